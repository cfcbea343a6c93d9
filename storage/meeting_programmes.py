"""Programmes of several days, and the meetings that they are made of."""

from __future__ import annotations

import orjson
from sqlalchemy import text

from domain.ids import AreaSlug, MeetingId, ProgrammeId, ResidentId
from domain.meetings.programme import Planned, Programme
from domain.notices import Words
from storage import due, meetings
from storage.session import Session


async def next_id(session: Session) -> ProgrammeId:
    """Give out the number of a programme that is about to be planned."""
    return ProgrammeId((await session.execute(_NEXT_ID)).scalar_one())


_NEXT_ID = text("SELECT nextval(pg_get_serial_sequence('meeting_programmes', 'id'))")


async def store(session: Session, planned: Planned) -> None:
    """Store a programme with its meetings and all that they plan."""
    one = planned.programme
    values = {
        "id": one.id,
        "area": one.area,
        "key": one.key,
        "names": orjson.dumps(dict(one.names.by_language)).decode(),
        "first": one.first,
        "by": one.by,
        "now": planned.at,
    }
    await session.execute(_STORE, values)
    for called in planned.called:
        await meetings.store(session, called)
    numbers: list[MeetingId] = [called.meeting.id for called in planned.called]
    await session.execute(_JOIN, {"id": one.id, "meetings": numbers})
    await due.plan(session, planned.dues)


_STORE = text("""
    INSERT INTO meeting_programmes (id, area, format, names, first_on, called_by, called_at)
    OVERRIDING SYSTEM VALUE
    VALUES (:id, :area, :key, CAST(:names AS jsonb), :first, :by, :now)
""")
_JOIN = text("""
    UPDATE meetings SET programme_id = :id WHERE id = ANY(CAST(:meetings AS bigint[]))
""")


async def find(session: Session, programme: ProgrammeId) -> Programme | None:
    """Return a programme; None where there is none."""
    row = (await session.execute(_FIND, {"id": programme})).first()
    if row is None:
        return None
    by = None if row.called_by is None else ResidentId(row.called_by)
    return Programme(programme, AreaSlug(row.area), row.format, Words(row.names), row.first_on, by)


_FIND = text("""
    SELECT area, format, names, first_on, called_by FROM meeting_programmes WHERE id = :id
""")
