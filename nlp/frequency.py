"""How common a word is in a language, from the lists of the package `wordfreq`.

The small lists: some twenty thousand words a language, 10 ms to load. The package's own
functions are not used, since they remember what they were asked: words of residents.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cache

LANGUAGES = ("nl", "en", "tr", "pl", "ar")
UNLISTED = 2.5
"""Zipf frequency taken for a word that is on no list: seldomer than any that is."""


def zipf(word: str, language: str) -> float:
    """Return the Zipf frequency of `word` in small letters: 6 for `op`, 3.7 for `speeltuin`.

    It is the logarithm of how often the word stands in a billion; `UNLISTED` for one that
    isn't listed, and for any word of a language without a list.
    """
    often = _words(language).get(word, 0.0)
    return max(UNLISTED, math.log10(often) + 9) if often else UNLISTED


@cache
def _words(language: str) -> Mapping[str, float]:
    if language not in LANGUAGES:
        return {}
    from wordfreq import get_frequency_dict

    return get_frequency_dict(language, wordlist="small")
