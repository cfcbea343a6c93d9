"""What came in and waits to be handled: stored before it is acknowledged, emptied when done."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import text

from storage.session import Session
from storage.wake import INBOX

RENUMBERED_AFTER = timedelta(days=6)
"""After a week without updates Telegram numbers anew, so after six days nobody is asked for."""
TRIES = 3
RETRY_AFTER = timedelta(seconds=1)
KEPT = timedelta(days=8)
"""Emptied rows stay this long, so that an update offered again is recognised."""

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Arrived:
    """An update as it came.

    Attributes:
        chat: 0 for an update without a chat.
        body: JSON text; it may hold what `jsonb` refuses.
    """

    update_id: int
    chat: int
    body: str


@dataclass(frozen=True, slots=True)
class Received:
    """An update that this transaction holds.

    Attributes:
        attempts: tries that failed before this one.
        conversations: of this chat, as `storage.fsm` stored them: user, version, state, data.
        more: another one of this chat waits behind it.
    """

    id: int
    channel: str
    chat: int
    body: Json
    attempts: int
    received_at: datetime
    conversations: Sequence[tuple[int, int, str | None, Json]] = ()
    more: bool = False


async def next_offset(session: Session, channel: str, *, now: datetime) -> int | None:
    """Return what to ask the channel for: one past the newest stored update, if it is recent."""
    values = {"channel": channel, "since": now - RENUMBERED_AFTER}
    found: int | None = (await session.execute(_NEXT_OFFSET, values)).scalar()
    return found


_NEXT_OFFSET = text("""
    SELECT update_id + 1 FROM inbox
    WHERE channel = :channel AND received_at > :since
    ORDER BY id DESC LIMIT 1
""")


async def store(
    session: Session, channel: str, arrived: Sequence[Arrived], *, now: datetime
) -> int:
    """Store updates in the order given; return how many are new. A known one changes nothing.

    Whoever waits for updates is woken when they are there to be seen.
    """
    rows = [
        {"update_id": one.update_id, "chat": one.chat, "body": one.body, "place": place}
        for place, one in enumerate(arrived)
    ]
    result = await session.execute(
        _STORE, {"channel": channel, "rows": json.dumps(rows), "now": now, "topic": INBOX}
    )
    return int(result.scalar_one())


_STORE = text("""
    WITH new AS (
        INSERT INTO inbox (channel, update_id, chat, body, received_at)
        SELECT :channel, update_id, chat, CAST(body AS json), :now
        FROM json_to_recordset(CAST(:rows AS json))
            AS arrived(update_id bigint, chat bigint, body text, place integer)
        ORDER BY place
        ON CONFLICT (channel, update_id) DO NOTHING
        RETURNING id
    )
    SELECT (SELECT count(*) FROM new), pg_notify(:topic, '')
""")


async def claim_heads(
    session: Session,
    channel: str,
    *,
    now: datetime,
    limit: int,
    but_not: Collection[int] = (),
) -> list[Received]:
    """Take the oldest open update of each of at most `limit` free chats, oldest first.

    They are ours until the transaction ends. A lane is this row lock: while the oldest update
    of a chat is held, no other update of that chat is at its head, so nobody else takes one.

    The conversations of these chats come with them: whoever had a lane before us stored them in
    the transaction that gave it free.

    Args:
        but_not: ids to leave alone, such as those whose text is being read.
    """
    values = {"channel": channel, "now": now, "but_not": list(but_not), "limit": limit}
    return [
        Received(
            id=row.id,
            channel=channel,
            chat=row.chat,
            body=clean(json.loads(row.body)),
            attempts=row.attempts,
            received_at=row.received_at,
            conversations=row.conversations or (),
            more=row.more,
        )
        for row in await session.execute(_CLAIM, values)
    ]


# One pass over the index of what is open. A subquery for each row is quicker only as long as
# PostgreSQL knows how much waits, and of a queue that fills at once it knows yesterday's figure.
_CLAIM = text("""
    SELECT id, chat, body::text AS body, attempts, received_at,
           (SELECT jsonb_agg(jsonb_build_array(c.user_id, c.version, c.state, c.data))
            FROM conversations c WHERE c.channel = :channel AND c.chat = inbox.chat
           ) AS conversations,
           EXISTS (SELECT 1 FROM inbox later
                   WHERE later.channel = :channel AND later.chat = inbox.chat
                     AND later.done_at IS NULL AND later.set_aside_at IS NULL
                     AND later.id > inbox.id) AS more
    FROM inbox
    WHERE id = ANY(ARRAY(
        SELECT DISTINCT ON (chat) id FROM inbox
        WHERE channel = :channel AND done_at IS NULL AND set_aside_at IS NULL
        ORDER BY chat, id
      ))
      AND done_at IS NULL AND set_aside_at IS NULL
      AND (retry_at IS NULL OR retry_at <= :now)
      AND NOT id = ANY(CAST(:but_not AS bigint[]))
    ORDER BY id LIMIT :limit
    FOR UPDATE SKIP LOCKED
""")


def clean(value: Any) -> Any:
    """Return JSON without what PostgreSQL can't store: NUL, and halves of emoji."""
    if isinstance(value, str):
        if "\x00" not in value and value.isascii():
            return value
        whole = value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        return whole.replace("\x00", "")
    if isinstance(value, dict):
        return {clean(name): clean(one) for name, one in value.items()}
    if isinstance(value, list):
        return [clean(one) for one in value]
    return value


async def done(session: Session, received: Sequence[Received], *, now: datetime) -> None:
    """Mark as handled and empty: neither words nor choices stay, nor who sent them when."""
    await session.execute(_DONE, {"ids": [one.id for one in received], "now": now})


_DONE = text("""
    UPDATE inbox SET done_at = :now, body = NULL, chat = 0 WHERE id = ANY(CAST(:ids AS bigint[]))
""")


async def count_failure(session: Session, received: Received, *, code: str, now: datetime) -> bool:
    """Count a failed try; return whether the update is now set aside (after TRIES tries).

    One that somebody else handled in the meantime is left as it is.
    """
    last = received.attempts + 1 >= TRIES
    counted = await session.execute(
        _SET_ASIDE if last else _RETRY,
        {"id": received.id, "code": code, "now": now, "retry": now + RETRY_AFTER},
    )
    return last and bool(counted.rowcount)


_RETRY = text("""
    UPDATE inbox SET attempts = attempts + 1, retry_at = :retry, error_code = :code
    WHERE id = :id AND done_at IS NULL AND set_aside_at IS NULL
""")
_SET_ASIDE = text("""
    UPDATE inbox SET attempts = attempts + 1, set_aside_at = :now, body = NULL,
                     error_code = :code
    WHERE id = :id AND done_at IS NULL AND set_aside_at IS NULL
""")


async def prune(session: Session, *, now: datetime) -> int:
    """Delete emptied rows older than KEPT; return how many."""
    result = await session.execute(_PRUNE, {"before": now - KEPT})
    return len(result.all())


_PRUNE = text("""
    DELETE FROM inbox WHERE received_at < :before
      AND (done_at IS NOT NULL OR set_aside_at IS NOT NULL)
    RETURNING id
""")
