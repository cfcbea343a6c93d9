"""Doing: the list of tasks, taking one, leaving it to somebody else."""

from __future__ import annotations

from collections.abc import Sequence

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.ids import ResidentId, TaskId
from domain.paging import page_of
from domain.roles import Action, Role
from domain.talents.fitting import fitting, matching
from domain.tasks.handing_over import (
    HandingOver,
    Stays,
    TakenOver,
    decide_hand_over,
    decide_stay,
    decide_take_over,
)
from domain.tasks.task import TASK_PREFIX, Task
from domain.tasks.volunteering import Volunteered, decide_volunteer, mine_first, tasks_screen
from handlers.context import NUMBER, Tapped
from handlers.turn import Turn
from storage import issues, people, roles, talents, tasks

router = Router(name="tasks")


async def open_linked(turn: Turn, number: int) -> None:
    """Show what can be done, with the task that a link leads to on top."""
    await show_tasks(turn, first=TaskId(number))


async def show_tasks(turn: Turn, *, page: int = 1, first: TaskId | None = None) -> None:
    """Show what can be done in somebody's area.

    Args:
        first: a task that stands on top, if it can still be done.
    """
    area = await turn.home()
    if area is None:
        return
    me = turn.resident
    found = await tasks.open_tasks(turn.session, area, today=turn.today, resident=me.id)
    mine = await talents.of_resident(turn.session, me.id)
    fits = {one.id: words for one in found if (words := matching(mine, one.words))}
    ordered = sorted(mine_first(found, me.id, fits), key=lambda one: one.id != first)
    shown = page_of(ordered, page, size=turn.page_size)
    given = await tasks.given(turn.session, area)
    await turn.says(
        tasks_screen(me, turn.area_name, shown, fresh=turn.typed, fits=fits, given=given)
    )


@router.callback_query(
    Tapped(rf"{TASK_PREFIX}:(?P<page>\d{{1,4}})"), flags={"action": Action.READ_TASKS}
)
async def leaf_through_tasks(query: CallbackQuery, turn: Turn, page: str) -> None:
    """Show a page of tasks."""
    await show_tasks(turn, page=int(page))


@router.callback_query(
    Tapped(rf"{TASK_PREFIX}:(?P<task>{NUMBER}):doe"), flags={"action": Action.DO_TASK}
)
async def do_task(query: CallbackQuery, turn: Turn, task: str) -> None:
    """Put the resident who tapped on the task."""
    found = await tasks.lock_task(turn.session, TaskId(int(task)))
    outcome = decide_volunteer(found, turn.resident, turn.now, hour=reminder_hour(turn))
    if isinstance(outcome, Volunteered):
        await tasks.volunteer(turn.session, outcome.task, outcome.by, now=turn.now)
    await turn.answers(outcome)


def reminder_hour(turn: Turn) -> int:
    """Return the hour of the day at which volunteers are reminded."""
    return turn.content.tasks.reminder_hour.on(turn.today)


@router.callback_query(
    Tapped(rf"{TASK_PREFIX}:(?P<task>{NUMBER}):los"), flags={"action": Action.HAND_OVER_TASK}
)
async def hand_over(query: CallbackQuery, turn: Turn, task: str) -> None:
    """Look for a successor of the resident who tapped; until then the task stays theirs."""
    found = await tasks.lock_task(turn.session, TaskId(int(task)))
    candidates: Sequence[ResidentId] = ()
    if found is not None and found.has(turn.resident.id):
        candidates = await _candidates(turn, found)
    outcome = decide_hand_over(found, turn.resident, turn.now, candidates=candidates)
    if isinstance(outcome, HandingOver):
        await tasks.look_for_successor(turn.session, outcome.task, outcome.by, looking=True)
    await turn.answers(outcome)


async def _candidates(turn: Turn, task: Task) -> Sequence[ResidentId]:
    """Return who may be asked: whose talents fit, those behind its theme, the initiative group."""
    able = fitting(await talents.in_area(turn.session, task.area), task)
    theme = await tasks.theme_of_task(turn.session, task)
    behind = await issues.behind_theme(turn.session, theme) if theme is not None else ()
    group = await roles.holders(turn.session, Role.INITIATIVE_GROUP, task.area)
    members = set(await people.reachable(turn.session, task.area))
    return [one for one in dict.fromkeys([*able, *behind, *group]) if one in members]


@router.callback_query(
    Tapped(rf"{TASK_PREFIX}:(?P<task>{NUMBER}):toch"), flags={"action": Action.HAND_OVER_TASK}
)
async def stay_on(query: CallbackQuery, turn: Turn, task: str) -> None:
    """Let the resident who tapped keep the task."""
    found = await tasks.lock_task(turn.session, TaskId(int(task)))
    outcome = decide_stay(found, turn.resident, turn.now)
    if isinstance(outcome, Stays):
        await tasks.look_for_successor(turn.session, outcome.task, outcome.by, looking=False)
    await turn.answers(outcome)


@router.callback_query(
    Tapped(rf"{TASK_PREFIX}:(?P<task>{NUMBER}):neem:(?P<leaver>{NUMBER})"),
    flags={"action": Action.DO_TASK},
)
async def take_over(query: CallbackQuery, turn: Turn, task: str, leaver: str) -> None:
    """Put the resident who tapped in the place of the one who can't."""
    was = ResidentId(int(leaver))
    found = await tasks.lock_task(turn.session, TaskId(int(task)))
    asked = await tasks.asked_to_succeed(turn.session, found.id, was) if found else ()
    outcome = decide_take_over(
        found, turn.resident, was, turn.now, hour=reminder_hour(turn), asked=asked
    )
    if isinstance(outcome, TakenOver):
        await tasks.hand_over(turn.session, outcome.task, outcome.was, outcome.by, now=turn.now)
    await turn.answers(outcome)
