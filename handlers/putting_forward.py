"""Putting an item forward from any side, and what the initiative group does with it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.agenda.confirming import Confirmed, confirmed, decide_from_theme
from domain.agenda.forward import (
    Declined,
    Forward,
    PutForward,
    TakenUp,
    decide_decline,
    decide_put_forward,
    decide_take_up,
    may_read,
    refuse_decision,
    taken_up,
)
from domain.agenda.forward_screens import (
    ON_A_PAGE,
    ask_reason,
    ask_title,
    ask_why,
    check_screen,
    forward_screen,
    list_screen,
    themes_screen,
    where_from,
)
from domain.agenda.item import check_reason, check_title, check_why, side_of
from domain.agenda.texts import FORWARD_PREFIX, ForwardText
from domain.ids import AreaSlug, ForwardId, ThemeId
from domain.notices import STEP
from domain.paging import page_of
from domain.refusing import Refused, refuse
from domain.roles import Action, Role
from domain.texts import GeneralText
from domain.ways.clocks import decide_by
from handlers import own_issues, waiting, ways
from handlers.agenda import (
    QUESTIONS,
    SLUG,
    its_area,
    limits_of,
    partner_names,
    stands_elsewhere,
    step_out,
    typed_words,
)
from handlers.context import NUMBER, Tapped
from handlers.turn import Turn
from storage import agenda, ballots, forwards, roles, theme_changes

router = Router(name="putting forward")

_PUT = {"action": Action.PUT_FORWARD_ITEM}
_TAKE = {"action": Action.TAKE_UP_ITEM}
_CHOOSE = {"action": Action.CONFIRM_THEME}
_AREA = rf"{FORWARD_PREFIX}:(?P<area>{SLUG})"
_ONE = rf"{FORWARD_PREFIX}:(?P<number>{NUMBER})"


class Forwarding(StatesGroup):
    """What somebody is asked who puts something forward, or who decides about it."""

    title = State()
    why = State()
    check = State()
    reason = State()


QUESTIONS |= {state.state for state in Forwarding.__all_states__}


def look_at(turn: Turn) -> datetime:
    """Return when it is looked at whether an item that comes now moved."""
    return turn.now + timedelta(days=turn.content.route.item_still_days.on(turn.today))


# --- putting it forward -------------------------------------------------------------------


@router.callback_query(Tapped(rf"{_AREA}:nieuw"), flags=_PUT)
async def begin(query: CallbackQuery, turn: Turn, area: str) -> None:
    """Ask what should come on the agenda; who chooses themes is asked first out of what."""
    await step_out(turn)
    found = await _side(turn, area)
    if found is None:
        return
    if turn.may(Action.CONFIRM_THEME, found):
        await turn.says(where_from(turn.resident, found))
    else:
        await _ask_title(turn, found)


async def _side(turn: Turn, area: str) -> AreaSlug | None:
    """Return an area in which somebody may put things forward; say why not otherwise."""
    slug = AreaSlug(area)
    if turn.town.area(slug) is not None and side_of(turn.resident, slug) is not None:
        return slug
    await turn.answers(refuse(turn.resident, ForwardText.NOT_HERE))
    return None


@router.callback_query(Tapped(rf"{_AREA}:woorden"), flags=_PUT)
async def in_own_words(query: CallbackQuery, turn: Turn, area: str) -> None:
    """Ask for a title in own words."""
    found = await _side(turn, area)
    if found is not None:
        await _ask_title(turn, found)


async def _ask_title(turn: Turn, area: AreaSlug) -> None:
    await waiting.step_aside(turn)
    await waiting.ask_between(turn, Forwarding.title)
    await turn.state.update_data({"area": area})
    name = turn.town.area_name(area)
    await turn.says(ask_title(turn.resident, area, name, fresh=False))


@router.callback_query(
    StateFilter(Forwarding.why, Forwarding.check), Tapped(rf"{_AREA}:titel"), flags=_PUT
)
async def title_again(query: CallbackQuery, turn: Turn, area: str) -> None:
    """Ask for the title again."""
    found = await _side(turn, area)
    if found is not None:
        await turn.state.set_state(Forwarding.title)
        name = turn.town.area_name(found)
        await turn.says(ask_title(turn.resident, found, name, fresh=False))


async def _told(turn: Turn) -> tuple[AreaSlug, str, str] | None:
    """Return area, title and why so far; who has none begins anew."""
    data = await turn.state.get_data()
    area, title, why = data.get("area"), data.get("text", ""), data.get("why", "")
    if isinstance(area, str) and isinstance(title, str) and isinstance(why, str):
        return AreaSlug(area), title, why
    await turn.begins_anew()
    return None


@router.message(Forwarding.title, F.text, flags=_PUT)
async def type_title(message: Message, turn: Turn) -> None:
    """Take the title, and ask why it matters."""
    told = await _told(turn)
    if told is None:
        return
    title = await typed_words(turn, check_title)
    if title is None:
        return
    await turn.state.update_data({"text": title})
    await turn.state.set_state(Forwarding.why)
    await turn.says(ask_why(turn.resident, told[0], title, fresh=True))


@router.message(Forwarding.why, F.text, flags=_PUT)
async def type_why(message: Message, turn: Turn) -> None:
    """Take why it matters, and show what will be read by whom."""
    told = await _told(turn)
    if told is None:
        return
    why = await typed_words(turn, check_why)
    if why is None:
        return
    area, title, _ = told
    origin = side_of(turn.resident, area)
    if origin is None:
        await turn.answers(refuse(turn.resident, ForwardText.NOT_HERE))
        return
    await turn.state.update_data({"why": why})
    await turn.state.set_state(Forwarding.check)
    names = partner_names(turn)
    await turn.says(check_screen(turn.resident, area, title, why, origin, names, fresh=True))


@router.callback_query(Forwarding.check, Tapped(rf"{_AREA}:ja"), flags=_PUT)
async def put_forward(query: CallbackQuery, turn: Turn, area: str) -> None:
    """Store it, and let the initiative group know."""
    told = await _told(turn)
    if told is None:
        return
    where, title, why = told
    outcome = decide_put_forward(
        turn.resident,
        where,
        title,
        why,
        await forwards.next_id(turn.session),
        turn.now,
        partners=partner_names(turn),
        group=await roles.holders(turn.session, Role.INITIATIVE_GROUP, where),
        decide_by=decide_by(await ways.way_of(turn, where), turn.now),
    )
    await waiting.end(turn)
    if isinstance(outcome, PutForward):
        await forwards.store(turn.session, outcome)
    await turn.answers(outcome)


@router.callback_query(StateFilter(Forwarding), Tapped(rf"{_AREA}:uit"), flags=_PUT)
async def leave(query: CallbackQuery, turn: Turn, area: str) -> None:
    """Leave the questions; nothing was put forward."""
    await waiting.end(turn)
    await turn.tells(GeneralText.LEFT, slot=STEP)


# --- out of a theme -----------------------------------------------------------------------


@router.callback_query(Tapped(rf"{_AREA}:thema:(?P<page>\d{{1,4}})"), flags=_CHOOSE)
async def choose_theme(query: CallbackQuery, turn: Turn, area: str, page: str) -> None:
    """Show the themes that don't stand on the agenda yet."""
    found = await its_area(turn, area)
    if found is None:
        return
    on_agenda = await agenda.themes_on(turn.session, found)
    themes = [
        one
        for one in await theme_changes.themes_in(turn.session, found)
        if one.issues and one.id not in on_agenda
    ]
    shown = page_of(themes, int(page), size=ON_A_PAGE)
    await turn.says(themes_screen(turn.resident, found, turn.town.area_name(found), shown))


@router.callback_query(Tapped(rf"{FORWARD_PREFIX}:t:(?P<theme>{NUMBER})"), flags=_CHOOSE)
async def take_theme(query: CallbackQuery, turn: Turn, theme: str) -> None:
    """Put a theme on the agenda without a ballot."""
    number = ThemeId(int(theme))
    found = await theme_changes.find_theme(turn.session, number)
    if found is not None:
        await ballots.lock_area(turn.session, found.area)
        found = await theme_changes.find_theme(turn.session, number)
    on_agenda = await agenda.themes_on(turn.session, found.area) if found else frozenset()
    outcome = decide_from_theme(turn.resident, found, on_agenda)
    if isinstance(outcome, Confirmed):
        item = await agenda.confirm(
            turn.session, outcome, by=turn.resident.id, now=turn.now, look_at=look_at(turn)
        )
        await own_issues.plan_steps(turn, item.id)
        await turn.says(confirmed(turn.resident, item))
    else:
        await turn.answers(outcome)


# --- what the initiative group does with it -----------------------------------------------


@router.callback_query(Tapped(rf"{_AREA}:(?P<page>\d{{1,4}})"), flags=_PUT)
async def show_list(query: CallbackQuery, turn: Turn, area: str, page: str) -> None:
    """Show what waits for the initiative group, and what somebody put forward themselves."""
    await step_out(turn)
    found = await its_area(turn, area)
    if found is None:
        return
    decides = turn.may(Action.TAKE_UP_ITEM, found)
    known = await forwards.readable(turn.session, found, turn.resident.id, decides=decides)
    shown = page_of(known, int(page), size=ON_A_PAGE)
    await turn.says(list_screen(turn.resident, found, turn.town.area_name(found), shown))


@router.callback_query(Tapped(rf"{_ONE}:open"), flags=_PUT)
async def open_one(query: CallbackQuery, turn: Turn, number: str) -> None:
    """Show one thing that was put forward, and what became of it."""
    await step_out(turn)
    found = await forwards.find(turn.session, ForwardId(int(number)))
    if found is None or not may_read(turn.resident, found):
        await turn.tells(ForwardText.GONE)
    else:
        screen = forward_screen(turn.resident, found, partner_names(turn))
        await turn.says(replace(screen, fresh=await stands_elsewhere(turn)))


@router.callback_query(Tapped(rf"{_ONE}:ja"), flags=_TAKE)
async def take_up(query: CallbackQuery, turn: Turn, number: str) -> None:
    """Put it on the agenda."""
    found = await forwards.lock(turn.session, ForwardId(int(number)))
    outcome = decide_take_up(found, turn.resident, turn.now)
    if isinstance(outcome, TakenUp):
        item = await agenda.take_up(turn.session, outcome, look_at=look_at(turn))
        await own_issues.plan_steps(turn, item)
        await turn.says(*taken_up(outcome, item))
    else:
        await turn.answers(outcome)


@router.callback_query(Tapped(rf"{_ONE}:nee"), flags=_TAKE)
async def ask_why_not(query: CallbackQuery, turn: Turn, number: str) -> None:
    """Ask for the reason that its proposer will read."""
    found: Forward | None = await forwards.find(turn.session, ForwardId(int(number)))
    refused = refuse_decision(found, turn.resident)
    if refused is not None or found is None:
        await turn.answers(refused or Refused(()))
        return
    await waiting.step_aside(turn)
    await waiting.ask_between(turn, Forwarding.reason)
    await turn.state.update_data({"forward": found.id})
    least = limits_of(turn).reason_least
    await turn.says(ask_reason(turn.resident, found, least=least))


@router.message(Forwarding.reason, F.text, flags=_TAKE)
async def type_reason(message: Message, turn: Turn) -> None:
    """Take the reason, and let the proposer read it."""
    number = (await turn.state.get_data()).get("forward")
    if not isinstance(number, int):
        await turn.begins_anew()
        return
    reason = await typed_words(turn, check_reason)
    if reason is None:
        return
    found = await forwards.lock(turn.session, ForwardId(number))
    outcome = decide_decline(found, turn.resident, reason, turn.now)
    await waiting.end(turn)
    if isinstance(outcome, Declined):
        await forwards.decline(turn.session, outcome)
        await turn.answers(outcome)
    elif isinstance(outcome, Refused):
        await turn.answers(outcome)
    else:
        await turn.tells(outcome.toast, outcome.values)
