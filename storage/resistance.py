"""Resistance ballots: opening one with all that belongs to it, and what came of it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import text

from domain.areas import Area
from domain.ballots.ballot import Ballot
from domain.ballots.papers import BallotKeys
from domain.ballots.resist_opening import Asked, open_resistance
from domain.ballots.resist_outcome import Outcome, outcome_of
from domain.ids import BallotId
from storage import ballots, due, outbox, people
from storage.session import Session


async def open_ballot(
    session: Session, keys: BallotKeys, asked: Asked, area: Area, *, now: datetime
) -> Ballot:
    """Open a resistance ballot: store it, make its key, plan its closing, invite the members.

    "Leave it as it is" is added, last. When it closes, a due row DEADLOCK_BALLOT goes to the
    deadlock that asked for it.

    Raises:
        ValueError: as `open_resistance`.
        IntegrityError: this deadlock has one that is open (from SQLAlchemy).
    """
    await ballots.lock_area(session, area.slug)
    opened = open_resistance(
        asked,
        area,
        await ballots.next_id(session),
        now,
        members=await people.reachable(session, area.slug),
    )
    keys.make(opened.ballot.id)
    await ballots.store(session, opened.ballot, by=asked.by)
    await due.plan(session, [opened.due])
    await outbox.put(session, opened.notices, now=now)
    return opened.ballot


async def outcome(session: Session, ballot: BallotId) -> Outcome | None:
    """Return what came of a resistance ballot; None while it is open, or when it isn't there."""
    found = await ballots.find(session, ballot)
    return None if found is None or not found.closed else outcome_of(found)


async def of_deadlock(session: Session, deadlock: int) -> BallotId | None:
    """Return the newest ballot that a deadlock asked for, open or closed; None without."""
    row = (await session.execute(_OF_DEADLOCK, {"deadlock": deadlock})).first()
    return None if row is None else BallotId(row.id)


_OF_DEADLOCK = text("""
    SELECT id FROM ballots WHERE deadlock = :deadlock ORDER BY id DESC LIMIT 1
""")
