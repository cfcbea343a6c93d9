"""Choosing three formats, by a rule that can be told in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from domain.formats.format import Format, Goal, Level, Size

ADVICES = 3


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody answered.

    Attributes:
        size: asked of nobody; whoever reads the advices may add it.
    """

    goal: Goal
    level: Level
    size: Size = Size.ANY


@dataclass(frozen=True, slots=True)
class Advice:
    """A format with why it is advised; each is a fact of the format, told as it is.

    Attributes:
        made_for_it: the goal is what it was made for; otherwise it serves the goal too.
        suits: the level is one of those that it suits.
        holds: as many people as were named can do it.
    """

    format: Format
    made_for_it: bool
    suits: bool
    holds: bool


def advise(formats: Sequence[Format], wanted: Wanted) -> tuple[Advice, ...]:
    """Return at most three formats that serve a goal, the best first.

    Who comes first: what suits these people; then what so many people can do; then what was
    made for this goal; then what suits fewer other levels, so more these; then what is prepared
    sooner; then by key. The same answers always give the same advice.
    """
    found = [
        Advice(
            one,
            made_for_it=one.goals[0] is wanted.goal,
            suits=wanted.level in one.levels,
            holds=one.holds(wanted.size),
        )
        for one in formats
        if wanted.goal in one.goals
    ]
    return tuple(sorted(found, key=_place)[:ADVICES])


def _place(one: Advice) -> tuple[bool, bool, bool, int, int, str]:
    own = one.format
    return (
        not one.suits,
        not one.holds,
        not one.made_for_it,
        len(own.levels),
        own.prepare_days,
        own.key,
    )


def lacking(formats: Sequence[Format]) -> tuple[Goal, int] | None:
    """Return a goal that too few formats serve for three advices, and how many; None for none."""
    for goal in Goal:
        count = sum(goal in one.goals for one in formats)
        if count < ADVICES:
            return goal, count
    return None
