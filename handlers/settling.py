"""What somebody can change about themselves: language, home area, the name neighbours see."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from aiogram import F, Router
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.areas import Area, AreaMatch, find_areas
from domain.ids import AreaSlug
from domain.menu import MENU_PREFIX, MenuText, menu, name_screen
from domain.notices import STEP
from domain.people import NameText, shown
from domain.roles import Action
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
from handlers import entering, home_area, waiting
from handlers.context import Tapped
from handlers.naming import first_name, read_name, refuse_name
from handlers.turn import Turn
from handlers.waiting import Waiting
from locales import LANGUAGES
from storage import people

router = Router(name="settling")


class Settle(StatesGroup):
    """Where somebody is who changes a name or home area."""

    area = State()
    name = State()


# --- language -----------------------------------------------------------------------------


@router.callback_query(
    Tapped(rf"{LANGUAGE_PREFIX}:(?P<said>{'|'.join(LANGUAGES)})"), flags={"action": Action.SETTLE}
)
async def choose_language(query: CallbackQuery, turn: Turn, said: str) -> None:
    """Speak the language that was tapped from now on; new doors come in that language."""
    await people.set_language(turn.session, turn.resident.id, said)
    await turn.tells(WelcomeText.LANGUAGE_SET, edits=turn.tapped)
    if said != turn.resident.language:
        await turn.says(menu(turn.resident))


async def type_language(turn: Turn, typed: str) -> None:
    """Speak the language that was typed behind `/taal`; ask when it is none of ours."""
    language = read_language(typed)
    if language not in LANGUAGES:
        await turn.says(language_question(turn.resident))
        return
    await people.set_language(turn.session, turn.resident.id, str(language))
    await turn.says(menu(turn.resident, WelcomeText.LANGUAGE_SET))


@router.callback_query(Tapped(rf"{MENU_PREFIX}:taal"), flags={"action": Action.SETTLE})
async def tap_change_language(query: CallbackQuery, turn: Turn) -> None:
    """Ask which language to speak."""
    await turn.says(language_question(turn.resident, fresh=False))


# --- home area ----------------------------------------------------------------------------


async def ask_area(turn: Turn) -> None:
    """Ask for the home area."""
    await waiting.ask_between(turn, Settle.area)
    await _show_areas(turn)


async def look_for_area(turn: Turn, letters: str) -> None:
    """Show up to three areas for what was typed; what is kept of it names nobody."""
    found = home_area.search(turn, letters)
    await waiting.ask_between(turn, Settle.area)
    await turn.state.update_data(dict(found.kept))
    await _show_areas(turn, found.typed, found.matches)


async def _show_areas(turn: Turn, typed: str = "", matches: Sequence[AreaMatch] = ()) -> None:
    screen = area_screen(
        turn.resident.id,
        turn.resident.language,
        typed=typed,
        matches=matches,
        now=turn.town.area(turn.resident.area),
        coming_in=False,
        fresh=turn.typed,
    )
    await turn.says(screen)


@router.callback_query(
    Tapped(rf"{AREA_PREFIX}:!|{MENU_PREFIX}:gebied"), flags={"action": Action.SETTLE}
)
async def tap_change_area(query: CallbackQuery, turn: Turn) -> None:
    """Ask for the home area, from a button."""
    await ask_area(turn)


@router.message(Settle.area, F.text, flags={"action": Action.SETTLE})
async def type_area(message: Message, turn: Turn) -> None:
    """Take the area that was typed in full below its button; else look for the letters."""
    answer = read_area(turn.words, home_area.offered(turn, await turn.state.get_data()))
    if answer is not None:
        await _settle(turn, answer)
    elif _tells_instead(turn) and not find_areas(turn.content.areas, turn.words):
        await _hear_issue(turn)
    else:
        await look_for_area(turn, turn.words)


def _tells_instead(turn: Turn) -> bool:
    """Return whether the words rather tell what is going on than answer a small question."""
    return turn.resident.area is not None and turn.tells_issue() and turn.is_sentence()


async def _hear_issue(turn: Turn) -> None:
    """Take words as an issue: the question in between was left long ago."""
    await waiting.end(turn)
    await entering.take_up(turn, waiting.said(turn.words, turn.understood()), first_name(turn))


@router.callback_query(
    Settle.area,
    Tapped(rf"{AREA_PREFIX}:(?P<said>[a-z0-9-]{{1,40}}|\?)"),
    flags={"action": Action.SETTLE},
)
async def choose_area(query: CallbackQuery, turn: Turn, said: str) -> None:
    """Change the home area, leave it, or hear that no area fits."""
    await _settle(turn, said)


async def _settle(turn: Turn, answer: str) -> None:
    area = turn.town.area(AreaSlug(answer))
    if area is None and answer not in (SKIP, NONE_FITS):
        await ask_area(turn)
        return
    text = WelcomeText.AREA_KEPT
    if answer == NONE_FITS:
        await home_area.signal_border(turn, await turn.state.get_data())
        text = WelcomeText.AREA_SIGNAL
    elif area is not None and area.slug != turn.resident.area:
        text = WelcomeText.AREA_SET
    await waiting.end(turn)
    await turn.tells(text, {"gebied": area.name} if area else {}, slot=STEP, fresh=turn.typed)
    if text is WelcomeText.AREA_SET and area is not None:
        await _move(turn, area)


async def _move(turn: Turn, area: Area) -> None:
    """Live elsewhere from now on; words that waited for that become an issue."""
    await people.move(turn.session, turn.resident.id, area.slug, now=turn.now)
    moved = await people.get(turn.session, turn.resident.id)
    if moved is None:
        return
    turn = replace(turn, resident=moved)
    await entering.invite_if_open(turn)
    data = await turn.state.get_data()
    if await turn.state.get_state() == Waiting.words.state and "said" in data:
        await turn.state.clear()
        await entering.take_up(turn, data["said"], str(data.get("first_name", "")))


# --- name ---------------------------------------------------------------------------------


@router.callback_query(Tapped(rf"{MENU_PREFIX}:naam"), flags={"action": Action.SETTLE})
async def ask_name(query: CallbackQuery, turn: Turn) -> None:
    """Ask under which name neighbours see somebody."""
    await waiting.ask_between(turn, Settle.name)
    await turn.says(name_screen(turn.resident))


@router.message(Settle.name, F.text, flags={"action": Action.SETTLE})
async def type_name(message: Message, turn: Turn) -> None:
    """Take the name that was typed."""
    name = read_name(turn, turn.words)
    if name is NameText.TOO_LONG and _tells_instead(turn):
        await _hear_issue(turn)
    elif isinstance(name, NameText):
        await refuse_name(turn, name)
    else:
        await _set_name(turn, name)


@router.callback_query(Settle.name, Tapped(rf"{MENU_PREFIX}:buur"), flags={"action": Action.SETTLE})
async def become_a_neighbour(query: CallbackQuery, turn: Turn) -> None:
    """Be shown as "a neighbour"."""
    await _set_name(turn, "")


@router.callback_query(Settle.name, Tapped(rf"{MENU_PREFIX}:weg"), flags={"action": Action.SETTLE})
async def keep_name(query: CallbackQuery, turn: Turn) -> None:
    """Leave the question for a name."""
    await waiting.end(turn)
    await turn.tells(GeneralText.LEFT, slot=STEP)


async def _set_name(turn: Turn, name: str) -> None:
    await people.set_name(turn.session, turn.resident.id, name)
    await waiting.end(turn)
    await turn.tells(MenuText.NAME_SET, {"naam": shown(name)}, slot=STEP, fresh=turn.typed)
