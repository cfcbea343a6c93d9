"""The ballot in which the least resistance wins: marks, papers, counting, and what decided it."""

from __future__ import annotations

import hashlib
import itertools
import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.areas import Area, AreaKind
from domain.ballots.ballot import Ballot, BallotKind, BallotText, Choices
from domain.ballots.counting import Counted, count
from domain.ballots.papers import check_paper, is_complete, read_paper
from domain.ballots.resist_opening import (
    EXPLANATION_MOST,
    PROPOSALS_MOST,
    TITLE_MOST,
    AsItIs,
    Asked,
    Proposal,
    open_resistance,
)
from domain.ballots.resist_outcome import Decided, Outcome, as_it_is, outcome_of
from domain.ballots.resist_result import resistance_result
from domain.ballots.resist_screens import paper_screen, weigh_receipt
from domain.ballots.resist_texts import ResistText
from domain.ballots.resisting import (
    ALL,
    NEXT,
    Tap,
    Weigh,
    decide_weigh,
    read_weigh_token,
    weigh_token,
)
from domain.ballots.voting import NotVoted, Voted
from domain.cards import Picture, Scale, Weighed
from domain.charts import Chart
from domain.ids import AreaSlug, BallotId, ResidentId
from domain.notices import Line, Notice, Words

NOW = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
ANNA, BILAL = ResidentId(1), ResidentId(2)
KEY = b"k" * 32
MOST = 10
KRAKEEL = Area(
    slug=AreaSlug("krakeel"),
    name="Krakeel",
    kind=AreaKind.WIJK,
    started=True,
    started_in=2007,
    inhabitants=200,
)
AS_IT_IS = AsItIs(Words({"nl": "Laat het zo"}), Words({"nl": "Er verandert niets."}))


def asked(options: int = 3, **changes: Any) -> Asked:
    proposals = tuple(Proposal(f"Optie {at}", f"Uitleg {at}") for at in range(1, options))
    made = Asked(
        title="Auto’s in de straat",
        proposals=proposals,
        closes_at=NOW + timedelta(days=7),
        as_it_is=AS_IT_IS,
        most=MOST,
        deadlock=4,
    )
    return replace(made, **changes)


def a_ballot(options: int = 3, **changes: Any) -> Ballot:
    """Return a ballot of so many options, "leave it as it is" among them."""
    return open_resistance(
        asked(options, **changes), KRAKEEL, BallotId(3), NOW, members=[ANNA, BILAL]
    ).ballot


def closed(ballot: Ballot, counted: Counted) -> Ballot:
    return replace(
        ballot,
        closed=True,
        voters=counted.voters,
        options=tuple(
            replace(
                one,
                total=counted.totals[one.number],
                place=counted.places[one.number],
                highest=counted.highest[one.number],
                tens=counted.tens[one.number],
            )
            for one in ballot.options
        ),
    )


def outcome(*papers: Sequence[int]) -> Outcome:
    """Return what comes of papers with a mark for each option in its order."""
    ballot = a_ballot(len(papers[0]))
    return outcome_of(closed(ballot, count(ballot, [written(one) for one in papers])))


def written(marks: Sequence[int]) -> dict[int, int]:
    return dict(enumerate(marks, start=1))


OPTIONS = 4
marks = st.lists(st.integers(0, MOST), min_size=OPTIONS, max_size=OPTIONS)
alike = st.lists(st.sampled_from([0, 9, 10]), min_size=OPTIONS, max_size=OPTIONS)
"""Marks that make ties likely."""
boxes = st.lists(marks, max_size=12) | st.lists(alike, max_size=5)


# --- opening ------------------------------------------------------------------------------


def test_leave_it_as_it_is_stands_on_every_ballot_and_last() -> None:
    opened = open_resistance(asked(3), KRAKEEL, BallotId(3), NOW, members=[ANNA, BILAL])

    said = [one.names.in_language("nl") for one in opened.ballot.options]
    assert said == ["Optie 1", "Optie 2", "Laat het zo"]
    assert as_it_is(opened.ballot).names is AS_IT_IS.title
    assert opened.ballot.advisory
    assert [one.to for one in opened.notices] == [ANNA, BILAL]
    assert {one.once for one in opened.notices} == {"stemming-3"}
    assert opened.due.at == opened.ballot.closes_at


@pytest.mark.parametrize(
    "changes",
    [
        {"proposals": ()},
        {"proposals": (Proposal("x"),) * (PROPOSALS_MOST + 1)},
        {"proposals": (Proposal("   "),)},
        {"proposals": (Proposal("x" * (TITLE_MOST + 1)),)},
        {"proposals": (Proposal("x", "y" * (EXPLANATION_MOST + 1)),)},
        {"closes_at": NOW},
    ],
    ids=["none", "too-many", "empty", "long", "long-explanation", "closes-at-once"],
)
def test_what_fits_on_no_phone_is_not_opened(changes: Mapping[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"option|explanation|ballot"):
        a_ballot(**changes)


# --- papers -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "paper",
    [
        {"1": -1},
        {"1": 11},
        {"1": True},
        {"1": 0.0},
        {"1": "0"},
        {"4": 0},
        {"0": 0},
        {"1": 1, 1: 1},
        {"words": "ja"},
        [1],
        None,
    ],
    ids=repr,
)
def test_a_mark_is_a_whole_number_from_0_to_10_for_an_option_of_the_ballot(paper: object) -> None:
    with pytest.raises(ValueError, match=r"ballot|points|paper"):
        check_paper(paper, a_ballot())
    assert read_paper(paper, a_ballot()) == {}
    assert count(a_ballot(), [paper]).invalid == 1


def test_a_zero_is_a_mark_and_a_paper_counts_once_each_option_has_one() -> None:
    ballot = a_ballot()

    assert check_paper({"1": 0, "2": 10, "3": 10}, ballot) == {1: 0, 2: 10, 3: 10}
    assert is_complete({1: 0, 2: 0, 3: 0}, ballot)
    assert not is_complete({1: 0, 2: 0}, ballot)
    counted = count(ballot, [{1: 0, 2: 0}, {1: 9, 2: 1, 3: 4}, {}])
    assert (counted.voters, counted.invalid, counted.totals) == (1, 0, {1: 9, 2: 1, 3: 4})


taps = st.one_of(
    st.builds(Tap, st.just(Weigh.MARK), st.integers(1, 3), st.integers(0, MOST)),
    st.builds(Tap, st.just(Weigh.GO), st.integers(-1, 3)),
    st.builds(Tap, st.sampled_from([Weigh.REST, Weigh.AGAIN, Weigh.DONE])),
)


@given(st.lists(taps, max_size=20))
def test_whatever_is_tapped_the_paper_stays_one_and_says_whether_it_counts(
    done: list[Tap],
) -> None:
    ballot = a_ballot()
    paper: dict[int, int] = {}
    for one in done:
        voted = decide_weigh(ballot, paper, one, NOW, member=True)
        assert isinstance(voted, Voted)
        assert voted.changed is (voted.choices != paper)
        assert voted.counts is (len(voted.choices) == 3)
        if one.move in (Weigh.GO, Weigh.DONE):
            assert not voted.changed
        paper = dict(voted.choices)

    assert check_paper(paper, ballot) == paper


def test_the_rest_gets_a_zero_and_what_was_given_stays() -> None:
    voted = decide_weigh(a_ballot(), {2: 7}, Tap(Weigh.REST), NOW, member=True)

    assert isinstance(voted, Voted)
    assert voted.choices == {1: 0, 2: 7, 3: 0}
    assert voted.counts


def test_who_is_too_late_elsewhere_not_confirmed_or_forges_gives_no_mark() -> None:
    ballot, tap = a_ballot(), Tap(Weigh.MARK, 1, 3)
    late = decide_weigh(ballot, {}, tap, ballot.closes_at, member=True)
    elsewhere = decide_weigh(ballot, {}, tap, NOW, member=False)
    strict = a_ballot(confirmed_only=True)
    stranger = decide_weigh(strict, {}, tap, NOW, member=True, confirmed=False)

    assert late == NotVoted(BallotText.CLOSED_TOAST, closed=True)
    assert isinstance(elsewhere, NotVoted)
    assert elsewhere.toast is BallotText.NOT_A_MEMBER
    assert isinstance(stranger, NotVoted)
    assert stranger.unconfirmed
    assert decide_weigh(ballot, {}, None, NOW, member=True) == NotVoted(BallotText.GONE)
    assert decide_weigh(None, {}, tap, NOW, member=True) == NotVoted(BallotText.GONE)


# --- counting -----------------------------------------------------------------------------


def recounted(papers: Sequence[Sequence[int]]) -> list[list[int]]:
    """Return the options from first to last place, those that are equal together.

    Written apart from the program, the way somebody with pen and paper would: pairs of options
    are laid beside each other.
    """

    def beats(one: int, other: int) -> bool:
        first, second = ([paper[at] for paper in papers] for at in (one, other))
        if sum(first) != sum(second):
            return sum(first) < sum(second)
        worst, worst_other = sorted(first, reverse=True)[:1], sorted(second, reverse=True)[:1]
        if worst != worst_other:
            return worst < worst_other
        return len([mark for mark in first if mark == 10]) < len(
            [mark for mark in second if mark == 10]
        )

    left, order = list(range(OPTIONS)), []
    while left:
        best = [one for one in left if not any(beats(other, one) for other in left)]
        order.append([one + 1 for one in best])
        left = [one for one in left if one not in best]
    return order


def order_of(counted: Counted) -> list[list[int]]:
    places = sorted(set(counted.places.values()))
    return [sorted(one for one, at in counted.places.items() if at == place) for place in places]


@given(boxes)
def test_the_count_equals_a_naive_recount(papers: list[list[int]]) -> None:
    ballot = a_ballot(OPTIONS)

    counted = count(ballot, [written(one) for one in papers])

    assert order_of(counted) == recounted(papers)
    for option in range(OPTIONS):
        given_marks = [one[option] for one in papers]
        assert counted.totals[option + 1] == sum(given_marks)
        assert counted.highest[option + 1] == max([0, *given_marks])
        assert counted.tens[option + 1] == sum(one == 10 for one in given_marks)
    assert counted.voters == len(papers)


@given(boxes.flatmap(lambda found: st.tuples(st.just(found), st.permutations(found))))
def test_the_order_of_papers_changes_nothing_not_even_the_hash(
    both: tuple[list[list[int]], list[list[int]]],
) -> None:
    found, shuffled = both
    ballot = a_ballot(OPTIONS)

    assert count(ballot, map(written, found)) == count(ballot, map(written, shuffled))


@given(boxes, st.permutations(range(OPTIONS)))
def test_the_order_of_options_changes_nothing_for_any_of_them(
    papers: list[list[int]], order: list[int]
) -> None:
    ballot = a_ballot(OPTIONS)
    counted = count(ballot, map(written, papers))
    turned = count(ballot, [written([one[at] for at in order]) for one in papers])

    for place, at in enumerate(order, start=1):
        assert turned.places[place] == counted.places[at + 1]
        assert turned.totals[place] == counted.totals[at + 1]


@given(boxes, st.integers(0, MOST))
def test_who_objects_to_all_alike_turns_no_two_options_around(
    papers: list[list[int]], mark: int
) -> None:
    ballot = a_ballot(OPTIONS)
    before = count(ballot, map(written, papers))
    after = count(ballot, map(written, [*papers, [mark] * OPTIONS]))

    for one, other in itertools.permutations(before.places, 2):
        if before.totals[one] < before.totals[other]:
            assert after.places[one] < after.places[other]
        elif before.places[one] <= before.places[other]:
            assert after.places[one] <= after.places[other]
    if mark == 0:
        assert after.places == before.places


@given(boxes, st.integers(0, OPTIONS - 1))
def test_less_objection_never_harms_an_option(papers: list[list[int]], option: int) -> None:
    ballot = a_ballot(OPTIONS)
    before = count(ballot, map(written, papers))
    milder = [[max(0, one[at] - (at == option)) for at in range(OPTIONS)] for one in papers]
    after = count(ballot, map(written, milder))

    assert after.places[option + 1] <= before.places[option + 1]


@given(boxes, st.lists(st.dictionaries(st.integers(1, 4), st.integers(0, 10), max_size=3)))
def test_papers_that_were_never_filled_in_change_nothing(
    papers: list[list[int]], half: list[dict[int, int]]
) -> None:
    ballot = a_ballot(OPTIONS)

    assert count(ballot, [*map(written, papers), *half]) == count(ballot, map(written, papers))


def test_the_hash_is_what_anybody_computes_from_the_papers() -> None:
    papers = [{1: 10, 2: 0, 3: 4}, {1: 2, 2: 2, 3: 2}]
    # The table of marks, a line for each option, through sha256sum.
    expected = "5b7b46233da047b98e71532336803c5a9c2c5a2e171c8f49bcf2e796ddf33db9"

    assert count(a_ballot(), papers).bundle == expected
    assert count(a_ballot(), json.loads(json.dumps(papers))).bundle == expected
    lines = [
        "[1, [0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1]]",
        "[2, [1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0]]",
        "[3, [0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0]]",
    ]
    assert hashlib.sha256("\n".join(lines).encode()).hexdigest() == expected


# --- what decided it ----------------------------------------------------------------------


def test_the_least_in_all_wins_even_when_somebody_gave_it_a_ten() -> None:
    found = outcome([10, 4, 9], [0, 7, 9])

    assert found.winner is not None
    assert (found.decided, found.winner.number, found.beaten) == (Decided.TOTAL, 1, ())


def test_of_equal_totals_the_one_with_the_lower_highest_mark_wins() -> None:
    found = outcome([9, 5, 9], [1, 5, 9])

    assert found.winner is not None
    assert (found.decided, found.winner.number) == (Decided.HIGHEST, 2)
    assert [one.number for one in found.beaten] == [1]


def test_when_these_are_equal_too_the_one_with_fewer_tens_wins() -> None:
    found = outcome([10, 10, 9], [10, 5, 9], [0, 5, 9])

    assert found.winner is not None
    assert (found.decided, found.winner.number) == (Decided.TENS, 2)
    assert [one.number for one in found.beaten] == [1]


def test_what_is_equal_in_all_stays_a_tie_and_nobody_wins() -> None:
    found = outcome([10, 0, 9], [0, 10, 9])

    assert (found.decided, found.winner, found.as_it_is) == (Decided.TIE, None, False)
    assert [one.number for one in found.tied] == [1, 2]


def test_a_tie_below_the_first_place_takes_nothing_from_the_winner() -> None:
    found = outcome([1, 5, 5])

    assert found.winner is not None
    assert (found.decided, found.winner.number, found.tied) == (Decided.TOTAL, 1, ())


def test_leaving_it_as_it_is_can_win() -> None:
    found = outcome([3, 4, 0], [3, 4, 2])

    assert found.as_it_is
    assert found.winner is not None
    assert found.winner.number == 3


def test_without_a_paper_nobody_wins_and_of_an_open_ballot_nothing_is_known() -> None:
    ballot = a_ballot()
    found = outcome_of(closed(ballot, count(ballot, [{1: 0}])))

    assert (found.decided, found.winner, found.tied, found.voters) == (Decided.NOBODY, None, (), 0)
    with pytest.raises(ValueError, match="closed"):
        outcome_of(ballot)
    with pytest.raises(ValueError, match="resistance"):
        outcome_of(replace(ballot, closed=True, kind=BallotKind.DOTS))


# --- the result ---------------------------------------------------------------------------


def told(*papers: Sequence[int], hidden_under: int = 1) -> Notice:
    ballot = a_ballot(len(papers[0]))
    counted = count(ballot, [written(one) for one in papers])
    return resistance_result(ANNA, closed(ballot, counted), hidden_under=hidden_under)


def why(notice: Notice) -> Line:
    found = notice.values["waarom"]
    assert isinstance(found, Line)
    return found


@pytest.mark.parametrize(
    ("papers", "text", "because"),
    [
        ([[1, 5, 9]], ResistText.RESULT, ResistText.WHY_TOTAL),
        ([[9, 5, 9], [1, 5, 9]], ResistText.RESULT, ResistText.WHY_HIGHEST),
        ([[10, 10, 9], [10, 5, 9], [0, 5, 9]], ResistText.RESULT, ResistText.WHY_TENS),
        ([[5, 5, 9]], ResistText.RESULT_TIE, ResistText.WHY_TIE),
        ([[5, 5, 0]], ResistText.RESULT_AS_IT_IS, ResistText.WHY_TOTAL),
    ],
)
def test_the_result_says_what_decided_it(
    papers: list[list[int]], text: ResistText, because: ResistText
) -> None:
    notice = told(*papers)

    assert notice.text is text
    assert why(notice).text is because
    assert notice.once == "uitslag-3"


def test_the_figures_of_a_tie_rule_are_those_that_decided() -> None:
    values = why(told([10, 10, 9], [10, 5, 9], [0, 5, 9])).values

    assert (values["samen"], values["hoogste"], values["tienen"]) == (20, 10, 1)
    assert (values["ander-tienen"], values["anderen"]) == (2, 1)


def test_the_picture_shows_the_least_first_with_the_highest_mark_of_each() -> None:
    chart = told([9, 5, 2], [9, 1, 8]).picture

    assert isinstance(chart, Chart)
    assert [(one.value, one.winner) for one in chart.bars] == [(6, True), (10, False), (18, False)]
    assert [one.said.values["hoogste"] for one in chart.bars if one.said] == [5, 8, 9]
    assert not any(one.winner for one in _bars(told([5, 5, 9])))


def _bars(notice: Notice) -> Sequence[Any]:
    assert isinstance(notice.picture, Chart)
    return notice.picture.bars


def test_of_a_few_voters_the_winner_is_told_and_no_figure() -> None:
    notice = told([9, 5, 2], hidden_under=2)

    assert notice.picture is None
    assert notice.card is not None
    assert not any(isinstance(one, Picture) for one in notice.card.blocks)
    assert why(notice) == Line(ResistText.HIDDEN, {"onder": 2})
    assert notice.values["lijst"].lines == ()
    assert notice.text is ResistText.RESULT_AS_IT_IS


# --- tokens and screens -------------------------------------------------------------------


def all_taps(ballot: Ballot) -> list[Tap]:
    return [
        *(Tap(one) for one in (Weigh.REST, Weigh.AGAIN, Weigh.DONE)),
        *(Tap(Weigh.GO, place) for place in range(-1, len(ballot.options) + 1)),
        *(
            Tap(Weigh.MARK, option.number, mark)
            for option in ballot.options
            for mark in range(MOST + 1)
        ),
    ]


def test_a_button_works_for_nobody_else_on_no_other_ballot_and_with_no_other_key() -> None:
    ballot = a_ballot(8)
    mine = {weigh_token(KEY, ANNA, one): one for one in all_taps(ballot)}
    theirs = {weigh_token(KEY, BILAL, one) for one in all_taps(ballot)}
    other = {weigh_token(b"o" * 32, ANNA, one) for one in all_taps(ballot)}

    assert len({*mine, *theirs, *other}) == 3 * len(mine)
    assert {one: read_weigh_token(KEY, ANNA, ballot, one) for one in mine} == mine
    for foreign in (*theirs, *other, "", "é", "A" * 16):
        assert read_weigh_token(KEY, ANNA, ballot, foreign) is None


def test_a_mark_or_option_that_is_not_on_the_ballot_means_nothing() -> None:
    for tap in (Tap(Weigh.MARK, 4, 1), Tap(Weigh.MARK, 1, 11), Tap(Weigh.GO, 4)):
        assert read_weigh_token(KEY, ANNA, a_ballot(), weigh_token(KEY, ANNA, tap)) is None


def meanings(notice: Notice, ballot: Ballot) -> list[list[Tap | None]]:
    return [
        [read_weigh_token(KEY, ANNA, ballot, one.data.split(":")[2]) for one in row]
        for row in notice.buttons
    ]


@given(st.integers(2, 8), st.data())
def test_each_screen_offers_every_mark_and_fits_a_keyboard_of_six_rows(
    options: int, data: st.DataObject
) -> None:
    ballot = replace(a_ballot(options), id=BallotId(10**15 - 1))
    paper: Choices = data.draw(
        st.dictionaries(st.integers(1, options), st.integers(0, MOST), max_size=options)
    )
    place = data.draw(st.integers(-1, options))
    notice = paper_screen(ballot, ANNA, paper, place, KEY)
    found = meanings(notice, ballot)
    offered = [one for row in found for one in row]

    assert len(notice.buttons) <= 6
    assert all(len(row) <= 5 for row in notice.buttons)
    assert all(len(one.data.encode()) <= 64 for row in notice.buttons for one in row)
    assert None not in offered
    marked = [one for one in offered if one and one.move is Weigh.MARK]
    assert notice.card is not None
    scales = [one for one in notice.card.blocks if isinstance(one, Scale)]
    if marked:
        assert [one.mark for one in marked] == list(range(MOST + 1))
        (number,) = {one.option for one in marked}
        assert number == (place if place > 0 else min(set(range(1, options + 1)) - set(paper)))
        (scale,) = scales
        assert scale.mine == paper.get(number)
        assert [one.data for one in scale.marks] == [
            one.data
            for row, means in zip(notice.buttons, found, strict=True)
            for one, meant in zip(row, means, strict=True)
            if meant in marked
        ]
    else:
        assert place == ALL or (place == NEXT and len(paper) == options)
        rows = [one for one in notice.card.blocks if isinstance(one, Weighed)]
        assert [one.mine for one in rows] == [paper.get(at) for at in range(1, options + 1)]
        assert not scales
    assert (Tap(Weigh.REST) in offered) is (0 < len(paper) < options)


def test_an_option_in_plain_words_is_shown_with_its_explanation_and_no_name() -> None:
    notice = paper_screen(a_ballot(), ANNA, {}, NEXT, KEY)

    assert notice.values["uitleg"].values == {"uitleg": Words({"nl": "Uitleg 1"})}


@pytest.mark.parametrize(
    ("choices", "text"),
    [
        ({}, ResistText.RECEIPT_EMPTY),
        ({1: 3}, ResistText.RECEIPT_HALF),
        ({1: 3, 2: 0, 3: 10}, ResistText.RECEIPT),
    ],
)
def test_a_receipt_says_whether_a_paper_is_in_the_box_and_no_mark(
    choices: Choices, text: ResistText
) -> None:
    notice = weigh_receipt(ANNA, a_ballot(), choices)

    assert notice.text is text
    assert weigh_receipt(ANNA, a_ballot(), dict.fromkeys(choices, 10)) == notice
