"""The trail of an area in words: who got and lost which role, and who was refused what."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.calendar import day_of
from domain.initiative_group import ROLE_PREFIX, Group
from domain.notices import STEP, Button, Line, Lines, Look, Notice, Value
from domain.paging import Page
from domain.people import Resident, shown
from domain.role_texts import DEEDS, NAMES, RoleText
from domain.roles import Action, Role
from domain.texts import GeneralText


class Deed(StrEnum):
    """What a line of the trail tells."""

    GRANTED = "granted"
    REVOKED = "revoked"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of the trail.

    Attributes:
        who: shown name of the person it is about; `who_code` is None when they were erased.
        by: the same of who did it; `by_municipality` for the command line.
        role: that was granted or revoked.
        action: that was refused.
    """

    deed: Deed
    at: datetime
    who: str | None
    who_code: str | None
    by: str | None
    by_code: str | None
    by_municipality: bool
    role: Role | None
    action: Action | None


def trail_screen(resident: Resident, group: Group, page: Page[Entry]) -> Notice:
    """Return a page of the trail of an area, newest first."""
    here = f"{ROLE_PREFIX}:{group.area}"
    turn = page.buttons(f"{here}:spoor")
    back = Button(label=GeneralText.GO_BACK, data=f"{here}:kies", look=Look.QUIET)
    return Notice(
        to=resident.id,
        text=RoleText.TRAIL if page.items else RoleText.TRAIL_EMPTY,
        values={
            "gebied": group.area_name,
            "lijst": Lines(tuple(_line(one) for one in page.items)),
            "bladzijde": page.line(),
        },
        buttons=((turn,) if turn else ()) + ((back,),),
        slot=STEP,
    )


def _line(entry: Entry) -> Line:
    who = _person(entry.who, entry.who_code)
    day = day_of(entry.at)
    if entry.deed is Deed.REFUSED:
        deed = DEEDS.get(entry.action) if entry.action else None
        return Line(
            RoleText.TRAIL_REFUSED, {"dag": day, "wie": who, "daad": deed or RoleText.SOMETHING}
        )
    by = RoleText.MUNICIPALITY if entry.by_municipality else _person(entry.by, entry.by_code)
    granted = entry.deed is Deed.GRANTED
    role = NAMES[entry.role] if entry.role else RoleText.SOMETHING
    return Line(
        RoleText.TRAIL_GRANTED if granted else RoleText.TRAIL_REVOKED,
        {"dag": day, "wie": who, "door": by, "rol": role},
    )


def _person(name: str | None, code: str | None) -> Value:
    """Return somebody's name, with the code that tells two of the same name apart."""
    if code is None:
        return RoleText.SOMEBODY
    return Line(RoleText.PERSON, {"naam": shown(name), "code": code})
