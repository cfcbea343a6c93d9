"""Electing the one in the cluster that speaks in a channel, or listens to it.

One speaks, because its limiter counts in memory. One listens, because a second getUpdates of
the same bot ends the first one.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from typing import Literal, TypeAlias

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.keeping import Kept, engine_of, kept_on
from storage.session import DatabaseError, Sessions

Office: TypeAlias = Literal["speaker", "intake", "webhook"]


@dataclass(slots=True)
class Elected:
    """The elected one, as long as its connection lives.

    Attributes:
        kept: begins transactions on that connection.
    """

    kept: Kept
    _connection: AsyncConnection

    async def still_elected(self) -> None:
        """Return if we are; the connection is the lock.

        Raises:
            DatabaseError: it broke, so another may have been elected.
        """
        await self._connection.execute(_ALIVE)


_ALIVE = text("SELECT 1")


@asynccontextmanager
async def elect(
    sessions: Sessions, channel: str, *, role: Office = "speaker"
) -> AsyncIterator[Elected | None]:
    """Try to be elected for a role in `channel`; give None when another one is.

    The elected keeps a connection of the pool for as long as it takes; the others keep none.
    PostgreSQL ends that connection when it gives no sign of life, as a paused process doesn't:
    then another one is elected, and who wakes up hears of it by `still_elected`.

    Raises:
        DatabaseError: the database can't be asked.
    """
    office = {"office": f"smederij {role}", "channel": channel}
    async with engine_of(sessions).connect() as plain:
        connection = await plain.execution_options(isolation_level="AUTOCOMMIT")
        if (await connection.execute(_TRY, office)).scalar_one():
            await connection.execute(_NOT_FOR_EVER)
            try:
                yield Elected(await kept_on(connection), connection)
            finally:
                if not connection.invalidated and not connection.closed:
                    # On a connection that broke the lock is gone, and its error must not take
                    # the place of what ends us.
                    with suppress(*DatabaseError):
                        await connection.execute(_LEAVE, office)
                        await connection.execute(_FOR_EVER)
            return
    yield None


_TRY = text("SELECT pg_try_advisory_lock(hashtext(:office), hashtext(:channel))")
PAUSED_SECONDS = 90
"""Longer than between two signs of the elected one; an intake waits 50 seconds for a channel."""
_NOT_FOR_EVER = text(f"SET idle_session_timeout = '{PAUSED_SECONDS}s'")
_FOR_EVER = text("RESET idle_session_timeout")
_LEAVE = text("SELECT pg_advisory_unlock(hashtext(:office), hashtext(:channel))")
