"""The reminder of the day before a task."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from domain.calendar import LOCAL, day_of, start_of
from domain.due import Due, DueKind
from domain.ids import TaskId
from domain.notices import Kind, Notice, Priority
from domain.tasks.task import Task, TaskText, can_button, cant_button, of_task, slot_of


def reminder_at(on: date, *, hour: int) -> datetime:
    """Return the moment of the reminder: the day before, at `hour` in Europe/Amsterdam."""
    return datetime.combine(on - timedelta(days=1), time(hour), LOCAL)


def reminder_due(task: TaskId, on: date, *, hour: int) -> Due:
    """Return what must happen the day before a task."""
    return Due(
        DueKind.TASK_REMINDER, reminder_at(on, hour=hour), f"taak-{task}-morgen", {"task": task}
    )


def remind(task: Task, at: datetime) -> tuple[Notice, ...]:
    """Return the reminders of the day before; none when the day has come meanwhile."""
    if day_of(at) >= task.on:
        return ()
    return tuple(
        Notice(
            to=one,
            text=TaskText.REMINDER_LEAVING if one in task.handing_over else TaskText.REMINDER,
            values=of_task(task),
            buttons=((can_button(task) if one in task.handing_over else cant_button(task),),),
            slot=slot_of(task.id),
            fresh=True,
            priority=Priority.REMINDER,
            kind=Kind.TASKS,
            deadline=start_of(task.on),
            once=f"taak-{task.id}-morgen-{task.on.isoformat()}",
        )
        for one, _ in task.people
    )
