"""The agenda of an area: its items, what stands behind them, their words, and the route."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Protocol

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.agenda.drawing_up import drawing_button
from domain.agenda.item import AgendaItem, Limits, check_title, check_why, reads
from domain.agenda.list_screens import ListExtras, agenda_screen, route_screen
from domain.agenda.other_areas import AREAS_ON_A_PAGE, others_button, others_of, others_screen
from domain.agenda.screens import (
    ON_A_PAGE,
    ItemFile,
    behind_screen,
    change_screen,
    earlier_screen,
    item_screen,
    words_question,
)
from domain.agenda.texts import AGENDA_PREFIX, AgendaText
from domain.agenda.wording import Reworded, decide_reword
from domain.ids import AgendaItemId, AreaSlug
from domain.issues.issue import Issue
from domain.notices import STEP
from domain.paging import Page, page_of
from domain.people import Resident
from domain.reading import PersonalSpan
from domain.refusing import Refused, forbid
from domain.roles import Action
from domain.ways.way import Piece
from handlers import trits, waiting, ways
from handlers.context import NUMBER, Tapped
from handlers.turn import Turn
from storage import agenda, deadlocks, forwards, issues, outbox, plan_choices, plans, route
from storage import trits as answers

router = Router(name="agenda")

SLUG = r"[a-z0-9-]{1,24}"
"""Slug of an area in a button."""
_READ = {"action": Action.READ_AGENDA}
_CHANGE = {"action": Action.TAKE_UP_ITEM}
_ITEM = rf"{AGENDA_PREFIX}:(?P<item>{NUMBER})"


class Wording(StatesGroup):
    """What of an item somebody types anew."""

    title = State()
    why = State()


def limits_of(turn: Turn) -> Limits:
    """Return how long may be what people write about items."""
    figures, today = turn.content.route, turn.today
    return Limits(
        title=figures.item_title_max_characters.on(today),
        why=figures.item_why_max_characters.on(today),
        reason_least=figures.reason_min_characters.on(today),
        reason_most=figures.reason_max_characters.on(today),
    )


def partner_names(turn: Turn) -> Mapping[str, str]:
    """Return key of each partner -> its name."""
    return {one.key: one.name for one in turn.content.partners}


class Check(Protocol):
    """Looks at what was typed, as those of `domain.agenda.item` do."""

    def __call__(
        self,
        resident: Resident,
        typed: str,
        limits: Limits,
        *,
        personal: Sequence[PersonalSpan] = (),
    ) -> str | Refused:
        """Return the words as they are kept, or why they can't be."""


async def typed_words(turn: Turn, check: Check) -> str | None:
    """Return what was typed as it is kept; say what is wrong with it otherwise."""
    personal = turn.understood().personal
    words = check(turn.resident, turn.words, limits_of(turn), personal=personal)
    if isinstance(words, Refused):
        await turn.answers(words)
        return None
    return words


# --- the list -----------------------------------------------------------------------------


async def show_agenda(turn: Turn, *, page: int = 1) -> None:
    """Show the agenda of somebody's area."""
    if turn.resident.area is None and others_button(turn.resident) is not None:
        await _show_others(turn, 1)
        return
    area = await turn.home()
    if area is not None:
        await _show(turn, area, page)


async def _show_others(turn: Turn, page: int) -> None:
    found = page_of(others_of(turn.resident, turn.content.areas), page, size=AREAS_ON_A_PAGE)
    await turn.says(others_screen(turn.resident, found, fresh=await turn.below()))


@router.callback_query(Tapped(rf"{AGENDA_PREFIX}:gebieden:(?P<page>\d{{1,4}})"), flags=_READ)
async def choose_another(query: CallbackQuery, turn: Turn, page: str) -> None:
    """Show the areas whose agenda somebody reads besides their own."""
    await step_out(turn)
    await _show_others(turn, int(page))


async def _show(turn: Turn, area: AreaSlug, page: int) -> None:
    found = await route.of_area(turn.session, area, today=turn.today)
    decides = turn.may(Action.TAKE_UP_ITEM, area)
    forward = await forwards.readable(turn.session, area, turn.resident.id, decides=decides)
    screen = agenda_screen(
        turn.resident,
        area,
        turn.town.area_name(area),
        found.where,
        page_of(found.items, page, size=ON_A_PAGE),
        ListExtras(len(forward), drawing_button(area), others_button(turn.resident)),
        fresh=turn.typed,
    )
    await turn.says(screen)


async def its_area(turn: Turn, area: str) -> AreaSlug | None:
    """Return an area whose agenda is for this person; say why not otherwise."""
    slug = AreaSlug(area)
    if turn.town.area(slug) is not None and reads(turn.resident, slug):
        return slug
    await turn.tells(AgendaText.OTHER_AREA)
    return None


@router.callback_query(Tapped(rf"{AGENDA_PREFIX}:(?P<page>\d{{1,4}})"), flags=_READ)
async def leaf_through_agenda(query: CallbackQuery, turn: Turn, page: str) -> None:
    """Show a page of the agenda."""
    await step_out(turn)
    await show_agenda(turn, page=int(page))


@router.callback_query(
    Tapped(rf"{AGENDA_PREFIX}:in:(?P<area>{SLUG}):(?P<page>\d{{1,4}})"), flags=_READ
)
async def leaf_through_another(query: CallbackQuery, turn: Turn, area: str, page: str) -> None:
    """Show a page of the agenda of an area where somebody has a role."""
    await step_out(turn)
    found = await its_area(turn, area)
    if found is not None:
        await _show(turn, found, int(page))


@router.callback_query(Tapped(rf"{AGENDA_PREFIX}:(?P<area>{SLUG}):plaatje"), flags=_READ)
async def show_route(query: CallbackQuery, turn: Turn, area: str) -> None:
    """Show where the area and its items stand, as a picture."""
    slug = await its_area(turn, area)
    if slug is None:
        return
    found = await route.of_area(turn.session, slug, today=turn.today)
    url = turn.town.links.agenda_url(slug)
    name = turn.town.area_name(slug)
    await turn.says(route_screen(turn.resident, slug, name, found.where, found.items, url))


# --- one item -----------------------------------------------------------------------------


async def step_out(turn: Turn) -> None:
    """Leave what somebody was typing about an item, who opens something else of the agenda."""
    await trits.step_out(turn)
    if await turn.state.get_state() in QUESTIONS:
        await waiting.step_aside(turn)


QUESTIONS: set[str | None] = {state.state for state in Wording.__all_states__}
"""Questions that opening an item leaves; other handlers of items add theirs."""


async def item_of(turn: Turn, number: str | int, *, lock: bool = False) -> AgendaItem | None:
    """Return an item that is for this person; say why not otherwise."""
    find = agenda.lock_item if lock else agenda.find_item
    item = await find(turn.session, AgendaItemId(int(number)))
    if item is not None and reads(turn.resident, item.area):
        return item
    await turn.tells(AgendaText.GONE if item is None else AgendaText.OTHER_AREA)
    return None


async def stands_elsewhere(turn: Turn) -> bool:
    """Return whether a screen belongs below: something was typed, or a notice was tapped.

    In place of the step, which may stand far above a notice, nobody would see it.
    """
    chat = turn.chat
    return turn.tapped is None or not await outbox.stands_in(
        turn.session, STEP, chat.channel, chat.chat, turn.tapped
    )


async def show_item(turn: Turn, item: AgendaItem) -> None:
    """Show all of an item."""
    found = await route.facts_of(turn.session, item.id, today=turn.today)
    if found is None:
        return
    behind = 0
    if item.theme is not None:
        behind = (await issues.count_theme(turn.session, item.area, item.theme)).issues
    file = ItemFile(
        where=found[0].where,
        judgement=await plans.newest_judgement(turn.session, item.id),
        behind=behind,
        tests=await plans.tests(turn.session, item.id),
        heard=await answers.heard(turn.session, item.id),
        stuck=await deadlocks.newest_on(turn.session, item.id),
        side_by_side=(await ways.way_of(turn, item.area)).uses(Piece.ALTERNATIVES)
        or await plan_choices.newest(turn.session, item.id) is not None,
    )
    screen = item_screen(turn.resident, item, file, partner_names(turn))
    await turn.says(replace(screen, fresh=await stands_elsewhere(turn)))


async def open_linked(turn: Turn, number: int) -> None:
    """Show the item that a link leads to."""
    found = await item_of(turn, number)
    if found is not None:
        await show_item(turn, found)


@router.callback_query(Tapped(rf"{_ITEM}:open"), flags=_READ)
async def open_item(query: CallbackQuery, turn: Turn, item: str) -> None:
    """Show where an item stands; who was answering something about it leaves that question."""
    await step_out(turn)
    found = await item_of(turn, item)
    if found is not None:
        await show_item(turn, found)


@router.callback_query(Tapped(rf"{_ITEM}:achter:(?P<page>\d{{1,4}})"), flags=_READ)
async def show_behind(query: CallbackQuery, turn: Turn, item: str, page: str) -> None:
    """Show the issues behind an item, whose they are, and let them be joined."""
    found = await item_of(turn, item)
    if found is None:
        return
    shown: Page[Issue] = Page((), 1, 1)
    if found.theme is not None:
        count = (await issues.count_theme(turn.session, found.area, found.theme)).issues
        size = turn.page_size
        pages = max(1, -(-count // size))
        number = min(max(1, int(page)), pages)
        some = await issues.of_theme(
            turn.session, found.area, found.theme, limit=size, offset=(number - 1) * size
        )
        shown = Page(tuple(some), number, pages)
    await turn.says(behind_screen(turn.resident, found, shown))


@router.callback_query(Tapped(rf"{_ITEM}:eerder:(?P<page>\d{{1,4}})"), flags=_READ)
async def show_earlier(query: CallbackQuery, turn: Turn, item: str, page: str) -> None:
    """Show what an item said before."""
    found = await item_of(turn, item)
    if found is not None:
        said = page_of(await agenda.wordings(turn.session, found.id), int(page), size=ON_A_PAGE)
        await turn.says(earlier_screen(turn.resident, found, said))


# --- its words ----------------------------------------------------------------------------


async def _to_change(turn: Turn, item: str) -> AgendaItem | None:
    found = await item_of(turn, item)
    if found is not None and not turn.may(Action.TAKE_UP_ITEM, found.area):
        await turn.answers(forbid(turn.resident, Action.TAKE_UP_ITEM, found.area))
        return None
    return found


@router.callback_query(Tapped(rf"{_ITEM}:wijzig"), flags=_CHANGE)
async def choose_words(query: CallbackQuery, turn: Turn, item: str) -> None:
    """Ask what of an item is to be changed."""
    found = await _to_change(turn, item)
    if found is not None:
        await turn.says(change_screen(turn.resident, found))


@router.callback_query(Tapped(rf"{_ITEM}:(?P<what>titel|waarom)"), flags=_CHANGE)
async def ask_words(query: CallbackQuery, turn: Turn, item: str, what: str) -> None:
    """Ask for another title or another why."""
    found = await _to_change(turn, item)
    if found is None:
        return
    await waiting.step_aside(turn)
    await waiting.ask_between(turn, Wording.title if what == "titel" else Wording.why)
    await turn.state.update_data({"item": found.id})
    await turn.says(words_question(turn.resident, found, title=what == "titel"))


@router.message(StateFilter(Wording.title, Wording.why), F.text, flags=_CHANGE)
async def type_words(message: Message, turn: Turn) -> None:
    """Take other words of an item; what it said stays readable."""
    number = (await turn.state.get_data()).get("item")
    if not isinstance(number, int):
        await turn.begins_anew()
        return
    title = await turn.state.get_state() == Wording.title.state
    words = await typed_words(turn, check_title if title else check_why)
    if words is None:
        return
    item = await agenda.lock_item(turn.session, AgendaItemId(number))
    said = {"title" if title else "why": words}
    outcome = decide_reword(item, turn.resident, turn.now, **said)
    await waiting.end(turn)
    if isinstance(outcome, Reworded):
        await agenda.reword(turn.session, outcome)
        await turn.tells(AgendaText.REWORDED, {"punt": outcome.names})
        await open_again(turn, outcome.item.id)
    elif isinstance(outcome, Refused):
        await turn.answers(outcome)
    else:
        await turn.tells(outcome.toast, outcome.values)


async def open_again(turn: Turn, item: AgendaItemId) -> None:
    """Show an item as it is now."""
    found = await agenda.find_item(turn.session, item)
    if found is not None:
        await show_item(turn, found)
