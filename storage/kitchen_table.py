"""Talks at the kitchen table, the rows that count for who spoke, and the notes with a code."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import text

from domain.ids import AreaSlug, IssueId, ResidentId, TableTalkId
from domain.kitchen_table.after import Undone
from domain.kitchen_table.claiming import Claimed
from domain.kitchen_table.recording import Recorded
from domain.kitchen_table.talk import TableTalk
from storage import due, issues, people
from storage.codes import code_hash
from storage.session import Session

AT_THE_TABLE = 0
"""Version of consent of who never came in: what they said yes to stands with their talk."""


def make_key() -> str:
    """Return the key of a talk that begins, by lot: 16 letters and digits."""
    return secrets.token_hex(8)


async def next_id(session: Session) -> TableTalkId:
    """Give out the number of a talk that is about to be stored."""
    return TableTalkId((await session.execute(_NEXT_ID)).scalar_one())


_NEXT_ID = text("SELECT nextval(pg_get_serial_sequence('kitchen_talks', 'id'))")


async def add_neighbour(
    session: Session, area: AreaSlug, language: str, *, now: datetime
) -> ResidentId:
    """Store who spoke at a kitchen table: no name, no chat, and no other yes than in the talk."""
    values = {
        "code": "".join(secrets.choice(people.CODE_LETTERS) for _ in range(people.CODE_LENGTH)),
        "language": language,
        "area": area,
        "consent": AT_THE_TABLE,
        "now": now,
    }
    return ResidentId((await session.execute(_ADD_NEIGHBOUR, values)).scalar_one())


_ADD_NEIGHBOUR = text("""
    WITH new AS (
        INSERT INTO residents (code, language, area, shown_name, consent_version, consented_at)
        VALUES (:code, :language, :area, '', :consent, :now) RETURNING id
    ), home AS (
        INSERT INTO home_areas (resident_id, since, area)
        SELECT id, CAST(:now AS timestamptz), CAST(:area AS text) FROM new
    )
    SELECT id FROM new
""")


async def store(session: Session, recorded: Recorded, code: str) -> None:
    """Store a talk, with the hash of the code on its note, and plan what the group hears.

    Its issues are stored by `storage.issues`.
    """
    talk = recorded.talk
    values = {
        "id": talk.id,
        "key": recorded.key,
        "area": talk.area,
        "street": recorded.street,
        "by": talk.by,
        "neighbour": talk.neighbour,
        "issues": len(recorded.issues),
        "version": recorded.consent_version,
        "consented": recorded.consented_at,
        "now": talk.recorded_at,
        "hash": code_hash(code),
        "until": recorded.until,
    }
    await session.execute(_STORE, values)
    await due.plan(session, recorded.dues)


_STORE = text("""
    INSERT INTO kitchen_talks (id, key, area, street, by, neighbour, issues, consent_version,
                               consented_at, recorded_at, code_hash, code_until)
    OVERRIDING SYSTEM VALUE
    VALUES (:id, :key, :area, :street, :by, :neighbour, :issues, :version, :consented, :now, :hash,
            :until)
""")


def _talk(row: Any) -> TableTalk:
    return TableTalk(
        id=TableTalkId(row.id),
        area=AreaSlug(row.area),
        by=None if row.by is None else ResidentId(row.by),
        neighbour=None if row.neighbour is None else ResidentId(row.neighbour),
        recorded_at=row.recorded_at,
        claimed=row.claimed_at is not None,
        undone=row.undone_at is not None,
    )


_COLUMNS = "id, area, by, neighbour, recorded_at, claimed_at, undone_at"


async def is_stored(session: Session, key: str) -> bool:
    """Return whether a talk with this key was stored before, also when it was taken back."""
    return (await session.execute(_IS_STORED, {"key": key})).first() is not None


_IS_STORED = text("SELECT 1 FROM kitchen_talks WHERE key = :key")


async def lock(session: Session, talk: TableTalkId) -> TableTalk | None:
    """Return a talk; nobody else undoes or claims it until this transaction ends."""
    row = (await session.execute(_LOCK, {"id": talk})).first()
    return None if row is None else _talk(row)


_LOCK = text(f"""
    SELECT {_COLUMNS} FROM kitchen_talks WHERE id = :id FOR UPDATE
""")  # noqa: S608 - constants


async def lock_code(session: Session, code: str, *, now: datetime) -> TableTalk | None:
    """Return the talk of a note whose code can be used, held until this transaction ends."""
    row = (await session.execute(_LOCK_CODE, {"hash": code_hash(code), "now": now})).first()
    return None if row is None else _talk(row)


_LOCK_CODE = text(f"""
    SELECT {_COLUMNS} FROM kitchen_talks
    WHERE code_hash = :hash AND code_until > :now AND neighbour IS NOT NULL
    FOR UPDATE
""")  # noqa: S608 - constants


async def issues_of(session: Session, neighbour: ResidentId) -> Sequence[IssueId]:
    """Return the standing issues of who spoke, in the order in which they were said."""
    found = await session.execute(_ISSUES_OF, {"neighbour": neighbour})
    return [IssueId(one) for one in found.scalars()]


_ISSUES_OF = text("""
    SELECT id FROM issues WHERE submitter = :neighbour AND withdrawn_at IS NULL ORDER BY id
""")


async def undo(session: Session, undone: Undone) -> None:
    """Take a talk back: its issues stand nowhere, and nobody counts for it any more.

    Its key stays, so that the same talk posted again changes nothing.
    """
    for one in undone.issues:
        await issues.withdraw(session, one, now=undone.at)
    values = {"id": undone.talk.id, "neighbour": undone.talk.neighbour, "now": undone.at}
    await session.execute(_UNDO, values)
    await session.execute(_FORGET, values)


_UNDO = text("""
    UPDATE kitchen_talks SET undone_at = :now, neighbour = NULL, code_hash = NULL, street = ''
    WHERE id = :id
""")
_FORGET = text("""
    DELETE FROM residents r WHERE r.id = :neighbour
      AND NOT EXISTS (SELECT 1 FROM doors d WHERE d.resident_id = r.id)
""")


async def claim(session: Session, claimed: Claimed) -> None:
    """Store that who spoke is somebody here; which street that was isn't told of them.

    What was meant for who spoke was never heard, so it can be said to them still.
    What counted for them goes over by `storage.merging`.
    """
    values = {"id": claimed.talk.id, "goes": claimed.goes, "now": claimed.at}
    await session.execute(_CLAIM, values)


_CLAIM = text("""
    WITH never_heard AS (DELETE FROM said_once WHERE resident_id = :goes)
    UPDATE kitchen_talks SET claimed_at = :now, neighbour = NULL, code_hash = NULL WHERE id = :id
""")


# --- counting -----------------------------------------------------------------------------


async def recorded_since(session: Session, by: ResidentId, *, since: datetime) -> int:
    """Return how many talks somebody wrote down since then, those taken back too."""
    found = await session.execute(_RECORDED, {"by": by, "since": since})
    return int(found.scalar_one())


_RECORDED = text("""
    SELECT count(*) FROM kitchen_talks WHERE by = :by AND recorded_at > :since
""")


async def talks_by_street(session: Session, area: AreaSlug) -> Mapping[str, int]:
    """Return street -> how many talks there were, in an area."""
    found = await session.execute(_BY_STREET, {"area": area})
    return {row.street: row.talks for row in found}


_BY_STREET = text("""
    SELECT street, count(*) AS talks FROM kitchen_talks
    WHERE area = :area AND undone_at IS NULL GROUP BY street ORDER BY street
""")


async def taking_part(session: Session, area: AreaSlug) -> int:
    """Return how many residents of an area brought something up, joined or voted.

    Who spoke at a kitchen table is one of them: each once, also who came in later.
    """
    return int((await session.execute(_TAKING_PART, {"area": area})).scalar_one())


_TAKING_PART = text("""
    SELECT count(*) FROM residents r WHERE r.area = :area AND (
        EXISTS (SELECT 1 FROM issues i WHERE i.submitter = r.id AND i.withdrawn_at IS NULL)
        OR EXISTS (SELECT 1 FROM joins j WHERE j.resident_id = r.id)
        OR EXISTS (SELECT 1 FROM finished_rolls f WHERE f.resident_id = r.id))
""")


async def take_untold(
    session: Session, area: AreaSlug, *, before: datetime, now: datetime
) -> tuple[int, int]:
    """Return how many talks and issues of these the group did not hear of; from now on it did.

    Args:
        before: only talks from before that can't be undone any more.
    """
    values = {"area": area, "before": before, "now": now}
    row = (await session.execute(_UNTOLD, values)).one()
    return row.talks, row.issues


_UNTOLD = text("""
    WITH told AS (
        UPDATE kitchen_talks SET told_at = :now
        WHERE area = :area AND told_at IS NULL AND undone_at IS NULL AND recorded_at <= :before
        RETURNING issues
    )
    SELECT count(*) AS talks, coalesce(sum(issues), 0) AS issues FROM told
""")


async def waits_to_be_told(session: Session, area: AreaSlug) -> bool:
    """Return whether there are talks that the group did not hear of."""
    return (await session.execute(_WAITS, {"area": area})).first() is not None


_WAITS = text("""
    SELECT 1 FROM kitchen_talks
    WHERE area = :area AND told_at IS NULL AND undone_at IS NULL LIMIT 1
""")
