"""What a meeting shows once it began: how many were there, and the ways to count and to report."""

from __future__ import annotations

from datetime import datetime

from domain.calendar import day_of
from domain.meetings.meeting import CALL_PREFIX, MEETING_PREFIX, Meeting
from domain.notices import Button, Line, Look, Rows, TextKey


class AfterText(TextKey):
    """Sentences and buttons below a meeting that began."""

    PRESENT = "bijeenkomst-waren-er"
    COUNT = "knop-tel-wie-er-is"
    SHOW_CODE = "knop-code-bij-de-deur"
    WRITE_REPORT = "knop-schrijf-verslag"
    READ_REPORT = "knop-lees-verslag"


def present_lines(meeting: Meeting) -> list[Line]:
    """Return how many were there; nothing where nobody counted."""
    if meeting.present is None:
        return []
    return [Line(AfterText.PRESENT, {"mensen": meeting.present})]


def code_button(meeting: Meeting) -> Button:
    """Return the way to the code that people scan at the door."""
    return Button(
        label=AfterText.SHOW_CODE, data=f"{CALL_PREFIX}:{meeting.id}:er:code", look=Look.QUIET
    )


def count_button(meeting: Meeting) -> Button:
    """Return the way to saying how many are there."""
    return Button(label=AfterText.COUNT, data=f"{CALL_PREFIX}:{meeting.id}:er")


def write_button(meeting: Meeting, look: Look = Look.PLAIN) -> Button:
    """Return the way to writing the short report."""
    return Button(
        label=AfterText.WRITE_REPORT, data=f"{CALL_PREFIX}:{meeting.id}:verslag", look=look
    )


def read_button(meeting: Meeting, look: Look = Look.PLAIN) -> Button:
    """Return the way to the report."""
    return Button(
        label=AfterText.READ_REPORT, data=f"{MEETING_PREFIX}:{meeting.id}:verslag", look=look
    )


def on_its_day(meeting: Meeting, at: datetime) -> bool:
    """Return whether `at` is on the day of a meeting, in Europe/Amsterdam."""
    return day_of(meeting.details.starts_at) == day_of(at)


def after_rows(meeting: Meeting, at: datetime, *, calls: bool) -> Rows:
    """Return the buttons of a meeting that began.

    Args:
        calls: whether the reader may count and report.
    """
    if meeting.cancelled:
        return ()
    report = read_button(meeting) if meeting.report else None
    if not calls:
        return ((report,),) if report else ()
    code = (code_button(meeting),) if on_its_day(meeting, at) and not meeting.report else ()
    return ((count_button(meeting), *code), (report or write_button(meeting),))
