"""Firms that help free of charge, by themselves: what fits, who asks, and how often."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from domain.firms.asking import Asked, Said, decide_answer, decide_ask, tell_fitting
from domain.firms.offer import (
    Offered,
    check_until,
    decide_end,
    decide_offer,
    fitting,
    may_offer,
    read_times,
)
from domain.firms.texts import FirmText
from domain.ids import ResidentId
from domain.people import Resident
from domain.refusing import Refused, Twice
from domain.roles import Role
from tests.locales.firm_stories import (
    ANNA,
    ASK,
    BAKER,
    BILAL,
    BREDA,
    FIGURES,
    KRAKEEL,
    NOW,
    OLGA,
    OTHER_WAY,
    TASK,
    TODAY,
)


def _asks(who: Resident, *, helped: int = 0, already: bool = False) -> object:
    return decide_ask(
        who,
        replace(BAKER, helped=helped),
        TASK,
        None,
        ASK.id,
        NOW,
        already=already,
        area_name="Krakeel",
    )


def test_a_firm_fits_a_task_by_words_that_both_have_and_these_are_shown() -> None:
    other = replace(TASK, words=("snoeien",))

    assert fitting([TASK, other], [BAKER], TODAY, {}) == [(TASK, BAKER, ("taart",))]
    assert fitting([TASK], [BAKER], TODAY, {TASK.id: [BAKER.id]}) == []
    assert fitting([TASK], [replace(BAKER, helped=2)], TODAY, {}) == []


def test_a_resident_or_a_facilitator_of_the_area_speaks_for_a_firm_and_nobody_else() -> None:
    assert may_offer(ANNA, KRAKEEL)
    assert may_offer(OLGA, KRAKEEL)
    assert not may_offer(replace(ANNA, area=None), KRAKEEL)


def test_an_offer_stands_only_where_the_area_works_so() -> None:
    stands = decide_offer(BILAL, BAKER, BREDA, NOW, FIGURES, have=0)
    elsewhere = decide_offer(BILAL, BAKER, OTHER_WAY, NOW, FIGURES, have=0)

    assert isinstance(stands, Offered)
    assert isinstance(elsewhere, Refused)


@pytest.mark.parametrize(("typed", "times"), [("3", 3), ("3 keer", 3), ("0", None), ("99", None)])
def test_how_often_a_year_is_read_or_asked_again(typed: str, times: int | None) -> None:
    read = read_times(ANNA, typed, FIGURES)

    assert (None if isinstance(read, Refused) else read) == times


def test_the_last_day_lies_from_today_to_a_year_ahead() -> None:
    assert check_until(ANNA, TODAY, TODAY, FIGURES.days) is None
    for day in (date(2026, 3, 1), date(2028, 1, 1), None):
        assert check_until(ANNA, day, TODAY, FIGURES.days) is not None


def test_who_does_the_task_and_the_group_ask_and_a_neighbour_does_not() -> None:
    group = replace(BILAL, roles=frozenset({(Role.INITIATIVE_GROUP, KRAKEEL)}))

    assert isinstance(_asks(ANNA), Asked)
    assert isinstance(_asks(group), Asked)
    refused = _asks(replace(ANNA, id=ResidentId(9)))
    assert isinstance(refused, Refused)
    assert refused.notices[0].text is FirmText.NOT_YOUR_TASK


def test_a_firm_is_asked_once_for_a_task_and_no_more_than_it_offered() -> None:
    assert isinstance(_asks(ANNA, already=True), Twice)
    refused = _asks(ANNA, helped=2)
    assert isinstance(refused, Refused)
    assert refused.notices[0].text is FirmText.FULL


def test_a_yes_is_told_to_who_does_the_task_with_the_name_of_the_firm_alone() -> None:
    said = decide_answer(BILAL, ASK, NOW, yes=True)

    assert isinstance(said, Said)
    own, told = said.notices
    assert (own.to, told.to) == (BILAL.id, ANNA.id)
    assert told.values["bedrijf"] == "Bakkerij Jansen"
    assert "Bilal" not in repr(told)


def test_only_who_speaks_for_the_firm_answers_and_only_once() -> None:
    assert isinstance(decide_answer(ANNA, ASK, NOW, yes=True), Refused)
    assert isinstance(decide_answer(BILAL, replace(ASK, said=False), NOW, yes=True), Refused)


def test_a_yes_too_many_for_the_year_is_not_given_but_a_no_always_can_be() -> None:
    full = replace(ASK, offer=replace(BAKER, helped=2))

    assert isinstance(decide_answer(BILAL, full, NOW, yes=True), Refused)
    assert isinstance(decide_answer(BILAL, full, NOW, yes=False), Said)


def test_a_new_offer_is_told_once_to_each_who_does_a_task_that_fits() -> None:
    told = tell_fitting(BAKER, [TASK, replace(TASK, title="Brood bakken", words=("brood",))])

    assert [one.to for one in told] == [ANNA.id]


def test_nobody_takes_back_what_somebody_else_offered() -> None:
    assert isinstance(decide_end(ANNA, BAKER, NOW), Refused)
