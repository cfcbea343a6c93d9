"""A quick poll: what can be asked, until when, who chooses, and what is left afterwards."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from domain.due import DueKind
from domain.ids import AreaSlug, PollId, ResidentId
from domain.links import Links
from domain.notices import Notice
from domain.people import Resident
from domain.polls.closing import PollClosed, decide_close, words_for_issue
from domain.polls.making import (
    Chosen,
    PollOpened,
    decide_choose,
    decide_open,
    take_options,
    take_question,
)
from domain.polls.poll import Poll, Span, counts, end_of_span
from domain.polls.screens import figures_screen, poll_screen
from domain.polls.texts import PollText
from domain.reading import PersonalKind, PersonalSpan
from domain.refusing import Refused, Twice
from domain.roles import Action, Role
from locales import render

NOW = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
"""Seven o'clock in the evening in the village."""
KRAKEEL, ELIM = AreaSlug("krakeel"), AreaSlug("elim")
LINKS = Links(b"a secret", "https://smederij.example")
ANNA = Resident(ResidentId(1), "A1B2", "Anna", "nl", KRAKEEL)
OLGA = replace(ANNA, id=ResidentId(2), roles=frozenset({(Role.COMMUNITY_WORKER, KRAKEEL)}))
POLL = Poll(
    id=PollId(7),
    area=KRAKEEL,
    by=OLGA.id,
    question="Waar komt de bank?",
    options=("Bij het plein", "Bij de school", "Nergens"),
    right=None,
    opened_at=NOW,
    closes_at=NOW + timedelta(hours=1),
    counts=(2, 1, 0),
)
CLOSED = replace(POLL, closed_at=NOW)
PHONE = (PersonalSpan(PersonalKind.PHONE, 0, 10),)


def opens(by: Resident = OLGA, span: Span = Span.HOUR, at: datetime = NOW) -> object:
    return decide_open(by, KRAKEEL, POLL.question, POLL.options, None, span, POLL.id, at)


def said(notice: Notice) -> str:
    return render(notice, "nl").text


@pytest.mark.parametrize(
    "typed",
    ["", "Ja", "Ja\n\n", "Ja\nja", "\n".join(map(str, range(13))), f"Ja\n{'x' * 41}"],
)
def test_options_that_are_too_few_too_many_alike_or_too_long_are_refused(typed: str) -> None:
    assert isinstance(take_options(OLGA, typed), Refused)


def test_each_line_is_an_option_and_empty_lines_are_none() -> None:
    assert take_options(OLGA, " Ja \n\nNee\n") == ("Ja", "Nee")
    assert take_options(OLGA, "\n".join(map(str, range(12)))) == tuple(map(str, range(12)))


def test_a_question_or_option_with_a_number_of_somebody_is_refused() -> None:
    assert isinstance(take_question(OLGA, "Bel ik 0612345678 wel?", personal=PHONE), Refused)
    assert isinstance(take_options(OLGA, "Ja\nNee", personal=PHONE), Refused)
    assert take_question(OLGA, "Waar komt\nde bank?") == "Waar komt de bank?"


def test_it_is_open_an_hour_until_ten_in_the_evening_or_a_week() -> None:
    evening = datetime(2026, 3, 2, 21, 0, tzinfo=UTC)
    assert end_of_span(NOW, Span.HOUR) == NOW + timedelta(hours=1)
    assert end_of_span(NOW, Span.EVENING) == evening
    assert end_of_span(NOW, Span.WEEK) == NOW + timedelta(days=7)
    assert end_of_span(evening - timedelta(minutes=5), Span.EVENING) is None
    assert end_of_span(evening + timedelta(minutes=30), Span.EVENING) is None


def test_it_opens_with_the_row_that_closes_it_also_when_the_evening_just_went_by() -> None:
    opened = opens(span=Span.EVENING, at=NOW + timedelta(hours=4))
    assert isinstance(opened, PollOpened)
    assert opened.poll.closes_at == NOW + timedelta(hours=5)
    (due,) = opened.dues
    assert (due.kind, due.at) == (DueKind.POLL_CLOSES, opened.poll.closes_at)


def test_who_has_no_role_in_the_area_makes_none() -> None:
    for nobody in (ANNA, replace(OLGA, roles=frozenset({(Role.COMMUNITY_WORKER, ELIM)}))):
        refused = opens(nobody)
        assert isinstance(refused, Refused)
        assert refused.forbidden == (Action.MAKE_POLL, KRAKEEL)


def test_a_resident_of_the_area_chooses_until_it_closes() -> None:
    assert decide_choose(ANNA, POLL, 3, NOW) == Chosen(3)
    assert isinstance(decide_choose(replace(ANNA, area=ELIM), POLL, 1, NOW), Refused)
    for poll, number, at in (
        (POLL, 4, NOW),
        (POLL, 0, NOW),
        (CLOSED, 1, NOW),
        (POLL, 1, POLL.closes_at),
    ):
        assert decide_choose(ANNA, poll, number, at) == Twice(PollText.TOO_LATE)


def test_it_closes_once_and_tells_who_chose_and_its_maker() -> None:
    closed = decide_close(POLL, [ANNA.id], NOW)
    assert isinstance(closed, PollClosed)
    assert closed.poll.closed_at == NOW
    assert [(one.to, one.slot) for one in closed.notices] == [
        (ANNA.id, POLL.slot),
        (OLGA.id, POLL.figures_slot),
    ]
    assert isinstance(decide_close(closed.poll, [], NOW), Twice)


def test_an_issue_gets_the_question_and_all_that_won() -> None:
    assert words_for_issue(ANNA, CLOSED) == "Waar komt de bank? Bij het plein"
    even = replace(CLOSED, counts=(1, 1, 0))
    assert words_for_issue(ANNA, even) == "Waar komt de bank? Bij het plein, Bij de school"
    for who, poll in (
        (ANNA, POLL),
        (ANNA, replace(CLOSED, counts=(0, 0, 0))),
        (replace(ANNA, area=ELIM), CLOSED),
    ):
        assert isinstance(words_for_issue(who, poll), Refused)


def test_the_right_answer_of_a_quiz_is_shown_only_afterwards() -> None:
    quiz = replace(POLL, right=2)
    open_screens = (
        figures_screen(quiz, OLGA.id, LINKS),
        poll_screen(ANNA, quiz, NOW, LINKS),
    )
    assert not any("goed antwoord" in said(one) for one in open_screens)
    assert "2. Bij de school: 1 (goed antwoord)" in said(
        poll_screen(ANNA, replace(quiz, closed_at=NOW), NOW, LINKS)
    )


def test_choices_of_the_same_seconds_plan_one_row_and_later_ones_another() -> None:
    first, same, later = (
        counts(POLL.id, NOW + timedelta(seconds=seconds)) for seconds in (0, 4, 5)
    )
    assert first == same
    assert first.key != later.key
    assert first.at > NOW + timedelta(seconds=4)
