"""Looking around: the themes of an area and the issues in them."""

from __future__ import annotations

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.ids import ThemeId
from domain.paging import Page, page_of
from domain.roles import Action
from domain.theming import THEMES_PREFIX, issues_screen, themes_screen
from handlers.context import NUMBER, Tapped
from handlers.turn import Turn
from storage import issues

router = Router(name="themes")


async def show_themes(turn: Turn, *, page: int = 1) -> None:
    """Show the themes of somebody's area."""
    area = await turn.home()
    if area is None:
        return
    counts = await issues.count_themes(turn.session, area)
    shown = page_of(counts, page, size=turn.page_size)
    await turn.says(themes_screen(turn.resident, turn.area_name, shown, fresh=turn.typed))


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
    area = await turn.home()
    if area is None:
        return
    known = await issues.count_theme(turn.session, area, ThemeId(int(theme)))
    if known.issues == 0:
        await show_themes(turn)
        return
    size = turn.page_size
    pages = -(-known.issues // size)
    number = min(max(1, int(page)), pages)
    found = await issues.of_theme(
        turn.session, area, known.id, limit=size, offset=(number - 1) * size
    )
    await turn.says(issues_screen(turn.resident, known, Page(tuple(found), number, pages)))
