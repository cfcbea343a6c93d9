"""The program in one process on a clock of its own, and how it is started again."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Iterable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from aiogram import Bot
from sqlalchemy import text

from bot.channels import TELEGRAM, Channel
from bot.delivery import Delivery
from bot.dispatching import make_dispatcher
from bot.hearing import Heard
from bot.lanes import Lanes
from bot.screens import Screens
from domain.links import Links
from domain.parameters import Content
from domain.reading import Reader
from handlers.context import Town
from media.worker import ChartWorker, Drawable, DrawingFailedError
from scheduler import ticks
from simulation.phones import Phones
from storage import delivering, demo_clock, inbox, people
from storage.ballot_keys import FileBallotKeys
from storage.inbox import Arrived
from storage.keeping import Kept, keep
from storage.session import Engine, Sessions, make_engine, make_sessions
from storage.wake import Waker

STOPS_APART = timedelta(hours=4)
"""The clock stops every four hours: what waits for a moment in between is that little late, which
saves most of the time that a year takes."""
AT_ONCE = 64
"""Messages that are said together; here nothing is killed while they are on their way."""
ROUNDS = 200
TOKEN = "1:nobody"  # noqa: S105 - of no bot
Json = dict[str, Any]


class GoesOnForEverError(Exception):
    """The program answers itself without end."""


class _NoPictures(ChartWorker):
    """Draws nothing: words always suffice, and nobody looks at these pictures."""

    async def draw_chart(self, chart: Drawable) -> bytes:
        """Draw nothing.

        Raises:
            DrawingFailedError: always.
        """
        raise DrawingFailedError("nobody looks here")


async def _no_spinner(listener: Bot, channel: Channel, heard: Heard) -> None:
    """Nobody sees it turn."""


@dataclass(slots=True)
class Machine:
    """The program, its database and everybody's phone.

    Attributes:
        now: UTC.
        updates: so many were put in; `restarts`: so often it was started again; `cut_off`: so
            often while updates or answers waited.
    """

    url: str
    folder: Path
    content: Content
    reader: Reader
    now: datetime
    phones: Phones = field(default_factory=Phones)
    dispatcher: Any = field(default_factory=make_dispatcher)
    updates: int = 0
    restarts: int = 0
    cut_off: int = 0
    acted: dict[str, int] = field(default_factory=dict)
    engine: Engine = field(init=False)
    sessions: Sessions = field(init=False)
    kept: Kept = field(init=False)
    lanes: Lanes = field(init=False)
    delivery: Delivery = field(init=False)
    needs: ticks.Needs = field(init=False)
    listener: Bot = field(default_factory=lambda: Bot(TOKEN))
    running: AsyncExitStack = field(default_factory=AsyncExitStack)

    def clock(self) -> datetime:
        """Return what time it is there."""
        return self.now

    async def start(self) -> None:
        """Start the program; what it kept in memory before is gone."""
        channel = Channel(TELEGRAM, "http://127.0.0.1:9", TOKEN, limited=False)
        keys = FileBallotKeys(self.folder / "ballot-keys")
        town = Town(self.content, keys, Links(b"of this year", "https://smederij.example"), None)
        self.engine = make_engine(self.url, size=8)
        self.sessions = make_sessions(self.engine)
        waker = Waker("")
        self.lanes = Lanes(
            channel, self.listener, self.dispatcher, self.sessions, self.reader, waker,
            self.clock, {"town": town}, end_spinner=_no_spinner,
        )  # fmt: skip
        screens = Screens(self.sessions, keys)
        self.delivery = Delivery(
            channel, self.sessions, screens, _NoPictures(), waker, self.clock, in_flight=AT_ONCE
        )
        self.kept = await self.running.enter_async_context(keep(self.sessions))
        self.lanes.kept = await self.running.enter_async_context(keep(self.sessions))
        self.delivery.kept = await self.running.enter_async_context(keep(self.sessions))
        self.needs = ticks.Needs(self.sessions, self.content, keys, kept=self.kept)

    async def restart(self) -> None:
        """End it and start it again."""
        await self.end()
        await self.start()
        async with self.sessions.begin() as session:
            await delivering.take_over(session, TELEGRAM)
        self.restarts += 1

    async def end(self) -> None:
        """End it; what it did not store is lost."""
        await self.running.aclose()
        await self.engine.dispose()

    async def is_cut_off(self, *, handled: bool) -> None:
        """Start it again while what came in waits, or once it was handled and waits to be said."""
        if handled:
            await self.lanes.handle_next()
        self.cut_off += 1
        await self.restart()

    async def put(self, bodies: Iterable[tuple[int, Json]]) -> None:
        """Let updates come in: chat and what Telegram would send."""
        arrived = []
        for chat, body in bodies:
            self.updates += 1
            whole = {"update_id": self.updates, **body}
            tap = "callback_query" in body
            arrived.append(Arrived(self.updates, chat, json.dumps(whole), spoken=True, tap=tap))
        async with self.kept.begin() as session:
            await inbox.store(session, TELEGRAM, arrived, now=self.now)

    async def answers(self) -> None:
        """Handle what came in, and say what that brings."""
        for _ in range(ROUNDS):
            if not await self._waits():
                return
            busy = await self.lanes.handle_next()
            busy = bool(await self.says()) or busy
            if not busy:  # what waits there is tried again later
                return
        raise GoesOnForEverError

    async def _waits(self) -> bool:
        """Return whether something is to be handled or said: it costs less than to try."""
        async with self.kept.singles.begin() as session:
            return bool((await session.execute(_WAITS)).scalar_one())

    async def says(self) -> int:
        """Say all that waits for its chat."""
        said = 0
        while True:
            async with asyncio.TaskGroup() as sends:
                now = await self.delivery.say_heads(self.phones, sends, asyncio.Event())
            said += now
            if not now:
                return said

    async def acts(self) -> None:
        """Do what is due now, and say what may be said now."""
        await ticks.tick(self.needs, self.clock, told=self._told)
        await self.answers()

    def _told(self, how: str, kind: str) -> None:
        name = kind if how == "acted" else f"{kind} {how}"
        self.acted[name] = self.acted.get(name, 0) + 1

    async def goes_to(self, moment: datetime) -> None:
        """Let time pass, stopping where something waits for its moment."""
        while self.now < moment:
            async with self.kept.begin() as session:
                stop = await demo_clock.next_moment(session, now=self.now)
            self.now = moment if stop is None else min(_stop(stop), moment)
            await self.acts()


_WAITS = text("""
    SELECT EXISTS (SELECT 1 FROM inbox WHERE done_at IS NULL AND set_aside_at IS NULL)
        OR EXISTS (SELECT 1 FROM outbox WHERE closed_at IS NULL)
""")


def _stop(moment: datetime) -> datetime:
    """Return the stop at or after `moment`."""
    since = moment.replace(hour=0, minute=0, second=0, microsecond=0)
    return since + STOPS_APART * -(-(moment - since) // STOPS_APART)


@asynccontextmanager
async def machine(
    url: str, folder: Path, content: Content, reader: Reader, now: datetime
) -> AsyncIterator[Machine]:
    """Give the program, started, with the areas of `content`."""
    made = Machine(url, folder, content, reader, now)
    await made.start()
    async with made.sessions.begin() as session:
        await people.store_areas(session, content.areas)
        await delivering.know_channel(session, TELEGRAM, username="smederij_bot")
    try:
        yield made
    finally:
        await made.end()
