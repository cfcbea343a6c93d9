"""Servers for tests and for writing migrations: gone when they are no longer needed."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType

from storage.embedded import LOCK, Embedded, start
from storage.embedded_place import BELONGS_TO, HOMES, remove
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
MEMORY = Path("/dev/shm")  # noqa: S108 - the folder made in it has a name nobody can guess
MEMORY_BYTES = 1_000_000_000


@contextmanager
def throwaway(*, settings: Mapping[str, str] = FORGETFUL) -> Iterator[Embedded]:
    """Give an empty server in a temporary data folder, and remove both afterwards.

    In memory where there is room: making a database of it is then ten times as fast.
    """
    _sweep()
    base = scratch()
    data_dir = Path(tempfile.mkdtemp(prefix=THROWAWAY, dir=base))
    try:
        with start(data_dir, settings=settings, homes=base) as server:
            yield server
    finally:
        remove(data_dir)


def scratch() -> Path:
    """Return a folder for what is short-lived: every user may make a folder in it."""
    if MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > MEMORY_BYTES:
        return MEMORY
    return Path("/tmp")  # noqa: S108 - as above


def _sweep() -> None:
    """Remove what is left of our throwaway servers whose process was killed."""
    for base in (MEMORY, Path("/tmp"), HOMES):  # noqa: S108 - as above
        for folder in base.glob(f"{THROWAWAY}*"):
            try:
                if (folder / BELONGS_TO).exists():
                    if not Path((folder / BELONGS_TO).read_text().strip()).exists():
                        shutil.rmtree(folder, ignore_errors=True)
                elif folder.lstat().st_uid == os.geteuid():  # a link in another's leads anywhere
                    _remove_unlocked(folder)
            except OSError:  # another user's, or just gone
                continue


def _remove_unlocked(data_dir: Path) -> None:
    taken = take_lock(data_dir / LOCK, create=False)
    if taken is not None:
        remove(data_dir)
        release_lock(taken)
