"""The browser's side: what is said and tapped, what was said before, and what happens."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final
from urllib.parse import quote

from aiohttp import web

from storage import gateway as chats
from storage import gateway_files as files
from storage import gateway_updates as queue
from storage.gateway import Chat, Stored
from storage.session import Session
from web.gateway.browser import (
    accepted_language,
    answer,
    check_origin,
    is_another,
    known_chat,
    origin_of,
    own_chat,
    read_number,
    read_posted,
    read_said,
    read_tap,
    refuse,
)
from web.gateway.front import Page
from web.gateway.gateway import Gateway
from web.gateway.hub import Hub
from web.gateway.live import NO_SESSION, PING_SECONDS, Speaker, follow
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


class Phone:
    """Answers what the page asks about its conversation."""

    def __init__(
        self,
        gateway: Gateway,
        hub: Hub,
        page: Page,
        *,
        public_url: str,
        ping_seconds: float = PING_SECONDS,
    ) -> None:
        self._gateway = gateway
        self._hub = hub
        self._page = page
        self._ping_seconds = ping_seconds
        self._origin = origin_of(public_url)

    def routes(self) -> Iterable[web.AbstractRouteDef]:
        """Return the routes to mount."""
        return [
            web.get("/chat/history", self._history),
            web.post("/chat/say", self._say),
            web.post("/chat/tap", self._tap),
            web.get("/chat/file/{id}", self._file),
            web.get("/chat/socket", self._socket, allow_head=False),
        ]

    # --- what was said ---------------------------------------------------------------------

    async def _history(self, request: web.Request) -> web.Response:
        before = read_number(request, "before")
        async with self._gateway.sessions() as session:
            # `seq` is read first: a change in between comes once more over the socket.
            chat = await own_chat(session, request)
            found = await chats.list_before(session, chat.id, before, limit=PAGE + 1)
            language = self._page.language_of(request, chat)
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
        async with self._gateway.sessions() as session:
            chat = await own_chat(session, request)
            kept = await self._keep(session, chat, text, key, accepted_language(request))
        return answer({"message": view(kept, self._page.language_of(request, chat))})

    async def _keep(
        self, session: Session, chat: Chat, text: str, key: str, language: str | None
    ) -> Stored:
        """Store what somebody says and put it in line for the bot; a repeat gives the first."""
        now = self._gateway.clock()
        place = await chats.take_place(session, chat.id, seen_at=now)
        if place is None:
            raise refuse(401, "no_session")
        message = make_message(
            place.message_id,
            chat.id,
            neighbour(chat.id, language),
            at=now,
            text=text,
            entities=commands_in(text) or None,
        )
        try:
            kept = await chats.store_message(
                session, chat.id, place, from_bot=False, body=message, key=key, now=now
            )
            update = said_update(message)
            if not await queue.store_update(session, chat.id, key=key, body=update, now=now):
                raise chats.Repeated
            await chats.announce(session, chat.id, "message", seq=place.seq)
            await session.commit()
        except chats.Repeated:
            await session.rollback()
            first = await chats.find_by_key(session, chat.id, key, from_bot=False)
            if first is None:  # the key was that of a tap
                raise refuse(400, "bad_request") from None
            return first
        return kept

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
                now = self._gateway.clock()
                await queue.store_update(session, chat.id, key=key, body=update, now=now)
                await session.commit()  # not stored: the same tap came another way meanwhile
        return answer({"query": query}, status=202)

    # --- the socket -----------------------------------------------------------------------

    async def _socket(self, request: web.Request) -> web.StreamResponse:
        check_origin(request, self._origin)
        after = read_number(request, "after") or 0
        async with self._gateway.sessions() as session:
            chat = await known_chat(session, request)
        if chat is not None and is_another(request.query.get("who"), chat):
            chat = None
        socket = web.WebSocketResponse(
            heartbeat=PING_SECONDS, max_msg_size=1024, compress=False, timeout=5
        )
        await socket.prepare(request)
        if chat is None or chat.renew:
            await socket.close(code=NO_SESSION)
            return socket
        speaker = Speaker(
            self._gateway,
            socket,
            chat,
            language=self._page.language_of(request, chat),
            after=after,
            ping_seconds=self._ping_seconds,
        )
        await follow(request, socket, self._hub, speaker)
        return socket
