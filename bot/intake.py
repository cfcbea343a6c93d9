"""Taking in: what people send is stored in the inbox, and only then acknowledged."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from types import MappingProxyType
from typing import Any, Protocol

import aiohttp
import structlog

from bot import metrics
from bot.channels import Channel
from bot.clock import Clock
from bot.health import Pulse, Reach
from bot.hearing import is_spoken
from bot.rhythm import Rhythm
from domain.notices import ChatRef, Notice
from domain.texts import GeneralText
from storage import delivering, inbox, outbox, people
from storage.session import Begins, DatabaseError, Session, Sessions
from storage.speaker import elect
from storage.wake import INBOX, Waker

KINDS = ("message", "edited_message", "callback_query", "my_chat_member")
POLL_SECONDS = 30
ASK_SECONDS = 2.0
PAUSE_SECONDS = 3.0
"""Longer than the others wait: one of them may reach what we can't."""
APART_SECONDS = 0.01
LARGEST = 2**63 - 1
"""Of what a column holds. One number beyond it must not stop the channel."""

log = structlog.get_logger(__name__)

Json = dict[str, Any]


class ChannelError(RuntimeError):
    """The channel answered something that is no list of updates; it says the status only."""


class TakeIn(Protocol):
    """What happens on each round: `take_in`, or what `bot.webhook` does instead of it."""

    async def __call__(
        self,
        http: aiohttp.ClientSession,
        channel: Channel,
        sessions: Begins,
        clock: Clock,
        *,
        wait: int,
    ) -> int:
        """Return how many new updates were stored; `wait` is 0 on the first round."""


async def take_in_forever(
    channel: Channel,
    sessions: Sessions,
    waker: Waker,
    clock: Clock,
    *,
    wait: int = POLL_SECONDS,
    pause: float = PAUSE_SECONDS,
    ask: float = ASK_SECONDS,
    by: TakeIn | None = None,
    menus: Mapping[str, Sequence[tuple[str, str]]] = MappingProxyType({}),
    pulse: Pulse | None = None,
) -> None:
    """Go on taking in until cancelled; a channel or database that is away is asked again.

    In the whole cluster one takes in from a channel: two would end each other's getUpdates.
    Whoever can't reach the channel lets the others try.

    Args:
        wait: seconds a server may hold a call open.
        pause: seconds after something went wrong; longer than `ask`.
        ask: seconds between two tries to be elected.
        by: done on each round; `take_in` by default.
        menus: language -> commands that the channel lists, with what they do; Dutch first.
        pulse: gets a beat on each round, and how the channel is reached; None: nobody asks.
    """
    signs = pulse or Pulse(clock)
    alive = signs.loop("intake", channel.name)
    known = False
    take = by or take_in
    async with aiohttp.ClientSession() as http:
        while True:
            alive()
            try:
                async with elect(sessions, channel.name, role="intake") as elected:
                    if elected is not None and not known:
                        await _introduce(http, channel, sessions, menus)
                        known = True
                    rhythm = Rhythm(APART_SECONDS)
                    hold = 0  # the first answer comes at once: then we know that we reach it
                    while elected is not None:
                        await rhythm.next_round()
                        # On the connection that is the lock: who lost it takes in nothing.
                        if await take(http, channel, elected.kept.singles, clock, wait=hold):
                            waker.wake(INBOX)
                        _note(signs, channel, Reach.OK)
                        alive()
                        hold = wait
                _note(signs, channel, Reach.ELSEWHERE)
                await asyncio.sleep(ask)
            except (aiohttp.ClientError, TimeoutError, OSError, ChannelError) as broken:
                _note(signs, channel, Reach.UNREACHABLE)
                log.warning("intake.unreachable", channel=channel.name, error=type(broken).__name__)
                await asyncio.sleep(pause)
            except DatabaseError as broken:
                log.warning("intake.database", error=type(broken).__name__)
                await asyncio.sleep(pause)


def _note(signs: Pulse, channel: Channel, how: Reach) -> None:
    signs.reached[channel.name] = how
    metrics.channel_up.labels(channel.name).set(how is Reach.OK)


async def _introduce(
    http: aiohttp.ClientSession,
    channel: Channel,
    sessions: Sessions,
    menus: Mapping[str, Sequence[tuple[str, str]]],
) -> None:
    """Ask how our bot is called there, for links that open a chat, and list its commands.

    A channel that doesn't take the list now is listened to all the same.
    """
    me = await call(http, channel, "getMe", {})
    async with sessions.begin() as session:
        username = me.get("username") if isinstance(me, dict) else None
        await delivering.know_channel(session, channel.name, username=username)
    for place, (language, listed) in enumerate(menus.items()):
        body: Json = {"commands": [{"command": one, "description": what} for one, what in listed]}
        if place:
            body["language_code"] = language
        try:
            await call(http, channel, "setMyCommands", body)
        except ChannelError as refused:
            log.warning("intake.commands_refused", channel=channel.name, why=str(refused))
            return


async def take_in(
    http: aiohttp.ClientSession,
    channel: Channel,
    sessions: Begins,
    clock: Clock,
    *,
    wait: int,
) -> int:
    """Store what waits on the channel and return how many new updates that were.

    The offset of the next call is the acknowledgement, and it is read from the stored
    rows: a crash before the commit makes the server offer the same updates again.

    Args:
        wait: seconds the server may hold the call open when nothing waits.

    Raises:
        aiohttp.ClientError, TimeoutError, ChannelError: the channel can't be reached or
            answers nonsense.
    """
    async with sessions.begin() as session:
        offset = await inbox.next_offset(session, channel.name, now=clock())
    updates = await ask_updates(http, channel, offset, wait=wait)
    return await store_updates(updates, channel, sessions, clock)


async def ask_updates(
    http: aiohttp.ClientSession, channel: Channel, offset: int | None, *, wait: int
) -> list[object]:
    """Return what waits on the channel from `offset` on; all before it is acknowledged.

    Args:
        offset: None acknowledges nothing and asks for the oldest ones.

    Raises:
        aiohttp.ClientError, TimeoutError, ChannelError: as `take_in`.
    """
    question: Json = {"timeout": wait, "allowed_updates": KINDS}
    if offset is not None:
        question["offset"] = offset
    updates = await call(http, channel, "getUpdates", question, seconds=wait + 10)
    if not isinstance(updates, list):
        raise ChannelError("no list of updates")
    return updates


async def store_updates(
    updates: Sequence[object], channel: Channel, sessions: Begins, clock: Clock
) -> int:
    """Store updates in one transaction; return how many are new. A known one changes nothing."""
    arrived = [one for one in map(_arrived, updates) if one is not None]
    if not arrived:
        return 0
    async with sessions.begin() as session:
        now = clock()
        stored = await inbox.store(session, channel.name, arrived, now=now, pace=channel.pace)
        await _tell_to_slow_down(session, channel, stored, now=now)
    metrics.taken_in.labels(channel.name).inc(stored.new + stored.let_go)
    metrics.let_go.labels(channel.name).inc(stored.let_go)
    return stored.new


async def _tell_to_slow_down(
    session: Session, channel: Channel, stored: inbox.Stored, *, now: datetime
) -> None:
    """Tell people, once until they were quiet again, that they send faster than we hear.

    Where each statement is a transaction of its own, a crash in between tells them nothing.
    """
    texts = dict.fromkeys(stored.slowed, GeneralText.SLOWED)
    texts |= dict.fromkeys(stored.over, GeneralText.TOO_MUCH)
    for chat, key in texts.items():
        if chat < 0:
            continue  # a group: nobody there is meant by it
        known = await people.who_is(session, channel.name, chat)
        notice = Notice(
            to=ChatRef(channel.name, chat),
            text=key,
            language=known.language if known else None,
        )
        await outbox.put(session, [notice], now=now)


async def call(
    http: aiohttp.ClientSession, channel: Channel, method: str, body: Json, *, seconds: float = 10
) -> object:
    """Call a method of the channel and return its result.

    A redirect is not followed: it would carry what we say to a server that nobody chose.

    Raises:
        aiohttp.ClientError, TimeoutError, ChannelError: as `take_in`.
    """
    async with http.post(
        channel.url(method),
        json=body,
        timeout=aiohttp.ClientTimeout(total=seconds),
        allow_redirects=False,
    ) as response:
        return await _result(response)


async def _result(response: aiohttp.ClientResponse) -> object:
    """Return the result of an answer, without ever quoting it: it may hold people's words."""
    try:
        answer = json.loads(
            await response.read()
        )  # accepts the halves of emoji that orjson refuses
    except ValueError:
        raise ChannelError(f"status {response.status}, not JSON") from None
    if not isinstance(answer, dict) or answer.get("ok") is not True:
        raise ChannelError(f"status {response.status}")
    return answer.get("result")


def _arrived(update: object) -> inbox.Arrived | None:
    number = update.get("update_id") if isinstance(update, dict) else None
    if not isinstance(update, dict) or not isinstance(number, int) or abs(number) > LARGEST:
        return None  # nothing to recognise or acknowledge it by
    return inbox.Arrived(
        update_id=number,
        chat=chat_of(update),
        body=json.dumps(update),
        spoken=is_spoken(update),
        tap="callback_query" in update and "message" not in update,
    )


def chat_of(update: Json) -> int:
    """Return the chat that an update belongs to; 0 when it belongs to none."""
    for name in ("message", "edited_message", "my_chat_member"):
        if (chat := _id_in(update.get(name), "chat")) is not None:
            return chat
    query = update.get("callback_query")
    if isinstance(query, dict):
        chat = _id_in(query.get("message"), "chat")
        return chat if chat is not None else _id_in(query, "from") or 0
    return 0


def _id_in(part: object, name: str) -> int | None:
    inner = part.get(name) if isinstance(part, dict) else None
    found = inner.get("id") if isinstance(inner, dict) else None
    return found if isinstance(found, int) and abs(found) <= LARGEST else None
