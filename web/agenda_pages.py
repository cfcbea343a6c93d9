"""The agenda of an area on a page for everybody: its items, and where each of them stands.

It names nobody: no proposer, no volunteer, no member of a group.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import jinja2
from aiohttp import web

from domain.agenda.item import AgendaItem, origin_line
from domain.agenda.texts import AgendaText
from domain.areas import Area
from domain.calendar import day_of
from domain.ids import AreaSlug
from domain.notices import TextKey, Value
from domain.route import STAGES, OnRoute, RouteText, Stage, Where, behind_of
from domain.theme_trends import TrendText
from locales import LANGUAGES, say
from locales.sentences import said_line, spoken_value
from storage import agenda, route
from storage.session import Sessions
from web.area_links import other_pages
from web.gateway.gateway import Clock
from web.theme_pages import FRESH, POLICY, language_of

TILE, GAP, HEIGHT = 48, 6, 20
"""Measures of the six tiles of one row, in units of the picture."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is shown of an area, as it was at a moment."""

    at: datetime
    where: Where
    items: Sequence[tuple[AgendaItem, OnRoute]]


class AgendaPages:
    """Answers `/gebied/<area>/agenda`."""

    def __init__(
        self,
        sessions: Sessions,
        clock: Clock,
        areas: Iterable[Area],
        partners: Mapping[str, str],
        name: str,
        template: jinja2.Template,
    ) -> None:
        """`template` is `agenda.html`; `partners` is the name of each key."""
        self._sessions = sessions
        self._clock = clock
        self._areas: Mapping[str, Area] = {one.slug: one for one in areas}
        self._partners = partners
        self._name = name
        self._template = template
        self._known: dict[AreaSlug, Known] = {}

    def routes(self) -> Iterable[web.AbstractRouteDef]:
        """Return the routes to mount."""
        return [web.get("/gebied/{area}/agenda", self._show)]

    async def _show(self, request: web.Request) -> web.Response:
        language = language_of(request)
        area = self._areas.get(request.match_info["area"])
        known = None if area is None else await self._look(area.slug)

        def words(key: TextKey, **more: Value) -> str:
            return say(key, language, {"gebied": area.name if area else "", **more})

        html = self._template.render(
            language=language,
            other=next(one for one in LANGUAGES if one != language),
            other_language=words(TrendText.PAGE_LANGUAGE),
            name=self._name,
            title=words(RouteText.PAGE_TITLE if area else TrendText.PAGE_UNKNOWN),
            join=words(TrendText.PAGE_JOIN),
            others=other_pages(area, "agenda", language) if area else [],
            drawn=_drawn(known, area.name, self._partners, language) if known and area else None,
        )
        headers = {
            "Content-Security-Policy": POLICY,
            "Cache-Control": f"public, max-age={round(FRESH.total_seconds())}",
            "Vary": "Accept-Language",
            "Referrer-Policy": "same-origin",
        }
        status = 200 if area else 404
        return web.Response(text=html, status=status, content_type="text/html", headers=headers)

    async def _look(self, area: AreaSlug) -> Known:
        """Return what is shown of an area; it is looked up once a minute, whoever asks."""
        now = self._clock()
        known = self._known.get(area)
        if known is not None and timedelta(0) <= now - known.at < FRESH:
            return known
        async with self._sessions() as session:
            found = await route.of_area(session, area, today=day_of(now))
            items = {one.id: one for one in await agenda.items(session, area)}
        pairs = [(items[one.item], one) for one in found.items if one.item in items]
        self._known[area] = known = Known(now, found.where, pairs)
        return known


def _drawn(
    known: Known, area_name: str, partners: Mapping[str, str], language: str
) -> Mapping[str, object]:
    """Return what the template needs of the area and its items."""
    return {
        "empty": "" if known.items else say(RouteText.PAGE_EMPTY, language, {"gebied": area_name}),
        "stand": said_line(known.where.line, language),
        "tiles": _tiles(known.where.stage, behind_of(known.where)),
        "steps": [say(STAGES[one], language) for one in Stage if one],
        "width": 6 * (TILE + GAP) - GAP,
        "tile": TILE,
        "height": HEIGHT,
        "heading": say(RouteText.PAGE_ITEMS, language),
        "from": say(AgendaText.ORIGIN, language),
        "status": say(AgendaText.STATUS, language),
        "items": [
            {
                "title": spoken_value(item.names, language),
                "why": item.why,
                "origin": said_line(origin_line(item.origin, item.partner, partners), language),
                "stand": said_line(one.where.line, language),
                "tiles": _tiles(one.where.stage, behind_of(one.where, one.blow)),
            }
            for item, one in known.items
        ],
    }


def _tiles(now: Stage, behind: Sequence[int]) -> list[Mapping[str, object]]:
    return [
        {
            "left": (stage - 1) * (TILE + GAP),
            "number": stage,
            "kind": "here" if stage == now else "behind" if stage in behind else "ahead",
        }
        for stage in range(1, 7)
    ]
