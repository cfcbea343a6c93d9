"""The trail: who got and lost which role, and what was refused. It is only ever added to.

Residents stand in it by number alone, so that it stays whole when somebody is erased.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import text

from domain.ids import AreaSlug, ResidentId
from domain.roles import Action, Role
from domain.trail import Deed, Entry
from storage.session import Session

LINE = """
    INSERT INTO audit (what, who, by, role, action, area, at, hour)
"""


async def note_refusal(
    session: Session, who: ResidentId, action: Action, area: AreaSlug | None, *, now: datetime
) -> None:
    """Record that somebody's roles don't allow what they tried; once an hour for each action."""
    await session.execute(_REFUSED, {"who": who, "action": action.value, "area": area, "now": now})


_REFUSED = text(f"""
    {LINE}
    VALUES ('refused', :who, :who, NULL, :action, :area, :now,
            date_trunc('hour', CAST(:now AS timestamptz), 'UTC'))
    ON CONFLICT (who, action, hour) WHERE what = 'refused' DO NOTHING
""")


async def of_area(
    session: Session, area: AreaSlug, *, limit: int, offset: int = 0
) -> Sequence[Entry]:
    """Return what happened in an area, newest first."""
    found = await session.execute(_OF_AREA, {"area": area, "limit": limit, "offset": offset})
    return [
        Entry(
            deed=Deed(row.what),
            at=row.at,
            who=row.who_name,
            who_code=row.who_code,
            by=row.by_name,
            by_code=row.by_code,
            by_municipality=row.by is None,
            role=Role(row.role) if row.role else None,
            action=Action(row.action) if row.action else None,
        )
        for row in found
    ]


_OF_AREA = text("""
    SELECT a.what, a.at, a.by, a.role, a.action,
           w.code AS who_code, w.shown_name AS who_name,
           b.code AS by_code, b.shown_name AS by_name
    FROM audit a
    LEFT JOIN residents w ON w.id = a.who
    LEFT JOIN residents b ON b.id = a.by
    WHERE a.area = :area
    ORDER BY a.id DESC LIMIT :limit OFFSET :offset
""")


async def count_of_area(session: Session, area: AreaSlug) -> int:
    """Return how many lines the trail of an area has."""
    return int((await session.execute(_COUNT, {"area": area})).scalar_one())


_COUNT = text("SELECT count(*) FROM audit WHERE area = :area")
