"""Opening the ballot over plans: when that can be, and what is read by who did it."""

from __future__ import annotations

from datetime import datetime

from domain.agenda.item import AgendaItem
from domain.alternatives.alternative import AlternativeText, Phase, PlanChoice, to_plans
from domain.alternatives.gathering import open_button
from domain.ballots.ballot import Ballot, vote_button
from domain.ballots.choice_opening import PLANS_LEAST
from domain.notices import STEP, Button, Look, Notice
from domain.people import Resident
from domain.refusing import Refused, forbid, refuse
from domain.roles import Action
from domain.trits.hearing import HearingText


def refuse_open(
    resident: Resident, item: AgendaItem, choice: PlanChoice | None, at: datetime
) -> Refused | None:
    """Return why the area can't choose between plans now; None when it can.

    Not before the day for plans is over: who was told of it counts on it.
    """
    if not resident.may(Action.CHOOSE_PLANS, item.area):
        return forbid(resident, Action.CHOOSE_PLANS, item.area, slot=STEP)
    if choice is None or choice.phase(at) is Phase.OVER:
        return refuse(resident, AlternativeText.CLOSED, slot=STEP)
    if choice.phase(at) is not Phase.GATHERED:
        return refuse(resident, AlternativeText.RUNS, slot=STEP)
    if len(choice.plans) < PLANS_LEAST:
        return refuse(resident, AlternativeText.TOO_FEW, slot=STEP)
    return None


def back_to_open(choice: PlanChoice) -> Button:
    """Return the button back to what is seen before the ballot is opened."""
    return open_button(choice, HearingText.BACK, look=Look.QUIET)


def opened_notice(resident: Resident, ballot: Ballot) -> Notice:
    """Return what is read by who opened the ballot over plans.

    Raises:
        ValueError: it is over no plans.
    """
    if ballot.item is None:
        raise ValueError("a ballot over no plans")
    return Notice(
        to=resident.id,
        text=AlternativeText.OPENED,
        values={"punt": ballot.title, "tot": ballot.closes_at},
        buttons=((vote_button(ballot.id), to_plans(ballot.item)),),
        slot=STEP,
    )
