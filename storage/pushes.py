"""Browsers that can be pushed to, and what stood in their sight."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import text

from domain.ids import ResidentId
from storage.gateway import CHANNEL
from storage.session import Session


async def wants(session: Session, chat: int) -> bool:
    """Return whether the person of this session wants to be pushed to, working or not."""
    return (await session.execute(_WANTS, {"chat": chat, "channel": CHANNEL})).first() is not None


_WANTS = text("""
    SELECT 1 FROM gateway_pushes p
    JOIN doors d ON d.channel = :channel AND d.chat = p.chat AND d.resident_id = p.resident_id
    WHERE p.chat = :chat
""")


async def brought_up_something(session: Session, resident: ResidentId) -> bool:
    """Return whether somebody has an issue that neighbours may answer to."""
    return (await session.execute(_BROUGHT_UP, {"resident": resident})).first() is not None


_BROUGHT_UP = text("""
    SELECT 1 FROM issues WHERE submitter = :resident AND withdrawn_at IS NULL
    UNION ALL SELECT 1 FROM joins WHERE resident_id = :resident LIMIT 1
""")


async def subscribe(
    session: Session,
    chat: int,
    resident: ResidentId,
    *,
    endpoint: str,
    p256dh: str,
    auth: str,
    now: datetime,
) -> None:
    """Store where the browser of a session can be pushed to, in place of what was there.

    A browser that lost its cookie keeps its subscription; with the new session it is this one's.
    """
    values = {
        "chat": chat,
        "resident": resident,
        "endpoint": endpoint,
        "p256dh": p256dh,
        "auth": auth,
        "now": now,
    }
    await session.execute(_TAKE_AWAY, values)
    await session.execute(_SUBSCRIBE, values)


_TAKE_AWAY = text("DELETE FROM gateway_pushes WHERE endpoint = :endpoint AND chat <> :chat")
_SUBSCRIBE = text("""
    INSERT INTO gateway_pushes (chat, resident_id, endpoint, p256dh, auth, since)
    VALUES (:chat, :resident, :endpoint, :p256dh, :auth, :now)
    ON CONFLICT (chat) DO UPDATE SET
        resident_id = excluded.resident_id, endpoint = excluded.endpoint,
        p256dh = excluded.p256dh, auth = excluded.auth, since = excluded.since
""")


async def unsubscribe(session: Session, chat: int) -> None:
    """Forget where a browser can be pushed to: its person doesn't want it any more."""
    await session.execute(_UNSUBSCRIBE, {"chat": chat})


_UNSUBSCRIBE = text("DELETE FROM gateway_pushes WHERE chat = :chat")


async def lose(session: Session, chat: int, endpoint: str) -> None:
    """Forget an address that the push service knows no longer; the page makes another."""
    await session.execute(_LOSE, {"chat": chat, "endpoint": endpoint})


_LOSE = text("""
    UPDATE gateway_pushes SET endpoint = NULL, p256dh = NULL, auth = NULL
    WHERE chat = :chat AND endpoint = :endpoint
""")


async def saw(session: Session, chat: int, message: int, *, now: datetime) -> None:
    """Remember that a message, and all before it, stood on a page in sight."""
    await session.execute(_SAW, {"chat": chat, "message": message, "now": now})


_SAW = text("""
    UPDATE gateway_sessions
    SET seen_message = greatest(seen_message, least(:message, last_message_id)), seen_at = :now
    WHERE id = :chat
""")


async def leave(session: Session, resident: ResidentId) -> None:
    """Forget all by which somebody could be called back: browsers and mail address."""
    for statement in _LEAVE:
        await session.execute(statement, {"id": resident})


_LEAVE = tuple(
    text(f"DELETE FROM {table} WHERE resident_id = :id")  # noqa: S608 - constants
    for table in ("gateway_pushes", "mail_addresses", "nudges")
)
