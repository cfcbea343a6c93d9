"""Telling the route of the demonstration: trits, sides, plans, answers, scope, and a round.

As all of it, it goes through the decisions that residents' own taps go through.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import TypeVar

from bot.demo.route_script import (
    AgreedSketch,
    AskedSketch,
    ClosedSketch,
    DatedPart,
    PlannedSketch,
    ProfessionalSketch,
    RoundSketch,
    SaidSketch,
    ScopeSketch,
    ViewSketch,
)
from bot.demo.stage import Stage, StageError, so
from bot.examples import days_before
from bot.role_names import ROLE_NAMES
from domain.agenda.drawing_up import Spans, YearsSet, agenda_as_text, decide_years
from domain.agenda.item import AgendaItem
from domain.agreements.agreement import Agreement, Said, Terms
from domain.agreements.making import Answered as SaidYes
from domain.agreements.making import Made, Spoken, decide_make, decide_say, decide_yes
from domain.answers.answering import Answered as Given
from domain.answers.answering import decide_answer as decide_given
from domain.answers.asking import Asked, Question, decide_ask
from domain.answers.draft import AnswerDraft
from domain.answers.signal import days_of
from domain.ballots.ballot import Answer
from domain.ballots.papers import Move, pseudonym
from domain.ballots.ratifying import answer_names
from domain.ballots.voting import Voted, decide_vote
from domain.calendar import day_of
from domain.handing_back.hand_back import Proposed, TextKind
from domain.handing_back.rounds import open_round, rhythm_on
from domain.ids import AreaSlug
from domain.meetlat.line import Written as Planned
from domain.meetlat.line import decide_lay, refuse_write
from domain.members.record import How, Record
from domain.people import Resident
from domain.roles import EVERYWHERE, Role
from domain.scoping.judging import Asked as TeamAsked
from domain.scoping.judging import decide_ask as decide_ask_team
from domain.scoping.judging import figures_on
from domain.trits.answering import Answered, decide_answer
from domain.trits.order import Turned, decide_close, question_of
from domain.trits.supporting import Supported, decide_support
from domain.trits.telling import about
from domain.trits.views import Written, decide_view
from locales import LANGUAGES, say
from locales.sentences import said_line
from storage import (
    agenda,
    agreements,
    answers,
    ballot_box,
    ballots,
    handed_texts,
    handing_back,
    issues,
    item_files,
    meetlat,
    people,
    roles,
    scoping,
    trits,
    views,
    vouching,
)

P = TypeVar("P", bound=DatedPart)
Tell = Callable[[], Awaitable[None]]
DUTCH = "nl"


def told_of_route(stage: Stage) -> Iterator[tuple[datetime, Tell]]:
    """Yield what there is to tell of the route, each with its moment."""
    route = stage.script.route
    for village in stage.script.village:
        for one in route.everybody:
            if village.area == one.areas[0]:
                yield days_before(stage.now, village.days_ago), partial(_settle, stage, one)
    yield from _each(stage, route.said, _say)
    yield from _each(stage, route.closed, _close)
    yield from _each(stage, route.view, _view)
    yield from _each(stage, route.planned, _plan)
    yield from _each(stage, route.asked, _ask)
    yield from _each(stage, route.agreed, _agree)
    yield from _each(stage, route.scope, _scope)
    for sketch in route.round:
        yield days_before(stage.now, sketch.handed_days_ago), partial(_hand_back, stage, sketch)


def _each(
    stage: Stage, parts: Sequence[P], tell: Callable[[Stage, P, datetime], Awaitable[None]]
) -> Iterator[tuple[datetime, Tell]]:
    for part in parts:
        at = days_before(stage.now, part.days_ago)
        yield at, partial(tell, stage, part, at)


async def _settle(stage: Stage, sketch: ProfessionalSketch) -> None:
    """Let a professional come in, with roles and the partner they work for."""
    at = days_before(stage.now, max(one.days_ago for one in stage.script.village))
    (new,) = await people.add_examples(stage.session, AreaSlug(sketch.area), [sketch.name], now=at)
    for name in sketch.roles:
        role = ROLE_NAMES[name]
        where = [None] if role in EVERYWHERE else [AreaSlug(one) for one in sketch.areas]
        for area in where:
            await roles.grant(stage.session, new, role, area, by=None, now=at)
    if sketch.partner:
        await people.works_for(stage.session, new, sketch.partner)
    stage.known.update({(area, sketch.name): new for area in sketch.areas})


async def item_of(stage: Stage, area: str, theme: str) -> AgendaItem:
    """Return the item of an area that came from a seed theme."""
    seeds = await issues.seeds_of(stage.session, AreaSlug(area))
    for one in await agenda.items(stage.session, AreaSlug(area)):
        if one.theme is not None and seeds.get(one.theme) == theme:
            return one
    raise StageError(f"{theme} stands on no agenda of {area} yet")


# --- trits and sides ----------------------------------------------------------------------


async def _say(stage: Stage, sketch: SaidSketch, at: datetime) -> None:
    item = await item_of(stage, sketch.area, sketch.theme)
    by = await stage.resident(sketch.area, sketch.by)
    question = question_of(sketch.question)
    if question is None:
        raise StageError(f"no question {sketch.question}")
    course = await trits.lock_course(stage.session, item.id, question.series)
    answered = decide_answer(
        by,
        item,
        sketch.text,
        at,
        question=question,
        course=course,
        party=sketch.party,
        words=about(sketch.text, ()),
    )
    number = await trits.store_answer(stage.session, so(answered, Answered))
    others = [one for one in stage.crowd[sketch.area] if one != by.id]
    for supporter in others[: sketch.supports]:
        standing = await trits.lock_answer(stage.session, number, supporter)
        resident = await stage.somebody(supporter)
        outcome = decide_support(resident, standing, course, at, supports=True)
        await trits.support(stage.session, so(outcome, Supported))


async def _close(stage: Stage, sketch: ClosedSketch, at: datetime) -> None:
    item = await item_of(stage, sketch.area, sketch.theme)
    question = question_of(sketch.question)
    if question is None:
        raise StageError(f"no question {sketch.question}")
    course = await trits.lock_course(stage.session, item.id, question.series)
    if course is None:
        raise StageError(f"{sketch.theme} has no questions")
    by = await stage.resident(sketch.area, sketch.by)
    await trits.turn_question(stage.session, so(decide_close(course, by, question, at), Turned))


async def _view(stage: Stage, sketch: ViewSketch, at: datetime) -> None:
    area = AreaSlug(sketch.area)
    seeds = await issues.seeds_of(stage.session, area)
    numbers = [number for number, seed in seeds.items() if seed == sketch.theme]
    topics = await views.of_themes(stage.session, area, numbers)
    if not topics:
        raise StageError(f"nobody brought {sketch.theme} up in {sketch.area}")
    by = await stage.resident(sketch.area, sketch.by)
    written = decide_view(by, topics[0], sketch.side, sketch.text, at)
    await views.write(stage.session, so(written, Written))


# --- partners -----------------------------------------------------------------------------


async def _plan(stage: Stage, sketch: PlannedSketch, at: datetime) -> None:
    area, by = AreaSlug(sketch.area), await stage.resident(sketch.area, sketch.by)
    refused = refuse_write(by, area, own=0)
    if refused is not None or by.partner is None:
        raise StageError(f"{sketch.by} lays no plan open in {area}: {refused}")
    row = Planned(area, by.partner, sketch.plan, sketch.when, by.id, at)
    number = await meetlat.write(stage.session, row)
    if sketch.theme:
        item = await item_of(stage, sketch.area, sketch.theme)
        layer = await _first_of_group(stage, sketch.area)
        found = await meetlat.find(stage.session, number, lock=True)
        decide_lay(layer, found, item.id, item.area)
        await meetlat.lay(stage.session, number, item.id, by=layer.id)


async def _first_of_group(stage: Stage, area: str) -> Resident:
    group = next(one.group for one in stage.script.village if one.area == area)
    return await stage.resident(area, group[0])


async def _ask(stage: Stage, sketch: AskedSketch, at: datetime) -> None:
    area, content = AreaSlug(sketch.area), stage.needs.content
    hour = content.answers.answer_hour.on(day_of(at))
    asked = decide_ask(
        await stage.resident(sketch.area, sketch.by),
        Question(area=area, text=sketch.text),
        sketch.partner,
        await answers.next_id(stage.session),
        at,
        days=days_of(content, sketch.partner, day_of(at)),
        hour=hour,
        names=content.partner_names(),
        running=False,
        answerers=await answers.answerers(stage.session, area, sketch.partner),
    )
    signal = so(asked, Asked)
    await answers.store(stage.session, signal)
    if not sketch.answered_by:
        return
    then = days_before(stage.now, sketch.answered_days_ago)
    draft = AnswerDraft(
        signal=signal.id,
        text=sketch.answer,
        step=sketch.step,
        step_on=day_of(stage.now) + timedelta(days=sketch.step_in_days) if sketch.step else None,
        helps=sketch.helps,
    )
    given = decide_given(
        await answers.lock(stage.session, signal.id),
        await stage.resident(sketch.area, sketch.answered_by),
        draft,
        then,
        content.partner_names(),
        hour=hour,
    )
    await answers.answer(stage.session, so(given, Given), now=then)


async def _agree(stage: Stage, sketch: AgreedSketch, at: datetime) -> None:
    area, figures = AreaSlug(sketch.area), stage.needs.content.answers
    maker = await stage.resident(sketch.area, sketch.by)
    promises = await stage.resident(sketch.area, sketch.promises)
    hour = figures.answer_hour.on(day_of(at))
    kept_at = days_before(stage.now, sketch.kept_days_ago)
    agreement = Agreement(
        id=await agreements.next_id(stage.session),
        area=area,
        area_name=stage.area_name(area),
        terms=Terms(
            who=sketch.who, what=sketch.what, by_on=day_of(kept_at), contact=sketch.contact
        ),
        version=1,
        made_by=maker.id,
        promises=promises.id,
        promises_name=promises.shown_name,
    )
    await agreements.store(stage.session, so(decide_make(maker, agreement, at, hour=hour), Made))
    found = await agreements.lock(stage.session, agreement.id)
    yes = so(decide_yes(found, promises, yes=True, hour=hour), SaidYes)
    await agreements.answer(stage.session, replace(yes, dues=()), now=at)
    for side in (maker, promises):  # both say so on its day
        spoken = decide_say(
            await agreements.lock(stage.session, agreement.id),
            side,
            Said.KEPT,
            day_of(kept_at),
            again_days=figures.agreement_again_days.on(day_of(kept_at)),
            hour=hour,
        )
        await agreements.say(stage.session, so(spoken, Spoken), now=kept_at)


async def _scope(stage: Stage, sketch: ScopeSketch, at: datetime) -> None:
    item = await item_of(stage, sketch.area, sketch.theme)
    asked = decide_ask_team(
        await stage.resident(sketch.area, sketch.by),
        await item_files.find(stage.session, item.id),
        await roles.holders(stage.session, Role.NEIGHBOURHOOD_TEAM, item.area),
        at,
        figures_on(stage.needs.content.advice, day_of(at)),
    )
    await scoping.ask(stage.session, so(asked, TeamAsked), item.area)


# --- an agenda in a round -----------------------------------------------------------------


async def _hand_back(stage: Stage, sketch: RoundSketch) -> None:
    """Hand the agenda back, open the round later, and let confirmed neighbours answer."""
    session, area = stage.session, AreaSlug(sketch.area)
    at, opens = (
        days_before(stage.now, sketch.handed_days_ago),
        days_before(stage.now, sketch.open_days_ago),
    )
    by = await stage.resident(sketch.area, sketch.by)
    figures, year = stage.needs.content.organisation, day_of(at).year
    spans = Spans(
        figures.agenda_least_years.on(day_of(at)), figures.agenda_most_years.on(day_of(at))
    )
    years = so(decide_years(by, area, year, sketch.years, year, spans), YearsSet)
    await agenda.set_years(session, years, now=at)
    found = await agenda.find_agenda(session, area)
    line = agenda_as_text(found, stage.area_name(area), stage.needs.content.partner_names())
    text = said_line(line, DUTCH)
    title = text.partition("\n")[0]
    proposed = Proposed(area, TextKind.AGENDA, found.number, title, text, by=by.id)
    stored = await handing_back.propose(session, proposed, at)
    items = [one.id for one in found.items]
    await handed_texts.remember_agenda(session, found.number, version=stored.version, items=items)
    await _open_round(stage, sketch, area, opens)


async def _open_round(stage: Stage, sketch: RoundSketch, area: AreaSlug, opens: datetime) -> None:
    session, content = stage.session, stage.needs.content
    waiting = await handing_back.lock_waiting(session, content.area(area))
    opened = open_round(
        waiting,
        await handing_back.next_round(session),
        [await ballots.next_id(session) for _ in waiting.texts],
        opens,
        rhythm_on(content.ballots, day_of(opens)),
        answer_names(say, LANGUAGES),
    )
    if opened is None or opened.round.closes_at <= stage.now:
        raise StageError(f"no round lies open in {area}")
    for ballot in opened.ballots:
        stage.needs.keys.make(ballot.id)
    await handing_back.store_round(session, opened)
    giver = await stage.resident(sketch.area, sketch.confirmed_by)
    voters = [one for one in stage.crowd[area] if one != giver.id][: sketch.confirmed]
    for voter in voters:
        await vouching.add(session, Record(voter, giver.id, area, How.CODE, opens))
    said = [Answer.YES] * sketch.yes + [Answer.NO] * sketch.no + [Answer.NOT_YET] * sketch.not_yet
    if len(said) > len(voters):
        raise StageError(f"more answers than confirmed neighbours in {area}")
    for ballot in opened.ballots:
        key = stage.needs.keys.get(ballot.id)
        if key is None:
            raise LookupError("the key of a ballot that was just opened is gone")
        for voter, answer in zip(voters, said, strict=False):
            name = pseudonym(key, voter)
            await ballot_box.lock_paper(session, ballot.id, name)
            outcome = so(
                decide_vote(ballot, {}, (Move.PLUS, answer.value), opens, member=True), Voted
            )
            await ballot_box.store_paper(session, ballot.id, voter, name, outcome.choices)
