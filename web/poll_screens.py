"""The page of a quick poll for a big screen, and the code to scan that stands on it."""

from __future__ import annotations

from asyncio import to_thread
from collections.abc import Iterable
from typing import Final

from aiohttp import web

from domain.polls.texts import PollPageText
from media.codes import draw_code
from web.gateway.hurry import POLLS
from web.poll_frame import PollFrame, path_of

REFRESH_SECONDS: Final = 4
STILL: Final = "stil"
"""In the address of a page that does not refresh."""


class PollScreens:
    """The pages `/peiling/<signed number>/scherm`."""

    def __init__(self, frame: PollFrame) -> None:
        self._frame = frame

    def routes(self) -> Iterable[web.AbstractRouteDef]:
        """Return the routes to mount."""
        return [
            web.get(f"{POLLS}/{{payload}}/scherm", self._screen),
            web.get(f"{POLLS}/{{payload}}/code.png", self._code),
        ]

    async def _screen(self, request: web.Request) -> web.Response:
        frame = self._frame
        async with frame.sessions() as session:
            found = await frame.find(session, request)
        if found is None:
            return frame.unknown(request)
        asked, over = frame.asked(request, found), frame.is_over(found)
        still = STILL in request.query or over
        most = max(found.counts, default=0)
        address = frame.links.poll_url(found.id)
        way = (f"?{STILL}=1", asked.words(PollPageText.STILL))
        if over:
            way = (path_of(request), asked.words(PollPageText.AGAIN))
        elif still:
            way = ("?", asked.words(PollPageText.MOVING))
        rows = [
            {
                "option": option,
                "count": count,
                "percent": round(100 * count / most) if most else 0,
                "right": over and found.right == number,
            }
            for number, (option, count) in enumerate(
                zip(found.options, found.counts, strict=True), start=1
            )
        ]
        return frame.page(
            "poll_screen.html",
            asked,
            found.question,
            {
                "refresh": None if still else REFRESH_SECONDS,
                "what": asked.words(PollPageText.WHAT),
                "heads": [asked.words(PollPageText.OPTION), asked.words(PollPageText.COUNT)],
                "rows": rows,
                "right": asked.words(PollPageText.RIGHT),
                "total": asked.words(PollPageText.TOTAL, aantal=found.choices),
                "stand": frame.stand(asked, found),
                "code": None if over else f"{path_of(request)}/code.png",
                "code_alt": asked.words(PollPageText.CODE, adres=address),
                "join": asked.words(PollPageText.JOIN),
                "address": address,
                "shown_address": address.partition("://")[2],
                "way": way,
            },
        )

    async def _code(self, request: web.Request) -> web.Response:
        """Answer the code to scan; whether the poll is still open tells its page."""
        number = self._frame.number_of(request)
        if number is None:
            raise web.HTTPNotFound
        picture = await to_thread(draw_code, self._frame.links.poll_url(number))
        headers = {"Cache-Control": "public, max-age=86400"}
        return web.Response(body=picture, content_type="image/png", headers=headers)
