"""What of the answers may be known, so that nobody's answer can be told from all that is.

Every number that is published (in chats, on pages, in the PDF, over all years) is made of
*blocks*. A block is some people and one question, and of it nothing is published but one symmetric
figure: the same whoever of them gave which answer. Two rules keep answers apart:

1. **Blocks don't overlap.** For one question of one year each person is in one block at most. A
   side with fewer than `least` people goes into one block with the other side; if that is still too
   small, nothing is published. Totals (of both sides, of a municipality) are only ever added up
   from published blocks. So whatever is added or subtracted gives unions of whole blocks, and no
   block has fewer than `least` people: nobody can be subtracted out.
2. **No block is told to be of one mind.** Of five people with a mean of 5.0 everybody's answer
   would be known. So a figure near the edge is published as a range.

**What is promised.** Whoever knows all that is published and *their own* answers can't be sure of
anybody else's answer to any question.

**Why it holds.** Take a block of n people, one of them, who gave v, and the n-1 others. If the
others didn't all answer the same, swapping two different answers among them changes no published
figure: each of the others may have given either. So only others who all answered c matter:

- *Scores, 1 to 5* (`guard_scores`): n and the sum are published; a sum of at most n+5 or at least
  5n-5 only as that range. If c is 5 the sum is (5n-5)+v, in the range; with one 4 among the others
  it is one less and, as v is 1 or more, still in it. The same for c = 1. If c is 2, 3 or 4, two
  others may have given c-1 and c+1: the sum stays. So each may have given another answer.
- *Their spread* is one of three classes, from `SPREAD_FROM` people on, and for sums outside the
  ranges. Others who all gave c make a variance of at most 9(n-1)/n², and c-1 and c+1 add 2/n: for n
  of 8 or more together under 5/4, so in the lowest class, before and after. An exact spread would
  betray: for a known sum it can leave only one way.
- *Corners of the quadrant* (`guard_corners`): of each line n, how many chose an upper and how many
  a right-hand statement, a number of at most 2 or at least n-2 only as that range. If all others
  chose c both numbers are in such a range; one of the others choosing the statement above or
  below c moves one number by one, and it stays in it.
- *Rules that may go* (`guard_choices`) and *words* (`guard_words`): told only from `least` people
  on, and of at least two more people who could; near all of them only as a range. If all others
  chose c, one of them not doing so stays in it. If none did, one who did stays untold.

**What isn't promised.** Who knows what all others of a block answered knows the last answer: no
rule helps against that. A range tells something as well: "4 or higher" of five people says
that no two of them gave a 1. And key words are words that people used: their style may be known.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Generic, TypeVar

from domain.evaluation.sheet import SCORES, Letter, Side

LEAST = 5
"""People in the smallest block; a municipality may ask for more, never for fewer."""
EDGE = SCORES[-1] - SCORES[0] + 1
"""Width of the ranges at both ends of a sum."""
FEW = 2
"""Width of the ranges at both ends of a number of people."""
SPREAD_FROM = 8
APART_FROM, DIVIDED_FROM = Fraction(5, 4), Fraction(9, 4)
"""Variances from which a class begins."""

T = TypeVar("T")
Figure = TypeVar("Figure")
Key = TypeVar("Key", bound=Hashable)


class Spread(StrEnum):
    """How far apart the answers of a block lie."""

    CLOSE = "close"
    APART = "apart"
    DIVIDED = "divided"


@dataclass(frozen=True, slots=True)
class Count:
    """A whole number that is known, or of which only a range is published."""

    least: int
    most: int

    def __add__(self, other: Count) -> Count:
        return Count(self.least + other.least, self.most + other.most)

    @property
    def exact(self) -> bool:
        """Whether the number itself is known."""
        return self.least == self.most


@dataclass(frozen=True, slots=True)
class Score:
    """What one block gave a rule.

    Attributes:
        n: people.
        total: of their scores.
        spread: None for few people, near the edge, and for several blocks together.
    """

    n: int
    total: Count
    spread: Spread | None = None

    def __add__(self, other: Score) -> Score:
        return Score(self.n + other.n, self.total + other.total)

    @property
    def mean(self) -> Fraction:
        """The mean; the middle of the range where only that is known."""
        return Fraction(self.total.least + self.total.most, 2 * self.n)


@dataclass(frozen=True, slots=True)
class Corners:
    """What one block chose on a line of the quadrant test: people, upper ones, right-hand ones."""

    n: int
    up: Count
    right: Count

    def __add__(self, other: Corners) -> Corners:
        return Corners(self.n + other.n, self.up + other.up, self.right + other.right)


@dataclass(frozen=True, slots=True)
class Sided(Generic[Figure]):
    """A figure of residents beside that of professionals, or of all where a side is too small.

    In what was added up from several places all three may be there: each person is in one.
    """

    residents: Figure | None = None
    professionals: Figure | None = None
    together: Figure | None = None

    @property
    def both(self) -> tuple[Figure, Figure] | None:
        """Residents and professionals, where both can be shown."""
        if self.residents is None or self.professionals is None:
            return None
        return self.residents, self.professionals

    @property
    def empty(self) -> bool:
        """Whether nothing can be shown."""
        return self.residents is self.professionals is self.together is None


def stand_apart(sizes: Mapping[Side, int], least: int) -> bool:
    """Tell whether both sides can be shown: neither has some people, but too few.

    It looks at how many there are, never at what they said.
    """
    return all(not sizes.get(one) or sizes[one] >= least for one in Side)


def guard(
    answers: Mapping[Side, Sequence[T]],
    figure: Callable[[Sequence[T]], Figure],
    *,
    least: int,
    apart: bool | None = None,
) -> Sided[Figure]:
    """Return what may be known of the answers to one question.

    Args:
        figure: of the answers of one block.
        least: people in a block; at least `LEAST` is taken.
        apart: whether the sides are shown apart, where several questions go together.
    """
    least = max(least, LEAST)
    sizes = {one: len(answers.get(one, ())) for one in Side}
    residents = answers.get(Side.RESIDENT, ())
    professionals = answers.get(Side.PROFESSIONAL, ())
    if stand_apart(sizes, least) and apart is not False:
        return Sided(
            residents=figure(residents) if residents else None,
            professionals=figure(professionals) if professionals else None,
        )
    everybody = [*residents, *professionals]
    return Sided(together=figure(everybody) if len(everybody) >= least else None)


def guard_scores(scores: Sequence[int]) -> Score:
    """Return what may be known of the scores of one block, 1 to 5 each."""
    n, total = len(scores), sum(scores)
    low, high = SCORES[0] * n + EDGE, SCORES[-1] * n - EDGE
    if total <= low:
        return Score(n, Count(SCORES[0] * n, low))
    if total >= high:
        return Score(n, Count(high, SCORES[-1] * n))
    if n < SPREAD_FROM:
        return Score(n, Count(total, total))
    variance = Fraction(sum(one * one for one in scores), n) - Fraction(total, n) ** 2
    spread = Spread.CLOSE if variance < APART_FROM else Spread.APART
    return Score(n, Count(total, total), Spread.DIVIDED if variance >= DIVIDED_FROM else spread)


UPPER = frozenset({Letter.C, Letter.D})
RIGHT = frozenset({Letter.B, Letter.C})


def guard_corners(letters: Sequence[Letter]) -> Corners:
    """Return what may be known of what one block chose on a line of the quadrant test."""
    n = len(letters)
    up, right = (sum(one in side for one in letters) for side in (UPPER, RIGHT))
    return Corners(n, _guarded(up, n), _guarded(right, n))


def _guarded(number: int, n: int) -> Count:
    if number <= FEW:
        return Count(0, FEW)
    return Count(n - FEW, n) if number >= n - FEW else Count(number, number)


def guard_choices(choices: Sequence[Key | None], *, least: int) -> Mapping[Key, Count]:
    """Return what may be known of what people chose: one thing each, or nothing."""
    least, n = max(least, LEAST), len(choices)
    if n < least + FEW:
        return {}
    counted = Counter(one for one in choices if one is not None)
    return {
        one: Count(n - FEW, n) if times >= n - FEW else Count(times, times)
        for one, times in counted.items()
        if times >= least
    }


def guard_words(used: Collection[str], by_person: Sequence[str], *, least: int) -> tuple[str, ...]:
    """Return those of `used` that so many people wrote that they are nobody's, in their order.

    Args:
        used: single words.
        by_person: all that each person wrote.
    """
    least = max(least, LEAST)
    if len(by_person) < least + FEW:
        return ()
    heard = [frozenset(_words(one)) for one in by_person]
    return tuple(one for one in used if sum(set(_words(one)) <= words for words in heard) >= least)


def _words(text: str) -> list[str]:
    kept = "".join(one if one.isalnum() else " " for one in text.casefold())
    return kept.split()


def guard_number(sizes: Mapping[Side, int], *, least: int) -> Sided[int]:
    """Return what may be known of how many people took part."""
    least = max(least, LEAST)
    residents, professionals = (sizes.get(one, 0) for one in Side)
    if stand_apart(sizes, least):
        return Sided(residents, professionals)
    total = residents + professionals
    return Sided(together=total if total >= least else None)
