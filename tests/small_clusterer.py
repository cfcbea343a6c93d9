"""A clusterer that is small enough to foresee: texts that share a long word are about the same."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from domain.clustering import Cluster, Loose

LETTERS = 6
LEAST = 3


class SmallClusterer:
    """A `domain.clustering.Clusterer` for stories; the real one has tests of its own."""

    def cluster(self, heap: Sequence[Loose]) -> Sequence[Cluster]:
        """Return texts by the long word that most of them share, largest first."""
        words = [set(re.findall(rf"\w{{{LETTERS},}}", one.text.casefold())) for one in heap]
        left = set(range(len(heap)))
        found: list[Cluster] = []
        while True:
            counts = Counter(word for place in left for word in words[place])
            most = min(counts, key=lambda word: (-counts[word], word), default="")
            if counts[most] < LEAST:
                return found
            members = tuple(place for place in sorted(left) if most in words[place])
            shared = Counter(word for place in members for word in words[place])
            keywords = sorted(
                (word for word in shared if shared[word] > 1),
                key=lambda word: (-shared[word], word != most, word),
            )
            found.append(Cluster(members, tuple(keywords[:3])))
            left -= set(members)


async def make_clusters(heap: Sequence[Loose]) -> Sequence[Cluster]:
    """Cluster here and now: heaps of stories are small."""
    return SmallClusterer().cluster(heap)
