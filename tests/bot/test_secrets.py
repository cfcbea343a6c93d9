"""The one secret of an installation is made once, whole, and for nobody else's eyes."""

from __future__ import annotations

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from bot.secrets import SecretError, derived, gateway_token, installation_secret


def test_a_secret_is_made_once_and_found_again(tmp_path: Path) -> None:
    first = installation_secret("", tmp_path / "data")

    again = installation_secret("", tmp_path / "data")

    assert again == first
    assert len(first) >= 48


def test_only_the_owner_can_read_the_secret(tmp_path: Path) -> None:
    installation_secret("", tmp_path / "data")

    assert stat.S_IMODE((tmp_path / "data").stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "data" / "secret").stat().st_mode) == 0o600
    assert [one.name for one in (tmp_path / "data").iterdir()] == ["secret"]


def test_programs_that_start_at_the_same_moment_get_the_same_secret(tmp_path: Path) -> None:
    for round_ in range(20):
        folder = tmp_path / str(round_)
        with ThreadPoolExecutor(8) as pool:
            got = set(pool.map(lambda _, at=folder: installation_secret("", at), range(8)))
        assert len(got) == 1
        assert got != {b""}


def test_a_given_secret_goes_before_that_in_the_folder(tmp_path: Path) -> None:
    assert installation_secret("a long text of ours", tmp_path / "data") == b"a long text of ours"
    assert not (tmp_path / "data").exists()


def test_an_empty_secret_is_never_used(tmp_path: Path) -> None:
    (tmp_path / "secret").touch()

    with pytest.raises(SecretError, match="empty"):
        installation_secret("", tmp_path)


def test_a_folder_that_cannot_be_made_is_told_in_words(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file")

    with pytest.raises(SecretError, match="SMEDERIJ_SECRET"):
        installation_secret("", tmp_path / "data")


def test_what_is_derived_differs_by_purpose_and_secret() -> None:
    made = {derived(secret, purpose) for secret in (b"a", b"b") for purpose in ("links", "other")}

    assert len(made) == 4


def test_the_token_of_the_gateway_looks_like_one_and_holds_no_secret() -> None:
    number, letters = gateway_token(b"our secret").split(":")

    assert number.isdigit()
    assert len(letters) == 64
    assert "our secret" not in letters
