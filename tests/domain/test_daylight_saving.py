"""The night that has an hour twice and the one that lacks one, on the clock of Hoogeveen."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest

from domain.ballots.opening import closing_moment
from domain.calendar import LOCAL, clock_of, day_of, end_of, start_of
from domain.notices import Kind
from domain.speaking import Plan, QuietHours, Waiting, Wishes, decide_when
from domain.tasks.reminding import reminder_at

QUIET = QuietHours.of(21, 8)
SPRING = date(2026, 3, 29)
"""2.00 uur becomes 3.00 uur: a day of 23 hours."""
AUTUMN = date(2026, 10, 25)
"""3.00 uur becomes 2.00 uur: a day of 25 hours, in which 2.30 uur comes twice."""
BOTH = pytest.mark.parametrize("day", [SPRING, AUTUMN])


def _waiting(number: int = 1, deadline: datetime | None = None) -> Waiting:
    return Waiting(number, Kind.ISSUES, f"ding-{number}", start_of(SPRING), deadline)


@pytest.mark.parametrize(("day", "hours"), [(SPRING, 23), (AUTUMN, 25), (date(2026, 6, 1), 24)])
def test_a_day_is_as_long_as_it_is(day: date, hours: int) -> None:
    length = end_of(day).astimezone(UTC) - start_of(day).astimezone(UTC)

    assert length == timedelta(hours=hours)


@BOTH
def test_each_moment_of_the_day_counts_in_its_budget_and_none_of_the_next(day: date) -> None:
    moment, last = start_of(day).astimezone(UTC), end_of(day).astimezone(UTC)
    while moment < last:
        assert day_of(moment) == day
        moment += timedelta(minutes=10)
    assert day_of(moment) == day + timedelta(days=1)


@BOTH
def test_quiet_begins_and_ends_once_in_that_night(day: date) -> None:
    moment = start_of(day).astimezone(UTC) - timedelta(hours=6)
    held = []
    for _ in range(6 * 24):
        held.append(QUIET.hold(moment))
        moment += timedelta(minutes=10)

    assert sum(one != other for one, other in pairwise(held)) == 2


@BOTH
@pytest.mark.parametrize("minutes", range(0, 8 * 60, 30))
def test_what_waits_at_night_is_said_at_eight_and_not_an_hour_beside_it(
    day: date, minutes: int
) -> None:
    at = start_of(day).astimezone(UTC) - timedelta(hours=2) + timedelta(minutes=minutes)
    morning = QUIET.next_end(at)

    assert morning > at
    assert (day_of(morning), clock_of(morning).isoformat()) == (day, "08:00:00")
    assert decide_when([_waiting()], Wishes(), at, heard_today=0, quiet=QUIET) == Plan(
        look_again=morning
    )
    assert not QUIET.hold(morning)
    said = decide_when([_waiting()], Wishes(), morning, heard_today=0, quiet=QUIET)
    assert said == Plan(say=(1,))


def test_half_past_two_that_comes_twice_is_night_both_times_and_leads_to_one_morning() -> None:
    first, second = (datetime(2026, 10, 25, hour, 30, tzinfo=UTC) for hour in (0, 1))

    assert clock_of(first) == clock_of(second)
    assert QUIET.hold(first)
    assert QUIET.hold(second)
    assert QUIET.next_end(first) == QUIET.next_end(second)


@pytest.mark.parametrize("until", [2, 3])
@BOTH
def test_a_night_that_ends_in_the_hour_that_is_not_there_or_twice_there_ends_once(
    day: date, until: int
) -> None:
    quiet = QuietHours.of(21, until)
    moment = start_of(day).astimezone(UTC)
    while quiet.hold(moment):
        assert moment < quiet.next_end(moment) <= moment + timedelta(hours=4)
        end = quiet.next_end(moment)
        moment += timedelta(minutes=10)

    assert moment == end
    assert not any(quiet.hold(moment + timedelta(minutes=10 * one)) for one in range(100))


@BOTH
def test_a_deadline_in_the_twice_told_hour_is_over_at_its_instant(day: date) -> None:
    deadline = start_of(day).astimezone(UTC) + timedelta(hours=3)
    late = _waiting(deadline=deadline)
    before, after = deadline - timedelta(minutes=30), deadline + timedelta(minutes=30)

    assert decide_when([late], Wishes(), before, heard_today=0, quiet=QUIET) == Plan(say=(1,))
    assert decide_when([late], Wishes(), after, heard_today=0, quiet=QUIET) == Plan(drop=(1,))


@BOTH
@pytest.mark.parametrize(("span", "weeks"), [("week", 1), ("twee", 2), ("drie", 3)])
def test_a_ballot_over_that_night_closes_at_eight_in_the_evening(
    day: date, span: str, weeks: int
) -> None:
    opened = datetime.combine(day - timedelta(days=3), datetime.min.time(), LOCAL)
    at = opened.astimezone(UTC) + timedelta(hours=12)

    closes = closing_moment(at, span)

    assert clock_of(closes).isoformat() == "20:00:00"
    assert day_of(closes) == day_of(at) + timedelta(weeks=weeks)


@BOTH
def test_the_reminder_of_a_task_the_day_after_comes_at_its_hour(day: date) -> None:
    at = reminder_at(day + timedelta(days=1), hour=18)

    assert (day_of(at), clock_of(at).isoformat()) == (day, "18:00:00")
