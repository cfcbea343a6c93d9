"""Reminding volunteers the day before."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from domain.ids import TaskId
from domain.tasks.reminding import remind
from storage import agenda, outbox
from storage.due import Leased
from storage.session import Session

if TYPE_CHECKING:
    from scheduler.ticks import Needs


async def remind_volunteers(session: Session, leased: Leased, needs: Needs, now: datetime) -> None:
    """Remind who does a task; a reminder past its sense is dropped."""
    task = await agenda.lock_task(session, TaskId(leased.subject["task"]))
    if task is not None:
        await outbox.put(session, remind(task, now), now=now)
