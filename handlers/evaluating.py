"""The yearly look back around the sheets: what is open, opening it sooner, reports, the picks."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.evaluation.draft import Draft, draft_from_json, pseudonym
from domain.evaluation.evaluation import Evaluation, Pace, areas_of, key_of
from domain.evaluation.opening import check_open, desk_button, open_evaluation, refuse_open
from domain.evaluation.picking import (
    WORDS_ON_A_PAGE,
    Picked,
    check_wish,
    decide_wish,
    picked,
    refuse_pick,
    words_screen,
)
from domain.evaluation.questionnaire import places
from domain.evaluation.screens import (
    OPEN_ON_A_PAGE,
    REPORTS_ON_A_PAGE,
    Home,
    Mine,
    overview,
    reports_screen,
)
from domain.evaluation.texts import EVALUATION_PREFIX
from domain.handing_back.hand_back import TextKind
from domain.ids import AreaSlug, EvaluationId
from domain.notices import Button
from domain.paging import Page, page_of
from domain.refusing import Refused
from domain.roles import Action
from handlers import own_issues
from handlers.agenda import SLUG
from handlers.context import NUMBER, Tapped
from handlers.turn import Turn
from storage import agenda, ballots, evaluations, forwards, handing_back, outbox, sheets

router = Router(name="evaluating")

_READ = {"action": Action.READ_EVALUATION}
_OPEN = {"action": Action.OPEN_EVALUATION}
_PICK = {"action": Action.PICK_CHANGE}
_ONE = rf"{EVALUATION_PREFIX}:(?P<number>{NUMBER})"
_PAGE = r"(?P<page>\d{1,4})"


def pace_of(turn: Turn) -> Pace:
    """Return how long an evaluation that opens today is open."""
    figures, today = turn.content.evaluation, turn.today
    return Pace(
        figures.every_months.on(today),
        figures.open_days.on(today),
        (figures.first_reminder_days.on(today), figures.second_reminder_days.on(today)),
    )


# --- looking ------------------------------------------------------------------------------


async def show_evaluations(turn: Turn, *, page: int = 1) -> None:
    """Show what somebody can look back at now, and when the own area does so next."""
    me = turn.resident
    known = [one.slug for one in turn.content.areas]
    still = await evaluations.open_in(turn.session, areas_of(me, known))
    found = [one for one in still if one.takes_sheets(turn.now)]
    shown = page_of(found, page, size=OPEN_ON_A_PAGE)
    mine = [await _mine(turn, one) for one in shown.items]
    wanted = [*([me.area] if me.area else ()), *me.areas_for(Action.OPEN_EVALUATION)]
    homes = [home for one in dict.fromkeys(wanted) if (home := await _home(turn, one))]
    screen = overview(
        me,
        Page(tuple(mine), shown.number, shown.of),
        homes,
        fresh=await turn.below(),
    )
    await turn.says(screen)


async def _mine(turn: Turn, evaluation: Evaluation) -> Mine:
    """Return how far somebody's sheet is; without its key nothing of it is known."""
    key, asked = turn.town.keys.get(key_of(evaluation.id)), places(evaluation.rules)
    draft: Draft | None = None
    if key is not None:
        name = pseudonym(key, turn.resident.id)
        draft = draft_from_json(await sheets.read(turn.session, evaluation.id, name), asked)
    if draft is None:
        return Mine(evaluation, 0, len(asked), handed_in=False)
    return Mine(evaluation, len(draft.picks), len(asked), draft.handed_in)


async def _home(turn: Turn, slug: AreaSlug) -> Home | None:
    area = turn.town.area(slug)
    if area is None:
        return None
    before = await evaluations.before(turn.session, slug)
    return Home(
        area=slug,
        name=area.name,
        started=area.started,
        opens_at=await evaluations.opens_at(turn.session, slug),
        is_open=before.last is not None and before.last.takes_sheets(turn.now),
        reports=len(await evaluations.closed_of(turn.session, slug)),
        may_open=refuse_open(turn.resident, area, before, turn.now) is None,
    )


async def desk_buttons(turn: Turn, area: AreaSlug) -> list[Button]:
    """Return the button of the desk that opens the evaluation of its area, where that can be."""
    before = await evaluations.before(turn.session, area)
    refused = refuse_open(turn.resident, turn.town.area(area), before, turn.now)
    return [] if refused is not None else [desk_button(area)]


@router.callback_query(Tapped(rf"{EVALUATION_PREFIX}:{_PAGE}"), flags=_READ)
async def leaf(query: CallbackQuery, turn: Turn, page: str) -> None:
    """Show a page of what is open."""
    await show_evaluations(turn, page=int(page))


@router.callback_query(
    Tapped(rf"{EVALUATION_PREFIX}:verslagen:(?P<area>{SLUG}):{_PAGE}"), flags=_READ
)
async def show_reports(query: CallbackQuery, turn: Turn, area: str, page: str) -> None:
    """Show the reports of an area."""
    found = turn.town.area(AreaSlug(area))
    if found is None:
        await show_evaluations(turn)
        return
    shown = page_of(
        await evaluations.closed_of(turn.session, found.slug), int(page), size=REPORTS_ON_A_PAGE
    )
    items = tuple(
        [
            (one, await handing_back.newest_of(turn.session, TextKind.REPORT, one.id))
            for one in shown.items
        ]
    )
    picks = turn.may(Action.PICK_CHANGE, found.slug)
    screen = reports_screen(
        turn.resident,
        found.slug,
        found.name,
        Page(items, shown.number, shown.of),
        picks=picks,
    )
    await turn.says(screen)


# --- opening ------------------------------------------------------------------------------


@router.callback_query(
    Tapped(rf"{EVALUATION_PREFIX}:open:(?P<area>{SLUG})(?P<yes>:ja)?"), flags=_OPEN
)
async def open_sooner(query: CallbackQuery, turn: Turn, area: str, yes: str | None) -> None:
    """Open the evaluation of an area sooner than its clock, after a check."""
    found = turn.town.area(AreaSlug(area))
    if found is not None:
        await ballots.lock_area(turn.session, found.slug)
    before = await evaluations.before(turn.session, AreaSlug(area))
    refused = refuse_open(turn.resident, found, before, turn.now)
    if refused is not None or found is None:
        await turn.answers(refused or Refused(()))
        return
    invited = await evaluations.invited(turn.session, found.slug)
    if yes is None:
        check = check_open(turn.resident, found, invited, turn.now, pace_of(turn))
        await turn.says(replace(check, fresh=await turn.below()))
        return
    opened = open_evaluation(
        found,
        await evaluations.next_id(turn.session),
        [one.number for one in turn.content.ground_rules],
        before,
        invited,
        turn.now,
        pace_of(turn),
        by=turn.resident,
    )
    if opened is not None:
        turn.town.keys.make(key_of(opened.evaluation.id))
        kept = await evaluations.keep_questions(turn.session, turn.content.questionnaire)
        await evaluations.store(turn.session, opened, kept)
        await outbox.put(turn.session, opened.notices, now=turn.now)


# --- what was said becomes agenda items ---------------------------------------------------


async def _adopted(turn: Turn, number: EvaluationId) -> bool:
    return await handing_back.in_effect(turn.session, TextKind.REPORT, number) is not None


@router.callback_query(Tapped(rf"{_ONE}:woorden:{_PAGE}"), flags=_PICK)
async def show_words(query: CallbackQuery, turn: Turn, number: str, page: str) -> None:
    """Show what people said should change, of a report that the area said yes to."""
    found = await evaluations.find(turn.session, EvaluationId(int(number)))
    adopted = found is not None and await _adopted(turn, found.id)
    refused = refuse_pick(turn.resident, found, adopted=adopted)
    if refused is not None or found is None:
        await turn.answers(refused or Refused(()))
        return
    wishes = await evaluations.wishes(turn.session, found.id)
    questions = await evaluations.questions_of(turn.session, found.id)
    titles = {rule: one.title for rule, one in questions.rules.items()}
    shown = page_of(wishes, int(page), size=WORDS_ON_A_PAGE)
    screen = words_screen(turn.resident, found, titles, shown)
    await turn.says(replace(screen, fresh=await turn.below()))


@router.callback_query(Tapped(rf"{_ONE}:woord:(?P<wish>{NUMBER})(?P<yes>:ja)?"), flags=_PICK)
async def pick_words(
    query: CallbackQuery, turn: Turn, number: str, wish: str, yes: str | None
) -> None:
    """Put words on the agenda as an item, after a check."""
    found = await evaluations.find(turn.session, EvaluationId(int(number)))
    adopted = found is not None and await _adopted(turn, found.id)
    words = None
    if found is not None:
        words = await evaluations.lock_wish(turn.session, found.id, int(wish))
    most = turn.content.route.item_title_max_characters.on(turn.today)
    outcome = decide_wish(
        turn.resident,
        found,
        words,
        await forwards.next_id(turn.session),
        turn.now,
        adopted=adopted,
        most=most,
    )
    if not isinstance(outcome, Picked) or found is None:
        await turn.answers(outcome if not isinstance(outcome, Picked) else Refused(()))
        return
    if yes is None:
        await turn.says(check_wish(turn.resident, found, outcome.wish, most=most))
        return
    await forwards.store(turn.session, outcome.put)
    look_at = turn.now + timedelta(days=turn.content.route.item_still_days.on(turn.today))
    item = await agenda.take_up(turn.session, outcome.taken, look_at=look_at)
    await evaluations.take_wish(turn.session, outcome.wish, item)
    await own_issues.plan_steps(turn, item)
    await turn.says(picked(turn.resident, found, outcome, item))
