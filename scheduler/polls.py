"""Closing quick polls, and showing their makers what was chosen so far."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from domain.ids import PollId
from domain.polls.closing import PollClosed, decide_close
from domain.polls.screens import figures_screen
from storage import outbox, polls
from storage.due import Leased
from storage.session import Session

if TYPE_CHECKING:
    from scheduler.ticks import Needs


async def close(session: Session, leased: Leased, needs: Needs, now: datetime) -> None:
    """Close a poll at its moment, unless its maker did; say the result where people chose."""
    found = await polls.lock(session, PollId(leased.subject["poll"]))
    if found is None:
        return
    outcome = decide_close(found, await polls.voters(session, found.id), now)
    if isinstance(outcome, PollClosed):
        await polls.close(session, outcome.poll)
        await outbox.say(session, outcome.notices, now=now)


async def count(session: Session, leased: Leased, needs: Needs, now: datetime) -> None:
    """Show its maker new figures; whoever chooses next plans the next time."""
    found = await polls.find(session, PollId(leased.subject["poll"]))
    if found is None or found.by is None or needs.links is None:
        return
    if found.closed_at is None:
        await outbox.say(session, [figures_screen(found, found.by, needs.links)], now=now)
