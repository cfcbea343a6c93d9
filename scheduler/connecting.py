"""Asking two people whether they want to meet, telling them that both do, and ending it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from domain.calendar import day_of
from domain.connections.answering import decide_meet
from domain.connections.asking import Figures, ask_again, decide_ask, figures_on
from domain.connections.connection import Connection, slot_of
from domain.ids import ConnectionId, IssueId, ResidentId
from storage import connections, outbox
from storage.due import Leased
from storage.session import Session

if TYPE_CHECKING:
    from scheduler.ticks import Needs


def _figures(needs: Needs, now: datetime) -> Figures:
    return figures_on(needs.content.connections, day_of(now))


async def ask_two(session: Session, leased: Leased, needs: Needs, now: datetime) -> None:
    """Ask the submitter of a new issue, and of the nearest one, when that may be."""
    what = leased.subject
    near = [int(one) for name, one in what.items() if name.startswith("near")]
    same_theme = needs.content.issues.similar_theme_percent.on(day_of(now))
    found = await connections.who_may_meet(
        session, IssueId(what["issue"]), near, same_theme=same_theme, now=now
    )
    if found is None:
        return
    area, own, others = found
    number = await connections.next_id(session)
    asked = decide_ask(own, others, area, number, now, _figures(needs, now))
    if asked is not None:
        await connections.store(session, asked)
        await outbox.put(session, asked.notices, now=now)


async def _held(session: Session, leased: Leased) -> Connection | None:
    return await connections.lock(session, ConnectionId(leased.subject["connection"]))


async def ask_once_more(session: Session, leased: Leased, needs: Needs, now: datetime) -> None:
    """Ask somebody again who said "later"."""
    connection = await _held(session, leased)
    resident = ResidentId(leased.subject["resident"])
    notices = ask_again(connection, resident, now, _figures(needs, now))
    await outbox.put(session, notices, now=now)


async def let_meet(session: Session, leased: Leased, needs: Needs, now: datetime) -> None:
    """Tell two people that both said yes, if that still is so."""
    await _meet(session, await _held(session, leased), needs, now)


async def _meet(
    session: Session, connection: Connection | None, needs: Needs, now: datetime
) -> bool:
    met = decide_meet(connection, now, _figures(needs, now))
    if met is None:
        return False
    await connections.meet(session, met)
    await outbox.put(session, met.notices, now=now)
    return True


async def end(session: Session, leased: Leased, needs: Needs, now: datetime) -> None:
    """Forget what was said when the time is over; who both said yes at the last meet after all."""
    connection = await _held(session, leased)
    if connection is None or connection.ended or connection.until > now:
        return
    if not await _meet(session, connection, needs, now):
        await connections.end(session, connection, about=slot_of(connection.id), now=now)
