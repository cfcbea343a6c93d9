"""The words that somebody comes back by: made by lot, kept as a slow hash only."""

from __future__ import annotations

import asyncio
import hashlib
import secrets
from collections.abc import Sequence

from sqlalchemy import text

from domain.ids import ResidentId
from domain.recovery import PHRASE_LENGTH
from domain.recovery_words import WORDS
from storage.session import Session

SALT_BYTES = 16
N, R, P = 2**14, 8, 1
"""Cost of scrypt: 16 MiB and some fifty milliseconds a try."""


def make_phrase() -> tuple[str, ...]:
    """Return words by lot, in the order in which they are asked."""
    return tuple(secrets.choice(WORDS) for _ in range(PHRASE_LENGTH))


async def _slow_hash(words: Sequence[str], salt: bytes) -> bytes:
    """Return 32 bytes; in a thread, because others wait for the loop."""
    phrase = " ".join(words).encode()
    return await asyncio.to_thread(
        hashlib.scrypt, phrase, salt=salt, n=N, r=R, p=P, dklen=32, maxmem=2 * 128 * N * R
    )


async def store(session: Session, resident: ResidentId, words: Sequence[str]) -> None:
    """Store somebody's words; those from before work no longer."""
    salt = secrets.token_bytes(SALT_BYTES)
    await session.execute(
        _STORE,
        {"id": resident, "first": words[0], "salt": salt, "hash": await _slow_hash(words, salt)},
    )


_STORE = text("""
    INSERT INTO recovery_phrases (resident_id, first_word, salt, hash)
    VALUES (:id, :first, :salt, :hash)
    ON CONFLICT (resident_id) DO UPDATE SET
        first_word = excluded.first_word, salt = excluded.salt, hash = excluded.hash
""")


async def find(session: Session, words: Sequence[str]) -> ResidentId | None:
    """Return whose words these are, and let nobody else use them until this transaction ends.

    The first word finds who it may be; of the others only hashes are compared. With nobody to
    compare with, as much is computed, so that time doesn't tell.
    """
    rows = (await session.execute(_MAY_BE, {"first": words[0]})).all()
    found = None
    for row in rows:
        computed = await _slow_hash(words, bytes(row.salt))
        if secrets.compare_digest(computed, bytes(row.hash)):
            found = ResidentId(row.resident_id)
    if not rows:
        await _slow_hash(words, bytes(SALT_BYTES))
    return found


_MAY_BE = text("""
    SELECT resident_id, salt, hash FROM recovery_phrases WHERE first_word = :first
    ORDER BY resident_id FOR UPDATE
""")


async def has(session: Session, resident: ResidentId) -> bool:
    """Return whether somebody has words."""
    return (await session.execute(_HAS, {"id": resident})).first() is not None


_HAS = text("SELECT 1 FROM recovery_phrases WHERE resident_id = :id")


async def use(session: Session, resident: ResidentId) -> None:
    """Use somebody's words up."""
    await session.execute(_USE, {"id": resident})


_USE = text("DELETE FROM recovery_phrases WHERE resident_id = :id")
