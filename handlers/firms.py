"""Firms that help free of charge: which there are, asking one for a task, and the answer."""

from __future__ import annotations

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.firms.asking import (
    Asked,
    Said,
    decide_answer,
    decide_ask,
    may_ask,
)
from domain.firms.offer import (
    Ended,
    decide_end,
    fits,
    fitting,
)
from domain.firms.screens import (
    ON_A_PAGE,
    elsewhere_screen,
    fitting_screen,
    list_screen,
)
from domain.firms.texts import FIRM_PREFIX, FirmText
from domain.ids import AreaSlug, FirmAskId, FirmOfferId, TaskId
from domain.notices import Button
from domain.paging import page_of
from domain.roles import Action
from domain.ways.way import Piece
from handlers import waiting, ways
from handlers.context import NUMBER, Tapped
from handlers.turn import Turn
from storage import firms, tasks

router = Router(name="firms")

_FIRM = {"action": Action.OFFER_FIRM}
_PAGE = r"(?P<page>\d{1,4})"
ANSWERS_SHOWN = 3


async def _home(turn: Turn, *, fresh: bool) -> AreaSlug | None:
    """Return the home area where firms help; elsewhere that is said."""
    area = await turn.home()
    if area is None or (await ways.way_of(turn, area)).uses(Piece.FIRMS):
        return area
    await turn.says(elsewhere_screen(turn.resident, area, turn.area_name, fresh=fresh))
    return None


@router.callback_query(Tapped(rf"{FIRM_PREFIX}:lijst:{_PAGE}"), flags=_FIRM)
async def show_list(query: CallbackQuery, turn: Turn, page: str) -> None:
    """Show which firms help, and who is thanked."""
    await waiting.step_aside(turn)
    fresh = await turn.below()
    area = await _home(turn, fresh=fresh)
    if area is not None:
        found = page_of(
            await firms.of_area(turn.session, area, turn.today), int(page), size=ON_A_PAGE
        )
        thanks = await firms.helped(turn.session, area)
        await turn.says(
            list_screen(turn.resident, area, turn.area_name, found, thanks, fresh=fresh)
        )


@router.callback_query(Tapped(rf"{FIRM_PREFIX}:past:{_PAGE}"), flags=_FIRM)
async def show_fitting(query: CallbackQuery, turn: Turn, page: str) -> None:
    """Show which firms fit the tasks that somebody finds help for."""
    fresh = await turn.below()
    area = await _home(turn, fresh=fresh)
    if area is None:
        return
    me = turn.resident
    offers = await firms.of_area(turn.session, area, turn.today)
    makers = await firms.makers(turn.session, area)
    there = await tasks.open_tasks(turn.session, area, today=turn.today, resident=me.id)
    mine = [one for one in there if not one.done and may_ask(me, one, makers.get(one.id))]
    found = fitting(mine, offers, turn.today, await firms.asked_of(turn.session, area))
    answers = [
        (text, offer.firm, words)
        for text, about in await firms.helpless(turn.session, area)
        for offer in offers
        if offer.runs(turn.today) and (words := fits(offer, about))
    ]
    shown = page_of(found, int(page), size=ON_A_PAGE)
    await turn.says(fitting_screen(me, shown, answers[:ANSWERS_SHOWN], fresh=fresh))


async def desk_buttons(turn: Turn, area: AreaSlug) -> list[Button]:
    """Return the way to offer something for a firm, for a facilitator of another area."""
    away = area != turn.resident.area and turn.may(Action.CALL_MEETING, area)
    if away and (await ways.way_of(turn, area)).uses(Piece.FIRMS):
        return [Button(label=FirmText.OFFER, data=f"{FIRM_PREFIX}:aan:{area}")]
    return []


@router.callback_query(Tapped(rf"{FIRM_PREFIX}:(?P<offer>{NUMBER}):weg"), flags=_FIRM)
async def take_back(query: CallbackQuery, turn: Turn, offer: str) -> None:
    """Take back what somebody offered for a firm."""
    found = await firms.lock(turn.session, FirmOfferId(int(offer)), turn.today)
    outcome = decide_end(turn.resident, found, turn.now)
    if isinstance(outcome, Ended):
        await firms.end(turn.session, outcome)
    await turn.answers(outcome)


# --- asking -------------------------------------------------------------------------------


@router.callback_query(
    Tapped(rf"{FIRM_PREFIX}:(?P<offer>{NUMBER}):vraag:(?P<task>{NUMBER})"), flags=_FIRM
)
async def ask_firm(query: CallbackQuery, turn: Turn, offer: str, task: str) -> None:
    """Ask a firm for a task."""
    wanted = await tasks.lock_task(turn.session, TaskId(int(task)))
    day = turn.today if wanted is None else wanted.on
    held = await firms.lock(turn.session, FirmOfferId(int(offer)), day)
    area = None if held is None else held.area
    makers = {} if area is None else await firms.makers(turn.session, area)
    asked = {} if area is None else await firms.asked_of(turn.session, area)
    outcome = decide_ask(
        turn.resident,
        held,
        wanted,
        makers.get(int(task)),
        await firms.next_ask(turn.session),
        turn.now,
        already=int(offer) in asked.get(int(task), ()),
        area_name=turn.town.area_name(area),
    )
    if isinstance(outcome, Asked):
        await firms.ask(turn.session, outcome)
    await turn.answers(outcome)


@router.callback_query(Tapped(rf"{FIRM_PREFIX}:v(?P<ask>{NUMBER}):(?P<said>ja|nee)"), flags=_FIRM)
async def answer(query: CallbackQuery, turn: Turn, ask: str, said: str) -> None:
    """Take the answer of who speaks for a firm."""
    found = await firms.lock_ask(turn.session, FirmAskId(int(ask)))
    outcome = decide_answer(turn.resident, found, turn.now, yes=said == "ja")
    if isinstance(outcome, Said):
        await firms.answer(turn.session, outcome)
    await turn.answers(outcome)
