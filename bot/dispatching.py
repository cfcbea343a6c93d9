"""The dispatcher: which router hears what, in which order."""

from __future__ import annotations

from collections.abc import Iterable

from aiogram import Dispatcher, Router
from aiogram.dispatcher.event.handler import FilterObject
from aiogram.filters import StateFilter
from aiogram.fsm.state import State

from bot.middlewares import (
    KnownStates,
    NewcomersOnly,
    ResidentsOnly,
    WhoSpeaks,
    ask_the_table,
    guard,
)
from handlers import (
    agenda,
    ballots,
    codes,
    desk,
    drafting,
    inviting,
    joining,
    linking,
    making_tasks,
    menu,
    messages,
    own_issues,
    recovering,
    roles,
    settling,
    stale,
    tasks,
    themes,
    vouching,
    waiting,
    welcome,
)
from storage.fsm import LaneStorage

_STATES: Iterable[type] = (
    linking.Linking,
    welcome.Welcome,
    drafting.BringUp,
    agenda.Trits,
    settling.Settle,
    recovering.Recovering,
    vouching.Confirming,
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
        codes.commands,
        menu.commands,
        linking.router,
        recovering.router,
        vouching.router,
        codes.router,
        drafting.router,
        own_issues.router,
        joining.router,
        roles.router,
        inviting.router,
        themes.router,
        desk.router,
        ballots.router,
        agenda.router,
        making_tasks.router,
        tasks.router,
        settling.router,
        messages.router,
        menu.router,
        stale.router,
    ):
        _free(router)
        inside.include_router(router)
    outside = Router(name="outside")
    guard(outside, NewcomersOnly())
    for router in (codes.outside, recovering.outside, welcome.router):
        _free(router)
        outside.include_router(router)
    _free(stale.blocking)
    ask_the_table(dispatcher)
    dispatcher.include_routers(outside, inside, stale.blocking)
    return dispatcher


def _free(router: Router) -> None:
    """Take a router out of an earlier dispatcher, so that tests can make several.

    A state as a filter is a plain function, which aiogram calls in a thread each time.
    """
    router._parent_router = None
    for observer in router.observers.values():
        for one in observer.handlers:
            one.filters = [_quick(each) for each in one.filters or ()]


def _quick(one: FilterObject) -> FilterObject:
    state = one.callback
    return FilterObject(StateFilter(state)) if isinstance(state, State) else one
