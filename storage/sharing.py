"""What can be joined by a link."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import text

from domain.ballots.ballot import BallotKind
from domain.calendar import day_of
from domain.ids import AreaSlug
from domain.links import Thing
from domain.notices import Value, Words
from domain.sharing import BALLOTS, Joinable
from storage.session import Session


async def joinable(session: Session, area: AreaSlug, *, now: datetime) -> Sequence[Joinable]:
    """Return what can be joined in an area now: polls, ballots, meetings, tasks, items, themes."""
    keys = {"area": area, "now": now, "today": day_of(now)}
    return [_joinable(row) for row in await session.execute(_JOINABLE, keys)]


async def find(session: Session, thing: Thing, number: int, *, now: datetime) -> Joinable | None:
    """Return a thing that can be joined now; None for one that can't, or isn't there."""
    keys = {"now": now, "today": day_of(now), "thing": thing, "number": number}
    row = (await session.execute(_FIND, keys)).first()
    return None if row is None else _joinable(row)


def _joinable(row: Any) -> Joinable:
    name: Value = row.title or ""
    if row.names is not None:
        name = Words(row.names)
    elif row.thing == Thing.BALLOT and row.title in set(BallotKind):
        name = BALLOTS[BallotKind(row.title)]
    return Joinable(Thing(row.thing), row.number, AreaSlug(row.area), name)


_THINGS = """
    SELECT 1 AS place, 's' AS thing, b.id AS number, b.area,
           coalesce(nullif(b.title, ''), h.title, b.kind) AS title,
           CAST(NULL AS jsonb) AS names, b.id AS row
    FROM ballots b
    LEFT JOIN hand_back_ballots t ON t.ballot_id = b.id
    LEFT JOIN hand_backs h ON h.id = t.hand_back_id
    WHERE b.closed_at IS NULL AND b.closes_at > :now
    UNION ALL
    SELECT 0, 'q', id, area, question, NULL, id FROM polls
    WHERE closed_at IS NULL AND closes_at > :now
    UNION ALL
    SELECT 2, 'b', id, area, title, NULL, row_number() OVER (ORDER BY starts_at, id)
    FROM meetings WHERE cancelled_at IS NULL AND starts_at > :now
    UNION ALL
    SELECT 3, 'd', id, area, title, NULL, row_number() OVER (ORDER BY "on", id)
    FROM tasks WHERE kind <> 'others' AND "on" >= :today
    UNION ALL
    SELECT 4, 'p', id, area, NULL, names, row_number() OVER (ORDER BY place, id)
    FROM agenda_items
    UNION ALL
    SELECT 5, 't', t.id, t.area, NULL, t.names,
           row_number() OVER (ORDER BY count(i.id) DESC, t.id)
    FROM themes t JOIN issues i ON i.theme_id = t.id AND i.withdrawn_at IS NULL
    WHERE t.merged_into IS NULL
    GROUP BY t.id
    UNION ALL
    SELECT 6, 'v', id, area, left(text, 80), NULL, id FROM issues WHERE withdrawn_at IS NULL
"""
_JOINABLE = text(f"""
    SELECT thing, number, area, title, names FROM ({_THINGS}) AS things
    WHERE area = :area AND thing <> 'v' ORDER BY place, row, number
""")  # noqa: S608 - constants
_FIND = text(f"""
    SELECT thing, number, area, title, names FROM ({_THINGS}) AS things
    WHERE thing = :thing AND number = :number
""")  # noqa: S608 - constants
