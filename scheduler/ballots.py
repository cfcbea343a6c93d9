"""Closing a ballot at its time, and destroying its key afterwards."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from domain.ballots import ask_to_confirm, closed_screen, count, result, slot_of
from domain.due import Due, DueKind
from domain.ids import BallotId
from domain.people import Role
from storage import ballots, due, outbox, people
from storage.due import Leased
from storage.session import Session

if TYPE_CHECKING:
    from scheduler.ticks import Needs


async def close_ballot(session: Session, leased: Leased, needs: Needs, now: datetime) -> None:
    """Count, seal, and tell everybody in the area; votes that race it are in or too late."""
    number = BallotId(leased.subject["ballot"])
    ballot = await ballots.lock_to_close(session, number)
    if ballot is None or ballot.closed:
        return
    papers = await ballots.papers(session, number)
    counted = count(ballot, papers)
    await ballots.close(session, ballot, counted, papers, now=now)
    closed = await ballots.find(session, number)
    if closed is None:
        raise LookupError("the ballot that was just closed is gone")
    members = await people.members(session, closed.area)
    group = await people.holders(session, Role.INITIATIVE_GROUP, closed.area)
    shown = await ballots.screens_shown(session, slot_of(number))
    notices = [closed_screen(one, closed) for one in shown]
    notices += [result(one, closed) for one in members]
    notices += [asked for one in group if (asked := ask_to_confirm(one, closed)) is not None]
    await outbox.put(session, notices, now=now)
    shred = Due(DueKind.BALLOT_SHRED, now, f"stemming-{number}-sleutel", {"ballot": number})
    await due.plan(session, [shred])


async def shred_ballot(session: Session, leased: Leased, needs: Needs, now: datetime) -> None:
    """Destroy the key and free the space of old papers; repeating it is harmless."""
    number = BallotId(leased.subject["ballot"])
    needs.keys.destroy(number)
    await ballots.mark_shredded(session, number, now=now)
    await ballots.forget(needs.sessions)
