"""The figures of docs/understanding.md hold; margins leave room for better content."""

from __future__ import annotations

import pytest
from spacy.language import Language

from nlp.evaluation.embedders import use
from nlp.evaluation.fitting import fit_weights
from nlp.evaluation.material import PUBLIC, SEEDS, read_civic, read_pairs, read_sib, read_stsb
from nlp.evaluation.measures import measure_languages, measure_themes
from nlp.evaluation.run import LANGUAGES
from nlp.evaluation.scoring import neighbours_agree, rank_agreement
from nlp.evaluation.similar_tables import find_pairs
from nlp.reader import build_pipeline
from nlp.seeds import load_seeds
from nlp.themes import FITTED

needs_public_sets = pytest.mark.skipif(
    not (PUBLIC / "sib200").is_dir(), reason=f"no public sets in {PUBLIC}"
)


@pytest.fixture(scope="module")
def pipeline() -> Language:
    return build_pipeline(load_seeds(SEEDS))


def test_residents_see_the_right_theme_for_half_of_hard_sentences(pipeline: Language) -> None:
    figures = measure_themes(pipeline, read_civic("report"))

    assert figures.shown >= 0.5
    assert figures.first >= 0.5
    assert figures.among_three >= 0.72
    assert figures.none_kept >= 0.75


def test_vectors_and_words_together_tell_more_than_either(pipeline: Language) -> None:
    figures = measure_themes(pipeline, read_civic("report"))

    assert figures.first > max(figures.by_vector, figures.by_middle, figures.by_words) + 0.04


def test_the_weights_are_those_that_the_sentences_to_tune_on_give(pipeline: Language) -> None:
    fitted = fit_weights(pipeline, read_civic("tune"))

    assert fitted == pytest.approx(FITTED, abs=0.5)


def test_an_issue_in_another_language_is_found_among_five() -> None:
    nearest, among_five = find_pairs(use, read_pairs(across=True))

    assert nearest >= 0.5
    assert among_five >= 0.8


def test_an_issue_in_other_dutch_words_is_found_more_often_than_by_chance() -> None:
    pairs = read_pairs(across=False)

    _, among_five = find_pairs(use, pairs)

    assert among_five >= 5 * 5 / (2 * len(pairs))


def test_the_language_of_our_own_sentences_is_told(pipeline: Language) -> None:
    texts = [(each.language, each.text) for each in read_civic("report")]

    assert measure_languages(pipeline, texts) >= 0.97


@needs_public_sets
def test_neighbours_in_sib_200_share_their_topic() -> None:
    sentences = read_sib(PUBLIC, LANGUAGES["nl"])

    agreed = neighbours_agree(
        use([each.text for each in sentences]), [each.topic for each in sentences]
    )

    assert agreed >= 0.73


@needs_public_sets
@pytest.mark.parametrize(("code", "file"), LANGUAGES.items())
def test_the_language_of_sib_200_is_told(pipeline: Language, code: str, file: str) -> None:
    texts = [(code, each.text) for each in read_sib(PUBLIC, file)]

    assert measure_languages(pipeline, texts) >= 0.98


@needs_public_sets
def test_closeness_follows_what_people_find_similar() -> None:
    pairs, scores = read_stsb(PUBLIC)

    firsts, seconds = (use([pair[side] for pair in pairs]) for side in (0, 1))

    assert rank_agreement(firsts, seconds, scores) >= 0.7
