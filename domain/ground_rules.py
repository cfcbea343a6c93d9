"""What becomes of a ground rule that an area abolished (ground rule 15; docs/decisions/0032).

Most rules are kept by people: without one the program goes on as it did. Some are kept by the
program, which stops that in an area without the rule. A few protect each neighbour, also against
the others, so no area can be without them.
"""

from __future__ import annotations

from collections.abc import Sequence

from domain.notices import TextKey

HEARING_ALL_SIDES = 3
HAND_BACK = 4
WAYS_OUT = 5
LOOKING_BACK = 13
ANSWERS = 14
FEWER_RULES = 15

ALWAYS = frozenset({HAND_BACK, WAYS_OUT, ANSWERS})
"""Nothing counts before the area said yes, whoever is in the minority can say so, and whoever asks
gets an answer. The last one binds partners, whom an area can't release for all who ask there."""


class RuleText(TextKey):
    """What happens in an area once a rule is gone."""

    HEARING_STOPS = "regel-gaat-kanten"
    LOOKING_BACK_STOPS = "regel-gaat-terugkijken"
    ASKING_STOPS = "regel-gaat-schrappen"
    PROGRAM_STAYS = "regel-gaat-van-mensen"


STOPS = {
    HEARING_ALL_SIDES: RuleText.HEARING_STOPS,
    LOOKING_BACK: RuleText.LOOKING_BACK_STOPS,
    FEWER_RULES: RuleText.ASKING_STOPS,
}
"""Rule that the program keeps -> what it doesn't do any more where that is gone. Whoever does it
asks `storage.ground_rules.counts`."""


def can_go(rules: Sequence[int]) -> tuple[int, ...]:
    """Return those that an area can abolish, of the rules that count there."""
    return tuple(one for one in rules if one not in ALWAYS)


def what_changes(rule: int) -> RuleText:
    """Return what is different once a rule is gone."""
    return STOPS.get(rule, RuleText.PROGRAM_STAYS)
