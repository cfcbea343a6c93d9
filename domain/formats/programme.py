"""A format of several days: its meetings in their order, and what is prepared beforehand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time

from domain.notices import Words


@dataclass(frozen=True, slots=True)
class Part:
    """One meeting of a programme.

    Attributes:
        day: 1 for the first.
        at: on the clock of Europe/Amsterdam.
        people: to count on; 0 for nothing said.
    """

    day: int
    at: time
    minutes: int
    people: int
    title: Words


@dataclass(frozen=True, slots=True)
class Preparation:
    """What must be done so many weeks before the first day."""

    weeks: int
    what: Words


@dataclass(frozen=True, slots=True)
class Template:
    """All meetings of a programme, and its preparation, longest before first."""

    parts: tuple[Part, ...]
    preparations: tuple[Preparation, ...]
