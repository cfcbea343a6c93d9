"""Hiding personal data in a text that neighbours will read."""

from __future__ import annotations

from collections.abc import Sequence

from domain.reading import PersonalSpan

MASK = "…"
"""What stands in the place of a span: "Kerkstraat …", "bel mij op …"."""


def mask(text: str, spans: Sequence[PersonalSpan]) -> str:
    """Return `text` with each of `spans` replaced by `MASK`.

    Raises:
        ValueError: spans overlap, are out of order, empty, or reach outside the text; such
            spans belong to another text, and part of something personal would stay.
    """
    pieces: list[str] = []
    place = 0
    for span in spans:
        if not place <= span.start < span.end <= len(text):
            raise ValueError(f"{span.kind} at {span.start} does not fit behind {place}")
        pieces += (text[place : span.start], MASK)
        place = span.end
    return "".join((*pieces, text[place:]))
