"""One-time codes of doors, and what is asked with them: of the old door, or of a second person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import TextClause, text

from domain.doors.door import Place
from domain.doors.linking import Asked, LinkCode, Request
from domain.helping_back import SecondAsked
from domain.ids import ResidentId
from storage import people
from storage.codes import code_hash
from storage.session import Session

KEPT = timedelta(days=30)
"""Codes stay this long, with what was asked with them; `door_events` stays."""


async def store_code(
    session: Session, code: str, door: Place, language: str, *, now: datetime, until: datetime
) -> None:
    """Store the code of a door; the one before it can't be used any more.

    What was asked long ago is forgotten.
    """
    await session.execute(
        _STORE_CODE,
        {
            "hash": code_hash(code),
            "channel": door.channel,
            "chat": door.chat,
            "user": door.user,
            "language": language,
            "now": now,
            "until": until,
            "old": now - KEPT,
        },
    )


_STORE_CODE = text("""
    WITH before AS (
        DELETE FROM door_codes
        WHERE (channel = :channel AND chat = :chat AND asked_at IS NULL) OR made_at < :old
    )
    INSERT INTO door_codes (code_hash, channel, chat, user_id, language, made_at, until)
    VALUES (:hash, :channel, :chat, :user, :language, :now, :until)
""")


async def lock_code(session: Session, code: str, *, now: datetime) -> LinkCode | None:
    """Return a code that can be used, held until this transaction ends; None when used,
    expired or unknown."""
    return await _usable(session, _LOCK_CODE, {"hash": code_hash(code), "now": now})


_LOCK_CODE = text("""
    SELECT id, channel, chat, user_id, language FROM door_codes
    WHERE code_hash = :hash AND asked_at IS NULL AND until > :now
    FOR UPDATE
""")


async def find_code(session: Session, number: int, *, now: datetime) -> LinkCode | None:
    """Return a code that can still be used, by its number, held as by `lock_code`."""
    return await _usable(session, _FIND_CODE, {"id": number, "now": now})


_FIND_CODE = text("""
    SELECT id, channel, chat, user_id, language FROM door_codes
    WHERE id = :id AND asked_at IS NULL AND until > :now
    FOR UPDATE
""")


async def _usable(session: Session, query: TextClause, which: dict[str, Any]) -> LinkCode | None:
    row: Any = (await session.execute(query, which)).first()
    if row is None:
        return None
    giver = Place(row.channel, row.chat, row.user_id)
    resident = await people.who_is(session, row.channel, row.chat)
    return LinkCode(row.id, giver, resident.language if resident else row.language, resident)


async def store_asked(
    session: Session, asked: Asked | SecondAsked, language: str, *, now: datetime
) -> None:
    """Use a code up: somebody is asked what becomes of the new door.

    Args:
        language: spoken at the new door.
    """
    await session.execute(
        _ASKED,
        {
            "id": asked.code,
            "resident": asked.person if isinstance(asked, SecondAsked) else asked.old,
            "helper": asked.by if isinstance(asked, SecondAsked) else None,
            "channel": asked.new.channel,
            "chat": asked.new.chat,
            "user": asked.new.user,
            "language": language,
            "now": now,
            "until": asked.until,
        },
    )


_ASKED = text("""
    UPDATE door_codes SET resident_id = :resident, helper = :helper, new_channel = :channel,
        new_chat = :chat, new_user_id = :user, new_language = :language,
        asked_at = :now, until = :until
    WHERE id = :id
""")


@dataclass(frozen=True, slots=True)
class Open:
    """What was asked and not answered yet: of the old door, or of a second person.

    Attributes:
        helper: who knows the person; None when the old door was asked.
    """

    request: Request
    helper: ResidentId | None


async def lock_request(session: Session, number: int) -> Open | None:
    """Return what was asked, held until this transaction ends; None when it was answered."""
    row: Any = (await session.execute(_LOCK_REQUEST, {"id": number})).first()
    if row is None:
        return None
    there = await people.who_is(session, row.new_channel, row.new_chat)
    request = Request(
        row.id,
        ResidentId(row.resident_id),
        Place(row.new_channel, row.new_chat, row.new_user_id),
        there.language if there else row.new_language,
        there,
        row.until,
    )
    return Open(request, None if row.helper is None else ResidentId(row.helper))


_LOCK_REQUEST = text("""
    SELECT id, resident_id, new_channel, new_chat, new_user_id, new_language, until, helper
    FROM door_codes WHERE id = :id AND asked_at IS NOT NULL AND ended_at IS NULL
    FOR UPDATE
""")


async def end_request(session: Session, number: int, *, now: datetime) -> None:
    """Mark what was asked as answered."""
    await session.execute(_END_REQUEST, {"id": number, "now": now})


_END_REQUEST = text("UPDATE door_codes SET ended_at = :now WHERE id = :id")
