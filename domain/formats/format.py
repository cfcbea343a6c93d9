"""A participation format: what it is for, how it goes, and its snags.

Source: brochure, chapter 3: a list of examples with their snags, the six core questions that
they serve and four levels of initiative. Goals after the sixth, sizes and all else are ours.
Each is content (`content/formats/`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from domain.formats.programme import Template
from domain.formats.used import UsedFormat
from domain.notices import Words

FORMAT_PREFIX = "wf"
"""`wf:begin`, `wf:d:<goal>` the second question, `wf:a:<goal>:<level>:<size>` three advices,
`wf:k:<format>:<goal>:<level>:<size>` one of them, `wf:l:<goal>:<page>` the catalogue,
`wf:<verb>:<format>` for what can be done with one."""


class Goal(StrEnum):
    """What people want to reach: the six core questions of the brochure, then three of ours."""

    GROUP = "group"
    ISSUES = "issues"
    PRIORITIES = "priorities"
    BUDGET = "budget"
    COALITION = "coalition"
    DOING = "doing"
    PLAN = "plan"
    AGREE = "agree"
    LOOK_BACK = "look-back"


class Level(StrEnum):
    """Who take part, by how far they are organised: the four levels of the brochure."""

    READY = "ready"
    SCATTERED = "scattered"
    LOOSE = "loose"
    AWAY = "away"


class Size(StrEnum):
    """How many people about; the value stands on buttons."""

    ANY = "any"
    FEW = "few"
    SOME = "some"
    MANY = "many"

    @property
    def people(self) -> int | None:
        """About so many people; None for no matter how many."""
        return {"any": None, "few": 6, "some": 25, "many": 60}[self.value]


class Public(StrEnum):
    """For whom a format works well, or less well."""

    YOUTH = "youth"
    CHILDREN = "children"
    OLDER = "older"
    LITTLE_DUTCH = "little-dutch"
    NEVER_COME = "never-come"
    BUSY = "busy"
    SHY = "shy"
    LESS_MOBILE = "less-mobile"
    NO_PHONE = "no-phone"
    PROFESSIONALS = "professionals"


@dataclass(frozen=True, slots=True)
class Snag:
    """What can go wrong, and what to do about it."""

    what: Words
    do: Words


@dataclass(frozen=True, slots=True)
class Source:
    """Whose idea it was."""

    by: str
    year: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One participation format, as content gives it.

    Attributes:
        names: at most 24 characters: they stand on buttons.
        essence: what it is, in one sentence.
        title: suggested for the invitation.
        goals: the first is what it is made for.
        levels: of initiative that it suits.
        route: steps of the route that it serves, from 1.
        least, most: people at once, both in.
        minutes: of one day.
        days: how many days in a row.
        prepare_days: calendar days that whoever organises it needs beforehand.
        needs: things and room.
        steps: how it goes, in order.
        source: None for what belongs to nobody.
        programme: its meetings, where it is several that are planned at once; None for one.
    """

    key: str
    names: Words
    essence: Words
    title: Words
    goals: tuple[Goal, ...]
    levels: tuple[Level, ...]
    route: tuple[int, ...]
    least: int
    most: int
    minutes: int
    days: int
    prepare_days: int
    needs: Words
    steps: tuple[Words, ...]
    snags: tuple[Snag, ...]
    good_for: tuple[Public, ...]
    less_for: tuple[Public, ...]
    source: Source | None = None
    programme: Template | None = None

    def holds(self, size: Size) -> bool:
        """Return whether so many people can do it together."""
        return size.people is None or self.least <= size.people <= self.most

    @property
    def used(self) -> UsedFormat:
        """What a meeting keeps of it."""
        return UsedFormat(self.key, self.names, self.essence, self.days)


def find_format(formats: Sequence[Format], key: str) -> Format | None:
    """Return the format called `key`; None where content has it no longer."""
    return next((one for one in formats if one.key == key), None)


def of_goal(formats: Sequence[Format], goal: Goal) -> Sequence[Format]:
    """Return the formats that serve a goal: first those made for it, then by key."""
    mine = [one for one in formats if goal in one.goals]
    return sorted(mine, key=lambda one: (one.goals[0] is not goal, one.key))
