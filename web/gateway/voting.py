"""`POST /chat/vote`: what a person chooses in a poll."""

from __future__ import annotations

from collections.abc import Iterable

from aiohttp import web

from storage.gateway import Json
from web.gateway.browser import (
    accepted_language,
    answer,
    check_origin,
    origin_of,
    own_chat,
    read_key,
    read_posted,
    refuse,
)
from web.gateway.front import Page
from web.gateway.gateway import Gateway
from web.gateway.messages import neighbour, view
from web.gateway.polls import NoVote, choose


class Voting:
    """Answers `/chat/vote`."""

    def __init__(self, gateway: Gateway, page: Page, *, public_url: str) -> None:
        self._gateway = gateway
        self._page = page
        self._origin = origin_of(public_url)

    def routes(self) -> Iterable[web.AbstractRouteDef]:
        """Return the route to mount."""
        return [web.post("/chat/vote", self._vote)]

    async def _vote(self, request: web.Request) -> web.Response:
        check_origin(request, self._origin)
        number, options, key = _read_vote(await read_posted(request))
        async with self._gateway.sessions() as session:
            chat = await own_chat(session, request)
        person = neighbour(chat.id, accepted_language(request))
        try:
            message = await choose(self._gateway, chat.id, person, number, options, key=key)
        except NoVote:
            raise refuse(400, "no_vote") from None
        return answer({"message": view(message, self._page.language_of(request, chat))})


def _read_vote(posted: Json) -> tuple[int, list[int], str]:
    """Return message number, chosen options and key.

    Raises:
        web.HTTPBadRequest: one of them has another form.
    """
    match posted:
        case {"message_id": int(number), "options": list(options)}:
            if all(isinstance(one, int) for one in options):
                return number, options, read_key(posted)
    raise refuse(400, "bad_request")
