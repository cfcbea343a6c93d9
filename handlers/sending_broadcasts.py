"""Sending an official message now or later, stopping it half-way, and correcting it."""

from __future__ import annotations

from datetime import datetime

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.types import CallbackQuery, Message

from domain.broadcasts.broadcast import Broadcast, Stage
from domain.broadcasts.screens import ask_text, figures_screen, planned_screen, when_screen
from domain.broadcasts.sending import (
    Corrected,
    Halted,
    Sent,
    counts,
    decide_correct,
    decide_send,
    decide_stop,
    decide_write,
    offered_moments,
)
from domain.broadcasts.texts import WritingText
from domain.meetings.typed import read_moment
from domain.refusing import Refused
from handlers import waiting
from handlers.broadcasting import (
    ABOUT,
    MAY,
    ONE,
    Writing,
    leave_question,
    own_draft,
    own_message,
    show_check,
)
from handlers.context import Tapped
from handlers.turn import Turn
from storage import broadcasts, due

router = Router(name="sending broadcasts")


@router.callback_query(Tapped(rf"{ONE}:stuur"), flags=MAY)
async def send(query: CallbackQuery, turn: Turn, number: str) -> None:
    """Send it now."""
    found = await own_message(turn, int(number))
    if found is not None:
        await _send(turn, found, None)


async def _send(turn: Turn, found: Broadcast, later: datetime | None) -> None:
    reach = await broadcasts.reach(turn.session, found)
    outcome = decide_send(turn.resident, found, turn.now, people=reach.people, later=later)
    if isinstance(outcome, Sent):
        await broadcasts.store(turn.session, outcome.broadcast, now=turn.now)
        await due.plan(turn.session, outcome.dues)
        await turn.says(
            planned_screen(turn.resident, outcome.broadcast, reach.people, fresh=turn.typed)
        )
    else:
        await turn.answers(outcome)


@router.callback_query(Tapped(rf"{ONE}:later"), flags=MAY)
async def ask_when(query: CallbackQuery, turn: Turn, number: str) -> None:
    """Ask when it goes."""
    draft = await own_draft(turn, number)
    if draft is not None:
        await waiting.ask_between(turn, Writing.moment)
        await turn.state.update_data({ABOUT: draft.id})
        await turn.says(when_screen(turn.resident, draft, offered_moments(turn.now)))


@router.callback_query(Tapped(rf"{ONE}:l:(?P<moment>\d{{10}})"), flags=MAY)
async def send_later(query: CallbackQuery, turn: Turn, number: str, moment: str) -> None:
    """Send it at the moment that was tapped."""
    draft = await own_draft(turn, number)
    if draft is not None:
        await leave_question(turn)
        await _send(turn, draft, datetime.fromtimestamp(int(moment), turn.now.tzinfo))


@router.message(StateFilter(Writing.moment), F.text, flags=MAY)
async def type_moment(message: Message, turn: Turn) -> None:
    """Take the moment that was typed."""
    draft = await own_message(turn, int((await turn.state.get_data()).get(ABOUT) or 0))
    if draft is None:
        return
    moment = read_moment(turn.words, turn.now)
    if moment is None:
        await turn.tells(WritingText.MOMENT_NOT_READ)
    else:
        if moment > turn.now:
            await waiting.end(turn)
        await _send(turn, draft, moment)


@router.callback_query(Tapped(rf"{ONE}:stop"), flags=MAY)
async def stop(query: CallbackQuery, turn: Turn, number: str) -> None:
    """Stop it half-way, or before it begins."""
    found = await own_message(turn, int(number))
    if found is None:
        return
    outcome = decide_stop(found)
    if isinstance(outcome, Halted):
        await broadcasts.store(turn.session, outcome.broadcast, now=turn.now)
        await broadcasts.stop(turn.session, outcome.broadcast, now=turn.now)
        if outcome.broadcast.stage is Stage.DRAFT:
            await show_check(turn, outcome.broadcast)
        else:
            await _figures(turn, outcome.broadcast)
    else:
        await turn.answers(outcome)


async def _figures(turn: Turn, found: Broadcast) -> None:
    figures = await broadcasts.count(turn.session, found, now=turn.now)
    await turn.says(figures_screen(found, figures))


@router.callback_query(Tapped(rf"{ONE}:stand"), flags=MAY)
async def refresh(query: CallbackQuery, turn: Turn, number: str) -> None:
    """Count again."""
    found = await own_message(turn, int(number))
    if found is not None and found.sent_at is not None:
        await _figures(turn, found)
        if found.stage is not Stage.STOPPED:
            await due.plan(turn.session, [counts(found, turn.now)])


@router.callback_query(Tapped(rf"{ONE}:beter"), flags=MAY)
async def ask_correction(query: CallbackQuery, turn: Turn, number: str) -> None:
    """Ask how a sent message should read."""
    found = await own_message(turn, int(number))
    if found is not None:
        await waiting.step_aside(turn)
        await waiting.ask_between(turn, Writing.correction)
        await turn.state.update_data({ABOUT: found.id})
        await turn.says(ask_text(turn.resident, WritingText.ASK_CORRECTION, found, fresh=True))


@router.message(StateFilter(Writing.correction), F.text, flags=MAY)
async def take_correction(message: Message, turn: Turn) -> None:
    """Take the new words of a sent message."""
    written = decide_write(turn.resident, turn.words, turn.understood())
    if isinstance(written, Refused):
        await turn.answers(written)
        return
    found = await own_message(turn, int((await turn.state.get_data()).get(ABOUT) or 0))
    if found is None:
        return
    outcome = decide_correct(turn.resident, found, written, turn.now)
    if isinstance(outcome, Corrected):
        await broadcasts.store(turn.session, outcome.broadcast, now=turn.now)
        await due.plan(turn.session, outcome.dues)
        await waiting.end(turn)
        figures = await broadcasts.count(turn.session, outcome.broadcast, now=turn.now)
        await turn.tells(WritingText.CORRECTED)
        await turn.says(figures_screen(outcome.broadcast, figures, fresh=True))
    else:
        await turn.answers(outcome)
