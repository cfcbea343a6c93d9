"""Reminding who comes to a meeting, giving places away, and what is asked once it began."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from domain.formats.format import find_format
from domain.ids import MeetingId, ProgrammeId, ResidentId
from domain.meetings import attending, report_screens
from domain.meetings.answering import move_up, tell_moved
from domain.meetings.meeting import Meeting
from domain.meetings.programme import remind_to_prepare as preparing
from domain.meetings.reminding import remind
from domain.people import Resident
from storage import meeting_programmes, meeting_reports, meetings, outbox, people
from storage.due import Leased
from storage.session import Session

if TYPE_CHECKING:
    from scheduler.ticks import Needs

NOBODY = ResidentId(0)
"""Who reads a meeting when the clock does."""


async def remind_guests(session: Session, leased: Leased, needs: Needs, now: datetime) -> None:
    """Remind who comes or may come; a reminder past its sense is dropped."""
    number = MeetingId(leased.subject["meeting"])
    meeting = await meetings.lock(session, number, NOBODY)
    if meeting is None:
        return
    audience = await meetings.audience(session, number)
    await outbox.put(session, remind(meeting, audience, leased.subject["days"], now), now=now)


async def give_places_away(session: Session, leased: Leased, needs: Needs, now: datetime) -> None:
    """Let those who wait have the places of people who are gone."""
    meeting = await meetings.lock(session, MeetingId(leased.subject["meeting"]), NOBODY)
    if meeting is None or meeting.cancelled or meeting.begun(now):
        return
    after, moved = move_up(meeting)
    await meetings.move_up(session, meeting.id, moved)
    await outbox.put(session, tell_moved(after, moved, now), now=now)


async def _caller(session: Session, leased: Leased) -> tuple[Meeting, Resident] | None:
    """Return the meeting of a row with who called it; None where either is gone."""
    meeting = await meetings.find(session, MeetingId(leased.subject["meeting"]), NOBODY)
    if meeting is None or meeting.by is None:
        return None
    caller = await people.get(session, meeting.by)
    return None if caller is None else (meeting, caller)


async def ask_how_many(session: Session, leased: Leased, needs: Needs, now: datetime) -> None:
    """Ask who called a meeting how many people are there."""
    found = await _caller(session, leased)
    if found is not None:
        await outbox.put(session, attending.ask_how_many(*found, now), now=now)


async def ask_for_report(session: Session, leased: Leased, needs: Needs, now: datetime) -> None:
    """Ask who called a meeting for a short report, the day after."""
    found = await _caller(session, leased)
    if found is not None:
        await outbox.put(session, report_screens.ask_for_report(*found, now), now=now)


async def forget_presence(session: Session, leased: Leased, needs: Needs, now: datetime) -> None:
    """Forget who was at a meeting; how many stays known."""
    await meeting_reports.forget_presence(session, MeetingId(leased.subject["meeting"]))


async def remind_to_prepare(session: Session, leased: Leased, needs: Needs, now: datetime) -> None:
    """Tell who planned a programme what is to be prepared now, as content has it."""
    number, weeks = ProgrammeId(leased.subject["programme"]), leased.subject["weeks"]
    programme = await meeting_programmes.find(session, number)
    if programme is None or programme.by is None:
        return
    caller = await people.get(session, programme.by)
    one = find_format(needs.content.formats, programme.key)
    if caller is None or one is None or one.programme is None:
        return
    parts = await meetings.of_programme(session, number, caller.id)
    for preparation in one.programme.preparations:
        if preparation.weeks == weeks:
            told = preparing(programme, parts, preparation, caller, now)
            await outbox.put(session, told, now=now)
