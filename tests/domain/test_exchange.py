"""Exchange: which gift fits which question, who hears of whom, and when something goes."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.exchange.entry import Ended, EntryKind, Want
from domain.exchange.fitting import in_common, tell_fitting
from domain.exchange.putting_up import Draft, read_draft
from domain.exchange.standing import Over, Stays, ask_still, decide_end, decide_lapse, decide_still
from domain.exchange.wanting import Agreed, Declined, Wanted, decide_answer, decide_want
from domain.ids import ConnectionId, ResidentId, WantId
from domain.notices import Notice
from domain.people import Resident
from domain.reading import PersonalKind, PersonalSpan
from domain.refusing import Refused, Twice
from tests.locales.exchange_stories import (
    ANNA,
    BILAL,
    FIGURES,
    GUTTER,
    LADDER,
    LATER,
    LIEKOM,
    NOW,
    TWO,
    wanted,
)


def _says(notice: Notice) -> str:
    return str(sorted((key, str(value)) for key, value in notice.values.items()))


def test_a_gift_and_a_question_fit_by_words_and_two_gifts_never_do() -> None:
    assert in_common(LADDER, GUTTER) == ("ladder",)
    assert in_common(LADDER, replace(GUTTER, kind=EntryKind.GIVE)) == ()
    assert in_common(LADDER, replace(GUTTER, by=ANNA.id)) == ()


def test_that_both_say_lend_or_help_makes_no_fit() -> None:
    lends = replace(LADDER, words=("uitlenen", "boormachine"))
    asks = replace(GUTTER, words=("lenen", "tent"))

    assert in_common(lends, asks) == ()


def test_a_neighbour_hears_once_of_something_that_fits_two_of_theirs() -> None:
    told = tell_fitting(LADDER, [GUTTER, replace(GUTTER, text="Een ladder voor de heg")])

    assert [one.to for one in told] == [BILAL.id]


@given(st.text(max_size=30), st.text(max_size=30))
def test_what_was_found_personal_never_stands_in_the_draft(before: str, after: str) -> None:
    number = "0612345678"
    typed = f"{before}{number}{after}"
    spans = (PersonalSpan(PersonalKind.PHONE, len(before), len(before) + len(number)),)

    draft = read_draft(ANNA, EntryKind.GIVE, typed, [number], spans, FIGURES)

    if isinstance(draft, Draft):
        assert number not in draft.text
        assert number not in draft.words


def test_who_wants_it_sees_the_same_whether_it_was_declined_or_not() -> None:
    fresh = decide_want(BILAL, LADDER, LIEKOM, WantId(1), NOW, FIGURES, wants=0)
    declined = replace(LADDER, wants=(Want(WantId(1), BILAL.id, answered=True, back=True),))
    again = decide_want(BILAL, declined, LIEKOM, WantId(2), NOW, FIGURES, wants=0)

    assert isinstance(fresh, Wanted)
    assert isinstance(again, Wanted)
    assert [one for one in fresh.notices if one.to == BILAL.id] == list(again.notices)
    assert {one.to for one in fresh.notices} == {ANNA.id, BILAL.id}


def test_before_both_agreed_no_notice_names_the_other() -> None:
    named = replace(BILAL, shown_name="Bilal")
    said = decide_want(named, LADDER, LIEKOM, WantId(1), NOW, FIGURES, wants=0)

    assert isinstance(said, Wanted)
    for one in said.notices:
        assert "Bilal" not in _says(one)
        assert "Anna" not in _says(one)


def test_both_meet_on_a_yes_and_nobody_is_told_on_a_no() -> None:
    yes = decide_answer(ANNA, TWO, ConnectionId(7), NOW, FIGURES, yes=True)
    no = decide_answer(ANNA, TWO, ConnectionId(7), NOW, FIGURES, yes=False)

    assert isinstance(yes, Agreed)
    assert {one.to for one in yes.notices} == {ANNA.id, BILAL.id}
    assert yes.connection.met
    assert isinstance(no, Declined)
    assert {one.to for one in no.notices} == {ANNA.id}


def test_somebody_else_answers_nothing_for_who_put_it_up() -> None:
    other = Resident(ResidentId(9), "Z9", "Zoë", "nl", ANNA.area)

    assert isinstance(decide_answer(other, TWO, ConnectionId(7), NOW, FIGURES, yes=True), Refused)
    assert isinstance(decide_answer(BILAL, TWO, ConnectionId(7), NOW, FIGURES, yes=True), Refused)


def test_nobody_wants_their_own_or_something_twice() -> None:
    mine = decide_want(ANNA, LADDER, LIEKOM, WantId(1), NOW, FIGURES, wants=0)
    twice = decide_want(
        BILAL, replace(LADDER, wants=(wanted(),)), LIEKOM, WantId(2), NOW, FIGURES, wants=1
    )

    assert isinstance(mine, Refused)
    assert isinstance(twice, Twice)


def test_it_is_asked_at_its_end_and_goes_only_without_an_answer() -> None:
    asked = ask_still(LADDER, LADDER.until, FIGURES)
    assert isinstance(asked, Stays)
    assert ask_still(LADDER, LADDER.until - timedelta(seconds=1), FIGURES) is None

    stays = decide_still(LADDER, ANNA, LATER, FIGURES)
    assert isinstance(stays, Stays)
    assert decide_lapse(stays.entry, asked.dues[0].at) is None
    assert isinstance(decide_lapse(LADDER, asked.dues[0].at), Over)


def test_only_its_owner_ends_it() -> None:
    assert isinstance(decide_end(LADDER, ANNA, Ended.DONE, NOW), Over)
    assert isinstance(decide_end(LADDER, BILAL, Ended.DONE, NOW), Refused)
