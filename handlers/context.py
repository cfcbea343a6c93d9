"""The municipality as handlers need it, and how buttons are recognised."""

from __future__ import annotations

import re
from dataclasses import dataclass

from aiogram.filters import Filter
from aiogram.types import CallbackQuery

from domain.areas import Area
from domain.ballots.papers import BallotKeys
from domain.ids import AreaSlug
from domain.links import Links
from domain.notices import Words
from domain.parameters import Content

NUMBER = r"\d{1,15}"
"""A positive number that fits everywhere; anything else is a forged button."""


@dataclass(frozen=True, slots=True)
class Town:
    """The content of the municipality, with what is looked up often; the same in all turns.

    Attributes:
        mail_key: under which mails to an address are counted; None where no mail is sent.
    """

    content: Content
    keys: BallotKeys
    links: Links
    mail_key: bytes | None = None

    @property
    def seeds(self) -> dict[str, Words]:
        """Key of each seed theme -> its name."""
        return {one.key: one.names for one in self.content.themes}

    def area(self, slug: AreaSlug | None) -> Area | None:
        """Return an area; None for somebody without one, or one that content lost."""
        return next((one for one in self.content.areas if one.slug == slug), None)

    def area_name(self, slug: AreaSlug | None) -> str:
        """Return the name of an area, its slug if content lost it."""
        area = self.area(slug)
        return area.name if area else str(slug or "")

    def on_map(self, slug: AreaSlug | None) -> str:
        """Return how a map knows an area; empty if content lost it."""
        area = self.area(slug)
        return area.on_map if area else ""


class Tapped(Filter):
    """Matches buttons whose whole data fits a pattern; named groups go to the handler.

    Attributes:
        kinds: what the data begins with, up to its first colon; see `kind_of`.

    Raises:
        ValueError: an alternative of the pattern doesn't begin so.
    """

    def __init__(self, pattern: str) -> None:
        self._pattern = re.compile(pattern, re.ASCII)
        kinds = [_KIND.match(one) for one in _alternatives(pattern)]
        self.kinds = frozenset(kind[1] for kind in kinds if kind is not None)
        if None in kinds:
            raise ValueError(f"buttons are named kind:rest, not {pattern}")

    async def __call__(self, query: CallbackQuery) -> bool | dict[str, str]:
        """Return the named groups, or False."""
        match = self._pattern.fullmatch(query.data or "")
        return (match.groupdict() or True) if match else False


_KIND = re.compile("([a-z]+):")


def kind_of(data: str) -> str:
    """Return the kind of a button: what stands before the first colon of its data."""
    return data.partition(":")[0]


def _alternatives(pattern: str) -> list[str]:
    """Return the parts of a pattern between the bars that stand in no group."""
    depth, parts = 0, [""]
    for letter in pattern:
        depth += {"(": 1, ")": -1}.get(letter, 0)
        if letter == "|" and not depth:
            parts.append("")
        else:
            parts[-1] += letter
    return parts
