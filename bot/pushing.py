"""Web Push: calls a browser back, encrypted for it and signed as ours, with nothing in it."""

from __future__ import annotations

import base64
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from enum import StrEnum
from typing import Final
from urllib.parse import urlsplit

import aiohttp
import orjson
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from py_vapid import Vapid, VapidException
from pywebpush import WebPusher, WebPushException

from storage.nudges import Subscription
from web.gateway.targets import NotAllowedError, PublicResolver, check_push_service

SECONDS: Final = 10.0
TOKEN_SPAN: Final = timedelta(hours=12)
"""How long a signature holds; push services take a day at most."""
KEPT_SECONDS: Final = 24 * 3600
"""How long the push service keeps it for a browser that is off."""
TOPIC: Final = "nieuws"
"""Of several that wait at the push service the last one is kept."""


class Outcome(StrEnum):
    """What became of a push."""

    SENT = "sent"
    GONE = "gone"
    """The push service knows the browser no longer."""
    BUSY = "busy"
    """Not now: it said so, or was out of order."""
    REFUSED = "refused"
    """It wants nothing of this."""
    UNREACHABLE = "unreachable"


class Pusher:
    """Pushes to browsers, by the push service that each one named.

    Addresses are those that browsers give, so only public ones are called, without following
    a redirect, and of an answer no more than its status is read.
    """

    def __init__(
        self, key: ec.EllipticCurvePrivateKey, contact: str, *, loopback: bool = False
    ) -> None:
        """`contact` is a mailto or https address of who runs this; `loopback` is for tests."""
        self._vapid = Vapid(key)
        self._contact = contact
        self._loopback = loopback
        self._http: aiohttp.ClientSession | None = None

    @asynccontextmanager
    async def connected(self) -> AsyncIterator[None]:
        """Keep connections open while this lasts."""
        connector = aiohttp.TCPConnector(resolver=PublicResolver(loopback=self._loopback))
        limit = aiohttp.ClientTimeout(total=SECONDS)
        async with aiohttp.ClientSession(
            connector=connector, timeout=limit, cookie_jar=aiohttp.DummyCookieJar()
        ) as self._http:
            yield
        self._http = None

    async def push(
        self, to: Subscription, language: str, *, now: datetime
    ) -> tuple[Outcome, timedelta | None]:
        """Call a browser; return what came of it, and how long to wait when that was asked.

        Args:
            language: of the sentence that the browser shows; all that it is told.

        Raises:
            RuntimeError: not within `connected`.
        """
        if self._http is None:
            raise RuntimeError("push within `async with pusher.connected()`")
        try:
            origin = check_push_service(to.endpoint, loopback=self._loopback)
            body, headers = self._sealed(to, language, origin, now)
        except (NotAllowedError, ValueError, WebPushException, VapidException):
            return Outcome.GONE, None  # it can't have been a browser's, or its rules changed
        try:
            async with self._http.post(
                to.endpoint, data=body, headers=headers, allow_redirects=False
            ) as answer:
                return _outcome(answer.status), _asked(answer.headers.get("Retry-After"), now)
        except (aiohttp.ClientError, OSError, TimeoutError):
            return Outcome.UNREACHABLE, None

    def _sealed(
        self, to: Subscription, language: str, origin: str, now: datetime
    ) -> tuple[bytes, dict[str, str]]:
        """Return body and headers (RFC 8291, 8292, 8030). It takes a third of a millisecond."""
        keys = {"p256dh": to.p256dh, "auth": to.auth}
        pusher = WebPusher({"endpoint": to.endpoint, "keys": keys})
        sealed = pusher.encode(orjson.dumps({"language": language}))
        claims = {
            "aud": origin,
            "exp": int((now + TOKEN_SPAN).timestamp()),
            "sub": self._contact,
        }
        return sealed["body"], {
            **self._vapid.sign(claims),
            "Content-Encoding": "aes128gcm",
            "Content-Type": "application/octet-stream",
            "TTL": str(KEPT_SECONDS),
            "Topic": TOPIC,
            "Urgency": "normal",
        }


def public_key(key: ec.EllipticCurvePrivateKey) -> str:
    """Return what a browser must know of the key to subscribe: an uncompressed point, base64url."""
    point = key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    return base64.urlsafe_b64encode(point).rstrip(b"=").decode()


def contact_of(public_url: str, sender: str) -> str:
    """Return where a push service finds who runs this: by mail, else on the web."""
    if sender:
        return f"mailto:{sender}"
    host = urlsplit(public_url).hostname or ""
    if public_url.lower().startswith("https://") and "." in host:
        return f"https://{host}"
    return "mailto:smederij@localhost.localdomain"  # a trial on one's own machine


def _outcome(status: int) -> Outcome:
    if 200 <= status < 300:
        return Outcome.SENT
    if status in (404, 410):
        return Outcome.GONE
    if status == 429 or status >= 500:
        return Outcome.BUSY
    return Outcome.REFUSED


def _asked(after: str | None, now: datetime) -> timedelta | None:
    """Return the span of a `Retry-After`, in seconds or as a date."""
    if not after:
        return None
    if after.isascii() and after.isdigit():
        return timedelta(seconds=min(int(after), KEPT_SECONDS))
    try:
        moment = parsedate_to_datetime(after)
    except ValueError:
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max(timedelta(), moment - now)
