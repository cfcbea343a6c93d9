"""Labelled texts: our own beside this file, and public sets where a folder has them."""

from __future__ import annotations

import csv
import tomllib
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
        also: key of a second theme that it is about as well; None for most.
        manner: how it is written: plain, polite, angry, vague, spelling (mistakes), chat,
            dialect (of Drenthe), long, two (subjects).
    """

    part: str
    theme: str | None
    also: str | None
    language: str
    manner: str
    text: str


@dataclass(frozen=True, slots=True)
class Topical:
    """A sentence of SIB-200 with its topic; a number means the same in each language."""

    number: str
    topic: str
    text: str


def read_places(folder: Path) -> list[str]:
    """Return the names of areas and streets in the content of a municipality."""
    areas = tomllib.loads((folder / "areas.toml").read_text(encoding="utf-8"))["area"]
    streets = tomllib.loads((folder / "streets.toml").read_text(encoding="utf-8"))["streets"]
    names = [name for area in areas for name in (area["name"], *area.get("aliases", ()))]
    return names + [name for area in streets for name in area["names"]]


def read_civic(part: str) -> list[Labelled]:
    """Return our own sentences of `part`, in the order of the file."""
    with (HERE / "civic.csv").open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter=";")
        return [
            Labelled(
                part=row["part"],
                theme=row["theme"] or None,
                also=row["also"] or None,
                language=row["language"],
                manner=row["manner"],
                text=row["text"],
            )
            for row in rows
            if row["part"] == part
        ]


def read_pairs(*, across: bool | None = None) -> list[tuple[str, str]]:
    """Return our own pairs that say the same in other words.

    Args:
        across: only those in two languages (True) or in Dutch (False); None for all.
    """
    with (HERE / "pairs.csv").open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter=";")
        return [
            (row["first"], row["second"])
            for row in rows
            if across is None or across != (row["languages"] == "nl-nl")
        ]


def read_sib(folder: Path, language: str) -> list[Topical]:
    """Return all sentences of SIB-200 in `language`, such as `nld_Latn`; OSError without them."""
    found: list[Topical] = []
    for part in ("train", "dev", "test"):
        path = folder / "sib200" / f"{language}.{part}.tsv"
        with path.open(encoding="utf-8", newline="") as lines:
            rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
            found += [Topical(row["index_id"], row["category"], row["text"]) for row in rows]
    return found


def read_stsb(folder: Path) -> tuple[Sequence[tuple[str, str]], Sequence[float]]:
    """Return the Dutch test pairs of STSb and their similarity of 0 to 5."""
    with (folder / "stsb-nl-test.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.reader(lines))
    return [(first, second) for first, second, _ in rows], [float(row[2]) for row in rows]
