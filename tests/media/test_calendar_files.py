"""The file for somebody's own calendar is what RFC 5545 asks for."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from icalendar import Calendar

from domain.documents import CalendarFile
from media.calendar_files import file_of

WINTER = datetime(2026, 3, 12, 18, 30, tzinfo=UTC)
MEETING = CalendarFile(
    uid="6f7d1c1e-0d2b-4f0e-9a53-5f1f0c5b8a11",
    sequence=0,
    cancelled=False,
    title="Praten; over de speeltuin, en “meer”",
    place="dorpshuis, Dorpsstraat 1",
    bring="een stoel",
    starts_at=WINTER,
    ends_at=WINTER + timedelta(hours=2),
    written_at=datetime(2026, 3, 2, 18, 0, tzinfo=UTC),
)


def read(document: CalendarFile, language: str = "nl") -> tuple[Any, Any]:
    """Return the calendar of a file and the one meeting in it."""
    calendar = Calendar.from_ical(file_of(document, language).content)
    (event,) = calendar.walk("VEVENT")
    return calendar, event


def test_a_calendar_reads_what_where_and_when() -> None:
    calendar, event = read(MEETING)

    assert calendar["version"] == "2.0"
    assert calendar["method"] == "PUBLISH"
    assert event["uid"] == "6f7d1c1e-0d2b-4f0e-9a53-5f1f0c5b8a11@smederij"
    assert event["sequence"] == 0
    assert event["summary"] == MEETING.title
    assert event["location"] == MEETING.place
    assert event["description"] == "Neem mee: een stoel."
    assert event["status"] == "CONFIRMED"
    assert event["dtstart"].dt == WINTER
    assert event["dtend"].dt == WINTER + timedelta(hours=2)
    assert event["dtstamp"].dt == MEETING.written_at


@pytest.mark.parametrize(
    ("moment", "local"),
    [(WINTER, "20260312T193000"), (datetime(2026, 7, 9, 17, 30, tzinfo=UTC), "20260709T193000")],
    ids=["winter", "summer"],
)
def test_moments_stand_on_the_clock_of_the_village_with_its_summer_time(
    moment: datetime, local: str
) -> None:
    moved = replace(MEETING, starts_at=moment, ends_at=moment + timedelta(hours=2))

    lines = file_of(moved, "nl").content.decode().splitlines()

    assert f"DTSTART;TZID=Europe/Amsterdam:{local}" in lines
    calendar, _ = read(moved)
    (zone,) = calendar.walk("VTIMEZONE")
    assert zone["tzid"] == "Europe/Amsterdam"
    assert {one.name for one in zone.subcomponents} == {"STANDARD", "DAYLIGHT"}


def test_a_change_keeps_the_uid_and_grows_the_sequence() -> None:
    _, first = read(MEETING)
    _, second = read(replace(MEETING, sequence=1, starts_at=WINTER + timedelta(days=7)))

    assert second["uid"] == first["uid"]
    assert second["sequence"] > first["sequence"]


def test_what_is_called_off_leaves_the_calendar() -> None:
    calendar, event = read(replace(MEETING, sequence=2, cancelled=True))

    assert calendar["method"] == "CANCEL"
    assert event["status"] == "CANCELLED"
    assert event["uid"].startswith(MEETING.uid)


def test_lines_end_and_fold_as_the_standard_says() -> None:
    content = file_of(replace(MEETING, title="speeltuin " * 12), "nl").content

    assert content.count(b"\n") == content.count(b"\r\n")
    assert max(len(line) for line in content.split(b"\r\n")) <= 75


def test_words_of_a_neighbour_make_no_lines_of_their_own() -> None:
    sly = replace(MEETING, title="Praten\r\nATTENDEE:mailto:a@example.org", bring="x\nEND:VEVENT")

    _, event = read(sly)

    assert "attendee" not in event


def test_it_is_named_and_worded_in_the_language_of_the_reader() -> None:
    assert file_of(MEETING, "nl").name == "bijeenkomst.ics"
    assert file_of(MEETING, "en").name == "meeting.ics"
    assert read(MEETING, "en")[1]["description"] == "Please bring: een stoel."
