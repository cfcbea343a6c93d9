"""Plans beside each other for an agenda item: reading them, gathering, putting one up, choosing."""

from __future__ import annotations

from dataclasses import replace

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.agenda.item import AgendaItem
from domain.alternatives.alternative import ALTERNATIVES_PREFIX, PlanChoice
from domain.alternatives.gathering import Begun, decide_begin, length_screen, refuse_begin
from domain.alternatives.putting_up import (
    Part,
    PutUp,
    TakenBack,
    check_screen,
    decide_put_up,
    decide_take_back,
    next_part,
    question,
    refuse_put_up,
    take_part,
)
from domain.alternatives.screens import plans_screen, votes_of
from domain.ids import AgendaItemId, AlternativeId
from domain.notices import Notice
from domain.refusing import Refused
from domain.roles import Action
from domain.texts import GeneralText
from handlers import waiting
from handlers.agenda import QUESTIONS, item_of, stands_elsewhere, step_out
from handlers.context import NUMBER, Tapped
from handlers.pausing import is_paused
from handlers.turn import Outcome, Turn
from storage import ballots, people, plan_choices

router = Router(name="alternatives")

_READ = {"action": Action.READ_AGENDA}
_PUT_UP = {"action": Action.PUT_UP_PLAN}
_CHOOSE = {"action": Action.CHOOSE_PLANS}
_ITEM = rf"{ALTERNATIVES_PREFIX}:(?P<item>{NUMBER})"
_SKIPPED = "|".join((Part.WHO, Part.COST))


class Alternating(StatesGroup):
    """Where somebody is who puts a plan up: what was said so far is in the data, a part each."""

    part = State()
    check = State()


QUESTIONS |= {state.state for state in Alternating.__all_states__}


async def say_here(turn: Turn, notice: Notice) -> None:
    """Say something in place of the step, or below an announcement that was tapped."""
    await turn.says(replace(notice, fresh=await turn.below()))


async def answer_here(turn: Turn, outcome: Outcome) -> None:
    """Say what a decision comes to, where `say_here` does."""
    await turn.answers(outcome, below=await turn.below())


# --- reading ------------------------------------------------------------------------------


async def show_plans(turn: Turn, item: AgendaItem, *, page: int = 1) -> None:
    """Show the plans for an item beside each other, with their result once there is one."""
    choice = await plan_choices.newest(turn.session, item.id)
    ballot = None
    if choice is not None and choice.ballot is not None:
        ballot = await ballots.find(turn.session, choice.ballot)
    votes = votes_of(ballot, hidden_under=turn.content.ballots.hidden_under.on(turn.today))
    fresh = await stands_elsewhere(turn)
    await turn.says(
        plans_screen(turn.resident, item, choice, page, turn.now, votes=votes, fresh=fresh)
    )


@router.callback_query(Tapped(rf"{_ITEM}:(?P<page>\d{{1,4}})"), flags=_READ)
async def open_plans(query: CallbackQuery, turn: Turn, item: str, page: str) -> None:
    """Show some of the plans."""
    await step_out(turn)
    found = await item_of(turn, item)
    if found is not None:
        await show_plans(turn, found, page=int(page))


# --- gathering ----------------------------------------------------------------------------


async def hold_plans(turn: Turn, item: str | int) -> tuple[AgendaItem, PlanChoice | None] | None:
    """Return an item that nobody else changes now, with its newest choice; say why not."""
    found = await item_of(turn, item, lock=True)
    if found is None:
        return None
    return found, await plan_choices.newest(turn.session, found.id)


@router.callback_query(Tapped(rf"{_ITEM}:begin"), flags=_CHOOSE)
async def ask_how_long(query: CallbackQuery, turn: Turn, item: str) -> None:
    """Ask how long plans are gathered."""
    held = await hold_plans(turn, item)
    if held is None:
        return
    refused = refuse_begin(turn.resident, held[0], held[1], turn.now)
    if refused is not None:
        await answer_here(turn, refused)
    else:
        await say_here(turn, length_screen(turn.resident, held[0]))


@router.callback_query(Tapped(rf"{_ITEM}:begin-(?P<span>week|twee|drie)"), flags=_CHOOSE)
async def begin(query: CallbackQuery, turn: Turn, item: str, span: str) -> None:
    """Gather plans from now on, and let the area hear of it."""
    held = await hold_plans(turn, item)
    if held is None or await is_paused(turn, held[0].id):
        return
    found, choice = held
    outcome = decide_begin(
        turn.resident,
        found,
        turn.town.area_name(found.area),
        choice,
        await plan_choices.next_id(turn.session),
        turn.now,
        span=span,
        members=await people.reachable(turn.session, found.area),
    )
    if isinstance(outcome, Begun):
        await plan_choices.begin(turn.session, outcome)
    await answer_here(turn, outcome)


# --- putting one up -----------------------------------------------------------------------


@router.callback_query(Tapped(rf"{_ITEM}:erbij"), flags=_PUT_UP)
async def begin_plan(query: CallbackQuery, turn: Turn, item: str) -> None:
    """Ask what somebody's own plan is called."""
    found = await item_of(turn, item)
    choice = None if found is None else await plan_choices.newest(turn.session, found.id)
    if found is None:
        return
    refused = refuse_put_up(turn.resident, choice, turn.now)
    if refused is not None or choice is None:
        await answer_here(turn, refused or Refused(()))
        return
    await waiting.step_aside(turn)
    await waiting.ask_between(turn, Alternating.part)
    await turn.state.update_data({"item": found.id, "said": {}})
    shown = question(turn.resident, choice, {}, Part.TITLE, fresh=await turn.below())
    await turn.says(shown)


async def _asked(turn: Turn) -> tuple[PlanChoice, dict[str, str]] | None:
    """Return the choice and what was said so far; who has none begins anew."""
    data = await turn.state.get_data()
    number, said = data.get("item"), data.get("said")
    if isinstance(number, int) and isinstance(said, dict):
        choice = await plan_choices.newest(turn.session, AgendaItemId(number))
        if choice is not None:
            return choice, {str(part): str(words) for part, words in said.items()}
    await turn.begins_anew()
    return None


@router.message(StateFilter(Alternating), F.text, flags=_PUT_UP)
async def type_part(message: Message, turn: Turn) -> None:
    """Take what was typed for the part that is asked; once all is there, show the whole again."""
    asked = await _asked(turn)
    if asked is None:
        return
    choice, said = asked
    part = next_part(said)
    if part is None:
        await turn.says(check_screen(turn.resident, choice, said, fresh=True))
        return
    personal = turn.understood().personal
    taken = take_part(turn.resident, part, turn.words, personal=personal)
    if isinstance(taken, Refused):
        await answer_here(turn, taken)
    else:
        await _go_on(turn, choice, {**said, part.value: taken})


@router.callback_query(
    StateFilter(Alternating), Tapped(rf"{_ITEM}:(?P<part>{_SKIPPED}):later"), flags=_PUT_UP
)
async def skip_part(query: CallbackQuery, turn: Turn, item: str, part: str) -> None:
    """Take that a part isn't known yet."""
    asked = await _asked(turn)
    if asked is None:
        return
    choice, said = asked
    if next_part(said) is not Part(part):  # a second tap
        turn.toasts(GeneralText.ALREADY_DONE)
        return
    await _go_on(turn, choice, {**said, part: ""})


async def _go_on(turn: Turn, choice: PlanChoice, said: dict[str, str]) -> None:
    """Ask for the next part, or show the whole."""
    await turn.state.update_data({"said": said, "text": said.get(Part.WHAT) or said[Part.TITLE]})
    part = next_part(said)
    if part is not None:
        await turn.says(question(turn.resident, choice, said, part, fresh=turn.typed))
        return
    await turn.state.set_state(Alternating.check)
    await turn.says(check_screen(turn.resident, choice, said, fresh=turn.typed))


@router.callback_query(Alternating.check, Tapped(rf"{_ITEM}:opnieuw"), flags=_PUT_UP)
async def say_again(query: CallbackQuery, turn: Turn, item: str) -> None:
    """Begin the plan anew."""
    asked = await _asked(turn)
    if asked is not None:
        await turn.state.set_state(Alternating.part)
        await turn.state.update_data({"said": {}})
        await turn.says(question(turn.resident, asked[0], {}, Part.TITLE, fresh=False))


@router.callback_query(Alternating.check, Tapped(rf"{_ITEM}:zet"), flags=_PUT_UP)
async def put_plan(query: CallbackQuery, turn: Turn, item: str) -> None:
    """Put the plan beside the others."""
    asked = await _asked(turn)
    held = None if asked is None else await hold_plans(turn, asked[0].item)
    if asked is None or held is None:
        return
    outcome = decide_put_up(turn.resident, held[1], asked[1], turn.now)
    await waiting.end(turn)
    if isinstance(outcome, PutUp):
        await plan_choices.put_up(turn.session, outcome)
    await answer_here(turn, outcome)


@router.callback_query(Tapped(rf"{_ITEM}:uit"), flags=_PUT_UP)
async def leave(query: CallbackQuery, turn: Turn, item: str) -> None:
    """Leave the questions; nothing stands there."""
    if (await turn.state.get_state() or "").startswith(f"{Alternating.__name__}:"):
        await waiting.end(turn)
    found = await item_of(turn, item)
    if found is not None:
        await show_plans(turn, found)


@router.callback_query(Tapped(rf"{_ITEM}:(?P<plan>{NUMBER}):weg"), flags=_PUT_UP)
async def take_back(query: CallbackQuery, turn: Turn, item: str, plan: str) -> None:
    """Take somebody's own plan back."""
    held = await hold_plans(turn, item)
    if held is None:
        return
    outcome = decide_take_back(turn.resident, held[1], AlternativeId(int(plan)), turn.now)
    if isinstance(outcome, TakenBack):
        await plan_choices.take_back(turn.session, outcome, now=turn.now)
    await answer_here(turn, outcome)
