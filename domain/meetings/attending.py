"""Who is there, as a number: said by who called the meeting, or by scanning a code at the door.

Both are counts and the larger one is shown. Who scanned is kept without being shown, so that nobody
counts twice, and goes with the report or after a month (docs/decisions/0037).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from domain.calendar import day_of
from domain.charts import Code
from domain.due import Due, DueKind
from domain.ids import MeetingId, ResidentId
from domain.meetings.afterwards import code_button, on_its_day, present_lines, write_button
from domain.meetings.meeting import CALL_PREFIX, Meeting, MeetingText, of_meeting, slot_of
from domain.meetings.screens import meeting_screen
from domain.notices import STEP, Button, Kind, Line, Lines, Look, Notice, Priority, TextKey
from domain.people import Resident
from domain.refusing import Refused, forbid, refuse
from domain.roles import Action
from domain.tasks.typed import read_hands
from domain.texts import GeneralText


class AttendingText(TextKey):
    """Sentences of counting."""

    HOW_MANY = "bijeenkomst-hoeveel-er-zijn"
    TYPE = "bijeenkomst-hoeveel-typ"
    NOT_READ = "bijeenkomst-hoeveel-niet-gelezen"
    COUNTED = "bijeenkomst-geteld"
    NOT_YET = "bijeenkomst-nog-niet-begonnen"
    DOOR = "bijeenkomst-code-deur"
    DOOR_PICTURE = "bijeenkomst-code-deur-plaatje"
    DOOR_NOT_TODAY = "bijeenkomst-code-niet-vandaag"
    HERE = "bijeenkomst-je-bent-er"
    HERE_ALREADY = "bijeenkomst-je-was-er-al"
    HERE_NOT_NOW = "bijeenkomst-je-bent-er-niet-nu"

    THIS_MANY = "knop-zoveel-zijn-er"
    OTHER = "knop-ander-aantal"


OFFERED = (10, 20, 40)
"""Counts to tap, besides how many said that they come."""
NOBODY = frozenset({"0", "niemand", "geen", "nobody", "none", "no one"})


@dataclass(frozen=True, slots=True)
class Counted:
    """How many people are at a meeting, as somebody said."""

    meeting: MeetingId
    people: int
    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class Here:
    """Somebody is at a meeting; `goes` is when that is forgotten."""

    meeting: MeetingId
    by: ResidentId
    at: datetime
    goes: Due
    notices: tuple[Notice, ...]


def door_slot(meeting: MeetingId) -> str:
    """Return the slot of counting in somebody's chat."""
    return f"bijeenkomst-{meeting}-er"


def refuse_to_count(meeting: Meeting | None, resident: Resident, at: datetime) -> Refused | None:
    """Return why somebody can't say how many are there; None when they can."""
    if meeting is None:
        return refuse(resident, MeetingText.GONE)
    if not resident.may(Action.CALL_MEETING, meeting.area):
        return forbid(resident, Action.CALL_MEETING, meeting.area)
    if meeting.cancelled:
        return Refused((meeting_screen(resident, meeting, at, fresh=True),))
    if not meeting.begun(at):
        return refuse(resident, AttendingText.NOT_YET, of_meeting(meeting))
    return None


def count_screen(to: ResidentId, meeting: Meeting, at: datetime, *, fresh: bool) -> Notice:
    """Return the question how many are there, with counts to tap."""
    said = meeting.coming
    counts = [*([said] if said else []), *(one for one in OFFERED if one != said)]
    data = f"{CALL_PREFIX}:{meeting.id}:er"
    buttons = [
        *(
            Button(label=AttendingText.THIS_MANY, data=f"{data}:{one}", values={"mensen": one})
            for one in counts[:4]
        ),
        Button(label=AttendingText.OTHER, data=f"{data}:typ"),
        *([code_button(meeting)] if on_its_day(meeting, at) and not meeting.report else []),
    ]
    return Notice(
        to=to,
        text=AttendingText.HOW_MANY,
        values={**of_meeting(meeting), "stand": Lines(tuple(present_lines(meeting)))},
        buttons=tuple(tuple(buttons[one : one + 2]) for one in range(0, len(buttons), 2)),
        slot=door_slot(meeting.id),
        fresh=fresh,
    )


def ask_how_many(meeting: Meeting, caller: Resident, at: datetime) -> tuple[Notice, ...]:
    """Return the question to who called a meeting that began; nothing where it makes no sense."""
    known = meeting.cancelled or meeting.report > 0 or not on_its_day(meeting, at)
    if known or not caller.may(Action.CALL_MEETING, meeting.area):
        return ()
    return (
        replace(
            count_screen(caller.id, meeting, at, fresh=True),
            priority=Priority.REMINDER,
            kind=Kind.ROLE,
            about=door_slot(meeting.id),
            once=f"bijeenkomst-{meeting.id}-tellen-{day_of(at)}",
        ),
    )


def type_screen(resident: Resident, meeting: Meeting, *, fresh: bool) -> Notice:
    """Return the question to type a number."""
    out = Button(
        label=GeneralText.GO_OUT, data=f"{CALL_PREFIX}:{meeting.id}:er:weg", look=Look.QUIET
    )
    return Notice(
        to=resident.id,
        text=AttendingText.TYPE,
        values=of_meeting(meeting),
        buttons=((out,),),
        slot=STEP,
        fresh=fresh,
    )


def read_count(typed: str, *, most: int) -> int | None:
    """Return how many people somebody typed, 0 for nobody; None for no number up to `most`."""
    if typed.casefold().strip(" .!") in NOBODY:
        return 0
    return read_hands(typed, most=most)


def decide_count(
    meeting: Meeting | None,
    resident: Resident,
    people: int | None,
    at: datetime,
    *,
    most: int,
    fresh: bool = False,
) -> Counted | Refused:
    """Decide how many are at a meeting; the caller holds it.

    Args:
        people: None for what could not be read.
        fresh: say it in a new message, below what was typed.
    """
    refused = refuse_to_count(meeting, resident, at)
    if refused is not None or meeting is None:
        return refused or refuse(resident, MeetingText.GONE)
    if people is None or not 0 <= people <= most:
        return refuse(resident, AttendingText.NOT_READ, {"hoogste": most})
    shown = max(people, meeting.scanned)
    code = (code_button(meeting),) if on_its_day(meeting, at) and not meeting.report else ()
    write = () if meeting.report else (write_button(meeting),)
    done = Notice(
        to=resident.id,
        text=AttendingText.COUNTED,
        values={**of_meeting(meeting), "mensen": shown},
        buttons=tuple(row for row in ((*write, *code),) if row),
        slot=door_slot(meeting.id),
        fresh=fresh,
    )
    return Counted(meeting.id, people, (done,))


# --- the code at the door -----------------------------------------------------------------


def door_notice(
    resident: Resident, meeting: Meeting | None, address: str, at: datetime
) -> Refused | Notice:
    """Return the code that people scan at the door, on the day itself."""
    if meeting is None:
        return refuse(resident, MeetingText.GONE)
    if not resident.may(Action.CALL_MEETING, meeting.area):
        return forbid(resident, Action.CALL_MEETING, meeting.area)
    if meeting.cancelled:
        return Refused((meeting_screen(resident, meeting, at, fresh=True),))
    if not on_its_day(meeting, at) or meeting.report:
        return refuse(resident, AttendingText.DOOR_NOT_TODAY, of_meeting(meeting))
    values = {**of_meeting(meeting), "adres": address}
    return Notice(
        to=resident.id,
        text=AttendingText.DOOR,
        values=values,
        picture=Code(address, AttendingText.DOOR_PICTURE, of_meeting(meeting)),
    )


def presence_key(meeting: MeetingId) -> str:
    """Return the key of when it is forgotten who was there."""
    return f"bijeenkomst-{meeting}-aanwezig"


def decide_here(
    meeting: Meeting | None, resident: Resident, day: date, at: datetime, *, kept_days: int
) -> Here | Refused:
    """Decide whether somebody who scanned the code is counted; the caller holds the meeting.

    Whoever scans is there, from whichever area.

    Args:
        day: that the code is for.
        kept_days: after which it is forgotten who was there, without a report.
    """
    if meeting is None:
        return refuse(resident, MeetingText.GONE)
    today = day_of(at) == day and on_its_day(meeting, at)
    if meeting.cancelled or not today or meeting.report:
        return refuse(resident, AttendingText.HERE_NOT_NOW, of_meeting(meeting))
    goes = Due(
        DueKind.MEETING_PRESENCE_GOES,
        at + timedelta(days=kept_days),
        presence_key(meeting.id),
        {"meeting": meeting.id},
    )
    here = Notice(to=resident.id, text=AttendingText.HERE, values=of_meeting(meeting), doors=True)
    return Here(meeting.id, resident.id, at, goes, (here,))


def already_here(resident: Resident, meeting: Meeting) -> Notice:
    """Return what somebody hears who scans once more."""
    return Notice(
        to=resident.id, text=AttendingText.HERE_ALREADY, values=of_meeting(meeting), doors=True
    )


def about_line(meeting: Meeting) -> Line:
    """Return what, where and when a meeting was, in a line."""
    return Line(MeetingText.WHAT_WHERE_WHEN, of_meeting(meeting))


def slot_afterwards(meeting: MeetingId) -> str:
    """Return the slot of what is told after a meeting."""
    return f"{slot_of(meeting)}-verslag"
