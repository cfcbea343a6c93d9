"""Mail addresses: in a table of their own, and nowhere else."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import text

from domain.ids import ResidentId
from domain.mailing import CODE_DIGITS, Asked, MailAddress
from domain.nudging import MOST_TRIES
from storage.session import Session

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
AT_ONCE = 20
LEASE = timedelta(minutes=2)
"""Longer than a mail may take to be sent."""


def counted(key: bytes, address: str) -> bytes:
    """Return under what mails to an address are counted: 32 bytes that don't tell the address."""
    return hmac.new(key, address.lower().encode(), hashlib.sha256).digest()


def _hash(code: str, resident: int) -> bytes:
    """Return what is kept of a code. It is short, and holds for an hour and a few tries."""
    return hashlib.sha256(f"{resident} {code}".encode()).digest()


async def find(session: Session, resident: ResidentId) -> MailAddress | None:
    """Return somebody's address, held until this transaction ends; None when there is none."""
    row = (await session.execute(_FIND, {"id": resident})).first()
    if row is None:
        return None
    return MailAddress(row.address, row.confirmed_at is not None, row.code_until, row.tries)


_FIND = text("""
    SELECT address, confirmed_at, code_until, tries FROM mail_addresses
    WHERE resident_id = :id FOR UPDATE
""")


async def asked(
    session: Session, resident: ResidentId, address_hash: bytes, *, now: datetime
) -> Asked:
    """Return how many mails with a code were asked for.

    Nobody else asks for one to this address, or by this person, until this transaction ends.
    """
    await session.execute(_LOCK, {"id": resident, "hash": address_hash.hex()})
    values = {"id": resident, "hash": address_hash, "day": now - DAY, "hour": now - HOUR}
    row = (await session.execute(_ASKED, values)).one()
    return Asked(row.address, row.person, row.everybody)


_LOCK = text("""
    SELECT pg_advisory_xact_lock(hashtextextended('mail ' || one, 0))
    FROM unnest(ARRAY[CAST(:id AS text), :hash]) AS one ORDER BY one
""")
_ASKED = text("""
    SELECT count(*) FILTER (WHERE address_hash = :hash) AS address,
           count(*) FILTER (WHERE resident_id = :id) AS person,
           count(*) FILTER (WHERE at > :hour) AS everybody
    FROM mail_counts WHERE at > :day
""")


async def give(
    session: Session, resident: ResidentId, address: str, address_hash: bytes, *, now: datetime
) -> None:
    """Store an address, not confirmed, in place of the one before; a code is mailed to it."""
    values = {
        "id": resident,
        "address": address,
        "hash": address_hash,
        "now": now,
        "old": now - DAY,
    }
    await session.execute(_GIVE, values)
    await session.execute(_COUNT, values)


_GIVE = text("""
    INSERT INTO mail_addresses (resident_id, address, given_at, send_at)
    VALUES (:id, :address, :now, :now)
    ON CONFLICT (resident_id) DO UPDATE SET
        address = excluded.address, given_at = excluded.given_at, send_at = excluded.send_at,
        confirmed_at = NULL, code_hash = NULL, code_until = NULL, tries = 0, sends = 0
""")
_COUNT = text("""
    WITH old AS (DELETE FROM mail_counts WHERE at <= :old)
    INSERT INTO mail_counts (address_hash, resident_id, at) VALUES (:hash, :id, :now)
""")


async def confirm(session: Session, resident: ResidentId, code: str, *, now: datetime) -> bool:
    """Confirm an address when `code` is the one that was mailed to it; count it when it isn't."""
    values = {"id": resident, "hash": _hash(code, resident), "now": now}
    done = await session.execute(_CONFIRM, values)
    if done.first() is not None:
        return True
    await session.execute(_WRONG, values)
    return False


_CONFIRM = text("""
    UPDATE mail_addresses SET confirmed_at = :now, code_hash = NULL, code_until = NULL, tries = 0
    WHERE resident_id = :id AND code_hash = :hash AND code_until > :now
    RETURNING resident_id
""")
_WRONG = text("UPDATE mail_addresses SET tries = tries + 1 WHERE resident_id = :id")


async def forget(session: Session, resident: ResidentId) -> bool:
    """Keep nothing of somebody's address; return whether there was one."""
    return (await session.execute(_FORGET, {"id": resident})).first() is not None


_FORGET = text("DELETE FROM mail_addresses WHERE resident_id = :id RETURNING resident_id")


async def stop(session: Session, resident: ResidentId, address: str) -> None:
    """Keep nothing of `address`, if it is still the one of this resident."""
    await session.execute(_STOP, {"id": resident, "address": address})


_STOP = text("DELETE FROM mail_addresses WHERE resident_id = :id AND address = :address")


@dataclass(frozen=True, slots=True)
class CodeMail:
    """A mail with a code that is ours to send. Only here and in that mail the code stands.

    Attributes:
        failed: tries before this one.
    """

    resident: ResidentId
    language: str
    address: str
    code: str
    failed: int


async def claim_codes(
    session: Session, *, now: datetime, until: datetime, most: int = AT_ONCE
) -> Sequence[CodeMail]:
    """Take addresses to which a code must be mailed now, and make the codes.

    Args:
        until: when these codes expire.
    """
    rows = list(await session.execute(_CLAIM, {"now": now, "limit": most}))
    made = []
    for row in rows:
        code = "".join(secrets.choice("0123456789") for _ in range(CODE_DIGITS))
        values = {
            "id": row.resident_id,
            "hash": _hash(code, row.resident_id),
            "until": until,
            "lease": now + LEASE,
        }
        await session.execute(_MADE, values)
        made.append(
            CodeMail(ResidentId(row.resident_id), row.language, row.address, code, row.sends)
        )
    return made


_CLAIM = text("""
    SELECT m.resident_id, m.address, m.sends, r.language
    FROM mail_addresses m JOIN residents r ON r.id = m.resident_id
    WHERE m.send_at <= :now AND m.confirmed_at IS NULL
    ORDER BY m.send_at LIMIT :limit FOR UPDATE OF m SKIP LOCKED
""")
_MADE = text("""
    UPDATE mail_addresses
    SET code_hash = :hash, code_until = :until, tries = 0, send_at = :lease
    WHERE resident_id = :id
""")


async def sent(session: Session, mail: CodeMail) -> None:
    """Record that a code is on its way."""
    await session.execute(_SENT, {"id": mail.resident, "hash": _hash(mail.code, mail.resident)})


_SENT = text("""
    UPDATE mail_addresses SET send_at = NULL, sends = 0
    WHERE resident_id = :id AND code_hash = :hash
""")


async def not_sent(session: Session, mail: CodeMail, *, again: datetime | None) -> bool:
    """Record that a code could not be mailed: another goes at `again`; None: none does.

    Returns:
        False when something else was asked meanwhile.
    """
    values = {
        "id": mail.resident,
        "hash": _hash(mail.code, mail.resident),
        "again": again,
        "most": MOST_TRIES,
    }
    return (await session.execute(_NOT_SENT, values)).first() is not None


_NOT_SENT = text("""
    UPDATE mail_addresses
    SET send_at = :again, sends = least(sends + 1, :most), code_hash = NULL, code_until = NULL
    WHERE resident_id = :id AND code_hash = :hash
    RETURNING resident_id
""")
