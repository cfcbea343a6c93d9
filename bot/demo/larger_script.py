"""A plan that is larger than its area, in the demonstration, as `demo.toml` tells it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from bot.demo.route_script import DatedPart, DaysAgo, Known, RoutePart, Text, Word
from domain.scoping.item_file import Feasible


class MoneySketch(RoutePart):
    """What a decision books into the programme of a partner, so many years from now."""

    partner: str
    what: Word
    euros: Annotated[int, Field(ge=1)]
    in_years: Annotated[int, Field(ge=0, le=4)] = 0


class FeasibleSketch(DatedPart):
    """What a partner can do, said by somebody of the alignment group."""

    by: Word
    answer: Feasible
    why: Word
    next: Word


class AdviceSketch(DatedPart):
    """An advice as it was handed over, point by point."""

    by: Word
    points: tuple[Text, ...]


class DecidedSketch(DatedPart):
    """A decision that lies ready for another member of the steering group.

    Attributes:
        departs: number of a point of the residents' advice -> why it is departed from.
    """

    by: Word
    motivation: Text
    departs: Mapping[Annotated[str, Field(pattern=r"^\d$")], Text] = {}
    money: tuple[MoneySketch, ...] = ()


class LargerSketch(RoutePart):
    """An item of which others decide, as far as it came.

    Attributes:
        by: of the initiative group; asked the team `asked_days_ago`.
        reason: key of `scoping.toml`, given `judged_days_ago` by somebody of the team.
        yes: so many neighbours said yes to the advice of residents, in a round that opened
            `round_days_ago`.
    """

    area: str
    theme: str
    by: Word
    asked_days_ago: DaysAgo
    judged_by: Word
    reason: str
    judged_days_ago: DaysAgo
    feasible: tuple[FeasibleSketch, ...]
    advised: AdviceSketch
    residents: AdviceSketch
    round_days_ago: DaysAgo
    yes: Annotated[int, Field(ge=1)]
    decided: DecidedSketch

    def check(
        self, known: Known, *, names: object, themes: object, partners: object, reasons: object
    ) -> None:
        """Refuse what speaks of somebody or something that isn't there."""
        where = f"larger {self.area}"
        known(f"{where}: theme", self.theme, themes)
        known(f"{where}: reason", self.reason, reasons)
        said = [self.by, self.judged_by, *(one.by for one in self.feasible)]
        said += [self.advised.by, self.residents.by, self.decided.by]
        for who in said:
            known(f"{where}: by", who, names)
        for one in self.decided.money:
            known(f"{where}: partner", one.partner, partners)
