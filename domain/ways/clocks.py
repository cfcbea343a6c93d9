"""The clocks of a way of working: what is said of them, and what they plan.

Source: brochure, the neighbouring systems (Tiendeveen: a scenario within three months; Deventer:
all wishes each year, a decision within 24 hours; Enschede: within two weeks; Groningen: accounted
for afterwards; Utrecht: a programme each year). Months and days of rounds are ours.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from domain.calendar import LOCAL, day_of, end_of
from domain.due import Due, DueKind
from domain.ids import AreaSlug
from domain.notices import Line, TextKey
from domain.ways.way import CLOCKS_TO_COME, Clocks, WayOfWorking

ROUND_HOUR = 10
"""Hour of the day, in Europe/Amsterdam, at which a yearly round begins."""
MONTHS = 12


class ClockText(TextKey):
    """What each clock is called, in the order of `Clocks`."""

    AGENDA_YEARS = "werkwijze-klok-agenda"
    ANSWER_DAYS = "werkwijze-klok-antwoord"
    DECIDE_DAYS = "werkwijze-klok-besluit"
    PLAN_MONTHS = "werkwijze-klok-plan"
    CAMPAIGN_DAYS = "werkwijze-klok-campagne"
    WISHES_MONTH = "werkwijze-klok-wensen"
    PROGRAMME_MONTH = "werkwijze-klok-programma"
    ACCOUNT_MONTH = "werkwijze-klok-verantwoording"
    POT_DAYS = "werkwijze-klok-pot"


class Yearly(StrEnum):
    """What comes each year in an area, on the first day of a month."""

    WISHES = "wensen"
    PROGRAMME = "programma"
    ACCOUNT = "verantwoording"


_MONTH_OF: Mapping[Yearly, Callable[[Clocks], int | None]] = {
    Yearly.WISHES: lambda clocks: clocks.wishes_month,
    Yearly.PROGRAMME: lambda clocks: clocks.programme_month,
    Yearly.ACCOUNT: lambda clocks: clocks.account_month,
}


def lines_of(way: WayOfWorking, *, to_come: bool) -> tuple[Line, ...]:
    """Return a line for each clock of a way: those that run, or those to come."""
    found = [(one.name, getattr(way.clocks, one.name)) for one in fields(Clocks)]
    return tuple(
        Line(ClockText[name.upper()], {"aantal": value})
        for name, value in found
        if value is not None and (name in CLOCKS_TO_COME) is to_come
    )


def month_of(way: WayOfWorking, what: Yearly) -> int | None:
    """Return in which month something comes each year; None where the way doesn't have it."""
    return _MONTH_OF[what](way.clocks)


def months_after(day: date, months: int) -> date:
    """Return the day so many months later: on the same day, or the last of a shorter month."""
    count = day.year * MONTHS + day.month - 1 + months
    year, month = divmod(count, MONTHS)
    first = date(year, month + 1, 1)
    following = date(year + month // 11, (month + 1) % MONTHS + 1, 1)
    return min(first + timedelta(days=day.day - 1), following - timedelta(days=1))


def next_round(at: datetime, month: int) -> datetime:
    """Return when a yearly round begins that is later than `at`, in the time zone of `at`."""
    year = day_of(at).year
    begins = datetime.combine(date(year, month, 1), time(ROUND_HOUR), LOCAL)
    if begins <= at:
        begins = datetime.combine(date(year + 1, month, 1), time(ROUND_HOUR), LOCAL)
    return begins.astimezone(at.tzinfo)


def yearly_due(area: AreaSlug, way: WayOfWorking, what: Yearly, at: datetime) -> tuple[Due, ...]:
    """Return the next yearly round after `at`; nothing where the way has none."""
    month = month_of(way, what)
    if month is None:
        return ()
    key = f"werkwijze-{area}-{what}"
    return (Due(DueKind.WAY_YEARLY, next_round(at, month), key, {"area": area, "what": what}),)


def plan_day(way: WayOfWorking, since: datetime) -> date | None:
    """Return the last day on which an agenda or plan should lie before the area.

    Args:
        since: when the area chose this way.
    """
    months = way.clocks.plan_months
    return None if months is None else months_after(day_of(since), months)


def clocks_begin(area: AreaSlug, way: WayOfWorking, since: datetime) -> tuple[Due, ...]:
    """Return what must happen later because an area works so from `since` on."""
    dues = [one for what in Yearly for one in yearly_due(area, way, what, since)]
    last = plan_day(way, since)
    if last is not None:
        month_before = datetime.combine(months_after(last, -1), time(ROUND_HOUR), LOCAL)
        for part, at in (("maand", month_before.astimezone(since.tzinfo)), ("eind", end_of(last))):
            subject = {"area": area, "way": way.key, "part": part}
            key = f"werkwijze-{area}-plan-{part}-{day_of(since).isoformat()}"
            dues.append(Due(DueKind.WAY_PLAN, at, key, subject))
    return tuple(dues)


def decide_by(way: WayOfWorking, at: datetime) -> datetime | None:
    """Return until when is decided on what is put forward at `at`; None without such a clock."""
    days = way.clocks.decide_days
    return None if days is None else at + timedelta(days=days)
