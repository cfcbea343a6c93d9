"""Reads one text: the pipeline, and what it found as a `Reading`."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from threading import Lock

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from domain.reading import SENTENCES, Difficulty, PersonalSpan, Reading
from domain.themes import SeedTheme
from nlp import difficulty, keywords, language, personal, themes, tokens, vectors, wish
from nlp.legible import Legible, make_legible

COMPONENTS = (language, wish, personal, vectors, themes, keywords, difficulty)
"""Importing these registers the components that the pipeline is built of."""

BATCH = 16
"""Texts that are read in one go by `read_many`."""
MOST_CHARACTERS = 4096
"""What is read of a text at all, personal data too: no chat message holds more."""


def build_pipeline(
    seeds: Sequence[SeedTheme], places: Collection[str] = (), *, embedder: str = SENTENCES
) -> Language:
    """Return the pipeline, configured as a whole; loads no vectors yet.

    Args:
        places: names of areas and streets, which are no names of people.
    """
    words = {
        seed.key: {code: list(entries) for code, entries in seed.words.items()} for seed in seeds
    }
    examples = {seed.key: list(seed.examples) for seed in seeds}
    pipeline = spacy.blank("nl", config=tokens.TOKENIZER)
    pipeline.add_pipe("smederij_language", config={"hints": themes.hints(words)})
    pipeline.add_pipe("smederij_personal", config={"places": sorted(places)})
    pipeline.add_pipe("smederij_vector", config={"embedder": embedder})
    pipeline.add_pipe("smederij_wish", config={"embedder": embedder})
    pipeline.add_pipe(
        "smederij_themes",
        config={
            "words": words,
            "examples": examples,
            "weights": themes.FITTED_TO[embedder],
            "embedder": embedder,
        },
    )
    pipeline.add_pipe("smederij_key_words")
    pipeline.add_pipe("smederij_difficulty")
    return pipeline


class SpacyReader:
    """A `domain.reading.Reader`.

    Without the package with sentence vectors, or when that is broken, it goes by words alone.
    May be called from several threads: one text is read at a time. Words of residents don't
    stay behind in spaCy's vocabulary (`memory_zone`).
    """

    def __init__(
        self, seeds: Sequence[SeedTheme], places: Collection[str] = (), *, embedder: str = ""
    ) -> None:
        """Load the embedder and build the pipeline (1 to 2 s).

        Args:
            places: names of areas and streets, as they are written.
            embedder: empty for the one that works here.
        """
        self.embedder = embedder or vectors.choose()
        self._pipeline = build_pipeline(seeds, places, embedder=self.embedder)
        self._lock = Lock()

    def read(self, text: str) -> Reading:
        """Return what can be told of `text`, in any language; no text makes it raise."""
        return self.read_many((text,))[0]

    def read_many(self, texts: Sequence[str]) -> list[Reading]:
        """Return what `read` gives for each of `texts`.

        Who reads one meanwhile waits for a batch.
        """
        readings: list[Reading] = []
        for begin in range(0, len(texts), BATCH):
            batch = [make_legible(text[:MOST_CHARACTERS]) for text in texts[begin : begin + BATCH]]
            with self._lock, self._pipeline.memory_zone():
                docs = self._pipeline.pipe((one.text for one in batch), batch_size=BATCH)
                readings += [
                    _reading(doc, one, self.embedder) for doc, one in zip(docs, batch, strict=True)
                ]
        return readings


def _reading(doc: Doc, readable: Legible, embedder: str) -> Reading:
    return Reading(
        language=doc._.language,
        vector=tuple(doc._.sentence_vector.tolist()),
        themes=doc._.themes,
        because=doc._.because,
        personal=_as_written(doc._.personal, readable),
        wish=doc._.wish,
        embedder=embedder,
        key_words=doc._.key_words,
        difficulty=_hardest_as_written(doc._.difficulty, readable),
    )


def _hardest_as_written(difficulty: Difficulty | None, readable: Legible) -> Difficulty | None:
    """Return `difficulty` with its sentence at its place in the original text."""
    if difficulty is None or difficulty.hardest is None:
        return difficulty
    return replace(difficulty, hardest=readable.back(*difficulty.hardest))


def _as_written(spans: Sequence[PersonalSpan], readable: Legible) -> tuple[PersonalSpan, ...]:
    """Return `spans` at their places in the original text."""
    return tuple(PersonalSpan(span.kind, *readable.back(span.start, span.end)) for span in spans)
