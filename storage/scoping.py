"""Storing what is judged and remarked about the scope of items. Callers hold the file."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import text

from domain.advice.aligning import Given, Opened
from domain.coalitions.deciding import Invited, Replied, Reply
from domain.ids import AgendaItemId, AreaSlug, ResidentId
from domain.roles import Role
from domain.scoping.judging import Asked, Judged, Remarked
from storage import due, roles
from storage.session import Session


async def ask(session: Session, asked: Asked, area: AreaSlug) -> None:
    """Store that the neighbourhood team is asked; the item's own area takes part in what comes."""
    values = {
        "item": asked.item,
        "by": asked.by,
        "at": asked.at,
        "due_at": asked.due_at,
        "area": area,
        **due.planned(asked.dues),
    }
    await session.execute(_ASK, values)


_ASK = text(f"""
    WITH asked AS (
        INSERT INTO scope_files (item_id, asked_by, asked_at, due_at)
        VALUES (:item, :by, :at, :due_at)
        ON CONFLICT (item_id) DO UPDATE SET asked_by = excluded.asked_by,
            asked_at = excluded.asked_at, due_at = excluded.due_at
    ), own AS (
        INSERT INTO coalition_areas
            (item_id, area, invited_by, invited_at, joins, answered_by, answered_at)
        VALUES (:item, :area, :by, :at, true, :by, :at)
        ON CONFLICT (item_id, area) DO NOTHING
    ), {due.PLANNING}
""")  # noqa: S608 - a constant


async def begin_by_deadlock(
    session: Session, item: AgendaItemId, area: AreaSlug, *, now: datetime
) -> None:
    """Begin the file of an item about which others decide, however small it is.

    Its area takes part, so that its advice counts.
    """
    await session.execute(_BEGIN, {"item": item, "area": area, "at": now})


_BEGIN = text("""
    WITH file AS (
        INSERT INTO scope_files (item_id) VALUES (:item) ON CONFLICT DO NOTHING
    )
    INSERT INTO coalition_areas (item_id, area, invited_at, joins, answered_at)
    VALUES (:item, :area, :at, true, :at) ON CONFLICT (item_id, area) DO NOTHING
""")


async def judge(session: Session, judged: Judged) -> None:
    """Add a judgement."""
    one = judged.judgement
    values = {
        "item": judged.item,
        "kind": one.said.value,
        "beyond": one.beyond,
        "reason": one.reason,
        "by": one.by,
        "at": one.at,
        "until": one.until,
    }
    await session.execute(_JUDGE, values)
    await due.plan(session, judged.dues)


_JUDGE = text("""
    INSERT INTO scope_judgements (item_id, kind, beyond, reason, by, at, until)
    VALUES (:item, :kind, :beyond, :reason, :by, :at, :until)
""")


async def open_alignment(session: Session, opened: Opened) -> None:
    """Store that the alignment group has an item."""
    values = {"item": opened.item, "at": opened.at, "due_at": opened.due_at}
    await session.execute(_OPEN, values)
    await due.plan(session, opened.dues)


_OPEN = text("""
    UPDATE scope_files SET alignment_opened_at = :at, alignment_due_at = :due_at
    WHERE item_id = :item
""")


async def say_feasible(session: Session, given: Given) -> None:
    """Add what a partner says."""
    one = given.feasibility
    values = {
        "item": given.item,
        "partner": one.partner,
        "answer": one.answer.value,
        "why": one.why,
        "next": one.next,
        "by": given.by,
        "at": given.at,
    }
    await session.execute(_SAY, values)


_SAY = text("""
    INSERT INTO feasibilities (item_id, partner, answer, why, next, by, at)
    VALUES (:item, :partner, :answer, :why, :next, :by, :at)
""")


async def remark(session: Session, remarked: Remarked) -> None:
    """Add a remark."""
    values = {
        "item": remarked.item,
        "by": remarked.by,
        "text": remarked.text,
        "at": remarked.at,
    }
    await session.execute(_REMARK, values)


_REMARK = text("INSERT INTO file_remarks (item_id, text, by, at) VALUES (:item, :text, :by, :at)")


# --- coalitions ---------------------------------------------------------------------------


async def invite(session: Session, invited: Invited) -> None:
    """Store that an area is asked."""
    values = {
        "item": invited.item,
        "area": invited.area,
        "by": invited.by,
        "at": invited.at,
    }
    await session.execute(_INVITE, values)


_INVITE = text("""
    INSERT INTO coalition_areas (item_id, area, invited_by, invited_at)
    VALUES (:item, :area, :by, :at)
""")


async def reply(session: Session, replied: Replied) -> None:
    """Store what an area says, or that it left."""
    values = {
        "item": replied.item,
        "area": replied.area,
        "by": replied.by,
        "at": replied.at,
    }
    if replied.reply is Reply.LEAVE:
        await session.execute(_LEAVE, values)
    else:
        await session.execute(_REPLY, {**values, "joins": replied.reply is Reply.YES})


_REPLY = text("""
    UPDATE coalition_areas SET joins = :joins, answered_by = :by, answered_at = :at
    WHERE item_id = :item AND area = :area
""")
_LEAVE = text("""
    UPDATE coalition_areas SET left_by = :by, left_at = :at
    WHERE item_id = :item AND area = :area
""")


# --- who ----------------------------------------------------------------------------------


async def with_partner(session: Session, role: Role) -> Sequence[tuple[ResidentId, str | None]]:
    """Return who has a role that holds everywhere, each with the partner they work for."""
    found = await session.execute(_WITH_PARTNER, {"role": role.value})
    return [(ResidentId(row.id), row.partner) for row in found]


_WITH_PARTNER = text("""
    SELECT DISTINCT r.id, r.partner FROM roles o JOIN residents r ON r.id = o.resident_id
    WHERE o.role = :role AND o.area IS NULL AND o.ended_at IS NULL ORDER BY r.id
""")


async def holders_in(
    session: Session, role: Role, areas: Sequence[AreaSlug]
) -> Sequence[ResidentId]:
    """Return who have a role in one of some areas."""
    values = {"role": role.value, "areas": list(areas)}
    return [ResidentId(one) for one in (await session.execute(_IN, values)).scalars()]


_IN = text("""
    SELECT DISTINCT resident_id FROM roles
    WHERE role = :role AND area = ANY(CAST(:areas AS text[])) AND ended_at IS NULL
    ORDER BY resident_id
""")


async def advice_writers(session: Session, area: AreaSlug) -> Sequence[ResidentId]:
    """Return who may write the alignment group's advice about an item of an area."""
    directors = await roles.holders(session, Role.AREA_DIRECTOR, area)
    members = await with_partner(session, Role.ALIGNMENT_GROUP)
    return sorted({*directors, *(one for one, _ in members)})
