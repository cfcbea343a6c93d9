"""What people type is shown as they typed it, without what can't be seen."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.plain_text import bare, one_line, shortened, tidy

ANYTHING = st.text(alphabet=st.characters(), max_size=200)
"""Halves of emoji, controls and unassigned ones too."""


@pytest.mark.parametrize(
    "text",
    [
        "De lantaarn is stuk. Echt waar!",
        "<a href='x'>lamp</a> **vet** _schuin_ & co [x](y)",
        "Één café, geïnd — “zo”",
        "👨‍👩‍👧 ❤️‍🔥 🏳️‍🌈 👍🏽 1️⃣ 🇳🇱",
        "\U0001fae8 die is nieuw",
        "مرحبا بالجميع",
        "Здравствуйте, 你好",
        "Regel een\nRegel twee\n\nNieuwe alinea",
    ],
)
def test_ordinary_words_stay_as_they_were_typed(text: str) -> None:
    assert tidy(text) == text


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("a\x00b\x07c\x7fd", "abcd"),
        ("a\u202eb\u202cc\u2066d\u2069\u200e\u061c", "abcd"),
        ("\u200b\u2060\ufeff\u00ad\u180e\u2063a", "a"),
        ("\u3164\u115f\uffa0\u2800\u034fa", "a"),
        ("\ue000a\U000e0041\ud83d", "a"),
        ("a\u200d\u200d\u200db\ufe0f\ufe0f", "a\u200db\ufe0f"),
        ("  \u200d a  \t b  ", "a b"),
        ("een\r\ntwee\rdrie\n\n\n\nvier", "een\ntwee\ndrie\n\nvier"),
        ("e\u0301", "é"),
        ("e\u200b\u0301", "é"),
        ("a\u2028b\u2029c", "a b c"),
    ],
)
def test_what_can_not_be_seen_goes(typed: str, shown: str) -> None:
    assert tidy(typed) == shown


def test_a_flood_of_marks_is_cut_to_what_a_script_needs() -> None:
    assert len(tidy("z" + "\u0335" * 500)) == 5


def test_only_invisible_letters_are_no_text_at_all() -> None:
    assert tidy("\u200b\u200d\u2060\u3164\x00" * 1000) == ""


@given(ANYTHING)
def test_tidy_text_can_be_stored_and_is_tidy_already(text: str) -> None:
    once = tidy(text)

    assert tidy(once) == once
    assert once.encode().decode() == once
    assert "\x00" not in once
    assert len(once) <= len(unicodedata.normalize("NFC", text))


@given(ANYTHING)
def test_a_name_or_title_stays_on_its_line(text: str) -> None:
    assert len(one_line(text).splitlines()) <= 1


@given(ANYTHING, st.integers(2, 50))
def test_a_shortened_text_fits(text: str, most: int) -> None:
    assert len(shortened(text, most)) <= most


def test_a_text_is_cut_between_words_and_says_so() -> None:
    assert shortened("Het fietspad langs de vaart is donker", 22) == "Het fietspad langs de…"
    assert shortened("kort", 22) == "kort"
    assert shortened("x" * 30, 10) == "x" * 9 + "…"


@pytest.mark.parametrize("typed", ["Oké!", " OKE ", "oke.", "ｏｋｅ", "o\u200bke"])
def test_an_answer_is_the_same_however_it_is_typed(typed: str) -> None:
    assert bare(typed) == "oke"
