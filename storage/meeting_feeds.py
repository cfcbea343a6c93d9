"""Who may read the calendar of an area; `storage.meetings.in_calendar` has what stands in it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import text

from domain.ids import AreaSlug, ResidentId
from storage.session import Session

Home = tuple[AreaSlug, datetime]
"""Where somebody lives, and since when."""


async def home_of(session: Session, resident: ResidentId) -> Home | None:
    """Return where somebody lives since when; None for nowhere, and for nobody."""
    row = (await session.execute(_HOME, {"id": resident})).first()
    if row is None or row.area is None:
        return None
    return AreaSlug(row.area), row.since


_HOME = text("""
    SELECT r.area, h.since FROM residents r JOIN home_areas h ON h.resident_id = r.id
    WHERE r.id = :id ORDER BY h.since DESC LIMIT 1
""")
