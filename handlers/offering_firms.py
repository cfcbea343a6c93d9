"""Offering help of a firm free of charge: which firm, what, how often a year, until when."""

from __future__ import annotations

from datetime import date

from aiogram import F, Router
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.firms.asking import tell_fitting
from domain.firms.offer import (
    Figures,
    FirmOffer,
    Offered,
    check_until,
    decide_offer,
    figures_on,
    make_offer,
    read_times,
    read_words,
    refuse_offer,
)
from domain.firms.screens import ask_screen, check_screen
from domain.firms.texts import FIRM_PREFIX, FirmText
from domain.ids import AreaSlug, FirmOfferId
from domain.notices import STEP
from domain.reading import PersonalKind
from domain.refusing import Refused
from domain.roles import Action
from domain.tasks.typed import read_day
from domain.texts import GeneralText
from handlers import waiting, ways
from handlers.context import Tapped
from handlers.turn import Turn
from storage import firms, people, tasks

router = Router(name="offering firms")

_FIRM = {"action": Action.OFFER_FIRM}


class FirmOffering(StatesGroup):
    """What is asked of an offer: `area`, then `firm`, `what`, `words`, `times`, `until`."""

    firm = State()
    what = State()
    times = State()
    until = State()
    check = State()


def _figures(turn: Turn) -> Figures:
    return figures_on(turn.content.firms, turn.today)


@router.callback_query(Tapped(rf"{FIRM_PREFIX}:aan:(?P<area>[a-z0-9-]{{1,24}})"), flags=_FIRM)
async def begin(query: CallbackQuery, turn: Turn, area: str) -> None:
    """Ask which firm it is."""
    slug = AreaSlug(area)
    if turn.town.area(slug) is None:
        await turn.tells(FirmText.GONE)
        return
    have = await firms.count_of(turn.session, turn.resident.id, turn.today)
    way = await ways.way_of(turn, slug)
    refused = refuse_offer(turn.resident, slug, way, have, _figures(turn))
    if refused is not None:
        await turn.answers(refused)
        return
    await waiting.step_aside(turn)
    await waiting.ask_between(turn, FirmOffering.firm)
    await turn.state.update_data({"area": slug})
    await _ask(turn, FirmOffering.firm, FirmText.ASK_FIRM, fresh=False)


async def _ask(turn: Turn, state: State, text: FirmText, *, fresh: bool = True) -> None:
    await turn.state.set_state(state)
    figures = _figures(turn)
    values = {"hoogste": figures.times, "passen": figures.characters, "dagen": figures.days}
    await turn.says(ask_screen(turn.resident, text, values, fresh=fresh))


@router.message(FirmOffering.firm, F.text, flags=_FIRM)
async def take_firm(message: Message, turn: Turn) -> None:
    """Take the name of the firm: a name on purpose, so only numbers and addresses go."""
    personal = [one for one in turn.understood().personal if one.kind is not PersonalKind.NAME]
    read = read_words(turn.resident, turn.words, personal, _figures(turn).name)
    if isinstance(read, Refused):
        await turn.answers(read)
        return
    await turn.state.update_data({"firm": read})
    await _ask(turn, FirmOffering.what, FirmText.ASK_WHAT)


@router.message(FirmOffering.what, F.text, flags=_FIRM)
async def take_what(message: Message, turn: Turn) -> None:
    """Take what it can do."""
    understood = turn.understood()
    read = read_words(turn.resident, turn.words, understood.personal, _figures(turn).characters)
    if isinstance(read, Refused):
        await turn.answers(read)
        return
    await turn.state.update_data({"what": read, "words": list(understood.key_words)})
    await _ask(turn, FirmOffering.times, FirmText.ASK_TIMES)


@router.message(FirmOffering.times, F.text, flags=_FIRM)
async def take_times(message: Message, turn: Turn) -> None:
    """Take how often a year."""
    read = read_times(turn.resident, turn.words, _figures(turn))
    if isinstance(read, Refused):
        await turn.answers(read)
        return
    await turn.state.update_data({"times": read})
    await _ask(turn, FirmOffering.until, FirmText.ASK_UNTIL)


@router.message(FirmOffering.until, F.text, flags=_FIRM)
async def take_until(message: Message, turn: Turn) -> None:
    """Take the last day, and show the offer as neighbours will read it."""
    until = read_day(turn.words, turn.today)
    refused = check_until(turn.resident, until, turn.today, _figures(turn).days)
    if refused is not None or until is None:
        if refused is not None:
            await turn.answers(refused)
        return
    await turn.state.update_data({"until": until.isoformat()})
    await turn.state.set_state(FirmOffering.check)
    made = await _made(turn, FirmOfferId(0))
    await turn.says(check_screen(turn.resident, made, turn.town.area_name(made.area)))


async def _made(turn: Turn, number: FirmOfferId) -> FirmOffer:
    data = await turn.state.get_data()
    return make_offer(
        turn.resident,
        AreaSlug(data["area"]),
        number,
        str(data["firm"]),
        str(data["what"]),
        [str(one) for one in data["words"]],
        int(data["times"]),
        date.fromisoformat(data["until"]),
    )


@router.callback_query(FirmOffering.check, Tapped(rf"{FIRM_PREFIX}:zet:anders"), flags=_FIRM)
async def say_again(query: CallbackQuery, turn: Turn) -> None:
    """Ask all of it anew."""
    await _ask(turn, FirmOffering.firm, FirmText.ASK_FIRM, fresh=False)


@router.callback_query(Tapped(rf"{FIRM_PREFIX}:zet:uit"), flags=_FIRM)
async def leave(query: CallbackQuery, turn: Turn) -> None:
    """Leave the questions; nothing is stored."""
    state = await turn.state.get_state()
    if state in {one.state for one in FirmOffering.__all_states__}:
        await waiting.end(turn)
    await turn.tells(GeneralText.LEFT, slot=STEP)


@router.callback_query(FirmOffering.check, Tapped(rf"{FIRM_PREFIX}:zet:ja"), flags=_FIRM)
async def put_up(query: CallbackQuery, turn: Turn) -> None:
    """Store the offer, and tell who does a task that it fits."""
    await people.lock(turn.session, [turn.resident.id])
    made = await _made(turn, await firms.next_offer(turn.session))
    there = await tasks.open_tasks(
        turn.session, made.area, today=turn.today, resident=turn.resident.id
    )
    outcome = decide_offer(
        turn.resident,
        made,
        await ways.way_of(turn, made.area),
        turn.now,
        _figures(turn),
        have=await firms.count_of(turn.session, turn.resident.id, turn.today),
        told=tell_fitting(made, there),
    )
    await waiting.end(turn)
    if isinstance(outcome, Offered):
        await firms.offer(turn.session, outcome)
    await turn.answers(outcome)
