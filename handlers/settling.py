"""What somebody can change about themselves: language, home area, the name neighbours see."""

from __future__ import annotations

from datetime import datetime
from typing import TypeGuard

from aiogram import F, Router
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.areas import Area, find_areas
from domain.calendar import day_of
from domain.ids import AreaSlug, MessageId
from domain.menu import MENU_PREFIX, MenuText, menu, name_screen
from domain.notices import STEP, Notice
from domain.people import NameText, Resident, shown
from domain.personal import mask
from domain.plain_text import shortened
from domain.reading import Reading, Wish
from domain.texts import GeneralText
from domain.welcome import (
    AREA_PREFIX,
    LANGUAGE_PREFIX,
    NONE_FITS,
    SKIP,
    WelcomeText,
    area_screen,
    language_question,
    read_area,
    read_language,
)
from handlers import entering, issues, waiting
from handlers.context import Tapped, Town
from handlers.waiting import Waiting
from locales import LANGUAGES
from storage import outbox, people
from storage.session import Session

router = Router(name="settling")

TYPED_LENGTH = 80


class Settle(StatesGroup):
    """Where somebody is who changes a name or home area."""

    area = State()
    name = State()


# --- language -----------------------------------------------------------------------------


@router.callback_query(Tapped(rf"{LANGUAGE_PREFIX}:(?P<said>{'|'.join(LANGUAGES)})"))
async def choose_language(
    query: CallbackQuery, said: str, resident: Resident, session: Session, now: datetime
) -> None:
    """Speak the language that was tapped from now on; new doors come in that language."""
    message = MessageId(query.message.message_id) if query.message else None
    await people.set_language(session, resident.id, said)
    notices = [Notice(to=resident.id, text=WelcomeText.LANGUAGE_SET, edits=message)]
    if said != resident.language:
        notices.append(menu(resident))
    await outbox.put(session, notices, now=now)


async def type_language(typed: str, resident: Resident, session: Session, now: datetime) -> None:
    """Speak the language that was typed behind `/taal`; ask when it is none of ours."""
    language = read_language(typed)
    if language not in LANGUAGES:
        await outbox.put(session, [language_question(resident)], now=now)
        return
    await people.set_language(session, resident.id, str(language))
    await outbox.put(session, [menu(resident, WelcomeText.LANGUAGE_SET)], now=now)


@router.callback_query(Tapped(rf"{MENU_PREFIX}:taal"))
async def tap_change_language(
    query: CallbackQuery, resident: Resident, session: Session, now: datetime
) -> None:
    """Ask which language to speak."""
    await outbox.put(session, [language_question(resident, fresh=False)], now=now)


# --- home area ----------------------------------------------------------------------------


async def ask_area(
    resident: Resident,
    state: FSMContext,
    session: Session,
    town: Town,
    now: datetime,
    *,
    fresh: bool,
) -> None:
    """Ask for the home area."""
    await waiting.turn_to(state, Settle.area)
    screen = area_screen(
        resident.id,
        resident.language,
        now=town.area(resident.area),
        coming_in=False,
        fresh=fresh,
    )
    await outbox.put(session, [screen], now=now)


@router.callback_query(Tapped(rf"{AREA_PREFIX}:!|{MENU_PREFIX}:gebied"))
async def tap_change_area(
    query: CallbackQuery,
    resident: Resident,
    state: FSMContext,
    session: Session,
    town: Town,
    now: datetime,
) -> None:
    """Ask for the home area, from a button."""
    await ask_area(resident, state, session, town, now, fresh=False)


@router.message(Settle.area, F.text)
async def type_area(
    message: Message,
    resident: Resident,
    reading: Reading | None,
    state: FSMContext,
    session: Session,
    town: Town,
    now: datetime,
) -> None:
    """Take the area that was typed in full below its button; else look for the letters."""
    typed = message.text or ""
    offered = await _offered(state)
    answer = read_area(typed, [area for slug in offered if (area := town.area(slug))])
    if answer is not None:
        await _settle(answer, resident, state, session, town, now, fresh=True)
    elif resident.area and _tells(reading, typed) and not find_areas(town.content.areas, typed):
        await _hear_issue(message, resident, reading, state, session, town, now)
    else:
        await look_for_area(typed, resident, reading, state, session, town, now)


def _tells(reading: Reading | None, typed: str) -> TypeGuard[Reading]:
    """Return whether so many words rather tell what is going on than answer a small question."""
    told = reading is not None and reading.wish is Wish.ISSUE
    return told and len(typed.split()) >= issues.WORDS_OF_A_SENTENCE


async def _hear_issue(
    message: Message,
    resident: Resident,
    reading: Reading,
    state: FSMContext,
    session: Session,
    town: Town,
    now: datetime,
) -> None:
    """Take words as an issue: the question in between was left long ago."""
    await waiting.end(state)
    said = waiting.said(message.text or "", reading)
    first_name = issues.usable_first_name(message, town, now)
    await entering.take_up(session, resident, said, first_name, state, town, now=now)


async def look_for_area(
    typed: str,
    resident: Resident,
    reading: Reading | None,
    state: FSMContext,
    session: Session,
    town: Town,
    now: datetime,
) -> None:
    """Show up to three areas for what was typed; what is kept of it names nobody."""
    matches = find_areas(town.content.areas, typed)
    await waiting.turn_to(state, Settle.area)
    unnamed = mask(typed, reading.personal) if reading else typed
    await state.update_data(
        {
            "typed": shortened(unnamed, TYPED_LENGTH),
            "offered": [one.area.slug for one in matches],
        }
    )
    screen = area_screen(
        resident.id,
        resident.language,
        typed=shortened(typed, TYPED_LENGTH),
        matches=matches,
        now=town.area(resident.area),
        coming_in=False,
        fresh=True,
    )
    await outbox.put(session, [screen], now=now)


async def _offered(state: FSMContext) -> list[AreaSlug]:
    return list((await state.get_data()).get("offered", ()))


@router.callback_query(Settle.area, Tapped(rf"{AREA_PREFIX}:(?P<said>[a-z0-9-]{{1,40}}|\?)"))
async def choose_area(
    query: CallbackQuery,
    said: str,
    resident: Resident,
    state: FSMContext,
    session: Session,
    town: Town,
    now: datetime,
) -> None:
    """Change the home area, leave it, or hear that no area fits."""
    await _settle(said, resident, state, session, town, now, fresh=False)


async def _settle(
    answer: str,
    resident: Resident,
    state: FSMContext,
    session: Session,
    town: Town,
    now: datetime,
    *,
    fresh: bool,
) -> None:
    area = town.area(AreaSlug(answer))
    if area is None and answer not in (SKIP, NONE_FITS):
        await ask_area(resident, state, session, town, now, fresh=fresh)
        return
    text = WelcomeText.AREA_KEPT
    if answer == NONE_FITS:
        typed = str((await state.get_data()).get("typed", ""))
        offered = await _offered(state)
        await people.store_border_signal(session, typed, offered, now=now)
        text = WelcomeText.AREA_SIGNAL
    elif area is not None and area.slug != resident.area:
        text = WelcomeText.AREA_SET
    values = {"gebied": area.name} if area else {}
    notice = Notice(to=resident.id, text=text, values=values, slot=STEP, fresh=fresh)
    await waiting.end(state)
    await outbox.put(session, [notice], now=now)
    if text is WelcomeText.AREA_SET and area is not None:
        await _move(area, resident, state, session, town, now)


async def _move(
    area: Area,
    resident: Resident,
    state: FSMContext,
    session: Session,
    town: Town,
    now: datetime,
) -> None:
    """Live elsewhere from now on; words that waited for that become an issue."""
    await people.move(session, resident.id, area.slug, now=now)
    moved = await people.get(session, resident.id)
    if moved is None:
        return
    await entering.invite_if_open(session, moved, now=now)
    data = await state.get_data()
    if await state.get_state() != Waiting.words.state or "said" not in data:
        return
    await state.clear()
    first_name = str(data.get("first_name", ""))
    await entering.take_up(session, moved, data["said"], first_name, state, town, now=now)


# --- name ---------------------------------------------------------------------------------


@router.callback_query(Tapped(rf"{MENU_PREFIX}:naam"))
async def ask_name(
    query: CallbackQuery, resident: Resident, state: FSMContext, session: Session, now: datetime
) -> None:
    """Ask under which name neighbours see somebody."""
    await waiting.turn_to(state, Settle.name)
    await outbox.put(session, [name_screen(resident)], now=now)


@router.message(Settle.name, F.text)
async def type_name(
    message: Message,
    resident: Resident,
    reading: Reading | None,
    state: FSMContext,
    session: Session,
    town: Town,
    now: datetime,
) -> None:
    """Take the name that was typed."""
    typed = message.text or ""
    name = issues.name_or_reason(typed, town, now)
    if name is NameText.TOO_LONG and resident.area and _tells(reading, typed):
        await _hear_issue(message, resident, reading, state, session, town, now)
        return
    if isinstance(name, NameText):
        most = town.content.names.name_max_characters.on(day_of(now))
        notice = Notice(to=resident.id, text=name, values={"passen": most})
        await outbox.put(session, [notice], now=now)
        return
    await _set_name(name, resident, state, session, now, fresh=True)


@router.callback_query(Settle.name, Tapped(rf"{MENU_PREFIX}:(?P<said>buur|weg)"))
async def tap_name(
    query: CallbackQuery,
    said: str,
    resident: Resident,
    state: FSMContext,
    session: Session,
    now: datetime,
) -> None:
    """Become "a neighbour", or keep the name."""
    if said == "weg":
        await waiting.end(state)
        notice = Notice(to=resident.id, text=GeneralText.LEFT, slot=STEP)
        await outbox.put(session, [notice], now=now)
        return
    await _set_name("", resident, state, session, now, fresh=False)


async def _set_name(
    name: str,
    resident: Resident,
    state: FSMContext,
    session: Session,
    now: datetime,
    *,
    fresh: bool,
) -> None:
    await people.set_name(session, resident.id, name)
    await waiting.end(state)
    notice = Notice(
        to=resident.id,
        text=MenuText.NAME_SET,
        values={"naam": shown(name)},
        slot=STEP,
        fresh=fresh,
    )
    await outbox.put(session, [notice], now=now)
