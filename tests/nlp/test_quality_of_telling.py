"""The figures of docs/decisions/0003 on wishes, key words and levels of language hold."""

from __future__ import annotations

import pytest
from spacy.language import Language

from domain.reading import Wish
from nlp.evaluation.material import read_civic, read_pairs
from nlp.evaluation.telling import (
    measure_difficulty,
    measure_key_words,
    measure_wishes,
    read_wishes,
)
from nlp.reader import build_pipeline


@pytest.fixture(scope="module")
def pipeline() -> Language:
    return build_pipeline(())


def test_what_somebody_wants_is_told_for_nine_of_ten_sentences(pipeline: Language) -> None:
    figures = measure_wishes(pipeline, read_wishes("report"))

    assert figures.right >= 0.88


def test_an_issue_is_never_taken_for_something_else(pipeline: Language) -> None:
    written = [each.text for part in ("tune", "report") for each in read_civic(part)]
    written += [text for pair in read_pairs() for text in pair]
    others = [(Wish.ISSUE, "", text) for text in written]
    own = [one for part in ("tune", "report") for one in read_wishes(part)]

    assert measure_wishes(pipeline, others + own).lost <= 0.005


def test_there_are_sentences_of_each_wish_in_both_parts() -> None:
    for part in ("tune", "report"):
        assert {wish for wish, _, _ in read_wishes(part)} == set(Wish)
    assert len(read_wishes("tune")) + len(read_wishes("report")) >= 200


def test_the_first_key_word_tells_what_a_text_is_about(pipeline: Language) -> None:
    first, all_of_them = measure_key_words(pipeline)

    assert first >= 0.9
    assert all_of_them >= 0.8


def test_texts_of_offices_are_called_hard_and_plain_ones_are_not() -> None:
    hard, plain = measure_difficulty("report")

    assert hard >= 0.85
    assert plain >= 0.9
