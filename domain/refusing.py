"""How a decision says no, or "that stands already". Every topic's outcomes end in these."""

from __future__ import annotations

from dataclasses import dataclass, field

from domain.ids import AreaSlug, MessageId
from domain.notices import Notice, TextKey, Values
from domain.people import Resident
from domain.role_texts import RoleText
from domain.roles import TABLE, Action, Role
from domain.texts import GeneralText


@dataclass(frozen=True, slots=True)
class Refused:
    """It isn't done, and why.

    Attributes:
        forbidden: what none of somebody's roles allows, and where (None: nowhere); it goes on
            the trail.
    """

    notices: tuple[Notice, ...]
    forbidden: tuple[Action, AreaSlug | None] | None = None


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


def forbid(
    resident: Resident,
    action: Action,
    area: AreaSlug | None,
    *,
    slot: str | None = None,
    edits: MessageId | None = None,
) -> Refused:
    """Return the refusal of an action that `resident` has no role for in `area`."""
    only_group = TABLE[action].roles == {Role.INITIATIVE_GROUP}
    text = GeneralText.NOT_ALLOWED if only_group else RoleText.NOT_YOURS
    return Refused((Notice(to=resident.id, text=text, slot=slot, edits=edits),), (action, area))
