"""Changing one's own answer to a trits question that is open."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.agenda.item import AgendaItem
from domain.refusing import Refused
from domain.roles import Action
from domain.trits.answer import SUPPORT_PREFIX, AnswerId
from domain.trits.changing import Changed, ChangeText, ask_change, decide_change, refuse_change
from domain.trits.order import Course
from domain.trits.supporting import Standing
from domain.trits.telling import about
from handlers import waiting
from handlers.context import NUMBER, Tapped
from handlers.trits import Trits, show_question
from handlers.turn import Turn
from storage import agenda
from storage import trits as rows

router = Router(name="changing answers")

_ANSWER = {"action": Action.ANSWER_TRITS}


async def _found(
    turn: Turn, answer: AnswerId
) -> tuple[Standing | None, AgendaItem | None, Course | None]:
    """Return an answer with its item and where the questions stand, held until this ends."""
    standing = await rows.lock_answer(turn.session, answer, turn.resident.id)
    if standing is None:
        return None, None, None
    item = await agenda.find_item(turn.session, standing.item)
    return standing, item, await rows.course(turn.session, standing.item, standing.question.series)


@router.callback_query(Tapped(rf"{SUPPORT_PREFIX}:(?P<answer>{NUMBER}):anders"), flags=_ANSWER)
async def ask(query: CallbackQuery, turn: Turn, answer: str) -> None:
    """Ask for the new words of one's own answer."""
    number = AnswerId(int(answer))
    standing, item, course = await _found(turn, number)
    refused = refuse_change(turn.resident, standing, item, course)
    if refused is not None or standing is None:
        await turn.answers(refused or Refused(()))
        return
    await waiting.step_aside(turn)
    await waiting.ask_between(turn, Trits.change)
    await turn.state.update_data({"answer": number})
    supports = await rows.count_supports(turn.session, number)
    await turn.says(ask_change(turn.resident, standing, supports=supports))


@router.message(Trits.change, F.text, flags=_ANSWER)
async def take(message: Message, turn: Turn) -> None:
    """Take the new words in place of the old ones."""
    number = (await turn.state.get_data()).get("answer")
    if not isinstance(number, int):
        await turn.begins_anew()
        return
    standing, item, course = await _found(turn, AnswerId(number))
    if refuse_change(turn.resident, standing, item, course) is not None:
        await waiting.end(turn)
    read = turn.understood()
    outcome = decide_change(
        turn.resident,
        standing,
        item,
        course,
        turn.words,
        turn.now,
        words=about(turn.words, read.key_words),
        personal=read.personal,
    )
    if not isinstance(outcome, Changed) or standing is None or item is None:
        await turn.answers(outcome if isinstance(outcome, Refused) else Refused(()))
        return
    await rows.change_answer(turn.session, outcome)
    await waiting.end(turn)
    await turn.tells(ChangeText.CHANGED)
    await show_question(turn, item, standing.question, fresh=True)
