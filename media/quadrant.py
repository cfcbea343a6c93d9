"""Who steers, as a picture that is read on a phone without zooming.

A circle for residents, a diamond for professionals, hollow ones for last year and an arrow from
there to here. Names stand beside their points and off the axes.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from media.charts import CARD, INK, INK2, INNER, MARGIN, RIGHT, SCALE, TILE, WIDTH, draw_band
from media.marks import BEFORE, BEFORE_INK, COLORS, FILL, LINE, WORDS, draw_mark
from media.placing import Box, Named, places_of

if TYPE_CHECKING:
    from media.sheet import Sheet

MOST_POINTS = 6
HEIGHT, GAP = 258, 4
"""Of the four fields together, and between them."""
TINTS = ("#DCE8F6", "#EDF2FA", "#F3EADA", "#F8F3EA")
"""Top left, top right, bottom left, bottom right."""
AXIS = "#857B68"
PAD_X, PAD_Y = 22, 52
"""Between the outermost points and the edges, where words stand."""
MARK = 9
NAME, PILL = 14, 14
CORNER_SIZES = (14, 13.5, 13)
FARTHEST = 1000


class RenderedPoint(NamedTuple):
    """A point: whose, its name, thousandths to the right and up, and whether of last year."""

    who: str
    label: str
    x: int
    y: int
    last: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RenderedQuadrant:
    """A quadrant in final words: nothing in it is translated or formatted any more.

    Attributes:
        title: at most two lines are drawn, as of `below`.
        corners: a letter and what it is called: top left, top right, bottom left, bottom right.

    Raises:
        ValueError: no points or too many, one that lies outside, or not four corners.
    """

    title: str
    below: str
    up: str
    down: str
    left: str
    right: str
    corners: tuple[str, ...]
    points: tuple[RenderedPoint, ...]

    def __post_init__(self) -> None:
        if not 1 <= len(self.points) <= MOST_POINTS or len(self.corners) != len(TINTS):
            raise ValueError(f"{len(self.points)} points or {len(self.corners)} corners don't fit")
        if any(one.who not in FILL for one in self.points):
            raise ValueError("a point is of residents, professionals or all together")
        if any(max(abs(one.x), abs(one.y)) > FARTHEST for one in self.points):
            raise ValueError("a point lies outside")


def draw_quadrant(chart: RenderedQuadrant) -> bytes:
    """Return `chart` as a PNG, 1080 dots wide; equal charts give equal bytes."""
    from media.sheet import Sheet

    sheet = Sheet(width=WIDTH, scale=SCALE, paper=CARD, colors=(INK, *COLORS, AXIS, *TINTS))
    y = draw_band(sheet) + 12
    for line in sheet.wrap(chart.title, 20, bold=True, width=INNER, lines=2):
        sheet.text(line, MARGIN, y + 12, 20, INK, bold=True)
        y += 25
    for line in sheet.wrap(chart.below, 14, width=INNER, lines=2):
        sheet.text(line, MARGIN, y + 10, 14, INK2)
        y += 19
    top = y + 18
    covered = _draw_fields(sheet, chart, top)
    _draw_points(sheet, chart.points, top, covered)
    y = _draw_ends(sheet, chart, top + HEIGHT + 17)
    return sheet.png(height=math.ceil(y) + 8)


def _draw_fields(sheet: Sheet, chart: RenderedQuadrant, top: float) -> list[Box]:
    """Draw the four fields with their words; return what no name may cover."""
    wide, high = (INNER - GAP) / 2, (HEIGHT - GAP) / 2
    covered: list[Box] = []
    for number, (tint, words) in enumerate(zip(TINTS, chart.corners, strict=True)):
        column, row = number % 2, number // 2
        left, above = MARGIN + column * (wide + GAP), top + row * (high + GAP)
        sheet.box(left, above, wide, high, 12, tint)
        covered.append(_draw_corner(sheet, words, number, Box(left, above, wide, high)))
    middle, half = MARGIN + INNER / 2, top + HEIGHT / 2
    sheet.box(middle - 0.75, top, 1.5, HEIGHT, 0.5, AXIS)
    sheet.box(MARGIN + 4, half - 0.75, INNER - 8, 1.5, 0.5, AXIS)
    covered += [Box(middle - 3, top, 6, HEIGHT), Box(MARGIN, half - 3, INNER, 6)]
    for words, at in ((chart.up, top), (chart.down, top + HEIGHT)):
        covered.append(_draw_pill(sheet, words, at))
    return covered


def _draw_corner(sheet: Sheet, words: str, number: int, field: Box) -> Box:
    letter, _, name = words.partition(" ")
    right, bottom = number % 2 == 1, number > 1
    shift = sheet.width(f"{letter} ", 18, bold=True)
    room = field.width - 20 - shift
    size = next((one for one in CORNER_SIZES if sheet.width(name, one) <= room), CORNER_SIZES[-1])
    line = "".join(sheet.wrap(name, size, width=room, lines=1))
    wide = shift + sheet.width(line, size)
    y = field.top + (field.height - 36 if bottom else 18)
    x = field.left + field.width - 10 - wide if right else field.left + 10
    sheet.text(letter, x, y + 9, 18, TILE, bold=True)
    sheet.text(line, x + shift, y + 9, size, INK2)
    return Box(x - 2, y - 1, wide + 4, 20)


def _draw_pill(sheet: Sheet, words: str, middle: float) -> Box:
    line = "".join(sheet.wrap(words, PILL, bold=True, width=INNER - 40, lines=1))
    wide = sheet.width(line, PILL, bold=True) + 22
    left = MARGIN + (INNER - wide) / 2
    sheet.box(left, middle - 13, wide, 26, 8, CARD)
    sheet.frame(left, middle - 13, wide, 26, 8, LINE, 1)
    sheet.text(line, left + 11, middle, PILL, INK, bold=True)
    return Box(left, middle - 13, wide, 26)


def _draw_points(
    sheet: Sheet, points: Sequence[RenderedPoint], top: float, covered: Sequence[Box]
) -> None:
    places = [_place(one, top) for one in points]
    arrows: list[Box] = []
    for point, place in zip(points, places, strict=True):
        for other, there in zip(points, places, strict=True):
            if point.last and not other.last and point.who == other.who:
                arrows += _draw_arrow(sheet, place, there)
    names = ["".join(sheet.wrap(one.label, NAME, bold=True, width=150, lines=1)) for one in points]
    named = [
        Named(x, y, MARK + 3, sheet.width(name, NAME, bold=True) + 4, 18, _field(x, y, top))
        for (x, y), name in zip(places, names, strict=True)
    ]
    inside = Box(MARGIN + 2, top + 2, INNER - 4, HEIGHT - 4)
    for point, (x, y) in sorted(
        zip(points, places, strict=True),
        key=lambda one: (not one[0].last, one[0].who == "residents"),
    ):
        r = MARK + 3.5 if point.last and _near(point, points) else MARK
        draw_mark(sheet, point.who, x, y, r, last=point.last)
    for point, name, box in zip(
        points, names, places_of(named, inside, covered, arrows), strict=True
    ):
        color = BEFORE_INK if point.last else WORDS[point.who]
        sheet.text(name, box.left + 2, box.top + 9, NAME, color, bold=True)


def _near(point: RenderedPoint, points: Sequence[RenderedPoint]) -> bool:
    """Tell whether this year's mark would cover this one of last year."""
    return any(
        not one.last and one.who == point.who and math.hypot(one.x - point.x, one.y - point.y) < 90
        for one in points
    )


def _place(point: RenderedPoint, top: float) -> tuple[float, float]:
    x = MARGIN + INNER / 2 + point.x / FARTHEST * (INNER / 2 - PAD_X)
    return x, top + HEIGHT / 2 - point.y / FARTHEST * (HEIGHT / 2 - PAD_Y)


def _field(x: float, y: float, top: float) -> Box:
    """Return the field in which a place lies."""
    middle, half = MARGIN + INNER / 2, top + HEIGHT / 2
    left, above = MARGIN if x <= middle else middle, top if y <= half else half
    return Box(left, above, INNER / 2, HEIGHT / 2)


def _draw_arrow(sheet: Sheet, start: tuple[float, float], end: tuple[float, float]) -> list[Box]:
    """Draw a dashed arrow between the edges of two marks; return what it covers."""
    long = math.dist(start, end)
    if long < 2 * MARK + 14:
        return []
    to = ((end[0] - start[0]) / long, (end[1] - start[1]) / long)
    first = (start[0] + to[0] * (MARK + 2), start[1] + to[1] * (MARK + 2))
    tip = (end[0] - to[0] * (MARK + 4), end[1] - to[1] * (MARK + 4))
    sheet.stroke([first, tip], BEFORE, 2.2, dash=4)
    sides = [
        (tip[0] - 8 * to[0] + side * 5 * to[1], tip[1] - 8 * to[1] - side * 5 * to[0])
        for side in (-1, 1)
    ]
    sheet.stroke([sides[0], tip, sides[1]], BEFORE, 2.2)
    steps = int(long // 6)
    return [
        Box(first[0] + to[0] * 6 * one - 3, first[1] + to[1] * 6 * one - 3, 6, 6)
        for one in range(steps)
    ]


def _draw_ends(sheet: Sheet, chart: RenderedQuadrant, top: float) -> float:
    """Write what the ends of the line from left to right mean, below the fields."""
    y = top + 9
    for words, right in ((chart.left, False), (chart.right, True)):
        line = "".join(sheet.wrap(words, NAME, width=INNER / 2 - 18, lines=1))
        x = RIGHT - 14 - sheet.width(line, NAME) if right else MARGIN + 14
        sheet.text(line, x, y, NAME, INK)
        tip, back = (RIGHT - 2, RIGHT - 7) if right else (MARGIN + 2, MARGIN + 7)
        sheet.stroke([(back, y - 5), (tip, y), (back, y + 5)], INK2, 2)
    return y + 10
