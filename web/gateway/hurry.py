"""How much one browser, and all browsers behind one address, may ask of the web phone."""

from __future__ import annotations

import hashlib
import math
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address
from typing import Final, TypeAlias

import orjson
from aiohttp import web

from web.gateway.browser import secret_of

PATH: Final = "/chat"
POLLS: Final = "/peiling"
"""Pages of quick polls, which nobody needs an account for."""
REMEMBERED: Final = 20_000
"""Browsers and addresses; beyond that whoever was here longest ago is forgotten first."""
NEW_SESSION: Final = 10
"""A page for somebody without a cookie makes a row: it counts for so many questions."""
PHOTO: Final = 5
FORWARDED: Final = "X-Forwarded-For"
WAIT_PAGE: Final = """<!doctype html><html lang="nl"><meta charset="utf-8">
<meta http-equiv="refresh" content="{after}"><meta name="viewport" content="width=device-width">
<title>De Smederij</title>
<p>Het is hier even te druk. Deze pagina probeert het vanzelf opnieuw.
<p lang="en">It is too busy here for a moment. This page tries again by itself.
"""

Address: TypeAlias = IPv4Address | IPv6Address
Handler: TypeAlias = Callable[[web.Request], Awaitable[web.StreamResponse]]
Middleware: TypeAlias = Callable[[web.Request, Handler], Awaitable[web.StreamResponse]]


@dataclass(frozen=True, slots=True)
class Allowed:
    """What somebody may ask: so many at once, and after that so many a second."""

    at_once: int
    a_second: float


class Hurry:
    """Counts questions in this process, by a clock that nobody puts forward or back.

    A browser is known by its cookie, an address by what the connection or our own proxy says.
    Nothing of it is stored or logged.
    """

    def __init__(
        self, browser: Allowed, address: Allowed, *, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._browser = browser
        self._address = address
        self._clock = clock
        self._free_at: OrderedDict[bytes, float] = OrderedDict()

    @property
    def remembered(self) -> int:
        """How many browsers and addresses are known now."""
        return len(self._free_at)

    def wait_for(self, request: web.Request) -> int:
        """Count a question; return the seconds after which it may come again, 0 if it may now."""
        secret, cost = secret_of(request), _cost(request)
        wait = 0.0
        if secret:
            wait = self._count(b"browser " + secret.encode(), self._browser, cost)
        address = address_of(request)
        if address is not None and not wait:
            wait = self._count(b"address " + address.encode(), self._address, cost)
        return math.ceil(wait)

    def wait_behind(self, request: web.Request, what: str) -> int:
        """Count one question about `what` from an address, whatever browser asks.

        Returns the seconds after which it may come again, 0 if it may now or no address is known.
        """
        address = address_of(request)
        if address is None:
            return 0
        return math.ceil(self._count(f"{what} {address}".encode(), self._address, 1))

    def _count(self, who: bytes, allowed: Allowed, cost: int) -> float:
        now, key = self._clock(), hashlib.blake2b(who, digest_size=16).digest()
        each = 1 / allowed.a_second
        free_at = max(now, self._free_at.pop(key, now)) + cost * each
        wait = free_at - allowed.at_once * each - now
        self._free_at[key] = free_at if wait <= 0 else free_at - cost * each
        while len(self._free_at) > REMEMBERED:
            self._free_at.popitem(last=False)
        return max(0.0, wait)


def _cost(request: web.Request) -> int:
    if request.path == PATH and not secret_of(request):
        return NEW_SESSION
    return PHOTO if request.path == f"{PATH}/photo" else 1


def address_of(request: web.Request) -> str | None:
    """Return the address of whoever asks; of IPv6 the network, of which people have a whole one.

    Behind a proxy on this machine or in our own network it is what the proxy added last. None
    when such a neighbour passes on nothing: then it would be the same for everybody.
    """
    peer = _read_address(request.remote)
    if peer is None or not (peer.is_loopback or peer.is_private):
        return _network(peer) if peer is not None else None
    forwarded = request.headers.getall(FORWARDED, [])
    told = _read_address(forwarded[-1].rpartition(",")[2].strip()) if forwarded else None
    return None if told is None else _network(told)


def _read_address(written: str | None) -> Address | None:
    try:
        return ip_address(written or "")
    except ValueError:
        return None


def _network(address: Address) -> str:
    if isinstance(address, IPv6Address):
        if address.ipv4_mapped is not None:
            return str(address.ipv4_mapped)
        return address.exploded[:19]
    return str(address)


def slow_down(hurry: Hurry) -> Middleware:
    """Return a middleware that lets who asks too much come back later.

    Of the web phone and of quick polls; pages for everybody cost nothing.
    """

    @web.middleware
    async def middleware(request: web.Request, handler: Handler) -> web.StreamResponse:
        if request.path != PATH and not request.path.startswith((f"{PATH}/", f"{POLLS}/")):
            return await handler(request)
        after = hurry.wait_for(request)
        return await handler(request) if not after else _later(request, after)

    return middleware


def _later(request: web.Request, after: int) -> web.Response:
    headers = {"Retry-After": str(after), "Cache-Control": "no-store"}
    if "text/html" in request.headers.get("Accept", ""):
        return web.Response(
            text=WAIT_PAGE.format(after=after),
            status=429,
            content_type="text/html",
            headers=headers,
        )
    return web.Response(
        body=orjson.dumps({"error": "too_fast", "after": after}),
        status=429,
        content_type="application/json",
        headers=headers,
    )
