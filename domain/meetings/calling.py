"""Calling a meeting, changing it, calling it off, and who hears of that."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.due import Due
from domain.ids import AreaSlug, MeetingId, ResidentId
from domain.meetings.draft import Draft, DraftText, refuse_moment
from domain.meetings.meeting import (
    Meeting,
)
from domain.meetings.reminding import Reminders, plan_afterwards, plan_reminders
from domain.meetings.screens import invitation, meeting_screen
from domain.notices import STEP, Button, Look, Notice, TextKey
from domain.people import Resident
from domain.refusing import Refused, forbid, refuse
from domain.roles import TABLE, Action, Role
from domain.texts import GeneralText


@dataclass(frozen=True, slots=True)
class Called:
    """A meeting to store, its reminders, and an invitation for each member of the area."""

    meeting: Meeting
    at: datetime
    dues: tuple[Due, ...]
    notices: tuple[Notice, ...]


def decide_call(
    resident: Resident,
    draft: Draft,
    meeting: MeetingId,
    at: datetime,
    *,
    area_name: str,
    on_map: str,
    members: Sequence[ResidentId],
    reminders: Reminders,
    most_days: int,
) -> Called | Refused:
    """Decide whether `resident` invites an area to a meeting.

    Args:
        meeting: given out by storage, because the buttons carry it.
        members: residents of the area who can be reached now; each is invited once. Who calls
            it gets the meeting itself instead.
        most_days: how far ahead it can be.
    """
    role = role_for(resident, draft.area)
    if role is None:
        return forbid(resident, Action.CALL_MEETING, draft.area, slot=STEP)
    if not resident.shown_name:
        return Refused((name_first(resident),))
    details = draft.details
    if details is None:
        return refuse(resident, GeneralText.LOST, slot=STEP)
    refused = refuse_moment(resident, details.starts_at, at, most=most_days)
    if refused is not None:
        return refused
    called = Meeting(
        id=meeting,
        area=draft.area,
        area_name=area_name,
        on_map=on_map,
        details=details,
        by=resident.id,
        by_name=resident.shown_name,
        by_role=role,
        version=1,
        cancelled=False,
        uid="",
        format=draft.format,
    )
    others = [one for one in members if one != resident.id]
    sent = Notice(
        to=resident.id,
        text=DraftText.SENT,
        values={"mensen": len(others), "gebied": area_name},
        slot=STEP,
    )
    notices = (
        sent,
        meeting_screen(resident, called, at, fresh=True),
        *(invitation(one, called) for one in others),
    )
    dues = (
        *plan_reminders(meeting, details.starts_at, at, reminders),
        *plan_afterwards(meeting, details.starts_at, reminders),
    )
    return Called(called, at, dues, notices)


def name_first(resident: Resident, text: TextKey = DraftText.NAME_FIRST) -> Notice:
    """Return what somebody hears who has no name yet, for what says who it is from."""
    name = Button(label=DraftText.CHOOSE_NAME, data="mn:naam", look=Look.MAIN)
    return Notice(to=resident.id, text=text, buttons=((name,),), slot=STEP, fresh=True)


def role_for(resident: Resident, area: AreaSlug) -> Role | None:
    """Return in which role somebody calls meetings in an area; None for nobody who may."""
    allowing = TABLE[Action.CALL_MEETING].roles
    held = {role for role, where in resident.roles if role in allowing and where in (None, area)}
    return min(held, key=list(Role).index, default=None)
