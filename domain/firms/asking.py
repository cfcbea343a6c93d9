"""A task's own people ask a firm, who speaks for it says yes or no; and what the area reads."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.calendar import day_of
from domain.firms.offer import FirmOffer, fits, list_button
from domain.firms.texts import FIRM_PREFIX, FirmText
from domain.ids import FirmAskId, ResidentId, TaskId
from domain.notices import STEP, Button, Kind, Look, Notice, Priority, Values
from domain.people import Resident
from domain.refusing import Refused, Twice, refuse
from domain.roles import Action
from domain.tasks.task import TASK_PREFIX, Task, of_task


@dataclass(frozen=True, slots=True)
class FirmAsk:
    """A question to a firm for one task; said: None while it waits."""

    id: FirmAskId
    offer: FirmOffer
    task: Task
    by: ResidentId
    said: bool | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """A question to store."""

    id: FirmAskId
    offer: FirmOffer
    task: TaskId
    by: ResidentId
    at: datetime
    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """A yes or a no of a firm, to store."""

    ask: FirmAskId
    yes: bool
    at: datetime
    notices: tuple[Notice, ...]


def may_ask(resident: Resident, task: Task, maker: ResidentId | None) -> bool:
    """Return whether a task is somebody's to find help for: who does or made it, or the group."""
    own = task.has(resident.id) or resident.id == maker
    return own or resident.may(Action.JUDGE_BLOW, task.area)


def decide_ask(
    resident: Resident,
    offer: FirmOffer | None,
    task: Task | None,
    maker: ResidentId | None,
    number: FirmAskId,
    at: datetime,
    *,
    already: bool,
    area_name: str,
) -> Asked | Refused | Twice:
    """Decide whether a firm is asked for a task; the caller holds the offer.

    Args:
        maker: who made the task.
        already: it was asked for this task before.
    """
    if offer is None or task is None or offer.area != task.area or task.done:
        return refuse(resident, FirmText.GONE, slot=STEP)
    if task.on < day_of(at):
        return refuse(resident, FirmText.GONE, slot=STEP)
    if not may_ask(resident, task, maker):
        return refuse(resident, FirmText.NOT_YOUR_TASK, slot=STEP)
    if already:
        return Twice(FirmText.ASKED_ALREADY, {"bedrijf": offer.firm})
    if not offer.runs(max(day_of(at), task.on)):
        return refuse(resident, FirmText.FULL, offer.values(), slot=STEP)
    values: Values = {**offer.values(), **of_task(task), "gebied": area_name}
    own = Notice(
        to=resident.id,
        text=FirmText.ASKED,
        values=values,
        buttons=((list_button(),),),
        slot=STEP,
    )
    told = Notice(
        to=offer.by,
        text=FirmText.QUESTION,
        values=values,
        buttons=(
            (
                Button(label=FirmText.YES, data=f"{FIRM_PREFIX}:v{number}:ja", look=Look.MAIN),
                Button(label=FirmText.NO, data=f"{FIRM_PREFIX}:v{number}:nee"),
            ),
        ),
        slot=ask_slot(number),
        fresh=True,
        priority=Priority.REMINDER,
        kind=Kind.TASKS,
        about=ask_slot(number),
        once=ask_slot(number),
    )
    return Asked(number, offer, task.id, resident.id, at, (own, told))


def ask_slot(ask: FirmAskId) -> str:
    """Return the slot of a question to who speaks for a firm."""
    return f"bedrijf-vraag-{ask}"


def decide_answer(
    resident: Resident, ask: FirmAsk | None, at: datetime, *, yes: bool
) -> Said | Refused:
    """Decide on the answer of who speaks for a firm; the caller holds the offer."""
    if ask is None or ask.said is not None or ask.offer.by != resident.id:
        return refuse(resident, FirmText.ASK_OVER)
    if ask.task.done or ask.task.on < day_of(at):
        return refuse(resident, FirmText.ASK_OVER)
    values: Values = {**ask.offer.values(), **of_task(ask.task)}
    if yes and not ask.offer.runs(day_of(at)):
        return refuse(resident, FirmText.FULL, ask.offer.values())
    own = Notice(
        to=resident.id,
        text=FirmText.SAID_YES if yes else FirmText.SAID_NO,
        values=values,
        slot=ask_slot(ask.id),
    )
    tasks = Button(label=FirmText.TO_TASKS, data=f"{TASK_PREFIX}:1", look=Look.MAIN)
    back = (tasks,) if yes else (list_button(),)
    people = sorted({ask.by, *(one for one, _ in ask.task.people)} - {resident.id})
    heard = tuple(
        Notice(
            to=one,
            text=FirmText.HELPS if yes else FirmText.HELPS_NOT,
            values=values,
            buttons=(back,),
            priority=Priority.REMINDER,
            kind=Kind.TASKS,
            about=f"bedrijf-{ask.id}",
            once=f"bedrijf-{ask.id}-gezegd",
        )
        for one in (people if yes else [ask.by])
        if one != resident.id
    )
    return Said(ask.id, yes, at, (own, *heard))


def tell_fitting(offer: FirmOffer, tasks: Iterable[Task]) -> tuple[Notice, ...]:
    """Return a new offer to who does a task that it fits, each once, with the words that fit."""
    told: dict[ResidentId, Notice] = {}
    for task in tasks:
        words = fits(offer, task.words)
        for one, _ in task.people if words and task.area == offer.area else ():
            if one != offer.by and one not in told:
                told[one] = Notice(
                    to=one,
                    text=FirmText.FITS_YOU,
                    values={**offer.values(), **of_task(task), "woorden": ", ".join(words)},
                    buttons=((ask_button(offer, task, 0),),),
                    priority=Priority.BROADCAST,
                    kind=Kind.TASKS,
                    about=f"bedrijf-aanbod-{offer.id}",
                    once=f"bedrijf-aanbod-{offer.id}",
                )
    return tuple(told.values())


def ask_button(offer: FirmOffer, task: Task, number: int) -> Button:
    """Return the button that asks a firm; number: in a list of several, 0 for one alone."""
    return Button(
        label=FirmText.ASK_THIS,
        data=f"{FIRM_PREFIX}:{offer.id}:vraag:{task.id}",
        values={"nummer": number},
        look=Look.MAIN if not number else Look.PLAIN,
    )


@dataclass(frozen=True, slots=True)
class Helped:
    """How often firms helped in an area with what is done, and which, most first."""

    times: int = 0
    firms: Sequence[str] = ()


NOTHING_HELPED = Helped()
NAMED = 5
"""Firms that are thanked by name; the others are counted."""
