"""Words that set a cluster apart from the rest of its heap, as people wrote them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from math import log

from nlp.clustering.lemmas import Word

MOST_KEYWORDS = 6
FEWEST_KEYWORDS = 3
"""Below this, words of the first text come along: a small cluster may share none."""
FEWEST_TEXTS = 2
"""Texts of a cluster in which a word must stand: one person's word is no key word."""

Words = Sequence[Word]
"""The telling words of one text."""


def find_keywords(
    words: Sequence[Words], clusters: Sequence[Sequence[int]]
) -> list[tuple[str, ...]]:
    """Return for each cluster its key words, best first.

    Class-based TF-IDF: the share of the cluster's texts that have the word, times how rare
    the word is in the whole heap. Counted in texts, so that who repeats a word counts once.

    Args:
        words: of each text of the heap.
        clusters: places of texts in the heap, the most telling first.
    """
    lemmas = [{word.lemma for word in text} for text in words]
    everywhere = Counter(lemma for text in lemmas for lemma in text)
    return [_keywords_of(cluster, words, lemmas, everywhere) for cluster in clusters]


def _keywords_of(
    cluster: Sequence[int],
    words: Sequence[Words],
    lemmas: Sequence[set[str]],
    everywhere: Counter[str],
) -> tuple[str, ...]:
    inside = Counter(lemma for place in cluster for lemma in lemmas[place])
    score = {
        lemma: count / len(cluster) * log(1 + len(words) / everywhere[lemma])
        for lemma, count in inside.items()
        if count >= min(FEWEST_TEXTS, len(cluster))
    }
    best = sorted(score, key=lambda lemma: (-score[lemma], lemma))[: 2 * MOST_KEYWORDS]
    if len(best) < FEWEST_KEYWORDS:
        best += [one.lemma for place in cluster for one in words[place]][:FEWEST_KEYWORDS]
    shown = _shown(set(best), (words[place] for place in cluster))
    return tuple(dict.fromkeys(shown[lemma] for lemma in best))[:MOST_KEYWORDS]


def _shown(lemmas: set[str], texts: Iterable[Words]) -> dict[str, str]:
    """Return how each of `lemmas` is written most often; small letters when anybody does."""
    forms: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for text in texts:
        for word in text:
            if word.lemma in lemmas:
                forms[word.lemma][word.text] += 1
    shown: dict[str, str] = {}
    for lemma, counts in forms.items():
        small = Counter[str]()
        for form, count in counts.items():
            small[form.lower()] += count
        form = min(small, key=lambda one: (-small[one], one))
        names = [one for one in counts if one.lower() == form and one.istitle()]
        shown[lemma] = names[0] if names and form not in counts else form
    return shown
