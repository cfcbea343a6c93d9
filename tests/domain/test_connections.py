"""Idea connections: who is asked, what each sees, and what the other never learns."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from domain.connections.answering import (
    Answered,
    Met,
    decide_answer,
    decide_meet,
    next_hour,
)
from domain.connections.asking import Asked, Near, Submitter, ask_again, asking_due, decide_ask
from domain.connections.connection import Answer, Connection, ConnectionText
from domain.connections.exchanging import (
    Given,
    Reported,
    Stopped,
    decide_give,
    decide_report,
    decide_stop,
    read_line,
)
from domain.due import DueKind
from domain.ids import ConnectionId, IssueId, ResidentId
from domain.notices import Kind, Notice, Priority
from domain.refusing import Refused, Twice
from tests.locales.connection_stories import (
    ANNA,
    ASKED,
    BILAL,
    FIGURES,
    KRAKEEL,
    MINE,
    NOW,
    THEIRS,
    answered,
    met,
    near,
    own,
)

SILENT = None
ALL = (Answer.YES, Answer.NO, Answer.LATER)


def ask(*others: Near, me: Submitter | None = None) -> Asked | None:
    return decide_ask(me or own(), others, KRAKEEL, ConnectionId(5), NOW, FIGURES)


# --- who is asked -------------------------------------------------------------------------


def test_two_people_with_near_issues_are_asked_in_the_same_moment_and_the_same_words() -> None:
    asked = ask(near())

    assert asked is not None
    assert [one.to for one in asked.notices] == [ANNA.id, BILAL.id]
    first, second = asked.notices
    assert (first.text, first.buttons, first.once) == (second.text, second.buttons, second.once)
    assert asked.dues[0].kind is DueKind.CONNECTION_ENDS


def test_a_question_names_nobody_and_quotes_only_the_own_issue() -> None:
    asked = ask(near())

    assert asked is not None
    for notice, other in zip(asked.notices, ("Samen groente", "moestuin"), strict=True):
        said = str(notice.values)
        assert other not in said
        assert "Anna" not in said
        assert "Bilal" not in said


def test_a_question_waits_for_quiet_hours_and_budget_and_can_be_muted() -> None:
    asked = ask(near())

    assert asked is not None
    assert {(one.priority, one.kind) for one in asked.notices} == {(Priority.REMINDER, Kind.ISSUES)}
    assert all(one.deadline is None for one in asked.notices)


def test_both_can_answer_until_the_end_of_the_fourteenth_day() -> None:
    asked = ask(near())

    assert asked is not None
    assert asked.until == datetime(2026, 3, 16, 23, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    "other",
    [
        near(percent=49.9),
        near(joined=True),
        near(asked_before=True),
        near(submitter=Submitter(side=replace(THEIRS, hears=False), open=0)),
        near(submitter=Submitter(side=replace(THEIRS, stands=False), open=0)),
        near(submitter=Submitter(side=THEIRS, open=2)),
        near(submitter=Submitter(side=replace(THEIRS, resident=ANNA.id), open=0)),
    ],
    ids=("far", "joined", "asked before", "mute", "gone", "too many questions", "oneself"),
)
def test_nobody_is_asked_where_it_would_not_do(other: Near) -> None:
    assert ask(other) is None


@pytest.mark.parametrize("me", [own(hears=False), own(stands=False)])
def test_who_hears_nothing_or_took_the_issue_back_is_not_asked(me: Submitter) -> None:
    assert ask(near(), me=me) is None


def test_who_has_two_questions_already_is_not_asked() -> None:
    assert ask(near(), me=Submitter(side=MINE, open=2)) is None
    assert ask(near(), me=Submitter(side=MINE, open=1)) is not None


def test_of_several_the_nearest_that_may_be_asked_is() -> None:
    chantal = replace(THEIRS, resident=ResidentId(3), issue=IssueId(9))
    nearest = near(percent=90.0, joined=True)
    second = near(percent=80.0, submitter=Submitter(side=chantal, open=0))

    asked = ask(near(), nearest, second)

    assert asked is not None
    assert [one.resident for one in asked.sides] == [ANNA.id, chantal.resident]


def test_without_a_similar_issue_nothing_is_planned() -> None:
    assert asking_due(IssueId(7), (), NOW) == ()
    [planned] = asking_due(IssueId(7), (3, 4), NOW)
    assert planned.subject == {"issue": 7, "near1": 3, "near2": 4}


# --- what the other never learns ----------------------------------------------------------


def _seen(connection: Connection, said: Answer) -> tuple[Notice, ...]:
    outcome = decide_answer(connection, ANNA, said, NOW, FIGURES)
    assert isinstance(outcome, Answered)
    return outcome.notices


@pytest.mark.parametrize("said", ALL)
def test_what_somebody_sees_is_the_same_whatever_the_other_said(said: Answer) -> None:
    silent = _seen(answered(SILENT, SILENT), said)

    for theirs in ALL:
        assert _seen(answered(SILENT, theirs), said) == silent


@pytest.mark.parametrize("said", ALL)
def test_what_somebody_sees_is_the_same_when_the_other_is_gone(said: Answer) -> None:
    silent = _seen(answered(SILENT, SILENT), said)

    withdrawn = replace(ASKED, sides=(MINE, replace(THEIRS, stands=False, text="")))
    erased = replace(ASKED, sides=(MINE,))
    assert _seen(withdrawn, said) == silent
    assert _seen(erased, said) == silent


@pytest.mark.parametrize("said", ALL)
@pytest.mark.parametrize("before", [SILENT, *ALL])
def test_an_answer_says_nothing_to_the_other_one(said: Answer, before: Answer | None) -> None:
    assert {one.to for one in _seen(answered(before, Answer.YES), said)} == {ANNA.id}


@pytest.mark.parametrize("theirs", [SILENT, Answer.NO, Answer.LATER])
def test_a_yes_beside_anything_else_brings_nobody_together(theirs: Answer | None) -> None:
    assert decide_meet(answered(Answer.YES, theirs), NOW, FIGURES) is None
    outcome = decide_answer(answered(SILENT, theirs), ANNA, Answer.YES, NOW, FIGURES)
    assert isinstance(outcome, Answered)
    assert outcome.dues == ()


def test_the_question_is_over_for_both_in_the_same_words_whatever_was_said() -> None:
    ways = {
        str(decide_answer(answered(SILENT, theirs), ANNA, Answer.YES, ASKED.until, FIGURES))
        for theirs in (SILENT, *ALL)
    }

    assert len(ways) == 1
    assert "kennismaken-voorbij" in ways.pop()


# --- both yes -----------------------------------------------------------------------------


def test_both_hear_it_together_at_the_next_hour_and_not_at_the_tap() -> None:
    outcome = decide_answer(answered(SILENT, Answer.YES), ANNA, Answer.YES, NOW, FIGURES)

    assert isinstance(outcome, Answered)
    assert [one.text for one in outcome.notices] == [ConnectionText.SAID_YES]
    [planned] = outcome.dues
    assert planned.kind is DueKind.CONNECTION_MEETS
    assert planned.at == datetime(2026, 3, 3, 9, 0, tzinfo=UTC)


def test_ten_o_clock_is_on_the_clock_of_hoogeveen_also_when_that_is_moved() -> None:
    summer_time = datetime(2026, 3, 28, 12, 0, tzinfo=UTC)

    assert next_hour(summer_time, 10) == datetime(2026, 3, 29, 8, 0, tzinfo=UTC)
    assert next_hour(datetime(2026, 3, 3, 9, 0, tzinfo=UTC), 10) == datetime(
        2026, 3, 4, 9, 0, tzinfo=UTC
    )


def test_both_hear_the_chosen_name_and_what_the_other_wrote() -> None:
    outcome = decide_meet(answered(Answer.YES, Answer.YES), NOW, FIGURES)

    assert isinstance(outcome, Met)
    to_anna, to_bilal = outcome.notices
    assert (to_anna.to, to_bilal.to) == (ANNA.id, BILAL.id)
    assert to_bilal.values["naam"] == "Anna"
    assert to_anna.values["hun"] == THEIRS.text
    assert all(one.once and one.kind is Kind.ISSUES for one in outcome.notices)


@pytest.mark.parametrize(
    "theirs",
    [
        replace(THEIRS, answer=Answer.YES, hears=False),
        replace(THEIRS, answer=Answer.YES, stands=False),
        replace(THEIRS, answer=Answer.NO),
    ],
    ids=("blocked us", "took the issue back", "took the yes back"),
)
def test_who_went_before_the_hour_is_not_named(theirs: object) -> None:
    yes = replace(MINE, answer=Answer.YES)

    assert decide_meet(replace(ASKED, sides=(yes, theirs)), NOW, FIGURES) is None  # type: ignore[arg-type]


def test_nobody_meets_twice_or_alone() -> None:
    both = answered(Answer.YES, Answer.YES)

    for over in (
        replace(both, met=True),
        replace(both, ended=True),
        replace(both, sides=both.sides[:1]),
        None,
    ):
        assert decide_meet(over, NOW, FIGURES) is None


def test_who_says_later_is_asked_once_more_and_who_chose_meanwhile_is_not() -> None:
    outcome = decide_answer(ASKED, ANNA, Answer.LATER, NOW, FIGURES)

    assert isinstance(outcome, Answered)
    [planned] = outcome.dues
    assert planned.at == NOW + timedelta(days=4)
    later = answered(Answer.LATER, SILENT)
    [again] = ask_again(later, ANNA.id, NOW, FIGURES)
    assert again.to == ANNA.id
    assert len([button for row in again.buttons for button in row]) == 2
    for connection in (answered(Answer.NO, SILENT), replace(later, met=True), None):
        assert ask_again(connection, ANNA.id, NOW, FIGURES) == ()
    assert ask_again(later, ANNA.id, ASKED.until, FIGURES) == ()


# --- one line each ------------------------------------------------------------------------


def test_a_line_is_shown_to_nobody_until_both_wrote_one() -> None:
    outcome = decide_give(met(), ANNA, "bij de speeltuin", NOW)

    assert isinstance(outcome, Given)
    assert not outcome.exchanged
    assert {one.to for one in outcome.notices} == {ANNA.id}


def test_once_both_wrote_a_line_each_sees_that_of_the_other() -> None:
    outcome = decide_give(met("", "bij het hek"), ANNA, "bij de speeltuin", NOW)

    assert isinstance(outcome, Given)
    assert outcome.exchanged
    assert [(one.to, one.values["regel"]) for one in outcome.notices[1:]] == [
        (ANNA.id, "bij het hek"),
        (BILAL.id, "bij de speeltuin"),
    ]


@pytest.mark.parametrize("change", [{"answer": Answer.NO, "line": ""}, {"hears": False}])
def test_a_line_for_who_stopped_looks_like_one_for_who_wrote_nothing_yet(
    change: dict[str, object],
) -> None:
    waiting = decide_give(met(), ANNA, "bij de speeltuin", NOW)
    both = met("", "bij het hek")
    stopped = replace(both, sides=(both.sides[0], replace(both.sides[1], **change)))  # type: ignore[arg-type]

    assert decide_give(stopped, ANNA, "bij de speeltuin", NOW) == waiting


def test_who_stops_tells_only_oneself() -> None:
    outcome = decide_stop(met(), ANNA, NOW)

    assert isinstance(outcome, Stopped)
    assert [one.to for one in outcome.notices] == [ANNA.id]


@pytest.mark.parametrize(
    "connection", [None, ASKED, replace(met(), ended=True), replace(met("a", "b"), exchanged=True)]
)
def test_a_line_counts_only_between_meeting_and_finding_each_other(
    connection: Connection | None,
) -> None:
    assert isinstance(decide_give(connection, ANNA, "bij de speeltuin", NOW), Refused)
    assert isinstance(decide_stop(connection, ANNA, NOW), Refused)


def test_somebody_else_can_do_nothing_with_it() -> None:
    other = replace(ANNA, id=ResidentId(9))

    assert isinstance(decide_answer(ASKED, other, Answer.YES, NOW, FIGURES), Refused)
    assert isinstance(decide_give(met(), other, "hallo", NOW), Refused)
    found = replace(met("a", "b"), exchanged=True)
    assert isinstance(decide_report(found, other, NOW, facilitators=[]), Refused)


def test_a_line_is_one_line_with_words_in_it() -> None:
    assert read_line(" bij de\nspeeltuin ", characters=120) == "bij de speeltuin"
    assert read_line("👍", characters=120) is ConnectionText.LINE_EMPTY
    assert read_line("lang " * 40, characters=120) is ConnectionText.LINE_TOO_LONG


# --- when something isn't right -----------------------------------------------------------


def test_a_report_goes_to_professionals_and_never_to_the_two_themselves() -> None:
    found = replace(met("bij de speeltuin", "bij het hek"), exchanged=True)

    outcome = decide_report(found, ANNA, NOW, facilitators=[BILAL.id, ResidentId(8)])

    assert isinstance(outcome, Reported)
    own_notice, told = outcome.notices
    assert own_notice.to == ANNA.id
    assert (told.to, told.values["regel"], told.values["code"]) == (8, "bij het hek", "C3D4")


def test_a_report_that_nobody_can_read_is_not_called_one() -> None:
    found = replace(met("bij de speeltuin", "bij het hek"), exchanged=True)

    outcome = decide_report(found, ANNA, NOW, facilitators=[BILAL.id])

    assert isinstance(outcome, Refused)
    assert outcome.notices[0].text is ConnectionText.REPORTED_TO_NOBODY
    again = decide_report(replace(found, reported=True), ANNA, NOW, facilitators=[ResidentId(8)])
    assert isinstance(again, Twice)
