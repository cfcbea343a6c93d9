"""What must happen later: rows that the clock acts on exactly once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import orjson
from sqlalchemy import text

from domain.due import Due, DueKind
from storage.session import Session
from storage.wake import DUE

TRIES = 3
RETRY_AFTER = timedelta(seconds=10)
TOO_FAR = timedelta(minutes=1)
"""A pause that ends later was begun before the clock was put back."""


@dataclass(frozen=True, slots=True)
class Leased:
    """A row that this transaction holds; `due_at` is when it should have happened."""

    id: int
    kind: DueKind
    due_at: datetime
    subject: dict[str, Any]
    attempts: int


async def plan(session: Session, dues: Iterable[Due]) -> None:
    """Plan things; one with the key of an open row changes nothing."""
    if wanted := list(dues):
        await session.execute(_PLAN, planned(wanted))


def planned(dues: Iterable[Due]) -> dict[str, str]:
    """Return the values of PLANNING."""
    rows = [
        {"kind": one.kind, "key": one.key, "at": one.at.isoformat(), "subject": one.subject}
        for one in dues
    ]
    return {"dues": orjson.dumps(rows).decode(), "due_topic": DUE}


PLANNING = """
    planned AS (
        INSERT INTO due (kind, key, due_at, subject)
        SELECT kind, key, at, subject
        FROM jsonb_to_recordset(CAST(:dues AS jsonb))
            AS new(kind text, key text, at timestamptz, subject jsonb)
        ON CONFLICT (key) WHERE done_at IS NULL AND set_aside_at IS NULL DO NOTHING
    )
    SELECT pg_notify(:due_topic, '')
"""
"""The end of a statement that plans something beside what it is about."""
_PLAN = text(f"WITH {PLANNING}")


async def call_off(session: Session, key: str, *, now: datetime) -> None:
    """Take back what was planned under `key`, if it did not happen yet."""
    await session.execute(_CALL_OFF, {"key": key, "now": now})


_CALL_OFF = text("""
    UPDATE due SET done_at = :now
    WHERE key = :key AND done_at IS NULL AND set_aside_at IS NULL
""")


async def claim_next(session: Session, *, now: datetime) -> Leased | None:
    """Take the earliest row whose moment has come; it is ours until the transaction ends."""
    row = (await session.execute(_CLAIM, {"now": now, "too_far": now + TOO_FAR})).first()
    if row is None:
        return None
    return Leased(row.id, DueKind(row.kind), row.due_at, row.subject, row.attempts)


_CLAIM = text("""
    SELECT id, kind, due_at, subject, attempts FROM due
    WHERE done_at IS NULL AND set_aside_at IS NULL
      AND due_at <= :now
      AND (retry_at IS NULL OR retry_at <= :now OR retry_at > :too_far)
    ORDER BY due_at, id LIMIT 1
    FOR UPDATE SKIP LOCKED
""")


async def done(session: Session, leased: Leased, *, now: datetime) -> None:
    """Mark as done, in the transaction of its effect."""
    await session.execute(_DONE, {"id": leased.id, "now": now})


_DONE = text("UPDATE due SET done_at = :now WHERE id = :id")


async def count_failure(session: Session, leased: Leased, *, code: str, now: datetime) -> bool:
    """Count a failed try; return whether the row is now set aside (after TRIES tries)."""
    last = leased.attempts + 1 >= TRIES
    await session.execute(
        _SET_ASIDE if last else _RETRY,
        {"id": leased.id, "code": code, "now": now, "retry": now + RETRY_AFTER},
    )
    return last


_RETRY = text("""
    UPDATE due SET attempts = attempts + 1, retry_at = :retry, error_code = :code WHERE id = :id
""")
_SET_ASIDE = text("""
    UPDATE due SET attempts = attempts + 1, set_aside_at = :now, error_code = :code
    WHERE id = :id
""")
