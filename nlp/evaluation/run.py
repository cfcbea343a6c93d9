"""What one run of the harness works with, and how it says what it is doing."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from spacy.language import Language

from domain.reading import WORDS
from nlp.evaluation.embedders import Embedder, available
from nlp.evaluation.grouping import GROUPINGS, NEEDS_BENCH, WITHOUT_BENCH, Grouping, bench_there
from nlp.evaluation.material import PUBLIC, SEEDS, read_places
from nlp.reader import build_pipeline
from nlp.seeds import load_seeds

LANGUAGES: Mapping[str, str] = {
    "nl": "nld_Latn",
    "en": "eng_Latn",
    "tr": "tur_Latn",
    "pl": "pol_Latn",
    "ar": "arb_Arab",
}
"""Language and its name in SIB-200."""


class LeftOutError(Exception):
    """A part, or some of it, can't be measured here; the message says why."""


def say(progress: str) -> None:
    """Tell who waits what is being done, beside the results."""
    print(f"… {progress}", file=sys.stderr, flush=True)


@dataclass
class Run:
    """The material and the ways that are compared; nothing of it is written to a file.

    Attributes:
        seeds: themes.toml of a municipality, among its other content.
        public: folder with SIB-200 and STSb, which are no part of the project.
        say: told each step.
    """

    seeds: Path = SEEDS
    public: Path = PUBLIC
    embedders: Mapping[str, Embedder] = field(default_factory=available)
    say: Callable[[str], None] = say

    @cached_property
    def pipeline(self) -> Language:
        """The pipeline as the bot builds it."""
        return build_pipeline(load_seeds(self.seeds), read_places(self.seeds.parent))

    @cached_property
    def pipeline_by_words(self) -> Language:
        """The pipeline as the bot builds it where the package with the vectors is missing."""
        return build_pipeline(load_seeds(self.seeds), embedder=WORDS)

    def groupings(self) -> tuple[Mapping[str, Grouping], tuple[str, ...]]:
        """Return the ways to group that can be had here, and what is left out, in sentences."""
        if bench_there():
            return GROUPINGS, ()
        there = {name: way for name, way in GROUPINGS.items() if name != NEEDS_BENCH}
        return there, (WITHOUT_BENCH,)

    def need_public(self, name: str) -> Path:
        """Return the folder with public sets.

        Raises:
            LeftOutError: `name` isn't in it.
        """
        if not (self.public / name).exists():
            raise LeftOutError(f"no {name} in {self.public}: what needs it is left out")
        return self.public
