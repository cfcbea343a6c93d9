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
from datetime import date, datetime
from enum import StrEnum

from domain.calendar import day_of
from domain.ids import AreaSlug, ResidentId
from domain.people import Resident


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
