"""Under which theme a new issue falls: what the reading says, and what people decided before.

People put issues under themes: owners who say "that's not it", the initiative group that makes,
joins and merges themes. Each such issue speaks for its theme when a new one is alike, from the
moment it is stored. Nothing is trained: the issues themselves are the memory.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

NO_KEY = ""
"""Stands for "none of these" where the key of a theme is meant."""
LEAST_ALIKE = 0.30
"""Cosine from which on a neighbour has something to say: of our own short texts on different
themes one pair in twenty reaches it, of pairs that say the same three in four do."""
ALL_ALIKE = 0.75
"""Cosine from which on two texts say the same as far as can be told."""
HELD_BY_READING = 1.1
"""What a reading that is sure weighs: a little more than one neighbour that says the same. So
one odd correction turns no sure reading, and two turn it."""
HELD_BY_NONE = 0.5
"""What it weighs that the reading found no theme: less, because it knows seed themes only."""
ELSEWHERE = 0.5
"""What a decision in another area weighs, against one in the same area."""
UNTOUCHED = 0.25
"""What an issue weighs that nobody moved away from where the reading put it."""


class Placed(StrEnum):
    """Who put an issue under its theme."""

    READING = "reading"
    OWNER = "owner"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class Speaker:
    """An issue like the new one, that stands under a theme.

    Attributes:
        theme: key of a seed theme, or the number of a theme that people named;
            NO_KEY when its owner said that none fits.
        alike: cosine of the two sentence vectors.
        here: whether it is of the same area.
        by: who put it there.
    """

    theme: str
    alike: float
    here: bool
    by: Placed

    @property
    def weight(self) -> float:
        """What it weighs: nothing below LEAST_ALIKE, 1 from ALL_ALIKE on in the same area."""
        near = min(1.0, max(0.0, (self.alike - LEAST_ALIKE) / (ALL_ALIKE - LEAST_ALIKE)))
        quiet = UNTOUCHED if self.by is Placed.READING else 1.0
        return near * quiet * (1.0 if self.here else ELSEWHERE)


def decide_theme(
    read: Sequence[tuple[str, float]],
    speakers: Sequence[Speaker],
    there: Mapping[str, str],
) -> tuple[str, ...]:
    """Return keys of the themes that fit, best first; none when "none of these" fits best.

    Themes that neither the reading nor a speaker names are not among them. An issue that
    nobody moved only backs what the reading says first: without a decision of people the
    reading stands as it is.

    Args:
        read: keys of seed themes with their shares, best first, as a `Reading` has them.
        speakers: the nearest issues that people placed, and nearest untouched ones.
        there: key of each theme of the area -> itself, or the one that it went over into.
    """
    keys = [(there[key], share) for key, share in read if key in there]
    present = [
        replace(one, theme=there.get(one.theme, NO_KEY))
        for one in speakers
        if one.theme in there or one.theme == NO_KEY
    ]
    said = [one for one in present if one.by is not Placed.READING and one.weight]
    if not said:
        return tuple(dict.fromkeys(key for key, _ in keys))
    weights: dict[str, float] = {}
    for key, share in keys:
        weights[key] = weights.get(key, 0.0) + HELD_BY_READING * share
    for one in present:
        if one in said or (keys and one.theme == keys[0][0]):
            weights[one.theme] = weights.get(one.theme, 0.0) + one.weight
    unread = HELD_BY_NONE * max(0.0, 1.0 - sum(share for _, share in read))
    weights[NO_KEY] = weights.get(NO_KEY, 0.0) + unread
    ranked = sorted(weights, key=lambda key: -weights[key])  # of equals, the reading's order
    if ranked[0] == NO_KEY:
        return ()
    return tuple(key for key in ranked if key != NO_KEY and weights[key])
