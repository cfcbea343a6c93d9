"""The themes of an area over time, on a page for everybody: a picture, and the same as a table.

It shows counts only: no issue, no name, nothing of who brought up or joined what.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

import jinja2
from aiohttp import web

from domain.areas import Area
from domain.calendar import day_of
from domain.charts import Trends
from domain.ids import AreaSlug
from domain.notices import TextKey, Values
from domain.theme_trends import MonthCount, TrendText, months_until, trends_of
from locales import LANGUAGES, say
from locales.sentences import spoken_month, spoken_value
from media.result import alternative_of_trends
from storage import theme_trends
from storage.session import Sessions
from web.area_links import other_pages
from web.gateway.browser import accepted_language
from web.gateway.gateway import Clock

POLICY: Final = "; ".join(
    [
        "default-src 'none'",
        "style-src 'self'",
        "img-src 'self'",
        "form-action 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    ]
)
FRESH: Final = timedelta(minutes=1)
HEADERS: Final = {
    "Content-Security-Policy": POLICY,
    "Cache-Control": f"public, max-age={round(FRESH.total_seconds())}",
    "Vary": "Accept-Language",
    "Referrer-Policy": "same-origin",
}
"""Of each page for everybody."""
ROW, TALLEST, FLAT = 30, 26, 2
MONTH, COLUMN = 36, 28
"""Measures of the columns of one theme, in units of the picture."""


@dataclass(frozen=True, slots=True)
class Column:
    """One month of one theme as it is drawn; `open` for the month that isn't over."""

    left: float
    top: float
    height: float
    kind: str


class ThemePages:
    """Answers `/gebied/<area>/themas`."""

    def __init__(
        self,
        sessions: Sessions,
        clock: Clock,
        areas: Iterable[Area],
        name: str,
        template: jinja2.Template,
    ) -> None:
        """`template` is `themes.html`; `name` is how all of this is called."""
        self._sessions = sessions
        self._clock = clock
        self._areas: Mapping[str, Area] = {one.slug: one for one in areas}
        self._name = name
        self._template = template
        self._counted: dict[AreaSlug, tuple[datetime, Sequence[MonthCount]]] = {}

    def routes(self) -> Iterable[web.AbstractRouteDef]:
        """Return the routes to mount."""
        return [web.get("/gebied/{area}/themas", self._show)]

    async def _show(self, request: web.Request) -> web.Response:
        language = language_of(request)
        area = self._areas.get(request.match_info["area"])
        if area is None:
            title = say(TrendText.PAGE_UNKNOWN, language)
            return self._page(language, status=404, title=title, trends=None)
        now = self._clock()
        trends = trends_of(await self._counts(area.slug, now), day_of(now), area.name)
        values = {"gebied": area.name}
        title = say(TrendText.PAGE_TITLE, language, values)
        others = other_pages(area, "themas", language)
        return self._page(
            language, status=200, title=title, trends=trends, values=values, others=others
        )

    async def _counts(self, area: AreaSlug, now: datetime) -> Sequence[MonthCount]:
        """Return the counts of an area; they are counted once a minute, whoever asks."""
        counted = self._counted.get(area)
        if counted is not None and timedelta(0) <= now - counted[0] < FRESH:
            return counted[1]
        async with self._sessions() as session:
            months = months_until(day_of(now))
            counts = await theme_trends.count_by_month(session, area, months)
        self._counted[area] = (now, counts)
        return counts

    def _page(
        self,
        language: str,
        *,
        status: int,
        title: str,
        trends: Trends | None,
        values: Values | None = None,
        others: Sequence[tuple[str, str]] = (),
    ) -> web.Response:
        def words(key: TextKey, **more: object) -> str:
            return say(key, language, {**(values or {}), **more})

        other = next(one for one in LANGUAGES if one != language)
        html = self._template.render(
            language=language,
            other=other,
            other_language=words(TrendText.PAGE_LANGUAGE),
            name=self._name,
            title=title,
            few=words(TrendText.FEW, adres="", maanden=0) if values and not trends else "",
            join=words(TrendText.PAGE_JOIN),
            others=others,
            drawn=_drawn(trends, language) if trends else None,
        )
        return web.Response(text=html, status=status, content_type="text/html", headers=HEADERS)


def language_of(request: web.Request) -> str:
    """Return the language that was asked for in the address, else that of the browser."""
    for wanted in (request.query.get("taal"), accepted_language(request)):
        if wanted in LANGUAGES:
            return str(wanted)
    return "nl"


def _drawn(trends: Trends, language: str) -> Mapping[str, object]:
    """Return what the template needs of the picture and the table."""
    months = [spoken_month(one, language) for one in trends.months]
    most = max(value for row in trends.rows for value in row.values)
    return {
        "below": say(trends.below, language, trends.values),
        "alternative": alternative_of_trends(trends, language),
        "months": months,
        "theme": say(TrendText.PAGE_THEME, language),
        "together": say(TrendText.PAGE_TOTAL, language),
        "table": say(TrendText.PAGE_TABLE, language),
        "width": MONTH * len(months),
        "row": ROW,
        "month": MONTH,
        "column": COLUMN,
        "rows": [
            {
                "label": spoken_value(row.label, language),
                "total": spoken_value(row.total, language),
                "values": [spoken_value(value, language) for value in row.values],
                "columns": _columns(row.values, most),
            }
            for row in trends.rows
        ],
    }


def _columns(values: tuple[int, ...], most: int) -> list[Column]:
    columns = []
    for place, value in enumerate(values):
        height = max(TALLEST * value / most, 2 * FLAT) if value else FLAT
        kind = "none" if not value else "open" if place == len(values) - 1 else "full"
        left, top = MONTH * place + (MONTH - COLUMN) / 2, ROW - 2 - height
        columns.append(Column(left, round(top, 2), round(height, 2), kind))
    return columns
