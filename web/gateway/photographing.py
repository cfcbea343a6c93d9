"""`POST /chat/photo`: a photo that a person shows."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Final, TypeAlias

from aiohttp import web

from media.photos import PhotoRefused
from storage.gateway import Stored
from web.gateway.browser import (
    accepted_language,
    answer,
    check_origin,
    origin_of,
    own_chat,
    refuse,
)
from web.gateway.front import Page
from web.gateway.gateway import Gateway
from web.gateway.messages import view
from web.gateway.photos import say_photo
from web.gateway.upload import read_photo_posted

AT_ONCE: Final = 12
"""Photos that this process takes in at a time: each stands in memory while it comes."""

Saying: TypeAlias = Callable[..., Awaitable[Stored]]
"""`say_photo`, or what stands in for it."""


class Photographing:
    """Answers `/chat/photo`."""

    def __init__(
        self, gateway: Gateway, page: Page, *, public_url: str, say: Saying = say_photo
    ) -> None:
        self._gateway = gateway
        self._page = page
        self._origin = origin_of(public_url)
        self._say = say
        self._coming: set[int] = set()

    def routes(self) -> Iterable[web.AbstractRouteDef]:
        """Return the route to mount."""
        return [web.post("/chat/photo", self._show)]

    async def _show(self, request: web.Request) -> web.Response:
        check_origin(request, self._origin)
        async with self._gateway.sessions() as session:
            chat = await own_chat(session, request)  # before a byte of the photo is read
        with self._room_for(chat.id):
            posted = await read_photo_posted(request)
            try:
                kept = await self._say(
                    self._gateway,
                    chat.id,
                    posted.content,
                    caption=posted.text,
                    key=posted.key,
                    album=posted.album,
                    language=accepted_language(request),
                )
            except PhotoRefused as refused:
                raise refuse(400, refused.code) from None
            except LookupError:  # the session went away while the photo came
                raise refuse(401, "no_session") from None
        return answer({"message": view(kept, self._page.language_of(request, chat))})

    @contextmanager
    def _room_for(self, chat: int) -> Iterator[None]:
        """Take a place for the photo of a chat.

        Raises:
            web.HTTPServiceUnavailable: it has one, or all are taken; the page tries again.
        """
        if chat in self._coming or len(self._coming) >= AT_ONCE:
            raise refuse(503, "busy")
        self._coming.add(chat)
        try:
            yield
        finally:
            self._coming.discard(chat)
