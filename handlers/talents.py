"""Talents: telling what one is good at, changing it, taking it out."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.notices import Button, Line, Lines, Notice
from domain.refusing import Refused, refuse
from domain.roles import Action
from domain.talents.fitting import because, matching
from domain.talents.talent import (
    TALENT_PREFIX,
    Talent,
    TalentId,
    TalentText,
    ask_talent,
    decide_talent,
    talents_screen,
)
from domain.tasks.task import TASK_PREFIX, of_task
from handlers import waiting
from handlers.context import NUMBER, Tapped
from handlers.turn import Turn
from storage import talents, tasks

router = Router(name="talents")

_MINE = {"action": Action.TELL_TALENTS}
SHOWN = 3
"""Fitting tasks that are named at once; `/doe` has them all."""


class Talents(StatesGroup):
    """Where somebody is who tells what they are good at."""

    telling = State()


async def show_talents(turn: Turn, *, fresh: bool = True) -> None:
    """Show somebody's own talents."""
    found = await talents.of_resident(turn.session, turn.resident.id)
    await turn.says(talents_screen(turn.resident, found, most=_most(turn), fresh=fresh))


def _most(turn: Turn) -> int:
    return turn.content.tasks.talents_max.on(turn.today)


@router.callback_query(Tapped(rf"{TALENT_PREFIX}:lijst"), flags=_MINE)
async def open_talents(query: CallbackQuery, turn: Turn) -> None:
    """Show somebody's own talents; who was telling one leaves that."""
    await waiting.step_aside(turn)
    await show_talents(turn, fresh=False)


@router.callback_query(Tapped(rf"{TALENT_PREFIX}:zeg"), flags=_MINE)
async def ask_for_talent(query: CallbackQuery, turn: Turn) -> None:
    """Ask what somebody is good at."""
    await _ask(turn, None)


@router.callback_query(Tapped(rf"{TALENT_PREFIX}:(?P<talent>{NUMBER}):anders"), flags=_MINE)
async def ask_for_change(query: CallbackQuery, turn: Turn, talent: str) -> None:
    """Ask how a talent should be put."""
    mine = await talents.of_resident(turn.session, turn.resident.id)
    found = next((one for one in mine if one.id == int(talent)), None)
    if found is None:
        await turn.answers(refuse(turn.resident, TalentText.GONE))
    else:
        await _ask(turn, found)


async def _ask(turn: Turn, talent: Talent | None) -> None:
    await waiting.step_aside(turn)
    await waiting.ask_between(turn, Talents.telling)
    await turn.state.update_data({"talent": talent.id if talent else None})
    await turn.says(ask_talent(turn.resident, talent))


@router.message(Talents.telling, F.text, flags=_MINE)
async def take_talent(message: Message, turn: Turn) -> None:
    """Store what somebody is good at, and say which tasks fit it now."""
    instead = (await turn.state.get_data()).get("talent")
    await talents.lock_resident(turn.session, turn.resident.id)
    have = await talents.of_resident(turn.session, turn.resident.id)
    read = turn.understood()
    outcome = decide_talent(
        turn.resident,
        turn.words,
        turn.now,
        have=have,
        words=read.key_words,
        personal=read.personal,
        most=_most(turn),
        most_characters=turn.content.tasks.talent_max_characters.on(turn.today),
        instead_of=TalentId(instead) if isinstance(instead, int) else None,
    )
    if isinstance(outcome, Refused):
        await turn.answers(outcome)
        return
    await talents.store(turn.session, outcome)
    await waiting.end(turn)
    await turn.tells(TalentText.STORED, {"tekst": outcome.text})
    await show_talents(turn)
    await _show_fitting(turn, Talent(TalentId(0), outcome.text, outcome.words))


async def _show_fitting(turn: Turn, talent: Talent) -> None:
    """Name the tasks that a new talent fits, if there are any."""
    if turn.resident.area is None:
        return
    found = await tasks.open_tasks(
        turn.session, turn.resident.area, today=turn.today, resident=turn.resident.id
    )
    lines = []
    for one in found:
        words = matching([talent], one.words)
        if words and one.wanted and not one.has(turn.resident.id):
            values = {**of_task(one), "omdat": because(words)}
            lines.append(Line(TalentText.FITS_LINE, values))
    if lines:
        button = Button(label=TalentText.ALL_TASKS, data=f"{TASK_PREFIX}:1")
        await turn.says(
            Notice(
                to=turn.resident.id,
                text=TalentText.FITS_NOW,
                values={"lijst": Lines(tuple(lines[:SHOWN]))},
                buttons=((button,),),
            )
        )


@router.callback_query(Tapped(rf"{TALENT_PREFIX}:(?P<talent>{NUMBER}):weg"), flags=_MINE)
async def take_out(query: CallbackQuery, turn: Turn, talent: str) -> None:
    """Take a talent out; nothing of it stays."""
    if await talents.take_out(turn.session, TalentId(int(talent)), turn.resident.id):
        turn.toasts(TalentText.TAKEN_OUT)
    else:
        turn.toasts(TalentText.GONE)
    await show_talents(turn, fresh=False)
