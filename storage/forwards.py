"""What was put forward for an agenda, from whatever side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import text

from domain.agenda.forward import Declined, Forward, PutForward, Stand
from domain.agenda.item import Origin
from domain.ids import AgendaItemId, AreaSlug, ForwardId, ResidentId
from storage import due
from storage.session import Session


async def next_id(session: Session) -> ForwardId:
    """Give out the number of something that is about to be put forward."""
    return ForwardId((await session.execute(_NEXT_ID)).scalar_one())


_NEXT_ID = text("SELECT nextval(pg_get_serial_sequence('agenda_forwards', 'id'))")


async def store(session: Session, put: PutForward) -> None:
    """Store what was put forward, with until when is decided on it."""
    one = put.forward
    await session.execute(
        _STORE,
        {
            "id": one.id,
            "area": one.area,
            "title": one.title,
            "why": one.why,
            "origin": one.origin,
            "partner": one.partner,
            "by": one.by,
            "at": one.at,
            "decide_by": one.decide_by,
        },
    )
    await due.plan(session, put.dues)


_STORE = text("""
    INSERT INTO agenda_forwards (id, area, title, why, origin, partner, by, at, decide_by)
    OVERRIDING SYSTEM VALUE
    VALUES (:id, :area, :title, :why, :origin, :partner, :by, :at, :decide_by)
""")


def _forward(row: Any) -> Forward:
    stand = Stand.OPEN
    if row.decided_at is not None:
        stand = Stand.DECLINED if row.reason else Stand.TAKEN
    return Forward(
        id=ForwardId(row.id),
        area=AreaSlug(row.area),
        title=row.title,
        why=row.why,
        origin=Origin(row.origin),
        partner=row.partner,
        by=None if row.by is None else ResidentId(row.by),
        by_name=row.shown_name,
        at=row.at,
        stand=stand,
        reason=row.reason,
        item=None if row.item_id is None else AgendaItemId(row.item_id),
        decide_by=row.decide_by,
    )


_COLUMNS = """
    SELECT f.id, f.area, f.title, f.why, f.origin, f.partner, f.by, f.at, f.decided_at,
           f.reason, f.item_id, f.decide_by, r.shown_name
    FROM agenda_forwards f LEFT JOIN residents r ON r.id = f.by
"""


async def find(session: Session, number: ForwardId) -> Forward | None:
    """Return something that was put forward."""
    row = (await session.execute(_FIND, {"id": number})).first()
    return None if row is None else _forward(row)


_FIND = text(f"{_COLUMNS} WHERE f.id = :id")


async def lock(session: Session, number: ForwardId) -> Forward | None:
    """Return the same; nobody else decides about it until this transaction ends."""
    await session.execute(_LOCK, {"id": number})
    return await find(session, number)


_LOCK = text("SELECT 1 FROM agenda_forwards WHERE id = :id FOR UPDATE")


async def readable(
    session: Session, area: AreaSlug, resident: ResidentId, *, decides: bool
) -> Sequence[Forward]:
    """Return what somebody can read: their own, and all that waits for who decides about it.

    What waits comes first, the oldest before the others; then what was decided, newest first.
    """
    keys = {"area": area, "resident": resident, "decides": decides}
    return [_forward(row) for row in await session.execute(_READABLE, keys)]


_READABLE = text(f"""{_COLUMNS}
    WHERE f.area = :area AND (f.by = :resident OR (:decides AND f.decided_at IS NULL))
    ORDER BY f.decided_at DESC NULLS FIRST, f.id
""")


async def decline(session: Session, declined: Declined) -> None:
    """Store that something isn't taken up now, and why."""
    keys = {
        "id": declined.forward.id,
        "reason": declined.reason,
        "by": declined.by.id,
        "now": declined.at,
    }
    await session.execute(_DECLINE, keys)


_DECLINE = text("""
    UPDATE agenda_forwards SET reason = :reason, decided_by = :by, decided_at = :now
    WHERE id = :id
""")
