from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from domain.agenda.item import AgendaItem
from domain.agenda.texts import AgendaText
from domain.ids import AgendaItemId, AreaSlug, ResidentId
from domain.notices import TextKey, Words
from domain.people import Resident
from domain.reading import PersonalKind, PersonalSpan
from domain.refusing import Refused
from domain.trits.answer import TritsText
from domain.trits.answering import Answered, ask_question, decide_answer

NOW = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
KRAKEEL = AreaSlug("krakeel")
ANNA = Resident(ResidentId(1), "A1B2C3", "Anna", "nl", KRAKEEL)
ITEM = AgendaItem(id=AgendaItemId(5), area=KRAKEEL, names=Words({"nl": "Groen"}))


def test_anybody_of_the_area_answers_in_one_line() -> None:
    outcome = decide_answer(ANNA, ITEM, "  Lampen \n ophangen ", NOW)

    assert isinstance(outcome, Answered)
    assert outcome.text == "Lampen ophangen"


@pytest.mark.parametrize(
    ("item", "typed", "text"),
    [
        (None, "Snoeien", AgendaText.GONE),
        (replace(ITEM, area=AreaSlug("elim")), "Snoeien", AgendaText.OTHER_AREA),
        (ITEM, "ja", TritsText.ANSWER_TOO_SHORT),
        (ITEM, "lang " * 60, TritsText.ANSWER_TOO_LONG),
    ],
)
def test_an_answer_that_cannot_be_is_refused_with_the_reason(
    item: AgendaItem | None, typed: str, text: TextKey
) -> None:
    outcome = decide_answer(ANNA, item, typed, NOW)

    assert isinstance(outcome, Refused)
    assert [one.text for one in outcome.notices] == [text]


@pytest.mark.parametrize("kind", list(PersonalKind))
def test_an_answer_that_says_who_somebody_is_is_asked_again_without(kind: PersonalKind) -> None:
    outcome = decide_answer(
        ANNA, ITEM, "Snoeien bij 12", NOW, personal=[PersonalSpan(kind, 12, 14)]
    )

    where_the_work_is = kind in (PersonalKind.HOUSE_NUMBER, PersonalKind.POSTCODE)
    assert isinstance(outcome, Answered) is where_the_work_is


def test_who_goes_back_to_the_answer_sees_what_was_typed_and_can_keep_it() -> None:
    again = ask_question(ANNA, ITEM, wrote="Lampen ophangen")

    assert again.values["tekst"] == "Lampen ophangen"
    assert [one.data for row in again.buttons for one in row] == ["tk:terug:tekst", "tr:5:d1:1"]
