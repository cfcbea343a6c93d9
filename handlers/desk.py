"""My desk: what waits for who has a role, in each area where they have one."""

from __future__ import annotations

from dataclasses import replace

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.answers.screens import ON_DESK
from domain.ballots.counting import winners
from domain.ballots.outcome import desk_screen
from domain.desk import DESK_PREFIX, desk_areas, which_desk
from domain.ids import AreaSlug
from domain.paging import page_of
from domain.roles import Action
from handlers import answering, deadlocks, evaluating, firms, roles, scoping
from handlers.context import Tapped
from handlers.turn import Turn
from storage import agenda, ballots

router = Router(name="desk")

_OPEN = {"action": Action.OPEN_DESK}


async def show_desk(turn: Turn, page: int = 1) -> None:
    """Show the one desk that somebody has, or of which areas they have one."""
    areas = desk_areas(turn.resident)
    if not areas:
        await turn.home()
    elif len(areas) == 1:
        await _show(turn, areas[0])
    else:
        named = [(one, turn.town.area_name(one)) for one in areas]
        shown = page_of(named, page, size=turn.page_size)
        await turn.says(which_desk(turn.resident, shown, fresh=turn.typed))


@router.callback_query(Tapped(rf"{DESK_PREFIX}:(?P<page>\d{{1,4}})"), flags=_OPEN)
async def choose_area(query: CallbackQuery, turn: Turn, page: str) -> None:
    """Show of which areas somebody has a desk."""
    await show_desk(turn, int(page))


@router.callback_query(Tapped(rf"{DESK_PREFIX}:(?P<area>[a-z0-9-]{{1,40}}):kies"), flags=_OPEN)
async def open_desk(query: CallbackQuery, turn: Turn, area: str) -> None:
    """Show the desk of an area, if it is one of somebody's."""
    if area in desk_areas(turn.resident):
        await _show(turn, AreaSlug(area))
    else:
        await show_desk(turn)


async def _show(turn: Turn, area: AreaSlug) -> None:
    ballot = await ballots.newest_of(turn.session, area)
    waiting = []
    if ballot is not None and ballot.closed and turn.may(Action.CONFIRM_THEME, area):
        for one in winners(ballot):
            if not await agenda.is_confirmed(turn.session, ballot.id, one.number):
                waiting.append(one)
    is_open = ballot is not None and not ballot.closed
    at_home = area == turn.resident.area
    more = [one for row in await answering.desk_buttons(turn, area) for one in row]
    screen = desk_screen(
        turn.resident,
        area,
        turn.town.area_name(area),
        ballot if waiting else None,
        waiting,
        may_open=at_home and turn.may(Action.OPEN_BALLOT) and not is_open,
        founders=await roles.founders_to_confirm(turn, area),
        several=len(desk_areas(turn.resident)) > 1,
        files=await scoping.files_wait(turn),
        answers=any(one.label in ON_DESK for one in more),
        fresh=turn.typed,
    )
    more += await evaluating.desk_buttons(turn, area)
    more += await deadlocks.desk_buttons(turn, area)
    more += await firms.desk_buttons(turn, area)
    pairs = [tuple(more[at : at + 2]) for at in range(0, len(more), 2)]
    await turn.says(replace(screen, buttons=(*pairs, *screen.buttons)))
