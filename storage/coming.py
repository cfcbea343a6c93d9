"""What comes: due rows that are still open, with the area that each of them is about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import text

from domain.due import DueKind
from domain.ids import AreaSlug
from storage.session import Session


@dataclass(frozen=True, slots=True)
class Coming:
    """One open due row.

    Attributes:
        area: None where it is about no area, or what it was about is gone.
        at: when it must happen, timezone-aware.
        aside: it failed as often as it may be tried, and waits for somebody to look.
        error: why it failed the last time, as the name of a kind of error; empty for never.
    """

    area: AreaSlug | None
    kind: DueKind
    at: datetime
    aside: bool
    error: str


async def coming(
    session: Session, *, until: datetime, area: AreaSlug | None, limit: int
) -> list[Coming]:
    """Return what is due before `until` and what is overdue or set aside, earliest first.

    Args:
        area: only of this one; None for all, and what is about no area too.
        limit: rows at most.
    """
    found = await session.execute(_COMING, {"until": until, "area": area, "limit": limit})
    return [
        Coming(
            AreaSlug(row.area) if row.area is not None else None,
            DueKind(row.kind),
            row.due_at,
            row.set_aside_at is not None,
            row.error_code or "",
        )
        for row in found
    ]


SUBJECTS = {
    "ballot": "ballots",
    "issue": "issues",
    "task": "tasks",
    "meeting": "meetings",
    "programme": "meeting_programmes",
    "item": "agenda_items",
    "signal": "signals",
    "connection": "connections",
    "agreement": "agreements",
    "round": "hand_back_rounds",
    "change": "theme_changes",
    "deadlock": "deadlocks",
    "evaluation": "evaluations",
    "forward": "agenda_forwards",
    "choice": "plan_choices",
    "survey": "surveys",
    "entry": "exchange_entries",
    "talk": "street_talks",
    "poll": "polls",
}
"""What the subject of a row names -> the table that knows its area."""
_KNOWN = ", ".join(f"{one}.area" for one in SUBJECTS.values())
_AREAS = "\n".join(
    f"LEFT JOIN {table} ON {table}.id = (due.subject->>'{name}')::bigint"
    for name, table in SUBJECTS.items()
)
_COMING = text(f"""
    SELECT due.kind, due.due_at, due.set_aside_at, due.error_code, found.area FROM due
    {_AREAS}
    CROSS JOIN LATERAL (
        SELECT coalesce(due.subject->>'area', {_KNOWN})
    ) AS found (area)
    WHERE due.done_at IS NULL AND (due.due_at < :until OR due.set_aside_at IS NOT NULL)
      AND (CAST(:area AS text) IS NULL OR found.area = :area)
    ORDER BY due.due_at, due.id LIMIT :limit
""")  # noqa: S608 - tables and names of ours
