"""The result of a ballot as a picture that is read on a phone without zooming.

All measures are CSS pixels of a phone 360 wide; the picture holds three dots for each.
matplotlib is loaded at the first drawing, which belongs in the worker (`media.worker`).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from media.sheet import Sheet

WIDTH = 360
SCALE = 3
MAX_BARS = 12
TILES = 20

CARD, INK, INK2 = "#FFFEFB", "#1B2330", "#55606F"
TILE, OTHERS, SPARK = "#1D4B8F", "#6E90C5", "#EDA21A"

MARGIN = 18
"""Leaves 972 dots: twenty tiles of 41 and nineteen gaps of 8, so every edge is sharp."""
INNER = WIDTH - 2 * MARGIN
RIGHT = WIDTH - MARGIN
BAND = 12
EDGE = 4 / SCALE
"""Thickness of the edge of an empty tile."""
BAR_TO_VALUE = 9
SHORTEST, NOTHING = 8, 3
"""Length of the bar of a very small value, and of none."""
SPARKS = 40
"""Width that a winner's label leaves free for the sparks."""
MOST_FOR_VALUE = 0.75
"""Share of the width that the figures may take from the bars."""


class _Row(NamedTuple):
    """Measures of a bar with what belongs to it; `label` and `value` are sizes of type."""

    label: float
    line: float
    value: float
    bar: float
    radius: float
    between: float


ROOMY = _Row(label=17, line=23, value=18, bar=20, radius=5, between=11)
COMPACT = _Row(label=15, line=20, value=16, bar=15, radius=4, between=9)
"""For many bars: a picture of more than 1280 dots high is made smaller by Telegram."""
ROOMY_BARS = 6


class RenderedBar(NamedTuple):
    """One bar: its label, its length, the figure at its end, and whether it won."""

    label: str
    value: int
    value_text: str
    winner: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RenderedChart:
    """A result in final words: nothing in it is translated or formatted any more.

    Attributes:
        title: what was decided; at most three lines are drawn, the rest becomes "…".
        voters_line: "412 buren stemden".
        share_line: "23% van Krakeel", or empty.
        turnout: share of the people who could, 0 to 1; None draws no tiles.
        bars: most first, at most twelve, none is fine. A label gets two lines.

    Raises:
        ValueError: too many bars, a negative value, or a turnout outside 0 to 1.
    """

    title: str
    voters_line: str
    share_line: str = ""
    turnout: float | None = None
    bars: tuple[RenderedBar, ...] = ()

    def __post_init__(self) -> None:
        if len(self.bars) > MAX_BARS:
            raise ValueError(f"a picture holds {MAX_BARS} bars, not {len(self.bars)}")
        if any(bar.value < 0 for bar in self.bars):
            raise ValueError("a bar can't be shorter than nothing")
        if self.turnout is not None and not 0 <= self.turnout <= 1:
            raise ValueError(f"turnout is a share from 0 to 1, not {self.turnout}")


def draw(chart: RenderedChart) -> bytes:
    """Return `chart` as a PNG, 1080 dots wide; equal charts give equal bytes.

    It carries no text alternative. Takes a tenth of a second of CPU; thread safe.
    """
    from media.sheet import Sheet

    colors = (INK, INK2, TILE, OTHERS, SPARK)
    sheet = Sheet(width=WIDTH, scale=SCALE, paper=CARD, colors=colors)
    y = _draw_heading(sheet, chart, top=draw_band(sheet))
    if chart.turnout is not None:
        y = _draw_turnout(sheet, chart.turnout, top=y + 8)
    if chart.bars:
        y = _draw_bars(sheet, chart.bars, top=y + 14)
    return sheet.png(height=math.ceil(y) + 20)


# The parts, from top to bottom. Each takes its top and returns its bottom.


def draw_band(sheet: Sheet) -> float:
    """Draw the band of tiles on top of a picture; return where it ends."""
    for middle in range(0, WIDTH + BAND, BAND):
        sheet.diamond(middle, BAND / 2, 2.6, TILE)
        for y, hanging in ((0, True), (BAND, False)):
            sheet.arch(middle + BAND / 2, y, 4.2, TILE, 1, hanging=hanging)
    return BAND


def _draw_heading(sheet: Sheet, chart: RenderedChart, *, top: float) -> float:
    y = top + 14
    for line in sheet.wrap(chart.title, 22, bold=True, width=INNER, lines=3):
        sheet.text(line, MARGIN, y + 14, 22, INK, bold=True)
        y += 28
    y += 7
    voters = sheet.wrap(chart.voters_line, 18, bold=True, width=INNER, lines=2)
    share = sheet.wrap(chart.share_line, 16, width=INNER, lines=2)
    for line in voters:
        sheet.text(line, MARGIN, y + 13, 18, INK, bold=True)
        y += 25
    if len(voters) == len(share) == 1:
        both = sheet.width(voters[0], 18, bold=True) + sheet.width(share[0], 16)
        if both + 12 <= INNER:
            sheet.text(share[0], RIGHT, y - 12, 16, INK2, align="right")
            return y
    for line in share:
        sheet.text(line, MARGIN, y + 11, 16, INK2)
        y += 22
    return y


def _draw_turnout(sheet: Sheet, turnout: float, *, top: float) -> float:
    gap = 8 / SCALE
    size = (INNER + gap) / TILES - gap
    for number in range(TILES):
        left = MARGIN + number * (size + gap)
        part = min(max(turnout * TILES - number, 0), 1)
        if 0 < part < 1:
            part = min(max(part, 0.2), 0.8)  # so that begun and not full can be seen
        if part < 1:
            sheet.frame(left, top, size, size, 4, OTHERS, EDGE)
        if part > 0:
            sheet.box(left, top, size, size, 4, TILE, until=left + part * size)
    return top + size


def _draw_bars(sheet: Sheet, bars: Sequence[RenderedBar], *, top: float) -> float:
    row = ROOMY if len(bars) <= ROOMY_BARS else COMPACT
    values = [
        "".join(sheet.wrap(bar.value_text, row.value, bold=True, width=INNER, lines=1))
        for bar in bars
    ]

    def widest(size: float) -> float:
        return max(sheet.width(value, size, bold=True) for value in values)

    value_size = row.value * min(1, MOST_FOR_VALUE * INNER / max(widest(row.value), 1))
    longest = INNER - BAR_TO_VALUE - widest(value_size)
    most = max(bar.value for bar in bars)
    y = top
    for bar, value in zip(bars, values, strict=True):
        room = INNER - SPARKS if bar.winner else INNER
        for line in sheet.wrap(bar.label, row.label, bold=bar.winner, width=room, lines=2) or ["…"]:
            sheet.text(line, MARGIN, y + row.line / 2, row.label, INK, bold=bar.winner)
            y += row.line
        y += 2
        length = max(longest * (bar.value / most), SHORTEST) if bar.value else NOTHING
        color = TILE if bar.winner else OTHERS
        sheet.box(MARGIN, y, length, row.bar, min(row.radius, 0.4 * length), color)
        end = MARGIN + length + BAR_TO_VALUE
        sheet.text(value, end, y + row.bar / 2, value_size, INK, bold=True)
        if bar.winner:
            _draw_sparks(sheet, RIGHT - 12, y - 11)
        y += row.bar + row.between
    return y - row.between


def _draw_sparks(sheet: Sheet, x: float, y: float) -> None:
    for right, up, size in ((0, 0, 9), (-15, 7, 5.5), (5, 14, 3.7)):
        sheet.spark(x + right, y - up, size, SPARK)
