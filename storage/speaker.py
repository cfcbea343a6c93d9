"""Electing the one speaker of a channel: its limiter counts in memory, so there is one."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from storage.session import DatabaseError, Sessions


@dataclass(slots=True)
class Speaker:
    """The elected one, as long as its connection lives."""

    _connection: AsyncConnection

    async def still_elected(self) -> None:
        """Return if we are; the connection is the lock.

        Raises:
            DatabaseError: it broke, so another may have been elected.
        """
        await self._connection.execute(_ALIVE)


_ALIVE = text("SELECT 1")


@asynccontextmanager
async def elect(sessions: Sessions, channel: str) -> AsyncIterator[Speaker | None]:
    """Try to become the speaker of `channel`; give None when another one is."""
    engine = sessions.kw["bind"]
    if not isinstance(engine, AsyncEngine):
        raise TypeError("sessions without an engine")
    async with engine.connect() as plain:
        connection = await plain.execution_options(isolation_level="AUTOCOMMIT")
        ours = (await connection.execute(_TRY, {"channel": channel})).scalar_one()
        if not ours:
            yield None
            return
        try:
            yield Speaker(connection)
        finally:
            if not connection.invalidated and not connection.closed:
                # On a connection that broke the lock is gone, and its error must not take the
                # place of what ends us.
                with suppress(*DatabaseError):
                    await connection.execute(_LEAVE, {"channel": channel})


_TRY = text("SELECT pg_try_advisory_lock(hashtext('smederij speaker'), hashtext(:channel))")
_LEAVE = text("SELECT pg_advisory_unlock(hashtext('smederij speaker'), hashtext(:channel))")
