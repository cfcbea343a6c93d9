"""Where a demonstration is told: the transaction, the moment, and who lives there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeVar

from bot.demo.script import Script
from domain.ids import ResidentId
from domain.people import Resident
from scheduler.ticks import Needs
from storage import people
from storage.session import Session

T = TypeVar("T")


class StageError(ValueError):
    """Something in `demo.toml` can't happen by the rules."""


@dataclass(slots=True)
class Stage:
    """Where it is told.

    Attributes:
        now: of the demonstration; everything before it has happened.
        known: named residents by area and name.
        crowd: all invented residents of an area that `demo.toml` tells of.
    """

    session: Session
    needs: Needs
    script: Script
    now: datetime
    known: dict[tuple[str, str], ResidentId] = field(default_factory=dict)
    crowd: dict[str, Sequence[ResidentId]] = field(default_factory=dict)

    async def resident(self, area: str, name: str) -> Resident:
        """Return somebody by name, as they are now."""
        return await self.somebody(self.known[area, name])

    async def somebody(self, number: ResidentId) -> Resident:
        """Return somebody by number, as they are now."""
        found = await people.get(self.session, number)
        if found is None:
            raise LookupError("somebody who was just stored is gone")
        return found

    def area_name(self, area: str) -> str:
        """Return the name of an area."""
        return self.needs.content.area(area).name


def so(outcome: object, wanted: type[T]) -> T:
    """Return an outcome that is what the script wants.

    Raises:
        StageError: the rules say otherwise.
    """
    if not isinstance(outcome, wanted):
        raise StageError(f"no {wanted.__name__}: {outcome}")
    return outcome
