"""Our own PostgreSQL: started without a server to install, and gone when the program is.

It listens on a socket only, in a folder that is closed to other users. Its log holds no texts
of people: no statements, no values, and nothing of what a session did wrong.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from types import MappingProxyType, TracebackType
from typing import Any, Self
from urllib.parse import quote

import psycopg
import structlog

from storage.embedded_place import (
    HOMES,
    LINK,
    PORT,
    EmbeddedError,
    Place,
    make_private,
    settle,
)
from storage.embedded_process import (
    LOOK_SECONDS,
    QUIT_SECONDS,
    STOP_SECONDS,
    end_left_over,
    end_sessions,
    open_log,
    postmaster,
    release_lock,
    spawn,
    take_lock,
)

__all__ = ["Embedded", "EmbeddedError", "start"]

NAME = "smederij"
ADMIN = "postgres"
LOCK = "postgres.lock"
LOG = "postgres.log"
START_SECONDS = 120.0
"""Long, because after a crash PostgreSQL first writes down what was committed."""

SETTINGS: Mapping[str, str] = MappingProxyType(
    {
        "autovacuum": "on",
        "huge_pages": "off",
        "jit": "off",
        "listen_addresses": "",
        "log_checkpoints": "off",
        "log_error_verbosity": "terse",
        "log_min_error_statement": "panic",
        "log_min_messages": "warning",
        "log_parameter_max_length": "0",
        "log_parameter_max_length_on_error": "0",
        "log_statement": "none",
        "log_timezone": "UTC",
        "logging_collector": "off",
        "max_connections": "60",
        "max_logical_replication_workers": "0",
        "max_wal_senders": "0",
        "max_wal_size": "256MB",
        "min_wal_size": "8MB",
        "port": str(PORT),
        "shared_buffers": "128MB",
        "timezone": "UTC",
        "unix_socket_permissions": "0700",
        "wal_level": "minimal",
        "wal_recycle": "off",  # a recycled file would still hold old papers of a ballot
    }
)

log = structlog.get_logger(__name__)


class Embedded:
    """A running server of ours, or the one that another process of ours runs.

    Attributes:
        data_dir: the data folder; the log is in it.
        url: `postgresql+psycopg:///smederij?host=...`; the same after each restart.
    """

    data_dir: Path
    url: str

    def __init__(self, data_dir: Path, settings: Mapping[str, str], homes: Path = HOMES) -> None:
        self.data_dir = data_dir
        self._settings = {**SETTINGS, **settings}
        self._homes = homes
        self._locks: list[int] = []
        self._process: subprocess.Popen[bytes] | None = None
        self._short: Path | None = None

    @property
    def owned(self) -> bool:
        """Whether this process runs the server."""
        return bool(self._locks)

    @property
    def pid(self) -> int | None:
        """Process id of the server, if this process runs it."""
        return self._process.pid if self._process else None

    def alive(self) -> bool:
        """Return whether the server runs. Another process's server is asked for an answer."""
        if self._locks:
            return self._process is not None and self._process.poll() is None
        return hasattr(self, "url") and _answers(self.url)

    def restart(self) -> None:
        """Start the server again if it doesn't run. Blocks; any thread may call it.

        If another process ran it and is gone, this process runs it from now on.

        Raises:
            EmbeddedError: it can't be started; the text says what to do.
        """
        until = time.monotonic() + START_SECONDS
        while not self.alive():
            held = self._locks or self._take_lock(self.data_dir / LOCK)
            if held:
                self._run(until)
            elif not self._join() and time.monotonic() > until:
                raise EmbeddedError(
                    f"Another process holds {self.data_dir / LOCK}, but its database doesn't "
                    "answer. Look in its log, or stop that process."
                )
            else:
                time.sleep(LOOK_SECONDS)

    def stop(self) -> None:
        """Stop the server if this process runs it: open transactions are rolled back."""
        if self._process is not None:
            for kind, seconds in (
                (signal.SIGINT, STOP_SECONDS),
                (signal.SIGQUIT, QUIT_SECONDS),
                (signal.SIGKILL, QUIT_SECONDS),
            ):
                self._process.send_signal(kind)
                try:
                    self._process.wait(seconds)
                    break
                except subprocess.TimeoutExpired:
                    log.warning("embedded.slow_stop", signal=kind.name)
            self._process = None
        if self._short is not None:
            with suppress(OSError):  # not empty after a kill; the next start uses it again
                self._short.rmdir()
        while self._locks:
            release_lock(self._locks.pop())

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    def _take_lock(self, path: Path) -> bool:
        try:
            taken = take_lock(path)
        except PermissionError as refused:
            raise EmbeddedError(
                f"{path} is closed to this user. Start Smederij as the user that started it first."
            ) from refused
        if taken is not None:
            self._locks.append(taken)
        return taken is not None

    def _join(self) -> bool:
        """Use the server of the process that holds the lock; return whether it answers."""
        found = postmaster(self.data_dir / LINK)
        if len(found) < 8 or found[7].strip() != "ready":
            return False
        url = _url(Path(found[4]))
        if not _answers(url):
            return False
        self.url = url
        return True

    def _run(self, until: float) -> None:
        try:
            place = settle(self.data_dir, self._homes)
            if not place.made:
                self._initialise(place)
            # A copied data folder holds a link to the same database as the original.
            if len(self._locks) < 2 and not self._take_lock(place.files / "PG_VERSION"):
                raise EmbeddedError(
                    f"A program with another data folder uses {place.files}. "
                    f"Remove the link {LINK} from the copy to begin with an empty database there."
                )
            end_left_over(place)
            if place.sockets != place.files:
                make_private(place.sockets, place.uid, place.gid)
                self._short = place.sockets
            self.url = _url(place.sockets)
            while not self._launch(place, until):
                end_sessions(place)
                time.sleep(LOOK_SECONDS)
            _create(place.sockets)
        except BaseException as broken:
            self.stop()
            if isinstance(broken, OSError | psycopg.Error):
                raise EmbeddedError(
                    f"The database in {self.data_dir} can't be made ready: {broken}. "
                    "Is the disk full, or closed to this user?"
                ) from broken
            raise

    def _initialise(self, place: Place) -> None:
        """Make the database files: all of them, or none after a crash."""
        unfinished = place.files.with_name(f"{place.files.name}.new")
        shutil.rmtree(unfinished, ignore_errors=True)
        command = [
            str(place.programs / "initdb"),
            f"--pgdata={unfinished}",
            f"--username={ADMIN}",
            "--auth=trust",  # whoever can enter the folder of the socket is us
            "--encoding=UTF8",
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--wal-segsize=4",
            *(["--no-sync"] if self._settings.get("fsync") == "off" else []),
        ]
        with open_log(self.data_dir / LOG) as output:
            begin = output.tell()
            process = spawn(command, place, output.fileno(), signal.SIGKILL)
            if process.wait() != 0:
                raise self._error("PostgreSQL could not make a database", begin)
        unfinished.rename(place.files)

    def _launch(self, place: Place, until: float) -> bool:
        """Start the server and wait until it is ready; False: try again in a moment."""
        sockets = str(place.sockets).replace('"', '""')
        settings = {**self._settings, "unix_socket_directories": f'"{sockets}"'}
        command = [str(place.programs / "postgres"), "-D", str(place.files)]
        for name, value in settings.items():
            command += ["-c", f"{name}={value}"]
        with open_log(self.data_dir / LOG) as output:
            begin = output.tell()
            # An interrupt is its fast stop, so the next start has nothing to recover.
            self._process = spawn(command, place, output.fileno(), signal.SIGINT)
        while True:
            found = postmaster(place.files)
            if found[:1] == [str(self._process.pid)] and found[7:8] and found[7].strip() == "ready":
                return True
            if self._process.poll() is not None:
                # Sessions of a killed server are still there.
                if b"shared memory block" in self._log_since(begin) and time.monotonic() < until:
                    return False
                raise self._error("PostgreSQL doesn't start", begin)
            if time.monotonic() > until:
                raise self._error("PostgreSQL takes too long to start", begin)
            time.sleep(LOOK_SECONDS)

    def _log_since(self, begin: int) -> bytes:
        with (self.data_dir / LOG).open("rb") as written:
            written.seek(begin)
            return written.read()

    def _error(self, what: str, begin: int) -> EmbeddedError:
        lines = self._log_since(begin).decode(errors="replace").splitlines()[-8:]
        tail = "\n".join(f"  {line}" for line in lines)
        return EmbeddedError(
            f"{what}. The end of its log, {self.data_dir / LOG}:\n{tail}\n"
            "Is the disk full, or the memory? To do without it, set SMEDERIJ_DATABASE_URL."
        )


def start(
    data_dir: Path, *, settings: Mapping[str, str] = MappingProxyType({}), homes: Path = HOMES
) -> Embedded:
    """Return the running server of `data_dir`; start it, unless another process runs it.

    The first process that comes owns the server: it is a child of that process and dies with
    it. The others connect to it. Blocks until the database `smederij` with the extension
    `vector` answers: about half a second, the first time about two seconds.

    Args:
        data_dir: made if need be, for this user only.
        settings: settings of PostgreSQL over ours, as in `postgresql.conf`.
        homes: where a new database lies when root runs the program.

    Raises:
        EmbeddedError: it can't be started; the text says what to do.
    """
    data_dir = Path(os.path.realpath(data_dir))
    try:
        data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as broken:
        raise EmbeddedError(
            f"The data folder {data_dir} can't be made ({broken.strerror}). "
            "Choose another one by SMEDERIJ_DATA_DIR."
        ) from broken
    server = Embedded(data_dir, settings, homes)
    server.restart()
    return server


def _url(sockets: Path) -> str:
    host = quote(str(sockets), safe="/")
    return f"postgresql+psycopg:///{NAME}?host={host}&port={PORT}&user={NAME}"


def _answers(url: str) -> bool:
    try:
        psycopg.connect(url.replace("+psycopg", "", 1), connect_timeout=5).close()
    except psycopg.OperationalError:
        return False
    return True


def _create(sockets: Path) -> None:
    """Create the database and its role, unless an earlier start did.

    The program isn't a superuser, as on a server of one's own. The database comes last, so
    it is there only when all of it is.
    """

    def connect(name: str) -> psycopg.Connection[Any]:
        return psycopg.connect(
            host=str(sockets), port=PORT, user=ADMIN, dbname=name, autocommit=True
        )

    with connect(ADMIN) as admin:
        if admin.execute("SELECT 1 FROM pg_database WHERE datname = 'smederij'").fetchone():
            return
        if not admin.execute("SELECT 1 FROM pg_roles WHERE rolname = 'smederij'").fetchone():
            admin.execute("CREATE ROLE smederij LOGIN")
        # The message of an error can hold what somebody typed. The program gets it anyway.
        admin.execute("ALTER ROLE smederij SET log_min_messages = log")
    with connect("template1") as template:
        template.execute("CREATE EXTENSION IF NOT EXISTS vector")
    with connect(ADMIN) as admin:
        admin.execute("CREATE DATABASE smederij OWNER smederij")
