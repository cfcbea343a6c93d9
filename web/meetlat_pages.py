"""The Meetlat of an area on a page for everybody: residents' agenda beside plans of partners.

It names nobody: no proposer of an item, nobody who works for a partner.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import jinja2
from aiohttp import web

from domain.agenda.item import origin_line
from domain.agenda.texts import AgendaText
from domain.areas import Area
from domain.meetlat.line import PartnerLine
from domain.meetlat.page import Laid, MeetlatPageText, lay_side_by_side
from domain.notices import TextKey
from domain.parameters import Partner
from domain.theme_trends import TrendText
from locales import LANGUAGES, say
from locales.sentences import said_line, spoken_value
from storage import agenda, meetlat
from storage.session import Sessions
from web.area_links import other_pages
from web.theme_pages import HEADERS, language_of


class MeetlatPages:
    """Answers `/gebied/<area>/meetlat`."""

    def __init__(
        self,
        sessions: Sessions,
        areas: Iterable[Area],
        partners: Iterable[Partner],
        name: str,
        template: jinja2.Template,
    ) -> None:
        """`template` is `meetlat.html`; `name` is how all of this is called."""
        self._sessions = sessions
        self._areas: Mapping[str, Area] = {one.slug: one for one in areas}
        self._partners: Mapping[str, str] = {one.key: one.name for one in partners}
        self._name = name
        self._template = template

    def routes(self) -> Iterable[web.AbstractRouteDef]:
        """Return the routes to mount."""
        return [web.get("/gebied/{area}/meetlat", self._show)]

    async def _show(self, request: web.Request) -> web.Response:
        language = language_of(request)
        area = self._areas.get(request.match_info["area"])
        laid = None
        if area is not None:
            async with self._sessions() as session:
                items = await agenda.items(session, area.slug)
                laid = lay_side_by_side(items, await meetlat.lines(session, area.slug))

        def words(key: TextKey) -> str:
            return say(key, language, {"gebied": area.name if area else ""})

        html = self._template.render(
            language=language,
            other=next(one for one in LANGUAGES if one != language),
            other_language=words(TrendText.PAGE_LANGUAGE),
            name=self._name,
            title=words(MeetlatPageText.TITLE if area else TrendText.PAGE_UNKNOWN),
            explain=words(MeetlatPageText.EXPLAIN) if area else "",
            join=words(TrendText.PAGE_JOIN),
            others=other_pages(area, "meetlat", language) if area else [],
            words={
                "origin": words(AgendaText.ORIGIN),
                **{one.name.lower(): words(one) for one in _WORDS},
            },
            drawn=None if laid is None else self._drawn(laid, language),
        )
        status = 200 if area else 404
        return web.Response(text=html, status=status, content_type="text/html", headers=HEADERS)

    def _drawn(self, laid: Laid, language: str) -> Mapping[str, Any]:
        return {
            "rows": [
                {
                    "title": spoken_value(row.item.names, language),
                    "why": row.item.why,
                    "origin": said_line(
                        origin_line(row.item.origin, row.item.partner, self._partners), language
                    ),
                    "plans": self._plans(row.plans),
                }
                for row in laid.rows
            ],
            "loose": self._plans(laid.loose),
        }

    def _plans(
        self, plans: Sequence[tuple[str, Sequence[PartnerLine]]]
    ) -> list[tuple[str, list[tuple[str, str]]]]:
        return [
            (self._partners.get(partner, partner), [(one.what, one.when) for one in lines])
            for partner, lines in plans
        ]


_WORDS = (
    MeetlatPageText.EMPTY,
    MeetlatPageText.RESIDENTS,
    MeetlatPageText.PARTNERS,
    MeetlatPageText.NOTHING,
    MeetlatPageText.LOOSE,
)
