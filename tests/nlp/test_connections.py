"""The least likeness of an idea connection tells pairs that belong together from others."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import numpy as np
import pytest

from bot.content import load
from bot.reader import make_reader
from domain.reading import Reading
from nlp.evaluation.material import read_pairs

CONTENT = Path(__file__).resolve().parents[2] / "content" / "hoogeveen"
TODAY = date(2026, 3, 2)


@pytest.fixture(scope="module")
def percents() -> np.ndarray:
    """How alike each first sentence is to each second one, as the database works it out."""
    content = load(CONTENT)
    reader = make_reader(content)
    pairs = [(reader.read(first), reader.read(second)) for first, second in read_pairs()]
    same = content.issues.similar_theme_percent.on(TODAY)
    return np.array([[_percent(one, other, same) for _, other in pairs] for one, _ in pairs])


def _percent(one: Reading, other: Reading, same_theme: int) -> float:
    cosine = float(np.dot(one.vector, other.vector))
    same = bool(one.themes and other.themes and one.themes[0][0] == other.themes[0][0])
    return 100 * cosine + (same_theme if same else 0)


def test_a_third_of_the_pairs_would_be_asked_to_meet_and_hardly_any_others(
    percents: np.ndarray,
) -> None:
    least = load(CONTENT).connections.connection_least_percent.on(TODAY)
    own = np.eye(len(percents), dtype=bool)

    assert (percents[own] >= least).mean() >= 0.3
    assert (percents[~own] >= least).mean() <= 0.02
