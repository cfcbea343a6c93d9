"""The trits questions of an agenda item: reading, supporting, closing one and opening it again.

`handlers.making_tasks` takes the answers.
"""

from __future__ import annotations

from aiogram import F, Router
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.agenda.item import AgendaItem
from domain.agenda.texts import AgendaText
from domain.ids import AgendaItemId
from domain.paging import page_of
from domain.refusing import Refused, Twice
from domain.roles import Action
from domain.trits.answer import SUPPORT_PREFIX, TRITS_PREFIX, AnswerId
from domain.trits.order import (
    Course,
    Question,
    Series,
    Turned,
    decide_close,
    decide_reopen,
    question_of,
)
from domain.trits.rights import (
    Right,
    RightChosen,
    decide_right,
    right_button,
    right_line,
    right_screen,
)
from domain.trits.screens import (
    PAGE,
    ask_nothing,
    question_screen,
    questions_screen,
    which_answer,
)
from domain.trits.supporting import Supported, decide_support
from domain.trits.views import views_button
from handlers import waiting
from handlers.context import NUMBER, Tapped
from handlers.pausing import is_paused
from handlers.turn import Turn
from storage import agenda, rights
from storage import trits as rows

router = Router(name="trits")

CODE = "(?P<code>[dz][123])"
_READ = {"action": Action.READ_AGENDA}
_TEND = {"action": Action.TEND_TRITS}
_ANSWER = {"action": Action.ANSWER_TRITS}


class Trits(StatesGroup):
    """Where somebody is who answers a trits question (handlers.making_tasks)."""

    answer = State()
    party = State()
    hands = State()
    day = State()
    change = State()
    """Other words for one's own answer (handlers.changing_answers)."""
    nothing = State()
    """Why a question has nothing, of a member of the initiative group."""


_ANSWERING = frozenset(state.state for state in Trits.__all_states__)


# --- reading ------------------------------------------------------------------------------


@router.callback_query(Tapped(rf"{TRITS_PREFIX}:(?P<item>{NUMBER}):(?P<series>[dz])"), flags=_READ)
async def show_questions(query: CallbackQuery, turn: Turn, item: str, series: str) -> None:
    """Show the three questions of a series, and where each stands."""
    await step_out(turn)
    found = await own_item(turn, item)
    if found is None:
        return
    course = await rows.course(turn.session, found.id, Series(series))
    if course is not None:
        await _say_questions(turn, found, course)


async def _say_questions(turn: Turn, item: AgendaItem, course: Course) -> None:
    """Show the three questions; beside who decides what, the right that comes out of it."""
    deciding = course.series is Series.DECIDE
    right = right_line(await rights.right_of(turn.session, item.id)) if deciding else None
    more = (views_button(item.id), *right_button(turn.resident, course))
    await turn.says(
        questions_screen(turn.resident, item, course, more=more, right=right, fresh=turn.typed)
    )


@router.callback_query(
    Tapped(rf"{TRITS_PREFIX}:(?P<item>{NUMBER}):{CODE}:(?P<page>\d{{1,4}})"), flags=_READ
)
async def open_question(query: CallbackQuery, turn: Turn, item: str, code: str, page: str) -> None:
    """Show a question with its answers; who was answering leaves that."""
    await step_out(turn)
    found, question = await own_item(turn, item), question_of(code)
    if found is not None and question is not None:
        await show_question(turn, found, question, page=int(page))


async def show_question(
    turn: Turn,
    item: AgendaItem,
    question: Question,
    *,
    page: int = 1,
    course: Course | None = None,
    fresh: bool = False,
) -> None:
    """Show a question with a page of its answers."""
    course = course or await rows.course(turn.session, item.id, question.series)
    if course is None:
        return
    found = await rows.answers(turn.session, item.id, question, turn.resident.id)
    shown = page_of(found, page, size=PAGE)
    await turn.says(question_screen(turn.resident, item, course, question, shown, fresh=fresh))


@router.callback_query(
    Tapped(rf"{TRITS_PREFIX}:(?P<item>{NUMBER}):{CODE}:taken:(?P<page>\d{{1,4}})"), flags=_READ
)
async def choose_answer(query: CallbackQuery, turn: Turn, item: str, code: str, page: str) -> None:
    """Show the answers of which a task can be made."""
    found, question = await own_item(turn, item), question_of(code)
    if found is None or question is None:
        return
    answers = await rows.answers(turn.session, found.id, question, turn.resident.id)
    without = [one for one in answers if not one.has_task]
    shown = page_of(without, int(page), size=PAGE)
    await turn.says(which_answer(turn.resident, found, question, shown))


async def step_out(turn: Turn) -> None:
    """Leave an answer that somebody was giving, who opens something of the agenda instead."""
    if await turn.state.get_state() in _ANSWERING:
        await waiting.step_aside(turn)


async def own_item(turn: Turn, number: str) -> AgendaItem | None:
    """Return an item of somebody's own area; say why not otherwise."""
    item = await agenda.find_item(turn.session, AgendaItemId(int(number)))
    if item is not None and item.area == turn.resident.area:
        return item
    await turn.tells(AgendaText.GONE if item is None else AgendaText.OTHER_AREA)
    return None


# --- supporting ---------------------------------------------------------------------------


@router.callback_query(
    Tapped(rf"{SUPPORT_PREFIX}:(?P<answer>{NUMBER}):(?P<verb>steun|los):(?P<page>\d{{1,4}})"),
    flags=_ANSWER,
)
async def support(query: CallbackQuery, turn: Turn, answer: str, verb: str, page: str) -> None:
    """Let the resident who tapped support an answer, or no longer."""
    found = await rows.lock_answer(turn.session, AnswerId(int(answer)), turn.resident.id)
    course = None
    if found is not None:
        course = await rows.course(turn.session, found.item, found.question.series)
    outcome = decide_support(turn.resident, found, course, turn.now, supports=verb == "steun")
    if not isinstance(outcome, Supported) or found is None:
        if isinstance(outcome, Refused | Twice):
            await turn.answers(outcome)
        return
    await rows.support(turn.session, outcome)
    item = await agenda.find_item(turn.session, found.item)
    if item is not None:
        await show_question(turn, item, found.question, page=int(page), course=course)


# --- closing and opening again ------------------------------------------------------------


@router.callback_query(
    Tapped(rf"{TRITS_PREFIX}:(?P<item>{NUMBER}):{CODE}:(?P<verb>klaar|open)"), flags=_TEND
)
async def close_or_open(query: CallbackQuery, turn: Turn, item: str, code: str, verb: str) -> None:
    """Go on to the next question, or open this one again."""
    found, question = await own_item(turn, item), question_of(code)
    if found is not None and question is not None:
        await _turn_question(turn, found, question, closes=verb == "klaar")


async def _turn_question(
    turn: Turn,
    item: AgendaItem,
    question: Question,
    *,
    closes: bool,
    nothing: str | None = None,
) -> None:
    course = await rows.lock_course(turn.session, item.id, question.series)
    if course is None:
        return
    if closes:
        personal = turn.understood().personal if nothing is not None else ()
        outcome = decide_close(
            course, turn.resident, question, turn.now, nothing=nothing, personal=personal
        )
    else:
        outcome = decide_reopen(course, turn.resident, question, turn.now)
    if not isinstance(outcome, Turned):
        await turn.answers(outcome)
        return
    await rows.turn_question(turn.session, outcome)
    if nothing is not None:
        await waiting.end(turn)
    now = await rows.course(turn.session, item.id, question.series)
    if now is not None:
        await _say_questions(turn, item, now)


@router.callback_query(Tapped(rf"{TRITS_PREFIX}:(?P<item>{NUMBER}):{CODE}:niets"), flags=_TEND)
async def ask_why_nothing(query: CallbackQuery, turn: Turn, item: str, code: str) -> None:
    """Ask why a question has nothing to answer."""
    found, question = await own_item(turn, item), question_of(code)
    if found is None or question is None:
        return
    if not turn.may(Action.TEND_TRITS, found.area):
        await turn.forbids(Action.TEND_TRITS)
        return
    await waiting.step_aside(turn)
    await waiting.ask_between(turn, Trits.nothing)
    await turn.state.update_data({"item": found.id, "question": question.code})
    await turn.says(ask_nothing(turn.resident, found, question))


@router.message(Trits.nothing, F.text, flags=_TEND)
async def tell_why_nothing(message: Message, turn: Turn) -> None:
    """Take why a question has nothing to answer, and go on to the next."""
    data = await turn.state.get_data()
    question = question_of(str(data.get("question", "")))
    if question is None or not isinstance(data.get("item"), int):
        await turn.begins_anew()
        return
    item = await own_item(turn, str(data["item"]))
    if item is not None:
        await _turn_question(turn, item, question, closes=True, nothing=turn.words)


# --- the right over the money -------------------------------------------------------------

_RIGHT = {"action": Action.SET_RIGHT}


@router.callback_query(Tapped(rf"{TRITS_PREFIX}:(?P<item>{NUMBER}):recht"), flags=_RIGHT)
async def choose_right(query: CallbackQuery, turn: Turn, item: str) -> None:
    """Show the rights to choose from."""
    found = await own_item(turn, item)
    if found is None:
        return
    if turn.may(Action.SET_RIGHT, found.area):
        await turn.says(right_screen(turn.resident, found))
    else:
        await turn.forbids(Action.SET_RIGHT)


@router.callback_query(
    Tapped(rf"{TRITS_PREFIX}:(?P<item>{NUMBER}):recht:(?P<right>spending|earmarked|advisory)"),
    flags=_RIGHT,
)
async def set_right(query: CallbackQuery, turn: Turn, item: str, right: str) -> None:
    """Set which right residents have over the money of an item."""
    found = await own_item(turn, item)
    if found is None or await is_paused(turn, found.id):
        return
    course = await rows.lock_course(turn.session, found.id, Series.DECIDE)
    held = await rights.right_of(turn.session, found.id)
    now = held.right if held else None
    outcome = decide_right(course, turn.resident, Right(right), turn.now, now=now)
    if not isinstance(outcome, RightChosen) or course is None:
        if isinstance(outcome, Refused | Twice):
            await turn.answers(outcome)
        return
    await rights.set_right(turn.session, outcome)
    await _say_questions(turn, found, course)
