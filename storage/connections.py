"""Idea connections: who may be asked, who was, and what two people said."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import text

from domain.connections.answering import Answered, Met
from domain.connections.asking import Asked, Near, Submitter, ends_key
from domain.connections.connection import Answer, Connection, Side
from domain.connections.exchanging import Given, Reported, Stopped
from domain.ids import AreaSlug, ConnectionId, IssueId, ResidentId
from domain.notices import Kind
from domain.roles import Role
from storage import announcements, due, people
from storage.session import Session


async def next_id(session: Session) -> ConnectionId:
    """Give out the number of a connection that is about to be stored."""
    return ConnectionId((await session.execute(_NEXT_ID)).scalar_one())


_NEXT_ID = text("SELECT nextval(pg_get_serial_sequence('connections', 'id'))")

_REACHED = """(r.stopped_at IS NULL AND EXISTS (
    SELECT 1 FROM doors d WHERE d.resident_id = r.id AND d.closed_at IS NULL))"""
_HEARS = f"""({_REACHED} AND NOT '{Kind.ISSUES}' = ANY(r.muted))"""


async def who_may_meet(
    session: Session, issue: IssueId, near: Sequence[int], *, same_theme: float, now: datetime
) -> tuple[AreaSlug, Submitter, Sequence[Near]] | None:
    """Return the submitter of an issue, and those of near ones in its area; None when it is gone.

    Until the transaction ends nobody else decides about these people.

    Args:
        same_theme: percent that the same theme adds to how alike two issues are.
    """
    ids = {"issue": issue, "near": list(near)}
    submitters = (await session.execute(_SUBMITTERS, ids)).scalars()
    await people.lock(session, [ResidentId(one) for one in submitters])
    values = {**ids, "same_theme": same_theme, "now": now}
    rows = list(await session.execute(_WHO_MAY_MEET, values))
    own = next((row for row in rows if row.issue_id == issue), None)
    if own is None:
        return None
    others = [
        Near(
            submitter=_submitter(row),
            percent=row.percent,
            joined=row.joined,
            asked_before=row.asked_before,
        )
        for row in rows
        if row is not own and row.percent is not None
    ]
    return AreaSlug(own.area), _submitter(own), others


def _submitter(row: Any) -> Submitter:
    return Submitter(side=_side(row), open=row.open)


def _side(row: Any) -> Side:
    return Side(
        resident=ResidentId(row.resident_id),
        code=row.code,
        shown_name=row.shown_name,
        issue=None if row.issue_id is None else IssueId(row.issue_id),
        text=row.text,
        stands=row.stands,
        hears=row.hears,
        answer=None if row.answer is None else Answer(row.answer),
        line=row.line,
    )


_SUBMITTERS = text("""
    SELECT submitter FROM issues
    WHERE (id = :issue OR id = ANY(CAST(:near AS bigint[]))) AND submitter IS NOT NULL
""")
_WHO_MAY_MEET = text(f"""
    SELECT i.id AS issue_id, i.area, r.id AS resident_id, r.code, r.shown_name, i.text,
           i.withdrawn_at IS NULL AS stands, NULL AS answer, '' AS line, {_HEARS} AS hears,
           (SELECT count(*) FROM connection_sides s JOIN connections c ON c.id = s.connection_id
            WHERE s.resident_id = r.id AND s.answer IS DISTINCT FROM 'nee'
              AND c.met_at IS NULL AND c.ended_at IS NULL AND c.until > :now) AS open,
           100 * (1 - (i.vector <=> own.vector))
             + CASE WHEN i.theme_id = own.theme_id THEN :same_theme ELSE 0 END AS percent,
           EXISTS (SELECT 1 FROM joins j
                   WHERE (j.issue_id = i.id AND j.resident_id = own.submitter)
                      OR (j.issue_id = own.id AND j.resident_id = r.id)) AS joined,
           EXISTS (SELECT 1 FROM connection_sides a JOIN connection_sides b USING (connection_id)
                   JOIN connections c ON c.id = a.connection_id
                   WHERE a.resident_id = own.submitter AND b.resident_id = r.id
                     AND (a.issue_id IS NOT NULL OR c.reported_at IS NOT NULL)) AS asked_before
    FROM issues own
    JOIN issues i ON i.area = own.area
      AND (i.id = own.id OR (i.id = ANY(CAST(:near AS bigint[])) AND i.embedder = own.embedder
                             AND i.submitter <> own.submitter))
    JOIN residents r ON r.id = i.submitter
    WHERE own.id = :issue AND own.withdrawn_at IS NULL AND i.withdrawn_at IS NULL
    ORDER BY i.id
""")  # noqa: S608 - constants


async def store(session: Session, asked: Asked) -> None:
    """Store that two people are asked, with what must happen later."""
    values = {
        "id": asked.id,
        "area": asked.area,
        "at": asked.at,
        "until": asked.until,
        "residents": [one.resident for one in asked.sides],
        "issues": [one.issue for one in asked.sides],
        **due.planned(asked.dues),
    }
    await session.execute(_STORE, values)


_STORE = text(f"""
    WITH asked AS (
        INSERT INTO connections (id, area, asked_at, until) OVERRIDING SYSTEM VALUE
        VALUES (:id, :area, :at, :until) RETURNING id
    ), sides AS (
        INSERT INTO connection_sides (connection_id, resident_id, issue_id)
        SELECT a.id, s.resident, s.issue
        FROM asked a, unnest(CAST(:residents AS bigint[]), CAST(:issues AS bigint[]))
            AS s(resident, issue)
    ), {due.PLANNING}
""")  # noqa: S608 - constants


async def lock(session: Session, connection: ConnectionId) -> Connection | None:
    """Return a connection; nobody else answers or ends it until this transaction ends."""
    await session.execute(_LOCK, {"id": connection})
    return await find(session, connection)


_LOCK = text("SELECT 1 FROM connections WHERE id = :id FOR UPDATE")


async def find(session: Session, connection: ConnectionId) -> Connection | None:
    """Return a connection with its sides."""
    rows = list(await session.execute(_FIND, {"id": connection}))
    if not rows:
        return None
    one = rows[0]
    return Connection(
        id=connection,
        area=AreaSlug(one.area),
        area_name=one.area_name,
        until=one.until,
        met=one.met,
        exchanged=one.exchanged,
        reported=one.reported,
        ended=one.ended,
        sides=tuple(_side(row) for row in rows),
        about=one.about,
    )


_FIND = text(f"""
    SELECT c.area, a.name AS area_name, c.until, c.met_at IS NOT NULL AS met,
           c.exchanged_at IS NOT NULL AS exchanged, c.reported_at IS NOT NULL AS reported,
           c.ended_at IS NOT NULL AS ended, c.about,
           r.id AS resident_id, r.code, r.shown_name, i.id AS issue_id,
           coalesce(i.text, '') AS text,
           i.withdrawn_at IS NULL AS stands, s.answer, s.line,
           CASE WHEN c.about = '' THEN {_HEARS} ELSE {_REACHED} END AS hears
    FROM connections c
    JOIN areas a ON a.slug = c.area
    JOIN connection_sides s ON s.connection_id = c.id
    JOIN residents r ON r.id = s.resident_id
    LEFT JOIN issues i ON i.id = s.issue_id
    WHERE c.id = :id ORDER BY r.id
""")  # noqa: S608 - constants


# --- what changes; the caller holds the connection ----------------------------------------


async def answer(session: Session, answered: Answered) -> None:
    """Store what somebody said."""
    await _set_side(session, answered.connection, answered.by, answered.answer, "")
    await due.plan(session, answered.dues)


async def _set_side(
    session: Session, connection: ConnectionId, resident: ResidentId, said: Answer, line: str
) -> None:
    values = {"id": connection, "resident": resident, "answer": said, "line": line}
    await session.execute(_SET_SIDE, values)


_SET_SIDE = text("""
    UPDATE connection_sides SET answer = :answer, line = :line
    WHERE connection_id = :id AND resident_id = :resident
""")


async def meet(session: Session, met: Met) -> None:
    """Store that two people met; the end moves on."""
    values = {"id": met.connection, "at": met.at, "until": met.until}
    await session.execute(_MEET, values)
    await due.call_off(session, ends_key(met.connection), now=met.at)
    await due.plan(session, met.dues)


_MEET = text("UPDATE connections SET met_at = :at, until = :until WHERE id = :id")


async def store_met(session: Session, connection: Connection, *, now: datetime) -> None:
    """Store two who agreed to exchange something: they met already."""
    values = {
        "id": connection.id,
        "area": connection.area,
        "now": now,
        "until": connection.until,
        "about": connection.about,
        "residents": [one.resident for one in connection.sides],
    }
    await session.execute(_STORE_MET, values)


_STORE_MET = text(f"""
    WITH met AS (
        INSERT INTO connections (id, area, asked_at, until, met_at, about)
        OVERRIDING SYSTEM VALUE
        VALUES (:id, :area, :now, :until, :now, :about) RETURNING id
    )
    INSERT INTO connection_sides (connection_id, resident_id, answer)
    SELECT m.id, r, '{Answer.YES}' FROM met m, unnest(CAST(:residents AS bigint[])) AS r
""")  # noqa: S608 - a constant


async def give(session: Session, given: Given) -> None:
    """Store a line, and that both have the other's when that is so."""
    await _set_side(session, given.connection, given.by, Answer.YES, given.line)
    if given.exchanged:
        await session.execute(_EXCHANGE, {"id": given.connection, "at": given.at})


_EXCHANGE = text("UPDATE connections SET exchanged_at = :at WHERE id = :id")


async def stop(session: Session, stopped: Stopped) -> None:
    """Store that somebody doesn't want to go on."""
    await _set_side(session, stopped.connection, stopped.by, Answer.NO, "")


async def report(session: Session, reported: Reported) -> None:
    """Store that a line was reported."""
    await session.execute(_REPORT, {"id": reported.connection, "at": reported.at})


_REPORT = text("UPDATE connections SET reported_at = :at WHERE id = :id")


async def end(session: Session, connection: Connection, *, about: str, now: datetime) -> None:
    """Forget what both said and wrote; that they were asked stays, so that they aren't again.

    Args:
        about: under which what still waits to be said is known; it isn't said any more.
    """
    await session.execute(_END, {"id": connection.id, "now": now})
    await announcements.take_back(session, about, now=now)


_END = text("""
    WITH ended AS (UPDATE connections SET ended_at = :now, about = '' WHERE id = :id)
    UPDATE connection_sides SET answer = NULL, line = '' WHERE connection_id = :id
""")


async def facilitators(session: Session, area: AreaSlug) -> Sequence[ResidentId]:
    """Return the professionals of an area: community workers and area directors."""
    roles = [Role.COMMUNITY_WORKER.value, Role.AREA_DIRECTOR.value]
    found = await session.execute(_FACILITATORS, {"area": area, "roles": roles})
    return [ResidentId(one) for one in found.scalars()]


_FACILITATORS = text("""
    SELECT DISTINCT resident_id FROM roles
    WHERE area = :area AND role = ANY(CAST(:roles AS text[])) AND ended_at IS NULL
    ORDER BY resident_id
""")
