"""Reminding volunteers the day before, and asking them the day after."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from domain.ids import TaskId
from domain.tasks import finishing
from domain.tasks.reminding import remind
from storage import outbox, tasks
from storage.due import Leased
from storage.session import Session

if TYPE_CHECKING:
    from scheduler.ticks import Needs


async def remind_volunteers(session: Session, leased: Leased, needs: Needs, now: datetime) -> None:
    """Remind who does a task; a reminder past its sense is dropped."""
    task = await tasks.lock_task(session, TaskId(leased.subject["task"]))
    if task is not None:
        await outbox.put(session, remind(task, now), now=now)


async def ask_done(session: Session, leased: Leased, needs: Needs, now: datetime) -> None:
    """Ask who would do a task what came of it; not when it got another day meanwhile."""
    task = await tasks.lock_task(session, TaskId(leased.subject["task"]))
    if task is not None:
        on = date.fromisoformat(leased.subject["on"])
        await outbox.put(session, finishing.ask_done(task, on), now=now)
