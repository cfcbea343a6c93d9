"""The calendar of an area: meetings to come, for residents who got its address in the chat."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterable
from datetime import datetime
from typing import Final

from aiohttp import web

from domain.areas import Area
from domain.calendar import day_of
from domain.ids import ResidentId
from domain.links import Links
from domain.meetings.feed import FeedText, calendar_file
from domain.parameters import MeetingFigures
from media.calendar_files import feed_of
from storage import meeting_feeds, meetings
from web.public.frame import Asked, Frame, OnceAMinute, address_of, language_of, to_areas

_KEY: Final = re.compile(r"(\d{1,15})-([A-Za-z0-9_-]{22})", re.ASCII)
_HEADERS: Final = {
    "Cache-Control": "private, max-age=900",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex",
}


class MeetingsFeed:
    """Answers `/gebied/<area>/agenda.ics?sleutel=<key>`.

    The key is signed for one resident, one area and the moment since when they live there; who
    moves has a key no longer (docs/decisions/0037).
    """

    def __init__(self, frame: Frame, links: Links, figures: MeetingFigures) -> None:
        """`links` makes and knows the keys."""
        self._frame = frame
        self._links = links
        self._figures = figures
        self._known = OnceAMinute[bytes](frame.clock)

    def routes(self) -> Iterable[web.AbstractRouteDef]:
        """Return the routes to mount."""
        yield web.get(address_of("{area}", "agenda.ics"), self._show)

    async def _show(self, request: web.Request) -> web.Response:
        area, language = self._frame.area_of(request), language_of(request)
        if area is None or not await self._may_read(area, request.query.get("sleutel", "")):
            asked = Asked(language)
            return self._frame.page(
                "public.html",
                asked,
                asked.words(FeedText.UNKNOWN),
                others=[to_areas(asked)],
                status=404,
            )

        async def look(now: datetime) -> bytes:
            return await self._write(area, language, now)

        content = await self._known.get((area.slug, language), look)
        return web.Response(
            body=content, content_type="text/calendar", charset="utf-8", headers=_HEADERS
        )

    async def _may_read(self, area: Area, key: str) -> bool:
        found = _KEY.fullmatch(key)
        if found is None:
            return False
        resident = ResidentId(int(found[1]))
        async with self._frame.sessions() as session:
            home = await meeting_feeds.home_of(session, resident)
        if home is None or home[0] != area.slug:
            return False
        return self._links.is_feed_key(key, area.slug, resident, home[1])

    async def _write(self, area: Area, language: str, now: datetime) -> bytes:
        async with self._frame.sessions() as session:
            found = await meetings.in_calendar(session, area.slug, now=now)
        minutes = self._figures.meeting_minutes.on(day_of(now))
        files = [calendar_file(one, now, minutes=minutes) for one in found]
        return await asyncio.to_thread(feed_of, files, area.name, language)
