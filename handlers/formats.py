"""Participation formats: two questions, three advices, the catalogue, planning one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.formats.advising import Wanted, advise
from domain.formats.format import (
    FORMAT_PREFIX,
    Format,
    Goal,
    Level,
    Size,
    find_format,
    of_goal,
)
from domain.formats.one import format_screen
from domain.formats.planning import decide_wish, draft_for, wish_check, wish_key
from domain.formats.screens import (
    advices_screen,
    catalogue_screen,
    goal_question,
    level_question,
    list_screen,
)
from domain.formats.texts import FormatText
from domain.ids import AreaSlug, ResidentId
from domain.initiative_group import which_area
from domain.meetings.draft import Step
from domain.notices import Notice
from domain.paging import page_of
from domain.refusing import forbid
from domain.roles import Action, Role
from domain.texts import ASIDE
from handlers import calling_meetings
from handlers.context import Tapped
from handlers.turn import Turn
from storage import announcements, roles

router = Router(name="participation formats")

_READ = {"action": Action.READ_FORMATS}
_ASK = {"action": Action.ASK_FOR_FORMAT}
_PLAN = {"action": Action.CALL_MEETING}
GOAL = rf"(?P<goal>{'|'.join(Goal)})"
ANSWERS = rf"{GOAL}:(?P<level>{'|'.join(Level)}):(?P<size>{'|'.join(Size)})"
FORMAT = r"(?P<key>[a-z0-9-]{1,24})"
PAGE = r"(?P<page>\d{1,4})"


async def show_formats(turn: Turn) -> None:
    """Ask the first question."""
    await turn.says(goal_question(turn.resident, fresh=await turn.below()))


async def _shows(turn: Turn, notice: Notice) -> None:
    """Show a screen in the place of the one whose button was tapped, or else below it."""
    await turn.says(replace(notice, fresh=await turn.below()))


async def _found(turn: Turn, key: str) -> Format | None:
    """Return a format; say so where content has it no longer."""
    found = find_format(turn.content.formats, key)
    if found is None:
        await turn.tells(FormatText.GONE)
    return found


@router.callback_query(Tapped(rf"{FORMAT_PREFIX}:begin"), flags=_READ)
async def begin(query: CallbackQuery, turn: Turn) -> None:
    """Ask the first question from a button."""
    await show_formats(turn)


@router.callback_query(Tapped(rf"{FORMAT_PREFIX}:d:{GOAL}"), flags=_READ)
async def ask_level(query: CallbackQuery, turn: Turn, goal: str) -> None:
    """Ask the second question."""
    await _shows(turn, level_question(turn.resident, Goal(goal)))


@router.callback_query(Tapped(rf"{FORMAT_PREFIX}:a:{ANSWERS}"), flags=_READ)
async def show_advices(query: CallbackQuery, turn: Turn, goal: str, level: str, size: str) -> None:
    """Show three advices."""
    wanted = Wanted(Goal(goal), Level(level), Size(size))
    await _shows(turn, advices_screen(turn.resident, wanted, advise(turn.content.formats, wanted)))


@router.callback_query(Tapped(rf"{FORMAT_PREFIX}:k:{FORMAT}:(?P<answers>{ANSWERS})"), flags=_READ)
async def show_advised(
    query: CallbackQuery, turn: Turn, key: str, answers: str, goal: str, level: str, size: str
) -> None:
    """Show an advised format whole."""
    found = await _found(turn, key)
    if found is not None:
        back = f"{FORMAT_PREFIX}:a:{answers}"
        await _shows(turn, format_screen(turn.resident, found, back))


# --- the catalogue ------------------------------------------------------------------------


@router.callback_query(Tapped(rf"{FORMAT_PREFIX}:alle"), flags=_READ)
async def show_catalogue(query: CallbackQuery, turn: Turn) -> None:
    """Show the goals by which all formats can be read."""
    await _shows(turn, catalogue_screen(turn.resident, turn.content.formats))


@router.callback_query(Tapped(rf"{FORMAT_PREFIX}:l:{GOAL}:{PAGE}"), flags=_READ)
async def list_formats(query: CallbackQuery, turn: Turn, goal: str, page: str) -> None:
    """Show a page of the formats of a goal."""
    found = of_goal(turn.content.formats, Goal(goal))
    shown = page_of(found, int(page), size=turn.page_size)
    await _shows(turn, list_screen(turn.resident, Goal(goal), shown))


@router.callback_query(Tapped(rf"{FORMAT_PREFIX}:u:{FORMAT}:{GOAL}:{PAGE}"), flags=_READ)
async def show_listed(query: CallbackQuery, turn: Turn, key: str, goal: str, page: str) -> None:
    """Show a format out of the list whole."""
    found = await _found(turn, key)
    if found is not None:
        back = f"{FORMAT_PREFIX}:l:{goal}:{page}"
        await _shows(turn, format_screen(turn.resident, found, back))


@router.callback_query(Tapped(rf"{FORMAT_PREFIX}:(?P<how>open|lees):{FORMAT}"), flags=_READ)
async def show_one(query: CallbackQuery, turn: Turn, how: str, key: str) -> None:
    """Show a format: below a message that names it, or back from a question about it."""
    found = await _found(turn, key)
    if found is None:
        return
    if how == "open":
        await turn.says(format_screen(turn.resident, found, None, slot=ASIDE, fresh=True))
    else:
        await _shows(turn, format_screen(turn.resident, found, None))


# --- planning one -------------------------------------------------------------------------


@router.callback_query(Tapped(rf"{FORMAT_PREFIX}:plan:{FORMAT}"), flags=_PLAN)
async def plan(query: CallbackQuery, turn: Turn, key: str) -> None:
    """Begin an invitation with a format; who invites in more areas says first where."""
    areas = turn.resident.areas_for(Action.CALL_MEETING)
    if len(areas) == 1:
        await _plan_in(turn, key, areas[0])
    elif areas:
        await _ask_area(turn, key, areas, 1)
    else:
        await turn.forbids(Action.CALL_MEETING)


@router.callback_query(Tapped(rf"{FORMAT_PREFIX}:plan:{FORMAT}:{PAGE}"), flags=_PLAN)
async def leaf_through_areas(query: CallbackQuery, turn: Turn, key: str, page: str) -> None:
    """Show a page of areas to choose from."""
    await _ask_area(turn, key, turn.resident.areas_for(Action.CALL_MEETING), int(page))


async def _ask_area(turn: Turn, key: str, areas: Sequence[AreaSlug], page: int) -> None:
    named = [(one, turn.town.area_name(one)) for one in areas]
    shown = page_of(named, page, size=turn.page_size)
    prefix = f"{FORMAT_PREFIX}:plan:{key}"
    screen = which_area(turn.resident, shown, fresh=True, text=FormatText.WHICH_AREA, prefix=prefix)
    await _shows(turn, screen)


@router.callback_query(
    Tapped(rf"{FORMAT_PREFIX}:plan:{FORMAT}:(?P<area>[a-z0-9-]{{1,24}}):kies"), flags=_PLAN
)
async def choose_area(query: CallbackQuery, turn: Turn, key: str, area: str) -> None:
    """Take the area that people are invited of."""
    await _plan_in(turn, key, AreaSlug(area))


async def _plan_in(turn: Turn, key: str, area: AreaSlug) -> None:
    if turn.town.area(area) is None or not turn.may(Action.CALL_MEETING, area):
        await turn.answers(forbid(turn.resident, Action.CALL_MEETING, area, edits=turn.tapped))
        return
    found = await _found(turn, key)
    if found is not None:
        draft = draft_for(area, found, turn.resident.language)
        await calling_meetings.begin_with(
            turn, draft, first=Step.WHAT, nameless=FormatText.NAME_FIRST
        )


# --- asking who may -----------------------------------------------------------------------


async def _helpers(turn: Turn, area: AreaSlug) -> Sequence[ResidentId]:
    """Return who is asked: the initiative group, or else who helps residents there."""
    for kinds in ((Role.INITIATIVE_GROUP,), (Role.COMMUNITY_WORKER, Role.AREA_DIRECTOR)):
        held = {one for role in kinds for one in await roles.holders(turn.session, role, area)}
        if others := sorted(held - {turn.resident.id}):
            return others
    return ()


@router.callback_query(Tapped(rf"{FORMAT_PREFIX}:vraag:{FORMAT}(?P<sure>:ja)?"), flags=_ASK)
async def ask_for_one(query: CallbackQuery, turn: Turn, key: str, sure: str | None) -> None:
    """Show what will be asked of whom, and then ask it."""
    area = await turn.home()
    found = None if area is None else await _found(turn, key)
    if area is None or found is None:
        return
    me, name = turn.resident, turn.town.area_name(area)
    helpers = await _helpers(turn, area)
    if sure is None:
        await _shows(turn, wish_check(me, found, area, name, helpers))
        return
    asked = await announcements.was_said(turn.session, helpers, wish_key(me.id, turn.now))
    outcome = decide_wish(me, found, area, name, helpers, turn.now, asked=asked)
    await turn.answers(outcome, below=await turn.below())
