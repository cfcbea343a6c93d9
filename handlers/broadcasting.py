"""Official messages: writing one, choosing who gets it, sending, stopping and correcting it."""

from __future__ import annotations

from dataclasses import replace

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.broadcasts.broadcast import (
    BROADCAST_PREFIX,
    Audience,
    Broadcast,
    Readability,
    Stage,
    message,
)
from domain.broadcasts.screens import (
    ask_text,
    check_screen,
    figures_screen,
    list_screen,
    planned_screen,
)
from domain.broadcasts.sending import (
    Written,
    decide_write,
    role_for,
)
from domain.broadcasts.texts import WritingText
from domain.ids import BroadcastId
from domain.meetings.calling import name_first
from domain.notices import STEP, answering
from domain.paging import page_of
from domain.reading import Level
from domain.refusing import Refused
from domain.roles import Action
from domain.speaking import QuietHours
from domain.texts import GeneralText
from handlers import waiting
from handlers.context import NUMBER, Tapped
from handlers.turn import Turn
from storage import broadcasts

router = Router(name="broadcasting")

LISTED = 40
"""Messages that a sender can look back at."""
ABOUT = "broadcast"
"""Where the conversation keeps which message is being written; 0 for a new one."""
MAY = {"action": Action.BROADCAST}
ONE = rf"{BROADCAST_PREFIX}:(?P<number>{NUMBER})"


class Writing(StatesGroup):
    """What somebody is asked who writes an official message."""

    text = State()
    correction = State()
    moment = State()


# --- the list, and writing ----------------------------------------------------------------


async def show_messages(turn: Turn, page: int = 1) -> None:
    """Show somebody's messages, with a way to a new one."""
    if not turn.resident.areas_for(Action.BROADCAST):
        await turn.forbids(Action.BROADCAST)
        return
    found = await broadcasts.of_sender(turn.session, turn.resident.id, limit=LISTED)
    shown = page_of(found, page, size=turn.page_size)
    await turn.says(list_screen(turn.resident, shown, fresh=turn.typed))


@router.callback_query(Tapped(rf"{BROADCAST_PREFIX}:lijst:(?P<page>\d{{1,4}})"), flags=MAY)
async def leaf_through(query: CallbackQuery, turn: Turn, page: str) -> None:
    """Show a page of messages."""
    await leave_question(turn)
    await show_messages(turn, int(page))


@router.callback_query(Tapped(rf"{BROADCAST_PREFIX}:uit"), flags=MAY)
async def step_out(query: CallbackQuery, turn: Turn) -> None:
    """Leave a question; what was written stays as it was."""
    await leave_question(turn)
    await turn.tells(GeneralText.LEFT, slot=STEP)


@router.callback_query(Tapped(rf"{BROADCAST_PREFIX}:nieuw"), flags=MAY)
async def begin(query: CallbackQuery, turn: Turn) -> None:
    """Ask what a new message says."""
    if not turn.resident.areas_for(Action.BROADCAST):
        await turn.forbids(Action.BROADCAST)
    elif not turn.resident.shown_name:
        await turn.says(name_first(turn.resident, WritingText.NAME_FIRST))
    else:
        await waiting.step_aside(turn)
        await ask_words(turn, Writing.text, None, WritingText.ASK_TEXT)


async def ask_words(turn: Turn, state: State, about: Broadcast | None, text: WritingText) -> None:
    await waiting.ask_between(turn, state)
    await turn.state.update_data({ABOUT: about.id if about else 0})
    await turn.says(ask_text(turn.resident, text, about, fresh=False))


async def leave_question(turn: Turn) -> None:
    group, _, _ = (await turn.state.get_state() or "").partition(":")
    if group == Writing.__name__:
        await waiting.end(turn)


@router.message(StateFilter(Writing.text), F.text, flags=MAY)
async def take_text(message: Message, turn: Turn) -> None:
    """Take the words of a draft, and show how it will be read."""
    written = decide_write(turn.resident, turn.words, turn.understood())
    if isinstance(written, Refused):
        await turn.answers(written)
        return
    number = int((await turn.state.get_data()).get(ABOUT) or 0)
    draft = await own_message(turn, number) if number else await _new_draft(turn)
    if draft is None:
        return
    draft = _with(draft, written)
    await broadcasts.store(turn.session, draft, now=turn.now)
    await waiting.end(turn)
    await show_check(turn, draft, fresh=True)


def _with(draft: Broadcast, written: Written) -> Broadcast:
    return replace(
        draft,
        text=written.text,
        readability=written.readability,
        personal=written.personal,
    )


async def _new_draft(turn: Turn) -> Broadcast | None:
    areas = turn.resident.areas_for(Action.BROADCAST)
    home = [one for one in areas if one == turn.resident.area]
    first = next(iter([*home, *areas]), None)
    role = None if first is None else role_for(turn.resident, [first])
    if first is None or role is None or not turn.resident.shown_name:
        await turn.forbids(Action.BROADCAST)
        return None
    return Broadcast(
        id=await broadcasts.next_id(turn.session),
        by=turn.resident.id,
        by_name=turn.resident.shown_name,
        by_role=role,
        text="",
        readability=Readability(Level.B1),
        audience=Audience((first,)),
    )


async def own_message(turn: Turn, number: int) -> Broadcast | None:
    """Return one's own message, locked; say why not otherwise."""
    found = await broadcasts.lock(turn.session, BroadcastId(number))
    if found is None or found.by != turn.resident.id:
        await leave_question(turn)
        await turn.tells(WritingText.GONE)
        return None
    return found


async def own_draft(turn: Turn, number: str) -> Broadcast | None:
    """Return one's own draft; one that went out is shown as it is now."""
    found = await own_message(turn, int(number))
    if found is not None and found.stage is not Stage.DRAFT:
        await show_message(turn, found)
        return None
    return found


def area_names(turn: Turn, one: Broadcast) -> list[str]:
    return [turn.town.area_name(area) for area in one.audience.areas]


def _quiet(turn: Turn) -> QuietHours:
    figures, day = turn.content.messages, turn.today
    return QuietHours.of(figures.quiet_from_hour.on(day), figures.quiet_until_hour.on(day))


async def show_check(turn: Turn, draft: Broadcast, *, fresh: bool = False) -> None:
    reach = await broadcasts.reach(turn.session, draft)
    screen = check_screen(
        turn.resident, draft, area_names(turn, draft), reach, turn.now, _quiet(turn), fresh=fresh
    )
    await turn.says(screen)


async def show_message(turn: Turn, found: Broadcast) -> None:
    """Show a message where it is: the check, its moment, or its figures."""
    if found.stage is Stage.DRAFT:
        await show_check(turn, found)
    elif found.stage is Stage.PLANNED:
        reach = await broadcasts.reach(turn.session, found)
        await turn.says(planned_screen(turn.resident, found, reach.people, fresh=False))
    else:
        figures = await broadcasts.count(turn.session, found, now=turn.now)
        await turn.says(figures_screen(found, figures, fresh=True))


@router.callback_query(Tapped(rf"{ONE}:toon"), flags=MAY)
async def open_message(query: CallbackQuery, turn: Turn, number: str) -> None:
    """Show one message."""
    await leave_question(turn)
    found = await own_message(turn, int(number))
    if found is not None:
        await show_message(turn, found)


@router.callback_query(Tapped(rf"{ONE}:tekst"), flags=MAY)
async def change_text(query: CallbackQuery, turn: Turn, number: str) -> None:
    """Ask for other words."""
    draft = await own_draft(turn, number)
    if draft is not None:
        await ask_words(turn, Writing.text, draft, WritingText.ASK_TEXT_AGAIN)


@router.callback_query(Tapped(rf"{ONE}:proef"), flags=MAY)
async def try_it(query: CallbackQuery, turn: Turn, number: str) -> None:
    """Send it to its writer only, as everybody will read it."""
    draft = await own_draft(turn, number)
    if draft is not None:
        sample = answering(
            message(
                draft,
                turn.resident.id,
                area_names(turn, draft),
                turn.town.links.speakers_url(draft.audience.areas[0]),
            )
        )
        await turn.tells(WritingText.SAMPLE)
        await turn.says(replace(sample, slot=None, about=""))
        await show_check(turn, draft, fresh=True)


@router.callback_query(Tapped(rf"{ONE}:weg"), flags=MAY)
async def throw_away(query: CallbackQuery, turn: Turn, number: str) -> None:
    """Throw a draft away."""
    draft = await own_draft(turn, number)
    if draft is not None:
        await broadcasts.throw_away(turn.session, draft.id)
        await turn.tells(WritingText.THROWN_AWAY, slot=STEP)
