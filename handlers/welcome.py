"""Coming in: everything that somebody says before there is a resident.

Whatever is typed that a button also says is that button: nobody has to tap.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from aiogram import Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.areas import find_areas
from domain.calendar import day_of
from domain.ids import AreaSlug, MessageId
from domain.notices import ChatRef, Notice
from domain.personal import mask
from domain.plain_text import shortened
from domain.reading import Reading, Wish
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
from handlers import entering
from handlers.commands import START, Command, read_command
from handlers.context import Tapped, Town
from handlers.issues import usable_first_name
from handlers.waiting import said as as_said
from locales import LANGUAGES, door_texts
from storage import outbox, people
from storage.session import Session

router = Router(name="welcome")

TYPED_LENGTH = 80
PAYLOAD_LENGTH = 64
"""Limit of the Bot API on what stands behind `/start`."""
WAYS_OUT = frozenset({"annuleer", "stop"})


class Welcome(StatesGroup):
    """Where somebody is who comes in."""

    consent = State()
    language = State()
    area = State()


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Somebody at the door, with what they just did.

    Attributes:
        data: what the conversation knows: `language`, `start` (a link), `said` (words that
            wait), `typed` and `offered` (areas).
    """

    event: Message | CallbackQuery
    state: FSMContext
    chat: ChatRef
    session: Session
    town: Town
    now: datetime
    data: dict[str, Any]

    @property
    def language(self) -> str:
        """What was chosen, else what the phone speaks, else Dutch."""
        told = self.event.from_user.language_code if self.event.from_user else None
        spoken = str(self.data.get("language") or told or "nl")[:2].lower()
        return spoken if spoken in LANGUAGES else "nl"

    @property
    def tapped(self) -> MessageId | None:
        """The message whose button was tapped; None when something was typed."""
        query = self.event if isinstance(self.event, CallbackQuery) else None
        return MessageId(query.message.message_id) if query and query.message else None

    @property
    def waiting(self) -> bool:
        """Whether something was said that waits."""
        return "said" in self.data

    async def is_at(self, where: State, **known: object) -> None:
        """Go to a question, knowing more."""
        self.data.update(known)
        await self.state.set_state(where)
        await self.state.set_data(self.data)

    async def hears(self, screen: Notice) -> None:
        """Show a screen: in place after a tap, below the words after typing."""
        typed = self.event if isinstance(self.event, Message) else None
        fresh = typed is not None and typed.media_group_id is None  # an album is asked once
        await outbox.put(self.session, [replace(screen, fresh=fresh)], now=self.now)


async def _newcomer(
    event: Message | CallbackQuery,
    state: FSMContext,
    chat: ChatRef,
    session: Session,
    town: Town,
    now: datetime,
) -> Newcomer:
    return Newcomer(event, state, chat, session, town, now, await state.get_data())


# --- what can be answered -----------------------------------------------------------------


async def _ask(one: Newcomer) -> None:
    """Ask what is being asked, again."""
    match await one.state.get_state():
        case Welcome.language.state:
            await one.hears(language_screen(one.chat, one.language))
        case Welcome.area.state:
            await one.hears(_areas(one))
        case _:
            await _ask_consent(one)


async def _ask_consent(one: Newcomer, *, kept: bool = False) -> None:
    await one.is_at(Welcome.consent)
    screen = consent_screen(
        one.chat,
        one.language,
        municipality=one.town.content.municipality.name,
        said_something=one.waiting,
        kept=kept,
    )
    await one.hears(screen)


async def _answer_consent(one: Newcomer, answer: str, *, kept: bool = False) -> None:
    if answer == YES:
        await one.is_at(Welcome.language, language=one.language)
        await one.hears(language_screen(one.chat, one.language))
    elif answer == NO:
        await _leave(one)
    elif answer == TELL:
        await _ask_consent(one, kept=True)
    else:
        one.data["language"] = answer
        await _ask_consent(one, kept=kept)


async def _leave(one: Newcomer) -> None:
    """Forget somebody who doesn't want to come in."""
    await one.state.clear()
    await people.forget(one.session, one.chat.channel, one.chat.chat)
    goodbye = declined(one.chat, one.language, edits=one.tapped)
    await outbox.put(one.session, [goodbye], now=one.now)


async def _answer_language(one: Newcomer, answer: str) -> None:
    language = answer if answer in LANGUAGES else one.language
    await one.is_at(Welcome.area, language=language)
    await one.hears(_areas(one))


def _areas(one: Newcomer) -> Notice:
    typed = str(one.data.get("typed", ""))
    matches = find_areas(one.town.content.areas, typed)
    return area_screen(one.chat, one.language, typed=typed, matches=matches)


async def _look_for_area(one: Newcomer, typed: str, reading: Reading | None) -> None:
    """Show up to three areas; what is kept of the letters names nobody."""
    unnamed = mask(typed, reading.personal) if reading else typed
    matches = find_areas(one.town.content.areas, typed)
    offered = [match.area.slug for match in matches]
    await one.is_at(Welcome.area, typed=shortened(unnamed, TYPED_LENGTH), offered=offered)
    screen = area_screen(
        one.chat, one.language, typed=shortened(typed, TYPED_LENGTH), matches=matches
    )
    await one.hears(screen)


async def _answer_area(one: Newcomer, answer: str) -> None:
    """Come in: with an area, without one, or with a signal that the border is wrong."""
    user = one.event.from_user
    area = one.town.area(AreaSlug(answer))
    typed = str(one.data.get("typed", ""))
    signalled = answer == NONE_FITS and bool(typed)
    if signalled:
        await people.store_border_signal(
            one.session, typed, one.data.get("offered", ()), now=one.now
        )
    resident = await people.add(
        one.session,
        one.chat.channel,
        one.chat.chat,
        user.id if user else one.chat.chat,
        language=one.language,
        area=area.slug if area else None,
        now=one.now,
    )
    await one.state.clear()
    await outbox.put(one.session, inside(resident, area, signalled=signalled), now=one.now)
    await entering.after_coming_in(
        one.session,
        resident,
        one.data,
        one.state,
        one.town,
        first_name=usable_first_name(one.event, one.town, one.now),
        now=one.now,
    )


# --- typing -------------------------------------------------------------------------------


@router.message()
async def hear_at_the_door(
    message: Message,
    state: FSMContext,
    chat: ChatRef,
    session: Session,
    town: Town,
    now: datetime,
    reading: Reading | None,
) -> None:
    """Take an answer; keep other words until the door is open, and ask again."""
    one = await _newcomer(message, state, chat, session, town, now)
    words = message.text or ""
    command = read_command(words)
    if command is not None:
        await _obey(one, command, reading)
        return
    match await state.get_state():
        case Welcome.language.state:
            language = read_language(words)
            if language is not None:
                await _answer_language(one, language)
                return
        case Welcome.area.state:
            area = read_area(words, _offered(one.data, town))
            if area is not None:
                await _answer_area(one, area)
            elif words:
                await _look_for_area(one, words, reading)
            else:
                await _ask(one)
            return
        case asked:
            answer = read_consent(words)
            if answer and (answer in LANGUAGES or asked == Welcome.consent.state):
                await _answer_consent(one, answer)
                return
    await _keep_words(one, words, reading)
    await _ask(one)


def _offered(data: Mapping[str, Any], town: Town) -> list[Any]:
    return [area for slug in data.get("offered", ()) if (area := town.area(slug)) is not None]


async def _obey(one: Newcomer, command: Command, reading: Reading | None) -> None:
    """Leave, or let a command wait: what it needs is inside."""
    if command.word in WAYS_OUT:
        await _leave(one)
        return
    if command.word == START:
        if command.rest:
            one.data["start"] = command.rest[:PAYLOAD_LENGTH]
        await _ask_consent(one)
        return
    await _keep_words(one, command.rest, reading)
    await _ask(one)


async def _keep_words(one: Newcomer, words: str, reading: Reading | None) -> None:
    """Keep what somebody said is going on; greetings and doors are no issue."""
    if reading is None or reading.wish is not Wish.ISSUE or words in door_texts():
        return
    most = one.town.content.issues.issue_max_characters.on(day_of(one.now))
    said = joined_words(one.data.get("said"), as_said(words, reading), most=most)
    one.data["said"] = said
    await one.state.set_data(one.data)


# --- tapping ------------------------------------------------------------------------------


@router.callback_query(
    Tapped(rf"{CONSENT_PREFIX}:(?P<said>ja|nee|wat|nl|en)(?P<kept>:{TELL})?"),
    StateFilter(Welcome.consent, None),
)
async def tap_consent(
    query: CallbackQuery,
    said: str,
    kept: str | None,
    state: FSMContext,
    chat: ChatRef,
    session: Session,
    town: Town,
    now: datetime,
) -> None:
    """Go on after a yes, keep nothing after a no, tell what is kept, or change language."""
    one = await _newcomer(query, state, chat, session, town, now)
    await _answer_consent(one, said, kept=kept is not None)


@router.callback_query(Welcome.language, Tapped(rf"{LANGUAGE_PREFIX}:(?P<said>nl|en|-)"))
async def tap_language(
    query: CallbackQuery,
    said: str,
    state: FSMContext,
    chat: ChatRef,
    session: Session,
    town: Town,
    now: datetime,
) -> None:
    """Go on in the language that was chosen."""
    await _answer_language(await _newcomer(query, state, chat, session, town, now), said)


@router.callback_query(Welcome.area, Tapped(rf"{AREA_PREFIX}:(?P<said>[a-z0-9-]{{1,40}}|\?)"))
async def tap_area(
    query: CallbackQuery,
    said: str,
    state: FSMContext,
    chat: ChatRef,
    session: Session,
    town: Town,
    now: datetime,
) -> None:
    """Come in with the area that was tapped, or without; one that isn't there is asked again."""
    one = await _newcomer(query, state, chat, session, town, now)
    if said in (SKIP, NONE_FITS) or town.area(AreaSlug(said)) is not None:
        await _answer_area(one, said)
    else:
        await _ask(one)


@router.callback_query()
async def tap_something_else(
    query: CallbackQuery,
    state: FSMContext,
    chat: ChatRef,
    session: Session,
    town: Town,
    now: datetime,
) -> None:
    """Ask what is being asked again: whatever was tapped belongs to no question of now."""
    await _ask(await _newcomer(query, state, chat, session, town, now))
