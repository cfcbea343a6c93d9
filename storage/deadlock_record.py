"""The record of deadlocks, which is only added to, and how many ended in which stage."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import text

from domain.deadlock.change import Entry, What, Why
from domain.deadlock.deadlock import Stage
from domain.ids import AreaSlug, DeadlockId, ResidentId
from storage.session import Session


@dataclass(frozen=True, slots=True)
class Recorded:
    """A line of the record with the name that neighbours see of who did it."""

    entry: Entry
    name: str | None


async def record(session: Session, deadlock: DeadlockId) -> Sequence[Recorded]:
    """Return all that happened in a deadlock, oldest first."""
    return (await records(session, [deadlock])).get(deadlock, ())


async def records(
    session: Session, deadlocks: Collection[DeadlockId]
) -> Mapping[DeadlockId, Sequence[Recorded]]:
    """Return number of each deadlock -> all that happened in it, oldest first."""
    found: dict[DeadlockId, list[Recorded]] = {}
    for row in await session.execute(_OF_DEADLOCKS, {"ids": list(deadlocks)}):
        entry = Entry(
            at=row.at,
            stage=Stage(row.stage),
            what=What(row.what),
            why=None if row.why is None else Why(row.why),
            side=row.side,
            by=None if row.by is None else ResidentId(row.by),
            text=row.text,
            number=row.number,
        )
        found.setdefault(DeadlockId(row.deadlock_id), []).append(Recorded(entry, row.name))
    return found


_OF_DEADLOCKS = text("""
    SELECT l.*, r.shown_name AS name FROM deadlock_record l
    LEFT JOIN residents w ON w.id = l.by
    LEFT JOIN residents r ON r.id = coalesce(w.merged_into, w.id)
    WHERE l.deadlock_id = ANY(CAST(:ids AS bigint[])) ORDER BY l.id
""")


async def ended_by_stage(
    session: Session,
    area: AreaSlug | None = None,
    *,
    since: datetime | None = None,
    until: datetime | None = None,
) -> Mapping[int, int]:
    """Return number of a stage -> deadlocks that ended in it; taken back ones aren't counted.

    Args:
        area: None for the whole municipality.
        since, until: only those that ended from one moment until the other; None for no bound.
    """
    keys = {"area": area, "since": since, "until": until}
    rows = await session.execute(_BY_STAGE, keys)
    return {row.stage: row.ended for row in rows}


_BY_STAGE = text("""
    SELECT stage, count(*) AS ended FROM deadlocks
    WHERE ended IS NOT NULL AND ended <> 'withdrawn' AND stage > 0
      AND (CAST(:area AS text) IS NULL OR area = :area)
      AND (CAST(:since AS timestamptz) IS NULL OR ended_at >= :since)
      AND (CAST(:until AS timestamptz) IS NULL OR ended_at < :until)
    GROUP BY stage ORDER BY stage
""")
