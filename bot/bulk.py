"""Themes and near texts of a whole file, without a database."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from bot.rows import TextRow
from domain.clustering import Cluster, Loose
from nlp.clustering.clusterer import GraphClusterer
from nlp.language import guess_language

MOST_REPRESENTATIVES = 3
WORDS_IN_NAME = 3
NAMELESS = "?"
"""For a theme without a word that two people use."""


@dataclass(frozen=True, slots=True)
class Theme:
    """One theme of a file.

    Attributes:
        id: t1 is the largest.
        name: its first key words; people may have a better one.
        size: rows in it.
        representatives: places of the rows that are most like the others.
    """

    id: str
    name: str
    keywords: tuple[str, ...]
    size: int
    representatives: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ThemedRow:
    """A row with its theme; both empty when it can't be read, language when it has no words."""

    row: int
    theme: str | None
    language: str | None


@dataclass(frozen=True, slots=True)
class Themed:
    """What a file is about."""

    rows: tuple[ThemedRow, ...]
    themes: tuple[Theme, ...]

    def as_json(self) -> dict[str, Any]:
        """Return what `smederij themes --json` prints."""
        return asdict(self)


def find_themes(rows: Sequence[TextRow], clusterer: GraphClusterer) -> Themed:
    """Return the themes of `rows`, largest first, and the theme of each row."""
    heap = heap_of(rows)
    clusters = clusterer.cluster(heap)
    themes = tuple(_theme(number, one) for number, one in enumerate(clusters, start=1))
    theme_of = {
        place: theme.id
        for theme, cluster in zip(themes, clusters, strict=True)
        for place in cluster.members
    }
    return Themed(
        tuple(
            ThemedRow(row.place, theme_of.get(row.place), one.language or None)
            for row, one in zip(rows, heap, strict=True)
        ),
        themes,
    )


def _theme(number: int, cluster: Cluster) -> Theme:
    return Theme(
        id=f"t{number}",
        name=", ".join(cluster.keywords[:WORDS_IN_NAME]) or NAMELESS,
        keywords=cluster.keywords,
        size=len(cluster.members),
        representatives=cluster.members[:MOST_REPRESENTATIVES],
    )


def find_similar(
    rows: Sequence[TextRow], clusterer: GraphClusterer, count: int
) -> list[list[tuple[int, float]]]:
    """Return for each row the places of the nearest others, and how near from 0 to 1."""
    return clusterer.nearest(heap_of(rows), count)


def heap_of(rows: Sequence[TextRow]) -> list[Loose]:
    """Return the texts of `rows`, place for place, with their languages."""
    return [Loose(row.text, guess_language(row.text, {}) if has_words(row) else "") for row in rows]


def has_words(row: TextRow) -> bool:
    """Tell whether there is anything to go by."""
    return any(map(str.isalpha, row.text))
