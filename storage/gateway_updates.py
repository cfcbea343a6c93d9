"""What waits at the gateway for the bot: updates, in the order in which it will read them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, exists, func, select, text, update
from sqlalchemy.dialects.postgresql import array
from sqlalchemy.dialects.postgresql import insert as upsert

from storage.gateway import Json, count_rows
from storage.session import Session
from storage.tables.gateway import gateway_updates
from storage.wake import UPDATES, notify

KEPT_UPDATES = timedelta(days=1)
"""How long a key of the browser is remembered after its update."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """An update that was not acknowledged yet; its body lacks the `update_id`."""

    update_id: int
    body: Json
    at: datetime


async def store_update(session: Session, chat: int, *, key: str, body: Json, now: datetime) -> bool:
    """Store an update for the bot and wake it; return False when `key` was used before.

    Numbers are given out before the commit, so without the gate a higher number could be
    read and acknowledged while a lower one is still on its way, and that one would be lost.
    """
    await session.execute(_ENTER_GATE)
    stored = await session.scalar(
        upsert(gateway_updates)
        .values(chat=chat, key=key, body=body, at=now)
        .on_conflict_do_nothing(index_elements=["chat", "key"])
        .returning(gateway_updates.c.update_id)
    )
    if stored is None:
        return False
    await notify(session, UPDATES)
    return True


_ENTER_GATE = text("SELECT pg_advisory_xact_lock_shared(hashtext('smederij gateway'), 0)")
_CLOSE_GATE = text("SELECT pg_advisory_xact_lock(hashtext('smederij gateway'), 0)")


async def acknowledge(session: Session, offset: int) -> None:
    """Empty all updates under number `offset`."""
    await session.execute(
        update(gateway_updates)
        .where(gateway_updates.c.update_id < offset, gateway_updates.c.body.is_not(None))
        .values(body=None)
    )


async def offset_from_end(session: Session, last: int) -> int:
    """Return the offset that leaves the newest `last` waiting updates (0 when fewer wait)."""
    found = await session.scalar(
        select(gateway_updates.c.update_id)
        .where(gateway_updates.c.body.is_not(None))
        .order_by(gateway_updates.c.update_id.desc())
        .offset(last - 1)
        .limit(1)
    )
    return found or 0


async def list_updates(
    session: Session, *, limit: int, kinds: Sequence[str] | None = None
) -> Sequence[Waiting]:
    """Return the oldest updates that wait. Commit at once: the gate is closed until then.

    Args:
        kinds: leave out others than these; they stay until an offset passes them.
    """
    await session.execute(_CLOSE_GATE)
    table = gateway_updates.c
    statement = select(table.update_id, table.body, table.at).where(table.body.is_not(None))
    if kinds is not None:
        statement = statement.where(table.body.has_any(array(kinds)))
    rows = await session.execute(statement.order_by(table.update_id).limit(limit))
    return [Waiting(*row) for row in rows]


async def count_updates(session: Session) -> int:
    """Return how many updates wait."""
    return (
        await session.scalar(
            select(func.count())
            .select_from(gateway_updates)
            .where(gateway_updates.c.body.is_not(None))
        )
        or 0
    )


async def has_update(session: Session, chat: int, key: str) -> bool:
    """Tell whether an update with this key came at most a day ago."""
    return bool(
        await session.scalar(
            select(exists().where(gateway_updates.c.chat == chat, gateway_updates.c.key == key))
        )
    )


async def prune_updates(session: Session, *, now: datetime) -> int:
    """Drop acknowledged updates older than a day; return how many."""
    done = await session.execute(
        delete(gateway_updates).where(
            gateway_updates.c.body.is_(None), gateway_updates.c.at < now - KEPT_UPDATES
        )
    )
    return count_rows(done)
