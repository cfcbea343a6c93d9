"""Telling the deadlocks of the demonstration: sides, options, a ballot, and an agreement.

As all of it, it goes through the decisions that residents' own taps go through.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from datetime import datetime
from functools import partial

from bot.demo.deadlock_script import (
    AgreedOnSketch,
    OptionSketch,
    StuckSketch,
    WeighedSketch,
)
from bot.demo.routing import item_of
from bot.demo.stage import Stage, StageError, so
from bot.examples import days_before
from domain.agenda.item import AgendaItem
from domain.ballots.ballot import Ballot, Choices, counted_due
from domain.ballots.papers import pseudonym
from domain.ballots.resist_opening import as_it_is_words
from domain.ballots.resisting import Tap, Weigh, decide_weigh
from domain.ballots.voting import Voted
from domain.calendar import day_of
from domain.deadlock import clock, moves
from domain.deadlock.calling import Draft, decide_call
from domain.deadlock.change import Change
from domain.deadlock.deadlock import Deadlock, Side, SideKind, figures_on
from domain.due import Due, DueKind
from domain.people import Resident
from locales import LANGUAGES, say
from scheduler.ballots import close_ballot
from scheduler.deadlocks import take_ballot
from storage import ballot_box, ballots, deadlocks, voters
from storage.deadlock_steps import Means, carry_out
from storage.due import Leased

Tell = Callable[[], Awaitable[None]]


def told_of_deadlocks(stage: Stage) -> Iterator[tuple[datetime, Tell]]:
    """Yield what there is to tell of deadlocks, each with its moment."""
    for one in stage.script.stuck:
        at = days_before(stage.now, one.days_ago)
        yield at, partial(_call, stage, one, at)
        for side in one.side:
            at = days_before(stage.now, side.days_ago)
            yield at, partial(_write, stage, one, side.by, side.view, at)
        for option in one.option:
            at = days_before(stage.now, option.days_ago)
            yield at, partial(_put_up, stage, one, option, at)
        if one.weighed is not None:
            at = days_before(stage.now, one.weighed.days_ago)
            yield at, partial(_weigh, stage, one, one.weighed, at)
        if one.agreed is not None:
            at = days_before(stage.now, one.agreed.days_ago)
            yield at, partial(_agree, stage, one, one.agreed, at)


def _means(stage: Stage, at: datetime) -> Means:
    needs = stage.needs
    return Means(needs.content, needs.keys, as_it_is_words(say, LANGUAGES), at)


async def _held(stage: Stage, sketch: StuckSketch) -> tuple[AgendaItem, Deadlock]:
    """Return the item of a sketch with the deadlock on it, held."""
    item = await item_of(stage, sketch.area, sketch.theme)
    await deadlocks.hold_item(stage.session, item.id)
    found = await deadlocks.open_on(stage.session, item.id)
    if found is None:
        raise StageError(f"no deadlock on {sketch.theme} in {sketch.area}")
    return item, found


async def _do(stage: Stage, before: Deadlock, change: Change | None, at: datetime) -> Deadlock:
    return await carry_out(stage.session, before, so(change, Change), _means(stage, at))


def _side_of(at: Deadlock, resident: Resident) -> Side:
    sides = at.sides_of(resident)
    if not sides:
        raise StageError(f"{resident.shown_name} is on no side of {at.item_names}")
    return sides[0]


async def _call(stage: Stage, sketch: StuckSketch, at: datetime) -> None:
    """Call it, with how the caller sees it."""
    item = await item_of(stage, sketch.area, sketch.theme)
    caller = await stage.resident(sketch.area, sketch.by)
    others = [await stage.resident(sketch.area, one.by) for one in sketch.side]
    draft = Draft(
        item=item.id,
        about=sketch.about,
        sides=tuple(
            (SideKind.MEMBER.value, int(one.id), one.shown_name or "", "") for one in others
        ),
    )
    await deadlocks.hold_item(stage.session, item.id)
    figures = figures_on(stage.needs.content.deadlock, day_of(at))
    called = decide_call(
        caller,
        item,
        draft,
        await deadlocks.next_id(stage.session),
        at,
        figures,
        area_name=stage.area_name(sketch.area),
        newest=await deadlocks.newest_on(stage.session, item.id),
    )
    await carry_out(stage.session, None, so(called, Change), _means(stage, at))
    await _write(stage, sketch, sketch.by, sketch.view, at)


async def _write(stage: Stage, sketch: StuckSketch, by: str, view: str, at: datetime) -> None:
    """Let a side say how it sees it; with all of them the first stage begins."""
    _, found = await _held(stage, sketch)
    writer = await stage.resident(sketch.area, by)
    figures = _means(stage, at).figures
    written = moves.write_view(found, _side_of(found, writer), writer, view, at, figures)
    await _do(stage, found, written, at)


async def _put_up(stage: Stage, sketch: StuckSketch, option: OptionSketch, at: datetime) -> None:
    _, found = await _held(stage, sketch)
    by = await stage.resident(sketch.area, option.by)
    await _do(stage, found, moves.put_up(found, by, option.text, at, _means(stage, at).figures), at)


# --- the ballot ---------------------------------------------------------------------------


async def _weigh(stage: Stage, sketch: StuckSketch, weighed: WeighedSketch, at: datetime) -> None:
    """Open the ballot and fill the box; close it when its moment has been, and go on from there."""
    _, found = await _held(stage, sketch)
    after = await _do(stage, found, clock.open_ballot(found, at), at)
    ballot = None if after.ballot is None else await ballots.find(stage.session, after.ballot)
    if ballot is None:
        raise LookupError("the ballot that was just opened is gone")
    crowd = iter(stage.crowd[sketch.area])
    for alike in weighed.papers:
        if len(alike.marks) != len(ballot.options):
            raise StageError(f"{len(ballot.options)} options on the paper of {sketch.theme}")
        for _ in range(alike.papers):
            voter = next(crowd, None)
            if voter is None:
                raise StageError(f"more papers than people in {sketch.area}")
            await _fill_in(stage, ballot, await stage.somebody(voter), alike.marks, at)
    closes = ballot.closes_at
    if closes > stage.now:
        return
    # It closes here, in this transaction, as its rows of the clock would have had it.
    subject = {"ballot": ballot.id}
    closing = Leased(0, DueKind.BALLOT_CLOSES, closes, subject, 0)
    await close_ballot(stage.session, closing, stage.needs, closes)
    await take_ballot(stage.session, _leased(counted_due(ballot, closes)), stage.needs, closes)


def _leased(due: Due | None) -> Leased:
    if due is None:
        raise StageError("a ballot that no deadlock asked for")
    return Leased(0, due.kind, due.at, dict(due.subject), 0)


async def _fill_in(
    stage: Stage, ballot: Ballot, voter: Resident, marks: tuple[int, ...], at: datetime
) -> None:
    key = stage.needs.keys.get(ballot.id)
    if key is None:
        raise LookupError("the key of a ballot that was just opened is gone")
    name, choices = pseudonym(key, voter.id), dict[int, int]()
    member = await voters.is_member(stage.session, ballot, voter.id)
    await ballot_box.lock_paper(stage.session, ballot.id, name)
    for option, mark in zip(ballot.options, marks, strict=True):
        tap = Tap(Weigh.MARK, option.number, mark)
        outcome = so(decide_weigh(ballot, choices, tap, at, member=member), Voted)
        choices = dict(outcome.choices)
    paper: Choices = choices
    await ballot_box.store_paper(stage.session, ballot.id, voter.id, name, paper)


# --- agreeing -----------------------------------------------------------------------------


async def _agree(stage: Stage, sketch: StuckSketch, agreed: AgreedOnSketch, at: datetime) -> None:
    """Let one side put up words, and all others say yes to them."""
    _, found = await _held(stage, sketch)
    proposer = await stage.resident(sketch.area, agreed.by)
    offered = moves.propose(found, _side_of(found, proposer), proposer.id, agreed.text, at)
    after = await _do(stage, found, offered, at)
    for side in found.sides:
        if side.resident is not None and side.resident != proposer.id and after.proposal:
            yes = moves.say_yes(after, side, side.resident, after.proposal.number, at)
            after = await _do(stage, after, yes, at)
    if not after.over:
        raise StageError(f"not all sides of {sketch.theme} agreed")
