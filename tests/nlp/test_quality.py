"""The figures of docs/decisions/0003 hold. All is deterministic; margins leave room for content."""

from __future__ import annotations

import pytest
from spacy.language import Language

from nlp.evaluation.fitting import fit_weights
from nlp.evaluation.material import PUBLIC, SEEDS, read_civic, read_pairs, read_sib, read_stsb
from nlp.evaluation.measures import (
    measure_agreement,
    measure_languages,
    measure_pairs,
    measure_themes,
    measure_topics,
)
from nlp.reader import build_pipeline
from nlp.seeds import load_seeds
from nlp.themes import FITTED

needs_public_sets = pytest.mark.skipif(
    not (PUBLIC / "sib200").is_dir(), reason=f"no public sets in {PUBLIC}"
)


@pytest.fixture(scope="module")
def pipeline() -> Language:
    return build_pipeline(load_seeds(SEEDS))


def test_residents_see_the_right_theme_for_three_of_four_sentences(pipeline: Language) -> None:
    figures = measure_themes(pipeline, read_civic("report"))

    assert figures.shown >= 0.75
    assert figures.first >= 0.74
    assert figures.among_three >= 0.91
    assert figures.none_kept >= 0.83


def test_vectors_and_words_together_tell_more_than_either(pipeline: Language) -> None:
    figures = measure_themes(pipeline, read_civic("report"))

    assert figures.first > max(figures.by_vector, figures.by_middle, figures.by_words) + 0.05


def test_the_weights_are_those_that_the_sentences_to_tune_on_give(pipeline: Language) -> None:
    fitted = fit_weights(pipeline, read_civic("tune"))

    assert fitted == pytest.approx(FITTED, abs=0.5)


def test_sentences_that_say_the_same_lie_closer_than_others() -> None:
    nearest, order = measure_pairs(read_pairs())

    assert nearest >= 0.5
    assert order >= 0.9


def test_the_language_of_our_own_sentences_is_told(pipeline: Language) -> None:
    texts = [(each.language, each.text) for each in read_civic("report")]

    assert measure_languages(pipeline, texts) >= 0.97


@needs_public_sets
def test_neighbours_in_sib_200_share_their_topic() -> None:
    assert measure_topics(read_sib(PUBLIC, "nld_Latn")) >= 0.73


@needs_public_sets
@pytest.mark.parametrize(
    ("code", "file"),
    [
        ("nl", "nld_Latn"),
        ("en", "eng_Latn"),
        ("tr", "tur_Latn"),
        ("pl", "pol_Latn"),
        ("ar", "arb_Arab"),
    ],
)
def test_the_language_of_sib_200_is_told(pipeline: Language, code: str, file: str) -> None:
    texts = [(code, each.text) for each in read_sib(PUBLIC, file)]

    assert measure_languages(pipeline, texts) >= 0.98


@needs_public_sets
def test_closeness_follows_what_people_find_similar() -> None:
    assert measure_agreement(*read_stsb(PUBLIC)) >= 0.7
