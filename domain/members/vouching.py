"""Two confirmed members who vouch for a neighbour, and taking that back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from domain.calendar import day_of
from domain.ids import AreaSlug
from domain.members.record import How, Record, Standing, confirmed_at, vouchers
from domain.members.standing import ConfirmText, tap_button
from domain.notices import STEP, Button, Kind, Look, Notice, Priority, Value, Values
from domain.people import Resident, shown
from domain.refusing import Refused, refuse
from domain.texts import GeneralText


def decide_ask_vouch(
    voucher: Standing,
    other: Standing | None,
    area_name: str,
    day: date,
    *,
    given: int,
    most: int,
) -> Refused | Notice:
    """Return the question whether somebody really vouches, or why they can't.

    Args:
        other: None for a code that nobody has.
        given: people for whom this member vouched in this calendar year.
        most: the figure `member_vouches_year`.
    """
    refused = _refuse_vouch(voucher, other, area_name, day, given=given, most=most)
    me = voucher.resident
    if refused is not None or other is None:
        return refused or refuse(me, ConfirmText.UNKNOWN_PERSON, {"gebied": area_name})
    whom = other.resident
    rows = (
        (
            tap_button(ConfirmText.YES_VOUCH, f"ja:{whom.id}", look=Look.MAIN),
            tap_button(GeneralText.GO_OUT, "weg", look=Look.QUIET),
        ),
    )
    values: Values = {
        "naam": shown(whom.shown_name),
        "code": whom.code,
        "gebied": area_name,
        "over": most - given,
    }
    return Notice(
        to=me.id, text=ConfirmText.SURE, values=values, buttons=rows, slot=STEP, fresh=True
    )


def _refuse_vouch(
    voucher: Standing,
    other: Standing | None,
    area_name: str,
    day: date,
    *,
    given: int,
    most: int,
) -> Refused | None:
    me = voucher.resident
    if not voucher.on(day):
        return refuse(me, ConfirmText.NOT_CONFIRMED)
    if not me.shown_name:
        name = Button(label=ConfirmText.TO_NAME, data="mn:naam", look=Look.MAIN)
        return Refused((Notice(to=me.id, text=ConfirmText.NEEDS_NAME, buttons=((name,),)),))
    if other is None or other.resident.area != me.area:  # alike: a code tells no area
        return refuse(me, ConfirmText.UNKNOWN_PERSON, {"gebied": area_name})
    whom = other.resident
    if whom.id == me.id:
        return refuse(me, ConfirmText.NOT_ONESELF)
    name_of: Values = {"naam": shown(whom.shown_name)}
    if other.since is not None:
        return refuse(me, ConfirmText.THEY_ARE, name_of)
    if any(one.by == me.id and one.area == me.area for one in other.records):
        return refuse(me, ConfirmText.TWICE, name_of)
    if given >= most:
        return refuse(me, ConfirmText.VOUCHES_UP, {"aantal": most})
    return None


@dataclass(frozen=True, slots=True)
class Vouched:
    """A line for the record: a member vouches for somebody."""

    record: Record
    notices: tuple[Notice, ...]


def decide_vouch(
    voucher: Standing,
    other: Standing | None,
    area_name: str,
    at: datetime,
    *,
    given: int,
    most: int,
) -> Vouched | Refused:
    """Decide whether a confirmed member vouches for somebody of the same area.

    The one vouched for hears who it was. Nobody vouches for the same person twice, also not
    after taking it back.

    Args:
        given, most: as for `decide_ask_vouch`.
    """
    refused = _refuse_vouch(voucher, other, area_name, day_of(at), given=given, most=most)
    me = voucher.resident
    if refused is not None or other is None or me.area is None:
        return refused or refuse(me, ConfirmText.UNKNOWN_PERSON, {"gebied": area_name})
    whom = other.resident
    record = Record(whom.id, me.id, me.area, How.VOUCH, at)
    left = other.needed - len(other.vouching) - 1
    values: Values = {"gebied": area_name, "nog": left, "code": whom.code}
    withdraw = tap_button(
        ConfirmText.WITHDRAW, f"terug:{whom.id}", values=_name(whom), look=Look.QUIET
    )
    own = Notice(
        to=me.id,
        text=ConfirmText.VOUCHED if left > 0 else ConfirmText.VOUCHED_ENOUGH,
        values={**values, **_name(whom)},
        buttons=((withdraw,),) if left > 0 else (),
        slot=STEP,
    )
    told = Notice(
        to=whom.id,
        text=ConfirmText.HEARS if left > 0 else ConfirmText.HEARS_ENOUGH,
        values={**values, **_name(me)},
        priority=Priority.REMINDER,
        kind=Kind.MEMBERS,
        once=f"instaan-{me.id}-{me.area}",
    )
    return Vouched(record, (own, told))


def _name(of: Resident) -> dict[str, Value]:
    return {"naam": shown(of.shown_name)}


def ask_withdraw(
    voucher: Resident, other: Standing | None, *, area: AreaSlug | None
) -> Notice | Refused:
    """Return the question whether somebody takes their vouching back, or why they can't."""
    refused = _refuse_withdraw(voucher, other, area)
    if refused is not None or other is None:
        return refused or refuse(voucher, ConfirmText.NOTHING_TO_WITHDRAW, slot=STEP)
    rows = (
        (
            tap_button(ConfirmText.YES_WITHDRAW, f"terug!:{other.resident.id}", look=Look.MAIN),
            tap_button(GeneralText.GO_OUT, "weg", look=Look.QUIET),
        ),
    )
    return Notice(
        to=voucher.id,
        text=ConfirmText.WITHDRAW_SURE,
        values=_name(other.resident),
        buttons=rows,
        slot=STEP,
    )


def _refuse_withdraw(
    voucher: Resident, other: Standing | None, area: AreaSlug | None
) -> Refused | None:
    if other is None or area is None or voucher.id not in vouchers(other.records, area):
        return refuse(voucher, ConfirmText.NOTHING_TO_WITHDRAW, slot=STEP)
    if confirmed_at(other.records, area, needed=other.needed) is not None:
        return refuse(voucher, ConfirmText.TOO_LATE, _name(other.resident), slot=STEP)
    return None


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """A line for the record: a member no longer vouches."""

    record: Record
    notices: tuple[Notice, ...]


def decide_withdraw(
    voucher: Resident, other: Standing | None, at: datetime, *, area: AreaSlug | None
) -> Withdrawn | Refused:
    """Decide whether a member takes their vouching back: until the other is confirmed.

    Args:
        area: in which the member vouched; by now either may live elsewhere.
    """
    refused = _refuse_withdraw(voucher, other, area)
    if refused is not None or other is None or area is None:
        return refused or refuse(voucher, ConfirmText.NOTHING_TO_WITHDRAW, slot=STEP)
    whom = other.resident
    own = Notice(to=voucher.id, text=ConfirmText.WITHDRAWN, values=_name(whom), slot=STEP)
    told = Notice(
        to=whom.id,
        text=ConfirmText.WITHDRAWN_HEARS,
        values=_name(voucher),
        priority=Priority.REMINDER,
        kind=Kind.MEMBERS,
        once=f"instaan-terug-{voucher.id}-{area}",
    )
    return Withdrawn(Record(whom.id, voucher.id, area, How.WITHDRAWN, at), (own, told))
