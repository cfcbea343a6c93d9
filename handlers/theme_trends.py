"""The themes of the home area over time, as a picture."""

from __future__ import annotations

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.roles import Action
from domain.theme_trends import months_until, trends_notice, trends_of
from domain.theming import TRENDS_PREFIX
from handlers.context import Tapped
from handlers.turn import Turn
from storage import theme_trends

router = Router(name="theme trends")


@router.callback_query(Tapped(rf"{TRENDS_PREFIX}:toon"), flags={"action": Action.READ_THEMES})
async def show_trends(query: CallbackQuery, turn: Turn) -> None:
    """Show the picture, or say that there is too little for one."""
    area = await turn.home()
    if area is None:
        return
    months = months_until(turn.today)
    counts = await theme_trends.count_by_month(turn.session, area, months)
    trends = trends_of(counts, turn.today, turn.area_name)
    url = turn.town.links.themes_url(area)
    await turn.says(trends_notice(turn.resident, turn.area_name, trends, url))
