"""Where an area stands between four ways of working together, and which way it drifts.

Up: steered by residents; down: by government and corporations. Left: residents are initiators;
right: their initiatives are input to policy. Source: brochure, chapter 1 ("Test uw gemeente") and
the table at its end.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from domain.evaluation.privacy import Corners, Sided
from domain.evaluation.sheet import Letter, Line


@dataclass(frozen=True, slots=True)
class Position:
    """A point of the quadrant, -1 to 1 each: `x` grows to the right, `y` upwards."""

    x: Fraction
    y: Fraction

    @property
    def corner(self) -> Letter | None:
        """The corner it lies in; None on a line between two."""
        if not self.x or not self.y:
            return None
        if self.y > 0:
            return Letter.D if self.x < 0 else Letter.C
        return Letter.A if self.x < 0 else Letter.B


Lines = Mapping[Line, Sided[Corners]]


def position_of(corners: Iterable[Corners | None]) -> Position | None:
    """Return the mean of all that was chosen; None when nothing can be shown.

    Each answer counts the same, so a line that more people answered counts for more. Of a range
    its middle is taken: near an edge a point is drawn a little inward.
    """
    shown = [one for one in corners if one is not None]
    people = sum(one.n for one in shown)
    if not people:
        return None
    up = sum(one.up.least + one.up.most for one in shown)
    right = sum(one.right.least + one.right.most for one in shown)
    return Position(Fraction(right, people) - 1, Fraction(up, people) - 1)


def positions_of(lines: Lines) -> Sided[Position]:
    """Return where each side puts the area, or all of them where a side is too small."""
    return Sided(
        residents=position_of(one.residents for one in lines.values()),
        professionals=position_of(one.professionals for one in lines.values()),
        together=position_of(one.together for one in lines.values()),
    )


def overall(lines: Lines) -> Position | None:
    """Return where all put it together, made of what is shown of them."""
    return position_of(
        block
        for one in lines.values()
        for block in (one.residents, one.professionals, one.together)
    )


def drift(now: Position | None, last: Position | None) -> Position | None:
    """Return how far it moved, -2 to 2 each; None where one of both isn't known."""
    if now is None or last is None:
        return None
    return Position(now.x - last.x, now.y - last.y)
