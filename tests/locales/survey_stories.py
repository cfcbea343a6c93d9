"""All screens of a survey round, for the tests that render whatever the domain shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from domain.evaluation.draft import SKIPPED, Draft
from domain.evaluation.sheet import Side
from domain.ids import SurveyId
from domain.notices import Notice
from domain.reading import PersonalKind, PersonalSpan
from domain.survey import answering, opening, result, sheet_screens
from domain.survey.survey import Question
from domain.survey.texts import SurveyText
from domain.way_back import area_button
from tests.domain.test_surveys import (
    ANNA,
    AREA,
    ASKED,
    GROUP,
    KRAKEEL,
    NOW,
    QUESTIONS,
    SURVEY,
    sheets,
)
from tests.locales.meeting_stories import all_of

CLOSED = replace(SURVEY, closed=True, people=13)
MOST = Question("Waarom zouden we dit met de hele buurt doen en niet alleen? " * 2, ("x" * 40,) * 6)


def asking() -> Iterator[Notice]:
    """Return what is read by who makes a survey round, and what there is of it in an area."""
    for who in (ANNA, GROUP):
        for newest in (None, SURVEY, CLOSED):
            yield opening.area_screen(
                who, KRAKEEL, "Krakeel", newest, NOW, area_button(), fresh=True
            )
    yield opening.question_screen(GROUP, AREA, 1, fresh=True)
    yield opening.options_screen(GROUP, KRAKEEL, QUESTIONS[0].text, fresh=True)
    for many in ((), QUESTIONS[:1], QUESTIONS, (MOST,) * 10):
        yield opening.so_far_screen(GROUP, AREA, many, members=1250, fresh=False)
    phone = (PersonalSpan(PersonalKind.PHONE, 0, 10),)
    yield from all_of(opening.take_question(GROUP, "x"))
    for typed, personal in (("Groen", ()), ("Ja\nNee", phone), ("Ja\nja", ())):
        yield from all_of(opening.take_options(GROUP, typed, personal=personal))
    for by, questions, newest in (
        (GROUP, QUESTIONS, None),
        (GROUP, QUESTIONS[:1], None),
        (GROUP, QUESTIONS, SURVEY),
        (ANNA, QUESTIONS, None),
    ):
        yield from all_of(
            opening.decide_open(
                by, AREA, questions, newest, SurveyId(4), NOW, span="week", members=[ANNA.id]
            )
        )
    yield opening.reminder(ANNA.id, SURVEY, 1)


def answering_surveys() -> Iterator[Notice]:
    """Return what is read by who answers one."""
    drafts = (
        Draft(Side.RESIDENT),
        Draft(Side.RESIDENT, {"q1": "2", "q2": "w", "q3": SKIPPED}, {1: "Zo", 2: "Een bankje"}),
        Draft(Side.RESIDENT, {"q1": "2"}, {}, True),
    )
    for draft in drafts:
        own = sheet_screens.Own(ANNA.id, SURVEY, ASKED, draft, b"key")
        for place in (0, 1, 2):
            yield sheet_screens.question_screen(own, place)
            yield sheet_screens.ask_words(own, place, fresh=False)
        yield sheet_screens.stopped(ANNA.id, SURVEY, draft)
    yield sheet_screens.handed_in(ANNA.id, SURVEY)
    yield sheet_screens.empty_sheet(ANNA.id, SURVEY)
    yield sheet_screens.shut(ANNA.id, CLOSED)
    for survey, mine in ((None, True), (SURVEY, False), (CLOSED, True)):
        refused = answering.refuse_sheet(survey, NOW, mine=mine)
        assert refused is not None
        yield Notice(to=ANNA.id, text=answering.said_of(refused), values=refused.values)
    for text in (SurveyText.FROM_OTHER_DOOR, SurveyText.WORDS_SHORT):
        yield Notice(to=ANNA.id, text=text, values={"gebied": "Krakeel"})


def what_an_area_said() -> Iterator[Notice]:
    """Return what everybody reads once it is over."""
    for found in (
        sheets(*"111"),
        sheets(*"1" * 6, *"2" * 5, *"3" * 2, words=8),
        sheets(*"1" * 9, words=2),
        sheets(*"123" * 2),
    ):
        counted = result.count_answers(QUESTIONS, found, least=5)
        over = replace(CLOSED, people=counted.people)
        yield result.told(ANNA.id, over, counted)
        for page in range(1, 6):
            yield result.result_screen(ANNA.id, over, counted, page, fresh=True)
        line = result.as_text(over, counted)
        yield Notice(to=ANNA.id, text=SurveyText.AS_TEXT, values=line.values)


STORIES = (asking, answering_surveys, what_an_area_said)
