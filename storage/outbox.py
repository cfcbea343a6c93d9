"""What must be said: put in the transaction of its cause, said by delivery at least once."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from weakref import WeakKeyDictionary

import orjson
from sqlalchemy import text

from domain.ids import MessageId
from domain.notice_json import to_json
from domain.notices import ChatRef, Notice, Priority
from storage import announcements
from storage.session import Session
from storage.wake import OUTBOX

KEPT = timedelta(days=30)
"""Closed rows stay this long, without what they said."""
KEPT_OF_STRANGERS = timedelta(days=1)
"""Of a chat whose owner is no resident: who said no is not remembered by a chat number."""

Json = dict[str, Any]


async def put(session: Session, notices: Iterable[Notice], *, now: datetime) -> None:
    """Put what answers somebody in the outbox, in order.

    What nobody asked for waits in `storage.announcements` until it suits its reader.
    """
    replies: list[Notice] = []
    unasked: list[Notice] = []
    for one in notices:
        (replies if one.priority is Priority.REPLY else unasked).append(one)
    if unasked:
        await announcements.add(session, unasked, now=now)
    await say(session, replies, now=now)


async def say(session: Session, notices: Iterable[Notice], *, now: datetime) -> None:
    """Put notices in the outbox, whatever they are, in order.

    Left out are a `once` of an answer that was said before, and who has no open chat. A newer
    notice of a slot supersedes an older one that was not said yet. A change of a message that
    still waits to be said takes it away instead: nothing is said of what nobody heard.
    """
    rows = [_row(notice) for notice in notices]
    if not rows:
        return
    gathering = _GATHERING.get(session)
    if gathering is None:
        await _put(session, rows, now)
    else:
        await gathering.add(rows)


async def _put(session: Session, rows: Sequence[Json], now: datetime) -> None:
    placed = [{"place": place, **row} for place, row in enumerate(rows)]
    values = {"rows": orjson.dumps(placed).decode(), "now": now, "topic": OUTBOX}
    await session.execute(_PUT, values)


@dataclass(slots=True)
class Gathering:
    """Notices of several turns of one transaction, put in the outbox by one statement.

    Whatever else a turn does after it said something sees that it did: then they are put at
    once. So are those that one statement can't tell apart: two in a slot of one person.
    """

    session: Session
    now: datetime
    _rows: list[Json] = field(default_factory=list)
    _kept_apart: set[tuple[object, ...]] = field(default_factory=set)

    async def add(self, rows: Sequence[Json]) -> None:
        """Keep rows of a turn until its next statement, or until the end."""
        apart = {key for row in rows for key in _kept_apart(row)}
        if apart & self._kept_apart:
            await self.put()
        self._rows += rows
        self._kept_apart |= apart
        self.session.first = self.put

    def end_turn(self) -> None:
        """Go on with a turn of another chat, which needn't see what this one said."""
        self.session.first = None

    async def put(self) -> None:
        """Put all that is kept in the outbox."""
        self.session.first = None
        rows, self._rows = self._rows, []
        self._kept_apart.clear()
        if rows:
            await _put(self.session, rows, self.now)


_GATHERING: WeakKeyDictionary[Session, Gathering] = WeakKeyDictionary()


@asynccontextmanager
async def gathering(session: Session, *, now: datetime) -> AsyncIterator[Gathering]:
    """Gather the notices of several turns; they are in the outbox when it ends without error."""
    found = _GATHERING[session] = Gathering(session, now)
    try:
        yield found
        await found.put()
    finally:
        session.first = None
        del _GATHERING[session]


def _kept_apart(row: Json) -> Iterator[tuple[object, ...]]:
    """Yield what only one row of a statement may have."""
    to = (row["resident"], row["channel"], row["chat"])
    for slot in (row["slot"], row["takes"]):
        if slot is not None:
            yield (*to, "slot", slot)
    if row["once"] is not None:
        yield (*to, "once", row["once"])


def _row(notice: Notice) -> Json:
    chat = notice.to if isinstance(notice.to, ChatRef) else None
    return {
        "resident": None if chat else notice.to,
        "channel": chat.channel if chat else None,
        "chat": chat.chat if chat else None,
        "language": notice.language,
        "priority": int(notice.priority),
        "notice": to_json(notice),
        "slot": notice.slot,
        "fresh": notice.fresh,
        "takes": notice.takes,
        "edits": notice.edits,
        # What nobody asked for was looked at when it began to wait.
        "once": notice.once if notice.priority is Priority.REPLY else None,
    }


_PUT = text("""
    WITH wanted AS (
        SELECT * FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS w(
            place integer, resident bigint, channel text, chat bigint, language text,
            priority smallint, notice jsonb, slot text, fresh boolean,
            takes text, edits bigint, once text)
    ), first_time AS (
        INSERT INTO said_once (resident_id, key)
        SELECT DISTINCT resident, once FROM wanted
        WHERE once IS NOT NULL AND resident IS NOT NULL
        ORDER BY resident, once
        ON CONFLICT DO NOTHING
        RETURNING resident_id, key
    ), unheard AS (
        UPDATE announcements a SET ended_at = :now, ended = 'superseded', notice = '{}'
        FROM wanted w
        WHERE w.priority = 0 AND a.resident_id = w.resident AND a.slot IN (w.slot, w.takes)
          AND a.ended_at IS NULL
        RETURNING a.resident_id, a.slot
    ), target AS (
        SELECT w.place, w.resident, w.language, w.priority, w.notice, w.slot, w.fresh, w.takes,
               w.edits,
               coalesce(w.channel, door.channel) AS channel, coalesce(w.chat, door.chat) AS chat
        FROM wanted w
        LEFT JOIN LATERAL (
            SELECT d.channel, d.chat FROM doors d
            WHERE d.resident_id = w.resident AND (d.closed_at IS NULL OR w.priority = 0)
            ORDER BY d.last_spoke_at DESC LIMIT 1
        ) door ON true
        WHERE (w.once IS NULL OR w.resident IS NULL OR EXISTS (
                SELECT 1 FROM first_time f WHERE f.resident_id = w.resident AND f.key = w.once))
          AND (w.fresh OR NOT EXISTS (
                SELECT 1 FROM unheard u
                WHERE u.resident_id = w.resident AND u.slot = w.slot
                  AND NOT EXISTS (
                      SELECT 1 FROM slots s
                      WHERE s.channel = door.channel AND s.chat = door.chat
                        AND s.slot = u.slot)))
    ), superseded AS (
        UPDATE outbox o SET closed_at = :now, ended = 'superseded', notice = '{}'
        FROM target t
        WHERE o.slot IN (t.slot, t.takes) AND o.channel = t.channel
          AND o.chat = t.chat AND o.closed_at IS NULL AND o.leased_until IS NULL
          AND o.unknown_at IS NULL
        RETURNING o.channel, o.chat, o.slot, o.fresh
    ), born AS (
    INSERT INTO outbox (channel, chat, resident_id, language, priority, notice, slot, fresh,
                        takes, edits, created_at)
    SELECT t.channel, t.chat, t.resident, t.language, t.priority, t.notice, t.slot,
           t.fresh OR EXISTS (
               SELECT 1 FROM superseded s
               WHERE s.channel = t.channel AND s.chat = t.chat
                 AND s.slot IN (t.slot, t.takes) AND s.fresh),
           t.takes, t.edits, :now
    FROM target t WHERE t.channel IS NOT NULL
    ORDER BY t.place
    RETURNING id
    )
    SELECT pg_notify(:topic, '')
""")


async def take_away(session: Session, chat: ChatRef, message: MessageId, *, now: datetime) -> None:
    """Let a message of a chat be deleted there, such as words that belong on a secret paper."""
    values = {"channel": chat.channel, "chat": chat.chat, "message": message, "now": now}
    await session.execute(_TAKE_AWAY, {**values, "topic": OUTBOX})


_TAKE_AWAY = text("""
    WITH born AS (
        INSERT INTO outbox (channel, chat, resident_id, priority, notice, edits, created_at)
        SELECT d.channel, d.chat, d.resident_id, 0, '{"delete": true}', :message, :now
        FROM doors d WHERE d.channel = :channel AND d.chat = :chat
        RETURNING id
    )
    SELECT pg_notify(:topic, '')
""")


async def prune(session: Session, *, now: datetime) -> int:
    """Delete rows that were closed long enough ago; return how many."""
    moments = {"before": now - KEPT, "strangers": now - KEPT_OF_STRANGERS}
    result = await session.execute(_PRUNE, moments)
    return len(result.all())


_PRUNE = text("""
    DELETE FROM outbox
    WHERE closed_at < :before OR (resident_id IS NULL AND closed_at < :strangers)
    RETURNING id
""")


async def stands_in(session: Session, slot: str, channel: str, chat: int, message: int) -> bool:
    """Return whether a message is the one that stands in `slot` of the chat now."""
    keys = {"slot": slot, "channel": channel, "chat": chat, "message": message}
    return (await session.execute(_STANDS_IN, keys)).first() is not None


_STANDS_IN = text("""
    SELECT 1 FROM slots
    WHERE channel = :channel AND chat = :chat AND slot = :slot AND message_id = :message
""")


async def stands(session: Session, channel: str, chat: int, message: int) -> bool:
    """Return whether a message stands in a slot of the chat now."""
    found = await session.execute(_STANDS, {"channel": channel, "chat": chat, "message": message})
    return found.first() is not None


_STANDS = text("""
    SELECT 1 FROM slots WHERE channel = :channel AND chat = :chat AND message_id = :message
""")
