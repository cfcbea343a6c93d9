"""Confirmed members: who they are, and how one becomes one.

A code from a facilitator who knows somebody, or two confirmed members of the same area who
vouch for them (how many is a figure). Ratifications and ballots over money are for confirmed
members; everything else is open to all who say they belong.

All is on record: who, whom, in which area, how and when, and no words. Somebody is confirmed
in an area: who moves is confirmed afresh by people who know them there.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from domain.calendar import day_of
from domain.ids import AreaSlug, ResidentId
from domain.notices import (
    STEP,
    Button,
    Kind,
    Line,
    Look,
    Notice,
    Priority,
    Rows,
    TextKey,
    Value,
    Values,
)
from domain.people import Resident, shown
from domain.refusing import Refused, forbid, refuse
from domain.roles import Action
from domain.texts import GeneralText

CONFIRMING_PREFIX = "bv"


class How(StrEnum):
    """What a line of the record says."""

    CODE = "code"
    """A facilitator's code was used."""
    VOUCH = "vouch"
    """A confirmed member vouched."""
    WITHDRAWN = "withdrawn"
    """A member took their vouching back."""


@dataclass(frozen=True, slots=True)
class Record:
    """One line of the record, which is only ever added to."""

    whom: ResidentId
    by: ResidentId
    area: AreaSlug
    how: How
    at: datetime


class ConfirmText(TextKey):
    """Sentences of confirming."""

    CONFIRMED = "bevestigd"
    CONFIRMED_SINCE = "bevestigd-sinds"
    NOT_YET = "bevestigd-nog-niet"
    NOT_YET_SHORT = "bevestigd-nog-niet-kort"
    HALFWAY = "bevestigd-halverwege"
    NO_AREA = "bevestigd-geen-gebied"
    COME_IN_FIRST = "bevestigd-kom-eerst-binnen"
    ASK_CODE = "bevestigd-vraag-code"
    ASK_WHOM = "instaan-vraag-wie"
    OTHER_AREA = "bevestigd-code-ander-gebied"
    OWN_CODE = "bevestigd-eigen-code"
    ALREADY = "bevestigd-al"
    NOW_BY_CODE = "bevestigd-door-code"
    CODE_USED = "bevestigd-code-gebruikt"

    CODE_MADE = "bevestigcode"
    CODES_UP = "bevestigcode-op"
    WHICH_AREA = "bevestigcode-welk-gebied"

    SURE = "instaan-zeker"
    NOT_CONFIRMED = "instaan-zelf-niet"
    NEEDS_NAME = "instaan-naam"
    NOT_ONESELF = "instaan-jezelf"
    UNKNOWN_PERSON = "instaan-onbekend"
    THEY_ARE = "instaan-is-al"
    TWICE = "instaan-al"
    VOUCHES_UP = "instaan-op"
    VOUCHED = "instaan-gedaan"
    VOUCHED_ENOUGH = "instaan-gedaan-genoeg"
    HEARS = "instaan-hoor"
    HEARS_ENOUGH = "instaan-hoor-genoeg"
    WITHDRAW_SURE = "instaan-terug-zeker"
    WITHDRAWN = "instaan-terug"
    WITHDRAWN_HEARS = "instaan-terug-hoor"
    TOO_LATE = "instaan-terug-te-laat"
    NOTHING_TO_WITHDRAW = "instaan-niets"

    LINE = "mijn-bevestigd"
    TO_CONFIRMING = "knop-bevestigd-worden"
    HAVE_CODE = "knop-ik-heb-een-code"
    VOUCH = "knop-voor-iemand-instaan"
    MAKE_CODE = "knop-maak-code"
    IN_AREA = "knop-code-voor-gebied"
    YES_VOUCH = "knop-ja-ik-ken"
    WITHDRAW = "knop-trek-terug"
    YES_WITHDRAW = "knop-ja-trek-terug"
    TO_NAME = "knop-kies-naam"


NOT_CONFIRMED = Line(ConfirmText.NOT_YET_SHORT)


# --- who is confirmed ---------------------------------------------------------------------


def confirmed_at(records: Iterable[Record], area: AreaSlug, *, needed: int) -> datetime | None:
    """Return the moment from which somebody is a confirmed member of `area`; None when not.

    One code is enough; of members, `needed` different ones must vouch at the same time. What
    is taken back after that moment changes nothing, and nobody confirms themselves.

    Args:
        records: all lines about one person, in any order.
    """
    vouching: set[ResidentId] = set()
    for one in sorted(records, key=lambda record: record.at):
        if one.area != area or one.by == one.whom:
            continue
        if one.how is How.CODE:
            return one.at
        if one.how is How.WITHDRAWN:
            vouching.discard(one.by)
            continue
        vouching.add(one.by)
        if len(vouching) >= needed:
            return one.at
    return None


def is_confirmed(
    records: Iterable[Record], area: AreaSlug | None, day: date, *, needed: int
) -> bool:
    """Return whether somebody is a confirmed member of `area` on `day`.

    The day on which it happened counts. Without an area nobody is.

    Args:
        records: all lines about one person.
        day: calendar day in Europe/Amsterdam.
        needed: how many members vouch for one, the figure `member_vouches` of that day.
    """
    if area is None:
        return False
    since = confirmed_at(records, area, needed=needed)
    return since is not None and day_of(since) <= day


def vouchers(records: Iterable[Record], area: AreaSlug) -> frozenset[ResidentId]:
    """Return who vouch for somebody now, out of all lines about that person."""
    vouching: set[ResidentId] = set()
    for one in sorted(records, key=lambda record: record.at):
        if one.area == area and one.by != one.whom:
            if one.how is How.VOUCH:
                vouching.add(one.by)
            elif one.how is How.WITHDRAWN:
                vouching.discard(one.by)
    return frozenset(vouching)


@dataclass(frozen=True, slots=True)
class Standing:
    """Where somebody is on the way to being confirmed in their home area.

    Attributes:
        records: all lines about this person.
        needed: members who must vouch for one.
    """

    resident: Resident
    records: Sequence[Record]
    needed: int

    def on(self, day: date) -> bool:
        """Return whether this person is confirmed on `day`."""
        return is_confirmed(self.records, self.resident.area, day, needed=self.needed)

    @property
    def since(self) -> datetime | None:
        """The moment from which this person is confirmed."""
        if self.resident.area is None:
            return None
        return confirmed_at(self.records, self.resident.area, needed=self.needed)

    @property
    def vouching(self) -> frozenset[ResidentId]:
        """Who vouch for this person in the home area, not counting after it was enough."""
        if self.resident.area is None:
            return frozenset()
        return vouchers(self.records, self.resident.area)


# --- what /mijn shows ---------------------------------------------------------------------


def standing_line(standing: Standing) -> Line:
    """Return the value of the line "Bevestigd" in `/mijn`."""
    since = standing.since
    if since is not None:
        return Line(ConfirmText.CONFIRMED_SINCE, {"dag": day_of(since)})
    return NOT_CONFIRMED


def standing_screen(
    standing: Standing, area_name: str, *, vouched_for: Sequence[Resident], helps: Button | None
) -> Notice:
    """Return whether somebody is confirmed, how one becomes it, and what one can do for others.

    Args:
        vouched_for: for whom this person vouches, who aren't confirmed yet.
        helps: for who confirms others by a code, the way to help somebody back; else None.
    """
    me, since = standing.resident, standing.since
    values: Values = {
        "gebied": area_name,
        "code": me.code,
        "aantal": len(standing.vouching),
        "nodig": standing.needed,
    }
    rows: list[tuple[Button, ...]] = []
    if me.area is None:
        text = ConfirmText.NO_AREA
        rows.append((Button(label=GeneralText.CHOOSE_AREA, data="gb:!", look=Look.MAIN),))
    elif since is not None:
        text, values = ConfirmText.CONFIRMED, {**values, "dag": day_of(since)}
        rows.append((_tap(ConfirmText.VOUCH, "wie", look=Look.MAIN),))
    else:
        text = ConfirmText.HALFWAY if standing.vouching else ConfirmText.NOT_YET
        rows.append((_tap(ConfirmText.HAVE_CODE, "code", look=Look.MAIN),))
    if helps is not None:
        rows.append((_tap(ConfirmText.MAKE_CODE, "maak"), helps))
    rows += [
        (
            _tap(
                ConfirmText.WITHDRAW,
                f"terug:{other.id}",
                values={"naam": shown(other.shown_name)},
                look=Look.QUIET,
            ),
        )
        for other in vouched_for[:3]
    ]
    return Notice(to=me.id, text=text, values=values, buttons=tuple(rows), slot=STEP, fresh=True)


def _tap(
    label: TextKey, what: str, *, values: Values | None = None, look: Look = Look.PLAIN
) -> Button:
    return Button(label=label, data=f"{CONFIRMING_PREFIX}:{what}", values=values or {}, look=look)


def ask_code(resident: Resident, text: ConfirmText = ConfirmText.ASK_CODE) -> Notice:
    """Return the question for a code: one's own (ASK_CODE), or somebody's (ASK_WHOM)."""
    return Notice(to=resident.id, text=text, buttons=_out(), slot=STEP)


def _out() -> Rows:
    return ((_tap(GeneralText.GO_OUT, "weg", look=Look.QUIET),),)


# --- a code from a facilitator ------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class CodeMade:
    """A code to store by its hash; the notice shows it once."""

    by: ResidentId
    area: AreaSlug
    code: str
    at: datetime
    until: datetime
    notices: tuple[Notice, ...]


def decide_make_code(
    facilitator: Resident,
    area: AreaSlug,
    area_name: str,
    code: str,
    at: datetime,
    *,
    given: int,
    most: int,
    days: int,
) -> CodeMade | Refused:
    """Decide whether a facilitator gets a code for somebody they know.

    Args:
        code: as it will be shown, given out by storage.
        given: people confirmed by this facilitator in this calendar year, and codes that can
            still be used.
        most: the figure `facilitator_vouches`.
    """
    if not facilitator.may(Action.CONFIRM_MEMBER, area):
        return forbid(facilitator, Action.CONFIRM_MEMBER, area)
    if given >= most:
        return refuse(facilitator, ConfirmText.CODES_UP, {"aantal": most}, slot=STEP)
    until = at + timedelta(days=days)
    notice = Notice(
        to=facilitator.id,
        text=ConfirmText.CODE_MADE,
        values={
            "code": code,
            "gebied": area_name,
            "dag": day_of(until),
            "over": most - given - 1,
        },
        fresh=True,
        slot=STEP,
    )
    return CodeMade(facilitator.id, area, code, at, until, (notice,))


def which_area_screen(facilitator: Resident, areas: Sequence[tuple[AreaSlug, str]]) -> Notice:
    """Return the question in which area somebody lives, for who confirms in several.

    Args:
        areas: with their names; the first six are shown.
    """
    rows = tuple(
        (_tap(ConfirmText.IN_AREA, f"maak:{slug}", values={"gebied": name}),)
        for slug, name in areas[:6]
    )
    return Notice(to=facilitator.id, text=ConfirmText.WHICH_AREA, buttons=rows, slot=STEP)


@dataclass(frozen=True, slots=True)
class ConfirmingCode:
    """A code that can be used: neither used nor expired."""

    id: int
    by: ResidentId
    area: AreaSlug
    area_name: str


@dataclass(frozen=True, slots=True)
class Confirmed:
    """Somebody who is a confirmed member from now on, by a code that is used up."""

    code: int
    record: Record
    notices: tuple[Notice, ...]


def decide_use_code(
    standing: Standing, code: ConfirmingCode, area_name: str, at: datetime
) -> Confirmed | Refused:
    """Decide whether a code confirms somebody."""
    me = standing.resident
    if standing.since is not None:
        return refuse(me, ConfirmText.ALREADY, {"gebied": area_name})
    if code.by == me.id:
        return refuse(me, ConfirmText.OWN_CODE)
    if code.area != me.area:
        return refuse(me, ConfirmText.OTHER_AREA, {"gebied": code.area_name, "hier": area_name})
    own = Notice(
        to=me.id, text=ConfirmText.NOW_BY_CODE, values={"gebied": area_name}, slot=STEP, fresh=True
    )
    told = Notice(
        to=code.by,
        text=ConfirmText.CODE_USED,
        values={"naam": shown(me.shown_name), "gebied": code.area_name},
        priority=Priority.REMINDER,
        kind=Kind.MEMBERS,
        once=f"bevestigd-{code.id}",
    )
    record = Record(me.id, code.by, code.area, How.CODE, at)
    return Confirmed(code.id, record, (own, told))


# --- vouching -----------------------------------------------------------------------------


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
            _tap(ConfirmText.YES_VOUCH, f"ja:{whom.id}", look=Look.MAIN),
            _tap(GeneralText.GO_OUT, "weg", look=Look.QUIET),
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
    withdraw = _tap(ConfirmText.WITHDRAW, f"terug:{whom.id}", values=_name(whom), look=Look.QUIET)
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
            _tap(ConfirmText.YES_WITHDRAW, f"terug!:{other.resident.id}", look=Look.MAIN),
            _tap(GeneralText.GO_OUT, "weg", look=Look.QUIET),
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


def area_of(records: Iterable[Record], voucher: ResidentId) -> AreaSlug | None:
    """Return the area in which `voucher` vouches for somebody now; None when nowhere.

    Args:
        records: all lines about that somebody.
    """
    lines = list(records)
    for one in sorted(lines, key=lambda record: record.at, reverse=True):
        if voucher in vouchers(lines, one.area):
            return one.area
    return None
