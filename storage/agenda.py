"""Agenda items, answers to trits questions, and the tasks that come out of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

import orjson
from sqlalchemy import text

from domain.agenda import ANSWERS_SHOWN, PROPOSED, AgendaItem, Answer, Answered, Confirmed
from domain.ids import AgendaItemId, AreaSlug, BallotId, ResidentId, TaskId, ThemeId
from domain.menu import AreaNow
from domain.notices import Words
from domain.people import Resident
from domain.tasks.task import Task, ask_slot
from storage.session import Session


async def is_confirmed(session: Session, ballot: BallotId, option: int) -> bool:
    """Return whether an option of a ballot stands on the agenda already."""
    found = await session.execute(_IS_CONFIRMED, {"ballot": ballot, "option": option})
    return found.first() is not None


_IS_CONFIRMED = text("""
    SELECT 1 FROM agenda_items i JOIN ballot_options o
      ON o.ballot_id = i.ballot_id AND o.theme_id = i.theme_id
    WHERE i.ballot_id = :ballot AND o.number = :option
""")


async def confirm(
    session: Session, confirmed: Confirmed, *, by: ResidentId, now: datetime
) -> AgendaItem:
    """Put a theme on the agenda as a proposed item."""
    number = (
        await session.execute(
            _CONFIRM,
            {
                "area": confirmed.area,
                "theme": confirmed.theme,
                "ballot": confirmed.ballot,
                "names": orjson.dumps(dict(confirmed.names.by_language)).decode(),
                "status": PROPOSED,
                "by": by,
                "now": now,
            },
        )
    ).scalar_one()
    return AgendaItem(
        id=AgendaItemId(number), area=confirmed.area, names=confirmed.names, status=PROPOSED
    )


_CONFIRM = text("""
    INSERT INTO agenda_items (area, theme_id, ballot_id, names, status, confirmed_by,
                              confirmed_at)
    VALUES (:area, :theme, :ballot, CAST(:names AS jsonb), :status, :by, :now)
    RETURNING id
""")


def _item(row: Any) -> AgendaItem:
    return AgendaItem(
        id=AgendaItemId(row.id),
        area=AreaSlug(row.area),
        names=Words(row.names),
        status=row.status,
        answers=tuple(Answer(one["name"], one["text"]) for one in row.answers),
        answered=row.answered,
    )


async def find_item(session: Session, item: AgendaItemId) -> AgendaItem | None:
    """Return an agenda item with its newest answers."""
    row = (await session.execute(_FIND_ITEM, {"id": item, "shown": ANSWERS_SHOWN})).first()
    return None if row is None else _item(row)


_FIND_ITEM = text("""
    SELECT i.id, i.area, i.names, i.status,
           (SELECT count(*) FROM trits_answers a WHERE a.item_id = i.id) AS answered,
           (SELECT coalesce(jsonb_agg(jsonb_build_object('text', a.text,
                'name', coalesce(r.shown_name, '')) ORDER BY a.id), '[]')
            FROM (SELECT * FROM trits_answers WHERE item_id = i.id
                  ORDER BY id DESC LIMIT :shown) a
            LEFT JOIN residents r ON r.id = a.by) AS answers
    FROM agenda_items i WHERE i.id = :id
""")


async def items(session: Session, area: AreaSlug) -> Sequence[AgendaItem]:
    """Return the agenda of an area, newest first, without the answers."""
    return [_item(row) for row in await session.execute(_ITEMS, {"area": area})]


_ITEMS = text("""
    SELECT i.id, i.area, i.names, i.status, CAST('[]' AS jsonb) AS answers, 0 AS answered
    FROM agenda_items i WHERE i.area = :area ORDER BY i.id DESC
""")


async def store_task(
    session: Session, answered: Answered, area: AreaSlug, *, hands: int, on: date
) -> TaskId:
    """Store an answer and the task that it becomes."""
    return TaskId(
        (
            await session.execute(
                _STORE_TASK,
                {
                    "item": answered.item,
                    "by": answered.by.id,
                    "text": answered.text,
                    "area": area,
                    "hands": hands,
                    "on": on,
                    "now": answered.at,
                },
            )
        ).scalar_one()
    )


_STORE_TASK = text("""
    WITH answer AS (
        INSERT INTO trits_answers (item_id, question, by, text, answered_at)
        VALUES (:item, 1, :by, :text, :now) RETURNING id
    )
    INSERT INTO tasks (item_id, answer_id, area, title, hands, "on", created_by, created_at)
    SELECT :item, id, :area, :text, :hands, :on, :by, :now FROM answer
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
        people=tuple((ResidentId(one["id"]), one["name"]) for one in row.people),
        handing_over=frozenset(ResidentId(one["id"]) for one in row.people if one["leaves"]),
    )


_TASK_COLUMNS = """
    t.id, t.area, t.item_id, t.title, t.hands, t."on",
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
_FIND_TASK = text(f"SELECT {_TASK_COLUMNS} FROM tasks t WHERE t.id = :id")  # noqa: S608 - constants


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


async def theme_of_task(session: Session, task: Task) -> ThemeId:
    """Return the theme that a task comes from."""
    return ThemeId((await session.execute(_THEME_OF, {"item": task.item})).scalar_one())


_THEME_OF = text("SELECT theme_id FROM agenda_items WHERE id = :item")


async def area_now(session: Session, area: AreaSlug, *, today: date, now: datetime) -> AreaNow:
    """Return what is going on in an area, in one query."""
    keys = {"area": area, "today": today, "now": now}
    row = (await session.execute(_AREA_NOW, keys)).one()
    return AreaNow(
        issues=row.issues,
        neighbours=row.neighbours,
        ballot_open=row.ballot_open,
        agenda_items=row.agenda_items,
        tasks_open=row.tasks_open,
        meetings=row.meetings,
    )


_AREA_NOW = text("""
    SELECT
      (SELECT count(*) FROM issues i WHERE i.area = :area AND i.withdrawn_at IS NULL) AS issues,
      (SELECT count(*) FROM (
          SELECT i.submitter FROM issues i
          WHERE i.area = :area AND i.withdrawn_at IS NULL AND i.submitter IS NOT NULL
          UNION
          SELECT j.resident_id FROM joins j JOIN issues i ON i.id = j.issue_id
          WHERE i.area = :area AND i.withdrawn_at IS NULL) AS people) AS neighbours,
      EXISTS (SELECT 1 FROM ballots b WHERE b.area = :area AND b.closed_at IS NULL)
          AS ballot_open,
      (SELECT count(*) FROM agenda_items a WHERE a.area = :area) AS agenda_items,
      (SELECT count(*) FROM tasks t WHERE t.area = :area AND t."on" >= :today
          AND t.hands > (SELECT count(*) FROM volunteers v WHERE v.task_id = t.id))
          AS tasks_open,
      (SELECT count(*) FROM meetings m WHERE m.area = :area AND m.starts_at > :now
          AND m.cancelled_at IS NULL) AS meetings
""")
