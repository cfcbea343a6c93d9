"""One-time invitations into initiative groups."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import text

from domain.ids import InvitationId, ResidentId
from domain.invitations import Invitation
from storage.session import Session


async def next_id(session: Session) -> InvitationId:
    """Give out the number of an invitation, because its link carries it."""
    return InvitationId((await session.execute(_NEXT)).scalar_one())


_NEXT = text("SELECT nextval(pg_get_serial_sequence('invitations', 'id'))")


async def store(session: Session, invitation: Invitation) -> None:
    """Store a new invitation."""
    await session.execute(
        _STORE,
        {
            "id": invitation.id,
            "area": invitation.area,
            "by": invitation.by,
            "until": invitation.expires_at,
        },
    )


_STORE = text("""
    INSERT INTO invitations (id, area, invited_by, expires_at) OVERRIDING SYSTEM VALUE
    VALUES (:id, :area, :by, :until)
""")


async def find(session: Session, number: InvitationId) -> Invitation | None:
    """Return an invitation."""
    return await _one(session, number, lock=False)


async def lock(session: Session, number: InvitationId) -> Invitation | None:
    """Return an invitation; until the transaction ends nobody else uses it."""
    return await _one(session, number, lock=True)


async def _one(session: Session, number: InvitationId, *, lock: bool) -> Invitation | None:
    row = (await session.execute(_LOCK if lock else _FIND, {"id": number})).first()
    if row is None:
        return None
    return Invitation(
        id=InvitationId(row.id),
        area=row.area,
        by=None if row.invited_by is None else ResidentId(row.invited_by),
        expires_at=row.expires_at,
        used=row.used_at is not None,
        used_by=None if row.used_by is None else ResidentId(row.used_by),
    )


_FIND = text("""
    SELECT id, area, invited_by, expires_at, used_by, used_at FROM invitations WHERE id = :id
""")
_LOCK = text(f"{_FIND.text} FOR UPDATE")


async def use(session: Session, number: InvitationId, by: ResidentId, *, now: datetime) -> None:
    """Use an invitation up."""
    await session.execute(_USE, {"id": number, "by": by, "now": now})


_USE = text("UPDATE invitations SET used_by = :by, used_at = :now WHERE id = :id")


async def count_open(session: Session, by: ResidentId, *, now: datetime) -> int:
    """Return how many invitations of somebody can still be used."""
    return int((await session.execute(_OPEN, {"by": by, "now": now})).scalar_one())


_OPEN = text("""
    SELECT count(*) FROM invitations
    WHERE invited_by = :by AND used_at IS NULL AND expires_at > :now
""")
