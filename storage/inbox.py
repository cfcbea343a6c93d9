"""What came in and waits to be handled: stored before it is acknowledged, emptied when done."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import text

from domain.pace import AS_IT_COMES, Pace
from domain.people import Resident
from storage import people
from storage.session import Session
from storage.wake import INBOX

RENUMBERED_AFTER = timedelta(days=6)
"""After a week without updates Telegram numbers anew, so after six days nobody is asked for."""
TRIES = 3
RETRY_AFTER = timedelta(seconds=1)
KEPT = timedelta(days=8)
"""Emptied rows stay this long, so that an update offered again is recognised."""

MOST_APART = timedelta(minutes=1)
"""Clocks of two machines; what was received later than so was received before it was put back."""
LONGEST_AHEAD = timedelta(days=1)
"""Nobody is ahead of any pace by so much; it was written before the clock was put back."""

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Arrived:
    """An update as it came.

    Attributes:
        chat: 0 for an update without a chat.
        body: JSON text; it may hold what `jsonb` refuses.
        spoken: whether a person said or tapped it in a chat of their own.
        tap: whether nothing has to be read or fetched before it is handled.
    """

    update_id: int
    chat: int
    body: str
    spoken: bool = False
    tap: bool = False


@dataclass(frozen=True, slots=True)
class Received:
    """An update that this transaction holds.

    Attributes:
        attempts: tries that failed before this one.
        spoken: whether a person said or tapped it in a chat of their own.
        speaker: who that is; None for somebody who didn't come in yet.
        done: whether it is marked as handled already.
        conversations: of this chat, as `storage.fsm` stored them: user, version, state, data.
        more: another one of this chat waits behind it.
    """

    id: int
    channel: str
    chat: int
    body: Json
    attempts: int
    received_at: datetime
    spoken: bool = False
    speaker: Resident | None = None
    done: bool = False
    conversations: Sequence[tuple[int, int, str | None, Json]] = ()
    more: bool = False


async def next_offset(session: Session, channel: str, *, now: datetime) -> int | None:
    """Return what to ask the channel for: one past the newest stored update, if it is recent.

    The newest is the highest: Telegram numbers anew only after a longer silence than that.
    """
    values = {"channel": channel, "since": now - RENUMBERED_AFTER}
    found: int | None = (await session.execute(_NEXT_OFFSET, values)).scalar()
    return found


_NEXT_OFFSET = text("""
    SELECT update_id + 1 FROM inbox
    WHERE channel = :channel AND received_at > :since
    ORDER BY update_id DESC LIMIT 1
""")


@dataclass(frozen=True, slots=True)
class Stored:
    """What came of updates that were stored.

    Attributes:
        new: how many there are to handle.
        let_go: how many were too many; of these only the number is kept.
        slowed, over: chats that have to be told now that they are slowed down, or that what
            they send is let go.
    """

    new: int
    let_go: int = 0
    slowed: Sequence[int] = ()
    over: Sequence[int] = ()


async def store(
    session: Session,
    channel: str,
    arrived: Sequence[Arrived],
    *,
    now: datetime,
    pace: Pace = AS_IT_COMES,
) -> Stored:
    """Store updates in the order given. A known one changes nothing.

    A chat that is too far ahead of its pace is handled from a later moment on; what would wait
    too long is let go. Whoever waits for updates is woken when they are there to be seen.
    """
    rows = [
        {
            "update_id": one.update_id,
            "chat": one.chat,
            "body": one.body,
            "spoken": one.spoken,
            "tap": one.tap,
            "place": place,
        }
        for place, one in enumerate(arrived)
    ]
    values = {
        "channel": channel,
        "rows": json.dumps(rows),
        "now": now,
        "each": pace.each,
        "ahead": pace.ahead,
        "longest": pace.longest,
        "topic": INBOX,
        "most": pace.ahead + pace.longest + pace.each,
    }
    row = (await session.execute(_STORE, values)).one()
    if not row.slow:
        return Stored(row.new)
    keys = {"channel": channel, "slow": row.slow, "over": row.over}
    told = (await session.execute(_TELL, keys)).all()
    return Stored(
        row.new,
        row.let_go,
        slowed=[one.chat for one in told if one.told == _SLOWED],
        over=[one.chat for one in told if one.told == _OVER],
    )


_SLOWED, _OVER = 1, 2
"""What a chat was told since it was last quiet."""

# `free_at` is when a chat would be done if it were heard once in each span; it may be `ahead` of
# that. Further in the future than it can be, it was written before the clock was put back. Each
# update takes its turn by changing that row, so that those who store at once take other turns.
_STORE = text("""
    WITH given AS (
        SELECT g.*, row_number() OVER (PARTITION BY g.chat ORDER BY g.place) - 1 AS nth
        FROM json_to_recordset(CAST(:rows AS json))
            AS g(update_id bigint, chat bigint, body text, spoken boolean, tap boolean,
                 place integer)
        WHERE NOT EXISTS (
            SELECT 1 FROM inbox i WHERE i.channel = :channel AND i.update_id = g.update_id)
    ), paced AS (
        INSERT INTO paces AS p (channel, chat, start_at, free_at, told)
        SELECT :channel, chat, :now,
               CAST(:now AS timestamptz) + least(count(*) * CAST(:each AS interval), :most), 0
        FROM given WHERE chat <> 0 AND CAST(:most AS interval) > '0' GROUP BY chat ORDER BY chat
        ON CONFLICT (channel, chat) DO UPDATE SET
            (start_at, free_at, told) = (
                SELECT was.free_at, least(
                           was.free_at + (excluded.free_at - excluded.start_at),
                           excluded.start_at + CAST(:most AS interval)), was.told
                FROM (SELECT p.free_at, p.told
                      WHERE p.free_at > excluded.start_at
                        AND p.free_at <= excluded.start_at + CAST(:most AS interval)
                      UNION ALL SELECT excluded.start_at, 0) was LIMIT 1)
        RETURNING chat, start_at
    ), timed AS (
        SELECT g.*, p.start_at + g.nth * CAST(:each AS interval) - CAST(:ahead AS interval) AS turn
        FROM given g LEFT JOIN paced p USING (chat)
    ), judged AS (
        SELECT *, coalesce(turn > :now, false) AS slow,
               coalesce(turn > CAST(:now AS timestamptz) + CAST(:longest AS interval), false)
                   AS over
        FROM timed
    ), taken AS (
        INSERT INTO inbox (channel, update_id, chat, body, spoken, tap, received_at, retry_at,
                           set_aside_at, error_code)
        SELECT :channel, update_id, CASE WHEN over THEN 0 ELSE chat END,
               CASE WHEN NOT over THEN CAST(body AS json) END, spoken, tap, :now,
               CASE WHEN slow AND NOT over THEN turn END,
               CASE WHEN over THEN CAST(:now AS timestamptz) END,
               CASE WHEN over THEN 'too many' END
        FROM judged ORDER BY place
        ON CONFLICT (channel, update_id) DO NOTHING
        RETURNING set_aside_at
    )
    SELECT count(*) FILTER (WHERE set_aside_at IS NULL) AS new,
           count(set_aside_at) AS let_go,
           ARRAY(SELECT DISTINCT chat FROM judged WHERE slow ORDER BY chat) AS slow,
           ARRAY(SELECT DISTINCT chat FROM judged WHERE over ORDER BY chat) AS over,
           pg_notify(:topic, '')
    FROM taken
""")
_TELL = text("""
    UPDATE paces SET told = CASE WHEN chat = ANY(CAST(:over AS bigint[])) THEN 2 ELSE 1 END
    WHERE channel = :channel AND chat = ANY(CAST(:slow AS bigint[]))
      AND told < CASE WHEN chat = ANY(CAST(:over AS bigint[])) THEN 2 ELSE 1 END
    RETURNING chat, told
""")


async def prune_paces(session: Session, *, now: datetime) -> None:
    """Forget who is no longer ahead."""
    await session.execute(_PRUNE_PACES, {"now": now, "clock_put_back": now + LONGEST_AHEAD})


_PRUNE_PACES = text("DELETE FROM paces WHERE free_at <= :now OR free_at > :clock_put_back")


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

    With them come the conversations of these chats, which whoever had a lane before us stored in
    the transaction that gave it free, and who speaks there. That this was the chat they spoke in
    last is remembered, and it is open again if it was closed. A tap is marked as handled: what
    comes of it is stored in this transaction, or nothing is.

    Args:
        but_not: ids to leave alone, such as those whose text is being read.
    """
    values = {
        "channel": channel,
        "now": now,
        "clock_put_back": now + MOST_APART,
        "but_not": list(but_not),
        "limit": limit,
    }
    return [
        Received(
            id=row.number,
            channel=channel,
            chat=row.chat,
            body=_read_body(row.body),
            attempts=row.attempts,
            received_at=row.received_at,
            spoken=row.spoken,
            speaker=None if row.id is None else people.speaker_of(row),
            done=row.tap,
            conversations=row.conversations or (),
            more=row.more,
        )
        for row in await session.execute(_CLAIM, values)
    ]


_EMPTIED = "done_at = :now, body = NULL, chat = 0"
"""Neither words nor choices stay, nor who sent them when."""

# One pass over the index of what is open. A subquery for each row is quicker only as long as
# PostgreSQL knows how much waits, and of a queue that fills at once it knows yesterday's figure.
_CLAIM = text(f"""
    WITH heads AS (
        SELECT id, chat, body, spoken, tap, attempts, received_at FROM inbox
        WHERE id = ANY(ARRAY(
            SELECT DISTINCT ON (chat) id FROM inbox
            WHERE channel = :channel AND done_at IS NULL AND set_aside_at IS NULL
            ORDER BY chat, id
          ))
          AND done_at IS NULL AND set_aside_at IS NULL
          AND (retry_at IS NULL OR retry_at <= :now OR received_at > :clock_put_back)
          AND NOT id = ANY(CAST(:but_not AS bigint[]))
        ORDER BY id LIMIT :limit
        FOR UPDATE SKIP LOCKED
    ), done AS (
        UPDATE inbox SET {_EMPTIED} WHERE id = ANY(ARRAY(SELECT id FROM heads WHERE tap))
    ), door AS (
        UPDATE doors SET last_spoke_at = :now, closed_at = NULL
        WHERE channel = :channel AND chat = ANY(ARRAY(SELECT chat FROM heads WHERE spoken))
        RETURNING chat AS spoke_in, resident_id, roles_from
    )
    SELECT h.id AS number, h.chat, h.body::text AS body, h.spoken, h.tap, h.attempts,
           h.received_at,
           (SELECT jsonb_agg(jsonb_build_array(c.user_id, c.version, c.state, c.data))
            FROM conversations c WHERE c.channel = :channel AND c.chat = h.chat
           ) AS conversations,
           EXISTS (SELECT 1 FROM inbox later
                   WHERE later.channel = :channel AND later.chat = h.chat
                     AND later.done_at IS NULL AND later.set_aside_at IS NULL
                     AND later.id > h.id) AS more,
           {people.COLUMNS_AT_DOOR}
    FROM heads h
    LEFT JOIN door ON door.spoke_in = h.chat
    LEFT JOIN residents r ON r.id = door.resident_id
    ORDER BY h.id
""")  # noqa: S608 - constants


def _read_body(body: str) -> Json:
    """Return an update; of one that is nested deeper than we can read, nothing."""
    try:
        found: Json = clean(json.loads(body))
    except RecursionError:
        return {}
    return found


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
    """Mark as handled, and empty, what is not yet."""
    ids = [one.id for one in received if not one.done]
    if ids:
        await session.execute(_DONE, {"ids": ids, "now": now})


_DONE = text(f"""
    UPDATE inbox SET {_EMPTIED} WHERE id = ANY(CAST(:ids AS bigint[]))
""")  # noqa: S608 - constants


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
