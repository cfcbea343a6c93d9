"""How a decision says no, or "that stands already". Every topic's outcomes end in these."""

from __future__ import annotations

from dataclasses import dataclass, field

from domain.notices import Notice, TextKey, Values
from domain.people import Resident


@dataclass(frozen=True, slots=True)
class Refused:
    """It isn't done, and why."""

    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class Twice:
    """A second tap, what it asks for stands already: a line that goes away by itself will do."""

    toast: TextKey
    values: Values = field(default_factory=dict)


def refuse(
    resident: Resident, text: TextKey, values: Values | None = None, *, slot: str | None = None
) -> Refused:
    """Return the refusal that tells `resident` why, in the place of what stands in `slot`."""
    return Refused((Notice(to=resident.id, text=text, values=values or {}, slot=slot),))
