"""Recording what the municipal council decided on a plan."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from aiogram import F, Router
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.council.decision import (
    Before,
    Change,
    Draft,
    Limits,
    Outcome,
    can_record,
    draft_from_data,
    draft_to_data,
    read_typed,
)
from domain.council.recording import Recorded, decide_record, tell_area
from domain.council.screens import (
    STEPS_ON_A_PAGE,
    ask,
    check_screen,
    draft_screen,
    step_screen,
    which_screen,
)
from domain.council.texts import COUNCIL_PREFIX, CouncilText
from domain.ids import AgendaItemId
from domain.notices import STEP
from domain.paging import page_of
from domain.personal import mask
from domain.plans.plan import Plan
from domain.refusing import Refused, refuse
from domain.roles import Action
from domain.texts import GeneralText
from handlers import waiting, ways
from handlers.agenda import QUESTIONS, item_of
from handlers.context import NUMBER, Tapped
from handlers.council import hand_changed_back, municipality
from handlers.turn import Turn
from storage import agenda, council, people, plans

router = Router(name="recording council")

_RECORD = {"action": Action.RECORD_COUNCIL}
_ITEM = rf"{COUNCIL_PREFIX}:(?P<item>{NUMBER})"
_STEP = rf"{_ITEM}:(?P<step>\d{{1,4}})"


class Recording(StatesGroup):
    """Where somebody is who records a decision: `draft`, `asked`, and `change` on its way."""

    draft = State()
    typing = State()


QUESTIONS |= {state.state for state in Recording.__all_states__}
_QUESTIONS: Mapping[str, CouncilText] = {
    "woorden": CouncilText.ASK_WORDS,
    "erbij": CouncilText.ASK_NEW,
    "waarom": CouncilText.ASK_WHY,
    "reden": CouncilText.ASK_REASON,
    "vervolg": CouncilText.ASK_NEXT,
}


def _limits(turn: Turn) -> Limits:
    figures, route, today = turn.content.advice, turn.content.route, turn.today
    return Limits(
        reason=figures.motivation_least_characters.on(today),
        departs=figures.departure_least_characters.on(today),
        next_step=figures.next_step_least_characters.on(today),
        most=figures.advice_text_max_characters.on(today),
        words=route.plan_step_max_characters.on(today),
        steps=route.plan_steps_max.on(today),
    )


# --- recording ----------------------------------------------------------------------------


async def _recordable(turn: Turn, item: str | int, *, lock: bool = False) -> Before | None:
    """Return a plan on which a decision can be recorded now; say why not otherwise."""
    found = await item_of(turn, item, lock=lock)
    if found is None:
        return None
    plan = await council.before(turn.session, found, turn.town.area_name(found.area))
    way = await ways.way_of(turn, found.area)
    can = can_record(turn.resident, plan, way, municipality(turn))
    if isinstance(can, Refused):
        await turn.answers(can)
        return None
    return can


async def _draft(turn: Turn, item: str | int) -> tuple[Before, Draft] | None:
    """Return the plan and the decision on its way; who has none begins anew."""
    plan = await _recordable(turn, item)
    kept = (await turn.state.get_data()).get("draft")
    draft = draft_from_data(kept) if kept else None
    if plan is None:
        return None
    if draft is None or plan.ratified is None or draft.item != plan.item:
        await turn.says(which_screen(turn.resident, plan))
        return None
    return plan, draft


async def _keep(turn: Turn, state: State, draft: Draft, **more: object) -> None:
    await turn.state.set_state(state)
    await turn.state.update_data({"draft": draft_to_data(draft), **more})


@router.callback_query(Tapped(rf"{_ITEM}:leg"), flags=_RECORD)
async def begin(query: CallbackQuery, turn: Turn, item: str) -> None:
    """Ask what the council decided."""
    plan = await _recordable(turn, item)
    if plan is not None:
        await turn.says(which_screen(turn.resident, plan))


@router.callback_query(Tapped(rf"{_ITEM}:(?P<what>vast|anders|niet)"), flags=_RECORD)
async def choose(query: CallbackQuery, turn: Turn, item: str, what: str) -> None:
    """Take what the council decided, and ask on."""
    plan = await _recordable(turn, item)
    if plan is None or plan.ratified is None:
        return
    outcome = {"vast": Outcome.ADOPTED, "anders": Outcome.CHANGED, "niet": Outcome.NOT}[what]
    draft = Draft(plan.item, plan.ratified.id, outcome)
    await waiting.step_aside(turn)
    await waiting.ask_between(turn, Recording.draft)
    await _keep(turn, Recording.draft, draft)
    if outcome is Outcome.CHANGED and plan.plan is None:
        await waiting.end(turn)
        await turn.answers(refuse(turn.resident, CouncilText.NO_STEPS))
    elif outcome is Outcome.CHANGED:
        await _show_draft(turn, plan, draft, fresh=False)
    elif outcome is Outcome.NOT:
        await _ask(turn, plan, draft, "reden", fresh=False)
    else:
        await turn.says(check_screen(turn.resident, plan, draft, fresh=False))


async def _show_draft(
    turn: Turn, plan: Before, draft: Draft, *, page: int = 1, fresh: bool
) -> None:
    if plan.plan is None:
        return
    numbers = page_of([one.number for one in plan.plan.steps], page, size=STEPS_ON_A_PAGE)
    await turn.says(draft_screen(turn.resident, plan, plan.plan, draft, numbers, fresh=fresh))


async def _ask(
    turn: Turn, plan: Before, draft: Draft, asked: str, *, fresh: bool, **more: object
) -> None:
    await _keep(turn, Recording.typing, draft, asked=asked, **more)
    least, most = _fits(turn, asked)
    question = _QUESTIONS[asked]
    await turn.says(ask(turn.resident, plan, question, least=least, most=most, fresh=fresh))


def _fits(turn: Turn, asked: str) -> tuple[int, int]:
    """Return how many characters an answer has at least and at most."""
    limits = _limits(turn)
    if asked in ("woorden", "erbij"):
        return 3, limits.words
    return limits.next_step if asked == "vervolg" else limits.reason, limits.most


@router.callback_query(Tapped(rf"{_ITEM}:blad:(?P<page>\d{{1,3}})"), flags=_RECORD)
async def show_page(query: CallbackQuery, turn: Turn, item: str, page: str) -> None:
    """Show a page of the steps again."""
    found = await _draft(turn, item)
    if found is not None:
        await _keep(turn, Recording.draft, found[1])
        await _show_draft(turn, *found, page=int(page), fresh=False)


@router.callback_query(Tapped(rf"{_STEP}:(?P<verb>stap|woorden|eruit)"), flags=_RECORD)
async def change_step(query: CallbackQuery, turn: Turn, item: str, step: str, verb: str) -> None:
    """Show a step, ask for its other words, or for why it goes out."""
    found = await _draft(turn, item)
    if found is None:
        return
    plan, draft = found
    if plan.plan is None or plan.plan.step(int(step)) is None:
        turn.toasts(CouncilText.STEP_GONE)
    elif verb == "stap":
        await turn.says(step_screen(turn.resident, plan, plan.plan, int(step)))
    elif verb == "woorden":
        await _ask(turn, plan, draft, "woorden", fresh=False, step=int(step))
    else:
        await _ask(turn, plan, draft, "waarom", fresh=False, step=int(step), words="")


@router.callback_query(Tapped(rf"{_ITEM}:erbij"), flags=_RECORD)
async def add_step(query: CallbackQuery, turn: Turn, item: str) -> None:
    """Ask for a step that the council adds."""
    found = await _draft(turn, item)
    if found is not None:
        await _ask(turn, *found, "erbij", fresh=False, step=0)


@router.message(Recording.typing, F.text, flags=_RECORD)
async def take_words(message: Message, turn: Turn) -> None:
    """Take what was typed, and ask for the next thing or show the decision."""
    data = await turn.state.get_data()
    found = await _draft(turn, data["draft"]["item"])
    if found is None:
        return
    plan, draft = found
    asked = str(data["asked"])
    least, most = _fits(turn, asked)
    read = read_typed(mask(turn.words, turn.understood().personal), most=most, least=least)
    if isinstance(read, tuple):
        text = CouncilText.TYPED_LONG if read[0] > most else CouncilText.TYPED_SHORT
        await turn.answers(refuse(turn.resident, text, {"tekens": read[0], "passen": read[1]}))
        return
    if asked in ("woorden", "erbij"):
        await _ask(turn, plan, draft, "waarom", fresh=True, words=read)
    elif asked == "waarom":
        changed = draft.with_change(Change(int(data["step"]), str(data["words"]), read))
        await _keep(turn, Recording.draft, changed)
        await _show_draft(turn, plan, changed, fresh=True)
    elif asked == "reden":
        reasoned = replace(draft, reason=read)
        await _ask(turn, plan, reasoned, "vervolg", fresh=True)
    else:
        whole = replace(draft, next_step=read)
        await _keep(turn, Recording.draft, whole)
        await turn.says(check_screen(turn.resident, plan, whole, fresh=True))


@router.callback_query(Tapped(rf"{_ITEM}:uit"), flags=_RECORD)
async def leave(query: CallbackQuery, turn: Turn, item: str) -> None:
    """Leave it; nothing is recorded."""
    state = await turn.state.get_state()
    if state in (Recording.draft.state, Recording.typing.state):
        await waiting.end(turn)
    await turn.tells(GeneralText.LEFT, slot=STEP)


@router.callback_query(Recording.draft, Tapped(rf"{_ITEM}:ja"), flags=_RECORD)
async def record(query: CallbackQuery, turn: Turn, item: str) -> None:
    """Store the decision, hand a changed plan back, and tell the area."""
    draft = draft_from_data((await turn.state.get_data())["draft"])
    found = await agenda.lock_item(turn.session, AgendaItemId(int(item)))
    if found is None or draft.item != found.id:
        return
    plan = await council.before(turn.session, found, turn.town.area_name(found.area))
    newest = await plans.find_plan(turn.session, found.id) or Plan(item=found.id)
    outcome = decide_record(
        turn.resident,
        plan,
        await ways.way_of(turn, found.area),
        draft,
        newest.version,
        turn.now,
        _limits(turn),
        municipality(turn),
    )
    if not isinstance(outcome, Recorded):
        await turn.answers(outcome)
        return
    changed = None
    if outcome.planned is not None and plan.plan is not None:
        changed = await hand_changed_back(turn, plan, plan.plan, outcome)
        if changed is None:
            await turn.answers(refuse(turn.resident, CouncilText.LIES_ALREADY))
            return
    await waiting.end(turn)
    number = await council.record(turn.session, outcome, changed)
    await turn.answers(outcome)
    members = await people.reachable(turn.session, plan.area)
    to = None if changed is None else changed.id
    await turn.says(*tell_area(plan, draft, number, to, members))
