"""One's own issue, once it is placed: undoing it, its theme; and the link of any issue."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.ids import IssueId
from domain.issues.issue import OWN_PREFIX, Issue, IssueText, refuse_own, share_notice
from domain.issues.placing import Withdrawn, decide_withdraw, posted_screen
from domain.links import SHARE_PREFIX
from domain.paging import page_of
from domain.refusing import Refused
from domain.roles import Action
from domain.theming import decide_move, likely_first, pick_screen
from handlers import draft_photos, drafting, photographing
from handlers.context import NUMBER, Tapped
from handlers.drafting import undo_span
from handlers.turn import Turn
from storage import channels, issues
from storage.session import Session

router = Router(name="own issues")

Find = Callable[[Session, IssueId], Awaitable[Issue | None]]


async def _own(turn: Turn, number: str, find: Find = issues.find) -> Issue | None:
    """Return an issue of the resident; say why not otherwise."""
    found = await find(turn.session, IssueId(int(number)))
    refused = refuse_own(found, turn.resident)
    if refused is not None:
        await turn.answers(refused)
        return None
    return found


@router.callback_query(Tapped(rf"{OWN_PREFIX}:nieuw"), flags={"action": Action.BRING_UP})
async def bring_up_first(query: CallbackQuery, turn: Turn) -> None:
    """Ask what is going on, from the invitation of an empty list."""
    if await draft_photos.numbers(turn) and await drafting.draft_of(turn) is None:
        await photographing.ask_words(turn, fresh=True)
    else:
        await drafting.ask(turn)


@router.callback_query(
    Tapped(rf"{OWN_PREFIX}:(?P<issue>{NUMBER}):weg"), flags={"action": Action.CHANGE_ISSUE}
)
async def undo_issue(query: CallbackQuery, turn: Turn, issue: str) -> None:
    """Take an issue back within the time for it."""
    found = await issues.lock(turn.session, IssueId(int(issue)))
    outcome = decide_withdraw(found, turn.resident, turn.now, undo=undo_span(turn))
    if isinstance(outcome, Withdrawn):
        await issues.withdraw(turn.session, outcome.id, now=turn.now)
    await turn.answers(outcome)


@router.callback_query(
    Tapped(rf"{OWN_PREFIX}:(?P<issue>{NUMBER}):thema(?::(?P<page>\d{{1,3}}))?"),
    flags={"action": Action.CHANGE_ISSUE},
)
async def pick_theme(query: CallbackQuery, turn: Turn, issue: str, page: str | None) -> None:
    """Show the themes to choose from: "that's not it"."""
    found = await _own(turn, issue)
    if found is None:
        return
    choices = likely_first(turn.town.seeds, found.theme_seed, found.guesses)
    shown = page_of(choices, int(page or 1), size=turn.page_size - 1)
    await turn.says(pick_screen(turn.resident, found, shown))


@router.callback_query(
    Tapped(rf"{OWN_PREFIX}:(?P<issue>{NUMBER}):=(?P<theme>[a-z0-9-]{{0,40}})"),
    flags={"action": Action.CHANGE_ISSUE},
)
async def move_issue(query: CallbackQuery, turn: Turn, issue: str, theme: str) -> None:
    """Put somebody's own issue under the theme that fits."""
    found = await _own(turn, issue, find=issues.lock)
    if found is None:
        return
    seeds, target = turn.town.seeds, None
    moved = decide_move(found, turn.resident, theme, seeds)
    if isinstance(moved, Refused):
        await turn.answers(moved)
        return
    if theme:
        target = await issues.theme_of_seed(turn.session, found.area, theme, seeds[theme])
    await issues.move(turn.session, moved, target, now=turn.now)
    await back_to_own(query, turn, issue)


@router.callback_query(
    Tapped(rf"{OWN_PREFIX}:(?P<issue>{NUMBER}):terug"), flags={"action": Action.CHANGE_ISSUE}
)
async def back_to_own(query: CallbackQuery, turn: Turn, issue: str) -> None:
    """Show somebody's own issue again."""
    found = await _own(turn, issue)
    if found is not None:
        await turn.says(posted_screen(turn.resident, found, turn.now, undo=undo_span(turn)))


@router.callback_query(
    Tapped(rf"{SHARE_PREFIX}:(?P<issue>{NUMBER})"), flags={"action": Action.SHARE_ISSUE}
)
async def share_issue(query: CallbackQuery, turn: Turn, issue: str) -> None:
    """Give the link of an issue, for the channel that somebody is on."""
    found = await issues.find(turn.session, IssueId(int(issue)))
    if found is None or found.withdrawn:
        turn.toasts(IssueText.GONE)
        return
    channel = turn.chat.channel
    bot = await channels.username(turn.session, channel) if channel == "telegram" else None
    await turn.says(
        share_notice(turn.resident, found, turn.town.links.issue_url(found.id, bot=bot))
    )
