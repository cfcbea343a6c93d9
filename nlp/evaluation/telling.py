"""How well key words, levels of language and wishes are told, on sentences of our own."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from spacy.language import Language

from domain.reading import Level, Wish
from nlp.difficulty import difficulty_of
from nlp.evaluation.material import HERE


def _rows(file: str, part: str) -> list[dict[str, str]]:
    with (HERE / file).open(encoding="utf-8", newline="") as lines:
        return [row for row in csv.DictReader(lines, delimiter=";") if row["part"] == part]


def measure_key_words(pipeline: Language, part: str = "report") -> tuple[float, float]:
    """Return how often the first key word is a telling one, and how many of all are."""
    first = right = given = 0
    rows = _rows("keywords.csv", part)
    for row in rows:
        good = [
            word.lower() in row["telling"].split() for word in pipeline(row["text"])._.key_words
        ]
        first += bool(good and good[0])
        right += sum(good)
        given += len(good)
    return first / len(rows), right / max(1, given)


def measure_difficulty(part: str) -> tuple[float, float]:
    """Return the share of texts of offices that are called hard, and of B1 that are not."""
    hard: list[bool] = []
    plain: list[bool] = []
    for row in _rows("difficulty.csv", part):
        called = difficulty_of(row["text"]).level is Level.HARDER
        (hard if row["hard"] == "1" else plain).append(called)
    return sum(hard) / len(hard), 1 - sum(plain) / len(plain)


@dataclass(frozen=True, slots=True)
class WishFigures:
    """How well it is told what somebody wants.

    Attributes:
        right: share of all sentences.
        lost: share of issues that are taken for something else.
        confused: how often what was (first) meant was told as (second), right ones left out.
    """

    right: float
    lost: float
    confused: Mapping[tuple[Wish, Wish], int]


def read_wishes(part: str) -> list[tuple[Wish, str, str]]:
    """Return wish, language and text of the sentences of `part`."""
    return [(Wish(row["wish"]), row["language"], row["text"]) for row in _rows("wishes.csv", part)]


def measure_wishes(pipeline: Language, sentences: Sequence[tuple[Wish, str, str]]) -> WishFigures:
    """Measure on (wish, language, text), of which some must be issues."""
    told = [(wish, pipeline(text)._.wish) for wish, _, text in sentences]
    issues = [found for wish, found in told if wish is Wish.ISSUE]
    return WishFigures(
        right=sum(wish is found for wish, found in told) / len(told),
        lost=sum(found is not Wish.ISSUE for found in issues) / len(issues),
        confused=Counter(pair for pair in told if pair[0] is not pair[1]),
    )
