"""What the gateway forgets, and after how long."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import and_, delete, or_

from storage.gateway import count_rows
from storage.session import Session
from storage.tables.gateway import (
    gateway_files,
    gateway_messages,
    gateway_protected,
    gateway_sessions,
)

KEPT_SESSIONS = timedelta(days=400)
"""As long as the cookie lasts: who comes back later gets another session anyway."""
KEPT_UNUSED = timedelta(days=1)
"""For a page that was opened and where nothing was ever said, such as by a search engine."""
KEPT_MESSAGES = timedelta(days=180)


async def prune_gateway(session: Session, *, now: datetime) -> int:
    """Drop old sessions with all that is theirs, and old messages and files; return how many rows.

    A session ends KEPT_SESSIONS after its person was last here, one in which nothing was said
    after KEPT_UNUSED; a message goes KEPT_MESSAGES after it was sent, with its picture or
    document. What the bot keeps of a resident is not in these tables and stays.

    Args:
        now: timezone-aware. Spans are days of 24 hours; their end is out.
    """
    sessions = gateway_sessions.c
    ended = await session.execute(
        delete(gateway_sessions)
        .where(
            or_(
                sessions.last_seen_at < now - KEPT_SESSIONS,
                and_(sessions.last_message_id == 0, sessions.last_seen_at < now - KEPT_UNUSED),
            )
        )
        .returning(sessions.id)
    )
    chats = ended.scalars().all()
    old = await session.execute(
        delete(gateway_messages)
        .where(gateway_messages.c.sent_at < now - KEPT_MESSAGES)
        .returning(gateway_messages.c.chat, gateway_messages.c.message_id)
    )
    places = old.all()
    # A file is as old as its message or, after an edit, younger: the message went first.
    files = await session.execute(
        delete(gateway_files).where(gateway_files.c.at < now - KEPT_MESSAGES)
    )
    # Unlogged, so without a foreign key that would take these rows along.
    apart = gateway_protected.c
    await session.execute(
        delete(gateway_protected).where(
            ~gateway_messages.select()
            .where(
                gateway_messages.c.chat == apart.chat,
                gateway_messages.c.message_id == apart.message_id,
            )
            .exists()
        )
    )
    return len(chats) + len(places) + count_rows(files)
