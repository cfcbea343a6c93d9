"""The dots ballot: opening, voting, tokens, and a count that nobody can stop or bend."""

from __future__ import annotations

import itertools
import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.ballots.ballot import Ballot, BallotText, Choices, Option
from domain.ballots.counting import count, percent
from domain.ballots.opening import SPANS, Opened, closing_moment, decide_open
from domain.ballots.outcome import result
from domain.ballots.papers import Move, check_paper, pseudonym, read_paper, read_token, token
from domain.ballots.voting import NotVoted, Voted, decide_vote, screen
from domain.charts import Chart
from domain.ids import AreaSlug, BallotId, ResidentId, ThemeId
from domain.notices import Line, Notice, Priority, Words
from domain.people import Resident
from domain.refusing import Refused
from domain.roles import Role
from domain.theming import NO_THEME, ThemeCount
from domain.trits.hearing import sides_of_ballot

NOW = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
KRAKEEL = AreaSlug("krakeel")
KEY = b"k" * 32
ANNA = ResidentId(1)
BILAL = ResidentId(2)
GROUP = Resident(
    ANNA, "A1", "Anna", "nl", KRAKEEL, roles=frozenset({(Role.INITIATIVE_GROUP, KRAKEEL)})
)
NEIGHBOUR = Resident(BILAL, "B2", "Bilal", "nl", KRAKEEL)


def names(number: int) -> Words:
    return Words({"nl": f"Thema {number}", "en": f"Theme {number}"})


def a_ballot(options: int = 5, *, number: int = 3, closed: bool = False) -> Ballot:
    return Ballot(
        id=BallotId(number),
        area=KRAKEEL,
        area_name="Krakeel",
        points=3,
        advisory=True,
        opened_at=NOW,
        closes_at=NOW + timedelta(days=14),
        closed=closed,
        options=tuple(Option(at, ThemeId(at), names(at), at) for at in range(1, options + 1)),
    )


def themes(total: int) -> list[ThemeCount]:
    return [ThemeCount(ThemeId(at), names(at), 1, 20 - at) for at in range(1, total + 1)]


def opening(
    by: Resident = GROUP, *, found: list[ThemeCount] | None = None, is_open: bool = False
) -> Opened | Refused:
    return decide_open(
        by,
        KRAKEEL,
        "Krakeel",
        themes(3) if found is None else found,
        BallotId(3),
        NOW,
        span="week",
        members=[ANNA, BILAL],
        points=3,
        most_options=8,
        inhabitants=None,
        one_is_open=is_open,
    )


papers = st.lists(
    st.dictionaries(st.integers(1, 5), st.integers(1, 3), max_size=3).filter(
        lambda one: sum(one.values()) <= 3
    ),
    max_size=30,
)
whatever = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["1", "2", "5", "6", "-1", "NaN", "1.0", ""]), inner, max_size=3
        )
    ),
    max_leaves=8,
)
taps = st.tuples(st.sampled_from(list(Move)), st.integers(1, 5))


# --- opening ------------------------------------------------------------------------------


def test_a_member_of_the_initiative_group_opens_a_ballot_and_each_member_is_invited_once() -> None:
    opened = opening()

    assert isinstance(opened, Opened)
    assert opened.ballot.advisory
    invites = [one for one in opened.notices if one.text is BallotText.INVITE]
    assert [one.to for one in invites] == [ANNA, BILAL]
    assert {one.once for one in invites} == {"stemming-3"}
    assert opened.due.at == opened.ballot.closes_at


@pytest.mark.parametrize(
    ("by", "found", "is_open"),
    [(NEIGHBOUR, None, False), (GROUP, themes(1), False), (GROUP, None, True)],
    ids=["not-in-the-group", "one-theme", "one-is-open"],
)
def test_a_ballot_is_refused_with_one_sentence_to_who_asked(
    by: Resident, found: list[ThemeCount] | None, is_open: bool
) -> None:
    refused = opening(by, found=found, is_open=is_open)

    assert isinstance(refused, Refused)
    assert [one.to for one in refused.notices] == [by.id]


def test_themes_without_a_name_stay_off_and_the_eight_with_most_neighbours_are_on() -> None:
    nameless = ThemeCount(ThemeId(NO_THEME), None, 4, 40)
    opened = opening(found=[nameless, *themes(9)])

    assert isinstance(opened, Opened)
    assert [one.names for one in opened.ballot.options] == [names(at) for at in range(1, 9)]


@given(st.integers(0, 2 * 365 * 24 * 60), st.sampled_from(list(SPANS)))
def test_a_ballot_of_weeks_closes_at_eight_in_the_evening_of_hoogeveen(
    minutes: int, span: str
) -> None:
    at = NOW + timedelta(minutes=minutes)

    closes = closing_moment(at, span)

    length = SPANS[span]
    assert timedelta() <= closes - at - length + timedelta(hours=25) <= timedelta(hours=50)
    local = closes.astimezone(ZoneInfo("Europe/Amsterdam"))
    assert span == "zaal" or (local.hour, local.minute) == (20, 0)
    assert span != "zaal" or closes >= at + length


# --- voting -------------------------------------------------------------------------------


def tapped(ballot: Ballot, done: list[tuple[Move, int]]) -> Choices:
    paper: Choices = {}
    for one in done:
        outcome = decide_vote(ballot, paper, one, NOW, member=True)
        if isinstance(outcome, Voted):
            paper = outcome.choices
    return paper


@given(st.lists(taps, max_size=40))
def test_nobody_ever_gives_more_points_than_there_are_whatever_is_tapped(
    done: list[tuple[Move, int]],
) -> None:
    ballot = a_ballot()

    paper = tapped(ballot, done)

    assert check_paper(paper, ballot) == paper


def test_points_can_be_stacked_taken_back_and_given_anew() -> None:
    ballot = a_ballot()
    plus, minus, again = (Move.PLUS, 2), (Move.MINUS, 2), (Move.AGAIN, 0)

    assert tapped(ballot, [plus, plus, plus]) == {2: 3}
    assert tapped(ballot, [plus, plus, minus]) == {2: 1}
    assert tapped(ballot, [plus, minus]) == {}
    assert tapped(ballot, [minus]) == {}
    assert tapped(ballot, [plus, plus, again, (Move.PLUS, 5)]) == {5: 1}


def test_a_point_too_many_changes_nothing_and_says_why() -> None:
    outcome = decide_vote(a_ballot(), {1: 2, 4: 1}, (Move.PLUS, 4), NOW, member=True)

    assert outcome == NotVoted(BallotText.ALL_GIVEN, {"punten": 3})


def test_done_changes_nothing_on_the_paper() -> None:
    outcome = decide_vote(a_ballot(), {1: 2}, (Move.DONE, 0), NOW, member=True)

    assert outcome == Voted(BallotId(3), {1: 2}, changed=False, done=True)


@pytest.mark.parametrize(
    ("late", "closed", "counts"),
    [
        (timedelta(0), False, False),
        (-timedelta(microseconds=1), False, True),
        (-timedelta(days=1), True, False),
    ],
)
def test_a_vote_counts_until_the_closing_moment_that_instant_itself_is_too_late(
    late: timedelta, closed: bool, counts: bool
) -> None:
    ballot = a_ballot(closed=closed)

    outcome = decide_vote(ballot, {}, (Move.PLUS, 1), ballot.closes_at + late, member=True)

    assert isinstance(outcome, Voted) is counts
    assert counts or outcome == NotVoted(BallotText.CLOSED_TOAST, closed=True)


def test_whoever_lives_elsewhere_and_whoever_forges_a_button_does_not_vote() -> None:
    elsewhere = decide_vote(a_ballot(), {}, (Move.PLUS, 1), NOW, member=False)
    forged = decide_vote(a_ballot(), {}, None, NOW, member=True)
    gone = decide_vote(None, {}, (Move.PLUS, 1), NOW, member=True)

    assert isinstance(elsewhere, NotVoted)
    assert (elsewhere.toast, forged, gone) == (
        BallotText.NOT_A_MEMBER,
        NotVoted(BallotText.GONE),
        NotVoted(BallotText.GONE),
    )


SIDES = sides_of_ballot(a_ballot().id)


# --- tokens and pseudonyms ----------------------------------------------------------------


def buttons_of(notice: Notice) -> list[str]:
    """Return what the buttons that fill in a paper carry."""
    found = [one.data for row in notice.buttons for one in row]
    return [data for data in found if data != SIDES.data]


def all_buttons(choices: Choices) -> set[str]:
    """Every button of a screen, those of its card too."""
    notice = screen(a_ballot(), ANNA, choices, KEY)
    assert notice.card is not None
    in_card = [
        one.data
        for block in notice.card.blocks
        for one in (getattr(block, "plus", None), getattr(block, "minus", None))
        if one is not None
    ]
    return {*buttons_of(notice), *in_card}


def test_each_button_of_a_screen_means_what_it_says_to_its_owner() -> None:
    meant = {
        read_token(KEY, ANNA, a_ballot(), data.split(":")[2])
        for data in all_buttons({}) | all_buttons({1: 1, 2: 1})
    }

    assert meant >= {(Move.DONE, 0), (Move.AGAIN, 0), (Move.MINUS, 1), (Move.MINUS, 2)}
    assert meant >= {(Move.PLUS, number) for number in range(1, 6)}
    assert None not in meant


def test_a_button_works_for_nobody_else_on_no_other_ballot_and_with_no_other_key() -> None:
    mine = [token(KEY, ANNA, move, at) for move in Move for at in range(6)]
    theirs = [token(KEY, BILAL, move, at) for move in Move for at in range(6)]
    other_ballot = [token(b"o" * 32, ANNA, move, at) for move in Move for at in range(6)]

    assert len({*mine, *theirs, *other_ballot}) == len(mine) * 3
    for foreign in (*theirs, *other_ballot):
        assert read_token(KEY, ANNA, a_ballot(), foreign) is None


@given(st.text(st.characters(max_codepoint=127), max_size=65))
def test_a_made_up_token_means_nothing(given_token: str) -> None:
    assert read_token(KEY, ANNA, a_ballot(), given_token) is None


def test_a_token_of_an_option_that_is_not_on_the_ballot_means_nothing() -> None:
    for number in (-1, 0, 6, 10**9):
        assert read_token(KEY, ANNA, a_ballot(), token(KEY, ANNA, Move.PLUS, number)) is None


def test_a_button_shows_no_option_and_fits_in_a_button() -> None:
    ballot = a_ballot(number=10**15 - 1)
    sides = sides_of_ballot(ballot.id).data

    assert len(sides.encode()) <= 64
    for data in set(buttons_of(screen(ballot, ANNA, {1: 1}, KEY))) - {sides}:
        assert len(data.encode()) <= 64
        assert len(data.split(":")[2]) == 16


@pytest.mark.parametrize("choices", [{}, {1: 1}, {2: 3}])
def test_the_way_to_all_sides_is_the_same_whatever_lies_on_the_paper(choices: Choices) -> None:
    shown = screen(a_ballot(), ANNA, choices, KEY).buttons[-1]

    assert shown == (SIDES,)


def test_the_same_person_has_another_pseudonym_under_each_key() -> None:
    found = {pseudonym(key, who) for key in (KEY, b"o" * 32) for who in (ANNA, BILAL)}

    assert len(found) == 4
    assert {len(one) for one in found} == {32}


@pytest.mark.parametrize(("options", "rows"), [(2, 4), (4, 6), (5, 5), (8, 6)])
def test_a_ballot_of_up_to_eight_themes_has_at_most_six_rows_of_buttons(
    options: int, rows: int
) -> None:
    notice = screen(a_ballot(options), ANNA, {}, KEY)

    assert len(notice.buttons) == rows
    assert max(len(row) for row in notice.buttons) <= 2


# --- papers and counting ------------------------------------------------------------------

BAD: Mapping[str, Any] = {
    "doubled": {"1": 1, 1: 1},
    "foreign": {"6": 1},
    "zero": {"1": 0},
    "negative": {"1": -1},
    "negative option": {"-1": 1},
    "infinite": {"1": float("inf")},
    "no number": {"1": float("nan")},
    "a billion": {"1": 10**9},
    "beyond any integer": {"1": 10**400},
    "too many together": {"1": 2, "2": 2},
    "true": {"1": True},
    "half": {"1": 0.5},
    "one as a fraction": {"1": 1.0},
    "text": {"1": "1"},
    "option with a zero before it": {"01": 1},
    "full-width option": {"１": 1},
    "option that is true": {True: 1},
    "nested": {"1": {"1": 1}},
    "list": [1, 2],
    "word": "1",
    "unreadable": None,
    "number": 3,
}
bad_papers = pytest.mark.parametrize("paper", BAD.values(), ids=BAD.keys())


@bad_papers
def test_a_paper_that_breaks_the_rules_is_no_paper(paper: object) -> None:
    with pytest.raises(ValueError, match=r"ballot|points|paper"):
        check_paper(paper, a_ballot())


@bad_papers
def test_one_bad_paper_counts_for_nothing_and_stops_no_other(paper: object) -> None:
    counted = count(a_ballot(), [{1: 2}, paper, {"2": 1}])

    assert (counted.totals, counted.voters, counted.invalid) == (
        {1: 2, 2: 1, 3: 0, 4: 0, 5: 0},
        2,
        1,
    )
    assert counted.bundle == count(a_ballot(), [{2: 1}, {1: 2}]).bundle


@given(st.lists(whatever, max_size=10))
def test_no_row_that_somebody_writes_stops_the_count(found: list[object]) -> None:
    counted = count(a_ballot(), found)

    assert 0 <= counted.voters + counted.invalid <= len(found)
    assert sum(counted.totals.values()) <= 3 * counted.voters


@given(whatever)
def test_an_owner_sees_a_paper_that_counts_or_an_empty_one(paper: object) -> None:
    shown = read_paper(paper, a_ballot())

    assert check_paper(shown, a_ballot()) == shown


@given(papers)
def test_the_count_equals_a_naive_recount(found: list[dict[int, int]]) -> None:
    counted = count(a_ballot(), found)

    for option in range(1, 6):
        assert counted.totals[option] == sum(one.get(option, 0) for one in found)
    assert counted.voters == sum(1 for one in found if one)
    assert counted.invalid == 0


@given(papers)
def test_ties_share_the_place_and_the_next_place_is_skipped(found: list[dict[int, int]]) -> None:
    counted = count(a_ballot(), found)

    for one, other in itertools.product(counted.totals, repeat=2):
        same = counted.totals[one] == counted.totals[other]
        assert (counted.places[one] == counted.places[other]) is same
        if counted.totals[one] > counted.totals[other]:
            assert counted.places[one] < counted.places[other]
    ordered = sorted(counted.places.values())
    assert all(place == ordered.index(place) + 1 for place in ordered)


@given(papers.flatmap(lambda found: st.tuples(st.just(found), st.permutations(found))))
def test_the_order_of_the_papers_changes_nothing_not_even_the_hash(
    both: tuple[list[dict[int, int]], list[dict[int, int]]],
) -> None:
    found, shuffled = both

    assert count(a_ballot(), found) == count(a_ballot(), shuffled)


@given(papers)
def test_the_hash_is_the_same_for_papers_as_the_database_has_them(
    found: list[dict[int, int]],
) -> None:
    stored = [json.loads(json.dumps(dict(reversed(one.items())))) for one in found]

    assert count(a_ballot(), stored) == count(a_ballot(), found)


def test_the_hash_is_what_anybody_computes_from_the_papers() -> None:
    # sha256 of '[[1, 2], [4, 1]]\n[[2, 3]]', by sha256sum
    expected = "2fb0542b02d95dffe64bcd8e7baf8f97a93f95c3d73f8f5f7ed7cb73668c6ee9"

    assert count(a_ballot(), [{2: 3}, {4: 1, 1: 2}]).bundle == expected


def test_another_paper_gives_another_hash() -> None:
    assert count(a_ballot(), [{1: 1}]).bundle != count(a_ballot(), [{1: 2}]).bundle
    assert count(a_ballot(), [{1: 1}]).bundle != count(a_ballot(), [{1: 1}, {1: 1}]).bundle


# --- the result ---------------------------------------------------------------------------


def counted_ballot(totals: list[int], *, voters: int, inhabitants: int | None = None) -> Ballot:
    places = [1 + sum(other > one for other in totals) for one in totals]
    return Ballot(
        id=BallotId(3),
        area=KRAKEEL,
        area_name="Krakeel",
        points=3,
        advisory=True,
        opened_at=NOW,
        closes_at=NOW,
        closed=True,
        options=tuple(
            Option(at, ThemeId(at), names(at), at, total, place)
            for at, (total, place) in enumerate(zip(totals, places, strict=True), start=1)
        ),
        inhabitants=inhabitants,
        voters=voters,
    )


def test_a_result_says_that_it_is_advice_and_is_said_once() -> None:
    notice = result(ANNA, counted_ballot([4, 2], voters=2))

    assert notice.text is BallotText.RESULT
    assert notice.values["advies"] == Line(BallotText.ADVISORY)
    assert (notice.priority, notice.once) == (Priority.BROADCAST, "uitslag-3")


def test_a_tie_is_said_and_both_are_marked_in_the_picture() -> None:
    notice = result(ANNA, counted_ballot([2, 4, 4], voters=4))

    assert notice.text is BallotText.RESULT_TIE
    assert notice.values["winnaars"].in_language("nl") == "“Thema 2” en “Thema 3”"
    assert isinstance(notice.picture, Chart)
    assert [one.winner for one in notice.picture.bars] == [True, True, False]


def test_a_ballot_on_which_nobody_voted_has_no_winner_and_no_picture() -> None:
    notice = result(ANNA, counted_ballot([0, 0], voters=0))

    assert notice.text is BallotText.RESULT_NONE
    assert (notice.picture, notice.card) == (None, None)


@pytest.mark.parametrize(
    ("inhabitants", "turnout"),
    [
        (None, Line(BallotText.TURNOUT, {"stemmers": 43})),
        (
            4820,
            Line(BallotText.TURNOUT_SHARE, {"stemmers": 43, "procent": 1, "gebied": "Krakeel"}),
        ),
    ],
)
def test_turnout_is_a_percentage_only_where_the_inhabitants_have_a_source(
    inhabitants: int | None, turnout: Line
) -> None:
    notice = result(ANNA, counted_ballot([61, 40], voters=43, inhabitants=inhabitants))

    assert notice.values["opkomst"] == turnout
    assert isinstance(notice.picture, Chart)
    assert notice.picture.of == inhabitants


@pytest.mark.parametrize(
    ("part", "whole", "expected"),
    [(0, 10, 0), (1, 250, 0), (1, 200, 1), (5, 1000, 1), (1, 3, 33), (2, 3, 67), (12, 10, 100)],
)
def test_a_percentage_is_rounded_half_upwards_and_never_over_a_hundred(
    part: int, whole: int, expected: int
) -> None:
    assert percent(part, whole) == expected
