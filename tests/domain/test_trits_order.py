"""The questions open in their order, whatever the group does in which order."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.ids import AgendaItemId, AreaSlug, ResidentId
from domain.people import Resident
from domain.reading import PersonalKind, PersonalSpan
from domain.refusing import Refused, Twice
from domain.roles import Role
from domain.trits.answer import AnswerId, TritsText
from domain.trits.order import (
    NUMBERS,
    Course,
    Question,
    Series,
    Stand,
    Turned,
    decide_close,
    decide_reopen,
    question_of,
)
from domain.trits.supporting import Standing, Supported, decide_support

NOW = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
KRAKEEL = AreaSlug("krakeel")
ANNA = Resident(ResidentId(1), "A1B2C3", "Anna", "nl", KRAKEEL)
BILAL = replace(ANNA, id=ResidentId(2), roles=frozenset({(Role.INITIATIVE_GROUP, KRAKEEL)}))
NOTHING_YET = Course(AgendaItemId(5), KRAKEEL, Series.DO)


def question(number: int) -> Question:
    return Question(Series.DO, number)


def after(course: Course, deed: str, number: int) -> Course:
    """Return the questions after somebody answers one, or the group closes or opens it."""
    if deed == "answer":
        if course.stand(number) is not Stand.OPEN:
            return course
        answers = {**course.answers, number: course.answers.get(number, 0) + 1}
        return replace(course, answers=answers)
    if deed == "open":
        outcome = decide_reopen(course, BILAL, question(number), NOW)
    else:
        why = "Dat kan hier niet" if deed == "nothing" else None
        outcome = decide_close(course, BILAL, question(number), NOW, nothing=why)
    if not isinstance(outcome, Turned):
        return course
    closed = {one: why for one, why in course.closed.items() if one != number}
    if outcome.closes:
        closed[number] = outcome.because
    return replace(course, closed=closed)


DEEDS = st.lists(
    st.tuples(st.sampled_from(["answer", "close", "nothing", "open"]), st.sampled_from(NUMBERS)),
    max_size=30,
)


@given(DEEDS)
def test_one_question_is_open_at_most_and_all_before_it_are_done(
    deeds: list[tuple[str, int]],
) -> None:
    course = NOTHING_YET
    for deed, number in deeds:
        course = after(course, deed, number)
        stands = [course.stand(one) for one in NUMBERS]

        assert stands.count(Stand.OPEN) == (0 if stands[-1] is Stand.CLOSED else 1)
        if course.open is not None:
            assert stands[: course.open - 1] == [Stand.CLOSED] * (course.open - 1)
            assert stands[course.open :] == [Stand.WAITS] * (len(NUMBERS) - course.open)


@given(DEEDS)
def test_a_question_is_done_only_with_an_answer_or_a_reason_why_there_is_none(
    deeds: list[tuple[str, int]],
) -> None:
    course = NOTHING_YET
    for deed, number in deeds:
        course = after(course, deed, number)

        assert all(why or course.answers.get(one) for one, why in course.closed.items())


@given(DEEDS)
def test_what_was_answered_is_never_lost_by_closing_or_opening(
    deeds: list[tuple[str, int]],
) -> None:
    course = NOTHING_YET
    for deed, number in deeds:
        before = course.answers
        course = after(course, deed, number)

        assert all(course.answers[one] >= count for one, count in before.items())


def test_when_the_first_is_opened_again_the_later_ones_wait_and_come_back_as_they_were() -> None:
    done = replace(NOTHING_YET, closed={1: "", 2: "", 3: "niets"}, answers={1: 2, 2: 1})
    again = after(done, "open", 1)

    assert [again.stand(one) for one in NUMBERS] == [Stand.OPEN, Stand.WAITS, Stand.WAITS]
    assert after(again, "open", 2) == again
    assert after(again, "close", 1) == done


@pytest.mark.parametrize("series", list(Series))
def test_each_question_is_known_by_its_code(series: Series) -> None:
    for number in NUMBERS:
        assert question_of(Question(series, number).code) == Question(series, number)
    for forged in ("", "d", "d4", "d0", "x1", "d11"):
        assert question_of(forged) is None


def test_only_the_group_goes_on_to_the_next_question() -> None:
    answered = replace(NOTHING_YET, answers={1: 1})

    for outcome in (
        decide_close(answered, ANNA, question(1), NOW),
        decide_reopen(replace(answered, closed={1: ""}), ANNA, question(1), NOW),
    ):
        assert isinstance(outcome, Refused)
        assert outcome.forbidden is not None


def test_a_phone_number_is_no_reason_that_the_area_reads() -> None:
    phone = PersonalSpan(PersonalKind.PHONE, 4, 14)
    outcome = decide_close(
        NOTHING_YET, BILAL, question(1), NOW, nothing="Bel 0612345678", personal=[phone]
    )

    assert isinstance(outcome, Refused)
    assert [one.text for one in outcome.notices] == [TritsText.ANSWER_PERSONAL]


ANSWER = Standing(
    id=AnswerId(7),
    item=AgendaItemId(5),
    area=KRAKEEL,
    question=question(1),
    text="Snoeien",
    party="",
    own=False,
    mine=False,
    has_task=False,
)


def test_an_answer_is_supported_once_by_somebody_else_and_no_longer_when_they_say_so() -> None:
    def on(answer: Standing, *, supports: bool) -> object:
        return decide_support(ANNA, answer, NOTHING_YET, NOW, supports=supports)

    assert on(ANSWER, supports=True) == Supported(ANSWER.id, ANNA.id, True, NOW)
    assert isinstance(on(replace(ANSWER, mine=True), supports=True), Twice)
    assert isinstance(on(replace(ANSWER, mine=True), supports=False), Supported)
    assert isinstance(on(replace(ANSWER, own=True), supports=True), Twice)
    assert isinstance(on(replace(ANSWER, question=question(2)), supports=True), Refused)
