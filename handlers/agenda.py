"""The agenda of an area: its items and the first trits question."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from aiogram import F, Router
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.agenda import (
    AGENDA_PREFIX,
    AgendaItem,
    AgendaText,
    Answered,
    agenda_screen,
    ask_trits_1,
    decide_answer,
    item_screen,
)
from domain.calendar import day_of
from domain.ids import AgendaItemId
from domain.notices import STEP, Notice
from domain.paging import page_of
from domain.people import Resident
from domain.reading import Reading
from domain.tasks.making import day_screen, hands_screen, made, refuse_day
from domain.tasks.reminding import reminder_due
from domain.tasks.task import MAKE_PREFIX, Task, TaskText
from domain.tasks.typed import read_day, read_hands
from domain.texts import GeneralText
from domain.welcome import needs_area
from handlers.context import NUMBER, Tapped, Town
from handlers.issues import begin_anew
from handlers.waiting import step_aside, turn_back, turn_to
from storage import agenda, due, outbox
from storage.session import Session

router = Router(name="agenda")


class Trits(StatesGroup):
    """Where somebody is who answers "what can we do ourselves?"."""

    answer = State()
    hands = State()
    day = State()


async def show_agenda(
    session: Session, resident: Resident, town: Town, *, page: int, fresh: bool, now: datetime
) -> None:
    """Show the agenda of somebody's area."""
    if resident.area is None:
        await outbox.put(session, [needs_area(resident)], now=now)
        return
    items = await agenda.items(session, resident.area)
    shown = page_of(items, page, size=town.content.issues.page_size.on(day_of(now)))
    screen = agenda_screen(resident, town.area_name(resident.area), shown, fresh=fresh)
    await outbox.put(session, [screen], now=now)


async def _step_out(resident: Resident, state: FSMContext, session: Session, now: datetime) -> None:
    """Leave an answer that somebody was giving, who opens something of the agenda instead."""
    if (await state.get_state() or "").startswith("Trits:"):
        await step_aside(resident, state, session, now=now)


@router.callback_query(Tapped(rf"{AGENDA_PREFIX}:(?P<page>\d{{1,4}})"))
async def turn_agenda(
    query: CallbackQuery,
    page: str,
    resident: Resident,
    state: FSMContext,
    session: Session,
    town: Town,
    now: datetime,
) -> None:
    """Show a page of the agenda."""
    await _step_out(resident, state, session, now)
    await show_agenda(session, resident, town, page=int(page), fresh=False, now=now)


async def _own_item(
    session: Session, resident: Resident, number: str, now: datetime
) -> AgendaItem | None:
    """Return an item of somebody's own area; say why not otherwise."""
    item = await agenda.find_item(session, AgendaItemId(int(number)))
    if item is not None and item.area == resident.area:
        return item
    text = AgendaText.GONE if item is None else AgendaText.OTHER_AREA
    await outbox.put(session, [Notice(to=resident.id, text=text)], now=now)
    return None


@router.callback_query(Tapped(rf"{AGENDA_PREFIX}:(?P<item>{NUMBER}):open"))
async def open_item(
    query: CallbackQuery,
    item: str,
    resident: Resident,
    state: FSMContext,
    session: Session,
    now: datetime,
) -> None:
    """Show where an item stands; who was answering leaves that question."""
    await _step_out(resident, state, session, now)
    found = await _own_item(session, resident, item, now)
    if found is not None:
        await outbox.put(session, [item_screen(resident, found)], now=now)


@router.callback_query(Tapped(rf"{AGENDA_PREFIX}:(?P<item>{NUMBER}):zelf"))
async def ask_ourselves(
    query: CallbackQuery,
    item: str,
    resident: Resident,
    state: FSMContext,
    session: Session,
    now: datetime,
) -> None:
    """Ask the first trits question."""
    found = await _own_item(session, resident, item, now)
    if found is None:
        return
    await step_aside(resident, state, session, now=now)
    await turn_to(state, Trits.answer)
    await state.update_data({"item": found.id})
    await outbox.put(session, [ask_trits_1(resident, found)], now=now)


@dataclass(frozen=True, slots=True)
class Making:
    """What is known of a task on its way: its item, the answer, and the hands wanted."""

    item: AgendaItemId
    text: str
    hands: int


async def _making(state: FSMContext) -> Making | None:
    """Return what the conversation knows; None for data of another shape."""
    data = await state.get_data()
    item, text, hands = data.get("item"), data.get("text", ""), data.get("hands", 1)
    if isinstance(item, int) and isinstance(text, str) and isinstance(hands, int):
        return Making(AgendaItemId(item), text, hands)
    return None


@router.message(Trits.answer, F.text)
async def answer_ourselves(
    message: Message,
    resident: Resident,
    reading: Reading,
    state: FSMContext,
    session: Session,
    now: datetime,
) -> None:
    """Take an answer, and ask what it needs to become a task."""
    making = await _making(state)
    if making is None:
        await begin_anew(resident, state, session, now)
        return
    item = await agenda.find_item(session, making.item)
    typed = message.text or ""
    outcome = decide_answer(resident, item, typed, now, personal=reading.personal)
    if not isinstance(outcome, Answered):
        await outbox.put(session, outcome.notices, now=now)
        return
    await state.set_state(Trits.hands)
    await state.update_data({"text": outcome.text})
    await outbox.put(session, [hands_screen(resident, outcome.text)], now=now)


@router.callback_query(Trits.hands, Tapped(rf"{MAKE_PREFIX}:h:(?P<hands>\d{{1,2}})"))
async def tap_hands(
    query: CallbackQuery,
    hands: str,
    resident: Resident,
    state: FSMContext,
    session: Session,
    town: Town,
    now: datetime,
) -> None:
    """Take the number of hands that was tapped."""
    await _take_hands(hands, resident, state, session, town, now, fresh=False)


@router.message(Trits.hands, F.text)
async def type_hands(
    message: Message,
    resident: Resident,
    state: FSMContext,
    session: Session,
    town: Town,
    now: datetime,
) -> None:
    """Take the number of hands that was typed."""
    await _take_hands(message.text or "", resident, state, session, town, now, fresh=True)


async def _take_hands(
    typed: str,
    resident: Resident,
    state: FSMContext,
    session: Session,
    town: Town,
    now: datetime,
    *,
    fresh: bool,
) -> None:
    most = town.content.tasks.hands_max.on(day_of(now))
    hands = read_hands(typed, most=most)
    if hands is None:
        notice = Notice(to=resident.id, text=TaskText.HANDS_NOT_READ, values={"hoogste": most})
        await outbox.put(session, [notice], now=now)
        return
    making = await _making(state)
    if making is None or not making.text:
        await begin_anew(resident, state, session, now)
        return
    await state.update_data({"hands": hands})
    await state.set_state(Trits.day)
    screen = day_screen(resident, making.text, day_of(now), fresh=fresh)
    await outbox.put(session, [screen], now=now)


@router.callback_query(Trits.day, Tapped(rf"{MAKE_PREFIX}:d:(?P<day>\d{{4}}-\d\d-\d\d)"))
async def tap_day(
    query: CallbackQuery,
    day: str,
    resident: Resident,
    state: FSMContext,
    session: Session,
    town: Town,
    now: datetime,
) -> None:
    """Take the day that was tapped."""
    try:
        on = date.fromisoformat(day)
    except ValueError:
        return  # a forged button
    await _take_day(on, resident, state, session, town, now)


@router.message(Trits.day, F.text)
async def type_day(
    message: Message,
    resident: Resident,
    state: FSMContext,
    session: Session,
    town: Town,
    now: datetime,
) -> None:
    """Take the day that was typed."""
    on = read_day(message.text or "", day_of(now))
    await _take_day(on, resident, state, session, town, now)


async def _take_day(
    on: date | None,
    resident: Resident,
    state: FSMContext,
    session: Session,
    town: Town,
    now: datetime,
) -> None:
    figures, today = town.content.tasks, day_of(now)
    refused = refuse_day(resident, on, today, most=figures.task_days_ahead_max.on(today))
    if refused is not None or on is None:
        await outbox.put(session, refused.notices if refused else (), now=now)
        return
    making = await _making(state)
    if making is None or not making.text:
        await begin_anew(resident, state, session, now)
        return
    item = await agenda.find_item(session, making.item)
    outcome = decide_answer(resident, item, making.text, now)
    if not isinstance(outcome, Answered) or item is None:
        await turn_back(state)
        await outbox.put(session, getattr(outcome, "notices", ()), now=now)
        return
    hands, hour = making.hands, figures.reminder_hour.on(today)
    number = await agenda.store_task(session, outcome, item.area, hands=hands, on=on)
    task = Task(id=number, area=item.area, item=item.id, title=outcome.text, hands=hands, on=on)
    await due.plan(session, [reminder_due(number, on, hour=hour)])
    await turn_back(state)
    await outbox.put(session, [made(resident, task)], now=now)


@router.callback_query(Trits.day, Tapped(rf"{MAKE_PREFIX}:terug:dag"))
@router.callback_query(Trits.answer, Tapped(rf"{MAKE_PREFIX}:terug:tekst"))
async def back_to_hands(
    query: CallbackQuery, resident: Resident, state: FSMContext, session: Session, now: datetime
) -> None:
    """Ask for the hands again."""
    making = await _making(state)
    if making is None or not making.text:
        await begin_anew(resident, state, session, now)
        return
    await state.set_state(Trits.hands)
    await outbox.put(session, [hands_screen(resident, making.text, fresh=False)], now=now)


@router.callback_query(Trits.hands, Tapped(rf"{MAKE_PREFIX}:terug:handen"))
async def back_to_answer(
    query: CallbackQuery, resident: Resident, state: FSMContext, session: Session, now: datetime
) -> None:
    """Show the answer again, to be typed anew or kept."""
    making = await _making(state)
    item = await agenda.find_item(session, making.item) if making else None
    if making is None or item is None:
        await begin_anew(resident, state, session, now)
        return
    await state.set_state(Trits.answer)
    await outbox.put(session, [ask_trits_1(resident, item, wrote=making.text)], now=now)


@router.callback_query(Trits.hands, Tapped(rf"{MAKE_PREFIX}:weg"))
@router.callback_query(Trits.day, Tapped(rf"{MAKE_PREFIX}:weg"))
async def drop_task(
    query: CallbackQuery, resident: Resident, state: FSMContext, session: Session, now: datetime
) -> None:
    """Leave the question; nothing was stored."""
    await turn_back(state)
    notice = Notice(to=resident.id, text=GeneralText.LEFT, slot=STEP)
    await outbox.put(session, [notice], now=now)
