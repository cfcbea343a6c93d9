"""What residents of an area give and ask, and who wants it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import text

from domain.connections.connection import Side
from domain.exchange.entry import Entry, EntryKind, Two, Want, lapse_key, still_key
from domain.exchange.putting_up import PutUp
from domain.exchange.standing import Over, Stays
from domain.exchange.wanting import Agreed, Unwanted, Wanted
from domain.ids import AreaSlug, EntryId, ResidentId, WantId
from storage import connections, due
from storage.session import Session


async def next_entry(session: Session) -> EntryId:
    """Give out the number of something that is about to be put up."""
    return EntryId((await session.execute(_NEXT_ENTRY)).scalar_one())


_NEXT_ENTRY = text("SELECT nextval(pg_get_serial_sequence('exchange_entries', 'id'))")


async def next_want(session: Session) -> WantId:
    """Give out the number of a want that is about to be stored."""
    return WantId((await session.execute(_NEXT_WANT)).scalar_one())


_NEXT_WANT = text("SELECT nextval(pg_get_serial_sequence('exchange_wants', 'id'))")


def _entry(row: Any) -> Entry:
    return Entry(
        id=EntryId(row.id),
        area=AreaSlug(row.area),
        by=ResidentId(row.resident_id),
        kind=EntryKind(row.kind),
        text=row.text,
        words=tuple(row.words),
        until=row.until,
        wants=tuple(
            Want(WantId(one["id"]), ResidentId(one["by"]), one["answered"], one["back"])
            for one in row.wants or ()
        ),
        open=row.ended_at is None,
    )


_COLUMNS = """
    SELECT e.id, e.area, e.resident_id, e.kind, e.text, e.words, e.until, e.ended_at,
           (SELECT json_agg(json_build_object('id', w.id, 'by', w.resident_id,
                    'answered', w.answered, 'back', w.taken_back) ORDER BY w.id)
            FROM exchange_wants w JOIN residents b ON b.id = w.resident_id
            WHERE w.entry_id = e.id AND b.area = e.area AND b.stopped_at IS NULL) AS wants
    FROM exchange_entries e JOIN residents r ON r.id = e.resident_id
"""
_REPORTED = """
    EXISTS (SELECT 1 FROM connection_sides a JOIN connection_sides b USING (connection_id)
            JOIN connections c ON c.id = a.connection_id
            WHERE a.resident_id = e.resident_id AND b.resident_id = :resident
              AND a.resident_id <> b.resident_id AND c.reported_at IS NOT NULL)
"""


async def of_area(session: Session, area: AreaSlug, resident: ResidentId) -> Sequence[Entry]:
    """Return what stands in an area for somebody to read, newest first.

    Not of who moved or stopped the messages, and not of somebody with whom there was a report.
    """
    found = await session.execute(_OF_AREA, {"area": area, "resident": resident})
    return [_entry(row) for row in found]


_OF_AREA = text(f"""{_COLUMNS}
    WHERE e.area = :area AND e.ended_at IS NULL AND r.area = e.area AND r.stopped_at IS NULL
      AND NOT {_REPORTED}
    ORDER BY e.id DESC
""")


async def of_resident(session: Session, resident: ResidentId) -> Sequence[Entry]:
    """Return what somebody put up that stands there still, oldest first."""
    return [_entry(row) for row in await session.execute(_OF_RESIDENT, {"resident": resident})]


_OF_RESIDENT = text(f"""{_COLUMNS}
    WHERE e.resident_id = :resident AND e.ended_at IS NULL ORDER BY e.id
""")


async def find(session: Session, entry: EntryId, resident: ResidentId) -> Entry | None:
    """Return an entry as somebody may see it; None when there is none for them."""
    row = (await session.execute(_FIND, {"id": entry, "resident": resident})).first()
    return None if row is None else _entry(row)


_FIND = text(f"""{_COLUMNS}
    WHERE e.id = :id AND (e.resident_id = :resident
        OR (r.area = e.area AND r.stopped_at IS NULL AND NOT {_REPORTED}))
""")


async def lock(session: Session, entry: EntryId, resident: ResidentId) -> Entry | None:
    """Return the same; nobody else changes it or wants it until this transaction ends."""
    await session.execute(_LOCK, {"id": entry})
    return await find(session, entry, resident)


_LOCK = text("SELECT 1 FROM exchange_entries WHERE id = :id FOR UPDATE")


async def lock_for_clock(session: Session, entry: EntryId) -> Entry | None:
    """Return an entry whose moment has come, whoever may see it."""
    await session.execute(_LOCK, {"id": entry})
    row = (await session.execute(_FOR_CLOCK, {"id": entry})).first()
    return None if row is None else _entry(row)


_FOR_CLOCK = text(f"{_COLUMNS} WHERE e.id = :id")


async def count_wants(session: Session, resident: ResidentId) -> int:
    """Return how many things somebody wants; an answer doesn't matter, or it would show."""
    return int((await session.execute(_COUNT_WANTS, {"resident": resident})).scalar_one())


_COUNT_WANTS = text("""
    SELECT count(*) FROM exchange_wants w JOIN exchange_entries e ON e.id = w.entry_id
    WHERE w.resident_id = :resident AND NOT w.taken_back AND e.ended_at IS NULL
""")


async def lock_two(session: Session, want: WantId) -> Two | None:
    """Return both sides of a want that waits for its answer, held until the transaction ends."""
    entry = (await session.execute(_ENTRY_OF, {"id": want})).scalar()
    if entry is None:
        return None
    found = await lock_for_clock(session, EntryId(entry))
    row = (await session.execute(_TWO, {"id": want})).first()
    if found is None or row is None:
        return None
    owner = _side(found.by, row.owner_code, row.owner_name)
    wants = _side(ResidentId(row.by), row.code, row.shown_name)
    return Two(want, found, row.area_name, (owner, wants))


def _side(resident: ResidentId, code: str, name: str | None) -> Side:
    return Side(
        resident=resident,
        code=code,
        shown_name=name,
        issue=None,
        text="",
        stands=True,
        hears=True,
    )


_ENTRY_OF = text("SELECT entry_id FROM exchange_wants WHERE id = :id")
_TWO = text("""
    SELECT w.resident_id AS by, b.code, b.shown_name, o.code AS owner_code,
           o.shown_name AS owner_name, a.name AS area_name
    FROM exchange_wants w
    JOIN exchange_entries e ON e.id = w.entry_id
    JOIN residents b ON b.id = w.resident_id
    JOIN residents o ON o.id = e.resident_id
    JOIN areas a ON a.slug = e.area
    WHERE w.id = :id AND NOT w.answered AND NOT w.taken_back AND e.ended_at IS NULL
      AND b.area = e.area AND o.area = e.area AND b.stopped_at IS NULL
      AND EXISTS (SELECT 1 FROM doors d WHERE d.resident_id = b.id AND d.closed_at IS NULL)
""")


# --- what changes -------------------------------------------------------------------------


async def put_up(session: Session, put: PutUp) -> None:
    """Store what somebody gives or asks, with what must happen later."""
    one = put.entry
    values = {
        "id": one.id,
        "area": one.area,
        "by": one.by,
        "kind": one.kind,
        "text": one.text,
        "words": list(one.words),
        "now": put.at,
        "until": one.until,
    }
    await session.execute(_PUT_UP, values)
    await due.plan(session, put.dues)


_PUT_UP = text("""
    INSERT INTO exchange_entries (id, area, resident_id, kind, text, words, put_at, until)
    OVERRIDING SYSTEM VALUE
    VALUES (:id, :area, :by, :kind, :text, CAST(:words AS text[]), :now, :until)
""")


async def end(session: Session, over: Over) -> None:
    """Store that something stands there no longer, and throw its words away."""
    entry = over.entry.id
    await session.execute(_END, {"id": entry, "ended": over.how, "now": over.at})
    for key in (still_key(entry), lapse_key(entry)):
        await due.call_off(session, key, now=over.at)


_END = text("""
    UPDATE exchange_entries SET ended_at = :now, ended = :ended, text = '', words = '{}'
    WHERE id = :id
""")


async def stay(session: Session, stays: Stays) -> None:
    """Store until when something stands there, and what comes then."""
    entry = stays.entry.id
    await session.execute(_STAY, {"id": entry, "until": stays.entry.until})
    await due.call_off(session, still_key(entry), now=stays.at)
    await due.call_off(session, lapse_key(entry), now=stays.at)
    await due.plan(session, stays.dues)


_STAY = text("UPDATE exchange_entries SET until = :until WHERE id = :id")


async def want(session: Session, wanted: Wanted) -> None:
    """Store that somebody wants it."""
    values = {"id": wanted.id, "entry": wanted.entry, "by": wanted.by}
    await session.execute(_WANT, values)


_WANT = text("""
    INSERT INTO exchange_wants (id, entry_id, resident_id) OVERRIDING SYSTEM VALUE
    VALUES (:id, :entry, :by)
    ON CONFLICT (entry_id, resident_id) DO UPDATE SET taken_back = false
""")


async def unwant(session: Session, unwanted: Unwanted) -> None:
    """Store that somebody takes it back."""
    await session.execute(_UNWANT, {"entry": unwanted.entry, "by": unwanted.by})


_UNWANT = text("""
    UPDATE exchange_wants SET taken_back = true WHERE entry_id = :entry AND resident_id = :by
""")


async def answer(session: Session, want: WantId) -> None:
    """Store that a want was answered, whatever the answer was."""
    await session.execute(_ANSWER, {"id": want})


_ANSWER = text("UPDATE exchange_wants SET answered = true WHERE id = :id")


async def agree(session: Session, agreed: Agreed) -> None:
    """Store that two agreed: they met, and what follows is that of any two who met."""
    await answer(session, agreed.want)
    await connections.store_met(session, agreed.connection, now=agreed.at)
    await due.plan(session, agreed.dues)
