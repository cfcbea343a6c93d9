"""Codes that people read out, and how often somebody may guess."""

from __future__ import annotations

import pytest

from domain.codes import (
    LENGTH,
    LETTERS,
    Guesses,
    is_code,
    read_code,
    read_person,
    spaced,
)


@pytest.mark.parametrize(
    "typed",
    ["C0D1-55KM", "c0d1 55km", "COD I-SSKM", "cOdl55kM", "Ｃ０Ｄ１－５５ＫＭ", "c.0.d.1_5_5—k m"],
)
def test_look_alikes_spaces_small_and_wide_letters_are_one_code(typed: str) -> None:
    assert read_code(typed) == "C0D155KM"


def test_no_two_signs_of_a_code_pass_for_each_other() -> None:
    read = {read_code(letter * LENGTH) for letter in LETTERS}

    assert len(read) == len(LETTERS)
    for pair in ("0O", "1I", "1L", "5S", "8B", "2Z", "VU", "0Q"):
        assert len(set(pair) & set(LETTERS)) == 1


@pytest.mark.parametrize("typed", ["", "C0D1", "C0D1-55KM-2", "C0D1-55K!", "stoplicht", "АВСЕ1234"])
def test_what_can_not_be_a_code_is_none(typed: str) -> None:
    assert read_code(typed) is None


@pytest.mark.parametrize(
    "said", ["schoolplein", "zijn", "groot en klein", "slordig!", "C0D1-55KM?"]
)
def test_words_out_of_the_blue_are_no_code(said: str) -> None:
    assert not is_code(said)


def test_a_shown_code_is_read_back() -> None:
    assert spaced("C0D155KM") == "C0D1-55KM"
    assert read_code(spaced("C0D155KM")) == "C0D155KM"
    assert is_code(spaced("C0D155KM"))


def test_the_code_of_a_person_has_six_signs() -> None:
    assert read_person(" ab-12 cd") == "AB12CD"
    assert read_person("AB12C") is None
    assert read_person("C0D155KM") is None
    assert read_person("ÁB12CD") is None


@pytest.mark.parametrize(
    ("own", "everybody", "spent"),
    [(0, 0, False), (4, 199, False), (5, 0, True), (0, 200, True), (9, 900, True)],
)
def test_guessing_ends_for_one_person_and_for_all(own: int, everybody: int, spent: bool) -> None:
    assert Guesses(own, everybody).spent(most_own=5, most_everybody=200) is spent
