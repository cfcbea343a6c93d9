"""The dispatcher: which router hears what, in which order."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from aiogram import Dispatcher, Router
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.dispatcher.event.handler import FilterObject
from aiogram.dispatcher.event.telegram import TelegramEventObserver
from aiogram.filters import StateFilter
from aiogram.fsm.state import State
from aiogram.types import CallbackQuery, TelegramObject

from bot.middlewares import (
    KnownStates,
    NewcomersOnly,
    ResidentsOnly,
    WhoSpeaks,
    ask_the_table,
    guard,
)
from handlers import (
    acting_in_deadlocks,
    advising,
    agenda,
    agreements,
    alternatives,
    answering,
    asking_partners,
    at_once,
    attending_meetings,
    ballots,
    broadcast_audience,
    broadcasting,
    calling_deadlocks,
    calling_meetings,
    campaigning,
    changing_answers,
    changing_meetings,
    choosing_plans,
    coalitions,
    codes,
    connecting,
    council,
    deadlocks,
    desk,
    drafting,
    drawing_up,
    evaluating,
    exchange,
    finishing_tasks,
    firms,
    formats,
    giving_back,
    handing_back,
    hearing,
    helping_in_deadlocks,
    home_test,
    inviting,
    issue_photos,
    joining,
    judging,
    kitchen_notes,
    kitchen_table,
    linking,
    mailing,
    making_polls,
    making_tasks,
    meetings,
    meetlat,
    menu,
    messages,
    offering_firms,
    own_issues,
    photographing,
    planning_programmes,
    plans,
    policy,
    polls,
    proposals,
    putting_forward,
    recording_council,
    recovering,
    reporting_meetings,
    reports,
    roles,
    scoping,
    sending_broadcasts,
    settling,
    sharing,
    sheets,
    stale,
    steering,
    street_talks,
    streets,
    survey_sheets,
    surveying,
    talents,
    tasks,
    tending,
    theme_trends,
    themes,
    trits,
    views,
    vouching,
    waiting,
    wanting,
    ways,
    welcome,
    wishing,
)
from handlers.context import Tapped, kind_of
from storage.fsm import LaneStorage

_STATES: Iterable[type] = (
    linking.Linking,
    welcome.Welcome,
    drafting.BringUp,
    trits.Trits,
    talents.Talents,
    exchange.Exchanging,
    streets.Offering,
    kitchen_table.AtTheTable,
    street_talks.StreetWords,
    campaigning.Campaigning,
    views.Viewing,
    finishing_tasks.Finishing,
    offering_firms.FirmOffering,
    calling_meetings.Calling,
    attending_meetings.Attending,
    reporting_meetings.MeetingReport,
    planning_programmes.Programming,
    broadcasting.Writing,
    making_polls.Polling,
    settling.Settle,
    recovering.Recovering,
    vouching.Confirming,
    proposals.Naming,
    mailing.Mailing,
    connecting.Connecting,
    waiting.Waiting,
    wishing.Wishing,
    agenda.Wording,
    putting_forward.Forwarding,
    plans.Planning,
    recording_council.Recording,
    alternatives.Alternating,
    policy.Testing,
    giving_back.GivingBack,
    ballots.Ratifying,
    at_once.AtOnce,
    meetlat.Opening,
    handing_back.Handing,
    asking_partners.Asking,
    answering.Answering,
    agreements.Agreeing,
    scoping.Scoping,
    advising.Advising,
    steering.Steering,
    sheets.LookingBack,
    surveying.Surveying,
    survey_sheets.AnsweringSurvey,
    acting_in_deadlocks.Stuck,
    calling_deadlocks.CallingStuck,
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
    inside = Inside(name="inside")
    guard(inside, ResidentsOnly())
    for router in (
        codes.commands,
        mailing.commands,
        menu.commands,
        photographing.router,
        mailing.router,
        linking.router,
        recovering.router,
        vouching.router,
        codes.router,
        drafting.router,
        own_issues.router,
        sharing.router,
        joining.router,
        issue_photos.router,
        roles.router,
        inviting.router,
        themes.router,
        proposals.router,
        tending.router,
        theme_trends.router,
        desk.router,
        ballots.router,
        handing_back.router,
        agenda.router,
        trits.router,
        changing_answers.router,
        making_tasks.router,
        tasks.router,
        finishing_tasks.router,
        firms.router,
        offering_firms.router,
        talents.router,
        exchange.router,
        wanting.router,
        streets.router,
        kitchen_table.router,
        kitchen_notes.router,
        street_talks.router,
        campaigning.router,
        views.router,
        hearing.router,
        calling_meetings.router,
        broadcasting.router,
        broadcast_audience.router,
        sending_broadcasts.router,
        polls.router,
        making_polls.router,
        changing_meetings.router,
        attending_meetings.router,
        reporting_meetings.router,
        planning_programmes.router,
        meetings.router,
        formats.router,
        connecting.router,
        asking_partners.router,
        answering.router,
        agreements.router,
        putting_forward.router,
        judging.router,
        plans.router,
        council.router,
        recording_council.router,
        alternatives.router,
        choosing_plans.router,
        surveying.router,
        survey_sheets.router,
        drawing_up.router,
        policy.router,
        giving_back.router,
        scoping.router,
        advising.router,
        coalitions.router,
        steering.router,
        deadlocks.router,
        acting_in_deadlocks.router,
        helping_in_deadlocks.router,
        calling_deadlocks.router,
        ways.router,
        at_once.router,
        meetlat.router,
        reports.router,
        sheets.router,
        evaluating.router,
        home_test.router,
        settling.router,
        messages.router,
        wishing.router,
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
    inside.know_buttons()
    ask_the_table(dispatcher)
    dispatcher.include_routers(outside, inside, stale.blocking)
    return dispatcher


class Inside(Router):
    """Asks about a tap only the routers that know its kind of button: two of twenty."""

    def know_buttons(self) -> None:
        """Remember which routers hear which buttons, in their order."""
        self._kinds = {router: _kinds(router) for router in self.sub_routers}

    async def _propagate_event(
        self,
        observer: TelegramEventObserver | None,
        update_type: str,
        event: TelegramObject,
        **known: Any,
    ) -> Any:
        if not isinstance(event, CallbackQuery):
            return await super()._propagate_event(observer, update_type, event, **known)
        kind = kind_of(event.data or "")
        for router, kinds in self._kinds.items():
            if kinds is None or kind in kinds:
                response = await router.propagate_event(update_type, event, **known)
                if response is not UNHANDLED:
                    return response
        return UNHANDLED


def _kinds(router: Router) -> frozenset[str] | None:
    """Return the kinds of button that a router hears; None for one that hears others too."""
    found: set[str] = set()
    for handler in router.callback_query.handlers:
        taps = [one.callback for one in handler.filters or () if isinstance(one.callback, Tapped)]
        if not taps:
            return None
        found |= taps[0].kinds
    return frozenset(found)


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
