"""Several things month by month, as a picture that is read on a phone without zooming.

A row for each, its name in front of its columns and its total behind them: nothing has to be
looked up in a legend, and nothing is told by a colour alone. All columns have one scale.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from media.charts import (
    CARD,
    INK,
    INK2,
    INNER,
    MARGIN,
    OTHERS,
    RIGHT,
    SCALE,
    SPARK,
    TILE,
    WIDTH,
    draw_band,
)

if TYPE_CHECKING:
    from media.sheet import Sheet

MAX_ROWS, MAX_MONTHS = 7, 6
LABEL_WIDTH, TOTAL_WIDTH = 138, 36
ROW, TALLEST, FLAT = 40, 32, 2
"""Height of a row, of its tallest column, and of a month in which nothing happened."""
COLUMN = 0.76
"""Share of a month's width that its column takes."""
EDGE = 4 / SCALE
"""Thickness of the edge of the month that isn't over."""
LABEL, TOTAL, MONTH = 14, 16, 12
"""Sizes of type."""


class RenderedTrend(NamedTuple):
    """One row: its label, what stands behind it, and a value for each month."""

    label: str
    total_text: str
    values: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RenderedTrends:
    """Trends in final words: nothing in it is translated or formatted any more.

    Attributes:
        title: at most two lines are drawn; `below` as well.
        months: short names, oldest first, at most six; the last month isn't over.
        rows: at most seven.

    Raises:
        ValueError: too many rows or months, none of them, a negative value, or a row that
            doesn't have a value for each month.
    """

    title: str
    below: str
    months: tuple[str, ...]
    rows: tuple[RenderedTrend, ...]

    def __post_init__(self) -> None:
        if not 1 <= len(self.rows) <= MAX_ROWS or not 1 <= len(self.months) <= MAX_MONTHS:
            raise ValueError(f"{len(self.rows)} rows and {len(self.months)} months don't fit")
        if any(len(row.values) != len(self.months) for row in self.rows):
            raise ValueError("each row has a value for each month")
        if any(value < 0 for row in self.rows for value in row.values):
            raise ValueError("a column can't be lower than nothing")


def draw_trends(chart: RenderedTrends) -> bytes:
    """Return `chart` as a PNG, 1080 dots wide; equal charts give equal bytes."""
    from media.sheet import Sheet

    colors = (INK, INK2, TILE, OTHERS, SPARK)
    sheet = Sheet(width=WIDTH, scale=SCALE, paper=CARD, colors=colors)
    y = _draw_heading(sheet, chart, top=draw_band(sheet) + 12)
    most = max(value for row in chart.rows for value in row.values)
    for row in chart.rows:
        y = _draw_row(sheet, row, most, top=y)
    y = _draw_months(sheet, chart.months, top=y + 3)
    return sheet.png(height=math.ceil(y) + 12)


def _draw_heading(sheet: Sheet, chart: RenderedTrends, *, top: float) -> float:
    y = top
    for line in sheet.wrap(chart.title, 20, bold=True, width=INNER, lines=2):
        sheet.text(line, MARGIN, y + 12, 20, INK, bold=True)
        y += 25
    for line in sheet.wrap(chart.below, 14, width=INNER, lines=3):
        sheet.text(line, MARGIN, y + 10, 14, INK2)
        y += 19
    return y + 6


def _month_width(months: int) -> float:
    return (INNER - LABEL_WIDTH - TOTAL_WIDTH) / months


def _draw_row(sheet: Sheet, row: RenderedTrend, most: int, *, top: float) -> float:
    lines = sheet.wrap(row.label, LABEL, bold=True, width=LABEL_WIDTH - 8, lines=2) or ["…"]
    y = top + ROW / 2 - 8.5 * (len(lines) - 1)
    for line in lines:
        sheet.text(line, MARGIN, y, LABEL, INK, bold=True)
        y += 17
    width, bottom = _month_width(len(row.values)), top + ROW - 3
    for place, value in enumerate(row.values):
        left = MARGIN + LABEL_WIDTH + place * width
        height = max(TALLEST * value / most, 2 * FLAT) if value else FLAT
        box = (left, bottom - height, COLUMN * width, height, min(3, height / 3))
        if value and place == len(row.values) - 1:
            sheet.frame(*box, TILE, EDGE)
        else:
            sheet.box(*box, TILE if value else OTHERS)
    total = "".join(sheet.wrap(row.total_text, TOTAL, bold=True, width=TOTAL_WIDTH, lines=1))
    sheet.text(total, RIGHT, top + ROW / 2, TOTAL, INK, bold=True, align="right")
    return top + ROW


def _draw_months(sheet: Sheet, months: tuple[str, ...], *, top: float) -> float:
    width = _month_width(len(months))
    for place, month in enumerate(months):
        line = "".join(sheet.wrap(month, MONTH, width=width, lines=1))
        middle = MARGIN + LABEL_WIDTH + place * width + COLUMN * width / 2
        left = middle - sheet.width(line, MONTH) / 2
        sheet.text(line, left, top + 8, MONTH, INK2)
    return top + 16
