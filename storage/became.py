"""What became of issues, found in the facts of themes, agenda items, tasks and answers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import text

from domain.ids import AgendaItemId, IssueId, ResidentId, SignalId, ThemeId
from domain.issues.became import Asked, Became, ItemStep
from domain.notices import Words
from storage.session import Session


async def of_resident(
    session: Session, resident: ResidentId, *, limit: int | None = None
) -> Sequence[Became]:
    """Return somebody's own issues with how far each came, newest first."""
    found = await session.execute(_OF_RESIDENT, {"resident": resident, "limit": limit})
    return [_became(row) for row in found]


async def of_issue(session: Session, issue: IssueId, resident: ResidentId) -> Became | None:
    """Return how far an issue of somebody came; None for one that isn't theirs or is gone."""
    row = (await session.execute(_OF_ISSUE, {"issue": issue, "resident": resident})).first()
    return None if row is None else _became(row)


def _became(row: Any) -> Became:
    return Became(
        issue=IssueId(row.id),
        text=row.text,
        brought_up_at=row.brought_up_at,
        neighbours=row.neighbours,
        theme=None if row.theme_id is None else ThemeId(row.theme_id),
        theme_name=None if row.names is None else Words(row.names),
        item=None if row.item is None else AgendaItemId(row.item),
        tasks=row.tasks,
        asked=tuple(
            Asked(
                SignalId(one["id"]),
                one["partner"],
                date.fromisoformat(one["due_on"]),
                one["answered"],
            )
            for one in row.asked
        ),
    )


_BECAME = """
    SELECT i.id, i.text, i.brought_up_at, i.theme_id, t.names, k.item,
           1 + (SELECT count(*) FROM joins j WHERE j.issue_id = i.id) AS neighbours,
           (SELECT count(*) FROM tasks w WHERE w.item_id = k.item) AS tasks,
           (SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'partner', s.partner,
                'due_on', s.due_on, 'answered', s.answered_at IS NOT NULL) ORDER BY s.id), '[]')
            FROM (SELECT DISTINCT ON (partner) * FROM signals WHERE issue_id = i.id
                  ORDER BY partner, id DESC) s) AS asked
    FROM issues i
    LEFT JOIN themes t ON t.id = i.theme_id
    LEFT JOIN LATERAL (
        SELECT coalesce(
            (SELECT a.id FROM agenda_items a WHERE a.issue_id = i.id),
            (SELECT max(a.id) FROM agenda_items a JOIN themes o ON o.id = a.theme_id
             WHERE coalesce(o.merged_into, o.id) = i.theme_id)) AS item) k ON true
    WHERE i.submitter = :resident AND i.withdrawn_at IS NULL
"""
_OF_RESIDENT = text(f"{_BECAME} ORDER BY i.id DESC LIMIT :limit")
_OF_ISSUE = text(f"{_BECAME} AND i.id = :issue")


async def step_of(session: Session, item: AgendaItemId) -> ItemStep | None:
    """Return how far an agenda item came, with who stand behind its theme.

    Who put it there hears nothing of that, nor who made all of its tasks.
    """
    row = (await session.execute(_STEP, {"item": item})).first()
    if row is None:
        return None
    hears = [ResidentId(one) for one in row.hears]
    return ItemStep(item, Words(row.names), row.tasks, hears)


_STEP = text("""
    SELECT a.names, made.tasks,
           ARRAY(SELECT b.resident_id FROM (
                     SELECT i.submitter AS resident_id FROM issues i
                     WHERE i.theme_id = coalesce(t.merged_into, t.id)
                       AND i.withdrawn_at IS NULL AND i.submitter IS NOT NULL
                     UNION
                     SELECT j.resident_id FROM joins j JOIN issues i ON i.id = j.issue_id
                     WHERE i.theme_id = coalesce(t.merged_into, t.id)
                       AND i.withdrawn_at IS NULL) b
                 WHERE b.resident_id <> ALL(CASE WHEN made.tasks = 0
                           THEN ARRAY[coalesce(a.confirmed_by, 0)]
                           WHEN cardinality(made.makers) = 1 THEN made.makers
                           ELSE CAST(ARRAY[] AS bigint[]) END)
                 ORDER BY b.resident_id) AS hears
    FROM agenda_items a
    JOIN themes t ON t.id = a.theme_id
    CROSS JOIN LATERAL (
        SELECT count(*) AS tasks,
               coalesce(array_agg(DISTINCT w.created_by)
                        FILTER (WHERE w.created_by IS NOT NULL), '{}') AS makers
        FROM tasks w WHERE w.item_id = a.id) made
    WHERE a.id = :item
""")
