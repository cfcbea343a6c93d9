"""Inviting neighbours to a meeting: its questions, the check, and sending it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.formats.format import find_format
from domain.formats.planning import hint_for, tight
from domain.ids import AreaSlug, MeetingId, ResidentId
from domain.meetings.calling import (
    Called,
    decide_call,
    name_first,
)
from domain.meetings.changing import Changed, decide_change
from domain.meetings.draft import (
    QUESTIONS,
    Draft,
    DraftText,
    Limits,
    Step,
    before,
    decide_take,
    from_data,
    to_data,
)
from domain.meetings.draft_screens import check_screen, question, which_area
from domain.meetings.meeting import CALL_PREFIX, Choice, slot_of
from domain.meetings.need import NEEDS, Need
from domain.meetings.reminding import reminders_on
from domain.meetings.typed import NO_LIMIT
from domain.notices import STEP, TextKey
from domain.paging import page_of
from domain.refusing import Refused, forbid
from domain.roles import Action
from domain.texts import GeneralText
from handlers import waiting
from handlers.context import Tapped
from handlers.deadlock_means import note_meeting
from handlers.turn import Turn
from storage import announcements, meetings, people

router = Router(name="calling meetings")

AREAS_ON_A_PAGE = 8
"""Two in a row; a longer keyboard pushes the question out of sight."""
DRAFT = "meeting"
"""Where the conversation keeps the draft."""


class Calling(StatesGroup):
    """Which question somebody is asked who invites neighbours."""

    what = State()
    where = State()
    when = State()
    places = State()
    bring = State()
    check = State()


_STATES = {
    Step.WHAT: Calling.what,
    Step.WHERE: Calling.where,
    Step.WHEN: Calling.when,
    Step.PLACES: Calling.places,
    Step.BRING: Calling.bring,
    Step.CHECK: Calling.check,
}
_STEPS = {state.state: step for step, state in _STATES.items()}
_TYPED = (Calling.what, Calling.where, Calling.when, Calling.places, Calling.bring)
_MAY = {"action": Action.CALL_MEETING}


# --- beginning ----------------------------------------------------------------------------


def _areas(turn: Turn) -> Collection[AreaSlug]:
    """Return the areas that somebody invites people of, the home area first."""
    areas = turn.resident.areas_for(Action.CALL_MEETING)
    return sorted(areas, key=lambda one: (one != turn.resident.area, one))


async def begin(turn: Turn) -> None:
    """Ask what the meeting is about, or first in which area it is."""
    areas = _areas(turn)
    if not areas:
        await turn.forbids(Action.CALL_MEETING)
    elif not turn.resident.shown_name:
        await turn.says(name_first(turn.resident))
    elif len(areas) == 1:
        await _ask_first(turn, *areas)
    else:
        await _ask_area(turn, 1)


async def _ask_area(turn: Turn, page: int) -> None:
    named = [(one, turn.town.area_name(one)) for one in _areas(turn)]
    shown = page_of(named, page, size=AREAS_ON_A_PAGE)
    await turn.says(which_area(turn.resident, shown, fresh=turn.typed))


async def _ask_first(turn: Turn, area: AreaSlug) -> None:
    await waiting.step_aside(turn)
    await waiting.ask_between(turn, Calling.what)
    await ask(turn, Draft(area=area), Step.WHAT)


async def begin_with(
    turn: Turn,
    draft: Draft,
    *,
    first: Step | None = None,
    nameless: TextKey = DraftText.NAME_FIRST,
) -> None:
    """Ask what isn't known yet of a meeting whose subject is.

    Args:
        first: the question to begin with, also where it has an answer already.
        nameless: what somebody hears who has no name for neighbours yet.
    """
    if not turn.may(Action.CALL_MEETING, draft.area):
        await turn.answers(forbid(turn.resident, Action.CALL_MEETING, draft.area))
    elif not turn.resident.shown_name:
        await turn.says(name_first(turn.resident, nameless))
    else:
        await waiting.step_aside(turn)
        await waiting.ask_between(turn, Calling.what)
        await ask(turn, draft, first or draft.next, fresh=await turn.below())


@router.callback_query(Tapped(rf"{CALL_PREFIX}:begin"), flags=_MAY)
async def tap_begin(query: CallbackQuery, turn: Turn) -> None:
    """Begin from a button."""
    await begin(turn)


@router.callback_query(Tapped(rf"{CALL_PREFIX}:(?P<page>\d{{1,4}})"), flags=_MAY)
async def leaf_through_areas(query: CallbackQuery, turn: Turn, page: str) -> None:
    """Show a page of areas to choose from."""
    await _ask_area(turn, int(page))


@router.callback_query(Tapped(rf"{CALL_PREFIX}:in:(?P<area>[a-z0-9-]{{1,40}})"), flags=_MAY)
async def choose_area(query: CallbackQuery, turn: Turn, area: str) -> None:
    """Take the area that people are invited of."""
    chosen = AreaSlug(area)
    if turn.town.area(chosen) is None or not turn.may(Action.CALL_MEETING, chosen):
        await turn.answers(forbid(turn.resident, Action.CALL_MEETING, chosen, edits=turn.tapped))
        return
    await _ask_first(turn, chosen)


# --- questions ----------------------------------------------------------------------------


async def _draft(turn: Turn) -> Draft | None:
    """Return the meeting on its way; who has none begins anew."""
    draft = from_data((await turn.state.get_data()).get(DRAFT) or {})
    if draft is None:
        await turn.begins_anew()
    return draft


async def _step(turn: Turn) -> Step:
    return _STEPS[await turn.state.get_state()]


async def ask(turn: Turn, draft: Draft, step: Step, *, fresh: bool | None = None) -> None:
    """Go to a question, or to the check; below what was typed, unless `fresh` says otherwise."""
    fresh = turn.typed if fresh is None else fresh
    await turn.state.set_state(_STATES[step])
    kept: dict[str, Any] = {DRAFT: to_data(draft)}
    if draft.title and draft.changes is None:
        kept["text"] = draft.title  # is said back to who leaves for something else
    await turn.state.update_data(kept)
    details = draft.details
    planned = None
    if draft.format is not None and draft.changes is None:
        planned = find_format(turn.content.formats, draft.format.key)
    if step is not Step.CHECK or details is None:
        hint = hint_for(planned, step, turn.today)
        await turn.says(question(turn.resident, draft, step, fresh=fresh, hint=hint))
        return
    hear = await _who_hears(turn, draft)
    await turn.says(
        check_screen(
            turn.resident,
            draft,
            details,
            turn.town.area_name(draft.area),
            hear=hear,
            fresh=fresh,
            tight=tight(planned, details.starts_at, turn.today),
        )
    )


async def _who_hears(turn: Turn, draft: Draft) -> int:
    me = turn.resident.id
    heard: list[ResidentId]
    if draft.changes is None:
        heard = list(await people.reachable(turn.session, draft.area))
    else:
        said = await meetings.audience(turn.session, draft.changes)
        heard = [one for one, answer in said if answer.choice is not Choice.NOT]
    return sum(one != me for one in heard)


@router.message(StateFilter(*_TYPED), F.text, flags=_MAY)
async def type_answer(message: Message, turn: Turn) -> None:
    """Take what was typed as the answer to the question that stands there."""
    await _take(turn, turn.words)


@router.callback_query(
    Calling.places, Tapped(rf"{CALL_PREFIX}:p:(?P<places>\d{{1,3}})"), flags=_MAY
)
async def tap_places(query: CallbackQuery, turn: Turn, places: str) -> None:
    """Take the number of places that was tapped."""
    draft = await _draft(turn)
    if draft is None:
        return
    if int(places) == NO_LIMIT:
        draft = replace(draft, places=NO_LIMIT)
        await ask(turn, draft, draft.next)
    else:
        await _take(turn, places)


async def _take(turn: Turn, typed: str) -> None:
    draft = await _draft(turn)
    if draft is None:
        return
    figures, today = turn.content.meetings, turn.today
    limits = Limits(
        characters=figures.meeting_text_max_characters.on(today),
        places=figures.places_max.on(today),
        days_ahead=figures.meeting_days_ahead_max.on(today),
    )
    step = await _step(turn)
    taken = decide_take(turn.resident, draft, step, typed, turn.now, limits)
    if isinstance(taken, Refused):
        await turn.answers(taken)
    else:
        await ask(turn, taken, taken.next)


@router.callback_query(Calling.bring, Tapped(rf"{CALL_PREFIX}:niets"), flags=_MAY)
async def bring_nothing(query: CallbackQuery, turn: Turn) -> None:
    """Take that nothing is to be brought along."""
    draft = await _draft(turn)
    if draft is not None:
        draft = replace(draft, bring="")
        await ask(turn, draft, draft.next)


@router.callback_query(
    StateFilter(Calling),
    Tapped(rf"{CALL_PREFIX}:(?P<verb>houd|terug):(?P<step>{'|'.join(Step)})"),
    flags=_MAY,
)
async def keep_or_go_back(query: CallbackQuery, turn: Turn, verb: str, step: str) -> None:
    """Go on with the answer of before, or to the question before."""
    if await _step(turn) is not Step(step):  # a second tap
        turn.toasts(GeneralText.ALREADY_DONE)
        return
    draft = await _draft(turn)
    if draft is not None:
        await ask(turn, draft, draft.next if verb == "houd" else before(Step(step)))


@router.callback_query(
    Calling.check, Tapped(rf"{CALL_PREFIX}:w:(?P<step>{'|'.join(QUESTIONS)})"), flags=_MAY
)
async def answer_again(query: CallbackQuery, turn: Turn, step: str) -> None:
    """Go from the check to one of the questions."""
    draft = await _draft(turn)
    if draft is not None:
        await ask(turn, draft, Step(step))


@router.callback_query(Calling.check, Tapped(rf"{CALL_PREFIX}:biedt:(?P<need>{NEEDS})"), flags=_MAY)
async def offer(query: CallbackQuery, turn: Turn, need: str) -> None:
    """Offer something for who needs it to come, or no longer."""
    draft = await _draft(turn)
    if draft is not None:
        await ask(turn, replace(draft, offers=draft.offers ^ {Need(need)}), Step.CHECK)


@router.callback_query(StateFilter(Calling), Tapped(rf"{CALL_PREFIX}:weg"), flags=_MAY)
async def leave(query: CallbackQuery, turn: Turn) -> None:
    """Leave the questions; nothing was sent."""
    await waiting.end(turn)
    await turn.tells(GeneralText.LEFT, slot=STEP)


@router.callback_query(Tapped(rf"{CALL_PREFIX}:weg"), flags=_MAY)
async def leave_choosing(query: CallbackQuery, turn: Turn) -> None:
    """Leave the choice of an area."""
    await turn.tells(GeneralText.LEFT, edits=turn.tapped)


# --- sending ------------------------------------------------------------------------------


@router.callback_query(Calling.check, Tapped(rf"{CALL_PREFIX}:stuur"), flags=_MAY)
async def send(query: CallbackQuery, turn: Turn) -> None:
    """Send the invitations, or tell what is different."""
    draft = await _draft(turn)
    if draft is None:
        return
    if draft.changes is None:
        await _call(turn, draft)
    else:
        await _change(turn, draft, draft.changes)


async def _call(turn: Turn, draft: Draft) -> None:
    outcome = decide_call(
        turn.resident,
        draft,
        await meetings.next_id(turn.session),
        turn.now,
        area_name=turn.town.area_name(draft.area),
        on_map=turn.town.on_map(draft.area),
        members=await people.reachable(turn.session, draft.area),
        reminders=reminders_on(turn.content.meetings, turn.today),
        most_days=turn.content.meetings.meeting_days_ahead_max.on(turn.today),
    )
    if isinstance(outcome, Called):
        await meetings.store(turn.session, outcome)
        await waiting.end(turn)
        if draft.deadlock is not None:
            await note_meeting(turn, draft.deadlock, outcome.meeting.details.title)
    await turn.answers(outcome)


async def _change(turn: Turn, draft: Draft, number: MeetingId) -> None:
    about = slot_of(number)
    found = await meetings.lock(turn.session, number, turn.resident.id)
    audience = await meetings.audience(turn.session, number)
    answered = {one for one, _ in audience} | {turn.resident.id}
    waits = await announcements.for_whom(turn.session, about)
    outcome = decide_change(
        found,
        turn.resident,
        draft,
        turn.now,
        audience=audience,
        unheard=[one for one in waits if one not in answered],
        reminders=reminders_on(turn.content.meetings, turn.today),
        most_days=turn.content.meetings.meeting_days_ahead_max.on(turn.today),
    )
    if isinstance(outcome, Changed):
        await announcements.take_back(turn.session, about, now=turn.now)
        await meetings.change(turn.session, outcome)
        await waiting.end(turn)
    await turn.answers(outcome)
