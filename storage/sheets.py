"""Sheets of an evaluation: under a pseudonym while it is open, nobody's afterwards.

See docs/decisions/0026, and 0006 for the ground that it stands on.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

import orjson
from sqlalchemy import Row, text

from domain.ballots.papers import BallotKeys
from domain.evaluation.closing import Closed
from domain.evaluation.draft import (
    Draft,
    draft_from_json,
    draft_to_json,
    pseudonym,
    sheet_that_stays,
)
from domain.evaluation.evaluation import key_of, slot_of
from domain.evaluation.questionnaire import places
from domain.ids import EvaluationId, ResidentId
from storage import shredding
from storage.session import Session


async def read(session: Session, evaluation: EvaluationId, pseudonym: bytes) -> object:
    """Return what lies under `pseudonym`; None for nothing."""
    keys = {"evaluation": evaluation, "pseudonym": pseudonym}
    row = (await session.execute(_READ, keys)).first()
    return None if row is None else _parsed(row.answers)


_READ = text("""
    SELECT answers::text AS answers FROM open_sheets
    WHERE evaluation_id = :evaluation AND pseudonym = :pseudonym
""")


async def lock(session: Session, evaluation: EvaluationId, pseudonym: bytes) -> object:
    """Return what lies under `pseudonym`; nobody else changes it until this transaction ends."""
    await session.execute(_LOCK_NAME, {"name": int.from_bytes(pseudonym[:8], signed=True)})
    return await read(session, evaluation, pseudonym)


_LOCK_NAME = text("SELECT pg_advisory_xact_lock(:name)")


def _parsed(answers: str) -> object:
    """Return JSON as Python has it; None for numbers and nestings that no sheet of ours has."""
    try:
        return json.loads(answers)
    except (ValueError, RecursionError):
        return None


async def store(
    session: Session,
    evaluation: EvaluationId,
    resident: ResidentId,
    pseudonym: bytes,
    draft: Draft,
) -> None:
    """Keep somebody's sheet; one that is handed in puts them on the roll."""
    keys = {
        "evaluation": evaluation,
        "resident": resident,
        "pseudonym": pseudonym,
        "answers": orjson.dumps(draft_to_json(draft)).decode(),
    }
    await session.execute(_PUT, keys)
    if draft.handed_in:
        await session.execute(_PUT_ROLL, keys)


_PUT = text("""
    INSERT INTO open_sheets (evaluation_id, pseudonym, answers)
    VALUES (:evaluation, :pseudonym, CAST(:answers AS jsonb))
    ON CONFLICT (evaluation_id, pseudonym) DO UPDATE SET answers = excluded.answers
""")
_PUT_ROLL = text("""
    INSERT INTO open_sheet_roll (evaluation_id, resident_id) VALUES (:evaluation, :resident)
    ON CONFLICT DO NOTHING
""")


async def on_roll(session: Session, evaluation: EvaluationId) -> frozenset[ResidentId]:
    """Return who handed in a sheet of an evaluation that is open."""
    found = await session.execute(_ON_ROLL, {"evaluation": evaluation})
    return frozenset(ResidentId(row.resident_id) for row in found)


_ON_ROLL = text("SELECT resident_id FROM open_sheet_roll WHERE evaluation_id = :evaluation")


async def is_on_roll(session: Session, evaluation: EvaluationId, resident: ResidentId) -> bool:
    """Return whether somebody handed in a sheet of an evaluation that is open."""
    keys = {"evaluation": evaluation, "resident": resident}
    return (await session.execute(_IS_ON_ROLL, keys)).first() is not None


_IS_ON_ROLL = text("""
    SELECT 1 FROM open_sheet_roll WHERE evaluation_id = :evaluation AND resident_id = :resident
""")


# --- one resident who turns out to be another ---------------------------------------------


async def merge(
    session: Session, keys: BallotKeys, goes: ResidentId, into: ResidentId, *, now: datetime
) -> None:
    """Let who turns out to be another have one sheet in each evaluation that is open.

    Without the key of an evaluation nothing of it can be found, so nothing of it changes.
    """
    for row in (await session.execute(_TAKE_SHEETS, {"now": now})).all():
        key = keys.get(key_of(EvaluationId(row.id)))
        if key is not None:
            await _merge_in(session, row, key, goes, into)


async def _merge_in(
    session: Session, row: Row[Any], key: bytes, goes: ResidentId, into: ResidentId
) -> None:
    asked, number = places(row.rules), EvaluationId(row.id)
    old, new = pseudonym(key, goes), pseudonym(key, into)
    kept = {name: await lock(session, number, name) for name in sorted((old, new))}
    left, right = draft_from_json(kept[old], asked), draft_from_json(kept[new], asked)
    if left is None:
        return
    await session.execute(_DROP, {"evaluation": number, "pseudonym": old})
    one = left if right is None else sheet_that_stays(left, right)
    await store(session, number, into, new, one)


_TAKE_SHEETS = text("""
    SELECT id, rules FROM evaluations WHERE closed_at IS NULL AND closes_at > :now
    ORDER BY id FOR SHARE
""")
_DROP = text("""
    DELETE FROM open_sheets WHERE evaluation_id = :evaluation AND pseudonym = :pseudonym
""")


# --- closing ------------------------------------------------------------------------------


async def all_of(session: Session, evaluation: EvaluationId) -> Sequence[object]:
    """Return all open sheets, in no order that means anything; each can be any value of JSON."""
    found = await session.execute(_ALL, {"evaluation": evaluation})
    return [_parsed(row.answers) for row in found]


_ALL = text("""
    SELECT answers::text AS answers FROM open_sheets
    WHERE evaluation_id = :evaluation ORDER BY gen_random_uuid()
""")


async def seal(session: Session, evaluation: EvaluationId, closed: Closed) -> None:
    """Write the words anew, in random order, and throw all else away: the report has it merged.

    One statement writes them, so all rows share one `xmin` and lie in shuffled places.
    """
    keys = {"evaluation": evaluation}
    said = [{"rule": one.rule, "words": one.words} for one in closed.said]
    await session.execute(_SEAL_WORDS, {**keys, "said": orjson.dumps(said).decode()})
    await session.execute(_EMPTY_SHEETS, keys)
    await session.execute(_EMPTY_ROLL, keys)


_SEAL_WORDS = text("""
    INSERT INTO sheet_words (evaluation_id, rule, words)
    SELECT :evaluation, rule, words
    FROM jsonb_to_recordset(CAST(:said AS jsonb)) AS s(rule smallint, words text)
    ORDER BY gen_random_uuid()
""")
_EMPTY_SHEETS = text("DELETE FROM open_sheets WHERE evaluation_id = :evaluation")
_EMPTY_ROLL = text("DELETE FROM open_sheet_roll WHERE evaluation_id = :evaluation")


_SWEPT = ("open_sheets", "open_sheet_roll", "gateway_protected")


async def sweep(session: Session, evaluation: EvaluationId) -> bool:
    """Take out of the files what closing left in them; return False when somebody is reading."""
    return await shredding.sweep(session, slot_of(evaluation), _SWEPT)
