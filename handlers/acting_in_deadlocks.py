"""What sides and neighbours do where neighbours can't agree: taking part, words, ways out."""

from __future__ import annotations

from collections.abc import Callable

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.deadlock import moves
from domain.deadlock.asking import ask_words
from domain.deadlock.calling import read_words
from domain.deadlock.change import Change
from domain.deadlock.deadlock import Deadlock, Side
from domain.deadlock.side_screens import may_put_up
from domain.deadlock.texts import DeadlockText
from domain.notices import TextKey
from domain.refusing import Refused
from domain.roles import Action
from handlers import waiting
from handlers.agenda import stands_elsewhere
from handlers.context import Tapped
from handlers.deadlock_means import figures_of
from handlers.deadlocks import (
    ONE,
    QUESTIONS,
    as_side,
    cannot,
    do,
    readable,
    show_options_of,
    show_ours_of,
)
from handlers.turn import Turn

router = Router(name="acting in deadlocks")

_READ = {"action": Action.READ_DEADLOCK}
_SPEAK = {"action": Action.SPEAK_IN_DEADLOCK}
_OPTION = {"action": Action.PUT_UP_OPTION}
_MEDIATE = {"action": Action.MEDIATE}


class Stuck(StatesGroup):
    """What somebody types in a deadlock: `number` says in which."""

    view = State()
    option = State()
    proposal = State()


QUESTIONS |= {state.state for state in Stuck.__all_states__}


# --- what a side does ---------------------------------------------------------------------


_Move = Callable[[Deadlock, Side, Turn], Change | None]
_MOVES: dict[str, tuple[_Move, TextKey]] = {
    "mee": (
        lambda at, side, turn: moves.accept(at, side, turn.resident.id, turn.now, figures_of(turn)),
        DeadlockText.DONE_ACCEPTED,
    ),
    "eerder": (
        lambda at, side, turn: moves.want_sooner(
            at, side, turn.resident.id, turn.now, figures_of(turn)
        ),
        DeadlockText.DONE_SOONER,
    ),
    "langer": (
        lambda at, side, turn: moves.want_longer(
            at, side, turn.resident.id, turn.now, figures_of(turn)
        ),
        DeadlockText.DONE_LONGER,
    ),
    "terug": (
        lambda at, side, turn: (
            moves.withdraw(at, turn.resident.id, turn.now) if side.number == 1 else None
        ),
        DeadlockText.DONE_WITHDRAWN,
    ),
}


@router.callback_query(Tapped(rf"{ONE}:(?P<verb>{'|'.join(_MOVES)})"), flags=_SPEAK)
async def act_as_side(query: CallbackQuery, turn: Turn, number: str, verb: str) -> None:
    """Take part, move on sooner, ask for more time, or take it back."""
    held = await as_side(turn, number)
    if held is None:
        return
    move, done = _MOVES[verb]
    after = await do(turn, held[0], move(*held, turn), DeadlockText.NOT_NOW)
    if after is not None:
        await show_ours_of(turn, after, held[1], done)


@router.callback_query(Tapped(rf"{ONE}:ja:(?P<offer>\d{{1,6}})"), flags=_SPEAK)
async def say_yes(query: CallbackQuery, turn: Turn, number: str, offer: str) -> None:
    """Say yes to the words that lie there; other words are no yes."""
    held = await as_side(turn, number)
    if held is None:
        return
    at, side = held
    change = moves.say_yes(at, side, turn.resident.id, int(offer), turn.now)
    after = await do(turn, at, change, DeadlockText.OTHER_WORDS)
    if after is not None:
        await show_ours_of(turn, after, side, DeadlockText.DONE_YES)


@router.callback_query(Tapped(rf"{ONE}:voor:(?P<side>\d{{1,2}})"), flags=_READ)
async def speak_for(query: CallbackQuery, turn: Turn, number: str, side: str) -> None:
    """Let a neighbour or a helper speak for a group that nobody speaks for."""
    found = await readable(turn, number, lock=True)
    wanted = None if found is None else found.side(int(side))
    if found is None or wanted is None:
        return
    near = turn.resident.area == found.area or turn.may(Action.MEDIATE, found.area)
    change = moves.come_forward(found, wanted, turn.resident, turn.now) if near else None
    after = await do(turn, found, change, DeadlockText.NOT_NOW)
    if after is not None:
        await show_ours_of(turn, after, wanted, DeadlockText.DONE_SPEAKS)


# --- words --------------------------------------------------------------------------------


async def _ask(turn: Turn, at: Deadlock, state: State, text: TextKey, **values: object) -> None:
    await waiting.step_aside(turn)
    await waiting.ask_between(turn, state)
    await turn.state.update_data({"number": at.id})
    fresh = await stands_elsewhere(turn)
    await turn.says(ask_words(turn.resident, at, text, values, fresh=fresh))


@router.callback_query(Tapped(rf"{ONE}:(?P<verb>kant|eens)"), flags=_SPEAK)
async def ask_as_side(query: CallbackQuery, turn: Turn, number: str, verb: str) -> None:
    """Ask how a side sees it, or on which words all could agree."""
    held = await as_side(turn, number)
    if held is None:
        return
    at, side = held
    if at.over:
        await cannot(turn, at, DeadlockText.OVER)
    elif verb == "kant":
        await _ask(turn, at, Stuck.view, DeadlockText.ASK_VIEW, tekst=side.view)
    else:
        await _ask(turn, at, Stuck.proposal, DeadlockText.ASK_PROPOSAL)


@router.callback_query(Tapped(rf"{ONE}:optie"), flags=_OPTION)
async def ask_option(query: CallbackQuery, turn: Turn, number: str) -> None:
    """Ask for a way out."""
    found = await readable(turn, number)
    if found is None:
        return
    if not may_put_up(turn.resident, found):
        await turn.tells(DeadlockText.NOT_THAT_AREA)
    elif not moves.takes_options(found):
        await cannot(turn, found, DeadlockText.NOT_NOW)
    else:
        await _ask(turn, found, Stuck.option, DeadlockText.ASK_OPTION)


async def _typed(turn: Turn, most: int, *, in_one_line: bool = False) -> str | None:
    personal = turn.understood().personal
    words = read_words(turn.resident, turn.words, most, personal=personal, in_one_line=in_one_line)
    if isinstance(words, Refused):
        await turn.answers(words)
        return None
    return words


async def _about(turn: Turn) -> int | None:
    number = (await turn.state.get_data()).get("number")
    if isinstance(number, int):
        return number
    await turn.begins_anew()
    return None


@router.message(StateFilter(Stuck.view, Stuck.proposal), F.text, flags=_SPEAK)
async def type_as_side(message: Message, turn: Turn) -> None:
    """Take how a side sees it, or words to agree on."""
    number = await _about(turn)
    figures = figures_of(turn)
    words = None if number is None else await _typed(turn, figures.words)
    if number is None or words is None:
        return
    view = await turn.state.get_state() == Stuck.view.state
    await waiting.end(turn)
    held = await as_side(turn, number)
    if held is None:
        return
    at, side = held
    me = turn.resident
    if view:
        change = moves.write_view(at, side, me, words, turn.now, figures)
    else:
        change = moves.propose(at, side, me.id, words, turn.now)
    after = await do(turn, at, change, DeadlockText.NOT_NOW)
    if after is not None:
        done = DeadlockText.DONE_VIEW if view else DeadlockText.DONE_PROPOSED
        await show_ours_of(turn, after, side, done)


@router.message(Stuck.option, F.text, flags=_OPTION)
async def type_option(message: Message, turn: Turn) -> None:
    """Take a way out."""
    number = await _about(turn)
    figures = figures_of(turn)
    words = None if number is None else await _typed(turn, figures.option, in_one_line=True)
    if number is None or words is None:
        return
    await waiting.end(turn)
    found = await readable(turn, number, lock=True)
    if found is None:
        return
    if not may_put_up(turn.resident, found):
        await turn.tells(DeadlockText.NOT_THAT_AREA)
        return
    otherwise: TextKey = DeadlockText.NOT_NOW
    if moves.takes_options(found):
        full = len(found.options) >= figures.options
        otherwise = DeadlockText.OPTION_FULL if full else DeadlockText.OPTION_THERE
    change = moves.put_up(found, turn.resident, words, turn.now, figures)
    after = await do(turn, found, change, otherwise)
    if after is not None:
        await show_options_of(turn, after, len(after.options), DeadlockText.DONE_OPTION)
