"""Weighing the options of a deadlock, and helping its sides: the ballot, mediating, a meeting."""

from __future__ import annotations

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.deadlock import clock, moves
from domain.deadlock.texts import DeadlockText
from domain.meetings.draft import Draft as MeetingDraft
from domain.plain_text import shortened
from domain.refusing import forbid, refuse
from domain.roles import Action
from handlers import calling_meetings
from handlers.context import Tapped
from handlers.deadlocks import ONE, cannot, do, readable, show, show_options_of
from handlers.turn import Turn
from locales import say

router = Router(name="helping in deadlocks")

_READ = {"action": Action.READ_DEADLOCK}
_MEDIATE = {"action": Action.MEDIATE}


@router.callback_query(Tapped(rf"{ONE}:stem"), flags=_READ)
async def open_ballot(query: CallbackQuery, turn: Turn, number: str) -> None:
    """Let a side or the mediator open the ballot over the options before half time."""
    found = await readable(turn, number, lock=True)
    if found is None:
        return
    if not found.sides_of(turn.resident) and turn.resident.id != found.mediator:
        await turn.answers(refuse(turn.resident, DeadlockText.NOT_A_SIDE))
        return
    change = clock.open_ballot(found, turn.now)
    after = await do(turn, found, change, DeadlockText.NOT_NOW)
    if after is not None:
        await show_options_of(turn, after, note=DeadlockText.DONE_BALLOT)


@router.callback_query(Tapped(rf"{ONE}:help"), flags=_MEDIATE)
async def mediate(query: CallbackQuery, turn: Turn, number: str) -> None:
    """Let an area director or a community worker take it on."""
    found = await readable(turn, number, lock=True)
    if found is None:
        return
    if not turn.may(Action.MEDIATE, found.area):
        await turn.answers(forbid(turn.resident, Action.MEDIATE, found.area))
        return
    change = moves.take_on(found, turn.resident, turn.now)
    after = await do(turn, found, change, DeadlockText.NOT_NOW)
    if after is not None:
        await show(turn, after, DeadlockText.DONE_MEDIATOR)


@router.callback_query(Tapped(rf"{ONE}:praat"), flags=_MEDIATE)
async def call_meeting(query: CallbackQuery, turn: Turn, number: str) -> None:
    """Invite the area to talk about it; what it is about is known already."""
    found = await readable(turn, number)
    if found is None:
        return
    if found.mediator != turn.resident.id or found.over:
        await cannot(turn, found, DeadlockText.NOT_NOW)
        return
    title = say(DeadlockText.MEETING_TITLE, "nl", {"thema": found.item_names.in_language("nl")})
    most = turn.content.meetings.meeting_text_max_characters.on(turn.today)
    draft = MeetingDraft(area=found.area, title=shortened(title, most), deadlock=found.id)
    await calling_meetings.begin_with(turn, draft)
