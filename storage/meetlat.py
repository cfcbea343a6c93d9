"""Partners' own agendas for an area, and which items of residents they lie beside."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import text

from domain.ids import AgendaItemId, AreaSlug, ResidentId
from domain.meetlat.line import LineId, PartnerLine, Written
from storage.session import Session


def _line(row: Any) -> PartnerLine:
    return PartnerLine(
        LineId(row.id),
        AreaSlug(row.area),
        row.partner,
        row.what,
        row.when_words,
        tuple(AgendaItemId(one) for one in row.beside),
    )


_COLUMNS = """
    SELECT l.id, l.area, l.partner, l.what, l.when_words,
           ARRAY(SELECT b.item_id FROM lines_beside b WHERE b.line_id = l.id ORDER BY b.item_id)
             AS beside
    FROM partner_lines l
"""


async def lines(session: Session, area: AreaSlug) -> Sequence[PartnerLine]:
    """Return what partners plan in an area, by partner, oldest first."""
    return [_line(row) for row in await session.execute(_LINES, {"area": area})]


_LINES = text(
    f"{_COLUMNS} WHERE l.area = :area AND l.taken_out_at IS NULL ORDER BY l.partner, l.id"
)


async def find(session: Session, line: LineId, *, lock: bool = False) -> PartnerLine | None:
    """Return a line that lies open.

    Args:
        lock: nobody else takes it out or lays it until the transaction ends.
    """
    if lock:
        await session.execute(_LOCK, {"id": line})
    row = (await session.execute(_FIND, {"id": line})).first()
    return None if row is None else _line(row)


_LOCK = text("SELECT 1 FROM partner_lines WHERE id = :id FOR UPDATE")
_FIND = text(f"{_COLUMNS} WHERE l.id = :id AND l.taken_out_at IS NULL")


async def write(session: Session, written: Written) -> LineId:
    """Store a line."""
    found = await session.execute(
        _WRITE,
        {
            "area": written.area,
            "partner": written.partner,
            "what": written.what,
            "when": written.when,
            "by": written.by,
            "now": written.at,
        },
    )
    return LineId(found.scalar_one())


_WRITE = text("""
    INSERT INTO partner_lines (area, partner, what, when_words, written_by, written_at)
    VALUES (:area, :partner, :what, :when, :by, :now) RETURNING id
""")


@dataclass(frozen=True, slots=True)
class Stood:
    """A line that lies open, or that the partner took out."""

    id: LineId
    when: str
    is_open: bool


async def one_import_at_a_time(session: Session, partner: str) -> None:
    """Let no other file of this partner come in until the transaction ends."""
    await session.execute(_ONE_AT_A_TIME, {"partner": partner})


_ONE_AT_A_TIME = text(
    "SELECT pg_advisory_xact_lock(hashtext('smederij plans'), hashtext(:partner))"
)


async def of_partner(session: Session, partner: str) -> Mapping[tuple[AreaSlug, str], Stood]:
    """Return all lines of a partner by area and words, those that were taken out too.

    Of the same words the one that lies open counts, else the newest.
    """
    found = await session.execute(_OF_PARTNER, {"partner": partner})
    return {
        (AreaSlug(row.area), row.what): Stood(LineId(row.id), row.when_words, row.is_open)
        for row in found
    }


_OF_PARTNER = text("""
    SELECT id, area, what, when_words, taken_out_at IS NULL AS is_open FROM partner_lines
    WHERE partner = :partner ORDER BY taken_out_at IS NULL, id
""")


async def set_when(session: Session, line: LineId, when: str) -> None:
    """Give a line another moment; what it lies beside stays."""
    await session.execute(_SET_WHEN, {"id": line, "when": when})


_SET_WHEN = text("UPDATE partner_lines SET when_words = :when WHERE id = :id")


async def take_out(session: Session, line: LineId, *, now: datetime) -> None:
    """Take a line out; what it lay beside stays as it is."""
    await session.execute(_TAKE_OUT, {"id": line, "now": now})


_TAKE_OUT = text("UPDATE partner_lines SET taken_out_at = :now WHERE id = :id")


async def lay(session: Session, line: LineId, item: AgendaItemId, *, by: ResidentId) -> bool:
    """Lay a line beside an item; return whether that is new."""
    found = await session.execute(_LAY, {"line": line, "item": item, "by": by})
    return found.first() is not None


_LAY = text("""
    INSERT INTO lines_beside (line_id, item_id, laid_by) VALUES (:line, :item, :by)
    ON CONFLICT DO NOTHING RETURNING line_id
""")


async def lift(session: Session, line: LineId, item: AgendaItemId) -> None:
    """Lift a line off an item."""
    await session.execute(_LIFT, {"line": line, "item": item})


_LIFT = text("DELETE FROM lines_beside WHERE line_id = :line AND item_id = :item")
