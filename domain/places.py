"""Streets, areas and villages that a text names, as far as the municipality listed them.

A slip of the keys is forgiven, and so is how a name is bent: `sterenlaan`, `Sterrenlaantje`,
`Sterrenln.`. A street may lie in several areas; all of them are given, because which one is
meant only the writer knows.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from domain.areas import Area, count_slips
from domain.ids import AreaSlug

MOST_CHARACTERS = 4096
MOST_PLACES = 8
MOST_WORDS = 4
"""Words of the longest name that is looked for."""
LEAST_LETTERS = 4
SLIPS: Sequence[tuple[int, int]] = ((11, 2), (7, 1))
"""Letters from which so many slips are forgiven, most first."""

_WORD = re.compile(r"[^\W_]+(?:['\u2019.-][^\W_]+)*\.?")
_SHORT = (
    ("str.", "straat"),
    ("strt", "straat"),
    ("str", "straat"),
    ("ln.", "laan"),
    ("pln", "plein"),
)
_BENT = ("straatje", "laantje", "pleintje", "weggetje", "wegje")
_STREET = re.compile(
    r"(?:straat|laan|plein|weg|wijk|dijk|singel|gracht|kade|dreef|steeg|plantsoen|hof|pad|park)$"
)


@dataclass(frozen=True, slots=True)
class Place:
    """A place that a text names.

    Attributes:
        name: as content has it.
        start, end: characters of the text, from up to, not with.
        areas: in which it lies, or which it is; in the order of content, never none.
    """

    name: str
    start: int
    end: int
    areas: tuple[AreaSlug, ...]

    def elsewhere(self, home: AreaSlug) -> bool:
        """Return whether it lies in other areas only."""
        return home not in self.areas


@dataclass(frozen=True, slots=True)
class _Name:
    """A name in bare letters, where it leads, and whether a small letter is enough."""

    name: str
    letters: str
    areas: tuple[AreaSlug, ...]
    plain: bool


def find_places(areas: Sequence[Area], text: str) -> tuple[Place, ...]:
    """Return the places that `text` names, in its order, each stretch of text once.

    A name that is also an ordinary word (`Melkweg`, `Orion`) counts with a capital only.
    """
    index = _index(tuple(areas))
    text = text[:MOST_CHARACTERS]
    words = list(_WORD.finditer(text))
    found: list[Place] = []
    place = 0
    while place < len(words) and len(found) < MOST_PLACES:
        for length in range(min(MOST_WORDS, len(words) - place), 0, -1):
            some = words[place : place + length]
            name = _name_of(index, [word[0] for word in some])
            if name is not None:
                end = some[-1].end()
                found.append(Place(name.name, some[0].start(), end, name.areas))
                place += length
                break
        else:
            place += 1
    return tuple(found)


def _name_of(index: Mapping[str, Sequence[_Name]], words: Sequence[str]) -> _Name | None:
    """Return the name that exactly these words are, else the one that they nearly are."""
    capital = words[0][0].isupper() or words[-1][0].isupper()
    forms = list(_forms(words))
    for letters in forms:
        for one in index.get(letters, ()):
            if one.plain or capital:
                return one
    letters = forms[-1]
    allowed = next((slips for least, slips in SLIPS if len(letters) >= least), 0)
    if not allowed:
        return None
    nearest: tuple[int, _Name] | None = None
    for one in index.get(letters[0] + "*", ()):
        if abs(len(one.letters) - len(letters)) > allowed or not (one.plain or capital):
            continue
        slips = count_slips(letters, one.letters, allowed=allowed)
        if slips is not None and slips[0] == 0 and (nearest is None or slips[1] < nearest[0]):
            nearest = slips[1], one
    return nearest[1] if nearest else None


def _forms(words: Sequence[str]) -> Iterator[str]:
    """Give the letters of `words`, and those of what they may be short or bent for."""
    letters = _bare("".join(words))
    whole = "".join(words).casefold()
    for bent in _BENT:
        if letters.endswith(bent):
            straight = "weg" if bent.startswith("weg") else bent[: -len("je")].removesuffix("t")
            yield letters.removesuffix(bent) + {"straa": "straat"}.get(straight, straight)
    for short, long in _SHORT:
        if whole.endswith(short):
            yield _bare(whole.removesuffix(short) + long)
    yield letters


def _bare(text: str) -> str:
    split = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in split if letter.isalnum())


@lru_cache(maxsize=8)
def _index(areas: tuple[Area, ...]) -> Mapping[str, Sequence[_Name]]:
    """Return the names by their letters, and by their first letter and `*`."""
    lying: dict[str, tuple[str, list[AreaSlug]]] = {}
    for area in areas:
        for name in (area.name, *area.aliases, *area.streets):
            if len(_bare(name)) >= LEAST_LETTERS:
                slugs = lying.setdefault(_bare(name), (name, []))[1]
                if area.slug not in slugs:
                    slugs.append(area.slug)
    index: dict[str, list[_Name]] = {}
    for letters, (name, slugs) in lying.items():
        one = _Name(name, letters, tuple(slugs), _STREET.search(name.casefold()) is not None)
        index.setdefault(letters, []).append(one)
        index.setdefault(letters[0] + "*", []).append(one)
    return index
