"""The pipeline, killed at a commit of its own choosing: `python -m tests.pipeline.mortal`.

Each line on standard input is a `Life`; each is lived by a child of this process, which ends by
itself or by SIGKILL, from inside, straight before or straight after one of its commits. The answer
is a line too: where it committed, and whether it was killed. Forking saves loading the program a
hundred times. Only commits that wrote something count.
"""

from __future__ import annotations

import asyncio
import json
import os
import signal
import socket
import sys
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from contextvars import ContextVar
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

import aiohttp
import psycopg
from aiohttp import web
from sqlalchemy.ext.asyncio import async_sessionmaker

from bot.channels import GATEWAY, TELEGRAM, Channel
from bot.content import load
from bot.delivery import Delivery, make_telegram
from bot.dispatching import make_dispatcher
from bot.importing import import_issues, read_rows
from bot.intake import take_in
from bot.lanes import Lanes
from bot.logging import set_up_logging
from bot.screens import Screens
from domain.ids import AreaSlug
from domain.links import Links
from handlers.context import Town
from locales import LANGUAGES
from locales.sentences import words_of
from media.worker import ChartWorker, Drawable, DrawingFailedError
from scheduler import ticks
from storage import delivering
from storage.ballot_keys import FileBallotKeys
from storage.session import Sessions, make_engine, make_sessions
from storage.speaker import elect
from storage.wake import Waker
from tests.listening import make_quick_listener
from tests.pipeline.small_program import QuickReader
from tests.web_phone_person import TOKEN as GATEWAY_TOKEN
from web.app import Page, make_app, make_runner

ROOT = Path(__file__).resolve().parents[2]
CONTENT = load(ROOT / "content" / "hoogeveen")
OURS = ("bot", "scheduler", "web", "storage")
PAGE = Page("De Smederij", {one: words_of(one, "web-") for one in LANGUAGES})
DISPATCHER = make_dispatcher()


@dataclass(frozen=True, slots=True)
class Life:
    """What a child does, and when it dies.

    Attributes:
        work: a name in WORKS.
        database: url.
        api: address of the Bot API server, with its token; empty for the web phone.
        folder: where ballot keys lie, and what is imported.
        at: moment of all that happens.
        dies_at: number of the commit, from 1; 0 lives on.
        after: whether that commit is still made.
        posts: what browsers send: path, cookie and body of each.
    """

    work: str
    database: str
    folder: str
    at: str
    api: str = ""
    token: str = ""
    dies_at: int = 0
    after: bool = False
    posts: list[tuple[str, str, dict[str, Any]]] = field(default_factory=list)


class NoCharts(ChartWorker):
    """Draws nothing: a result then comes as text, a second sooner."""

    async def draw_chart(self, chart: Drawable) -> bytes:
        """Refuse."""
        raise DrawingFailedError("on purpose")


def _count_commits(life: Life, told: int) -> None:
    """Tell each commit that wrote something, and die at the one that was chosen."""
    real, number = psycopg.AsyncConnection.commit, 0

    async def commit(connection: psycopg.AsyncConnection[Any]) -> None:
        nonlocal number
        cursor = await connection.execute("SELECT pg_current_xact_id_if_assigned()")
        row = await cursor.fetchone()
        if row is None or row[0] is None:
            return await real(connection)
        number += 1
        os.write(told, f"{_site()}\n".encode())
        if number == life.dies_at and not life.after:
            os.kill(os.getpid(), signal.SIGKILL)
        await real(connection)
        if number == life.dies_at:
            os.kill(os.getpid(), signal.SIGKILL)

    psycopg.AsyncConnection.commit = commit  # type: ignore[method-assign,assignment] # to be killed in it
    begin = async_sessionmaker.begin

    def begin_here(sessions: Sessions) -> Any:
        began.set(_site())
        return begin(sessions)

    async_sessionmaker.begin = begin_here  # type: ignore[method-assign,assignment] # to know


began: ContextVar[str] = ContextVar("began", default="?")
"""Who began a transaction: SQLAlchemy commits in a task of its own."""


def _site() -> str:
    """Return the function of ours whose transaction it is."""
    frame = sys._getframe(1)
    while frame.f_back is not None:
        frame = frame.f_back
        path = Path(frame.f_code.co_filename)
        if path.is_relative_to(ROOT) and path.relative_to(ROOT).parts[0] in OURS:
            return f"{path.relative_to(ROOT)} {frame.f_code.co_qualname}"
    return began.get()


# --- what a life is spent on --------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Parts:
    channel: Channel
    lanes: Lanes
    delivery: Delivery
    needs: ticks.Needs
    http: aiohttp.ClientSession
    clock: Callable[[], datetime]


async def _settle(life: Life, sessions: Sessions) -> None:
    """Take in, handle, act on what is due, and speak, until nothing is left to do."""
    async with AsyncExitStack() as ending:
        channel = Channel(TELEGRAM, life.api, life.token, limited=False)
        if not life.api:
            channel = await _serve(life, sessions, ending)
        parts = await _make_parts(life, sessions, channel, ending)
        for path, cookie, body in life.posts:
            await _post(parts.http, channel.api, path, cookie, body)
        while await _round(parts, sessions):
            pass


async def _make_parts(
    life: Life, sessions: Sessions, channel: Channel, ending: AsyncExitStack
) -> _Parts:
    moment = datetime.fromisoformat(life.at)

    def clock() -> datetime:
        return moment

    keys = FileBallotKeys(Path(life.folder) / "ballot-keys")
    town = Town(CONTENT, keys, Links(b"a secret of this test", "https://smederij.example"))
    listener = make_quick_listener(channel)
    ending.push_async_callback(listener.session.close)
    waker = Waker("")
    lanes = Lanes(
        channel,
        listener,
        DISPATCHER,
        sessions,
        QuickReader(),
        waker,
        clock,
        {"town": town},
    )
    delivery = Delivery(channel, sessions, Screens(sessions, keys), NoCharts(), waker, clock)
    http = await ending.enter_async_context(aiohttp.ClientSession())
    return _Parts(channel, lanes, delivery, ticks.Needs(sessions, CONTENT, keys), http, clock)


async def _round(parts: _Parts, sessions: Sessions) -> int:
    busy = 0
    while stored := await take_in(parts.http, parts.channel, sessions, parts.clock, wait=0):
        busy += stored
    while await parts.lanes.handle_next():
        busy += 1
    busy += await ticks.tick(parts.needs, parts.clock)
    return busy + await _speak(parts, sessions)


async def _speak(parts: _Parts, sessions: Sessions) -> int:
    """Speak as the elected one does, one handful of messages after the other."""
    telegram = make_telegram(parts.channel)
    await telegram.request.initialize()
    said = 0
    try:
        while True:  # the one before us may just have died
            async with elect(sessions, parts.channel.name) as elected:
                if elected is None:
                    await asyncio.sleep(0.02)
                    continue
                async with sessions.begin() as session:
                    await delivering.know_channel(session, parts.channel.name)
                    await delivering.take_over(session, parts.channel.name)
                while True:
                    async with asyncio.TaskGroup() as sends:
                        now = await parts.delivery.say_heads(telegram, sends, asyncio.Event())
                    said += now
                    if not now:
                        return said
    finally:
        await telegram.request.shutdown()


async def _serve(life: Life, sessions: Sessions, ending: AsyncExitStack) -> Channel:
    """Serve our own gateway in this same process."""
    moment = datetime.fromisoformat(life.at)
    listening = socket.create_server(("127.0.0.1", 0))
    address = f"http://127.0.0.1:{listening.getsockname()[1]}"
    app = _make_gateway(sessions, address, moment)
    runner = make_runner(app)
    await runner.setup()
    ending.push_async_callback(runner.cleanup)
    await web.SockSite(runner, listening).start()
    return Channel(GATEWAY, address, GATEWAY_TOKEN, limited=False, cards=True)


def _make_gateway(sessions: Sessions, address: str, moment: datetime) -> web.Application:
    return make_app(
        sessions=sessions,
        waker=Waker(""),
        clock=lambda: moment,
        token=GATEWAY_TOKEN,
        username="smederij_bot",
        public_url=address,
        page=PAGE,
    )


async def _post(
    http: aiohttp.ClientSession, address: str, path: str, cookie: str, body: dict[str, Any]
) -> None:
    headers = {"Origin": address, "Cookie": f"smederij={cookie}"}
    async with http.post(f"{address}{path}", json=body, headers=headers) as answer:
        if answer.status not in (200, 202):
            raise RuntimeError(f"{path} answered {answer.status}")


async def _import(life: Life, sessions: Sessions) -> None:
    """Bring in the file `issues.csv` of the folder."""
    rows = read_rows(Path(life.folder) / "issues.csv", column="tekst", least=3, most=600)
    await import_issues(
        rows,
        AreaSlug("krakeel"),
        sessions,
        QuickReader(),
        names={one.key: one.names for one in CONTENT.themes},
        hour=3,
        now=datetime.fromisoformat(life.at),
        progress=lambda _: None,
    )


WORKS: dict[str, Callable[[Life, Sessions], Awaitable[None]]] = {
    "settle": _settle,
    "import": _import,
}


# --- living and dying ---------------------------------------------------------------------


async def _live(life: Life) -> None:
    engine = make_engine(life.database, size=4)
    try:
        await WORKS[life.work](life, make_sessions(engine))
    finally:
        await engine.dispose()


def _child(life: Life) -> tuple[int, list[str]]:
    """Let a child live; return its status as `os.waitpid` does, and where it committed."""
    reads, writes = os.pipe()
    child = os.fork()
    if not child:
        os.close(reads)
        try:
            _count_commits(life, writes)
            asyncio.run(_live(life))
        except BaseException:  # noqa: BLE001 - told, and then this child is over
            sys.excepthook(*sys.exc_info())
            os._exit(1)
        os._exit(0)
    os.close(writes)
    with os.fdopen(reads) as told:
        sites = told.read().splitlines()
    return os.waitpid(child, 0)[1], sites


def _warm_up() -> None:
    """Read templates and certificates, which each child would read anew."""
    nowhere = "http://127.0.0.1:1"
    make_quick_listener(Channel(GATEWAY, nowhere, GATEWAY_TOKEN, limited=False))
    moment = datetime.fromisoformat("2026-03-02T18:00:00+00:00")
    _make_gateway(make_sessions(make_engine("postgresql+psycopg://", size=1)), nowhere, moment)


def main() -> None:
    """Live what is asked for, until there is nothing more."""
    set_up_logging()
    _warm_up()
    for line in sys.stdin:
        status, sites = _child(Life(**json.loads(line)))
        killed = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL
        answer = {"killed": killed, "failed": bool(status) and not killed, "sites": sites}
        print(json.dumps(answer), flush=True)


def as_line(life: Life) -> bytes:
    """Return a life as `main` reads it."""
    return json.dumps(asdict(life)).encode() + b"\n"


if __name__ == "__main__":
    main()
