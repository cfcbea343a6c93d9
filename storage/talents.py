"""What residents say they are good at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import text

from domain.ids import AreaSlug, ResidentId
from domain.talents.talent import Talent, TalentId, Told
from storage.session import Session


async def of_resident(session: Session, resident: ResidentId) -> Sequence[Talent]:
    """Return somebody's talents, oldest first."""
    found = await session.execute(_OF, {"resident": resident})
    return [Talent(TalentId(row.id), row.text, tuple(row.words)) for row in found]


_OF = text("SELECT id, text, words FROM talents WHERE resident_id = :resident ORDER BY id")


async def lock_resident(session: Session, resident: ResidentId) -> None:
    """Let nobody else count or change somebody's talents until this transaction ends."""
    await session.execute(_LOCK, {"resident": resident})


_LOCK = text("SELECT 1 FROM residents WHERE id = :resident FOR NO KEY UPDATE")


async def store(session: Session, told: Told) -> None:
    """Store a talent, or put one differently."""
    keys = {"by": told.by, "text": told.text, "words": list(told.words), "now": told.at}
    if told.instead_of is None:
        await session.execute(_ADD, keys)
    else:
        await session.execute(_CHANGE, {**keys, "id": told.instead_of})


_ADD = text("""
    INSERT INTO talents (resident_id, text, words, told_at)
    VALUES (:by, :text, CAST(:words AS text[]), :now)
""")
_CHANGE = text("""
    UPDATE talents SET text = :text, words = CAST(:words AS text[]), told_at = :now
    WHERE id = :id AND resident_id = :by
""")


async def take_out(session: Session, talent: TalentId, resident: ResidentId) -> bool:
    """Delete a talent of `resident`; return whether there was one."""
    gone = await session.execute(_TAKE_OUT, {"id": talent, "resident": resident})
    return gone.first() is not None


_TAKE_OUT = text("DELETE FROM talents WHERE id = :id AND resident_id = :resident RETURNING id")


async def in_area(session: Session, area: AreaSlug) -> Mapping[ResidentId, Sequence[Talent]]:
    """Return the talents of members of an area who hear what they did not ask for."""
    people: dict[ResidentId, list[Talent]] = {}
    for row in await session.execute(_IN_AREA, {"area": area}):
        talent = Talent(TalentId(row.id), row.text, tuple(row.words))
        people.setdefault(ResidentId(row.resident_id), []).append(talent)
    return people


_IN_AREA = text("""
    SELECT t.id, t.resident_id, t.text, t.words
    FROM talents t JOIN residents r ON r.id = t.resident_id
    WHERE r.area = :area AND r.stopped_at IS NULL
      AND EXISTS (SELECT 1 FROM doors d WHERE d.resident_id = r.id AND d.closed_at IS NULL)
    ORDER BY t.id
""")
