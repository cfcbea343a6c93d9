"""Somebody speaks in a chat of their own, as the inbox hears it."""

from __future__ import annotations

from datetime import datetime
from itertools import count

from domain.people import Resident
from storage import inbox
from storage.inbox import Arrived, Received
from storage.session import Session

_numbers = count(1)


async def hear(session: Session, chat: int, body: str, *, tap: bool, now: datetime) -> Received:
    """Take in an update of a chat in channel `web`, and claim it."""
    arrived = Arrived(next(_numbers), chat, body, spoken=True, tap=tap)
    await inbox.store(session, "web", [arrived], now=now)
    (received,) = await inbox.claim_heads(session, "web", now=now, limit=1)
    return received


async def who_speaks(session: Session, chat: int, *, now: datetime) -> Resident | None:
    """Return who it is that says something in a chat."""
    received = await hear(session, chat, "{}", tap=False, now=now)
    await inbox.done(session, [received], now=now)
    return received.speaker
