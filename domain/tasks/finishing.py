"""The day after a task: who did it, how many hours it took, thanks, or a new day.

Source: brochure, chapter 3 ("afmaken waar je aan begint"): what is given is seen, but of nobody
by name: an area's figures are whole numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from domain.calendar import LOCAL, day_of
from domain.due import Due, DueKind
from domain.ids import ResidentId, TaskId
from domain.notices import STEP, Button, Kind, Line, Look, Notice, Priority
from domain.people import Resident, shown
from domain.refusing import Refused, Twice, refuse
from domain.tasks.task import TASK_PREFIX, Task, TaskText, of_task, slot_of
from domain.tasks.typed import NUMBER_WORDS

MOST_HALVES = 200
"""Half hours that one person can give to one task: a hundred hours."""
OFFERED: Mapping[str, int] = {"half": 1, "1": 2, "2": 4, "3": 6, "4": 8}
"""What a button says -> half hours. More than four is typed, or counts as four."""


class Said(StrEnum):
    """What somebody says of a task that they would do."""

    DONE = "done"
    LATER = "later"
    NOT = "not"


@dataclass(frozen=True, slots=True)
class Hands:
    """What neighbours gave in an area, nobody by name.

    Attributes:
        hands: times that somebody did a task.
        half_hours: of those who told how long it took.
    """

    hands: int = 0
    half_hours: int = 0

    @property
    def hours(self) -> int:
        """Whole hours; a half that is left over doesn't count."""
        return self.half_hours // 2

    def line(self) -> Line:
        """Return the sentence about it; nothing while nobody did anything yet."""
        if not self.hands:
            return Line("")
        return Line(TaskText.GIVEN, {"handen": self.hands, "uren": self.hours})


NOTHING_GIVEN = Hands()


def asking_at(on: date, *, hour: int) -> datetime:
    """Return when it is asked what came of a task: the day after, at `hour` local time."""
    return datetime.combine(on + timedelta(days=1), time(hour), LOCAL)


def asking_due(task: TaskId, on: date, *, hour: int) -> Due:
    """Return what must happen the day after a task."""
    return Due(
        DueKind.TASK_ASKS,
        asking_at(on, hour=hour),
        f"taak-{task}-gedaan-{on.isoformat()}",
        {"task": task, "on": on.isoformat()},
    )


def ask_done(task: Task, on: date) -> tuple[Notice, ...]:
    """Return the question what came of it, to each who would do it on `on`."""
    if task.on != on or task.done:
        return ()
    return tuple(
        Notice(
            to=one,
            text=TaskText.ASK_DONE,
            values=of_task(task),
            buttons=(
                (_say(task, "ja", TaskText.DONE, Look.MAIN),),
                (_say(task, "later", TaskText.NOT_YET), _say(task, "niet", TaskText.COULD_NOT)),
            ),
            slot=slot_of(task.id),
            fresh=True,
            priority=Priority.REMINDER,
            kind=Kind.TASKS,
            once=f"taak-{task.id}-gedaan-{on.isoformat()}",
        )
        for one, _ in task.people
    )


def _say(task: Task, what: str, label: TaskText, look: Look = Look.PLAIN) -> Button:
    return Button(label=label, data=f"{TASK_PREFIX}:{task.id}:klaar:{what}", look=look)


@dataclass(frozen=True, slots=True)
class Reported:
    """What somebody said of a task, to store.

    Attributes:
        on: the day that the task had.
        half_hours: None while not told.
    """

    task: TaskId
    by: ResidentId
    on: date
    said: Said
    half_hours: int | None
    at: datetime
    notices: tuple[Notice, ...]


def decide_report(
    task: Task | None,
    resident: Resident,
    said: Said,
    at: datetime,
    *,
    before: Said | None = None,
) -> Reported | Twice | Refused:
    """Decide on what somebody says of a task whose day has come.

    Args:
        before: what this person said of that day already.
    """
    refused = _refuse(task, resident, at)
    if refused is not None or task is None:
        return refused or refuse(resident, TaskText.GONE)
    if before is said:
        return Twice(TaskText.SAID_ALREADY)
    if before is Said.DONE:
        return Twice(TaskText.DONE_ALREADY)
    return Reported(task.id, resident.id, task.on, said, None, at, (_after(task, resident, said),))


def _refuse(task: Task | None, resident: Resident, at: datetime) -> Refused | None:
    if task is None:
        return refuse(resident, TaskText.GONE)
    if not task.has(resident.id):
        return refuse(resident, TaskText.NOT_ON_IT_DONE, of_task(task))
    if task.on > day_of(at):
        return refuse(resident, TaskText.STILL_TO_COME, of_task(task))
    return None


def _after(task: Task, resident: Resident, said: Said) -> Notice:
    if said is Said.DONE:
        return hours_screen(resident, task)
    new_day = Button(label=TaskText.NEW_DAY, data=f"{TASK_PREFIX}:{task.id}:dag", look=Look.MAIN)
    rows = () if task.done else ((new_day,),)
    later = TaskText.LATER_DONE if task.done else TaskText.LATER
    return Notice(
        to=resident.id,
        text=later if said is Said.LATER else TaskText.NOT_THIS_TIME,
        values=of_task(task),
        buttons=rows,
        slot=slot_of(task.id),
    )


def hours_screen(resident: Resident, task: Task) -> Notice:
    """Return the thanks, and the question how many hours it took."""
    taps = [
        Button(
            label=TaskText.HOURS_HALF if key == "half" else TaskText.HOURS_MORE,
            data=f"{TASK_PREFIX}:{task.id}:uur:{key}",
        )
        if key in ("half", "4")
        else Button(
            label=TaskText.HOURS,
            data=f"{TASK_PREFIX}:{task.id}:uur:{key}",
            values={"uren": halves // 2},
        )
        for key, halves in OFFERED.items()
    ]
    skip = Button(
        label=TaskText.HOURS_NOT, data=f"{TASK_PREFIX}:{task.id}:uur:niet", look=Look.QUIET
    )
    return Notice(
        to=resident.id,
        text=TaskText.HOW_MANY_HOURS,
        values=of_task(task),
        buttons=(tuple(taps[:2]), tuple(taps[2:4]), (taps[4], skip)),
        slot=slot_of(task.id),
    )


def decide_hours(
    task: Task | None,
    resident: Resident,
    half_hours: int | None,
    at: datetime,
    *,
    before: Said | None,
    told: int | None,
    fresh: bool = False,
) -> Reported | Twice | Refused:
    """Decide on the hours that somebody gave to a task they did.

    Args:
        half_hours: None for who would rather not say.
        before: what this person said of that day; told: half hours that are stored of it.
    """
    refused = _refuse(task, resident, at)
    if refused is not None or task is None:
        return refused or refuse(resident, TaskText.GONE)
    if before is not Said.DONE:
        return refuse(resident, TaskText.FIRST_DONE, of_task(task))
    if told is not None and told == half_hours:
        return Twice(TaskText.SAID_ALREADY)
    if half_hours is None:
        text, values = TaskText.THANKS, of_task(task)
    else:
        text = TaskText.THANKS_HOURS
        values = {**of_task(task), "uren": half_hours // 2, "half": half_hours % 2}
    thanks = Notice(to=resident.id, text=text, values=values, slot=slot_of(task.id), fresh=fresh)
    return Reported(task.id, resident.id, task.on, Said.DONE, half_hours, at, (thanks,))


_HALF = re.compile(r"\b(?:en een half|half|halve|and a half)\b|½|[.,]5\b")


def read_hours(typed: str) -> int | None:
    """Return half hours out of what somebody typed: "2", "2,5 uur", "anderhalf", "half uur"."""
    said = typed.casefold().strip()
    if re.search(r"\d{4}|-\s*\d", said):
        return None
    if "anderhalf" in said:
        return 3
    half = 1 if _HALF.search(said) else 0
    whole = [int(one) for one in re.findall(r"(?<![\d.,])\d{1,3}", said)]
    if re.search(r"\d[.,](?!5\b)\d|\d[.,]5\d", said):
        return None
    if not whole:
        words = re.findall(r"[^\W\d_]+", re.sub(r"een half|a half|en een half", " ", said))
        whole = [NUMBER_WORDS[word] for word in words if word in NUMBER_WORDS]
    if len(whole) > 1 or not (whole or half):
        return None
    halves = 2 * sum(whole) + half
    return halves if 1 <= halves <= MOST_HALVES else None


@dataclass(frozen=True, slots=True)
class Moved:
    """A task that wasn't done and gets a new day."""

    task: TaskId
    on: date
    notices: tuple[Notice, ...]


def decide_new_day(
    task: Task | None, resident: Resident, on: date, at: datetime
) -> Moved | Twice | Refused:
    """Decide on a new day for a task that wasn't done; who would do it hears that.

    The caller has asked `refuse_day` about `on`, and holds the task.
    """
    if task is None:
        return refuse(resident, TaskText.GONE)
    if not task.has(resident.id):
        return refuse(resident, TaskText.NOT_ON_IT_DONE, of_task(task))
    if task.done:
        return refuse(resident, TaskText.DONE_BY_OTHERS, of_task(task))
    if task.on >= day_of(at):
        return Twice(TaskText.HAS_NEW_DAY, of_task(task))
    values = {**of_task(task), "dag": on, "naam": shown(resident.shown_name)}
    own = Notice(to=resident.id, text=TaskText.DAY_MOVED, values=values, slot=STEP)
    return Moved(task.id, on, (own, *_tell_moved(task, values, resident.id, on)))


def _tell_moved(
    task: Task, values: Mapping[str, object], mover: ResidentId, on: date
) -> Iterable[Notice]:
    cant = Button(label=TaskText.I_CANT, data=f"{TASK_PREFIX}:{task.id}:los", look=Look.QUIET)
    for one, _ in task.people:
        if one != mover:
            yield Notice(
                to=one,
                text=TaskText.DAY_MOVED_BY,
                values=values,
                buttons=((cant,),),
                slot=slot_of(task.id),
                fresh=True,
                priority=Priority.REMINDER,
                kind=Kind.TASKS,
                about=slot_of(task.id),
                once=f"taak-{task.id}-dag-{on.isoformat()}",
            )
