"""The figures of docs/decisions/0003 on personal data hold."""

from __future__ import annotations

import pytest
from spacy.language import Language

from domain.reading import PersonalKind
from nlp.evaluation.personal_data import measure_personal, read_marked
from nlp.reader import build_pipeline


@pytest.fixture(scope="module")
def pipeline() -> Language:
    return build_pipeline((), ["Krakeel", "Sterrenlaan", "Tuindorp", "Haagje"])


def test_there_are_sentences_with_and_without_personal_data_in_both_parts() -> None:
    for part in ("tune", "report"):
        marked = read_marked(part)
        assert len(marked) >= 100
        assert 0.3 < sum(bool(one.spans) for one in marked) / len(marked) < 0.7


def test_of_the_personal_data_in_a_text_hardly_any_is_missed(pipeline: Language) -> None:
    found, _ = measure_personal(pipeline, read_marked("report"))

    assert found.f1 >= 0.93
    assert found.recall >= 0.93


def test_names_are_rarely_seen_where_there_are_none(pipeline: Language) -> None:
    _, each = measure_personal(pipeline, read_marked("report"))

    assert each[PersonalKind.NAME].precision >= 0.92
