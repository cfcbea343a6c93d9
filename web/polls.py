"""Joining a quick poll by one tap, without an account, a name or a script.

A browser gets a random secret in a cookie; only its keyed hash is stored, with the poll, until the
poll closes. What this guards against, and what it doesn't: docs/decisions/0035.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
from collections.abc import Iterable
from datetime import timedelta
from typing import Final
from urllib.parse import parse_qs

from aiohttp import web

from domain.ids import PollId
from domain.polls.poll import Poll, counts
from domain.polls.texts import PollPageText
from storage import due, polls
from storage.session import Session
from web.gateway.browser import check_origin, origin_of
from web.gateway.hurry import POLLS, Allowed, Hurry
from web.poll_frame import HEADERS, PollFrame, path_of

COOKIE: Final = "smederij-peiling"
COOKIE_SECONDS: Final = round(timedelta(days=8).total_seconds())
"""A day longer than a poll is ever open."""
NEW_DEVICES: Final = Allowed(at_once=250, a_second=0.2)
"""New devices behind one address, in one poll: a full hall on one network at once, and after that
one every five seconds."""
MAX_FORM: Final = 1024
"""Bytes of a form: it holds a number."""
_SECRET = re.compile(r"[A-Za-z0-9_-]{32}", re.ASCII)


class NotCounted(Exception):  # noqa: N818 - it is an answer, and nothing broke
    """A choice can't be counted; `why` says it to who chose."""

    def __init__(self, why: PollPageText, status: int) -> None:
        super().__init__(why)
        self.why = why
        self.status = status


class PollPages:
    """The pages `/peiling/<signed number>`."""

    def __init__(self, frame: PollFrame, key: bytes, new_devices: Hurry | None = None) -> None:
        """`key` hashes the secrets of browsers; `new_devices` counts them behind an address."""
        self._frame = frame
        self._key = key
        self._origin = origin_of(frame.links.public_url)
        self._secure = self._origin.startswith("https:")
        self._cookie = f"__Host-{COOKIE}" if self._secure else COOKIE
        self._new_devices = new_devices or Hurry(NEW_DEVICES, NEW_DEVICES)

    def routes(self) -> Iterable[web.AbstractRouteDef]:
        """Return the routes to mount."""
        return [
            web.get(f"{POLLS}/{{payload}}", self._join),
            web.post(f"{POLLS}/{{payload}}", self._choose),
        ]

    async def _join(self, request: web.Request) -> web.Response:
        device = self._device_of(request)
        async with self._frame.sessions() as session:
            found = await self._frame.find(session, request)
            mine = None
            if found is not None and device is not None:
                mine = await polls.choice_of(session, found.id, self._hashed(found.id, device))
        if found is None:
            return self._frame.unknown(request)
        response = self._page(request, found, mine)
        if device is None and not self._frame.is_over(found):
            response.set_cookie(
                self._cookie,
                secrets.token_urlsafe(24),
                max_age=COOKIE_SECONDS,
                path="/",
                httponly=True,
                samesite="Lax",
                secure=self._secure,
            )
        return response

    async def _choose(self, request: web.Request) -> web.Response:
        """Count a choice, and lead back to the page: loading that again chooses nothing."""
        number = self._frame.number_of(request)
        if number is None:
            return self._frame.unknown(request)
        try:
            self._check_page(request)
            device = self._device_of(request)
            if device is None:
                raise NotCounted(PollPageText.NO_COOKIE, 400)
            option = await _option_of(request)
            async with self._frame.sessions.begin() as session:
                found = await polls.hold(session, number)
                if found is None:
                    return self._frame.unknown(request)
                if self._frame.is_over(found):
                    return self._page(request, found, None, status=410)
                if not found.has(option):
                    raise NotCounted(PollPageText.NO_CHOICE, 400)
                await self._store(session, request, found, device, option)
        except NotCounted as refused:
            return self._frame.told(
                request,
                PollPageText.NOT_COUNTED,
                refused.why,
                PollPageText.AGAIN,
                status=refused.status,
            )
        return web.Response(status=303, headers={**HEADERS, "Location": request.path_qs})

    async def _store(
        self, session: Session, request: web.Request, found: Poll, device: str, option: int
    ) -> None:
        """Store a choice; a device that is new must fit in what its address and the poll take.

        Raises:
            NotCounted: it doesn't.
        """
        hashed = self._hashed(found.id, device)
        if await polls.choice_of(session, found.id, hashed) is None:
            if self._new_devices.wait_behind(request, f"poll {found.id}"):
                raise NotCounted(PollPageText.TOO_FAST, 429)
            if not await polls.has_room(session, found.id):
                raise NotCounted(PollPageText.FULL, 429)
        await polls.choose_by_device(session, found.id, hashed, option)
        await due.plan(session, [counts(found.id, self._frame.clock())])

    def _device_of(self, request: web.Request) -> str | None:
        """Return the secret of a browser; None for one that brings none of ours."""
        secret = request.cookies.get(self._cookie, "")
        return secret if _SECRET.fullmatch(secret) else None

    def _hashed(self, poll: PollId, device: str) -> bytes:
        """Return under what a device is stored: another for each poll."""
        return hmac.new(self._key, f"{poll} {device}".encode(), hashlib.sha256).digest()

    def _check_page(self, request: web.Request) -> None:
        """Let a choice of our own page through.

        Raises:
            NotCounted: it came from another page.
        """
        try:
            check_origin(request, self._origin)
        except web.HTTPForbidden:
            raise NotCounted(PollPageText.OTHER_PAGE, 403) from None

    def _page(
        self, request: web.Request, poll: Poll, mine: int | None, *, status: int = 200
    ) -> web.Response:
        asked, over = self._frame.asked(request, poll), self._frame.is_over(poll)
        counted = None
        if mine is not None and not over:
            counted = asked.words(PollPageText.COUNTED, keuze=poll.options[mine - 1])
        return self._frame.page(
            "poll.html",
            asked,
            poll.question,
            {
                "what": asked.words(PollPageText.WHAT),
                "stand": self._frame.stand(asked, poll),
                "explain": None if over else asked.words(PollPageText.EXPLAIN),
                "counted": counted,
                "options": [] if over else list(enumerate(poll.options, start=1)),
                "options_are": asked.words(PollPageText.OPTIONS),
                "mine": mine,
                "yours": asked.words(PollPageText.YOURS),
                "way": (f"{path_of(request)}/scherm", asked.words(PollPageText.TO_SCREEN)),
            },
            status=status,
        )


async def _option_of(request: web.Request) -> int:
    """Return the number that a form brings.

    Raises:
        NotCounted: it is no such form.
    """
    raw = bytearray()
    while chunk := await request.content.readany():
        raw += chunk
        if len(raw) > MAX_FORM:
            raise NotCounted(PollPageText.NO_CHOICE, 400)
    if request.content_type != "application/x-www-form-urlencoded":
        raise NotCounted(PollPageText.NO_CHOICE, 400)
    chosen = parse_qs(raw.decode("ascii", "replace")).get("keuze", [])
    if len(chosen) != 1 or not re.fullmatch(r"\d{1,2}", chosen[0], re.ASCII):
        raise NotCounted(PollPageText.NO_CHOICE, 400)
    return int(chosen[0])
