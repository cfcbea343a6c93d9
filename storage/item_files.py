"""The files of agenda items, read whole: one statement, however many items."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import text

from domain.ids import AgendaItemId, AreaSlug, ResidentId
from domain.notices import Words
from domain.people import Resident
from domain.scoping.item_file import (
    AreaSide,
    Decision,
    Feasibility,
    Feasible,
    Investment,
    ItemFile,
    Judgement,
    Point,
    Remark,
    Ruling,
    Said,
    Side,
    Version,
)
from storage import ratified_advice
from storage.rows import Row
from storage.session import Session


async def lock(session: Session, item: AgendaItemId) -> ItemFile | None:
    """Return the file of an item; nobody else decides about it until this transaction ends."""
    await session.execute(_LOCK, {"item": item})
    return await find(session, item)


_LOCK = text("SELECT 1 FROM agenda_items WHERE id = :item FOR NO KEY UPDATE")


async def find(session: Session, item: AgendaItemId) -> ItemFile | None:
    """Return the file of an item, an empty one where nobody asked anything yet."""
    found = await read(session, [item])
    return found[0] if found else None


async def read(session: Session, items: Collection[AgendaItemId]) -> Sequence[ItemFile]:
    """Return the files of items, those newest asked first."""
    rows = list(await session.execute(_READ, {"items": list(items)}))
    sides = [one["id"] for row in rows for one in row.areas]
    ratified = await ratified_advice.versions_in_effect(session, sides)
    return [_file(row, ratified) for row in rows]


async def concerning(session: Session, resident: Resident) -> Sequence[ItemFile]:
    """Return the files in the areas where somebody has a role; all for a role that holds all over.

    A file that nobody asked anything about isn't among them.
    """
    areas = sorted({area for _, area in resident.roles if area is not None})
    everywhere = any(area is None for _, area in resident.roles)
    values = {"areas": areas, "everywhere": everywhere}
    found = (await session.execute(_CONCERNING, values)).scalars()
    return await read(session, [AgendaItemId(one) for one in found])


_CONCERNING = text("""
    SELECT f.item_id FROM scope_files f JOIN agenda_items i ON i.id = f.item_id
    WHERE :everywhere OR i.area = ANY(CAST(:areas AS text[]))
       OR EXISTS (SELECT 1 FROM coalition_areas c
                  WHERE c.item_id = f.item_id AND c.area = ANY(CAST(:areas AS text[])))
""")


async def decided_in(session: Session, area: AreaSlug) -> Sequence[ItemFile]:
    """Return the files of an area, those of coalitions that it takes part in included."""
    found = (await session.execute(_DECIDED_IN, {"area": area})).scalars()
    return await read(session, [AgendaItemId(one) for one in found])


_DECIDED_IN = text("""
    SELECT f.item_id FROM scope_files f JOIN agenda_items i ON i.id = f.item_id
    WHERE i.area = :area
       OR EXISTS (SELECT 1 FROM coalition_areas c WHERE c.item_id = f.item_id
                  AND c.area = :area AND c.joins AND c.left_at IS NULL)
""")

_NAME = """
    LEFT JOIN residents w ON w.id = o.by
    LEFT JOIN residents r ON r.id = coalesce(w.merged_into, w.id)
"""
_READ = text(f"""
    SELECT i.id, i.area, a.name AS area_name, i.names, f.asked_at, f.due_at,
           f.alignment_opened_at, f.alignment_due_at,
      EXISTS (SELECT 1 FROM deadlocks d WHERE d.item_id = i.id AND d.stage = 3
              AND (d.ended IS NULL OR d.ended = 'decided')) AS by_deadlock,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('said', o.kind, 'beyond', o.beyond,
           'reason', o.reason, 'by', coalesce(r.id, o.by), 'name', r.shown_name,
           'at', o.at, 'until', o.until) ORDER BY o.id), '[]')
       FROM scope_judgements o {_NAME} WHERE o.item_id = i.id) AS judgements,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('partner', o.partner, 'answer', o.answer,
           'why', o.why, 'next', o.next) ORDER BY o.id), '[]')
       FROM feasibilities o WHERE o.item_id = i.id) AS feasibilities,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'side', o.side, 'text', o.text)
           ORDER BY o.place, o.id), '[]')
       FROM advice_points o WHERE o.item_id = i.id AND o.taken_out_at IS NULL) AS points,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'side', o.side,
           'number', o.version, 'points', o.points) ORDER BY o.id), '[]')
       FROM advice_versions o WHERE o.item_id = i.id) AS versions,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'area', o.area, 'name', n.name,
           'joins', o.joins, 'left', o.left_at IS NOT NULL,
           'handed', (SELECT h.version_id FROM advice_handings h WHERE h.coalition_area_id = o.id
                      ORDER BY h.hand_back DESC LIMIT 1)) ORDER BY o.id), '[]')
       FROM coalition_areas o JOIN areas n ON n.slug = o.area WHERE o.item_id = i.id) AS areas,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'version', o.version_id,
           'motivation', o.motivation, 'rulings', o.points, 'by', coalesce(r.id, o.by),
           'at', o.at, 'after', o.after_id, 'agreed', s.agrees, 'answered', s.at,
           'money', (SELECT coalesce(jsonb_agg(jsonb_build_object('partner', m.partner,
               'what', m.what, 'cents', m.cents, 'year', m.year) ORDER BY m.id), '[]')
               FROM decision_investments m WHERE m.decision_id = o.id)) ORDER BY o.id), '[]')
       FROM steering_decisions o LEFT JOIN steering_answers s ON s.decision_id = o.id {_NAME}
       WHERE o.item_id = i.id) AS decisions,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('name', r.shown_name, 'text', o.text,
           'at', o.at) ORDER BY o.id), '[]')
       FROM file_remarks o {_NAME} WHERE o.item_id = i.id) AS remarks
    FROM agenda_items i JOIN areas a ON a.slug = i.area
    LEFT JOIN scope_files f ON f.item_id = i.id
    WHERE i.id = ANY(CAST(:items AS bigint[]))
    ORDER BY f.asked_at DESC NULLS LAST, i.id DESC
""")  # noqa: S608 - a constant


def _at(moment: str | None) -> datetime | None:
    return None if moment is None else datetime.fromisoformat(moment)


def _file(row: Row, ratified: dict[int, int]) -> ItemFile:
    return ItemFile(
        item=AgendaItemId(row.id),
        area=AreaSlug(row.area),
        area_name=row.area_name,
        title=Words(row.names),
        asked_at=row.asked_at,
        due_at=row.due_at,
        alignment_opened_at=row.alignment_opened_at,
        alignment_due_at=row.alignment_due_at,
        judgements=tuple(_judgement(one) for one in row.judgements),
        feasibilities=tuple(
            Feasibility(one["partner"], Feasible(one["answer"]), one["why"], one["next"])
            for one in row.feasibilities
        ),
        points=tuple(Point(one["id"], Side(one["side"]), one["text"]) for one in row.points),
        versions=tuple(
            Version(
                one["id"],
                Side(one["side"]),
                one["number"],
                tuple(point["text"] for point in one["points"]),
            )
            for one in row.versions
        ),
        areas=tuple(
            AreaSide(
                one["id"],
                AreaSlug(one["area"]),
                one["name"],
                one["joins"],
                one["left"],
                one["handed"],
                ratified.get(one["id"]),
            )
            for one in row.areas
        ),
        decisions=tuple(_decision(one) for one in row.decisions),
        by_deadlock=row.by_deadlock,
        remarks=tuple(
            Remark(one["name"], one["text"], datetime.fromisoformat(one["at"]))
            for one in row.remarks
        ),
    )


def _judgement(one: dict[str, Any]) -> Judgement:
    return Judgement(
        Said(one["said"]),
        one["beyond"],
        one["reason"],
        ResidentId(one["by"]),
        one["name"],
        datetime.fromisoformat(one["at"]),
        _at(one["until"]),
    )


def _decision(one: dict[str, Any]) -> Decision:
    return Decision(
        id=one["id"],
        version=one["version"],
        motivation=one["motivation"],
        rulings=tuple(
            Ruling(point["number"], point["departs"], point["answer"]) for point in one["rulings"]
        ),
        investments=tuple(
            Investment(line["partner"], line["what"], line["cents"], line["year"])
            for line in one["money"]
        ),
        by=ResidentId(one["by"]),
        at=datetime.fromisoformat(one["at"]),
        agreed=one["agreed"],
        answered_at=_at(one["answered"]),
        after=one["after"],
    )
