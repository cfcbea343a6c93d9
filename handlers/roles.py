"""Who does what in an area: `/rol`, starting a group, giving and taking a role, the trail."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.granting import (
    Granted,
    PutForward,
    Revoked,
    decide_confirm_group,
    decide_give,
    decide_give_up,
    decide_start,
    decide_step_back,
    decide_take,
    refuse_give,
)
from domain.ids import AreaSlug, ResidentId
from domain.initiative_group import (
    GROUP,
    ROLE_PREFIX,
    Group,
    ask_to_give,
    ask_to_give_up,
    ask_to_take,
    roles_screen,
    which_area,
    whom_to_take,
)
from domain.notices import Notice
from domain.paging import Page, page_of
from domain.people import Resident
from domain.refusing import Refused, Twice, forbid, refuse
from domain.role_texts import RoleText
from domain.roles import Action, Role
from domain.texts import GeneralText
from domain.trail import trail_screen
from domain.welcome import needs_area
from handlers.context import Tapped
from handlers.turn import Outcome, Turn
from storage import audit, people
from storage import roles as role_rows

router = Router(name="roles")

AREA = r"(?P<area>[a-z0-9-]{1,40})"
CODE = r"(?P<code>[A-Z0-9]{4,12})"
PAGE = r"(?P<page>\d{1,4})"
_HERE = rf"{ROLE_PREFIX}:{AREA}"


async def answer_in_place(turn: Turn, outcome: Outcome | Twice) -> None:
    """Say what a decision comes to where the button stood, also on a notice from long ago.

    After typing it stands below the words.
    """
    if isinstance(outcome, Twice):
        await turn.answers(outcome)
        return
    if isinstance(outcome, Refused):
        placed = replace(outcome, notices=_placed(turn, outcome))
        await turn.answers(placed)
        return
    await turn.says(*_placed(turn, outcome))


def _placed(turn: Turn, outcome: Outcome) -> tuple[Notice, ...]:
    return tuple(
        replace(one, edits=turn.tapped, fresh=turn.typed)
        if one.to == turn.resident.id and not one.doors and one.picture is None
        else one
        for one in outcome.notices
    )


# --- who is who ---------------------------------------------------------------------------


async def show_roles(turn: Turn, code: str = "") -> None:
    """Show the initiative group, or with a code the question to put that person into it."""
    if code:
        await _ask_to_give(turn, code)
        return
    areas = _areas_of(turn.resident)
    if not areas:
        await turn.says(needs_area(turn.resident))
    elif len(areas) == 1:
        await _show(turn, areas[0])
    else:
        await _show_areas(turn, 1)


def _areas_of(resident: Resident) -> list[AreaSlug]:
    """Return the areas that somebody sees the roles of: the home area, and where they help."""
    helping = resident.areas_for(Action.INVITE_MEMBER)
    home = [] if resident.area is None else [resident.area]
    return list(dict.fromkeys([*home, *helping]))


async def _show_areas(turn: Turn, page: int) -> None:
    named = [(one, turn.town.area_name(one)) for one in _areas_of(turn.resident)]
    areas = page_of(named, page, size=turn.page_size)
    await turn.says(which_area(turn.resident, areas, fresh=turn.typed))


async def _show(turn: Turn, area: AreaSlug) -> None:
    more = len(_areas_of(turn.resident)) > 1
    group = await _group(turn, area)
    await turn.says(roles_screen(turn.resident, group, fresh=turn.typed, more=more))


async def founders_to_confirm(turn: Turn, area: AreaSlug) -> int:
    """Return how many wait for this person to confirm them as the first group of an area."""
    if not turn.may(Action.CONFIRM_GROUP, area):
        return 0
    group = await _group(turn, area)
    enough = not group.counts and len(group.founders) >= group.founders_least
    return len(group.founders) if enough else 0


async def _group(turn: Turn, area: AreaSlug) -> Group:
    least = turn.content.organisation.group_founders_least.on(turn.today)
    name = turn.town.area_name(area)
    return await role_rows.group(turn.session, area, name, founders_least=least)


async def locked_group(turn: Turn, area: str) -> Group | None:
    """Return the group of an area that nobody else changes now; None for a forged area."""
    known = turn.town.area(AreaSlug(area))
    if known is None:
        turn.toasts(GeneralText.ALREADY_DONE)
        return None
    least = turn.content.organisation.group_founders_least.on(turn.today)
    return await role_rows.lock_group(turn.session, known.slug, known.name, founders_least=least)


@router.callback_query(
    Tapped(rf"{ROLE_PREFIX}:(?P<page>\d{{0,4}})"), flags={"action": Action.SEE_ROLES}
)
async def choose_area(query: CallbackQuery, turn: Turn, page: str) -> None:
    """Show the areas to choose from."""
    await _show_areas(turn, int(page or 1))


@router.callback_query(Tapped(rf"{_HERE}:kies"), flags={"action": Action.SEE_ROLES})
async def open_area(query: CallbackQuery, turn: Turn, area: str) -> None:
    """Show who is who in an area: the own one, or one where somebody helps."""
    if area in _areas_of(turn.resident):
        await _show(turn, AreaSlug(area))
    else:
        await show_roles(turn)


async def directors_of(turn: Turn, group: Group | None) -> Sequence[ResidentId]:
    """Return the area directors of a group's area."""
    if group is None:
        return ()
    return await role_rows.holders(turn.session, Role.AREA_DIRECTOR, group.area)


async def store_joined(turn: Turn, joined: Granted | PutForward) -> None:
    """Store who came into a group, or wants to be in the first one."""
    if isinstance(joined, PutForward):
        await role_rows.put_forward(turn.session, joined.who, joined.area, now=turn.now)
        return
    for one in joined.to:
        await role_rows.grant(turn.session, one, GROUP, joined.area, by=joined.by, now=turn.now)


# --- the first group ----------------------------------------------------------------------


@router.callback_query(Tapped(rf"{_HERE}:mee"), flags={"action": Action.START_GROUP})
async def start_group(query: CallbackQuery, turn: Turn, area: str) -> None:
    """Be one of those who start the first group."""
    group = await locked_group(turn, area)
    if group is None:
        return
    directors = await directors_of(turn, group)
    outcome = decide_start(turn.resident, group, turn.now, directors=directors)
    if isinstance(outcome, PutForward):
        await store_joined(turn, outcome)
    await answer_in_place(turn, outcome)


@router.callback_query(Tapped(rf"{_HERE}:niet"), flags={"action": Action.START_GROUP})
async def step_back(query: CallbackQuery, turn: Turn, area: str) -> None:
    """Don't be one of those after all."""
    group = await locked_group(turn, area)
    if group is None:
        return
    outcome = decide_step_back(turn.resident, group)
    await role_rows.step_back(turn.session, outcome.who, outcome.area)
    await answer_in_place(turn, outcome)


@router.callback_query(Tapped(rf"{_HERE}:groep"), flags={"action": Action.CONFIRM_GROUP})
async def confirm_group(query: CallbackQuery, turn: Turn, area: str) -> None:
    """Make those who started it the area's first group."""
    group = await locked_group(turn, area)
    if group is None:
        return
    outcome = decide_confirm_group(turn.resident, group, turn.now)
    if isinstance(outcome, Granted):
        await store_joined(turn, outcome)
    await answer_in_place(turn, outcome)


# --- giving by code -----------------------------------------------------------------------


async def _ask_to_give(turn: Turn, code: str) -> None:
    """Ask whether the person with a code is who was meant."""
    person = await people.by_code(turn.session, code)
    group = await _group_for(turn, person)
    if group is None:  # the same for a code of nobody as for one of another director's area
        await answer_in_place(turn, refuse(turn.resident, RoleText.NO_SUCH_CODE))
        return
    refused = refuse_give(turn.resident, group, person)
    if refused is not None or person is None:
        await answer_in_place(turn, refused or refuse(turn.resident, RoleText.NO_SUCH_CODE))
    else:
        await turn.says(ask_to_give(turn.resident, group, person))


async def _group_for(turn: Turn, person: Resident | None) -> Group | None:
    """Return the group of where somebody lives, if this is one of the areas one gives roles in."""
    if person is None or person.area is None:
        return None
    if not turn.resident.may(Action.GIVE_ROLE, person.area):
        return None
    return await _group(turn, person.area)


@router.callback_query(Tapped(rf"{_HERE}:geef:{CODE}"), flags={"action": Action.GIVE_ROLE})
async def give(query: CallbackQuery, turn: Turn, area: str, code: str) -> None:
    """Put the person with a code into the group."""
    group = await locked_group(turn, area)
    if group is None:
        return
    outcome = decide_give(
        turn.resident,
        group,
        await people.by_code(turn.session, code),
        turn.now,
        directors=await directors_of(turn, group),
    )
    if isinstance(outcome, Granted | PutForward):
        await store_joined(turn, outcome)
    await answer_in_place(turn, outcome)


# --- taking away --------------------------------------------------------------------------


@router.callback_query(Tapped(rf"{_HERE}:leden:{PAGE}"), flags={"action": Action.TAKE_ROLE})
async def list_members(query: CallbackQuery, turn: Turn, area: str, page: str) -> None:
    """Show the members, to choose who leaves the group."""
    group = await _where(turn, area, Action.TAKE_ROLE)
    if group is not None:
        shown = page_of(group.members, int(page), size=turn.page_size - 1)
        await turn.says(whom_to_take(turn.resident, group, shown))


async def _where(turn: Turn, area: str, action: Action) -> Group | None:
    """Return the group of an area in which somebody may do `action`; refuse it elsewhere."""
    group = await locked_group(turn, area)
    if group is not None and not turn.may(action, group.area):
        await answer_in_place(turn, forbid(turn.resident, action, group.area, edits=turn.tapped))
        return None
    return group


@router.callback_query(Tapped(rf"{_HERE}:eruit:{CODE}"), flags={"action": Action.TAKE_ROLE})
async def ask_to_leave(query: CallbackQuery, turn: Turn, area: str, code: str) -> None:
    """Ask whether somebody really has to leave the group."""
    group = await _where(turn, area, Action.TAKE_ROLE)
    if group is None:
        return
    member = next((one for one in group.members if one.code == code), None)
    if member is None:
        await answer_in_place(turn, decide_take(turn.resident, group, None, turn.now))
    else:
        await turn.says(ask_to_take(turn.resident, group, member))


@router.callback_query(Tapped(rf"{_HERE}:weg:{CODE}"), flags={"action": Action.TAKE_ROLE})
async def take(query: CallbackQuery, turn: Turn, area: str, code: str) -> None:
    """Take somebody out of the group."""
    group = await locked_group(turn, area)
    if group is None:
        return
    member = next((one for one in group.members if one.code == code), None)
    await _revoke(turn, decide_take(turn.resident, group, member, turn.now))


async def _revoke(turn: Turn, outcome: Revoked | Refused) -> None:
    if isinstance(outcome, Revoked):
        await role_rows.revoke(
            turn.session, outcome.who, GROUP, [outcome.area], by=outcome.by, now=turn.now
        )
    await answer_in_place(turn, outcome)


@router.callback_query(Tapped(rf"{_HERE}:stop"), flags={"action": Action.GIVE_UP_ROLE})
async def ask_to_stop(query: CallbackQuery, turn: Turn, area: str) -> None:
    """Ask whether somebody really leaves the group."""
    group = await locked_group(turn, area)
    if group is None:
        return
    if group.has(turn.resident.id):
        await turn.says(ask_to_give_up(turn.resident, group))
    else:
        await answer_in_place(turn, decide_give_up(turn.resident, group))


@router.callback_query(Tapped(rf"{_HERE}:gestopt"), flags={"action": Action.GIVE_UP_ROLE})
async def give_up(query: CallbackQuery, turn: Turn, area: str) -> None:
    """Leave the group."""
    group = await locked_group(turn, area)
    if group is not None:
        await _revoke(turn, decide_give_up(turn.resident, group))


# --- the trail ----------------------------------------------------------------------------


@router.callback_query(Tapped(rf"{_HERE}:spoor:{PAGE}"), flags={"action": Action.READ_TRAIL})
async def show_trail(query: CallbackQuery, turn: Turn, area: str, page: str) -> None:
    """Show what happened in an area: who got and lost a role, and was refused what."""
    group = await _where(turn, area, Action.READ_TRAIL)
    if group is None:
        return
    size = turn.page_size
    pages = max(1, -(-await audit.count_of_area(turn.session, group.area) // size))
    number = min(max(1, int(page)), pages)
    found = await audit.of_area(turn.session, group.area, limit=size, offset=(number - 1) * size)
    await turn.says(trail_screen(turn.resident, group, Page(tuple(found), number, pages)))
