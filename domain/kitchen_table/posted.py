"""A talk as one message, which the form of the web phone posts once there is a connection.

/keukentafel 0123456789abcdef 2026-03-02T18:00:00Z
Sterrenlaan
- The pavement is loose
- The lamp is broken
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from domain.plain_text import one_line

_KEY = re.compile(r"[0-9a-f]{16}")
MOST_SAID = 20
"""Lines that are read, however many an area takes: a form of an older day may have more."""


@dataclass(frozen=True, slots=True)
class Posted:
    """A talk that was written down without a connection.

    Attributes:
        key: made on the device; a talk with it is stored once.
        agreed: when the neighbour said yes, by the clock of the device; None when it can't be read.
        street: as typed.
        said: each thing by itself, never none.
    """

    key: str
    agreed: datetime | None
    street: str
    said: tuple[str, ...]

    def consented_at(self, at: datetime) -> datetime:
        """Return when the neighbour said yes: never later than `at`, when it arrived."""
        return at if self.agreed is None else min(self.agreed, at)


def read_posted(typed: str) -> Posted | None:
    """Return the talk that stands behind the command; None when that is no talk."""
    first, _, rest = typed.strip().partition("\n")
    words = first.split()
    street, _, lines = rest.partition("\n")
    said = [one_line(one[1:]) for one in lines.splitlines() if one.startswith("-")]
    said = [one for one in said if one][:MOST_SAID]
    if not words or _KEY.fullmatch(words[0]) is None or not said:
        return None
    return Posted(words[0], _moment(words[1:]), one_line(street), tuple(said))


def _moment(words: list[str]) -> datetime | None:
    try:
        moment = datetime.fromisoformat(words[0])
    except (IndexError, ValueError):
        return None
    return moment if moment.tzinfo is not None else None
