"""Answering for a partner: what is due, giving an answer, and its next step."""

from __future__ import annotations

from collections.abc import Collection

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.agreements.agreement import all_button
from domain.answers.answering import (
    Answered,
    Cleared,
    decide_answer,
    decide_clear,
    refuse_answer,
)
from domain.answers.draft import (
    AnswerDraft,
    Limits,
    Part,
    draft_screen,
    from_data,
    question,
    refuse_day,
    take,
    to_data,
)
from domain.answers.screens import (
    desk_due,
    desk_late,
    late_screen,
    list_screen,
    mine_screen,
    signal_screen,
)
from domain.answers.signal import ANSWER_PREFIX, AnswerText, Names, Signal, can_read
from domain.answers.stepping import StepTold, ask_new_day, decide_step, refuse_step
from domain.desk import DESK_PREFIX
from domain.ids import AreaSlug, SignalId
from domain.meetings.calling import name_first
from domain.notices import STEP, Button, Rows
from domain.paging import page_of
from domain.roles import EVERYWHERE, TABLE, Action
from domain.tasks.typed import read_day
from domain.texts import GeneralText
from handlers import waiting
from handlers.context import NUMBER, Tapped
from handlers.turn import Turn
from storage import answers

router = Router(name="answering")

SIGNAL = rf"{ANSWER_PREFIX}:(?P<signal>{NUMBER})"
DRAFT = "answer"
"""Where the conversation keeps the draft."""
_ANSWER = {"action": Action.ANSWER_SIGNAL}
_READ = {"action": Action.READ_ANSWER}


class Answering(StatesGroup):
    """What somebody types who answers; `later` is another day for a next step (`signal`)."""

    words = State()
    step = State()
    step_day = State()
    helps = State()
    question = State()
    check = State()
    later = State()


_STATES = {
    Part.WORDS: Answering.words,
    Part.STEP: Answering.step,
    Part.STEP_DAY: Answering.step_day,
    Part.HELPS: Answering.helps,
    Part.QUESTION: Answering.question,
}
_PARTS = {state.state: part for part, state in _STATES.items()}


def _names(turn: Turn) -> Names:
    return turn.content.partner_names()


def _areas(turn: Turn) -> Collection[AreaSlug] | None:
    """Return where somebody answers; None for everywhere."""
    allowing = TABLE[Action.ANSWER_SIGNAL].roles & EVERYWHERE
    if any(role in allowing for role, _ in turn.resident.roles):
        return None
    return turn.resident.areas_for(Action.ANSWER_SIGNAL)


async def _lock(turn: Turn, number: str) -> Signal | None:
    return await answers.lock(turn.session, SignalId(int(number)))


# --- what is due ----------------------------------------------------------------------------


async def show_due(turn: Turn, page: int = 1) -> None:
    """Show what somebody's partner has to answer, where this person may."""
    if not turn.resident.may_somewhere(Action.ANSWER_SIGNAL):
        await turn.forbids(Action.ANSWER_SIGNAL)
    elif turn.resident.partner is None:
        await turn.tells(AnswerText.NO_PARTNER)
    else:
        found = await answers.due_of(turn.session, turn.resident.partner, _areas(turn))
        shown = page_of(found, page, size=turn.page_size)
        screen = list_screen(turn.resident, shown, _names(turn), turn.now, fresh=await turn.below())
        await turn.says(screen)


@router.callback_query(Tapped(rf"{ANSWER_PREFIX}:(?P<page>\d{{1,4}})"), flags=_ANSWER)
async def leaf_through_due(query: CallbackQuery, turn: Turn, page: str) -> None:
    """Show a page of what is due."""
    await show_due(turn, int(page))


@router.callback_query(Tapped(rf"{SIGNAL}:open"), flags=_READ)
async def open_signal(query: CallbackQuery, turn: Turn, signal: str) -> None:
    """Show a signal, with its answer or the way to give one."""
    found = await answers.find(turn.session, SignalId(int(signal)))
    if found is None or not found.stands or not can_read(turn.resident, found):
        await turn.tells(AnswerText.GONE)
        return
    await turn.says(signal_screen(turn.resident, found, _names(turn), turn.now))


@router.callback_query(Tapped(rf"{ANSWER_PREFIX}:mijn:(?P<page>\d{{1,4}})"), flags=_READ)
async def show_mine(query: CallbackQuery, turn: Turn, page: str) -> None:
    """Show what somebody asked partners, with what came of each question."""
    found = await answers.asked_by(turn.session, turn.resident.id)
    shown = page_of(found, int(page), size=turn.page_size)
    await turn.says(mine_screen(turn.resident, shown, turn.now, fresh=await turn.below()))


async def desk_buttons(turn: Turn, area: AreaSlug) -> Rows:
    """Return the row of the desk of an area that tells what is due and what is late there."""
    found: list[Button] = []
    partner = turn.resident.partner
    if partner is not None and turn.may(Action.ANSWER_SIGNAL, area):
        due = len(await answers.due_of(turn.session, partner, [area]))
        found += [desk_due(due)] if due else []
    if turn.may(Action.SEE_LATE_ANSWERS, area):
        late = await answers.late_in(turn.session, area, today=turn.today)
        found += [desk_late(area, late)] if late else []
    if turn.may(Action.MAKE_AGREEMENT, area):
        found.append(all_button(area))
    return tuple(tuple(found[at : at + 2]) for at in range(0, len(found), 2))


@router.callback_query(
    Tapped(rf"{DESK_PREFIX}:(?P<area>[a-z0-9-]{{1,40}}):laat"),
    flags={"action": Action.SEE_LATE_ANSWERS},
)
async def show_late(query: CallbackQuery, turn: Turn, area: str) -> None:
    """Show an area director which answers are late, of all partners."""
    where = AreaSlug(area)
    if turn.town.area(where) is None or not turn.may(Action.SEE_LATE_ANSWERS, where):
        await turn.forbids(Action.SEE_LATE_ANSWERS)
        return
    late = await answers.late_in(turn.session, where, today=turn.today)
    name = turn.town.area_name(where)
    await turn.says(
        late_screen(turn.resident, where, name, late, _names(turn), fresh=await turn.below())
    )


# --- giving an answer -----------------------------------------------------------------------


@router.callback_query(Tapped(rf"{SIGNAL}:geef"), flags=_ANSWER)
async def begin(query: CallbackQuery, turn: Turn, signal: str) -> None:
    """Ask for the words of an answer; it says who gives it, so a name comes first."""
    found = await answers.find(turn.session, SignalId(int(signal)))
    refused = refuse_answer(found, turn.resident, _names(turn), turn.now)
    if refused is not None or found is None:
        if refused is not None:
            await turn.answers(refused, below=True)
        return
    if not turn.resident.shown_name:
        await turn.says(name_first(turn.resident, AnswerText.NAME_FIRST))
        return
    await waiting.step_aside(turn)
    await waiting.ask_between(turn, Answering.words)
    await _ask(turn, AnswerDraft(signal=found.id), found, Part.WORDS, fresh=True)


async def _draft(turn: Turn) -> tuple[AnswerDraft, Signal] | None:
    """Return the answer on its way with its signal; who has none begins anew."""
    draft = from_data((await turn.state.get_data()).get(DRAFT) or {})
    signal = None if draft is None else await answers.find(turn.session, draft.signal)
    if draft is None or signal is None:
        await turn.begins_anew()
        return None
    return draft, signal


async def _keep(turn: Turn, draft: AnswerDraft) -> None:
    kept: dict[str, object] = {DRAFT: to_data(draft)}
    if draft.text:
        kept["text"] = draft.text  # is said back to who leaves for something else
    await turn.state.update_data(kept)


async def _ask(
    turn: Turn, draft: AnswerDraft, signal: Signal, part: Part, *, fresh: bool = False
) -> None:
    await turn.state.set_state(_STATES[part])
    await _keep(turn, draft)
    await turn.says(question(turn.resident, draft, signal, part, fresh=fresh))


async def _show(turn: Turn, draft: AnswerDraft, signal: Signal) -> None:
    await turn.state.set_state(Answering.check)
    await _keep(turn, draft)
    await turn.says(draft_screen(turn.resident, draft, signal, _names(turn), fresh=turn.typed))


@router.message(StateFilter(*_STATES.values()), F.text, flags=_ANSWER)
async def type_part(message: Message, turn: Turn) -> None:
    """Take what was typed; a step asks for its day, all else comes to the whole answer."""
    found = await _draft(turn)
    if found is None:
        return
    draft, signal = found
    part = _PARTS[await turn.state.get_state()]
    figures, today = turn.content.answers, turn.today
    limits = Limits(
        characters=figures.answer_max_characters.on(today),
        part_characters=figures.answer_part_max_characters.on(today),
        days_ahead=figures.step_days_ahead_max.on(today),
    )
    taken = take(draft, part, turn.words, today, limits, personal=turn.understood().personal)
    if not isinstance(taken, AnswerDraft):
        why, values = taken
        screen = question(turn.resident, draft, signal, part, why=why, values=values, fresh=True)
        await turn.says(screen)
    elif part is Part.STEP:
        await _ask(turn, taken, signal, Part.STEP_DAY, fresh=True)
    else:
        await _show(turn, taken, signal)


@router.callback_query(
    Answering.check,
    Tapped(rf"{ANSWER_PREFIX}:s:(?P<part>tekst|stap|hulp|terug)"),
    flags=_ANSWER,
)
async def add_part(query: CallbackQuery, turn: Turn, part: str) -> None:
    """Ask for one part, or for the words again."""
    found = await _draft(turn)
    if found is not None:
        await _ask(turn, *found, Part(part))


@router.callback_query(
    StateFilter(*_STATES.values()), Tapped(rf"{ANSWER_PREFIX}:s:naar"), flags=_ANSWER
)
async def back_to_whole(query: CallbackQuery, turn: Turn) -> None:
    """Go back to the whole answer; what was typed stays."""
    found = await _draft(turn)
    if found is not None:
        await _show(turn, *found)


@router.callback_query(Answering.check, Tapped(rf"{ANSWER_PREFIX}:s:stuur"), flags=_ANSWER)
async def send(query: CallbackQuery, turn: Turn) -> None:
    """Give the answer; a bare one isn't sent, and what a colleague answered is shown."""
    found = await _draft(turn)
    if found is None:
        return
    draft, _ = found
    signal = await answers.lock(turn.session, draft.signal)
    outcome = decide_answer(
        signal,
        turn.resident,
        draft,
        turn.now,
        _names(turn),
        hour=turn.content.answers.answer_hour.on(turn.today),
    )
    if isinstance(outcome, Answered):
        await answers.answer(turn.session, outcome, now=turn.now)
        await waiting.end(turn)
    elif draft.goes_on:
        await waiting.step_aside(turn)  # too late: the words are said back
    await turn.answers(outcome)


@router.callback_query(StateFilter(Answering), Tapped(rf"{ANSWER_PREFIX}:s:weg"), flags=_ANSWER)
async def leave(query: CallbackQuery, turn: Turn) -> None:
    """Leave the answer; nothing was sent, and what was typed is said back."""
    await waiting.step_aside(turn)
    await turn.tells(GeneralText.LEFT, slot=STEP)


# --- what the asker says, and the next step -------------------------------------------------


@router.callback_query(Tapped(rf"{SIGNAL}:dank"), flags=_READ)
async def say_clear(query: CallbackQuery, turn: Turn, signal: str) -> None:
    """Take that an answer is clear."""
    outcome = decide_clear(await _lock(turn, signal), turn.resident)
    if isinstance(outcome, Cleared):
        await answers.clear(turn.session, outcome.signal, now=turn.now)
    await turn.answers(outcome)


@router.callback_query(Tapped(rf"{SIGNAL}:gedaan"), flags=_ANSWER)
async def say_done(query: CallbackQuery, turn: Turn, signal: str) -> None:
    """Take that a next step was done; the asker hears."""
    hour = turn.content.answers.answer_hour.on(turn.today)
    outcome = decide_step(await _lock(turn, signal), turn.resident, _names(turn), hour=hour)
    if isinstance(outcome, StepTold):
        await answers.step(turn.session, outcome, now=turn.now)
    await turn.answers(outcome)


@router.callback_query(Tapped(rf"{SIGNAL}:later"), flags=_ANSWER)
async def ask_day(query: CallbackQuery, turn: Turn, signal: str) -> None:
    """Ask when a next step will be done then."""
    found = await answers.find(turn.session, SignalId(int(signal)))
    refused = refuse_step(found, turn.resident)
    if refused is not None or found is None:
        if refused is not None:
            await turn.answers(refused)
        return
    await waiting.step_aside(turn)
    await waiting.ask_between(turn, Answering.later)
    await turn.state.update_data({"signal": found.id})
    await turn.says(ask_new_day(turn.resident, found, fresh=True))


@router.message(Answering.later, F.text, flags=_ANSWER)
async def type_day(message: Message, turn: Turn) -> None:
    """Take the new day of a next step; the asker hears it."""
    number = SignalId((await turn.state.get_data())["signal"])
    found = await answers.lock(turn.session, number)
    day = read_day(turn.words, turn.today)
    figures = turn.content.answers
    most = figures.step_days_ahead_max.on(turn.today)
    wrong = AnswerText.DAY_NOT_READ if day is None else refuse_day(day, turn.today, most=most)
    if found is not None and wrong is not None:
        values = {} if day is None else {"dag": day}
        await turn.says(ask_new_day(turn.resident, found, why=wrong, values=values, fresh=True))
        return
    outcome = decide_step(
        found,
        turn.resident,
        _names(turn),
        later=day,
        hour=figures.answer_hour.on(turn.today),
    )
    if isinstance(outcome, StepTold):
        await answers.step(turn.session, outcome, now=turn.now)
    await waiting.end(turn)
    await turn.answers(outcome, below=True)
