"""Closing a ballot at its time, and leaving nothing behind that links a voter to a vote."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import structlog

from domain.ballots.ballot import Ballot, BallotKind, counted_due, slot_of
from domain.ballots.counting import count
from domain.ballots.outcome import ask_to_confirm, result
from domain.ballots.resist_result import resistance_result
from domain.ballots.voting import closed_screen
from domain.calendar import day_of
from domain.due import Due, DueKind
from domain.ids import BallotId
from domain.roles import Role
from scheduler import plan_choices
from storage import ballot_box, ballots, due, outbox, roles, shredding, voters
from storage.due import Leased
from storage.session import Session

if TYPE_CHECKING:
    from scheduler.ticks import Needs

SHRED_AGAIN = timedelta(minutes=1)
"""How long to wait when something is still on its way, or a backup reads the tables."""

log = structlog.get_logger(__name__)


async def close_ballot(session: Session, leased: Leased, needs: Needs, now: datetime) -> None:
    """Count, seal, and tell everybody in the area; votes that race it are in or too late."""
    number = BallotId(leased.subject["ballot"])
    ballot = await ballots.lock_to_close(session, number)
    if ballot is None or ballot.closed:
        return
    closed = await seal(session, ballot, now)
    if closed.kind is BallotKind.RESISTANCE:
        await _tell_resistance(session, closed, needs, now)
        return
    if closed.item is not None:
        await plan_choices.take_result(session, closed, needs, now)
        return
    group = await roles.holders(session, Role.INITIATIVE_GROUP, closed.area)
    notices = [result(one, closed) for one in await voters.audience(session, closed)]
    notices += [asked for one in group if (asked := ask_to_confirm(one, closed)) is not None]
    await outbox.put(session, notices, now=now)


async def _tell_resistance(session: Session, closed: Ballot, needs: Needs, now: datetime) -> None:
    """Tell the area what came of it, and hand it to the deadlock that asked for it."""
    hidden_under = needs.content.ballots.hidden_under.on(day_of(now))
    notices = [
        resistance_result(one, closed, hidden_under=hidden_under)
        for one in await voters.audience(session, closed)
    ]
    await outbox.put(session, notices, now=now)
    if (counted := counted_due(closed, now)) is not None:
        await due.plan(session, [counted])


async def seal(session: Session, ballot: Ballot, now: datetime) -> Ballot:
    """Count and close a ballot that the caller holds; return it with its outcome.

    Its screens say that it is closed, and what was open is shredded right after.
    """
    counted = count(ballot, await ballot_box.papers(session, ballot.id))
    if counted.invalid:
        log.error("ballots.invalid_papers", ballot=ballot.id, papers=counted.invalid)
    await ballot_box.close(session, ballot.id, counted, now=now)
    closed = await ballots.find(session, ballot.id)
    if closed is None:
        raise LookupError("the ballot that was just closed is gone")
    screens = [
        closed_screen(chat, closed, language=language)
        for chat, language in await shredding.screens_shown(session, slot_of(ballot.id))
    ]
    await outbox.put(session, screens, now=now)
    await due.plan(session, [_shredding(ballot.id, now)])
    return closed


def _shredding(ballot: BallotId, at: datetime) -> Due:
    key = f"stemming-{ballot}-sleutel-{at.isoformat()}"
    return Due(DueKind.BALLOT_SHRED, at, key, {"ballot": ballot})


async def shred_ballot(session: Session, leased: Leased, needs: Needs, now: datetime) -> None:
    """Destroy the key, and what the open ballot left in the files of the database.

    It is repeated until it has been done once while no screen of the ballot was on its way:
    one that was drawn before the closing may be said after it.
    """
    number = BallotId(leased.subject["ballot"])
    slot = slot_of(number)
    quiet = not await shredding.screens_on_their_way(session, slot)
    swept = await shredding.sweep(session, slot)
    try:
        needs.keys.destroy(number)
    except OSError as broken:  # tried as long as it takes: three times would be too few
        log.error("ballots.key_stays", ballot=number, error=type(broken).__name__)
        swept = False
    if swept and quiet:
        await shredding.forget_taps(session, slot)
        await shredding.mark_shredded(session, number, now=now)
    else:
        await due.plan(session, [_shredding(number, now + SHRED_AGAIN)])
