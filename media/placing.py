"""Where names stand beside points, so that none covers another name, a point or an axis."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

AWAY = (0.0, 12.0, 26.0, 42.0, 62.0)
"""How much further from its point a name may go when there is no room."""

SHIFTS = (0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9, 0.0, 1.0)
"""Which part of a name above or below its point may lie left of it."""
OUTSIDE = 150
"""What it costs to stand in another field than the point."""
TRIED = 30
"""Places that are looked at for each name."""


class Box(NamedTuple):
    """A rectangle from the top left."""

    left: float
    top: float
    width: float
    height: float

    def common(self, other: Box) -> float:
        """Return how large what both cover is."""
        wide = min(self.left + self.width, other.left + other.width) - max(self.left, other.left)
        high = min(self.top + self.height, other.top + other.height) - max(self.top, other.top)
        return max(wide, 0) * max(high, 0)

    def within(self, other: Box) -> bool:
        """Tell whether it lies wholly in `other`."""
        return abs(self.common(other) - self.width * self.height) < 0.01


class Named(NamedTuple):
    """A point with the size of its mark (from the middle), of its name, and where that belongs."""

    x: float
    y: float
    r: float
    width: float
    height: float
    home: Box


def places_of(
    points: Sequence[Named], inside: Box, never: Sequence[Box], rather_not: Sequence[Box]
) -> list[Box]:
    """Return a place for each name inside a box: the nearest ones that cover least.

    Args:
        never: what no name may cover, such as other words.
        rather_not: what a name may cover where there is no other room, such as an arrow.
    """
    marks = [Box(one.x - one.r, one.y - one.r, 2 * one.r, 2 * one.r) for one in points]
    choices = []
    for one in points:
        found = [place for place in _around(one) if place.within(inside)]
        costs = [
            (
                1000 * sum(place.common(other) for other in (*never, *marks))
                + 5 * sum(place.common(other) for other in rather_not)
                + (0 if place.within(one.home) else OUTSIDE)
                + number,
                place,
            )
            for number, place in enumerate(found)
        ]
        choices.append(sorted(costs)[:TRIED] or [(0.0, _around(one)[0])])
    best: list[Box] = []
    least = float("inf")

    def look(taken: list[Box], cost: float) -> None:
        nonlocal best, least
        if cost >= least:
            return
        if len(taken) == len(choices):
            best, least = taken, cost
            return
        for own, place in choices[len(taken)]:
            covered = sum(place.common(other) for other in taken)
            look([*taken, place], cost + own + 1000 * covered)

    look([], 0.0)
    return best


def _around(one: Named) -> list[Box]:
    """Return where a name may stand, the nearest places first."""
    places = []
    for away in AWAY:
        d = one.r + 4 + away
        wide, high = one.width, one.height
        below, above, beside = one.y + d, one.y - d - high, one.y - high / 2
        places.append(Box(one.x - d - wide, beside, wide, high))
        places.append(Box(one.x + d, beside, wide, high))
        for part in SHIFTS:
            places.append(Box(one.x - part * wide, below, wide, high))
            places.append(Box(one.x - part * wide, above, wide, high))
    return places
