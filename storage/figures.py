"""How full the queues are, for health and figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import text

from storage.session import Session


@dataclass(frozen=True, slots=True)
class Depth:
    """What waits in a queue of a channel; `oldest` is the age in seconds, 0 when empty."""

    queue: str
    channel: str
    waiting: int
    oldest: float


async def depths(session: Session, *, now: datetime) -> Sequence[Depth]:
    """Return how much waits in inbox and outbox, for each channel that was ever used."""
    found = await session.execute(_DEPTHS, {"now": now})
    return [Depth(row.queue, row.name, row.waiting, max(0.0, row.oldest)) for row in found]


_DEPTHS = text("""
    SELECT 'inbox' AS queue, c.name, count(i.id) AS waiting,
           coalesce(extract(epoch FROM CAST(:now AS timestamptz) - min(i.received_at)), 0)::float
             AS oldest
    FROM channels c LEFT JOIN inbox i
      ON i.channel = c.name AND i.done_at IS NULL AND i.set_aside_at IS NULL
    GROUP BY c.name
    UNION ALL
    SELECT 'outbox', c.name, count(o.id),
           coalesce(extract(epoch FROM CAST(:now AS timestamptz) - min(o.created_at)), 0)::float
    FROM channels c LEFT JOIN outbox o ON o.channel = c.name AND o.closed_at IS NULL
    GROUP BY c.name
""")


async def answers(session: Session) -> bool:
    """Return whether the database answers and has our tables."""
    return (await session.execute(_ANSWERS)).scalar() is not None


_ANSWERS = text("SELECT to_regclass('inbox')")


async def write(session: Session) -> None:
    """Write something where the tables are, for nobody: roll it back.

    Raises:
        DBAPIError: there is no room (`storage.session.is_disk_full`), or something else is wrong.
    """
    await session.execute(_MAKE_PAGE)
    await session.execute(_WRITE_PAGE)


_MAKE_PAGE = text("CREATE TEMPORARY TABLE smederij_room (words text) ON COMMIT DROP")
_WRITE_PAGE = text("INSERT INTO smederij_room SELECT repeat('x', 1000) FROM generate_series(1, 20)")


async def has_vectors(session: Session) -> str | None:
    """Return the version of the extension `vector` that is there or can be; None without it."""
    version: str | None = (await session.execute(_VECTORS)).scalar()
    return version


_VECTORS = text("""
    SELECT coalesce(installed_version, default_version) FROM pg_available_extensions
    WHERE name = 'vector'
""")


async def database_time(session: Session) -> datetime:
    """Return the moment now by the database's clock."""
    moment: datetime = (await session.execute(_NOW)).scalar_one()
    return moment


_NOW = text("SELECT clock_timestamp()")
