"""A ground rule that an area abolishes: what can go, and what changes then."""

from __future__ import annotations

from domain.evaluation.questionnaire import MAY_GO, NONE_GOES, places
from domain.ground_rules import (
    ALWAYS,
    FEWER_RULES,
    HAND_BACK,
    STOPS,
    RuleText,
    can_go,
    what_changes,
)
from tests.village import hoogeveen

RULES = tuple(one.number for one in hoogeveen().ground_rules)


def test_each_of_the_fifteen_stays_stops_something_or_is_kept_by_people() -> None:
    assert len(RULES) == 15
    assert set(STOPS) | ALWAYS <= set(RULES)
    assert not set(STOPS) & ALWAYS
    people = [one for one in RULES if what_changes(one) is RuleText.PROGRAM_STAYS]
    assert set(people) == set(RULES) - set(STOPS) | ALWAYS
    assert can_go(RULES) == (1, 2, 3, 6, 7, 8, 9, 10, 11, 12, 13, 15)


def test_nobody_is_asked_to_abolish_what_protects_each_neighbour() -> None:
    goes = places(RULES)[-1]
    assert goes.key == MAY_GO
    assert NONE_GOES in goes.choices
    assert str(HAND_BACK) not in goes.choices
    assert f"r{HAND_BACK}" in {one.key for one in places(RULES)}  # how it goes is asked


def test_an_area_without_the_rule_about_fewer_rules_is_not_asked_which_may_go() -> None:
    asked = places([one for one in RULES if one != FEWER_RULES])
    assert MAY_GO not in {one.key for one in asked}
    assert len(asked) == 20
