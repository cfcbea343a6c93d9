"""Ballots: opening one, the own paper, the result, and a winner for the agenda."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.agenda import Confirmed, confirmed, decide_confirm
from domain.ballots.ballot import CONFIRM_PREFIX, OPEN_PREFIX, VOTE_PREFIX, BallotText, Choices
from domain.ballots.counting import winners
from domain.ballots.opening import Opened, check_screen, decide_open, length_screen, refuse_open
from domain.ballots.outcome import desk_screen, result
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
from domain.calendar import day_of
from domain.ids import BallotId
from domain.notices import STEP, Button, Look, Notice, Priority
from domain.people import Action, Resident
from domain.welcome import needs_area
from handlers.context import NUMBER, Tapped, Town
from handlers.tapping import TapAnswer
from storage import agenda, ballots, due, issues, outbox, people
from storage.session import Session

router = Router(name="ballots")


async def show_voting(session: Session, resident: Resident, town: Town, *, now: datetime) -> None:
    """Show somebody's open ballot, else the last result of the area, else that there is none."""
    open_now = await ballots.open_to(session, resident.id)
    papers = [one for one in open_now if one.takes_votes(now)]
    if papers:
        screens = [show_screen(resident.id, one.id, fresh=True) for one in papers]
        await outbox.put(session, screens, now=now)
        return
    if resident.area is None:
        await outbox.put(session, [needs_area(resident)], now=now)
        return
    newest = await ballots.newest_of(session, resident.area)
    if newest is not None and not newest.closed:
        if newest.takes_votes(now):
            waiting = not_a_member(resident.id, newest)
        else:
            waiting = closed_screen(resident.id, newest)
        await outbox.put(session, [waiting], now=now)
        return
    notices = [again(result(resident.id, newest))] if newest is not None else []
    may = resident.may(Action.OPEN_BALLOT, resident.area)
    open_button = Button(label=BallotText.OPEN, data=f"{OPEN_PREFIX}:begin", look=Look.MAIN)
    if may or not notices:
        notices.append(
            Notice(
                to=resident.id,
                text=BallotText.NONE_OPEN_MAY if may else BallotText.NONE_OPEN,
                values={"gebied": town.area_name(resident.area)},
                buttons=((open_button,),) if may else (),
                slot=STEP,
                fresh=True,
            )
        )
    await outbox.put(session, notices, now=now)


def again(notice: Notice) -> Notice:
    """Return a notice that somebody asked for, as a reply."""
    return replace(notice, priority=Priority.REPLY, once=None)


@router.callback_query(
    Tapped(
        rf"{OPEN_PREFIX}:(?P<verb>begin|niet|zaal|week|twee|drie|ja-zaal|ja-week|ja-twee|ja-drie)"
    )
)
async def open_ballot(
    query: CallbackQuery,
    verb: str,
    resident: Resident,
    session: Session,
    town: Town,
    now: datetime,
) -> None:
    """Walk through opening a ballot: how long, check, open."""
    if resident.area is None:
        await outbox.put(session, [needs_area(resident)], now=now)
        return
    if verb == "niet":
        notice = Notice(to=resident.id, text=BallotText.NOT_OPENED, slot=STEP)
        await outbox.put(session, [notice], now=now)
        return
    area, name, day = resident.area, town.area_name(resident.area), day_of(now)
    await ballots.lock_area(session, area)
    newest = await ballots.newest_of(session, area)
    one_is_open = newest is not None and not newest.closed
    themes = await issues.count_themes(session, area)
    most = town.content.ballots.dots_max_options.on(day)
    points = town.content.ballots.dots_points.on(day)
    refused = refuse_open(resident, area, themes, one_is_open=one_is_open)
    if refused is not None:
        await outbox.put(session, refused.notices, now=now)
        return
    listed = [one for one in themes if one.names is not None][:most]
    if verb == "begin":
        await outbox.put(session, [length_screen(resident, name, listed)], now=now)
        return
    members = await people.reachable(session, area)
    if not verb.startswith("ja-"):
        screen = check_screen(
            resident, name, listed, span=verb, at=now, members=len(members), points=points
        )
        await outbox.put(session, [screen], now=now)
        return
    number = await ballots.next_id(session)
    home = town.area(area)
    outcome = decide_open(
        resident,
        area,
        name,
        themes,
        number,
        now,
        span=verb.removeprefix("ja-"),
        members=members,
        points=points,
        most_options=most,
        inhabitants=home.inhabitants if home else None,
        one_is_open=one_is_open,
    )
    if isinstance(outcome, Opened):
        town.keys.make(number)
        await ballots.store(session, outcome.ballot, by=resident.id)
        await due.plan(session, [outcome.due])
    await outbox.put(session, outcome.notices, now=now)


@router.callback_query(Tapped(rf"{VOTE_PREFIX}:(?P<ballot>{NUMBER}):"))
async def show_paper(
    query: CallbackQuery, ballot: str, resident: Resident, session: Session, now: datetime
) -> None:
    """Show somebody's own paper: the empty one, or as it lies in the box."""
    number = BallotId(int(ballot))
    found = await ballots.find(session, number)
    if found is None:
        await outbox.put(session, [Notice(to=resident.id, text=BallotText.GONE)], now=now)
        return
    if not found.takes_votes(now):
        shown = closed_screen(resident.id, found)
    elif await ballots.is_member(session, found, resident.id):
        shown = show_screen(resident.id, number)
    else:
        shown = not_a_member(resident.id, found)
    await outbox.put(session, [shown], now=now)


@router.callback_query(
    Tapped(rf"{VOTE_PREFIX}:(?P<ballot>{NUMBER}):(?P<token>[A-Za-z0-9_=-]{{16}})")
)
async def vote(
    query: CallbackQuery,
    ballot: str,
    token: str,
    resident: Resident,
    session: Session,
    town: Town,
    tap: TapAnswer,
    now: datetime,
) -> None:
    """Put a tap on the paper; the screen is made at delivery, so no choice lies about.

    Raises:
        LookupError: the ballot is open and its key isn't here; the person is told that it
            went wrong, because the vote can't be put in the box.
    """
    number = BallotId(int(ballot))
    found = await ballots.find_to_vote(session, number)
    if found is None:
        tap.says(BallotText.GONE, resident.language)
        return
    name = b""
    choices: Choices = {}
    meaning: tuple[Move, int] | None = None
    member = False
    if found.takes_votes(now):  # afterwards the key may be gone, and so may the papers
        key = town.keys.get(number)
        if key is None:
            raise LookupError("the key of an open ballot is gone")
        name = pseudonym(key, resident.id)
        choices = read_paper(await ballots.lock_paper(session, number, name), found)
        meaning = read_token(key, resident.id, found, token)
        member = await ballots.is_member(session, found, resident.id)
    outcome = decide_vote(found, choices, meaning, now, member=member)
    match outcome:
        case NotVoted():
            tap.says(outcome.toast, resident.language, outcome.values)
            if outcome.closed:
                await outbox.put(session, [closed_screen(resident.id, found)], now=now)
        case Voted():
            if outcome.changed:
                await ballots.store_paper(session, number, resident.id, name, outcome.choices)
            if outcome.done:
                shown = receipt(resident.id, found, empty=not outcome.choices)
            else:
                shown = show_screen(resident.id, number)
            await outbox.put(session, [shown], now=now)


@router.callback_query(Tapped(rf"{CONFIRM_PREFIX}:(?P<ballot>{NUMBER}):(?P<option>\d{{1,3}})"))
async def confirm_winner(
    query: CallbackQuery,
    ballot: str,
    option: str,
    resident: Resident,
    session: Session,
    now: datetime,
) -> None:
    """Put a winning theme on the agenda, as proposed."""
    number, place = BallotId(int(ballot)), int(option)
    found = await ballots.lock_to_close(session, number)
    already = await agenda.is_confirmed(session, number, place)
    outcome = decide_confirm(resident, found, place, already=already)
    if isinstance(outcome, Confirmed):
        item = await agenda.confirm(session, outcome, by=resident.id, now=now)
        await outbox.put(session, [confirmed(resident, item)], now=now)
    else:
        await outbox.put(session, outcome.notices, now=now)


async def show_desk(session: Session, resident: Resident, town: Town, *, now: datetime) -> None:
    """Show "my desk": what waits for a member of the initiative group."""
    if resident.area is None:
        await outbox.put(session, [needs_area(resident)], now=now)
        return
    ballot = await ballots.newest_of(session, resident.area)
    waiting = []
    if ballot is not None and ballot.closed:
        for one in winners(ballot):
            if not await agenda.is_confirmed(session, ballot.id, one.number):
                waiting.append(one)
    may = resident.may(Action.OPEN_BALLOT, resident.area)
    is_open = ballot is not None and not ballot.closed
    screen = desk_screen(
        resident,
        town.area_name(resident.area),
        ballot if waiting else None,
        waiting,
        may_open=may and not is_open,
    )
    await outbox.put(session, [screen], now=now)
