"""The keys of ballots: files beside the database, never in it or its backups."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from domain.ids import BallotId

KEY_BYTES = 32


class FileBallotKeys:
    """One file a ballot, readable by the program only (`domain.ballots.papers.BallotKeys`).

    Raises:
        OSError: the folder can't be used.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def make(self, ballot: BallotId) -> bytes:
        """Make the key of a ballot, or return the one that is there."""
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            file = os.open(self._file(ballot), os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        except FileExistsError:
            known = self.get(ballot)
            if known is None:
                raise OSError(f"the key of ballot {ballot} is there but not whole") from None
            return known
        with os.fdopen(file, "wb") as opened:
            key = secrets.token_bytes(KEY_BYTES)
            opened.write(key)
            opened.flush()
            os.fsync(opened.fileno())
        self._settle()
        return key

    def get(self, ballot: BallotId) -> bytes | None:
        """Return the key; None when it was destroyed, or was never whole."""
        try:
            key = self._file(ballot).read_bytes()
        except FileNotFoundError:
            return None
        return key if len(key) == KEY_BYTES else None

    def destroy(self, ballot: BallotId) -> None:
        """Overwrite and remove the key; the disk may still keep an old copy for a while."""
        file = self._file(ballot)
        try:
            with file.open("r+b") as opened:
                opened.write(secrets.token_bytes(KEY_BYTES))
                opened.flush()
                os.fsync(opened.fileno())
            file.unlink()
        except FileNotFoundError:
            return
        self._settle()

    def _settle(self) -> None:
        """Wait until the disk knows which files there are, so that no power cut undoes it."""
        folder = os.open(self._folder, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)

    def _file(self, ballot: BallotId) -> Path:
        return self._folder / f"{int(ballot)}.key"
