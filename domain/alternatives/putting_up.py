"""Putting a plan beside the others: title, what happens, who does what, roughly the costs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.agenda.item import Limits, check_helper, check_title, check_why
from domain.alternatives.alternative import (
    ALTERNATIVES_PREFIX,
    COST_MOST,
    TITLE_MOST,
    WHAT_MOST,
    Alternative,
    AlternativeText,
    Phase,
    PlanChoice,
    to_plans,
)
from domain.ballots.choice_opening import PLANS_MOST, details
from domain.ids import AlternativeId, PlanChoiceId, ResidentId
from domain.notices import STEP, Button, Line, Look, Notice, Values
from domain.people import Resident, shown
from domain.plain_text import one_line
from domain.reading import PersonalSpan
from domain.refusing import Refused, refuse
from domain.texts import GeneralText

_LIMITS = Limits(title=TITLE_MOST, why=WHAT_MOST, reason_least=1, reason_most=WHAT_MOST)


class Part(StrEnum):
    """What a plan says, in the order in which it is asked."""

    TITLE = "titel"
    WHAT = "wat"
    WHO = "wie"
    COST = "kosten"


QUESTIONS: Mapping[Part, AlternativeText] = {
    Part.TITLE: AlternativeText.ASK_TITLE,
    Part.WHAT: AlternativeText.ASK_WHAT,
    Part.WHO: AlternativeText.ASK_WHO,
    Part.COST: AlternativeText.ASK_COST,
}
Said = Mapping[str, str]
"""Value of a part -> what was typed for it so far."""


@dataclass(frozen=True, slots=True)
class PutUp:
    """A plan to store."""

    choice: PlanChoiceId
    title: str
    what: str
    who: str
    cost: str
    by: ResidentId
    at: datetime
    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class TakenBack:
    """Somebody's own plan, to take out."""

    plan: AlternativeId
    notices: tuple[Notice, ...]


def refuse_put_up(resident: Resident, choice: PlanChoice | None, at: datetime) -> Refused | None:
    """Return why somebody can't put a plan beside the others now; None when that can be."""
    if choice is None or choice.phase(at) is not Phase.GATHERS or resident.area != choice.area:
        return refuse(resident, AlternativeText.CLOSED, slot=STEP)
    if len(choice.plans) >= PLANS_MOST:
        return refuse(resident, AlternativeText.FULL, {"meest": PLANS_MOST}, slot=STEP)
    return None


def take_part(
    resident: Resident, part: Part, typed: str, *, personal: Sequence[PersonalSpan] = ()
) -> str | Refused:
    """Return what was typed for a part of a plan as it is kept, or what is wrong with it.

    Who does what may name a person or an organisation; a number belongs nowhere.
    """
    if part is Part.TITLE:
        return check_title(resident, typed, _LIMITS, personal=personal)
    if part is Part.WHAT:
        return check_why(resident, typed, _LIMITS, personal=personal)
    if part is Part.WHO:
        return check_helper(resident, typed, _LIMITS, personal=personal)
    cost = one_line(typed)
    if len(cost) > COST_MOST:
        values: Values = {"tekens": len(cost), "passen": COST_MOST}
        return refuse(resident, AlternativeText.COST_LONG, values)
    if not any(one.isalnum() for one in cost):
        return refuse(resident, AlternativeText.COST_SHORT)
    if personal:
        return refuse(resident, AlternativeText.COST_PERSONAL)
    return cost


def next_part(said: Said) -> Part | None:
    """Return what is asked next; None once all was."""
    return next((one for one in Part if one.value not in said), None)


def question(
    resident: Resident, choice: PlanChoice, said: Said, part: Part, *, fresh: bool
) -> Notice:
    """Return the question for one part of a plan, with what it says so far."""
    own = f"{ALTERNATIVES_PREFIX}:{choice.item}"
    out = Button(label=GeneralText.GO_OUT, data=f"{own}:uit", look=Look.QUIET)
    skip = Button(label=AlternativeText.NOT_KNOWN, data=f"{own}:{part.value}:later")
    known = Line("")
    if said:
        known = Line(AlternativeText.SO_FAR, _of(said))
    return Notice(
        to=resident.id,
        text=QUESTIONS[part],
        values={"punt": choice.names, "tot": known},
        buttons=((skip, out),) if part in (Part.WHO, Part.COST) else ((out,),),
        slot=STEP,
        fresh=fresh,
    )


def _of(said: Said) -> Values:
    who, cost = said.get(Part.WHO, ""), said.get(Part.COST, "")
    return {
        "titel": said[Part.TITLE],
        "wat": said.get(Part.WHAT, ""),
        "meer": details(who, cost),
    }


def check_screen(resident: Resident, choice: PlanChoice, said: Said, *, fresh: bool) -> Notice:
    """Return the plan as neighbours will read it, and under which name."""
    own = f"{ALTERNATIVES_PREFIX}:{choice.item}"
    put = Button(label=AlternativeText.PUT, data=f"{own}:zet", look=Look.MAIN)
    again = Button(label=AlternativeText.AGAIN, data=f"{own}:opnieuw")
    out = Button(label=GeneralText.GO_OUT, data=f"{own}:uit", look=Look.QUIET)
    name = shown(resident.shown_name)
    return Notice(
        to=resident.id,
        text=AlternativeText.CHECK,
        values={"punt": choice.names, "naam": name, **_of(said)},
        buttons=((put, again), (out,)),
        slot=STEP,
        fresh=fresh,
    )


def decide_put_up(
    resident: Resident, choice: PlanChoice | None, said: Said, at: datetime
) -> PutUp | Refused:
    """Decide whether a plan stands beside the others from now on."""
    refused = refuse_put_up(resident, choice, at)
    if refused is not None or choice is None:
        return refused or refuse(resident, AlternativeText.CLOSED, slot=STEP)
    told = Notice(
        to=resident.id,
        text=AlternativeText.PUT_UP,
        values={"titel": said[Part.TITLE], "tot": choice.until},
        buttons=((to_plans(choice.item),),),
        slot=STEP,
    )
    return PutUp(
        choice.id,
        said[Part.TITLE],
        said[Part.WHAT],
        said.get(Part.WHO, ""),
        said.get(Part.COST, ""),
        resident.id,
        at,
        (told,),
    )


def decide_take_back(
    resident: Resident, choice: PlanChoice | None, plan: AlternativeId, at: datetime
) -> TakenBack | Refused:
    """Decide whether somebody takes their own plan back, while plans are gathered."""
    if choice is None or choice.phase(at) is not Phase.GATHERS:
        return refuse(resident, AlternativeText.CLOSED, slot=STEP)
    found: Alternative | None = next((one for one in choice.plans if one.id == plan), None)
    if found is None or found.by != resident.id:
        return refuse(resident, AlternativeText.NOT_YOURS, slot=STEP)
    told = Notice(
        to=resident.id,
        text=AlternativeText.TAKEN_BACK,
        values={"titel": found.title},
        buttons=((to_plans(choice.item),),),
        slot=STEP,
    )
    return TakenBack(plan, (told,))
