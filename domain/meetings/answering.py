"""Saying whether one comes, and the waiting list that moves up by itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from domain.ids import MeetingId, ResidentId
from domain.meetings.meeting import (
    Answer,
    Choice,
    Meeting,
    MeetingText,
    of_meeting,
    slot_of,
)
from domain.meetings.need import Need
from domain.meetings.screens import meeting_screen, message
from domain.notices import Kind, Line, Notice, Priority
from domain.people import Resident
from domain.refusing import Refused, Twice, refuse
from domain.roles import Action

Moved = tuple[ResidentId, int]
"""Who gets a place that waited for one, and for how many people."""


@dataclass(frozen=True, slots=True)
class Answered:
    """What somebody said, to be stored, and who of the waiting list gets a place by it."""

    meeting: MeetingId
    by: ResidentId
    answer: Answer
    moved_up: tuple[Moved, ...]
    at: datetime
    notices: tuple[Notice, ...]


def decide_answer(
    meeting: Meeting | None,
    resident: Resident,
    choice: Choice,
    at: datetime,
    *,
    version: int,
    most: int,
    people: int | None = None,
    fresh: bool = False,
) -> Answered | Twice | Refused:
    """Decide what becomes of an answer to an invitation; the caller holds the meeting.

    Who comes gets places while there are enough for all they bring; otherwise they wait, and
    whoever fits moves up in the order of coming: an empty chair helps nobody. An answer to a
    version that is no more counts for nothing: what it is now is shown instead.

    Args:
        version: that stood on the button.
        people: with how many; None as before, or alone.
        most: people that one answer can bring.
        fresh: say it in a new message, because the button stood in another one.
    """
    if meeting is None:
        return refuse(resident, MeetingText.GONE)
    belongs = meeting.area == resident.area or resident.may(Action.CALL_MEETING, meeting.area)
    if not belongs and meeting.mine is None:
        return refuse(resident, MeetingText.OTHER_AREA)
    if meeting.cancelled or meeting.begun(at):
        return Refused((meeting_screen(resident, meeting, at, fresh=fresh),))
    if version != meeting.version:
        return Refused((_look_first(resident, meeting, fresh=fresh),))
    mine = meeting.mine
    if people is None:
        people = mine.people if mine and mine.choice is Choice.COMING else 1
    if not 1 <= people <= most:
        return refuse(resident, MeetingText.TOO_MANY_PEOPLE, {"hoogste": most})
    others = _without(meeting, resident.id)
    waiting = choice is Choice.COMING and not others.fits(people)
    needs = mine.needs if mine and choice is Choice.COMING and not waiting else frozenset()
    answer = Answer(choice, people if choice is Choice.COMING else 1, waiting, version, needs)
    if answer == mine:
        return Twice(MeetingText.ALREADY)
    if waiting and mine is not None and mine.has_place:
        values = {"mensen": people, "houdt": mine.people}
        return Twice(MeetingText.TOO_FEW_PLACES, values)
    after = _with(others, resident.id, answer, meeting)
    after, moved = move_up(after)
    notice = meeting_screen(resident, after.of(answer), at, fresh=fresh)
    return Answered(
        meeting.id, resident.id, answer, moved, at, (notice, *tell_moved(after, moved, at))
    )


def decide_need(
    meeting: Meeting | None,
    resident: Resident,
    need: Need,
    at: datetime,
    *,
    version: int,
    fresh: bool = False,
) -> Answered | Refused:
    """Decide whether somebody who comes asks for what is offered, or no longer does.

    Args:
        version, fresh: as in `decide_answer`; the caller holds the meeting.
    """
    if meeting is None:
        return refuse(resident, MeetingText.GONE)
    mine = meeting.mine
    over = meeting.cancelled or meeting.begun(at)
    if version != meeting.version and not over:
        return Refused((_look_first(resident, meeting, fresh=fresh),))
    if over or mine is None or not mine.has_place or need not in meeting.details.offers:
        return Refused((meeting_screen(resident, meeting, at, fresh=fresh),))
    answer = replace(mine, needs=mine.needs ^ {need}, version=version)
    after = _with(_without(meeting, resident.id), resident.id, answer, meeting)
    notice = meeting_screen(resident, after.of(answer), at, fresh=fresh)
    return Answered(meeting.id, resident.id, answer, (), at, (notice,))


def _look_first(resident: Resident, meeting: Meeting, *, fresh: bool) -> Notice:
    first = Line(MeetingText.NEW_VERSION, of_meeting(meeting))
    return message(resident.id, meeting, first, fresh=fresh)


def _without(meeting: Meeting, resident: ResidentId) -> Meeting:
    """Return the meeting as it would be if its reader, `resident`, had said nothing."""
    mine = meeting.mine
    if mine is None:
        return meeting
    return replace(
        meeting,
        coming=meeting.coming - (mine.people if mine.has_place else 0),
        maybe=meeting.maybe - (mine.choice is Choice.MAYBE),
        declined=meeting.declined - (mine.choice is Choice.NOT),
        waiting=tuple(one for one in meeting.waiting if one[0] != resident),
        wanted=_wanted(meeting, mine, -1),
    )


def _with(others: Meeting, resident: ResidentId, answer: Answer, before: Meeting) -> Meeting:
    """Return the meeting with an answer; who waits already keeps the turn."""
    waiting = others.waiting
    if answer.waiting:
        ids = [one for one, _ in before.waiting]
        place = ids.index(resident) if resident in ids else len(waiting)
        waiting = (*waiting[:place], (resident, answer.people), *waiting[place:])
    return replace(
        others,
        coming=others.coming + (answer.people if answer.has_place else 0),
        maybe=others.maybe + (answer.choice is Choice.MAYBE),
        declined=others.declined + (answer.choice is Choice.NOT),
        waiting=waiting,
        wanted=_wanted(others, answer, 1),
    )


def _wanted(meeting: Meeting, answer: Answer, more: int) -> Mapping[Need, int]:
    if not answer.has_place:
        return meeting.wanted
    return {one: meeting.wanted.get(one, 0) + more * (one in answer.needs) for one in Need}


def move_up(meeting: Meeting) -> tuple[Meeting, tuple[Moved, ...]]:
    """Return the meeting with everybody in who fits, in the order of waiting, and who that is."""
    moved: list[Moved] = []
    for one in meeting.waiting:
        if meeting.fits(one[1]):
            moved.append(one)
            left = tuple(other for other in meeting.waiting if other != one)
            meeting = replace(meeting, coming=meeting.coming + one[1], waiting=left)
    return meeting, tuple(moved)


def tell_moved(after: Meeting, moved: Sequence[Moved], at: datetime) -> tuple[Notice, ...]:
    """Return what those hear who got a place, unless it is too late for that."""
    if after.cancelled or after.begun(at):
        return ()
    first = Line(MeetingText.MOVED_UP, of_meeting(after))
    return tuple(
        replace(
            message(one, after.of(Answer(Choice.COMING, people, version=after.version)), first),
            priority=Priority.REMINDER,
            kind=Kind.MEETINGS,
            about=slot_of(after.id),
            deadline=after.details.starts_at,
            once=f"bijeenkomst-{after.id}-plek-{at.isoformat()}",
        )
        for one, people in moved
    )
