"""Who is the contact of which streets, and what a neighbour and a contact last wrote."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import text

from domain.ids import AreaSlug, ContactId, ResidentId, TalkId
from domain.roles import TABLE, Action
from domain.streets.contact import Contact
from domain.streets.offering import GivenUp, Offered, Said
from domain.streets.writing import Over, Sent, Talk, words_key
from storage import due
from storage.session import Session


async def next_contact(session: Session) -> ContactId:
    """Give out the number of an offer that is about to be stored."""
    return ContactId((await session.execute(_NEXT_CONTACT)).scalar_one())


_NEXT_CONTACT = text("SELECT nextval(pg_get_serial_sequence('street_contacts', 'id'))")


async def next_talk(session: Session) -> TalkId:
    """Give out the number of a talk that may begin."""
    return TalkId((await session.execute(_NEXT_TALK)).scalar_one())


_NEXT_TALK = text("SELECT nextval(pg_get_serial_sequence('street_talks', 'id'))")


def _contact(row: Any) -> Contact:
    return Contact(
        id=ContactId(row.contact_id),
        area=AreaSlug(row.contact_area),
        by=ResidentId(row.contact_by),
        code=row.contact_code,
        shown_name=row.contact_name,
        streets=tuple(row.streets),
        named=row.named_at is not None,
    )


_COLUMNS = """
    c.id AS contact_id, c.area AS contact_area, c.resident_id AS contact_by,
    r.code AS contact_code, r.shown_name AS contact_name, c.streets, c.named_at
"""
_RUNS = """
    FROM street_contacts c JOIN residents r ON r.id = c.resident_id
    WHERE c.ended_at IS NULL AND r.area = c.area
"""
_HEARS = """
    r.stopped_at IS NULL
    AND EXISTS (SELECT 1 FROM doors d WHERE d.resident_id = r.id AND d.closed_at IS NULL)
"""
"""Who hears nothing is shown to nobody: a message would wait for ever."""


async def of_area(session: Session, area: AreaSlug, resident: ResidentId) -> Sequence[Contact]:
    """Return the contacts of an area as one of its residents sees them, by their first street.

    Not who hears no messages now, and nobody with whom this resident's talk was reported.
    """
    found = await session.execute(_OF_AREA, {"area": area, "resident": resident})
    return [_contact(row) for row in found]


_OF_AREA = text(f"""
    SELECT {_COLUMNS} {_RUNS} AND c.area = :area AND c.named_at IS NOT NULL AND {_HEARS}
      AND NOT EXISTS (SELECT 1 FROM street_talks t WHERE t.reported_at IS NOT NULL
          AND t.contact_id = c.id AND t.resident_id = :resident)
    ORDER BY c.streets, c.id
""")  # noqa: S608 - constants


async def offers(session: Session, area: AreaSlug) -> Sequence[Contact]:
    """Return the offers of an area that wait for a yes or a no, oldest first."""
    return [_contact(row) for row in await session.execute(_OFFERS, {"area": area})]


_OFFERS = text(f"""
    SELECT {_COLUMNS} {_RUNS} AND c.area = :area AND c.named_at IS NULL ORDER BY c.id
""")


async def of_resident(session: Session, resident: ResidentId) -> Contact | None:
    """Return what somebody offered or is now."""
    row = (await session.execute(_OF_RESIDENT, {"resident": resident})).first()
    return None if row is None else _contact(row)


_OF_RESIDENT = text(f"SELECT {_COLUMNS} {_RUNS} AND r.id = :resident")


async def lock(session: Session, contact: ContactId) -> Contact | None:
    """Return one that runs; nobody else answers, ends or writes it until this transaction ends."""
    await session.execute(_LOCK, {"id": contact})
    return await find(session, contact)


_LOCK = text("SELECT 1 FROM street_contacts WHERE id = :id FOR UPDATE")


async def find(session: Session, contact: ContactId) -> Contact | None:
    """Return one that runs."""
    row = (await session.execute(_FIND, {"id": contact})).first()
    return None if row is None else _contact(row)


_FIND = text(f"SELECT {_COLUMNS} {_RUNS} AND c.id = :id")


async def hears(session: Session, resident: ResidentId, area: AreaSlug) -> bool:
    """Return whether a message reaches somebody who lives in an area."""
    found = await session.execute(_DOES_HEAR, {"resident": resident, "area": area})
    return found.first() is not None


_DOES_HEAR = text(f"""
    SELECT 1 FROM residents r WHERE r.id = :resident AND r.area = :area AND {_HEARS}
""")  # noqa: S608 - constants


async def answerers(session: Session, area: AreaSlug) -> Sequence[ResidentId]:
    """Return who may say yes to a contact of an area."""
    roles = [one.value for one in sorted(TABLE[Action.NAME_CONTACT].roles)]
    found = await session.execute(_ANSWERERS, {"area": area, "roles": roles})
    return [ResidentId(one) for one in found.scalars()]


_ANSWERERS = text("""
    SELECT DISTINCT resident_id FROM roles
    WHERE area = :area AND role = ANY(CAST(:roles AS text[])) AND ended_at IS NULL
    ORDER BY resident_id
""")


# --- what changes -------------------------------------------------------------------------


async def offer(session: Session, offered: Offered) -> None:
    """Store that somebody offers to be a contact."""
    one = offered.contact
    values = {
        "id": one.id,
        "area": one.area,
        "by": one.by,
        "streets": list(one.streets),
        "now": offered.at,
    }
    await session.execute(_OFFER, values)


_OFFER = text("""
    INSERT INTO street_contacts (id, area, resident_id, streets, offered_at)
    OVERRIDING SYSTEM VALUE VALUES (:id, :area, :by, CAST(:streets AS text[]), :now)
""")


async def answer(session: Session, said: Said) -> None:
    """Store a yes, or that an offer is over after a no."""
    values = {"id": said.contact.id, "by": said.by, "now": said.at}
    await session.execute(_YES if said.yes else _NO, values)


_YES = text("UPDATE street_contacts SET named_at = :now, answered_by = :by WHERE id = :id")
_NO = text("UPDATE street_contacts SET ended_at = :now, answered_by = :by WHERE id = :id")


async def give_up(session: Session, given: GivenUp) -> None:
    """Store that somebody is no contact any more; the words written to them are thrown away."""
    await session.execute(_GIVE_UP, {"id": given.contact, "now": given.at})


_GIVE_UP = text("""
    WITH gone AS (UPDATE street_contacts SET ended_at = :now WHERE id = :id)
    UPDATE street_talks SET theirs = '', answer = '', ended_at = coalesce(ended_at, :now)
    WHERE contact_id = :id
""")


# --- words between two --------------------------------------------------------------------


def _talk(row: Any) -> Talk:
    return Talk(
        id=TalkId(row.id),
        contact=_contact(row),
        area_name=row.area_name,
        neighbour=ResidentId(row.resident_id),
        code=row.code,
        shown_name=row.shown_name,
        theirs=row.theirs,
        answer=row.answer,
        sent=row.sent,
        in_a_row=row.in_a_row,
        by_contact=row.by_contact,
        ended=row.ended_at is not None,
    )


_TALK = f"""
    SELECT {_COLUMNS}, a.name AS area_name, t.id, t.resident_id, n.code, n.shown_name, t.theirs,
           t.answer, t.sent, t.in_a_row, t.by_contact, t.ended_at
    FROM street_talks t
    JOIN street_contacts c ON c.id = t.contact_id
    JOIN residents r ON r.id = c.resident_id
    JOIN residents n ON n.id = t.resident_id
    JOIN areas a ON a.slug = c.area
    WHERE c.ended_at IS NULL AND r.area = c.area AND n.area = c.area
"""  # noqa: S608 - constants


async def talk_between(session: Session, contact: ContactId, neighbour: ResidentId) -> Talk | None:
    """Return what somebody wrote a contact before, and heard."""
    keys = {"contact": contact, "neighbour": neighbour}
    row = (await session.execute(_BETWEEN, keys)).first()
    return None if row is None else _talk(row)


_BETWEEN = text(f"{_TALK} AND t.contact_id = :contact AND t.resident_id = :neighbour")


async def lock_talk(session: Session, talk: TalkId) -> Talk | None:
    """Return a talk of two who both live there still, held until the transaction ends."""
    await session.execute(_LOCK_TALK, {"id": talk})
    row = (await session.execute(_FIND_TALK, {"id": talk})).first()
    return None if row is None else _talk(row)


_LOCK_TALK = text("SELECT 1 FROM street_talks WHERE id = :id FOR UPDATE")
_FIND_TALK = text(f"{_TALK} AND t.id = :id")


async def send(session: Session, sent: Sent) -> None:
    """Store the last words of both, and when they are thrown away."""
    one = sent.talk
    values = {
        "id": one.id,
        "area": one.contact.area,
        "contact": one.contact.id,
        "by": one.neighbour,
        "theirs": one.theirs,
        "answer": one.answer,
        "sent": one.sent,
        "row": one.in_a_row,
        "by_contact": one.by_contact,
        "now": sent.at,
    }
    await session.execute(_SEND, values)
    await due.call_off(session, words_key(one.id), now=sent.at)
    await due.plan(session, sent.dues)


_SEND = text("""
    INSERT INTO street_talks (id, area, contact_id, resident_id, theirs, answer, sent, in_a_row,
                              by_contact, written_at)
    OVERRIDING SYSTEM VALUE
    VALUES (:id, :area, :contact, :by, :theirs, :answer, :sent, :row, :by_contact, :now)
    ON CONFLICT (contact_id, resident_id) DO UPDATE
    SET theirs = excluded.theirs, answer = excluded.answer, sent = excluded.sent,
        in_a_row = excluded.in_a_row, by_contact = excluded.by_contact,
        written_at = excluded.written_at
""")


async def end_talk(session: Session, over: Over) -> None:
    """Store that one of the two ended it, and throw its words away."""
    await session.execute(_END_TALK, {"id": over.talk, "now": over.at, "reported": over.reported})
    await due.call_off(session, words_key(over.talk), now=over.at)


_END_TALK = text("""
    UPDATE street_talks SET ended_at = :now, theirs = '', answer = '',
        reported_at = CASE WHEN CAST(:reported AS boolean) THEN CAST(:now AS timestamptz) END
    WHERE id = :id
""")


async def forget_words(session: Session, talk: TalkId, *, written_before: datetime) -> None:
    """Throw the words of a talk away that nobody added to since `written_before`."""
    await session.execute(_FORGET, {"id": talk, "before": written_before})


_FORGET = text("""
    UPDATE street_talks SET theirs = '', answer = '', in_a_row = 0
    WHERE id = :id AND written_at < :before
""")
