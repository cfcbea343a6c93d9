"""Labelled texts: our own beside this file, and public sets where a folder has them."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
CHECKOUT = HERE.parents[1]
SEEDS = CHECKOUT / "content" / "hoogeveen" / "themes.toml"
PUBLIC = CHECKOUT.parent / "shared" / "data" / "nlp"
"""Public sets to develop against; not part of the project."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A sentence written for this project.

    Attributes:
        part: "tune" was used to fit weights, "report" only to report.
        theme: key of a seed theme, None when it belongs to none.
    """

    part: str
    theme: str | None
    language: str
    text: str


@dataclass(frozen=True, slots=True)
class Topical:
    """A sentence of SIB-200 with its topic."""

    topic: str
    text: str


def read_civic(part: str) -> list[Labelled]:
    """Return our own sentences of `part`, in the order of the file."""
    with (HERE / "civic.csv").open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter=";")
        return [
            Labelled(row["part"], row["theme"] or None, row["language"], row["text"])
            for row in rows
            if row["part"] == part
        ]


def read_pairs() -> list[tuple[str, str]]:
    """Return our own pairs that say the same in other words."""
    with (HERE / "pairs.csv").open(encoding="utf-8", newline="") as lines:
        return [(row["first"], row["second"]) for row in csv.DictReader(lines, delimiter=";")]


def read_sib(folder: Path, language: str) -> list[Topical]:
    """Return all sentences of SIB-200 in `language`, such as `nld_Latn`; OSError without them."""
    found: list[Topical] = []
    for part in ("train", "dev", "test"):
        path = folder / "sib200" / f"{language}.{part}.tsv"
        with path.open(encoding="utf-8", newline="") as lines:
            rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
            found += [Topical(row["category"], row["text"]) for row in rows]
    return found


def read_stsb(folder: Path) -> tuple[Sequence[tuple[str, str]], Sequence[float]]:
    """Return the Dutch test pairs of STSb and their similarity of 0 to 5."""
    with (folder / "stsb-nl-test.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.reader(lines))
    return [(first, second) for first, second, _ in rows], [float(row[2]) for row in rows]
