"""Texts that say the same, and how close people find sentences: tables."""

from __future__ import annotations

from collections.abc import Sequence

from domain.clustering import Loose
from nlp.clustering.clusterer import GraphClusterer
from nlp.clustering.embedders import Embedder as HeapEmbedder
from nlp.evaluation.embedders import Embedder, own_embedders
from nlp.evaluation.material import read_pairs, read_sib, read_stsb
from nlp.evaluation.run import LANGUAGES, Run
from nlp.evaluation.scoring import neighbours_agree, own_found, rank_agreement
from nlp.evaluation.tables import Cell, Table

OWN = "smederij similar"
OWN_WITHOUT_E5 = "smederij similar, without e5"
SHOWN = 5
"""Texts among which the other half counts as found."""


def pair_tables(run: Run) -> list[Table]:
    """Return how often the other half of our own pairs is found."""
    kinds = {"Dutch": read_pairs(across=False), "two languages": read_pairs(across=True)}
    rows: list[tuple[str, tuple[Cell, ...]]] = []
    for name, embed in run.embedders.items():
        run.say(f"similar, own pairs: {name}")
        cells: list[Cell] = []
        for pairs in kinds.values():
            cells += find_pairs(embed, pairs)
        rows.append((name, tuple(cells)))
    for name, embedders in _own(run):
        run.say(f"similar, own pairs: {name}")
        cells = []
        for pairs in kinds.values():
            cells += find_pairs_in_a_heap(GraphClusterer(embedders), pairs)
        rows.append((name, tuple(cells)))
    sizes = ", ".join(f"{len(pairs)} in {kind}" for kind, pairs in kinds.items())
    figures = [f"{kind}: {figure}" for kind in kinds for figure in ("P@1", "recall@5")]
    return [
        Table(
            name="similar-civic",
            about=f"The other half of our own pairs among all texts of its kind ({sizes})",
            columns=("by", *figures),
            rows=tuple(rows),
        )
    ]


def find_pairs(embed: Embedder, pairs: Sequence[tuple[str, str]]) -> tuple[float, float]:
    """Return P@1 and recall@5 of finding the other half among all texts of `pairs`."""
    texts = [first for first, _ in pairs] + [second for _, second in pairs]
    return own_found(embed(texts), len(pairs))


def find_pairs_in_a_heap(
    clusterer: GraphClusterer, pairs: Sequence[tuple[str, str]]
) -> tuple[float, float]:
    """Return the same as `find_pairs`, of what `smederij similar` finds."""
    texts = [first for first, _ in pairs] + [second for _, second in pairs]
    found = _nearest(clusterer, texts, SHOWN)
    own = [(place + len(pairs)) % len(texts) for place in range(len(texts))]
    first = sum(other in near[:1] for other, near in zip(own, found, strict=True))
    shown = sum(other in near for other, near in zip(own, found, strict=True))
    return first / len(texts), shown / len(texts)


def _nearest(clusterer: GraphClusterer, texts: Sequence[str], count: int) -> list[list[int]]:
    found = clusterer.nearest([Loose(text) for text in texts], count)
    return [[other for other, _ in near] for near in found]


def _own(run: Run) -> list[tuple[str, list[HeapEmbedder]]]:
    """Return by what the program finds what is near in a heap, with and without e5."""
    embedders = own_embedders(run.embedders)
    ways = [(OWN, embedders)] if len(embedders) > 1 else []
    return [*ways, (OWN_WITHOUT_E5, embedders[:1])]


def topic_tables(run: Run) -> list[Table]:
    """Return how often the nearest sentence has the same topic, in each language."""
    public = run.need_public("sib200")
    texts = {code: read_sib(public, file) for code, file in LANGUAGES.items()}
    rows: list[tuple[str, tuple[Cell, ...]]] = []
    for name, embed in run.embedders.items():
        cells: list[Cell] = []
        for code, sentences in texts.items():
            run.say(f"similar, SIB-200 {code}: {name}")
            labels = [each.topic for each in sentences]
            cells.append(neighbours_agree(embed([each.text for each in sentences]), labels))
        rows.append((name, tuple(cells)))
    for name, embedders in _own(run):
        cells = []
        for code, sentences in texts.items():
            run.say(f"similar, SIB-200 {code}: {name}")
            near = _nearest(GraphClusterer(embedders), [each.text for each in sentences], 1)
            same = [
                bool(other) and sentences[other[0]].topic == each.topic
                for each, other in zip(sentences, near, strict=True)
            ]
            cells.append(sum(same) / len(same))
        rows.append((name, tuple(cells)))
    return [
        Table(
            name="similar-topics",
            about=f"P@1: nearest sentence has the same topic, SIB-200 ({len(texts['nl'])} each)",
            columns=("by", *LANGUAGES),
            rows=tuple(rows),
        )
    ]


def closeness_tables(run: Run) -> list[Table]:
    """Return how closeness agrees with what people found of pairs of sentences."""
    pairs, scores = read_stsb(run.need_public("stsb-nl-test.csv"))
    firsts, seconds = ([pair[side] for pair in pairs] for side in (0, 1))
    rows: list[tuple[str, tuple[Cell, ...]]] = []
    for name, embed in run.embedders.items():
        run.say(f"closeness, STSb: {name}")
        vectors = embed(firsts + seconds)
        agreed = rank_agreement(vectors[: len(pairs)], vectors[len(pairs) :], scores)
        rows.append((name, (agreed,)))
    return [
        Table(
            name="closeness",
            about=f"How closeness follows what people find alike, STSb Dutch, {len(pairs)} pairs",
            columns=("by", "Spearman"),
            rows=tuple(rows),
        )
    ]
