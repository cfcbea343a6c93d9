"""Under which theme a new issue falls, after what people decided about issues like it."""

from __future__ import annotations

import pytest

from domain.assigning import NO_KEY, Placed, Speaker, decide_theme

THERE = {key: key for key in ("stoepen", "groen", "licht", "12")}
SURE, UNSURE = [("groen", 0.9)], [("groen", 0.5), ("licht", 0.3)]


def owner(theme: str, alike: float = 0.6, *, here: bool = True) -> Speaker:
    return Speaker(theme, alike, here, Placed.OWNER)


def quiet(theme: str, alike: float = 0.6) -> Speaker:
    return Speaker(theme, alike, True, Placed.READING)


def test_without_anybody_who_speaks_the_reading_stands() -> None:
    assert decide_theme(UNSURE, (), THERE) == ("groen", "licht")
    assert decide_theme((), (), THERE) == ()
    assert decide_theme(SURE, [quiet("licht")] * 4, THERE) == ("groen",)


def test_two_corrections_of_like_texts_make_the_third_go_right() -> None:
    once = decide_theme(SURE, [owner("stoepen")], THERE)
    twice = decide_theme(SURE, [owner("stoepen"), owner("stoepen")], THERE)

    assert once[0] == "groen"
    assert twice[0] == "stoepen"
    assert "groen" in twice


def test_one_correction_of_nearly_the_same_words_is_enough_where_the_reading_is_unsure() -> None:
    assert decide_theme(UNSURE, [owner("stoepen", 0.8)], THERE)[0] == "stoepen"
    assert decide_theme((), [owner("stoepen", 0.8)], THERE)[0] == "stoepen"


def test_one_odd_correction_does_not_turn_what_many_left_where_it_was() -> None:
    odd = owner("stoepen", 0.8)

    assert decide_theme(UNSURE, [odd, *[quiet("groen", 0.8)] * 4], THERE)[0] == "groen"
    assert decide_theme(UNSURE, [odd, odd, *[quiet("groen", 0.8)] * 4], THERE)[0] == "stoepen"


def test_what_is_not_alike_says_nothing() -> None:
    assert decide_theme(SURE, [owner("stoepen", 0.29)] * 9, THERE) == ("groen",)


def test_a_theme_that_people_named_takes_what_is_like_its_issues() -> None:
    member = Speaker("12", 0.6, True, Placed.GROUP)

    assert decide_theme((), [member], THERE) == ("12",)
    assert decide_theme(UNSURE, [member, member], THERE)[0] == "12"


def test_an_owner_who_says_none_fits_is_heard() -> None:
    assert decide_theme(UNSURE, [owner(NO_KEY, 0.7), owner(NO_KEY, 0.7)], THERE) == ()


def test_another_area_weighs_half() -> None:
    far = owner("stoepen", 0.6, here=False)

    assert decide_theme(SURE, [far] * 2, THERE)[0] == "groen"
    assert decide_theme(SURE, [far] * 3, THERE)[0] == "stoepen"
    assert far.weight == pytest.approx(owner("stoepen", 0.6).weight / 2)


def test_a_theme_that_went_over_into_another_is_that_one() -> None:
    there = {**THERE, "groen": "12"}

    assert decide_theme(SURE, (), there) == ("12",)
    assert decide_theme((), [owner("groen", 0.8)], there) == ("12",)


def test_a_theme_that_is_no_more_takes_nothing() -> None:
    assert decide_theme([("weg", 0.9)], (), THERE) == ()
    assert decide_theme(SURE, [owner("weg", 0.9)] * 3, THERE) == ("groen",)
