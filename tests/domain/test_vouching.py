"""Who is a confirmed member on a day, out of the record."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import permutations

import pytest

from domain.ids import AreaSlug, ResidentId
from domain.members.codes import (
    CodeMade,
    Confirmed,
    ConfirmingCode,
    decide_make_code,
    decide_use_code,
)
from domain.members.record import (
    How,
    Record,
    Standing,
    area_of,
    confirmed_at,
    is_confirmed,
    vouchers,
)
from domain.members.standing import ConfirmText
from domain.members.vouching import Vouched, Withdrawn, decide_vouch, decide_withdraw
from domain.people import Resident
from domain.refusing import Refused
from domain.roles import Role

NOW = datetime(2026, 3, 2, 23, 30, tzinfo=UTC)  # 0.30 uur of 3 March in Hoogeveen
KRAKEEL, ELIM = AreaSlug("krakeel"), AreaSlug("elim")
ME, ANNA, BILAL, CHANTAL = (ResidentId(number) for number in range(1, 5))


def line(how: How, by: ResidentId, hours: int = 0, area: AreaSlug = KRAKEEL) -> Record:
    return Record(ME, by, area, how, NOW + timedelta(hours=hours))


def resident(number: ResidentId, area: AreaSlug | None = KRAKEEL, name: str = "Naam") -> Resident:
    return Resident(number, f"CODE{number}", name, "nl", area)


CONFIRMED = (line(How.CODE, ANNA),)
TWO = (line(How.VOUCH, ANNA), line(How.VOUCH, BILAL, 1))


@pytest.mark.parametrize(
    ("records", "confirmed"),
    [
        ((), False),
        (CONFIRMED, True),
        ((line(How.VOUCH, ANNA),), False),
        (TWO, True),
        ((line(How.VOUCH, ANNA), line(How.VOUCH, ANNA, 1)), False),
        ((line(How.VOUCH, ANNA), line(How.VOUCH, BILAL, 1, ELIM)), False),
        ((line(How.VOUCH, ANNA), line(How.WITHDRAWN, ANNA, 1), line(How.VOUCH, BILAL, 2)), False),
        ((*TWO, line(How.WITHDRAWN, ANNA, 2)), True),
        ((line(How.VOUCH, ME), line(How.VOUCH, ANNA, 1)), False),
        ((line(How.CODE, ME),), False),
        ((line(How.CODE, ANNA, area=ELIM),), False),
    ],
)
def test_somebody_is_confirmed_by_one_code_or_two_different_members(
    records: tuple[Record, ...], confirmed: bool
) -> None:
    for order in permutations(records):
        assert is_confirmed(order, KRAKEEL, date(2026, 3, 4), needed=2) is confirmed


def test_the_day_itself_counts_on_the_calendar_of_hoogeveen() -> None:
    assert not is_confirmed(CONFIRMED, KRAKEEL, date(2026, 3, 2), needed=2)
    assert is_confirmed(CONFIRMED, KRAKEEL, date(2026, 3, 3), needed=2)
    assert is_confirmed(CONFIRMED, KRAKEEL, date(2036, 3, 3), needed=2)


def test_nobody_is_confirmed_without_an_area() -> None:
    assert not is_confirmed(CONFIRMED, None, date(2026, 3, 4), needed=2)
    assert Standing(resident(ME, None), CONFIRMED, 2).since is None


def test_a_higher_figure_asks_for_more_members() -> None:
    assert confirmed_at(TWO, KRAKEEL, needed=2) == TWO[1].at
    assert confirmed_at(TWO, KRAKEEL, needed=3) is None
    assert vouchers(TWO, KRAKEEL) == {ANNA, BILAL}


def vouch(
    voucher: Standing, other: Standing | None, *, given: int = 0, most: int = 5
) -> Vouched | Refused:
    return decide_vouch(voucher, other, "Krakeel", NOW, given=given, most=most)


def member(number: ResidentId = ANNA, **of: str) -> Standing:
    records = (Record(number, CHANTAL, KRAKEEL, How.CODE, NOW),)
    return Standing(resident(number, **of), records, 2)  # type: ignore[arg-type] # only a name


def test_a_confirmed_member_vouches_and_both_hear_it() -> None:
    outcome = vouch(member(), Standing(resident(ME), (), 2))

    assert isinstance(outcome, Vouched)
    assert outcome.record == Record(ME, ANNA, KRAKEEL, How.VOUCH, NOW)
    assert [one.to for one in outcome.notices] == [ANNA, ME]
    assert [one.text for one in outcome.notices] == [ConfirmText.VOUCHED, ConfirmText.HEARS]


@pytest.mark.parametrize(
    ("voucher", "other", "given", "why"),
    [
        (Standing(resident(ANNA), (), 2), resident(ME), 0, ConfirmText.NOT_CONFIRMED),
        (member(name=""), resident(ME), 0, ConfirmText.NEEDS_NAME),
        (member(), None, 0, ConfirmText.UNKNOWN_PERSON),
        (member(), resident(ME, ELIM), 0, ConfirmText.UNKNOWN_PERSON),
        (member(), resident(ANNA), 0, ConfirmText.NOT_ONESELF),
        (member(), resident(ME), 5, ConfirmText.VOUCHES_UP),
    ],
)
def test_vouching_is_refused_in_words(
    voucher: Standing, other: Resident | None, given: int, why: ConfirmText
) -> None:
    outcome = vouch(voucher, Standing(other, (), 2) if other else None, given=given)

    assert isinstance(outcome, Refused)
    assert [one.text for one in outcome.notices] == [why]


def test_vouching_twice_also_after_taking_it_back_is_refused() -> None:
    once = (line(How.VOUCH, ANNA),)

    for records in (once, (*once, line(How.WITHDRAWN, ANNA, 1))):
        outcome = vouch(member(), Standing(resident(ME), records, 2))
        assert isinstance(outcome, Refused)
        assert outcome.notices[0].text is ConfirmText.TWICE


def test_vouching_is_taken_back_until_the_other_is_confirmed() -> None:
    one = Standing(resident(ME), (line(How.VOUCH, ANNA),), 2)
    enough = Standing(resident(ME), TWO, 2)
    assert area_of(one.records, ANNA) == KRAKEEL
    assert area_of(one.records, BILAL) is None

    taken = decide_withdraw(resident(ANNA), one, NOW, area=KRAKEEL)
    late = decide_withdraw(resident(ANNA), enough, NOW, area=KRAKEEL)
    never = decide_withdraw(resident(BILAL), one, NOW, area=KRAKEEL)

    assert isinstance(taken, Withdrawn)
    assert taken.record.how is How.WITHDRAWN
    assert isinstance(late, Refused)
    assert late.notices[0].text is ConfirmText.TOO_LATE
    assert isinstance(never, Refused)


def test_a_code_needs_the_task_in_that_area_and_room_in_the_year() -> None:
    worker = Resident(
        ANNA, "A", "Anna", "nl", ELIM, roles=frozenset({(Role.COMMUNITY_WORKER, KRAKEEL)})
    )

    def make(area: AreaSlug, given: int, by: Resident = worker) -> CodeMade | Refused:
        return decide_make_code(
            by, area, "Krakeel", "C0D1-55KM", NOW, given=given, most=25, days=14
        )

    made = make(KRAKEEL, 24)
    assert isinstance(made, CodeMade)
    assert made.until == NOW + timedelta(days=14)
    assert made.notices[0].values["over"] == 0
    for refused in (make(KRAKEEL, 25), make(ELIM, 0), make(KRAKEEL, 0, resident(BILAL))):
        assert isinstance(refused, Refused)


def test_a_code_confirms_who_lives_there_and_nobody_twice() -> None:
    code = ConfirmingCode(7, ANNA, KRAKEEL, "Krakeel")
    new = Standing(resident(ME), (), 2)

    outcome = decide_use_code(new, code, "Krakeel", NOW)

    assert isinstance(outcome, Confirmed)
    assert is_confirmed([outcome.record], KRAKEEL, date(2026, 3, 3), needed=2)
    for standing in (
        Standing(resident(ME), CONFIRMED, 2),
        Standing(resident(ANNA), (), 2),
        Standing(resident(ME, ELIM), (), 2),
    ):
        assert isinstance(decide_use_code(standing, code, "Krakeel", NOW), Refused)
