"""Making a task of an answer: how many hands, which day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from domain.notices import STEP, Button, Look, Notice
from domain.people import Resident
from domain.plain_text import shortened
from domain.refusing import Refused, refuse
from domain.tasks.task import MAKE_PREFIX, TASK_PREFIX, TITLE_LENGTH, Task, TaskText, of_task
from domain.texts import GeneralText

HANDS_OFFERED = (1, 2, 3, 4, 6, 8)


def hands_screen(
    resident: Resident, title: str, *, fresh: bool = True, alone: bool = False
) -> Notice:
    """Return the question how many hands it takes.

    Args:
        alone: the answer can also be stored without making a task of it yet.
    """
    buttons = [
        Button(label=TaskText.HAND_COUNT, data=f"{MAKE_PREFIX}:h:{count}", values={"aantal": count})
        for count in HANDS_OFFERED
    ]
    only = Button(label=TaskText.NO_TASK_YET, data=f"{MAKE_PREFIX}:alleen", look=Look.QUIET)
    rows = (*_in_pairs(buttons), *(((only,),) if alone else ()), (_back("handen"), _out()))
    return Notice(
        to=resident.id,
        text=TaskText.HANDS,
        values={"titel": shortened(title, TITLE_LENGTH)},
        buttons=rows,
        slot=STEP,
        fresh=fresh,
    )


def _in_pairs(buttons: Sequence[Button]) -> tuple[tuple[Button, ...], ...]:
    return tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))


def _back(place: str) -> Button:
    """Carries where it goes back from, so that a second tap doesn't go back twice."""
    return Button(label=GeneralText.GO_BACK, data=f"{MAKE_PREFIX}:terug:{place}", look=Look.QUIET)


def _out() -> Button:
    return Button(label=GeneralText.GO_OUT, data=f"{MAKE_PREFIX}:weg", look=Look.QUIET)


def day_screen(resident: Resident, title: str, today: date, *, fresh: bool = False) -> Notice:
    """Return the question when: the coming Saturdays, or a day typed."""
    buttons = [
        Button(
            label=TaskText.THIS_DAY, data=f"{MAKE_PREFIX}:d:{day.isoformat()}", values={"dag": day}
        )
        for day in saturdays(today)
    ]
    return Notice(
        to=resident.id,
        text=TaskText.DAY,
        values={"titel": shortened(title, TITLE_LENGTH)},
        buttons=(*_in_pairs(buttons), (_back("dag"), _out())),
        slot=STEP,
        fresh=fresh,
    )


def new_day_screen(resident: Resident, task: Task, today: date) -> Notice:
    """Return the question on which day a task that wasn't done will be done after all."""
    data = f"{TASK_PREFIX}:{task.id}:dag"
    buttons = [
        Button(label=TaskText.THIS_DAY, data=f"{data}:{day.isoformat()}", values={"dag": day})
        for day in saturdays(today)
    ]
    out = Button(label=GeneralText.GO_OUT, data=f"{data}:weg", look=Look.QUIET)
    return Notice(
        to=resident.id,
        text=TaskText.WHICH_NEW_DAY,
        values=of_task(task),
        buttons=(*_in_pairs(buttons), (out,)),
        slot=STEP,
        fresh=True,
    )


def saturdays(today: date) -> list[date]:
    """Return the coming four Saturdays, today not among them."""
    first = today + timedelta(days=(5 - today.weekday()) % 7 or 7)
    return [first + timedelta(days=7 * week) for week in range(4)]


def refuse_day(resident: Resident, day: date | None, today: date, *, most: int) -> Refused | None:
    """Return why a task can't be on `day`; None when it can.

    Args:
        most: days ahead.
    """
    if day is None:
        return refuse(resident, TaskText.DAY_NOT_READ)
    if day < today:
        return refuse(resident, TaskText.DAY_PAST, {"dag": day})
    if day > today + timedelta(days=most):
        return refuse(resident, TaskText.DAY_FAR, {"dag": day})
    return None


def made(resident: Resident, task: Task, *, fresh: bool = False) -> Notice:
    """Return what the maker of a task reads, with the offer to do it."""
    rows = (
        (
            Button(label=TaskText.I_DO_IT, data=f"{TASK_PREFIX}:{task.id}:doe", look=Look.MAIN),
            Button(label=TaskText.ALL_TASKS, data=f"{TASK_PREFIX}:1", look=Look.QUIET),
        ),
    )
    return Notice(
        to=resident.id,
        text=TaskText.MADE,
        values=of_task(task),
        buttons=rows,
        slot=STEP,
        fresh=fresh,
    )
