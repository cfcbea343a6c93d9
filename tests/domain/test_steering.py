"""A decision of the steering group: who must be there, and what it answers."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.advice.steering import (
    Answered,
    Draft,
    Entered,
    Seat,
    decide_answer,
    decide_enter,
    missing_seats,
)
from domain.advice.texts import SteeringText
from domain.advice.typed import read_sum
from domain.ids import AgendaItemId, ResidentId
from domain.refusing import Refused, Twice
from domain.roles import Role
from domain.scoping.item_file import AreaSide, Decision, ItemFile, Ruling, Side, Version
from tests.item_files import ELIM, KRAKEEL, NEEDED, NOW, PARTNERS, POINTS, full_seats, ready_file
from tests.item_files import person as somebody

ALDERMAN = somebody(300, Role.ALDERMAN)
OTHER = somebody(200, Role.STEERING_GROUP)
LEAST = 200
WHY = "De school en de bewoners dragen dit plan, en het past in de programma’s."


def draft(*rulings: Ruling, motivation: str = WHY) -> Draft:
    return Draft(AgendaItemId(7), 31, rulings, motivation)


FOLLOWS = draft(*(Ruling(at, False) for at in (1, 2, 3)))


def enter(one: Draft, file: ItemFile | None = None, *, seats=None, by=ALDERMAN):  # type: ignore[no-untyped-def]
    return decide_enter(
        by,
        file or ready_file(),
        one,
        NOW,
        seats=full_seats() if seats is None else seats,
        needed=NEEDED,
        answers_least=LEAST,
        motivation_least=40,
    )


def refused(outcome: object) -> object:
    assert isinstance(outcome, Refused), outcome
    return outcome.notices[0].text


# --- answering ----------------------------------------------------------------------------


@given(
    st.lists(
        st.tuples(st.booleans(), st.text(alphabet="ab \n", max_size=250)), min_size=3, max_size=3
    )
)
def test_a_decision_is_stored_only_when_it_answers_each_point_it_departs_from_at_length(
    said: list[tuple[bool, str]],
) -> None:
    rulings = [Ruling(at, departs, text) for at, (departs, text) in enumerate(said, start=1)]
    answers = [text.strip() for departs, text in said if departs]

    outcome = enter(draft(*rulings))

    enough = all(answers) and (not answers or sum(len(one) for one in answers) >= LEAST)
    assert isinstance(outcome, Entered) is enough


@pytest.mark.parametrize("letters", [199, 200])
def test_two_hundred_characters_in_all_are_enough_and_one_less_is_not(letters: int) -> None:
    outcome = enter(
        draft(Ruling(1, True, "a" * 100), Ruling(2, False), Ruling(3, True, "b" * (letters - 100)))
    )

    assert isinstance(outcome, Entered) is (letters == 200)


def test_each_point_of_the_advice_is_spoken_about_once() -> None:
    one_missing = draft(Ruling(1, False), Ruling(3, False))
    twice = draft(*FOLLOWS.rulings, Ruling(1, True, "a" * 300))
    another = draft(*FOLLOWS.rulings, Ruling(4, False))

    for wrong in (one_missing, twice, another):
        assert refused(enter(wrong)) is SteeringText.NOT_ALL_SAID


def test_a_decision_has_a_motivation_also_when_it_follows_everything() -> None:
    bare = replace(FOLLOWS, motivation="Prima.")

    assert refused(enter(bare)) is SteeringText.MOTIVATION_SHORT
    assert isinstance(enter(FOLLOWS), Entered)


# --- when ---------------------------------------------------------------------------------


def test_it_decides_only_when_each_area_said_yes_to_the_newest_advice() -> None:
    here = AreaSide(1, KRAKEEL, "Krakeel", True, False, 31, 31)
    not_yet = AreaSide(2, ELIM, "Elim", True, False, 31, None)
    left = AreaSide(2, ELIM, "Elim", True, True, 31, None)
    newer = Version(33, Side.RESIDENTS, 2, POINTS[:2])

    waiting = ready_file(areas=(here, not_yet))
    assert refused(enter(FOLLOWS, waiting)) is SteeringText.NOT_READY
    assert isinstance(enter(FOLLOWS, ready_file(areas=(here, left))), Entered)
    changed = ready_file(versions=(*ready_file().versions, newer))
    assert refused(enter(FOLLOWS, changed)) is SteeringText.NOT_READY


def test_it_does_not_decide_before_the_alignment_group_advised() -> None:
    file = ready_file(versions=ready_file().versions[:1])

    assert refused(enter(FOLLOWS, file)) is SteeringText.NOT_READY


def test_a_draft_about_an_older_advice_is_begun_again() -> None:
    assert refused(enter(replace(FOLLOWS, version=30))) is SteeringText.ADVICE_CHANGED


# --- composition --------------------------------------------------------------------------


def test_a_complete_group_misses_nobody() -> None:
    assert missing_seats(full_seats(), NEEDED) == ()


@pytest.mark.parametrize("partner", list(PARTNERS))
def test_without_one_partner_the_group_can_not_decide_and_says_which(partner: str) -> None:
    seats = [one for one in full_seats() if one.partner != partner]

    outcome = enter(FOLLOWS, seats=seats)

    assert refused(outcome) is SteeringText.INCOMPLETE
    (line,) = outcome.notices[0].values["lijst"].lines
    assert line.values == {"partner": PARTNERS[partner]}


def test_without_a_chair_or_with_three_residents_it_can_not_decide() -> None:
    no_chair = [one for one in full_seats() if one.role is not Role.ALDERMAN]
    three = [one for one in full_seats() if one.resident != ResidentId(203)]

    assert [one.text for one in missing_seats(no_chair, NEEDED)] == [SteeringText.MISSING_CHAIR]
    (line,) = missing_seats(three, NEEDED)
    assert line.values == {"zijn": 3, "nodig": 4}


def test_nobody_fills_two_seats() -> None:
    others = [one for one in full_seats() if one.resident != ResidentId(203)]
    alderman_too = Seat(ResidentId(300), Role.STEERING_GROUP)
    same_again = Seat(ResidentId(202), Role.STEERING_GROUP)

    assert missing_seats([*others, alderman_too, same_again], NEEDED)


# --- confirming ---------------------------------------------------------------------------


def entered_file(by: int = 300, agreed: bool | None = None) -> ItemFile:
    decision = Decision(
        9, 31, WHY, FOLLOWS.rulings, (), ResidentId(by), NOW, agreed, NOW if agreed else None
    )
    return ready_file(decisions=(decision,))


def answer(file: ItemFile, *, by=OTHER, agrees: bool = True, seats=None):  # type: ignore[no-untyped-def]
    return decide_answer(
        by,
        file,
        9,
        NOW,
        agrees=agrees,
        seats=full_seats() if seats is None else seats,
        needed=NEEDED,
        members={KRAKEEL: [ResidentId(1), ResidentId(2)], ELIM: [ResidentId(2), ResidentId(3)]},
    )


def test_another_member_confirms_and_everybody_hears_it_once() -> None:
    outcome = answer(entered_file())

    assert isinstance(outcome, Answered)
    told = [one for one in outcome.notices if one.once]
    assert {one.to for one in told} == {1, 2, 3}
    assert len(told) == 3
    assert {one.once for one in told} == {"besluit-9"}


def test_who_entered_it_takes_it_back_and_never_confirms_it() -> None:
    own = entered_file(by=200)

    assert refused(answer(own)) is SteeringText.NOT_YOURSELF
    back = answer(own, agrees=False)
    assert isinstance(back, Answered)
    assert [one for one in back.notices if one.once] == []


def test_the_group_is_complete_also_when_it_confirms() -> None:
    assert refused(answer(entered_file(), seats=full_seats()[1:])) is SteeringText.INCOMPLETE


def test_a_decision_that_counts_is_not_confirmed_or_taken_back_again() -> None:
    counts = entered_file(agreed=True)

    assert isinstance(answer(counts), Twice)
    assert isinstance(answer(counts, agrees=False), Twice)


def test_one_decision_waits_at_a_time_and_a_later_one_refers_to_the_one_before() -> None:
    assert refused(enter(FOLLOWS, entered_file())) is SteeringText.LIES_READY
    later = enter(FOLLOWS, entered_file(agreed=True))
    assert isinstance(later, Entered)
    assert later.after == 9


# --- sums ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "cents"),
    [
        ("12.500", 1_250_000),
        ("€ 12.500,-", 1_250_000),
        ("950,50", 95_050),
        ("25 duizend euro", 2_500_000),
        ("1 000 000", 100_000_000),
        ("0", None),
        ("12.50", None),
        ("-5", None),
        ("veel", None),
        ("999999999999999999", None),
    ],
)
def test_a_sum_is_read_as_people_type_it(typed: str, cents: int | None) -> None:
    assert read_sum(typed) == cents
