"""Which right residents have over the money of an item; the decision trits come to it.

Source: brochure, chapter 5 (budgets): spending right, earmarked spending right, advisory right.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.agenda.item import AgendaItem
from domain.ids import AgendaItemId, ResidentId
from domain.notices import STEP, Button, Line, Lines, Look, Notice, TextKey
from domain.people import Resident, shown
from domain.refusing import Refused, Twice, forbid, refuse
from domain.roles import Action
from domain.trits.answer import TRITS_PREFIX
from domain.trits.order import Course, Series


class Right(StrEnum):
    """What residents may do with the money of an item."""

    SPENDING = "spending"
    EARMARKED = "earmarked"
    ADVISORY = "advisory"


class RightText(TextKey):
    """Sentences of the right over money."""

    SPENDING = "recht-besteden"
    EARMARKED = "recht-gelabeld"
    ADVISORY = "recht-advies"
    NONE_YET = "recht-nog-niet"
    SET = "recht-staat"
    CHOOSE = "recht-kies"
    FIRST_QUESTIONS = "recht-eerst-vragen"
    ALREADY = "recht-al"

    SET_IT = "knop-recht"
    SPENDING_BUTTON = "knop-recht-besteden"
    EARMARKED_BUTTON = "knop-recht-gelabeld"
    ADVISORY_BUTTON = "knop-recht-advies"
    BACK = "knop-recht-terug"


EXPLAINED: Mapping[Right, RightText] = {
    Right.SPENDING: RightText.SPENDING,
    Right.EARMARKED: RightText.EARMARKED,
    Right.ADVISORY: RightText.ADVISORY,
}
"""Right -> what it is called and means, in a sentence."""
_BUTTONS: Mapping[Right, RightText] = {
    Right.SPENDING: RightText.SPENDING_BUTTON,
    Right.EARMARKED: RightText.EARMARKED_BUTTON,
    Right.ADVISORY: RightText.ADVISORY_BUTTON,
}


@dataclass(frozen=True, slots=True)
class RightSet:
    """The right that holds, who set it and when.

    Attributes:
        by: the name that neighbours see; empty for "a neighbour".
        asks_hands: hands that must be promised before there is money; None where none are asked.
    """

    right: Right
    by: str
    at: datetime
    asks_hands: int | None = None


@dataclass(frozen=True, slots=True)
class RightChosen:
    """A right to put on record."""

    item: AgendaItemId
    right: Right
    by: ResidentId
    at: datetime


def decide_right(
    course: Course | None,
    resident: Resident,
    right: Right,
    at: datetime,
    *,
    now: Right | None,
) -> RightChosen | Twice | Refused:
    """Decide whether the initiative group sets the right, once the decision trits are answered.

    Args:
        course: of the decision trits; the caller holds it.
        now: the right that holds.
    """
    if course is None or course.series is not Series.DECIDE:
        return refuse(resident, RightText.FIRST_QUESTIONS)
    if not resident.may(Action.SET_RIGHT, course.area):
        return forbid(resident, Action.SET_RIGHT, course.area)
    if course.open is not None:
        return refuse(resident, RightText.FIRST_QUESTIONS)
    if now is right:
        return Twice(RightText.ALREADY)
    return RightChosen(course.item, right, resident.id, at)


def right_line(found: RightSet | None) -> Line:
    """Return which right an item has, who set it and when, in a sentence each."""
    if found is None:
        return Line(RightText.NONE_YET)
    values = {"recht": EXPLAINED[found.right], "naam": shown(found.by), "moment": found.at}
    return Line(RightText.SET, values)


def right_button(resident: Resident, course: Course) -> tuple[Button, ...]:
    """Return the way to setting the right, for who may and when all three are answered."""
    if course.series is not Series.DECIDE or course.open is not None:
        return ()
    if not resident.may(Action.SET_RIGHT, course.area):
        return ()
    return (Button(label=RightText.SET_IT, data=f"{TRITS_PREFIX}:{course.item}:recht"),)


def right_screen(resident: Resident, item: AgendaItem) -> Notice:
    """Return the three rights to choose from, each explained in a sentence."""
    taps = tuple(
        (Button(label=_BUTTONS[one], data=f"{TRITS_PREFIX}:{item.id}:recht:{one}"),)
        for one in Right
    )
    back = Button(label=RightText.BACK, data=f"{TRITS_PREFIX}:{item.id}:z", look=Look.QUIET)
    return Notice(
        to=resident.id,
        text=RightText.CHOOSE,
        values={
            "thema": item.names,
            "lijst": Lines(tuple(Line(EXPLAINED[one]) for one in Right)),
        },
        buttons=(*taps, (back,)),
        slot=STEP,
    )
