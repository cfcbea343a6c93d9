"""Where areas and items stand on the route: found from what others keep, in one query each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import text

from domain.ids import AgendaItemId, AreaSlug
from domain.notices import Words
from domain.plans.blow import Blow, Question, blow_of
from domain.route import AreaFacts, ItemFacts, OnRoute, Where, where_area, where_item
from storage import handed_texts
from storage.handed_texts import Texts
from storage.session import Session


@dataclass(frozen=True, slots=True)
class AreaRoute:
    """An area with its items in the order of the agenda, each with where it stands."""

    where: Where
    items: Sequence[OnRoute]


async def of_area(session: Session, area: AreaSlug, *, today: date) -> AreaRoute:
    """Return where an area and each of its items stand."""
    texts = await handed_texts.of_area(session, area)
    rows = (await session.execute(_ITEMS, {"area": area, "item": None, "today": today})).all()
    issues = (await session.execute(_ISSUES, {"area": area})).scalar_one()
    looks_back = (await session.execute(_LOOKS_BACK, {"area": area})).first() is not None
    facts = AreaFacts(issues, len(rows), texts.agenda_in_effect, looks_back)
    return AreaRoute(where_area(facts), [_on_route(row, texts) for row in rows])


async def facts_of(
    session: Session, item: AgendaItemId, *, today: date
) -> tuple[OnRoute, ItemFacts] | None:
    """Return where one item stands, and from what; None for one that isn't there."""
    row = (await session.execute(_ITEMS, {"area": None, "item": item, "today": today})).first()
    if row is None:
        return None
    texts = await handed_texts.of_area(session, AreaSlug(row.area))
    return _on_route(row, texts), _facts(row, texts)


def _on_route(row: Any, texts: Texts) -> OnRoute:
    facts = _facts(row, texts)
    return OnRoute(AgendaItemId(row.id), Words(row.names), where_item(facts), facts.blow)


def _facts(row: Any, texts: Texts) -> ItemFacts:
    blow: Blow | None = None
    if row.quick is not None:
        blow = blow_of(frozenset(one for one in Question if not getattr(row, one.value)))
    return ItemFacts(
        on_agenda=row.id in texts.items,
        blow=blow,
        steps=row.steps,
        plan_waits=row.id in texts.plans_waiting,
        plan_in_effect=row.id in texts.plans_in_effect,
        tasks=row.tasks,
        tasks_over=row.tasks_over,
    )


_ITEMS = text("""
    SELECT i.id, i.area, i.names, j.quick, j.simple, j.cheap, coalesce(p.steps, 0) AS steps,
           t.tasks, t.tasks_over
    FROM agenda_items i
    LEFT JOIN LATERAL (
        SELECT quick, simple, cheap FROM blow_judgements WHERE item_id = i.id
        ORDER BY id DESC LIMIT 1) j ON true
    LEFT JOIN LATERAL (
        SELECT jsonb_array_length(steps) AS steps FROM plan_versions WHERE item_id = i.id
        ORDER BY version DESC LIMIT 1) p ON true
    LEFT JOIN LATERAL (
        SELECT count(*) AS tasks, count(*) FILTER (WHERE w.done_at IS NOT NULL
                   OR (w."on" < :today AND NOT EXISTS (
                       SELECT 1 FROM task_reports r
                       WHERE r.task_id = w.id AND r."on" = w."on" AND r.said <> 'done')))
               AS tasks_over
        FROM tasks w WHERE w.item_id = i.id AND w.kind <> 'others') t ON true
    WHERE (CAST(:area AS text) IS NULL OR i.area = :area)
      AND (CAST(:item AS bigint) IS NULL OR i.id = :item)
    ORDER BY i.place NULLS LAST, i.id
""")
_LOOKS_BACK = text("SELECT 1 FROM evaluations WHERE area = :area AND closed_at IS NULL")
_ISSUES = text("SELECT count(*) FROM issues WHERE area = :area AND withdrawn_at IS NULL")


async def moved_at(session: Session, item: AgendaItemId) -> datetime:
    """Return when something last happened to an item."""
    found: datetime = (await session.execute(_MOVED_AT, {"item": item})).scalar_one()
    return found


_MOVED_AT = text("""
    SELECT greatest(
        i.confirmed_at,
        (SELECT max(until) FROM agenda_wordings WHERE item_id = i.id),
        (SELECT max(at) FROM blow_judgements WHERE item_id = i.id),
        (SELECT max(at) FROM plan_versions WHERE item_id = i.id),
        (SELECT max(at) FROM policy_tests WHERE item_id = i.id),
        (SELECT max(answered_at) FROM trits_answers WHERE item_id = i.id),
        (SELECT max(created_at) FROM tasks WHERE item_id = i.id),
        (SELECT max(v.since) FROM volunteers v JOIN tasks t ON t.id = v.task_id
         WHERE t.item_id = i.id),
        (SELECT max(("on" + 1)::timestamp AT TIME ZONE 'Europe/Amsterdam') FROM tasks
         WHERE item_id = i.id)
    ) FROM agenda_items i WHERE i.id = :item
""")
"""A task whose day is still to come is not stillness either, so its day counts as well."""
