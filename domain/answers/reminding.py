"""Reminding who answers, and telling area directors what is late."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, time, timedelta

from domain.answers.screens import LateOf, desk_late, late_lines
from domain.answers.signal import AnswerText, Names, Signal, open_button, slot_of
from domain.calendar import LOCAL, day_of, end_of
from domain.due import Due, DueKind
from domain.ids import AreaSlug, ResidentId
from domain.notices import Kind, Lines, Look, Notice, Priority

LAST = "dag"
"""The reminder of the day before; the other one is at half time."""


def remind(
    signal: Signal | None, which: str, at: datetime, names: Names, answerers: Iterable[ResidentId]
) -> tuple[Notice, ...]:
    """Return the reminders to who answers for a partner; none when there is an answer.

    Args:
        which: "half" or LAST.
        answerers: who of the partner has a role in the area now.
    """
    if signal is None or not signal.stands or signal.answer is not None or signal.late(at):
        return ()
    return tuple(
        Notice(
            to=one,
            text=AnswerText.REMINDER_LAST if which == LAST else AnswerText.REMINDER,
            values={
                "titel": signal.title,
                "partner": signal.name_of(names),
                "dag": signal.due_on,
            },
            buttons=((open_button(signal.id, AnswerText.OPEN, "open", Look.MAIN),),),
            slot=slot_of(signal.id),
            fresh=True,
            priority=Priority.REMINDER,
            kind=Kind.ROLE,
            about=slot_of(signal.id),
            deadline=end_of(signal.due_on),
            once=f"antwoord-{signal.id}-{which}",
        )
        for one in answerers
    )


def digest_due(area: AreaSlug, at: datetime, *, weekday: int, hour: int) -> Due:
    """Return that area directors hear what is late, once a week.

    Args:
        weekday: 1 is Monday; the next one whose hour lies after `at`.
        hour: in Europe/Amsterdam.
    """
    day = day_of(at)
    day += timedelta(days=(weekday - day.isoweekday()) % 7)
    moment = datetime.combine(day, time(hour), LOCAL)
    if moment <= at:
        moment = datetime.combine(day + timedelta(days=7), time(hour), LOCAL)
    return Due(DueKind.ANSWERS_LATE, moment, f"antwoorden-te-laat-{area}", {"area": area})


def digest(
    area: AreaSlug,
    area_name: str,
    late: Sequence[LateOf],
    at: datetime,
    names: Names,
    directors: Iterable[ResidentId],
) -> tuple[Notice, ...]:
    """Return the message of the week to the directors of an area; none when nothing is late."""
    if not late:
        return ()
    return tuple(
        Notice(
            to=one,
            text=AnswerText.LATE_DIGEST,
            values={
                "gebied": area_name,
                "aantal": sum(x.count for x in late),
                "lijst": Lines(late_lines(late, names)),
            },
            buttons=((desk_late(area, late),),),
            priority=Priority.REMINDER,
            kind=Kind.ROLE,
            about=f"antwoorden-te-laat-{area}",
            once=f"antwoorden-te-laat-{area}-{day_of(at).isoformat()}",
        )
        for one in directors
    )
