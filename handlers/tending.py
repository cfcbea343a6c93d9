"""What a member of the initiative group does with a theme: rename, merge, split, undo."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.ids import ThemeChangeId, ThemeId
from domain.paging import page_of
from domain.refusing import Refused
from domain.roles import Action
from domain.tending.changing import (
    Merged,
    Renamed,
    Splitting,
    Theme,
    Undone,
    decide_merge,
    decide_rename,
    decide_split,
    decide_undo,
    refuse_tend,
)
from domain.tending.screens import (
    ON_A_PAGE,
    merge_name_screen,
    merge_with_screen,
    rename_screen,
    theme_screen,
)
from domain.tending.texts import TEND_PREFIX
from handlers import waiting
from handlers.context import NUMBER, Tapped
from handlers.drafting import undo_span
from handlers.proposals import THEME, Naming, checked_name
from handlers.turn import Turn
from storage import ballots, proposals, theme_changes

router = Router(name="tending")

_MAY = {"action": Action.TEND_THEMES}
_THEME = rf"{TEND_PREFIX}:(?P<theme>{NUMBER})"


async def _known(turn: Turn, number: str, *, to_change: bool = False) -> Theme | None:
    """Return a theme that this member may change; say why not otherwise."""
    found = await theme_changes.find_theme(turn.session, ThemeId(int(number)))
    voted = await _voted_on(turn, found) if to_change else frozenset[ThemeId]()
    refused = refuse_tend(found, turn.resident, voted)
    if refused is not None:
        await turn.answers(refused)
        return None
    return found


async def _voted_on(turn: Turn, theme: Theme | None) -> frozenset[ThemeId]:
    if theme is None:
        return frozenset()
    return await theme_changes.voted_on(turn.session, theme.area)


async def _hold(turn: Turn, number: int) -> Theme | None:
    """Return a theme; nobody else changes a theme of its area until this turn ends."""
    found = await theme_changes.find_theme(turn.session, ThemeId(number))
    if found is None:
        return None
    await ballots.lock_area(turn.session, found.area)
    return await theme_changes.find_theme(turn.session, found.id)


@router.callback_query(Tapped(rf"{_THEME}:open"), flags=_MAY)
async def open_theme(query: CallbackQuery, turn: Turn, theme: str) -> None:
    """Show what can be done with a theme; who was renaming it leaves that question."""
    found = await _known(turn, theme)
    if await turn.state.get_state() == Naming.theme.state:
        await waiting.end(turn)
    if found is not None:
        await turn.says(theme_screen(turn.resident, found))


# --- another name -------------------------------------------------------------------------


@router.callback_query(Tapped(rf"{_THEME}:naam"), flags=_MAY)
async def ask_name(query: CallbackQuery, turn: Turn, theme: str) -> None:
    """Ask how a theme is called from now on."""
    found = await _known(turn, theme, to_change=True)
    if found is not None:
        await waiting.step_aside(turn)
        await waiting.ask_between(turn, Naming.theme)
        await turn.state.update_data({THEME: found.id})
        await turn.says(rename_screen(turn.resident, found))


@router.message(Naming.theme, F.text, flags=_MAY)
async def type_name(message: Message, turn: Turn) -> None:
    """Take the name that was typed."""
    number = (await turn.state.get_data()).get(THEME)
    if not isinstance(number, int):
        await turn.begins_anew()
        return
    found = await _hold(turn, number)
    name = ""
    if found is not None:
        checked = await checked_name(turn, found.area, turn.words, but_not=found.key)
        if isinstance(checked, Refused):
            await turn.answers(checked)
            return
        name = checked
    outcome = decide_rename(
        found,
        turn.resident,
        name,
        await theme_changes.next_id(turn.session),
        turn.now,
        undo=undo_span(turn),
        voted_on=await _voted_on(turn, found),
    )
    if isinstance(outcome, Renamed):
        await theme_changes.store_renamed(turn.session, outcome)
    await waiting.end(turn)
    await turn.answers(outcome, below=turn.typed)


# --- merging ------------------------------------------------------------------------------


@router.callback_query(Tapped(rf"{_THEME}:samen:(?P<page>\d{{1,4}})"), flags=_MAY)
async def choose_other(query: CallbackQuery, turn: Turn, theme: str, page: str) -> None:
    """Show the themes that one can be merged with."""
    found = await _known(turn, theme, to_change=True)
    if found is None:
        return
    others = [
        one
        for one in await theme_changes.themes_in(turn.session, found.area)
        if one.id != found.id and one.issues
    ]
    listed = page_of(others, int(page), size=ON_A_PAGE)
    await turn.says(merge_with_screen(turn.resident, found, listed))


@router.callback_query(Tapped(rf"{_THEME}:met:(?P<other>{NUMBER})"), flags=_MAY)
async def choose_name(query: CallbackQuery, turn: Turn, theme: str, other: str) -> None:
    """Ask under which of the two names they go on."""
    one = await _known(turn, theme, to_change=True)
    two = await _known(turn, other, to_change=True) if one is not None else None
    if one is not None and two is not None:
        await turn.says(merge_name_screen(turn.resident, one, two))


@router.callback_query(Tapped(rf"{_THEME}:naar:(?P<other>{NUMBER})"), flags=_MAY)
async def merge(query: CallbackQuery, turn: Turn, theme: str, other: str) -> None:
    """Put the issues of a theme under another one."""
    goes = await _hold(turn, int(theme))
    outcome = decide_merge(
        goes,
        await theme_changes.find_theme(turn.session, ThemeId(int(other))),
        turn.resident,
        await theme_changes.next_id(turn.session),
        turn.now,
        undo=undo_span(turn),
        voted_on=await _voted_on(turn, goes),
    )
    if isinstance(outcome, Merged):
        await theme_changes.store_merged(turn.session, outcome)
    await turn.answers(outcome)


# --- splitting ----------------------------------------------------------------------------


@router.callback_query(Tapped(rf"{_THEME}:deel"), flags=_MAY)
async def split(query: CallbackQuery, turn: Turn, theme: str) -> None:
    """Let parts be looked for in a theme; they come as proposals."""
    found = await _hold(turn, int(theme))
    looking = found is not None and await theme_changes.is_looked_through(turn.session, found.id)
    outcome = decide_split(
        found, turn.resident, looking=looking, voted_on=await _voted_on(turn, found)
    )
    if isinstance(outcome, Splitting):
        await proposals.want(
            turn.session,
            outcome.theme.area,
            outcome.theme.id,
            by=turn.resident.id,
            now=turn.now,
        )
    await turn.answers(outcome)


# --- undoing ------------------------------------------------------------------------------


@router.callback_query(Tapped(rf"{TEND_PREFIX}:(?P<change>{NUMBER}):herstel"), flags=_MAY)
async def undo(query: CallbackQuery, turn: Turn, change: str) -> None:
    """Take a change back."""
    number = ThemeChangeId(int(change))
    found = await theme_changes.find_change(turn.session, number)
    if found is not None:
        await ballots.lock_area(turn.session, found.area)
        found = await theme_changes.find_change(turn.session, number)
    outcome = decide_undo(
        found,
        turn.resident,
        turn.now,
        undo=undo_span(turn),
        voted_on=frozenset()
        if found is None
        else await theme_changes.voted_on(turn.session, found.area),
    )
    if isinstance(outcome, Undone):
        await theme_changes.undo(turn.session, outcome.change, now=turn.now)
    await turn.answers(outcome)
