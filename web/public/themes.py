"""The themes of an area over time, on a page for everybody: a picture, and the same as a table.

It shows counts only: no issue, no name, nothing of who brought up or joined what.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from domain.areas import Area
from domain.calendar import day_of
from domain.charts import Trends
from domain.public_pages import FrontText
from domain.route import RouteText
from domain.theme_trends import TrendText, months_until, trends_of
from locales.sentences import spoken_month
from media.result import alternative_of_trends
from storage import theme_trends
from storage.session import Session
from web.public.frame import AreaPage, Asked

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


class ThemesPage(AreaPage[Trends | None]):
    """The page `/gebied/<area>/themas`."""

    part = "themas"
    template = "themes.html"
    title = TrendText.PAGE_TITLE
    link = RouteText.PAGE_TO_THEMES
    tells = FrontText.TELLS_THEMES

    async def look(self, session: Session, area: Area, now: datetime) -> Trends | None:
        """Return the themes of an area; None where there is too little for a picture."""
        today = day_of(now)
        counts = await theme_trends.count_by_month(session, area.slug, months_until(today))
        return trends_of(counts, today, area.name)

    def draw(self, found: Trends | None, asked: Asked) -> Mapping[str, object]:
        """Return the picture and the table."""
        few = "" if found else asked.words(TrendText.FEW, adres="", maanden=0)
        return {"few": few, "drawn": None if found is None else _drawn(found, asked)}


def _drawn(trends: Trends, asked: Asked) -> Mapping[str, object]:
    """Return what the template needs of the picture and the table."""
    most = max(value for row in trends.rows for value in row.values)
    return {
        "below": asked.words(trends.below, **trends.values),
        "alternative": alternative_of_trends(trends, asked.language),
        "months": [spoken_month(one, asked.language) for one in trends.months],
        "theme": asked.words(TrendText.PAGE_THEME),
        "together": asked.words(TrendText.PAGE_TOTAL),
        "table": asked.words(TrendText.PAGE_TABLE),
        "width": MONTH * len(trends.months),
        "row": ROW,
        "month": MONTH,
        "column": COLUMN,
        "rows": [
            {
                "label": asked.value(row.label),
                "total": asked.value(row.total),
                "values": [asked.value(value) for value in row.values],
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
