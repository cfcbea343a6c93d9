"""Our own PostgreSQL is there when the program is, keeps what it was told, and goes with it."""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import socket
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import psycopg
import pytest

from storage.embedded import LOG, Embedded, EmbeddedError, start
from storage.embedded_place import HOMES, LINK, make_private
from storage.embedded_throwaway import FORGETFUL, throwaway, throwaway_folder

ROOT = Path(__file__).parents[2]
IS_ROOT = os.geteuid() == 0
PATIENCE = 120.0

as_root = pytest.mark.skipif(not IS_ROOT, reason="only root leaves its own user")


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that is gone after the test, also if the test is killed."""
    with throwaway_folder() as made:
        yield made


@pytest.fixture
def data_dir(folder: Path) -> Path:
    """A data folder still to be made."""
    return folder / "data"


@pytest.fixture
def shared_dir(folder: Path) -> Path:
    """A folder of an ordinary user, who may reach it."""
    made = folder / "shared"
    made.mkdir()
    if IS_ROOT:
        nobody = pwd.getpwnam("nobody")
        os.chown(made, nobody.pw_uid, nobody.pw_gid)
    return made


def begin(data_dir: Path, *, settings: Mapping[str, str] = FORGETFUL) -> Embedded:
    """Start as the program does, but in a hurry."""
    return start(data_dir, settings=settings, homes=data_dir.parent)


def connect(url: str) -> psycopg.Connection[Any]:
    return psycopg.connect(url.replace("+psycopg", "", 1), autocommit=True)


def tell(url: str, word: str) -> None:
    with connect(url) as connection:
        connection.execute("CREATE TABLE IF NOT EXISTS told (word text)")
        connection.execute("INSERT INTO told VALUES (%s)", [word])


def told(url: str) -> list[str]:
    with connect(url) as connection:
        return [word for (word,) in connection.execute("SELECT word FROM told ORDER BY 1")]


def wait_until(true: Callable[[], bool]) -> None:
    until = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < until, "it didn't happen"
        time.sleep(0.02)


def is_gone(pid: int) -> bool:
    """Whether the process ended, also if its new parent didn't ask for its end yet."""
    state = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, check=False)
    return state.stdout.strip()[:1] in (b"", b"Z")


def send(pid: int, kind: signal.Signals) -> None:
    try:
        os.kill(pid, kind)
    except ProcessLookupError:
        pass


def pid_of(server_pid: int | None) -> int:
    assert server_pid is not None
    return server_pid


def sleeper(data_dir: Path) -> subprocess.Popen[bytes]:
    """A process of the user that the server runs as, and no server."""
    owner = (data_dir / LINK).stat()
    other: dict[str, Any] = {"user": owner.st_uid, "group": owner.st_gid} if IS_ROOT else {}
    return subprocess.Popen(["/bin/sleep", "60"], cwd="/", **other)


PROGRAM = """
import os, sys, time
sys.path.insert(0, sys.argv[2])
from pathlib import Path
from storage.embedded import start
from storage.embedded_throwaway import FORGETFUL, throwaway
{before}
server = start(Path(sys.argv[1]), settings=FORGETFUL, homes=Path(sys.argv[1]).parent)
worker = 0
{after}
print("I am", "owner" if server.owned else "guest", server.url, server.pid or 0, worker, flush=True)
sys.stdin.read()
server.stop()
"""


class Program:
    """A process with a server of its own; it stops when it is told so, or killed."""

    def __init__(self, data_dir: Path, before: str, after: str) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", PROGRAM.format(before=before, after=after), data_dir, ROOT],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def hear(self) -> None:
        """Wait for its server; after that `role`, `url`, `server` and `worker` are known."""
        assert self._process.stdout is not None
        for line in self._process.stdout:
            if line.startswith("I am"):
                self.role, self.url, server, worker = line.split()[2:]
                self.server, self.worker = int(server), int(worker)
                return
        raise AssertionError("it ended without a server")

    def kill(self) -> None:
        self._process.kill()
        self._process.wait()

    def wait(self) -> int:
        return self._process.wait(PATIENCE)

    def close(self) -> None:
        self._process.kill()
        self._process.communicate()


Run = Callable[..., Program]


@pytest.fixture
def run(data_dir: Path) -> Iterator[Run]:
    """Starts programs, and leaves none behind."""
    programs: list[Program] = []

    def begin(*, before: str = "", after: str = "") -> Program:
        programs.append(Program(data_dir, before, after))
        return programs[-1]

    yield begin
    for program in programs:
        program.close()


# --- a server -----------------------------------------------------------------------------


def test_a_new_data_folder_gets_a_database_with_vectors_and_all_letters() -> None:
    with throwaway() as server, connect(server.url) as connection:
        found = connection.execute(
            "SELECT current_database(), current_setting('server_encoding'), lower('ÉËÏ'),"
            " '[1,2]'::vector <-> '[1,3]'::vector"
        ).fetchone()

        assert server.owned
        assert server.alive()
        assert found == ("smederij", "UTF8", "éëï", 1.0)


def test_the_program_is_no_superuser_in_its_own_database() -> None:
    with throwaway() as server, connect(server.url) as connection:
        superuser = connection.execute("SELECT current_setting('is_superuser')").fetchone()

    assert superuser == ("off",)


def test_what_was_stored_is_there_at_the_next_start_under_the_same_url(data_dir: Path) -> None:
    with begin(data_dir) as server:
        tell(server.url, "bankje")
        before = server.url

    with begin(data_dir) as server:
        assert server.url == before
        assert told(server.url) == ["bankje"]


def test_a_stopped_server_is_gone_and_stopping_twice_does_no_harm(data_dir: Path) -> None:
    server = begin(data_dir)
    pid = pid_of(server.pid)

    server.stop()
    server.stop()

    assert is_gone(pid)
    assert not server.alive()


def test_nobody_reaches_the_server_by_the_network_or_without_entering_its_folder(
    data_dir: Path,
) -> None:
    with begin(data_dir) as server, connect(server.url) as connection:
        listens = connection.execute("SELECT current_setting('listen_addresses')").fetchone()
        folder = Path(connection.info.host)
        modes = [stat.S_IMODE(path.stat().st_mode) for path in (folder, data_dir)]

        assert listens == ("",)
        assert stat.S_ISSOCK((folder / ".s.PGSQL.5432").stat().st_mode)
        assert modes == [0o700, 0o700]


def test_an_interrupt_from_the_keyboard_doesnt_reach_the_server() -> None:
    with throwaway() as server:
        assert os.getpgid(pid_of(server.pid)) != os.getpgid(0)


def test_texts_of_people_never_reach_the_log() -> None:
    with throwaway() as server, connect(server.url) as connection:
        connection.execute("CREATE TABLE papers (choice int CHECK (choice < 9), word text UNIQUE)")
        for statement, values in (
            ("INSERT INTO papers VALUES (99, %s)", ["geheim-een"]),
            ("INSERT INTO papers VALUES (1, %s), (1, %s)", ["geheim-twee", "geheim-twee"]),
            ("SELECT %s::int", ["geheim-drie"]),
            ("SELECT %s::json", ["{geheim-vier"]),
            ("SELECT geheim_vijf", []),
            ("DO $$ BEGIN RAISE WARNING 'geheim-zes'; END $$", []),
        ):
            try:
                connection.execute(statement, values)
            except psycopg.Error:
                pass

        log = (server.data_dir / LOG).read_text()

        assert "ready to accept connections" in log
    assert "geheim" not in log


def test_secrets_of_the_program_are_not_passed_on_to_the_server(
    data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SMEDERIJ_TELEGRAM_TOKEN", "42:secret")

    with begin(data_dir) as server:
        environment = Path(f"/proc/{server.pid}/environ").read_bytes()

    assert b"LC_ALL=C" in environment
    assert b"secret" not in environment


# --- one owner ----------------------------------------------------------------------------


def test_two_programs_that_start_at_once_share_one_server(run: Run) -> None:
    programs = [run(), run()]
    for word, program in zip(("anna", "bilal"), programs, strict=True):
        program.hear()
        tell(program.url, word)

    assert sorted(program.role for program in programs) == ["guest", "owner"]
    assert told(programs[0].url) == ["anna", "bilal"]


def test_a_guest_leaves_the_server_running_when_it_stops(data_dir: Path) -> None:
    with begin(data_dir) as owner:
        with begin(data_dir) as guest:
            tell(guest.url, "rol")
            assert not guest.owned
            assert guest.alive()
            assert guest.url == owner.url

        assert owner.alive()
        assert told(owner.url) == ["rol"]


def test_a_guest_runs_the_server_itself_when_its_owner_is_gone(data_dir: Path) -> None:
    owner = begin(data_dir)
    tell(owner.url, "rol")
    with begin(data_dir) as guest:
        owner.stop()
        assert not guest.alive()

        guest.restart()

        assert guest.owned
        assert told(guest.url) == ["rol"]


def test_a_program_with_a_copied_data_folder_does_not_stop_the_servers_owner(
    data_dir: Path, folder: Path
) -> None:
    with begin(data_dir) as owner:
        copy = folder / "copy"
        copy.mkdir()
        (copy / LINK).symlink_to((data_dir / LINK).resolve())

        with pytest.raises(EmbeddedError, match="another data folder"):
            begin(copy)

        assert owner.alive()


# --- crashes ------------------------------------------------------------------------------


def test_a_killed_server_is_started_again_and_has_what_was_committed() -> None:
    with throwaway() as server:
        url = server.url
        tell(url, "bankje")
        os.kill(pid_of(server.pid), signal.SIGKILL)
        wait_until(lambda: not server.alive())

        server.restart()

        assert server.url == url
        assert told(url) == ["bankje"]


def test_a_session_that_goes_on_computing_doesnt_keep_a_killed_server_away() -> None:
    with throwaway() as server, connect(server.url) as connection:
        busy = connection.info.backend_pid

        def compute() -> None:
            try:
                connection.execute(
                    "DO $$ DECLARE n bigint := 0; BEGIN LOOP n := (n + 1) % 1000; END LOOP; END $$"
                )
            except psycopg.OperationalError:
                pass

        thread = threading.Thread(target=compute)
        thread.start()
        with connect(server.url) as other:
            seen = "SELECT state FROM pg_stat_activity WHERE pid = %s"
            wait_until(lambda: other.execute(seen, [busy]).fetchone() == ("active",))
        os.kill(pid_of(server.pid), signal.SIGKILL)
        wait_until(lambda: not server.alive())

        try:
            server.restart()

            wait_until(lambda: is_gone(busy))
            tell(server.url, "bankje")
        finally:
            send(busy, signal.SIGQUIT)
            thread.join(PATIENCE)


def test_a_server_started_from_a_thread_outlives_that_thread() -> None:
    with throwaway() as server:
        os.kill(pid_of(server.pid), signal.SIGKILL)
        wait_until(lambda: not server.alive())

        thread = threading.Thread(target=server.restart)
        thread.start()
        thread.join()
        time.sleep(0.2)  # what it would die of needs a moment

        assert server.alive()
        tell(server.url, "bankje")


def test_the_server_of_a_killed_program_goes_too_and_its_data_stays(
    run: Run, data_dir: Path
) -> None:
    program = run()
    program.hear()
    tell(program.url, "bankje")

    program.kill()

    wait_until(lambda: is_gone(program.server))
    with begin(data_dir) as server:
        assert server.owned
        assert told(server.url) == ["bankje"]


def test_a_program_may_be_started_at_once_after_its_kill(run: Run, data_dir: Path) -> None:
    program = run()
    program.hear()
    tell(program.url, "bankje")
    program.kill()

    with begin(data_dir) as server:
        assert server.owned
        assert told(server.url) == ["bankje"]


def test_a_server_that_outlived_its_program_is_replaced(run: Run, data_dir: Path) -> None:
    # As on a system where a child isn't told that its parent died.
    program = run(
        before="from storage import embedded_process\n"
        "embedded_process._dies_with = lambda parent, at_death: None"
    )
    program.hear()
    tell(program.url, "bankje")
    program.kill()
    time.sleep(0.2)  # it would be gone by now
    assert not is_gone(program.server)

    with begin(data_dir) as server:
        assert server.pid != program.server
        assert told(server.url) == ["bankje"]
    wait_until(lambda: is_gone(program.server))


def test_a_worker_that_a_killed_program_left_doesnt_hold_its_database(
    run: Run, data_dir: Path
) -> None:
    program = run(
        after="worker = os.fork()\n"
        "if not worker:\n"
        "    os.close(0), os.close(1), time.sleep(60), os._exit(0)"
    )
    program.hear()
    program.kill()

    try:
        with begin(data_dir) as server:
            assert server.owned
            assert not is_gone(program.worker)
    finally:
        send(program.worker, signal.SIGKILL)


@pytest.mark.parametrize("claim", ["postmaster.pid", ".s.PGSQL.5432.lock"])
def test_a_stale_claim_with_the_number_of_another_process_is_passed_over(
    data_dir: Path, claim: str
) -> None:
    with begin(data_dir) as server:
        tell(server.url, "bankje")
        path = (data_dir / LINK).resolve() / claim
        if not path.exists():  # a long path has its socket elsewhere
            with connect(server.url) as connection:
                path = Path(connection.info.host) / claim
        left = path.read_bytes().partition(b"\n")[2]
        owner = path.stat()
    other = sleeper(data_dir)
    path.write_bytes(b"%d\n" % other.pid + left)
    os.chown(path, owner.st_uid, owner.st_gid)

    with begin(data_dir) as server:
        assert told(server.url) == ["bankje"]

    assert other.poll() is None
    other.kill()
    other.wait()


def test_a_claim_that_a_power_cut_left_empty_is_passed_over(data_dir: Path) -> None:
    with begin(data_dir) as server:
        tell(server.url, "bankje")
    ((data_dir / LINK).resolve() / "postmaster.pid").touch()

    with begin(data_dir) as server:
        assert told(server.url) == ["bankje"]


def test_a_first_start_that_was_cut_off_is_begun_anew(run: Run, data_dir: Path) -> None:
    program = run(before="Path.rename = lambda old, new: os.kill(os.getpid(), 9)")
    assert program.wait() == -signal.SIGKILL

    with begin(data_dir) as server:
        tell(server.url, "bankje")
        assert told(server.url) == ["bankje"]


# --- places and users ---------------------------------------------------------------------


UNPRIVILEGED = """
import os, signal, sys, time
sys.path.insert(0, sys.argv[2])
from pathlib import Path
import psycopg
from storage import embedded_place
from storage.embedded import start
from storage.embedded_throwaway import FORGETFUL
if os.geteuid() == 0:
    import pwd
    nobody = pwd.getpwnam("nobody")
    reachable = embedded_place._copy_programs()
    os.setgroups([])
    os.setgid(nobody.pw_gid)
    os.setuid(nobody.pw_uid)
    if not os.access(embedded_place._package() / "pginstall18/bin/postgres", os.X_OK):
        embedded_place._package = lambda: reachable

def ask(statement):
    with psycopg.connect(server.url.replace("+psycopg", "", 1)) as connection:
        return connection.execute(statement)

with start(Path(sys.argv[1]), settings=FORGETFUL) as server:
    ask("CREATE TABLE told AS SELECT 'bankje' AS word")
    os.kill(server.pid, signal.SIGKILL)
    while server.alive():
        time.sleep(0.01)
    server.restart()
    with psycopg.connect(server.url.replace("+psycopg", "", 1)) as connection:
        print(connection.info.host)
        print(oct(os.stat(connection.info.host).st_mode & 0o777))
        print(*connection.execute("SELECT word FROM told").fetchone())
with start(Path(sys.argv[1]), settings=FORGETFUL) as server:
    with psycopg.connect(server.url.replace("+psycopg", "", 1)) as connection:
        print(*connection.execute("SELECT word FROM told").fetchone())
"""


@pytest.mark.parametrize(
    ("name", "in_place"),
    [
        ("data", True),
        ("my data, of Zoë: 100% & more", False),
        ("spaces and ë", True),
        ("long" * 30, False),
    ],
)
def test_an_ordinary_user_has_the_database_in_the_data_folder_whatever_its_path(
    shared_dir: Path, name: str, in_place: bool
) -> None:
    data_dir = shared_dir / name

    ran = subprocess.run(
        [sys.executable, "-c", UNPRIVILEGED, data_dir, ROOT],
        capture_output=True,
        text=True,
        check=False,
    )

    assert ran.returncode == 0, ran.stderr
    folder, mode, *words = ran.stdout.splitlines()
    assert mode == "0o700"
    assert words == ["bankje", "bankje"]
    assert (Path(folder) == data_dir / LINK) is in_place
    assert (data_dir / LINK / "PG_VERSION").exists()
    assert not (data_dir / LINK).is_symlink()
    assert Path(folder).exists() is in_place


@as_root
def test_root_runs_the_server_as_somebody_else_and_changes_no_folder_above_it(
    data_dir: Path,
) -> None:
    above = [*data_dir.parents, *HOMES.parents]
    before = [(path.stat().st_mode, path.stat().st_uid) for path in above]

    with start(data_dir, settings=FORGETFUL) as server:
        user = Path(f"/proc/{server.pid}").stat().st_uid
    home = (data_dir / LINK).resolve().parent
    shutil.rmtree(home)

    assert user == pwd.getpwnam("nobody").pw_uid
    assert [(path.stat().st_mode, path.stat().st_uid) for path in above] == before
    assert home.parent == HOMES


@as_root
def test_root_uses_the_database_that_an_ordinary_user_made_and_takes_nothing_away(
    shared_dir: Path,
) -> None:
    data_dir = shared_dir / "data"
    script = [sys.executable, "-c", UNPRIVILEGED, str(data_dir), str(ROOT)]
    subprocess.run(script, check=True, capture_output=True)

    with begin(data_dir) as server:
        words = told(server.url)

    owners = {path.lstat().st_uid for path in data_dir.rglob("*")}
    assert words == ["bankje"]
    assert owners == {pwd.getpwnam("nobody").pw_uid}


@as_root
def test_a_renamed_data_folder_keeps_its_database(data_dir: Path) -> None:
    with begin(data_dir) as server:
        tell(server.url, "bankje")
    moved = data_dir.rename(data_dir.with_name(f"{data_dir.name}-moved"))

    with begin(moved) as server:
        assert told(server.url) == ["bankje"]


@as_root
def test_a_database_that_got_lost_is_never_replaced_by_an_empty_one(data_dir: Path) -> None:
    begin(data_dir).stop()
    shutil.rmtree((data_dir / LINK).resolve().parent)

    with pytest.raises(EmbeddedError, match="backup"):
        begin(data_dir)


def test_a_database_of_another_postgresql_is_left_alone(data_dir: Path) -> None:
    begin(data_dir).stop()
    ((data_dir / LINK).resolve() / "PG_VERSION").write_text("17\n")

    with pytest.raises(EmbeddedError, match="made by PostgreSQL 17"):
        begin(data_dir)


def test_a_setting_that_postgresql_refuses_is_told_with_the_end_of_the_log(
    data_dir: Path,
) -> None:
    with pytest.raises(EmbeddedError, match='invalid value for parameter "max_connections"'):
        begin(data_dir, settings={"max_connections": "veel"})

    with begin(data_dir) as server:
        assert server.owned


def test_a_folder_for_sockets_that_others_may_enter_is_refused(tmp_path: Path) -> None:
    sockets = tmp_path / "sockets"
    sockets.mkdir()
    sockets.chmod(0o755)

    with pytest.raises(EmbeddedError, match="private"):
        make_private(sockets, os.geteuid(), os.getegid())


def test_a_throwaway_server_leaves_nothing_even_when_its_process_was_killed(run: Run) -> None:
    program = run(after="server.stop(); kept = throwaway(); server = kept.__enter__()")
    program.hear()
    with connect(program.url) as connection:
        folder = Path(connection.info.host)
    assert folder.exists()
    program.kill()
    wait_until(lambda: is_gone(program.server))

    with throwaway():
        pass

    assert not folder.exists()


def test_the_socket_of_a_server_is_no_longer_than_any_system_allows() -> None:
    with throwaway() as server, connect(server.url) as connection:
        path = f"{connection.info.host}/.s.PGSQL.5432"
        with socket.socket(socket.AF_UNIX) as plain:
            plain.connect(path)

        assert len(os.fsencode(path)) <= 103
