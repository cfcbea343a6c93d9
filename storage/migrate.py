"""Bring the tables of a database to what this program expects, or back.

`python -m storage.migrate "what changes"` writes the next migration: the difference between the
last one and `storage.tables`, found on an empty server of our own. Read it before you keep it.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from psycopg.errors import FeatureNotSupported, InsufficientPrivilege
from sqlalchemy import Connection, MetaData, NullPool, create_engine, make_url, text
from sqlalchemy.exc import DBAPIError, OperationalError

FOLDER = Path(__file__).parent / "migrations"
LOCK = 0x736D6564  # "smed": any number that nothing else in this database locks
PATIENCE_SECONDS = 30.0
LOOK_SECONDS = 0.25


class MigrationError(RuntimeError):
    """The tables can't be made what they should be. The text says why, and what to do."""


def upgrade(url: str, *, to: str = "head", patience: float = PATIENCE_SECONDS) -> None:
    """Bring the database to the newest revision, or to `to`; nothing happens if it is there.

    Programs that start at the same moment wait for each other, and one of them does it. Either
    all steps of a call are stored or none.

    Args:
        url: `postgresql+psycopg://...`
        patience: seconds to wait for a database that doesn't answer yet.

    Raises:
        MigrationError: it doesn't answer, lacks `vector`, or is newer than this program.
    """
    with _locked(url, patience) as connection:
        command.upgrade(_config(connection), to)


def downgrade(url: str, revision: str, *, patience: float = PATIENCE_SECONDS) -> None:
    """Take the database back to `revision`; "base" leaves no table and no row.

    Raises:
        MigrationError: it doesn't answer, or there is no such revision.
    """
    with _locked(url, patience) as connection:
        command.downgrade(_config(connection), revision)


def current(url: str, *, patience: float = PATIENCE_SECONDS) -> str | None:
    """Return the revision of the database; None before the first.

    Raises:
        MigrationError: it doesn't answer.
    """
    with _connected(url, patience) as connection:
        return MigrationContext.configure(connection).get_current_revision()


def newest() -> str | None:
    """Return the revision that this program expects."""
    return ScriptDirectory.from_config(_config(None)).get_current_head()


def write_migration(url: str, message: str, metadata: MetaData) -> Path:
    """Write the migration that makes of the newest revision what `metadata` says.

    Args:
        url: an empty database; afterwards it has the revision before the new one.

    Returns:
        The new file in `storage/migrations/versions`.
    """
    number = f"{int(newest() or 0) + 1:04}"
    upgrade(url)
    with _locked(url, PATIENCE_SECONDS) as connection:
        config = _config(connection, metadata)
        written = command.revision(config, message=message, autogenerate=True, rev_id=number)
    if written is None or isinstance(written, list):
        raise MigrationError("Nothing was written.")
    return Path(written.path)


def _config(connection: Connection | None, metadata: MetaData | None = None) -> Config:
    # What a path holds must not be read as a placeholder.
    config = Config()
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    config.set_main_option("file_template", "%%(rev)s_%%(slug)s")
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    config.attributes["metadata"] = metadata
    return config


@contextmanager
def _locked(url: str, patience: float) -> Iterator[Connection]:
    with _connected(url, patience) as connection:
        connection.execute(text("SELECT pg_advisory_lock(:lock)"), {"lock": LOCK})
        connection.commit()  # the lock is the connection's, and stays until it is closed
        try:
            yield connection
        except CommandError as unknown:
            raise MigrationError(
                f"This database and this version of Smederij don't fit: {unknown}. "
                "Use the newest version that has run on it."
            ) from unknown
        except DBAPIError as refused:
            if not isinstance(refused.orig, InsufficientPrivilege | FeatureNotSupported):
                raise
            raise MigrationError(
                f"The database refuses to be changed: {_reason(refused)}. If it is about "
                "vector: let its administrator install pgvector there and say "
                "CREATE EXTENSION vector in this database, once."
            ) from refused


@contextmanager
def _connected(url: str, patience: float) -> Iterator[Connection]:
    engine = create_engine(url, poolclass=NullPool, connect_args={"connect_timeout": 5})
    until = time.monotonic() + patience
    while True:
        try:
            connection = engine.connect()
            break
        except OperationalError as broken:
            if time.monotonic() > until:
                raise MigrationError(
                    f"The database {make_url(url).render_as_string()} doesn't answer: "
                    f"{_reason(broken)}. Is it running, and is SMEDERIJ_DATABASE_URL right?"
                ) from broken
        time.sleep(LOOK_SECONDS)
    with connection:
        yield connection


def _reason(broken: DBAPIError) -> str:
    said = str(broken.orig) if isinstance(broken.orig, psycopg.Error) else type(broken).__name__
    return said.strip().partition("\n")[0].rstrip(".")


def main() -> None:
    """Write the next migration; its first lines still want a judgement."""
    message = " ".join(sys.argv[1:])
    if not message:
        sys.exit('Say what changes: python -m storage.migrate "a place for answers"')
    from storage.embedded_throwaway import throwaway
    from storage.tables import metadata

    with throwaway() as server:
        path = write_migration(server.url, message, metadata)
    subprocess.run([sys.executable, "-m", "ruff", "format", str(path)], check=True)  # noqa: S603 - ours


if __name__ == "__main__":
    main()
