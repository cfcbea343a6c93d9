"""Handing a task over: looking for a successor, staying after all, taking over."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from domain.calendar import day_of, end_of
from domain.ids import ResidentId, TaskId
from domain.notices import Button, Kind, Look, Notice, Priority
from domain.people import Resident, shown
from domain.refusing import Refused, Twice, refuse
from domain.tasks.reminding import reminder_at
from domain.tasks.task import (
    TASK_PREFIX,
    Task,
    TaskText,
    ask_slot,
    can_button,
    cant_button,
    of_task,
    slot_of,
)


@dataclass(frozen=True, slots=True)
class HandingOver:
    """Somebody who looks for a successor and stays on the task until there is one."""

    task: TaskId
    by: ResidentId
    notices: tuple[Notice, ...]


def decide_hand_over(
    task: Task | None,
    resident: Resident,
    at: datetime,
    *,
    candidates: Iterable[ResidentId],
) -> HandingOver | Twice | Refused:
    """Decide on looking for a successor of `resident`.

    Args:
        candidates: residents of the area who could do it; asked once for this hand-over.
    """
    refused = _refuse_own(task, resident, at)
    if refused is not None or task is None:
        return refused or refuse(resident, TaskText.GONE)
    if resident.id in task.handing_over:
        return Twice(TaskText.LOOKING, of_task(task))
    asked = [one for one in candidates if not task.has(one)]
    name = shown(resident.shown_name)
    own = Notice(
        to=resident.id,
        text=TaskText.HANDING_OVER if asked else TaskText.NOBODY_TO_ASK,
        values={**of_task(task), "gevraagd": len(asked)},
        buttons=((can_button(task),),),
        slot=slot_of(task.id),
        fresh=True,
    )
    asks = tuple(
        Notice(
            to=one,
            text=TaskText.ASK_SUCCESSOR,
            values={**of_task(task), "naam": name},
            buttons=(
                (
                    Button(
                        label=TaskText.I_TAKE_OVER,
                        data=f"{TASK_PREFIX}:{task.id}:neem:{resident.id}",
                        look=Look.MAIN,
                    ),
                ),
            ),
            slot=ask_slot(task.id, resident.id),
            fresh=True,
            priority=Priority.REMINDER,
            kind=Kind.TASKS,
            once=f"taak-{task.id}-opvolger-{resident.id}-{day_of(at).isoformat()}",
        )
        for one in asked
    )
    return HandingOver(task.id, resident.id, (own, *asks))


def _refuse_own(task: Task | None, resident: Resident, at: datetime) -> Refused | None:
    if task is None:
        return refuse(resident, TaskText.GONE)
    if not task.has(resident.id):
        return refuse(resident, TaskText.NOT_ON_IT, of_task(task))
    if task.on < day_of(at):
        return refuse(resident, TaskText.OVER, of_task(task))
    return None


@dataclass(frozen=True, slots=True)
class Stays:
    """Somebody who can after all."""

    task: TaskId
    by: ResidentId
    notices: tuple[Notice, ...]


def decide_stay(task: Task | None, resident: Resident, at: datetime) -> Stays | Refused:
    """Decide on taking back a hand-over that nobody took yet."""
    refused = _refuse_own(task, resident, at)
    if refused is not None or task is None:
        return refused or refuse(resident, TaskText.GONE)
    notice = Notice(
        to=resident.id,
        text=TaskText.STAYS,
        values=of_task(task),
        buttons=((cant_button(task),),),
        slot=slot_of(task.id),
    )
    return Stays(task.id, resident.id, (notice,))


@dataclass(frozen=True, slots=True)
class TakenOver:
    """A task that went from one resident to another."""

    task: TaskId
    was: ResidentId
    by: ResidentId
    at: datetime
    notices: tuple[Notice, ...]


def decide_take_over(
    task: Task | None,
    resident: Resident,
    leaver: ResidentId,
    at: datetime,
    *,
    hour: int,
    asked: Iterable[ResidentId] = (),
) -> TakenOver | Twice | Refused:
    """Decide whether `resident` takes the task over from `leaver`: the first who says so.

    Args:
        hour: of the reminder; it is promised only while it is still to come.
        asked: in whose chats the question stands; it goes away there.
    """
    if task is None:
        return refuse(resident, TaskText.GONE)
    if task.area != resident.area:
        return refuse(resident, TaskText.OTHER_AREA)
    if task.has(resident.id):
        return Twice(TaskText.ALREADY, of_task(task))
    if task.on < day_of(at):
        return refuse(resident, TaskText.OVER, of_task(task))
    if leaver not in task.handing_over:
        return refuse(resident, TaskText.TOO_LATE, of_task(task))
    gone = shown(dict(task.people)[leaver])
    values = {**of_task(task), "naam": shown(resident.shown_name)}
    later = at < reminder_at(task.on, hour=hour)
    new = Notice(
        to=resident.id,
        text=TaskText.TAKEN_OVER if later else TaskText.TAKEN_OVER_SOON,
        values={**values, "naam": gone},
        buttons=((cant_button(task),),),
        slot=slot_of(task.id),
        fresh=True,
    )
    once = f"taak-{task.id}-{leaver}-{resident.id}-{int(at.timestamp())}"
    old = Notice(
        to=leaver,
        text=TaskText.HANDED_OVER,
        values=values,
        slot=slot_of(task.id),
        fresh=True,
        priority=Priority.REMINDER,
        kind=Kind.TASKS,
        deadline=end_of(task.on),  # who waits for this hears it before all other news
        once=once,
    )
    others = [
        Notice(
            to=one,
            text=TaskText.TELL_OTHERS,
            values={**values, "weg": gone},
            priority=Priority.REMINDER,
            kind=Kind.TASKS,
            once=once,
        )
        for one, _ in task.people
        if one != leaver
    ]
    questions = [
        Notice(
            to=one,
            text=TaskText.ASKED_YOU if one == resident.id else TaskText.ASKED_OTHER,
            values=values,
            slot=ask_slot(task.id, leaver),
        )
        for one in asked
    ]
    return TakenOver(task.id, leaver, resident.id, at, (*questions, new, old, *others))
