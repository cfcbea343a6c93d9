"""Areas that take an item up together: asking one, answering for the own area, leaving."""

from __future__ import annotations

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.coalitions.deciding import (
    Invited,
    Replied,
    Reply,
    can_invite,
    decide_invite,
    decide_reply,
)
from domain.coalitions.screens import ON_A_PAGE, ask_leave, coalition_screen, which_area
from domain.coalitions.texts import COALITION_PREFIX, CoalitionText
from domain.ids import AgendaItemId, AreaSlug
from domain.paging import page_of
from domain.refusing import Refused, forbid, refuse
from domain.roles import Action, Role
from handlers.context import NUMBER, Tapped
from handlers.item_files import held, readable, step_out
from handlers.pausing import is_paused
from handlers.turn import Turn
from storage import roles, scoping
from storage.item_files import find

router = Router(name="coalitions")

ITEM = rf"{COALITION_PREFIX}:(?P<item>{NUMBER})"
AREA = r"(?P<area>[a-z0-9-]{1,24})"
_MAKE = {"action": Action.MAKE_COALITION}


def _most(turn: Turn) -> int:
    return turn.content.advice.coalition_areas_max.on(turn.today)


@router.callback_query(Tapped(rf"{ITEM}:toon"), flags={"action": Action.READ_FILE})
async def read_coalition(query: CallbackQuery, turn: Turn, item: str) -> None:
    """Show which areas take part."""
    await step_out(turn)
    found = await readable(turn, item)
    if found is not None:
        await turn.says(coalition_screen(turn.resident, found, fresh=turn.typed))


@router.callback_query(Tapped(rf"{ITEM}:(?P<page>\d{{1,4}})"), flags=_MAKE)
async def choose_area(query: CallbackQuery, turn: Turn, item: str, page: str) -> None:
    """Show areas that can be asked."""
    found = await find(turn.session, AgendaItemId(int(item)))
    can = can_invite(turn.resident, found, _most(turn))
    if isinstance(can, Refused):
        await turn.answers(can)
        return
    there = {can.area, *(one.area for one in can.areas)}
    free = [
        (one.slug, one.name) for one in turn.content.areas if one.started and one.slug not in there
    ]
    shown = page_of(free, int(page), size=ON_A_PAGE)
    await turn.says(which_area(turn.resident, can, shown, fresh=turn.typed))


@router.callback_query(Tapped(rf"{ITEM}:in:{AREA}"), flags=_MAKE)
async def invite(query: CallbackQuery, turn: Turn, item: str, area: str) -> None:
    """Ask another area to take part."""
    if await is_paused(turn, item, but_others=True):
        return
    slug = AreaSlug(area)
    place = turn.town.area(slug)
    found = await held(turn, item)
    if place is None or not place.started:
        await turn.answers(
            refuse(turn.resident, CoalitionText.NOT_STARTED)
            if found is None or turn.may(Action.MAKE_COALITION, found.area)
            else forbid(turn.resident, Action.MAKE_COALITION, found.area)
        )
        return
    outcome = decide_invite(
        turn.resident,
        found,
        slug,
        place.name,
        turn.now,
        most=_most(turn),
        group=await roles.holders(turn.session, Role.INITIATIVE_GROUP, slug),
    )
    if isinstance(outcome, Invited):
        await scoping.invite(turn.session, outcome)
    await turn.answers(outcome)


@router.callback_query(Tapped(rf"{ITEM}:(?P<reply>{'|'.join(Reply)}):{AREA}"), flags=_MAKE)
async def reply(query: CallbackQuery, turn: Turn, item: str, reply: str, area: str) -> None:
    """Take what an initiative group says for its area; a no and leaving are always free."""
    if Reply(reply) is Reply.YES and await is_paused(turn, item, but_others=True):
        return
    slug = AreaSlug(area)
    found = await held(turn, item)
    taking_part = [] if found is None else [one.area for one in found.taking_part]
    outcome = decide_reply(
        turn.resident,
        found,
        slug,
        Reply(reply),
        turn.now,
        others=await scoping.holders_in(turn.session, Role.INITIATIVE_GROUP, taking_part),
    )
    if isinstance(outcome, Replied):
        await scoping.reply(turn.session, outcome)
    await turn.answers(outcome)


@router.callback_query(Tapped(rf"{ITEM}:eruit:{AREA}"), flags=_MAKE)
async def ask_before_leaving(query: CallbackQuery, turn: Turn, item: str, area: str) -> None:
    """Ask whether an area really leaves."""
    found = await readable(turn, item)
    if found is not None:
        name = turn.town.area_name(AreaSlug(area))
        await turn.says(ask_leave(turn.resident, found, AreaSlug(area), name))
