"""The names of the database that other packages take."""

from __future__ import annotations

import select
from collections.abc import Awaitable, Callable, Mapping
from contextlib import AbstractAsyncContextManager
from functools import lru_cache
from typing import Any, Protocol, TypeAlias

import orjson
import psycopg
from sqlalchemy import TextClause, event, make_url
from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg
from sqlalchemy.exc import (
    DBAPIError,
    DisconnectionError,
    InterfaceError,
    OperationalError,
    PendingRollbackError,
)
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import (
    AsyncConnection,
    AsyncEngine,
    AsyncSession,
    async_sessionmaker,
    create_async_engine,
)

from storage.rows import Rows, named

Engine: TypeAlias = AsyncEngine
DatabaseError = (OperationalError, InterfaceError, DBAPIError, PoolTimeout, PendingRollbackError)
"""What a database that went away raises; for loops that outlive it."""

AwayError = (OperationalError, InterfaceError, PoolTimeout, PendingRollbackError)
"""Of these, what passes by itself: gone, restarting, too busy, disk full. The rest is a bug."""

_DIALECT = PGDialect_psycopg()  # type: ignore[no-untyped-call] # of SQLAlchemy
_BROKEN = select.POLLIN | select.POLLHUP | select.POLLERR | select.POLLNVAL


class Session(AsyncSession):
    """A transaction. Statements written in SQL go straight to psycopg: a third of the work."""

    first: Callable[[], Awaitable[object]] | None = None
    """Done before the next statement, once: what was put off, and must be seen by then."""
    _begun: object = None
    _connection: AsyncConnection
    _driver: psycopg.AsyncConnection[Any]

    async def execute(self, statement: Any, params: Any = None, **options: Any) -> Any:
        """Execute a statement and return its rows; of SQL as `Rows`, else as SQLAlchemy does.

        Raises:
            DBAPIError: as SQLAlchemy raises it; it never quotes the parameters.
        """
        if self.first is not None:
            first, self.first = self.first, None
            await first()
        plain = isinstance(statement, TextClause) and (params is None or isinstance(params, dict))
        if not plain or options:
            return await super().execute(statement, params, **options)
        if self._begun is None or self._begun is not self._innermost():
            await self._begin()
        return await self._execute(sql_of(statement), params)

    async def _begin(self) -> None:
        """Let SQLAlchemy begin, or make its savepoint: it does so when it is asked where."""
        self._connection = await self.connection()
        driver = (await self._connection.get_raw_connection()).driver_connection
        if not isinstance(driver, psycopg.AsyncConnection):
            raise TypeError("not a connection of psycopg")
        self._driver = driver
        self._begun = self._innermost()

    def _innermost(self) -> object:
        session = self.sync_session
        return session.get_nested_transaction() or session.get_transaction()

    async def _execute(self, sql: bytes, params: Mapping[str, Any] | None) -> Rows:
        cursor = self._driver.cursor(row_factory=named)
        try:
            await cursor.execute(sql, params or {})
            found = cursor.pgresult is not None and cursor.pgresult.nfields > 0
            rows = await cursor.fetchall() if found else []
        except psycopg.Error as broken:
            raise await translated(broken, sql, self._connection, self._driver) from broken
        return Rows(rows, returns_rows=found, rowcount=cursor.rowcount)


async def translated(
    broken: psycopg.Error,
    sql: bytes,
    connection: AsyncConnection,
    driver: psycopg.AsyncConnection[Any],
) -> BaseException:
    """Return `broken` as SQLAlchemy raises it; a connection that it ended is invalidated."""
    gone = driver.closed
    if gone and not connection.invalidated:
        await connection.invalidate(broken)
    return DBAPIError.instance(
        sql.decode(),
        None,
        broken,
        psycopg.Error,
        hide_parameters=True,
        connection_invalidated=gone,
        dialect=_DIALECT,
    )


@lru_cache(maxsize=512)
def sql_of(statement: TextClause) -> bytes:
    """Return the SQL of a statement as psycopg reads it."""
    return str(statement.compile(dialect=_DIALECT)).encode()


Sessions: TypeAlias = async_sessionmaker[Session]


class Begins(Protocol):
    """Begins transactions, as `Sessions` do."""

    def begin(self) -> AbstractAsyncContextManager[Session]:
        """Give a session; commit what it did, or undo it when an error comes."""


_DISK_FULL = "53100"
_NOT_OURS = frozenset({_DISK_FULL, "53300", "57P01", "57P02", "57P03", "57P05", "58030"})
"""Of SQLSTATE: disk full, too many connections, stopping, crashed, starting, paused, disk broken.

Not what one statement may bring upon itself again and again, such as too little memory.
"""


_IN_THE_WAY = frozenset({"40001", "40P01"})
"""Of SQLSTATE: not one after the other, and each waiting for the other."""


def went_away(broken: Exception) -> bool:
    """Return whether the database itself is in trouble: then nobody's work is to blame.

    Gone, restarting, out of room: what was tried can be tried again when that has passed.
    """
    if isinstance(broken, PendingRollbackError | PoolTimeout):
        return True
    gone = bool(getattr(broken, "connection_invalidated", False))
    return gone or _sqlstate(broken) in _NOT_OURS


def got_in_the_way(broken: Exception) -> bool:
    """Return whether another transaction was in the way: the same again will do."""
    return _sqlstate(broken) in _IN_THE_WAY


def is_disk_full(broken: Exception) -> bool:
    """Return whether PostgreSQL says that its disk is full."""
    return _sqlstate(broken) == _DISK_FULL


def _sqlstate(broken: Exception) -> str | None:
    driver = broken.orig if isinstance(broken, DBAPIError) else broken
    return driver.sqlstate if isinstance(driver, psycopg.Error) else None


def _dumps(value: object) -> str:
    return orjson.dumps(value).decode()


IDLE_SECONDS = 60
_OPTIONS = f"-c idle_in_transaction_session_timeout={IDLE_SECONDS}s"
"""A process that is paused in a transaction holds rows that others wait for, but no longer."""


def make_engine(url: str, *, size: int = 20) -> Engine:
    """Return an engine for `url` (`postgresql+psycopg://...`).

    Broken connections are noticed before use, so a restarted PostgreSQL costs one try.
    """
    given = make_url(url).query.get("options", "")
    options = f"{given if isinstance(given, str) else ' '.join(given)} {_OPTIONS}".strip()
    engine = create_async_engine(
        url,
        pool_size=size,
        max_overflow=size,
        pool_timeout=20,
        connect_args={"options": options},
        hide_parameters=True,  # the text of an error would quote people
        json_serializer=_dumps,
        json_deserializer=orjson.loads,
    )
    event.listen(engine.sync_engine, "checkout", _look_whether_broken)
    return engine


def _look_whether_broken(connection: Any, *_: object) -> None:
    """Refuse a connection that PostgreSQL ended; then the pool makes another.

    Nothing comes in on one that is idle, but its end. Asking the operating system for that
    costs a hundredth of asking PostgreSQL whether it is there.
    """
    driver = connection.driver_connection
    waiting = select.poll()
    if not driver.closed:
        waiting.register(driver.fileno(), _BROKEN)
    if driver.closed or waiting.poll(0):
        raise DisconnectionError("PostgreSQL ended it")


def make_sessions(where: Engine | AsyncConnection) -> Sessions:
    """Return what opens a session: `async with sessions.begin() as session`.

    Args:
        where: an engine, or a connection that is kept open meanwhile.
    """
    return async_sessionmaker(where, class_=Session, expire_on_commit=False)
