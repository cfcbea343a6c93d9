"""Deadlocks that stand in the database, for what refers to them."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import text

from domain.deadlock.change import Change
from domain.deadlock.deadlock import Side, SideKind
from domain.ids import AgendaItemId, AreaSlug, DeadlockId
from storage import deadlocks
from storage.session import Session
from tests.deadlocks import deadlock

SIDES = (
    Side(number=1, kind=SideKind.GROUP, group="De ene kant"),
    Side(number=2, kind=SideKind.GROUP, group="De andere kant"),
)


async def is_called(session: Session, number: int, area: AreaSlug, now: datetime) -> None:
    """Store a deadlock under this number, on an item of its own; one that is there stays."""
    if await deadlocks.find(session, DeadlockId(number)) is not None:
        return
    item = AgendaItemId((await session.execute(_ITEM, {"area": area, "now": now})).scalar_one())
    stuck = deadlock(*SIDES, id=DeadlockId(number), item=item, area=area)
    await deadlocks.save(session, Change(stuck, ()))


_ITEM = text("""
    INSERT INTO agenda_items (area, names, origin, confirmed_at)
    VALUES (:area, '{"nl": "Een plek om te spelen"}', 'resident', :now) RETURNING id
""")
