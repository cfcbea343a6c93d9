"""Throwing away the words between the contact of a street and a neighbour."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from domain.ids import TalkId
from storage import streets
from storage.due import Leased
from storage.session import Session

if TYPE_CHECKING:
    from scheduler.ticks import Needs


async def forget_words(session: Session, leased: Leased, needs: Needs, now: datetime) -> None:
    """Throw away what two wrote: it was kept for a report, and its time is over."""
    await streets.forget_words(session, TalkId(int(leased.subject["talk"])), written_before=now)
