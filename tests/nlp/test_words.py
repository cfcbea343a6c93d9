from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.vocab import Vocab

from nlp.legible import make_legible
from nlp.tokens import WordTokenizer
from nlp.wordlists import Word, Wordlist
from nlp.words import stem


def _words(text: str) -> list[Word]:
    return [Word(word, stem(word)) for word in text.split()]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("boom", "bomen"),
        ("boom", "boompje"),
        ("brug", "bruggetje"),
        ("brug", "bruggen"),
        ("speeltuin", "speeltuinen"),
        ("auto", "auto's"),
        ("scheef", "scheve"),
        ("lantaarn", "Lantaarns"),
        ("café", "cafes"),
        ("tree", "trees"),
    ],
)
def test_forms_of_one_word_share_a_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


def test_different_words_keep_different_stems() -> None:
    words = ["bij", "boom", "brug", "buren", "fiets", "gras", "licht", "poep", "stoep", "water"]

    assert len({stem(word) for word in words}) == len(words)


def test_a_word_is_found_inside_a_compound_but_a_short_one_is_not() -> None:
    words = Wordlist([["lantaarn", "les"]], compounds=True)

    shown = [hit.shown for hit in words.hits(_words("lantaarnpaal straatlantaarns lessenaar"))]

    assert shown == ["lantaarnpaal", "straatlantaarns"]


def test_two_words_that_belong_together_are_one_hit() -> None:
    words = Wordlist([["street light"], ["light"]], compounds=False)

    hits = list(words.hits(_words("the street light is a light")))

    assert [(hit.shown, list(hit.themes)) for hit in hits] == [
        ("street light", [0]),
        ("light", [1]),
    ]


@given(st.text())
def test_cutting_a_text_loses_no_character(text: str) -> None:
    readable = make_legible(text).text

    assert WordTokenizer(Vocab())(readable).text == readable


@given(st.text(alphabet=st.characters(), max_size=60))
def test_every_readable_character_knows_where_it_came_from(text: str) -> None:
    readable = make_legible(text)

    backs = [readable.back(place, place + 1) for place in range(len(readable.text))]

    assert all(0 <= start < end <= len(text) for start, end in backs)
    assert all(one[1] <= two[0] for one, two in pairwise(backs))
