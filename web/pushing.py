"""Calling a browser back: who wants it tells us here where that browser can be pushed to."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from aiohttp import web
from cryptography.hazmat.primitives.asymmetric import ec

from domain.people import Resident
from storage import people, pushes
from storage.gateway import CHANNEL, Chat, Json
from storage.session import Session
from web.gateway.browser import answer, check_origin, origin_of, own_chat, read_posted, refuse
from web.gateway.gateway import Gateway
from web.gateway.targets import NotAllowedError, check_push_service

MAX_ENDPOINT: Final = 1024
AUTH_BYTES: Final = 16
_BASE64URL = re.compile(r"[A-Za-z0-9_-]+={0,2}")


@dataclass(frozen=True, slots=True)
class PushOffer:
    """What the page needs to offer it.

    Attributes:
        key: our public key, base64url; empty when nothing is offered.
        loopback: whether this machine counts as a push service; for tests alone.
    """

    key: str
    loopback: bool = False


NO_PUSH: Final = PushOffer("")


@dataclass(frozen=True, slots=True)
class Subscription:
    """Where a browser can be pushed to, as it told us."""

    endpoint: str
    p256dh: str
    auth: str


class Pushing:
    """Answers `/chat/push`."""

    def __init__(self, gateway: Gateway, offer: PushOffer) -> None:
        self._gateway = gateway
        self._offer = offer
        self._origin = origin_of(gateway.public_url)

    def routes(self) -> Iterable[web.AbstractRouteDef]:
        """Return the routes to mount."""
        return [
            web.get("/chat/push", self._show),
            web.post("/chat/push", self._take),
            web.post("/chat/push/off", self._forget),
        ]

    async def _show(self, request: web.Request) -> web.Response:
        """Tell whether it is offered, whether this person has it, and whether to ask them now."""
        async with self._gateway.sessions() as session:
            chat = await own_chat(session, request)
            resident = await self._reader(session, chat)
            if resident is None:
                return answer({"key": None, "wanted": False, "ask": False})
            wanted = await pushes.wants(session, chat.id)
            ask = not wanted and await pushes.brought_up_something(session, resident.id)
        return answer({"key": self._offer.key, "wanted": wanted, "ask": ask})

    async def _take(self, request: web.Request) -> web.Response:
        """Store where this browser can be pushed to.

        With `again` the browser or the page renewed it by itself, which counts only as long as
        its person wants it.
        """
        check_origin(request, self._origin)
        posted = await read_posted(request)
        given = self._read(posted)
        async with self._gateway.sessions.begin() as session:
            chat = await own_chat(session, request)
            resident = await self._reader(session, chat)
            again = posted.get("again") is True
            if resident is None or (again and not await pushes.wants(session, chat.id)):
                return answer({"wanted": False})
            await pushes.subscribe(
                session,
                chat.id,
                resident.id,
                endpoint=given.endpoint,
                p256dh=given.p256dh,
                auth=given.auth,
                now=self._gateway.clock(),
            )
        return answer({"wanted": True})

    async def _forget(self, request: web.Request) -> web.Response:
        check_origin(request, self._origin)
        await read_posted(request)
        async with self._gateway.sessions.begin() as session:
            chat = await own_chat(session, request)
            await pushes.unsubscribe(session, chat.id)
        return answer({"wanted": False})

    async def _reader(self, session: Session, chat: Chat) -> Resident | None:
        """Return whose chat it is, if they want messages at all and we can push."""
        resident = await people.who_is(session, CHANNEL, chat.id) if self._offer.key else None
        return None if resident is None or resident.stopped else resident

    def _read(self, posted: Json) -> Subscription:
        """Return a subscription as browsers write it (`PushSubscription.toJSON`).

        Raises:
            web.HTTPBadRequest: it has another form, or names an address that we don't call.
        """
        match posted:
            case {
                "endpoint": str(endpoint),
                "keys": {"p256dh": str(p256dh), "auth": str(auth)},
            } if len(endpoint) <= MAX_ENDPOINT:
                try:
                    check_push_service(endpoint, loopback=self._offer.loopback)
                    ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), _bytes(p256dh))
                    if len(_bytes(auth)) == AUTH_BYTES:
                        return Subscription(endpoint, p256dh, auth)
                except (NotAllowedError, ValueError):
                    pass
        raise refuse(400, "bad_request")


def _bytes(given: str) -> bytes:
    if len(given) > 100 or not _BASE64URL.fullmatch(given):
        raise ValueError("no base64url")
    return base64.urlsafe_b64decode(given.rstrip("=") + "=" * (-len(given.rstrip("=")) % 4))
