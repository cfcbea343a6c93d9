"""Reminding who comes: a week and a day before, each once, and never who said no."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from domain.calendar import LOCAL, day_of
from domain.due import Due, DueKind
from domain.ids import MeetingId, ResidentId
from domain.meetings.meeting import Answer, Choice, Meeting, MeetingText, of_meeting, slot_of
from domain.meetings.screens import message
from domain.notices import Kind, Line, Notice, Priority
from domain.parameters import MeetingFigures

Audience = Sequence[tuple[ResidentId, Answer]]
"""Who answered a meeting, with what they said."""


@dataclass(frozen=True, slots=True)
class Reminders:
    """When who comes is reminded.

    Attributes:
        days: before the meeting, longest first.
        hour: of that day, in Europe/Amsterdam; a report is asked for at the same hour.
        count_minutes: after the beginning, when is asked how many are there.
    """

    days: tuple[int, ...]
    hour: int
    count_minutes: int


def reminders_on(figures: MeetingFigures, day: date) -> Reminders:
    """Return when people are reminded by the figures in force on `day`."""
    days = (figures.week_before_days.on(day), figures.day_before_days.on(day))
    hour = figures.meeting_reminder_hour.on(day)
    return Reminders(days, hour, figures.count_after_minutes.on(day))


def reminder_keys(meeting: MeetingId, reminders: Reminders) -> list[str]:
    """Return the keys under which all is planned that a meeting brings, before and after."""
    return [*(_key(meeting, days) for days in reminders.days), *_keys_after(meeting)]


def _keys_after(meeting: MeetingId) -> tuple[str, str]:
    return f"bijeenkomst-{meeting}-tellen", f"bijeenkomst-{meeting}-verslag"


def _key(meeting: MeetingId, days: int) -> str:
    return f"bijeenkomst-{meeting}-herinnering-{days}"


def plan_reminders(
    meeting: MeetingId, starts_at: datetime, at: datetime, reminders: Reminders
) -> tuple[Due, ...]:
    """Return the reminders of a meeting that are still to come at `at`."""
    planned = []
    for days in reminders.days:
        day = day_of(starts_at) - timedelta(days=days)
        moment = datetime.combine(day, time(reminders.hour), LOCAL)
        if moment > at:
            subject = {"meeting": meeting, "days": days}
            planned.append(Due(DueKind.MEETING_REMINDER, moment, _key(meeting, days), subject))
    return tuple(planned)


def plan_afterwards(
    meeting: MeetingId, starts_at: datetime, reminders: Reminders
) -> tuple[Due, ...]:
    """Return when who calls a meeting is asked how many are there, and for a report of it."""
    count, report = _keys_after(meeting)
    counted_at = starts_at + timedelta(minutes=reminders.count_minutes)
    next_day = datetime.combine(day_of(starts_at) + timedelta(days=1), time(reminders.hour), LOCAL)
    subject = {"meeting": meeting}
    return (
        Due(DueKind.MEETING_COUNT, counted_at, count, subject),
        Due(DueKind.MEETING_REPORT, next_day, report, subject),
    )


def remind(
    meeting: Meeting, audience: Iterable[tuple[ResidentId, Answer]], days: int, at: datetime
) -> tuple[Notice, ...]:
    """Return the reminders for who comes or may come; none when it is off, or has begun.

    One that comes late, after the program was down, says the day as it is by then.

    Args:
        days: before the meeting, as it was planned.
    """
    if meeting.cancelled or meeting.begun(at):
        return ()
    return tuple(
        replace(
            message(one, meeting.of(answer), _first_line(meeting, answer, at)),
            priority=Priority.REMINDER,
            kind=Kind.MEETINGS,
            about=slot_of(meeting.id),
            deadline=meeting.details.starts_at,
            once=f"bijeenkomst-{meeting.id}-{days}-{day_of(meeting.details.starts_at)}",
        )
        for one, answer in audience
        if answer.has_place or answer.choice is Choice.MAYBE
    )


def _first_line(meeting: Meeting, answer: Answer, at: datetime) -> Line:
    left = (day_of(meeting.details.starts_at) - day_of(at)).days
    near = {0: MeetingText.REMINDER_TODAY, 1: MeetingText.REMINDER_TOMORROW}
    far = MeetingText.FIRST_LINE if answer.choice is Choice.MAYBE else MeetingText.WHAT_WHERE_WHEN
    return Line(near.get(left, far), of_meeting(meeting))


def place_free(meeting: MeetingId, at: datetime) -> Due:
    """Return what must happen when places came free without an answer: somebody is gone."""
    key = f"bijeenkomst-{meeting}-plek"
    return Due(DueKind.MEETING_PLACE_FREE, at, key, {"meeting": meeting})
