"""The day after a task: what came of it, how many hours, or a new day."""

from __future__ import annotations

from datetime import date

from aiogram import F, Router
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.ids import TaskId
from domain.notices import STEP
from domain.refusing import Refused
from domain.roles import Action
from domain.tasks.finishing import (
    OFFERED,
    Moved,
    Reported,
    Said,
    asking_due,
    decide_hours,
    decide_new_day,
    decide_report,
    read_hours,
)
from domain.tasks.making import new_day_screen, refuse_day
from domain.tasks.reminding import reminder_due
from domain.tasks.task import TASK_PREFIX, TaskText
from domain.tasks.typed import read_day
from domain.texts import GeneralText
from handlers import entering, waiting
from handlers.context import NUMBER, Tapped
from handlers.naming import first_name
from handlers.tasks import reminder_hour
from handlers.turn import Turn
from storage import due, tasks

router = Router(name="finishing tasks")

_REPORT = {"action": Action.REPORT_TASK}
_SAID = {"ja": Said.DONE, "later": Said.LATER, "niet": Said.NOT}


class Finishing(StatesGroup):
    """Where somebody is who says how many hours it took, or which day is better."""

    hours = State()
    day = State()


@router.callback_query(
    Tapped(rf"{TASK_PREFIX}:(?P<task>{NUMBER}):klaar:(?P<said>ja|later|niet)"), flags=_REPORT
)
async def say_what_came_of_it(query: CallbackQuery, turn: Turn, task: str, said: str) -> None:
    """Take whether a task was done; who did it is asked for the hours."""
    found = await tasks.lock_task(turn.session, TaskId(int(task)))
    before = None
    if found is not None:
        before, _ = await tasks.report_of(turn.session, found.id, turn.resident.id, found.on)
    outcome = decide_report(found, turn.resident, _SAID[said], turn.now, before=before)
    if isinstance(outcome, Reported):
        await tasks.report(turn.session, outcome)
        if outcome.said is Said.DONE:
            await waiting.step_aside(turn)
            await waiting.ask_between(turn, Finishing.hours)
            await turn.state.update_data({"task": outcome.task})
    await turn.answers(outcome)


@router.callback_query(
    Tapped(rf"{TASK_PREFIX}:(?P<task>{NUMBER}):uur:(?P<said>half|1|2|3|4|niet)"), flags=_REPORT
)
async def tap_hours(query: CallbackQuery, turn: Turn, task: str, said: str) -> None:
    """Take the hours that were tapped, or that somebody would rather not say."""
    await _take_hours(turn, TaskId(int(task)), OFFERED.get(said))


@router.message(Finishing.hours, F.text, flags=_REPORT)
async def type_hours(message: Message, turn: Turn) -> None:
    """Take the hours that were typed; a sentence about something else is heard as that."""
    number = (await turn.state.get_data()).get("task")
    hours = read_hours(turn.words)
    if not isinstance(number, int):
        await turn.begins_anew()
    elif hours is not None:
        await _take_hours(turn, TaskId(number), hours)
    elif turn.tells_issue() and turn.is_sentence():
        await waiting.end(turn)
        said = waiting.said(turn.words, turn.understood())
        await entering.take_up(turn, said, first_name(turn))
    else:
        await turn.tells(TaskText.HOURS_NOT_READ)


async def _take_hours(turn: Turn, task: TaskId, half_hours: int | None) -> None:
    found = await tasks.lock_task(turn.session, task)
    before, told = None, None
    if found is not None:
        before, told = await tasks.report_of(turn.session, found.id, turn.resident.id, found.on)
    outcome = decide_hours(
        found,
        turn.resident,
        half_hours,
        turn.now,
        before=before,
        told=told,
        fresh=turn.typed,
    )
    if isinstance(outcome, Reported):
        await tasks.report(turn.session, outcome)
    if await turn.state.get_state() == Finishing.hours.state:
        await waiting.end(turn)
    await turn.answers(outcome)


# --- a new day ----------------------------------------------------------------------------


@router.callback_query(Tapped(rf"{TASK_PREFIX}:(?P<task>{NUMBER}):dag"), flags=_REPORT)
async def ask_new_day(query: CallbackQuery, turn: Turn, task: str) -> None:
    """Ask on which day a task will be done after all."""
    found = await tasks.lock_task(turn.session, TaskId(int(task)))
    outcome = decide_new_day(found, turn.resident, turn.today, turn.now)
    if found is None or not isinstance(outcome, Moved):
        await turn.answers(outcome)
        return
    await waiting.step_aside(turn)
    await waiting.ask_between(turn, Finishing.day)
    await turn.state.update_data({"task": found.id})
    await turn.says(new_day_screen(turn.resident, found, turn.today))


@router.callback_query(
    Tapped(rf"{TASK_PREFIX}:(?P<task>{NUMBER}):dag:(?P<day>\d{{4}}-\d\d-\d\d|weg)"),
    flags=_REPORT,
)
async def tap_new_day(query: CallbackQuery, turn: Turn, task: str, day: str) -> None:
    """Take the new day that was tapped, or leave the question."""
    if day == "weg":
        await _leave(turn)
        await turn.tells(GeneralText.LEFT, slot=STEP)
        return
    try:
        on = date.fromisoformat(day)
    except ValueError:
        return  # a forged button
    await _take_new_day(turn, TaskId(int(task)), on)


@router.message(Finishing.day, F.text, flags=_REPORT)
async def type_new_day(message: Message, turn: Turn) -> None:
    """Take the new day that was typed."""
    number = (await turn.state.get_data()).get("task")
    if isinstance(number, int):
        await _take_new_day(turn, TaskId(number), read_day(turn.words, turn.today))
    else:
        await turn.begins_anew()


async def _take_new_day(turn: Turn, task: TaskId, on: date | None) -> None:
    most = turn.content.tasks.task_days_ahead_max.on(turn.today)
    refused = refuse_day(turn.resident, on, turn.today, most=most)
    if refused is not None or on is None:
        await turn.answers(refused or Refused(()))
        return
    found = await tasks.lock_task(turn.session, task)
    outcome = decide_new_day(found, turn.resident, on, turn.now)
    if isinstance(outcome, Moved):
        hour = reminder_hour(turn)
        await tasks.move_day(turn.session, outcome.task, outcome.on)
        later = [reminder_due(outcome.task, on, hour=hour), asking_due(outcome.task, on, hour=hour)]
        await due.plan(turn.session, [one for one in later if one.at > turn.now])
    await _leave(turn)
    await turn.answers(outcome, below=turn.typed)


async def _leave(turn: Turn) -> None:
    if await turn.state.get_state() == Finishing.day.state:
        await waiting.end(turn)
