"""Telling the demonstration: what invented residents did in the last weeks, in its order.

All of it goes through the decisions that residents' own taps go through, with the moment at
which they would have tapped. It is one transaction: all of it is there, or nothing.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import TypeAlias

from bot.demo.calling import call_meetings
from bot.demo.deciding import told_of_larger
from bot.demo.looking_back import told_of_look_backs
from bot.demo.quarrelling import told_of_deadlocks
from bot.demo.routing import told_of_route
from bot.demo.script import BallotSketch, ItemSketch, LooseSketch, Script, TaskSketch, VillageSketch
from bot.demo.stage import Stage, StageError, so
from bot.examples import days_before, read_examples, store_example
from domain.agenda.confirming import Confirmed, decide_confirm
from domain.agenda.item import AgendaItem
from domain.agenda.wording import Reworded, decide_reword
from domain.ballots.ballot import Ballot, Choices
from domain.ballots.opening import Opened, decide_open
from domain.ballots.papers import Move, pseudonym, read_paper
from domain.ballots.voting import Voted, decide_vote
from domain.calendar import day_of
from domain.due import Due, DueKind
from domain.granting import PutForward, decide_start
from domain.ids import AreaSlug, BallotId, ResidentId, TaskId
from domain.issues.placing import BroughtUp
from domain.people import Resident
from domain.reading import Reader, Reading
from domain.roles import Role
from domain.tasks.finishing import asking_due
from domain.tasks.making import refuse_day
from domain.tasks.reminding import reminder_due
from domain.tasks.volunteering import Volunteered, decide_volunteer
from domain.tending.gathering import gathering_due
from domain.trits.answering import Answered, decide_answer
from domain.trits.telling import about
from scheduler.ballots import close_ballot
from scheduler.ticks import Needs
from storage import (
    agenda,
    ballot_box,
    ballots,
    demo_clock,
    due,
    issues,
    people,
    roles,
    tasks,
    voters,
)
from storage.due import Leased
from storage.vectors import pack_vector

LATER = timedelta(days=1)
"""Between the result of a ballot and what its area makes of it."""

Tell: TypeAlias = Callable[[], Awaitable[None]]


async def load_demonstration(
    needs: Needs, script: Script, reader: Reader, *, now: datetime
) -> bool:
    """Tell the demonstration, once in the life of a database; return whether it was told now.

    Programs that do this at the same moment wait for each other.

    Raises:
        StageError: it can't happen by the rules.
    """
    async with needs.sessions() as session:
        if await demo_clock.read(session) is not None:
            return False
    readings = await read_examples(needs.content, reader)
    loose = await asyncio.to_thread(lambda: [reader.read(one.text) for one in script.loose])
    async with needs.sessions.begin() as session:
        await people.store_areas(session, needs.content.areas)  # locks their rows until the end
        if await demo_clock.read(session) is not None:
            return False
        stage = Stage(session, needs, script, now)
        for _, tell in sorted(await _told(stage, readings, loose), key=lambda one: one[0]):
            await tell()
        await call_meetings(stage)
        await due.plan(session, _gatherings(stage))
        await demo_clock.begin(session)
    return True


async def _told(
    stage: Stage, readings: Sequence[Reading], loose: Sequence[Reading]
) -> list[tuple[datetime, Tell]]:
    """Return what there is to tell, each with its moment. Examples may be there already."""
    told: list[tuple[datetime, Tell]] = []

    def tell(days_ago: int, what: Tell) -> None:
        told.append((days_before(stage.now, days_ago), what))

    if not await issues.count_examples(stage.session):
        content = stage.needs.content
        for one, reading in zip(content.examples, readings, strict=True):
            what = partial(store_example, stage.session, content, one, reading, now=stage.now)
            tell(one.days_ago, what)
    for village in stage.script.village:
        tell(village.days_ago, partial(_settle, stage, village))
    for sketch, reading in zip(stage.script.loose, loose, strict=True):
        tell(sketch.days_ago, partial(_bring_up, stage, sketch, reading))
    for ballot in stage.script.ballot:
        tell(ballot.days_ago, partial(_hold_ballot, stage, ballot))
    told.extend(told_of_route(stage))
    told.extend(told_of_deadlocks(stage))
    told.extend(told_of_larger(stage))
    told.extend(told_of_look_backs(stage))
    return told


# --- people -------------------------------------------------------------------------------


async def _settle(stage: Stage, village: VillageSketch) -> None:
    """Let people live in an area, with its initiative group or those who want to start it."""
    area, at = AreaSlug(village.area), days_before(stage.now, village.days_ago)
    names = [*village.names, *[""] * village.neighbours]
    crowd = await people.add_examples(stage.session, area, names, now=at)
    stage.crowd[area] = crowd
    stage.known.update({(area, name): one for name, one in zip(names, crowd, strict=True) if name})
    for name in village.group:
        member = stage.known[area, name]
        await roles.grant(stage.session, member, Role.INITIATIVE_GROUP, area, by=None, now=at)
    for name in village.founders:
        resident = await stage.resident(area, name)
        least = stage.needs.content.organisation.group_founders_least.on(day_of(at))
        group = await roles.lock_group(
            stage.session, area, stage.area_name(area), founders_least=least
        )
        so(decide_start(resident, group, at, directors=()), PutForward)
        await roles.put_forward(stage.session, resident.id, area, now=at)


# --- what fits nowhere --------------------------------------------------------------------


async def _bring_up(stage: Stage, sketch: LooseSketch, reading: Reading) -> None:
    """Bring up an issue that fits no theme."""
    area, at = AreaSlug(sketch.area), days_before(stage.now, sketch.days_ago)
    owner = stage.known[area, sketch.by]
    number = await issues.next_id(stage.session)
    brought_up = BroughtUp(
        id=number,
        area=area,
        by=owner,
        shown_name=sketch.by,
        text=sketch.text,
        language=reading.language,
        vector=pack_vector(reading),
        guesses=(),
        at=at,
        notices=(),
    )
    await issues.store(stage.session, brought_up, None, origin="example")


def _gatherings(stage: Stage) -> list[Due]:
    """Return the looking through of the areas that have issues without a theme, for now."""
    hour = stage.needs.content.issues.theme_gather_hour.on(day_of(stage.now))
    areas = dict.fromkeys(AreaSlug(one.area) for one in stage.script.loose)
    planned = [gathering_due(one, stage.now, hour=hour) for one in areas]
    return [replace(one, at=stage.now) for one in planned]


# --- ballots ------------------------------------------------------------------------------


async def _hold_ballot(stage: Stage, sketch: BallotSketch) -> None:
    """Open a ballot and fill the box; close it when its moment has been, and go on from there."""
    at = days_before(stage.now, sketch.days_ago)
    group = next(one.group for one in stage.script.village if one.area == sketch.area)
    if not group:
        raise StageError(f"nobody opens the ballot of {sketch.area}")
    opener = await stage.resident(sketch.area, group[0])
    opened = await _open(stage, opener, sketch, at)
    await _vote(stage, opened.ballot, sketch, at)
    if opened.ballot.closes_at > stage.now:
        await due.plan(stage.session, [opened.due])
        return
    # It closes here, in this transaction, as its due row would have closed it.
    closes = opened.ballot.closes_at
    leased = Leased(0, DueKind.BALLOT_CLOSES, closes, dict(opened.due.subject), 0)
    await close_ballot(stage.session, leased, stage.needs, closes)
    for item in sketch.item:
        await _put_on_agenda(stage, opener, opened.ballot.id, item, min(closes + LATER, stage.now))


async def _open(stage: Stage, opener: Resident, sketch: BallotSketch, at: datetime) -> Opened:
    session, area, today = stage.session, AreaSlug(sketch.area), day_of(at)
    figures = stage.needs.content.ballots
    await ballots.lock_area(session, area)
    newest = await ballots.newest_of(session, area)
    number = await ballots.next_id(session)
    opened = so(
        decide_open(
            opener,
            area,
            stage.area_name(area),
            await issues.count_themes(session, area),
            number,
            at,
            span=sketch.span,
            members=await people.reachable(session, area),
            points=figures.dots_points.on(today),
            most_options=figures.dots_max_options.on(today),
            inhabitants=stage.needs.content.area(area).inhabitants,
            one_is_open=newest is not None and not newest.closed,
        ),
        Opened,
    )
    stage.needs.keys.make(number)
    await ballots.store(session, opened.ballot, by=opener.id)
    return opened


async def _vote(stage: Stage, ballot: Ballot, sketch: BallotSketch, at: datetime) -> None:
    seeds = await issues.seeds_of(stage.session, ballot.area)
    numbers = {seeds.get(one.theme, ""): one.number for one in ballot.options if one.theme}
    crowd: Iterator[ResidentId] = iter(stage.crowd[ballot.area])
    for alike in sketch.papers:
        if unknown := [one for one in alike.points if one not in numbers]:
            raise StageError(f"not on the ballot of {ballot.area}: {', '.join(unknown)}")
        taps = [numbers[key] for key, points in alike.points.items() for _ in range(points)]
        for _ in range(alike.papers):
            voter = next(crowd, None)
            if voter is None:
                raise StageError(f"more papers than people in {ballot.area}")
            await _fill_in(stage, ballot, voter, taps, at)


async def _fill_in(
    stage: Stage, ballot: Ballot, voter: ResidentId, taps: Sequence[int], at: datetime
) -> None:
    key = stage.needs.keys.get(ballot.id)
    if key is None:
        raise LookupError("the key of a ballot that was just opened is gone")
    name = pseudonym(key, voter)
    member = await voters.is_member(stage.session, ballot, voter)
    paper = await ballot_box.lock_paper(stage.session, ballot.id, name)
    choices: Choices = read_paper(paper, ballot)
    for option in taps:
        outcome = decide_vote(ballot, choices, (Move.PLUS, option), at, member=member)
        choices = so(outcome, Voted).choices
    await ballot_box.store_paper(stage.session, ballot.id, voter, name, choices)


# --- what comes of it ---------------------------------------------------------------------


async def _put_on_agenda(
    stage: Stage, opener: Resident, number: BallotId, sketch: ItemSketch, at: datetime
) -> None:
    ballot = await ballots.lock_to_close(stage.session, number)
    if ballot is None:
        raise LookupError("a ballot that was just closed is gone")
    seeds = await issues.seeds_of(stage.session, ballot.area)
    option = next(
        (one for one in ballot.options if one.theme and seeds.get(one.theme) == sketch.theme), None
    )
    if option is None:
        raise StageError(f"{sketch.theme} is not on the ballot of {ballot.area}")
    already = await agenda.is_confirmed(stage.session, number, option.number)
    won = so(decide_confirm(opener, ballot, option.number, already=already), Confirmed)
    look_at = at + timedelta(days=stage.needs.content.route.item_still_days.on(day_of(at)))
    item = await agenda.confirm(stage.session, won, by=opener.id, now=at, look_at=look_at)
    if sketch.why:
        reworded = so(decide_reword(item, opener, at, why=sketch.why), Reworded)
        await agenda.reword(stage.session, reworded)
    for task in sketch.task:
        await _make_task(stage, item, task, at)


async def _make_task(stage: Stage, item: AgendaItem, sketch: TaskSketch, at: datetime) -> None:
    by = await stage.resident(item.area, sketch.by)
    today = day_of(stage.now)
    on = today + timedelta(days=sketch.in_days)
    figures = stage.needs.content.tasks
    if refuse_day(by, on, today, most=figures.task_days_ahead_max.on(today)) is not None:
        raise StageError(f"not on that day: {sketch.text}")
    answered = so(decide_answer(by, item, sketch.text, at, words=about(sketch.text, ())), Answered)
    number = await tasks.store_task(stage.session, answered, item.area, hands=sketch.hands, on=on)
    hour = figures.reminder_hour.on(today)
    dues = [reminder_due(number, on, hour=hour), asking_due(number, on, hour=hour)]
    await due.plan(stage.session, dues)
    for name in sketch.doing:
        await _take_on(stage, number, await stage.resident(item.area, name), at, hour=hour)


async def _take_on(
    stage: Stage, number: TaskId, resident: Resident, at: datetime, *, hour: int
) -> None:
    task = await tasks.lock_task(stage.session, number)
    so(decide_volunteer(task, resident, at, hour=hour), Volunteered)
    await tasks.volunteer(stage.session, number, resident.id, now=at)
