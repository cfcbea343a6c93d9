"""Agenda items: how they came, what they say and said, and the agenda that they make."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

import orjson
from sqlalchemy import text

from domain.agenda.confirming import Confirmed
from domain.agenda.drawing_up import Agenda, Ordered, YearsSet
from domain.agenda.forward import TakenUp
from domain.agenda.item import AgendaItem, Origin, Wording
from domain.agenda.wording import Reworded
from domain.ids import AgendaItemId, AreaSlug, BallotId, IssueId, ResidentId, ThemeId
from domain.my_area import AreaNow
from domain.notices import Words
from domain.route import look_due
from domain.ways.at_once import AtOnce
from storage import due
from storage.session import Session


def _json(words: Words) -> str:
    return orjson.dumps(dict(words.by_language)).decode()


# --- how an item comes --------------------------------------------------------------------


async def is_confirmed(session: Session, ballot: BallotId, option: int) -> bool:
    """Return whether the theme of an option stands on the agenda already, however it came."""
    found = await session.execute(_IS_CONFIRMED, {"ballot": ballot, "option": option})
    return found.first() is not None


_IS_CONFIRMED = text("""
    SELECT 1 FROM agenda_items i JOIN ballot_options o ON o.theme_id = i.theme_id
    WHERE o.ballot_id = :ballot AND o.number = :option
""")


async def themes_on(session: Session, area: AreaSlug) -> frozenset[ThemeId]:
    """Return the themes that stand on the agenda of an area."""
    found = await session.execute(_THEMES_ON, {"area": area})
    return frozenset(ThemeId(row.theme_id) for row in found)


_THEMES_ON = text("SELECT theme_id FROM agenda_items WHERE area = :area AND theme_id IS NOT NULL")


async def confirm(
    session: Session, confirmed: Confirmed, *, by: ResidentId, now: datetime, look_at: datetime
) -> AgendaItem:
    """Put a theme on the agenda.

    Args:
        look_at: when it is looked at whether the item moved.
    """
    origin = Origin.THEME if confirmed.ballot is None else Origin.BALLOT
    values = {
        "theme": confirmed.theme,
        "ballot": confirmed.ballot,
        "issue": None,
        "why": "",
        "origin": origin,
        "partner": None,
    }
    number = await _put(session, confirmed.area, confirmed.names, values, by=by, now=now)
    await due.plan(session, [look_due(number, look_at)])
    return AgendaItem(
        id=number,
        area=confirmed.area,
        names=confirmed.names,
        origin=origin,
        theme=confirmed.theme,
    )


async def take_up(session: Session, taken: TakenUp, *, look_at: datetime) -> AgendaItemId:
    """Put on the agenda what was put forward; return the number of the item."""
    forward = taken.forward
    values = {
        "theme": None,
        "ballot": None,
        "issue": None,
        "why": forward.why,
        "origin": forward.origin,
        "partner": forward.partner,
    }
    by = taken.by.id
    number = await _put(session, forward.area, taken.names, values, by=by, now=taken.at)
    await due.plan(session, [look_due(number, look_at)])
    keys = {"id": forward.id, "item": number, "by": by, "now": taken.at}
    await session.execute(_TAKEN, keys)
    return number


async def begin_at_once(session: Session, begun: AtOnce, *, look_at: datetime) -> AgendaItemId:
    """Put on the agenda what somebody does at once about their issue; return its number."""
    values = {
        "theme": None,
        "ballot": None,
        "issue": begun.issue,
        "why": "",
        "origin": Origin.RESIDENT,
        "partner": None,
    }
    names = Words({"nl": begun.text})
    number = await _put(session, begun.area, names, values, by=begun.by.id, now=begun.at)
    await due.plan(session, [look_due(number, look_at)])
    return number


async def begun_with(session: Session, issue: IssueId) -> AgendaItemId | None:
    """Return the item that its owner began with an issue; None for none."""
    row = (await session.execute(_BEGUN, {"issue": issue})).first()
    return None if row is None else AgendaItemId(row.id)


_BEGUN = text("SELECT id FROM agenda_items WHERE issue_id = :issue")


async def take_back_at_once(session: Session, item: AgendaItemId, by: ResidentId) -> bool:
    """Delete an item that somebody began at once, with its task; return whether that could be.

    It stays once anybody else had to do with it: takes part in the task, answers, supports, has
    a view, or works on it.
    """
    await session.execute(_LOCK_ITEM, {"id": item})
    gone = await session.execute(_TAKE_BACK, {"item": item, "by": by})
    return gone.first() is not None


_TAKE_BACK = text("""
    DELETE FROM agenda_items i WHERE i.id = :item
      AND NOT EXISTS (SELECT 1 FROM volunteers v JOIN tasks t ON t.id = v.task_id
                      WHERE t.item_id = i.id AND v.resident_id <> :by)
      AND NOT EXISTS (SELECT 1 FROM trits_answers a
                      WHERE a.item_id = i.id AND a.by IS DISTINCT FROM :by)
      AND NOT EXISTS (SELECT 1 FROM trits_supports s JOIN trits_answers a ON a.id = s.answer_id
                      WHERE a.item_id = i.id)
      AND NOT EXISTS (SELECT 1 FROM item_views v
                      WHERE v.item_id = i.id AND v.resident_id <> :by)
      AND NOT EXISTS (SELECT 1 FROM lines_beside b WHERE b.item_id = i.id)
      AND NOT EXISTS (SELECT 1 FROM scope_files f WHERE f.item_id = i.id)
      AND NOT EXISTS (SELECT 1 FROM plan_versions p WHERE p.item_id = i.id)
      AND NOT EXISTS (SELECT 1 FROM agenda_handed h WHERE i.id = ANY(h.item_ids))
    RETURNING i.id
""")


async def _put(
    session: Session,
    area: AreaSlug,
    names: Words,
    values: dict[str, Any],
    *,
    by: ResidentId,
    now: datetime,
) -> AgendaItemId:
    keys = {**values, "area": area, "names": _json(names), "by": by, "now": now}
    return AgendaItemId((await session.execute(_PUT, keys)).scalar_one())


_PUT = text("""
    INSERT INTO agenda_items (area, theme_id, ballot_id, issue_id, names, why, origin, partner,
                              confirmed_by, confirmed_at)
    VALUES (:area, :theme, :ballot, :issue, CAST(:names AS jsonb), :why, :origin, :partner, :by,
            :now)
    RETURNING id
""")
_TAKEN = text("""
    UPDATE agenda_forwards SET item_id = :item, decided_by = :by, decided_at = :now
    WHERE id = :id
""")


# --- what it says -------------------------------------------------------------------------


def _item(row: Any) -> AgendaItem:
    return AgendaItem(
        id=AgendaItemId(row.id),
        area=AreaSlug(row.area),
        names=Words(row.names),
        why=row.why,
        origin=Origin(row.origin),
        partner=row.partner,
        theme=None if row.theme_id is None else ThemeId(row.theme_id),
        wordings=row.wordings,
    )


_COLUMNS = """
    SELECT i.id, i.area, i.names, i.why, i.origin, i.partner,
           (SELECT coalesce(t.merged_into, t.id) FROM themes t WHERE t.id = i.theme_id)
               AS theme_id,
           (SELECT count(*) FROM agenda_wordings w WHERE w.item_id = i.id) AS wordings
    FROM agenda_items i
"""


async def find_item(session: Session, item: AgendaItemId) -> AgendaItem | None:
    """Return an agenda item."""
    row = (await session.execute(_FIND_ITEM, {"id": item})).first()
    return None if row is None else _item(row)


_FIND_ITEM = text(f"{_COLUMNS} WHERE i.id = :id")


async def lock_item(session: Session, item: AgendaItemId) -> AgendaItem | None:
    """Return an agenda item; nobody else decides about it until this transaction ends."""
    await session.execute(_LOCK_ITEM, {"id": item})
    return await find_item(session, item)


_LOCK_ITEM = text("SELECT 1 FROM agenda_items WHERE id = :id FOR UPDATE")


async def items(session: Session, area: AreaSlug) -> Sequence[AgendaItem]:
    """Return the agenda of an area in its order; what has no place yet comes last, oldest first."""
    return [_item(row) for row in await session.execute(_ITEMS, {"area": area})]


_ITEMS = text(f"{_COLUMNS} WHERE i.area = :area ORDER BY i.place NULLS LAST, i.id")


async def reword(session: Session, reworded: Reworded) -> None:
    """Store what an item says from now on, and keep what it said."""
    keys = {
        "id": reworded.item.id,
        "names": _json(reworded.names),
        "why": reworded.why,
        "by": reworded.by.id,
        "now": reworded.at,
    }
    await session.execute(_KEEP_WORDS, keys)
    await session.execute(_REWORD, keys)


_KEEP_WORDS = text("""
    INSERT INTO agenda_wordings (item_id, names, why, by, until)
    SELECT id, names, why, :by, :now FROM agenda_items WHERE id = :id
""")
_REWORD = text("UPDATE agenda_items SET names = CAST(:names AS jsonb), why = :why WHERE id = :id")


async def wordings(session: Session, item: AgendaItemId) -> Sequence[Wording]:
    """Return what an item said before, newest first."""
    rows = await session.execute(_WORDINGS, {"id": item})
    return [Wording(Words(row.names), row.why, row.until, row.shown_name) for row in rows]


_WORDINGS = text("""
    SELECT w.names, w.why, w.until, r.shown_name FROM agenda_wordings w
    LEFT JOIN residents r ON r.id = w.by WHERE w.item_id = :id ORDER BY w.id DESC
""")


# --- the agenda that they make ------------------------------------------------------------


async def find_agenda(session: Session, area: AreaSlug) -> Agenda:
    """Return the agenda of an area with its items in their order."""
    row = (await session.execute(_FIND_AGENDA, {"area": area})).first()
    found = tuple(await items(session, area))
    if row is None:
        return Agenda(area=area, items=found)
    return Agenda(
        area=area, number=row.id, from_year=row.from_year, to_year=row.to_year, items=found
    )


_FIND_AGENDA = text("SELECT id, from_year, to_year FROM agendas WHERE area = :area")


async def set_years(session: Session, years: YearsSet, *, now: datetime) -> None:
    """Store from when to when the agenda of an area runs."""
    keys = {
        "area": years.area,
        "from_year": years.from_year,
        "to_year": years.to_year,
        "by": years.by.id,
        "now": now,
    }
    await session.execute(_SET_YEARS, keys)


_SET_YEARS = text("""
    INSERT INTO agendas (area, from_year, to_year, set_by, set_at)
    VALUES (:area, :from_year, :to_year, :by, :now)
    ON CONFLICT (area) DO UPDATE SET from_year = excluded.from_year, to_year = excluded.to_year,
        set_by = excluded.set_by, set_at = excluded.set_at
""")


async def order(session: Session, ordered: Ordered) -> None:
    """Store the order of an agenda. The caller holds the area."""
    await session.execute(_ORDER, {"items": [one.id for one in ordered.agenda.items]})


_ORDER = text("""
    UPDATE agenda_items i SET place = of.place
    FROM unnest(CAST(:items AS bigint[])) WITH ORDINALITY AS of (id, place)
    WHERE i.id = of.id AND i.place IS DISTINCT FROM of.place
""")


async def area_now(session: Session, area: AreaSlug, *, today: date, now: datetime) -> AreaNow:
    """Return what is going on in an area, in one query."""
    keys = {"area": area, "today": today, "now": now}
    row = (await session.execute(_AREA_NOW, keys)).one()
    return AreaNow(
        issues=row.issues,
        neighbours=row.neighbours,
        ballot_open=row.ballot_open,
        agenda_items=row.agenda_items,
        tasks_open=row.tasks_open,
        meetings=row.meetings,
        looks_back=row.looks_back,
    )


_AREA_NOW = text("""
    SELECT
      (SELECT count(*) FROM issues i WHERE i.area = :area AND i.withdrawn_at IS NULL) AS issues,
      (SELECT count(*) FROM (
          SELECT i.submitter FROM issues i
          WHERE i.area = :area AND i.withdrawn_at IS NULL AND i.submitter IS NOT NULL
          UNION
          SELECT j.resident_id FROM joins j JOIN issues i ON i.id = j.issue_id
          WHERE i.area = :area AND i.withdrawn_at IS NULL) AS people) AS neighbours,
      EXISTS (SELECT 1 FROM ballots b
              WHERE b.area = :area AND b.kind = 'dots' AND b.item_id IS NULL
                AND b.closed_at IS NULL)
          AS ballot_open,
      (SELECT count(*) FROM agenda_items a WHERE a.area = :area) AS agenda_items,
      (SELECT count(*) FROM tasks t WHERE t.area = :area AND t."on" >= :today
          AND t.hands > (SELECT count(*) FROM volunteers v WHERE v.task_id = t.id))
          AS tasks_open,
      (SELECT count(*) FROM meetings m WHERE m.area = :area AND m.starts_at > :now
          AND m.cancelled_at IS NULL) AS meetings,
      EXISTS (SELECT 1 FROM evaluations e
              WHERE e.area = :area AND e.closed_at IS NULL AND e.closes_at > :now) AS looks_back
""")
