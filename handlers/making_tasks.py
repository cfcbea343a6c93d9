"""Answering a trits question, and making a task of the answer: whose help, hands, a day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.agenda.item import AgendaItem
from domain.ids import AgendaItemId
from domain.notices import STEP
from domain.refusing import Refused, Twice, refuse
from domain.roles import Action
from domain.talents.fitting import bring
from domain.tasks.finishing import asking_due
from domain.tasks.making import day_screen, hands_screen, made, refuse_day
from domain.tasks.reminding import reminder_due
from domain.tasks.task import MAKE_PREFIX, TaskText
from domain.tasks.typed import read_day, read_hands
from domain.texts import GeneralText
from domain.trits.answer import SUPPORT_PREFIX, TRITS_PREFIX, AnswerId, TritsText
from domain.trits.answering import (
    Answered,
    ask_party,
    ask_question,
    decide_answer,
    decide_party,
    refuse_answering,
)
from domain.trits.order import FIRST, Question, question_of
from domain.trits.telling import about
from handlers import own_issues, waiting
from handlers.context import NUMBER, Tapped
from handlers.tasks import reminder_hour
from handlers.trits import CODE, Trits, own_item, show_question
from handlers.turn import Turn
from storage import agenda, due, talents, tasks
from storage import trits as rows

router = Router(name="making tasks")

_ANSWER = {"action": Action.ANSWER_TRITS}


@dataclass(frozen=True, slots=True)
class Making:
    """What is known of an answer on its way to a task.

    Attributes:
        answer: of a task that is made of an answer given before; None for a new answer.
        words: what it is about, as it was read.
    """

    item: AgendaItemId
    question: Question
    text: str
    party: str
    hands: int
    answer: AnswerId | None
    words: tuple[str, ...]


async def _making(turn: Turn) -> Making | None:
    """Return what the conversation knows; None for data of another shape."""
    data = await turn.state.get_data()
    item, text, hands = data.get("item"), data.get("text", ""), data.get("hands", 1)
    question = question_of(str(data.get("question", "")))
    answer, party, words = data.get("answer"), data.get("party", ""), data.get("words", [])
    if question is None or not (isinstance(item, int) and isinstance(hands, int)):
        return None
    if not (isinstance(text, str) and isinstance(party, str) and isinstance(words, list)):
        return None
    number = AnswerId(answer) if isinstance(answer, int) else None
    about = tuple(str(one) for one in words)
    return Making(AgendaItemId(item), question, text, party, hands, number, about)


async def _answered_or_anew(turn: Turn) -> Making | None:
    """Return what has its answer already; who has none begins anew."""
    making = await _making(turn)
    if making is not None and making.text:
        return making
    await turn.begins_anew()
    return None


# --- the answer ---------------------------------------------------------------------------


@router.callback_query(Tapped(rf"{TRITS_PREFIX}:(?P<item>{NUMBER}):{CODE}:zeg"), flags=_ANSWER)
async def ask(query: CallbackQuery, turn: Turn, item: str, code: str) -> None:
    """Ask a trits question that is open."""
    found, question = await own_item(turn, item), question_of(code) or FIRST
    if found is None:
        return
    course = await rows.course(turn.session, found.id, question.series)
    refused = refuse_answering(turn.resident, found, course, question)
    if refused is not None:
        await turn.answers(refused)
        return
    await waiting.step_aside(turn)
    await waiting.ask_between(turn, Trits.answer)
    await turn.state.update_data({"item": found.id, "question": question.code})
    await turn.says(ask_question(turn.resident, found, question))


@router.message(Trits.answer, F.text, flags=_ANSWER)
async def take_answer(message: Message, turn: Turn) -> None:
    """Take an answer, and ask what else is needed of it."""
    making = await _making(turn)
    if making is None:
        await turn.begins_anew()
        return
    item = await agenda.find_item(turn.session, making.item)
    course = await rows.course(turn.session, making.item, making.question.series)
    read = turn.understood()
    outcome = decide_answer(
        turn.resident,
        item,
        turn.words,
        turn.now,
        question=making.question,
        course=course,
        personal=read.personal,
    )
    if isinstance(outcome, Refused):
        await turn.answers(outcome)
        return
    await turn.state.update_data(
        {"text": outcome.text, "words": list(about(outcome.text, read.key_words))}
    )
    if making.question.names_party:
        await turn.state.set_state(Trits.party)
        await turn.says(ask_party(turn.resident, making.item, making.question, outcome.text))
    elif making.question.makes_tasks:
        await _ask_hands(turn, outcome.text)
    else:
        await _store_answer(turn)


@router.callback_query(Trits.hands, Tapped(rf"{MAKE_PREFIX}:terug:handen"), flags=_ANSWER)
@router.callback_query(Trits.party, Tapped(rf"{MAKE_PREFIX}:terug:wie"), flags=_ANSWER)
async def back_to_answer(query: CallbackQuery, turn: Turn) -> None:
    """Show the answer again, to be typed anew or kept; an answer given before stays as it is."""
    making = await _making(turn)
    item = await agenda.find_item(turn.session, making.item) if making else None
    if making is None or item is None:
        await turn.begins_anew()
    elif making.answer is not None:
        await waiting.end(turn)
        await show_question(turn, item, making.question)
    else:
        await turn.state.set_state(Trits.answer)
        await turn.says(ask_question(turn.resident, item, making.question, wrote=making.text))


@router.callback_query(Trits.answer, Tapped(rf"{MAKE_PREFIX}:terug:tekst"), flags=_ANSWER)
async def keep_answer(query: CallbackQuery, turn: Turn) -> None:
    """Go on with the answer as it was typed before."""
    making = await _answered_or_anew(turn)
    if making is None:
        return
    if making.question.names_party:
        await turn.state.set_state(Trits.party)
        await turn.says(ask_party(turn.resident, making.item, making.question, making.text))
    else:
        await _ask_hands(turn, making.text, fresh=False)


@router.message(Trits.party, F.text, flags=_ANSWER)
async def take_party(message: Message, turn: Turn) -> None:
    """Take whose help an answer needs, or who does or decides it."""
    making = await _answered_or_anew(turn)
    if making is None:
        return
    party = decide_party(turn.resident, turn.words, personal=turn.understood().personal)
    if isinstance(party, Refused):
        await turn.answers(party)
        return
    await turn.state.update_data({"party": party})
    if making.question.makes_tasks:
        await _ask_hands(turn, making.text)
    else:
        await _store_answer(turn)


@router.callback_query(Trits.hands, Tapped(rf"{MAKE_PREFIX}:alleen"), flags=_ANSWER)
async def only_answer(query: CallbackQuery, turn: Turn) -> None:
    """Store an answer without making a task of it yet."""
    await _store_answer(turn)


async def _store_answer(turn: Turn) -> None:
    """Store an answer; what others carry out is a task of theirs at once."""
    making = await _answered_or_anew(turn)
    if making is None:
        return
    item = await agenda.find_item(turn.session, making.item)
    await waiting.end(turn)
    if making.answer is None:
        outcome = await _decide_again(turn, making, item)
        if isinstance(outcome, Refused):
            await turn.answers(outcome)
            return
        number = await rows.store_answer(turn.session, outcome)
        if making.question.code == "d3":
            await tasks.make_task(
                turn.session, number, by=turn.resident.id, hands=0, on=None, now=turn.now
            )
    if item is not None:
        if turn.typed:
            await turn.tells(TritsText.ANSWER_STORED)
        else:
            turn.toasts(TritsText.ANSWER_STORED)
        await show_question(turn, item, making.question, fresh=turn.typed)


async def _decide_again(turn: Turn, making: Making, item: AgendaItem | None) -> Answered | Refused:
    """Decide once more on a new answer, with the question held open until it is stored."""
    course = await rows.lock_course(turn.session, making.item, making.question.series)
    return decide_answer(
        turn.resident,
        item,
        making.text,
        turn.now,
        question=making.question,
        course=course,
        party=making.party,
        words=making.words,
    )


@router.callback_query(
    Tapped(rf"{SUPPORT_PREFIX}:(?P<answer>{NUMBER}):taak:\d{{1,4}}"), flags=_ANSWER
)
async def begin_task(query: CallbackQuery, turn: Turn, answer: str) -> None:
    """Begin a task of an answer that was given before."""
    found = await rows.lock_answer(turn.session, AnswerId(int(answer)), turn.resident.id)
    item = await own_item(turn, str(found.item)) if found is not None else None
    if found is None:
        await turn.answers(refuse(turn.resident, TritsText.ANSWER_GONE))
        return
    if item is None or not found.question.makes_tasks:
        return
    if found.has_task:
        await turn.answers(Twice(TaskText.MADE_ALREADY))
        return
    await waiting.step_aside(turn)
    await waiting.ask_between(turn, Trits.hands)
    await turn.state.update_data(
        {
            "item": item.id,
            "question": found.question.code,
            "text": found.text,
            "party": found.party,
            "answer": found.id,
        }
    )
    await turn.says(hands_screen(turn.resident, found.text, fresh=False))


# --- hands --------------------------------------------------------------------------------


async def go_on_with(
    turn: Turn, item: AgendaItemId, question: Question, text: str, words: Sequence[str]
) -> None:
    """Make a task of an answer that was given elsewhere: how many hands, and when."""
    await turn.state.update_data(
        {"item": item, "question": question.code, "text": text, "words": list(words)}
    )
    await _ask_hands(turn, text)


async def _ask_hands(turn: Turn, text: str, *, fresh: bool = True) -> None:
    await turn.state.set_state(Trits.hands)
    await turn.says(hands_screen(turn.resident, text, fresh=fresh, alone=True))


@router.callback_query(Trits.hands, Tapped(rf"{MAKE_PREFIX}:h:(?P<hands>\d{{1,2}})"), flags=_ANSWER)
async def tap_hands(query: CallbackQuery, turn: Turn, hands: str) -> None:
    """Take the number of hands that was tapped."""
    await _take_hands(turn, hands)


@router.message(Trits.hands, F.text, flags=_ANSWER)
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


@router.callback_query(Trits.day, Tapped(rf"{MAKE_PREFIX}:terug:dag"), flags=_ANSWER)
async def back_to_hands(query: CallbackQuery, turn: Turn) -> None:
    """Ask for the hands again."""
    making = await _answered_or_anew(turn)
    if making is not None:
        await turn.state.set_state(Trits.hands)
        alone = making.answer is None
        await turn.says(hands_screen(turn.resident, making.text, fresh=False, alone=alone))


# --- the day, and the task ----------------------------------------------------------------


@router.callback_query(
    Trits.day, Tapped(rf"{MAKE_PREFIX}:d:(?P<day>\d{{4}}-\d\d-\d\d)"), flags=_ANSWER
)
async def tap_day(query: CallbackQuery, turn: Turn, day: str) -> None:
    """Take the day that was tapped."""
    try:
        on = date.fromisoformat(day)
    except ValueError:
        return  # a forged button
    await _take_day(turn, on)


@router.message(Trits.day, F.text, flags=_ANSWER)
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
    await waiting.end(turn)
    answer = making.answer
    if answer is None:
        outcome = await _decide_again(turn, making, item)
        if isinstance(outcome, Refused):
            await turn.answers(outcome)
            return
        answer = await rows.store_answer(turn.session, outcome)
    await _make(turn, making, answer, on)


async def _make(turn: Turn, making: Making, answer: AnswerId, on: date) -> None:
    """Store a task with the days of its reminder and question; bring it to whom it fits."""
    number = await tasks.make_task(
        turn.session,
        answer,
        by=turn.resident.id,
        hands=making.hands,
        on=on,
        now=turn.now,
    )
    if number is None:
        await turn.tells(TaskText.MADE_ALREADY, slot=STEP)
        return
    hour = reminder_hour(turn)
    await due.plan(
        turn.session, [reminder_due(number, on, hour=hour), asking_due(number, on, hour=hour)]
    )
    task = await tasks.lock_task(turn.session, number)
    if task is None:
        raise LookupError("a task that was just made is gone")
    able = await talents.in_area(turn.session, task.area)
    await own_issues.plan_steps(turn, task.item)
    await turn.says(
        made(turn.resident, task, fresh=turn.typed), *bring(task, able, but=turn.resident.id)
    )


@router.callback_query(Trits.hands, Tapped(rf"{MAKE_PREFIX}:weg"), flags=_ANSWER)
@router.callback_query(Trits.day, Tapped(rf"{MAKE_PREFIX}:weg"), flags=_ANSWER)
async def drop_task(query: CallbackQuery, turn: Turn) -> None:
    """Leave the question; nothing was stored."""
    await waiting.end(turn)
    await turn.tells(GeneralText.LEFT, slot=STEP)
