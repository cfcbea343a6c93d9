"""Issues and joins of an area by theme and month."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy import text

from domain.calendar import start_of
from domain.ids import AreaSlug, ThemeId
from domain.notices import Words
from domain.theme_trends import MonthCount
from domain.theming import NO_THEME
from storage.session import Session


async def count_by_month(
    session: Session, area: AreaSlug, months: Sequence[date]
) -> Sequence[MonthCount]:
    """Return how many standing issues were brought up, and joined, by theme and month.

    Args:
        months: first days in Europe/Amsterdam, oldest first; what was before them isn't counted.
    """
    values = {
        "area": area,
        "since": start_of(months[0]),
        "starts": [start_of(one) for one in months],
        "none": NO_THEME,
    }
    return [
        MonthCount(
            ThemeId(row.theme),
            None if row.names is None else Words(row.names),
            months[row.place - 1],
            row.count,
        )
        for row in await session.execute(_COUNT, values)
    ]


# Moments are compared with where months begin: working out the local month of each costs more.
_COUNT = text("""
    WITH happened AS (
        SELECT theme_id, brought_up_at AS moment FROM issues
        WHERE area = :area AND withdrawn_at IS NULL AND brought_up_at >= :since
        UNION ALL
        SELECT i.theme_id, j.joined_at FROM issues i JOIN joins j ON j.issue_id = i.id
        WHERE i.area = :area AND i.withdrawn_at IS NULL AND j.joined_at >= :since
    ), counted AS (
        SELECT theme_id, width_bucket(moment, CAST(:starts AS timestamptz[])) AS place,
               count(*) AS count
        FROM happened GROUP BY theme_id, place
    )
    SELECT coalesce(c.theme_id, :none) AS theme, t.names, c.place, c.count
    FROM counted c LEFT JOIN themes t ON t.id = c.theme_id
    ORDER BY theme, c.place
""")
