"""Coming in: everything that somebody says before there is a resident."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from aiogram import F, Router
from aiogram.filters import CommandStart
from aiogram.filters.command import CommandObject
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.areas import find_areas
from domain.ids import AreaSlug
from domain.notices import ChatRef, Notice
from domain.plain_text import shortened
from domain.reading import Reading, Wish, reading_to_json
from domain.welcome import (
    AREA_PREFIX,
    CONSENT_PREFIX,
    LANGUAGE_PREFIX,
    area_screen,
    consent_screen,
    declined,
    inside,
    language_screen,
)
from handlers import entering
from handlers.context import Tapped, Town
from locales import LANGUAGES
from storage import issues, outbox, people
from storage.session import Session

router = Router(name="welcome")

TYPED_LENGTH = 80
YES_WORDS = frozenset({"ja", "ja hoor", "ja graag", "oke", "oké", "ok", "prima", "yes", "okay"})


class Welcome(StatesGroup):
    """Where somebody is who comes in."""

    consent = State()
    language = State()
    area = State()


def _language(data: dict[str, object], told: str | None) -> str:
    known = data.get("language")
    if isinstance(known, str):
        return known
    return "nl" if (told or "nl")[:2] not in LANGUAGES else (told or "nl")[:2]


@router.message(CommandStart())
async def open_the_door(
    message: Message,
    command: CommandObject,
    state: FSMContext,
    chat: ChatRef,
    session: Session,
    town: Town,
    now: datetime,
) -> None:
    """Say what this is and ask for consent; a link waits until somebody is in."""
    data = await state.get_data()
    if command.args:
        data["start"] = command.args[:64]
    await state.set_data(data)
    await _ask_consent(message, state, chat, session, town, now, fresh=True)


async def _ask_consent(
    message: Message,
    state: FSMContext,
    chat: ChatRef,
    session: Session,
    town: Town,
    now: datetime,
    *,
    fresh: bool,
) -> None:
    data = await state.get_data()
    told = message.from_user.language_code if message.from_user else None
    await state.set_state(Welcome.consent)
    screen = consent_screen(
        chat,
        _language(data, told),
        municipality=town.content.municipality.name,
        said_something="said" in data,
    )
    await outbox.put(session, [_fresh(screen) if fresh else screen], now=now)


def _fresh(notice: Notice) -> Notice:
    return replace(notice, fresh=True)


@router.callback_query(Welcome.consent, Tapped(rf"{CONSENT_PREFIX}:(?P<said>ja|nee|wat|nl|en)"))
async def answer_consent(
    query: CallbackQuery,
    said: str,
    state: FSMContext,
    chat: ChatRef,
    session: Session,
    town: Town,
    now: datetime,
) -> None:
    """Go on after a yes, keep nothing after a no, tell what is kept, or change language."""
    data = await state.get_data()
    language = _language(data, query.from_user.language_code)
    if said == "ja":
        data["language"] = language
        await state.set_data(data)
        await state.set_state(Welcome.language)
        await outbox.put(session, [language_screen(chat, language)], now=now)
        return
    if said == "nee":
        await state.clear()
        await outbox.put(session, [declined(chat, language)], now=now)
        return
    if said in LANGUAGES:
        language = said
        data["language"] = said
        await state.set_data(data)
    screen = consent_screen(
        chat,
        language,
        municipality=town.content.municipality.name,
        said_something="said" in data,
        kept=said == "wat",
    )
    await outbox.put(session, [screen], now=now)


@router.callback_query(Welcome.language, Tapped(rf"{LANGUAGE_PREFIX}:(?P<said>nl|en|-)"))
async def choose_language(
    query: CallbackQuery,
    said: str,
    state: FSMContext,
    chat: ChatRef,
    session: Session,
    now: datetime,
) -> None:
    """Go on in the language that was chosen."""
    data = await state.get_data()
    language = said if said in LANGUAGES else _language(data, query.from_user.language_code)
    data["language"] = language
    await state.set_data(data)
    await state.set_state(Welcome.area)
    await outbox.put(session, [area_screen(chat, language)], now=now)


@router.message(Welcome.area, F.text, ~F.text.startswith("/"))
async def type_area(
    message: Message,
    state: FSMContext,
    chat: ChatRef,
    session: Session,
    town: Town,
    now: datetime,
) -> None:
    """Show up to three areas for the letters of an area or street."""
    data = await state.get_data()
    typed = shortened(message.text or "", TYPED_LENGTH)
    matches = find_areas(town.content.areas, typed)
    data["typed"] = typed
    await state.set_data(data)
    screen = area_screen(
        chat, str(data.get("language", "nl")), typed=typed, matches=matches, fresh=True
    )
    await outbox.put(session, [screen], now=now)


@router.callback_query(Welcome.area, Tapped(rf"{AREA_PREFIX}:(?P<said>[a-z0-9-]{{1,40}}|\?)"))
async def choose_area(
    query: CallbackQuery,
    said: str,
    state: FSMContext,
    chat: ChatRef,
    session: Session,
    town: Town,
    now: datetime,
) -> None:
    """Come in: with an area, without one, or with a signal that the border is wrong."""
    data = await state.get_data()
    typed = str(data.get("typed", ""))
    if said == "?":
        offered = find_areas(town.content.areas, typed)
        await people.store_border_signal(session, typed, offered, now=now)
    area = town.area(AreaSlug(said))
    resident = await people.add(
        session,
        chat.channel,
        chat.chat,
        query.from_user.id,
        language=str(data.get("language", "nl")),
        area=area.slug if area else None,
        now=now,
    )
    await state.clear()
    await outbox.put(session, inside(resident, area, signalled=said == "?"), now=now)
    await entering.after_coming_in(session, resident, data, state, town, now=now)


@router.message()
async def hear_words_first(
    message: Message,
    state: FSMContext,
    chat: ChatRef,
    session: Session,
    town: Town,
    now: datetime,
    reading: Reading | None,
) -> None:
    """Keep what somebody says before the door is open, and ask what was asked again."""
    data = await state.get_data()
    words = message.text or ""
    where = await state.get_state()
    if where == Welcome.consent.state and words.strip(" .!").casefold() in YES_WORDS:
        told = message.from_user.language_code if message.from_user else None
        data["language"] = _language(data, told)
        await state.set_data(data)
        await state.set_state(Welcome.language)
        where = Welcome.language.state
    elif reading is not None and reading.wish is Wish.ISSUE:
        packed = issues.pack_vector(reading.vector)
        data["said"] = {"words": words, "reading": reading_to_json(reading, packed)}
        await state.set_data(data)
    if where == Welcome.language.state:
        screen = language_screen(chat, str(data.get("language", "nl")))
    elif where == Welcome.area.state:
        screen = area_screen(chat, str(data.get("language", "nl")))
    else:
        await _ask_consent(message, state, chat, session, town, now, fresh=True)
        return
    await outbox.put(session, [_fresh(screen)], now=now)


@router.callback_query()
async def tap_before_coming_in(
    query: CallbackQuery,
    state: FSMContext,
    chat: ChatRef,
    session: Session,
    town: Town,
    now: datetime,
) -> None:
    """Ask what is being asked again: whatever was tapped belongs to no question of now."""
    data = await state.get_data()
    language = _language(data, query.from_user.language_code)
    where = await state.get_state()
    if where == Welcome.language.state:
        screen = language_screen(chat, language)
    elif where == Welcome.area.state:
        screen = area_screen(chat, language, typed="")
    else:
        await state.set_state(Welcome.consent)
        screen = consent_screen(
            chat,
            language,
            municipality=town.content.municipality.name,
            said_something="said" in data,
        )
    await outbox.put(session, [screen], now=now)
