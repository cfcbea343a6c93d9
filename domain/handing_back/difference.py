"""What changed between two versions of a text: sentences that came and sentences that went."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

_END = re.compile(r"(?<=[.!?…])\s+(?=[\"“‘'(A-ZÀ-Ý0-9])")
"""After the end of a sentence, before a capital, a figure or an opening quote. "Bijv. om" stays
one sentence; "dhr. Jansen" becomes two, which only makes the difference finer."""


@dataclass(frozen=True, slots=True)
class Change:
    """A sentence, or a line without an end, that is new in the text or no longer in it."""

    sentence: str
    added: bool


def sentences(text: str) -> list[str]:
    """Return the sentences of a text in order; each line ends one, empty lines are none."""
    found = []
    for line in text.split("\n"):
        found += [one.strip() for one in _END.split(line) if one.strip()]
    return found


def changes(old: str, new: str) -> Sequence[Change]:
    """Return what changed, in the order of the text; what went stands before what came for it."""
    before, after = sentences(old), sentences(new)
    found: list[Change] = []
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for what, old_from, old_to, new_from, new_to in matcher.get_opcodes():
        if what != "equal":
            found += [Change(one, added=False) for one in before[old_from:old_to]]
            found += [Change(one, added=True) for one in after[new_from:new_to]]
    return found
