"""What a heap comes to: new proposals, those of before, and those that don't come back."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from domain.ids import AreaSlug, IssueId, ProposalId
from domain.tending.gathering import gathering_due, parts_of
from domain.tending.proposing import (
    Earlier,
    Found,
    State,
    decide_gathered,
    offered_names,
    words_in,
)

KRAKEEL = AreaSlug("krakeel")


def ids(numbers: Iterable[int]) -> tuple[IssueId, ...]:
    return tuple(IssueId(one) for one in numbers)


def found(*numbers: int) -> Found:
    return Found(ids(numbers), ("stoep",))


def before(
    number: int, issues: Iterable[int], state: State = State.OPEN, out: object = ()
) -> Earlier:
    assert isinstance(out, tuple)
    return Earlier(ProposalId(number), state, frozenset(ids(issues)), frozenset(ids(out)))


HEAP = frozenset(ids(range(1, 40)))


def test_a_cluster_is_a_proposal_once_it_is_large_enough() -> None:
    gathered = decide_gathered([found(1, 2, 3, 4), found(5, 6, 7)], [], HEAP, least=4)

    assert [one.issues for one in gathered.new] == [ids([1, 2, 3, 4])]


def test_a_proposal_stays_the_same_one_when_the_heap_is_clustered_again() -> None:
    gathered = decide_gathered([found(2, 3, 4, 5, 6, 7)], [before(9, [1, 2, 3, 4])], HEAP, least=4)

    assert gathered.new == ()
    assert [(number, one.issues) for number, one in gathered.again] == [
        (9, ids([2, 3, 4, 5, 6, 7]))
    ]


def test_a_proposal_that_was_refused_does_not_come_back_for_the_same_issues() -> None:
    refused = before(9, [1, 2, 3, 4], State.REFUSED)

    again = decide_gathered([found(1, 2, 3, 4, 5, 6, 7, 8)], [refused], HEAP, least=4)
    mostly_new = decide_gathered([found(*range(1, 13))], [refused], HEAP, least=4)

    assert again.new == ()
    assert len(mostly_new.new) == 1


def test_what_somebody_took_out_stays_out() -> None:
    gathered = decide_gathered(
        [found(1, 2, 3, 4, 5)], [before(9, [1, 2, 3, 4, 5], out=(3,))], HEAP, least=4
    )

    assert [one.issues for _, one in gathered.again] == [ids([1, 2, 4, 5])]


def test_issues_that_went_elsewhere_meanwhile_are_in_no_proposal() -> None:
    gathered = decide_gathered([found(1, 2, 3, 4, 99)], [], HEAP, least=4)

    assert [one.issues for one in gathered.new] == [ids([1, 2, 3, 4])]


def test_a_proposal_that_is_not_found_again_waits_as_long_as_its_issues_do() -> None:
    waits, gone = before(8, [1, 2, 3, 4]), before(9, [5, 6, 97, 98])

    gathered = decide_gathered([], [waits, gone], HEAP, least=4)

    assert gathered.again == ()
    assert gathered.gone == (9,)


def test_of_two_proposals_in_one_cluster_one_goes_on() -> None:
    gathered = decide_gathered(
        [found(*range(1, 9))], [before(8, range(1, 5)), before(9, range(5, 9))], HEAP, least=4
    )

    assert [number for number, _ in gathered.again] == [8]
    assert gathered.gone == (9,)


def _disjoint(lists: list[list[int]]) -> list[Found]:
    seen: set[int] = set()
    made = []
    for one in lists:
        left = [number for number in one if number not in seen]
        seen.update(left)
        if left:
            made.append(found(*left))
    return made


clusters = st.lists(
    st.lists(st.integers(1, 30), min_size=1, max_size=9, unique=True), max_size=5
).map(_disjoint)


@given(clusters, clusters)
def test_no_issue_is_in_two_proposals_and_the_same_heap_changes_nothing(
    first: list[Found], second: list[Found]
) -> None:
    made = decide_gathered(first, [], HEAP, least=2).new
    earlier = [before(number, one.issues) for number, one in enumerate(made, start=1)]

    same = decide_gathered(first, earlier, HEAP, least=2)
    other = decide_gathered(second, earlier, HEAP, least=2)

    assert same.new == ()
    assert [one for _, one in sorted(same.again)] == list(made)
    assert same.gone == ()
    sets = [set(one.issues) for one in (*other.new, *(one for _, one in other.again))]
    assert all(not a & b for at, a in enumerate(sets) for b in sets[at + 1 :])


def test_a_cluster_that_is_nearly_the_whole_theme_is_no_part_of_it() -> None:
    assert parts_of([found(*range(30)), found(31, 32, 33, 34)], 40) == (found(31, 32, 33, 34),)


def test_names_are_made_of_key_words_that_fit_on_a_button() -> None:
    assert offered_names(["stoep", "tegels", "val"], most=24) == (
        "Stoep",
        "Stoep, tegels",
        "Tegels",
    )
    assert offered_names(["straatmeubilair", "onderhoudswerkzaamheden"], most=24) == (
        "Straatmeubilair",
        "Onderhoudswerkzaamheden",
    )
    assert offered_names([], most=24) == ()


def test_words_that_stand_in_a_text_are_whole_words() -> None:
    keywords = ["stoep", "losse tegels", "val"]

    assert words_in("De Stoep: losse\ntegels, een valkuil", keywords) == ("stoep", "losse tegels")


def test_an_area_is_looked_through_in_the_night_that_comes_also_when_the_clock_changes() -> None:
    moments = [
        datetime(2026, 3, 28, 20, 0, tzinfo=UTC),
        datetime(2026, 3, 29, 1, 30, tzinfo=UTC),
        datetime(2026, 3, 29, 3, 0, tzinfo=UTC),
    ]

    dues = [gathering_due(KRAKEEL, one, hour=5).at.astimezone(UTC) for one in moments]

    assert dues == [
        datetime(2026, 3, 29, 3, 0, tzinfo=UTC),
        datetime(2026, 3, 29, 3, 0, tzinfo=UTC),
        datetime(2026, 3, 30, 3, 0, tzinfo=UTC),
    ]
    assert all(before < after for before, after in pairwise([moments[0], dues[0], dues[2]]))
