"""Lanes: the inbox to the dispatcher, each chat in order, each update wholly or not at all."""

from __future__ import annotations

import asyncio
import math
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from typing import Any

import structlog
from aiogram import Bot, Dispatcher

from bot import metrics
from bot.channels import Channel
from bot.clock import Clock
from bot.fetching import AT_ONCE, Fetching
from bot.hearing import Heard, plain_text, private_chat, read_whole
from bot.rhythm import Rhythm
from bot.spinners import stop_spinner
from domain.notices import ChatRef, Notice
from domain.people import Resident
from domain.reading import Reader, Reading
from domain.texts import GeneralText
from storage import fsm, inbox, outbox, people
from storage.inbox import Received
from storage.keeping import Kept, keep
from storage.session import DatabaseError, Session, Sessions, got_in_the_way, went_away
from storage.wake import INBOX, OUTBOX, Waker, wait

IDLE_SECONDS = 2.0
PAUSE_SECONDS = 1.0
TOGETHER = 32
"""Chats that share a transaction when so many wait; when few do, it is one."""
READINGS = 128
"""Texts that are read or wait for it at once; more of them wait in the inbox."""
READERS = 2
APART_SECONDS = 0.008
STUCK_SECONDS = 10.0
"""A text that is read for so long is no sign of life."""

log = structlog.get_logger(__name__)

EndSpinner = Callable[[Bot, Channel, Heard], Coroutine[Any, Any, None]]


@dataclass(slots=True)
class _Group:
    """Heads that were taken together, each of another chat.

    Attributes:
        more: others may wait that can be taken at once.
    """

    handled: list[Heard] = field(default_factory=list)
    unread: list[Received] = field(default_factory=list)
    unseen: list[Received] = field(default_factory=list)
    failed: bool = False
    more: bool = False

    def add(self, other: _Group) -> None:
        self.handled += other.handled
        self.unread += other.unread
        self.unseen += other.unseen
        self.failed = self.failed or other.failed
        self.more = self.more or other.more

    @property
    def any(self) -> bool:
        """Whether something was done."""
        return bool(self.handled or self.unread or self.unseen or self.failed)


class _OneFailedError(Exception):
    """One of so many failed, and with it the transaction of all."""

    def __init__(self, among: int) -> None:
        super().__init__()
        self.among = among


class _OthersDoorError(Exception):
    """An update was handled for somebody who lost that chat in the same transaction."""


@dataclass(slots=True)
class Lanes:
    """The workers of one channel. Any number of processes may have them.

    Attributes:
        listener: aiogram's bot for this channel; it answers callback queries, nothing else.
        shared: what every handler gets: content, keys of ballots, and so on.
        together: updates in one transaction at most.
        end_spinner: tells the channel after the commit that a tap was handled.
        kept: a connection for one transaction after the other; None: one of the pool for each.
        photos: fetches what people send; somebody has to run it beside the workers.
    """

    channel: Channel
    listener: Bot
    dispatcher: Dispatcher
    sessions: Sessions
    reader: Reader
    waker: Waker
    clock: Clock
    shared: Mapping[str, Any]
    together: int = TOGETHER
    end_spinner: EndSpinner = stop_spinner
    kept: Kept | None = None
    photos: Fetching = field(init=False)
    _readings: dict[int, Reading | Exception] = field(default_factory=dict)
    _being_read: dict[int, float] = field(default_factory=dict)
    _readers: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(READERS))
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    def __post_init__(self) -> None:
        town = self.shared["town"]
        self.photos = Fetching(self.channel, self.sessions, self.waker, self.clock, town)

    async def fetch_forever(self) -> None:
        """Fetch the photos that the workers ask for, some at a time, until cancelled."""
        async with asyncio.TaskGroup() as fetchers:
            for _ in range(AT_ONCE):
                fetchers.create_task(self.photos.fetch_forever())

    async def work_forever(self, alive: Callable[[], object] = lambda: None) -> None:
        """Handle what comes until cancelled; a database that is away is waited for.

        Args:
            alive: called on each round, unless the reading of a text is stuck.
        """
        event = self.waker.event(INBOX)
        async with asyncio.TaskGroup() as aside:
            while True:
                try:
                    async with keep(self.sessions) as self.kept:
                        await self._work(aside, event, alive)
                except DatabaseError as broken:
                    log.warning("lanes.database", error=type(broken).__name__)
                    await asyncio.sleep(PAUSE_SECONDS)
                finally:
                    self.kept = None

    async def _work(
        self, aside: asyncio.TaskGroup, event: asyncio.Event, alive: Callable[[], object]
    ) -> None:
        """Handle what comes until the database is in trouble, and raise that."""
        rhythm = Rhythm(APART_SECONDS)
        while True:
            await rhythm.next_round()
            if not self._is_stuck():
                alive()
            if not (await self._round(aside, event)).more:
                await wait(event, IDLE_SECONDS)

    def _is_stuck(self) -> bool:
        since = min(self._being_read.values(), default=math.inf)
        return asyncio.get_running_loop().time() - since > STUCK_SECONDS

    async def handle_next(self) -> bool:
        """Handle what waits in the free lanes, all of it; return whether there was anything."""
        group, broken = _Group(), None
        async with asyncio.TaskGroup() as aside:
            try:
                group = await self._round(aside, asyncio.Event())
            except DatabaseError as away:
                broken = away
        if broken is not None:
            raise broken
        return group.any

    async def _round(self, aside: asyncio.TaskGroup, event: asyncio.Event) -> _Group:
        """Handle the oldest waiting update of each free lane.

        Effect, conversation, outbox rows and `done_at` are one transaction, which many chats
        share when many wait. One group at a time in a process, or they would wait for each
        other's rows. If one fails nobody's work stays, and each has a transaction of its own.

        Args:
            aside: gets what isn't waited for: the reading of texts, and the end of spinners.
            event: set when a text was read.
        """
        async with self._turn:
            try:
                group = await self._handle(self.together)
            except _OneFailedError as failed:
                group = _Group(more=True)
                for _ in range(failed.among):
                    group.add(await self._handle(1))
        for received in group.unread:
            aside.create_task(self._read(received, event))
        if group.handled or group.failed:
            self.waker.wake(OUTBOX)
        if group.handled:
            self._count(group)
            for one in group.handled:
                aside.create_task(self.end_spinner(self.listener, self.channel, one))
        return group

    async def _handle(self, most: int) -> _Group:
        now = self.clock()
        group = _Group()
        try:
            async with (self.kept or self.sessions).begin() as session:
                await self._claim(session, group, most, now)
                if group.handled:
                    await self._feed(session, group.handled, now)
                    await inbox.done(session, [one.received for one in group.handled], now=now)
        except Exception as broken:  # the one place: a bug of ours, or a bad update
            if went_away(broken) or not group.handled:
                raise
            if len(group.handled) > 1:  # found and counted when each is alone
                raise _OneFailedError(len(group.handled)) from broken
            if got_in_the_way(broken):
                raise
            await self._count_failure(group.handled[0].received, broken, now)
            group.handled, group.failed, group.more = [], True, True
        started = asyncio.get_running_loop().time()
        self._being_read.update((one.id, started) for one in group.unread)
        for one in group.unseen:
            self.photos.ask(one)
        return group

    async def _claim(self, session: Session, group: _Group, limit: int, now: datetime) -> None:
        """Take heads, and tell those apart whose text was not read, or photo not fetched yet."""
        busy = self._being_read.keys() | self.photos.busy
        claimed = await inbox.claim_heads(
            session, self.channel.name, now=now, limit=limit, but_not=busy
        )
        group.more = len(claimed) == limit or any(one.more for one in claimed)
        room = READINGS - len(self._being_read)
        for received in claimed:
            if plain_text(received.body) is not None and received.id not in self._readings:
                if len(group.unread) < room:
                    group.unread.append(received)
                else:
                    group.more = False  # when one of those was read we look again
            elif self.photos.needed_for(received):
                group.unseen.append(received)
            else:
                group.handled.append(Heard(received))

    def _count(self, group: _Group) -> None:
        now = self.clock()
        for one in group.handled:
            self._readings.pop(one.received.id, None)
            self.photos.forget(one.received.id)
            metrics.handled.labels(self.channel.name).inc()
            metrics.handling.labels(self.channel.name).observe(
                max(0.0, (now - one.received.received_at).total_seconds())
            )

    async def _read(self, received: Received, event: asyncio.Event) -> None:
        """Read a plain text outside any transaction: that takes milliseconds of CPU."""
        while len(self._readings) >= 2 * READINGS:  # handled elsewhere, and nobody told us
            self._readings.pop(next(iter(self._readings)))
        try:
            async with self._readers:
                read = await asyncio.to_thread(read_whole, self.reader, received.body)
                self._readings[received.id] = read
        except Exception as broken:  # noqa: BLE001 - it counts as a failure of that update
            self._readings[received.id] = broken
        finally:
            del self._being_read[received.id]
            event.set()

    async def _feed(self, session: Session, handled: list[Heard], now: datetime) -> None:
        """Handle updates of as many chats: loaded and stored for all of them at once."""
        name = self.channel.name
        for one in handled:
            one.understand(self.listener)
        speakers = {
            one.received.chat: one.received.speaker
            for one in handled
            if one.received.speaker is not None
        }
        conversations = [
            fsm.conversation(name, one.place(), one.received.conversations) for one in handled
        ]
        async with outbox.gathering(session, now=now) as gathering:
            for one, conversation in zip(handled, conversations, strict=True):
                await self._dispatch(session, one, conversation, speakers, now)
                gathering.end_turn()
        await fsm.store(session, name, conversations, now=now)
        if len(handled) > 1 and not await people.still_speak(session, name, speakers):
            raise _OthersDoorError("one of them moved the door of another")

    async def _dispatch(
        self,
        session: Session,
        heard: Heard,
        conversation: fsm.Conversation,
        speakers: Mapping[int, Resident],
        now: datetime,
    ) -> None:
        if heard.update is None:
            return
        reading = self._readings.get(heard.received.id)
        if isinstance(reading, Exception):
            raise reading
        token = fsm.current.set(conversation)
        try:
            await self.dispatcher.feed_update(
                self.listener,
                heard.update,
                session=session,
                channel=self.channel.name,
                conversation=conversation,
                speakers=speakers,
                private=private_chat(heard.received.body),
                reading=reading,
                photo=self.photos.fetched(heard.received.id),
                tap=heard.tap,
                now=now,
                **self.shared,
            )
        finally:
            fsm.current.reset(token)

    async def _count_failure(self, received: Received, broken: Exception, now: datetime) -> None:
        """Count a failed try, after what it did was undone."""
        code = error_code(broken)
        self._readings.pop(received.id, None)
        self.photos.forget(received.id)
        async with self.sessions.begin() as session:
            aside = await inbox.count_failure(session, received, code=code, now=now)
            if aside and received.chat:
                await self._say_it_broke(session, received.chat, code, now)
        log.error(
            "lanes.failed",
            code=code,
            error=type(broken).__name__,
            inbox=received.id,
            aside=aside,
            where=_where(broken),
        )
        if aside:
            metrics.set_aside.labels("inbox", self.channel.name).inc()

    async def _say_it_broke(self, session: Session, chat: int, code: str, now: datetime) -> None:
        known = await people.who_is(session, self.channel.name, chat)
        notice = Notice(
            to=ChatRef(self.channel.name, chat),
            text=GeneralText.BROKE,
            values={"code": code},
            language=known.language if known else None,
        )
        await outbox.put(session, [notice], now=now)


def error_code(broken: Exception) -> str:
    """Return a short code: the same for the same place in the code, so it can be found."""
    return sha256(f"{type(broken).__name__}:{_where(broken)}".encode()).hexdigest()[:6].upper()


def _where(broken: BaseException) -> str:
    """Return file and line of the deepest frame; never the message, which may quote people."""
    trace = broken.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return ""
    name = trace.tb_frame.f_code.co_filename.rsplit("/", 2)[-2:]
    return f"{'/'.join(name)}:{trace.tb_lineno}"
