"""The route of six steps as a picture that is read on a phone without zooming.

A row for the area and for each item: its name, and six tiles of which one holds the number of the
step it stands at, so nothing is told by a colour alone. The same in words stands below the picture
and in its alternative; here it would make the picture higher than Telegram shows whole.
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
    SCALE,
    SPARK,
    TILE,
    WIDTH,
    draw_band,
)

if TYPE_CHECKING:
    from media.sheet import Sheet

STAGES = 6
MAX_PLACES = 7
"""The area, and six items."""
GAP = 8 / SCALE
HEIGHT = 17
"""Of a tile."""
EDGE = 4 / SCALE
LABEL, NUMBER = 14, 13
"""Sizes of type."""
BETWEEN = 7


class RenderedPlace(NamedTuple):
    """One row: its label, the step where it stands (0 for none), and those behind it."""

    label: str
    stage: int
    behind: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RenderedRoute:
    """A route in final words: nothing in it is translated or formatted any more.

    Attributes:
        title: at most two lines are drawn; `below`, which names the steps, as well.
        places: the area first; at most seven. A label gets one line.

    Raises:
        ValueError: too many rows, none, or a step that isn't one of the six.
    """

    title: str
    below: str
    places: tuple[RenderedPlace, ...]

    def __post_init__(self) -> None:
        if not 1 <= len(self.places) <= MAX_PLACES:
            raise ValueError(f"{len(self.places)} rows don't fit")
        stages = [stage for one in self.places for stage in (*one.behind, one.stage)]
        if any(not 0 <= stage <= STAGES for stage in stages):
            raise ValueError(f"there are {STAGES} steps")


def draw_route(chart: RenderedRoute) -> bytes:
    """Return `chart` as a PNG, 1080 dots wide; equal charts give equal bytes."""
    from media.sheet import Sheet

    colors = (INK, INK2, TILE, OTHERS, SPARK)
    sheet = Sheet(width=WIDTH, scale=SCALE, paper=CARD, colors=colors)
    y = draw_band(sheet) + 12
    for line in sheet.wrap(chart.title, 20, bold=True, width=INNER, lines=2):
        sheet.text(line, MARGIN, y + 12, 20, INK, bold=True)
        y += 25
    for line in sheet.wrap(chart.below, 14, width=INNER, lines=2):
        sheet.text(line, MARGIN, y + 10, 14, INK2)
        y += 19
    y += BETWEEN
    for place in chart.places:
        y = _draw_place(sheet, place, top=y)
    return sheet.png(height=math.ceil(y) + 6)


def _draw_place(sheet: Sheet, place: RenderedPlace, *, top: float) -> float:
    y = top
    for line in sheet.wrap(place.label, LABEL, bold=True, width=INNER, lines=1) or ["…"]:
        sheet.text(line, MARGIN, y + 8, LABEL, INK, bold=True)
    y += 18
    width = (INNER + GAP) / STAGES - GAP
    for stage in range(1, STAGES + 1):
        left = MARGIN + (stage - 1) * (width + GAP)
        _draw_tile(sheet, place, stage, left, y, width)
    return y + HEIGHT + BETWEEN


def _draw_tile(
    sheet: Sheet, place: RenderedPlace, stage: int, left: float, top: float, width: float
) -> None:
    """Draw a full tile for the step where it stands, a bar for one behind it, else an edge."""
    if stage == place.stage:
        sheet.box(left, top, width, HEIGHT, 4, TILE)
        number = str(stage)
        middle = left + (width - sheet.width(number, NUMBER, bold=True)) / 2
        sheet.text(number, middle, top + HEIGHT / 2, NUMBER, CARD, bold=True)
        return
    sheet.frame(left, top, width, HEIGHT, 4, OTHERS, EDGE)
    if stage in place.behind:
        sheet.box(left + 5, top + HEIGHT / 2 - 2, width - 10, 4, 2, TILE)
