"""A programme of several days: all its meetings are called at once, and prepared together.

Source: brochure, chapter 5: the Charrette week of six days, with three months of preparation.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from domain.calendar import LOCAL, day_of
from domain.due import Due, DueKind
from domain.formats.format import Format
from domain.formats.programme import Preparation, Template
from domain.ids import AreaSlug, MeetingId, ProgrammeId, ResidentId
from domain.meetings.calling import Called, decide_call, name_first
from domain.meetings.draft import Draft, refuse_moment
from domain.meetings.lists import state_line
from domain.meetings.meeting import MEETING_PREFIX, Meeting, MeetingText, of_meeting
from domain.meetings.programme_texts import PROGRAMME_PREFIX, ProgrammeText
from domain.meetings.reminding import Reminders
from domain.meetings.typed import NO_LIMIT
from domain.notices import STEP, Button, Kind, Line, Lines, Look, Notice, Priority, Words
from domain.people import Resident, shown
from domain.refusing import Refused, forbid, refuse
from domain.roles import Action
from domain.texts import GeneralText


@dataclass(frozen=True, slots=True)
class ProgrammeDraft:
    """A programme on its way; None for what was not asked yet."""

    area: AreaSlug
    key: str
    place: str | None = None
    first: date | None = None


@dataclass(frozen=True, slots=True)
class Programme:
    """A programme that was planned.

    Attributes:
        key: of its format.
        by: who planned it; None when they left.
    """

    id: ProgrammeId
    area: AreaSlug
    key: str
    names: Words
    first: date
    by: ResidentId | None


@dataclass(frozen=True, slots=True)
class Planned:
    """A programme to store with its meetings."""

    programme: Programme
    called: tuple[Called, ...]
    dues: tuple[Due, ...]
    at: datetime
    notices: tuple[Notice, ...]


def to_data(draft: ProgrammeDraft) -> dict[str, Any]:
    """Return a draft as a conversation keeps it."""
    first = draft.first.isoformat() if draft.first else None
    return {"area": draft.area, "key": draft.key, "place": draft.place, "first": first}


def from_data(data: Mapping[str, Any]) -> ProgrammeDraft | None:
    """Return the draft of a conversation; None for data of another shape."""
    try:
        first = date.fromisoformat(data["first"]) if data["first"] else None
        return ProgrammeDraft(AreaSlug(str(data["area"])), str(data["key"]), data["place"], first)
    except (KeyError, TypeError, ValueError):
        return None


def moments(template: Template, first: date) -> list[datetime]:
    """Return when each meeting of a programme begins."""
    return [
        datetime.combine(first + timedelta(days=one.day - 1), one.at, LOCAL)
        for one in template.parts
    ]


def refuse_first(
    resident: Resident, template: Template, first: date | None, at: datetime, *, most_days: int
) -> Refused | None:
    """Return why a programme can't begin on a day; None when it can."""
    if first is None:
        return refuse(resident, ProgrammeText.DAY_NOT_READ)
    for moment in moments(template, first):
        refused = refuse_moment(resident, moment, at, most=most_days)
        if refused is not None:
            return refused
    return None


def decide_programme(
    resident: Resident,
    draft: ProgrammeDraft,
    one: Format,
    programme: ProgrammeId,
    numbers: Sequence[MeetingId],
    at: datetime,
    *,
    area_name: str,
    on_map: str,
    members: Sequence[ResidentId],
    reminders: Reminders,
    most_days: int,
) -> Planned | Refused:
    """Decide whether somebody plans a programme: all its meetings, with one invitation.

    Args:
        numbers: of the meetings, given out by storage, in the order of the template.
        members: who can be reached in the area.
    """
    if not resident.may(Action.CALL_MEETING, draft.area):
        return forbid(resident, Action.CALL_MEETING, draft.area, slot=STEP)
    if not resident.shown_name:
        return Refused((name_first(resident),))
    template = one.programme
    if template is None or draft.place is None or draft.first is None:
        return refuse(resident, GeneralText.LOST, slot=STEP)
    refused = refuse_first(resident, template, draft.first, at, most_days=most_days)
    if refused is not None:
        return refused
    called: list[Called] = []
    starts = moments(template, draft.first)
    for number, part, starts_at in zip(numbers, template.parts, starts, strict=True):
        outcome = decide_call(
            resident,
            Draft(
                area=draft.area,
                title=part.title.in_language(resident.language),
                place=draft.place,
                starts_at=starts_at,
                places=NO_LIMIT,
                bring="",
                minutes=part.minutes,
            ),
            number,
            at,
            area_name=area_name,
            on_map=on_map,
            members=(),
            reminders=reminders,
            most_days=most_days,
        )
        if isinstance(outcome, Refused):
            return outcome
        called.append(outcome)
    planned = Programme(programme, draft.area, one.key, one.names, draft.first, resident.id)
    others = [member for member in members if member != resident.id]
    look = _open(programme, Look.MAIN)
    values = {"programma": one.names, "gebied": area_name, "dag": draft.first}
    done = Notice(
        to=resident.id,
        text=ProgrammeText.PLANNED,
        values={**values, "aantal": len(called), "mensen": len(others)},
        buttons=((look,),),
        slot=STEP,
    )
    told = [
        Notice(
            to=member,
            text=ProgrammeText.INVITATION,
            values={**values, "naam": shown(resident.shown_name), "aantal": len(called)},
            buttons=((look,),),
            slot=f"programma-{programme}",
            fresh=True,
            priority=Priority.BROADCAST,
            kind=Kind.MEETINGS,
            about=f"programma-{programme}",
            once=f"programma-{programme}",
        )
        for member in others
    ]
    dues = _preparing(programme, template, draft.first, at, hour=reminders.hour)
    return Planned(planned, tuple(called), dues, at, (done, *told))


def _open(programme: ProgrammeId, look: Look = Look.PLAIN) -> Button:
    return Button(label=ProgrammeText.OPEN, data=f"{PROGRAMME_PREFIX}:{programme}", look=look)


# --- preparing ----------------------------------------------------------------------------


def _preparing(
    programme: ProgrammeId, template: Template, first: date, at: datetime, *, hour: int
) -> tuple[Due, ...]:
    """Return the reminders of what is to be prepared that are still to come."""
    found = []
    for one in template.preparations:
        moment = datetime.combine(first - timedelta(weeks=one.weeks), time(hour), LOCAL)
        if moment > at:
            subject = {"programme": programme, "weeks": one.weeks}
            key = f"programma-{programme}-{one.weeks}"
            found.append(Due(DueKind.PROGRAMME_PREPARES, moment, key, subject))
    return tuple(found)


def remind_to_prepare(
    programme: Programme,
    meetings: Sequence[Meeting],
    preparation: Preparation,
    caller: Resident,
    at: datetime,
) -> tuple[Notice, ...]:
    """Return what whoever planned a programme hears that must be prepared now.

    Nothing when all of it is off, when it began, or for who has that role no longer.
    """
    coming = [one for one in meetings if not one.cancelled]
    if not coming or not caller.may(Action.CALL_MEETING, programme.area):
        return ()
    first = min(one.details.starts_at for one in coming)
    if at >= first:
        return ()
    return (
        Notice(
            to=caller.id,
            text=ProgrammeText.PREPARE,
            values={
                "programma": programme.names,
                "dag": day_of(first),
                "weken": preparation.weeks,
                "wat": preparation.what,
            },
            buttons=((_open(programme.id),),),
            priority=Priority.REMINDER,
            kind=Kind.ROLE,
            about=f"programma-{programme.id}-werk",
            once=f"programma-{programme.id}-{preparation.weeks}",
        ),
    )


# --- reading ------------------------------------------------------------------------------


def programme_screen(
    resident: Resident, programme: Programme, meetings: Sequence[Meeting], *, fresh: bool
) -> Notice:
    """Return the meetings of a programme in their order, each with a way to it."""
    lines: list[Line] = []
    buttons: list[Button] = []
    for number, one in enumerate(meetings, start=1):
        state = Line(ProgrammeText.IS_OFF) if one.cancelled else state_line(one)
        lines.append(Line(MeetingText.LINE, {**of_meeting(one), "nummer": number, "stand": state}))
        buttons.append(
            Button(
                label=MeetingText.OPEN_THIS,
                data=f"{MEETING_PREFIX}:{one.id}:open",
                values={"nummer": number},
            )
        )
    buttons.append(
        Button(label=MeetingText.ALL_MEETINGS, data=f"{MEETING_PREFIX}:1", look=Look.QUIET)
    )
    return Notice(
        to=resident.id,
        text=ProgrammeText.SCREEN,
        values={"programma": programme.names, "lijst": Lines(tuple(lines))},
        buttons=tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2)),
        slot=f"programma-{programme.id}",
        fresh=fresh,
    )
