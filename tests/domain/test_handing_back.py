"""Handing back: counting, quorum, the month's round, what changed, and who may change what."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.areas import Area, AreaKind
from domain.ballots.ballot import Answer, Ballot, BallotKind
from domain.ballots.counting import count
from domain.ballots.papers import (
    WORDS_MOST,
    Move,
    check_paper,
    read_paper,
    read_token,
    read_words,
    token,
)
from domain.ballots.ratifying import WordsRefused, answer_screen, decide_words
from domain.ballots.voting import NotVoted, Voted, decide_vote
from domain.calendar import LOCAL, day_of
from domain.handing_back.changing import decide_change, decide_text
from domain.handing_back.difference import changes, sentences
from domain.handing_back.hand_back import LiesOpenError, Stand, TextKind, next_version
from domain.handing_back.leaves import LEAF, leaves
from domain.handing_back.remarking import Remarked, decide_remark
from domain.handing_back.rounds import (
    Rhythm,
    Waiting,
    next_opening,
    open_round,
    period_of,
    quorum_of,
    refuse_round,
)
from domain.handing_back.screens import text_screen
from domain.handing_back.verdict import Told, Verdict, decide_verdict, result_screen
from domain.ids import BallotId, ResidentId, RoundId
from domain.notices import Notice
from domain.paging import page_of
from domain.reading import PersonalKind, PersonalSpan
from domain.refusing import Refused
from tests.locales.hand_back_stories import (
    ANNA,
    ANSWERS,
    BILAL,
    KRAKEEL,
    NOW,
    OLGA,
    PLAN,
    SECOND,
    a_ballot,
)

RHYTHM = Rhythm(months=1, day=10, hour=19, days=14, least_people=5, least_percent=2)
KEY = b"k" * 32
people = st.integers(0, 400)


# --- counting -----------------------------------------------------------------------------


@given(yes=people, no=people, not_yet=people, quorum=st.integers(1, 200))
def test_a_text_is_accepted_exactly_when_yes_beats_all_the_rest_and_enough_took_part(
    yes: int, no: int, not_yet: int, quorum: int
) -> None:
    totals: dict[int, int] = {Answer.YES: yes, Answer.NO: no, Answer.NOT_YET: not_yet}

    verdict = decide_verdict(totals, quorum=quorum, tries=1, most_tries=2)

    enough = yes + no + not_yet >= quorum
    assert (verdict is Verdict.ACCEPTED) == (enough and yes > no + not_yet)
    assert (verdict is Verdict.AGAIN) == (not enough)


@pytest.mark.parametrize(
    ("totals", "verdict"),
    [
        ((5, 0, 0), Verdict.ACCEPTED),
        ((4, 0, 0), Verdict.AGAIN),
        ((3, 2, 0), Verdict.ACCEPTED),
        ((3, 3, 0), Verdict.REFUSED),
        ((3, 2, 1), Verdict.REFUSED),
        ((3, 1, 1), Verdict.ACCEPTED),
        ((0, 0, 5), Verdict.REFUSED),
        ((0, 0, 0), Verdict.AGAIN),
    ],
)
def test_five_people_are_enough_and_a_tie_is_no_yes(
    totals: tuple[int, int, int], verdict: Verdict
) -> None:
    counts: dict[int, int] = dict(zip(Answer, totals, strict=True))

    found = decide_verdict(counts, quorum=5, tries=1, most_tries=2)

    assert found is verdict


def test_too_few_voters_bring_a_text_once_more_and_then_end_it() -> None:
    few: dict[int, int] = {Answer.YES: 4}

    assert decide_verdict(few, quorum=5, tries=1, most_tries=2) is Verdict.AGAIN
    assert decide_verdict(few, quorum=5, tries=2, most_tries=2) is Verdict.LAPSED


@given(inhabitants=st.integers(0, 100_000), percent=st.integers(0, 100))
def test_the_quorum_is_the_least_number_of_people_that_is_that_percentage(
    inhabitants: int, percent: int
) -> None:
    quorum = quorum_of(inhabitants, replace(RHYTHM, least_percent=percent))

    assert quorum >= 5
    assert Fraction(quorum) >= Fraction(inhabitants * percent, 100)
    if quorum > 5:
        assert Fraction(quorum - 1) < Fraction(inhabitants * percent, 100)


@pytest.mark.parametrize(
    ("inhabitants", "quorum"),
    [(None, 5), (0, 5), (250, 5), (251, 6), (300, 6), (5000, 100), (5001, 101)],
)
def test_exactly_two_percent_is_enough(inhabitants: int | None, quorum: int) -> None:
    assert quorum_of(inhabitants, RHYTHM) == quorum


# --- papers -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "paper",
    [
        {"1": 2},
        {"1": 1, "2": 1},
        {"4": 1},
        {"words": "alleen woorden"},
        {"1": 1, "words": ""},
        {"1": 1, "words": "x" * (WORDS_MOST + 1)},
        {"1": 1, "words": 3},
        {"1": 1, "woorden": "iets"},
        [],
    ],
)
def test_a_paper_made_by_hand_counts_for_nothing_and_stops_nothing(paper: object) -> None:
    counted = count(a_ballot(), [paper, {"1": 1, "words": "Goed plan"}])

    assert (counted.totals[1], counted.voters, counted.invalid) == (1, 1, 1)
    assert counted.words == ("Goed plan",)
    assert read_paper(paper, a_ballot()) == {}
    assert read_words(paper, a_ballot()) == ""


def test_words_come_out_of_the_count_apart_from_the_answers_and_in_no_order_of_papers() -> None:
    papers = [{"2": 1, "words": "Zonde"}, {"1": 1, "words": "Akkoord"}, {"3": 1}]

    counted = count(a_ballot(), papers)

    assert counted.words == ("Akkoord", "Zonde")
    assert counted.bundle == count(a_ballot(), [{"1": 1}, {"2": 1}, {"3": 1}]).bundle


def test_a_dots_ballot_takes_no_words() -> None:
    over_themes = replace(a_ballot(), kind=BallotKind.DOTS)

    with pytest.raises(ValueError, match="not on this ballot"):
        check_paper({"1": 1, "words": "iets"}, over_themes)


def vote(
    move: Move,
    option: int = 0,
    *,
    choices: dict[int, int] | None = None,
    words: str = "",
    member: bool = True,
    confirmed: bool = True,
    at: datetime = NOW,
) -> Voted | NotVoted:
    return decide_vote(
        a_ballot(),
        choices or {},
        (move, option),
        at,
        member=member,
        confirmed=confirmed,
        words=words,
    )


def test_another_answer_takes_the_place_of_the_first_and_the_words_stay() -> None:
    first = vote(Move.PLUS, Answer.YES)
    assert isinstance(first, Voted)
    assert (first.choices, first.changed) == ({1: 1}, True)

    second = vote(Move.PLUS, Answer.NOT_YET, choices={1: 1}, words="Eerst het pad")

    assert isinstance(second, Voted)
    assert (second.choices, second.words) == ({3: 1}, "Eerst het pad")


def test_the_same_answer_twice_changes_nothing_and_again_takes_all_out() -> None:
    twice = vote(Move.PLUS, Answer.YES, choices={1: 1}, words="Mooi")
    assert isinstance(twice, Voted)
    assert not twice.changed

    anew = vote(Move.AGAIN, choices={1: 1}, words="Mooi")
    assert isinstance(anew, Voted)
    assert (anew.choices, anew.words, anew.changed) == ({}, "", True)


@pytest.mark.parametrize(
    ("member", "confirmed", "late", "unconfirmed", "closed"),
    [
        (False, True, False, False, False),
        (True, False, False, True, False),
        (True, True, True, False, True),
        (False, False, False, False, False),
    ],
)
def test_who_lives_elsewhere_is_not_confirmed_or_comes_late_does_not_vote(
    member: bool, confirmed: bool, late: bool, unconfirmed: bool, closed: bool
) -> None:
    at = NOW + timedelta(days=14 if late else 0)

    refused = vote(Move.PLUS, Answer.YES, member=member, confirmed=confirmed, at=at)

    assert isinstance(refused, NotVoted)
    assert (refused.unconfirmed, refused.closed) == (unconfirmed, closed)
    said = decide_words(a_ballot(), {1: 1}, "Mooi", at, member=member, confirmed=confirmed)
    assert isinstance(said, NotVoted)


def test_words_need_an_answer_and_hold_nothing_that_says_who_somebody_is() -> None:
    def say(typed: str, choices: dict[int, int], *personal: PersonalSpan) -> object:
        return decide_words(
            a_ballot(), choices, typed, NOW, member=True, confirmed=True, personal=personal
        )

    assert isinstance(vote(Move.WORDS), NotVoted)
    assert isinstance(say("Mooi plan", {}), NotVoted)
    assert isinstance(say("..", {1: 1}), WordsRefused)
    assert isinstance(say("x" * (WORDS_MOST + 1), {1: 1}), WordsRefused)
    assert isinstance(
        say("Ik ben Anna", {1: 1}, PersonalSpan(PersonalKind.NAME, 7, 11)), WordsRefused
    )
    taken = say("Mooi\nplan", {1: 1})
    assert isinstance(taken, Voted)
    assert (taken.words, taken.choices) == ("Mooi plan", {1: 1})


def test_no_button_of_a_paper_says_which_answer_it_is() -> None:
    made = answer_screen(a_ballot(), ANNA.id, {1: 1}, "Mooi", KEY)
    hers = {one.data for row in made.buttons for one in row if one.data.startswith("st:")}
    his = {
        one.data
        for row in answer_screen(a_ballot(), BILAL.id, {1: 1}, "Mooi", KEY).buttons
        for one in row
        if one.data.startswith("st:")
    }

    assert len(hers) == 6
    assert not hers & his
    given = token(KEY, ANNA.id, Move.PLUS, Answer.NO)
    assert read_token(KEY, ANNA.id, a_ballot(), given) == (Move.PLUS, Answer.NO)
    assert read_token(KEY, BILAL.id, a_ballot(), given) is None


# --- the round ----------------------------------------------------------------------------


def waiting(*texts: object, last: date | None = None, inhabitants: int | None = None) -> Waiting:
    area = Area(
        slug=KRAKEEL,
        name="Krakeel",
        kind=AreaKind.WIJK,
        started=True,
        started_in=2007,
        inhabitants=inhabitants,
    )
    return Waiting(area, list(texts), last, [ANNA.id, BILAL.id])  # type: ignore[arg-type] # given as objects


def test_a_round_bundles_all_texts_into_one_invitation_a_member() -> None:
    opened = open_round(
        waiting(PLAN, SECOND, inhabitants=300),
        RoundId(4),
        [BallotId(9), BallotId(10)],
        NOW,
        RHYTHM,
        ANSWERS,
    )

    assert opened is not None
    assert [one.to for one in opened.notices] == [ANNA.id, BILAL.id]
    assert {one.once for one in opened.notices} == {"terugleggen-ronde-4"}
    assert [one.quorum for one in opened.ballots] == [6, 6]
    assert not any(one.advisory for one in opened.ballots)
    assert [one.about.id for one in opened.ballots if one.about] == [PLAN.id, SECOND.id]
    half, ends = opened.dues
    assert half.at == NOW + (ends.at - NOW) / 2
    assert ends.at == datetime(2026, 3, 16, 19, 0, tzinfo=UTC)  # 20.00 in Hoogeveen


@given(
    at=st.timedeltas(timedelta(0), timedelta(days=1100)).map(lambda later: NOW + later),
    months=st.integers(1, 12),
    had_one=st.booleans(),
)
def test_the_next_round_is_later_at_its_hour_and_in_months_without_one(
    at: datetime, months: int, had_one: bool
) -> None:
    rhythm = replace(RHYTHM, months=months)
    now = period_of(day_of(at), months)

    opens = next_opening(at, now if had_one else None, rhythm)

    there = opens.astimezone(LOCAL)
    assert opens > at
    assert (there.day, there.hour) == (10, 19)
    period = period_of(day_of(opens), months)
    assert period == there.date().replace(day=1)
    assert period > now if had_one else period >= now


def test_these_months_have_one_round_whoever_opens_it() -> None:
    march = date(2026, 3, 1)

    assert (
        open_round(waiting(PLAN, last=march), RoundId(4), [BallotId(9)], NOW, RHYTHM, ANSWERS)
        is None
    )
    assert open_round(waiting(), RoundId(4), [], NOW, RHYTHM, ANSWERS) is None
    assert isinstance(refuse_round(OLGA, KRAKEEL, waiting(PLAN, last=march), NOW, RHYTHM), Refused)
    assert refuse_round(OLGA, KRAKEEL, waiting(PLAN, last=date(2026, 2, 1)), NOW, RHYTHM) is None
    assert isinstance(refuse_round(ANNA, KRAKEEL, waiting(PLAN), NOW, RHYTHM), Refused)


# --- what is told -------------------------------------------------------------------------


def shown(ballot: Ballot, words: list[str]) -> str:
    told = Told(PLAN, ballot, Verdict.AGAIN, words, 5)
    page = page_of([] if told.hidden else words, 1, size=7)
    return repr(result_screen(ANNA.id, told, page))


@pytest.mark.parametrize(
    ("kind", "leads"),
    [
        (TextKind.PLAN, "vl:n:"),
        (TextKind.AGENDA, "pt:1"),
        (TextKind.ADVICE, "pt:1"),
        (TextKind.WAY_OUT, "vl:"),
        (TextKind.AGREEMENT, None),
        (TextKind.REPORT, None),
    ],
)
def test_a_second_no_leads_to_we_can_not_agree_where_there_is_an_item_to_say_it_of(
    kind: TextKind, leads: str | None
) -> None:
    text = replace(PLAN, kind=kind, number=7, refusals=2)
    told = Told(text, a_ballot(PLAN, (1, 8, 0)), Verdict.REFUSED, (), 5)
    rows = result_screen(ANNA.id, told, page_of([], 1, size=7)).buttons
    ways = [one.data for row in rows for one in row if one.data[:2] in ("vl", "pt")]
    assert [one.startswith(leads) for one in ways] == [True] if leads else ways == []


def test_of_fewer_than_five_people_neither_answers_nor_words_are_told() -> None:
    few = shown(a_ballot(PLAN, (1, 3, 0)), ["Ik wil dit niet"])
    enough = shown(a_ballot(PLAN, (1, 4, 0)), ["Ik wil dit niet"])

    assert "Ik wil dit niet" not in few
    assert "'nee': 3" not in few
    assert "Ik wil dit niet" in enough
    assert "'nee': 4" in enough


# --- versions -----------------------------------------------------------------------------


def test_a_text_that_lies_in_a_round_gets_no_next_version() -> None:
    assert next_version(None) == 1
    assert next_version(replace(PLAN, stand=Stand.REFUSED)) == 2
    with pytest.raises(LiesOpenError):
        next_version(replace(PLAN, stand=Stand.OPEN))


@pytest.mark.parametrize(
    ("who", "newest"),
    [
        (BILAL, PLAN),
        (ANNA, SECOND),
        (ANNA, replace(PLAN, stand=Stand.OPEN, closes_at=NOW)),
        (ANNA, replace(PLAN, stand=Stand.ACCEPTED)),
    ],
    ids=["somebody-else", "an-old-version", "in-the-round", "in-effect"],
)
def test_a_text_is_changed_by_its_proposer_and_not_under_people_who_vote(
    who: object, newest: object
) -> None:
    outcome = decide_change(who, PLAN, newest, "Een nieuwe tekst", "Daarom")  # type: ignore[arg-type] # given as objects

    assert isinstance(outcome, Refused)


def test_the_same_text_again_is_no_new_version() -> None:
    assert isinstance(decide_text(ANNA, PLAN, PLAN.text + "\n\n"), Refused)


@pytest.mark.parametrize("stand", [one for one in Stand if one is not Stand.WAITS])
def test_remarks_are_for_a_text_that_waits(stand: Stand) -> None:
    late = decide_remark(BILAL, replace(PLAN, stand=stand), "Meer bomen", NOW)
    assert isinstance(late, Refused)

    remarked = decide_remark(BILAL, PLAN, "Meer bomen", NOW)

    assert isinstance(remarked, Remarked)
    assert [one.to for one in remarked.notices] == [BILAL.id, ANNA.id]


def test_who_remarks_on_the_own_text_is_not_told_of_it() -> None:
    remarked = decide_remark(ANNA, PLAN, "Meer bomen", NOW)

    assert isinstance(remarked, Remarked)
    assert [one.to for one in remarked.notices] == [ANNA.id]


# --- what changed -------------------------------------------------------------------------


def test_a_changed_sentence_is_one_that_went_and_one_that_came() -> None:
    found = changes(
        "We planten bomen. De gemeente geeft grond.\nWij geven water.",
        "We planten bomen. De gemeente geeft geld.\nWij geven water.\nOok bankjes!",
    )

    assert [(one.added, one.sentence) for one in found] == [
        (False, "De gemeente geeft grond."),
        (True, "De gemeente geeft geld."),
        (True, "Ook bankjes!"),
    ]


texts = st.lists(st.sampled_from(["Een zin.", "Nog een zin!", "Een regel", ""]), max_size=12).map(
    "\n".join
)


@given(old=texts, new=texts)
def test_what_went_and_came_is_all_the_difference_there_is(old: str, new: str) -> None:
    found = changes(old, new)
    gone = [one.sentence for one in found if not one.added]
    came = [one.sentence for one in found if one.added]

    assert bool(found) == (sentences(old) != sentences(new))
    before = sentences(old)
    for one in gone:
        before.remove(one)
    after = sentences(new)
    for one in came:
        after.remove(one)
    assert before == after or sorted(before) == sorted(after)


@given(text=st.text(st.sampled_from("ab \n"), max_size=400), most=st.integers(10, 60))
def test_a_text_in_leaves_loses_no_letter(text: str, most: int) -> None:
    found = leaves(text, most)

    assert "".join("".join(found).split()) == "".join(text.split())
    assert all(len(one) <= most for one in found)


def test_a_short_text_is_one_leaf() -> None:
    assert leaves("Kort.") == ["Kort."]
    assert leaves("") == [""]
    assert len(leaves("woord " * LEAF)) > 5


def test_what_the_answer_screen_shows_names_the_text_for_everybody() -> None:
    made = answer_screen(a_ballot(SECOND), ResidentId(5), {}, "", KEY)

    assert isinstance(made, Notice)
    assert SECOND.title in repr(made.card)


# --- all sides before the choice ------------------------------------------------------------


@pytest.mark.parametrize("kind", list(TextKind))
def test_who_reads_a_plan_finds_all_sides_of_its_item_and_no_other_text_has_them(
    kind: TextKind,
) -> None:
    text = replace(PLAN, kind=kind, number=31)
    shown = text_screen(BILAL, text, opens_at=None, votes=False, has_result=False)

    buttons = [one.data for row in shown.buttons for one in row]

    assert ("av:31:1" in buttons) is (kind is TextKind.PLAN)
