"""Giving and taking the one role that is given in the chat: the initiative group of an area.

Residents start the first group of an area themselves; it counts when an area director has
confirmed enough of them (the figure `group_founders_least`). From then on its members invite
others.

Source: brochure, chapter 3 (initiative groups); how many found one, and who confirms them, is
ours.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from domain.ids import AreaSlug, ResidentId
from domain.initiative_group import GROUP, ROLE_PREFIX, Group, Member, names
from domain.menu import role_given
from domain.notices import STEP, Button, Kind, Lines, Look, Notice, Priority, Values
from domain.people import Resident, shown
from domain.refusing import Refused, Twice, forbid, refuse
from domain.role_texts import RoleText
from domain.roles import Action, Role


@dataclass(frozen=True, slots=True)
class Granted:
    """People who have the role from now on."""

    area: AreaSlug
    to: tuple[ResidentId, ...]
    by: ResidentId
    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class PutForward:
    """Somebody who wants to be in the first group, which isn't confirmed yet."""

    area: AreaSlug
    who: ResidentId
    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class Revoked:
    """Somebody who has the role no longer."""

    area: AreaSlug
    who: ResidentId
    by: ResidentId
    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class SteppedBack:
    """Somebody who doesn't want to be in the first group after all."""

    area: AreaSlug
    who: ResidentId
    notices: tuple[Notice, ...]


# --- giving -------------------------------------------------------------------------------


def refuse_give(resident: Resident, group: Group, person: Resident | None) -> Refused | None:
    """Return why `resident` can't put `person` into the group; None when that can be."""
    if not resident.may(Action.GIVE_ROLE, group.area):
        return forbid(resident, Action.GIVE_ROLE, group.area)
    if person is None:
        return refuse(resident, RoleText.NO_SUCH_CODE)
    values: Values = {"naam": shown(person.shown_name), "gebied": group.area_name}
    if person.area != group.area:
        return refuse(resident, RoleText.LIVES_ELSEWHERE, values, slot=STEP)
    if group.has(person.id) or (not group.counts and group.is_started_by(person.id)):
        return refuse(resident, RoleText.HAS_IT, values, slot=STEP)
    return None


def decide_give(
    resident: Resident,
    group: Group,
    person: Resident | None,
    at: datetime,
    *,
    directors: Iterable[ResidentId],
) -> Granted | PutForward | Refused:
    """Decide whether an area director puts `person` into the group of the area they live in.

    Args:
        person: whose code was given; None when nobody has it.
        directors: of the area, told when there are enough for a first group.
    """
    refused = refuse_give(resident, group, person)
    if refused is not None or person is None:
        return refused or refuse(resident, RoleText.NO_SUCH_CODE)
    joined = join(group, person, at, by=resident.id, directors=directors)
    text = RoleText.GIVEN if isinstance(joined, Granted) else RoleText.PUT_FORWARD
    done = Notice(
        to=resident.id,
        text=text,
        values={"naam": shown(person.shown_name), "gebied": group.area_name},
        slot=STEP,
    )
    if isinstance(joined, Granted):
        return Granted(joined.area, joined.to, joined.by, (done, *joined.notices))
    hears = Notice(
        to=person.id,
        text=RoleText.YOU_ARE_PUT_FORWARD,
        values={"gebied": group.area_name, "nodig": group.founders_least},
        priority=Priority.REMINDER,
        kind=Kind.ROLE,
        once=f"voorgedragen-{group.area}-{at.isoformat()}",
    )
    return PutForward(joined.area, joined.who, (done, hears, *joined.notices))


def join(
    group: Group,
    person: Resident,
    at: datetime,
    *,
    by: ResidentId,
    directors: Iterable[ResidentId],
) -> Granted | PutForward:
    """Return what becomes of somebody who comes into a group, told to all but who does it.

    Into a group that counts: a member. Else one of those who start it, and when they are
    enough its directors hear that.
    """
    if group.counts:
        given = role_given(person.id, GROUP, group.area, group.area_name, at)
        return Granted(group.area, (person.id,), by, (given,))
    enough = len(group.founders) + 1 >= group.founders_least
    told = _tell_directors(group, person, at, directors) if enough else ()
    return PutForward(group.area, person.id, told)


def _tell_directors(
    group: Group, newest: Resident, at: datetime, directors: Iterable[ResidentId]
) -> tuple[Notice, ...]:
    look = Button(label=RoleText.CONFIRM, data=f"{ROLE_PREFIX}:{group.area}:groep", look=Look.MAIN)
    listed = names((*group.founders, Member(newest.id, newest.code, newest.shown_name)))
    return tuple(
        Notice(
            to=one,
            text=RoleText.ENOUGH,
            values={
                "aantal": len(group.founders) + 1,
                "gebied": group.area_name,
                "lijst": Lines(listed),
            },
            buttons=((look,),),
            priority=Priority.REMINDER,
            kind=Kind.ROLE,
            about=f"groep-{group.area}",
            once=f"groep-{group.area}-{newest.id}-{at.isoformat()}",
        )
        for one in directors
    )


def decide_start(
    resident: Resident, group: Group, at: datetime, *, directors: Iterable[ResidentId]
) -> PutForward | Twice | Refused:
    """Decide whether `resident` is one of those who start the first group of their area."""
    if not resident.may(Action.START_GROUP, group.area):
        return refuse(resident, RoleText.OTHER_AREA, {"gebied": group.area_name})
    if group.counts:
        return refuse(resident, RoleText.GROUP_THERE, {"gebied": group.area_name}, slot=STEP)
    if group.is_started_by(resident.id):
        return Twice(RoleText.STARTED_ALREADY, {"gebied": group.area_name})
    joined = join(group, resident, at, by=resident.id, directors=directors)
    back = Button(
        label=RoleText.STEP_BACK, data=f"{ROLE_PREFIX}:{group.area}:niet", look=Look.QUIET
    )
    done = Notice(
        to=resident.id,
        text=RoleText.STARTED,
        values={
            "gebied": group.area_name,
            "aantal": len(group.founders) + 1,
            "nodig": group.founders_least,
        },
        buttons=((back,),),
        slot=STEP,
    )
    return PutForward(group.area, resident.id, (done, *joined.notices))


def decide_step_back(resident: Resident, group: Group) -> SteppedBack:
    """Decide on not being in the first group after all; who was not in it hears the same."""
    values: Values = {"gebied": group.area_name}
    done = Notice(to=resident.id, text=RoleText.STEPPED_BACK, values=values, slot=STEP)
    return SteppedBack(group.area, resident.id, (done,))


def decide_confirm_group(resident: Resident, group: Group, at: datetime) -> Granted | Refused:
    """Decide whether an area director makes those who started it the area's first group."""
    if not resident.may(Action.CONFIRM_GROUP, group.area):
        return forbid(resident, Action.CONFIRM_GROUP, group.area)
    values: Values = {
        "gebied": group.area_name,
        "aantal": len(group.founders),
        "nodig": group.founders_least,
    }
    if group.counts:
        return refuse(resident, RoleText.GROUP_THERE, values, slot=STEP)
    if len(group.founders) < group.founders_least:
        return refuse(resident, RoleText.TOO_FEW, values, slot=STEP)
    done = Notice(to=resident.id, text=RoleText.CONFIRMED, values=values, slot=STEP)
    founders = tuple(one.id for one in group.founders)
    given = (role_given(one, GROUP, group.area, group.area_name, at) for one in founders)
    return Granted(group.area, founders, resident.id, (done, *given))


# --- taking -------------------------------------------------------------------------------


def role_taken(resident: ResidentId, role: Role, where: str, at: datetime) -> Notice:
    """Return what somebody hears whose role ended; the door that it brought goes with it.

    Args:
        where: name of the area, or of the municipality.
    """
    return Notice(
        to=resident,
        text=RoleText.TAKEN,
        values={"gebied": where},
        doors=True,
        priority=Priority.REMINDER,
        kind=Kind.ROLE,
        once=f"rol-af-{role}-{at.isoformat()}-{where}",
    )


def decide_take(
    resident: Resident, group: Group, member: Member | None, at: datetime
) -> Revoked | Refused:
    """Decide whether an area director takes somebody out of the group."""
    if not resident.may(Action.TAKE_ROLE, group.area):
        return forbid(resident, Action.TAKE_ROLE, group.area)
    if member is None:
        return refuse(resident, RoleText.NOT_A_MEMBER, {"gebied": group.area_name}, slot=STEP)
    values: Values = {"naam": shown(member.shown_name), "gebied": group.area_name}
    done = Notice(to=resident.id, text=RoleText.TAKEN_FROM, values=values, slot=STEP)
    told = role_taken(member.id, GROUP, group.area_name, at)
    return Revoked(group.area, member.id, resident.id, (done, told))


def decide_give_up(resident: Resident, group: Group) -> Revoked | Refused:
    """Decide whether a member leaves the group."""
    values: Values = {"gebied": group.area_name}
    if not group.has(resident.id):
        return refuse(resident, RoleText.NOT_A_MEMBER, values, slot=STEP)
    done = Notice(to=resident.id, text=RoleText.GIVEN_UP, values=values, doors=True)
    return Revoked(group.area, resident.id, resident.id, (done,))
