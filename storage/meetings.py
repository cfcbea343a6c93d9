"""Meetings and who comes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

import orjson
from sqlalchemy import text

from domain.formats.used import used_from_data, used_to_data
from domain.ids import AreaSlug, MeetingId, ProgrammeId, ResidentId
from domain.meetings.answering import Answered, Moved
from domain.meetings.calling import Called
from domain.meetings.changing import CalledOff, Changed
from domain.meetings.meeting import Answer, Choice, Details, Meeting
from domain.meetings.need import Need, needs_of
from domain.meetings.reminding import Audience, place_free
from domain.roles import Role
from storage import due
from storage.session import Session


async def next_id(session: Session) -> MeetingId:
    """Give out the number of a meeting that is about to be called."""
    return MeetingId((await session.execute(_NEXT_ID)).scalar_one())


_NEXT_ID = text("SELECT nextval(pg_get_serial_sequence('meetings', 'id'))")


async def store(session: Session, called: Called) -> None:
    """Store a meeting with its reminders."""
    meeting = called.meeting
    values = {
        "id": meeting.id,
        "area": meeting.area,
        **_of(meeting.details),
        "by": meeting.by,
        "by_name": meeting.by_name,
        "by_role": meeting.by_role,
        "format": _json(used_to_data(meeting.format)),
        "now": called.at,
    }
    await session.execute(_STORE, values)
    await due.plan(session, called.dues)


_STORE = text("""
    INSERT INTO meetings (id, area, title, place, starts_at, places, bring, minutes, child_care,
                          language_help, called_by, by_name, by_role, format, called_at)
    OVERRIDING SYSTEM VALUE
    VALUES (:id, :area, :title, :place, :starts_at, :places, :bring, :minutes, :child_care,
            :language_help, :by, :by_name, :by_role, CAST(:format AS jsonb), :now)
""")


def _of(details: Details) -> dict[str, Any]:
    return {
        "title": details.title,
        "place": details.place,
        "starts_at": details.starts_at,
        "places": details.places,
        "bring": details.bring,
        "minutes": details.minutes,
        **_stored(details.offers),
    }


def _stored(needs: frozenset[Need]) -> dict[str, bool]:
    return {
        "child_care": Need.CHILD_CARE in needs,
        "language_help": Need.LANGUAGE_HELP in needs,
    }


def _json(data: Any) -> str | None:
    return None if data is None else orjson.dumps(data).decode()


_COLUMNS = """
    m.id, m.area, a.name AS area_name, a.on_map, m.title, m.place, m.starts_at, m.places, m.bring,
    m.minutes, m.child_care, m.language_help, m.format, m.called_by, m.by_name, m.by_role,
    m.version, CAST(m.uid AS text) AS uid, m.cancelled_at IS NOT NULL AS cancelled,
    said.coming, said.maybe, said.declined, said.waiting, said.care, said.language,
    mine.choice AS my_choice, mine.people AS my_people, mine.version AS my_version,
    mine.waiting_since IS NOT NULL AS i_wait, mine.child_care AS my_care,
    mine.language_help AS my_language, m.counted,
    greatest(coalesce(m.scanned, 0), (SELECT count(*) FROM meeting_presence p
                                      WHERE p.meeting_id = m.id)) AS scanned,
    coalesce((SELECT r.version FROM meeting_reports r WHERE r.meeting_id = m.id), 0) AS report,
    m.programme_id
"""
_FROM = """
    meetings m JOIN areas a ON a.slug = m.area
    LEFT JOIN meeting_answers mine ON mine.meeting_id = m.id AND mine.resident_id = :reader
    CROSS JOIN LATERAL (
        SELECT coalesce(sum(w.people) FILTER (
                   WHERE w.choice = 'ja' AND w.waiting_since IS NULL), 0) AS coming,
               count(*) FILTER (WHERE w.choice = 'misschien') AS maybe,
               count(*) FILTER (WHERE w.choice = 'nee') AS declined,
               count(*) FILTER (WHERE w.child_care) AS care,
               count(*) FILTER (WHERE w.language_help) AS language,
               coalesce(jsonb_agg(jsonb_build_array(w.resident_id, w.people)
                   ORDER BY w.waiting_since, w.resident_id)
                   FILTER (WHERE w.waiting_since IS NOT NULL), '[]') AS waiting
        FROM meeting_answers w WHERE w.meeting_id = m.id
    ) said
"""


def _meeting(row: Any) -> Meeting:
    mine = None
    if row.my_choice is not None:
        mine = Answer(
            Choice(row.my_choice),
            row.my_people,
            row.i_wait,
            row.my_version,
            needs_of(child_care=row.my_care, language_help=row.my_language),
        )
    offers = needs_of(child_care=row.child_care, language_help=row.language_help)
    known = row.counted is not None or row.scanned > 0
    return Meeting(
        id=MeetingId(row.id),
        area=AreaSlug(row.area),
        area_name=row.area_name,
        on_map=row.on_map,
        details=Details(
            row.title, row.place, row.starts_at, row.places, row.bring, row.minutes, offers
        ),
        by=None if row.called_by is None else ResidentId(row.called_by),
        by_name=row.by_name,
        by_role=Role(row.by_role),
        version=row.version,
        cancelled=row.cancelled,
        uid=row.uid,
        coming=int(row.coming),
        maybe=row.maybe,
        declined=row.declined,
        waiting=tuple((ResidentId(one), people) for one, people in row.waiting),
        mine=mine,
        format=used_from_data(row.format),
        wanted={Need.CHILD_CARE: row.care, Need.LANGUAGE_HELP: row.language},
        present=max(row.counted or 0, row.scanned) if known else None,
        scanned=row.scanned,
        report=row.report,
        programme=None if row.programme_id is None else ProgrammeId(row.programme_id),
    )


async def find(session: Session, meeting: MeetingId, reader: ResidentId) -> Meeting | None:
    """Return a meeting as `reader` sees it."""
    row = (await session.execute(_FIND, {"id": meeting, "reader": reader})).first()
    return None if row is None else _meeting(row)


_FIND = text(f"SELECT {_COLUMNS} FROM {_FROM} WHERE m.id = :id")  # noqa: S608 - constants


async def lock(session: Session, meeting: MeetingId, reader: ResidentId) -> Meeting | None:
    """Return a meeting; nobody else answers or changes it until this transaction ends."""
    await session.execute(_LOCK, {"id": meeting})
    return await find(session, meeting, reader)


_LOCK = text("SELECT 1 FROM meetings WHERE id = :id FOR UPDATE")


async def to_come(
    session: Session, areas: Iterable[AreaSlug], reader: ResidentId, *, now: datetime
) -> Sequence[Meeting]:
    """Return the meetings to come, soonest first: of areas, and where `reader` goes anyway."""
    keys = {"areas": list(areas), "reader": reader, "now": now}
    return [_meeting(row) for row in await session.execute(_TO_COME, keys)]


_TO_COME = text(f"""
    SELECT {_COLUMNS} FROM {_FROM}
    WHERE m.cancelled_at IS NULL AND m.starts_at > :now
      AND (m.area = ANY(CAST(:areas AS text[])) OR m.id = ANY(ARRAY(
          SELECT g.meeting_id FROM meeting_answers g
          WHERE g.resident_id = :reader AND g.choice <> 'nee')))
    ORDER BY m.starts_at, m.id
""")  # noqa: S608 - constants


async def going_to(
    session: Session, reader: ResidentId, *, now: datetime, limit: int
) -> Sequence[Meeting]:
    """Return where somebody goes, perhaps, or waits for a place, soonest first."""
    keys = {"reader": reader, "now": now, "limit": limit}
    return [_meeting(row) for row in await session.execute(_GOING_TO, keys)]


_GOING_TO = text(f"""
    SELECT {_COLUMNS} FROM {_FROM}
    WHERE m.cancelled_at IS NULL AND m.starts_at > :now AND mine.choice <> 'nee'
    ORDER BY m.starts_at, m.id LIMIT :limit
""")  # noqa: S608 - constants


async def past(
    session: Session, area: AreaSlug, reader: ResidentId, *, now: datetime, limit: int
) -> Sequence[Meeting]:
    """Return the meetings of an area that began, the last one first."""
    keys = {"area": area, "reader": reader, "now": now, "limit": limit}
    return [_meeting(row) for row in await session.execute(_PAST, keys)]


_PAST = text(f"""
    SELECT {_COLUMNS} FROM {_FROM}
    WHERE m.area = :area AND m.cancelled_at IS NULL AND m.starts_at <= :now
    ORDER BY m.starts_at DESC, m.id DESC LIMIT :limit
""")  # noqa: S608 - constants


async def in_calendar(session: Session, area: AreaSlug, *, now: datetime) -> Sequence[Meeting]:
    """Return the meetings to come of an area, and of the last day, soonest first.

    What was called off stays until the day after it would have been: calendars must hear of it.
    """
    keys = {"area": area, "reader": ResidentId(0), "now": now}
    return [_meeting(row) for row in await session.execute(_IN_CALENDAR, keys)]


_IN_CALENDAR = text(f"""
    SELECT {_COLUMNS} FROM {_FROM}
    WHERE m.area = :area AND m.starts_at > CAST(:now AS timestamptz) - interval '1 day'
    ORDER BY m.starts_at, m.id
""")  # noqa: S608 - constants


async def of_programme(
    session: Session, programme: ProgrammeId, reader: ResidentId
) -> Sequence[Meeting]:
    """Return the meetings of a programme, soonest first, also what was called off."""
    keys = {"programme": programme, "reader": reader}
    return [_meeting(row) for row in await session.execute(_OF_PROGRAMME, keys)]


_OF_PROGRAMME = text(f"""
    SELECT {_COLUMNS} FROM {_FROM} WHERE m.programme_id = :programme ORDER BY m.starts_at, m.id
""")  # noqa: S608 - constants


async def audience(session: Session, meeting: MeetingId) -> Audience:
    """Return who answered, with what they said, in the order of their numbers."""
    return [
        (
            ResidentId(row.resident_id),
            Answer(
                Choice(row.choice),
                row.people,
                row.waiting_since is not None,
                row.version,
                needs_of(child_care=row.child_care, language_help=row.language_help),
            ),
        )
        for row in await session.execute(_AUDIENCE, {"id": meeting})
    ]


_AUDIENCE = text("""
    SELECT resident_id, choice, people, waiting_since, version, child_care, language_help
    FROM meeting_answers
    WHERE meeting_id = :id ORDER BY resident_id
""")


# --- what changes; the caller holds the meeting -------------------------------------------


async def answer(session: Session, answered: Answered) -> None:
    """Store an answer, and who moved up by it; who waited already keeps the turn."""
    said = answered.answer
    await session.execute(
        _ANSWER,
        {
            "meeting": answered.meeting,
            "by": answered.by,
            "choice": said.choice,
            "people": said.people,
            "version": said.version,
            **_stored(said.needs),
            "waiting": said.waiting,
            "now": answered.at,
        },
    )
    await move_up(session, answered.meeting, answered.moved_up)


_ANSWER = text("""
    INSERT INTO meeting_answers AS was (meeting_id, resident_id, choice, people, version,
                                        child_care, language_help, waiting_since, answered_at)
    VALUES (:meeting, :by, :choice, :people, :version, :child_care, :language_help,
            CASE WHEN :waiting THEN CAST(:now AS timestamptz) END, :now)
    ON CONFLICT (meeting_id, resident_id) DO UPDATE SET
        choice = excluded.choice, people = excluded.people, version = excluded.version,
        answered_at = excluded.answered_at, child_care = excluded.child_care,
        language_help = excluded.language_help,
        waiting_since = CASE WHEN excluded.waiting_since IS NOT NULL
                             THEN coalesce(was.waiting_since, excluded.waiting_since) END
""")


async def move_up(session: Session, meeting: MeetingId, moved: Iterable[Moved]) -> None:
    """Give places to people who waited for one."""
    ids = [one for one, _ in moved]
    if ids:
        await session.execute(_MOVE_UP, {"meeting": meeting, "ids": ids})


_MOVE_UP = text("""
    UPDATE meeting_answers SET waiting_since = NULL
    WHERE meeting_id = :meeting AND resident_id = ANY(CAST(:ids AS bigint[]))
""")


async def change(session: Session, changed: Changed) -> None:
    """Store the next version of a meeting, with its reminders at their new moments."""
    meeting = changed.meeting
    values = {"id": meeting.id, **_of(meeting.details), "version": meeting.version}
    await session.execute(_CHANGE, values)
    await move_up(session, meeting.id, changed.moved_up)
    for key in changed.stale:
        await due.call_off(session, key, now=changed.at)
    await due.plan(session, changed.dues)


_CHANGE = text("""
    UPDATE meetings SET title = :title, place = :place, starts_at = :starts_at,
                        places = :places, bring = :bring, minutes = :minutes,
                        child_care = :child_care, language_help = :language_help,
                        version = :version
    WHERE id = :id
""")


async def call_off(session: Session, off: CalledOff) -> None:
    """Store that a meeting doesn't take place; nobody is reminded of it."""
    values = {"id": off.meeting.id, "version": off.meeting.version, "now": off.at}
    await session.execute(_CALL_OFF, values)
    for key in off.stale:
        await due.call_off(session, key, now=off.at)


_CALL_OFF = text("UPDATE meetings SET cancelled_at = :now, version = :version WHERE id = :id")


# --- people who go ------------------------------------------------------------------------


async def forget_answers(session: Session, resident: ResidentId, *, now: datetime) -> None:
    """Take somebody out of all meetings; the clock gives their places to who waits for one."""
    found = await session.execute(_FORGET, {"resident": resident})
    await due.plan(session, [place_free(MeetingId(row.meeting_id), now) for row in found])


_FORGET = text("DELETE FROM meeting_answers WHERE resident_id = :resident RETURNING meeting_id")


async def merge(session: Session, goes: ResidentId, into: ResidentId, *, now: datetime) -> None:
    """Give answers and meetings of one resident to another, who they are as well.

    Where both answered, the answer of `into` stays, and a place that comes free by it is given
    away by the clock.
    """
    values = {"goes": goes, "into": into}
    doubled = await session.execute(_DOUBLED, values)
    await due.plan(session, [place_free(MeetingId(row.meeting_id), now) for row in doubled])
    for statement in _MERGE:
        await session.execute(statement, values)


_DOUBLED = text("""
    DELETE FROM meeting_answers g WHERE g.resident_id = :goes AND EXISTS (
        SELECT 1 FROM meeting_answers i
        WHERE i.meeting_id = g.meeting_id AND i.resident_id = :into)
    RETURNING g.meeting_id
""")
_MERGE = (
    text("UPDATE meeting_answers SET resident_id = :into WHERE resident_id = :goes"),
    text("UPDATE meetings SET called_by = :into WHERE called_by = :goes"),
    text("""
        DELETE FROM meeting_presence g WHERE g.resident_id = :goes AND EXISTS (
            SELECT 1 FROM meeting_presence i
            WHERE i.meeting_id = g.meeting_id AND i.resident_id = :into)
    """),
    text("UPDATE meeting_presence SET resident_id = :into WHERE resident_id = :goes"),
    text("""
        DELETE FROM meeting_words g WHERE g.resident_id = :goes AND EXISTS (
            SELECT 1 FROM meeting_words i
            WHERE i.meeting_id = g.meeting_id AND i.resident_id = :into)
    """),
    text("UPDATE meeting_words SET resident_id = :into WHERE resident_id = :goes"),
    text("UPDATE meeting_reports SET written_by = :into WHERE written_by = :goes"),
    text("UPDATE meeting_programmes SET called_by = :into WHERE called_by = :goes"),
)
