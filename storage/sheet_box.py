"""A box of open sheets with its roll: under a pseudonym while they are open, thrown away after.

Looking back and survey rounds have one each; see docs/decisions/0026, and 0006 for the ground.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

import orjson
from sqlalchemy import text

from domain.evaluation.draft import (
    Draft,
    draft_from_json,
    draft_to_json,
    pseudonym,
    sheet_that_stays,
)
from domain.evaluation.questionnaire import Place
from domain.ids import ResidentId
from storage import shredding
from storage.session import Session


def _parsed(answers: str) -> object:
    """Return JSON as Python has it; None for numbers and nestings that no sheet of ours has."""
    try:
        return json.loads(answers)
    except (ValueError, RecursionError):
        return None


@dataclass(frozen=True, slots=True)
class SheetBox:
    """Where sheets of one kind lie.

    Attributes:
        sheets, roll: names of the tables.
        of: the column in both that says what they are sheets of; its number is `subject` below.
    """

    sheets: str
    roll: str
    of: str

    async def read(self, session: Session, subject: int, pseudonym: bytes) -> object:
        """Return what lies under `pseudonym`; None for nothing."""
        query = text(
            f"SELECT answers::text AS answers FROM {self.sheets} "  # noqa: S608 - names of ours
            f"WHERE {self.of} = :subject AND pseudonym = :pseudonym"
        )
        keys = {"subject": subject, "pseudonym": pseudonym}
        row = (await session.execute(query, keys)).first()
        return None if row is None else _parsed(row.answers)

    async def lock(self, session: Session, subject: int, pseudonym: bytes) -> object:
        """Return what lies there; nobody else changes it until this transaction ends."""
        await session.execute(_LOCK_NAME, {"name": int.from_bytes(pseudonym[:8], signed=True)})
        return await self.read(session, subject, pseudonym)

    async def store(
        self, session: Session, subject: int, resident: ResidentId, pseudonym: bytes, draft: Draft
    ) -> None:
        """Keep somebody's sheet; one that is handed in puts them on the roll."""
        keys = {
            "subject": subject,
            "resident": resident,
            "pseudonym": pseudonym,
            "answers": orjson.dumps(draft_to_json(draft)).decode(),
        }
        put = text(
            f"INSERT INTO {self.sheets} ({self.of}, pseudonym, answers) "  # noqa: S608
            "VALUES (:subject, :pseudonym, CAST(:answers AS jsonb)) "
            f"ON CONFLICT ({self.of}, pseudonym) DO UPDATE SET answers = excluded.answers"
        )
        await session.execute(put, keys)
        if draft.handed_in:
            put_roll = text(
                f"INSERT INTO {self.roll} ({self.of}, resident_id) "  # noqa: S608
                "VALUES (:subject, :resident) ON CONFLICT DO NOTHING"
            )
            await session.execute(put_roll, keys)

    async def drop(self, session: Session, subject: int, pseudonym: bytes) -> None:
        """Take out what lies under `pseudonym`."""
        query = text(
            f"DELETE FROM {self.sheets} "  # noqa: S608
            f"WHERE {self.of} = :subject AND pseudonym = :pseudonym"
        )
        await session.execute(query, {"subject": subject, "pseudonym": pseudonym})

    async def on_roll(self, session: Session, subject: int) -> frozenset[ResidentId]:
        """Return who handed in a sheet that is open."""
        query = text(f"SELECT resident_id FROM {self.roll} WHERE {self.of} = :subject")  # noqa: S608
        found = await session.execute(query, {"subject": subject})
        return frozenset(ResidentId(row.resident_id) for row in found)

    async def is_on_roll(self, session: Session, subject: int, resident: ResidentId) -> bool:
        """Return whether somebody handed in a sheet that is open."""
        query = text(
            f"SELECT 1 FROM {self.roll} "  # noqa: S608
            f"WHERE {self.of} = :subject AND resident_id = :resident"
        )
        keys = {"subject": subject, "resident": resident}
        return (await session.execute(query, keys)).first() is not None

    async def all_of(self, session: Session, subject: int) -> Sequence[object]:
        """Return all open sheets, in no order that means anything; each any value of JSON."""
        query = text(
            f"SELECT answers::text AS answers FROM {self.sheets} "  # noqa: S608
            f"WHERE {self.of} = :subject ORDER BY gen_random_uuid()"
        )
        return [_parsed(row.answers) for row in await session.execute(query, {"subject": subject})]

    async def merge(
        self,
        session: Session,
        subject: int,
        asked: Sequence[Place],
        key: bytes,
        goes: ResidentId,
        into: ResidentId,
    ) -> None:
        """Let who turns out to be another have one sheet.

        Args:
            asked: the questions on it.
            key: that makes the pseudonyms.
        """
        old, new = pseudonym(key, goes), pseudonym(key, into)
        kept = {name: await self.lock(session, subject, name) for name in sorted((old, new))}
        left, right = draft_from_json(kept[old], asked), draft_from_json(kept[new], asked)
        if left is None:
            return
        await self.drop(session, subject, old)
        one = left if right is None else sheet_that_stays(left, right)
        await self.store(session, subject, into, new, one)

    async def empty(self, session: Session, subject: int) -> None:
        """Throw away all open sheets and who handed one in."""
        for table in (self.sheets, self.roll):
            query = text(f"DELETE FROM {table} WHERE {self.of} = :subject")  # noqa: S608
            await session.execute(query, {"subject": subject})

    async def sweep(self, session: Session, slot: str) -> bool:
        """Take out of the files what closing left there; return False when somebody is reading."""
        tables = (self.sheets, self.roll, "gateway_protected")
        return await shredding.sweep(session, slot, tables)


_LOCK_NAME = text("SELECT pg_advisory_xact_lock(:name)")
