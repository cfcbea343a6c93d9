"""An evaluation of an area: when it opens and closes by itself, and who takes part in it.

Source: brochure, Speelregel 13: residents and professionals look back at least once a year. The
pace is ours (content `evaluation.toml`).
"""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from domain.ballots.opening import CLOSING_HOUR
from domain.calendar import LOCAL, day_of
from domain.due import Due, DueKind
from domain.evaluation.sheet import Side
from domain.ids import AreaSlug, BallotId, EvaluationId
from domain.people import Resident
from domain.roles import Role

MONTHS = 12

_OF_AN_AREA = frozenset({Role.COMMUNITY_WORKER, Role.AREA_DIRECTOR, Role.NEIGHBOURHOOD_TEAM})
_OF_ALL_AREAS = frozenset({Role.ALIGNMENT_GROUP, Role.ALDERMAN})
PROFESSIONALS = _OF_AN_AREA | _OF_ALL_AREAS
"""Who works in an area or for it. A member of the steering group is one for a partner, or else a
resident; the sounding board only reads along."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """The look back of one area in one year.

    Attributes:
        opened_at, closes_at: timezone-aware; from `closes_at` on a sheet is too late.
        rules: numbers of the ground rules that counted in the area when it opened.
        sheets: that were handed in, known at the closing; only `Report.people` is told.
        may_go: the ground rule that most want to be rid of, known at the closing; None for none.
    """

    id: EvaluationId
    area: AreaSlug
    area_name: str
    opened_at: datetime
    closes_at: datetime
    closed: bool = False
    rules: tuple[int, ...]
    sheets: int = 0
    may_go: int | None = None

    @property
    def year(self) -> int:
        """The calendar year in Europe/Amsterdam that it is called by."""
        return day_of(self.opened_at).year

    def takes_sheets(self, at: datetime) -> bool:
        """Return whether an answer at `at` counts."""
        return not self.closed and at < self.closes_at


@dataclass(frozen=True, slots=True)
class Pace:
    """How long an evaluation is open and when it reminds, in days; how often, in months."""

    every_months: int
    open_days: int
    reminder_days: tuple[int, ...]


def slot_of(evaluation: EvaluationId) -> str:
    """Return the slot of somebody's own sheet."""
    return f"evaluatie-{evaluation}"


def key_of(evaluation: EvaluationId) -> BallotId:
    """Return under which number the key of an evaluation is kept.

    They are numbered along with ballots, so that one folder of keys does for both.
    """
    return BallotId(evaluation)


def side_of(resident: Resident, area: AreaSlug) -> Side | None:
    """Return from which side somebody looks back at an area; None for nobody of it.

    Who works in the area they live in does so as a professional: one sheet a person.
    """
    roles = {role for role, where in resident.roles if where in (None, area)}
    if roles & PROFESSIONALS or (Role.STEERING_GROUP in roles and resident.partner is not None):
        return Side.PROFESSIONAL
    return Side.RESIDENT if resident.area == area else None


def areas_of(resident: Resident, all_areas: Sequence[AreaSlug]) -> list[AreaSlug]:
    """Return the areas that somebody looks back at: home first, then in the order of content."""
    found = [one for one in all_areas if side_of(resident, one) is not None]
    return sorted(found, key=lambda one: one != resident.area)


# --- the clock ----------------------------------------------------------------------------


def months_later(at: datetime, months: int) -> datetime:
    """Return the same day and hour some months on, on the clock of Europe/Amsterdam.

    A day that the month doesn't have becomes its last one.
    """
    local = at.astimezone(LOCAL)
    year, month = divmod(local.year * MONTHS + local.month - 1 + months, MONTHS)
    last = calendar.monthrange(year, month + 1)[1]
    there = local.replace(year=year, month=month + 1, day=min(local.day, last), fold=0)
    return there.astimezone(at.tzinfo)


def closing_of(at: datetime, days: int) -> datetime:
    """Return when one that opens at `at` closes: CLOSING_HOUR in Europe/Amsterdam."""
    day = day_of(at) + timedelta(days=days)
    return datetime.combine(day, time(CLOSING_HOUR), LOCAL).astimezone(at.tzinfo)


def opens_due(area: AreaSlug, at: datetime) -> Due:
    """Return the opening of an area's next evaluation, at the latest; one waits at a time."""
    return Due(DueKind.EVALUATION_OPENS, at, opens_key(area), {"area": area})


def opens_key(area: AreaSlug) -> str:
    """Return the key of the opening that an area waits for."""
    return f"evaluatie-opent-{area}"


def dues_of(evaluation: Evaluation, pace: Pace) -> tuple[Due, ...]:
    """Return all that the clock does about an evaluation that opens, the next one included."""
    number = evaluation.id
    reminders = [
        Due(
            DueKind.EVALUATION_REMINDER,
            evaluation.opened_at + timedelta(days=days),
            f"evaluatie-herinnert-{number}-{place}",
            {"evaluation": number, "which": place},
        )
        for place, days in enumerate(pace.reminder_days, start=1)
    ]
    closes = Due(
        DueKind.EVALUATION_CLOSES,
        evaluation.closes_at,
        f"evaluatie-sluit-{number}",
        {"evaluation": number},
    )
    next_one = opens_due(evaluation.area, months_later(evaluation.opened_at, pace.every_months))
    return (*reminders, closes, next_one)


def closes_again_due(evaluation: EvaluationId, at: datetime, why: str) -> Due:
    """Return the closing of an evaluation whose report waited for the themes of its words.

    Args:
        why: whether they were found, or aren't waited for any longer; part of its key.
    """
    key = f"evaluatie-sluit-{evaluation}-{why}"
    return Due(DueKind.EVALUATION_CLOSES, at, key, {"evaluation": evaluation})


def shred_due(evaluation: EvaluationId, at: datetime) -> Due:
    """Return what throws away the key, and what the open sheets left in files."""
    key = f"evaluatie-{evaluation}-sleutel-{at.isoformat()}"
    return Due(DueKind.EVALUATION_SHRED, at, key, {"evaluation": evaluation})


def makes_sense(evaluation: Evaluation | None, which: int, at: datetime, pace: Pace) -> bool:
    """Return whether a reminder is still said: not past the closing, nor past the next one.

    Args:
        which: 1 for the first reminder.
    """
    if evaluation is None or not evaluation.takes_sheets(at):
        return False
    later = pace.reminder_days[which:]
    return all(at < evaluation.opened_at + timedelta(days=one) for one in later)
