"""Doing something at once about what one brought up, where an area works so."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.ids import IssueId
from domain.refusing import Refused
from domain.roles import Action
from domain.trits.order import FIRST
from domain.trits.telling import about
from domain.ways.at_once import AT_ONCE_PREFIX, ask, decide_at_once, not_now, refuse_at_once
from handlers import making_tasks, own_issues, waiting, ways
from handlers.context import NUMBER, Tapped
from handlers.putting_forward import look_at
from handlers.turn import Turn
from storage import agenda, issues

router = Router(name="at once")

_ISSUE = rf"{AT_ONCE_PREFIX}:(?P<issue>{NUMBER})"
_DOES = {"action": Action.ANSWER_TRITS}


class AtOnce(StatesGroup):
    """Where somebody is who says what they do: `issue`."""

    what = State()


@router.callback_query(Tapped(rf"{_ISSUE}:ja"), flags=_DOES)
async def begin(query: CallbackQuery, turn: Turn, issue: str) -> None:
    """Ask what somebody does about their issue."""
    number = IssueId(int(issue))
    area = await turn.home()
    if area is None:
        return
    refused = refuse_at_once(
        turn.resident,
        await issues.find(turn.session, number),
        await ways.way_of(turn, area),
        await agenda.begun_with(turn.session, number),
    )
    if refused is not None:
        await turn.answers(refused)
        return
    await waiting.step_aside(turn)
    await waiting.ask_between(turn, AtOnce.what)
    await turn.state.update_data({"issue": number})
    await turn.says(ask(turn.resident, number))


@router.callback_query(Tapped(rf"{_ISSUE}:nee"), flags=_DOES)
async def let_go(query: CallbackQuery, turn: Turn, issue: str) -> None:
    """Leave it at bringing up; the issue stays."""
    if await turn.state.get_state() == AtOnce.what.state:
        await waiting.end(turn)
    await turn.says(not_now(turn.resident, IssueId(int(issue))))


@router.message(AtOnce.what, F.text, flags=_DOES)
async def take_what(message: Message, turn: Turn) -> None:
    """Put it on the agenda, and go on to how many hands and when."""
    number = IssueId((await turn.state.get_data())["issue"])
    area = await turn.home()
    if area is None:
        return
    read = turn.understood()
    outcome = decide_at_once(
        turn.resident,
        await issues.lock(turn.session, number),
        await ways.way_of(turn, area),
        await agenda.begun_with(turn.session, number),
        turn.words,
        turn.now,
        personal=read.personal,
    )
    if isinstance(outcome, Refused):
        await turn.answers(outcome)
        return
    item = await agenda.begin_at_once(turn.session, outcome, look_at=look_at(turn))
    await own_issues.plan_steps(turn, item)
    words = about(outcome.text, read.key_words)
    await making_tasks.go_on_with(turn, item, FIRST, outcome.text, words)
