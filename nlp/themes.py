"""How well a text fits each seed theme, and which of its words say so.

Three things speak for a theme: the two examples that lie closest, the middle of all its
examples, and its own words in the text. They are weighed together as in a conditional logit
with "none of these" as one more choice, so the scores are shares of what is likely and
sum to less than 1. `python -m nlp.evaluation --fit` finds the weights.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc

from domain.reading import SENTENCES, WORDS, Wish
from nlp.language import DEFAULT, STOP_WORDS
from nlp.vectors import Vector, Vectors, encode
from nlp.wordlists import Entry, Word, Wordlist, words_of_entry
from nlp.words import plain
from nlp.words_of_text import words_of

NEAREST = 2
"""Examples that count as closest."""
MOST_BECAUSE = 3
MOST_WORDS_TRIED = 16
"""Words of which the vector is made when no word of the theme stands in the text."""

Numbers = NDArray[np.float64]
Words = Mapping[str, Mapping[str, Sequence[str]]]
"""Theme, then language, then its plain words."""

FITTED = {"nearest": 13.0, "middle": 9.8, "words": 5.9, "none": 5.8}
"""Factors of the three grounds, and what "none of these" weighs against them."""
FITTED_BY_WORDS = {"nearest": 15.3, "middle": 5.6, "words": 7.0, "none": 6.5}
FITTED_TO = {SENTENCES: FITTED, WORDS: FITTED_BY_WORDS}
"""For each embedder its own, since closeness means another thing to each."""


@dataclass(frozen=True, slots=True)
class Grounds:
    """What speaks for each theme.

    Attributes:
        measured: a row for each theme: nearest examples, middle, words.
        words: for each theme the words of the text that are its own.
    """

    measured: Numbers
    words: tuple[tuple[str, ...], ...]


class Themes:
    """Sets `doc._.themes` and `doc._.because`."""

    def __init__(
        self,
        words: Words,
        examples: Mapping[str, Sequence[str]],
        weights: Mapping[str, float],
        floor: float,
        embedder: str,
    ) -> None:
        """Take plain words and example sentences of the same themes."""
        self.keys = list(words)
        self.embedder = embedder
        self._examples = [examples[key] for key in self.keys]
        self._factors = np.array([weights["nearest"], weights["middle"], weights["words"]])
        self._none = weights["none"]
        self._floor = floor
        self._wordlists = {
            code: Wordlist(
                [words[key].get(code, ()) for key in self.keys], compounds=code == DEFAULT
            )
            for code in _languages(words)
        }
        self._prototypes: list[Vectors] = []
        self._middles: Vectors = np.empty((0, 0), dtype=np.float32)

    def __call__(self, doc: Doc) -> Doc:
        vector = doc._.sentence_vector
        if not self.keys or not vector.size or doc._.wish is Wish.SMALL_TALK:
            return doc
        words = words_of(doc)
        grounds = self.grounds(vector, words, doc._.language)
        shares = self.shares(grounds.measured)
        ranked = np.argsort(-shares, kind="stable")
        first = int(ranked[0])
        if shares[first] <= 1 - shares.sum():
            return doc
        doc._.themes = tuple(
            (self.keys[theme], float(shares[theme]))
            for theme in ranked
            if shares[theme] >= self._floor or theme == first
        )
        doc._.because = grounds.words[first][:MOST_BECAUSE] or self._closest_words(
            first, words, doc._.language
        )
        return doc

    def grounds(self, vector: Vector, words: Sequence[Word], language: str) -> Grounds:
        """Return what speaks for each theme in a text in `language`."""
        self._load()
        counted, shown = self._own_words(words, language)
        nearest = [np.sort(rows @ vector)[-NEAREST:].mean() for rows in self._prototypes]
        measured = np.stack([nearest, self._middles @ vector, 1 - 0.5**counted], axis=1)
        return Grounds(measured.astype(np.float64), shown)

    def shares(self, measured: Numbers) -> Numbers:
        """Return for each theme a number from 0 to 1; what is left of 1 is for none of them.

        Takes `Grounds.measured`.
        """
        weighed = np.append(measured @ self._factors, self._none)
        likely = np.exp(weighed - weighed.max())
        shares: Numbers = (likely / likely.sum())[:-1]
        return shares

    def _load(self) -> None:
        """Make the vectors of the examples, once; the caller holds the reader's lock."""
        if self._prototypes:
            return
        rows = encode([one for examples in self._examples for one in examples], self.embedder)
        ends = np.cumsum([len(examples) for examples in self._examples])[:-1]
        prototypes = np.split(rows, ends)
        middles = np.stack([part.mean(axis=0) for part in prototypes])
        self._middles = middles / np.linalg.norm(middles, axis=1, keepdims=True)
        self._prototypes = prototypes

    def _own_words(
        self, words: Sequence[Word], language: str
    ) -> tuple[Numbers, tuple[tuple[str, ...], ...]]:
        """Count each theme's words in the text, every entry once, and tell which they are.

        Dutch words count in every language: people write "the speeltuin" as well.
        """
        heaviest: dict[tuple[Entry, int], float] = {}
        shown: list[dict[str, str]] = [{} for _ in self.keys]
        for code in dict.fromkeys((language, DEFAULT)):
            for hit in self._wordlists[code].hits(words) if code in self._wordlists else ():
                weight = hit.weight / len(hit.themes)
                for theme in hit.themes:
                    found = (hit.entry, theme)
                    heaviest[found] = max(weight, heaviest.get(found, 0.0))
                    shown[theme].setdefault(hit.shown.lower(), hit.shown)
        counted = np.zeros(len(self.keys))
        for (_, theme), weight in heaviest.items():
            counted[theme] += weight
        return counted, tuple(tuple(texts.values()) for texts in shown)

    def _closest_words(self, theme: int, words: Sequence[Word], language: str) -> tuple[str, ...]:
        """Return the words of the text whose own vectors lie closest to `theme`."""
        common = STOP_WORDS.get(language, frozenset()) | STOP_WORDS[DEFAULT]
        telling = {
            word.text.lower(): word.text
            for word in words
            if len(word.text) > 2 and word.text.lower() not in common
        }
        texts = list(telling.values())[:MOST_WORDS_TRIED]
        if not texts:
            return ()
        closeness = encode(texts, self.embedder) @ self._middles[theme]
        best = np.argsort(-closeness, kind="stable")[:MOST_BECAUSE]
        return tuple(texts[place] for place in best)


def _languages(words: Words) -> list[str]:
    return sorted({code for of_theme in words.values() for code in of_theme})


def hints(words: Words) -> dict[str, list[str]]:
    """Return for each language the single words of all themes that no other language has."""
    own = {
        code: {
            plain(word)
            for of_theme in words.values()
            for entry in of_theme.get(code, ())
            for word in words_of_entry(entry)
        }
        for code in _languages(words)
    }
    return {
        code: sorted(mine.difference(*(own[other] for other in own if other != code)))
        for code, mine in own.items()
    }


Doc.set_extension("themes", default=(), force=True)
Doc.set_extension("because", default=(), force=True)


@Language.factory(
    "smederij_themes",
    default_config={
        "words": {},
        "examples": {},
        "weights": FITTED,
        "floor": 0.15,
        "embedder": SENTENCES,
    },
    requires=["doc._.sentence_vector", "doc._.personal", "doc._.language", "doc._.wish"],
    assigns=["doc._.themes", "doc._.because"],
)
def make_themes(
    nlp: Language,
    name: str,
    words: dict[str, dict[str, list[str]]],
    examples: dict[str, list[str]],
    weights: dict[str, float],
    floor: float,
    embedder: str,
) -> Themes:
    """Build the component; `floor` is the share under which a second theme isn't named."""
    return Themes(words, examples, weights, floor, embedder)
