"""How areas work, and what one side proposed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import text

from domain.ids import AreaSlug, ResidentId
from domain.roles import EVERYWHERE, TABLE, Action, Role
from domain.ways.choosing import Agreed, People
from domain.ways.way import Proposal, Side
from storage import due
from storage.session import Session


async def standing(session: Session, area: AreaSlug) -> tuple[str, datetime] | None:
    """Return the key of the way of an area, and since when; None when it chose none yet."""
    row = (await session.execute(_STANDING, {"area": area})).first()
    return None if row is None else (str(row.way), row.since)


_STANDING = text("SELECT way, since FROM area_ways WHERE area = :area ORDER BY id DESC LIMIT 1")


async def waiting(session: Session, area: AreaSlug, *, lock: bool = False) -> Proposal | None:
    """Return the proposal of an area that waits for an answer.

    Args:
        lock: nobody else proposes or answers in this area until the transaction ends.
    """
    if lock:
        await session.execute(_LOCK, {"area": area})
    row = (await session.execute(_WAITING, {"area": area})).first()
    if row is None:
        return None
    by = None if row.by is None else ResidentId(row.by)
    return Proposal(area, row.way, Side(row.side), by, row.at)


_LOCK = text("SELECT pg_advisory_xact_lock(hashtext('smederij way'), hashtext(:area))")
_WAITING = text("SELECT way, side, by, at FROM way_proposals WHERE area = :area")


async def people(session: Session, area: AreaSlug) -> People:
    """Return who chooses in an area."""
    found = await session.execute(
        _PEOPLE,
        {"area": area, "roles": [Role.INITIATIVE_GROUP.value, Role.AREA_DIRECTOR.value]},
    )
    rows = [(row.role, ResidentId(row.resident_id)) for row in found]
    return People(
        group=tuple(one for role, one in rows if role == Role.INITIATIVE_GROUP),
        directors=tuple(one for role, one in rows if role == Role.AREA_DIRECTOR),
    )


_PEOPLE = text("""
    SELECT role, resident_id FROM roles
    WHERE area = :area AND role = ANY(:roles) AND ended_at IS NULL ORDER BY resident_id
""")


async def people_of_partners(session: Session, area: AreaSlug) -> Sequence[ResidentId]:
    """Return who works for a partner and may lay open there what it plans."""
    keys = {
        "area": area,
        "roles": [one.value for one in sorted(TABLE[Action.OPEN_AGENDA].roles)],
        "everywhere": [one.value for one in EVERYWHERE],
    }
    found = await session.execute(_OF_PARTNERS, keys)
    return [ResidentId(one) for one in found.scalars()]


_OF_PARTNERS = text("""
    SELECT DISTINCT r.id FROM residents r JOIN roles o ON o.resident_id = r.id
    WHERE r.partner IS NOT NULL AND o.ended_at IS NULL AND o.role = ANY(CAST(:roles AS text[]))
      AND (o.area = :area OR o.role = ANY(CAST(:everywhere AS text[])))
    ORDER BY r.id
""")


async def propose(session: Session, proposal: Proposal) -> None:
    """Store a proposal."""
    await session.execute(
        _PROPOSE,
        {
            "area": proposal.area,
            "way": proposal.way,
            "side": proposal.side.value,
            "by": proposal.by,
            "at": proposal.at,
        },
    )


_PROPOSE = text("""
    INSERT INTO way_proposals (area, way, side, by, at) VALUES (:area, :way, :side, :by, :at)
""")


async def end(session: Session, area: AreaSlug) -> None:
    """Take the proposal of an area off the table."""
    await session.execute(_END, {"area": area})


_END = text("DELETE FROM way_proposals WHERE area = :area")


async def agree(session: Session, agreed: Agreed, *, now: datetime) -> None:
    """Store how an area works from now on, with its clocks; that answers the proposal."""
    proposal = agreed.proposal
    await session.execute(_AGREE, {"area": proposal.area, "way": proposal.way, "now": now})
    await end(session, proposal.area)
    await due.plan(session, agreed.dues)


_AGREE = text("INSERT INTO area_ways (area, way, since) VALUES (:area, :way, :now)")
