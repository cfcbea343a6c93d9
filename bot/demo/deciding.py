"""Telling how an item that is larger than its area came before the steering group.

As all of it, it goes through the decisions that residents' own taps go through. The last one
lies ready: a visitor in the steering group confirms it, or takes it back.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

from bot.demo.larger_script import AdviceSketch, DecidedSketch, FeasibleSketch, LargerSketch
from bot.demo.rounds import hold_round
from bot.demo.routing import DUTCH, Tell, item_of
from bot.demo.stage import Stage, StageError, so
from bot.examples import days_before
from domain.advice.aligning import Given, Opened, decide_feasibility, open_alignment
from domain.advice.steering import Draft, Entered, Needed, decide_enter
from domain.advice.writing import Handed, decide_hand_over, limits_on
from domain.calendar import day_of
from domain.ids import AgendaItemId, AreaSlug
from domain.roles import Role
from domain.scoping.item_file import Investment, ItemFile, Ruling, Said, Side
from domain.scoping.judging import Asked, Judged, decide_ask, decide_judge, figures_on
from storage import advice, item_files, roles, scoping


def told_of_larger(stage: Stage) -> Iterator[tuple[datetime, Tell]]:
    """Yield what there is to tell, each with its moment."""
    for sketch in stage.script.larger:
        ago = partial(days_before, stage.now)
        judged = ago(sketch.judged_days_ago)
        figures = figures_on(stage.needs.content.advice, day_of(judged))
        stands = judged + timedelta(days=figures.objection)  # nobody objected
        yield ago(sketch.asked_days_ago), partial(_ask, stage, sketch)
        yield judged, partial(_judge, stage, sketch)
        yield stands, partial(_open, stage, sketch, stands)
        for one in sketch.feasible:
            yield ago(one.days_ago), partial(_can, stage, sketch, one)
        for side, one_side in (
            (Side.ALIGNMENT, sketch.advised),
            (Side.RESIDENTS, sketch.residents),
        ):
            yield ago(one_side.days_ago), partial(_advise, stage, sketch, side, one_side)
        yield ago(sketch.round_days_ago), partial(_say_yes, stage, sketch)
        yield ago(sketch.decided.days_ago), partial(_enter, stage, sketch, sketch.decided)


async def _number(stage: Stage, sketch: LargerSketch) -> AgendaItemId:
    return (await item_of(stage, sketch.area, sketch.theme)).id


async def _file(stage: Stage, sketch: LargerSketch) -> ItemFile:
    found = await item_files.lock(stage.session, await _number(stage, sketch))
    if found is None:
        raise StageError(f"{sketch.theme} of {sketch.area} has no file")
    return found


# --- whose is it --------------------------------------------------------------------------


async def _ask(stage: Stage, sketch: LargerSketch) -> None:
    at, area = days_before(stage.now, sketch.asked_days_ago), AreaSlug(sketch.area)
    asked = decide_ask(
        await stage.resident(sketch.area, sketch.by),
        await item_files.find(stage.session, await _number(stage, sketch)),
        await roles.holders(stage.session, Role.NEIGHBOURHOOD_TEAM, area),
        at,
        figures_on(stage.needs.content.advice, day_of(at)),
    )
    # What the clock would do came about already, here as below.
    await scoping.ask(stage.session, replace(so(asked, Asked), dues=()), area)


async def _judge(stage: Stage, sketch: LargerSketch) -> None:
    at, content = days_before(stage.now, sketch.judged_days_ago), stage.needs.content
    judged = decide_judge(
        await stage.resident(sketch.area, sketch.judged_by),
        await _file(stage, sketch),
        Said.FIRST,
        next((one for one in content.scope_reasons if one.key == sketch.reason), None),
        at,
        figures_on(content.advice, day_of(at)),
        directors=(),
        group=(),
    )
    await scoping.judge(stage.session, replace(so(judged, Judged), dues=()))


async def _open(stage: Stage, sketch: LargerSketch, at: datetime) -> None:
    figures = figures_on(stage.needs.content.advice, day_of(at))
    opened = so(open_alignment(await _file(stage, sketch), (), at, figures), Opened)
    await scoping.open_alignment(stage.session, replace(opened, dues=()))


# --- what can be done, and what is advised ------------------------------------------------


async def _can(stage: Stage, sketch: LargerSketch, said: FeasibleSketch) -> None:
    at, content = days_before(stage.now, said.days_ago), stage.needs.content
    given = decide_feasibility(
        await stage.resident(sketch.area, said.by),
        await _file(stage, sketch),
        said.answer,
        said.why,
        said.next,
        at,
        partners=[one.key for one in content.partners],
        least=limits_on(content.advice, day_of(at)).next_step_least,
    )
    await scoping.say_feasible(stage.session, so(given, Given))


async def _advise(stage: Stage, sketch: LargerSketch, side: Side, told: AdviceSketch) -> None:
    at, session = days_before(stage.now, told.days_ago), stage.session
    by, number = await stage.resident(sketch.area, told.by), await _number(stage, sketch)
    for point in told.points:
        await advice.add_point(session, number, side, point, by=by.id, now=at)
    file = await _file(stage, sketch)
    partners = [one.key for one in stage.needs.content.partners]
    handed = so(decide_hand_over(by, file, side, at, partners=partners), Handed)
    title = file.title.in_language(DUTCH)
    await advice.hand_over(session, handed, file, title=title, why_changed="")


async def _say_yes(stage: Stage, sketch: LargerSketch) -> None:
    """Let the area say yes to its advice, in a round that is over."""
    area = stage.needs.content.area(sketch.area)
    at, neighbours = days_before(stage.now, sketch.round_days_ago), stage.crowd[sketch.area]
    await hold_round(stage, stage.needs, area, at, neighbours[: sketch.yes])
    if (await _file(stage, sketch)).ratified is None:
        raise StageError(f"too few neighbours of {sketch.area} said yes to their advice")


# --- deciding -----------------------------------------------------------------------------


async def _enter(stage: Stage, sketch: LargerSketch, told: DecidedSketch) -> None:
    at, content = days_before(stage.now, told.days_ago), stage.needs.content
    file, today = await _file(stage, sketch), day_of(at)
    ratified = file.ratified
    if ratified is None:
        raise StageError(f"nothing to decide on in {sketch.area}")
    why = {int(number): answer for number, answer in told.departs.items()}
    draft = Draft(
        file.item,
        ratified.id,
        tuple(
            Ruling(number, number in why, why.get(number, ""))
            for number in range(1, len(ratified.points) + 1)
        ),
        told.motivation,
        tuple(
            Investment(one.partner, one.what, one.euros * 100, today.year + one.in_years)
            for one in told.money
        ),
    )
    entered = decide_enter(
        await stage.resident(sketch.area, told.by),
        file,
        draft,
        at,
        seats=await advice.seats(stage.session),
        needed=Needed(
            {one.key: one.name for one in content.partners},
            content.organisation.steering_residents.on(today),
        ),
        answers_least=content.advice.departure_least_characters.on(today),
        motivation_least=content.advice.motivation_least_characters.on(today),
    )
    await advice.enter(stage.session, so(entered, Entered))
