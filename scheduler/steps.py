"""Telling who stands behind an agenda item how far it came."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from domain.ids import AgendaItemId
from domain.issues.became import tell_steps
from storage import became, outbox
from storage.due import Leased
from storage.session import Session

if TYPE_CHECKING:
    from scheduler.ticks import Needs


async def tell_behind(session: Session, leased: Leased, needs: Needs, now: datetime) -> None:
    """Tell the steps of an item that were taken in the last while, in one message."""
    step = await became.step_of(session, AgendaItemId(leased.subject["item"]))
    if step is not None:
        await outbox.put(session, tell_steps(step), now=now)
