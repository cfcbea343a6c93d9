"""Who may count and report, what is stored of it, and who hears."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.ids import AreaSlug, ResidentId
from domain.meetings.attending import (
    AttendingText,
    Counted,
    Here,
    ask_how_many,
    decide_count,
    decide_here,
    read_count,
)
from domain.meetings.meeting import MeetingText
from domain.meetings.report_texts import ReportText
from domain.meetings.reporting import (
    Report,
    Reported,
    Worded,
    decide_report,
    decide_say,
    read_words,
)
from domain.notices import Priority
from domain.reading import PersonalKind, PersonalSpan
from domain.refusing import Refused, Twice
from tests.locales.meeting_stories import ANNA, MEETING, NOW, OLGA, THEN

LATER = THEN + timedelta(hours=1)
DAY = THEN.date()
WORDS = "We willen een hek om de speeltuin."
REPORT = Report(WORDS, 1)


@pytest.mark.parametrize(
    ("typed", "people"),
    [("23", 23), ("er zijn er 23", 23), ("niemand", 0), ("0", 0), ("veel", None), ("1000", None)],
)
def test_a_number_of_people_is_read_as_it_is_typed(typed: str, people: int | None) -> None:
    assert read_count(typed, most=999) == people


def test_only_who_may_invite_counts_and_only_once_it_began() -> None:
    for who, at in ((ANNA, LATER), (OLGA, NOW)):
        assert isinstance(decide_count(MEETING, who, 5, at, most=999), Refused)
    off = replace(MEETING, cancelled=True)
    assert isinstance(decide_count(off, OLGA, 5, LATER, most=999), Refused)
    counted = decide_count(replace(MEETING, scanned=8), OLGA, 5, LATER, most=999)

    assert isinstance(counted, Counted)
    assert counted.people == 5
    assert counted.notices[0].values["mensen"] == 8


def test_a_code_counts_on_its_day_until_there_is_a_report() -> None:
    elsewhere = replace(ANNA, area=AreaSlug("elim"))

    here = decide_here(MEETING, elsewhere, DAY, LATER, kept_days=30)

    assert isinstance(here, Here)
    assert here.goes.at == LATER + timedelta(days=30)
    for meeting, day, at in (
        (MEETING, DAY, LATER + timedelta(days=1)),
        (MEETING, DAY + timedelta(days=1), LATER),
        (replace(MEETING, report=1), DAY, LATER),
        (replace(MEETING, cancelled=True), DAY, LATER),
    ):
        refused = decide_here(meeting, ANNA, day, at, kept_days=30)
        assert isinstance(refused, Refused)
        assert refused.notices[0].text is AttendingText.HERE_NOT_NOW


def test_nobody_is_asked_how_many_are_there_the_next_day() -> None:
    assert ask_how_many(MEETING, OLGA, LATER)
    assert not ask_how_many(MEETING, OLGA, LATER + timedelta(days=1))
    assert not ask_how_many(MEETING, ANNA, LATER)


def test_personal_data_is_taken_out_before_the_length_is_looked_at() -> None:
    typed = "Bel 0612345678 voor het hek."
    phone = (PersonalSpan(PersonalKind.PHONE, 4, 14),)

    assert read_words(OLGA, typed, phone, most=40) == "Bel … voor het hek."
    assert isinstance(read_words(OLGA, "kort", (), most=40), Refused)
    assert isinstance(read_words(OLGA, "lang " * 20, (), most=40), Refused)


def test_a_report_goes_once_to_everybody_who_answered_but_its_writer() -> None:
    answered = [OLGA.id, ANNA.id, ResidentId(9)]

    reported = decide_report(MEETING, OLGA, None, WORDS, LATER, version=0, answered=answered)

    assert isinstance(reported, Reported)
    assert reported.version == 1
    told = [one for one in reported.notices if one.priority is Priority.BROADCAST]
    assert [one.to for one in told] == [ANNA.id, ResidentId(9)]
    assert {one.once for one in told} == {"bijeenkomst-5-verslag-1"}


def test_a_report_is_corrected_once_and_the_slower_of_two_writers_looks_first() -> None:
    def outcome(before: Report | None, version: int) -> Reported | Refused:
        return decide_report(MEETING, OLGA, before, WORDS, LATER, version=version, answered=[])

    corrected = outcome(REPORT, 1)
    assert isinstance(corrected, Reported)
    assert corrected.version == 2
    for before, version, text in (
        (REPORT, 0, ReportText.MEANWHILE),
        (replace(REPORT, version=2), 2, ReportText.CORRECTED_ALREADY),
    ):
        refused = outcome(before, version)
        assert isinstance(refused, Refused)
        assert refused.notices[0].text is text


def test_who_called_the_meeting_hears_a_remark_without_a_name_and_a_yes_is_a_number_only() -> None:
    remark = decide_say(MEETING, ANNA, REPORT, "De schommel ook.", LATER, version=1)
    yes = decide_say(MEETING, ANNA, REPORT, "", LATER, version=1)

    assert isinstance(remark, Worded)
    assert isinstance(yes, Worded)
    assert [one.to for one in remark.notices] == [ANNA.id, OLGA.id]
    assert "Anna" not in str(remark.notices[1].values)
    assert [one.to for one in yes.notices] == [ANNA.id]
    again = decide_say(MEETING, ANNA, replace(REPORT, mine=""), "", LATER, version=1)
    assert isinstance(again, Twice)


def test_something_is_said_of_the_report_as_it_is_now_by_whom_it_is_for() -> None:
    noor = replace(ANNA, area=AreaSlug("elim"))
    for who, report, version, text in (
        (noor, REPORT, 1, MeetingText.OTHER_AREA),
        (ANNA, replace(REPORT, version=2), 1, ReportText.MEANWHILE),
        (ANNA, None, 1, MeetingText.GONE),
    ):
        refused = decide_say(MEETING, who, report, "", LATER, version=version)
        assert isinstance(refused, Refused)
        assert refused.notices[0].text is text
