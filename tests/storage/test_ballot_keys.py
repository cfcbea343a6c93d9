"""The keys of ballots: files that only the program can read, and that go for good."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from domain.ids import BallotId
from storage.ballot_keys import KEY_BYTES, FileBallotKeys

FIVE = BallotId(5)


@pytest.fixture
def keys(tmp_path: Path) -> FileBallotKeys:
    """Keys in a folder that isn't there yet."""
    return FileBallotKeys(tmp_path / "data" / "ballot-keys")


def the_file(tmp_path: Path) -> Path:
    (found,) = (tmp_path / "data" / "ballot-keys").iterdir()
    return found


def test_a_key_is_made_once_and_found_again(keys: FileBallotKeys, tmp_path: Path) -> None:
    key = keys.make(FIVE)

    assert len(key) == KEY_BYTES
    assert keys.make(FIVE) == key
    assert FileBallotKeys(tmp_path / "data" / "ballot-keys").get(FIVE) == key


def test_each_ballot_has_a_key_of_its_own(keys: FileBallotKeys) -> None:
    assert keys.make(FIVE) != keys.make(BallotId(6))


def test_only_the_program_reads_a_key(keys: FileBallotKeys, tmp_path: Path) -> None:
    keys.make(FIVE)

    file = the_file(tmp_path)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


def test_a_destroyed_key_is_gone_and_was_overwritten(keys: FileBallotKeys, tmp_path: Path) -> None:
    key = keys.make(FIVE)
    file = the_file(tmp_path)
    same_place = tmp_path / "a second name for what lies on the disk"
    same_place.hardlink_to(file)

    keys.destroy(FIVE)

    assert not file.exists()
    assert keys.get(FIVE) is None
    assert same_place.read_bytes() != key


def test_destroying_twice_or_what_never_was_changes_nothing(keys: FileBallotKeys) -> None:
    keys.destroy(FIVE)
    key = keys.make(BallotId(6))

    keys.destroy(FIVE)
    keys.destroy(FIVE)

    assert keys.get(BallotId(6)) == key


def test_a_key_that_a_crash_left_half_written_is_never_taken_for_one(
    keys: FileBallotKeys, tmp_path: Path
) -> None:
    keys.make(FIVE)
    the_file(tmp_path).write_bytes(b"half")

    assert keys.get(FIVE) is None
    with pytest.raises(OSError, match="not whole"):
        keys.make(FIVE)
