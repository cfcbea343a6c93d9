"""The report of a look back in the chat: at most five messages, two of them with a picture."""

from __future__ import annotations

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.evaluation.report_texts import REPORT_PREFIX
from domain.evaluation.summary import none_yet, summary_of
from domain.ids import AreaSlug
from domain.public_pages import PublicText
from domain.roles import Action
from handlers.context import Tapped
from handlers.turn import Turn
from storage import reports

router = Router(name="reports")

_AREA = rf"{REPORT_PREFIX}:(?P<area>[a-z][a-z0-9-]{{1,23}})"


async def tell_report(turn: Turn, area: AreaSlug, year: int | None = None) -> None:
    """Tell the newest report of an area, or that of a year; everybody may read it."""
    if turn.town.area(area) is None:
        await turn.tells(PublicText.UNKNOWN)
        return
    report = await reports.report_of(turn.session, area, year)
    if report is None:
        await turn.says(none_yet(turn.resident, turn.town.area_name(area)))
        return
    last = await reports.report_before(turn.session, area, report.year)
    rules = {one.number: one.title for one in turn.content.ground_rules}
    url = turn.town.links.report_url(area, report.year)
    await turn.says(*summary_of(turn.resident, report, last, rules, url=url))


@router.callback_query(
    Tapped(rf"{_AREA}(?::(?P<year>\d{{4}}))?"), flags={"action": Action.READ_EVALUATION}
)
async def show_report(query: CallbackQuery, turn: Turn, area: str, year: str | None) -> None:
    """Tell a report."""
    await tell_report(turn, AreaSlug(area), None if year is None else int(year))
