"""A survey round: what is asked, what an answer does, and what may be told of the answers."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from domain.areas import Area, AreaKind
from domain.evaluation.answering import Kept, NotKept, decide_pick
from domain.evaluation.draft import SKIPPED, Draft, draft_from_json, draft_to_json
from domain.evaluation.sheet import Side
from domain.ids import AreaSlug, ResidentId, SurveyId
from domain.people import Resident
from domain.refusing import Refused
from domain.roles import Role
from domain.survey.answering import decide_answer_in_words, without_words
from domain.survey.opening import SurveyOpened, decide_open, take_options
from domain.survey.result import Result, count_answers, counts_from_data, counts_to_data
from domain.survey.survey import Question, Survey, dues_of, makes_sense, places

NOW = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
KRAKEEL = AreaSlug("krakeel")
AREA = Area(slug=KRAKEEL, name="Krakeel", kind=AreaKind.WIJK, started=True, started_in=2007)
ANNA = Resident(ResidentId(1), "A1B2", "Anna", "nl", KRAKEEL)
GROUP = replace(ANNA, id=ResidentId(2), roles=frozenset({(Role.INITIATIVE_GROUP, KRAKEEL)}))
QUESTIONS = (
    Question("Wat moet er eerst?", ("Groen", "Verkeer", "Spelen")),
    Question("Wat mis je in het dorp?"),
    Question("Kom je naar de avond?", ("Ja", "Nee")),
)
SURVEY = Survey(
    id=SurveyId(3),
    area=KRAKEEL,
    area_name="Krakeel",
    questions=QUESTIONS,
    opened_at=NOW,
    closes_at=NOW + timedelta(days=14),
)
ASKED = places(QUESTIONS)


def sheets(*first: str, words: int = 0, handed: bool = True) -> list[Draft]:
    """Return sheets with these picks at the first question, some of them with words."""
    return [
        Draft(
            Side.RESIDENT,
            {"q1": pick, "q3": "1"},
            {2: f"Woorden {at}"} if at < words else {},
            handed,
        )
        for at, pick in enumerate(first)
    ]


def opens(questions: tuple[Question, ...], newest: Survey | None = None) -> object:
    return decide_open(
        GROUP, AREA, questions, newest, SurveyId(4), NOW, span="week", members=[ANNA.id]
    )


def test_three_to_ten_questions_are_asked_one_round_at_a_time() -> None:
    assert isinstance(opens(QUESTIONS), SurveyOpened)
    assert isinstance(opens(QUESTIONS[:2]), Refused)
    assert isinstance(opens(QUESTIONS * 4), Refused)
    assert isinstance(opens(QUESTIONS, SURVEY), Refused)
    assert isinstance(opens(QUESTIONS, replace(SURVEY, closed=True)), SurveyOpened)


@pytest.mark.parametrize(
    "typed", ["Groen", "a\nb\nc\nd\ne\nf\ng", "Groen\ngroen", "Groen\n" + "x" * 41]
)
def test_a_question_has_two_to_six_different_choices_that_fit_on_a_line(typed: str) -> None:
    assert isinstance(take_options(GROUP, typed), Refused)
    assert take_options(GROUP, "Groen\n\n Verkeer ") == ("Groen", "Verkeer")


def test_words_are_the_answer_to_an_open_question_and_the_next_one_comes() -> None:
    kept = decide_answer_in_words(Draft(Side.RESIDENT), ASKED, 1, "Een bankje")
    assert isinstance(kept, Kept)
    assert (kept.place, kept.draft.words, kept.draft.picks) == (2, {2: "Een bankje"}, {"q2": "w"})
    without = without_words(kept.draft, ASKED, 1)
    assert (without.words, without.picks) == ({}, {})


def test_words_beside_a_choice_stay_with_the_question() -> None:
    draft = Draft(Side.RESIDENT, {"q1": "2"})
    kept = decide_answer_in_words(draft, ASKED, 0, "Vooral bij de school")
    assert isinstance(kept, Kept)
    assert (kept.place, kept.draft.picks) == (0, {"q1": "2"})
    assert isinstance(decide_answer_in_words(draft, ASKED, 0, "…"), NotKept)


def test_after_the_last_question_answers_count_and_can_still_be_changed() -> None:
    last = decide_pick(Draft(Side.RESIDENT, {"q1": "1", "q2": SKIPPED}), ASKED, 2, "1")
    assert isinstance(last, Kept)
    assert last.place is None
    assert last.draft.handed_in
    changed = decide_pick(last.draft, ASKED, 0, "3")
    assert isinstance(changed, Kept)
    assert changed.draft.handed_in


def test_a_sheet_comes_back_as_it_was_kept_and_a_forged_one_does_not() -> None:
    draft = Draft(Side.RESIDENT, {"q1": "2", "q2": "w"}, {2: "Een bankje"}, True)
    assert draft_from_json(draft_to_json(draft), ASKED) == draft
    for picks in ({"q1": "4"}, {"q9": "1"}, {"q2": "1"}):
        assert draft_from_json({**draft_to_json(draft), "picks": picks}, ASKED) is None


def test_of_too_few_people_nothing_at_all_is_told() -> None:
    assert count_answers(QUESTIONS, sheets(*"1111", words=4), least=5) == Result(None, {}, {})
    half = sheets(*"1" * 20, handed=False)
    assert count_answers(QUESTIONS, half, least=5).people is None


def test_an_option_that_few_chose_is_not_told_and_one_that_all_chose_is_a_range() -> None:
    result = count_answers(QUESTIONS, sheets(*"1" * 6, *"2" * 5, *"3" * 2), least=5)
    assert result.people == 13
    assert {one: (c.least, c.most) for one, c in result.counts[1].items()} == {1: (6, 6), 2: (5, 5)}
    (all_of_them,) = result.counts[3].values()
    assert (all_of_them.least, all_of_them.most) == (11, 13)


def test_whoever_knows_one_answer_can_not_subtract_another_out() -> None:
    """Of each result somebody's own sheet may be taken off, and more than one world is left."""
    told = count_answers(QUESTIONS, sheets(*"1" * 7, "2"), least=5).counts[1]
    other = count_answers(QUESTIONS, sheets(*"1" * 6, "2", "3"), least=5).counts[1]
    assert told == other


def test_words_are_told_only_where_enough_people_wrote() -> None:
    assert count_answers(QUESTIONS, sheets(*"1" * 9, words=4), least=5).words == {}
    assert len(count_answers(QUESTIONS, sheets(*"1" * 9, words=5), least=5).words[2]) == 5


def test_counts_are_kept_as_they_were_told() -> None:
    result = count_answers(QUESTIONS, sheets(*"1" * 6, *"2" * 5), least=5)
    assert counts_from_data(counts_to_data(result)) == result.counts


def test_reminders_come_at_half_time_and_a_day_before_the_end_and_never_late() -> None:
    half, last, closes = (one.at for one in dues_of(SURVEY))
    assert half - NOW == timedelta(days=7)
    assert closes - last == timedelta(days=1)
    assert makes_sense(SURVEY, 1, half)
    assert not makes_sense(SURVEY, 1, last)
    assert makes_sense(SURVEY, 2, last)
    assert not makes_sense(SURVEY, 2, closes)
    assert not makes_sense(None, 1, half)
