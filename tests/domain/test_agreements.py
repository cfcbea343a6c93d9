"""When an agreement stands, and when it was kept or broken."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from domain.agreements.agreement import Said, Word
from domain.agreements.draft import Draft, Step, from_data, to_data
from domain.agreements.making import Made, Spoken, ask_kept, decide_make, decide_say, decide_yes
from domain.refusing import Refused
from tests.locales.agreement_stories import AGREEMENT, DRAFT, HANNA, NOW, OLGA, OUTSIDE

DAY = date(2026, 3, 20)


def says(agreement: object, who: object, said: Said) -> Spoken | Refused:
    return decide_say(agreement, who, said, DAY, again_days=14, hour=10)  # type: ignore[arg-type]


def test_what_is_asked_next_is_what_is_not_known_yet() -> None:
    assert Draft(area="krakeel").next is Step.WHO
    assert replace(DRAFT, outside="", promises=None).next is Step.WITH
    assert DRAFT.next is None
    assert from_data(to_data(DRAFT)) == DRAFT


def test_a_new_text_needs_a_yes_again_but_not_from_a_party_outside() -> None:
    made = decide_make(OLGA, replace(AGREEMENT, agreed=True, version=2), NOW, hour=10)
    outside = decide_make(OLGA, OUTSIDE, NOW, hour=10)

    assert isinstance(made, Made)
    assert not made.agreement.agreed
    assert not made.dues
    assert [one.to for one in made.notices] == [OLGA.id, HANNA.id]
    assert isinstance(outside, Made)
    assert outside.agreement.agreed
    assert len(outside.dues) == 1


def test_nobody_else_says_yes_and_nobody_without_a_role_makes_one() -> None:
    assert isinstance(decide_yes(AGREEMENT, OLGA, yes=True, hour=10), Refused)
    assert isinstance(decide_make(HANNA, AGREEMENT, NOW, hour=10), Refused)


def test_kept_takes_every_side_and_broken_takes_one() -> None:
    stands = replace(AGREEMENT, agreed=True)
    half = replace(stands, words=(Word(by=HANNA.id, name="Hanna", said=Said.KEPT),))

    first, both, broken = (
        says(stands, HANNA, Said.KEPT),
        says(half, OLGA, Said.KEPT),
        says(half, OLGA, Said.BROKEN),
    )

    for outcome, settled in ((first, None), (both, Said.KEPT), (broken, Said.BROKEN)):
        assert isinstance(outcome, Spoken)
        assert outcome.settled is settled
    assert isinstance(says(replace(stands, settled=Said.KEPT), OLGA, Said.BROKEN), Refused)
    assert isinstance(says(AGREEMENT, OLGA, Said.KEPT), Refused)


def test_not_yet_asks_again_only_who_did_not_say_kept() -> None:
    stands = replace(AGREEMENT, agreed=True)
    later = says(stands, OLGA, Said.NOT_YET)
    half = replace(stands, words=(Word(by=HANNA.id, name="Hanna", said=Said.KEPT),))

    assert isinstance(later, Spoken)
    assert [one.at.date() - DAY for one in later.dues] == [timedelta(days=14)]
    assert [one.to for one in ask_kept(half, NOW)] == [OLGA.id]
    assert ask_kept(replace(stands, settled=Said.KEPT), NOW) == ()
    assert ask_kept(None, NOW) == ()
