"""One-time codes: making them, keeping only their hash, and counting wrong ones."""

from __future__ import annotations

import hashlib
import secrets
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import text

from domain.codes import LENGTH, LETTERS, SURE_DIGITS, Guesses
from domain.ids import ResidentId
from domain.notices import ChatRef
from storage.session import Session

OWN_SPAN = timedelta(days=1)
EVERYBODY_SPAN = timedelta(hours=1)


class Kind(StrEnum):
    """What can be guessed. Each is counted by itself."""

    CODE = "code"
    PERSON = "person"
    PHRASE = "phrase"


def make_code() -> str:
    """Return a code by lot, without spaces, with a digit in it that nobody takes for a letter.

    So it is told from words however it is typed (`domain.codes.is_code`).
    """
    while True:
        code = "".join(secrets.choice(LETTERS) for _ in range(LENGTH))
        if not SURE_DIGITS.isdisjoint(code):
            return code


def code_hash(code: str) -> bytes:
    """Return under what a code is stored: 32 bytes. Codes are short-lived, so a quick hash does."""
    return hashlib.sha256(code.encode()).digest()


async def guesses(
    session: Session, kind: Kind, door: ChatRef, resident: ResidentId | None, *, now: datetime
) -> Guesses:
    """Return how many codes of a kind were wrong: of this door or resident, and of everybody."""
    row = (
        await session.execute(
            _GUESSES,
            {
                "kind": kind.value,
                "channel": door.channel,
                "chat": door.chat,
                "resident": resident,
                "own": now - OWN_SPAN,
                "everybody": now - EVERYBODY_SPAN,
            },
        )
    ).one()
    return Guesses(row.own, row.everybody)


_GUESSES = text("""
    SELECT count(*) FILTER (
               WHERE (channel = :channel AND chat = :chat)
                  OR resident_id = CAST(:resident AS bigint)
           ) AS own,
           count(*) FILTER (WHERE at > :everybody) AS everybody
    FROM code_tries WHERE at > :own AND kind = :kind
""")


async def count_wrong(
    session: Session, kind: Kind, door: ChatRef, resident: ResidentId | None, *, now: datetime
) -> None:
    """Remember that a code was wrong, and forget those that count no longer."""
    await session.execute(
        _WRONG,
        {
            "kind": kind.value,
            "channel": door.channel,
            "chat": door.chat,
            "resident": resident,
            "now": now,
            "own": now - OWN_SPAN,
        },
    )


_WRONG = text("""
    WITH old AS (DELETE FROM code_tries WHERE at <= :own)
    INSERT INTO code_tries (kind, channel, chat, resident_id, at)
    VALUES (:kind, :channel, :chat, :resident, :now)
""")
