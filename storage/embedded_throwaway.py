"""Servers for tests and for writing migrations: gone when they are no longer needed."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType

from storage.embedded import Embedded, start
from storage.embedded_process import release_lock, take_lock

FORGETFUL: Mapping[str, str] = MappingProxyType(
    {
        "fsync": "off",
        "full_page_writes": "off",
        "dynamic_shared_memory_type": "mmap",  # goes with the folder, also after a kill
    }
)
"""Faster. A crash of the machine may lose everything, one of the server still nothing."""

THROWAWAY = "smederij-throwaway-"
NEW = "new-"
MEMORY = Path("/dev/shm")  # noqa: S108 - the folder made in it has a name nobody can guess
DISK = Path("/tmp")  # noqa: S108 - as above
IN_USE = "in-use.lock"
MEMORY_BYTES = 1_000_000_000


@contextmanager
def throwaway(*, settings: Mapping[str, str] = FORGETFUL) -> Iterator[Embedded]:
    """Give an empty server in a folder of its own, and remove both afterwards."""
    with (
        throwaway_folder() as folder,
        start(folder / "data", settings=settings, homes=folder) as server,
    ):
        yield server


@contextmanager
def throwaway_folder() -> Iterator[Path]:
    """Give a folder for data folders and their `homes`, and remove it afterwards.

    In memory where there is room: making a database of it is then ten times as fast. If this
    process is killed, the next throwaway folder of its user takes it away.
    """
    _sweep()
    roomy = MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > MEMORY_BYTES
    made = Path(tempfile.mkdtemp(prefix=f"{NEW}{THROWAWAY}", dir=MEMORY if roomy else DISK))
    made.chmod(0o711)  # a server that root starts must find its home in it
    held = take_lock(made / IN_USE)
    # Only now can another process see it, which would take away what nobody holds.
    folder = made.rename(made.with_name(made.name.removeprefix(NEW)))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        if held is not None:
            release_lock(held)


def _sweep() -> None:
    for base in (MEMORY, DISK):
        for folder in base.glob(f"{THROWAWAY}*"):
            try:
                held = take_lock(folder / IN_USE, create=False)
                if held is not None:
                    if folder.lstat().st_uid == os.geteuid():
                        shutil.rmtree(folder, ignore_errors=True)
                    release_lock(held)
            except OSError:  # another user's, just made, or just gone
                continue
