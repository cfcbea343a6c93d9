"""Who was at a meeting, as a number, and the report on it with what people say of it."""

from __future__ import annotations

from sqlalchemy import text

from domain.ids import MeetingId, ResidentId
from domain.meetings.attending import Counted, Here, presence_key
from domain.meetings.reporting import Report, Reported, Worded
from storage import due
from storage.session import Session

# --- who is there -------------------------------------------------------------------------


async def count(session: Session, counted: Counted) -> None:
    """Store how many people are at a meeting, as somebody said."""
    await session.execute(_COUNT, {"id": counted.meeting, "people": counted.people})


_COUNT = text("UPDATE meetings SET counted = :people WHERE id = :id")


async def mark_here(session: Session, here: Here) -> bool:
    """Store that somebody is at a meeting; return False where that was known."""
    values = {"meeting": here.meeting, "resident": here.by}
    new = (await session.execute(_HERE, values)).first() is not None
    if new:
        await due.plan(session, [here.goes])
    return new


_HERE = text("""
    INSERT INTO meeting_presence (meeting_id, resident_id) VALUES (:meeting, :resident)
    ON CONFLICT DO NOTHING RETURNING meeting_id
""")


async def forget_presence(session: Session, meeting: MeetingId) -> None:
    """Forget who was at a meeting; how many scanned stays known."""
    await session.execute(_KEEP_NUMBER, {"id": meeting})
    await session.execute(_FORGET_PRESENCE, {"id": meeting})


_KEEP_NUMBER = text("""
    UPDATE meetings m SET scanned = greatest(coalesce(m.scanned, 0), p.people)
    FROM (SELECT count(*) AS people FROM meeting_presence WHERE meeting_id = :id) p
    WHERE m.id = :id AND p.people > 0
""")
_FORGET_PRESENCE = text("DELETE FROM meeting_presence WHERE meeting_id = :id")


# --- the report ---------------------------------------------------------------------------


async def find(session: Session, meeting: MeetingId, reader: ResidentId) -> Report | None:
    """Return the report on a meeting as `reader` sees it; None for none yet."""
    row = (await session.execute(_FIND, {"id": meeting, "reader": reader})).first()
    if row is None:
        return None
    return Report(row.text, row.version, row.agreed, tuple(row.remarks or ()), row.mine)


_FIND = text("""
    SELECT r.text, r.version, said.agreed, said.remarks,
           (SELECT m.remark FROM meeting_words m WHERE m.meeting_id = r.meeting_id
              AND m.resident_id = :reader AND m.version = r.version) AS mine
    FROM meeting_reports r CROSS JOIN LATERAL (
        SELECT count(*) FILTER (WHERE w.remark = '' AND w.version = r.version) AS agreed,
               array_agg(w.remark ORDER BY w.said_at DESC, w.resident_id)
                   FILTER (WHERE w.remark <> '') AS remarks
        FROM meeting_words w WHERE w.meeting_id = r.meeting_id
    ) said
    WHERE r.meeting_id = :id
""")


async def store(session: Session, reported: Reported) -> None:
    """Store a report, or its correction; who was there is forgotten now."""
    values = {
        "meeting": reported.meeting,
        "text": reported.text,
        "version": reported.version,
        "by": reported.by,
        "now": reported.at,
    }
    await session.execute(_STORE, values)
    await forget_presence(session, reported.meeting)
    await due.call_off(session, presence_key(reported.meeting), now=reported.at)


_STORE = text("""
    INSERT INTO meeting_reports (meeting_id, text, version, written_by, written_at)
    VALUES (:meeting, :text, :version, :by, :now)
    ON CONFLICT (meeting_id) DO UPDATE SET
        text = excluded.text, version = excluded.version, written_by = excluded.written_by,
        written_at = excluded.written_at
""")


async def say(session: Session, worded: Worded) -> None:
    """Store what somebody says of a report, in the place of what they said before."""
    values = {
        "meeting": worded.meeting,
        "by": worded.by,
        "version": worded.version,
        "remark": worded.remark,
        "now": worded.at,
    }
    await session.execute(_SAY, values)


_SAY = text("""
    INSERT INTO meeting_words (meeting_id, resident_id, version, remark, said_at)
    VALUES (:meeting, :by, :version, :remark, :now)
    ON CONFLICT (meeting_id, resident_id) DO UPDATE SET
        version = excluded.version, remark = excluded.remark, said_at = excluded.said_at
""")
