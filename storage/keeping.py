"""Transactions one after the other on a connection that is kept.

A session of SQLAlchemy around a transaction costs as much work as three statements. Who begins
one for each tap spares that.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from typing import Any

import psycopg
from sqlalchemy import TextClause
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from storage.session import Begins, Session, Sessions, sql_of, translated


class Direct(Session):
    """A transaction that SQLAlchemy knows nothing of, for statements in SQL only."""

    def __init__(self, connection: AsyncConnection, driver: psycopg.AsyncConnection[Any]) -> None:
        # Without that of AsyncSession, which would make the session that is spared here.
        self._connection, self._driver = connection, driver

    async def execute(self, statement: Any, params: Any = None, **options: Any) -> Any:
        """Execute a statement in SQL and return its `Rows`.

        Raises:
            DBAPIError: as `Session.execute`.
            TypeError: not SQL, or with values or options that only SQLAlchemy understands.
        """
        if self.first is not None:
            first, self.first = self.first, None
            await first()
        if not isinstance(statement, TextClause) or not isinstance(params, dict | None) or options:
            raise TypeError("only SQL and a dict of values")
        return await self._execute(sql_of(statement), params)

    def begin_nested(self) -> Any:
        """Return what makes a savepoint, as `AsyncSession.begin_nested`."""
        return self._driver.transaction()


class Kept:
    """Begins transactions, one at a time.

    Attributes:
        singles: begins what is no transaction: each statement is one of its own, which spares
            two of three ways to PostgreSQL and back.
    """

    def __init__(self, connection: AsyncConnection, driver: psycopg.AsyncConnection[Any]) -> None:
        """Take a connection in autocommit, and psycopg's own below it."""
        self._connection, self._driver = connection, driver
        self.singles: Begins = _Singles(connection, driver)

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[Session]:
        """Give a session; commit what it did, or undo it when an error comes.

        Raises:
            DBAPIError: as `Session.execute`; the connection may be gone.
        """
        session = Direct(self._connection, self._driver)
        await session._execute(b"BEGIN", None)
        try:
            yield session
        except BaseException:
            await self._undo()
            raise
        try:
            await self._driver.commit()
        except psycopg.Error as broken:
            raise await translated(broken, b"COMMIT", self._connection, self._driver) from broken

    async def _undo(self) -> None:
        """Undo; where that can't be, the connection goes, and with it what was done on it."""
        done = False
        try:
            with suppress(psycopg.Error):
                await self._driver.rollback()
                done = True
        finally:
            if not done and not self._connection.invalidated:
                await self._connection.invalidate()


class _Singles:
    def __init__(self, connection: AsyncConnection, driver: psycopg.AsyncConnection[Any]) -> None:
        self._connection, self._driver = connection, driver

    def begin(self) -> AbstractAsyncContextManager[Session]:
        return self._give()

    @asynccontextmanager
    async def _give(self) -> AsyncIterator[Session]:
        yield Direct(self._connection, self._driver)


async def kept_on(connection: AsyncConnection) -> Kept:
    """Return what begins transactions on `connection`, which is in autocommit.

    Raises:
        TypeError: it isn't one of psycopg.
    """
    driver = (await connection.get_raw_connection()).driver_connection
    if not isinstance(driver, psycopg.AsyncConnection):
        raise TypeError("not a connection of psycopg")
    return Kept(connection, driver)


@asynccontextmanager
async def keep(sessions: Sessions) -> AsyncIterator[Kept]:
    """Take a connection of the pool of `sessions` for as long as it takes.

    Raises:
        DatabaseError: there is none, or it broke; then another one has to be taken.
        TypeError: sessions without an engine.
    """
    async with engine_of(sessions).connect() as plain:
        connection = await plain.execution_options(isolation_level="AUTOCOMMIT")
        yield await kept_on(connection)


def engine_of(sessions: Sessions) -> AsyncEngine:
    """Return the engine below `sessions`.

    Raises:
        TypeError: they have none of their own.
    """
    engine = sessions.kw["bind"]
    if not isinstance(engine, AsyncEngine):
        raise TypeError("sessions without an engine")
    return engine
