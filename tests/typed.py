"""What comes back to somebody who types a command."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command left on the screen: words on standard output, complaints apart."""

    code: int
    said: str
    complained: str


Smederij = Callable[..., Answer]
