"""Whoever lays all that is published side by side can't tell what a neighbour answered."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations, combinations_with_replacement
from typing import Any

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from domain.evaluation.merging import merge
from domain.evaluation.privacy import (
    LEAST,
    Spread,
    guard_choices,
    guard_corners,
    guard_scores,
    guard_words,
)
from domain.evaluation.report import Figures, Report, make_report
from domain.evaluation.report_json import from_json, to_json
from domain.evaluation.sheet import SCORES, Letter, Sheet, Side
from domain.ids import AreaSlug

RULE = 7


@dataclass(frozen=True)
class Group:
    """Those of one side of one area who answered in one year: what each of them gave."""

    area: str
    year: int
    side: Side
    scores: tuple[int, ...]


Town = tuple[Group, ...]


def published(town: Town) -> Sequence[Report]:
    """Return all that becomes known of a town: each area and the whole, in both years."""
    reports: list[Report] = []
    for year in sorted({one.year for one in town}):
        of_year = []
        for area in sorted({one.area for one in town}):
            sheets = [
                Sheet(one.side, {RULE: score}, {}, {})
                for one in town
                if (one.area, one.year) == (area, year)
                for score in one.scores
            ]
            report = make_report(
                sheets,
                area=AreaSlug(area),
                place=area,
                opened_on=date(year, 1, 1),
                closed_on=date(year, 1, 22),
                asked={Side.RESIDENT: 40, Side.PROFESSIONAL: 12},
                figures=Figures(),
            )
            of_year.append(from_json(to_json(report)))
        whole = merge(of_year, "De gemeente")
        assert whole is not None
        reports += [*of_year, whole]
    return reports


def numbers(kept: Any) -> Iterator[float]:
    """Return every number in what is published, wherever it stands."""
    if isinstance(kept, Mapping):
        for one in kept.values():
            yield from numbers(one)
    elif isinstance(kept, list):
        for one in kept:
            yield from numbers(one)
    elif isinstance(kept, int):
        yield kept


def all_numbers(town: Town) -> np.ndarray[Any, np.dtype[np.float64]]:
    return np.array([one for report in published(town) for one in numbers(to_json(report))])


def moved(town: Town, group: int, person: int) -> Town:
    """Return the town in which one person gave a point more."""
    one = town[group]
    scores = list(one.scores)
    scores[person] += 1
    changed = Group(one.area, one.year, one.side, tuple(scores))
    return (*town[:group], changed, *town[group + 1 :])


def solved(
    town: Town, publish: Callable[[Town], np.ndarray[Any, np.dtype[np.float64]]]
) -> list[tuple[int, ...]]:
    """Return the groups under five whose total follows from adding and subtracting.

    The attacker knows who is in which group. How each published number depends on each
    group is found by trying: what moves when somebody gives a point more.
    """
    before = publish(town)
    columns = []
    for place, group in enumerate(town):
        if not group.scores:
            columns.append(np.zeros_like(before))
            continue
        moves = [publish(moved(town, place, one)) - before for one in range(len(group.scores))]
        assert all((one == moves[0]).all() for one in moves), "it tells who of a group it was"
        columns.append(moves[0])
    matrix = np.array(columns).T
    rank = np.linalg.matrix_rank(matrix) if matrix.size else 0
    found = []
    for many in range(1, len(town) + 1):
        for groups in combinations(range(len(town)), many):
            people = sum(len(town[one].scores) for one in groups)
            if not 0 < people < LEAST or not all(town[one].scores for one in groups):
                continue
            wanted = np.array([[float(place in groups) for place in range(len(town))]])
            if np.linalg.matrix_rank(np.vstack([matrix, wanted])) == rank:
                found.append(groups)
    return found


sizes = st.integers(0, 8)


@st.composite
def towns(draw: st.DrawFn, score: st.SearchStrategy[int]) -> Town:
    return tuple(
        Group(area, year, side, tuple(draw(st.lists(score, min_size=n, max_size=n))))
        for area in ("krakeel", "nieuwlande")
        for year in (2025, 2026)
        for side in Side
        for n in [draw(sizes)]
    )


@given(towns(st.just(3)))
@settings(max_examples=60, deadline=None)
def test_no_group_under_five_can_be_subtracted_out_of_two_years_and_all_places(
    town: Town,
) -> None:
    assert solved(town, all_numbers) == []


def test_the_same_attacker_solves_a_report_that_shows_a_side_and_the_total() -> None:
    town = (
        Group("krakeel", 2026, Side.RESIDENT, (3,) * 8),
        Group("krakeel", 2026, Side.PROFESSIONAL, (3,) * 2),
    )

    def careless(town: Town) -> np.ndarray[Any, np.dtype[np.float64]]:
        residents, professionals = (sum(one.scores) for one in town)
        return np.array([residents, residents + professionals], dtype=float)

    assert solved(town, careless) == [(1,)]
    assert solved(town, all_numbers) == []


def test_the_same_attacker_solves_a_municipality_that_counts_the_smallest_village() -> None:
    town = (
        Group("krakeel", 2026, Side.RESIDENT, (3,) * 8),
        Group("nieuwlande", 2026, Side.RESIDENT, (3,) * 3),
    )

    def careless(town: Town) -> np.ndarray[Any, np.dtype[np.float64]]:
        return np.array([sum(town[0].scores), sum(sum(one.scores) for one in town)], dtype=float)

    assert solved(town, careless) == [(1,)]
    assert solved(town, all_numbers) == []


def changed(town: Town, group: int, person: int, score: int) -> Town:
    one = town[group]
    scores = (*one.scores[:person], score, *one.scores[person + 1 :])
    return (*town[:group], Group(one.area, one.year, one.side, scores), *town[group + 1 :])


@given(towns(st.sampled_from(SCORES)), st.data())
@settings(max_examples=60, deadline=None)
def test_somebody_who_knows_their_own_answer_and_all_reports_is_sure_of_no_other(
    town: Town, data: st.DataObject
) -> None:
    """Of each neighbour there is a town with the same reports where they said otherwise."""
    people = [(place, one) for place, group in enumerate(town) for one in range(len(group.scores))]
    assume(len(people) > 1)
    knows = data.draw(st.sampled_from(people))
    about = data.draw(st.sampled_from([one for one in people if one != knows]))
    seen = published(town)

    def others() -> Iterator[Town]:
        group, person = about
        for score in set(SCORES) - {town[group].scores[person]}:
            said = changed(town, group, person, score)
            yield said
            for one in people:
                if one not in (knows, about):
                    yield from (changed(said, *one, other) for other in SCORES)

    assert any(published(one) == seen for one in others())


def surely(
    choices: Sequence[Any], n: int, publish: Callable[[Sequence[Any]], Any]
) -> list[tuple[Any, Any]]:
    """Return what is published, with the own answer, where all others' answers are certain."""
    cells = defaultdict(list)
    for answers in combinations_with_replacement(choices, n):
        cells[publish(answers)].append(answers)
    found = []
    for what, ways in cells.items():
        for own in choices:
            left = [list(one) for one in ways if own in one]
            for one in left:
                one.remove(own)
            if left and len({answer for one in left for answer in one}) < 2:
                found.append((what, own))
    return found


@pytest.mark.parametrize("people", range(5, 13))
def test_no_mean_and_spread_tells_the_answer_of_all_others(people: int) -> None:
    assert surely(SCORES, people, guard_scores) == []


def test_an_exact_mean_or_an_exact_spread_would_tell_it() -> None:
    def exact_mean(scores: Sequence[int]) -> int:
        return sum(scores)

    def exact_spread(scores: Sequence[int]) -> tuple[Any, int]:
        return guard_scores(scores).total, sum(one * one for one in scores)

    assert (25, 5) in surely(SCORES, 5, exact_mean)
    assert surely(SCORES, 8, exact_spread)


@pytest.mark.parametrize("people", range(5, 13))
def test_no_corner_of_the_quadrant_tells_the_answer_of_all_others(people: int) -> None:
    assert surely(list(Letter), people, guard_corners) == []


@pytest.mark.parametrize("people", range(5, 12))
def test_no_rule_that_may_go_tells_what_all_others_chose(people: int) -> None:
    def told(chosen: Sequence[int]) -> Any:
        picked = [one or None for one in chosen]
        return tuple(sorted(guard_choices(picked, least=LEAST).items()))

    assert surely((0, 1, 2), people, told) == []


@pytest.mark.parametrize("people", range(5, 12))
def test_no_key_word_tells_that_somebody_wrote_it(people: int) -> None:
    def told(wrote: Sequence[int]) -> tuple[str, ...]:
        texts = ["een bankje" if one else "het park" for one in wrote]
        return guard_words(("bankje",), texts, least=LEAST)

    assert surely((0, 1), people, told) == []


def test_five_people_who_all_gave_a_five_are_shown_as_four_or_higher() -> None:
    score = guard_scores([5] * 5)

    assert (score.total.least, score.total.most, score.spread) == (20, 25, None)


def test_a_spread_is_told_from_eight_people_on_and_in_three_classes() -> None:
    assert guard_scores([3] * 7).spread is None
    assert guard_scores([3] * 8).spread is Spread.CLOSE
    assert guard_scores([1, 2, 3, 4, 5, 3, 2, 4]).spread is Spread.APART
    assert guard_scores([1, 5] * 4).spread is Spread.DIVIDED


def test_a_municipality_may_merge_larger_groups_but_never_smaller_ones() -> None:
    sheets = [Sheet(Side.RESIDENT, {RULE: 3}, {}, {})] * 6
    sheets += [Sheet(Side.PROFESSIONAL, {RULE: 3}, {}, {})] * 4

    def at(least: int) -> Report:
        return make_report(
            sheets,
            area=AreaSlug("krakeel"),
            place="Krakeel",
            opened_on=date(2026, 1, 1),
            closed_on=date(2026, 1, 22),
            asked={},
            figures=Figures(),
            merged_under=least,
        )

    assert at(1).rules[RULE].residents is None
    assert at(1).rules[RULE].together is not None
    assert at(11).rules == {}
