"""Marks for whose answers it is: a form as well as a colour, hollow for last year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from media.charts import CARD, INK2, TILE

if TYPE_CHECKING:
    from media.sheet import Sheet

RESIDENTS, PROFESSIONALS, TOGETHER = "residents", "professionals", "together"
ORANGE, EMBER, BEFORE, LINE = "#D2691E", "#B3420A", "#8A8072", "#DCCFB8"
BEFORE_INK = "#5F5749"
"""For words; the grey of last year's marks is too light for them."""
FILL = {RESIDENTS: TILE, PROFESSIONALS: ORANGE, TOGETHER: INK2}
WORDS = {RESIDENTS: TILE, PROFESSIONALS: EMBER, TOGETHER: INK2}
EDGE = 2.5
COLORS = (TILE, ORANGE, EMBER, BEFORE, BEFORE_INK, LINE, INK2)


def draw_mark(
    sheet: Sheet, who: str, x: float, y: float, r: float, *, last: bool, paper: str = CARD
) -> None:
    """Draw a circle for residents, a diamond for professionals, a square for all together."""
    color = BEFORE if last else FILL[who]
    if who == PROFESSIONALS:
        r *= 1.25
        sheet.diamond(x, y, r + 2, paper)
        sheet.diamond(x, y, r, color)
        if last:
            sheet.diamond(x, y, r - EDGE * 1.2, paper)
    elif who == TOGETHER:
        r *= 0.9
        sheet.box(x - r - 1.5, y - r - 1.5, 2 * r + 3, 2 * r + 3, 3, paper)
        sheet.box(x - r, y - r, 2 * r, 2 * r, 2, color)
        if last:
            sheet.box(x - r + EDGE, y - r + EDGE, 2 * (r - EDGE), 2 * (r - EDGE), 1, paper)
    else:
        sheet.disc(x, y, r + 1.5, paper)
        sheet.disc(x, y, r, color)
        if last:
            sheet.disc(x, y, r - EDGE, paper)
