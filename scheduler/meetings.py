"""Reminding who comes to a meeting, and giving away places of people who are gone."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from domain.ids import MeetingId, ResidentId
from domain.meetings.answering import move_up, tell_moved
from domain.meetings.reminding import remind
from storage import meetings, outbox
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
