"""Looking for a home area in what somebody typed, at the door and inside."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from domain.areas import Area, AreaMatch, find_areas
from domain.personal import mask
from domain.plain_text import shortened
from handlers.turn import AnyTurn
from storage import people

TYPED_LENGTH = 80


@dataclass(frozen=True, slots=True)
class Search:
    """What was found for letters.

    Attributes:
        typed: the letters, as they are said back.
        matches: areas that fit, best first; none when nothing does.
        kept: what a conversation keeps of it, `typed` and `offered` (slugs); it names nobody.
    """

    typed: str
    matches: Sequence[AreaMatch]
    kept: Mapping[str, Any]


def search(turn: AnyTurn, letters: str) -> Search:
    """Return the areas that fit letters: parts of a name, a street, a postcode."""
    matches = find_areas(turn.content.areas, letters)
    unnamed = mask(letters, turn.reading.personal) if turn.reading else letters
    kept = {
        "typed": shortened(unnamed, TYPED_LENGTH),
        "offered": [one.area.slug for one in matches],
    }
    return Search(shortened(letters, TYPED_LENGTH), matches, kept)


def offered(turn: AnyTurn, kept: Mapping[str, Any]) -> list[Area]:
    """Return the areas that a search offered, without those that content lost."""
    return [area for slug in kept.get("offered", ()) if (area := turn.town.area(slug))]


async def signal_border(turn: AnyTurn, kept: Mapping[str, Any]) -> None:
    """Record that none of the areas that a search offered is where somebody lives."""
    typed = str(kept.get("typed", ""))
    await people.store_border_signal(turn.session, typed, kept.get("offered", ()), now=turn.now)
