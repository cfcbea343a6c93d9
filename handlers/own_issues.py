"""One's own issue, once it is placed: undoing it, its theme; and the link of any issue."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.ids import AgendaItemId, IssueId
from domain.issues.became import became_screen, list_screen, steps_due
from domain.issues.issue import OWN_PREFIX, Issue, IssueText, refuse_own, share_notice
from domain.issues.placing import Withdrawn, decide_withdraw, posted_screen, with_its_task
from domain.links import SHARE_PREFIX, Thing
from domain.paging import page_of
from domain.refusing import Refused
from domain.roles import Action
from domain.theming import decide_move, likely_first, pick_screen
from handlers import draft_photos, drafting, photographing
from handlers.context import NUMBER, Tapped
from handlers.drafting import undo_span
from handlers.turn import Turn
from storage import agenda, became, channels, due, issues, theming
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
        begun = await agenda.begun_with(turn.session, outcome.id)
        if begun is not None:
            gone = await agenda.take_back_at_once(turn.session, begun, turn.resident.id)
            outcome = with_its_task(outcome, turn.resident, stays=not gone)
    await turn.answers(outcome)


@router.callback_query(
    Tapped(rf"{OWN_PREFIX}:(?P<issue>{NUMBER}):(?P<verb>thema|anders)(?::(?P<page>\d{{1,3}}))?"),
    flags={"action": Action.CHANGE_ISSUE},
)
async def pick_theme(
    query: CallbackQuery, turn: Turn, issue: str, verb: str, page: str | None
) -> None:
    """Show the themes to choose from: "that's not it".

    Below a message that says it moved (`anders`), where it is seen; else in place.
    """
    found = await _own(turn, issue)
    if found is None:
        return
    known = await theming.themes_of(turn.session, found.area, turn.town.seeds)
    choices = likely_first(known.names, found.theme_key, found.guesses)
    shown = page_of(choices, int(page or 1), size=turn.page_size - 1)
    fresh = verb == "anders"
    await turn.says(replace(pick_screen(turn.resident, found, shown), fresh=fresh))


@router.callback_query(
    Tapped(rf"{OWN_PREFIX}:(?P<issue>{NUMBER}):=(?P<theme>[a-z0-9-]{{0,40}})"),
    flags={"action": Action.CHANGE_ISSUE},
)
async def move_issue(query: CallbackQuery, turn: Turn, issue: str, theme: str) -> None:
    """Put somebody's own issue under the theme that fits."""
    found = await _own(turn, issue, find=issues.lock)
    if found is None:
        return
    known = await theming.themes_of(turn.session, found.area, turn.town.seeds)
    moved = decide_move(found, turn.resident, theme, known.names)
    if isinstance(moved, Refused):
        await turn.answers(moved)
        return
    target = await theming.take_theme(turn.session, found.area, theme, known)
    await issues.move(turn.session, moved, target, now=turn.now)
    await drafting.plan_gathering(turn, found.area)
    await back_to_own(query, turn, issue)


@router.callback_query(
    Tapped(rf"{OWN_PREFIX}:(?P<issue>{NUMBER}):terug"), flags={"action": Action.CHANGE_ISSUE}
)
async def back_to_own(query: CallbackQuery, turn: Turn, issue: str) -> None:
    """Show somebody's own issue again."""
    found = await _own(turn, issue)
    if found is not None:
        await turn.says(posted_screen(turn.resident, found, turn.now, undo=undo_span(turn)))


# --- what became of it ----------------------------------------------------------------------


async def plan_steps(turn: Turn, item: AgendaItemId) -> None:
    """Plan that who stands behind an agenda item hears of the step it just took."""
    minutes = turn.content.answers.steps_told_minutes.on(turn.today)
    await due.plan(turn.session, [steps_due(item, turn.now, minutes=minutes)])


@router.callback_query(
    Tapped(rf"{OWN_PREFIX}:werd:(?P<page>\d{{1,4}})"), flags={"action": Action.SEE_MINE}
)
async def show_what_became(query: CallbackQuery, turn: Turn, page: str) -> None:
    """Show somebody's own issues, each with how far it came."""
    found = await became.of_resident(turn.session, turn.resident.id)
    shown = page_of(found, int(page), size=turn.page_size)
    names = turn.content.partner_names()
    await turn.says(list_screen(turn.resident, shown, turn.today, names, fresh=await turn.below()))


@router.callback_query(
    Tapped(rf"{OWN_PREFIX}:(?P<issue>{NUMBER}):werd"), flags={"action": Action.SEE_MINE}
)
async def show_what_became_of(query: CallbackQuery, turn: Turn, issue: str) -> None:
    """Show how far one of somebody's own issues came, with the ways to go there."""
    found = await became.of_issue(turn.session, IssueId(int(issue)), turn.resident.id)
    if found is None:
        await turn.tells(IssueText.GONE)
        return
    names = turn.content.partner_names()
    await turn.says(
        became_screen(turn.resident, found, turn.today, names, fresh=await turn.below())
    )


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
        share_notice(turn.resident, found, turn.town.links.url(Thing.ISSUE, found.id, bot=bot))
    )
