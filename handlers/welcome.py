"""Coming in: everything that somebody says before there is a resident.

Whatever is typed that a button also says is that button: nobody has to tap.
"""

from __future__ import annotations

from aiogram import Router
from aiogram.filters import StateFilter
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.areas import find_areas
from domain.ids import AreaSlug
from domain.roles import Action
from domain.welcome import (
    AREA_PREFIX,
    CONSENT_PREFIX,
    LANGUAGE_PREFIX,
    NO,
    NONE_FITS,
    SKIP,
    TELL,
    YES,
    area_screen,
    consent_screen,
    declined,
    inside,
    joined_words,
    language_screen,
    read_area,
    read_consent,
    read_language,
)
from handlers import entering, home_area
from handlers.commands import START, Command, read_command
from handlers.context import Tapped
from handlers.naming import first_name
from handlers.newcomer import Newcomer
from handlers.waiting import said as as_said
from locales import LANGUAGES, door_texts
from storage import people

router = Router(name="welcome")

PAYLOAD_LENGTH = 64
"""Limit of the Bot API on what stands behind `/start`."""
WAYS_OUT = frozenset({"annuleer", "stop"})


class Welcome(StatesGroup):
    """Where somebody is who comes in."""

    consent = State()
    language = State()
    area = State()


# --- what can be answered -----------------------------------------------------------------


async def _ask(newcomer: Newcomer) -> None:
    """Ask what is being asked, again."""
    match await newcomer.state.get_state():
        case Welcome.language.state:
            await newcomer.shows(language_screen(newcomer.chat, newcomer.language))
        case Welcome.area.state:
            await _ask_area(newcomer)
        case _:
            await _ask_consent(newcomer)


async def _ask_consent(newcomer: Newcomer, *, kept: bool = False) -> None:
    await newcomer.is_at(Welcome.consent)
    screen = consent_screen(
        newcomer.chat,
        newcomer.language,
        municipality=newcomer.content.municipality.name,
        said_something="said" in newcomer.data,
        kept=kept,
    )
    await newcomer.shows(screen)


async def _ask_area(newcomer: Newcomer) -> None:
    typed = str(newcomer.data.get("typed", ""))
    matches = find_areas(newcomer.content.areas, typed)
    await newcomer.shows(
        area_screen(newcomer.chat, newcomer.language, typed=typed, matches=matches)
    )


async def _answer_consent(newcomer: Newcomer, answer: str, *, kept: bool = False) -> None:
    if answer == YES:
        await newcomer.is_at(Welcome.language, language=newcomer.language)
        await newcomer.shows(language_screen(newcomer.chat, newcomer.language))
    elif answer == NO:
        await _leave(newcomer)
    elif answer == TELL:
        await _ask_consent(newcomer, kept=True)
    else:
        await newcomer.keeps(language=answer)
        await _ask_consent(newcomer, kept=kept)


async def _leave(newcomer: Newcomer) -> None:
    """Forget somebody who doesn't want to come in."""
    await newcomer.state.clear()
    await people.forget(newcomer.session, newcomer.chat.channel, newcomer.chat.chat)
    await newcomer.says(declined(newcomer.chat, newcomer.language, edits=newcomer.tapped))


async def _answer_language(newcomer: Newcomer, answer: str) -> None:
    language = answer if answer in LANGUAGES else newcomer.language
    await newcomer.is_at(Welcome.area, language=language)
    await _ask_area(newcomer)


async def _look_for_area(newcomer: Newcomer) -> None:
    """Show up to three areas; what is kept of the letters names nobody."""
    found = home_area.search(newcomer, newcomer.words)
    await newcomer.is_at(Welcome.area, **found.kept)
    screen = area_screen(newcomer.chat, newcomer.language, typed=found.typed, matches=found.matches)
    await newcomer.shows(screen)


async def _answer_area(newcomer: Newcomer, answer: str) -> None:
    """Come in: with an area, without one, or with a signal that the border is wrong."""
    user, chat = newcomer.event.from_user, newcomer.chat
    area = newcomer.town.area(AreaSlug(answer))
    signalled = answer == NONE_FITS and bool(newcomer.data.get("typed"))
    if signalled:
        await home_area.signal_border(newcomer, newcomer.data)
    resident = await people.add(
        newcomer.session,
        chat.channel,
        chat.chat,
        user.id if user else chat.chat,
        language=newcomer.language,
        area=area.slug if area else None,
        now=newcomer.now,
    )
    await newcomer.state.clear()
    turn = newcomer.comes_in(resident)
    await turn.says(*inside(resident, area, signalled=signalled))
    await entering.after_coming_in(turn, newcomer.data, first_name(turn))


# --- typing -------------------------------------------------------------------------------


@router.message(flags={"action": Action.COME_IN})
async def hear_at_the_door(message: Message, newcomer: Newcomer) -> None:
    """Take an answer; keep other words until the door is open, and ask again."""
    command = read_command(newcomer.words)
    if command is not None:
        await _obey(newcomer, command)
    elif await newcomer.state.get_state() == Welcome.area.state:
        await _hear_area(newcomer)
    elif not await _hear_answer(newcomer):
        await _keep_words(newcomer, newcomer.words)
        await _ask(newcomer)


async def _hear_answer(newcomer: Newcomer) -> bool:
    """Take words that answer the question for a language or consent; return whether they do."""
    asked = await newcomer.state.get_state()
    if asked == Welcome.language.state:
        language = read_language(newcomer.words)
        if language is None:
            return False
        await _answer_language(newcomer, language)
        return True
    answer = read_consent(newcomer.words)
    if not answer or not (answer in LANGUAGES or asked == Welcome.consent.state):
        return False
    await _answer_consent(newcomer, answer)
    return True


async def _hear_area(newcomer: Newcomer) -> None:
    """Take the area that was typed in full below its button; else look for the letters."""
    area = read_area(newcomer.words, home_area.offered(newcomer, newcomer.data))
    if area is not None:
        await _answer_area(newcomer, area)
    elif newcomer.words:
        await _look_for_area(newcomer)
    else:
        await _ask(newcomer)


async def _obey(newcomer: Newcomer, command: Command) -> None:
    """Leave, or let a command wait: what it needs is inside."""
    if command.word in WAYS_OUT:
        await _leave(newcomer)
        return
    if command.word == START:
        if command.rest:
            await newcomer.keeps(start=command.rest[:PAYLOAD_LENGTH])
        await _ask_consent(newcomer)
        return
    await _keep_words(newcomer, command.rest)
    await _ask(newcomer)


async def _keep_words(newcomer: Newcomer, words: str) -> None:
    """Keep what somebody said is going on; greetings and doors are no issue."""
    if not newcomer.tells_issue() or words in door_texts():
        return
    most = newcomer.content.issues.issue_max_characters.on(newcomer.today)
    said = as_said(words, newcomer.understood())
    await newcomer.keeps(said=joined_words(newcomer.data.get("said"), said, most=most))


# --- tapping ------------------------------------------------------------------------------


@router.callback_query(
    Tapped(rf"{CONSENT_PREFIX}:(?P<said>ja|nee|wat|nl|en)(?P<kept>:{TELL})?"),
    StateFilter(Welcome.consent, None),
    flags={"action": Action.COME_IN},
)
async def tap_consent(
    query: CallbackQuery, newcomer: Newcomer, said: str, kept: str | None
) -> None:
    """Go on after a yes, keep nothing after a no, tell what is kept, or change language."""
    await _answer_consent(newcomer, said, kept=kept is not None)


@router.callback_query(
    Welcome.language,
    Tapped(rf"{LANGUAGE_PREFIX}:(?P<said>nl|en|-)"),
    flags={"action": Action.COME_IN},
)
async def tap_language(query: CallbackQuery, newcomer: Newcomer, said: str) -> None:
    """Go on in the language that was chosen."""
    await _answer_language(newcomer, said)


@router.callback_query(
    Welcome.area,
    Tapped(rf"{AREA_PREFIX}:(?P<said>[a-z0-9-]{{1,40}}|\?)"),
    flags={"action": Action.COME_IN},
)
async def tap_area(query: CallbackQuery, newcomer: Newcomer, said: str) -> None:
    """Come in with the area that was tapped, or without; one that isn't there is asked again."""
    if said in (SKIP, NONE_FITS) or newcomer.town.area(AreaSlug(said)) is not None:
        await _answer_area(newcomer, said)
    else:
        await _ask(newcomer)


@router.callback_query(flags={"action": Action.COME_IN})
async def tap_something_else(query: CallbackQuery, newcomer: Newcomer) -> None:
    """Ask what is being asked again: whatever was tapped belongs to no question of now."""
    await _ask(newcomer)
