"""Making a quick poll: its area, question, options, a right one for a quiz, and how long."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.ids import AreaSlug
from domain.notices import STEP
from domain.paging import page_of
from domain.polls.making import PollOpened, decide_open, take_options, take_question
from domain.polls.making_screens import (
    Made,
    check_screen,
    options_screen,
    question_screen,
    right_screen,
    which_area,
)
from domain.polls.poll import Span
from domain.polls.texts import POLL_PREFIX, PollText
from domain.reading import reading_to_json
from domain.refusing import Refused, forbid
from domain.roles import Action
from domain.texts import GeneralText
from handlers import waiting
from handlers.context import Tapped
from handlers.polls import MAKE, show_figures
from handlers.turn import Turn
from storage import due, polls
from storage.vectors import pack_vector

router = Router(name="making polls")

AREAS_ON_A_PAGE = 6
_PAGE = r"(?P<page>\d{1,4})"


class Polling(StatesGroup):
    """What somebody is asked who makes a poll; with `area`, `question`, `reading`, `options`."""

    question = State()
    options = State()
    check = State()


@router.callback_query(Tapped(rf"{POLL_PREFIX}:nieuw"), flags=MAKE)
async def begin(query: CallbackQuery, turn: Turn) -> None:
    """Ask what a poll asks; who helps several areas first says where."""
    areas = turn.resident.areas_for(Action.MAKE_POLL)
    if not areas:
        await turn.forbids(Action.MAKE_POLL)
    elif len(areas) == 1:
        await _ask_question(turn, areas[0])
    else:
        await _ask_area(turn, 1)


async def _ask_area(turn: Turn, page: int) -> None:
    areas = [(one, turn.town.area_name(one)) for one in turn.resident.areas_for(Action.MAKE_POLL)]
    await turn.says(which_area(turn.resident, page_of(areas, page, size=AREAS_ON_A_PAGE)))


@router.callback_query(Tapped(rf"{POLL_PREFIX}:waar:{_PAGE}"), flags=MAKE)
async def leaf_through_areas(query: CallbackQuery, turn: Turn, page: str) -> None:
    """Show a page of areas."""
    await _ask_area(turn, int(page))


@router.callback_query(Tapped(rf"{POLL_PREFIX}:in:(?P<area>[a-z0-9-]{{1,40}})"), flags=MAKE)
async def choose_area(query: CallbackQuery, turn: Turn, area: str) -> None:
    """Take the area that was tapped."""
    slug = AreaSlug(area)
    if turn.town.area(slug) is None or not turn.may(Action.MAKE_POLL, slug):
        await turn.answers(forbid(turn.resident, Action.MAKE_POLL, slug, slot=STEP))
    else:
        await _ask_question(turn, slug)


async def _ask_question(turn: Turn, area: AreaSlug) -> None:
    await waiting.step_aside(turn)
    await waiting.ask_between(turn, Polling.question)
    await turn.state.update_data({"area": area})
    await turn.says(question_screen(turn.resident, turn.town.area_name(area)))


@router.callback_query(Tapped(rf"{POLL_PREFIX}:uit"), flags=MAKE)
async def step_out(query: CallbackQuery, turn: Turn) -> None:
    """Leave what was being made; a poll that is open stays as it is."""
    if _is_inside(await turn.state.get_state()):
        await waiting.end(turn)
    await turn.tells(GeneralText.LEFT, slot=STEP)


def _is_inside(state: str | None) -> bool:
    return (state or "").partition(":")[0] == Polling.__name__


@router.message(StateFilter(Polling.question), F.text, flags=MAKE)
async def type_question(message: Message, turn: Turn) -> None:
    """Take the question, with how it was read: an issue can be made of it afterwards."""
    read = turn.understood()
    question = take_question(turn.resident, turn.words, personal=read.personal)
    if isinstance(question, Refused):
        await turn.answers(question)
        return
    kept = reading_to_json(replace(read, personal=()), pack_vector(read))
    await turn.state.set_state(Polling.options)
    await turn.state.update_data({"question": question, "reading": kept})
    await turn.says(options_screen(turn.resident, question, fresh=True))


@router.message(StateFilter(Polling.options), F.text, flags=MAKE)
async def type_options(message: Message, turn: Turn) -> None:
    """Take the options, one a line, and show the poll as it will be."""
    personal = turn.understood().personal
    options = take_options(turn.resident, turn.words, personal=personal)
    if isinstance(options, Refused):
        await turn.answers(options)
        return
    await turn.state.set_state(Polling.check)
    await turn.state.update_data({"options": list(options), "right": None})
    await _show_check(turn, fresh=True)


@router.message(StateFilter(Polling.check), F.text, flags=MAKE)
async def type_at_check(message: Message, turn: Turn) -> None:
    """Show the poll again: what happens now is chosen by a button."""
    await _show_check(turn, fresh=True)


async def _made(turn: Turn) -> tuple[Made, dict[str, Any]] | None:
    """Return what is being made, with all that is kept of it; say that there is nothing."""
    data = await turn.state.get_data()
    inside = await turn.state.get_state() == Polling.check.state
    if not inside or not {"area", "question", "reading", "options"} <= data.keys():
        await turn.tells(PollText.NOTHING_MADE, slot=STEP)
        return None
    return Made(data["question"], tuple(data["options"]), data.get("right")), data


async def _show_check(turn: Turn, *, fresh: bool = False) -> None:
    found = await _made(turn)
    if found is not None:
        await turn.says(check_screen(turn.resident, found[0], turn.now, fresh=fresh))


@router.callback_query(Tapped(rf"{POLL_PREFIX}:keuzes"), flags=MAKE)
async def change_options(query: CallbackQuery, turn: Turn) -> None:
    """Ask for other options."""
    found = await _made(turn)
    if found is not None:
        await turn.state.set_state(Polling.options)
        await turn.says(options_screen(turn.resident, found[0].question, fresh=False))


@router.callback_query(Tapped(rf"{POLL_PREFIX}:quiz:{_PAGE}"), flags=MAKE)
async def ask_right(query: CallbackQuery, turn: Turn, page: str) -> None:
    """Ask which option is the right one."""
    found = await _made(turn)
    if found is not None:
        await turn.says(right_screen(turn.resident, found[0], int(page)))


@router.callback_query(Tapped(rf"{POLL_PREFIX}:goed:(?P<number>\d{{1,2}})"), flags=MAKE)
async def choose_right(query: CallbackQuery, turn: Turn, number: str) -> None:
    """Make it a quiz, or none."""
    found = await _made(turn)
    if found is not None:
        right = int(number) if 1 <= int(number) <= len(found[0].options) else None
        await turn.state.update_data({"right": right})
        await _show_check(turn)


@router.callback_query(Tapped(rf"{POLL_PREFIX}:start:(?P<span>{'|'.join(Span)})"), flags=MAKE)
async def open_poll(query: CallbackQuery, turn: Turn, span: str) -> None:
    """Open the poll, and give the ways to its pages."""
    found = await _made(turn)
    if found is None:
        return
    made, data = found
    number = await polls.next_id(turn.session)
    outcome = decide_open(
        turn.resident,
        AreaSlug(data["area"]),
        made.question,
        made.options,
        made.right,
        Span(span),
        number,
        turn.now,
    )
    if not isinstance(outcome, PollOpened):
        await turn.answers(outcome)
        return
    await polls.store(turn.session, outcome.poll, data["reading"])
    await due.plan(turn.session, outcome.dues)
    await waiting.end(turn)
    await turn.tells(PollText.OPENED, slot=STEP)
    await show_figures(turn, outcome.poll, fresh=True)
