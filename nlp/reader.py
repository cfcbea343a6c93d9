"""Reads one text: the pipeline, and what it found as a `Reading`."""

from __future__ import annotations

from collections.abc import Sequence
from threading import Lock

import spacy
from spacy.language import Language

from domain.reading import PersonalSpan, Reading
from domain.themes import SeedTheme
from nlp import language, personal, themes, tokens, vectors, wish
from nlp.legible import Legible, make_legible

COMPONENTS = (language, wish, personal, vectors, themes)
"""Importing these registers the components that the pipeline is built of."""

MOST_CHARACTERS = 8192
"""What is read of a text at all, personal data too: twice what fits in a chat message."""


def build_pipeline(seeds: Sequence[SeedTheme]) -> Language:
    """Return the pipeline, configured as a whole; loads no vectors yet."""
    words = {
        seed.key: {code: list(entries) for code, entries in seed.words.items()} for seed in seeds
    }
    examples = {seed.key: list(seed.examples) for seed in seeds}
    pipeline = spacy.blank("nl", config=tokens.TOKENIZER)
    pipeline.add_pipe("smederij_language", config={"hints": themes.hints(words)})
    pipeline.add_pipe("smederij_wish")
    pipeline.add_pipe("smederij_personal")
    pipeline.add_pipe("smederij_vector")
    pipeline.add_pipe("smederij_themes", config={"words": words, "examples": examples})
    return pipeline


class SpacyReader:
    """A `domain.reading.Reader`.

    May be called from several threads: one text is read at a time. Words of residents don't
    stay behind in spaCy's vocabulary (`memory_zone`).
    """

    def __init__(self, seeds: Sequence[SeedTheme]) -> None:
        """Build the pipeline (0.1 s). The first `read` loads the vectors (1 to 2 s)."""
        self._pipeline = build_pipeline(seeds)
        self._lock = Lock()

    def read(self, text: str) -> Reading:
        """Return what can be told of `text`, in any language; no text makes it raise.

        Raises:
            ImportError: the package with the sentence vectors is missing.
        """
        readable = make_legible(text[:MOST_CHARACTERS])
        with self._lock, self._pipeline.memory_zone():
            doc = self._pipeline(readable.text)
            return Reading(
                language=doc._.language,
                vector=tuple(doc._.sentence_vector.tolist()),
                themes=doc._.themes,
                because=doc._.because,
                personal=_as_written(doc._.personal, readable),
                wish=doc._.wish,
            )


def _as_written(spans: Sequence[PersonalSpan], readable: Legible) -> tuple[PersonalSpan, ...]:
    """Return `spans` at their places in the original text."""
    return tuple(PersonalSpan(span.kind, *readable.back(span.start, span.end)) for span in spans)
