"""Changing a meeting and calling it off, and who hears of that."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from domain.due import Due
from domain.ids import ResidentId
from domain.meetings.answering import Moved, move_up, tell_moved
from domain.meetings.draft import Draft, DraftText, refuse_moment
from domain.meetings.meeting import (
    CALL_PREFIX,
    MEETING_PREFIX,
    Answer,
    Choice,
    Meeting,
    MeetingText,
    of_details,
    of_meeting,
    slot_of,
)
from domain.meetings.reminding import (
    Audience,
    Reminders,
    plan_afterwards,
    plan_reminders,
    reminder_keys,
)
from domain.meetings.screens import invitation, meeting_screen, message
from domain.notices import STEP, Button, Kind, Line, Look, Notice, Priority
from domain.people import Resident
from domain.refusing import Refused, forbid, refuse
from domain.roles import Action
from domain.texts import GeneralText


@dataclass(frozen=True, slots=True)
class Changed:
    """The next version of a meeting.

    Attributes:
        stale: keys of reminders that are called off, before `dues` are planned.
    """

    meeting: Meeting
    at: datetime
    moved_up: tuple[Moved, ...]
    stale: tuple[str, ...]
    dues: tuple[Due, ...]
    notices: tuple[Notice, ...]


def decide_change(
    meeting: Meeting | None,
    resident: Resident,
    draft: Draft,
    at: datetime,
    *,
    audience: Audience,
    unheard: Iterable[ResidentId],
    reminders: Reminders,
    most_days: int,
) -> Changed | Refused:
    """Decide what becomes of a change; the caller holds the meeting.

    Who comes, may come or waits hears what is different and is asked again; who has a place
    keeps it. When there are more places, those who wait move up.

    Args:
        audience: who answered.
        unheard: whose invitation was not said yet; they get one to the new version.
    """
    refused = refuse_to_touch(meeting, resident, at)
    if refused is not None or meeting is None:
        return refused or refuse(resident, MeetingText.GONE)
    details = draft.details
    if details is None:
        return refuse(resident, GeneralText.LOST, slot=STEP)
    if draft.version != meeting.version:
        return refuse(resident, DraftText.CHANGED_MEANWHILE, slot=STEP)
    if details == meeting.details:
        return refuse(resident, DraftText.NOTHING_CHANGED, slot=STEP)
    if details.starts_at != meeting.details.starts_at:
        refused = refuse_moment(resident, details.starts_at, at, most=most_days)
        if refused is not None:
            return refused
    if details.places is not None and details.places < meeting.coming:
        return refuse(resident, DraftText.PLACES_TAKEN, {"mensen": meeting.coming})
    changed, moved = move_up(replace(meeting, details=details, version=meeting.version + 1))
    told = _concerned(audience, resident)
    up = {one for one, _ in moved}
    first = Line(MeetingText.CHANGED, of_meeting(changed))
    was = Line(MeetingText.WAS, of_details(meeting.details))
    changes = [
        _told(message(one, changed.of(answer), first, more=[was]), changed, "anders")
        for one, answer in told
        if one not in up
    ]
    again = [invitation(one, changed) for one in unheard]
    mine = changed.mine
    if mine is not None and resident.id in up:
        mine = Answer(Choice.COMING, mine.people, version=mine.version)
    done = Notice(
        to=resident.id, text=DraftText.CHANGE_SENT, values={"mensen": len(told)}, slot=STEP
    )
    own = meeting_screen(resident, changed.of(mine), at, fresh=True)
    tell_up = tell_moved(changed, [one for one in moved if one[0] != resident.id], at)
    moment = details.starts_at
    return Changed(
        changed,
        at,
        moved,
        tuple(reminder_keys(meeting.id, reminders)),
        (
            *plan_reminders(meeting.id, moment, at, reminders),
            *plan_afterwards(meeting.id, moment, reminders),
        ),
        (done, own, *changes, *tell_up, *again),
    )


def refuse_to_touch(meeting: Meeting | None, resident: Resident, at: datetime) -> Refused | None:
    """Return why somebody can't change a meeting or call it off; None when they can."""
    if meeting is None:
        return refuse(resident, MeetingText.GONE)
    if not resident.may(Action.CALL_MEETING, meeting.area):
        return forbid(resident, Action.CALL_MEETING, meeting.area)
    if meeting.cancelled or meeting.begun(at):
        return Refused((meeting_screen(resident, meeting, at, fresh=True),))
    return None


def _concerned(audience: Audience, but: Resident) -> list[tuple[ResidentId, Answer]]:
    """Return who hears of what happens to a meeting: all but those who said no."""
    return [
        (one, answer)
        for one, answer in audience
        if answer.choice is not Choice.NOT and one != but.id
    ]


def _told(notice: Notice, meeting: Meeting, what: str) -> Notice:
    """Return a notice that comes through the budget: its reader counts on the meeting."""
    return replace(
        notice,
        priority=Priority.REMINDER,
        kind=Kind.MEETINGS,
        about=slot_of(meeting.id),
        deadline=meeting.details.starts_at,
        once=f"bijeenkomst-{meeting.id}-{what}-{meeting.version}",
    )


# --- calling off --------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class CalledOff:
    """A meeting that doesn't take place; `stale` are the keys of its reminders."""

    meeting: Meeting
    at: datetime
    stale: tuple[str, ...]
    notices: tuple[Notice, ...]


def ask_call_off(resident: Resident, meeting: Meeting, audience: Audience) -> Notice:
    """Return the question whether a meeting is called off, and how many hear it."""
    yes = Button(
        label=DraftText.CALL_OFF_YES, data=f"{CALL_PREFIX}:{meeting.id}:{meeting.version}:af"
    )
    no = Button(
        label=DraftText.CALL_OFF_NO, data=f"{MEETING_PREFIX}:{meeting.id}:toon", look=Look.QUIET
    )
    return Notice(
        to=resident.id,
        text=DraftText.CALL_OFF_ASK,
        values={**of_meeting(meeting), "mensen": len(_concerned(audience, resident))},
        buttons=((yes, no),),
        slot=slot_of(meeting.id),
    )


def decide_call_off(
    meeting: Meeting | None,
    resident: Resident,
    at: datetime,
    *,
    version: int,
    audience: Audience,
    reminders: Reminders,
) -> CalledOff | Refused:
    """Decide whether a meeting is called off; the caller holds it. Who counts on it hears it.

    Args:
        version: that the question was about.
    """
    refused = refuse_to_touch(meeting, resident, at)
    if refused is not None or meeting is None:
        return refused or refuse(resident, MeetingText.GONE)
    if version != meeting.version:
        return refuse(resident, DraftText.CHANGED_MEANWHILE)
    off = replace(meeting, cancelled=True, version=meeting.version + 1)
    told = _concerned(audience, resident)
    first = Line(MeetingText.CANCELLED, of_meeting(off))
    done = Notice(
        to=resident.id,
        text=DraftText.CALLED_OFF,
        values={**of_meeting(off), "mensen": len(told)},
        slot=slot_of(meeting.id),
    )
    notices = [_told(message(one, off.of(answer), first), off, "af") for one, answer in told]
    return CalledOff(off, at, tuple(reminder_keys(meeting.id, reminders)), (done, *notices))
