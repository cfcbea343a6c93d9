"""Words of a heap of texts with their lemmas, the form under which a dictionary has them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from simplemma import Lemmatizer
from simplemma.strategies import DefaultStrategy

from nlp.keywords import is_empty
from nlp.language import DEFAULT, STOP_WORDS
from nlp.words import plain

LANGUAGES = frozenset((*STOP_WORDS, "ar"))
"""Languages whose dictionary is used; others are read with that of `DEFAULT`."""
MOST_CHARACTERS = 2000
"""What is read of a text for its words."""
LONGEST = 40
"""Letters of a word; what is longer is none."""
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_CACHE = 65_536


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text.

    Attributes:
        text: as it stands there.
        lemma: in lower case, without accents.
    """

    text: str
    lemma: str


class Lemmas:
    """Finds lemmas, and remembers them as long as this object lives: one heap.

    The dictionaries (0.3 s and 20 to 60 MB for each language) stay in memory.
    """

    def __init__(self) -> None:
        strategy = DefaultStrategy(low_memory=True)
        self._lemmatizer = Lemmatizer(_CACHE, lemmatization_strategy=strategy)

    def words(self, text: str, language: str) -> Sequence[Word]:
        """Return the words of `text` in their order; numbers and signs are none."""
        code = language if language in LANGUAGES else DEFAULT
        found = _WORD.findall(text[:MOST_CHARACTERS])
        return [
            Word(word, plain(self._lemmatizer.lemmatize(word, lang=code)))
            for word in found
            if len(word) <= LONGEST
        ]


def is_common(word: Word, language: str) -> bool:
    """Tell whether a word says nothing about what a text is about: the, is, not."""
    common = STOP_WORDS.get(language, frozenset())
    small = word.text.lower()
    return small in common or word.lemma in common or is_empty(small) or is_empty(word.lemma)
