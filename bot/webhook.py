"""Telegram calls us instead of being asked: how that is turned on, off, and answered."""

from __future__ import annotations

import hmac
import json
from asyncio import sleep
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import aiohttp
import structlog
from aiohttp import web

from bot.channels import Channel
from bot.clock import Clock
from bot.intake import (
    KINDS,
    POLL_SECONDS,
    ChannelError,
    ask_updates,
    call,
    store_updates,
    take_in,
)
from bot.secrets import derived
from storage.session import Begins, DatabaseError, Sessions
from storage.wake import INBOX, Waker

PATH = "/telegram"
"""A path that is no secret: addresses end up in the logs of what stands in front of us."""
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header
MAX_BODY = 1024 * 1024
"""Bytes. An update is a message of 4,096 characters and what belongs to it."""
MOST_CALLS = 8
"""That Telegram makes at once; fewer than we have connections to the database."""
FRESH_SECONDS = 2 * POLL_SECONDS
"""A failure of Telegram's that is older says nothing of now."""

log = structlog.get_logger(__name__)

Json = dict[str, Any]


class NotCalledError(ChannelError):
    """Updates wait, and the channel says that it can't reach us."""


@dataclass(slots=True)
class Webhook:
    """The webhook of one channel: `keep` belongs to the part intake, `routes` to the part web.

    Attributes:
        public_url: https, without a slash at the end.
        installation: secret of the installation; what the channel has to show is derived from
            it and the token, so that a former bot of ours is refused.
        told: whether this process told the channel where we are.
    """

    channel: Channel
    public_url: str
    installation: bytes = field(repr=False)
    sessions: Sessions
    waker: Waker
    clock: Clock
    told: bool = False

    @property
    def url(self) -> str:
        """Where the channel reaches us."""
        return f"{self.public_url}{PATH}"

    @property
    def secret(self) -> str:
        """What the channel shows with each call: 64 characters. Never log it."""
        return derived(self.installation, f"webhook {self.channel.token}").hex()

    async def keep(
        self,
        http: aiohttp.ClientSession,
        channel: Channel,
        sessions: Begins,
        clock: Clock,
        *,
        wait: int,
    ) -> int:
        """Wait, and see to it that the channel calls us. Stores nothing, so it returns 0.

        What waited while it was off isn't dropped: the channel brings it.

        Args:
            wait: seconds; then the channel is asked whether all is as it was.

        Raises:
            NotCalledError: it says that it can't reach us.
            aiohttp.ClientError, TimeoutError, ChannelError: we can't reach it, or it refuses.
        """
        await sleep(wait)
        found = await call(http, channel, "getWebhookInfo", {})
        info: Json = found if isinstance(found, dict) else {}
        if not self.told or info.get("url") != self.url:
            if self.told:
                log.warning("webhook.taken_away", channel=channel.name)
            body: Json = {
                "url": self.url,
                "secret_token": self.secret,
                "allowed_updates": KINDS,
                "drop_pending_updates": False,
                "max_connections": MOST_CALLS,
            }
            await call(http, channel, "setWebhook", body)
            self.told = True
        if is_not_reached(info, clock().timestamp()):
            raise NotCalledError("it can't reach us")
        return 0

    def routes(self) -> Iterable[web.RouteDef]:
        """Return the routes to mount."""
        return [web.post(PATH, self._receive)]

    async def _receive(self, request: web.Request) -> web.Response:
        """Store one update. 200 only after the commit: with any other the channel calls again."""
        given = request.headers.getall(SECRET_HEADER, [])
        shown = given[0].encode("utf-8", "surrogateescape") if len(given) == 1 else b""
        if not hmac.compare_digest(shown, self.secret.encode()):
            return web.Response(status=403)
        raw = bytearray()
        while chunk := await request.content.readany():
            raw += chunk
            if len(raw) > MAX_BODY:
                return web.Response(status=413)
        try:
            update = json.loads(raw)  # accepts the halves of emoji that orjson refuses
        except (ValueError, RecursionError):
            return web.Response(status=400)
        try:
            stored = await store_updates([update], self.channel, self.sessions, self.clock)
        except (*DatabaseError, OSError) as broken:
            log.warning("webhook.database", error=type(broken).__name__)
            return web.Response(status=503)
        if stored:
            self.waker.wake(INBOX)
        return web.Response()


def is_not_reached(info: Json, now: float) -> bool:
    """Return whether an answer of getWebhookInfo says that updates wait in vain.

    Args:
        now: seconds since 1970.
    """
    failed_at = info.get("last_error_date")
    fresh = isinstance(failed_at, int) and now - failed_at < FRESH_SECONDS
    return fresh and bool(info.get("pending_update_count"))


async def poll(
    http: aiohttp.ClientSession,
    channel: Channel,
    sessions: Begins,
    clock: Clock,
    *,
    wait: int,
) -> int:
    """Take in by asking, from a channel that may have called us before.

    On the first round its webhook goes, and all that waits comes in without a look at what is
    stored: calls come in any order, so there an older update may still be missing, and an
    offset would acknowledge it.

    Args:
        wait: as `bot.intake.take_in`; 0 on the first round.

    Raises:
        aiohttp.ClientError, TimeoutError, ChannelError: as `bot.intake.take_in`.
    """
    if wait:
        return await take_in(http, channel, sessions, clock, wait=wait)
    await call(http, channel, "deleteWebhook", {"drop_pending_updates": False})
    stored, offset = 0, None
    while updates := await ask_updates(http, channel, offset, wait=0):
        stored += await store_updates(updates, channel, sessions, clock)
        offset = _after(updates, offset)
    return stored


def _after(updates: Iterable[object], offset: int | None) -> int:
    """Return the offset that acknowledges these, so that no answer comes twice for ever.

    Raises:
        ChannelError: none of them has a number.
    """
    numbers = [one.get("update_id") for one in updates if isinstance(one, dict)]
    known = [one for one in numbers if isinstance(one, int)]
    if not known or (offset is not None and max(known) < offset):
        raise ChannelError("updates that can't be acknowledged")
    return max(known) + 1
