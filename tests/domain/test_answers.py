"""By when an answer is due, who may give it, and that a bare no is none."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from domain.answers.answering import Answered, decide_answer
from domain.answers.asking import Asked, Question, dues_of
from domain.answers.counting import Counted, shown_counts
from domain.answers.draft import AnswerDraft, from_data, to_data
from domain.answers.private import is_private, without_people
from domain.answers.reminding import digest_due, remind
from domain.answers.signal import can_answer, can_read
from domain.calendar import LOCAL
from domain.due import DueKind
from domain.ids import AreaSlug, ResidentId
from domain.reading import PersonalKind, PersonalSpan
from domain.refusing import Refused
from domain.roles import Role
from tests.locales.answer_stories import ANNA, FULL, HANNA, KRAKEEL, NAMES, NOW, SIGNAL, asked

BARE = AnswerDraft(signal=SIGNAL.id, text="Daar is geen geld voor.")


def answered(draft: AnswerDraft) -> Answered | Refused:
    return decide_answer(SIGNAL, HANNA, draft, NOW, NAMES, hour=10)


def test_an_answer_without_a_step_a_helper_or_a_question_is_not_given() -> None:
    step_without_a_day = replace(BARE, step="We kijken nog eens")

    for draft in (BARE, step_without_a_day, replace(FULL, text="")):
        assert isinstance(answered(draft), Refused)


@pytest.mark.parametrize(
    "change",
    [
        {"step": "De monteur komt", "step_on": date(2026, 3, 20)},
        {"helps": "De storingsdienst"},
        {"question": "Welke lamp is het?"},
    ],
)
def test_one_of_the_three_is_enough(change: dict[str, object]) -> None:
    outcome = answered(replace(BARE, **change))  # type: ignore[arg-type]

    assert isinstance(outcome, Answered)
    assert [one.to for one in outcome.notices] == [HANNA.id, ANNA.id]
    assert [one.kind for one in outcome.dues] == ([DueKind.ANSWER_STEP] if "step" in change else [])


def test_a_draft_comes_back_from_the_conversation_as_it_went() -> None:
    for draft in (BARE, FULL):
        assert from_data(to_data(draft)) == draft


def test_only_who_works_for_that_partner_with_a_role_there_answers() -> None:
    nobody = replace(HANNA, partner=None)
    other = replace(HANNA, partner="domesta")
    elsewhere = replace(HANNA, roles=frozenset({(Role.COMMUNITY_WORKER, AreaSlug("elim"))}))
    resident = replace(HANNA, roles=frozenset({(Role.INITIATIVE_GROUP, KRAKEEL)}))
    aligned = replace(HANNA, roles=frozenset({(Role.ALIGNMENT_GROUP, None)}))

    assert can_answer(HANNA, SIGNAL)
    assert can_answer(aligned, SIGNAL)
    for one in (nobody, other, elsewhere, resident):
        assert not can_answer(one, SIGNAL)
        assert isinstance(decide_answer(SIGNAL, one, FULL, NOW, NAMES, hour=10), Refused)
    assert can_read(ANNA, SIGNAL)
    assert not can_read(replace(ANNA, id=ResidentId(9)), SIGNAL)


def test_what_is_due_counts_calendar_days_also_when_the_clock_goes_forward() -> None:
    at = datetime(2026, 3, 22, 23, 30, tzinfo=LOCAL)  # summer time begins on the 29th
    dues = {
        one.subject.get("which", "laat"): one.at.astimezone(LOCAL)
        for one in dues_of(SIGNAL.id, date(2026, 3, 22), date(2026, 4, 5), at, hour=10)
    }

    assert dues == {
        "half": datetime(2026, 3, 29, 10, tzinfo=LOCAL),
        "dag": datetime(2026, 4, 4, 10, tzinfo=LOCAL),
        "laat": datetime(2026, 4, 6, 0, tzinfo=LOCAL),
    }
    spring = dues["laat"].astimezone(UTC) - at.astimezone(UTC)
    assert spring == timedelta(days=14, minutes=-30)  # 14 days and a half hour, an hour lost


def test_the_last_day_is_in_time_to_its_end_when_the_clock_goes_back() -> None:
    signal = replace(SIGNAL, due_on=date(2026, 10, 25))  # the day has 25 hours

    assert not signal.late(datetime(2026, 10, 25, 22, 59, tzinfo=UTC))
    assert signal.late(datetime(2026, 10, 25, 23, 0, tzinfo=UTC))


def test_who_asks_hears_by_when_and_the_clock_is_planned() -> None:
    outcome = asked(Question(area=KRAKEEL, text="Wanneer wordt er gemaaid?"))

    assert isinstance(outcome, Asked)
    assert outcome.due_on == date(2026, 3, 16)
    assert [one.kind for one in outcome.dues] == [
        *(DueKind.ANSWER_REMINDER, DueKind.ANSWER_REMINDER, DueKind.ANSWER_LATE),
    ]


def test_a_partner_that_answers_within_a_day_is_not_reminded_in_the_past() -> None:
    dues = dues_of(SIGNAL.id, date(2026, 3, 2), date(2026, 3, 3), NOW, hour=10)

    assert [one.kind for one in dues] == [DueKind.ANSWER_LATE]


def test_nobody_is_reminded_of_what_is_answered_late_or_taken_back() -> None:
    late = SIGNAL.asked_at + timedelta(days=15)
    answer = answered(FULL)
    assert isinstance(answer, Answered)

    assert remind(SIGNAL, "half", NOW, NAMES, [HANNA.id])
    for signal, at in (
        (None, NOW),
        (replace(SIGNAL, stands=False), NOW),
        (replace(SIGNAL, answer=answer.answer), NOW),
        (SIGNAL, late),
    ):
        assert remind(signal, "half", at, NAMES, [HANNA.id]) == ()


def test_directors_hear_of_late_answers_on_the_next_monday() -> None:
    for at, on in (
        (datetime(2026, 3, 17, 0, 0, tzinfo=LOCAL), date(2026, 3, 23)),
        (datetime(2026, 3, 23, 9, 59, tzinfo=LOCAL), date(2026, 3, 23)),
        (datetime(2026, 3, 23, 10, 0, tzinfo=LOCAL), date(2026, 3, 30)),
    ):
        due = digest_due(KRAKEEL, at, weekday=1, hour=10)
        assert due.at.astimezone(LOCAL) == datetime(on.year, on.month, on.day, 10, tzinfo=LOCAL)


@pytest.mark.parametrize(
    "typed",
    [
        *("06-12345678", "bel 06 12 34 56 78", "+31 6 1234 5678", "0031612345678"),
        *("(06)12345678", "06.12.34.56.78", "+31(0)6-12345678", "06 / 12345678"),
    ],
)
def test_a_mobile_number_is_private(typed: str) -> None:
    assert is_private(typed, [])


@pytest.mark.parametrize("typed", ["14 0528", "0528-291911", "Kerkstraat 6, 7900 AA", "om 10.06"])
def test_the_number_of_an_office_is_not(typed: str) -> None:
    assert not is_private(typed, [])


def test_a_question_says_nobodys_name_or_number() -> None:
    text = "Kan Jan Jansen helpen op 06-12345678?"
    name = PersonalSpan(PersonalKind.NAME, 4, 14)
    phone = PersonalSpan(PersonalKind.PHONE, 25, 36)

    assert without_people(text, [name, phone]) == ("Kan … helpen op …?", True)
    assert without_people("Wanneer?", []) == ("Wanneer?", False)


def test_partners_that_were_asked_little_are_counted_together_or_left_out() -> None:
    many, few, fewer = Counted("a", 4, 1, 1), Counted("b", 2, 0, 1), Counted("c", 0, 2, 0)

    assert shown_counts([many], hidden_under=5) == ((many,), False)
    assert shown_counts([many, few], hidden_under=5) == ((many,), True)
    together = Counted("", 2, 2, 1)
    assert shown_counts([many, few, fewer], hidden_under=5) == ((many, together), False)
    assert shown_counts([], hidden_under=5) == ((), False)
