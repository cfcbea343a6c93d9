"""The menu: doors, commands, help, what is mine, my area, leaving, and words out of the blue."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from aiogram import F, Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from domain.calendar import day_of
from domain.ids import MessageId
from domain.issues.issue import IssueText
from domain.menu import MENU_PREFIX, MenuText, Mine, left, me_screen, menu, stop_question
from domain.menu import area_screen as area_now_screen
from domain.notices import Notice
from domain.people import Resident
from domain.reading import Reading, Wish
from domain.texts import GeneralText
from domain.welcome import language_question, needs_area
from handlers import agenda, ballots, entering, issues, settling, tasks, themes, waiting
from handlers.commands import UNBUILT, Command, read_command
from handlers.context import Tapped, Town
from handlers.waiting import Waiting, step_aside
from locales import door_texts
from storage import agenda as agenda_rows
from storage import issues as issue_rows
from storage import outbox, people
from storage.fsm import Conversation
from storage.session import Session

commands = Router(name="commands")
"""Asked first: commands and doors work from inside any question."""
router = Router(name="menu")

OWN_LISTED = 10


async def is_command(message: Message) -> bool | dict[str, Command]:
    """Match commands, and give what was typed to the handler."""
    found = read_command(message.text or "")
    return {"command": found} if found else False


async def is_door(message: Message) -> bool | dict[str, str]:
    """Match the doors of the menu in each language, tapped or typed in small letters."""
    found = _DOORS.get((message.text or "").strip().casefold())
    return {"door": found} if found else False


_DOORS = {text.casefold(): door for text, door in door_texts().items()}


@commands.message(is_command)
async def obey_command(
    message: Message,
    command: Command,
    resident: Resident,
    reading: Reading | None,
    state: FSMContext,
    session: Session,
    town: Town,
    now: datetime,
) -> None:
    """Do what a command says; what isn't there yet says so, an unknown one shows the menu."""
    match command:
        case Command(word="start", rest=link):
            await step_aside(resident, state, session, now=now)
            await _welcome_back(resident, link, session, town, now)
        case Command(word="vraagstuk", rest=words) if words and reading is not None:
            await _take_up(message, words, reading, resident, state, session, town, now)
        case Command(word="taal", rest=language) if language:
            await settling.type_language(language, resident, session, now)
        case Command(word="gebied", rest=letters) if letters:
            await step_aside(resident, state, session, now=now)
            await settling.look_for_area(letters, resident, reading, state, session, town, now)
        case Command(word=word) if word in UNBUILT:
            await outbox.put(session, [Notice(to=resident.id, text=GeneralText.NOT_BUILT)], now=now)
        case Command(word=word):
            await _do(word, resident, state, session, town, now)


@commands.message(is_door)
async def go_through_door(
    message: Message,
    door: str,
    resident: Resident,
    state: FSMContext,
    session: Session,
    town: Town,
    now: datetime,
) -> None:
    """Go through one of the doors of the menu."""
    await _do(door, resident, state, session, town, now)


async def _do(
    what: str,
    resident: Resident,
    state: FSMContext,
    session: Session,
    town: Town,
    now: datetime,
) -> None:
    match what:
        case "vraagstuk" | "deur-aankaarten":
            await _bring_up(resident, state, session, town, now)
            return
        case "annuleer":
            await _leave(resident, state, session, now)
            return
        case "hulp":
            help_ = Notice(to=resident.id, text=GeneralText.HELP, doors=True)
            await outbox.put(session, [help_], now=now)
            return
        case "stop":
            await outbox.put(session, [stop_question(resident)], now=now)
            return
        case "taal":
            await outbox.put(session, [language_question(resident)], now=now)
            return
    await step_aside(resident, state, session, now=now)
    match what:
        case "menu":
            await outbox.put(session, [menu(resident)], now=now)
        case "themas":
            await themes.show_themes(session, resident, town, page=1, fresh=True, now=now)
        case "stem" | "deur-stemmen":
            await ballots.show_voting(session, resident, town, now=now)
        case "doe" | "deur-doen":
            await tasks.show_tasks(session, resident, town, page=1, fresh=True, now=now)
        case "agenda":
            await agenda.show_agenda(session, resident, town, page=1, fresh=True, now=now)
        case "gebied":
            await settling.ask_area(resident, state, session, town, now, fresh=True)
        case "deur-buurt":
            await _show_area(resident, session, town, now)
        case "mijn":
            await _show_me(resident, session, town, now)
        case "deur-bureau":
            await _show_desk(resident, session, town, now)
        case _:
            await outbox.put(session, [menu(resident, GeneralText.UNKNOWN_COMMAND)], now=now)


async def _welcome_back(
    resident: Resident, link: str, session: Session, town: Town, now: datetime
) -> None:
    if link:
        await entering.open_link(session, resident, link, town, now=now)
    else:
        await outbox.put(session, [menu(resident)], now=now)


async def _bring_up(
    resident: Resident, state: FSMContext, session: Session, town: Town, now: datetime
) -> None:
    """Ask what is going on; a draft that waits is taken up instead."""
    if await issues.draft_of(state) is not None:
        await issues.go_on_drafting(resident, state, session, town, now=now)
        return
    await step_aside(resident, state, session, now=now)
    if await state.get_state() == Waiting.words.state:
        await outbox.put(session, [needs_area(resident, MenuText.WORDS_WAIT)], now=now)
    else:
        await issues.ask(session, resident, state, now=now)


async def _leave(resident: Resident, state: FSMContext, session: Session, now: datetime) -> None:
    inside = await state.get_state() is not None
    drafting = await issues.draft_of(state) is not None
    await state.clear()
    if not inside:
        await outbox.put(session, [menu(resident, GeneralText.NOTHING_TO_LEAVE)], now=now)
        return
    text = IssueText.DROPPED if drafting else GeneralText.LEFT
    await outbox.put(session, [left(resident, text)], now=now)


async def _show_area(resident: Resident, session: Session, town: Town, now: datetime) -> None:
    if resident.area is None:
        await outbox.put(session, [needs_area(resident)], now=now)
        return
    counts = await agenda_rows.area_now(session, resident.area, today=day_of(now))
    screen = area_now_screen(resident, town.area_name(resident.area), counts)
    await outbox.put(session, [screen], now=now)


async def _show_me(resident: Resident, session: Session, town: Town, now: datetime) -> None:
    own = await issue_rows.of_resident(session, resident.id, limit=OWN_LISTED)
    doing = await agenda_rows.tasks_of(session, resident, today=day_of(now))
    mine = Mine(
        issues=own,
        tasks=[(one.title, {"titel": one.short, "dag": one.on}) for one in doing],
    )
    area = town.area(resident.area)
    await outbox.put(session, [me_screen(resident, area.name if area else None, mine)], now=now)


async def _show_desk(resident: Resident, session: Session, town: Town, now: datetime) -> None:
    if not resident.roles:
        await outbox.put(session, [menu(resident, MenuText.DESK_NONE)], now=now)
        return
    await ballots.show_desk(session, resident, town, now=now)


@router.callback_query(Tapped(rf"{MENU_PREFIX}:stem"))
async def tap_vote(
    query: CallbackQuery, resident: Resident, session: Session, town: Town, now: datetime
) -> None:
    """Show the ballot, from the overview of the area."""
    await ballots.show_voting(session, resident, town, now=now)


@router.callback_query(Tapped(rf"{MENU_PREFIX}:(?P<said>verder|laat)"))
async def go_on_with_what_waits(
    query: CallbackQuery,
    said: str,
    resident: Resident,
    state: FSMContext,
    session: Session,
    town: Town,
    now: datetime,
) -> None:
    """Take up a draft where it was left, or drop it."""
    message = MessageId(query.message.message_id) if query.message else None
    await waiting.turn_back(state)
    if await issues.draft_of(state) is None:
        gone = Notice(to=resident.id, text=GeneralText.BUTTON_OLD, edits=message)
        await outbox.put(session, [gone], now=now)
    elif said == "verder":
        await issues.go_on_drafting(resident, state, session, town, now=now)
    else:
        await state.clear()
        dropped = Notice(to=resident.id, text=IssueText.DROPPED, edits=message)
        await outbox.put(session, [dropped], now=now)


# --- stopping -----------------------------------------------------------------------------


@router.callback_query(Tapped(rf"{MENU_PREFIX}:(?P<said>stop|door)"))
async def stop_or_go_on(
    query: CallbackQuery, said: str, resident: Resident, session: Session, now: datetime
) -> None:
    """Send nothing unasked any more, or go on."""
    message = MessageId(query.message.message_id) if query.message else None
    if said == "stop":
        await people.stop(session, resident.id, now=now)
    else:
        await people.go_on(session, resident.id)
    text = GeneralText.STOPPED if said == "stop" else GeneralText.GOES_ON
    await outbox.put(session, [Notice(to=resident.id, text=text, edits=message)], now=now)


# --- anything else ------------------------------------------------------------------------


@router.message(F.text)
async def take_words_as_issue(
    message: Message,
    resident: Resident,
    reading: Reading | None,
    conversation: Conversation,
    state: FSMContext,
    session: Session,
    town: Town,
    now: datetime,
) -> None:
    """Do the likely thing with words out of the blue: they are an issue, or a greeting."""
    if reading is not None and reading.wish is Wish.ISSUE:
        words = message.text or ""
        await _take_up(message, words, reading, resident, state, session, town, now)
    elif conversation.outdated:
        await outbox.put(session, [left(resident, GeneralText.LOST)], now=now)
    else:
        await outbox.put(session, [menu(resident, GeneralText.HELLO)], now=now)


async def _take_up(
    message: Message,
    words: str,
    reading: Reading,
    resident: Resident,
    state: FSMContext,
    session: Session,
    town: Town,
    now: datetime,
) -> None:
    """Make an issue of words; those of somebody without a home area wait for it."""
    first_name = issues.usable_first_name(message, town, now)
    said = waiting.said(words, reading)
    if resident.area is None:
        await waiting.wait_for_area(resident, said, first_name, state, session, now=now)
    else:
        await entering.take_up(session, resident, said, first_name, state, town, now=now)


@router.message()
async def hear_no_words(
    message: Message, resident: Resident, session: Session, now: datetime
) -> None:
    """Answer a picture, a voice message or anything else without words; an album once."""
    album = f"album-{message.media_group_id}" if message.media_group_id else None
    notice = replace(menu(resident, GeneralText.NOT_TEXT), once=album)
    await outbox.put(session, [notice], now=now)
