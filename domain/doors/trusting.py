"""A role on a new door: it holds when a colleague says that it is the same person."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from domain.calendar import day_of
from domain.doors.door import DOOR_PREFIX, Door, DoorText, Here, on_channel
from domain.ids import AreaSlug, MessageId, ResidentId
from domain.notices import STEP, Button, ChatRef, Kind, Look, Notice, Priority, TextKey, Values
from domain.people import Resident, shown
from domain.refusing import Refused, forbid
from domain.roles import GIVEN_IN_CHAT, TABLE, Action, Role


def role_waits(door: ChatRef, language: str) -> Notice:
    """Return what somebody hears whose role doesn't hold on this door yet."""
    ask = Button(label=DoorText.ASK_THEM, data=f"{DOOR_PREFIX}:collega", look=Look.MAIN)
    return Notice(
        to=door,
        text=DoorText.ROLE_WAITS,
        buttons=((ask,),),
        slot=STEP,
        fresh=True,
        language=language,
    )


def ask_colleagues(
    here: Here, door: Door, resident: Resident, colleagues: Iterable[ResidentId], at: datetime
) -> tuple[Notice, ...]:
    """Return the question to colleagues: does this person's role hold on this door?

    Args:
        resident: with all roles, also those that don't hold here.
        colleagues: who may say so (`may_trust`).
    """
    asked = [one for one in colleagues if one != resident.id]
    if not asked:
        return (here.says(DoorText.NO_COLLEAGUE, slot=STEP),)
    ref = f"{DOOR_PREFIX}:rol:{resident.id}:{door.channel}:{door.chat}"
    rows = (
        (Button(label=DoorText.YES_COLLEAGUE, data=f"{ref}:ja", look=Look.MAIN),),
        (Button(label=DoorText.NO_COLLEAGUE_KNOWS, data=f"{ref}:nee"),),
    )
    own = here.says(DoorText.COLLEAGUES_ASKED, {"aantal": len(asked)}, slot=STEP)
    values: Values = {
        "naam": shown(resident.shown_name),
        "code": resident.code,
        "kanaal": on_channel(door.channel),
    }
    return (
        own,
        *(
            Notice(
                to=one,
                text=DoorText.ASK_COLLEAGUE,
                values=values,
                buttons=rows,
                priority=Priority.REMINDER,
                kind=Kind.ROLE,
                once=f"plek-{resident.id}-{door.channel}-{door.chat}-{day_of(at).isoformat()}",
            )
            for one in asked
        ),
    )


def trusting_roles(resident: Resident) -> frozenset[Role]:
    """Return the roles of which one is enough to trust a new door of `resident`.

    A role that only the municipality gives is not let in by who was invited by a neighbour.
    """
    roles = TABLE[Action.CONFIRM_DOOR].roles
    professional = any(role not in GIVEN_IN_CHAT for role, _ in resident.roles)
    return roles - GIVEN_IN_CHAT.keys() if professional else roles


def may_trust(colleague: Resident, resident: Resident) -> bool:
    """Return whether `colleague` may say that a role of `resident` holds on a new door.

    That is another person who may do so in an area in which `resident` has a role; for a
    role that holds everywhere, in any area.
    """
    if colleague.id == resident.id:
        return False
    areas: set[AreaSlug | None] = {area for _, area in resident.roles}
    enough = trusting_roles(resident)
    return any(
        role in enough and (area in areas or None in areas) for role, area in colleague.roles
    )


@dataclass(frozen=True, slots=True)
class Trusted:
    """A door on which somebody's roles hold from now on."""

    resident: ResidentId
    door: ChatRef
    by: ResidentId
    notices: tuple[Notice, ...]


def decide_trust(
    colleague: Resident,
    resident: Resident | None,
    door: Door | None,
    *,
    yes: bool,
    tapped: MessageId | None,
) -> Trusted | Refused:
    """Decide what the answer of a colleague does; a "no" leaves things as they are.

    Args:
        resident: with all roles, also those that don't hold on the door.
        door: None when it is no longer theirs.
        tapped: the question, which is replaced.
    """

    def told(text: TextKey, values: Values) -> Notice:
        return Notice(to=colleague.id, text=text, values=values, edits=tapped)

    if resident is None or not may_trust(colleague, resident):
        return forbid(colleague, Action.CONFIRM_DOOR, None, edits=tapped)
    name: Values = {"naam": shown(resident.shown_name)}
    if door is None or not door.role_waits:
        return Refused((told(DoorText.ROLE_SETTLED, name),))
    if not yes:
        return Refused((told(DoorText.DISTRUSTED, name),))
    there = Notice(to=door.ref, text=DoorText.TRUSTED, doors=True, language=resident.language)
    return Trusted(
        resident.id, door.ref, colleague.id, (told(DoorText.TRUSTED_BY_YOU, name), there)
    )
