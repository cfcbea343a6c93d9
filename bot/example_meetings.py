"""A meeting in an area for whoever looks around: called as a facilitator calls one."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from domain.calendar import LOCAL, day_of
from domain.ids import AreaSlug, MeetingId
from domain.meetings.calling import Called, decide_call
from domain.meetings.draft import Draft
from domain.meetings.reminding import reminders_on
from domain.meetings.typed import NO_LIMIT
from domain.parameters import Content
from domain.people import Resident
from storage import meetings, outbox, people
from storage.session import Session


async def put_example_meeting(
    session: Session,
    content: Content,
    caller: Resident,
    area: AreaSlug,
    *,
    title: str,
    place: str,
    starts_at: datetime,
    places: int | None = None,
    bring: str = "",
    now: datetime,
) -> MeetingId:
    """Call a meeting in an area, with its reminders and an invitation for each who lives there.

    Args:
        caller: somebody whose role allows it there.
        starts_at: timezone-aware, after `now`; `evening_after` gives one.
        places: None for no limit.

    Raises:
        ValueError: this person may not call a meeting there, or not at that moment.
    """
    draft = Draft(
        area=area,
        title=title,
        place=place,
        starts_at=starts_at,
        places=places or NO_LIMIT,
        bring=bring,
    )
    today = day_of(now)
    outcome = decide_call(
        caller,
        draft,
        await meetings.next_id(session),
        now,
        area_name=content.area(area).name,
        on_map=content.area(area).on_map,
        members=await people.reachable(session, area),
        reminders=reminders_on(content.meetings, today),
        most_days=content.meetings.meeting_days_ahead_max.on(today),
    )
    if not isinstance(outcome, Called):
        raise ValueError(f"resident {caller.id} can't call a meeting in {area} at {starts_at}")
    await meetings.store(session, outcome)
    await outbox.put(session, outcome.notices, now=now)
    return outcome.meeting.id


def evening_after(now: datetime, *, days: int, hour: int = 19, minute: int = 30) -> datetime:
    """Return the evening `days` after today, on the clock of Europe/Amsterdam."""
    day = day_of(now) + timedelta(days=days)
    return datetime.combine(day, time(hour, minute), LOCAL).astimezone(now.tzinfo)
