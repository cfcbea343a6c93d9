"""Changing a meeting, which goes through the same check, and calling it off."""

from __future__ import annotations

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.ids import MeetingId
from domain.meetings.changing import (
    CalledOff,
    ask_call_off,
    decide_call_off,
    refuse_to_touch,
)
from domain.meetings.draft import Step, draft_of
from domain.meetings.meeting import CALL_PREFIX, slot_of
from domain.meetings.reminding import reminders_on
from domain.refusing import Refused
from domain.roles import Action
from handlers import waiting
from handlers.calling_meetings import Calling, ask
from handlers.context import NUMBER, Tapped
from handlers.turn import Turn
from storage import announcements, meetings

router = Router(name="changing meetings")

MAY = {"action": Action.CALL_MEETING}
_MEETING = rf"{CALL_PREFIX}:(?P<meeting>{NUMBER})"


@router.callback_query(Tapped(rf"{_MEETING}:wijzig"), flags=MAY)
async def begin_change(query: CallbackQuery, turn: Turn, meeting: str) -> None:
    """Show a meeting as it would be sent, to change what is different."""
    found = await meetings.find(turn.session, MeetingId(int(meeting)), turn.resident.id)
    refused = refuse_to_touch(found, turn.resident, turn.now)
    if refused is not None or found is None:
        await turn.answers(refused or Refused(()))
        return
    await waiting.step_aside(turn)
    await waiting.ask_between(turn, Calling.check)
    await ask(turn, draft_of(found), Step.CHECK, fresh=True)


@router.callback_query(Tapped(rf"{_MEETING}:af"), flags=MAY)
async def ask_to_call_off(query: CallbackQuery, turn: Turn, meeting: str) -> None:
    """Ask whether a meeting is called off."""
    found = await meetings.find(turn.session, MeetingId(int(meeting)), turn.resident.id)
    refused = refuse_to_touch(found, turn.resident, turn.now)
    if refused is not None or found is None:
        await turn.answers(refused or Refused(()))
        return
    audience = await meetings.audience(turn.session, found.id)
    await turn.says(ask_call_off(turn.resident, found, audience))


@router.callback_query(Tapped(rf"{_MEETING}:(?P<version>\d{{1,6}}):af"), flags=MAY)
async def call_off(query: CallbackQuery, turn: Turn, meeting: str, version: str) -> None:
    """Call a meeting off; whose invitation still waited hears nothing of it."""
    number = MeetingId(int(meeting))
    found = await meetings.lock(turn.session, number, turn.resident.id)
    outcome = decide_call_off(
        found,
        turn.resident,
        turn.now,
        version=int(version),
        audience=await meetings.audience(turn.session, number),
        reminders=reminders_on(turn.content.meetings, turn.today),
    )
    if isinstance(outcome, CalledOff):
        await announcements.take_back(turn.session, slot_of(number), now=turn.now)
        await meetings.call_off(turn.session, outcome)
    await turn.answers(outcome)
