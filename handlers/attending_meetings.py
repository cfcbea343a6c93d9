"""Counting who is at a meeting: a number that is said, and the code that people scan."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.calendar import day_of
from domain.ids import MeetingId
from domain.meetings.attending import (
    Counted,
    Here,
    already_here,
    count_screen,
    decide_count,
    decide_here,
    door_notice,
    door_slot,
    read_count,
    refuse_to_count,
    type_screen,
)
from domain.meetings.meeting import CALL_PREFIX
from domain.notices import STEP
from domain.refusing import Refused
from domain.roles import Action
from domain.texts import GeneralText
from handlers import waiting
from handlers.context import NUMBER, Tapped
from handlers.turn import Turn
from storage import channels, meeting_reports, meetings

router = Router(name="attending meetings")

_MAY = {"action": Action.CALL_MEETING}
_HERE = rf"{CALL_PREFIX}:(?P<meeting>{NUMBER}):er"


class Attending(StatesGroup):
    """Where somebody is who types how many are at a meeting."""

    count = State()


@router.callback_query(Tapped(_HERE), flags=_MAY)
async def ask_count(query: CallbackQuery, turn: Turn, meeting: str) -> None:
    """Ask how many are there."""
    found = await meetings.find(turn.session, MeetingId(int(meeting)), turn.resident.id)
    refused = refuse_to_count(found, turn.resident, turn.now)
    if refused is not None or found is None:
        await turn.answers(refused or Refused(()))
        return
    fresh = await turn.below(door_slot(found.id))
    await turn.says(count_screen(turn.resident.id, found, turn.now, fresh=fresh))


@router.callback_query(Tapped(rf"{_HERE}:(?P<people>\d{{1,4}})"), flags=_MAY)
async def tap_count(query: CallbackQuery, turn: Turn, meeting: str, people: str) -> None:
    """Take the count that was tapped."""
    await _take(turn, MeetingId(int(meeting)), int(people))


@router.callback_query(Tapped(rf"{_HERE}:typ"), flags=_MAY)
async def ask_to_type(query: CallbackQuery, turn: Turn, meeting: str) -> None:
    """Ask to type how many are there."""
    found = await meetings.find(turn.session, MeetingId(int(meeting)), turn.resident.id)
    refused = refuse_to_count(found, turn.resident, turn.now)
    if refused is not None or found is None:
        await turn.answers(refused or Refused(()))
        return
    await waiting.step_aside(turn)
    await waiting.ask_between(turn, Attending.count)
    await turn.state.update_data({"meeting": found.id})
    await turn.says(type_screen(turn.resident, found, fresh=True))


@router.message(Attending.count, F.text, flags=_MAY)
async def type_count(message: Message, turn: Turn) -> None:
    """Take the count that was typed."""
    number = (await turn.state.get_data()).get("meeting")
    if isinstance(number, int):
        people = read_count(turn.words, most=_most(turn))
        await _take(turn, MeetingId(number), people)
    else:
        await turn.begins_anew()


def _most(turn: Turn) -> int:
    return turn.content.meetings.places_max.on(turn.today)


async def _take(turn: Turn, number: MeetingId, people: int | None) -> None:
    found = await meetings.lock(turn.session, number, turn.resident.id)
    outcome = decide_count(
        found, turn.resident, people, turn.now, most=_most(turn), fresh=turn.typed
    )
    if isinstance(outcome, Counted):
        await meeting_reports.count(turn.session, outcome)
        await _leave(turn)
    await turn.answers(outcome)


@router.callback_query(Tapped(rf"{_HERE}:weg"), flags=_MAY)
async def leave(query: CallbackQuery, turn: Turn, meeting: str) -> None:
    """Leave the question; nothing was counted."""
    await _leave(turn)
    await turn.tells(GeneralText.LEFT, slot=STEP)


async def _leave(turn: Turn) -> None:
    if await turn.state.get_state() == Attending.count.state:
        await waiting.end(turn)


# --- the code at the door -----------------------------------------------------------------


@router.callback_query(Tapped(rf"{_HERE}:code"), flags=_MAY)
async def show_code(query: CallbackQuery, turn: Turn, meeting: str) -> None:
    """Show the code that people scan at the door, for the channel that somebody is on."""
    number = MeetingId(int(meeting))
    found = await meetings.find(turn.session, number, turn.resident.id)
    channel = turn.chat.channel
    bot = await channels.username(turn.session, channel) if channel == "telegram" else None
    day = turn.today if found is None else day_of(found.details.starts_at)
    address = turn.town.links.presence_url(number, day, bot=bot)
    shown = door_notice(turn.resident, found, address, turn.now)
    if isinstance(shown, Refused):
        await turn.answers(shown)
    else:
        await turn.says(shown)


async def mark_here(turn: Turn, payload: str) -> bool:
    """Count who scanned the code at the door; return whether it was one of ours."""
    read = turn.town.links.read_presence(payload)
    if read is None:
        return False
    number, day = read
    found = await meetings.lock(turn.session, number, turn.resident.id)
    kept = turn.content.meetings.presence_days.on(turn.today)
    outcome = decide_here(found, turn.resident, day, turn.now, kept_days=kept)
    if isinstance(outcome, Here) and found is not None:
        if await meeting_reports.mark_here(turn.session, outcome):
            await turn.answers(outcome)
        else:
            await turn.says(already_here(turn.resident, found))
    else:
        await turn.answers(outcome)
    return True
