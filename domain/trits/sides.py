"""Who was heard about an item and who wasn't yet: streets and languages.

Source: brochure, ground rules 2 ("met zoveel mogelijk mensen") and 3 (all sides heard before a
choice). How old people are is not known, so nothing is said of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from domain.plain_text import bare


@dataclass(frozen=True, slots=True)
class Group:
    """People of an area who have something in common.

    Attributes:
        members: of the area; took_part: those of them who took part.
    """

    members: int
    took_part: int


@dataclass(frozen=True, slots=True)
class Sides:
    """Which groups were heard, and which weren't.

    Attributes:
        streets_named: of the area's list, that somebody wrote of; streets_missing: the others.
            Both empty where no list is known.
        languages: language -> people who took part; None for some, but fewer than is told.
        languages_missing: languages of enough members, of whom nobody took part.
        few_others: there are languages of so few members that nothing is told of them.
        hidden_under: how few that is.
    """

    streets_named: tuple[str, ...] = ()
    streets_missing: tuple[str, ...] = ()
    languages: Mapping[str, int | None] | None = None
    languages_missing: tuple[str, ...] = ()
    few_others: bool = False
    hidden_under: int = 1


def sides_missing(
    streets: Sequence[str],
    texts: Iterable[str],
    languages: Mapping[str, Group],
    *,
    hidden_under: int,
) -> Sides:
    """Return who was heard about an item and who wasn't.

    Args:
        streets: of the area, as on the signs; empty where no list is known.
        texts: what people wrote about the item: issues behind it, answers, views.
        languages: language -> its people in the area.
        hidden_under: of a group with fewer members nothing is told, and of fewer people who
            took part no number.
    """
    said = tuple(texts)
    named = tuple(one for one in streets if names_street(one, said))
    known = {one: group for one, group in languages.items() if group.members >= hidden_under}
    heard = {
        one: group.took_part if group.took_part >= hidden_under else None
        for one, group in known.items()
        if group.took_part
    }
    return Sides(
        streets_named=named,
        streets_missing=tuple(one for one in streets if one not in named),
        languages=heard,
        languages_missing=tuple(one for one, group in known.items() if not group.took_part),
        few_others=any(0 < group.members < hidden_under for group in languages.values()),
        hidden_under=hidden_under,
    )


def names_street(street: str, texts: Iterable[str]) -> bool:
    """Return whether one of these texts has the whole name of a street in it."""
    name = bare(street)
    return bool(name) and any(f" {name} " in f" {bare(one)} " for one in texts)
