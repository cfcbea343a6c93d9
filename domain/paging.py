"""Lists in pages: five a page, with "1 of 4" and a way on and back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from domain.notices import Button, Line, Look
from domain.texts import GeneralText

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Page(Generic[Item]):
    """Part of a list.

    Attributes:
        number: from 1.
        of: pages in all, at least 1.
    """

    items: tuple[Item, ...]
    number: int
    of: int

    def line(self) -> Line:
        """Return "1 of 4"; nothing when there is one page."""
        if self.of == 1:
            return Line("")
        return Line(GeneralText.PAGE, {"nu": self.number, "van": self.of})

    def buttons(self, data: str) -> tuple[Button, ...]:
        """Return the buttons to the pages beside it; `data` gets `:<page>` behind it."""
        found = []
        if self.number > 1:
            found.append(
                Button(
                    label=GeneralText.PREVIOUS_PAGE,
                    data=f"{data}:{self.number - 1}",
                    look=Look.QUIET,
                )
            )
        if self.number < self.of:
            found.append(
                Button(
                    label=GeneralText.NEXT_PAGE, data=f"{data}:{self.number + 1}", look=Look.QUIET
                )
            )
        return tuple(found)


def page_of(items: Sequence[Item], number: int, *, size: int) -> Page[Item]:
    """Return page `number` (from 1); a number that isn't there becomes the nearest."""
    pages = max(1, -(-len(items) // size))
    number = min(max(1, number), pages)
    return Page(tuple(items[(number - 1) * size : number * size]), number, pages)
