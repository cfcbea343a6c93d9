"""Saying that neighbours can't agree about an item: what about, with whom, and the check."""

from __future__ import annotations

from dataclasses import replace

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.agenda.item import AgendaItem
from domain.deadlock.asking import ask_about, ask_who, check_call
from domain.deadlock.calling import (
    NAME_MOST,
    Draft,
    decide_call,
    from_data,
    opens_again,
    read_words,
    refuse_call,
    take_side,
    to_data,
)
from domain.deadlock.deadlock import Side, SideKind
from domain.deadlock.texts import DEADLOCK_PREFIX, DeadlockText
from domain.ids import AgendaItemId
from domain.meetings.calling import name_first
from domain.refusing import Refused
from domain.roles import Action
from handlers import waiting
from handlers.agenda import QUESTIONS as ITEM_QUESTIONS
from handlers.agenda import stands_elsewhere
from handlers.context import NUMBER, Tapped
from handlers.deadlock_means import figures_of, means_of, partners_of
from handlers.deadlocks import show
from handlers.turn import Turn
from storage import agenda, deadlocks, people
from storage.deadlock_steps import carry_out

router = Router(name="calling deadlocks")

_CALL = {"action": Action.CALL_DEADLOCK}
DRAFT = "stuck"
"""Where the conversation keeps the draft."""


class CallingStuck(StatesGroup):
    """Where somebody is who calls a deadlock."""

    about = State()
    who = State()
    check = State()


ITEM_QUESTIONS |= {state.state for state in CallingStuck.__all_states__}


@router.callback_query(Tapped(rf"{DEADLOCK_PREFIX}:n:(?P<item>{NUMBER})"), flags=_CALL)
async def begin(query: CallbackQuery, turn: Turn, item: str) -> None:
    """Ask what it is about, or what is new since it was settled."""
    found = await agenda.find_item(turn.session, AgendaItemId(int(item)))
    newest = None if found is None else await deadlocks.newest_on(turn.session, found.id)
    refused = refuse_call(turn.resident, found, newest)
    if refused is not None or found is None:
        await turn.answers(refused or Refused(()))
        return
    if not turn.resident.shown_name:
        await turn.says(name_first(turn.resident, DeadlockText.NAME_FIRST))
        return
    fresh = await stands_elsewhere(turn)
    await waiting.step_aside(turn)
    await waiting.ask_between(turn, CallingStuck.about)
    again = opens_again(newest)
    after = newest.id if newest is not None and again else None
    await _keep(turn, Draft(item=found.id, after=after))
    await turn.says(ask_about(turn.resident, found, again=again, fresh=fresh))


async def _keep(turn: Turn, draft: Draft) -> None:
    kept: dict[str, object] = {DRAFT: to_data(draft)}
    if draft.about:
        kept["text"] = draft.about  # is said back to who leaves for something else
    await turn.state.update_data(kept)


async def _draft(turn: Turn) -> tuple[Draft, AgendaItem] | None:
    """Return the deadlock on its way with its item; who has none begins anew."""
    draft = from_data((await turn.state.get_data()).get(DRAFT) or {})
    item = None
    if draft is not None:
        item = await agenda.find_item(turn.session, AgendaItemId(draft.item))
    if draft is None or item is None:
        await turn.begins_anew()
        return None
    return draft, item


@router.message(CallingStuck.about, F.text, flags=_CALL)
async def type_about(message: Message, turn: Turn) -> None:
    """Take what it is about, with what is personal hidden; then ask with whom."""
    found = await _draft(turn)
    if found is None:
        return
    draft, item = found
    personal = turn.understood().personal
    words = read_words(turn.resident, turn.words, figures_of(turn).words, personal=personal)
    if isinstance(words, Refused):
        await turn.answers(words)
        return
    draft = replace(draft, about=words, hidden=bool(personal))
    if draft.after is not None:  # the sides are those of before
        await _check_again(turn, draft, item)
        return
    await turn.state.set_state(CallingStuck.who)
    await _keep(turn, draft)
    await turn.says(ask_who(turn.resident, item, draft, partners_of(turn), fresh=True))


async def _check_again(turn: Turn, draft: Draft, item: AgendaItem) -> None:
    """Go to the check with all who were on a side before, and aren't who opens it again."""
    before = await deadlocks.newest_on(turn.session, item.id)
    for one in before.sides if before is not None else ():
        if one.kind is SideKind.MEMBER and one.resident is None:
            continue  # nobody speaks for that side any more
        taken = take_side(turn.resident, draft, item, one)
        draft = draft if isinstance(taken, Refused) else taken
    if not draft.sides:
        await turn.state.set_state(CallingStuck.who)
        await _keep(turn, draft)
        await turn.says(ask_who(turn.resident, item, draft, partners_of(turn), fresh=True))
        return
    await _check(turn, draft, item)


async def _check(turn: Turn, draft: Draft, item: AgendaItem) -> None:
    await turn.state.set_state(CallingStuck.check)
    await _keep(turn, draft)
    await turn.says(
        check_call(
            turn.resident,
            item,
            draft,
            partners_of(turn),
            figures_of(turn),
            fresh=turn.typed,
        )
    )


async def _add(turn: Turn, draft: Draft, item: AgendaItem, side: Side) -> None:
    """Add a side, and ask for more until there are as many as fit."""
    taken = take_side(turn.resident, draft, item, side)
    if isinstance(taken, Refused):
        await turn.answers(taken)
        return
    if len(taken.sides) >= figures_of(turn).sides:
        await _check(turn, taken, item)
        return
    await _keep(turn, taken)
    await turn.says(ask_who(turn.resident, item, taken, partners_of(turn), fresh=turn.typed))


@router.message(CallingStuck.who, F.text, flags=_CALL)
async def type_who(message: Message, turn: Turn) -> None:
    """Take the code of a neighbour, or else the name of a group."""
    found = await _draft(turn)
    if found is None:
        return
    draft, item = found
    person = await people.by_code(turn.session, turn.words.strip())
    if person is not None:
        side = Side(
            number=2, kind=SideKind.MEMBER, resident=person.id, name=person.shown_name or ""
        )
        await _add(turn, draft, item, side)
        return
    personal = turn.understood().personal
    name = read_words(turn.resident, turn.words, NAME_MOST, personal=personal, in_one_line=True)
    if isinstance(name, Refused):
        await turn.answers(name)
    else:
        await _add(turn, draft, item, Side(number=2, kind=SideKind.GROUP, group=name))


@router.callback_query(
    CallingStuck.who,
    Tapped(rf"{DEADLOCK_PREFIX}:k:(?P<kind>g|p:[a-z0-9-]{{1,24}})"),
    flags=_CALL,
)
async def tap_who(query: CallbackQuery, turn: Turn, kind: str) -> None:
    """Take the initiative group or a partner as the other side."""
    found = await _draft(turn)
    if found is None:
        return
    side = Side(number=2, kind=SideKind.INITIATIVE_GROUP)
    if kind != "g":
        key = kind.removeprefix("p:")
        if key not in partners_of(turn):
            return
        side = Side(number=2, kind=SideKind.PARTNER, partner=key)
    await _add(turn, *found, side)


@router.callback_query(CallingStuck.who, Tapped(rf"{DEADLOCK_PREFIX}:k:klaar"), flags=_CALL)
async def enough(query: CallbackQuery, turn: Turn) -> None:
    """Go to the check: these are all sides."""
    found = await _draft(turn)
    if found is not None and found[0].sides:
        await _check(turn, *found)


@router.callback_query(
    StateFilter(CallingStuck.check), Tapped(rf"{DEADLOCK_PREFIX}:k:ja"), flags=_CALL
)
async def call(query: CallbackQuery, turn: Turn) -> None:
    """Call it: the other side is asked, and decisions on the item wait."""
    found = await _draft(turn)
    if found is None:
        return
    draft, item = found
    await deadlocks.hold_item(turn.session, item.id)
    outcome = decide_call(
        turn.resident,
        item,
        draft,
        await deadlocks.next_id(turn.session),
        turn.now,
        figures_of(turn),
        area_name=turn.town.area_name(item.area),
        newest=await deadlocks.newest_on(turn.session, item.id),
    )
    await waiting.end(turn)
    if isinstance(outcome, Refused):
        await turn.answers(outcome)
        return
    called = await carry_out(turn.session, None, outcome, means_of(turn))
    await show(turn, called, DeadlockText.CALLED)
