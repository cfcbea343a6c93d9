"""Telling the yearly look backs of the demonstration: one that is over, and one that is open.

As all of it, they go through the decisions that residents' own taps go through.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields, replace
from datetime import date, datetime, timedelta
from functools import partial
from typing import TypeVar

from bot.demo.look_back_script import SIDES, LookBackSketch, SaidSketch, SheetsSketch
from bot.demo.rounds import hold_round
from bot.demo.routing import Tell
from bot.demo.stage import Stage, StageError, so
from bot.examples import days_before
from domain.calendar import day_of
from domain.due import DueKind
from domain.evaluation.answering import Kept, decide_hand_in, decide_pick, decide_words
from domain.evaluation.draft import SKIPPED, Draft, pseudonym
from domain.evaluation.evaluation import MONTHS, Evaluation, key_of, months_later
from domain.evaluation.opening import EvaluationOpened, open_evaluation
from domain.evaluation.questionnaire import About, Place, places
from domain.evaluation.sheet import Line
from domain.handing_back.hand_back import Stand, TextKind
from domain.ids import AreaSlug, ResidentId
from domain.parameters import BallotFigures, EvaluationFigures, Parameter
from scheduler import evaluating
from scheduler.ticks import Needs
from storage import ballots, evaluations, sheets
from storage import handing_back as texts
from storage.due import Leased

F = TypeVar("F", BallotFigures, EvaluationFigures)

LATER = timedelta(days=7)
"""Between a report and the round in which it lies."""


def told_of_look_backs(stage: Stage) -> Iterator[tuple[datetime, Tell]]:
    """Yield what there is to tell, each with its moment: not before people live there."""
    lives = {one.area: one.days_ago for one in stage.script.village}
    for sketch in stage.script.look_back:
        at = days_before(stage.now, sketch.days_ago)
        if sketch.years_ago:
            at = months_later(at, -MONTHS * sketch.years_ago)
        told = max(at, days_before(stage.now, lives[sketch.area]))
        yield told, partial(_look_back, stage, sketch, at)


def _with_a_past(needs: Needs, day: date) -> Needs:
    """Return needs with figures that were in force on `day` already: a demonstration has a year
    behind it in which no municipality had any."""
    content = needs.content
    earlier = replace(
        content,
        evaluation=_in_force(content.evaluation, day),
        ballots=_in_force(content.ballots, day),
    )
    return replace(needs, content=earlier, make_clusters=None)


def _in_force(figures: F, day: date) -> F:
    changed: dict[str, Parameter] = {}
    for one in fields(figures):
        figure = getattr(figures, one.name)
        if isinstance(figure, Parameter) and figure.values[0].since > day:
            first, *later = figure.values
            changed[one.name] = replace(figure, values=(replace(first, since=day), *later))
    return replace(figures, **changed)


async def _look_back(stage: Stage, sketch: LookBackSketch, at: datetime) -> None:
    session, area = stage.session, AreaSlug(sketch.area)
    needs = _with_a_past(stage.needs, day_of(at))
    await ballots.lock_area(session, area)
    opened = so(
        open_evaluation(
            stage.needs.content.area(area),
            await evaluations.next_id(session),
            [one.number for one in stage.needs.content.ground_rules],
            await evaluations.before(session, area),
            await evaluations.invited(session, area),
            at,
            evaluating.pace_on(needs.content, at),
        ),
        EvaluationOpened,
    )
    found = opened.evaluation
    key = stage.needs.keys.make(key_of(found.id))
    kept = await evaluations.keep_questions(session, stage.needs.content.questionnaire)
    over = found.closes_at <= stage.now  # all its moments have been
    await evaluations.store(session, replace(opened, dues=()) if over else opened, kept)
    left = {side: iter(_people(stage, area, name)) for name, side in SIDES.items()}
    for alike in sketch.sheets:
        side = SIDES[alike.side]
        for number in range(alike.sheets):
            who = next(left[side], None)
            if who is None:
                raise StageError(f"more sheets than {alike.side} in {area}")
            says = alike.says[number] if number < len(alike.says) else None
            draft = _fill_in(needs, Draft(side), places(found.rules), alike, says, at)
            await sheets.store(session, found.id, who, pseudonym(key, who), draft)
    if over:
        await _close(stage, needs, found, sketch.yes)


def _people(stage: Stage, area: AreaSlug, side: str) -> Sequence[ResidentId]:
    if side == "bewoners":
        return stage.crowd[area]
    working = [one.name for one in stage.script.route.everybody if area in one.areas]
    return [stage.known[area, name] for name in working]


def _fill_in(
    needs: Needs,
    draft: Draft,
    asked: Sequence[Place],
    sketch: SheetsSketch,
    says: SaidSketch | None,
    at: datetime,
) -> Draft:
    letters = dict(zip(Line, sketch.lines, strict=True))
    most = needs.content.evaluation.words_max_characters.on(day_of(at))
    for number, place in enumerate(asked):
        choice = str(sketch.may_go)
        if place.about is About.RULE and place.rule is not None:
            choice = sketch.scores[place.rule - 1].replace("-", SKIPPED)
        elif place.line is not None:
            choice = letters[place.line]
        draft = so(decide_pick(draft, asked, number, choice), Kept).draft
        if says is not None and place.rule == says.rule:
            draft = so(decide_words(draft, asked, number, says.text, most=most), Kept).draft
    return so(decide_hand_in(draft), Kept).draft


async def _close(stage: Stage, needs: Needs, found: Evaluation, yes: int) -> None:
    """Close it as its due row would have, and let its area say yes to the report."""
    closes, session = found.closes_at, stage.session
    leased = Leased(0, DueKind.EVALUATION_CLOSES, closes, {"evaluation": found.id}, 0)
    await evaluating.close(session, leased, needs, closes)
    area, neighbours = needs.content.area(found.area), stage.crowd[found.area]
    await hold_round(stage, needs, area, closes + LATER, neighbours[:yes])
    text = await texts.newest_of(session, TextKind.REPORT, found.id)
    if text is None or text.stand is not Stand.ACCEPTED:
        raise StageError(f"too few neighbours of {found.area} said yes to the report")
