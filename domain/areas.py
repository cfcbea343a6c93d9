"""Areas, and finding one by the letters that somebody types."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from functools import lru_cache

from domain.ids import AreaSlug


class AreaKind(StrEnum):
    """A part of the town, or a village (small ones included)."""

    WIJK = "wijk"
    DORP = "dorp"


class Category(StrEnum):
    """What an area gets beside the basis (brochure, "Indeling naar behoefte")."""

    A = "A"
    B = "B"
    C = "C"


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """Where people feel they belong; not an administrative unit.

    Attributes:
        started: takes part now.
        started_in: year in which it began.
        category: None where an area gets the basis only.
        inhabitants: None without a source: turnout is then a number of people.
        aliases: other names that people use.
        streets: as written on the sign. A street can lie in more than one area.
        on_map: how a map of the country knows it: a village by its own name, all others by the
            town, because a map doesn't know where people feel they belong.
    """

    slug: AreaSlug
    name: str
    kind: AreaKind
    started: bool
    started_in: int
    category: Category | None = None
    inhabitants: int | None = None
    aliases: tuple[str, ...] = ()
    streets: tuple[str, ...] = ()
    on_map: str = ""


@dataclass(frozen=True, slots=True)
class AreaMatch:
    """An area that was found, and the street of it when it was found by that."""

    area: Area
    street: str | None = None


def find_areas(areas: Sequence[Area], typed: str, *, most: int = 3) -> tuple[AreaMatch, ...]:
    """Return the areas that `typed` can mean, the likeliest first.

    Looks at names, other names and streets. Capitals, accents, hyphens, spaces, articles
    and house numbers don't count. Half a word is enough while somebody types. Only what
    fits nothing this way is read as a slip of the keys: one in 4 to 7 letters, two in more.

    Args:
        areas: in the order in which equally likely ones are given.
        typed: anything at all; a text that means no area gives an empty answer.
        most: areas in the answer, each of them once.
    """
    asked = _spell(typed[:MOST_CHARACTERS])
    if len(asked.core) < LEAST_LETTERS:
        return ()
    index = _index(tuple(areas))
    found = [(rank, sign) for sign in index if (rank := _rank(asked, sign)) is not None]
    if not found:
        found = [(rank, sign) for sign in index if (rank := _slip_rank(asked, sign)) is not None]
    found.sort(key=lambda one: (one[0], one[1].bearing, one[1].position))
    matches: dict[AreaSlug, AreaMatch] = {}
    for _, sign in found:
        street = sign.words if sign.bearing is Bearing.STREET else None
        matches.setdefault(sign.area.slug, AreaMatch(sign.area, street))
    return tuple(matches.values())[: max(most, 0)]


MOST_CHARACTERS = 120
"""Nobody types a longer address, and a longer text only costs time."""
LEAST_LETTERS = 2
LEAST_LETTERS_OF_A_WORD = 3
"""From here on, the start of a later word counts: "mos" for Nieuw-Moscou."""

LEAST_LETTERS_OF_A_PROPER_WORD = 6
"""From here on, one word of several is enough: "Dominee Kooimanstraat" for the Ds. one."""

IGNORED = frozenset(
    {"de", "het", "een", "t", "d", "the"}
    | {"wijk", "dorp", "buurt", "gebied", "gemeente", "hoogeveen"}
    | {"ik", "woon", "wonen", "in", "op", "aan", "bij", "te", "i", "live", "at"}
)
"""Words around a name. "Wijk" and "dorp" as part of a longer word stay."""

_HOUSE_NUMBER = re.compile(r"\b\d{4} ?[a-z]{2}\b|\b\d+(?: ?[a-z])?\b|\b\d+[a-z]+\b")


@dataclass(frozen=True, slots=True)
class _Spelling:
    """A text in bare letters: its words, all of it in one piece, and without ignored words."""

    words: tuple[str, ...]
    whole: str
    core: str


class Bearing(IntEnum):
    """How much a fitting word says about the area; lower is more."""

    NAME = 0
    ALIAS = 1
    STREET = 2


@dataclass(frozen=True, slots=True)
class _Sign:
    """One name under which an area can be found."""

    area: Area
    position: int
    bearing: Bearing
    words: str
    spelling: _Spelling


_Rank = tuple[int, int]
"""How it fits (0 is exactly), and then how far off it is; lower is better."""


@lru_cache(maxsize=8)
def _index(areas: tuple[Area, ...]) -> tuple[_Sign, ...]:
    return tuple(
        _Sign(area, position, bearing, words, spelling)
        for position, area in enumerate(areas)
        for bearing, names in (
            (Bearing.NAME, (area.name,)),
            (Bearing.ALIAS, area.aliases),
            (Bearing.STREET, area.streets),
        )
        for words in names
        if (spelling := _spell(words)).core
    )


def _spell(text: str) -> _Spelling:
    letters = []
    for letter in unicodedata.normalize("NFKD", text.casefold()):
        if letter.isalnum():
            letters.append(letter)
        elif not unicodedata.combining(letter) and unicodedata.category(letter) != "Cf":
            letters.append(" ")
    bare = _HOUSE_NUMBER.sub(" ", "".join(letters))
    words = tuple(bare.split())
    told = tuple(word for word in words if word not in IGNORED)
    return _Spelling(words=told, whole="".join(words), core="".join(told))


def _rank(asked: _Spelling, sign: _Sign) -> _Rank | None:
    """Return how well the letters fit as they stand, None when they don't."""
    name = sign.spelling
    if asked.core == name.core or asked.whole == name.whole:
        return (0, 0)
    if name.core.startswith(asked.core) or name.whole.startswith(asked.whole):
        return (1, 0)
    if len(asked.core) >= LEAST_LETTERS_OF_A_WORD and _begin_words(asked.words, name.words):
        return (2, 0)
    if set(name.words) <= set(asked.words):
        return (3, -len(name.core))
    if any(
        len(word) >= LEAST_LETTERS_OF_A_PROPER_WORD for word in set(asked.words) & set(name.words)
    ):
        return (4, 0)
    return None


def _begin_words(beginnings: Sequence[str], words: Sequence[str]) -> bool:
    """Return whether each beginning starts a word, in the same order: "joh post"."""
    left = iter(words)
    return all(any(word.startswith(beginning) for word in left) for beginning in beginnings)


def _slip_rank(asked: _Spelling, sign: _Sign) -> _Rank | None:
    """Return how well the letters fit when some are wrong, None when too many are."""
    ranks = []
    pairs = {(asked.core, sign.spelling.core), (asked.whole, sign.spelling.whole)}
    for letters, name in pairs:
        slips = count_slips(letters, name, allowed=_allowed(letters))
        if slips is not None:
            ranks.append(slips)
    return min(ranks, default=None)


def _allowed(letters: str) -> int:
    if len(letters) < 4:
        return 0
    return 1 if len(letters) < 8 else 2


def count_slips(letters: str, name: str, *, allowed: int) -> tuple[int, int] | None:
    """Return (0, slips) against the whole name, (1, slips) against how it begins, or None.

    A slip is a letter that is wrong, missing or too many, or two that changed places.
    Only the cells within `allowed` of the diagonal can end within it, and a row without
    one ends the search.
    """
    if not allowed or len(letters) - len(name) > allowed:
        return None
    if len(set(letters) - set(name)) > allowed:  # each of these is a slip by itself
        return None
    too_many = allowed + 1
    width = len(name)
    before: list[int] = []
    above = [min(column, too_many) for column in range(width + 1)]
    for row, letter in enumerate(letters, start=1):
        here = [too_many] * (width + 1)
        if row <= allowed:
            here[0] = row
        for column in range(max(1, row - allowed), min(width, row + allowed) + 1):
            slips = above[column - 1] + (letter != name[column - 1])
            slips = min(slips, above[column] + 1, here[column - 1] + 1)
            if (
                row > 1
                and column > 1
                and letter == name[column - 2]
                and letters[row - 2] == name[column - 1]
            ):
                slips = min(slips, before[column - 2] + 1)
            here[column] = min(slips, too_many)
        if min(here) > allowed:
            return None
        before, above = above, here
    if above[width] <= allowed:
        return (0, above[width])
    return (1, min(above))
