"""Looking back: one question a screen, going on later, and saying what should change.

A screen is drawn at delivery, and a button carries an opaque word: no answer lies about
(docs/decisions/0026).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from aiogram import F, Router
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.evaluation.answering import (
    Kept,
    NotKept,
    decide_hand_in,
    decide_next,
    decide_pick,
    decide_words,
    refuse_sheet,
    typed_choice,
)
from domain.evaluation.draft import Draft, draft_from_json, pseudonym, read_token
from domain.evaluation.evaluation import Evaluation, key_of, side_of, slot_of
from domain.evaluation.questionnaire import About, places
from domain.evaluation.sheet import Side
from domain.evaluation.sheet_screens import (
    Own,
    ask_words,
    empty_sheet,
    handed_in,
    show_sheet,
    shut,
    stopped,
)
from domain.evaluation.texts import EVALUATION_PREFIX, SheetText
from domain.ids import EvaluationId, MessageId
from domain.roles import Action
from handlers import waiting
from handlers.context import NUMBER, Tapped
from handlers.turn import Turn
from storage import evaluations, outbox, sheets

router = Router(name="sheets")

_FILL = {"action": Action.FILL_IN_SHEET}
_ONE = rf"{EVALUATION_PREFIX}:(?P<number>{NUMBER})"
_PLACE = rf"{_ONE}:(?P<place>\d{{1,2}})"


class LookingBack(StatesGroup):
    """Where somebody is who looks back; no answer and no word of theirs is kept here."""

    sheet = State()
    words = State()


_STATES = frozenset(state.state for state in LookingBack.__all_states__)


@dataclass(frozen=True, slots=True)
class Held:
    """Somebody's sheet, held until this turn ends, with the name that it lies under."""

    own: Own
    name: bytes

    @property
    def evaluation(self) -> Evaluation:
        """What it is a sheet of."""
        return self.own.evaluation

    @property
    def draft(self) -> Draft:
        """What stands on it."""
        return self.own.draft


async def hold(turn: Turn, number: str | int) -> Held | None:
    """Return somebody's own sheet, to fill in; say why not otherwise.

    Raises:
        LookupError: the evaluation is open and its key isn't here; the person is told that it
            went wrong, because nothing can be kept.
    """
    me = turn.resident
    found = await evaluations.find_to_fill_in(turn.session, EvaluationId(int(number)))
    side = None if found is None else side_of(me, found.area)
    refused = refuse_sheet(found, turn.now, mine=True)
    if refused is not None or found is None:
        await not_kept(turn, found, refused or NotKept(SheetText.GONE))
        return None
    key = turn.town.keys.get(key_of(found.id))
    if key is None:
        raise LookupError("the key of an open evaluation is gone")
    name, asked = pseudonym(key, me.id), places(found.rules)
    kept = await sheets.lock(turn.session, found.id, name)
    draft = draft_from_json(kept, asked)
    refused = refuse_sheet(found, turn.now, mine=side is not None or draft is not None)
    if draft is None and await sheets.is_on_roll(turn.session, found.id, me.id):
        refused = NotKept(SheetText.FROM_OTHER_DOOR, {"gebied": found.area_name})
    if refused is not None:
        await not_kept(turn, found, refused)
        return None
    questions = await evaluations.questions_of(turn.session, found.id)
    draft = draft or Draft(side or Side.RESIDENT)
    return Held(Own(me.id, found, questions, asked, draft, key), name)


async def not_kept(turn: Turn, evaluation: Evaluation | None, why: NotKept) -> None:
    """Say why nothing was kept."""
    await _leave(turn)
    if why.closed and evaluation is not None:
        turn.toasts(why.toast, why.values)
        await turn.says(shut(turn.resident.id, evaluation))
    elif why.toast is SheetText.EMPTY and evaluation is not None:
        await turn.says(empty_sheet(turn.resident.id, evaluation))
    else:
        await turn.tells(why.toast, why.values)


async def _leave(turn: Turn) -> None:
    if await turn.state.get_state() in _STATES:
        await waiting.end(turn)


async def _show(turn: Turn, held: Held, place: int, *, page: int = 1) -> None:
    """Show a question, in its own message where that stands, else in a new one."""
    state = await turn.state.get_state()
    if state not in _STATES:
        await waiting.step_aside(turn)
        await waiting.ask_between(turn, LookingBack.sheet)
    await turn.state.set_state(LookingBack.sheet)
    await turn.state.update_data(evaluation=held.evaluation.id, place=place)
    fresh = await turn.below(slot_of(held.evaluation.id))
    side = held.draft.side.value
    await turn.says(
        show_sheet(held.evaluation.id, turn.resident.id, place, side, page=page, fresh=fresh)
    )


async def _keep(turn: Turn, held: Held, outcome: Kept | NotKept) -> None:
    """Keep what came of an answer, and show what comes then."""
    if isinstance(outcome, NotKept):
        await not_kept(turn, held.evaluation, outcome)
        return
    if outcome.changed:
        me = turn.resident.id
        await sheets.store(turn.session, held.evaluation.id, me, held.name, outcome.draft)
    if outcome.place is not None:
        await _show(turn, replace(held, own=replace(held.own, draft=outcome.draft)), outcome.place)
        return
    await _leave(turn)
    receipt = handed_in(turn.resident.id, held.evaluation)
    await turn.says(replace(receipt, fresh=await turn.below(slot_of(held.evaluation.id))))


# --- question by question -----------------------------------------------------------------


@router.callback_query(Tapped(rf"{_ONE}:begin"), flags=_FILL)
async def begin(query: CallbackQuery, turn: Turn, number: str) -> None:
    """Open one's own sheet where one left it."""
    held = await hold(turn, number)
    if held is not None:
        await _show(turn, held, held.draft.goes_on_at(held.own.asked))


@router.callback_query(Tapped(rf"{_PLACE}:toon"), flags=_FILL)
async def show(query: CallbackQuery, turn: Turn, number: str, place: str) -> None:
    """Show a question, with what one answered there."""
    held = await hold(turn, number)
    if held is not None:
        await _show(turn, held, min(int(place), len(held.own.asked) - 1))


@router.callback_query(Tapped(rf"{_PLACE}:blad:(?P<page>\d{{1,2}})"), flags=_FILL)
async def leaf(query: CallbackQuery, turn: Turn, number: str, place: str, page: str) -> None:
    """Show more rules to choose from."""
    held = await hold(turn, number)
    if held is not None:
        await _show(turn, held, min(int(place), len(held.own.asked) - 1), page=int(page))


@router.callback_query(Tapped(rf"{_PLACE}:(?P<word>[A-Za-z0-9_=-]{{16}})"), flags=_FILL)
async def pick(query: CallbackQuery, turn: Turn, number: str, place: str, word: str) -> None:
    """Take an answer, or pass a question over."""
    held = await hold(turn, number)
    if held is None:
        return
    at, own = int(place), held.own
    choice = None
    if at < len(own.asked):
        choice = read_token(own.key, own.resident, own.asked[at], word)
    await _keep(turn, held, decide_pick(held.draft, own.asked, at, choice))


@router.callback_query(Tapped(rf"{_PLACE}:verder"), flags=_FILL)
async def go_on(query: CallbackQuery, turn: Turn, number: str, place: str) -> None:
    """Go to the next question, and leave this answer as it is."""
    held = await hold(turn, number)
    if held is not None:
        await _keep(turn, held, decide_next(held.draft, held.own.asked, int(place)))


@router.callback_query(Tapped(rf"{_PLACE}:stop"), flags=_FILL)
async def stop(query: CallbackQuery, turn: Turn, number: str, place: str) -> None:
    """Leave it for later."""
    held = await hold(turn, number)
    if held is not None:
        await _leave(turn)
        asked = len(held.own.asked)
        await turn.says(stopped(turn.resident.id, held.evaluation, held.draft, asked))


@router.callback_query(Tapped(rf"{_ONE}:inleveren"), flags=_FILL)
async def hand_in(query: CallbackQuery, turn: Turn, number: str) -> None:
    """Hand in a sheet that isn't whole."""
    held = await hold(turn, number)
    if held is not None:
        await _keep(turn, held, decide_hand_in(held.draft))


# --- typed --------------------------------------------------------------------------------


@router.callback_query(Tapped(rf"{_PLACE}:zeg"), flags=_FILL)
async def ask(query: CallbackQuery, turn: Turn, number: str, place: str) -> None:
    """Ask what should change."""
    held = await hold(turn, number)
    if held is None:
        return
    at = min(int(place), len(held.own.asked) - 1)
    if held.own.asked[at].about is not About.RULE:
        await _show(turn, held, at)
        return
    if await turn.state.get_state() not in _STATES:
        await waiting.step_aside(turn)
        await waiting.ask_between(turn, LookingBack.words)
    await turn.state.set_state(LookingBack.words)
    await turn.state.update_data(evaluation=held.evaluation.id, place=at)
    most = turn.content.evaluation.words_max_characters.on(turn.today)
    fresh = await turn.below(slot_of(held.evaluation.id))
    await turn.says(ask_words(held.own, at, most=most, fresh=fresh))


@router.callback_query(Tapped(rf"{_PLACE}:zwijg"), flags=_FILL)
async def unsay(query: CallbackQuery, turn: Turn, number: str, place: str) -> None:
    """Take one's words off the sheet."""
    held = await hold(turn, number)
    if held is None:
        return
    at = min(int(place), len(held.own.asked) - 1)
    rule = held.own.asked[at].rule
    draft = held.draft if rule is None else held.draft.with_words(rule, "")
    await _keep(turn, held, Kept(draft, at, changed=draft != held.draft))


async def _asked(turn: Turn) -> tuple[Held, int] | None:
    """Return the sheet and the question that somebody types an answer to."""
    data = await turn.state.get_data()
    number, place = data.get("evaluation"), data.get("place")
    if not isinstance(number, int) or not isinstance(place, int):
        await turn.begins_anew()
        return None
    held = await hold(turn, number)
    return None if held is None else (held, min(place, len(held.own.asked) - 1))


@router.message(LookingBack.words, F.text, flags=_FILL)
async def take_words(message: Message, turn: Turn) -> None:
    """Put words on the sheet, and take them out of the chat."""
    asked = await _asked(turn)
    if asked is None:
        return
    held, place = asked
    outcome = decide_words(
        held.draft,
        held.own.asked,
        place,
        turn.words,
        most=turn.content.evaluation.words_max_characters.on(turn.today),
        personal=turn.understood().personal,
    )
    if isinstance(outcome, NotKept):
        await turn.tells(outcome.toast, outcome.values)
        return
    await outbox.take_away(turn.session, turn.chat, MessageId(message.message_id), now=turn.now)
    if outcome.masked:
        await turn.tells(SheetText.WORDS_MASKED)
    await _keep(turn, held, outcome)


async def is_choice(message: Message) -> bool:
    """Match what may be an answer that was typed: a number of two digits, or one letter."""
    said = (message.text or "").strip().rstrip(".")
    return said.isascii() and (
        (said.isdigit() and len(said) <= 2) or said.casefold() in tuple("abcd")
    )


@router.message(LookingBack.sheet, is_choice, flags=_FILL)
async def type_choice(message: Message, turn: Turn) -> None:
    """Take an answer that was typed instead of tapped, and take it out of the chat."""
    asked = await _asked(turn)
    if asked is None:
        return
    held, place = asked
    choice = typed_choice(turn.words, held.own.asked[place])
    if choice is None:
        await _show(turn, held, place)
        return
    await outbox.take_away(turn.session, turn.chat, MessageId(message.message_id), now=turn.now)
    await _keep(turn, held, decide_pick(held.draft, held.own.asked, place, choice))
