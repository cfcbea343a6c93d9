"""The dispatcher: which router hears what, in which order."""

from __future__ import annotations

from collections.abc import Iterable

from aiogram import Dispatcher, Router

from bot.middlewares import KnownStates, NewcomersOnly, ResidentsOnly, WhoSpeaks, guard
from handlers import (
    agenda,
    ballots,
    drafting,
    joining,
    making_tasks,
    menu,
    own_issues,
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
    drafting.BringUp,
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
    guard(inside, ResidentsOnly())
    for router in (
        menu.commands,
        drafting.router,
        own_issues.router,
        joining.router,
        themes.router,
        ballots.router,
        agenda.router,
        making_tasks.router,
        tasks.router,
        settling.router,
        menu.router,
        stale.router,
    ):
        _free(router)
        inside.include_router(router)
    outside = Router(name="outside")
    guard(outside, NewcomersOnly())
    _free(welcome.router)
    outside.include_router(welcome.router)
    _free(stale.blocking)
    dispatcher.include_routers(outside, inside, stale.blocking)
    return dispatcher


def _free(router: Router) -> None:
    """Take a router out of an earlier dispatcher, so that tests can make several."""
    router._parent_router = None
