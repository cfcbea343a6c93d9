"""Looking at the photos of neighbours' issues, one after the other."""

from __future__ import annotations

from collections.abc import Sequence

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.ids import IssueId, ThemeId
from domain.issues.issue import Issue, IssueText
from domain.issues.photos import PHOTO_PREFIX, PhotoText, photo_screen
from domain.roles import Action
from domain.theming import issue_screen
from handlers.context import NUMBER, Tapped
from handlers.turn import Turn
from storage import issues

router = Router(name="issue photos")


@router.callback_query(
    Tapped(rf"{PHOTO_PREFIX}:v(?P<issue>{NUMBER})(?::(?P<number>\d))?"),
    flags={"action": Action.READ_THEMES},
)
async def see_photos(query: CallbackQuery, turn: Turn, issue: str, number: str | None) -> None:
    """Show a photo of an issue."""
    found = await issues.find(turn.session, IssueId(int(issue)))
    standing = [] if found is None or found.withdrawn else [found]
    await _show(turn, standing, number, data=f"{PHOTO_PREFIX}:v{issue}")


@router.callback_query(
    Tapped(rf"{PHOTO_PREFIX}:t(?P<theme>{NUMBER}):(?P<page>\d{{1,4}})(?::(?P<number>\d{{1,2}}))?"),
    flags={"action": Action.READ_THEMES},
)
async def see_photos_of_theme(
    query: CallbackQuery, turn: Turn, theme: str, page: str, number: str | None
) -> None:
    """Show a photo of the issues that stand on a page of a theme."""
    area = await turn.home()
    if area is None:
        return
    size = turn.page_size
    offset = (max(1, int(page)) - 1) * size
    found = await issues.of_theme(
        turn.session, area, ThemeId(int(theme)), limit=size, offset=offset
    )
    await _show(turn, found, number, data=f"{PHOTO_PREFIX}:t{theme}:{page}")


async def _show(turn: Turn, found: Sequence[Issue], number: str | None, *, data: str) -> None:
    shown = [(one.id, one.text, photo) for one in found for photo in one.photos]
    if not shown:
        turn.toasts(PhotoText.GONE)
        return
    fresh = number is None  # below the list or issue that it belongs to
    at = int(number or 1)
    await turn.says(photo_screen(turn.resident, shown, at, data=data, fresh=fresh))


@router.callback_query(
    Tapped(rf"{PHOTO_PREFIX}:v(?P<issue>{NUMBER}):lees"), flags={"action": Action.READ_THEMES}
)
async def read_issue(query: CallbackQuery, turn: Turn, issue: str) -> None:
    """Show the issue that a photo belongs to."""
    found = await issues.find(turn.session, IssueId(int(issue)))
    if found is None or found.withdrawn:
        turn.toasts(IssueText.GONE)
        return
    await turn.says(issue_screen(turn.resident, found))
