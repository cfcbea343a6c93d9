"""Proposals of themes: what a member of the initiative group makes of them."""

from __future__ import annotations

from collections.abc import Mapping

from aiogram import F, Router
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.ids import AreaSlug, IssueId, ProposalId, ThemeId
from domain.notices import Words
from domain.paging import page_of
from domain.refusing import Refused, forbid
from domain.roles import Action
from domain.tending.deciding import (
    Confirmed,
    JoinedTheme,
    NotATheme,
    TakenOut,
    check_name,
    decide_confirm,
    decide_join_theme,
    decide_not_a_theme,
    decide_take_out,
    refuse_proposal,
)
from domain.tending.proposing import Proposal, offered_names
from domain.tending.screens import (
    ON_A_PAGE,
    choose_theme_screen,
    issues_of_proposal,
    name_screen,
    proposal_screen,
    proposals_screen,
)
from domain.tending.texts import PROPOSAL_PREFIX
from handlers import waiting
from handlers.context import NUMBER, Tapped
from handlers.drafting import undo_span
from handlers.turn import Turn
from storage import ballots, proposals, theme_changes, theming

router = Router(name="proposals")

_MAY = {"action": Action.TEND_THEMES}
NAMES = "names"
PROPOSAL = "proposal"
THEME = "theme"
"""Where the conversation keeps what is to be named, and the names that stand on buttons."""


class Naming(StatesGroup):
    """Where somebody is who gives a theme its name."""

    proposal = State()
    theme = State()


def name_most(turn: Turn) -> int:
    """Return how many characters the name of a theme has at most."""
    return turn.content.issues.theme_name_max_characters.on(turn.today)


async def checked_name(
    turn: Turn, area: AreaSlug, typed: str, *, but_not: str = ""
) -> str | Refused:
    """Return the name that somebody typed for a theme of an area, or why it can't be used.

    Args:
        but_not: key of the theme that may go on being called so.
    """
    known = await theming.themes_of(turn.session, area, turn.town.seeds)
    return check_name(
        turn.resident,
        typed,
        [names for key, names in known.names.items() if key != but_not],
        most=name_most(turn),
        personal=turn.reading.personal if turn.reading else (),
    )


# --- looking ------------------------------------------------------------------------------


@router.callback_query(
    Tapped(rf"{PROPOSAL_PREFIX}:(?P<area>[a-z][a-z0-9-]{{0,39}}):(?P<page>\d{{1,4}})"), flags=_MAY
)
async def show_proposals(query: CallbackQuery, turn: Turn, area: str, page: str) -> None:
    """Show the proposals of an area."""
    where = AreaSlug(area)
    if turn.town.area(where) is None or not turn.may(Action.TEND_THEMES, where):
        await turn.answers(forbid(turn.resident, Action.TEND_THEMES, where, edits=turn.tapped))
        return
    await _step_out(turn)
    listed = page_of(await proposals.open_ones(turn.session, where), int(page), size=ON_A_PAGE)
    name = turn.town.area_name(where)
    await turn.says(proposals_screen(turn.resident, name, listed, fresh=turn.typed))


@router.callback_query(Tapped(rf"{PROPOSAL_PREFIX}:(?P<proposal>{NUMBER}):open"), flags=_MAY)
async def open_proposal(query: CallbackQuery, turn: Turn, proposal: str) -> None:
    """Show one proposal; who was naming it leaves that question."""
    found = await _open_one(turn, proposal)
    if found is not None:
        await _step_out(turn)
        await turn.says(proposal_screen(turn.resident, found))


@router.callback_query(
    Tapped(rf"{PROPOSAL_PREFIX}:(?P<proposal>{NUMBER}):alle:(?P<page>\d{{1,4}})"), flags=_MAY
)
async def show_issues(query: CallbackQuery, turn: Turn, proposal: str, page: str) -> None:
    """Show all issues of a proposal."""
    found = await _open_one(turn, proposal)
    if found is not None:
        await _show_issues(turn, found, int(page))


async def _show_issues(turn: Turn, found: Proposal, page: int) -> None:
    numbered = [*enumerate(found.issues, start=1)]
    listed = page_of(numbered, page, size=ON_A_PAGE)
    await turn.says(issues_of_proposal(turn.resident, found, listed))


@router.callback_query(
    Tapped(rf"{PROPOSAL_PREFIX}:(?P<proposal>{NUMBER}):bij:(?P<page>\d{{1,4}})"), flags=_MAY
)
async def choose_theme(query: CallbackQuery, turn: Turn, proposal: str, page: str) -> None:
    """Show the themes that the issues can go to, nearest first."""
    found = await _open_one(turn, proposal)
    if found is None:
        return
    known = await theming.themes_of(turn.session, found.area, turn.town.seeds)
    nearest = await theme_changes.nearest_keys(turn.session, found.id)
    names = await _without(turn, found, known.names)
    keys = [one for one in dict.fromkeys((*nearest, *names)) if one in names]
    listed = page_of([(one, names[one]) for one in keys], int(page), size=ON_A_PAGE)
    await turn.says(choose_theme_screen(turn.resident, found, listed))


async def _without(turn: Turn, found: Proposal, names: Mapping[str, Words]) -> Mapping[str, Words]:
    """Return themes without the one that a proposal is a part of."""
    if found.out_of is None:
        return names
    whole = await theme_changes.find_theme(turn.session, found.out_of)
    return {key: one for key, one in names.items() if whole is None or key != whole.key}


async def _open_one(turn: Turn, number: str) -> Proposal | None:
    """Return a proposal that waits; say what was decided about it otherwise."""
    found = await proposals.find(turn.session, ProposalId(int(number)))
    refused = refuse_proposal(found, turn.resident)
    if refused is not None:
        await _step_out(turn)
        await turn.answers(refused)
        return None
    return found


async def _step_out(turn: Turn) -> None:
    """Leave the question for a name, when somebody is in it."""
    if await turn.state.get_state() in (Naming.proposal.state, Naming.theme.state):
        await waiting.end(turn)


# --- naming -------------------------------------------------------------------------------


@router.callback_query(Tapped(rf"{PROPOSAL_PREFIX}:(?P<proposal>{NUMBER}):naam"), flags=_MAY)
async def ask_name(query: CallbackQuery, turn: Turn, proposal: str) -> None:
    """Ask how it is called; names out of the key words stand below."""
    found = await _open_one(turn, proposal)
    if found is None:
        return
    offered = offered_names(found.keywords, most=name_most(turn))
    await waiting.step_aside(turn)
    await waiting.ask_between(turn, Naming.proposal)
    await turn.state.update_data({PROPOSAL: found.id, NAMES: list(offered)})
    await turn.says(name_screen(turn.resident, found, offered))


@router.callback_query(
    Naming.proposal,
    Tapped(rf"{PROPOSAL_PREFIX}:(?P<proposal>{NUMBER}):zo:(?P<number>\d)"),
    flags=_MAY,
)
async def take_offered(query: CallbackQuery, turn: Turn, proposal: str, number: str) -> None:
    """Take a name that was offered, as it was shown."""
    data = await turn.state.get_data()
    names = list(data.get(NAMES, ()))
    if data.get(PROPOSAL) == int(proposal) and int(number) < len(names):
        await _confirm(turn, ProposalId(int(proposal)), str(names[int(number)]))


@router.message(Naming.proposal, F.text, flags=_MAY)
async def type_name(message: Message, turn: Turn) -> None:
    """Take the name that was typed."""
    number = (await turn.state.get_data()).get(PROPOSAL)
    if isinstance(number, int):
        await _confirm(turn, ProposalId(number), turn.words)
    else:
        await turn.begins_anew()


async def _confirm(turn: Turn, number: ProposalId, typed: str) -> None:
    found = await _hold(turn, number)
    name = typed
    if refuse_proposal(found, turn.resident) is None and found is not None:
        checked = await checked_name(turn, found.area, typed)
        if isinstance(checked, Refused):
            await turn.answers(checked)
            return
        name = checked
    outcome = decide_confirm(
        found,
        turn.resident,
        name,
        await theme_changes.next_id(turn.session),
        turn.now,
        undo=undo_span(turn),
        voted_on=await _voted_on(turn, found),
    )
    if isinstance(outcome, Confirmed):
        await theme_changes.store_confirmed(turn.session, outcome)
    await _step_out(turn)
    await turn.answers(outcome, below=turn.typed)


async def _hold(turn: Turn, number: ProposalId) -> Proposal | None:
    """Return a proposal that nobody else decides about until this turn ends."""
    found = await proposals.find(turn.session, number)
    if found is None:
        return None
    await ballots.lock_area(turn.session, found.area)
    return await proposals.lock(turn.session, number)


async def _voted_on(turn: Turn, found: Proposal | None) -> frozenset[ThemeId]:
    if found is None:
        return frozenset()
    return await theme_changes.voted_on(turn.session, found.area)


# --- anything else ------------------------------------------------------------------------


@router.callback_query(
    Tapped(rf"{PROPOSAL_PREFIX}:(?P<proposal>{NUMBER}):=(?P<key>[a-z0-9-]{{1,40}})"), flags=_MAY
)
async def join_theme(query: CallbackQuery, turn: Turn, proposal: str, key: str) -> None:
    """Put the issues under a theme that is there."""
    found = await _hold(turn, ProposalId(int(proposal)))
    target, names = None, None
    if refuse_proposal(found, turn.resident) is None and found is not None:
        known = await theming.themes_of(turn.session, found.area, turn.town.seeds)
        target = await theming.take_theme(turn.session, found.area, key, known)
        names = known.named(key) if target is not None else None
    outcome = decide_join_theme(
        found,
        turn.resident,
        names,
        await theme_changes.next_id(turn.session),
        turn.now,
        undo=undo_span(turn),
        voted_on=await _voted_on(turn, found),
    )
    if isinstance(outcome, JoinedTheme) and target is not None:
        await theme_changes.store_joined(turn.session, outcome, target)
    await turn.answers(outcome)


@router.callback_query(Tapped(rf"{PROPOSAL_PREFIX}:(?P<proposal>{NUMBER}):niet"), flags=_MAY)
async def refuse_it(query: CallbackQuery, turn: Turn, proposal: str) -> None:
    """Say that it is no theme."""
    outcome = decide_not_a_theme(
        await _hold(turn, ProposalId(int(proposal))),
        turn.resident,
        await theme_changes.next_id(turn.session),
        turn.now,
        undo=undo_span(turn),
    )
    if isinstance(outcome, NotATheme):
        await theme_changes.store_refused(turn.session, outcome)
    await turn.answers(outcome)


@router.callback_query(
    Tapped(
        rf"{PROPOSAL_PREFIX}:(?P<proposal>{NUMBER}):(?P<verb>uit|in):(?P<issue>{NUMBER})"
        rf":(?P<page>\d{{1,4}})"
    ),
    flags=_MAY,
)
async def take_issue_out(
    query: CallbackQuery, turn: Turn, proposal: str, verb: str, issue: str, page: str
) -> None:
    """Take an issue out that doesn't belong there, or put it back."""
    number = ProposalId(int(proposal))
    outcome = decide_take_out(
        await _hold(turn, number), turn.resident, IssueId(int(issue)), out=verb == "uit"
    )
    if not isinstance(outcome, TakenOut):
        await turn.answers(outcome)
        return
    await proposals.take_out(turn.session, number, outcome.issue, out=outcome.out)
    found = await _open_one(turn, proposal)
    if found is not None:
        await _show_issues(turn, found, int(page))
