"""Seed themes: where clusters of issues start from, as the municipality wrote them down."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from domain.notices import Words


@dataclass(frozen=True, slots=True)
class SeedTheme:
    """One theme that an area starts with.

    Attributes:
        key: short Dutch name in lower case, unique and never changed: `speelplekken`.
        names: what people read, at most 28 characters in each language.
        words: language code to plain words that speak for this theme.
        examples: plain sentences as residents would write them, in any language.
    """

    key: str
    names: Words
    words: Mapping[str, tuple[str, ...]]
    examples: tuple[str, ...]
