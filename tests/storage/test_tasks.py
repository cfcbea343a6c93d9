"""Agenda, tasks and who does them, with several people at the same time."""

from __future__ import annotations

import asyncio
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import text

from domain.ids import AgendaItemId, AreaSlug, ResidentId, TaskId
from domain.people import Resident
from domain.tasks.handing_over import HandingOver, TakenOver, decide_hand_over, decide_take_over
from domain.tasks.volunteering import Volunteered, decide_volunteer
from domain.trits.answer import ANSWERS_SHOWN
from domain.trits.answering import Answered
from storage import agenda, people, tasks, trits
from storage.session import Sessions

NOW = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
TODAY = date(2026, 3, 2)
KRAKEEL, ELIM = AreaSlug("krakeel"), AreaSlug("elim")
MANY = 12


@pytest.fixture
async def residents(sessions: Sessions) -> list[Resident]:
    """Give twelve people of Krakeel, with one item on its agenda."""
    async with sessions.begin() as session:
        for statement in (
            "INSERT INTO areas (slug, name) VALUES ('krakeel', 'Krakeel'), ('elim', 'Elim')",
            "INSERT INTO channels (name) VALUES ('web')",
            "INSERT INTO themes (area, seed, names) VALUES ('krakeel', 'licht', '{\"nl\": \"x\"}')",
            """INSERT INTO ballots (area, kind, points, advisory, opened_at, closes_at)
               VALUES ('krakeel', 'dots', 3, true, now(), now())""",
            """INSERT INTO agenda_items (area, theme_id, ballot_id, names, confirmed_at)
               VALUES ('krakeel', 1, 1, '{"nl": "Licht"}', now())""",
        ):
            await session.execute(text(statement))
        return [
            await people.add(session, "web", chat, chat, language="nl", area=KRAKEEL, now=NOW)
            for chat in range(1, MANY + 1)
        ]


async def make(
    sessions: Sessions, by: Resident, *, hands: int = 1, on: date = date(2026, 3, 14)
) -> TaskId:
    async with sessions.begin() as session:
        answered = Answered(AgendaItemId(1), by, "Lampen ophangen", NOW)
        return await tasks.store_task(session, answered, KRAKEEL, hands=hands, on=on)


async def volunteers(sessions: Sessions, task: TaskId, by: Resident) -> bool:
    async with sessions.begin() as session:
        found = await tasks.lock_task(session, task)
        outcome = decide_volunteer(found, by, NOW, hour=10)
        if not isinstance(outcome, Volunteered):
            return False
        await tasks.volunteer(session, outcome.task, outcome.by, now=NOW)
        return True


async def takes_over(sessions: Sessions, task: TaskId, by: Resident, leaver: ResidentId) -> bool:
    async with sessions.begin() as session:
        found = await tasks.lock_task(session, task)
        outcome = decide_take_over(found, by, leaver, NOW, hour=10)
        if not isinstance(outcome, TakenOver):
            return False
        await tasks.hand_over(session, outcome.task, outcome.was, outcome.by, now=NOW)
        return True


async def hands_over(sessions: Sessions, task: TaskId, by: Resident) -> bool:
    async with sessions.begin() as session:
        found = await tasks.lock_task(session, task)
        outcome = decide_hand_over(found, by, NOW, candidates=())
        if not isinstance(outcome, HandingOver):
            return False
        await tasks.look_for_successor(session, outcome.task, outcome.by, looking=True)
        return True


async def test_of_twelve_who_tap_at_once_as_many_do_it_as_hands_are_wanted(
    sessions: Sessions, residents: list[Resident]
) -> None:
    task = await make(sessions, residents[0], hands=3)

    did = await asyncio.gather(*(volunteers(sessions, task, one) for one in residents))

    assert sum(did) == 3
    async with sessions.begin() as session:
        found = await tasks.lock_task(session, task)
    assert found is not None
    assert (len(found.people), found.wanted) == (3, 0)


async def test_of_many_who_say_yes_at_once_one_takes_it_over(
    sessions: Sessions, residents: list[Resident]
) -> None:
    chantal, *others = residents
    task = await make(sessions, chantal)
    assert await volunteers(sessions, task, chantal)
    assert await hands_over(sessions, task, chantal)

    did = await asyncio.gather(*(takes_over(sessions, task, one, chantal.id) for one in others))

    assert sum(did) == 1
    async with sessions.begin() as session:
        found = await tasks.lock_task(session, task)
    assert found is not None
    assert [one for one, _ in found.people] == [others[did.index(True)].id]
    assert not found.handing_over


async def test_leaving_and_being_replaced_at_once_leaves_one_who_does_it(
    sessions: Sessions, residents: list[Resident]
) -> None:
    chantal, anna = residents[:2]
    task = await make(sessions, chantal)
    await volunteers(sessions, task, chantal)

    await asyncio.gather(
        *(hands_over(sessions, task, chantal) for _ in range(3)),
        *(takes_over(sessions, task, anna, chantal.id) for _ in range(3)),
    )

    async with sessions.begin() as session:
        found = await tasks.lock_task(session, task)
    assert found is not None
    assert len(found.people) == 1


async def test_the_list_has_what_is_to_come_here_and_what_one_does_elsewhere(
    sessions: Sessions, residents: list[Resident]
) -> None:
    anna, bilal = residents[:2]
    over = await make(sessions, anna, on=TODAY - timedelta(days=1))
    late = await make(sessions, anna, on=date(2026, 3, 20))
    soon = await make(sessions, anna, on=TODAY)
    await volunteers(sessions, late, bilal)

    async with sessions.begin() as session:
        here = await tasks.open_tasks(session, KRAKEEL, today=TODAY, resident=anna.id)
        elsewhere = await tasks.open_tasks(session, ELIM, today=TODAY, resident=bilal.id)

    assert [one.id for one in here] == [soon, late]
    assert over not in [one.id for one in here]
    assert [one.id for one in elsewhere] == [late]


async def test_of_many_answers_the_newest_are_shown_in_the_order_they_came(
    sessions: Sessions, residents: list[Resident]
) -> None:
    for number in range(ANSWERS_SHOWN + 3):
        async with sessions.begin() as session:
            answered = Answered(AgendaItemId(1), residents[0], f"Antwoord {number}", NOW)
            await tasks.store_task(session, answered, KRAKEEL, hands=1, on=TODAY)

    async with sessions.begin() as session:
        heard = await trits.heard(session, AgendaItemId(1))

    assert heard.answered == ANSWERS_SHOWN + 3
    assert [one.text for one in heard.newest] == [
        f"Antwoord {number}" for number in range(3, ANSWERS_SHOWN + 3)
    ]


async def test_an_item_or_task_that_is_not_there_is_none(
    sessions: Sessions, residents: list[Resident]
) -> None:
    async with sessions.begin() as session:
        assert await agenda.find_item(session, AgendaItemId(999_999_999_999_999)) is None
        assert await tasks.lock_task(session, TaskId(999_999_999_999_999)) is None
        assert await agenda.items(session, ELIM) == []
