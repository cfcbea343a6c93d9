"""The dispatcher: which router hears what, in which order."""

from __future__ import annotations

from collections.abc import Iterable

from aiogram import Dispatcher, Router

from bot.middlewares import KnownStates, OnlyResidents, WhoSpeaks
from handlers import (
    agenda,
    ballots,
    issues,
    joining,
    menu,
    settling,
    stale,
    tasks,
    themes,
    waiting,
    welcome,
)
from storage.fsm import LaneStorage

_STATES: Iterable[type] = (
    welcome.Welcome,
    issues.BringUp,
    agenda.Trits,
    settling.Settle,
    waiting.Waiting,
)


def known_states() -> frozenset[str]:
    """Return the names of all states that some handler knows."""
    return frozenset(
        state.state
        for group in _STATES
        for state in group.__all_states__  # type: ignore[attr-defined] # aiogram's own
        if state.state is not None
    )


def make_dispatcher() -> Dispatcher:
    """Return the dispatcher. Commands and doors go first: they work from inside any question."""
    dispatcher = Dispatcher(storage=LaneStorage())
    dispatcher.update.outer_middleware(KnownStates(known_states()))
    dispatcher.update.outer_middleware(WhoSpeaks())
    inside = Router(name="inside")
    OnlyResidents(residents=True).on(inside)
    for router in (
        menu.commands,
        issues.router,
        joining.router,
        themes.router,
        ballots.router,
        agenda.router,
        tasks.router,
        settling.router,
        menu.router,
        stale.router,
    ):
        _free(router)
        inside.include_router(router)
    outside = Router(name="outside")
    OnlyResidents(residents=False).on(outside)
    _free(welcome.router)
    outside.include_router(welcome.router)
    _free(stale.blocking)
    dispatcher.include_routers(outside, inside, stale.blocking)
    return dispatcher


def _free(router: Router) -> None:
    """Take a router out of an earlier dispatcher, so that tests can make several."""
    router._parent_router = None
