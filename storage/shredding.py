"""Leaving nothing behind of a closed ballot: in the files of the database, and on screens."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import psycopg
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from domain.ids import BallotId
from domain.notices import ChatRef
from storage.session import Session


async def screens_shown(session: Session, slot: str) -> Sequence[tuple[ChatRef, str]]:
    """Return the chats where a ballot screen stands or is on its way, with their language."""
    found = await session.execute(_SHOWN, {"slot": slot})
    return [(ChatRef(row.channel, row.chat), row.language) for row in found]


_SHOWN = text("""
    SELECT d.channel, d.chat, r.language
    FROM (SELECT channel, chat FROM slots WHERE slot = :slot
          UNION
          SELECT channel, chat FROM outbox WHERE slot = :slot AND closed_at IS NULL) AS shown
    JOIN doors d ON d.channel = shown.channel AND d.chat = shown.chat
    JOIN residents r ON r.id = d.resident_id
    ORDER BY d.channel, d.chat
""")


_LOCK_WAIT = "500ms"
"""Less than the second after which PostgreSQL looks for a deadlock, and short for who votes."""
SWEPT = ("open_papers", "open_roll", "gateway_protected")


async def sweep(session: Session, slot: str, tables: Sequence[str] = SWEPT) -> bool:
    """Take out of the files what closing left in them; return False when somebody is reading.

    Deleted rows stay in the file of their table, and VACUUM only forgets where they are. So
    what still belongs there (papers of other ballots) is set aside, the files are thrown away,
    and it is written into new ones. That needs each table for itself for a moment: a backup
    that runs keeps it away, and then it is for a later try.

    Args:
        slot: of the screens of the closed ballot; the gateway forgets them too.
        tables: those that voting takes, in its order, so that nobody waits in a circle.
    """
    try:
        async with session.begin_nested():
            await session.execute(_WAIT_BRIEFLY)
            alone = f"LOCK TABLE {', '.join(tables)} IN ACCESS EXCLUSIVE MODE"
            await session.execute(text(alone))
            await session.execute(_FORGET_SCREENS, {"slot": slot})
            for table in tables:
                await _rewrite(session, table)
            await session.execute(_WAIT_AS_EVER)
    except DBAPIError as broken:
        if isinstance(broken.orig, psycopg.errors.LockNotAvailable):
            return False
        raise
    return True


async def _rewrite(session: Session, table: str) -> None:
    # Names are ours. A new order too: the old one would tell who voted after whom.
    await session.execute(
        text(
            f"CREATE TEMP TABLE kept ON COMMIT DROP AS SELECT * FROM {table}"  # noqa: S608 - ours
            " ORDER BY gen_random_uuid()"
        )
    )
    await session.execute(text(f"TRUNCATE {table}"))
    await session.execute(text(f"INSERT INTO {table} SELECT * FROM kept"))  # noqa: S608 - ours
    await session.execute(text("DROP TABLE kept"))


_WAIT_BRIEFLY = text(f"SET LOCAL lock_timeout = '{_LOCK_WAIT}'")
_WAIT_AS_EVER = text("SET LOCAL lock_timeout TO DEFAULT")
_FORGET_SCREENS = text("""
    DELETE FROM gateway_protected p USING (
        SELECT chat, message_id FROM slots WHERE slot = :slot AND channel = 'gateway'
        UNION  -- those that a newer screen took the place of; `forget_taps` comes later
        SELECT chat, message_id FROM outbox WHERE slot = :slot AND channel = 'gateway'
    ) s
    WHERE s.chat = p.chat AND s.message_id = p.message_id
""")


async def screens_on_their_way(session: Session, slot: str) -> bool:
    """Return whether something of a ballot still waits to be said or is being said."""
    return (await session.execute(_ON_THEIR_WAY, {"slot": slot})).first() is not None


_ON_THEIR_WAY = text("""
    SELECT 1 FROM outbox WHERE slot = :slot AND closed_at IS NULL LIMIT 1
""")


async def forget_taps(session: Session, slot: str) -> None:
    """Forget when, and how often, somebody's screen of a closed ballot was drawn."""
    await session.execute(_FORGET_TAPS, {"slot": slot})


_FORGET_TAPS = text("DELETE FROM outbox WHERE slot = :slot AND closed_at IS NOT NULL")


async def mark_shredded(session: Session, ballot: BallotId, *, now: datetime) -> None:
    """Record that nothing of an open ballot is left: no key, no paper under a pseudonym."""
    await session.execute(_SHREDDED, {"ballot": ballot, "now": now})


_SHREDDED = text("UPDATE ballots SET shredded_at = :now WHERE id = :ballot")
