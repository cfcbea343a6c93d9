"""Tasks that come out of answers to trits questions, and who does them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import text

from domain.ids import AgendaItemId, AreaSlug, ResidentId, TaskId, ThemeId
from domain.people import Resident
from domain.tasks.finishing import Hands, Reported, Said
from domain.tasks.task import Task, ask_slot
from domain.trits.answer import AnswerId
from domain.trits.answering import Answered
from storage import trits
from storage.session import Session


async def store_task(
    session: Session, answered: Answered, area: AreaSlug, *, hands: int, on: date
) -> TaskId:
    """Store an answer and the task that it becomes."""
    answer = await trits.store_answer(session, answered)
    made = await make_task(session, answer, by=answered.by.id, hands=hands, on=on, now=answered.at)
    if made is None:
        raise LookupError("an answer that was just stored has a task already")
    return made


async def make_task(
    session: Session,
    answer: AnswerId,
    *,
    by: ResidentId,
    hands: int,
    on: date | None,
    now: datetime,
) -> TaskId | None:
    """Make a task of an answer; None when it has one.

    Args:
        on: None with no hands, for what others carry out.
    """
    made = await session.execute(
        _MAKE,
        {"answer": answer, "by": by, "hands": hands, "on": on, "now": now},
    )
    number = made.scalar_one_or_none()
    return None if number is None else TaskId(number)


_MAKE = text("""
    INSERT INTO tasks (item_id, answer_id, area, title, kind, party, words, hands, "on",
                       created_by, created_at)
    SELECT a.item_id, a.id, i.area, a.text,
           CASE a.question WHEN 1 THEN 'own' WHEN 2 THEN 'help' ELSE 'others' END,
           a.party, a.words, :hands, CAST(:on AS date), :by, :now
    FROM trits_answers a JOIN agenda_items i ON i.id = a.item_id
    WHERE a.id = :answer AND a.series = 'd'
    ON CONFLICT (answer_id) DO NOTHING
    RETURNING id
""")


def _task(row: Any) -> Task:
    return Task(
        id=TaskId(row.id),
        area=AreaSlug(row.area),
        item=AgendaItemId(row.item_id),
        title=row.title,
        hands=row.hands,
        on=row.on,
        party=row.party,
        words=tuple(row.words),
        done=row.done_at is not None,
        people=tuple((ResidentId(one["id"]), one["name"]) for one in row.people),
        handing_over=frozenset(ResidentId(one["id"]) for one in row.people if one["leaves"]),
    )


_TASK_COLUMNS = """
    t.id, t.area, t.item_id, t.title, t.hands, t."on", t.words, t.done_at,
    concat_ws(', ', nullif(t.party, ''), (
        SELECT string_agg(o.firm, ', ' ORDER BY a.id)
        FROM firm_asks a JOIN firm_offers o ON o.id = a.offer_id
        WHERE a.task_id = t.id AND a.said)) AS party,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', v.resident_id,
        'name', coalesce(r.shown_name, ''), 'leaves', v.handing_over) ORDER BY v.since), '[]')
     FROM volunteers v JOIN residents r ON r.id = v.resident_id WHERE v.task_id = t.id)
       AS people
"""


async def lock_task(session: Session, task: TaskId) -> Task | None:
    """Return a task; nobody else takes or leaves it until this transaction ends."""
    await session.execute(_LOCK_TASK, {"id": task})
    row = (await session.execute(_FIND_TASK, {"id": task})).first()
    return None if row is None else _task(row)


_LOCK_TASK = text("SELECT 1 FROM tasks WHERE id = :id FOR UPDATE")
_FIND_TASK = text(f"SELECT {_TASK_COLUMNS} FROM tasks t WHERE t.id = :id AND t.kind <> 'others'")  # noqa: S608 - constants


async def open_tasks(
    session: Session, area: AreaSlug, *, today: date, resident: ResidentId
) -> Sequence[Task]:
    """Return tasks whose day has not passed, soonest first.

    Those of an area, and those that `resident` does elsewhere: who moved still finds them.
    """
    keys = {"area": area, "today": today, "resident": resident}
    return [_task(row) for row in await session.execute(_OPEN_TASKS, keys)]


_OPEN_TASKS = text(f"""
    SELECT {_TASK_COLUMNS} FROM tasks t
    WHERE t."on" >= :today AND (t.area = :area OR t.id = ANY(ARRAY(
        SELECT v.task_id FROM volunteers v WHERE v.resident_id = :resident)))
    ORDER BY t."on", t.id
""")  # noqa: S608 - constants


async def tasks_of(session: Session, resident: Resident, *, today: date) -> Sequence[Task]:
    """Return the tasks that somebody does and whose day has not passed."""
    found = await session.execute(_TASKS_OF, {"resident": resident.id, "today": today})
    return [_task(row) for row in found]


_TASKS_OF = text(f"""
    SELECT {_TASK_COLUMNS} FROM tasks t JOIN volunteers mine ON mine.task_id = t.id
    WHERE mine.resident_id = :resident AND t."on" >= :today ORDER BY t."on", t.id
""")  # noqa: S608 - constants


async def volunteer(session: Session, task: TaskId, resident: ResidentId, *, now: datetime) -> None:
    """Store that somebody does a task."""
    await session.execute(_VOLUNTEER, {"task": task, "resident": resident, "now": now})


_VOLUNTEER = text("""
    INSERT INTO volunteers (task_id, resident_id, since) VALUES (:task, :resident, :now)
    ON CONFLICT DO NOTHING
""")


async def look_for_successor(
    session: Session, task: TaskId, resident: ResidentId, *, looking: bool
) -> None:
    """Store whether somebody looks for a successor."""
    await session.execute(_LOOK, {"task": task, "resident": resident, "looking": looking})


_LOOK = text("""
    UPDATE volunteers SET handing_over = :looking
    WHERE task_id = :task AND resident_id = :resident
""")


async def hand_over(
    session: Session, task: TaskId, was: ResidentId, by: ResidentId, *, now: datetime
) -> None:
    """Put one person in the place of another."""
    await session.execute(_HAND_OVER, {"task": task, "was": was})
    await volunteer(session, task, by, now=now)


_HAND_OVER = text("DELETE FROM volunteers WHERE task_id = :task AND resident_id = :was")


async def asked_to_succeed(
    session: Session, task: TaskId, leaver: ResidentId
) -> Sequence[ResidentId]:
    """Return in whose chats the question stands to take a task over from `leaver`."""
    found = await session.execute(_ASKED, {"slot": ask_slot(task, leaver)})
    return [ResidentId(row.resident_id) for row in found]


_ASKED = text("""
    SELECT DISTINCT d.resident_id FROM slots s
    JOIN doors d ON d.channel = s.channel AND d.chat = s.chat
    WHERE s.slot = :slot AND s.buttons ORDER BY d.resident_id
""")


async def theme_of_task(session: Session, task: Task) -> ThemeId | None:
    """Return the theme that a task comes from, or the one that it went over into.

    None for an item that came in own words, without a theme.
    """
    found = (await session.execute(_THEME_OF, {"item": task.item})).scalar_one_or_none()
    return None if found is None else ThemeId(found)


_THEME_OF = text("""
    SELECT coalesce(t.merged_into, t.id) FROM agenda_items i JOIN themes t ON t.id = i.theme_id
    WHERE i.id = :item
""")


# --- what came of it ----------------------------------------------------------------------


async def report_of(
    session: Session, task: TaskId, resident: ResidentId, on: date
) -> tuple[Said | None, int | None]:
    """Return what somebody said of a task on a day of it, and the half hours they told."""
    keys = {"task": task, "resident": resident, "on": on}
    row = (await session.execute(_REPORT_OF, keys)).first()
    return (None, None) if row is None else (Said(row.said), row.half_hours)


_REPORT_OF = text("""
    SELECT said, half_hours FROM task_reports
    WHERE task_id = :task AND resident_id = :resident AND "on" = :on
""")


async def report(session: Session, reported: Reported) -> None:
    """Store what somebody said of a task; it is done as soon as one says so."""
    keys = {
        "task": reported.task,
        "resident": reported.by,
        "on": reported.on,
        "said": reported.said,
        "half_hours": reported.half_hours,
        "at": reported.at,
    }
    await session.execute(_REPORT, keys)
    if reported.said is Said.DONE:
        await session.execute(_DONE, {"task": reported.task, "at": reported.at})


_REPORT = text("""
    INSERT INTO task_reports (task_id, resident_id, "on", said, half_hours, at)
    VALUES (:task, :resident, :on, :said, :half_hours, :at)
    ON CONFLICT (task_id, resident_id, "on") DO UPDATE
    SET said = excluded.said, half_hours = excluded.half_hours, at = excluded.at
""")
_DONE = text("UPDATE tasks SET done_at = :at WHERE id = :task AND done_at IS NULL")


async def move_day(session: Session, task: TaskId, on: date) -> None:
    """Give a task another day; nobody looks for a successor any more."""
    await session.execute(_MOVE_DAY, {"task": task, "on": on})
    await session.execute(_NOBODY_LEAVES, {"task": task})


_MOVE_DAY = text('UPDATE tasks SET "on" = :on WHERE id = :task')
_NOBODY_LEAVES = text("UPDATE volunteers SET handing_over = false WHERE task_id = :task")


async def given(session: Session, area: AreaSlug) -> Hands:
    """Return what neighbours gave in an area: how often, and how many hours."""
    row = (await session.execute(_GIVEN, {"area": area})).one()
    return Hands(row.hands, row.half_hours)


_GIVEN = text("""
    SELECT count(*) AS hands, coalesce(sum(r.half_hours), 0) AS half_hours
    FROM task_reports r JOIN tasks t ON t.id = r.task_id
    WHERE t.area = :area AND r.said = 'done'
""")


async def of_item(session: Session, item: AgendaItemId) -> Sequence[Task]:
    """Return the tasks of an agenda item that residents do, soonest first."""
    return [_task(row) for row in await session.execute(_OF_ITEM, {"item": item})]


_OF_ITEM = text(f"""
    SELECT {_TASK_COLUMNS} FROM tasks t
    WHERE t.item_id = :item AND t.kind <> 'others' ORDER BY t."on", t.id
""")  # noqa: S608 - constants
