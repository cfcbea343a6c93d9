"""Lanes: the inbox to the dispatcher, each chat in order, one transaction an update."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from typing import Any

import structlog
from aiogram import Bot, Dispatcher
from aiogram.exceptions import TelegramAPIError
from aiogram.types import Update

from bot import metrics
from bot.channels import Channel
from bot.clock import Clock
from domain.notices import ChatRef, Notice
from domain.reading import Reader, Reading
from domain.texts import GeneralText
from handlers.tapping import TapAnswer
from locales import say
from storage import fsm, inbox, outbox, people
from storage.inbox import Received
from storage.session import DatabaseError, Session, Sessions
from storage.wake import INBOX, OUTBOX, Waker, wait

IDLE_SECONDS = 2.0
PAUSE_SECONDS = 1.0
READINGS_KEPT = 100
ANSWER_SECONDS = 3

log = structlog.get_logger(__name__)

Json = dict[str, Any]


@dataclass(slots=True)
class Lanes:
    """The workers of one channel. Any number of processes may have them.

    Attributes:
        listener: aiogram's bot for this channel; it answers callback queries, nothing else.
        shared: what every handler gets: content, keys of ballots, and so on.
    """

    channel: Channel
    listener: Bot
    dispatcher: Dispatcher
    sessions: Sessions
    reader: Reader
    waker: Waker
    clock: Clock
    shared: Mapping[str, Any]
    _readings: dict[int, Reading] = field(default_factory=dict)

    async def work_forever(self) -> None:
        """Handle what comes until cancelled; a database that is away is waited for."""
        event = self.waker.event(INBOX)
        while True:
            try:
                while await self.handle_next():
                    pass
            except DatabaseError as broken:
                log.warning("lanes.database", error=type(broken).__name__)
                await asyncio.sleep(PAUSE_SECONDS)
            else:
                await wait(event, IDLE_SECONDS)

    async def handle_next(self) -> bool:
        """Handle the oldest waiting update of a free lane; return whether there was one.

        Effect, conversation, outbox rows and `done_at` are one transaction. What a handler
        did is a savepoint in it, so a failing try is undone while the lane stays ours.
        """
        now = self.clock()
        tap = TapAnswer()
        async with self.sessions.begin() as session:
            received = await inbox.claim_head(session, self.channel.name, now=now)
            if received is None:
                return False
            words = plain_text(received.body)
            unread = words is not None and received.id not in self._readings
            if not unread:
                await self._handle(session, received, tap, now)
        if unread and words is not None:  # the lane is free again while the text is read
            await self._read(received.id, words)
            return True
        self._readings.pop(received.id, None)
        metrics.handled.labels(self.channel.name).inc()
        metrics.handling.labels(self.channel.name).observe(
            max(0.0, (self.clock() - received.received_at).total_seconds())
        )
        self.waker.wake(OUTBOX)
        await self._stop_spinner(received, tap)
        return True

    async def _handle(
        self, session: Session, received: Received, tap: TapAnswer, now: datetime
    ) -> None:
        try:
            async with session.begin_nested():
                await self._feed(session, received, tap, now)
        except DatabaseError as broken:
            if getattr(broken, "connection_invalidated", False):
                raise  # the database went away: nobody's fault, nothing is counted
            await self._count_failure(session, received, broken, now)
        except Exception as broken:  # noqa: BLE001 - the one place: a bug of ours, or a bad update
            await self._count_failure(session, received, broken, now)
        else:
            await inbox.done(session, received, now=now)

    async def _read(self, number: int, words: str) -> None:
        """Read a plain text outside any transaction: that takes milliseconds of CPU."""
        while len(self._readings) >= READINGS_KEPT:
            self._readings.pop(next(iter(self._readings)))
        self._readings[number] = await asyncio.to_thread(self.reader.read, words)

    async def _feed(
        self, session: Session, received: Received, tap: TapAnswer, now: datetime
    ) -> None:
        update = Update.model_validate(received.body, context={"bot": self.listener})
        event = update.message or update.callback_query or update.my_chat_member
        user = event.from_user.id if event is not None and event.from_user else received.chat
        conversation = await fsm.load(session, self.channel.name, received.chat, user)
        token = fsm.current.set(conversation)
        try:
            await self.dispatcher.feed_update(
                self.listener,
                update,
                session=session,
                channel=self.channel.name,
                conversation=conversation,
                reading=self._readings.get(received.id),
                tap=tap,
                now=now,
                **self.shared,
            )
        finally:
            fsm.current.reset(token)
        await fsm.store(session, conversation, now=now)

    async def _count_failure(
        self, session: Session, received: Received, broken: Exception, now: datetime
    ) -> None:
        code = error_code(broken)
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
        metrics.set_aside.labels("inbox").inc()
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

    async def _stop_spinner(self, received: Received, tap: TapAnswer) -> None:
        """Answer a tap after the commit, best effort: it expires within seconds anyway."""
        query = received.body.get("callback_query")
        if not isinstance(query, dict) or not isinstance(query.get("id"), str):
            return
        words = say(tap.text, tap.language, tap.values) if tap.text else None
        try:
            await self.listener.answer_callback_query(
                query["id"], text=words, show_alert=tap.alert, request_timeout=ANSWER_SECONDS
            )
        except (TelegramAPIError, TimeoutError, OSError) as broken:
            log.info("lanes.spinner", channel=self.channel.name, error=type(broken).__name__)


def plain_text(body: Json) -> str | None:
    """Return the text that a person typed, if it isn't a command."""
    message = body.get("message")
    words = message.get("text") if isinstance(message, dict) else None
    if not isinstance(words, str) or words.startswith("/"):
        return None
    return words


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
