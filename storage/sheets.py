"""Sheets of an evaluation: under a pseudonym while it is open, nobody's afterwards.

See docs/decisions/0026, and 0006 for the ground that it stands on.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import orjson
from sqlalchemy import text

from domain.ballots.papers import BallotKeys
from domain.evaluation.closing import Closed
from domain.evaluation.draft import Draft
from domain.evaluation.evaluation import key_of, slot_of
from domain.evaluation.questionnaire import places
from domain.ids import EvaluationId, ResidentId
from storage.session import Session
from storage.sheet_box import SheetBox

BOX = SheetBox("open_sheets", "open_sheet_roll", "evaluation_id")


async def read(session: Session, evaluation: EvaluationId, pseudonym: bytes) -> object:
    """Return what lies under `pseudonym`; None for nothing."""
    return await BOX.read(session, evaluation, pseudonym)


async def lock(session: Session, evaluation: EvaluationId, pseudonym: bytes) -> object:
    """Return what lies under `pseudonym`; nobody else changes it until this transaction ends."""
    return await BOX.lock(session, evaluation, pseudonym)


async def store(
    session: Session,
    evaluation: EvaluationId,
    resident: ResidentId,
    pseudonym: bytes,
    draft: Draft,
) -> None:
    """Keep somebody's sheet; one that is handed in puts them on the roll."""
    await BOX.store(session, evaluation, resident, pseudonym, draft)


async def on_roll(session: Session, evaluation: EvaluationId) -> frozenset[ResidentId]:
    """Return who handed in a sheet of an evaluation that is open."""
    return await BOX.on_roll(session, evaluation)


async def is_on_roll(session: Session, evaluation: EvaluationId, resident: ResidentId) -> bool:
    """Return whether somebody handed in a sheet of an evaluation that is open."""
    return await BOX.is_on_roll(session, evaluation, resident)


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
            await BOX.merge(session, row.id, places(row.rules), key, goes, into)


_TAKE_SHEETS = text("""
    SELECT id, rules FROM evaluations WHERE closed_at IS NULL AND closes_at > :now
    ORDER BY id FOR SHARE
""")


# --- closing ------------------------------------------------------------------------------


async def all_of(session: Session, evaluation: EvaluationId) -> Sequence[object]:
    """Return all open sheets, in no order that means anything; each can be any value of JSON."""
    return await BOX.all_of(session, evaluation)


async def seal(session: Session, evaluation: EvaluationId, closed: Closed) -> None:
    """Write the words anew, in random order, and throw all else away: the report has it merged.

    One statement writes them, so all rows share one `xmin` and lie in shuffled places.
    """
    said = [{"rule": one.rule, "words": one.words} for one in closed.said]
    keys = {"evaluation": evaluation, "said": orjson.dumps(said).decode()}
    await session.execute(_SEAL_WORDS, keys)
    await BOX.empty(session, evaluation)


_SEAL_WORDS = text("""
    INSERT INTO sheet_words (evaluation_id, rule, words)
    SELECT :evaluation, rule, words
    FROM jsonb_to_recordset(CAST(:said AS jsonb)) AS s(rule smallint, words text)
    ORDER BY gen_random_uuid()
""")


async def sweep(session: Session, evaluation: EvaluationId) -> bool:
    """Take out of the files what closing left in them; return False when somebody is reading."""
    return await BOX.sweep(session, slot_of(evaluation))
