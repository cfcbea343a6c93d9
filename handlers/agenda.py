"""The agenda of an area: its items, and the first trits question about one."""

from __future__ import annotations

from aiogram import Router
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery

from domain.agenda import (
    AGENDA_PREFIX,
    AgendaItem,
    AgendaText,
    agenda_screen,
    ask_trits_1,
    item_screen,
)
from domain.ids import AgendaItemId
from domain.paging import page_of
from domain.roles import Action
from handlers import waiting
from handlers.context import NUMBER, Tapped
from handlers.turn import Turn
from storage import agenda

router = Router(name="agenda")


class Trits(StatesGroup):
    """Where somebody is who answers "what can we do ourselves?" (handlers.making_tasks)."""

    answer = State()
    hands = State()
    day = State()


_ANSWERING = frozenset(state.state for state in Trits.__all_states__)


async def show_agenda(turn: Turn, *, page: int = 1) -> None:
    """Show the agenda of somebody's area."""
    area = await turn.home()
    if area is None:
        return
    items = await agenda.items(turn.session, area)
    shown = page_of(items, page, size=turn.page_size)
    await turn.says(agenda_screen(turn.resident, turn.area_name, shown, fresh=turn.typed))


@router.callback_query(
    Tapped(rf"{AGENDA_PREFIX}:(?P<page>\d{{1,4}})"), flags={"action": Action.READ_AGENDA}
)
async def leaf_through_agenda(query: CallbackQuery, turn: Turn, page: str) -> None:
    """Show a page of the agenda."""
    await _step_out(turn)
    await show_agenda(turn, page=int(page))


@router.callback_query(
    Tapped(rf"{AGENDA_PREFIX}:(?P<item>{NUMBER}):open"), flags={"action": Action.READ_AGENDA}
)
async def open_item(query: CallbackQuery, turn: Turn, item: str) -> None:
    """Show where an item stands; who was answering leaves that question."""
    await _step_out(turn)
    found = await _own_item(turn, item)
    if found is not None:
        await turn.says(item_screen(turn.resident, found))


@router.callback_query(
    Tapped(rf"{AGENDA_PREFIX}:(?P<item>{NUMBER}):zelf"), flags={"action": Action.ANSWER_TRITS}
)
async def ask_ourselves(query: CallbackQuery, turn: Turn, item: str) -> None:
    """Ask the first trits question."""
    found = await _own_item(turn, item)
    if found is None:
        return
    await waiting.step_aside(turn)
    await waiting.ask_between(turn, Trits.answer)
    await turn.state.update_data({"item": found.id})
    await turn.says(ask_trits_1(turn.resident, found))


async def _step_out(turn: Turn) -> None:
    """Leave an answer that somebody was giving, who opens something of the agenda instead."""
    if await turn.state.get_state() in _ANSWERING:
        await waiting.step_aside(turn)


async def _own_item(turn: Turn, number: str) -> AgendaItem | None:
    """Return an item of somebody's own area; say why not otherwise."""
    item = await agenda.find_item(turn.session, AgendaItemId(int(number)))
    if item is not None and item.area == turn.resident.area:
        return item
    await turn.tells(AgendaText.GONE if item is None else AgendaText.OTHER_AREA)
    return None
