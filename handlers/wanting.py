"""Wanting what a neighbour gives or asks in an exchange, and answering that."""

from __future__ import annotations

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.exchange.entry import EXCHANGE_PREFIX, WANT_PREFIX, Entry
from domain.exchange.putting_up import too_young
from domain.exchange.wanting import (
    Agreed,
    Declined,
    Unwanted,
    Wanted,
    check_want,
    decide_answer,
    decide_unwant,
    decide_want,
    gone,
    refuse_want,
)
from domain.ids import EntryId, WantId
from domain.roles import Action
from handlers import ways
from handlers.context import NUMBER, Tapped
from handlers.exchange import figures_of
from handlers.turn import Turn
from storage import connections, exchange, people

router = Router(name="wanting")

_EXCHANGE = {"action": Action.EXCHANGE}
_ENTRY = rf"{EXCHANGE_PREFIX}:(?P<entry>{NUMBER})"


async def _lock(turn: Turn, entry: str) -> Entry | None:
    return await exchange.lock(turn.session, EntryId(int(entry)), turn.resident.id)


@router.callback_query(Tapped(rf"{_ENTRY}:wil"), flags=_EXCHANGE)
async def ask_want(query: CallbackQuery, turn: Turn, entry: str) -> None:
    """Say what wanting it does, and for whom contact is."""
    area = await turn.home()
    if area is None:
        return
    found = await exchange.find(turn.session, EntryId(int(entry)), turn.resident.id)
    refused = refuse_want(
        turn.resident,
        found,
        await ways.way_of(turn, area),
        await exchange.count_wants(turn.session, turn.resident.id),
        figures_of(turn),
    )
    if refused is not None or found is None:
        await turn.answers(refused or gone(turn.resident))
    else:
        await turn.says(check_want(turn.resident, found))


@router.callback_query(Tapped(rf"{_ENTRY}:jong"), flags=_EXCHANGE)
async def too_young_to_want(query: CallbackQuery, turn: Turn, entry: str) -> None:
    """Bring nobody in touch who isn't sixteen."""
    await turn.says(too_young(turn.resident))


@router.callback_query(Tapped(rf"{_ENTRY}:wilja"), flags=_EXCHANGE)
async def want(query: CallbackQuery, turn: Turn, entry: str) -> None:
    """Let who put it up hear that a neighbour wants it."""
    area = await turn.home()
    if area is None:
        return
    await people.lock(turn.session, [turn.resident.id])
    outcome = decide_want(
        turn.resident,
        await _lock(turn, entry),
        await ways.way_of(turn, area),
        await exchange.next_want(turn.session),
        turn.now,
        figures_of(turn),
        wants=await exchange.count_wants(turn.session, turn.resident.id),
    )
    if isinstance(outcome, Wanted):
        await exchange.want(turn.session, outcome)
    await turn.answers(outcome)


@router.callback_query(Tapped(rf"{_ENTRY}:toch-niet"), flags=_EXCHANGE)
async def unwant(query: CallbackQuery, turn: Turn, entry: str) -> None:
    """Take back that somebody wants it."""
    outcome = decide_unwant(turn.resident, await _lock(turn, entry))
    if isinstance(outcome, Unwanted):
        await exchange.unwant(turn.session, outcome)
    await turn.answers(outcome)


@router.callback_query(
    Tapped(rf"{WANT_PREFIX}:(?P<want>{NUMBER}):(?P<said>ja|nee)"), flags=_EXCHANGE
)
async def answer(query: CallbackQuery, turn: Turn, want: str, said: str) -> None:
    """Answer a neighbour who wants what somebody put up."""
    outcome = decide_answer(
        turn.resident,
        await exchange.lock_two(turn.session, WantId(int(want))),
        await connections.next_id(turn.session),
        turn.now,
        figures_of(turn),
        yes=said == "ja",
    )
    if isinstance(outcome, Agreed):
        await exchange.agree(turn.session, outcome)
    elif isinstance(outcome, Declined):
        await exchange.answer(turn.session, outcome.want)
    await turn.answers(outcome)
