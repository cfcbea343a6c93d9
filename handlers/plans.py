"""The plan of an agenda item: read it, and let it grow step by step."""

from __future__ import annotations

from dataclasses import replace

from aiogram import F, Router
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.agenda.item import AgendaItem
from domain.council.screens import to_council
from domain.ids import AgendaItemId
from domain.notices import Button, Line
from domain.paging import page_of
from domain.plans.changing import (
    Limits,
    Part,
    Planned,
    Verb,
    decide_add,
    decide_step,
    decide_undo,
    decide_verb,
    next_part,
    skipped,
    take_part,
)
from domain.plans.plan import Plan, Step, step_from_data, step_to_data
from domain.plans.screens import ON_A_PAGE, Shown, part_screen, plan_screen, step_screen
from domain.plans.texts import PLAN_PREFIX, PlanText
from domain.refusing import Refused, Twice, forbid
from domain.roles import Action
from domain.texts import GeneralText
from domain.ways.way import Piece
from handlers import waiting, ways
from handlers.agenda import QUESTIONS, item_of, step_out
from handlers.context import NUMBER, Tapped
from handlers.turn import Turn
from storage import agenda, council, handed_texts, plans

router = Router(name="plans")

_READ = {"action": Action.READ_AGENDA}
_MAKE = {"action": Action.MAKE_PLAN}
_ITEM = rf"{PLAN_PREFIX}:(?P<item>{NUMBER})"
_PARTS = "|".join(Part)


class Planning(StatesGroup):
    """What is asked about a step: `part` in the data says which part of it."""

    part = State()


QUESTIONS |= {state.state for state in Planning.__all_states__}


def _limits(turn: Turn) -> Limits:
    figures, today = turn.content.route, turn.today
    return Limits(
        characters=figures.plan_step_max_characters.on(today),
        steps=figures.plan_steps_max.on(today),
    )


# --- reading ------------------------------------------------------------------------------


async def council_button(turn: Turn, item: AgendaItem) -> Button | None:
    """Return the way to the council, where the area's plans go there or this one went."""
    way = await ways.way_of(turn, item.area)
    if way.uses(Piece.COUNCIL) or await council.of_item(turn.session, item.id):
        return to_council(item.id)
    return None


async def show_plan(
    turn: Turn, item: AgendaItem, *, page: int = 1, said: Line | None = None
) -> None:
    """Show the plan of an item.

    Args:
        said: what was just done with it.
    """
    plan = await plans.find_plan(turn.session, item.id) or Plan(item=item.id)
    judgement = await plans.newest_judgement(turn.session, item.id)
    texts = await handed_texts.of_area(turn.session, item.area)
    about = Shown(
        names=item.names,
        blow=judgement.blow if judgement else None,
        may=turn.may(Action.MAKE_PLAN, item.area),
        in_effect=texts.plans_in_effect.get(item.id),
        waits=item.id in texts.plans_waiting,
        council=await council_button(turn, item),
    )
    shown = page_of(plan.steps, page, size=ON_A_PAGE)
    await turn.says(plan_screen(turn.resident, plan, shown, about, said=said, fresh=turn.typed))


@router.callback_query(Tapped(rf"{_ITEM}:(?P<page>\d{{1,4}})"), flags=_READ)
async def open_plan(query: CallbackQuery, turn: Turn, item: str, page: str) -> None:
    """Show a page of the plan."""
    await step_out(turn)
    found = await item_of(turn, item)
    if found is not None:
        await show_plan(turn, found, page=int(page))


async def maker(turn: Turn, item: str | int, *, lock: bool = False) -> AgendaItem | None:
    """Return an item whose plan this person may make; say why not otherwise."""
    found = await item_of(turn, item, lock=lock)
    if found is not None and not turn.may(Action.MAKE_PLAN, found.area):
        await turn.answers(forbid(turn.resident, Action.MAKE_PLAN, found.area))
        return None
    return found


@router.callback_query(Tapped(rf"{_ITEM}:(?P<number>{NUMBER}):stap"), flags=_MAKE)
async def open_step(query: CallbackQuery, turn: Turn, item: str, number: str) -> None:
    """Show a step with what can be done with it."""
    await step_out(turn)
    found = await maker(turn, item)
    plan = await plans.find_plan(turn.session, found.id) if found else None
    step = plan.step(int(number)) if plan else None
    if plan is not None and step is not None:
        await turn.says(step_screen(turn.resident, plan, step))
    elif found is not None:
        await show_plan(turn, found, said=None)
        turn.toasts(PlanText.STEP_GONE)


# --- a step, part by part -----------------------------------------------------------------


async def _ask(turn: Turn, item: AgendaItem, step: Step, part: Part) -> None:
    await turn.state.set_state(Planning.part)
    kept = {"item": item.id, "step": step_to_data(step), "part": part.value}
    if step.number == 0 and step.what:
        kept["text"] = step.what  # is said back to who leaves for something else
    await turn.state.update_data(kept)
    await turn.says(part_screen(turn.resident, item.id, item.names, step, part, fresh=turn.typed))


async def _asked(turn: Turn) -> tuple[AgendaItem, Step, Part] | None:
    """Return the item, the step on its way and what is asked; who has none begins anew."""
    data = await turn.state.get_data()
    number, step, part = data.get("item"), data.get("step"), data.get("part")
    if isinstance(number, int) and isinstance(step, dict) and part in set(Part):
        item = await agenda.lock_item(turn.session, AgendaItemId(number))
        if item is not None:
            return item, step_from_data(step), Part(part)
    await turn.begins_anew()
    return None


@router.callback_query(Tapped(rf"{_ITEM}:erbij"), flags=_MAKE)
async def begin_step(query: CallbackQuery, turn: Turn, item: str) -> None:
    """Ask what the next step of the plan is."""
    found = await maker(turn, item)
    if found is None:
        return
    await waiting.step_aside(turn)
    await waiting.ask_between(turn, Planning.part)
    await _ask(turn, found, Step(number=0, what=""), Part.WHAT)


@router.callback_query(Tapped(rf"{_ITEM}:(?P<number>{NUMBER}):(?P<part>{_PARTS})"), flags=_MAKE)
async def change_part(query: CallbackQuery, turn: Turn, item: str, number: str, part: str) -> None:
    """Ask for one part of a step anew."""
    found = await maker(turn, item)
    plan = await plans.find_plan(turn.session, found.id) if found else None
    step = plan.step(int(number)) if plan else None
    if found is None or step is None:
        if found is not None:
            turn.toasts(PlanText.STEP_GONE)
        return
    await waiting.step_aside(turn)
    await waiting.ask_between(turn, Planning.part)
    await _ask(turn, found, step, Part(part))


@router.message(Planning.part, F.text, flags=_MAKE)
async def type_part(message: Message, turn: Turn) -> None:
    """Take what was typed for the part that is asked."""
    asked = await _asked(turn)
    if asked is None:
        return
    item, step, part = asked
    personal = turn.understood().personal
    taken = take_part(
        turn.resident, step, part, turn.words, turn.today, _limits(turn), personal=personal
    )
    if isinstance(taken, Refused):
        await turn.answers(taken)
    else:
        await _go_on(turn, item, taken, part)


@router.callback_query(
    Planning.part, Tapped(rf"{_ITEM}:(?P<part>{_PARTS}):(?P<how>later|niets)"), flags=_MAKE
)
async def skip_part(query: CallbackQuery, turn: Turn, item: str, part: str, how: str) -> None:
    """Take that a part isn't known yet, or that a step costs nothing."""
    asked = await _asked(turn)
    if asked is None:
        return
    found, step, now = asked
    if now is not Part(part):  # a second tap
        turn.toasts(GeneralText.ALREADY_DONE)
        return
    step = replace(step, cents=0) if how == "niets" else skipped(step, now)
    await _go_on(turn, found, step, now)


async def _go_on(turn: Turn, item: AgendaItem, step: Step, part: Part) -> None:
    """Ask for the next part of a new step; store one that is whole, or was changed."""
    after = next_part(part) if step.number == 0 else None
    if after is not None:
        await _ask(turn, item, step, after)
        return
    plan = await plans.find_plan(turn.session, item.id) or Plan(item=item.id)
    outcome: Planned | Refused
    if step.number == 0:
        outcome = decide_add(turn.resident, item.area, plan, step, _limits(turn))
    else:
        outcome = decide_step(turn.resident, item.area, plan, step)
    await waiting.end(turn)
    await _store(turn, item, outcome)


async def _store(turn: Turn, item: AgendaItem, outcome: Planned | Refused | Twice) -> None:
    """Store a plan as it is now and show it, with the way to take that back."""
    if not isinstance(outcome, Planned):
        await turn.answers(outcome)
        return
    await plans.store_plan(turn.session, outcome, now=turn.now)
    step, page = outcome.step, 1
    if step is not None and outcome.plan.step(step.number) is not None:
        page = (outcome.plan.place(step.number) - 1) // ON_A_PAGE + 1
    said = Line(outcome.said, {"wat": step.what if step else ""})
    await show_plan(turn, item, page=page, said=said)


@router.callback_query(Planning.part, Tapped(rf"{_ITEM}:(?P<part>{_PARTS}):terug"), flags=_MAKE)
async def back_to_part(query: CallbackQuery, turn: Turn, item: str, part: str) -> None:
    """Ask for the part before again."""
    asked = await _asked(turn)
    if asked is not None:
        await _ask(turn, asked[0], asked[1], Part(part))


@router.callback_query(Planning.part, Tapped(rf"{_ITEM}:uit"), flags=_MAKE)
async def leave(query: CallbackQuery, turn: Turn, item: str) -> None:
    """Leave the questions; the plan stays as it is."""
    await waiting.end(turn)
    found = await item_of(turn, item)
    if found is not None:
        await show_plan(turn, found)


# --- by one tap ---------------------------------------------------------------------------


@router.callback_query(
    Tapped(rf"{_ITEM}:(?P<seen>{NUMBER}):(?P<number>{NUMBER}):(?P<verb>{'|'.join(Verb)})"),
    flags=_MAKE,
)
async def do_with_step(
    query: CallbackQuery, turn: Turn, item: str, seen: str, number: str, verb: str
) -> None:
    """Move a step, or take it out."""
    found = await item_of(turn, item, lock=True)
    if found is None:
        return
    plan = await plans.find_plan(turn.session, found.id) or Plan(item=found.id)
    outcome = decide_verb(turn.resident, found.area, plan, int(number), Verb(verb), seen=int(seen))
    await _store(turn, found, outcome)


@router.callback_query(Tapped(rf"{_ITEM}:(?P<seen>{NUMBER}):herstel"), flags=_MAKE)
async def undo(query: CallbackQuery, turn: Turn, item: str, seen: str) -> None:
    """Take back the newest change of a plan."""
    found = await item_of(turn, item, lock=True)
    if found is None:
        return
    plan = await plans.find_plan(turn.session, found.id) or Plan(item=found.id)
    before = await plans.find_plan(turn.session, found.id, version=plan.version - 1)
    if plan.version == 0:
        before = None
    outcome = decide_undo(turn.resident, found.area, plan, before, seen=int(seen))
    await _store(turn, found, outcome)
