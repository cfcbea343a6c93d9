"""How well personal data is found: F1 on sentences in which it was marked by hand."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from spacy.language import Language

from domain.reading import PersonalKind, PersonalSpan
from nlp.evaluation.material import HERE

_MARKED = re.compile(r"\{([a-z_]+):([^}]*)\}")


@dataclass(frozen=True, slots=True)
class Marked:
    """A sentence and the personal data that stands in it, in order."""

    language: str
    text: str
    spans: tuple[PersonalSpan, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """Counts of spans; one is right when kind, begin and end are."""

    right: int
    wrong: int
    missed: int

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / max(1, 2 * self.right + self.wrong + self.missed)

    @property
    def precision(self) -> float:
        """Share of what was found that is right."""
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        """Share of what is there that was found."""
        return self.right / max(1, self.right + self.missed)


def read_marked(part: str) -> list[Marked]:
    """Return the sentences of `part`, "tune" or "report", in the order of the file."""
    with (HERE / "personal.csv").open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter=";")
        return [_unmarked(row["language"], row["text"]) for row in rows if row["part"] == part]


def _unmarked(language: str, marked: str) -> Marked:
    text, place = "", 0
    spans: list[PersonalSpan] = []
    for match in _MARKED.finditer(marked):
        text += marked[place : match.start()]
        spans.append(PersonalSpan(PersonalKind(match[1]), len(text), len(text) + len(match[2])))
        text += match[2]
        place = match.end()
    return Marked(language, text + marked[place:], tuple(spans))


def measure_personal(
    pipeline: Language, marked: Sequence[Marked]
) -> tuple[Found, dict[PersonalKind, Found]]:
    """Return the counts over all kinds, and those of each kind."""
    with pipeline.select_pipes(enable=["smederij_personal"]):
        found = [pipeline(one.text)._.personal for one in marked]
    right: Counter[PersonalKind] = Counter()
    wrong: Counter[PersonalKind] = Counter()
    missed: Counter[PersonalKind] = Counter()
    for one, spans in zip(marked, found, strict=True):
        right.update(_kinds(set(spans) & set(one.spans)))
        wrong.update(_kinds(set(spans) - set(one.spans)))
        missed.update(_kinds(set(one.spans) - set(spans)))
    each = {kind: Found(right[kind], wrong[kind], missed[kind]) for kind in PersonalKind}
    return Found(right.total(), wrong.total(), missed.total()), each


def _kinds(spans: Iterable[PersonalSpan]) -> list[PersonalKind]:
    return [span.kind for span in spans]
