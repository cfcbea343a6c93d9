"""The quadrant test for anybody: what was chosen travels in the buttons, and is kept nowhere."""

from __future__ import annotations

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.evaluation.home_test import LINES, TOWN, Where, intro, question, result
from domain.evaluation.sheet import Letter
from domain.evaluation.texts import TEST_PREFIX, TestText
from domain.ids import AreaSlug
from domain.roles import Action
from handlers.agenda import SLUG
from handlers.context import Tapped
from handlers.turn import Turn
from storage import quadrant_tests

router = Router(name="quadrant test")

_TEST = {"action": Action.TEST_QUADRANT}
_OWN = rf"{TEST_PREFIX}:(?P<where>{SLUG})"
_LETTERS = rf"(?P<letters>[a-d]{{0,{len(LINES)}}})"


async def show_intro(turn: Turn) -> None:
    """Show what the test is."""
    area = turn.town.area(turn.resident.area)
    home = None if area is None else Where(area.slug, area.name)
    town = Where(None, turn.content.municipality.name)
    await turn.says(intro(turn.resident, home, town, fresh=await turn.below()))


@router.callback_query(Tapped(rf"{TEST_PREFIX}:begin"), flags=_TEST)
async def begin(query: CallbackQuery, turn: Turn) -> None:
    """Show what the test is, and what it can be about."""
    await show_intro(turn)


@router.callback_query(Tapped(rf"{_OWN}:{_LETTERS}"), flags=_TEST)
async def choose(query: CallbackQuery, turn: Turn, where: str, letters: str) -> None:
    """Show the next line, or what comes out."""
    about = _about(turn, where)
    chosen = [Letter(one) for one in letters]
    if about is None:
        await show_intro(turn)
    elif len(chosen) < len(LINES):
        await turn.says(question(turn.resident, about, turn.content.questionnaire, chosen))
    else:
        await _show_result(turn, about, chosen)


def _about(turn: Turn, where: str) -> Where | None:
    if where == TOWN:
        return Where(None, turn.content.municipality.name)
    area = turn.town.area(AreaSlug(where))
    return None if area is None else Where(area.slug, area.name)


async def _show_result(turn: Turn, about: Where, chosen: list[Letter]) -> None:
    year = turn.today.year
    others = await quadrant_tests.others(
        turn.session,
        about.area,
        year,
        hidden_under=turn.content.evaluation.merged_under.on(turn.today),
    )
    counted = await quadrant_tests.is_counted(turn.session, turn.resident.id, about.area, year)
    questions = turn.content.questionnaire
    await turn.says(result(turn.resident, about, questions, chosen, others, counted=counted))


@router.callback_query(Tapped(rf"{_OWN}:(?P<letters>[a-d]{{{len(LINES)}}}):tel"), flags=_TEST)
async def count_me(query: CallbackQuery, turn: Turn, where: str, letters: str) -> None:
    """Count somebody's choices along; a second time changes nothing."""
    about = _about(turn, where)
    if about is None:
        await show_intro(turn)
        return
    chosen = [Letter(one) for one in letters]
    year = turn.today.year
    await quadrant_tests.count(turn.session, turn.resident.id, about.area, year, chosen)
    turn.toasts(TestText.COUNTED)
    await _show_result(turn, about, chosen)
