"""The steering group: entering a decision point by point, and confirming another member's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from aiogram import F, Router
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.advice.steering import (
    Answered,
    Draft,
    Entered,
    Needed,
    can_decide,
    decide_answer,
    decide_enter,
)
from domain.advice.steering_screens import (
    YEARS_AHEAD,
    ask_answer,
    ask_line,
    ask_motivation,
    ask_partner,
    ask_year,
    decision_screen,
    draft_screen,
    money_screen,
    point_question,
)
from domain.advice.texts import STEERING_PREFIX, SteeringText
from domain.advice.typed import read_sum
from domain.ids import AgendaItemId, AreaSlug, ResidentId
from domain.notices import STEP
from domain.refusing import Refused, refuse
from domain.roles import Action
from domain.scoping.item_file import Investment, ItemFile, Ruling, Version
from domain.texts import GeneralText
from handlers import waiting
from handlers.context import NUMBER, Tapped
from handlers.deadlock_means import note_decision
from handlers.item_files import (
    ask,
    belongs,
    elsewhere,
    held,
    names_of,
    read_typed,
    readable,
    step_out,
)
from handlers.pausing import is_paused
from handlers.turn import Turn
from storage import advice, deadlocks, people
from storage.item_files import find

router = Router(name="steering")

ITEM = rf"{STEERING_PREFIX}:(?P<item>{NUMBER})"
_NUMBER = r"(?P<number>\d{1,2})"
_READ = {"action": Action.READ_FILE}
_DECIDE = {"action": Action.DECIDE_PLAN}
SUM_CHARACTERS = 40
WHAT_CHARACTERS = 80


class Steering(StatesGroup):
    """Where somebody is who enters a decision: `item` and `decision`, in every question."""

    draft = State()
    answer = State()
    motivation = State()
    what = State()
    amount = State()
    year = State()


belongs(Steering)


# --- the draft ----------------------------------------------------------------------------


def _to_data(draft: Draft) -> dict[str, Any]:
    return {
        "item": draft.item,
        "version": draft.version,
        "rulings": [[one.number, one.departs, one.answer] for one in draft.rulings],
        "motivation": draft.motivation,
        "money": [[one.partner, one.what, one.cents, one.year] for one in draft.investments],
    }


def _from_data(data: Mapping[str, Any]) -> Draft:
    return Draft(
        AgendaItemId(data["item"]),
        data["version"],
        tuple(Ruling(*one) for one in data["rulings"]),
        data["motivation"],
        tuple(Investment(*one) for one in data["money"]),
    )


def _needed(turn: Turn) -> Needed:
    residents = turn.content.organisation.steering_residents.on(turn.today)
    return Needed(names_of(turn).partners, residents)


async def _decidable(turn: Turn, file: ItemFile | None) -> tuple[ItemFile, Version] | None:
    """Return the file and the advice that can be decided on; say why not otherwise."""
    can = can_decide(turn.resident, file, await advice.seats(turn.session), _needed(turn))
    if isinstance(can, Refused):
        await turn.answers(can)
        return None
    if can.waiting is not None:
        await turn.answers(refuse(turn.resident, SteeringText.LIES_READY))
        return None
    ratified = can.ratified
    return None if ratified is None else (can, ratified)


async def _draft(turn: Turn, item: str | int) -> tuple[ItemFile, Version, Draft] | None:
    """Return the decision on its way about an item, a new one where there is none."""
    can = await _decidable(turn, await find(turn.session, AgendaItemId(int(item))))
    if can is None:
        return None
    file, ratified = can
    kept = (await turn.state.get_data()).get("decision")
    draft = _from_data(kept) if kept else None
    if draft is None or draft.item != file.item or draft.version != ratified.id:
        draft = Draft(file.item, ratified.id)
    return file, ratified, draft


async def _keep(turn: Turn, state: State, draft: Draft, **more: object) -> None:
    await ask(turn, state, item=draft.item, decision=_to_data(draft), **more)


async def _show(
    turn: Turn, file: ItemFile, ratified: Version, draft: Draft, *, below: bool = False
) -> None:
    await _keep(turn, Steering.draft, draft)
    await turn.says(
        draft_screen(
            turn.resident, file, ratified, draft, names_of(turn), fresh=below or turn.typed
        )
    )


async def _typed_about(turn: Turn) -> tuple[ItemFile, Version, Draft] | None:
    """Return the decision that the question was about; who has none begins anew."""
    item = (await turn.state.get_data()).get("item")
    if not isinstance(item, int):
        await turn.begins_anew()
        return None
    return await _draft(turn, item)


@router.callback_query(Tapped(rf"{ITEM}:begin"), flags=_DECIDE)
async def begin_decision(query: CallbackQuery, turn: Turn, item: str) -> None:
    """Show the decision on its way."""
    if await is_paused(turn, item, but_others=True):
        return
    found = await _draft(turn, item)
    if found is not None:
        await _show(turn, *found)


@router.callback_query(Tapped(rf"{ITEM}:weg"), flags=_DECIDE)
async def leave_decision(query: CallbackQuery, turn: Turn, item: str) -> None:
    """Leave a decision on its way; nothing is stored."""
    await step_out(turn)
    await turn.tells(GeneralText.LEFT, slot=STEP)


# --- points -------------------------------------------------------------------------------


@router.callback_query(Tapped(rf"{ITEM}:{_NUMBER}:(?P<verb>punt|volg|wijk)"), flags=_DECIDE)
async def rule_on_point(
    query: CallbackQuery, turn: Turn, item: str, number: str, verb: str
) -> None:
    """Open a point of the advice, follow it, or ask why it is departed from."""
    found = await _draft(turn, item)
    if found is None:
        return
    file, ratified, draft = found
    at = int(number)
    if not 1 <= at <= len(ratified.points):
        await _show(turn, file, ratified, draft)
    elif verb == "volg":
        await _show(turn, file, ratified, draft.with_ruling(Ruling(at, False)))
    elif verb == "punt":
        await _keep(turn, Steering.draft, draft)
        await turn.says(point_question(turn.resident, file, ratified, at, fresh=turn.typed))
    else:
        await _keep(turn, Steering.answer, draft, number=at)
        least = turn.content.advice.departure_least_characters.on(turn.today)
        await turn.says(ask_answer(turn.resident, file, ratified, at, least=least))


@router.message(Steering.answer, F.text, flags=_DECIDE)
async def type_answer(message: Message, turn: Turn) -> None:
    """Take why the steering group departs from a point."""
    words = await _words(turn, least=3)
    found = None if words is None else await _typed_about(turn)
    if words is None or found is None:
        return
    file, ratified, draft = found
    number = (await turn.state.get_data()).get("number", 1)
    draft = draft.with_ruling(Ruling(number, True, words))
    await _show(turn, file, ratified, draft, below=True)


async def _words(turn: Turn, *, least: int, most: int | None = None) -> str | None:
    figure = turn.content.advice.advice_text_max_characters.on(turn.today)
    words = read_typed(turn, least=least, most=most or figure)
    if isinstance(words, Refused):
        await turn.answers(words)
        return None
    return words


# --- why, and what it costs ---------------------------------------------------------------


@router.callback_query(Tapped(rf"{ITEM}:waarom"), flags=_DECIDE)
async def ask_why(query: CallbackQuery, turn: Turn, item: str) -> None:
    """Ask for the motivation."""
    found = await _draft(turn, item)
    if found is not None:
        file, _, draft = found
        await _keep(turn, Steering.motivation, draft)
        least = turn.content.advice.motivation_least_characters.on(turn.today)
        await turn.says(ask_motivation(turn.resident, file, least=least))


@router.message(Steering.motivation, F.text, flags=_DECIDE)
async def type_motivation(message: Message, turn: Turn) -> None:
    """Take the motivation."""
    least = turn.content.advice.motivation_least_characters.on(turn.today)
    words = await _words(turn, least=least)
    found = None if words is None else await _typed_about(turn)
    if words is not None and found is not None:
        file, ratified, draft = found
        await _show(turn, file, ratified, replace(draft, motivation=words), below=True)


@router.callback_query(Tapped(rf"{ITEM}:geld"), flags=_DECIDE)
async def begin_investment(query: CallbackQuery, turn: Turn, item: str) -> None:
    """Ask in whose programme an investment comes."""
    found = await _draft(turn, item)
    if found is None:
        return
    file, _, draft = found
    most = turn.content.advice.investments_max.on(turn.today)
    if len(draft.investments) >= most:
        await turn.answers(refuse(turn.resident, SteeringText.TOO_MANY, {"passen": most}))
        return
    await _keep(turn, Steering.draft, draft)
    await turn.says(ask_partner(turn.resident, file, names_of(turn).partners))


@router.callback_query(Tapped(rf"{ITEM}:geld:(?P<partner>[a-z0-9-]{{1,24}})"), flags=_DECIDE)
async def choose_partner(query: CallbackQuery, turn: Turn, item: str, partner: str) -> None:
    """Take whose programme it is, and ask what is invested in."""
    found = await _draft(turn, item)
    if found is None:
        return
    file, ratified, draft = found
    name = names_of(turn).partners.get(partner)
    if name is None:
        await _show(turn, file, ratified, draft)
        return
    await _keep(turn, Steering.what, draft, partner=partner)
    await turn.says(ask_line(turn.resident, file, SteeringText.ASK_WHAT, name))


@router.message(Steering.what, F.text, flags=_DECIDE)
async def type_what(message: Message, turn: Turn) -> None:
    """Take what is invested in, and ask how much."""
    words = await _words(turn, least=3, most=WHAT_CHARACTERS)
    found = None if words is None else await _typed_about(turn)
    if words is None or found is None:
        return
    partner = str((await turn.state.get_data()).get("partner", ""))
    await _keep(turn, Steering.amount, found[2], what=words)
    name = names_of(turn).partners.get(partner, partner)
    await turn.says(ask_line(turn.resident, found[0], SteeringText.ASK_SUM, name, fresh=True))


@router.message(Steering.amount, F.text, flags=_DECIDE)
async def type_sum(message: Message, turn: Turn) -> None:
    """Take how much, and ask in which year."""
    cents = read_sum(turn.words[:SUM_CHARACTERS])
    if cents is None:
        await turn.tells(SteeringText.NO_SUM)
        return
    found = await _typed_about(turn)
    if found is not None:
        what = str((await turn.state.get_data()).get("what", ""))
        await _keep(turn, Steering.year, found[2], cents=cents)
        year = turn.today.year
        await turn.says(ask_year(turn.resident, found[0], what, cents, year, fresh=True))


@router.callback_query(Steering.year, Tapped(rf"{ITEM}:jaar:(?P<year>\d{{4}})"), flags=_DECIDE)
async def choose_year(query: CallbackQuery, turn: Turn, item: str, year: str) -> None:
    """Take the year; with it a line of a programme is complete."""
    found = await _draft(turn, item)
    if found is None:
        return
    file, ratified, draft = found
    data = await turn.state.get_data()
    if turn.today.year <= int(year) < turn.today.year + YEARS_AHEAD and "cents" in data:
        line = Investment(str(data["partner"]), str(data["what"]), int(data["cents"]), int(year))
        draft = replace(draft, investments=(*draft.investments, line))
    await _show(turn, file, ratified, draft)


# --- entering, confirming -----------------------------------------------------------------


@router.callback_query(Steering.draft, Tapped(rf"{ITEM}:klaar"), flags=_DECIDE)
async def enter(query: CallbackQuery, turn: Turn, item: str) -> None:
    """Store a decision; another member confirms it."""
    if await is_paused(turn, item, but_others=True):
        await step_out(turn)
        return
    file = await held(turn, item)
    kept = (await turn.state.get_data()).get("decision")
    if not kept or kept["item"] != int(item):
        await turn.begins_anew()
        return
    figures = turn.content.advice
    outcome = decide_enter(
        turn.resident,
        file,
        _from_data(kept),
        turn.now,
        seats=await advice.seats(turn.session),
        needed=_needed(turn),
        answers_least=figures.departure_least_characters.on(turn.today),
        motivation_least=figures.motivation_least_characters.on(turn.today),
    )
    if isinstance(outcome, Entered):
        await advice.enter(turn.session, outcome)
        await waiting.end(turn)
    await turn.answers(outcome)


@router.callback_query(Tapped(rf"{ITEM}:(?P<decision>{NUMBER}):(?P<verb>ja|trek)"), flags=_DECIDE)
async def answer_decision(
    query: CallbackQuery, turn: Turn, item: str, decision: str, verb: str
) -> None:
    """Confirm another member's decision, which publishes it; or take it back."""
    await step_out(turn)
    if await is_paused(turn, item, but_others=True):
        return
    file = await held(turn, item)
    members: dict[AreaSlug, list[ResidentId]] = {}
    if file is not None and file.waiting is not None and verb == "ja":
        ends = await deadlocks.open_on(turn.session, file.item) is not None
        for one in file.taking_part:
            if ends and one.area == file.area:
                continue  # hears of it as the end of its deadlock
            members[one.area] = list(await people.reachable(turn.session, one.area))
    outcome = decide_answer(
        turn.resident,
        file,
        int(decision),
        turn.now,
        agrees=verb == "ja",
        seats=await advice.seats(turn.session),
        needed=_needed(turn),
        members=members,
    )
    if isinstance(outcome, Answered):
        await advice.answer(turn.session, outcome)
        if outcome.agrees and file is not None and file.waiting is not None:
            await note_decision(turn, file, file.waiting)
    await turn.answers(outcome)


# --- reading ------------------------------------------------------------------------------


@router.callback_query(Tapped(rf"{ITEM}:toon"), flags=_READ)
async def read_decision(query: CallbackQuery, turn: Turn, item: str) -> None:
    """Show the decision."""
    await step_out(turn)
    found = await readable(turn, item)
    if found is not None:
        await turn.says(decision_screen(turn.resident, found, fresh=await elsewhere(turn)))


@router.callback_query(Tapped(rf"{ITEM}:(?P<decision>{NUMBER}):geld"), flags=_READ)
async def read_investments(query: CallbackQuery, turn: Turn, item: str, decision: str) -> None:
    """Show what a decision books into the partners' programmes."""
    found = await readable(turn, item)
    if found is None:
        return
    decides = turn.may(Action.DECIDE_PLAN, found.area)
    seen = [one for one in found.decisions if one.agreed or decides]
    which = next((one for one in seen if one.id == int(decision)), None)
    await turn.says(money_screen(turn.resident, found, which, names_of(turn), fresh=turn.typed))
