"""How the bot listens: getUpdates."""

from __future__ import annotations

import asyncio
import itertools
import secrets

from storage import gateway_updates as queue
from storage.gateway import Json
from storage.gateway_webhooks import CHANGED
from storage.session import Session
from storage.wake import UPDATES, Waker, notify, wait
from web.gateway.gateway import Gateway
from web.gateway.parameters import ApiError, Parameters
from web.gateway.webhooks import refuse_listening

MAX_UPDATES = 100
MAX_WAIT = 50
LOOK_AGAIN = 5.0
"""Seconds after which a waiting poll looks by itself: a wake-up is only a hint."""
ANOTHER = (
    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is "
    "running"
)
WEBHOOK = (
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete "
    "the webhook first"
)
SET_WEBHOOK = "Conflict: terminated by setWebhook request"


class Polls:
    """The getUpdates that waits now: there is one, and a newer one ends it.

    Which one is the newest is told to the other web processes as well, in the payload of
    the topic UPDATES: the name of the process that took over. A webhook ends it too.
    """

    def __init__(self, waker: Waker) -> None:
        self._woken = asyncio.Event()
        self._process = secrets.token_hex(8)
        self._numbers = itertools.count(1)
        self._newest = 0
        self._webhook_set = False
        self._closing = False
        waker.subscribe(UPDATES, self._hear)

    def _hear(self, process: str) -> None:
        if process == self._process:
            return
        if process == CHANGED:
            self._webhook_set = True
        elif process:
            self._newest = 0
        self._woken.set()

    def close(self) -> None:
        """Let whoever waits go home."""
        self._closing = True
        self._woken.set()

    async def get_updates(self, gateway: Gateway, parameters: Parameters) -> list[Json]:
        """`getUpdates`: the offset acknowledges all before it."""
        number = self._newest = next(self._numbers)
        self._woken.set()  # the poll before us finds that it isn't the newest any more
        woken = self._woken = asyncio.Event()
        kinds = parameters.kinds()
        offset = parameters.number("offset", 0)
        limit = min(max(parameters.number("limit", MAX_UPDATES), 1), MAX_UPDATES)
        seconds = min(max(parameters.number("timeout", 0), 0), MAX_WAIT)
        loop = asyncio.get_running_loop()
        until = loop.time() + seconds

        # Not in one transaction with the reading: who holds these rows must not wait for the
        # gate, because a writer inside it may be waiting for one of these rows.
        async with gateway.sessions.begin() as session:
            await refuse_listening(session, WEBHOOK)
            await _acknowledge(session, offset)
        told = False
        while True:
            woken.clear()
            async with gateway.sessions.begin() as session:
                found = await queue.list_updates(session, limit=limit, kinds=kinds)
                if self._webhook_set:
                    self._webhook_set = False
                    await refuse_listening(session, SET_WEBHOOK)
            if self._newest != number:
                raise ApiError(409, ANOTHER)
            left = until - loop.time()
            if found or left <= 0 or self._closing:
                return [{"update_id": one.update_id, **one.body} for one in found]
            if not told:
                async with gateway.sessions.begin() as session:
                    await notify(session, UPDATES, self._process)
                told = True
            await wait(woken, min(left, LOOK_AGAIN))


async def _acknowledge(session: Session, offset: int) -> None:
    if offset < 0:
        offset = await queue.offset_from_end(session, -offset)
    if offset > 0:
        await queue.acknowledge(session, offset)
