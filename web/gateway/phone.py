"""The browser's side: the page, what is said and tapped, pictures and documents."""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

import jinja2
from aiohttp import web

from storage import gateway as chats
from storage import gateway_files as files
from storage import gateway_updates as queue
from storage.gateway import Chat, Json
from storage.session import Session
from web.gateway.browser import (
    COOKIE,
    COOKIE_SECONDS,
    accepted_language,
    answer,
    check_origin,
    known_chat,
    origin_of,
    own_chat,
    read_number,
    read_posted,
    read_said,
    read_tap,
    refuse,
)
from web.gateway.gateway import Gateway
from web.gateway.hub import Hub
from web.gateway.live import PING_SECONDS, Speaker, follow
from web.gateway.messages import (
    commands_in,
    make_message,
    neighbour,
    query_id,
    said_update,
    tapped_update,
    view,
    views,
)
from web.gateway.parameters import clean
from web.gateway.profile import commands_for

PAGE: Final = 40
"""Messages in one answer of the history."""
NO_SESSION: Final = 4401

POLICY: Final = "; ".join(
    [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
    ]
)

_START = re.compile(r"[A-Za-z0-9_-]{1,64}")


@dataclass(frozen=True, slots=True)
class Page:
    """What the page shows of itself.

    Attributes:
        words: language code to the sentences of the page, by key; `nl` is always there.
    """

    title: str
    words: Mapping[str, Mapping[str, str]]
    subtitle: str = ""

    def language(self, wanted: str | None) -> str:
        """Return `wanted` when the page speaks it, otherwise Dutch."""
        return wanted if wanted is not None and wanted in self.words else "nl"


class Phone:
    """Answers `/chat` and what is under it. `template` is `chat.html`."""

    def __init__(
        self,
        gateway: Gateway,
        hub: Hub,
        page: Page,
        template: jinja2.Template,
        *,
        public_url: str,
        ping_seconds: float = PING_SECONDS,
    ) -> None:
        self._gateway = gateway
        self._hub = hub
        self._page = page
        self._template = template
        self._ping_seconds = ping_seconds
        self._origin = origin_of(public_url)
        self._secure = self._origin.startswith("https:")

    def routes(self) -> Iterable[web.AbstractRouteDef]:
        """Return the routes to mount."""
        return [
            web.get("/chat", self._show, allow_head=False),
            web.get("/chat/history", self._history),
            web.post("/chat/say", self._say),
            web.post("/chat/tap", self._tap),
            web.get("/chat/file/{id}", self._file),
            web.get("/chat/socket", self._socket, allow_head=False),
        ]

    # --- the page -------------------------------------------------------------------------

    async def _show(self, request: web.Request) -> web.Response:
        now = self._gateway.clock()
        secret = request.cookies.get(COOKIE, "")
        async with self._gateway.sessions.begin() as session:
            chat = await known_chat(session, request)
            if chat is None:
                secret = secrets.token_urlsafe(32)
                chat = await chats.add_session(session, secret, now=now)
            else:
                await chats.touch_session(session, chat.id, now=now)
        start = request.query.get("start", "")
        phone = {"words": self._page.words, "start": start if _START.fullmatch(start) else ""}
        html = self._template.render(
            phone=phone,
            words=self._page.words,
            language=self._language(request, chat),
            title=self._page.title,
            subtitle=self._page.subtitle,
        )
        response = web.Response(text=html, content_type="text/html")
        response.headers["Content-Security-Policy"] = POLICY
        response.headers["Cache-Control"] = "no-store"
        response.headers["Referrer-Policy"] = "same-origin"
        response.set_cookie(
            COOKIE,
            secret,
            max_age=COOKIE_SECONDS,
            path="/",
            httponly=True,
            samesite="Lax",
            secure=self._secure,
        )
        return response

    async def _history(self, request: web.Request) -> web.Response:
        before = read_number(request, "before")
        async with self._gateway.sessions() as session:
            # `seq` is read first: a change in between comes once more over the socket.
            chat = await own_chat(session, request)
            found = await chats.list_before(session, chat.id, before, limit=PAGE + 1)
            language = self._language(request, chat)
            commands = await commands_for(session, language)
        return answer(
            {
                "messages": views(reversed(found[:PAGE]), language),
                "more": len(found) > PAGE,
                "doors": chat.doors,
                "commands": commands,
                "seq": chat.seq,
                "language": language,
            }
        )

    async def _file(self, request: web.Request) -> web.Response:
        file_id = clean(request.match_info["id"])
        async with self._gateway.sessions() as session:
            chat = await own_chat(session, request)
            facts = await files.find_file(session, file_id)
            if facts is None or facts.chat != chat.id:
                raise refuse(404, "not_found")
            content = await files.get_content(session, facts.id)
        headers = {
            "Cache-Control": "private, max-age=31536000, immutable",
            "Content-Security-Policy": "default-src 'none'; sandbox",
        }
        kind = "application/octet-stream"
        if facts.width is not None:  # a picture, and we saw ourselves of which kind
            kind = facts.media_type
        else:
            name = quote(facts.name or "bestand", safe="")
            headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{name}"
        return web.Response(body=content, content_type=kind, headers=headers)

    # --- saying and tapping ---------------------------------------------------------------

    async def _say(self, request: web.Request) -> web.Response:
        check_origin(request, self._origin)
        text, key = read_said(await read_posted(request))
        now = self._gateway.clock()
        async with self._gateway.sessions() as session:
            chat = await own_chat(session, request)
            try:
                place = await chats.take_place(session, chat.id, seen_at=now)
                if place is None:
                    raise refuse(401, "no_session")
                message = make_message(
                    place.message_id,
                    chat.id,
                    neighbour(chat.id, accepted_language(request)),
                    at=now,
                    text=text,
                    entities=commands_in(text) or None,
                )
                kept = await chats.store_message(
                    session, chat.id, place, from_bot=False, body=message, key=key, now=now
                )
                await self._tell_bot(session, chat.id, key, said_update(message))
                await chats.announce(session, chat.id, "message", seq=place.seq)
                await session.commit()
            except chats.Repeated:
                await session.rollback()
                first = await chats.find_by_key(session, chat.id, key, from_bot=False)
                if first is None:  # the key was that of a tap
                    raise refuse(400, "bad_request") from None
                kept = first
        return answer({"message": view(kept, self._language(request, chat))})

    async def _tap(self, request: web.Request) -> web.Response:
        check_origin(request, self._origin)
        number, data, key = read_tap(await read_posted(request))
        async with self._gateway.sessions() as session:
            chat = await own_chat(session, request)
            query = query_id(chat.id, key)
            if not await queue.has_update(session, chat.id, key):
                message = await chats.find_message(session, chat.id, number)
                if message is None or not message.from_bot:
                    raise refuse(400, "bad_request")
                person = neighbour(chat.id, accepted_language(request))
                update = tapped_update(query, chat.id, person, message, data)
                try:
                    await self._tell_bot(session, chat.id, key, update)
                    await session.commit()
                except chats.Repeated:
                    await session.rollback()
        return answer({"query": query}, status=202)

    async def _tell_bot(self, session: Session, chat: int, key: str, update: Json) -> None:
        """Put an update in line for the bot.

        Raises:
            Repeated: its key was used before.
        """
        now = self._gateway.clock()
        if not await queue.store_update(session, chat, key=key, body=update, now=now):
            raise chats.Repeated

    # --- the socket -----------------------------------------------------------------------

    async def _socket(self, request: web.Request) -> web.StreamResponse:
        check_origin(request, self._origin)
        after = read_number(request, "after") or 0
        async with self._gateway.sessions() as session:
            chat = await known_chat(session, request)
        socket = web.WebSocketResponse(
            heartbeat=PING_SECONDS, max_msg_size=1024, compress=False, timeout=5
        )
        await socket.prepare(request)
        if chat is None:
            await socket.close(code=NO_SESSION)
            return socket
        speaker = Speaker(
            self._gateway,
            socket,
            chat.id,
            language=self._language(request, chat),
            after=after,
            ping_seconds=self._ping_seconds,
        )
        await follow(request, socket, self._hub, speaker)
        return socket

    def _language(self, request: web.Request, chat: Chat) -> str:
        """Return the bot's last language, otherwise the browser's, if the page speaks it."""
        return self._page.language(chat.language or accepted_language(request))
