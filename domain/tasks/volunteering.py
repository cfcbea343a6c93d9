"""What can be done in an area, and who does it from now on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from domain.calendar import day_of
from domain.cards import Block, Card, Choice, Paragraph, Title
from domain.ids import ResidentId, TaskId
from domain.notices import STEP, Button, Line, Lines, Notice
from domain.paging import Page
from domain.people import Resident
from domain.refusing import Refused, Twice, refuse
from domain.talents.fitting import because
from domain.tasks.finishing import NOTHING_GIVEN, Hands
from domain.tasks.reminding import reminder_at
from domain.tasks.task import TASK_PREFIX, Task, TaskText, cant_button, of_task, slot_of

Fits = Mapping[TaskId, Sequence[str]]
"""Task -> words of somebody's talents that it is about too."""


def tasks_screen(
    resident: Resident,
    area_name: str,
    page: Page[Task],
    *,
    fresh: bool,
    fits: Fits | None = None,
    given: Hands = NOTHING_GIVEN,
) -> Notice:
    """Return what can be done in the area, in the order of `mine_first`.

    Args:
        fits: tasks that fit the talents of who reads, with the words that matched.
        given: what neighbours gave here so far.
    """
    if not page.items:
        agenda = Button(label=TaskText.TO_AGENDA, data="pt:1")
        return Notice(
            to=resident.id,
            text=TaskText.LIST_EMPTY,
            values={"gebied": area_name, "gegeven": given.line()},
            buttons=((agenda,),),
            slot=STEP,
            fresh=fresh,
        )
    lines: list[Line] = []
    taps: list[Button] = []
    blocks: list[Block] = [Title(Line(TaskText.LIST_TITLE, {"gebied": area_name}))]
    for number, one in enumerate(page.items, start=1):
        values = {**of_task(one), "nummer": number}
        verb, label, line, below = _as_seen_by(one, resident.id)
        lines.append(Line(line, values))
        words = (fits or {}).get(one.id)
        why = [because(words)] if words and not one.has(resident.id) else []
        lines += why
        numbered = Line(TaskText.NUMBERED, {"nummer": number, "titel": one.title})
        blocks.append(Choice(label=numbered, below=Line(below, values)))
        blocks += [Paragraph(each, small=True) for each in why]
        if verb:
            data = f"{TASK_PREFIX}:{one.id}:{verb}"
            taps.append(Button(label=label, data=data, values={"nummer": number}))
    if page.of > 1:
        blocks.append(Paragraph(page.line(), small=True))
    if given.hands:
        blocks.append(Paragraph(given.line(), small=True))
    turn = page.buttons(TASK_PREFIX)
    return Notice(
        to=resident.id,
        text=TaskText.LIST,
        values={
            "gebied": area_name,
            "lijst": Lines(tuple(lines)),
            "gegeven": given.line(),
            "bladzijde": page.line(),
        },
        buttons=(*((one,) for one in taps), *((turn,) if turn else ())),
        card=Card(tuple(blocks)),
        slot=STEP,
        fresh=fresh,
    )


def _as_seen_by(task: Task, resident: ResidentId) -> tuple[str, TaskText, TaskText, TaskText]:
    """Return what can be tapped (nothing: empty), its label, and how the task is described."""
    if task.has(resident):
        return "los", TaskText.I_CANT_THIS, TaskText.LINE_MINE, TaskText.BELOW_MINE
    if task.wanted:
        return "doe", TaskText.I_DO_THIS, TaskText.LINE, TaskText.BELOW
    if task.leaver is not None:
        verb = f"neem:{task.leaver}"
        return verb, TaskText.I_TAKE_THIS, TaskText.LINE_SUCCESSOR, TaskText.BELOW_SUCCESSOR
    return "", TaskText.I_DO_THIS, TaskText.LINE, TaskText.BELOW


@dataclass(frozen=True, slots=True)
class Volunteered:
    """A resident who does the task from now on."""

    task: TaskId
    by: ResidentId
    at: datetime
    notices: tuple[Notice, ...]


def decide_volunteer(
    task: Task | None, resident: Resident, at: datetime, *, hour: int
) -> Volunteered | Twice | Refused:
    """Decide whether `resident` does `task`: in the own area, while hands are wanted, in time.

    Args:
        hour: of the reminder; it is promised only while it is still to come.
    """
    if task is None:
        return refuse(resident, TaskText.GONE)
    if task.area != resident.area:
        return refuse(resident, TaskText.OTHER_AREA)
    if task.has(resident.id):
        return Twice(TaskText.ALREADY, of_task(task))
    if task.on < day_of(at):
        return refuse(resident, TaskText.OVER, of_task(task))
    if task.wanted == 0:
        return refuse(resident, TaskText.FULL, of_task(task))
    later = at < reminder_at(task.on, hour=hour)
    notice = Notice(
        to=resident.id,
        text=TaskText.VOLUNTEERED if later else TaskText.VOLUNTEERED_SOON,
        values=of_task(task),
        buttons=((cant_button(task),),),
        slot=slot_of(task.id),
        fresh=True,
    )
    return Volunteered(task.id, resident.id, at, (notice,))


def mine_first(
    tasks: Sequence[Task], resident: ResidentId, fits: Fits | None = None
) -> tuple[Task, ...]:
    """Return tasks in the order of `/doe`: one's own, those that fit, those that want somebody."""

    def order(task: Task) -> tuple[bool, bool, bool, date, TaskId]:
        enough = task.wanted == 0 and task.leaver is None
        fitting = not enough and task.id in (fits or {})
        return (not task.has(resident), not fitting, enough, task.on, task.id)

    return tuple(sorted(tasks, key=order))
