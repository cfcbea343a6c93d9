"""All meetings of an area in somebody's own calendar: an address that only residents get."""

from __future__ import annotations

from datetime import datetime, timedelta

from domain.documents import CalendarFile
from domain.meetings.meeting import MEETING_PREFIX, Meeting, MeetingText
from domain.notices import STEP, Button, Look, Notice, TextKey
from domain.people import Resident

FEED = f"{MEETING_PREFIX}:feed"
"""Data of the button that gives the address."""


class FeedText(TextKey):
    """Sentences of the address."""

    ADDRESS = "bijeenkomsten-agenda-adres"
    NAME = "bijeenkomsten-agenda-naam"
    UNKNOWN = "bijeenkomsten-agenda-onbekend"

    ALL_IN_CALENDAR = "knop-alles-in-mijn-agenda"


def feed_button() -> Button:
    """Return the way to the address."""
    return Button(label=FeedText.ALL_IN_CALENDAR, data=FEED, look=Look.QUIET)


def feed_notice(resident: Resident, area_name: str, address: str, *, fresh: bool) -> Notice:
    """Return the address, what to do with it, and how long it holds."""
    back = Button(label=MeetingText.ALL_MEETINGS, data=f"{MEETING_PREFIX}:1", look=Look.QUIET)
    return Notice(
        to=resident.id,
        text=FeedText.ADDRESS,
        values={"gebied": area_name, "adres": address},
        buttons=((back,),),
        slot=STEP,
        fresh=fresh,
    )


def calendar_file(meeting: Meeting, at: datetime, *, minutes: int) -> CalendarFile:
    """Return a meeting as calendars take it, without anybody's name.

    Args:
        minutes: how long a meeting takes of which nothing is said.
    """
    details = meeting.details
    return CalendarFile(
        uid=meeting.uid,
        sequence=meeting.version - 1,
        cancelled=meeting.cancelled,
        title=details.title,
        place=details.place,
        bring=details.bring,
        starts_at=details.starts_at,
        ends_at=details.starts_at + timedelta(minutes=details.minutes or minutes),
        written_at=at,
    )
