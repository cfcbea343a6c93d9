"""What one person filled in: scores, words, the quadrant test, and which rule may go.

Source: brochure, chapter 3 (Speelregels 13 and 15) and the table at its end (the quadrant).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

RULES = tuple(range(1, 16))
SCORES = (1, 2, 3, 4, 5)


class Side(StrEnum):
    """From where somebody looks at an area; the value is how a button and a row name it."""

    RESIDENT = "b"
    PROFESSIONAL = "p"


class Line(StrEnum):
    """The six lines of the quadrant test, in their order."""

    MUNICIPALITY = "gemeente"
    RESIDENT = "bewoner"
    OFFICIAL = "ambtenaar"
    CORPORATION = "corporatie"
    MONEY = "geld"
    FURTHER = "verder"


class Letter(StrEnum):
    """The four corners of the quadrant: one statement of each line belongs to each."""

    A = "a"
    """Bottom left: a customer who joins in."""
    B = "b"
    """Bottom right: an informant, adviser, object of study."""
    C = "c"
    """Top right: participant and partner in consultation."""
    D = "d"
    """Top left: an owner who decides."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The answers of one person; all but `side` may be partly or wholly empty.

    It names nobody. What isn't answered isn't in it: silence is no score of nothing.

    Attributes:
        scores: number of a ground rule, 1 to 15 -> score, 1 (not at all) to 5 (completely).
        words: number of a ground rule -> what should change, masked by the reader already.
        quadrant: line of the test -> the statement that was chosen.
        may_go: the ground rule that may go; None for none.

    Raises:
        ValueError: a rule or a score that doesn't exist.
    """

    side: Side
    scores: Mapping[int, int]
    words: Mapping[int, str]
    quadrant: Mapping[Line, Letter]
    may_go: int | None = None

    def __post_init__(self) -> None:
        rules = {*self.scores, *self.words, self.may_go or RULES[0]}
        if not rules <= set(RULES):
            raise ValueError(f"ground rules are numbered {RULES[0]} to {RULES[-1]}")
        if not set(self.scores.values()) <= set(SCORES):
            raise ValueError(f"a score is {SCORES[0]} to {SCORES[-1]}")
