"""A yearly look back in the demonstration, as `demo.toml` tells it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from bot.demo.route_script import Count, DaysAgo, Known, RoutePart, Word
from domain.evaluation.sheet import Side

Rule = Annotated[int, Field(ge=1, le=15)]

SIDES = {"bewoners": Side.RESIDENT, "professionals": Side.PROFESSIONAL}


class SaidSketch(RoutePart):
    """What somebody says should change about a ground rule."""

    rule: Rule
    text: Word


class SheetsSketch(RoutePart):
    """So many sheets alike but for their words, of which each person has one at most.

    Attributes:
        scores: a digit for each ground rule, "-" for one that was skipped.
        lines: a letter for each line of the quadrant test.
        may_go: 0 for none.
    """

    side: Literal["bewoners", "professionals"]
    sheets: Annotated[int, Field(ge=1, le=200)]
    scores: Annotated[str, Field(pattern=r"^[1-5-]{15}$")]
    lines: Annotated[str, Field(pattern=r"^[abcd]{6}$")]
    may_go: Annotated[int, Field(ge=0, le=15)] = 0
    says: tuple[SaidSketch, ...] = ()


class LookBackSketch(RoutePart):
    """A look back that opened `days_ago`, so many years before that.

    Attributes:
        yes: so many neighbours said yes to its report, where it is over.
    """

    area: str
    years_ago: Annotated[int, Field(ge=0, le=5)] = 0
    days_ago: DaysAgo
    yes: Count = 0
    sheets: tuple[SheetsSketch, ...]

    def check(self, known: Known, names: object) -> None:
        """Refuse an area of which no village is told."""
        known("look_back", self.area, names)
