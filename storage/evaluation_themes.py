"""Themes of what people said in a look back that closes: found beside the clock, before its report.

Only what may be published of them is kept (`domain/evaluation/report.py`).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

import orjson
from sqlalchemy import text

from domain.ids import EvaluationId
from storage.session import Session

LEASE = timedelta(minutes=15)
"""After that another process looks: whoever began probably died."""

Themes = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Whether themes are looked for.

    Attributes:
        found: None as long as they weren't found.
    """

    wanted: bool
    found: Themes | None


async def read(session: Session, number: EvaluationId) -> Wanted:
    """Return whether the themes of an evaluation are looked for, or found."""
    row = (await session.execute(_READ, {"id": number})).one()
    found = None if row.themes is None else tuple(tuple(one) for one in row.themes)
    return Wanted(row.themes_wanted_at is not None, found)


_READ = text("SELECT themes_wanted_at, themes FROM evaluations WHERE id = :id")


async def want(session: Session, number: EvaluationId, *, now: datetime) -> None:
    """Have the themes of an evaluation looked for; its sheets change no more."""
    await session.execute(_WANT, {"id": number, "now": now})


_WANT = text("UPDATE evaluations SET themes_wanted_at = :now WHERE id = :id")


async def some_wait(session: Session) -> bool:
    """Return whether a report waits for its themes."""
    return (await session.execute(_SOME_WAIT)).first() is not None


_SOME_WAIT = text("""
    SELECT 1 FROM evaluations
    WHERE themes_wanted_at IS NOT NULL AND themes IS NULL AND closed_at IS NULL LIMIT 1
""")


async def lease(session: Session, *, now: datetime) -> EvaluationId | None:
    """Return an evaluation to find the themes of, which nobody else looks at meanwhile."""
    values = {"now": now, "until": now + LEASE}
    row = (await session.execute(_LEASE, values)).first()
    return None if row is None else EvaluationId(row.id)


_LEASE = text("""
    UPDATE evaluations SET themes_leased_until = :until WHERE id = (
        SELECT id FROM evaluations
        WHERE themes_wanted_at IS NOT NULL AND themes IS NULL AND closed_at IS NULL
          AND (themes_leased_until IS NULL OR themes_leased_until <= :now)
        ORDER BY themes_wanted_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id
""")


async def store(session: Session, number: EvaluationId, themes: Themes) -> bool:
    """Keep the themes of an evaluation; return False when it closed without them meanwhile."""
    kept = orjson.dumps(themes).decode()
    stored = await session.execute(_STORE, {"id": number, "themes": kept})
    return stored.first() is not None


_STORE = text("""
    UPDATE evaluations SET themes = CAST(:themes AS jsonb)
    WHERE id = :id AND closed_at IS NULL RETURNING id
""")
