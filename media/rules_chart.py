"""Scores of ground rules as a picture that is read on a phone without zooming.

A line for each rule from the lowest score to the highest, with a mark for each side and last
year's below it. The figures stand above the line, so nothing has to be measured.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from media.charts import CARD, INK, INK2, INNER, MARGIN, RIGHT, SCALE, WIDTH, draw_band
from media.marks import COLORS, FILL, LINE, WORDS, draw_mark

if TYPE_CHECKING:
    from media.sheet import Sheet

MOST_ROWS, MOST_MARKS = 20, 6
LEAST, MOST = 1000, 5000
"""Ends of a line, in thousandths of a point."""
BESIDE = 9
"""Between the ends of a line and the edges of what is written."""
MARK, BEFORE, COVERING = 6.5, 4.5, 4
"""Sizes: this year, last year, and where another mark lies below it."""
RANGES = {"residents": "#9DB8DE", "professionals": "#E3A77B", "together": "#AEB6C3"}
LABEL, SMALL = 14, 13
LINE_HEIGHT, TRACK, BETWEEN = 18, 25, 5


class RenderedMark(NamedTuple):
    """A score: whose, thousandths from and to, as written, and whether it is of last year."""

    who: str
    least: int
    most: int
    text: str = ""
    last: bool = False


class RenderedRule(NamedTuple):
    """One row: its label, and its marks, last year's first."""

    label: str
    marks: tuple[RenderedMark, ...]


class RenderedKey(NamedTuple):
    """What a mark means."""

    who: str
    last: bool
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RenderedRules:
    """Scores in final words: nothing in it is translated or formatted any more.

    Attributes:
        title: at most two lines are drawn. Labels get two lines as well.
        low, high: what the ends of the lines mean.

    Raises:
        ValueError: no rows or too many, too many marks, or a score outside 1 to 5.
    """

    title: str
    low: str
    high: str
    legend: tuple[RenderedKey, ...]
    rows: tuple[RenderedRule, ...]

    def __post_init__(self) -> None:
        marks = [one for row in self.rows for one in row.marks]
        if not 1 <= len(self.rows) <= MOST_ROWS:
            raise ValueError(f"{len(self.rows)} rows don't fit")
        if any(len(row.marks) > MOST_MARKS for row in self.rows):
            raise ValueError(f"a line holds {MOST_MARKS} marks")
        if not {one.who for one in marks} | {one.who for one in self.legend} <= FILL.keys():
            raise ValueError("a mark is of residents, professionals or all together")
        if any(not LEAST <= one.least <= one.most <= MOST for one in marks):
            raise ValueError("a score is 1 to 5")


def draw_rules(chart: RenderedRules) -> bytes:
    """Return `chart` as a PNG, 1080 dots wide; equal charts give equal bytes."""
    from media.sheet import Sheet

    colors = (INK, *COLORS, *RANGES.values())
    sheet = Sheet(width=WIDTH, scale=SCALE, paper=CARD, colors=colors)
    y = draw_band(sheet) + 12
    for line in sheet.wrap(chart.title, 20, bold=True, width=INNER, lines=2):
        sheet.text(line, MARGIN, y + 12, 20, INK, bold=True)
        y += 25
    y = _draw_legend(sheet, chart.legend, top=y + 2) + 6
    for row in chart.rows:
        y = _draw_row(sheet, row, top=y)
    for align, words in (("left", chart.low), ("right", chart.high)):
        line = "".join(sheet.wrap(words, SMALL, width=INNER / 2, lines=1))
        x = MARGIN if align == "left" else RIGHT - sheet.width(line, SMALL)
        sheet.text(line, x, y + 6, SMALL, INK2)
    return sheet.png(height=math.ceil(y) + 22)


def _draw_legend(sheet: Sheet, legend: tuple[RenderedKey, ...], *, top: float) -> float:
    x, y = float(MARGIN), top
    for one in legend:
        words = "".join(sheet.wrap(one.text, LABEL, width=INNER - 20, lines=1))
        wide = 18 + sheet.width(words, LABEL)
        if x > MARGIN and x + wide > RIGHT:
            x, y = float(MARGIN), y + 20
        draw_mark(sheet, one.who, x + 7, y + 9, BEFORE if one.last else MARK - 1, last=one.last)
        sheet.text(words, x + 18, y + 9, LABEL, INK2)
        x += wide + 14
    return y + 20


def _draw_row(sheet: Sheet, row: RenderedRule, *, top: float) -> float:
    now = [one for one in row.marks if not one.last]
    figures = [
        "".join(sheet.wrap(one.text, LABEL, bold=True, width=INNER / 2, lines=1)) for one in now
    ]
    wide = sum(sheet.width(one, LABEL, bold=True) + 24 for one in figures)
    lines = sheet.wrap(row.label, LABEL, bold=True, width=max(INNER - wide, INNER / 3), lines=2)
    x = RIGHT - wide
    for mark, figure in zip(now, figures, strict=True):
        draw_mark(sheet, mark.who, x + 15, top + 9, 4, last=False)
        x += 24
        sheet.text(figure, x, top + 9, LABEL, WORDS[mark.who], bold=True)
        x += sheet.width(figure, LABEL, bold=True)
    y = top
    for line in lines or ["…"]:
        sheet.text(line, MARGIN, y + 9, LABEL, INK, bold=True)
        y += LINE_HEIGHT
    _draw_track(sheet, row.marks, y + 9)
    return y + TRACK + BETWEEN


def _draw_track(sheet: Sheet, marks: tuple[RenderedMark, ...], y: float) -> None:
    left, right = MARGIN + BESIDE, RIGHT - BESIDE
    sheet.box(left, y - 1, right - left, 2, 1, LINE)
    for point in range(LEAST, MOST + 1, 1000):
        x = _place(point)
        sheet.box(x - 1, y - 4, 2, 8, 1, LINE)
    now = [one for one in marks if not one.last]
    for one in now:
        if one.least != one.most:
            start, end = _place(one.least), _place(one.most)
            sheet.box(start, y - 4, end - start, 8, 4, RANGES[one.who])
    # Diamonds first: they stick out where a circle stands on the same place.
    for one in sorted(now, key=lambda mark: mark.who != "professionals"):
        x = _middle(one)
        covers = any(one is not other and abs(_middle(other) - x) < 2 * MARK for other in now)
        r = COVERING if covers and one.who == "residents" else MARK
        draw_mark(sheet, one.who, x, y, r, last=False)
    for one in marks:
        if one.last:
            draw_mark(sheet, one.who, _middle(one), y + 13, BEFORE, last=True)


def _place(score: float) -> float:
    left, right = MARGIN + BESIDE, RIGHT - BESIDE
    return left + (score - LEAST) / (MOST - LEAST) * (right - left)


def _middle(mark: RenderedMark) -> float:
    return _place((mark.least + mark.most) / 2)
