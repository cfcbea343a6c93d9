"""Handing an agenda or a plan back to its area."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from aiogram import F, Router
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.agenda.drawing_up import agenda_as_text, refuse_hand_back
from domain.agenda.giving_back import Whole, check_screen, given_back, refuse_give_back
from domain.agenda.item import check_reason
from domain.agenda.texts import DRAWING_PREFIX
from domain.handing_back.hand_back import HandBack, Proposed, TextKind
from domain.ids import AgendaItemId, AreaSlug
from domain.plans.blow import PLAN_OF
from domain.plans.screens import plan_as_text
from domain.plans.texts import PLAN_PREFIX
from domain.roles import Action
from domain.survey.result import as_text
from handlers import waiting
from handlers.agenda import QUESTIONS, SLUG, its_area, partner_names, step_out, typed_words
from handlers.context import NUMBER, Tapped
from handlers.drawing_up import agenda_of
from handlers.pausing import is_paused
from handlers.plans import maker, show_plan
from handlers.turn import Turn
from locales import STAYS, read_on, say
from locales.sentences import said_line
from storage import ballots, handed_texts, handing_back, plans, surveys

router = Router(name="giving back")

DUTCH = "nl"
"""A text is handed back in the language of the municipality; residents' words are in it."""
_PLAN = {"action": Action.MAKE_PLAN}
_DRAW = {"action": Action.DRAW_UP_AGENDA}
_ITEM = rf"{PLAN_PREFIX}:(?P<item>{NUMBER})"
_AREA = rf"{DRAWING_PREFIX}:(?P<area>{SLUG})"

Remember = Callable[[HandBack], Awaitable[None]]
"""Stores what a version of a text holds."""


class GivingBack(StatesGroup):
    """Why there is another version of a plan, or of an agenda."""

    plan = State()
    agenda = State()


QUESTIONS |= {state.state for state in GivingBack.__all_states__}


# --- what is handed back ------------------------------------------------------------------


async def _plan(turn: Turn, number: str | int) -> tuple[Whole, Remember] | None:
    """Return the plan of an item as a text; say why not otherwise."""
    item = await maker(turn, number)
    if item is None or await is_paused(turn, item.id):
        return None
    plan = await plans.find_plan(turn.session, item.id)
    judgement = await plans.newest_judgement(turn.session, item.id)
    if plan is None or judgement is None or not plan.steps:
        await show_plan(turn, item)
        return None
    line = plan_as_text(plan, item.names, item.why, judgement)
    kind = say(PLAN_OF[judgement.blow], DUTCH)
    title = f"{kind}: {item.names.in_language(DUTCH)}"
    name = turn.town.area_name(item.area)
    with read_on(STAYS):
        text = said_line(line, DUTCH)
    whole = Whole(item.area, name, item.id, title, text)
    version = plan.version

    async def remember(stored: HandBack) -> None:
        await handed_texts.remember_plan(
            turn.session, item.id, version=stored.version, plan_version=version
        )

    return whole, remember


async def _agenda(turn: Turn, area: str) -> tuple[Whole, int, Remember] | None:
    """Return the agenda of an area as a text, with its number; say why not otherwise."""
    slug = await its_area(turn, area)
    if slug is None:
        return None
    found = await agenda_of(turn, slug)
    refused = refuse_hand_back(turn.resident, found)
    if refused is not None:
        await turn.answers(refused)
        return None
    name = turn.town.area_name(slug)
    line = agenda_as_text(found, name, partner_names(turn))
    text = said_line(line, DUTCH)
    title = text.partition("\n")[0]
    asked = await surveys.newest_result(turn.session, slug)
    if asked is not None and asked[0].people is not None:
        text = f"{text}\n\n{said_line(as_text(*asked), DUTCH)}"
    whole = Whole(slug, name, None, title, text, len(found.items))
    items = [one.id for one in found.items]

    async def remember(stored: HandBack) -> None:
        await handed_texts.remember_agenda(
            turn.session, found.number, version=stored.version, items=items
        )

    return whole, found.number, remember


# --- handing it back ----------------------------------------------------------------------


async def _check(
    turn: Turn, whole: Whole, kind: TextKind, number: int, question: State, data: dict[str, object]
) -> None:
    """Show what is handed back; ask why, where the area saw an earlier version."""
    newest = await handing_back.newest_of(turn.session, kind, number)
    refused = refuse_give_back(turn.resident, whole, newest)
    if refused is not None:
        await turn.answers(refused)
        return
    if newest is not None:
        await waiting.step_aside(turn)
        await waiting.ask_between(turn, question)
        await turn.state.update_data(data)
    await turn.says(check_screen(turn.resident, whole, again=newest is not None))


async def _give(
    turn: Turn, whole: Whole, kind: TextKind, number: int, remember: Remember, why: str = ""
) -> None:
    """Hand it back, unless somebody else just did."""
    await ballots.lock_area(turn.session, whole.area)
    newest = await handing_back.newest_of(turn.session, kind, number)
    refused = refuse_give_back(turn.resident, whole, newest)
    if refused is not None:
        await turn.answers(refused)
        return
    stored = await handing_back.propose(
        turn.session,
        Proposed(whole.area, kind, number, whole.title, whole.text, why, turn.resident.id),
        turn.now,
    )
    await remember(stored)
    await turn.says(given_back(turn.resident, whole, stored.id))


@router.callback_query(Tapped(rf"{_ITEM}:leg"), flags=_PLAN)
async def check_plan(query: CallbackQuery, turn: Turn, item: str) -> None:
    """Show the plan that is handed back."""
    await step_out(turn)
    found = await _plan(turn, item)
    if found is not None:
        number = int(item)
        data: dict[str, object] = {"item": number}
        await _check(turn, found[0], TextKind.PLAN, number, GivingBack.plan, data)


@router.callback_query(Tapped(rf"{_ITEM}:leg:ja"), flags=_PLAN)
async def give_plan(query: CallbackQuery, turn: Turn, item: str) -> None:
    """Hand the plan back to the area."""
    found = await _plan(turn, item)
    if found is not None:
        await _give(turn, found[0], TextKind.PLAN, int(item), found[1])


@router.callback_query(Tapped(rf"{_AREA}:leg"), flags=_DRAW)
async def check_agenda(query: CallbackQuery, turn: Turn, area: str) -> None:
    """Show that the agenda is handed back."""
    await step_out(turn)
    found = await _agenda(turn, area)
    if found is not None:
        data: dict[str, object] = {"area": area}
        await _check(turn, found[0], TextKind.AGENDA, found[1], GivingBack.agenda, data)


@router.callback_query(Tapped(rf"{_AREA}:leg:ja"), flags=_DRAW)
async def give_agenda(query: CallbackQuery, turn: Turn, area: str) -> None:
    """Hand the agenda back to the area."""
    found = await _agenda(turn, area)
    if found is not None:
        await _give(turn, found[0], TextKind.AGENDA, found[1], found[2])


@router.message(GivingBack.plan, F.text, flags=_PLAN)
async def type_why_plan(message: Message, turn: Turn) -> None:
    """Take why there is another version of a plan, and hand that back."""
    number = (await turn.state.get_data()).get("item")
    reason = await typed_words(turn, check_reason) if isinstance(number, int) else None
    if not isinstance(number, int):
        await turn.begins_anew()
    elif reason is not None:
        await waiting.end(turn)
        found = await _plan(turn, AgendaItemId(number))
        if found is not None:
            await _give(turn, found[0], TextKind.PLAN, number, found[1], reason)


@router.message(GivingBack.agenda, F.text, flags=_DRAW)
async def type_why_agenda(message: Message, turn: Turn) -> None:
    """Take why there is another version of an agenda, and hand that back."""
    area = (await turn.state.get_data()).get("area")
    reason = await typed_words(turn, check_reason) if isinstance(area, str) else None
    if not isinstance(area, str):
        await turn.begins_anew()
    elif reason is not None:
        await waiting.end(turn)
        found = await _agenda(turn, AreaSlug(area))
        if found is not None:
            await _give(turn, found[0], TextKind.AGENDA, found[1], found[2], reason)
