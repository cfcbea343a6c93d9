"""Writing an advice in numbered points: add, change, order, take out, and hand it over.

The residents' is a qualified advice (brochure, chapter 4: "waarvan alleen met een goede motivatie
kan worden afgeweken"). It takes effect when each area that takes part said yes to it (ground rule
4). The alignment group's goes to the steering group as it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from domain.advice.texts import AdviceText
from domain.ids import AgendaItemId, ResidentId
from domain.notices import STEP, Notice
from domain.parameters import AdviceFigures
from domain.people import Resident
from domain.refusing import Refused, forbid, refuse
from domain.roles import Action
from domain.scoping.item_file import AreaSide, ItemFile, Point, Side
from domain.scoping.judging import told
from domain.scoping.texts import ScopeText, to_file


@dataclass(frozen=True, slots=True)
class AdviceLimits:
    """Characters and points that the municipality chose, as they are on one day."""

    point_least: int
    text_most: int
    points_most: int
    next_step_least: int


def limits_on(figures: AdviceFigures, day: date) -> AdviceLimits:
    """Return the limits in force on `day`."""
    return AdviceLimits(
        point_least=figures.advice_point_least_characters.on(day),
        text_most=figures.advice_text_max_characters.on(day),
        points_most=figures.advice_points_max.on(day),
        next_step_least=figures.next_step_least_characters.on(day),
    )


def can_write(
    resident: Resident, file: ItemFile | None, side: Side, partners: Sequence[str], at: datetime
) -> Refused | ItemFile:
    """Return the file if somebody may write at this advice now; else why not.

    The residents of all areas that take part write one joint advice.
    """
    if file is None:
        return refuse(resident, ScopeText.GONE)
    if side is Side.ALIGNMENT:
        if not resident.may(Action.ADVISE_PLAN, file.area):
            return forbid(resident, Action.ADVISE_PLAN, file.area)
        if file.aligned or not file.can_be_advised(partners, at):
            return refuse(resident, AdviceText.NOT_OPEN)
        return file
    if not file.writes(resident) and not resident.may(Action.WRITE_ADVICE, file.area):
        return forbid(resident, Action.WRITE_ADVICE, file.area)
    if not file.beyond or not file.writes(resident):
        return refuse(resident, AdviceText.NOT_OPEN)
    return file


def refuse_another(resident: Resident, file: ItemFile, side: Side, most: int) -> Refused | None:
    """Return why no point can be added; None when one can."""
    if len(file.writing(side)) >= most:
        return refuse(resident, AdviceText.POINTS_FULL, {"passen": most})
    return None


def find_point(resident: Resident, file: ItemFile, number: int) -> Point | Refused:
    """Return a point by its id, if it still stands in the advice."""
    found = next((one for one in file.points if one.id == number), None)
    return found or refuse(resident, AdviceText.POINT_GONE)


def moved(points: Sequence[Point], which: Point, *, up: bool) -> list[int]:
    """Return the ids of `points` in their order after one went a place up or down."""
    order = [one.id for one in points]
    at = order.index(which.id)
    to = max(0, at - 1) if up else min(len(order) - 1, at + 1)
    order.insert(to, order.pop(at))
    return order


@dataclass(frozen=True, slots=True)
class Handed:
    """An advice that is handed over.

    Attributes:
        number: version of this side's advice, from 1.
        areas: that it is put to; none for the alignment group's.
    """

    item: AgendaItemId
    side: Side
    number: int
    points: tuple[str, ...]
    by: ResidentId
    at: datetime
    areas: tuple[AreaSide, ...]
    notices: tuple[Notice, ...]


def decide_hand_over(
    resident: Resident,
    file: ItemFile | None,
    side: Side,
    at: datetime,
    *,
    partners: Sequence[str],
    steering: Iterable[ResidentId] = (),
) -> Handed | Refused:
    """Decide whether an advice is handed over; the caller holds the file.

    The residents' goes to each area that takes part; a changed one is a new version, and an
    unchanged one goes only to areas that never got it, such as one that joined later.

    Args:
        steering: hear it when the alignment group's advice is there.
    """
    can = can_write(resident, file, side, partners, at)
    if isinstance(can, Refused):
        return can
    texts = tuple(one.text for one in can.writing(side))
    if not texts:
        return refuse(resident, AdviceText.NO_POINTS)
    newest = can.newest(side)
    number = newest.number + 1 if newest else 1
    areas: tuple[AreaSide, ...] = ()
    if side is Side.RESIDENTS:
        areas = can.taking_part
        if newest is not None and newest.points == texts:
            number = newest.number
            areas = tuple(one for one in areas if one.handed != newest.id)
            if not areas:
                return refuse(resident, AdviceText.NOTHING_NEW)
    done = Notice(
        to=resident.id,
        text=(
            AdviceText.HANDED_RESIDENTS if side is Side.RESIDENTS else AdviceText.HANDED_ALIGNMENT
        ),
        values={"thema": can.title, "aantal": len(areas)},
        buttons=((to_file(can.item, ScopeText.TO_FILE),),),
        slot=STEP,
    )
    heard = (
        tuple(told(one, can, AdviceText.TOLD_READY, "advies") for one in steering)
        if side is Side.ALIGNMENT
        else ()
    )
    return Handed(can.item, side, number, texts, resident.id, at, areas, (done, *heard))


def numbered(points: Iterable[str]) -> str:
    """Return points as residents read them when they ratify: "1. ...", one a line."""
    return "\n".join(f"{number}. {text}" for number, text in enumerate(points, start=1))
