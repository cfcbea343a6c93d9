"""To whom an official message goes: areas, everybody, a role, people of a theme or an item."""

from __future__ import annotations

from dataclasses import replace

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.broadcasts.broadcast import Audience, Broadcast, Group
from domain.broadcasts.screens import choose_one, who_screen
from domain.broadcasts.texts import WritingText
from domain.ids import AreaSlug
from domain.notices import STEP, Value
from domain.paging import page_of
from domain.refusing import forbid
from domain.role_texts import NAMES
from domain.roles import Action, Role
from domain.theming import NO_THEME
from handlers.broadcasting import MAY, ONE, area_names, own_draft
from handlers.context import NUMBER, Tapped
from handlers.turn import Turn
from storage import agenda, broadcasts, issues

router = Router(name="broadcast audience")

AREAS_ON_A_PAGE = 4


async def _who(turn: Turn, draft: Broadcast, page: int = 1) -> None:
    areas = [
        (str(one), turn.town.area_name(one)) for one in turn.resident.areas_for(Action.BROADCAST)
    ]
    shown = page_of(areas, page, size=AREAS_ON_A_PAGE)
    reach = await broadcasts.reach(turn.session, draft)
    await turn.says(who_screen(turn.resident, draft, area_names(turn, draft), shown, reach))


@router.callback_query(Tapped(rf"{ONE}:wie"), flags=MAY)
async def ask_who(query: CallbackQuery, turn: Turn, number: str) -> None:
    """Show who gets it, and what can be chosen."""
    draft = await own_draft(turn, number)
    if draft is not None:
        await _who(turn, draft)


@router.callback_query(Tapped(rf"{ONE}:gebieden:(?P<page>\d{{1,3}})"), flags=MAY)
async def leaf_through_areas(query: CallbackQuery, turn: Turn, number: str, page: str) -> None:
    """Show a page of areas to choose from."""
    draft = await own_draft(turn, number)
    if draft is not None:
        await _who(turn, draft, int(page))


@router.callback_query(
    Tapped(rf"{ONE}:gb:(?P<page>\d{{1,3}}):(?P<area>[a-z0-9-]{{1,40}})"), flags=MAY
)
async def turn_area(query: CallbackQuery, turn: Turn, number: str, page: str, area: str) -> None:
    """Let an area be among those that get it, or no longer; one stays."""
    draft, chosen = await own_draft(turn, number), AreaSlug(area)
    if draft is None:
        return
    if turn.town.area(chosen) is None or not turn.may(Action.BROADCAST, chosen):
        await turn.answers(forbid(turn.resident, Action.BROADCAST, chosen, slot=STEP))
        return
    now = draft.audience.areas
    areas = tuple(one for one in now if one != chosen) if chosen in now else (*now, chosen)
    if not areas:
        turn.toasts(WritingText.ONE_AREA)
        return
    kept = draft.audience
    if kept.group in (Group.THEME, Group.ITEM):  # of one area
        kept = Audience(areas)
    await _choose(turn, draft, replace(kept, areas=areas), int(page))


async def _choose(turn: Turn, draft: Broadcast, audience: Audience, page: int = 1) -> None:
    draft = replace(draft, audience=audience)
    await broadcasts.store(turn.session, draft, now=turn.now)
    await _who(turn, draft, page)


@router.callback_query(Tapped(rf"{ONE}:g:(?P<group>{'|'.join(Group)})"), flags=MAY)
async def choose_group(query: CallbackQuery, turn: Turn, number: str, group: str) -> None:
    """Take everybody, or ask which role, theme or item."""
    draft = await own_draft(turn, number)
    if draft is None:
        return
    if group == Group.EVERYBODY:
        await _choose(turn, draft, Audience(draft.audience.areas))
    elif group == Group.ROLE:
        await _ask_role(turn, draft, 1)
    elif len(draft.audience.areas) > 1:
        turn.toasts(WritingText.ONE_AREA)
    elif group == Group.THEME:
        await _ask_theme(turn, draft, 1)
    else:
        await _ask_item(turn, draft, 1)


async def _ask_role(turn: Turn, draft: Broadcast, page: int) -> None:
    roles: list[tuple[str, Value]] = [(one.value, NAMES[one]) for one in Role]
    shown = page_of(roles, page, size=turn.page_size)
    await turn.says(choose_one(turn.resident, draft, WritingText.WHICH_ROLE, shown, "r"))


async def _themes(turn: Turn, draft: Broadcast) -> list[tuple[str, Value]]:
    found = await issues.count_themes(turn.session, draft.audience.areas[0])
    language = turn.resident.language
    return [
        (str(one.id), one.names.in_language(language))
        for one in found
        if one.names is not None and one.id != NO_THEME
    ]


async def _items(turn: Turn, draft: Broadcast) -> list[tuple[str, Value]]:
    found = await agenda.items(turn.session, draft.audience.areas[0])
    return [(str(one.id), one.names.in_language(turn.resident.language)) for one in found]


async def _ask_theme(turn: Turn, draft: Broadcast, page: int) -> None:
    shown = page_of(await _themes(turn, draft), page, size=turn.page_size)
    text = WritingText.WHICH_THEME if shown.items else WritingText.NO_THEMES
    await turn.says(choose_one(turn.resident, draft, text, shown, "t"))


async def _ask_item(turn: Turn, draft: Broadcast, page: int) -> None:
    shown = page_of(await _items(turn, draft), page, size=turn.page_size)
    text = WritingText.WHICH_ITEM if shown.items else WritingText.NO_ITEMS
    await turn.says(choose_one(turn.resident, draft, text, shown, "p"))


@router.callback_query(Tapped(rf"{ONE}:(?P<verb>[rtp])l:(?P<page>\d{{1,3}})"), flags=MAY)
async def leaf_through_choices(
    query: CallbackQuery, turn: Turn, number: str, verb: str, page: str
) -> None:
    """Show a page of roles, themes or items."""
    draft = await own_draft(turn, number)
    if draft is not None:
        asks = {"r": _ask_role, "t": _ask_theme, "p": _ask_item}
        await asks[verb](turn, draft, int(page))


@router.callback_query(Tapped(rf"{ONE}:r:(?P<role>{'|'.join(Role)})"), flags=MAY)
async def choose_role(query: CallbackQuery, turn: Turn, number: str, role: str) -> None:
    """Take who has a role in these areas."""
    draft = await own_draft(turn, number)
    if draft is not None:
        areas = draft.audience.areas
        await _choose(turn, draft, Audience(areas, Group.ROLE, role=Role(role)))


@router.callback_query(Tapped(rf"{ONE}:(?P<verb>[tp]):(?P<chosen>{NUMBER})"), flags=MAY)
async def choose_thing(
    query: CallbackQuery, turn: Turn, number: str, verb: str, chosen: str
) -> None:
    """Take the people of a theme or an item of the area."""
    draft = await own_draft(turn, number)
    if draft is None:
        return
    known = dict(await (_themes if verb == "t" else _items)(turn, draft))
    if chosen not in known or len(draft.audience.areas) > 1:
        await turn.tells(WritingText.GONE, slot=STEP)
        return
    group = Group.THEME if verb == "t" else Group.ITEM
    audience = Audience(draft.audience.areas, group, number=int(chosen), called=str(known[chosen]))
    await _choose(turn, draft, audience)
