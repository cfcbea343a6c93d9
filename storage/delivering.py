"""What delivery does with the outbox: take the heads of chats, and say what became of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import orjson
from sqlalchemy import text

from storage.session import Session

LEASE = timedelta(seconds=60)
"""Longer than any single send may take, so that no row is said by two at once."""
TRIES = 5
LONGEST_PAUSE = timedelta(minutes=1)
"""Longer than any pause before another try."""

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A row that is ours to say.

    Attributes:
        slot_message: the message that stands in its slot now.
        unknown: whether an earlier try may have been said.
        desk: whether this person has "my desk" in the menu.
    """

    id: int
    channel: str
    chat: int
    resident: int | None
    language: str | None
    priority: int
    notice: Json
    slot: str | None
    slot_message: int | None
    fresh: bool
    takes: str | None
    edits: int | None
    attempts: int
    unknown: bool
    desk: bool
    created_at: datetime


async def take_over(session: Session, channel: str) -> None:
    """Free what a speaker before us had taken and did not close."""
    await session.execute(_TAKE_OVER, {"channel": channel})


_TAKE_OVER = text("""
    UPDATE outbox SET leased_until = NULL
    WHERE channel = :channel AND closed_at IS NULL AND leased_until IS NOT NULL
""")


async def lease(session: Session, channel: str, *, now: datetime, limit: int) -> Sequence[Outgoing]:
    """Take the heads of at most `limit` chats for LEASE: replies, reminders, broadcasts.

    Only the head of a chat's queue can be taken, and only while nothing of that chat is on
    its way: so a chat hears things in order, an edit knows its message, and a reply goes
    before the broadcast that waits there.
    """
    moments = {"now": now, "until": now + LEASE, "too_far": now + LONGEST_PAUSE}
    found = await session.execute(_LEASE, {"channel": channel, "limit": limit, **moments})
    return [
        Outgoing(
            id=row.id,
            channel=channel,
            chat=row.chat,
            resident=row.resident_id,
            language=row.spoken,
            priority=row.priority,
            notice=row.notice,
            slot=row.slot,
            slot_message=row.slot_message,
            fresh=row.fresh,
            takes=row.takes,
            edits=row.edits,
            attempts=row.attempts,
            unknown=row.unknown_at is not None,
            desk=row.desk,
            created_at=row.created_at,
        )
        for row in found
    ]


# The heads in one pass over the index, for the reason that `storage.inbox` gives. What lies further
# ahead than we ever look was written before the clock was put back, and holds nothing up.
_LEASE = text("""
    WITH heads AS (
        SELECT o.id FROM outbox o
        WHERE o.id = ANY(ARRAY(
            SELECT DISTINCT ON (chat) id FROM outbox
            WHERE channel = :channel AND closed_at IS NULL
            ORDER BY chat, priority, id
          ))
          AND NOT o.chat = ANY(ARRAY(
            SELECT chat FROM outbox
            WHERE channel = :channel AND closed_at IS NULL
              AND leased_until > :now AND leased_until <= :until
          ))
          AND NOT EXISTS (
            SELECT 1 FROM channels c
            WHERE c.name = :channel AND c.quiet_until > :now AND c.quiet_since <= :now)
          AND o.closed_at IS NULL
          AND (o.leased_until IS NULL OR o.leased_until <= :now OR o.leased_until > :until)
          AND (o.not_before IS NULL OR o.not_before <= :now OR o.not_before > :too_far)
        ORDER BY o.priority, o.id LIMIT :limit
        FOR UPDATE OF o SKIP LOCKED
    ), taken AS (
        UPDATE outbox o SET leased_until = :until FROM heads h WHERE o.id = h.id
        RETURNING o.*
    )
    SELECT t.id, t.chat, t.resident_id, t.priority, t.notice, t.slot, t.fresh, t.takes,
           t.edits, t.attempts, t.unknown_at, t.created_at,
           coalesce(r.language, t.language) AS spoken,
           coalesce(s.message_id, taken_from.message_id) AS slot_message,
           EXISTS (SELECT 1 FROM roles ro WHERE ro.resident_id = t.resident_id
                   AND ro.ended_at IS NULL) AS desk
    FROM taken t
    LEFT JOIN residents r ON r.id = t.resident_id
    LEFT JOIN slots s ON s.channel = t.channel AND s.chat = t.chat AND s.slot = t.slot
    LEFT JOIN slots taken_from ON taken_from.channel = t.channel AND taken_from.chat = t.chat
        AND taken_from.slot = t.takes
    ORDER BY t.priority, t.id
""")


@dataclass(frozen=True, slots=True)
class Said:
    """A row that was said.

    Attributes:
        message_id: the message that says it now.
        buttons: whether that message has buttons.
    """

    row: Outgoing
    message_id: int | None
    buttons: bool = False


async def close(session: Session, said: Sequence[Said], *, now: datetime) -> None:
    """Mark as said. A new message in a slot takes the buttons off the one before it."""
    if not said:
        return
    rows = [
        {
            "id": one.row.id,
            "message": one.message_id,
            "buttons": one.buttons,
            "channel": one.row.channel,
            "chat": one.row.chat,
            "resident": one.row.resident,
            "priority": one.row.priority,
            "slot": one.row.slot,
            "takes": one.row.takes,
        }
        for one in said
    ]
    await session.execute(_SAID, {"rows": orjson.dumps(rows).decode(), "now": now})


# Of one chat one row is said at a time, so no slot comes twice; should a lease have run out,
# the newest one stands. What another speaker closed meanwhile stands as that one said it.
_SAID = text("""
    WITH said AS (
        SELECT * FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS s(
            id bigint, message bigint, buttons boolean, channel text, chat bigint,
            resident bigint, priority smallint, slot text, takes text)
    ), closed AS (
        UPDATE outbox o SET closed_at = :now, ended = 'said', leased_until = NULL,
                            message_id = said.message, notice = '{}'
        FROM said WHERE o.id = said.id AND o.closed_at IS NULL
        RETURNING o.id
    ), placed AS (
        SELECT DISTINCT ON (channel, chat, slot) * FROM said JOIN closed USING (id)
        WHERE slot IS NOT NULL AND message IS NOT NULL
        ORDER BY channel, chat, slot, id DESC
    ), given_up AS (
        DELETE FROM slots s USING placed p
        WHERE s.channel = p.channel AND s.chat = p.chat AND s.slot = p.takes
          AND s.message_id = p.message AND p.takes <> p.slot
    ), stands AS (
        INSERT INTO slots (channel, chat, slot, message_id, buttons)
        SELECT channel, chat, slot, message, buttons FROM placed
        ON CONFLICT (channel, chat, slot)
        DO UPDATE SET message_id = excluded.message_id, buttons = excluded.buttons
    )
    INSERT INTO outbox (channel, chat, resident_id, priority, notice, edits, created_at)
    SELECT p.channel, p.chat, p.resident, p.priority, '{"retire": true}', s.message_id, :now
    FROM placed p JOIN slots s USING (channel, chat, slot)
    WHERE s.buttons AND s.message_id <> p.message
    ORDER BY p.id
""")


async def end(session: Session, outgoing: Outgoing, *, ended: str, now: datetime) -> None:
    """Close a row that was not said, or of which that is unknown."""
    await session.execute(_END, {"id": outgoing.id, "now": now, "ended": ended})


_END = text("""
    UPDATE outbox SET closed_at = :now, ended = :ended, leased_until = NULL, notice = '{}'
    WHERE id = :id AND closed_at IS NULL
""")


async def fail(session: Session, outgoing: Outgoing, *, now: datetime) -> bool:
    """Count a failed try and wait 2, 4, 8, ... seconds; return whether it is set aside."""
    if outgoing.attempts + 1 >= TRIES:
        await end(session, outgoing, ended="failed", now=now)
        return True
    pause = timedelta(seconds=2 ** (outgoing.attempts + 1))
    await session.execute(_RETRY, {"id": outgoing.id, "at": now + pause, "one": 1})
    return False


async def unknown(session: Session, outgoing: Outgoing, *, now: datetime, pause: timedelta) -> bool:
    """Record that a row may have been said; return whether it is repeated (once at most)."""
    if outgoing.unknown:
        await end(session, outgoing, ended="unknown", now=now)
        return False
    await session.execute(_UNKNOWN, {"id": outgoing.id, "now": now, "at": now + pause})
    return True


_RETRY = text("""
    UPDATE outbox SET leased_until = NULL, attempts = attempts + :one, not_before = :at
    WHERE id = :id AND closed_at IS NULL
""")
_UNKNOWN = text("""
    UPDATE outbox SET leased_until = NULL, unknown_at = :now, not_before = :at
    WHERE id = :id AND closed_at IS NULL
""")


async def pause_channel(
    session: Session, outgoing: Outgoing, *, now: datetime, until: datetime
) -> None:
    """Wait with the whole channel until a moment; this costs no message a try."""
    await session.execute(_PAUSE, {"channel": outgoing.channel, "now": now, "until": until})
    await session.execute(_RETRY, {"id": outgoing.id, "at": None, "one": 0})


_PAUSE = text("""
    UPDATE channels SET
        quiet_until = CASE WHEN quiet_since <= :now THEN greatest(quiet_until, :until)
                           ELSE :until END,
        quiet_since = :now
    WHERE name = :channel
""")


async def close_chat(session: Session, outgoing: Outgoing, *, now: datetime) -> None:
    """Close a chat that refused us, with all that waits there; a word of theirs opens it."""
    keys = {"channel": outgoing.channel, "chat": outgoing.chat, "now": now}
    await session.execute(_CLOSE_DOOR, keys)
    await session.execute(_DROP, keys)


_CLOSE_DOOR = text("""
    UPDATE doors SET closed_at = :now
    WHERE channel = :channel AND chat = :chat AND closed_at IS NULL
""")
_DROP = text("""
    UPDATE outbox SET closed_at = :now, ended = 'blocked', leased_until = NULL, notice = '{}'
    WHERE channel = :channel AND chat = :chat AND closed_at IS NULL
""")


async def know_channel(session: Session, name: str, *, username: str | None = None) -> None:
    """Make sure the channel has its row; remember how its bot is called."""
    await session.execute(_KNOW, {"name": name, "username": username})


_KNOW = text("""
    INSERT INTO channels (name, username) VALUES (:name, :username)
    ON CONFLICT (name) DO UPDATE SET username = coalesce(excluded.username, channels.username)
""")
