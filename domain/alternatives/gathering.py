"""Gathering plans for an item: the group sets a day, everybody of the area hears of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from domain.agenda.item import AgendaItem, item_button
from domain.alternatives.alternative import (
    ALTERNATIVES_PREFIX,
    AlternativeText,
    Phase,
    PlanChoice,
    gathered_due,
    to_plans,
)
from domain.ballots.ballot import BallotText
from domain.ballots.choice_opening import PLANS_LEAST, PLANS_MOST
from domain.ballots.opening import closing_moment
from domain.due import Due
from domain.ids import PlanChoiceId, ResidentId
from domain.notices import STEP, Button, Kind, Look, Notice, Priority, TextKey, Values
from domain.people import Resident
from domain.refusing import Refused, forbid, refuse
from domain.roles import Action


@dataclass(frozen=True, slots=True)
class Begun:
    """Plans are gathered from now on, or longer.

    Attributes:
        new: False for one that goes on with the plans it has.
    """

    choice: PlanChoice
    new: bool
    by: ResidentId
    at: datetime
    dues: tuple[Due, ...]
    notices: tuple[Notice, ...]


def refuse_begin(
    resident: Resident, item: AgendaItem, choice: PlanChoice | None, at: datetime
) -> Refused | None:
    """Return why plans can't be gathered for an item now; None if they can."""
    if not resident.may(Action.CHOOSE_PLANS, item.area):
        return forbid(resident, Action.CHOOSE_PLANS, item.area, slot=STEP)
    if choice is None or choice.phase(at) is Phase.OVER or _goes_on(choice, at):
        return None
    return refuse(resident, AlternativeText.RUNS, slot=STEP)


def _goes_on(choice: PlanChoice, at: datetime) -> bool:
    return choice.phase(at) is Phase.GATHERED and len(choice.plans) < PLANS_LEAST


def length_screen(resident: Resident, item: AgendaItem) -> Notice:
    """Return the question how long plans are gathered."""
    spans = (
        (BallotText.ONE_WEEK, "week"),
        (BallotText.TWO_WEEKS, "twee"),
        (BallotText.THREE_WEEKS, "drie"),
    )
    own = f"{ALTERNATIVES_PREFIX}:{item.id}"
    one, two, three = (
        Button(
            label=label,
            data=f"{own}:begin-{span}",
            look=Look.MAIN if span == "twee" else Look.PLAIN,
        )
        for label, span in spans
    )
    return Notice(
        to=resident.id,
        text=AlternativeText.HOW_LONG,
        values={"punt": item.names, "meest": PLANS_MOST},
        buttons=((one, two), (three, item_button(item.id))),
        slot=STEP,
    )


def decide_begin(
    resident: Resident,
    item: AgendaItem,
    area_name: str,
    choice: PlanChoice | None,
    number: PlanChoiceId,
    at: datetime,
    *,
    span: str,
    members: Sequence[ResidentId],
) -> Begun | Refused:
    """Decide whether plans are gathered for an item; each member of the area hears of it once.

    Args:
        choice: the newest of the item.
        number: for a new one.
        span: a key of `SPANS` of ballots, of days.
        members: who can be reached now.
    """
    refused = refuse_begin(resident, item, choice, at)
    if refused is not None:
        return refused
    until = closing_moment(at, span)
    new = choice is None or choice.phase(at) is Phase.OVER
    if choice is None or new:
        made = PlanChoice(id=number, item=item.id, area=item.area, names=item.names, until=until)
    else:
        made = replace(choice, until=until)
    values: Values = {
        "punt": item.names,
        "gebied": area_name,
        "tot": until,
        "mensen": len(members),
        "meest": PLANS_MOST,
    }
    done = Notice(
        to=resident.id,
        text=AlternativeText.BEGUN,
        values=values,
        buttons=((add_button(made), to_plans(item.id)),),
        slot=STEP,
    )
    told = tuple(
        Notice(
            to=one,
            text=AlternativeText.BEGUN_TOLD,
            values=values,
            buttons=((add_button(made), to_plans(item.id)),),
            priority=Priority.BROADCAST,
            kind=Kind.BALLOTS,
            about=f"plannen-{made.id}",
            once=f"plannen-{made.id}-{until.isoformat()}",
        )
        for one in members
        if one != resident.id
    )
    return Begun(made, new, resident.id, at, (gathered_due(made),), (done, *told))


def add_button(choice: PlanChoice) -> Button:
    """Return the button that puts a plan beside the others."""
    return Button(
        label=AlternativeText.ADD,
        data=f"{ALTERNATIVES_PREFIX}:{choice.item}:erbij",
        look=Look.MAIN,
    )


def open_button(
    choice: PlanChoice, label: TextKey = AlternativeText.OPEN, *, look: Look = Look.MAIN
) -> Button:
    """Return the button to opening the ballot over the plans."""
    return Button(label=label, data=f"{ALTERNATIVES_PREFIX}:{choice.item}:open", look=look)


def longer_button(choice: PlanChoice) -> Button:
    """Return the button that gathers longer, where there are too few plans."""
    return Button(label=AlternativeText.LONGER, data=f"{ALTERNATIVES_PREFIX}:{choice.item}:begin")


def gathered_notices(
    choice: PlanChoice, group: Sequence[ResidentId], opens_at: datetime
) -> tuple[Notice, ...]:
    """Return what the initiative group hears once the day for plans is over.

    Args:
        opens_at: when the clock opens the ballot, if the group doesn't do so before.
    """
    enough = len(choice.plans) >= PLANS_LEAST
    first = open_button(choice) if enough else longer_button(choice)
    return tuple(
        Notice(
            to=one,
            text=AlternativeText.GATHERED_TOLD if enough else AlternativeText.TOO_FEW_TOLD,
            values={"punt": choice.names, "plannen": len(choice.plans), "op": opens_at},
            buttons=((first, to_plans(choice.item)),),
            priority=Priority.REMINDER,
            kind=Kind.ROLE,
            about=f"plannen-{choice.id}-verzameld",
            once=f"plannen-{choice.id}-verzameld-{choice.until.isoformat()}",
        )
        for one in group
    )
