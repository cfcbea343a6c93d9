"""Answering a survey round: one question a screen, going on later, and saying it in own words.

A screen is drawn at delivery, and a button carries an opaque word: no answer lies about
(docs/decisions/0030).
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
    typed_choice,
)
from domain.evaluation.draft import Draft, draft_from_json, pseudonym, read_token
from domain.evaluation.sheet import Side
from domain.evaluation.texts import SheetText
from domain.ids import MessageId, SurveyId
from domain.roles import Action
from domain.survey.answering import (
    decide_answer_in_words,
    refuse_sheet,
    said_of,
    without_words,
)
from domain.survey.sheet_screens import (
    Own,
    ask_words,
    empty_sheet,
    handed_in,
    show_question,
    shut,
    stopped,
)
from domain.survey.survey import SURVEY_PREFIX, Survey, key_of, places, slot_of
from domain.survey.texts import SurveyText
from handlers import waiting
from handlers.context import NUMBER, Tapped
from handlers.turn import Turn
from storage import outbox, surveys

router = Router(name="survey sheets")

_ANSWER = {"action": Action.ANSWER_SURVEY}
_ONE = rf"{SURVEY_PREFIX}:(?P<number>{NUMBER})"
_PLACE = rf"{_ONE}:(?P<place>\d{{1,2}})"


class AnsweringSurvey(StatesGroup):
    """Where somebody is who answers; no answer and no word of theirs is kept here."""

    sheet = State()
    words = State()


_STATES = frozenset(state.state for state in AnsweringSurvey.__all_states__)


@dataclass(frozen=True, slots=True)
class Held:
    """Somebody's sheet, held until this turn ends, with the name that it lies under."""

    own: Own
    name: bytes

    @property
    def survey(self) -> Survey:
        """What it is a sheet of."""
        return self.own.survey

    @property
    def draft(self) -> Draft:
        """What stands on it."""
        return self.own.draft

    def at(self, place: str | int) -> int:
        """Return a place that is there, the nearest."""
        return min(int(place), len(self.own.asked) - 1)


async def _hold(turn: Turn, number: str | int) -> Held | None:
    """Return somebody's own sheet, to fill in; say why not otherwise.

    Raises:
        LookupError: the survey is open and its key isn't here; the person is told that it went
            wrong, because nothing can be kept.
    """
    me = turn.resident
    found = await surveys.find_to_answer(turn.session, SurveyId(int(number)))
    refused = refuse_sheet(found, turn.now, mine=True)
    if refused is not None or found is None:
        await _not_kept(turn, found, refused or NotKept(SurveyText.GONE))
        return None
    key = turn.town.keys.get(key_of(found.id))
    if key is None:
        raise LookupError("the key of an open survey is gone")
    name, asked = pseudonym(key, me.id), places(found.questions)
    draft = draft_from_json(await surveys.BOX.lock(turn.session, found.id, name), asked)
    refused = refuse_sheet(found, turn.now, mine=me.area == found.area or draft is not None)
    if draft is None and await surveys.BOX.is_on_roll(turn.session, found.id, me.id):
        refused = NotKept(SurveyText.FROM_OTHER_DOOR, {"gebied": found.area_name})
    if refused is not None:
        await _not_kept(turn, found, refused)
        return None
    return Held(Own(me.id, found, asked, draft or Draft(Side.RESIDENT), key), name)


async def _not_kept(turn: Turn, survey: Survey | None, why: NotKept) -> None:
    """Say why nothing was kept."""
    await _leave(turn)
    text = said_of(why)
    if why.closed and survey is not None:
        turn.toasts(text, why.values)
        await turn.says(shut(turn.resident.id, survey))
    elif text is SurveyText.EMPTY and survey is not None:
        await turn.says(empty_sheet(turn.resident.id, survey))
    else:
        await turn.tells(text, why.values)


async def _leave(turn: Turn) -> None:
    if await turn.state.get_state() in _STATES:
        await waiting.end(turn)


async def _ask(turn: Turn, held: Held, place: int, question: State) -> None:
    """Let what is typed be about this question."""
    if await turn.state.get_state() not in _STATES:
        await waiting.step_aside(turn)
        await waiting.ask_between(turn, question)
    await turn.state.set_state(question)
    await turn.state.update_data(survey=held.survey.id, place=place)


async def _show(turn: Turn, held: Held, place: int) -> None:
    """Show a question, in its own message where that stands, else in a new one."""
    is_open = held.survey.questions[place].open
    await _ask(turn, held, place, AnsweringSurvey.words if is_open else AnsweringSurvey.sheet)
    fresh = await turn.below(slot_of(held.survey.id))
    await turn.says(show_question(held.survey.id, turn.resident.id, place, fresh=fresh))


async def _keep(turn: Turn, held: Held, outcome: Kept | NotKept) -> None:
    """Keep what came of an answer, and show what comes then."""
    if isinstance(outcome, NotKept):
        await _not_kept(turn, held.survey, outcome)
        return
    me = turn.resident.id
    if outcome.changed:
        await surveys.BOX.store(turn.session, held.survey.id, me, held.name, outcome.draft)
    if outcome.place is not None:
        await _show(turn, replace(held, own=replace(held.own, draft=outcome.draft)), outcome.place)
        return
    await _leave(turn)
    receipt = handed_in(me, held.survey)
    await turn.says(replace(receipt, fresh=await turn.below(slot_of(held.survey.id))))


@router.callback_query(Tapped(rf"{_ONE}:begin"), flags=_ANSWER)
async def begin(query: CallbackQuery, turn: Turn, number: str) -> None:
    """Open one's own sheet where one left it."""
    held = await _hold(turn, number)
    if held is not None:
        await _show(turn, held, held.draft.goes_on_at(held.own.asked))


@router.callback_query(Tapped(rf"{_PLACE}:toon"), flags=_ANSWER)
async def show(query: CallbackQuery, turn: Turn, number: str, place: str) -> None:
    """Show a question, with what one answered there."""
    held = await _hold(turn, number)
    if held is not None:
        await _show(turn, held, held.at(place))


@router.callback_query(Tapped(rf"{_PLACE}:(?P<word>[A-Za-z0-9_=-]{{16}})"), flags=_ANSWER)
async def pick(query: CallbackQuery, turn: Turn, number: str, place: str, word: str) -> None:
    """Take an answer, or pass a question over."""
    held = await _hold(turn, number)
    if held is None:
        return
    at, own = int(place), held.own
    choice = None
    if at < len(own.asked):
        choice = read_token(own.key, own.resident, own.asked[at], word)
    await _keep(turn, held, decide_pick(held.draft, own.asked, at, choice))


@router.callback_query(Tapped(rf"{_PLACE}:verder"), flags=_ANSWER)
async def go_on(query: CallbackQuery, turn: Turn, number: str, place: str) -> None:
    """Go to the next question, and leave this answer as it is."""
    held = await _hold(turn, number)
    if held is not None:
        await _keep(turn, held, decide_next(held.draft, held.own.asked, int(place)))


@router.callback_query(Tapped(rf"{_PLACE}:stop"), flags=_ANSWER)
async def stop(query: CallbackQuery, turn: Turn, number: str, place: str) -> None:
    """Leave it for later."""
    held = await _hold(turn, number)
    if held is not None:
        await _leave(turn)
        await turn.says(stopped(turn.resident.id, held.survey, held.draft))


@router.callback_query(Tapped(rf"{_ONE}:inleveren"), flags=_ANSWER)
async def hand_in(query: CallbackQuery, turn: Turn, number: str) -> None:
    """Hand in a sheet that isn't whole."""
    held = await _hold(turn, number)
    if held is not None:
        await _keep(turn, held, decide_hand_in(held.draft))


# --- in own words -------------------------------------------------------------------------


@router.callback_query(Tapped(rf"{_PLACE}:zeg"), flags=_ANSWER)
async def ask(query: CallbackQuery, turn: Turn, number: str, place: str) -> None:
    """Ask for an answer in own words."""
    held = await _hold(turn, number)
    if held is not None:
        at = held.at(place)
        await _ask(turn, held, at, AnsweringSurvey.words)
        fresh = await turn.below(slot_of(held.survey.id))
        await turn.says(ask_words(held.own, at, fresh=fresh))


@router.callback_query(Tapped(rf"{_PLACE}:zwijg"), flags=_ANSWER)
async def unsay(query: CallbackQuery, turn: Turn, number: str, place: str) -> None:
    """Take one's words off the sheet."""
    held = await _hold(turn, number)
    if held is not None:
        at = held.at(place)
        draft = without_words(held.draft, held.own.asked, at)
        await _keep(turn, held, Kept(draft, at, changed=draft != held.draft))


async def _asked(turn: Turn) -> tuple[Held, int] | None:
    """Return the sheet and the question that somebody types an answer to."""
    data = await turn.state.get_data()
    number, place = data.get("survey"), data.get("place")
    if not isinstance(number, int) or not isinstance(place, int):
        await turn.begins_anew()
        return None
    held = await _hold(turn, number)
    return None if held is None else (held, held.at(place))


@router.message(AnsweringSurvey.sheet, F.text.regexp(r"^\s*\d\.?\s*$"), flags=_ANSWER)
async def type_choice(message: Message, turn: Turn) -> None:
    """Take the number of an option that was typed instead of tapped, out of the chat."""
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


@router.message(AnsweringSurvey.words, F.text, flags=_ANSWER)
async def take_words(message: Message, turn: Turn) -> None:
    """Put words on the sheet, and take them out of the chat."""
    asked = await _asked(turn)
    if asked is None:
        return
    held, place = asked
    outcome = decide_answer_in_words(
        held.draft,
        held.own.asked,
        place,
        turn.words,
        personal=turn.understood().personal,
    )
    if isinstance(outcome, NotKept):
        await turn.tells(said_of(outcome), outcome.values)
        return
    await outbox.take_away(turn.session, turn.chat, MessageId(message.message_id), now=turn.now)
    if outcome.masked:
        await turn.tells(SheetText.WORDS_MASKED)
    await _keep(turn, held, outcome)
