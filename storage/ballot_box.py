"""The open box and its roll, and what is left of them after closing.

An open paper lies under a keyed pseudonym, the roll knows who took part; neither has a moment
or a sequence. At closing both are written anew in random order, because a paper and its roll
entry that were written together could be linked by `xmin` and by their place in the table.
What that leaves in the files of the database is taken out by `shredding`
(docs/decisions/0006-secret-ballots.md).
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import datetime

import orjson
from sqlalchemy import text

from domain.ballots.ballot import Choices
from domain.ballots.counting import Counted
from domain.ballots.papers import WORDS
from domain.ids import BallotId, ResidentId
from storage.session import Session


async def read_paper(session: Session, ballot: BallotId, pseudonym: bytes) -> object:
    """Return what lies in the box under `pseudonym`, as `read_paper` of the domain takes it."""
    row = (await session.execute(_READ_PAPER, {"ballot": ballot, "pseudonym": pseudonym})).first()
    return {} if row is None else _parsed(row.choices)


async def lock_paper(session: Session, ballot: BallotId, pseudonym: bytes) -> object:
    """Return what lies under `pseudonym`; nobody else changes it until this transaction ends.

    There may be no row to lock yet, so the lock is on its name.
    """
    await session.execute(_LOCK_NAME, {"name": int.from_bytes(pseudonym[:8], signed=True)})
    return await read_paper(session, ballot, pseudonym)


def _parsed(choices: str) -> object:
    """Return JSON as Python has it; None for numbers and nestings that no paper of ours has."""
    try:
        return json.loads(choices)
    except (ValueError, RecursionError):
        return None


_READ_PAPER = text("""
    SELECT choices::text AS choices FROM open_papers
    WHERE ballot_id = :ballot AND pseudonym = :pseudonym
""")
_LOCK_NAME = text("SELECT pg_advisory_xact_lock(:name)")


async def store_paper(
    session: Session,
    ballot: BallotId,
    resident: ResidentId,
    pseudonym: bytes,
    choices: Choices,
    words: str = "",
    *,
    counts: bool = True,
) -> None:
    """Put a paper in the box and its voter on the roll; an empty paper takes both away.

    Args:
        counts: False for a resistance paper that isn't filled in yet: it waits in the box, and
            its owner hasn't taken part.
    """
    paper: dict[str, int | str] = {str(one): points for one, points in choices.items()}
    if words:
        paper[WORDS] = words
    keys: Mapping[str, object] = {
        "ballot": ballot,
        "resident": resident,
        "pseudonym": pseudonym,
        "choices": orjson.dumps(paper).decode(),
    }
    await session.execute(_PUT_PAPER if choices else _TAKE_PAPER, keys)
    await session.execute(_PUT_ROLL if choices and counts else _TAKE_ROLL, keys)


_PUT_PAPER = text("""
    INSERT INTO open_papers (ballot_id, pseudonym, choices)
    VALUES (:ballot, :pseudonym, CAST(:choices AS jsonb))
    ON CONFLICT (ballot_id, pseudonym) DO UPDATE SET choices = excluded.choices
""")
_TAKE_PAPER = text("""
    DELETE FROM open_papers WHERE ballot_id = :ballot AND pseudonym = :pseudonym
""")
_PUT_ROLL = text("""
    INSERT INTO open_roll (ballot_id, resident_id) VALUES (:ballot, :resident)
    ON CONFLICT DO NOTHING
""")
_TAKE_ROLL = text("""
    DELETE FROM open_roll WHERE ballot_id = :ballot AND resident_id = :resident
""")


async def papers(session: Session, ballot: BallotId) -> Sequence[object]:
    """Return all that lies in the open box, in no order that means anything.

    Somebody may have put things there by hand, so each can be any value of JSON.
    """
    found = await session.execute(_PAPERS, {"ballot": ballot})
    return [_parsed(row.choices) for row in found]


_PAPERS = text("""
    SELECT choices::text AS choices FROM open_papers
    WHERE ballot_id = :ballot ORDER BY gen_random_uuid()
""")


# --- closing ------------------------------------------------------------------------------


async def close(session: Session, ballot: BallotId, counted: Counted, *, now: datetime) -> None:
    """Close a ballot: the outcome stays, papers and roll are written anew in random order.

    One statement writes each, so all rows of it share one `xmin` and lie in shuffled places
    (PostgreSQL draws `gen_random_uuid` from the system's secure source). Words are written apart
    from the choices they went with, those of papers that count. The open rows go; a resistance
    paper that was never filled in was no vote, and is kept nowhere.
    """
    outcome = [
        {
            "number": one,
            "total": total,
            "place": counted.places[one],
            "highest": counted.highest.get(one),
            "tens": counted.tens.get(one),
        }
        for one, total in counted.totals.items()
    ]
    keys = {"ballot": ballot}
    await session.execute(_SEAL, {**keys, "key": WORDS})
    if counted.words:
        words = {**keys, "words": orjson.dumps(counted.words).decode()}
        await session.execute(_SEAL_WORDS, words)
    await session.execute(_FINISH_ROLL, keys)
    await session.execute(_EMPTY_BOX, keys)
    await session.execute(_EMPTY_ROLL, keys)
    await session.execute(
        _CLOSE,
        {
            **keys,
            "now": now,
            "voters": counted.voters,
            "invalid": counted.invalid,
            "bundle": counted.bundle,
        },
    )
    await session.execute(_OUTCOME, {**keys, "outcome": orjson.dumps(outcome).decode()})


_SEAL = text("""
    INSERT INTO counted_papers (ballot_id, choices)
    SELECT ballot_id, CASE jsonb_typeof(choices)
        WHEN 'object' THEN choices - CAST(:key AS text) ELSE choices END
    FROM open_papers
    WHERE ballot_id = :ballot AND NOT coalesce(
        (SELECT b.kind = 'resistance' FROM ballots b WHERE b.id = :ballot)
        AND (SELECT count(*) FROM jsonb_object_keys(
                CASE jsonb_typeof(choices) WHEN 'object' THEN choices END))
            BETWEEN 1 AND (SELECT count(*) - 1 FROM ballot_options o WHERE o.ballot_id = :ballot),
        false)
    ORDER BY gen_random_uuid()
""")
_SEAL_WORDS = text("""
    INSERT INTO counted_words (ballot_id, words)
    SELECT :ballot, word.said FROM jsonb_array_elements_text(CAST(:words AS jsonb)) AS word(said)
    ORDER BY gen_random_uuid()
""")
_FINISH_ROLL = text("""
    INSERT INTO finished_rolls (ballot_id, resident_id)
    SELECT ballot_id, resident_id FROM open_roll
    WHERE ballot_id = :ballot ORDER BY gen_random_uuid()
""")
_EMPTY_BOX = text("DELETE FROM open_papers WHERE ballot_id = :ballot")
_EMPTY_ROLL = text("DELETE FROM open_roll WHERE ballot_id = :ballot")
_CLOSE = text("""
    UPDATE ballots SET closed_at = :now, voters = :voters, invalid = :invalid, bundle = :bundle,
        members = (SELECT count(*) FROM residents r WHERE r.area = ballots.area)
    WHERE id = :ballot
""")
_OUTCOME = text("""
    UPDATE ballot_options o
    SET total = n.total, place = n.place, highest = n.highest, tens = n.tens
    FROM jsonb_to_recordset(CAST(:outcome AS jsonb))
        AS n(number smallint, total integer, place smallint, highest smallint, tens integer)
    WHERE o.ballot_id = :ballot AND o.number = n.number
""")


async def words_of(session: Session, ballot: BallotId) -> Sequence[str]:
    """Return what was said on the papers of a closed ballot, in the order of the alphabet."""
    found = await session.execute(_WORDS_OF, {"ballot": ballot})
    return [row.words for row in found]


_WORDS_OF = text("SELECT words FROM counted_words WHERE ballot_id = :ballot ORDER BY words")


async def sealed(session: Session, ballot: BallotId) -> tuple[Sequence[object], str]:
    """Return the papers of a closed ballot as they are kept, and the hash of its closing.

    Raises:
        LookupError: there is no such ballot, or it is open.
    """
    row = (await session.execute(_HASH_OF, {"ballot": ballot})).first()
    if row is None:
        raise LookupError("no ballot of that number has closed")
    found = await session.execute(_SEALED, {"ballot": ballot})
    return [_parsed(one.choices) for one in found], row.bundle


_HASH_OF = text("SELECT bundle FROM ballots WHERE id = :ballot AND closed_at IS NOT NULL")
_SEALED = text("""
    SELECT choices::text AS choices FROM counted_papers WHERE ballot_id = :ballot
""")
