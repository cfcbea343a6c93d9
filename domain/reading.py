"""What the program understands of a free text, and the promise that `nlp/` keeps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Protocol

VECTOR_SIZE = 512
"""Numbers in a sentence vector (Universal Sentence Encoder, multilingual v3)."""


class PersonalKind(StrEnum):
    """Kinds of personal data that a text may hold."""

    PHONE = "phone"
    EMAIL = "email"
    IBAN = "iban"
    BSN = "bsn"
    HOUSE_NUMBER = "house_number"


@dataclass(frozen=True, slots=True)
class PersonalSpan:
    """Where personal data stands in the text: characters `start` up to, not with, `end`."""

    kind: PersonalKind
    start: int
    end: int


class Wish(StrEnum):
    """What somebody who just types seems to want."""

    ISSUE = "issue"
    SMALL_TALK = "small_talk"


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
    """

    language: str
    vector: tuple[float, ...]
    themes: tuple[tuple[str, float], ...]
    because: tuple[str, ...]
    personal: tuple[PersonalSpan, ...]
    wish: Wish


class Reader(Protocol):
    """Reads texts. Blocking: call it in a worker thread."""

    def read(self, text: str) -> Reading:
        """Return what can be told of `text`, in any language."""
        ...


def reading_to_json(reading: Reading, packed_vector: str) -> dict[str, object]:
    """Return a reading for the conversation, where a text waits for its turn."""
    return {
        "language": reading.language,
        "vector": packed_vector,
        "themes": [list(one) for one in reading.themes],
        "because": list(reading.because),
        "personal": [[one.kind.value, one.start, one.end] for one in reading.personal],
        "wish": reading.wish.value,
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
    )
    return reading, data["vector"]
