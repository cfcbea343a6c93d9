"""Looking around: the themes of an area and the issues in them."""

from __future__ import annotations

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.calendar import day_of
from domain.ids import ThemeId
from domain.paging import Page, page_of
from domain.people import Resident
from domain.theming import THEMES_PREFIX, issues_screen, themes_screen
from domain.welcome import needs_area
from handlers.context import NUMBER, Tapped, Town
from storage import issues, outbox
from storage.session import Session

router = Router(name="themes")


async def show_themes(
    session: Session, resident: Resident, town: Town, *, page: int, fresh: bool, now: datetime
) -> None:
    """Show the themes of somebody's area."""
    if resident.area is None:
        await outbox.put(session, [needs_area(resident)], now=now)
        return
    counts = await issues.count_themes(session, resident.area)
    shown = page_of(counts, page, size=town.content.issues.page_size.on(day_of(now)))
    screen = themes_screen(resident, town.area_name(resident.area), shown, fresh=fresh)
    await outbox.put(session, [screen], now=now)


@router.callback_query(Tapped(rf"{THEMES_PREFIX}:(?P<page>\d{{1,4}})"))
async def turn_themes(
    query: CallbackQuery,
    page: str,
    resident: Resident,
    session: Session,
    town: Town,
    now: datetime,
) -> None:
    """Show a page of themes."""
    await show_themes(session, resident, town, page=int(page), fresh=False, now=now)


@router.callback_query(Tapped(rf"{THEMES_PREFIX}:(?P<theme>{NUMBER}):(?P<page>\d{{1,4}})"))
async def open_theme(
    query: CallbackQuery,
    theme: str,
    page: str,
    resident: Resident,
    session: Session,
    town: Town,
    now: datetime,
) -> None:
    """Show the issues of a theme."""
    if resident.area is None:
        await outbox.put(session, [needs_area(resident)], now=now)
        return
    known = await issues.count_theme(session, resident.area, ThemeId(int(theme)))
    if known.issues == 0:
        await show_themes(session, resident, town, page=1, fresh=False, now=now)
        return
    size = town.content.issues.page_size.on(day_of(now))
    pages = -(-known.issues // size)
    number = min(max(1, int(page)), pages)
    found = await issues.of_theme(
        session, resident.area, known.id, limit=size, offset=(number - 1) * size
    )
    shown = Page(tuple(found), number, pages)
    await outbox.put(session, [issues_screen(resident, known, shown)], now=now)
