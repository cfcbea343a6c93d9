"""What the program understands of a free text, and the promise that `nlp/` keeps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Protocol

VECTOR_SIZE = 512
"""Numbers in the vector of a text."""

SENTENCES = "use3"
"""Embedder: Universal Sentence Encoder, multilingual v3. Texts that say the same are near."""
WORDS = "words1"
"""Embedder for where that is missing or broken: texts that have words in common are near.

Vectors of different embedders say nothing of each other and are never compared.
"""


class PersonalKind(StrEnum):
    """Kinds of personal data that a text may hold."""

    PHONE = "phone"
    EMAIL = "email"
    IBAN = "iban"
    BSN = "bsn"
    HOUSE_NUMBER = "house_number"
    POSTCODE = "postcode"
    """A postcode together with the house number: one address."""
    NAME = "name"


@dataclass(frozen=True, slots=True)
class PersonalSpan:
    """Where personal data stands in the text: characters `start` up to, not with, `end`."""

    kind: PersonalKind
    start: int
    end: int


class Wish(StrEnum):
    """What somebody who just types seems to want."""

    ISSUE = "issue"
    QUESTION = "question"
    """How things go here; what is going on in the neighbourhood is an issue."""
    VOTE = "vote"
    MEETING = "meeting"
    HELP = "help"
    COMPLAINT = "complaint"
    """About this program itself."""
    SMALL_TALK = "small_talk"


class Level(StrEnum):
    """How hard a text is to read, as an estimate."""

    EASY = "easy"
    B1 = "b1"
    HARDER = "harder"


@dataclass(frozen=True, slots=True)
class Difficulty:
    """An estimate of how hard a text is, made from its form only.

    Attributes:
        hardest: where the hardest sentence stands, characters from up to, not with; None
            when none is long or holds a hard word.
        hard_words: as written, each once, in the order of the text; a dozen at most.
        long_sentences: how many have more than fifteen words.
        flesch: Flesch in Douma's version, 100 is easy; None for a text of under a hundred
            words or not in Dutch.
    """

    level: Level
    hardest: tuple[int, int] | None
    hard_words: tuple[str, ...]
    long_sentences: int
    flesch: int | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """One text, read once.

    Attributes:
        language: nl, en, tr, pl, ar, ... as far as it can be told; nl when in doubt.
        vector: VECTOR_SIZE numbers of length 1 together; empty when the text has no words.
        themes: keys of seed themes, best first, with how well each fits (0 to 1);
            empty when none fits well enough ("none of these").
        because: words of the text that speak for the first theme.
        personal: not overlapping, in the order of the text.
        embedder: which one made the vector, or found no words to make it of.
        key_words: what it is about in a few words, as written; nothing personal among them.
        difficulty: None where it was not estimated.
        parts: of a message that tells several things, each read by itself; else none.
    """

    language: str
    vector: tuple[float, ...]
    themes: tuple[tuple[str, float], ...]
    because: tuple[str, ...]
    personal: tuple[PersonalSpan, ...]
    wish: Wish
    embedder: str = ""
    key_words: tuple[str, ...] = ()
    difficulty: Difficulty | None = None
    parts: tuple[Reading, ...] = ()


class Reader(Protocol):
    """Reads texts. Blocking: call it in a worker thread."""

    @property
    def embedder(self) -> str:
        """Which embedder makes its vectors, always the same one."""
        ...

    def read(self, text: str) -> Reading:
        """Return what can be told of `text`, in any language."""
        ...

    def read_many(self, texts: Sequence[str]) -> list[Reading]:
        """Return what `read` gives for each of `texts`, in their order."""
        ...


def reading_to_json(reading: Reading, packed_vector: str) -> dict[str, object]:
    """Return a reading for the conversation, where a text waits for its turn.

    How hard it is stays behind: that is for who writes, at once.
    """
    return {
        "language": reading.language,
        "vector": packed_vector,
        "themes": [list(one) for one in reading.themes],
        "because": list(reading.because),
        "personal": [[one.kind.value, one.start, one.end] for one in reading.personal],
        "wish": reading.wish.value,
        "key_words": list(reading.key_words),
    }


def reading_from_json(data: Mapping[str, Any]) -> tuple[Reading, str]:
    """Return what `reading_to_json` gave: the reading without its vector, and that packed.

    Raises:
        KeyError, ValueError: data of another shape.
    """
    reading = Reading(
        language=data["language"],
        vector=(),
        themes=tuple((key, score) for key, score in data["themes"]),
        because=tuple(data["because"]),
        personal=tuple(
            PersonalSpan(PersonalKind(kind), start, end) for kind, start, end in data["personal"]
        ),
        wish=Wish(data["wish"]),
        key_words=tuple(data.get("key_words", ())),
    )
    return reading, data["vector"]
