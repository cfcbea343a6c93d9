"""What nobody asked for and waits for the moment that suits its reader."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

import orjson
import structlog
from sqlalchemy import text

from domain.calendar import day_of
from domain.ids import ResidentId
from domain.notice_json import from_json, to_json
from domain.notices import Kind, Notice, Priority
from domain.speaking import Budget, Plan, Waiting, Wishes
from storage.session import Session
from storage.wake import DUE, notify

LOOKS_AHEAD = timedelta(hours=26)
"""Longer than until the next morning; later ones were put off before the clock was put back."""
READERS = 100
"""People whose messages are decided about in one transaction."""

log = structlog.get_logger(__name__)

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody for whom notices wait.

    Attributes:
        heard_today: messages they did not ask for, since midnight in Europe/Amsterdam.
        waiting: each with its notice.
        reachable: whether they want messages and have a chat that is open.
    """

    id: ResidentId
    wishes: Wishes
    heard_today: int
    waiting: Sequence[tuple[Waiting, Notice]]
    reachable: bool


async def add(session: Session, notices: Iterable[Notice], *, now: datetime) -> None:
    """Let notices to residents wait; one that was ever put under its `once` is left out."""
    rows = [_row(place, one) for place, one in enumerate(notices)]
    if rows:
        await session.execute(_ADD, {"rows": orjson.dumps(rows).decode(), "now": now})
        await notify(session, DUE)


def _row(place: int, notice: Notice) -> Json:
    return {
        "place": place,
        "resident": notice.to,
        "kind": notice.kind,
        "about": notice.about or notice.once,
        "deadline": notice.deadline,
        "once": notice.once,
        "slot": notice.slot,
        "notice": {
            "said": to_json(notice),
            "slot": notice.slot,
            "fresh": notice.fresh,
            "takes": notice.takes,
            "priority": int(notice.priority),
        },
    }


_ADD = text("""
    WITH wanted AS (
        SELECT * FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS w(
            place integer, resident bigint, kind text, about text, deadline timestamptz,
            once text, slot text, notice jsonb)
    ), first_time AS (
        INSERT INTO said_once (resident_id, key)
        SELECT DISTINCT resident, once FROM wanted ORDER BY resident, once
        ON CONFLICT DO NOTHING
        RETURNING resident_id, key
    )
    INSERT INTO announcements (resident_id, kind, about, deadline, slot, notice, since, look_at)
    SELECT w.resident, w.kind, w.about, w.deadline, w.slot, w.notice, :now, :now
    FROM wanted w JOIN first_time f ON f.resident_id = w.resident AND f.key = w.once
    ORDER BY w.place
""")


async def claim(session: Session, *, now: datetime) -> list[Reader]:
    """Take the people of whom some notice is to be decided about now, with all that waits.

    One process decides at a time, until its transaction ends; a notice that a handler is taking
    away in this moment is passed over.
    """
    if not (await session.execute(_MY_TURN)).scalar_one():
        return []
    moments = {"now": now, "too_far": now + LOOKS_AHEAD}
    ids = list((await session.execute(_CLAIM, {**moments, "readers": READERS})).scalars())
    if not ids:
        return []
    waiting: dict[int, list[tuple[Waiting, Notice]]] = {}
    unreadable: list[Json] = []
    for row in await session.execute(_WAITING, {"ids": ids}):
        try:
            notice = _notice(row)
            read = (_about(row, notice), notice)
        except (LookupError, TypeError, ValueError) as broken:  # of another version of ours
            log.error("announcements.unreadable", id=row.id, error=type(broken).__name__)
            unreadable.append({"id": row.id, "ended": "dropped", "day": None})
        else:
            waiting.setdefault(row.resident_id, []).append(read)
    if unreadable:  # or they would hold up what everybody else waits for
        await session.execute(_END, {"rows": orjson.dumps(unreadable).decode(), "now": now})
    people = await session.execute(_PEOPLE, {"ids": list(waiting), "day": day_of(now)})
    return [
        Reader(
            ResidentId(row.id),
            Wishes(Budget(row.budget), frozenset(Kind(one) for one in row.muted)),
            row.heard,
            waiting[row.id],
            row.reachable,
        )
        for row in sorted(people, key=lambda row: waiting[row.id][0][0].id)
    ]


def _about(row: Any, notice: Notice) -> Waiting:
    whole = notice.picture is not None or row.kind == Kind.OFFICIAL
    return Waiting(row.id, Kind(row.kind), row.about, row.since, row.deadline, whole)


def _notice(row: Any) -> Notice:
    kept = row.notice
    return replace(
        from_json(kept["said"]),
        to=ResidentId(row.resident_id),
        slot=kept["slot"],
        fresh=kept["fresh"],
        takes=kept["takes"],
        priority=Priority(kept["priority"]),
        kind=Kind(row.kind),
        about=row.about,
        once=f"bericht-{row.id}",
    )


_MY_TURN = text("SELECT pg_try_advisory_xact_lock(hashtext('smederij announcements'))")
_CLAIM = text("""
    SELECT resident_id FROM announcements
    WHERE ended_at IS NULL AND (look_at <= :now OR look_at > :too_far)
    GROUP BY resident_id ORDER BY min(look_at), resident_id LIMIT :readers
""")
_PEOPLE = text("""
    SELECT r.id, r.budget, r.muted,
           (SELECT count(*) FROM announcements a
            WHERE a.resident_id = r.id AND a.heard_on = :day) AS heard,
           r.stopped_at IS NULL AND EXISTS (
               SELECT 1 FROM doors d WHERE d.resident_id = r.id AND d.closed_at IS NULL
           ) AS reachable
    FROM residents r WHERE r.id = ANY(:ids)
""")
_WAITING = text("""
    SELECT id, resident_id, kind, about, since, deadline, notice FROM announcements
    WHERE resident_id = ANY(:ids) AND ended_at IS NULL
    ORDER BY id FOR UPDATE SKIP LOCKED
""")


async def carry_out(
    session: Session, plans: Sequence[tuple[Reader, Plan]], *, now: datetime
) -> None:
    """Record what was decided; the notices themselves go with `storage.outbox`.

    Of a message about several things the first counts as heard: it is one message.
    """
    count = {about.id for reader, _ in plans for about, _ in reader.waiting if about.counts}
    rows: list[Json] = []
    for _, plan in plans:
        heard = {*plan.say, *plan.together[:1]} & count
        for ended, ids in (("said", plan.say), ("together", plan.together), ("dropped", plan.drop)):
            rows += [
                {"id": one, "ended": ended, "day": day_of(now) if one in heard else None}
                for one in ids
            ]
    decided = {row["id"] for row in rows}
    later = [
        {"id": about.id, "at": plan.look_again}
        for reader, plan in plans
        for about, _ in reader.waiting
        if about.id not in decided
    ]
    if rows:
        await session.execute(_END, {"rows": orjson.dumps(rows).decode(), "now": now})
    if later:
        await session.execute(_LATER, {"rows": orjson.dumps(later).decode()})


_END = text("""
    UPDATE announcements a SET ended_at = :now, ended = e.ended, heard_on = e.day, notice = '{}'
    FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS e(id bigint, ended text, day date)
    WHERE a.id = e.id
""")
_LATER = text("""
    UPDATE announcements a SET look_at = l.at
    FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS l(id bigint, at timestamptz)
    WHERE a.id = l.id
""")


async def for_whom(session: Session, about: str) -> Sequence[ResidentId]:
    """Return for whom something about a thing waits to be said."""
    found = await session.execute(_FOR_WHOM, {"about": about})
    return [ResidentId(row.resident_id) for row in found]


_FOR_WHOM = text("""
    SELECT DISTINCT resident_id FROM announcements
    WHERE about = :about AND ended_at IS NULL ORDER BY resident_id
""")


async def take_back(session: Session, about: str, *, now: datetime) -> None:
    """Say nothing of what waits to be said about a thing: it is different now."""
    await session.execute(_TAKE_BACK, {"about": about, "now": now})


_TAKE_BACK = text("""
    UPDATE announcements SET ended_at = :now, ended = 'superseded', notice = '{}'
    WHERE about = :about AND ended_at IS NULL
""")


async def was_said(session: Session, residents: Iterable[ResidentId], once: str) -> bool:
    """Return whether something was put under `once` for any of these, said or waiting."""
    found = await session.execute(_WAS_SAID, {"ids": list(residents), "key": once})
    return bool(found.scalar_one())


_WAS_SAID = text("""
    SELECT EXISTS (SELECT 1 FROM said_once
                   WHERE resident_id = ANY(CAST(:ids AS bigint[])) AND key = :key)
""")


async def prune(session: Session, *, before: datetime) -> None:
    """Delete what ended before `before`; a notice was emptied when it ended."""
    await session.execute(_PRUNE, {"before": before})


_PRUNE = text("DELETE FROM announcements WHERE ended_at < :before")


async def wishes_of(session: Session, resident: ResidentId) -> Wishes:
    """Return what somebody wants of messages."""
    row = (await session.execute(_WISHES, {"resident": resident})).one()
    return Wishes(Budget(row.budget), frozenset(Kind(one) for one in row.muted))


_WISHES = text("SELECT budget, muted FROM residents WHERE id = :resident")


async def set_wishes(
    session: Session, resident: ResidentId, wishes: Wishes, *, now: datetime
) -> None:
    """Store what somebody wants of messages; what waits is decided about anew."""
    values = {"resident": resident, "budget": wishes.budget, "muted": sorted(wishes.muted)}
    await session.execute(_SET_WISHES, values)
    await session.execute(_LOOK_NOW, {"resident": resident, "now": now})


_SET_WISHES = text("UPDATE residents SET budget = :budget, muted = :muted WHERE id = :resident")
_LOOK_NOW = text("""
    UPDATE announcements SET look_at = :now WHERE resident_id = :resident AND ended_at IS NULL
""")
