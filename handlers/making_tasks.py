"""Making a task of an answer to "what can we do ourselves?": the answer, hands, a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.agenda import AgendaItem, Answered, ask_trits_1, decide_answer
from domain.ids import AgendaItemId
from domain.notices import STEP
from domain.refusing import Refused
from domain.roles import Action
from domain.tasks.making import day_screen, hands_screen, made, refuse_day
from domain.tasks.reminding import reminder_due
from domain.tasks.task import MAKE_PREFIX, Task, TaskText
from domain.tasks.typed import read_day, read_hands
from domain.texts import GeneralText
from handlers import waiting
from handlers.agenda import Trits
from handlers.context import Tapped
from handlers.tasks import reminder_hour
from handlers.turn import Turn
from storage import agenda, due

router = Router(name="making tasks")


@dataclass(frozen=True, slots=True)
class Making:
    """What is known of a task on its way: its item, the answer, and the hands wanted."""

    item: AgendaItemId
    text: str
    hands: int


async def _making(turn: Turn) -> Making | None:
    """Return what the conversation knows; None for data of another shape."""
    data = await turn.state.get_data()
    item, text, hands = data.get("item"), data.get("text", ""), data.get("hands", 1)
    if isinstance(item, int) and isinstance(text, str) and isinstance(hands, int):
        return Making(AgendaItemId(item), text, hands)
    return None


async def _answered_or_anew(turn: Turn) -> Making | None:
    """Return a task on its way that has its answer; who has none begins anew."""
    making = await _making(turn)
    if making is not None and making.text:
        return making
    await turn.begins_anew()
    return None


# --- the answer ---------------------------------------------------------------------------


@router.message(Trits.answer, F.text, flags={"action": Action.ANSWER_TRITS})
async def answer_ourselves(message: Message, turn: Turn) -> None:
    """Take an answer, and ask what it needs to become a task."""
    making = await _making(turn)
    if making is None:
        await turn.begins_anew()
        return
    item = await agenda.find_item(turn.session, making.item)
    personal = turn.understood().personal
    outcome = decide_answer(turn.resident, item, turn.words, turn.now, personal=personal)
    if isinstance(outcome, Refused):
        await turn.answers(outcome)
        return
    await turn.state.set_state(Trits.hands)
    await turn.state.update_data({"text": outcome.text})
    await turn.says(hands_screen(turn.resident, outcome.text))


@router.callback_query(
    Trits.hands, Tapped(rf"{MAKE_PREFIX}:terug:handen"), flags={"action": Action.ANSWER_TRITS}
)
async def back_to_answer(query: CallbackQuery, turn: Turn) -> None:
    """Show the answer again, to be typed anew or kept."""
    making = await _making(turn)
    item = await agenda.find_item(turn.session, making.item) if making else None
    if making is None or item is None:
        await turn.begins_anew()
        return
    await turn.state.set_state(Trits.answer)
    await turn.says(ask_trits_1(turn.resident, item, wrote=making.text))


# --- hands --------------------------------------------------------------------------------


@router.callback_query(
    Trits.hands,
    Tapped(rf"{MAKE_PREFIX}:h:(?P<hands>\d{{1,2}})"),
    flags={"action": Action.ANSWER_TRITS},
)
async def tap_hands(query: CallbackQuery, turn: Turn, hands: str) -> None:
    """Take the number of hands that was tapped."""
    await _take_hands(turn, hands)


@router.message(Trits.hands, F.text, flags={"action": Action.ANSWER_TRITS})
async def type_hands(message: Message, turn: Turn) -> None:
    """Take the number of hands that was typed."""
    await _take_hands(turn, turn.words)


async def _take_hands(turn: Turn, said: str) -> None:
    most = turn.content.tasks.hands_max.on(turn.today)
    hands = read_hands(said, most=most)
    if hands is None:
        await turn.tells(TaskText.HANDS_NOT_READ, {"hoogste": most})
        return
    making = await _answered_or_anew(turn)
    if making is None:
        return
    await turn.state.update_data({"hands": hands})
    await turn.state.set_state(Trits.day)
    await turn.says(day_screen(turn.resident, making.text, turn.today, fresh=turn.typed))


@router.callback_query(
    Trits.day, Tapped(rf"{MAKE_PREFIX}:terug:dag"), flags={"action": Action.ANSWER_TRITS}
)
@router.callback_query(
    Trits.answer, Tapped(rf"{MAKE_PREFIX}:terug:tekst"), flags={"action": Action.ANSWER_TRITS}
)
async def back_to_hands(query: CallbackQuery, turn: Turn) -> None:
    """Ask for the hands again."""
    making = await _answered_or_anew(turn)
    if making is not None:
        await turn.state.set_state(Trits.hands)
        await turn.says(hands_screen(turn.resident, making.text, fresh=False))


# --- the day, and the task ----------------------------------------------------------------


@router.callback_query(
    Trits.day,
    Tapped(rf"{MAKE_PREFIX}:d:(?P<day>\d{{4}}-\d\d-\d\d)"),
    flags={"action": Action.ANSWER_TRITS},
)
async def tap_day(query: CallbackQuery, turn: Turn, day: str) -> None:
    """Take the day that was tapped."""
    try:
        on = date.fromisoformat(day)
    except ValueError:
        return  # a forged button
    await _take_day(turn, on)


@router.message(Trits.day, F.text, flags={"action": Action.ANSWER_TRITS})
async def type_day(message: Message, turn: Turn) -> None:
    """Take the day that was typed."""
    await _take_day(turn, read_day(turn.words, turn.today))


async def _take_day(turn: Turn, on: date | None) -> None:
    most = turn.content.tasks.task_days_ahead_max.on(turn.today)
    refused = refuse_day(turn.resident, on, turn.today, most=most)
    if refused is not None or on is None:
        await turn.answers(refused or Refused(()))
        return
    making = await _answered_or_anew(turn)
    if making is None:
        return
    item = await agenda.find_item(turn.session, making.item)
    outcome = decide_answer(turn.resident, item, making.text, turn.now)
    await waiting.resume(turn)
    if isinstance(outcome, Answered) and item is not None:
        task = await _store(turn, outcome, item, hands=making.hands, on=on)
        await turn.says(made(turn.resident, task))
    elif isinstance(outcome, Refused):
        await turn.answers(outcome)


async def _store(turn: Turn, answer: Answered, item: AgendaItem, *, hands: int, on: date) -> Task:
    """Store a task with the day on which its volunteers are reminded."""
    number = await agenda.store_task(turn.session, answer, item.area, hands=hands, on=on)
    await due.plan(turn.session, [reminder_due(number, on, hour=reminder_hour(turn))])
    return Task(id=number, area=item.area, item=item.id, title=answer.text, hands=hands, on=on)


@router.callback_query(
    Trits.hands, Tapped(rf"{MAKE_PREFIX}:weg"), flags={"action": Action.ANSWER_TRITS}
)
@router.callback_query(
    Trits.day, Tapped(rf"{MAKE_PREFIX}:weg"), flags={"action": Action.ANSWER_TRITS}
)
async def drop_task(query: CallbackQuery, turn: Turn) -> None:
    """Leave the question; nothing was stored."""
    await waiting.resume(turn)
    await turn.tells(GeneralText.LEFT, slot=STEP)
