"""Databases for tests: one server a session, one database a test.

A test takes `database_url`, `engine` or `sessions` (`tests/conftest.py`). What it stores is gone
with its database, so nothing needs to be cleaned up and nothing may be expected to be there.

A second database on the same server: `with databases.fresh() as url`. A test that stops, kills or
fills a server takes one of its own, which nobody else sees, for half a second. There what was
committed survives a kill; on the shared server the last moments would be lost.

    from storage.embedded_throwaway import throwaway

    with throwaway() as server:
        migrate.upgrade(server.url)
        os.kill(server.pid, signal.SIGKILL)
        server.restart()
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
from psycopg import sql
from psycopg.conninfo import make_conninfo

from storage import migrate
from storage.embedded import ADMIN, NAME, Embedded
from storage.embedded_throwaway import FORGETFUL, throwaway

SMALL = {
    **FORGETFUL,
    "synchronous_commit": "off",
    "shared_buffers": "32MB",
    "max_connections": "100",
}


class Databases:
    """Makes migrated databases on `server`, as copies of one."""

    def __init__(self, server: Embedded) -> None:
        self._url = server.url
        self._made = 0
        self._left: list[str] = []
        migrate.upgrade(self._url)
        self._admin = connect_as_admin(server.url)

    @contextmanager
    def fresh(self, template: str = NAME) -> Iterator[str]:
        """Give the url of an empty database with all tables: `postgresql+psycopg:///...`.

        Args:
            template: "template1" for one without tables, "template0" without `vector` too.
        """
        self._drop()
        self._made += 1
        name = f"test_{self._made}"
        self._admin.execute(
            # Copying files is twice as fast as writing pages to the log.
            sql.SQL("CREATE DATABASE {} TEMPLATE {} OWNER {} STRATEGY file_copy").format(
                sql.Identifier(name), sql.Identifier(template), sql.Identifier(NAME)
            )
        )
        try:
            yield self._url.replace(f"///{NAME}?", f"///{name}?")
        finally:
            self._left.append(name)

    def close(self) -> None:
        """Close our own connection; the server takes the databases along."""
        self._admin.close()

    def _drop(self) -> None:
        # Not straight after the test: its connections are still ending, and PostgreSQL then
        # looks again only after a tenth of a second.
        while self._left:
            name = sql.Identifier(self._left.pop())
            self._admin.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(name))


@contextmanager
def serve_databases() -> Iterator[Databases]:
    """Run a server for a session of tests."""
    with throwaway(settings=SMALL) as server:
        databases = Databases(server)
        try:
            yield databases
        finally:
            databases.close()


def connect_as_admin(url: str) -> psycopg.Connection[Any]:
    """Return a connection of the superuser of our own server with `url`."""
    plain = url.replace("+psycopg", "", 1)
    return psycopg.connect(make_conninfo(plain, user=ADMIN, dbname=ADMIN), autocommit=True)
