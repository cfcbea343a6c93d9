"""Plain words of themes, found in a text in whatever form they stand there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from nlp.words import SHORTEST_IN_COMPOUND, stem

IN_COMPOUND = 0.8
"""What a word inside a longer one counts, against 1 for the word itself."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word of the text.

    Attributes:
        text: as it stands there.
        stem: as `nlp.words.stem` gives it.
    """

    text: str
    stem: str


Entry = tuple[str, ...]
"""Stems of one plain word, or of the few words of one entry."""


@dataclass(frozen=True, slots=True)
class Hit:
    """Words of a text that stand in a word list.

    Attributes:
        shown: as they stand in the text.
        themes: places of the themes that have this entry.
        weight: to be shared by these themes.
    """

    entry: Entry
    shown: str
    themes: Sequence[int]
    weight: float


def words_of_entry(entry: str) -> list[str]:
    """Return the words of a plain word as content has it: `break-in` is two."""
    return entry.replace("-", " ").split()


class Wordlist:
    """The plain words of all themes in one language."""

    def __init__(self, words: Iterable[Iterable[str]], *, compounds: bool) -> None:
        """Take for each theme its words; `compounds` looks inside longer words too."""
        self._compounds = compounds
        self._themes: dict[Entry, list[int]] = {}
        for theme, entries in enumerate(words):
            for entry in entries:
                stems = tuple(map(stem, words_of_entry(entry)))
                themes = self._themes.setdefault(stems, [])
                if theme not in themes:
                    themes.append(theme)
        self._longest = max(map(len, self._themes), default=0)

    def hits(self, words: Sequence[Word]) -> Iterator[Hit]:
        """Find the entries in `words`, in their order; of several words the longest goes."""
        place = 0
        while place < len(words):
            entry = self._longest_at(words, place)
            if entry:
                shown = " ".join(word.text for word in words[place : place + len(entry)])
                yield Hit(entry, shown, self._themes[entry], 1.0)
            elif self._compounds:
                word = words[place]
                for part in self._parts_of(word.stem):
                    yield Hit(part, word.text, self._themes[part], IN_COMPOUND)
            place += len(entry) or 1

    def _longest_at(self, words: Sequence[Word], place: int) -> Entry:
        for length in range(min(self._longest, len(words) - place), 0, -1):
            entry = tuple(word.stem for word in words[place : place + length])
            if entry in self._themes:
                return entry
        return ()

    def _parts_of(self, whole: str) -> Iterator[Entry]:
        """Find the longest entry that `whole` begins with, and the one it ends with."""
        for parts in (
            (whole[:end] for end in range(len(whole) - 1, SHORTEST_IN_COMPOUND - 1, -1)),
            (whole[start:] for start in range(1, len(whole) - SHORTEST_IN_COMPOUND + 1)),
        ):
            entry = next(((part,) for part in parts if (part,) in self._themes), None)
            if entry:
                yield entry
