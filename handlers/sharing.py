"""Sharing: links and pictures to scan of all that can be joined in the own area."""

from __future__ import annotations

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.links import SHARE_PREFIX, Thing
from domain.paging import page_of
from domain.roles import Action
from domain.sharing import SharingText, list_screen, shared
from handlers.context import NUMBER, Tapped
from handlers.turn import Turn
from storage import channels, sharing

router = Router(name="sharing")

_MAY = {"action": Action.SHARE_ISSUE}


async def show_joinable(turn: Turn, page: int = 1) -> None:
    """Show what can be joined in the own area."""
    area = await turn.home()
    if area is None:
        return
    found = await sharing.joinable(turn.session, area, now=turn.now)
    shown = page_of(found, page, size=turn.page_size)
    await turn.says(list_screen(turn.resident, turn.area_name, shown, fresh=turn.typed))


@router.callback_query(Tapped(rf"{SHARE_PREFIX}:lijst:(?P<page>\d{{1,4}})"), flags=_MAY)
async def leaf_through(query: CallbackQuery, turn: Turn, page: str) -> None:
    """Show a page of what can be joined."""
    await show_joinable(turn, int(page))


@router.callback_query(
    Tapped(rf"{SHARE_PREFIX}:(?P<thing>[{''.join(Thing)}]):(?P<number>{NUMBER})"), flags=_MAY
)
async def give_link(query: CallbackQuery, turn: Turn, thing: str, number: str) -> None:
    """Give the link of a thing, with a picture to scan, for the channel that somebody is on."""
    found = await sharing.find(turn.session, Thing(thing), int(number), now=turn.now)
    if found is None:
        turn.toasts(SharingText.GONE)
        return
    channel = turn.chat.channel
    bot = await channels.username(turn.session, channel) if channel == "telegram" else None
    links = turn.town.links
    address = links.url(found.thing, found.number, bot=bot)
    if found.thing is Thing.POLL:
        address = links.poll_url(found.number)  # also for who has no account
    await turn.says(shared(turn.resident, found, address))
