"""A new secret for a session that became somebody's door, or nobody's."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import delete, exists, select, update

from domain.notices import ChatRef
from storage import doors
from storage.gateway import CHANNEL, hash_of
from storage.session import Session
from storage.tables.gateway import (
    gateway_files,
    gateway_messages,
    gateway_protected,
    gateway_sessions,
)

KEPT_OLD = timedelta(seconds=15)
"""How long after it the page that two tabs asked for at once finds the new secret too."""


async def is_fresh(session: Session, secret: str, *, now: datetime) -> bool:
    """Return whether `secret` opens a session since a moment ago."""
    table = gateway_sessions.c
    found = exists().where(
        table.secret_hash == hash_of(secret), table.secret_since > now - KEPT_OLD
    )
    return bool(await session.scalar(select(found)))


async def renew_secret(session: Session, chat: int, secret: str, *, now: datetime) -> None:
    """Let `secret` open a session from now on, and no other.

    What stood in a chat that was unlinked meanwhile goes away, also when it became somebody's
    again: somebody lost this phone, or left a computer that others use.
    """
    door, table = ChatRef(CHANNEL, chat), gateway_sessions.c
    before = await session.scalar(select(table.secret_since).where(table.id == chat))
    change = await doors.last_change(session, door)
    gone = None if before is None else await doors.unlinked_since(session, door, before)
    if gone is not None:
        await forget_before(session, chat, gone)
    # The clock of the process that linked may be ahead of ours: once is enough all the same.
    since = now if change is None else max(now, change.at)
    await session.execute(
        update(gateway_sessions)
        .where(gateway_sessions.c.id == chat)
        .values(secret_hash=hash_of(secret), secret_since=since, last_seen_at=now)
    )


async def forget_before(session: Session, chat: int, at: datetime) -> None:
    """Delete what was said in a chat, and shown there, before `at`, and the doors that stood."""
    messages, files = gateway_messages.c, gateway_files.c
    await session.execute(
        delete(gateway_messages).where(messages.chat == chat, messages.sent_at < at)
    )
    await session.execute(
        update(gateway_sessions).where(gateway_sessions.c.id == chat).values(doors=None)
    )
    await session.execute(delete(gateway_protected).where(gateway_protected.c.chat == chat))
    await session.execute(delete(gateway_files).where(files.chat == chat, files.at < at))
