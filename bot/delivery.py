"""Speaking: the outbox to a Bot API server. Nobody else sends."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta

import structlog
from telegram.error import BadRequest, Forbidden, InvalidToken, NetworkError, RetryAfter
from telegram.ext import AIORateLimiter, ExtBot

from bot import metrics
from bot.channels import GATEWAY, Channel
from bot.clock import Clock
from bot.rhythm import Rhythm
from bot.saying import BotApi, Saying, Telegram
from bot.screens import Screens
from bot.speaking import AiohttpRequest, NeverConnectedError, ServerTroubleError
from domain.calendar import day_of
from locales import read_on
from media.worker import ChartWorker
from storage import delivering, nudges
from storage.delivering import Outgoing, Said
from storage.keeping import Kept
from storage.session import Begins, DatabaseError, Sessions
from storage.speaker import Elected, elect
from storage.wake import OUTBOX, Waker, wait

IN_FLIGHT = 8
"""A crash repeats at most what was said and not yet closed, so this many."""
IDLE_SECONDS = 2.0
PAUSE_SECONDS = 1.0
ELECTED_SECONDS = 2.0
APART_SECONDS = 0.005
MORE_TO_CLOSE_SECONDS = 0.003
"""As long as most are still on their way, a moment more closes several in one transaction."""
UNREACHABLE = timedelta(seconds=2)
TOKEN_REFUSED = timedelta(seconds=30)
UNKNOWN_PAUSE = timedelta(seconds=3)

log = structlog.get_logger(__name__)


def make_telegram(channel: Channel) -> Telegram:
    """Return the one speaker of a channel. One per token: its limiter counts in memory.

    25 a second without a burst. No retries of its own: a 429 goes back to the outbox,
    because the limiter would hold the message past its lease.
    """
    limiter = (
        AIORateLimiter(overall_max_rate=1, overall_time_period=0.04, max_retries=0)
        if channel.limited
        else None
    )
    return ExtBot(
        channel.token,
        base_url=f"{channel.api}/bot",
        base_file_url=f"{channel.api}/file/bot",
        request=AiohttpRequest(),
        get_updates_request=AiohttpRequest(),
        rate_limiter=limiter,
    )


@dataclass(slots=True)
class Delivery:
    """The speaker of one channel, in whichever process was elected.

    Attributes:
        screens: fills in somebody's ballot screen at the last moment.
        held: ids of rows that are in flight here, or said and not closed yet.
        said: what the next transaction closes, also if one fails or we are elected anew.
        kept: on the connection that is the lock; None: not elected.
        in_flight: messages that are on their way, or said and not closed yet, at most.
        alive: called on each round, unless all that is in flight is stuck.
    """

    channel: Channel
    sessions: Sessions
    screens: Screens
    charts: ChartWorker
    waker: Waker
    clock: Clock
    held: set[int] = field(default_factory=set)
    said: list[Said] = field(default_factory=list)
    kept: Kept | None = None
    in_flight: int = IN_FLIGHT
    alive: Callable[[], object] = lambda: None
    saying: Saying = field(init=False)

    def __post_init__(self) -> None:
        self.saying = Saying(self.channel, self.sessions, self.screens, self.charts)

    async def speak_forever(self) -> None:
        """Speak until cancelled: wait to be elected, take over, say what waits."""
        while True:
            self.alive()
            try:
                async with elect(self.sessions, self.channel.name) as speaker:
                    if speaker is None:
                        await asyncio.sleep(IDLE_SECONDS)
                        continue
                    await self._speak(speaker)
            except DatabaseError as broken:
                log.warning("delivery.database", error=type(broken).__name__)
                await asyncio.sleep(PAUSE_SECONDS)
            except BaseExceptionGroup as group:
                _, others = group.split(DatabaseError)
                if others is not None:
                    raise others from None
                log.warning("delivery.database", error=type(group.exceptions[0]).__name__)
                if _being_cancelled():  # a TaskGroup with an error of its own forgets that
                    raise asyncio.CancelledError from None
                await asyncio.sleep(PAUSE_SECONDS)

    async def _speak(self, speaker: Elected) -> None:
        event, rhythm = self.waker.event(OUTBOX), Rhythm(APART_SECONDS)
        telegram = make_telegram(self.channel)
        await telegram.request.initialize()
        self.kept = speaker.kept
        try:
            async with self.sessions.begin() as session:
                await delivering.know_channel(session, self.channel.name)
                await delivering.take_over(session, self.channel.name)
                await delivering.close(session, self.said, now=self.clock())
            self.held.clear()
            self.said.clear()
            now = asyncio.get_running_loop().time
            async with asyncio.TaskGroup() as sends:
                asked = now()
                while True:
                    await rhythm.next_round()
                    if len(self.held) - len(self.said) < self.in_flight:
                        self.alive()
                    await self.say_heads(telegram, sends, event)
                    await wait(event, IDLE_SECONDS)  # set when there is room, or more to say
                    if len(self.held) - len(self.said) > self.in_flight // 2:
                        await asyncio.sleep(MORE_TO_CLOSE_SECONDS)
                    if now() - asked >= ELECTED_SECONDS:
                        await speaker.still_elected()
                        asked = now()
        finally:
            self.kept = None
            self.waker.forget(OUTBOX, event)
            await telegram.request.shutdown()

    async def say_heads(
        self, telegram: BotApi, sends: asyncio.TaskGroup, event: asyncio.Event
    ) -> int:
        """Close what was said, and start saying the heads of as many chats as there is room for.

        Returns how many were started. What was said takes up room until it is closed: so a
        crash repeats at most `in_flight` messages.
        """
        said = list(self.said)
        room = self.in_flight - len(self.held) + len(said)
        if room <= 0:
            return 0
        now = self.clock()
        async with self._begins(alone=not said).begin() as session:
            await delivering.close(session, said, now=now)
            if self.channel.name == GATEWAY:  # who sees it there is told by the page, or called
                heard = {one.row.resident for one in said if one.row.resident is not None}
                await nudges.expect(session, heard, now=now)
            found = await delivering.lease(session, self.channel.name, now=now, limit=room)
        del self.said[: len(said)]  # not before: what isn't closed would be said again
        self.held -= {one.row.id for one in said}
        heads = [one for one in found if one.id not in self.held]  # a lease that ran out on us
        for one in heads:
            self.held.add(one.id)
            sends.create_task(self._deliver(telegram, one, event))
        return len(heads)

    def _begins(self, *, alone: bool) -> Begins:
        """Return where to begin; a lease alone is a transaction of its own."""
        if self.kept is None:
            return self.sessions
        return self.kept.singles if alone else self.kept

    async def _deliver(self, telegram: BotApi, one: Outgoing, event: asyncio.Event) -> None:
        try:
            if not await self._try(telegram, one):
                self.held.discard(one.id)
        finally:
            event.set()  # there is room again, and this chat may have a next head

    async def _try(self, telegram: BotApi, one: Outgoing) -> bool:
        """Return whether it was said and is to be closed; otherwise that is recorded here."""
        name = self.channel.name
        try:
            with read_on(day_of(self.clock())):
                said, buttons = await self.saying.say(telegram, one)
        except Forbidden:  # blocked or deactivated: they said no
            metrics.refused.labels(name, "blocked").inc()
            await self._close_chat(one)
        except RetryAfter as busy:
            metrics.refused.labels(name, "busy").inc()
            await self._pause(one, timedelta(seconds=_seconds(busy)))
        except BadRequest as bad:  # before NetworkError, of which it is a kind
            metrics.refused.labels(name, "bad").inc()
            if "chat not found" in bad.message.lower():
                await self._close_chat(one)
            else:
                await self._fail(one, bad)
        except InvalidToken:  # nothing is said until somebody repairs it, and nothing is lost
            metrics.refused.labels(name, "token").inc()
            log.error("delivery.token_refused", channel=name)
            await self._pause(one, TOKEN_REFUSED)
        except NeverConnectedError:
            await self._pause(one, UNREACHABLE)
        except ServerTroubleError as trouble:
            await self._fail(one, trouble)
        except NetworkError:  # connected: it may have been said
            await self._unknown(one)
        except DatabaseError:
            raise  # the loop waits for it; the lease or a take-over brings the row back
        except Exception as broken:  # noqa: BLE001 - this one can't be said; the others can
            await self._fail(one, broken)
        else:
            metrics.said.labels(name).inc()
            metrics.speaking.labels(name).observe(
                max(0.0, (self.clock() - one.created_at).total_seconds())
            )
            self.said.append(Said(one, said, buttons))
            return True
        return False

    async def _close_chat(self, one: Outgoing) -> None:
        async with self.sessions.begin() as session:
            await delivering.close_chat(session, one, now=self.clock())

    async def _pause(self, one: Outgoing, span: timedelta) -> None:
        now = self.clock()
        async with self.sessions.begin() as session:
            await delivering.pause_channel(session, one, now=now, until=now + span)

    async def _fail(self, one: Outgoing, broken: Exception) -> None:
        async with self.sessions.begin() as session:
            aside = await delivering.fail(session, one, now=self.clock())
        if aside:
            metrics.set_aside.labels("outbox", self.channel.name).inc()
        log.warning(
            "delivery.failed",
            channel=self.channel.name,
            outbox=one.id,
            error=type(broken).__name__,
            aside=aside,
        )

    async def _unknown(self, one: Outgoing) -> None:
        metrics.unknown.labels(self.channel.name).inc()
        async with self.sessions.begin() as session:
            again = await delivering.unknown(session, one, now=self.clock(), pause=UNKNOWN_PAUSE)
        log.warning("delivery.unknown", channel=self.channel.name, outbox=one.id, again=again)


def _being_cancelled() -> bool:
    task = asyncio.current_task()
    return task is not None and task.cancelling() > 0


def _seconds(busy: RetryAfter) -> float:
    after = busy.retry_after
    return after.total_seconds() if isinstance(after, timedelta) else float(after)
