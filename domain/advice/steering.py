"""The steering group: who must be there, and a decision that answers what it departs from.

Source: brochure, vonk 4 and chapter 5, "Ideeën en haalbaarheid" 4: six partners, four residents
and the alderman in the chair; it decides the larger plans, and books what they cost into the
partners' programmes. A qualified advice may be departed from only with a good motivation (chapter
4); how long that is, is ours.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from domain.advice.texts import STEERING_PREFIX, SteeringText
from domain.ids import AgendaItemId, AreaSlug, ResidentId
from domain.notices import STEP, Button, Kind, Line, Lines, Notice, Priority
from domain.people import Resident
from domain.plain_text import shortened
from domain.refusing import Refused, Twice, forbid, refuse
from domain.roles import Action, Role
from domain.scoping.item_file import Decision, Investment, ItemFile, Ruling
from domain.scoping.judging import told
from domain.scoping.texts import ScopeText, slot_of, to_file


@dataclass(frozen=True, slots=True)
class Seat:
    """Somebody in the steering group: `partner` is None for a resident and for the alderman."""

    resident: ResidentId
    role: Role
    partner: str | None = None


@dataclass(frozen=True, slots=True)
class Needed:
    """Who must be there: each partner (key -> name), so many residents, the alderman."""

    partners: Mapping[str, str]
    residents: int


def missing_seats(seats: Iterable[Seat], needed: Needed) -> tuple[Line, ...]:
    """Return who is missing, in words; nothing when the group is complete.

    Somebody counts once: who works for a partner isn't one of the residents, and the alderman
    is neither.
    """
    seats = list(seats)
    chairs = {one.resident for one in seats if one.role is Role.ALDERMAN}
    members = [
        one for one in seats if one.role is Role.STEERING_GROUP and one.resident not in chairs
    ]
    there = {one.partner for one in members}
    residents = len({one.resident for one in members if one.partner is None})
    lines = [
        Line(SteeringText.MISSING_PARTNER, {"partner": name})
        for key, name in needed.partners.items()
        if key not in there
    ]
    if residents < needed.residents:
        lines.append(
            Line(
                SteeringText.MISSING_RESIDENTS,
                {"zijn": residents, "nodig": needed.residents},
            )
        )
    if not chairs:
        lines.append(Line(SteeringText.MISSING_CHAIR))
    return tuple(lines)


@dataclass(frozen=True, slots=True)
class Draft:
    """A decision on its way.

    Attributes:
        version: of the residents' advice, by id.
        rulings: of the points that were spoken about.
    """

    item: AgendaItemId
    version: int
    rulings: tuple[Ruling, ...] = ()
    motivation: str = ""
    investments: tuple[Investment, ...] = ()

    def of(self, number: int) -> Ruling | None:
        """Return what it says about a point."""
        return next((one for one in self.rulings if one.number == number), None)

    def with_ruling(self, ruling: Ruling) -> Draft:
        """Return it with another word about one point."""
        others = [one for one in self.rulings if one.number != ruling.number]
        return replace(self, rulings=tuple(sorted((*others, ruling), key=lambda one: one.number)))


@dataclass(frozen=True, slots=True)
class Entered:
    """A decision to store; it counts when another member confirms it."""

    draft: Draft
    answers_least: int
    by: ResidentId
    at: datetime
    after: int | None
    notices: tuple[Notice, ...] = field(default=())


def can_decide(
    resident: Resident, file: ItemFile | None, seats: Iterable[Seat], needed: Needed
) -> Refused | ItemFile:
    """Return the file if the steering group can decide on it now; else why not."""
    if file is None:
        return refuse(resident, ScopeText.GONE)
    if not resident.may(Action.DECIDE_PLAN, file.area):
        return forbid(resident, Action.DECIDE_PLAN, file.area)
    if not file.ready:
        return refuse(resident, SteeringText.NOT_READY)
    lines = missing_seats(seats, needed)
    if lines:
        return refuse(resident, SteeringText.INCOMPLETE, {"lijst": Lines(lines)})
    return file


def refuse_draft(
    resident: Resident, draft: Draft, points: int, *, answers_least: int, motivation_least: int
) -> Refused | None:
    """Return why a decision can't be stored as it is; None when it can.

    Args:
        points: of the residents' advice, numbered from 1.
        answers_least: characters of all answers to departed points together, if there are any.
    """
    said = {one.number for one in draft.rulings}
    unsaid = [one for one in range(1, points + 1) if one not in said]
    if unsaid or len(draft.rulings) != points or said != set(range(1, points + 1)):
        return refuse(resident, SteeringText.NOT_ALL_SAID, {"punten": _numbers(unsaid)})
    departs = [one for one in draft.rulings if one.departs]
    bare = [one.number for one in departs if not one.answer.strip()]
    if bare:
        return refuse(resident, SteeringText.NOT_ANSWERED, {"punten": _numbers(bare)})
    letters = sum(len(one.answer.strip()) for one in departs)
    if departs and letters < answers_least:
        return refuse(
            resident, SteeringText.ANSWERS_SHORT, {"tekens": letters, "nodig": answers_least}
        )
    if len(draft.motivation.strip()) < motivation_least:
        return refuse(resident, SteeringText.MOTIVATION_SHORT, {"nodig": motivation_least})
    return None


def _numbers(numbers: Iterable[int]) -> str:
    return ", ".join(str(one) for one in numbers)


def decide_enter(
    resident: Resident,
    file: ItemFile | None,
    draft: Draft,
    at: datetime,
    *,
    seats: Sequence[Seat],
    needed: Needed,
    answers_least: int,
    motivation_least: int,
) -> Entered | Refused:
    """Decide whether a decision is stored; the caller holds the file. One waits at a time."""
    can = can_decide(resident, file, seats, needed)
    if isinstance(can, Refused):
        return can
    if can.waiting is not None:
        return refuse(resident, SteeringText.LIES_READY)
    advice = can.ratified
    if advice is None or advice.id != draft.version:
        return refuse(resident, SteeringText.ADVICE_CHANGED)
    refused = refuse_draft(
        resident,
        draft,
        len(advice.points),
        answers_least=answers_least,
        motivation_least=motivation_least,
    )
    if refused is not None:
        return refused
    before = can.published[-1].id if can.published else None
    done = Notice(
        to=resident.id,
        text=SteeringText.ENTERED,
        values={"thema": can.title},
        buttons=((to_file(can.item, ScopeText.TO_FILE),),),
        slot=STEP,
    )
    members = sorted({one.resident for one in seats} - {resident.id})
    what = f"besluit-{len(can.decisions) + 1}"
    heard = tuple(told(one, can, SteeringText.TOLD_MEMBERS, what) for one in members)
    return Entered(draft, answers_least, resident.id, at, before, (done, *heard))


@dataclass(frozen=True, slots=True)
class Answered:
    """What another member says to a decision: it is published, or taken back."""

    decision: int
    agrees: bool
    by: ResidentId
    at: datetime
    notices: tuple[Notice, ...]


def decide_answer(
    resident: Resident,
    file: ItemFile | None,
    decision: int,
    at: datetime,
    *,
    agrees: bool,
    seats: Sequence[Seat],
    needed: Needed,
    members: Mapping[AreaSlug, Sequence[ResidentId]],
) -> Answered | Refused | Twice:
    """Decide whether a decision that waits is published or taken back; the caller holds the file.

    Who entered it can take it back, never confirm it. What is published stays as it is. Where
    residents changed their advice meanwhile, that lies before the area first (ground rule 4).

    Args:
        members: of each area that takes part, who hear of it.
    """
    if file is None:
        return refuse(resident, ScopeText.GONE)
    if not resident.may(Action.DECIDE_PLAN, file.area):
        return forbid(resident, Action.DECIDE_PLAN, file.area)
    waiting = file.waiting
    if waiting is None or waiting.id != decision:
        return Twice(SteeringText.NOTHING_WAITS)
    done = Notice(
        to=resident.id,
        text=SteeringText.CONFIRMED if agrees else SteeringText.TAKEN_BACK,
        values={"thema": file.title},
        buttons=((to_file(file.item, ScopeText.TO_FILE),),),
        slot=STEP,
    )
    if not agrees:
        return Answered(decision, False, resident.id, at, (done,))
    if waiting.by == resident.id:
        return refuse(resident, SteeringText.NOT_YOURSELF)
    if file.ratified is None or file.ratified.id != waiting.version:
        return refuse(resident, SteeringText.ADVICE_MEANWHILE)
    lines = missing_seats(seats, needed)
    if lines:
        return refuse(resident, SteeringText.INCOMPLETE, {"lijst": Lines(lines)})
    heard = _tell_areas(file, waiting, members)
    return Answered(decision, True, resident.id, at, (done, *heard))


def _tell_areas(
    file: ItemFile, decision: Decision, members: Mapping[AreaSlug, Sequence[ResidentId]]
) -> Iterable[Notice]:
    departs = decision.departs
    text = SteeringText.PUBLISHED_DEPARTS if departs else SteeringText.PUBLISHED
    show = Button(label=SteeringText.SHOW, data=f"{STEERING_PREFIX}:{file.item}:toon")
    everybody = sorted({one for some in members.values() for one in some})
    return tuple(
        Notice(
            to=one,
            text=text,
            values={
                "thema": file.title,
                "aantal": len(departs),
                "motivatie": shortened(decision.motivation, 160),
            },
            buttons=((show,),),
            priority=Priority.BROADCAST,
            kind=Kind.DECISIONS,
            about=f"{slot_of(file.item)}-besloten",
            once=f"besluit-{decision.id}",
        )
        for one in everybody
    )
