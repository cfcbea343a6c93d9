"""A meeting as a file that calendars read (RFC 5545)."""

from __future__ import annotations

from dataclasses import dataclass

from domain.calendar import LOCAL
from domain.documents import CalendarFile
from domain.meetings.meeting import MeetingText
from locales import say

PRODUCT = "-//De Smederij//Bijeenkomsten//NL"


@dataclass(frozen=True, slots=True)
class File:
    """A written file, with the name under which somebody keeps it."""

    content: bytes
    name: str


def file_of(document: CalendarFile, language: str) -> File:
    """Return the file, in UTF-8.

    One UID in all versions and a SEQUENCE that grows: a calendar that has the meeting already
    moves it, or takes it out (METHOD:CANCEL). Moments stand on the clock of Europe/Amsterdam,
    whose rules for summer time are in the file.
    """
    from icalendar import Calendar, Event, vText  # a quarter of a second, when the first one asks

    event = Event()
    event.add("uid", f"{document.uid}@smederij")
    event.add("sequence", document.sequence)
    event.add("dtstamp", document.written_at)
    event.add("dtstart", document.starts_at.astimezone(LOCAL))
    event.add("dtend", document.ends_at.astimezone(LOCAL))
    event["summary"] = vText(document.title)
    event["location"] = vText(document.place)
    if document.bring:
        bring = say(MeetingText.BRING, language, {"meenemen": document.bring})
        event["description"] = vText(bring)
    event.add("status", "CANCELLED" if document.cancelled else "CONFIRMED")
    event.add("transp", "TRANSPARENT" if document.cancelled else "OPAQUE")
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "CANCEL" if document.cancelled else "PUBLISH")
    calendar.add_component(event)
    calendar.add_missing_timezones()
    return File(calendar.to_ical(), say(MeetingText.FILE_NAME, language))
