"""What everybody can read of what the council decided: nobody's name stands on it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from domain.council.decision import CouncilDecision, With, stands
from domain.handing_back.hand_back import HandBack
from domain.ids import AgendaItemId


@dataclass(frozen=True, slots=True)
class CouncilShown:
    """A decision with where its plan stands now."""

    decision: CouncilDecision
    stand: With


def shown_of_council(
    decisions: Iterable[CouncilDecision], ratified: Mapping[AgendaItemId, HandBack]
) -> Sequence[CouncilShown]:
    """Return all decisions of an area, newest first.

    Args:
        decisions: oldest first.
        ratified: item -> the version of its plan that the area said yes to.
    """
    all_of = list(decisions)
    found = []
    for one in reversed(all_of):
        same = [other for other in all_of if other.item == one.item]
        found.append(CouncilShown(one, stands(ratified.get(one.item), same)))
    return found
