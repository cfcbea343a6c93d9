"""Asking a partner something: for an answer on an issue, a question, or on after an answer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.answers.asking import (
    Asked,
    Question,
    ask_words,
    check_screen,
    decide_ask,
    issue_in,
    question_of,
    question_to_data,
    read_question,
    refuse_ask,
    which_issue,
    which_partner,
)
from domain.answers.private import without_people
from domain.answers.signal import ANSWER_PREFIX, ASK_PREFIX, AnswerText, days_of
from domain.ids import AreaSlug, IssueId, SignalId, ThemeId
from domain.issues.issue import IssueText
from domain.notices import STEP
from domain.reading import PersonalSpan, reading_from_json
from domain.roles import Action
from domain.texts import GeneralText
from domain.theming import THEMES_PREFIX
from domain.wishing import WISH_PREFIX
from handlers import waiting, ways
from handlers.context import NUMBER, Tapped
from handlers.turn import Turn
from handlers.wishing import Wishing
from storage import answers, issues

router = Router(name="asking partners")

_ASK = {"action": Action.ASK_PARTNER}
_ON = {"action": Action.READ_ANSWER}
PARTNER = r"(?P<partner>[a-z0-9-]{1,40})"


class Asking(StatesGroup):
    """Where somebody is who asks a partner something; the data is `question_to_data`."""

    words = State()
    partner = State()


def _names(turn: Turn) -> dict[str, str]:
    return turn.content.partner_names()


async def _days(turn: Turn, area: AreaSlug, partner: str) -> int:
    """Return in how many days a partner answers in an area, by the clock of how it works."""
    return days_of(turn.content, partner, turn.today, await ways.way_of(turn, area))


async def _due_on(turn: Turn, area: AreaSlug, partner: str) -> date:
    return turn.today + timedelta(days=await _days(turn, area, partner))


# --- a question by itself -------------------------------------------------------------------


async def begin(turn: Turn) -> None:
    """Ask what somebody wants to ask a partner."""
    area = await turn.home()
    if area is None:
        return
    await waiting.ask_between(turn, Asking.words)
    await turn.state.update_data({"area": area})
    await turn.says(ask_words(turn.resident, fresh=True))


@router.message(Asking.words, F.text, flags=_ASK)
async def type_question(message: Message, turn: Turn) -> None:
    """Take the question that was typed."""
    await take_question(turn, turn.words, turn.understood().personal)


async def take_question(turn: Turn, typed: str, personal: Sequence[PersonalSpan]) -> None:
    """Take a question, with what says who somebody is masked; then it is asked of whom."""
    data = await turn.state.get_data()
    text, hidden = without_people(typed, personal)
    most = turn.content.answers.question_max_characters.on(turn.today)
    wrong = read_question(text, most=most)
    if wrong is not None:
        await turn.tells(wrong, {"tekens": len(text), "passen": most})
        return
    follows = data.get("follows")
    question = Question(
        area=AreaSlug(data["area"]),
        text=text,
        hidden=hidden,
        follows=None if follows is None else SignalId(follows),
    )
    await turn.state.set_state(Asking.partner)
    await turn.state.update_data({**question_to_data(question), "text": text})
    if question.follows is not None:
        await _check(turn, question, str(data["partner"]))
    else:
        await turn.says(which_partner(turn.resident, question, _names(turn), fresh=True))


@router.callback_query(Tapped(rf"{WISH_PREFIX}:vraag"), flags=_ASK)
async def ask_what_was_typed(query: CallbackQuery, turn: Turn) -> None:
    """Ask a partner what was typed out of the blue and read as a question."""
    data = await turn.state.get_data()
    if await turn.state.get_state() != Wishing.answered.state or "said" not in data:
        await turn.tells(GeneralText.BUTTON_OLD, edits=turn.tapped)
        return
    area = await turn.home()
    if area is None:
        return
    said = data["said"]
    reading, _ = reading_from_json(said["reading"])
    await waiting.end(turn)
    await waiting.ask_between(turn, Asking.words)
    await turn.state.update_data({"area": area})
    await take_question(turn, str(said["words"]), reading.personal)


# --- on an issue ----------------------------------------------------------------------------


@router.callback_query(Tapped(rf"{ASK_PREFIX}:i:(?P<issue>{NUMBER})"), flags=_ASK)
async def ask_about_issue(query: CallbackQuery, turn: Turn, issue: str) -> None:
    """Ask of which partner an answer is wanted on an issue."""
    found = await issues.find(turn.session, IssueId(int(issue)))
    if found is None:
        await turn.tells(IssueText.GONE)
        return
    question = Question(area=found.area, text=found.text, issue=found)
    refused = refuse_ask(turn.resident, question)
    if refused is not None:
        await turn.answers(refused, below=True)
        return
    await waiting.step_aside(turn)
    await waiting.ask_between(turn, Asking.partner)
    await turn.state.update_data(question_to_data(question))
    await turn.says(which_partner(turn.resident, question, _names(turn), fresh=True))


@router.callback_query(
    Tapped(rf"{ASK_PREFIX}:t:(?P<theme>{NUMBER}):(?P<page>\d{{1,4}})"),
    flags={"action": Action.ASK_FOR_OWNER},
)
async def choose_issue(query: CallbackQuery, turn: Turn, theme: str, page: str) -> None:
    """Ask on which issue of a theme an answer is wanted."""
    area = await turn.home()
    if area is None:
        return
    size = turn.page_size
    offset = (max(1, int(page)) - 1) * size
    found = await issues.of_theme(
        turn.session, area, ThemeId(int(theme)), limit=size, offset=offset
    )
    back = f"{THEMES_PREFIX}:{int(theme)}:{int(page)}"
    await turn.says(which_issue(turn.resident, found, back))


# --- on after an answer ---------------------------------------------------------------------


@router.callback_query(Tapped(rf"{ANSWER_PREFIX}:(?P<signal>{NUMBER}):door"), flags=_ON)
async def ask_on(query: CallbackQuery, turn: Turn, signal: str) -> None:
    """Ask what somebody wants to know more, or their reply to a question back."""
    found = await answers.find(turn.session, SignalId(int(signal)))
    if found is None or found.answer is None or turn.resident.id not in found.told:
        await turn.tells(AnswerText.GONE)
        return
    await waiting.step_aside(turn)
    await waiting.ask_between(turn, Asking.words)
    data = {"area": found.area, "follows": found.id, "partner": found.partner}
    await turn.state.update_data(data)
    back = found.answer.question
    await turn.says(ask_words(turn.resident, asked_back=back, on=True, fresh=True))


# --- of whom, and sending -------------------------------------------------------------------


async def _question(turn: Turn) -> Question | None:
    """Return the question on its way; who has none any more begins anew."""
    data = await turn.state.get_data()
    number = issue_in(data)
    issue = None if number is None else await issues.find(turn.session, number)
    question = question_of(data, issue)
    if question is None:
        await turn.begins_anew()
    return question


async def _check(turn: Turn, question: Question, partner: str, *, fresh: bool = True) -> None:
    due_on = await _due_on(turn, question.area, partner)
    screen = check_screen(turn.resident, question, partner, _names(turn), due_on, fresh=fresh)
    await turn.says(screen)


@router.callback_query(Asking.partner, Tapped(rf"{ASK_PREFIX}:p:{PARTNER}"), flags=_ASK)
async def choose_partner(query: CallbackQuery, turn: Turn, partner: str) -> None:
    """Show what is sent to a partner, and by when an answer is due."""
    question = await _question(turn)
    if question is not None and partner in _names(turn):
        await _check(turn, question, partner, fresh=False)


@router.callback_query(Asking.partner, Tapped(rf"{ASK_PREFIX}:wie"), flags=_ASK)
async def choose_again(query: CallbackQuery, turn: Turn) -> None:
    """Go back to the partners."""
    question = await _question(turn)
    if question is not None:
        await turn.says(which_partner(turn.resident, question, _names(turn), fresh=False))


@router.callback_query(Asking.partner, Tapped(rf"{ASK_PREFIX}:stuur:{PARTNER}"), flags=_ASK)
async def send(query: CallbackQuery, turn: Turn, partner: str) -> None:
    """Send the question: from now on an answer is due."""
    question = await _question(turn)
    if question is None or partner not in _names(turn):
        return
    running = await answers.lock_running(
        turn.session,
        partner,
        issue=question.issue.id if question.issue else None,
        follows=question.follows,
    )
    outcome = decide_ask(
        turn.resident,
        question,
        partner,
        await answers.next_id(turn.session),
        turn.now,
        days=await _days(turn, question.area, partner),
        hour=turn.content.answers.answer_hour.on(turn.today),
        names=_names(turn),
        running=running,
        answerers=await answers.answerers(turn.session, question.area, partner),
    )
    if isinstance(outcome, Asked):
        await answers.store(turn.session, outcome)
    await waiting.end(turn)
    await turn.answers(outcome)


@router.callback_query(StateFilter(Asking), Tapped(rf"{ASK_PREFIX}:weg"), flags=_ASK)
async def leave(query: CallbackQuery, turn: Turn) -> None:
    """Leave the question; nothing was sent."""
    await waiting.end(turn)
    await turn.tells(GeneralText.LEFT, slot=STEP)
