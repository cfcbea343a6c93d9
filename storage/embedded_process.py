"""Locks, children and what is left of an earlier run, for our own PostgreSQL."""

from __future__ import annotations

import ctypes
import fcntl
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO

import structlog

from storage.embedded_place import PORT, EmbeddedError, Place

STOP_SECONDS = 30.0
QUIT_SECONDS = 5.0
LOOK_SECONDS = 0.01
LOG_BYTES = 1_000_000

log = structlog.get_logger(__name__)


def spawn(
    command: Sequence[str], place: Place, output: int, at_death: signal.Signals
) -> subprocess.Popen[bytes]:
    """Start a child that gets the signal `at_death` when this process dies (on Linux).

    Linux sends it when the thread that started the child ends. So that thread lives exactly
    as long as the child, whoever called us.
    """
    born: Future[subprocess.Popen[bytes]] = Future()
    other: dict[str, Any] = (
        {"user": place.uid, "group": place.gid, "extra_groups": []} if os.geteuid() == 0 else {}
    )

    def stay() -> None:
        try:
            process = subprocess.Popen(  # noqa: S603 - the command is ours
                command,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                cwd="/",
                # Ours may hold secrets, and LC_ALL=C keeps the log in one language.
                env={"LC_ALL": "C", "TZ": "UTC", "PATH": "/usr/local/bin:/usr/bin:/bin"},
                start_new_session=True,  # an interrupt from the keyboard is for us alone
                preexec_fn=_dies_with(os.getpid(), at_death),  # noqa: PLW1509 - two system calls
                umask=0o077,
                **other,
            )
        except (OSError, subprocess.SubprocessError) as broken:
            born.set_exception(broken)
            return
        born.set_result(process)
        process.wait()

    threading.Thread(target=stay, name="postgres", daemon=True).start()
    try:
        return born.result()
    except (OSError, subprocess.SubprocessError) as broken:
        raise EmbeddedError(
            f"{command[0]} can't be run as user {place.uid}: {broken}. "
            "Start Smederij as an ordinary user, or set SMEDERIJ_DATABASE_URL."
        ) from broken


def _dies_with(parent: int, at_death: signal.Signals) -> Callable[[], None] | None:
    if not sys.platform.startswith("linux"):
        return None  # a server left over there is stopped by the next start

    def ask() -> None:
        _LIBC.prctl(_PR_SET_PDEATHSIG, int(at_death), 0, 0, 0)
        if os.getppid() != parent:
            os._exit(1)

    return ask


_LIBC = ctypes.CDLL(None, use_errno=True)
_PR_SET_PDEATHSIG = 1


def postmaster(files: Path) -> list[str]:
    """Return the lines of `postmaster.pid`: pid, folder, ..., the 8th says "ready"."""
    try:
        return (files / "postmaster.pid").read_text().splitlines()
    except (FileNotFoundError, NotADirectoryError):
        return []


def end_left_over(place: Place) -> None:
    """Stop a server of these files that outlived its program; we hold its locks.

    A killed program's server may still be stopping. A pid that by now is something else's
    must not keep ours from starting: in its place we write our own, which PostgreSQL takes for
    stale because it is that of its parent. Deleting the file instead would switch off
    PostgreSQL's check for sessions that are still alive.
    """
    claim = place.files / "postmaster.pid"
    for kind, seconds in ((signal.SIGINT, STOP_SECONDS), (signal.SIGQUIT, QUIT_SECONDS)):
        until = time.monotonic() + seconds
        signalled = False
        while (pid := _pid_in(claim)) is not None and _serves(pid, place.files):
            if not signalled:
                log.warning("embedded.left_over", pid=pid, signal=kind.name)
                _send(pid, kind)
                signalled = True
            if time.monotonic() > until:
                break
            time.sleep(LOOK_SECONDS)
        else:
            for stale in (claim, place.sockets / f".s.PGSQL.{PORT}.lock"):
                _disclaim(stale)
            return
    raise EmbeddedError(
        f"A PostgreSQL server of an earlier run (process {_pid_in(claim)}) doesn't stop. End it."
    )


def end_sessions(place: Place) -> None:
    """Stop what a killed server of these files left working.

    Idle sessions end by themselves; one that computes wouldn't notice, and PostgreSQL doesn't
    start as long as it lives. Where nobody can tell whose it is, it is waited for.
    """
    for process in Path("/proc").glob("[0-9]*"):
        try:
            at_work = os.readlink(process / "cwd") == str(place.files)
            if at_work and (process / "cmdline").read_bytes().startswith(b"postgres:"):
                _send(int(process.name), signal.SIGQUIT)
        except OSError:  # ended meanwhile, or another user's
            continue


def _send(pid: int, kind: signal.Signals) -> None:
    with suppress(ProcessLookupError):
        os.kill(pid, kind)


def _pid_in(claim: Path) -> int | None:
    try:
        first = claim.read_text().partition("\n")[0].strip()
    except FileNotFoundError:
        return None
    return int(first) if first.isdigit() else None


def _disclaim(claim: Path) -> None:
    if _pid_in(claim) is not None:
        rest = claim.read_text().partition("\n")[2]
        claim.write_text(f"{os.getpid()}\n{rest}")
    else:  # none, or without bytes after a power cut, which PostgreSQL would stop at
        claim.unlink(missing_ok=True)


def _serves(pid: int, files: Path) -> bool:
    """Return whether process `pid` is the server of `files`."""
    if Path("/proc/self/cmdline").exists():
        try:
            arguments = Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
        except (FileNotFoundError, ProcessLookupError, PermissionError):
            return False
        return arguments[0].endswith(b"postgres") and os.fsencode(files) in arguments
    asked = subprocess.run(  # noqa: S603 - a number is all it gets
        ["/bin/ps", "-ww", "-o", "command=", "-p", str(pid)], capture_output=True, check=False
    )
    return b"postgres" in asked.stdout and os.fsencode(files) in asked.stdout


# --- locks and the log --------------------------------------------------------------------

_held: set[int] = set()


def take_lock(path: Path, *, create: bool = True) -> int | None:
    """Return a descriptor that holds the lock of `path`, or None if another holds it.

    Raises:
        OSError: the file can't be opened.
    """
    descriptor = os.open(path, os.O_RDWR | (os.O_CREAT if create else 0), 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(descriptor)
        return None
    if create:
        _give(descriptor, path)
    _held.add(descriptor)
    return descriptor


def release_lock(descriptor: int) -> None:
    """Give the lock back. In a forked child, which has none, nothing happens."""
    if descriptor in _held:
        _held.discard(descriptor)
        os.close(descriptor)


def _forget_locks() -> None:
    """Let go in a forked child: its copy would keep the lock when we are killed."""
    for descriptor in _held:
        os.close(descriptor)
    _held.clear()


os.register_at_fork(after_in_child=_forget_locks)


def _give(descriptor: int, path: Path) -> None:
    """Give what root makes in a user's data folder to that user, who must use it later."""
    if os.geteuid() == 0:
        owner = path.parent.stat()
        os.fchown(descriptor, owner.st_uid, owner.st_gid)


def open_log(path: Path) -> BinaryIO:
    """Open a log for adding to it; a long one is put aside first."""
    if path.exists() and path.stat().st_size > LOG_BYTES:
        path.replace(path.with_name(f"{path.name}.1"))
    output = os.fdopen(os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600), "ab")
    _give(output.fileno(), path)
    output.seek(0, os.SEEK_END)
    return output
