"""All screens once a meeting began, for the tests that render whatever the domain shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from domain.ids import ResidentId
from domain.meetings import attending, feed, lists, report_screens, reporting, screens
from domain.meetings.meeting import Answer, Choice, Meeting
from domain.meetings.reporting import Report
from domain.notices import Notice
from domain.paging import page_of
from domain.people import Resident
from tests.locales.meeting_stories import ANNA, MEETING, NOW, OLGA, THEN, USED, all_of

LATER = THEN + timedelta(hours=1)
WORDS = "We willen een hek om de speeltuin. " * 28
REPORTS = (
    None,
    Report(WORDS, 1),
    Report(WORDS, 1, 1, ("De schommel ook.",), ""),
    Report(WORDS, 2, 12, ("Bank " * 59,) * 7, "De schommel ook."),
)
LINK = "https://smederij.example/chat?start=a5-20260312-abcdefghijkl"


def counting() -> Iterator[Notice]:
    """Return what is seen at a meeting, and by who calls it."""
    noted = [replace(MEETING, present=one, scanned=one or 0, coming=2) for one in (None, 0, 1, 23)]
    for meeting in (*noted, replace(noted[3], report=1), replace(MEETING, cancelled=True)):
        for who in (ANNA, OLGA):
            for at in (LATER, LATER + timedelta(days=1)):
                yield screens.meeting_screen(who, meeting, at, fresh=True)
        yield attending.count_screen(OLGA.id, meeting, LATER, fresh=True)
        yield attending.type_screen(OLGA, meeting, fresh=True)
        yield attending.already_here(ANNA, meeting)
        yield from _counted(meeting)
    mine = replace(MEETING, format=USED).of(Answer(Choice.COMING))
    yield screens.meeting_screen(OLGA, mine, THEN - timedelta(hours=1), fresh=True)
    yield from attending.ask_how_many(MEETING, OLGA, LATER)


def _counted(meeting: Meeting) -> Iterator[Notice]:
    for who, people, at in ((OLGA, 23, LATER), (OLGA, 1, NOW), (OLGA, None, LATER)):
        yield from all_of(attending.decide_count(meeting, who, people, at, most=999))
    for who in (OLGA, ANNA):
        door = attending.door_notice(who, meeting, LINK, LATER)
        yield from (door,) if isinstance(door, Notice) else door.notices
    for at in (LATER, NOW):
        yield from all_of(attending.decide_here(meeting, ANNA, THEN.date(), at, kept_days=30))


def reporting_on_it() -> Iterator[Notice]:
    """Return what is seen of the report, and by who writes it."""
    yield from report_screens.ask_for_report(MEETING, OLGA, LATER)
    yield from report_screens.ask_for_report(replace(MEETING, present=3), OLGA, LATER)
    present = replace(MEETING, present=23)
    for report in REPORTS:
        for who in (ANNA, OLGA):
            yield reporting.report_screen(who, present, report, fresh=True)
            yield reporting.report_screen(who, MEETING, report, fresh=False)
        yield report_screens.ask_words(OLGA, MEETING, report, most=1000, fresh=True)
        for page in (1, 2):
            remarks = page_of(report.remarks if report else (), page, size=5)
            yield report_screens.remarks_screen(OLGA, MEETING, remarks)
        yield from _reporting(OLGA, report)
    for hear in (0, 1, 43):
        yield report_screens.check_words(OLGA, MEETING, WORDS, masked=hear > 0, hear=hear)
    yield report_screens.ask_remark(ANNA, MEETING, most=300)
    for typed in ("x", "lang " * 300):
        yield from all_of(reporting.read_words(OLGA, typed, (), most=1000))
    done = [replace(MEETING, present=one, report=at) for at in (0, 1) for one in (None, 1, 23)]
    for page in (1, 2):
        yield lists.past_screen(ANNA, "Krakeel", page_of(done, page, size=5), fresh=True)
    yield lists.past_screen(ANNA, "Krakeel", page_of([], 1, size=5), fresh=True)


def _reporting(by: Resident, report: Report | None) -> Iterator[Notice]:
    version = report.version if report else 0
    for answered in ([], [ANNA.id], [ANNA.id, by.id, ResidentId(9)]):
        told = reporting.decide_report(
            replace(MEETING, present=len(answered)),
            by,
            report,
            WORDS,
            LATER,
            version=version,
            answered=answered,
        )
        yield from all_of(told)
    yield from all_of(
        reporting.decide_report(MEETING, by, report, WORDS, LATER, version=9, answered=[])
    )
    for remark in ("", "De bank ook."):
        yield from all_of(
            reporting.decide_say(MEETING, ANNA, report, remark, LATER, version=version)
        )


def calendars() -> Iterator[Notice]:
    """Return the address of the calendar of an area."""
    address = "https://smederij.example/gebied/krakeel/agenda.ics?sleutel=7-abcdefghijklmnopqrstuv"
    yield feed.feed_notice(ANNA, "Krakeel", address, fresh=True)


STORIES = (counting, reporting_on_it, calendars)
