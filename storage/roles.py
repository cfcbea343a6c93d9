"""Who has which role where, and who wants to start the first group of an area.

What is granted or revoked goes on the trail in the same statement.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import text

from domain.ids import AreaSlug, ResidentId
from domain.initiative_group import Group, Member
from domain.roles import Role
from storage.audit import LINE
from storage.session import Session


async def grant(
    session: Session,
    resident: ResidentId,
    role: Role,
    area: AreaSlug | None,
    *,
    by: ResidentId | None,
    now: datetime,
) -> bool:
    """Give somebody a role; return whether that is new.

    Args:
        area: None for a role that holds everywhere.
        by: None for the municipality, on the command line.
    """
    values = {"id": resident, "role": role.value, "area": area, "by": by, "now": now}
    return bool((await session.execute(_GRANT, values)).scalar_one())


_GRANT = text(f"""
    WITH new AS (
        INSERT INTO roles (resident_id, role, area, granted_at) VALUES (:id, :role, :area, :now)
        ON CONFLICT (resident_id, role, area) WHERE ended_at IS NULL DO NOTHING
        RETURNING resident_id, role, area
    ), noted AS (
        {LINE}
        SELECT 'granted', resident_id, CAST(:by AS bigint), role, NULL, area, :now, NULL FROM new
    ), started AS (
        DELETE FROM founders f USING new
        WHERE f.resident_id = new.resident_id AND f.area = new.area
          AND new.role = 'initiative-group'
    )
    SELECT count(*) FROM new
""")  # noqa: S608 - a constant


async def let_hold(
    session: Session, resident: ResidentId, role: Role, area: AreaSlug | None, *, now: datetime
) -> bool:
    """Let a role that somebody has hold on all their doors, as if the municipality gave it now.

    Returns:
        Whether there was a door on which it did not hold.
    """
    values = {"id": resident, "role": role.value, "area": area, "by": None, "now": now}
    return bool((await session.execute(_LET_HOLD, values)).scalar_one())


_LET_HOLD = text(f"""
    WITH again AS (
        UPDATE roles o SET granted_at = :now
        WHERE o.resident_id = :id AND o.role = :role AND o.ended_at IS NULL
          AND o.area IS NOT DISTINCT FROM :area
          AND EXISTS (SELECT 1 FROM doors d
                      WHERE d.resident_id = o.resident_id AND o.granted_at <= d.roles_from)
        RETURNING resident_id, role, area
    ), noted AS (
        {LINE}
        SELECT 'granted', resident_id, CAST(:by AS bigint), role, NULL, area, :now, NULL FROM again
    )
    SELECT count(*) FROM again
""")  # noqa: S608 - a constant


async def revoke(
    session: Session,
    resident: ResidentId,
    role: Role,
    areas: Sequence[AreaSlug] | None,
    *,
    by: ResidentId | None,
    now: datetime,
) -> Sequence[AreaSlug | None]:
    """Take a role away; return the areas where somebody had it (None: everywhere).

    Args:
        areas: None for wherever it is.
        by: None for the municipality, on the command line.
    """
    values = {
        "id": resident,
        "role": role.value,
        "areas": None if areas is None else list(areas),
        "by": by,
        "now": now,
    }
    return [row.area for row in await session.execute(_REVOKE, values)]


_REVOKE = text(f"""
    WITH gone AS (
        UPDATE roles SET ended_at = :now
        WHERE resident_id = :id AND role = :role AND ended_at IS NULL
          AND (CAST(:areas AS text[]) IS NULL OR area = ANY(CAST(:areas AS text[])))
        RETURNING resident_id, role, area
    ), noted AS (
        {LINE}
        SELECT 'revoked', resident_id, CAST(:by AS bigint), role, NULL, area, :now, NULL FROM gone
    )
    SELECT area FROM gone ORDER BY area
""")  # noqa: S608 - a constant


async def holders(session: Session, role: Role, area: AreaSlug) -> Sequence[ResidentId]:
    """Return who have `role` in `area`."""
    found = await session.execute(_HOLDERS, {"role": role.value, "area": area})
    return [ResidentId(row.resident_id) for row in found]


_HOLDERS = text("""
    SELECT DISTINCT resident_id FROM roles
    WHERE role = :role AND (area = :area OR area IS NULL) AND ended_at IS NULL
    ORDER BY resident_id
""")


async def lock_group(session: Session, area: AreaSlug, name: str, *, founders_least: int) -> Group:
    """Return the initiative group of an area; until the transaction ends nobody changes it."""
    await session.execute(_LOCK, {"area": area})
    return await group(session, area, name, founders_least=founders_least)


_LOCK = text("SELECT pg_advisory_xact_lock(hashtext('smederij group'), hashtext(:area))")


async def group(session: Session, area: AreaSlug, name: str, *, founders_least: int) -> Group:
    """Return the initiative group of an area called `name`, as it is now.

    Of those who want to start it only the ones count who still live there.
    """
    members = await session.execute(_MEMBERS, {"role": Role.INITIATIVE_GROUP.value, "area": area})
    founders = await session.execute(_FOUNDERS, {"area": area})
    return Group(
        area,
        name,
        founders_least,
        tuple(Member(ResidentId(row.id), row.code, row.shown_name) for row in members),
        tuple(Member(ResidentId(row.id), row.code, row.shown_name) for row in founders),
    )


_MEMBERS = text("""
    SELECT r.id, r.code, r.shown_name FROM roles o JOIN residents r ON r.id = o.resident_id
    WHERE o.role = :role AND o.area = :area AND o.ended_at IS NULL
    ORDER BY o.id
""")
_FOUNDERS = text("""
    SELECT r.id, r.code, r.shown_name
    FROM founders f JOIN residents r ON r.id = f.resident_id AND r.area = f.area
    WHERE f.area = :area
    ORDER BY f.since, r.id
""")


async def put_forward(
    session: Session, resident: ResidentId, area: AreaSlug, *, now: datetime
) -> None:
    """Record that somebody wants to be in the first group of an area."""
    await session.execute(_PUT_FORWARD, {"id": resident, "area": area, "now": now})


_PUT_FORWARD = text("""
    INSERT INTO founders (area, resident_id, since) VALUES (:area, :id, :now)
    ON CONFLICT DO NOTHING
""")


async def step_back(session: Session, resident: ResidentId, area: AreaSlug) -> None:
    """Record that somebody doesn't want to be in the first group after all."""
    await session.execute(_STEP_BACK, {"id": resident, "area": area})


_STEP_BACK = text("DELETE FROM founders WHERE area = :area AND resident_id = :id")
