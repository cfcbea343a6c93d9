"""Making a survey round, what there is of it in an area, and reading what an area said."""

from __future__ import annotations

from collections.abc import Sequence

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.agenda.item import reads
from domain.agenda.texts import AgendaText
from domain.areas import Area
from domain.ids import AreaSlug, SurveyId
from domain.notices import STEP
from domain.refusing import Refused
from domain.roles import Action
from domain.survey.opening import (
    SurveyOpened,
    area_screen,
    decide_open,
    options_screen,
    question_screen,
    refuse_open,
    so_far_screen,
    take_options,
    take_question,
)
from domain.survey.result import result_screen
from domain.survey.survey import (
    QUESTIONS_MOST,
    SURVEY_PREFIX,
    Question,
    key_of,
    questions_from_data,
    questions_to_data,
)
from domain.survey.texts import SurveyText
from domain.texts import GeneralText
from domain.way_back import area_button
from handlers import waiting
from handlers.context import NUMBER, Tapped
from handlers.turn import Turn
from storage import ballots, people, surveys

router = Router(name="surveying")

_READ = {"action": Action.READ_SURVEY}
_MAKE = {"action": Action.OPEN_SURVEY}
_AREA = rf"{SURVEY_PREFIX}:in:(?P<area>[a-z0-9-]{{1,24}})"


class Surveying(StatesGroup):
    """Where somebody is who makes a survey round: its questions so far are in the data."""

    question = State()
    options = State()
    listed = State()


async def _area(turn: Turn, slug: str) -> Area | None:
    """Return an area that is for this person; say why not otherwise."""
    found = turn.town.area(AreaSlug(slug))
    if found is not None and reads(turn.resident, found.slug):
        return found
    await turn.tells(AgendaText.OTHER_AREA)
    return None


# --- reading ------------------------------------------------------------------------------


@router.callback_query(Tapped(rf"{_AREA}:toon"), flags=_READ)
async def show_area(query: CallbackQuery, turn: Turn, area: str) -> None:
    """Show what there is of survey rounds in an area."""
    await _step_out(turn)
    found = await _area(turn, area)
    if found is not None:
        await _show(turn, found)


async def _show(turn: Turn, area: Area) -> None:
    newest = await surveys.newest_of(turn.session, area.slug)
    fresh = await turn.below()
    await turn.says(
        area_screen(
            turn.resident, area.slug, area.name, newest, turn.now, area_button(), fresh=fresh
        )
    )


@router.callback_query(
    Tapped(rf"{SURVEY_PREFIX}:(?P<survey>{NUMBER}):uitkomst:(?P<page>\d{{1,4}})"), flags=_READ
)
async def show_result(query: CallbackQuery, turn: Turn, survey: str, page: str) -> None:
    """Show what an area said to one question."""
    found = await surveys.find(turn.session, SurveyId(int(survey)))
    if found is None or not found.closed or not reads(turn.resident, found.area):
        await turn.tells(SurveyText.GONE)
        return
    result = await surveys.result_of(turn.session, found)
    fresh = await turn.below()
    await turn.says(result_screen(turn.resident.id, found, result, int(page), fresh=fresh))


# --- making -------------------------------------------------------------------------------


async def _step_out(turn: Turn) -> None:
    if (await turn.state.get_state() or "").startswith(f"{Surveying.__name__}:"):
        await waiting.end(turn)


@router.callback_query(Tapped(rf"{_AREA}:begin"), flags=_MAKE)
async def begin(query: CallbackQuery, turn: Turn, area: str) -> None:
    """Ask for the first question."""
    found = await _area(turn, area)
    if found is None:
        return
    newest = await surveys.newest_of(turn.session, found.slug)
    refused = refuse_open(turn.resident, found.slug, found.name, newest)
    if refused is not None:
        await turn.answers(refused, below=await turn.below())
        return
    await waiting.step_aside(turn)
    await waiting.ask_between(turn, Surveying.question)
    await turn.state.update_data({"area": found.slug, "questions": []})
    await turn.says(question_screen(turn.resident, found, 1, fresh=await turn.below()))


async def _making(turn: Turn) -> tuple[Area, tuple[Question, ...]] | None:
    """Return the area and the questions so far; who has none begins anew."""
    data = await turn.state.get_data()
    slug, kept = data.get("area"), data.get("questions")
    found = turn.town.area(AreaSlug(slug)) if isinstance(slug, str) else None
    if found is None or not isinstance(kept, list):
        await turn.begins_anew()
        return None
    return found, questions_from_data(kept)


@router.message(Surveying.question, F.text, flags=_MAKE)
async def type_question(message: Message, turn: Turn) -> None:
    """Take a question, and ask how it is answered."""
    making = await _making(turn)
    if making is None:
        return
    said = take_question(turn.resident, turn.words, personal=turn.understood().personal)
    if isinstance(said, Refused):
        await turn.answers(said)
        return
    await turn.state.set_state(Surveying.options)
    await turn.state.update_data({"asks": said, "text": said})
    await turn.says(options_screen(turn.resident, making[0].slug, said, fresh=True))


@router.message(Surveying.options, F.text, flags=_MAKE)
async def type_options(message: Message, turn: Turn) -> None:
    """Take the options of a question, one a line."""
    making = await _making(turn)
    if making is None:
        return
    options = take_options(turn.resident, message.text or "", personal=turn.understood().personal)
    if isinstance(options, Refused):
        await turn.answers(options)
    else:
        await _add(turn, *making, options)


@router.callback_query(Surveying.options, Tapped(rf"{_AREA}:open"), flags=_MAKE)
async def make_open(query: CallbackQuery, turn: Turn, area: str) -> None:
    """Let a question be answered in own words."""
    making = await _making(turn)
    if making is not None:
        await _add(turn, *making, ())


async def _add(
    turn: Turn, area: Area, questions: Sequence[Question], options: tuple[str, ...]
) -> None:
    asks = str((await turn.state.get_data()).get("asks", ""))
    await _list(turn, area, (*questions, Question(asks, options))[:QUESTIONS_MOST])


async def _list(turn: Turn, area: Area, questions: Sequence[Question]) -> None:
    """Keep the questions so far and show them, with what can be done."""
    await turn.state.set_state(Surveying.listed)
    await turn.state.update_data({"questions": questions_to_data(questions)})
    members = len(await people.reachable(turn.session, area.slug))
    await turn.says(
        so_far_screen(turn.resident, area, questions, members=members, fresh=turn.typed)
    )


@router.callback_query(Surveying.listed, Tapped(rf"{_AREA}:nog"), flags=_MAKE)
async def another(query: CallbackQuery, turn: Turn, area: str) -> None:
    """Ask for another question."""
    making = await _making(turn)
    if making is None:
        return
    found, questions = making
    if len(questions) >= QUESTIONS_MOST:
        await _list(turn, found, questions)
        return
    await turn.state.set_state(Surveying.question)
    await turn.says(question_screen(turn.resident, found, len(questions) + 1, fresh=False))


@router.callback_query(Surveying.listed, Tapped(rf"{_AREA}:laatste"), flags=_MAKE)
async def remove_last(query: CallbackQuery, turn: Turn, area: str) -> None:
    """Take the last question out."""
    making = await _making(turn)
    if making is not None:
        await _list(turn, making[0], making[1][:-1])


@router.message(Surveying.listed, F.text, flags=_MAKE)
async def type_to_list(message: Message, turn: Turn) -> None:
    """Show the questions below what was typed: what comes then is a tap."""
    making = await _making(turn)
    if making is not None:
        await _list(turn, *making)


@router.callback_query(
    Surveying.listed, Tapped(rf"{_AREA}:ja-(?P<span>week|twee|drie)"), flags=_MAKE
)
async def open_survey(query: CallbackQuery, turn: Turn, area: str, span: str) -> None:
    """Ask the area, from now on."""
    making = await _making(turn)
    if making is None:
        return
    found, questions = making
    await ballots.lock_area(turn.session, found.slug)
    number = await surveys.next_id(turn.session)
    outcome = decide_open(
        turn.resident,
        found,
        questions,
        await surveys.newest_of(turn.session, found.slug),
        number,
        turn.now,
        span=span,
        members=await people.reachable(turn.session, found.slug),
    )
    await waiting.end(turn)
    if isinstance(outcome, SurveyOpened):
        turn.town.keys.make(key_of(number))
        await surveys.store(turn.session, outcome)
    await turn.answers(outcome)


@router.callback_query(StateFilter(Surveying), Tapped(rf"{_AREA}:uit"), flags=_MAKE)
async def leave(query: CallbackQuery, turn: Turn, area: str) -> None:
    """Leave it; nothing was asked of anybody."""
    await waiting.end(turn)
    await turn.tells(GeneralText.LEFT, slot=STEP)
