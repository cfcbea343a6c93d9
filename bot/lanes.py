"""Lanes: the inbox to the dispatcher, each chat in order, each update wholly or not at all."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from typing import Any

import structlog
from aiogram import Bot, Dispatcher
from aiogram.exceptions import AiogramError

from bot import metrics
from bot.channels import Channel
from bot.clock import Clock
from bot.hearing import Heard, plain_text
from domain.notices import ChatRef, Notice
from domain.people import Resident
from domain.reading import Reader, Reading
from domain.texts import GeneralText
from locales import say
from storage import fsm, inbox, outbox, people
from storage.inbox import Received
from storage.session import DatabaseError, Session, Sessions, got_in_the_way, went_away
from storage.wake import INBOX, OUTBOX, Waker, wait

IDLE_SECONDS = 2.0
PAUSE_SECONDS = 1.0
READINGS_KEPT = 100
TOGETHER = 32
"""Chats that share a transaction when so many wait; when few do, it is one."""
ANSWER_SECONDS = 3

log = structlog.get_logger(__name__)


@dataclass(slots=True)
class _Group:
    """Heads that were taken together, each of another chat."""

    handled: list[Heard] = field(default_factory=list)
    unread: list[Received] = field(default_factory=list)
    failed: bool = False

    def add(self, other: _Group) -> None:
        self.handled += other.handled
        self.unread += other.unread
        self.failed = self.failed or other.failed


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
    _readings: dict[int, Reading | Exception] = field(default_factory=dict)
    _being_read: set[int] = field(default_factory=set)
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock)
    _next_waits: bool = False

    async def work_forever(self, alive: Callable[[], object] = lambda: None) -> None:
        """Handle what comes until cancelled; a database that is away is waited for.

        Args:
            alive: called on each round.
        """
        event = self.waker.event(INBOX)
        while True:
            alive()
            try:
                while await self.handle_next():
                    alive()
            except DatabaseError as broken:
                log.warning("lanes.database", error=type(broken).__name__)
                await asyncio.sleep(PAUSE_SECONDS)
            else:
                await wait(event, IDLE_SECONDS)

    async def handle_next(self) -> bool:
        """Handle the oldest waiting update of each free lane; return whether there was one.

        Effect, conversation, outbox rows and `done_at` are one transaction, which many chats
        share when many wait. One group at a time in a process, or they would wait for each
        other's rows. If one fails nobody's work stays, and each has a transaction of its own.
        """
        if self._next_waits:
            return False  # whoever waits for the turn looks at what we would look at
        self._next_waits = True
        async with self._turn:
            self._next_waits = False
            try:
                group = await self._handle(self.together)
            except _OneFailedError as failed:
                group = _Group()
                for _ in range(failed.among):
                    group.add(await self._handle(1))
        for received in group.unread:
            await self._read(received)
        if group.handled or group.failed:
            self.waker.wake(OUTBOX)
        if group.handled:
            self._count(group)
            async with asyncio.TaskGroup() as spinners:
                for one in group.handled:
                    spinners.create_task(self._stop_spinner(one))
        return bool(group.handled or group.unread or group.failed)

    async def _handle(self, most: int) -> _Group:
        now = self.clock()
        async with self.sessions.begin() as session:
            group = await self._claim(session, most, now)
            if len(group.handled) > 1:
                await self._together(session, group, now)
            elif group.handled:
                await self._alone(session, group, now)
        self._being_read.update(one.id for one in group.unread)  # so that no other reads it too
        return group

    async def _together(self, session: Session, group: _Group, now: datetime) -> None:
        try:
            await self._feed(session, group.handled, now)
        except Exception as broken:  # found and counted when each is alone
            if went_away(broken):
                raise
            raise _OneFailedError(len(group.handled)) from broken
        await inbox.done(session, [one.received for one in group.handled], now=now)

    async def _alone(self, session: Session, group: _Group, now: datetime) -> None:
        """Handle one update; what a failing one did is undone while its lane stays ours."""
        received = group.handled[0].received
        try:
            async with session.begin_nested():
                await self._feed(session, group.handled, now)
        except Exception as broken:  # the one place: a bug of ours, or a bad update
            if went_away(broken) or got_in_the_way(broken):
                raise
            await self._count_failure(session, received, broken, now)
            group.handled, group.failed = [], True
        else:
            await inbox.done(session, [received], now=now)

    async def _claim(self, session: Session, limit: int, now: datetime) -> _Group:
        """Take heads, and tell those apart whose text was not read yet."""
        group = _Group()
        for received in await inbox.claim_heads(
            session, self.channel.name, now=now, limit=limit, but_not=self._being_read
        ):
            if plain_text(received.body) is None or received.id in self._readings:
                group.handled.append(Heard(received))
            else:
                group.unread.append(received)
        return group

    def _count(self, group: _Group) -> None:
        now = self.clock()
        for one in group.handled:
            self._readings.pop(one.received.id, None)
            metrics.handled.labels(self.channel.name).inc()
            metrics.handling.labels(self.channel.name).observe(
                max(0.0, (now - one.received.received_at).total_seconds())
            )

    async def _read(self, received: Received) -> None:
        """Read a plain text outside any transaction: that takes milliseconds of CPU."""
        while len(self._readings) >= READINGS_KEPT:
            self._readings.pop(next(iter(self._readings)))
        words = plain_text(received.body) or ""
        try:
            self._readings[received.id] = await asyncio.to_thread(self.reader.read, words)
        except Exception as broken:  # noqa: BLE001 - it counts as a failure of that update
            self._readings[received.id] = broken
        finally:
            self._being_read.discard(received.id)

    async def _feed(self, session: Session, handled: list[Heard], now: datetime) -> None:
        """Handle updates of as many chats: loaded and stored for all of them at once."""
        name = self.channel.name
        for one in handled:
            one.understand(self.listener)
        chats = [chat for one in handled if (chat := one.speaks()) is not None]
        speakers = await people.who_spoke(session, name, chats, now=now)
        conversations = await fsm.load(session, name, [one.place() for one in handled])
        for one, conversation in zip(handled, conversations, strict=True):
            await self._dispatch(session, one, conversation, speakers, now)
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
                reading=reading,
                tap=heard.tap,
                now=now,
                **self.shared,
            )
        finally:
            fsm.current.reset(token)

    async def _count_failure(
        self, session: Session, received: Received, broken: Exception, now: datetime
    ) -> None:
        code = error_code(broken)
        self._readings.pop(received.id, None)
        aside = await inbox.count_failure(session, received, code=code, now=now)
        log.error(
            "lanes.failed",
            code=code,
            error=type(broken).__name__,
            inbox=received.id,
            aside=aside,
            where=_where(broken),
        )
        if not aside:
            return
        metrics.set_aside.labels("inbox", self.channel.name).inc()
        if received.chat == 0:
            return
        known = await people.who_is(session, self.channel.name, received.chat)
        notice = Notice(
            to=ChatRef(self.channel.name, received.chat),
            text=GeneralText.BROKE,
            values={"code": code},
            language=known.language if known else None,
        )
        await outbox.put(session, [notice], now=now)

    async def _stop_spinner(self, heard: Heard) -> None:
        """Answer a tap after the commit, best effort: it expires within seconds anyway."""
        tap, query = heard.tap, heard.received.body.get("callback_query")
        if not isinstance(query, dict) or not isinstance(query.get("id"), str):
            return
        words = say(tap.text, tap.language, tap.values) if tap.text else None
        try:
            await self.listener.answer_callback_query(
                query["id"], text=words, show_alert=tap.alert, request_timeout=ANSWER_SECONDS
            )
        except (AiogramError, TimeoutError, OSError) as broken:
            log.info("lanes.spinner", channel=self.channel.name, error=type(broken).__name__)


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
