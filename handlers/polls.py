"""Quick polls: which there are, choosing in one, its figures, closing, and an issue out of it."""

from __future__ import annotations

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.ids import PollId
from domain.paging import page_of
from domain.polls.closing import PollClosed, can_close, decide_close, words_for_issue
from domain.polls.making import Chosen, decide_choose
from domain.polls.poll import Poll, closing_key, counts
from domain.polls.screens import (
    close_question,
    elsewhere,
    figures_screen,
    list_screen,
    poll_screen,
)
from domain.polls.texts import POLL_PREFIX, PollText
from domain.reading import reading_from_json
from domain.refusing import Refused
from domain.roles import Action
from handlers import drafting, waiting
from handlers.context import NUMBER, Tapped
from handlers.naming import first_name
from handlers.turn import Turn
from storage import due, outbox, polls

router = Router(name="polls")

LISTED = 40
"""Polls on the list at most."""
ANSWER = {"action": Action.ANSWER_POLL}
MAKE = {"action": Action.MAKE_POLL}
_ONE = rf"{POLL_PREFIX}:(?P<poll>{NUMBER})"
_PAGE = r"(?P<page>\d{1,4})"


async def show_polls(turn: Turn, page: int = 1) -> None:
    """Show the polls of the own area, and those that this person made."""
    may_make = turn.resident.may_somewhere(Action.MAKE_POLL)
    if not may_make and await turn.home() is None:
        return
    area = turn.resident.area
    found = await polls.listed(turn.session, area, turn.resident.id, now=turn.now, limit=LISTED)
    shown = page_of(found, page, size=turn.page_size)
    await turn.says(
        list_screen(turn.resident, shown, turn.now, may_make=may_make, fresh=await turn.below())
    )


@router.callback_query(Tapped(rf"{POLL_PREFIX}:lijst:{_PAGE}"), flags=ANSWER)
async def leaf_through(query: CallbackQuery, turn: Turn, page: str) -> None:
    """Show a page of polls."""
    await waiting.step_aside(turn)
    await show_polls(turn, int(page))


async def open_linked(turn: Turn, number: int) -> None:
    """Show the poll that a link leads to."""
    found = await _find(turn, number)
    if found is not None:
        await _show(turn, found, fresh=True)


async def _find(turn: Turn, number: int) -> Poll | None:
    """Return a poll; say that it is gone otherwise."""
    found = await polls.find(turn.session, PollId(number))
    if found is None:
        await turn.tells(PollText.GONE)
    return found


async def _show(turn: Turn, found: Poll, *, page: int = 1, fresh: bool) -> None:
    """Show a poll to choose in; who lives elsewhere gets the way to the page for everybody."""
    links = turn.town.links
    if found.takes_choices(turn.now) and found.area != turn.resident.area:
        await turn.says(elsewhere(turn.resident, found, links))
    else:
        await turn.says(poll_screen(turn.resident, found, turn.now, links, page=page, fresh=fresh))


@router.callback_query(Tapped(rf"{_ONE}:toon:{_PAGE}"), flags=ANSWER)
async def open_poll(query: CallbackQuery, turn: Turn, poll: str, page: str) -> None:
    """Show a poll, or another page of its options."""
    found = await _find(turn, int(poll))
    if found is not None:
        await _show(turn, found, page=int(page), fresh=await turn.below(found.slot))


@router.callback_query(Tapped(rf"{_ONE}:k:(?P<option>\d{{1,2}})"), flags=ANSWER)
async def choose(query: CallbackQuery, turn: Turn, poll: str, option: str) -> None:
    """Count what somebody chose. Which it was stands in no message, only in a line that goes."""
    found = await polls.hold(turn.session, PollId(int(poll)))
    if found is None:
        await turn.tells(PollText.GONE)
        return
    outcome = decide_choose(turn.resident, found, int(option), turn.now)
    if isinstance(outcome, Chosen):
        await polls.choose(turn.session, found.id, turn.resident.id, outcome.number)
        await due.plan(turn.session, [counts(found.id, turn.now)])
        chosen = found.options[outcome.number - 1]
        turn.toasts(PollText.CHOSEN, {"keuze": chosen})
    else:
        await turn.answers(outcome)


# --- for its maker ------------------------------------------------------------------------


async def _own(turn: Turn, number: str) -> Poll | None:
    """Return one's own poll, which nobody else changes now; say why not otherwise."""
    found = await polls.lock(turn.session, PollId(int(number)))
    if found is None:
        await turn.tells(PollText.GONE)
        return None
    refused = can_close(turn.resident, found)
    if refused is not None:
        await turn.answers(refused)
        return None
    return found


async def show_figures(turn: Turn, found: Poll, *, fresh: bool) -> None:
    """Show its maker what was chosen so far."""
    await turn.says(figures_screen(found, turn.resident.id, turn.town.links, fresh=fresh))


@router.callback_query(Tapped(rf"{_ONE}:stand"), flags=ANSWER)
async def refresh(query: CallbackQuery, turn: Turn, poll: str) -> None:
    """Count again."""
    found = await _own(turn, poll)
    if found is not None:
        await show_figures(turn, found, fresh=await turn.below(found.figures_slot))


@router.callback_query(Tapped(rf"{_ONE}:sluit"), flags=ANSWER)
async def ask_close(query: CallbackQuery, turn: Turn, poll: str) -> None:
    """Ask whether a poll closes before its time."""
    found = await _own(turn, poll)
    if found is not None:
        await turn.says(close_question(turn.resident, found))


@router.callback_query(Tapped(rf"{_ONE}:dicht"), flags=ANSWER)
async def close_now(query: CallbackQuery, turn: Turn, poll: str) -> None:
    """Close a poll before its time."""
    found = await _own(turn, poll)
    if found is None:
        return
    outcome = decide_close(found, await polls.voters(turn.session, found.id), turn.now)
    if isinstance(outcome, PollClosed):
        await polls.close(turn.session, outcome.poll)
        await due.call_off(turn.session, closing_key(found.id), now=turn.now)
        await turn.tells(PollText.CLOSED_NOW, edits=turn.tapped)
        await outbox.say(turn.session, outcome.notices, now=turn.now)
    else:
        await turn.answers(outcome)


# --- afterwards ---------------------------------------------------------------------------


@router.callback_query(Tapped(rf"{_ONE}:vraagstuk"), flags=ANSWER)
async def make_issue(query: CallbackQuery, turn: Turn, poll: str) -> None:
    """Begin an issue with the question of a poll and what won; its writer changes it as ever."""
    found = await _find(turn, int(poll))
    if found is None:
        return
    words = words_for_issue(turn.resident, found)
    if isinstance(words, Refused):
        await turn.answers(words)
        return
    await waiting.step_aside(turn)
    if await drafting.draft_of(turn) is not None:
        turn.toasts(PollText.DRAFT_FIRST)
        return
    reading, vector = reading_from_json(await polls.reading_of(turn.session, found.id))
    await drafting.begin(turn, words, reading, vector, first_name(turn))
