"""A PostgreSQL whose disk can be filled and emptied by a test.

Where a test may mount (root on Linux) the tables lie on a disk of their own in memory, which is
really full. Elsewhere PostgreSQL is made to refuse each write with the same SQLSTATE, 53100.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

import psycopg
from psycopg.conninfo import make_conninfo

from storage import migrate
from storage.embedded import ADMIN, NAME, Embedded
from storage.embedded_place import LINK
from storage.embedded_throwaway import throwaway
from tests.database import connect_as_admin

MEGABYTES = 64
BALLAST = "ballast"


class Disk(Protocol):
    """The disk of a server."""

    server: Embedded

    def fill(self) -> None:
        """Leave no room at all."""

    def make_room(self) -> None:
        """Make room again."""


class RealDisk:
    """A small disk in memory, which the tables lie on."""

    def __init__(self, server: Embedded, folder: Path) -> None:
        self.server = server
        self._ballast = folder / BALLAST

    def fill(self) -> None:
        """Write until nothing fits any more."""
        with self._ballast.open("wb", buffering=0) as file:
            for size in (1 << 20, 1 << 12, 1):
                try:
                    while True:
                        file.write(b"x" * size)
                except OSError:
                    continue

    def make_room(self) -> None:
        """Throw away what filled it."""
        self._ballast.unlink()


class PretendedDisk:
    """PostgreSQL that answers to each write as it does when its disk is full."""

    def __init__(self, server: Embedded) -> None:
        self.server = server

    def fill(self) -> None:
        """Refuse."""
        self._execute(
            """CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS
               'BEGIN RAISE EXCEPTION ''no room'' USING ERRCODE = ''disk_full''; END'"""
        )
        self._execute(
            """DO $$ DECLARE t text; BEGIN
                 FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
                   EXECUTE format('CREATE TRIGGER full_disk BEFORE INSERT OR UPDATE ON %I
                                   EXECUTE FUNCTION full_disk()', t);
                 END LOOP;
               END $$"""
        )
        with self._admin() as admin:
            admin.execute(
                """CREATE FUNCTION full_for_tables() RETURNS event_trigger LANGUAGE plpgsql AS
                   'BEGIN RAISE EXCEPTION ''no room'' USING ERRCODE = ''disk_full''; END'"""
            )
            admin.execute(
                """CREATE EVENT TRIGGER full_disk ON ddl_command_start
                   WHEN TAG IN ('CREATE TABLE') EXECUTE FUNCTION full_for_tables()"""
            )

    def make_room(self) -> None:
        """Refuse no longer."""
        with self._admin() as admin:
            admin.execute("DROP FUNCTION full_for_tables() CASCADE")
        self._execute("DROP FUNCTION full_disk() CASCADE")

    def _admin(self) -> psycopg.Connection[Any]:
        url = make_conninfo(self.server.url.replace("+psycopg", "", 1), user=ADMIN)
        return psycopg.connect(url, autocommit=True)

    def _execute(self, statement: str) -> None:
        url = self.server.url.replace("+psycopg", "", 1)
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute(statement)


@contextmanager
def disk() -> Iterator[Disk]:
    """Give a migrated server and its disk."""
    with throwaway() as server, _mounted(server) as folder:
        if folder is None:
            migrate.upgrade(server.url)
            yield PretendedDisk(server)
            return
        with connect_as_admin(server.url) as admin:
            admin.execute(f"CREATE TABLESPACE small LOCATION '{folder / 'tables'}'")
            admin.execute(f"ALTER DATABASE {NAME} SET TABLESPACE small")
        migrate.upgrade(server.url)
        yield RealDisk(server, folder)
        server.stop()


@contextmanager
def _mounted(server: Embedded) -> Iterator[Path | None]:
    """Mount a small disk beside the data of a server, for its user; None where we may not."""
    folder = server.data_dir.parent / "small-disk"
    folder.mkdir()
    size = f"size={MEGABYTES}m"
    command = ["mount", "-t", "tmpfs", "-o", size, "tmpfs", str(folder)]
    if os.geteuid() or subprocess.run(command, check=False, capture_output=True).returncode:
        yield None
        return
    try:
        owner = (server.data_dir / LINK).resolve().stat()
        tables = folder / "tables"
        tables.mkdir(mode=0o700)
        os.chown(tables, owner.st_uid, owner.st_gid)
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=False)
