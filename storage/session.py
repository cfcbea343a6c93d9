"""The names of the database that other packages take."""

from __future__ import annotations

from typing import TypeAlias

import orjson
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError, PendingRollbackError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import (
    AsyncEngine,
    AsyncSession,
    async_sessionmaker,
    create_async_engine,
)

Session: TypeAlias = AsyncSession
Sessions: TypeAlias = async_sessionmaker[AsyncSession]
Engine: TypeAlias = AsyncEngine
DatabaseError = (OperationalError, InterfaceError, DBAPIError, PoolTimeout, PendingRollbackError)
"""What a database that went away raises; for loops that outlive it."""


def went_away(broken: Exception) -> bool:
    """Return whether an error says that the connection is gone: then nobody's work is to blame."""
    return isinstance(broken, PendingRollbackError) or bool(
        getattr(broken, "connection_invalidated", False)
    )


def _dumps(value: object) -> str:
    return orjson.dumps(value).decode()


def make_engine(url: str, *, size: int = 20) -> Engine:
    """Return an engine for `url` (`postgresql+psycopg://...`).

    Broken connections are noticed before use, so a restarted PostgreSQL costs one try.
    """
    return create_async_engine(
        url,
        pool_size=size,
        max_overflow=size,
        pool_pre_ping=True,
        pool_timeout=20,
        hide_parameters=True,  # the text of an error would quote people
        json_serializer=_dumps,
        json_deserializer=orjson.loads,
    )


def make_sessions(engine: Engine) -> Sessions:
    """Return what opens a session: `async with sessions.begin() as session`."""
    return async_sessionmaker(engine, expire_on_commit=False)
