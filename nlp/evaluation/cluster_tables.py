"""Heaps put into groups, beside the groups that people made: tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import astuple, replace

import numpy as np

from domain.clustering import Loose
from nlp.clustering.clusterer import GraphClusterer
from nlp.evaluation.embedders import own_embedders, use
from nlp.evaluation.grouping import GROUPINGS, Grouping
from nlp.evaluation.material import read_civic, read_sib
from nlp.evaluation.measures import placed_themes
from nlp.evaluation.run import LANGUAGES, Run
from nlp.evaluation.scoring import LEFT_OUT, Groups, agreement
from nlp.evaluation.tables import Cell, Table

COLUMNS = ("by", "AMI", "ARI", "V", "groups", "left out")
DEFAULT_WAY = "neighbours, Louvain"
OWN = "the program's own clusterer"
OWN_WITHOUT_E5 = "the program's own clusterer, without e5"
COMPARED = ("USE", "USE + e5 centred")
"""Embedders on which every way to group is tried; on the others only DEFAULT_WAY."""


def civic_cluster_tables(run: Run) -> list[Table]:
    """Return how groups agree with themes on our own sentences, those of no theme left aside."""
    report = [each for each in read_civic("report") if each.theme]
    texts = [each.text for each in report]
    themes = [str(each.theme) for each in report]
    rows, notes = _rows(run, "own sentences", texts, themes)
    run.say("groups, own sentences: seed themes")
    placed = placed_themes(run.pipeline, report)
    keys = sorted({theme for theme in placed if theme})
    seeded = np.array([keys.index(theme) if theme else LEFT_OUT for theme in placed])
    rows.append(("seed themes, as the bot places them", _cells(seeded, themes)))
    return [
        Table(
            name="clusters-civic",
            about=f"Groups beside themes: {len(texts)} own sentences, {len(set(themes))} themes",
            columns=COLUMNS,
            rows=tuple(rows),
            notes=notes,
        )
    ]


def topic_cluster_tables(run: Run) -> list[Table]:
    """Return how groups agree with topics on SIB-200 in Dutch."""
    sentences = read_sib(run.need_public("sib200"), LANGUAGES["nl"])
    topics = [each.topic for each in sentences]
    rows, notes = _rows(run, "SIB-200 nl", [each.text for each in sentences], topics)
    return [
        Table(
            name="clusters-topics",
            about=f"Groups beside topics: SIB-200 nl, {len(topics)} sentences, 7 topics",
            columns=COLUMNS,
            rows=tuple(rows),
            notes=notes,
        )
    ]


def mixed_cluster_tables(run: Run) -> list[Table]:
    """Return whether five languages in one heap are grouped by topic or by language.

    Languages share no pieces of words, and TF-IDF of so many takes gigabytes: it is left out.
    """
    run = replace(run, embedders={n: e for n, e in run.embedders.items() if "TF-IDF" not in n})
    public = run.need_public("sib200")
    heap = [(code, each) for code, file in LANGUAGES.items() for each in read_sib(public, file)]
    topics = [each.topic for _, each in heap]
    languages = [code for code, _ in heap]
    texts = [each.text for _, each in heap]
    rows: list[tuple[str, tuple[Cell, ...]]] = []
    for name, groups in _groups(run, "SIB-200 mixed", texts, topics, only_default=True):
        with_topic, with_language = agreement(groups, topics), agreement(groups, languages)
        rows.append((name, (with_topic.ami, with_language.ami, with_topic.groups)))
    return [
        Table(
            name="clusters-mixed",
            about=f"Five languages in one heap: SIB-200, {len(heap)} sentences",
            columns=("by", "AMI with topic", "AMI with language", "groups"),
            rows=tuple(rows),
        )
    ]


def _rows(
    run: Run, heap: str, texts: Sequence[str], labels: Sequence[str]
) -> tuple[list[tuple[str, tuple[Cell, ...]]], tuple[str, ...]]:
    rows = [(name, _cells(groups, labels)) for name, groups in _groups(run, heap, texts, labels)]
    return rows, run.groupings()[1]


def _cells(groups: Groups, labels: Sequence[str]) -> tuple[Cell, ...]:
    return astuple(agreement(groups, labels))


def _groups(
    run: Run,
    heap: str,
    texts: Sequence[str],
    labels: Sequence[str],
    *,
    only_default: bool = False,
) -> Iterator[tuple[str, Groups]]:
    for name, embed in run.embedders.items():
        for way, group in _ways(run, name, only_default=only_default):
            run.say(f"groups, {heap}: {name}, {way}")
            yield f"{name}: {way}", group(embed(texts), len(set(labels)))
    run.say(f"groups, {heap}: the program's own")
    yield own_groups(run, texts)
    if len(own_embedders(run.embedders)) > 1:
        yield own_groups(replace(run, embedders={"USE": use}), texts)


def own_groups(run: Run, texts: Sequence[str]) -> tuple[str, Groups]:
    """Return the groups that the program's own clusterer makes, and what to call it."""
    embedders = own_embedders(run.embedders)
    groups = np.full(len(texts), LEFT_OUT)
    found = GraphClusterer(embedders).cluster([Loose(text) for text in texts])
    for number, cluster in enumerate(found):
        groups[list(cluster.members)] = number
    return OWN if len(embedders) > 1 else OWN_WITHOUT_E5, groups


def _ways(run: Run, embedder: str, *, only_default: bool) -> list[tuple[str, Grouping]]:
    if only_default or embedder not in COMPARED:
        return [(DEFAULT_WAY, GROUPINGS[DEFAULT_WAY])]
    return list(run.groupings()[0].items())
