"""The initiative group of an area, and the screens about it: who is in it, and what one may do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from domain.ids import AreaSlug, ResidentId
from domain.notices import STEP, Button, Line, Lines, Look, Notice, Rows, TextKey, Values
from domain.paging import Page
from domain.people import Resident, shown
from domain.role_texts import RoleText
from domain.roles import Action, Role
from domain.texts import GeneralText
from domain.way_back import area_button

ROLE_PREFIX = "rl"
"""`rl:<area>:<verb>`; for a person with `:<code>` behind it, for a list with `:<page>`."""
NAMES_SHOWN = 12
GROUP = Role.INITIATIVE_GROUP


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody in a group; neighbours see the name, a director's button holds the code."""

    id: ResidentId
    code: str
    shown_name: str | None


@dataclass(frozen=True, slots=True)
class Group:
    """The initiative group of an area.

    Attributes:
        founders_least: residents with whom a first group can begin.
        members: longest first.
        founders: residents who want to be the first group and aren't confirmed yet.
    """

    area: AreaSlug
    area_name: str
    founders_least: int
    members: tuple[Member, ...] = ()
    founders: tuple[Member, ...] = ()

    @property
    def counts(self) -> bool:
        """Whether there is a group that was confirmed."""
        return bool(self.members)

    def has(self, resident: ResidentId) -> bool:
        """Return whether somebody is a member."""
        return any(one.id == resident for one in self.members)

    def is_started_by(self, resident: ResidentId) -> bool:
        """Return whether somebody wants to be in the first group."""
        return any(one.id == resident for one in self.founders)


def roles_screen(resident: Resident, group: Group, *, fresh: bool, more: bool = False) -> Notice:
    """Return who is in the initiative group, with what this person may do about it.

    Args:
        more: whether this person helps in other areas too, and can go back to their list.
    """
    buttons = _buttons_of(resident, group)
    rows = [tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2)]
    if more:
        back = Button(label=GeneralText.GO_BACK, data=f"{ROLE_PREFIX}:", look=Look.QUIET)
        rows.append((back,))
    elif resident.area == group.area:
        rows.append((area_button(),))
    return Notice(
        to=resident.id,
        text=RoleText.SCREEN,
        values={"gebied": group.area_name, "groep": Lines(_lines_of(group))},
        buttons=tuple(rows),
        slot=STEP,
        fresh=fresh,
    )


def _lines_of(group: Group) -> tuple[Line, ...]:
    if group.counts:
        return (Line(RoleText.GROUP), *names(group.members))
    starting = Line(
        RoleText.STARTING, {"aantal": len(group.founders), "nodig": group.founders_least}
    )
    founders = (starting, *names(group.founders)) if group.founders else ()
    return (Line(RoleText.NO_GROUP, {"nodig": group.founders_least}), *founders)


def names(people: Sequence[Member]) -> tuple[Line, ...]:
    lines = [Line(RoleText.MEMBER, {"naam": shown(one.shown_name)}) for one in people]
    left = len(lines) - NAMES_SHOWN
    more = (Line(RoleText.MORE, {"aantal": left}),) if left > 0 else ()
    return (*lines[:NAMES_SHOWN], *more)


def _buttons_of(resident: Resident, group: Group) -> list[Button]:
    area, founders = group.area, len(group.founders)
    may = {one for one in Action if resident.may(one, area)}
    wanted: tuple[tuple[bool, RoleText, str, Look], ...] = (
        (
            Action.CONFIRM_GROUP in may and not group.counts and founders >= group.founders_least,
            RoleText.CONFIRM,
            "groep",
            Look.MAIN,
        ),
        (Action.INVITE_MEMBER in may, RoleText.INVITE, "uit", Look.MAIN),
        (Action.TAKE_ROLE in may and group.counts, RoleText.TAKE, "leden:1", Look.PLAIN),
        (Action.READ_TRAIL in may, RoleText.LOOK_BACK, "spoor:1", Look.PLAIN),
        (group.has(resident.id), RoleText.GIVE_UP, "stop", Look.QUIET),
        (_may_start(resident, group), RoleText.START, "mee", Look.MAIN),
        (
            not group.counts and group.is_started_by(resident.id),
            RoleText.STEP_BACK,
            "niet",
            Look.QUIET,
        ),
    )
    return [
        Button(label=label, data=f"{ROLE_PREFIX}:{area}:{verb}", look=look)
        for shown_now, label, verb, look in wanted
        if shown_now
    ]


def _may_start(resident: Resident, group: Group) -> bool:
    at_home = resident.may(Action.START_GROUP, group.area)
    return at_home and not group.counts and not group.is_started_by(resident.id)


def which_area(
    resident: Resident,
    areas: Page[tuple[AreaSlug, str]],
    *,
    fresh: bool,
    text: TextKey = RoleText.WHICH_AREA,
    prefix: str = ROLE_PREFIX,
) -> Notice:
    """Return the areas to choose from, for who helps in more than one.

    Args:
        prefix: of the buttons: `<prefix>:<area>:kies`, and `<prefix>:<page>`.
    """
    rows: list[tuple[Button, ...]] = [
        (
            Button(
                label=RoleText.THIS_AREA,
                data=f"{prefix}:{area}:kies",
                values={"gebied": name},
            ),
        )
        for area, name in areas.items
    ]
    turn = areas.buttons(prefix)
    return Notice(
        to=resident.id,
        text=text,
        values={"bladzijde": areas.line()},
        buttons=(*rows, *((turn,) if turn else ())),
        slot=STEP,
        fresh=fresh,
    )


def whom_to_take(resident: Resident, group: Group, page: Page[Member]) -> Notice:
    """Return the members, to choose who leaves the group."""
    here = f"{ROLE_PREFIX}:{group.area}"
    rows: list[tuple[Button, ...]] = [
        (
            Button(
                label=RoleText.TAKE_THIS,
                data=f"{here}:eruit:{one.code}",
                values={"naam": shown(one.shown_name), "code": one.code},
            ),
        )
        for one in page.items
    ]
    turn = page.buttons(f"{here}:leden")
    back = Button(label=GeneralText.GO_BACK, data=f"{here}:kies", look=Look.QUIET)
    return Notice(
        to=resident.id,
        text=RoleText.WHOM_TO_TAKE,
        values={"gebied": group.area_name, "bladzijde": page.line()},
        buttons=(*rows, (back, *turn) if len(turn) < 2 else turn),
        slot=STEP,
    )


def _ask(
    resident: Resident, group: Group, text: RoleText, yes: RoleText, verb: str, values: Values
) -> Notice:
    here = f"{ROLE_PREFIX}:{group.area}"
    rows: Rows = (
        (
            Button(label=yes, data=f"{here}:{verb}", look=Look.MAIN),
            Button(label=GeneralText.GO_OUT, data=f"{here}:kies", look=Look.QUIET),
        ),
    )
    return Notice(to=resident.id, text=text, values=values, buttons=rows, slot=STEP)


def ask_to_take(resident: Resident, group: Group, member: Member) -> Notice:
    """Return the question whether somebody really has to leave the group."""
    values: Values = {"naam": shown(member.shown_name), "gebied": group.area_name}
    verb = f"weg:{member.code}"
    return _ask(resident, group, RoleText.TAKE_ASK, RoleText.TAKE_YES, verb, values)


def ask_to_give_up(resident: Resident, group: Group) -> Notice:
    """Return the question whether somebody really leaves the group."""
    values: Values = {"gebied": group.area_name}
    return _ask(resident, group, RoleText.GIVE_UP_ASK, RoleText.GIVE_UP_YES, "gestopt", values)


def ask_to_give(resident: Resident, group: Group, person: Resident) -> Notice:
    """Return the question whether this is who was meant."""
    here = f"{ROLE_PREFIX}:{group.area}"
    yes = Button(label=RoleText.GIVE_YES, data=f"{here}:geef:{person.code}", look=Look.MAIN)
    out = Button(label=GeneralText.GO_OUT, data=f"{here}:kies", look=Look.QUIET)
    return Notice(
        to=resident.id,
        text=RoleText.GIVE_ASK,
        values={"naam": shown(person.shown_name), "gebied": group.area_name},
        buttons=((yes, out),),
        slot=STEP,
        fresh=True,
    )
