"""What a heap of texts is about, and the promise that `nlp/` keeps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Loose:
    """One text of the heap.

    Attributes:
        text: as people wrote it; may be empty, strange, in any language.
        language: nl, en, tr, ... as `Reading.language`; empty when nobody told it yet.
    """

    text: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Cluster:
    """Texts that are about the same.

    Attributes:
        members: places in the heap, from 0, the most telling text first; every text of the
            heap is in one cluster at most.
        keywords: words that set this cluster apart, as people wrote them, best first.
    """

    members: tuple[int, ...]
    keywords: tuple[str, ...]


class Clusterer(Protocol):
    """Finds clusters. Blocking, for seconds: call it in a process of its own."""

    def cluster(self, heap: Sequence[Loose]) -> Sequence[Cluster]:
        """Return the clusters of `heap`, largest first; the same for the same heap.

        A text without words, or near nothing else, is in none.
        """
        ...
