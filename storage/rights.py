"""The right over the money of an item."""

from __future__ import annotations

from sqlalchemy import text

from domain.ids import AgendaItemId
from domain.trits.rights import Right, RightChosen, RightSet
from storage.session import Session


async def right_of(session: Session, item: AgendaItemId) -> RightSet | None:
    """Return the right that an item has now; None while none was set."""
    row = (await session.execute(_RIGHT, {"item": item})).first()
    return None if row is None else RightSet(Right(row.right), row.by, row.at, row.asks_hands)


_RIGHT = text("""
    SELECT i."right", coalesce(r.shown_name, '') AS by, i.at, i.asks_hands
    FROM item_rights i LEFT JOIN residents r ON r.id = i.by
    WHERE i.item_id = :item ORDER BY i.id DESC LIMIT 1
""")


async def set_right(session: Session, chosen: RightChosen) -> None:
    """Put on record which right an item has from now on; the ones before stay there."""
    await session.execute(
        _SET_RIGHT,
        {"item": chosen.item, "right": chosen.right, "by": chosen.by, "at": chosen.at},
    )


_SET_RIGHT = text("""
    INSERT INTO item_rights (item_id, "right", by, at) VALUES (:item, :right, :by, :at)
""")
