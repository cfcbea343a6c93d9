"""The file of an agenda item: what was judged, answered, advised and decided about it.

Source: brochure, chapter 5, "Ideeën en haalbaarheid" 2 to 4, and chapter 4, "Financiële
uitgangspunten" (joint advice about what crosses borders). Where an item stands is found in what
is on record, and stored nowhere (docs/decisions/0021).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.ids import AgendaItemId, AreaSlug, ResidentId
from domain.notices import Words
from domain.people import Resident
from domain.roles import Action, Role


class Said(StrEnum):
    """Which judgement of the scope this is."""

    FIRST = "first"
    OBJECTION = "objection"
    DIRECTOR = "director"


@dataclass(frozen=True, slots=True)
class Judgement:
    """What somebody said about the scope.

    Attributes:
        reason: key of content `scoping.toml`.
        name: as neighbours see it; None for nobody known any more.
        until: of the first one, when a colleague can object no more.
    """

    said: Said
    beyond: bool
    reason: str
    by: ResidentId
    name: str | None
    at: datetime
    until: datetime | None = None


class Feasible(StrEnum):
    """What a partner says of a plan."""

    CAN = "can"
    IF = "if"
    NOT_NOW = "not-now"


@dataclass(frozen=True, slots=True)
class Feasibility:
    """The answer of a partner: `next` is the next step, or what would make it possible."""

    partner: str
    answer: Feasible
    why: str
    next: str


class Side(StrEnum):
    """Whose advice."""

    RESIDENTS = "residents"
    ALIGNMENT = "alignment"


@dataclass(frozen=True, slots=True)
class Point:
    """A point of an advice that is being written."""

    id: int
    side: Side
    text: str


@dataclass(frozen=True, slots=True)
class Version:
    """An advice as it was handed over; `points` are numbered from 1."""

    id: int
    side: Side
    number: int
    points: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AreaSide:
    """An area that an item concerns.

    Attributes:
        id: under which its hand-back knows the advice.
        joins: None for no answer yet.
        handed: the version of the advice that was put to it last, by id.
        ratified: the version that it said yes to, by id.
    """

    id: int
    area: AreaSlug
    area_name: str
    joins: bool | None
    left: bool = False
    handed: int | None = None
    ratified: int | None = None

    @property
    def takes_part(self) -> bool:
        """Whether its yes is needed."""
        return self.joins is True and not self.left


@dataclass(frozen=True, slots=True)
class Ruling:
    """What a decision does with one point of the residents' advice."""

    number: int
    departs: bool
    answer: str = ""


@dataclass(frozen=True, slots=True)
class Investment:
    """A line of a partner's programme."""

    partner: str
    what: str
    cents: int
    year: int


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision of the steering group.

    Attributes:
        agreed: None while it waits for another member, False when it was taken back.
        answered_at: when it was published or taken back.
        after: the decision before it.
    """

    id: int
    version: int
    motivation: str
    rulings: tuple[Ruling, ...]
    investments: tuple[Investment, ...]
    by: ResidentId
    at: datetime
    agreed: bool | None = None
    answered_at: datetime | None = None
    after: int | None = None

    @property
    def departs(self) -> tuple[Ruling, ...]:
        """The points that it departs from."""
        return tuple(one for one in self.rulings if one.departs)


@dataclass(frozen=True, slots=True)
class Remark:
    """What a council member remarked."""

    name: str | None
    text: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemFile:
    """All of it, about one item.

    Attributes:
        asked_at: when the neighbourhood team was asked; None for not yet.
        alignment_opened_at, alignment_due_at: None until the item is known to go beyond.
        areas: its own first.
        by_deadlock: whether others decide because its neighbours couldn't agree, however small
            it is (docs/decisions/0025).
    """

    item: AgendaItemId
    area: AreaSlug
    area_name: str
    title: Words
    asked_at: datetime | None = None
    due_at: datetime | None = None
    alignment_opened_at: datetime | None = None
    alignment_due_at: datetime | None = None
    judgements: tuple[Judgement, ...] = ()
    feasibilities: tuple[Feasibility, ...] = ()
    points: tuple[Point, ...] = ()
    versions: tuple[Version, ...] = ()
    areas: tuple[AreaSide, ...] = ()
    decisions: tuple[Decision, ...] = ()
    remarks: tuple[Remark, ...] = ()
    by_deadlock: bool = False

    def said(self, which: Said) -> Judgement | None:
        """Return a judgement of the scope, if it is there."""
        return next((one for one in self.judgements if one.said is which), None)

    @property
    def scope(self) -> Judgement | None:
        """The judgement that counts now; None for none, or while an objection waits."""
        if director := self.said(Said.DIRECTOR):
            return director
        return None if self.said(Said.OBJECTION) else self.said(Said.FIRST)

    @property
    def beyond(self) -> bool:
        """Whether others decide: it is said to go beyond its area, or nobody could agree."""
        return self.by_deadlock or (self.scope is not None and self.scope.beyond)

    def stands(self, at: datetime) -> bool:
        """Return whether nobody can object any more to the scope at `at`."""
        scope = self.scope
        return scope is not None and (scope.until is None or scope.until <= at)

    def writing(self, side: Side) -> tuple[Point, ...]:
        """Return the points of an advice that is being written, in order."""
        return tuple(one for one in self.points if one.side is side)

    def newest(self, side: Side) -> Version | None:
        """Return the newest version of an advice that was handed over."""
        found = [one for one in self.versions if one.side is side]
        return max(found, key=lambda one: one.number, default=None)

    def version(self, number: int) -> Version | None:
        """Return a version by its id."""
        return next((one for one in self.versions if one.id == number), None)

    @property
    def taking_part(self) -> tuple[AreaSide, ...]:
        """The areas whose yes is needed."""
        return tuple(one for one in self.areas if one.takes_part)

    @property
    def is_coalition(self) -> bool:
        """Whether more areas than its own were asked."""
        return len(self.areas) > 1

    @property
    def aligned(self) -> bool:
        """Whether the alignment group handed its advice over."""
        return self.newest(Side.ALIGNMENT) is not None

    @property
    def ratified(self) -> Version | None:
        """The residents' advice in effect: the newest, once each area said yes to it."""
        newest = self.newest(Side.RESIDENTS)
        taking_part = self.taking_part
        if newest is None or not taking_part:
            return None
        return newest if all(one.ratified == newest.id for one in taking_part) else None

    @property
    def ready(self) -> bool:
        """Whether the steering group has all that it decides on."""
        return self.beyond and self.aligned and self.ratified is not None

    @property
    def waiting(self) -> Decision | None:
        """The decision that another member has to confirm."""
        return next((one for one in self.decisions if one.agreed is None), None)

    @property
    def published(self) -> tuple[Decision, ...]:
        """Decisions that count, oldest first."""
        return tuple(one for one in self.decisions if one.agreed)

    def missing(self, partners: Sequence[str]) -> list[str]:
        """Return the partners (keys) that haven't said yet what is feasible."""
        given = {one.partner for one in self.feasibilities}
        return [one for one in partners if one not in given]

    def can_be_advised(self, partners: Sequence[str], at: datetime) -> bool:
        """Return whether the alignment group's advice can be written: all answered, or time up."""
        if self.alignment_due_at is None:
            return False
        return not self.missing(partners) or self.alignment_due_at <= at

    def side_of(self, area: AreaSlug) -> AreaSide | None:
        """Return what an area has to do with it."""
        return next((one for one in self.areas if one.area == area), None)

    def writes(self, resident: Resident) -> bool:
        """Return whether somebody writes at the residents' advice."""
        return any(resident.may(Action.WRITE_ADVICE, one.area) for one in self.taking_part)

    def reads(self, resident: Resident) -> bool:
        """Return whether somebody may read the file: it is public in its areas."""
        here = {self.area, *(one.area for one in self.areas)}
        return resident.area in here or any(
            where is None or where in here for _, where in resident.roles
        )


def waits_for(file: ItemFile, resident: Resident, partners: Sequence[str], at: datetime) -> bool:
    """Return whether it is somebody's turn."""
    here = file.area

    def may(action: Action) -> bool:
        return resident.may(action, here)

    if file.asked_at is not None and not file.judgements and may(Action.JUDGE_SCOPE):
        return True
    if file.said(Said.OBJECTION) and not file.scope and may(Action.DECIDE_SCOPE):
        return True
    invited = any(
        one.joins is None and resident.may(Action.MAKE_COALITION, one.area) for one in file.areas
    )
    if invited:
        return True
    if file.alignment_opened_at is not None and not file.aligned:
        if may(Action.SAY_FEASIBILITY) and resident.partner in file.missing(partners):
            return True
        if may(Action.ADVISE_PLAN) and file.can_be_advised(partners, at):
            return True
    if may(Action.DECIDE_PLAN) and file.ready:
        waiting = file.waiting
        if waiting is not None:
            return waiting.by != resident.id
        return not file.published
    return False


FOLLOWS_ALL = frozenset({Role.SOUNDING_BOARD})
"""Roles whose desk lists every file, for they read everything."""
