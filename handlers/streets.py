"""Contacts of streets: who there is, offering to be one, and the answer to that."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.ids import AreaSlug, ContactId
from domain.notices import STEP
from domain.paging import page_of
from domain.refusing import Refused
from domain.roles import Action
from domain.streets.contact import (
    CONTACT_PREFIX,
    Figures,
    StreetText,
    figures_on,
    named_in,
    read_streets,
    without_contact,
)
from domain.streets.offering import (
    GivenUp,
    Offered,
    Said,
    ask_stop,
    check_screen,
    check_streets,
    decide_answer,
    decide_offer,
    decide_stop,
    offer_screen,
    question,
    refuse_offer,
    too_young,
)
from domain.streets.screens import (
    ON_A_PAGE,
    STREETS_ON_A_PAGE,
    elsewhere_screen,
    list_screen,
    mine_screen,
    missing_screen,
    no_offers,
)
from domain.texts import GeneralText
from domain.ways.way import Piece
from handlers import waiting, ways
from handlers.context import NUMBER, Tapped
from handlers.turn import Turn
from storage import issues, people, streets

router = Router(name="street contacts")

_READ = {"action": Action.STREET_CONTACT}
_NAME = {"action": Action.NAME_CONTACT}
_PAGE = r"(?P<page>\d{1,4})"
_CONTACT = rf"{CONTACT_PREFIX}:(?P<contact>{NUMBER})"
ISSUES_READ = 200
"""Newest issues of an area in which streets are looked for."""


class Offering(StatesGroup):
    """Where somebody is who offers to be a contact: `streets` once they were read."""

    which = State()
    check = State()


def figures_of(turn: Turn) -> Figures:
    """Return the figures of today."""
    return figures_on(turn.content.contacts, turn.today)


async def _home(turn: Turn, *, fresh: bool) -> AreaSlug | None:
    """Return the home area where it has street contacts; elsewhere that is said."""
    area = await turn.home()
    if area is None:
        return None
    if (await ways.way_of(turn, area)).uses(Piece.STREET_CONTACTS):
        return area
    mine = await streets.of_resident(turn.session, turn.resident.id)
    await turn.says(elsewhere_screen(turn.resident, area, turn.area_name, mine, fresh=fresh))
    return None


# --- looking ------------------------------------------------------------------------------


@router.callback_query(Tapped(rf"{CONTACT_PREFIX}:lijst:{_PAGE}"), flags=_READ)
async def show_list(query: CallbackQuery, turn: Turn, page: str) -> None:
    """Show who is the contact of which streets; who was saying something leaves that."""
    await waiting.step_aside(turn)
    fresh = await turn.below()
    area = await _home(turn, fresh=fresh)
    if area is None:
        return
    found = await streets.of_area(turn.session, area, turn.resident.id)
    waits = 0
    if turn.may(Action.NAME_CONTACT):
        offers = await streets.offers(turn.session, area)
        waits = sum(one.by != turn.resident.id for one in offers)
    screen = list_screen(
        turn.resident,
        turn.area_name,
        page_of(found, int(page), size=ON_A_PAGE),
        await streets.of_resident(turn.session, turn.resident.id),
        len(without_contact(turn.town.area(area), found)),
        waits,
        fresh=fresh,
    )
    await turn.says(screen)


@router.callback_query(Tapped(rf"{CONTACT_PREFIX}:zonder:{_PAGE}"), flags=_READ)
async def show_missing(query: CallbackQuery, turn: Turn, page: str) -> None:
    """Show which streets have no contact yet."""
    area = await _home(turn, fresh=False)
    if area is None:
        return
    there = turn.town.area(area)
    found = await streets.of_area(turn.session, area, turn.resident.id)
    missing = page_of(without_contact(there, found), int(page), size=STREETS_ON_A_PAGE)
    listed = bool(there and there.streets)
    await turn.says(missing_screen(turn.resident, turn.area_name, missing, listed=listed))


@router.callback_query(Tapped(rf"{CONTACT_PREFIX}:mijn:{_PAGE}"), flags=_READ)
async def show_mine(query: CallbackQuery, turn: Turn, page: str) -> None:
    """Show what somebody is the contact of, with the issues that name these streets."""
    await waiting.step_aside(turn)
    mine = await streets.of_resident(turn.session, turn.resident.id)
    if mine is None:
        await turn.tells(StreetText.OFFER_GONE, edits=turn.tapped)
        return
    there = turn.town.area(mine.area)
    texts = await issues.texts_of_area(turn.session, mine.area, limit=ISSUES_READ)
    found = [(named, one) for one in texts if (named := named_in(there, mine.streets, one))]
    shown = page_of(found, int(page), size=turn.page_size)
    await turn.says(mine_screen(turn.resident, mine, shown, fresh=await turn.below()))


# --- offering -----------------------------------------------------------------------------


@router.callback_query(Tapped(rf"{CONTACT_PREFIX}:aan"), flags=_READ)
async def begin(query: CallbackQuery, turn: Turn) -> None:
    """Ask of which streets somebody wants to be the contact."""
    area = await turn.home()
    if area is None:
        return
    mine = await streets.of_resident(turn.session, turn.resident.id)
    refused = refuse_offer(turn.resident, await ways.way_of(turn, area), mine)
    if refused is not None:
        await turn.answers(refused)
        return
    await waiting.step_aside(turn)
    await waiting.ask_between(turn, Offering.which)
    await turn.says(question(turn.resident, figures_of(turn), fresh=False))


@router.message(Offering.which, F.text, flags=_READ)
@router.message(Offering.check, F.text, flags=_READ)
async def take_streets(message: Message, turn: Turn) -> None:
    """Show which streets were read, and for whom contact is; nothing is stored yet."""
    area = turn.town.area(turn.resident.area)
    if area is None:
        await turn.home()
        return
    found = read_streets(area, turn.words)
    refused = check_streets(turn.resident, found, figures_of(turn), listed=bool(area.streets))
    if refused is not None:
        await turn.answers(refused)
        return
    await turn.state.set_state(Offering.check)
    await turn.state.update_data({"streets": list(found)})
    await turn.says(check_screen(turn.resident, turn.area_name, found))


@router.callback_query(Offering.check, Tapped(rf"{CONTACT_PREFIX}:zet:anders"), flags=_READ)
async def other_streets(query: CallbackQuery, turn: Turn) -> None:
    """Ask for other streets."""
    await turn.state.set_state(Offering.which)
    await turn.says(question(turn.resident, figures_of(turn), fresh=False))


async def _leave(turn: Turn) -> None:
    if await turn.state.get_state() in (Offering.which.state, Offering.check.state):
        await waiting.end(turn)


@router.callback_query(Tapped(rf"{CONTACT_PREFIX}:zet:uit"), flags=_READ)
async def leave(query: CallbackQuery, turn: Turn) -> None:
    """Leave the question; nothing is stored."""
    await _leave(turn)
    await turn.tells(GeneralText.LEFT, slot=STEP)


@router.callback_query(Tapped(rf"{CONTACT_PREFIX}:zet:jong"), flags=_READ)
async def too_young_to_offer(query: CallbackQuery, turn: Turn) -> None:
    """Make nobody a contact who isn't sixteen."""
    await _leave(turn)
    await turn.says(too_young(turn.resident))


@router.callback_query(Offering.check, Tapped(rf"{CONTACT_PREFIX}:zet:ja"), flags=_READ)
async def offer(query: CallbackQuery, turn: Turn) -> None:
    """Store the offer and ask who may say yes."""
    area = await turn.home()
    if area is None:
        return
    typed = tuple((await turn.state.get_data())["streets"])
    await people.lock(turn.session, [turn.resident.id])
    outcome = decide_offer(
        turn.resident,
        area,
        turn.area_name,
        await ways.way_of(turn, area),
        await streets.of_resident(turn.session, turn.resident.id),
        typed,
        await streets.next_contact(turn.session),
        await streets.answerers(turn.session, area),
        turn.now,
        figures_of(turn),
    )
    await waiting.end(turn)
    if isinstance(outcome, Offered):
        await streets.offer(turn.session, outcome)
    await turn.answers(outcome)


# --- the answer, and giving it up ---------------------------------------------------------


@router.callback_query(Tapped(rf"{CONTACT_PREFIX}:wacht"), flags=_NAME)
async def show_offer(query: CallbackQuery, turn: Turn) -> None:
    """Show the offer of the home area that waits longest."""
    area = await turn.home()
    if area is None:
        return
    waits = await streets.offers(turn.session, area) if turn.may(Action.NAME_CONTACT) else []
    first = next((one for one in waits if one.by != turn.resident.id), None)
    if first is None:
        await turn.says(no_offers(turn.resident))
    else:
        await turn.says(offer_screen(turn.resident.id, first, turn.area_name))


@router.callback_query(Tapped(rf"{_CONTACT}:(?P<said>ja|nee)"), flags=_NAME)
async def answer(query: CallbackQuery, turn: Turn, contact: str, said: str) -> None:
    """Say yes or no to who offered to be a contact."""
    found = await streets.lock(turn.session, ContactId(int(contact)))
    name = "" if found is None else turn.town.area_name(found.area)
    outcome = decide_answer(turn.resident, found, name, turn.now, yes=said == "ja")
    if isinstance(outcome, Said):
        await streets.answer(turn.session, outcome)
    await turn.answers(outcome)


@router.callback_query(Tapped(rf"{_CONTACT}:stop"), flags=_READ)
async def ask_to_stop(query: CallbackQuery, turn: Turn, contact: str) -> None:
    """Ask whether somebody gives up being a contact."""
    asked = ask_stop(turn.resident, await streets.of_resident(turn.session, turn.resident.id))
    if isinstance(asked, Refused):
        await turn.answers(asked)
    else:
        await turn.says(asked)


@router.callback_query(Tapped(rf"{_CONTACT}:gestopt"), flags=_READ)
async def stop(query: CallbackQuery, turn: Turn, contact: str) -> None:
    """Let somebody give it up, or take the offer back."""
    found = await streets.lock(turn.session, ContactId(int(contact)))
    outcome = decide_stop(turn.resident, found, turn.now)
    if isinstance(outcome, GivenUp):
        await streets.give_up(turn.session, outcome)
    await turn.answers(outcome)
