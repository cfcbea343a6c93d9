"""What is known of a channel."""

from __future__ import annotations

from sqlalchemy import text

from storage.session import Session


async def username(session: Session, channel: str) -> str | None:
    """Return how our bot is called on a channel; None when it never answered."""
    found: str | None = (await session.execute(_USERNAME, {"channel": channel})).scalar()
    return found


_USERNAME = text("SELECT username FROM channels WHERE name = :channel")
