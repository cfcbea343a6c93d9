"""The list of all areas, each with the way to its front page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from aiohttp import web

from domain.areas import Area
from domain.public_pages import PublicText
from web.public.frame import AREAS, Asked, Frame, Way, address_of, language_of


class AreasPage:
    """Answers `/gebieden`."""

    def __init__(self, frame: Frame, areas: Sequence[Area], municipality: str) -> None:
        """`areas` are in the order of every list."""
        self._frame = frame
        self._ways = [Way(address_of(one.slug), one.name) for one in areas]
        self._municipality = municipality

    def routes(self) -> Iterable[web.AbstractRouteDef]:
        """Return the routes to mount."""
        yield web.get(AREAS, self._show)

    async def _show(self, request: web.Request) -> web.Response:
        asked = Asked(language_of(request), self._municipality)
        filled = {"explain": asked.words(PublicText.AREAS_EXPLAIN), "areas": self._ways}
        return self._frame.page("areas.html", asked, asked.words(PublicText.AREAS), filled)
