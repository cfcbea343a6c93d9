"""A meeting, or all of an area, as a file that calendars read (RFC 5545)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from domain.calendar import LOCAL
from domain.documents import CalendarFile
from domain.meetings.feed import FeedText
from domain.meetings.meeting import MeetingText
from locales import say

if TYPE_CHECKING:
    from icalendar import Calendar, Event

PRODUCT = "-//De Smederij//Bijeenkomsten//NL"
FETCH_AGAIN = "PT1H"
"""After how long programs fetch a calendar again, where they ask."""


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
    calendar = _begin()
    calendar.add("method", "CANCEL" if document.cancelled else "PUBLISH")
    calendar.add_component(_event(document, language))
    calendar.add_missing_timezones()
    return File(calendar.to_ical(), say(MeetingText.FILE_NAME, language))


def feed_of(documents: Iterable[CalendarFile], area_name: str, language: str) -> bytes:
    """Return a calendar with several meetings, which programs fetch again and again, in UTF-8.

    What is called off stands in it as such (STATUS:CANCELLED), so that calendars take it out.
    """
    from icalendar import vText

    calendar = _begin()
    calendar.add("method", "PUBLISH")
    calendar["x-wr-calname"] = vText(say(FeedText.NAME, language, {"gebied": area_name}))
    calendar["x-published-ttl"] = vText(FETCH_AGAIN)
    for document in documents:
        calendar.add_component(_event(document, language))
    calendar.add_missing_timezones()
    written: bytes = calendar.to_ical()
    return written


def _begin() -> Calendar:
    from icalendar import Calendar  # a quarter of a second, when the first one asks

    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    return calendar


def _event(document: CalendarFile, language: str) -> Event:
    from icalendar import Event, vText

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
    return event
