"""Doing: the list of tasks, taking one, leaving it to somebody else."""

from __future__ import annotations

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.calendar import day_of
from domain.ids import ResidentId, TaskId
from domain.paging import page_of
from domain.people import Resident, Role
from domain.refusing import Twice
from domain.tasks.handing_over import (
    HandingOver,
    Stays,
    TakenOver,
    decide_hand_over,
    decide_stay,
    decide_take_over,
)
from domain.tasks.task import TASK_PREFIX
from domain.tasks.volunteering import Volunteered, decide_volunteer, mine_first, tasks_screen
from domain.welcome import needs_area
from handlers.context import NUMBER, Tapped, Town
from handlers.tapping import TapAnswer
from storage import agenda, issues, outbox, people
from storage.session import Session

router = Router(name="tasks")


async def show_tasks(
    session: Session, resident: Resident, town: Town, *, page: int, fresh: bool, now: datetime
) -> None:
    """Show what can be done in somebody's area."""
    if resident.area is None:
        await outbox.put(session, [needs_area(resident)], now=now)
        return
    found = await agenda.open_tasks(session, resident.area, today=day_of(now), resident=resident.id)
    ordered = mine_first(found, resident.id)
    shown = page_of(ordered, page, size=town.content.issues.page_size.on(day_of(now)))
    screen = tasks_screen(resident, town.area_name(resident.area), shown, fresh=fresh)
    await outbox.put(session, [screen], now=now)


@router.callback_query(Tapped(rf"{TASK_PREFIX}:(?P<page>\d{{1,4}})"))
async def turn_tasks(
    query: CallbackQuery,
    page: str,
    resident: Resident,
    session: Session,
    town: Town,
    now: datetime,
) -> None:
    """Show a page of tasks."""
    await show_tasks(session, resident, town, page=int(page), fresh=False, now=now)


@router.callback_query(Tapped(rf"{TASK_PREFIX}:(?P<task>{NUMBER}):doe"))
async def do_task(
    query: CallbackQuery,
    task: str,
    resident: Resident,
    session: Session,
    town: Town,
    tap: TapAnswer,
    now: datetime,
) -> None:
    """Put the resident who tapped on the task."""
    found = await agenda.lock_task(session, TaskId(int(task)))
    outcome = decide_volunteer(found, resident, now, hour=reminder_hour(town, now))
    if isinstance(outcome, Twice):
        tap.says(outcome.toast, resident.language, outcome.values)
        return
    if isinstance(outcome, Volunteered):
        await agenda.volunteer(session, outcome.task, outcome.by, now=now)
    await outbox.put(session, outcome.notices, now=now)


def reminder_hour(town: Town, now: datetime) -> int:
    """Return the hour of the day at which volunteers are reminded."""
    return town.content.tasks.reminder_hour.on(day_of(now))


@router.callback_query(Tapped(rf"{TASK_PREFIX}:(?P<task>{NUMBER}):los"))
async def hand_over(
    query: CallbackQuery,
    task: str,
    resident: Resident,
    session: Session,
    tap: TapAnswer,
    now: datetime,
) -> None:
    """Look for a successor of the resident who tapped; until then the task stays theirs."""
    found = await agenda.lock_task(session, TaskId(int(task)))
    candidates: list[ResidentId] = []
    if found is not None and found.has(resident.id):
        theme = await agenda.theme_of_task(session, found)
        behind = await issues.behind_theme(session, theme)
        group = await people.holders(session, Role.INITIATIVE_GROUP, found.area)
        members = set(await people.reachable(session, found.area))
        candidates = [one for one in dict.fromkeys([*behind, *group]) if one in members]
    outcome = decide_hand_over(found, resident, now, candidates=candidates)
    if isinstance(outcome, Twice):
        tap.says(outcome.toast, resident.language, outcome.values)
        return
    if isinstance(outcome, HandingOver):
        await agenda.look_for_successor(session, outcome.task, outcome.by, looking=True)
    await outbox.put(session, outcome.notices, now=now)


@router.callback_query(Tapped(rf"{TASK_PREFIX}:(?P<task>{NUMBER}):toch"))
async def stay_on(
    query: CallbackQuery, task: str, resident: Resident, session: Session, now: datetime
) -> None:
    """Let the resident who tapped keep the task."""
    found = await agenda.lock_task(session, TaskId(int(task)))
    outcome = decide_stay(found, resident, now)
    if isinstance(outcome, Stays):
        await agenda.look_for_successor(session, outcome.task, outcome.by, looking=False)
    await outbox.put(session, outcome.notices, now=now)


@router.callback_query(Tapped(rf"{TASK_PREFIX}:(?P<task>{NUMBER}):neem:(?P<leaver>{NUMBER})"))
async def take_over(
    query: CallbackQuery,
    task: str,
    leaver: str,
    resident: Resident,
    session: Session,
    town: Town,
    tap: TapAnswer,
    now: datetime,
) -> None:
    """Put the resident who tapped in the place of the one who can't."""
    was = ResidentId(int(leaver))
    found = await agenda.lock_task(session, TaskId(int(task)))
    outcome = decide_take_over(
        found,
        resident,
        was,
        now,
        hour=reminder_hour(town, now),
        asked=await agenda.asked_to_succeed(session, found.id, was) if found else (),
    )
    if isinstance(outcome, Twice):
        tap.says(outcome.toast, resident.language, outcome.values)
        return
    if isinstance(outcome, TakenOver):
        await agenda.hand_over(session, outcome.task, outcome.was, outcome.by, now=now)
    await outbox.put(session, outcome.notices, now=now)
