"""Official messages: drafts, to whom they go, and what became of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

import orjson
from sqlalchemy import text

from domain.broadcasts.broadcast import (
    Audience,
    Broadcast,
    Group,
    Readability,
    Stage,
)
from domain.broadcasts.counting import Figures, Reach
from domain.broadcasts.page import SPEAKING_ROLES, Speaker
from domain.ids import AreaSlug, BroadcastId, ResidentId
from domain.reading import Level
from domain.roles import Role
from storage.session import Session

_COLUMNS = """
    id, by, by_name, by_role, text, level, hardest, personal, areas, audience, role, number,
    called, stage, version, planned_at, sent_at, corrected_at
"""


def _broadcast(row: Any) -> Broadcast:
    return Broadcast(
        id=BroadcastId(row.id),
        by=None if row.by is None else ResidentId(row.by),
        by_name=row.by_name,
        by_role=Role(row.by_role),
        text=row.text,
        readability=Readability(Level(row.level), row.hardest),
        audience=Audience(
            tuple(AreaSlug(one) for one in row.areas),
            Group(row.audience),
            None if row.role is None else Role(row.role),
            row.number,
            row.called,
        ),
        personal=row.personal,
        stage=Stage(row.stage),
        version=row.version,
        planned_at=row.planned_at,
        sent_at=row.sent_at,
        corrected_at=row.corrected_at,
    )


def _values(one: Broadcast) -> dict[str, Any]:
    return {
        "id": one.id,
        "by": one.by,
        "by_name": one.by_name,
        "by_role": one.by_role,
        "text": one.text,
        "level": one.readability.level,
        "hardest": one.readability.hardest,
        "personal": one.personal,
        "areas": list(one.audience.areas),
        "audience": one.audience.group,
        "role": one.audience.role,
        "number": one.audience.number,
        "called": one.audience.called,
        "stage": one.stage,
        "version": one.version,
        "planned_at": one.planned_at,
        "sent_at": one.sent_at,
        "corrected_at": one.corrected_at,
    }


async def next_id(session: Session) -> BroadcastId:
    """Give out the number of a draft that is about to be stored."""
    return BroadcastId((await session.execute(_NEXT_ID)).scalar_one())


_NEXT_ID = text("SELECT nextval(pg_get_serial_sequence('broadcasts', 'id'))")


async def store(session: Session, broadcast: Broadcast, *, now: datetime) -> None:
    """Store a message, new or changed."""
    await session.execute(_STORE, {**_values(broadcast), "now": now})


_STORE = text("""
    INSERT INTO broadcasts (id, by, by_name, by_role, text, level, hardest, personal, areas,
        audience, role, number, called, stage, version, made_at, planned_at, sent_at, corrected_at)
    OVERRIDING SYSTEM VALUE
    VALUES (:id, :by, :by_name, :by_role, :text, :level, :hardest, :personal, :areas,
        :audience, :role, :number, :called, :stage, :version, :now, :planned_at, :sent_at,
        :corrected_at)
    ON CONFLICT (id) DO UPDATE SET by_name = excluded.by_name, by_role = excluded.by_role,
        text = excluded.text, level = excluded.level, hardest = excluded.hardest,
        personal = excluded.personal, areas = excluded.areas, audience = excluded.audience,
        role = excluded.role, number = excluded.number, called = excluded.called,
        stage = excluded.stage, version = excluded.version, planned_at = excluded.planned_at,
        sent_at = excluded.sent_at, corrected_at = excluded.corrected_at
""")


async def lock(session: Session, broadcast: BroadcastId) -> Broadcast | None:
    """Return a message; nobody else changes or hands it on until this transaction ends."""
    row = (await session.execute(_LOCK, {"id": broadcast})).first()
    return None if row is None else _broadcast(row)


_LOCK = text(
    f"SELECT {_COLUMNS} FROM broadcasts WHERE id = :id FOR UPDATE"  # noqa: S608 - constants
)


async def of_sender(session: Session, sender: ResidentId, *, limit: int) -> Sequence[Broadcast]:
    """Return somebody's messages, newest first."""
    found = await session.execute(_OF_SENDER, {"by": sender, "limit": limit})
    return [_broadcast(row) for row in found]


_OF_SENDER = text(
    f"SELECT {_COLUMNS} FROM broadcasts WHERE by = :by"  # noqa: S608 - constants
    " ORDER BY id DESC LIMIT :limit"
)


async def throw_away(session: Session, broadcast: BroadcastId) -> None:
    """Delete a draft."""
    await session.execute(_THROW_AWAY, {"id": broadcast})


_THROW_AWAY = text("DELETE FROM broadcasts WHERE id = :id AND stage = 'draft'")


# --- to whom ------------------------------------------------------------------------------

_HEARS = """
    r.stopped_at IS NULL AND r.id IS DISTINCT FROM :by
    AND EXISTS (SELECT 1 FROM doors d WHERE d.resident_id = r.id AND d.closed_at IS NULL)
    AND CASE CAST(:audience AS text)
        WHEN 'iedereen' THEN r.area = ANY(:areas)
        WHEN 'rol' THEN EXISTS (
            SELECT 1 FROM roles o WHERE o.resident_id = r.id AND o.ended_at IS NULL
              AND o.role = :role AND (o.area IS NULL OR o.area = ANY(:areas)))
        WHEN 'thema' THEN r.id IN (
            SELECT submitter FROM issues WHERE theme_id = :number AND withdrawn_at IS NULL
            UNION ALL
            SELECT j.resident_id FROM joins j JOIN issues i ON i.id = j.issue_id
            WHERE i.theme_id = :number AND i.withdrawn_at IS NULL)
        ELSE r.id IN (
            SELECT i.submitter FROM issues i JOIN agenda_items a ON a.id = :number
            WHERE i.withdrawn_at IS NULL AND (i.theme_id = a.theme_id OR i.id = a.issue_id)
            UNION ALL
            SELECT j.resident_id FROM joins j JOIN issues i ON i.id = j.issue_id
            JOIN agenda_items a ON a.id = :number
            WHERE i.withdrawn_at IS NULL AND (i.theme_id = a.theme_id OR i.id = a.issue_id)
            UNION ALL
            SELECT v.resident_id FROM volunteers v JOIN tasks t ON t.id = v.task_id
            WHERE t.item_id = :number)
    END
"""
"""Residents `r` who are in an audience and can be reached; its sender isn't."""


def _audience(broadcast: Broadcast) -> dict[str, Any]:
    values = _values(broadcast)
    return {key: values[key] for key in ("by", "areas", "audience", "role", "number")}


async def reach(session: Session, broadcast: Broadcast) -> Reach:
    """Return how many people it would reach now, by the channel where each spoke last."""
    row = (await session.execute(_REACH, _audience(broadcast))).one()
    return Reach(row.telegram, row.web)


_REACH = text(f"""
    SELECT count(*) FILTER (WHERE last.channel = 'telegram') AS telegram,
           count(*) FILTER (WHERE last.channel <> 'telegram') AS web
    FROM residents r CROSS JOIN LATERAL (
        SELECT d.channel FROM doors d WHERE d.resident_id = r.id AND d.closed_at IS NULL
        ORDER BY d.last_spoke_at DESC LIMIT 1
    ) last
    WHERE {_HEARS}
""")  # noqa: S608 - constants


async def choose_recipients(session: Session, broadcast: Broadcast) -> None:
    """Write down to whom it goes, each once; who is there already stays as they are."""
    await session.execute(_CHOOSE, {**_audience(broadcast), "id": broadcast.id})


_CHOOSE = text(f"""
    INSERT INTO broadcast_recipients (broadcast_id, resident_id, handed)
    SELECT :id, r.id, 0 FROM residents r WHERE {_HEARS}
    ON CONFLICT DO NOTHING
""")  # noqa: S608 - constants


async def take_next(
    session: Session, broadcast: BroadcastId, version: int, *, limit: int, now: datetime
) -> tuple[Sequence[ResidentId], Sequence[ResidentId]]:
    """Hand a version on to the next people; return for whom it is new, and who has an older one.

    Of the latter only those who have it, or to whom it is on its way: who mutes such messages,
    or for whom the older one still waits, is among the former only in the second case.
    """
    slot = f"uitzending-{broadcast}"
    keys = {"id": broadcast, "version": version, "limit": limit, "slot": slot, "now": now}
    new: list[ResidentId] = []
    has: list[ResidentId] = []
    for row in await session.execute(_TAKE, keys):
        if row.handed == 0 or row.waits:
            new.append(ResidentId(row.resident_id))
        elif row.has:
            has.append(ResidentId(row.resident_id))
    return new, has


_TAKE = text("""
    WITH next AS (
        SELECT resident_id, handed FROM broadcast_recipients
        WHERE broadcast_id = :id AND handed < :version
        ORDER BY resident_id LIMIT :limit FOR UPDATE
    ), taken AS (
        UPDATE broadcast_recipients t SET handed = :version FROM next n
        WHERE t.broadcast_id = :id AND t.resident_id = n.resident_id
    ), waits AS (
        UPDATE announcements a SET ended_at = :now, ended = 'superseded', notice = '{}'
        FROM next n
        WHERE a.resident_id = n.resident_id AND a.about = :slot AND a.ended_at IS NULL
        RETURNING a.resident_id
    )
    SELECT n.resident_id, n.handed,
           n.resident_id IN (SELECT resident_id FROM waits) AS waits,
           EXISTS (SELECT 1 FROM outbox o
                   WHERE o.slot = :slot AND starts_with(o.slot, 'uitzending-')
                   AND o.resident_id = n.resident_id
                   AND (o.closed_at IS NULL OR o.ended = 'said')) AS has
    FROM next n ORDER BY n.resident_id
""")


async def left_to_hand(session: Session, broadcast: BroadcastId, version: int) -> bool:
    """Return whether there is anybody to whom a version was not handed on yet."""
    found = await session.execute(_LEFT, {"id": broadcast, "version": version})
    return found.first() is not None


_LEFT = text("""
    SELECT 1 FROM broadcast_recipients WHERE broadcast_id = :id AND handed < :version LIMIT 1
""")


async def stop(session: Session, broadcast: Broadcast, *, now: datetime) -> None:
    """Take a message back from everybody to whom it is not being said at this moment."""
    await session.execute(_STOP, {"slot": broadcast.slot, "now": now})


_STOP = text("""
    WITH waiting AS (
        UPDATE announcements SET ended_at = :now, ended = 'superseded', notice = '{}'
        WHERE about = :slot AND ended_at IS NULL
    )
    UPDATE outbox SET closed_at = :now, ended = 'superseded', notice = '{}'
    WHERE slot = :slot AND starts_with(slot, 'uitzending-') AND closed_at IS NULL
      AND unknown_at IS NULL AND (leased_until IS NULL OR leased_until <= :now)
""")


# --- what became of it ---------------------------------------------------------------------


async def count(session: Session, broadcast: Broadcast, *, now: datetime) -> Figures:
    """Count what became of a message, and remember it.

    Once its recipients are forgotten, the figures stay as they were.
    """
    row = (await session.execute(_COUNT, {"id": broadcast.id, "slot": broadcast.slot})).one()
    if not row.people:
        return await counted(session, broadcast.id) or Figures()
    stopped = broadcast.stage is Stage.STOPPED
    waiting = row.unhanded + row.waiting
    figures = Figures(
        queued=row.moving + (0 if stopped else waiting),
        sent=row.sent,
        blocked=row.blocked,
        failed=row.failed,
        unknown=row.unknown,
        left_out=row.others - (row.others if stopped else 0),
        held_back=(waiting + row.others) if stopped else 0,
        moving=row.moving + row.unhanded,
    )
    await session.execute(
        _REMEMBER,
        {"id": broadcast.id, "figures": orjson.dumps(asdict(figures)).decode(), "now": now},
    )
    return figures


# Of each person the newest row that says it counts: a correction comes behind what it corrects,
# and one that changed nothing for somebody (superseded) leaves what stood there.
_COUNT = text("""
    WITH said AS (
        SELECT resident_id, bool_or(ended = 'said') AS said, bool_or(closed_at IS NULL) AS moving,
               (array_agg(ended ORDER BY id DESC)
                   FILTER (WHERE ended <> 'superseded'))[1] AS ended
        FROM outbox WHERE slot = :slot AND starts_with(slot, 'uitzending-')
        GROUP BY resident_id
    ), waits AS (
        SELECT DISTINCT resident_id FROM announcements WHERE about = :slot AND ended_at IS NULL
    ), each AS (
        SELECT t.handed, w.resident_id IS NOT NULL AS waits, coalesce(s.said, false) AS said,
               coalesce(s.moving, false) AS moving, s.ended
        FROM broadcast_recipients t
        LEFT JOIN said s USING (resident_id) LEFT JOIN waits w USING (resident_id)
        WHERE t.broadcast_id = :id
    )
    SELECT count(*) AS people, count(*) FILTER (WHERE said) AS sent,
           count(*) FILTER (WHERE NOT said AND moving) AS moving,
           count(*) FILTER (WHERE NOT said AND NOT moving AND waits) AS waiting,
           count(*) FILTER (WHERE NOT said AND NOT moving AND NOT waits AND handed = 0)
               AS unhanded,
           count(*) FILTER (WHERE NOT said AND NOT moving AND ended = 'blocked') AS blocked,
           count(*) FILTER (WHERE NOT said AND NOT moving AND ended = 'failed') AS failed,
           count(*) FILTER (WHERE NOT said AND NOT moving AND ended = 'unknown') AS unknown,
           count(*) FILTER (WHERE NOT said AND NOT moving AND NOT waits AND handed > 0
               AND (ended IS NULL OR ended NOT IN ('blocked', 'failed', 'unknown'))) AS others
    FROM each
""")
_REMEMBER = text("""
    UPDATE broadcasts SET figures = CAST(:figures AS jsonb), counted_at = :now WHERE id = :id
""")


async def counted(session: Session, broadcast: BroadcastId) -> Figures | None:
    """Return the figures as they were counted last."""
    found = (await session.execute(_COUNTED, {"id": broadcast})).scalar()
    return None if found is None else Figures(**found)


_COUNTED = text("SELECT figures FROM broadcasts WHERE id = :id")


async def forget_recipients(session: Session, *, before: datetime) -> None:
    """Forget to whom messages went that were last sent before `before`; their figures stay."""
    await session.execute(_FORGET, {"before": before})


_FORGET = text("""
    DELETE FROM broadcast_recipients t USING broadcasts b
    WHERE b.id = t.broadcast_id AND coalesce(b.corrected_at, b.sent_at) < :before
""")


async def speakers(session: Session, area: AreaSlug) -> Sequence[Speaker]:
    """Return who may send messages in an area, by role; nobody without a name, who can't."""
    keys = {"area": area, "roles": sorted(SPEAKING_ROLES), "group": Role.INITIATIVE_GROUP.value}
    found = await session.execute(_SPEAK, keys)
    those = [Speaker(Role(row.role), row.name, row.people) for row in found]
    return sorted(those, key=lambda one: (list(Role).index(one.role), one.name.casefold()))


_SPEAK = text("""
    SELECT o.role, CASE WHEN o.role = :group THEN '' ELSE r.shown_name END AS name,
           count(DISTINCT r.id) AS people
    FROM roles o JOIN residents r ON r.id = o.resident_id
    WHERE o.area = :area AND o.role = ANY(:roles) AND o.ended_at IS NULL AND r.shown_name <> ''
    GROUP BY 1, 2
""")
