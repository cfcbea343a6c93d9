"""The agenda as a text of the area: its years and its order."""

from __future__ import annotations

from dataclasses import replace

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.agenda.drawing_up import (
    Agenda,
    Ordered,
    Spans,
    YearsSet,
    decide_higher,
    decide_years,
    drawing_screen,
    order_screen,
    years_screen,
)
from domain.agenda.texts import DRAWING_PREFIX
from domain.ids import AgendaItemId, AreaSlug
from domain.paging import page_of
from domain.roles import Action
from handlers import ways
from handlers.agenda import SLUG, item_of, its_area, step_out
from handlers.context import NUMBER, Tapped
from handlers.turn import Turn
from storage import agenda, ballots, handed_texts

router = Router(name="drawing up the agenda")

_READ = {"action": Action.READ_AGENDA}
_DRAW = {"action": Action.DRAW_UP_AGENDA}
_AREA = rf"{DRAWING_PREFIX}:(?P<area>{SLUG})"
SHOWN = 10
"""Items of the text on a page."""
MOVED = 6
"""Items on a page of the order: three rows of buttons."""


async def _spans(turn: Turn, area: AreaSlug) -> Spans:
    """Return how long the agenda of an area may run: as its way of working says, else as all."""
    years = (await ways.way_of(turn, area)).clocks.agenda_years
    if years is not None:
        return Spans(years, years)
    figures, today = turn.content.organisation, turn.today
    return Spans(figures.agenda_least_years.on(today), figures.agenda_most_years.on(today))


async def agenda_of(turn: Turn, area: AreaSlug) -> Agenda:
    """Return the agenda of an area, with what the area said of it."""
    found = await agenda.find_agenda(turn.session, area)
    texts = await handed_texts.of_area(turn.session, area)
    return replace(found, in_effect=texts.agenda_in_effect, waits=texts.agenda_waits)


async def show_text(turn: Turn, area: AreaSlug, page: int = 1) -> None:
    """Show the agenda as a text."""
    found = await agenda_of(turn, area)
    shown = page_of(found.items, page, size=SHOWN)
    name = turn.town.area_name(area)
    await turn.says(drawing_screen(turn.resident, name, found, shown, size=SHOWN))


@router.callback_query(Tapped(rf"{_AREA}:toon:(?P<page>\d{{1,4}})"), flags=_READ)
async def open_text(query: CallbackQuery, turn: Turn, area: str, page: str) -> None:
    """Show a page of the agenda as a text."""
    await step_out(turn)
    found = await its_area(turn, area)
    if found is not None:
        await show_text(turn, found, int(page))


@router.callback_query(Tapped(rf"{_AREA}:jaren"), flags=_DRAW)
async def ask_years(query: CallbackQuery, turn: Turn, area: str) -> None:
    """Ask from when to when the agenda runs."""
    found = await its_area(turn, area)
    if found is not None:
        name = turn.town.area_name(found)
        spans = await _spans(turn, found)
        await turn.says(years_screen(turn.resident, found, name, turn.today.year, spans))


@router.callback_query(Tapped(rf"{_AREA}:(?P<year>\d{{4}}):(?P<years>\d{{1,2}})"), flags=_DRAW)
async def set_years(query: CallbackQuery, turn: Turn, area: str, year: str, years: str) -> None:
    """Store from when to when the agenda runs."""
    found = await its_area(turn, area)
    if found is None:
        return
    spans = await _spans(turn, found)
    outcome = decide_years(turn.resident, found, int(year), int(years), turn.today.year, spans)
    if isinstance(outcome, YearsSet):
        await agenda.set_years(turn.session, outcome, now=turn.now)
        await show_text(turn, found)
    else:
        await turn.answers(outcome)


async def _show_order(turn: Turn, area: AreaSlug, page: int) -> None:
    found = await agenda_of(turn, area)
    shown = page_of(found.items, page, size=MOVED)
    name = turn.town.area_name(area)
    await turn.says(order_screen(turn.resident, name, found, shown, size=MOVED))


@router.callback_query(Tapped(rf"{_AREA}:rij:(?P<page>\d{{1,4}})"), flags=_DRAW)
async def show_order(query: CallbackQuery, turn: Turn, area: str, page: str) -> None:
    """Show the order of the items."""
    found = await its_area(turn, area)
    if found is not None:
        await _show_order(turn, found, int(page))


@router.callback_query(
    Tapped(rf"{DRAWING_PREFIX}:(?P<item>{NUMBER}):(?P<seen>\d{{1,4}}):op"), flags=_DRAW
)
async def put_higher(query: CallbackQuery, turn: Turn, item: str, seen: str) -> None:
    """Put an item one place higher."""
    found = await item_of(turn, item)
    if found is None:
        return
    await ballots.lock_area(turn.session, found.area)
    now = await agenda.find_agenda(turn.session, found.area)
    outcome = decide_higher(turn.resident, now, AgendaItemId(int(item)), seen=int(seen))
    if isinstance(outcome, Ordered):
        await agenda.order(turn.session, outcome)
        await _show_order(turn, found.area, (int(seen) - 2) // MOVED + 1)
    else:
        await turn.answers(outcome)
