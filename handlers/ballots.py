"""Ballots: opening one, the own paper, the result, and a winner for the agenda."""

from __future__ import annotations

from collections.abc import Sequence

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.agenda import Confirmed, confirmed, decide_confirm
from domain.ballots.ballot import (
    CONFIRM_PREFIX,
    OPEN_PREFIX,
    VOTE_PREFIX,
    Ballot,
    BallotText,
    Choices,
)
from domain.ballots.opening import Opened, check_screen, decide_open, length_screen, refuse_open
from domain.ballots.outcome import result
from domain.ballots.papers import Move, pseudonym, read_paper, read_token
from domain.ballots.voting import (
    NotVoted,
    Voted,
    closed_screen,
    decide_vote,
    not_a_member,
    receipt,
    show_screen,
)
from domain.ids import AreaSlug, BallotId
from domain.notices import STEP, Button, Look, Notice, answering
from domain.roles import Action
from domain.theming import ThemeCount
from handlers.context import NUMBER, Tapped
from handlers.turn import Turn
from storage import agenda, ballots, due, issues, people

router = Router(name="ballots")


# --- looking ------------------------------------------------------------------------------


async def show_voting(turn: Turn) -> None:
    """Show somebody's open ballot, else the last result of the area, else that there is none."""
    me = turn.resident.id
    papers = [one for one in await ballots.open_to(turn.session, me) if one.takes_votes(turn.now)]
    if papers:
        await turn.says(*(show_screen(me, one.id, fresh=True) for one in papers))
        return
    area = await turn.home()
    if area is None:
        return
    newest = await ballots.newest_of(turn.session, area)
    if newest is not None and not newest.closed:
        open_still = newest.takes_votes(turn.now)
        await turn.says(not_a_member(me, newest) if open_still else closed_screen(me, newest))
        return
    notices = [] if newest is None else [answering(result(me, newest))]
    if turn.may(Action.OPEN_BALLOT) or not notices:
        notices.append(_none_open(turn))
    await turn.says(*notices)


def _none_open(turn: Turn) -> Notice:
    may = turn.may(Action.OPEN_BALLOT)
    open_button = Button(label=BallotText.OPEN, data=f"{OPEN_PREFIX}:begin", look=Look.MAIN)
    return Notice(
        to=turn.resident.id,
        text=BallotText.NONE_OPEN_MAY if may else BallotText.NONE_OPEN,
        values={"gebied": turn.area_name},
        buttons=((open_button,),) if may else (),
        slot=STEP,
        fresh=True,
    )


# --- opening ------------------------------------------------------------------------------


@router.callback_query(
    Tapped(
        rf"{OPEN_PREFIX}:(?P<verb>begin|niet|zaal|week|twee|drie|ja-zaal|ja-week|ja-twee|ja-drie)"
    ),
    flags={"action": Action.OPEN_BALLOT},
)
async def open_ballot(query: CallbackQuery, turn: Turn, verb: str) -> None:
    """Walk through opening a ballot: how long, check, open."""
    area = await turn.home()
    if area is None:
        return
    if verb == "niet":
        await turn.tells(BallotText.NOT_OPENED, slot=STEP)
        return
    await ballots.lock_area(turn.session, area)
    newest = await ballots.newest_of(turn.session, area)
    one_is_open = newest is not None and not newest.closed
    themes = await issues.count_themes(turn.session, area)
    refused = refuse_open(turn.resident, area, themes, one_is_open=one_is_open)
    if refused is not None:
        await turn.answers(refused)
    elif verb.startswith("ja-"):
        await _open(turn, area, themes, span=verb.removeprefix("ja-"), one_is_open=one_is_open)
    else:
        await _prepare(turn, area, themes, verb)


async def _prepare(turn: Turn, area: AreaSlug, themes: Sequence[ThemeCount], verb: str) -> None:
    """Ask how long, and then whether all is right."""
    figures = turn.content.ballots
    most = figures.dots_max_options.on(turn.today)
    listed = [one for one in themes if one.names is not None][:most]
    if verb == "begin":
        await turn.says(length_screen(turn.resident, turn.area_name, listed))
        return
    members = await people.reachable(turn.session, area)
    screen = check_screen(
        turn.resident,
        turn.area_name,
        listed,
        span=verb,
        at=turn.now,
        members=len(members),
        points=figures.dots_points.on(turn.today),
    )
    await turn.says(screen)


async def _open(
    turn: Turn, area: AreaSlug, themes: Sequence[ThemeCount], *, span: str, one_is_open: bool
) -> None:
    figures, home = turn.content.ballots, turn.town.area(area)
    members = await people.reachable(turn.session, area)
    number = await ballots.next_id(turn.session)
    outcome = decide_open(
        turn.resident,
        area,
        turn.area_name,
        themes,
        number,
        turn.now,
        span=span,
        members=members,
        points=figures.dots_points.on(turn.today),
        most_options=figures.dots_max_options.on(turn.today),
        inhabitants=home.inhabitants if home else None,
        one_is_open=one_is_open,
    )
    if isinstance(outcome, Opened):
        turn.town.keys.make(number)
        await ballots.store(turn.session, outcome.ballot, by=turn.resident.id)
        await due.plan(turn.session, [outcome.due])
    await turn.answers(outcome)


# --- voting -------------------------------------------------------------------------------


@router.callback_query(
    Tapped(rf"{VOTE_PREFIX}:(?P<ballot>{NUMBER}):"), flags={"action": Action.VOTE}
)
async def show_paper(query: CallbackQuery, turn: Turn, ballot: str) -> None:
    """Show somebody's own paper: the empty one, or as it lies in the box."""
    me = turn.resident.id
    found = await ballots.find(turn.session, BallotId(int(ballot)))
    if found is None:
        await turn.tells(BallotText.GONE)
    elif not found.takes_votes(turn.now):
        await turn.says(closed_screen(me, found))
    elif await ballots.is_member(turn.session, found, me):
        await turn.says(show_screen(me, found.id))
    else:
        await turn.says(not_a_member(me, found))


@router.callback_query(
    Tapped(rf"{VOTE_PREFIX}:(?P<ballot>{NUMBER}):(?P<token>[A-Za-z0-9_=-]{{16}})"),
    flags={"action": Action.VOTE},
)
async def vote(query: CallbackQuery, turn: Turn, ballot: str, token: str) -> None:
    """Put a tap on the paper; the screen is made at delivery, so no choice lies about.

    Raises:
        LookupError: the ballot is open and its key isn't here; the person is told that it
            went wrong, because the vote can't be put in the box.
    """
    found = await ballots.find_to_vote(turn.session, BallotId(int(ballot)))
    if found is None:
        turn.toasts(BallotText.GONE)
        return
    name = b""
    choices: Choices = {}
    meaning: tuple[Move, int] | None = None
    member = False
    if found.takes_votes(turn.now):  # afterwards the key may be gone, and so may the papers
        key = turn.town.keys.get(found.id)
        if key is None:
            raise LookupError("the key of an open ballot is gone")
        name = pseudonym(key, turn.resident.id)
        choices = read_paper(await ballots.lock_paper(turn.session, found.id, name), found)
        meaning = read_token(key, turn.resident.id, found, token)
        member = await ballots.is_member(turn.session, found, turn.resident.id)
    outcome = decide_vote(found, choices, meaning, turn.now, member=member)
    if isinstance(outcome, NotVoted):
        turn.toasts(outcome.toast, outcome.values)
        if outcome.closed:
            await turn.says(closed_screen(turn.resident.id, found))
    else:
        await _take_vote(turn, found, name, outcome)


async def _take_vote(turn: Turn, ballot: Ballot, name: bytes, voted: Voted) -> None:
    me = turn.resident.id
    if voted.changed:
        await ballots.store_paper(turn.session, ballot.id, me, name, voted.choices)
    if voted.done:
        await turn.says(receipt(me, ballot, empty=not voted.choices))
    else:
        await turn.says(show_screen(me, ballot.id))


# --- a winner -----------------------------------------------------------------------------


@router.callback_query(
    Tapped(rf"{CONFIRM_PREFIX}:(?P<ballot>{NUMBER}):(?P<option>\d{{1,3}})"),
    flags={"action": Action.CONFIRM_THEME},
)
async def confirm_winner(query: CallbackQuery, turn: Turn, ballot: str, option: str) -> None:
    """Put a winning theme on the agenda, as proposed."""
    number, place = BallotId(int(ballot)), int(option)
    found = await ballots.lock_to_close(turn.session, number)
    already = await agenda.is_confirmed(turn.session, number, place)
    outcome = decide_confirm(turn.resident, found, place, already=already)
    if isinstance(outcome, Confirmed):
        item = await agenda.confirm(turn.session, outcome, by=turn.resident.id, now=turn.now)
        await turn.says(confirmed(turn.resident, item))
    else:
        await turn.answers(outcome)
