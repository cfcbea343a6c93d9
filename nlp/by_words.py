"""Vectors by words alone, for where the package with sentence vectors is missing or broken.

TF-IDF without a collection: how rare a word is comes from lists of how often people use it, and
words and groups of four letters go to fixed places by their hash. So each process makes the
same vector of a text, whatever it read before. Texts that say the same in other words, or in
another language, are not near.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from hashlib import blake2b

import numpy as np
from wordfreq import get_frequency_dict

from domain.reading import VECTOR_SIZE
from nlp.language import STOP_WORDS
from nlp.words import plain, stem

LANGUAGES = ("nl", "en", "tr", "pl", "ar")
"""Languages whose common words weigh little, in a text of any language."""
LETTERS = 4
PLACES = 4
"""Places that a word or group of letters goes to: its hash gives each, and its sign."""
COMMONEST = 7.5
"""Zipf (log10 of times per billion words) from which on a word weighs next to nothing."""
RAREST = 2.5
"""Zipf of a word that is on no list."""
LEAST, UNIT = 0.2, 4.0
SHARED = 0.15
"""Cosine of two texts with nothing in common; at 1 they are the same.

Sentence vectors have such a floor too. With it, what content says of cosines holds for both.
"""
_NUMBERS = VECTOR_SIZE - 1
_WORD = re.compile(r"[^\W_]+")
_STOP = frozenset(
    word for words in STOP_WORDS.values() for each in words for word in (each, plain(each))
)


def encode(texts: Sequence[str]) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
    """Return a row of VECTOR_SIZE numbers for each of `texts`, of length 1. Pure.

    The first call loads lists of words (a second).
    """
    rows = np.zeros((len(texts), VECTOR_SIZE), dtype=np.float32)
    for number, text in enumerate(texts):
        _fill(rows[number], text)
    return rows


def _fill(row: np.ndarray[tuple[int], np.dtype[np.float32]], text: str) -> None:
    for what, weight in _weighed(text).items():
        for place, sign in _places(what):
            row[place] += sign * weight
    length = float(np.linalg.norm(row))
    if length:
        row *= math.sqrt(1 - SHARED) / length
    row[_NUMBERS] = math.sqrt(SHARED) if length else 1.0


def _weighed(text: str) -> Mapping[str, float]:
    """Return stems and groups of letters of the words that tell something, with their weight."""
    weights: dict[str, float] = {}
    for word in _WORD.findall(text.lower()):
        bare = plain(word)
        if len(bare) < 2 or bare in _STOP or word in _STOP:
            continue
        rarity = max(LEAST, COMMONEST - _zipf(word)) / UNIT
        weights["=" + stem(word)] = rarity
        groups = list(_groups(bare))
        for group in groups:
            weights[group] = weights.get(group, 0.0) + rarity / math.sqrt(len(groups))
    return weights


def _groups(word: str) -> Iterator[str]:
    edged = f" {word} "
    for start in range(max(1, len(edged) - LETTERS + 1)):
        yield edged[start : start + LETTERS]


def _places(what: str) -> Iterator[tuple[int, int]]:
    """Give the places of a word or group of letters; no cache, what people write stays nowhere."""
    digest = blake2b(what.encode("utf-8", "replace"), digest_size=4 * PLACES).digest()
    for start in range(0, len(digest), 4):
        number = int.from_bytes(digest[start : start + 4], "little")
        yield (number >> 1) % _NUMBERS, 1 if number & 1 else -1


def _zipf(word: str) -> float:
    often = max(words.get(word, 0.0) for words in _frequencies())
    return math.log10(often) + 9 if often else RAREST


@cache
def _frequencies() -> tuple[Mapping[str, float], ...]:
    return tuple(get_frequency_dict(language, wordlist="small") for language in LANGUAGES)
