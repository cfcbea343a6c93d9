"""Looking around: the themes of an area and the issues in them."""

from __future__ import annotations

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.answers.asking import ask_in_theme
from domain.ids import ThemeId
from domain.notices import Button
from domain.paging import Page, page_of
from domain.roles import Action
from domain.tending.screens import proposals_button, tend_button
from domain.theming import NO_THEME, THEMES_PREFIX, issues_screen, themes_screen
from handlers.context import NUMBER, Tapped
from handlers.turn import Turn
from storage import issues, proposals

router = Router(name="themes")


async def show_themes(turn: Turn, *, page: int = 1) -> None:
    """Show the themes of somebody's area."""
    area = await turn.home()
    if area is None:
        return
    counts = await issues.count_themes(turn.session, area)
    more: list[Button] = []
    if turn.may(Action.TEND_THEMES, area):
        waiting = len(await proposals.open_ones(turn.session, area))
        more += [proposals_button(area, waiting)] if waiting else []
    shown = page_of(counts, page, size=turn.page_size - bool(more))
    screen = themes_screen(turn.resident, turn.area_name, shown, more=more, fresh=turn.typed)
    await turn.says(screen)


@router.callback_query(
    Tapped(rf"{THEMES_PREFIX}:(?P<page>\d{{1,4}})"), flags={"action": Action.READ_THEMES}
)
async def leaf_through_themes(query: CallbackQuery, turn: Turn, page: str) -> None:
    """Show a page of themes."""
    await show_themes(turn, page=int(page))


@router.callback_query(
    Tapped(rf"{THEMES_PREFIX}:(?P<theme>{NUMBER}):(?P<page>\d{{1,4}})"),
    flags={"action": Action.READ_THEMES},
)
async def open_theme(query: CallbackQuery, turn: Turn, theme: str, page: str) -> None:
    """Show the issues of a theme."""
    await _show_theme(turn, ThemeId(int(theme)), int(page))


async def open_linked(turn: Turn, number: int) -> None:
    """Show the theme that a link leads to; all of them if it isn't one of this area."""
    await _show_theme(turn, ThemeId(number), 1)


async def _show_theme(turn: Turn, theme: ThemeId, page: int) -> None:
    area = await turn.home()
    if area is None:
        return
    known = await issues.count_theme(turn.session, area, theme)
    if known.issues == 0:
        await show_themes(turn)
        return
    size = turn.page_size
    pages = -(-known.issues // size)
    number = min(max(1, page), pages)
    found = await issues.of_theme(
        turn.session, area, known.id, limit=size, offset=(number - 1) * size
    )
    tend = known.id != NO_THEME and turn.may(Action.TEND_THEMES, area)
    more = [tend_button(known.id)] if tend else []
    shown = Page(tuple(found), number, pages)
    ask = [ask_in_theme(known.id, number)] if turn.may(Action.ASK_FOR_OWNER, area) else []
    await turn.says(issues_screen(turn.resident, known, shown, more=more, ask=ask))
