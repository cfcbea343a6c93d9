"""Telling an owner who joined, once in a while and not at every tap."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from domain.ids import IssueId
from domain.joining import digest
from storage import issues, outbox
from storage.due import Leased
from storage.session import Session

if TYPE_CHECKING:
    from scheduler.ticks import Needs


async def tell_owner(session: Session, leased: Leased, needs: Needs, now: datetime) -> None:
    """Tell the owner of an issue how many neighbours joined since the last time."""
    issue = await issues.lock(session, IssueId(leased.subject["issue"]))
    if issue is None:
        return
    new = await issues.take_untold(session, issue.id)
    notices = digest(issue, new, until=leased.id)
    await outbox.put(session, notices, now=now)
