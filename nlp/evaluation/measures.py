"""How well the pipeline reads; each figure a share from 0 to 1 unless it says otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc

from nlp.evaluation.material import Labelled
from nlp.themes import Themes
from nlp.words_of_text import words_of

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class ThemeFigures:
    """How well seed themes are told.

    Attributes:
        shown: what the reader says is right, "none of these" counted as an answer.
        first: the right theme comes first, among texts that have one, none left aside.
        among_three: the right theme is one of the best three of these.
        none_kept: "none of these" is said of texts that belong to none.
        by_vector: as `first`, by the nearest examples only.
        by_middle: as `first`, by the middle of the examples only.
        by_words: as `first`, by plain words only; no word is wrong.
        surprise: mean of -ln(share given to what is right); 0 is best, not a share.
    """

    shown: float
    first: float
    among_three: float
    none_kept: float
    by_vector: float
    by_middle: float
    by_words: float
    surprise: float


def read_docs(pipeline: Language, texts: Sequence[str]) -> list[Doc]:
    """Return `texts` as the whole pipeline leaves them."""
    return [pipeline(text) for text in texts]


def measure_themes(pipeline: Language, labelled: Sequence[Labelled]) -> ThemeFigures:
    """Measure on `labelled`, which must hold texts with and without a theme."""
    component = themes_of(pipeline)
    measured, right = grounds_of(pipeline, labelled)
    none = len(component.keys)
    shares = np.array([component.shares(rows) for rows in measured])
    shares = np.column_stack([shares, 1 - shares.sum(axis=1)])
    themed = right != none
    best_three = np.argsort(-shares[themed, :none], axis=1)[:, :3]
    return ThemeFigures(
        shown=_share(shares.argmax(axis=1) == right),
        first=_share(best_three[:, 0] == right[themed]),
        among_three=_share((best_three == right[themed][:, None]).any(axis=1)),
        none_kept=_share(shares[~themed].argmax(axis=1) == none),
        by_vector=_share(measured[themed, :, 0].argmax(axis=1) == right[themed]),
        by_middle=_share(measured[themed, :, 1].argmax(axis=1) == right[themed]),
        by_words=_share(
            (measured[themed, :, 2].argmax(axis=1) == right[themed])
            & measured[themed, :, 2].any(axis=1)
        ),
        surprise=float(-np.log(shares[np.arange(len(right)), right]).mean()),
    )


def placed_themes(pipeline: Language, labelled: Sequence[Labelled]) -> list[str | None]:
    """Return the theme that a resident would be shown for each; None for "none of these"."""
    docs = read_docs(pipeline, [each.text for each in labelled])
    return [doc._.themes[0][0] if doc._.themes else None for doc in docs]


def themes_of(pipeline: Language) -> Themes:
    """Return the component that tells themes."""
    component = pipeline.get_pipe("smederij_themes")
    if not isinstance(component, Themes):
        raise TypeError(f"{component!r} is not the component of this project")
    return component


def grounds_of(
    pipeline: Language, labelled: Sequence[Labelled]
) -> tuple[Numbers, NDArray[np.int64]]:
    """Return what speaks for each theme in each text, and the right one (last + 1: none)."""
    component = themes_of(pipeline)
    measured = [
        component.grounds(doc._.sentence_vector, words_of(doc), doc._.language).measured
        for doc in read_docs(pipeline, [each.text for each in labelled])
    ]
    places = {key: place for place, key in enumerate(component.keys)}
    right = [places[each.theme] if each.theme else len(places) for each in labelled]
    return np.array(measured), np.array(right)


def measure_languages(pipeline: Language, texts: Sequence[tuple[str, str]]) -> float:
    """Return how often the language of (language, text) is guessed right."""
    with pipeline.select_pipes(enable=["smederij_language"]):
        docs = read_docs(pipeline, [text for _, text in texts])
    right = [doc._.language == code for doc, (code, _) in zip(docs, texts, strict=True)]
    return _share(np.array(right))


def _share(right: NDArray[np.bool_]) -> float:
    return float(right.mean())
