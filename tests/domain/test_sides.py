"""Who was heard about an item and who wasn't; and which right over money comes of deciding."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.ids import AgendaItemId, AreaSlug, ResidentId
from domain.people import Resident
from domain.refusing import Refused, Twice
from domain.roles import Role
from domain.trits.order import Course, Series
from domain.trits.rights import Right, RightChosen, decide_right
from domain.trits.sides import Group, sides_missing

STREETS = ["Sterrenlaan", "Grote Beer", "Orion"]
NOW = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
KRAKEEL = AreaSlug("krakeel")
ANNA = Resident(ResidentId(1), "A1B2C3", "Anna", "nl", KRAKEEL)
BILAL = replace(ANNA, id=ResidentId(2), roles=frozenset({(Role.INITIATIVE_GROUP, KRAKEEL)}))
DECIDED = Course(AgendaItemId(5), KRAKEEL, Series.DECIDE, {1: "", 2: "", 3: "niets"})


def test_a_street_counts_when_somebody_wrote_its_whole_name() -> None:
    said = ["Op de GROTE beer is het donker.", "Orionplein", "sterren laan"]

    sides = sides_missing(STREETS, said, {}, hidden_under=5)

    assert sides.streets_named == ("Grote Beer",)
    assert sides.streets_missing == ("Sterrenlaan", "Orion")


def test_without_a_list_of_streets_nothing_is_said_of_them() -> None:
    sides = sides_missing([], ["Orion"], {}, hidden_under=5)

    assert (sides.streets_named, sides.streets_missing) == ((), ())


def test_a_language_of_enough_people_is_missing_when_nobody_took_part() -> None:
    groups = {"nl": Group(40, 12), "en": Group(9, 4), "pl": Group(5, 0), "tr": Group(4, 0)}

    sides = sides_missing([], [], groups, hidden_under=5)

    assert sides.languages == {"nl": 12, "en": None}
    assert sides.languages_missing == ("pl",)
    assert sides.few_others


GROUPS = st.dictionaries(
    st.sampled_from(["nl", "en", "pl", "tr", "ar"]),
    st.tuples(st.integers(0, 20), st.integers(0, 20)).map(lambda pair: Group(max(pair), min(pair))),
)


@given(GROUPS, st.integers(1, 10))
def test_no_number_of_a_small_group_is_ever_told(
    groups: dict[str, Group], hidden_under: int
) -> None:
    sides = sides_missing([], [], groups, hidden_under=hidden_under)

    for language, count in (sides.languages or {}).items():
        assert groups[language].members >= hidden_under
        assert count is None or count >= hidden_under
    for language in sides.languages_missing:
        assert groups[language].members >= hidden_under


@pytest.mark.parametrize("right", list(Right))
def test_the_group_sets_a_right_once_all_about_deciding_is_answered(right: Right) -> None:
    outcome = decide_right(DECIDED, BILAL, right, NOW, now=None)

    assert outcome == RightChosen(DECIDED.item, right, BILAL.id, NOW)
    assert isinstance(decide_right(DECIDED, BILAL, right, NOW, now=right), Twice)


def test_nobody_sets_a_right_too_early_or_without_being_of_the_group() -> None:
    begun = replace(DECIDED, closed={1: "", 3: ""})
    doing = replace(DECIDED, series=Series.DO)

    for course, by in ((begun, BILAL), (doing, BILAL), (None, BILAL), (DECIDED, ANNA)):
        assert isinstance(decide_right(course, by, Right.SPENDING, NOW, now=None), Refused)
