"""The menu: doors, commands, help, what is mine, my area, language, leaving."""

from __future__ import annotations

from datetime import datetime

from aiogram import F, Router
from aiogram.filters import Command, CommandStart
from aiogram.filters.command import CommandObject
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.areas import find_areas
from domain.calendar import day_of
from domain.ids import AreaSlug
from domain.menu import (
    MENU_PREFIX,
    MenuText,
    Mine,
    me_screen,
    menu,
    name_screen,
    stop_question,
)
from domain.menu import (
    area_screen as area_now_screen,
)
from domain.notices import STEP, Notice
from domain.people import NameText, Resident, shown
from domain.plain_text import shortened
from domain.reading import Reading, Wish
from domain.texts import GeneralText
from domain.welcome import (
    AREA_PREFIX,
    LANGUAGE_PREFIX,
    WelcomeText,
    area_screen,
    language_question,
    needs_area,
)
from handlers import agenda, ballots, entering, issues, tasks, themes
from handlers.commands import BY_WORD, UNBUILT
from handlers.context import Tapped, Town
from locales import LANGUAGES, door_texts
from storage import agenda as agenda_rows
from storage import issues as issue_rows
from storage import outbox, people
from storage.session import Session

commands = Router(name="commands")
"""Asked first: commands and doors work from inside any question."""
router = Router(name="menu")

TYPED_LENGTH = 80
OWN_LISTED = 10


class Settle(StatesGroup):
    """Where somebody is who changes a name or home area."""

    area = State()
    name = State()


@commands.message(CommandStart())
async def start_again(
    message: Message,
    command: CommandObject,
    resident: Resident,
    state: FSMContext,
    session: Session,
    town: Town,
    now: datetime,
) -> None:
    """Show the menu, or open what a link points to."""
    await state.clear()
    if command.args:
        await entering.open_link(session, resident, command.args, town, now=now)
        return
    await outbox.put(session, [menu(resident)], now=now)


@commands.message(Command(*UNBUILT, ignore_case=True))
async def not_built_yet(
    message: Message, resident: Resident, session: Session, now: datetime
) -> None:
    """Say honestly that a command isn't there yet."""
    await outbox.put(session, [Notice(to=resident.id, text=GeneralText.NOT_BUILT)], now=now)


@commands.message(F.text.startswith("/"))
async def obey_command(
    message: Message,
    resident: Resident,
    state: FSMContext,
    session: Session,
    town: Town,
    now: datetime,
) -> None:
    """Do what a command says; an unknown one ends in the menu with a sentence."""
    word = (message.text or "").split(maxsplit=1)[0].removeprefix("/").split("@")[0].casefold()
    known = BY_WORD.get(word)
    if known is None:
        await outbox.put(session, [menu(resident, GeneralText.UNKNOWN_COMMAND)], now=now)
        return
    await _do(known, resident, state, session, town, now)


@commands.message(F.text.in_(tuple(door_texts())))
async def go_through_door(
    message: Message,
    resident: Resident,
    state: FSMContext,
    session: Session,
    town: Town,
    now: datetime,
) -> None:
    """Go through one of the doors of the menu."""
    door = door_texts()[message.text or ""]
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
            await issues.ask(session, resident, state, now=now)
        case "themas":
            await _leave_quietly(state)
            await themes.show_themes(session, resident, town, page=1, fresh=True, now=now)
        case "stem" | "deur-stemmen":
            await _leave_quietly(state)
            await ballots.show_voting(session, resident, town, now=now)
        case "doe" | "deur-doen":
            await _leave_quietly(state)
            await tasks.show_tasks(session, resident, town, page=1, fresh=True, now=now)
        case "agenda":
            await _leave_quietly(state)
            await agenda.show_agenda(session, resident, town, page=1, fresh=True, now=now)
        case "deur-buurt":
            await _leave_quietly(state)
            await _show_area(resident, session, town, now)
        case "mijn":
            await _leave_quietly(state)
            await _show_me(resident, session, town, now)
        case "deur-bureau":
            await _leave_quietly(state)
            await _show_desk(resident, session, town, now)
        case "hulp":
            await outbox.put(session, [Notice(to=resident.id, text=GeneralText.HELP)], now=now)
        case "annuleer":
            await _leave(resident, state, session, now)
        case "stop":
            await outbox.put(session, [stop_question(resident)], now=now)
        case "taal":
            await outbox.put(session, [language_question(resident)], now=now)
        case "gebied":
            await ask_area(resident, state, session, town, now, fresh=True)
        case _:
            raise LookupError(f"nobody does {what}")


async def _leave_quietly(state: FSMContext) -> None:
    """Leave a question for another thing; a typed draft is a message in the chat still."""
    await state.clear()


async def _leave(resident: Resident, state: FSMContext, session: Session, now: datetime) -> None:
    inside = await state.get_state() is not None
    await state.clear()
    if inside:
        left = Notice(to=resident.id, text=GeneralText.LEFT, slot=STEP)
        await outbox.put(session, [left, menu(resident)], now=now)
    else:
        await outbox.put(session, [menu(resident, GeneralText.NOTHING_TO_LEAVE)], now=now)


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


# --- language, area, name -----------------------------------------------------------------


@router.callback_query(Tapped(rf"{LANGUAGE_PREFIX}:(?P<said>[a-z]{{2}})"))
async def choose_language(
    query: CallbackQuery, said: str, resident: Resident, session: Session, now: datetime
) -> None:
    """Speak the language that was tapped from now on."""
    if said not in LANGUAGES:
        return
    await people.set_language(session, resident.id, said)
    closing = Notice(to=resident.id, text=WelcomeText.LANGUAGE_SET, slot=STEP)
    await outbox.put(session, [closing, menu(resident)], now=now)


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
    await state.clear()
    await state.set_state(Settle.area)
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
    state: FSMContext,
    session: Session,
    town: Town,
    now: datetime,
) -> None:
    """Show up to three areas for what was typed."""
    typed = shortened(message.text or "", TYPED_LENGTH)
    matches = find_areas(town.content.areas, typed)
    await state.update_data({"typed": typed})
    screen = area_screen(
        resident.id,
        resident.language,
        typed=typed,
        matches=matches,
        now=town.area(resident.area),
        coming_in=False,
        fresh=True,
    )
    await outbox.put(session, [screen], now=now)


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
    data = await state.get_data()
    area = town.area(AreaSlug(said))
    if said == "?":
        typed = str(data.get("typed", ""))
        offered = find_areas(town.content.areas, typed)
        await people.store_border_signal(session, typed, offered, now=now)
        notice = Notice(to=resident.id, text=WelcomeText.AREA_SIGNAL, slot=STEP)
    elif area is None:
        notice = Notice(to=resident.id, text=WelcomeText.AREA_KEPT, slot=STEP)
    else:
        await people.move(session, resident.id, area.slug, now=now)
        notice = Notice(
            to=resident.id, text=WelcomeText.AREA_SET, values={"gebied": area.name}, slot=STEP
        )
    await state.clear()
    await outbox.put(session, [notice], now=now)
    if area is not None:
        moved = await people.get(session, resident.id)
        if moved is not None:
            await entering.invite_if_open(session, moved, now=now)


@router.callback_query(Tapped(rf"{MENU_PREFIX}:naam"))
async def ask_name(
    query: CallbackQuery, resident: Resident, state: FSMContext, session: Session, now: datetime
) -> None:
    """Ask under which name neighbours see somebody."""
    await state.clear()
    await state.set_state(Settle.name)
    await outbox.put(session, [name_screen(resident)], now=now)


@router.message(Settle.name, F.text)
async def type_name(
    message: Message,
    resident: Resident,
    state: FSMContext,
    session: Session,
    town: Town,
    now: datetime,
) -> None:
    """Take the name that was typed."""
    name = issues.name_or_reason(message.text or "", town, now)
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
        await state.clear()
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
    await state.clear()
    notice = Notice(
        to=resident.id,
        text=MenuText.NAME_SET,
        values={"naam": shown(name)},
        slot=STEP,
        fresh=fresh,
    )
    await outbox.put(session, [notice], now=now)


@router.callback_query(Tapped(rf"{MENU_PREFIX}:taal"))
async def tap_change_language(
    query: CallbackQuery, resident: Resident, session: Session, now: datetime
) -> None:
    """Ask which language to speak."""
    await outbox.put(session, [language_question(resident, fresh=False)], now=now)


@router.callback_query(Tapped(rf"{MENU_PREFIX}:stem"))
async def tap_vote(
    query: CallbackQuery, resident: Resident, session: Session, town: Town, now: datetime
) -> None:
    """Show the ballot, from the overview of the area."""
    await ballots.show_voting(session, resident, town, now=now)


# --- stopping -----------------------------------------------------------------------------


@router.callback_query(Tapped(rf"{MENU_PREFIX}:(?P<said>stop|door)"))
async def stop_or_go_on(
    query: CallbackQuery, said: str, resident: Resident, session: Session, now: datetime
) -> None:
    """Send nothing unasked any more, or go on."""
    if said == "stop":
        await people.stop(session, resident.id, now=now)
        notice = Notice(to=resident.id, text=GeneralText.STOPPED, slot=STEP)
    else:
        notice = Notice(to=resident.id, text=GeneralText.GOES_ON, slot=STEP)
    await outbox.put(session, [notice], now=now)


# --- anything else ------------------------------------------------------------------------


@router.message(F.text)
async def take_words_as_issue(
    message: Message,
    resident: Resident,
    reading: Reading | None,
    state: FSMContext,
    session: Session,
    town: Town,
    now: datetime,
) -> None:
    """Do the likely thing with words out of the blue: they are an issue, or a greeting."""
    if reading is None or reading.wish is not Wish.ISSUE:
        await outbox.put(session, [menu(resident, GeneralText.HELLO)], now=now)
        return
    await issues.begin(
        session,
        resident,
        message.text or "",
        reading,
        issue_rows.pack_vector(reading.vector),
        state,
        town,
        now=now,
        first_name=issues.usable_first_name(message, town, now),
    )


@router.message()
async def hear_no_words(
    message: Message, resident: Resident, session: Session, now: datetime
) -> None:
    """Answer a picture, a voice message or anything else without words."""
    await outbox.put(session, [menu(resident, GeneralText.NOT_TEXT)], now=now)
