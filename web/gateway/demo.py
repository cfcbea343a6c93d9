"""The strip of a demonstration: whom a visitor looks around as, and the clock.

None of this is there outside `smederij run --demo`: the addresses answer 404, and the cookie
that names a persona means nothing.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final, TypeAlias

from aiohttp import web

from domain.demo import FURTHEST, Leap, Persona, moment_after
from storage import demo_clock
from storage import gateway as chats
from storage.gateway import Json
from storage.session import Session
from storage.wake import CLOCK, Waker
from web.gateway.browser import (
    CHOSEN,
    COOKIE_NAME,
    COOKIE_SECONDS,
    answer,
    check_origin,
    origin_of,
    own_chat,
    persona_of,
    read_posted,
    refuse,
)
from web.gateway.gateway import Gateway
from web.gateway.hub import Hub

NOBODY: Final = ""
"""Stands for no persona: a visitor as they came."""

Arrive: TypeAlias = Callable[[Session, int, Persona, str, datetime], Awaitable[None]]
"""Makes a resident of a new chat: session, chat, persona, language, now."""


@dataclass(frozen=True, slots=True)
class Demo:
    """Answers `/chat/demo/...`, and greets who comes in as a persona."""

    gateway: Gateway
    hub: Hub
    arrive: Arrive
    public_url: str
    secure: bool

    def routes(self) -> Iterable[web.AbstractRouteDef]:
        """Return the routes to mount."""
        return [
            web.get("/chat/demo/clock", self._tell),
            web.post("/chat/demo/clock", self._move),
            web.post("/chat/demo/persona", self._choose),
        ]

    def hear(self, waker: Waker) -> None:
        """Tell all pages when the clock moves."""

        def moved(_: str) -> None:
            # Soon, so that the clock of this process heard it first.
            asyncio.get_running_loop().call_soon(self._tell_all)

        waker.subscribe(CLOCK, moved)

    def _tell_all(self) -> None:
        self.hub.tell_all({"type": "clock", "at": self._now()})

    def _now(self) -> str:
        return self.gateway.clock().astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

    # --- personas -------------------------------------------------------------------------

    def shown(self, request: web.Request) -> Json:
        """Return what the page knows of the demonstration."""
        return {
            "persona": persona_of(request),
            "personas": [one.value for one in Persona],
            "leaps": [one.value for one in Leap],
            "now": self._now(),
        }

    async def greet(
        self, session: Session, request: web.Request, chat: int, language: str, *, now: datetime
    ) -> None:
        """Make a resident of a chat that was just made for a persona."""
        persona = persona_of(request)
        if persona:
            await self.arrive(session, chat, Persona(persona), language, now)

    async def _choose(self, request: web.Request) -> web.Response:
        """Let this browser be a persona from its next page on; its secret is made there."""
        check_origin(request, origin_of(self.public_url))
        chosen = (await read_posted(request)).get("persona")
        if chosen != NOBODY and chosen not in list(Persona):
            raise refuse(400, "bad_request")
        response = answer({"persona": chosen})
        response.set_cookie(
            f"{request.config_dict[COOKIE_NAME]}-{CHOSEN}",
            str(chosen),
            max_age=COOKIE_SECONDS if chosen else 0,
            path="/",
            httponly=True,
            samesite="Lax",
            secure=self.secure,
        )
        return response

    # --- the clock ------------------------------------------------------------------------

    async def _tell(self, request: web.Request) -> web.Response:
        async with self.gateway.sessions() as session:
            await own_chat(session, request)
        return answer({"at": self._now()})

    async def _move(self, request: web.Request) -> web.Response:
        """Move the clock, for everybody; whoever walks with it stops on the way."""
        check_origin(request, origin_of(self.public_url))
        leap = (await read_posted(request)).get("leap")
        if leap not in list(Leap):
            raise refuse(400, "bad_request")
        async with self.gateway.sessions.begin() as session:
            chat = await own_chat(session, request)
            ahead = await demo_clock.lock(session)
            if ahead is None or not ahead.calm:
                raise refuse(429, "too_soon")
            now = self.gateway.clock()
            there = now + (ahead.wanted - ahead.now)
            until = moment_after(there, Leap(leap))
            wanted = ahead.wanted + timedelta(seconds=round((until - there).total_seconds() + 0.5))
            if wanted > FURTHEST:
                raise refuse(400, "too_far")
            await demo_clock.want(session, wanted)
            await chats.touch_session(session, chat.id, now=now)
        return answer({"until": until.astimezone(UTC).isoformat()}, status=202)
