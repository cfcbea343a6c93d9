"""The reminder of the day before: once, to who does it then, and not when it makes no sense."""

from __future__ import annotations

import asyncio
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from domain.ids import AgendaItemId, AreaSlug, TaskId
from domain.people import Resident
from domain.tasks.reminding import reminder_due
from domain.tasks.task import TaskText
from domain.trits.answering import Answered
from scheduler import ticks
from storage import delivering, due, people, tasks
from storage.ballot_keys import FileBallotKeys
from storage.session import Sessions
from tests.village import hoogeveen

NOW = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
TEN = datetime(2026, 3, 13, 9, 0, tzinfo=UTC)
"""Ten o'clock in the village, the day before."""
DAY = date(2026, 3, 14)


@pytest.fixture
def needs(sessions: Sessions, tmp_path: Path) -> ticks.Needs:
    return ticks.Needs(sessions, hoogeveen(), FileBallotKeys(tmp_path))


@pytest.fixture
async def residents(sessions: Sessions) -> list[Resident]:
    """Give three people of Krakeel, with one item on its agenda and one task."""
    async with sessions.begin() as session:
        for statement in (
            "INSERT INTO areas (slug, name) VALUES ('krakeel', 'Krakeel')",
            "INSERT INTO themes (area, seed, names) VALUES ('krakeel', 'licht', '{\"nl\": \"x\"}')",
            """INSERT INTO ballots (area, kind, points, advisory, opened_at, closes_at)
               VALUES ('krakeel', 'dots', 3, true, now(), now())""",
            """INSERT INTO agenda_items (area, theme_id, ballot_id, names, confirmed_at)
               VALUES ('krakeel', 1, 1, '{"nl": "Licht"}', now())""",
        ):
            await session.execute(text(statement))
        await delivering.know_channel(session, "web")
        made = [
            await people.add(
                session, "web", chat, chat, language="nl", area=AreaSlug("krakeel"), now=NOW
            )
            for chat in (1, 2, 3)
        ]
        answered = Answered(AgendaItemId(1), made[0], "Lampen ophangen", NOW)
        task = await tasks.store_task(session, answered, AreaSlug("krakeel"), hands=3, on=DAY)
        await due.plan(session, [reminder_due(task, DAY, hour=10)])
        for one in made[:2]:
            await tasks.volunteer(session, task, one.id, now=NOW)
    return made


async def reminded(sessions: Sessions) -> list[int]:
    async with sessions.begin() as session:
        found = await session.execute(
            text("""SELECT resident_id FROM outbox WHERE notice->'text'->>'is' = ANY(:keys)
                    ORDER BY resident_id"""),
            {"keys": [TaskText.REMINDER.value, TaskText.REMINDER_LEAVING.value]},
        )
        return [row.resident_id for row in found]


async def test_nobody_is_reminded_a_second_too_early(
    sessions: Sessions, residents: list[Resident], needs: ticks.Needs
) -> None:
    await ticks.tick(needs, lambda: TEN - timedelta(seconds=1))

    assert await reminded(sessions) == []


async def test_who_does_it_is_reminded_once_by_two_clocks(
    sessions: Sessions, residents: list[Resident], needs: ticks.Needs
) -> None:
    await asyncio.gather(*(ticks.tick(needs, lambda: TEN) for _ in range(3)))
    await ticks.tick(needs, lambda: TEN + timedelta(hours=1))

    assert await reminded(sessions) == [residents[0].id, residents[1].id]


async def test_the_reminder_goes_to_who_took_it_over_and_not_to_who_left(
    sessions: Sessions, residents: list[Resident], needs: ticks.Needs
) -> None:
    async with sessions.begin() as session:
        await tasks.hand_over(session, TaskId(1), residents[0].id, residents[2].id, now=NOW)

    await ticks.tick(needs, lambda: TEN)

    assert await reminded(sessions) == [residents[1].id, residents[2].id]


async def test_a_clock_that_comes_back_in_time_still_reminds(
    sessions: Sessions, residents: list[Resident], needs: ticks.Needs
) -> None:
    await ticks.tick(needs, lambda: TEN + timedelta(hours=13, minutes=59))

    assert len(await reminded(sessions)) == 2


async def test_a_clock_that_comes_back_on_the_day_itself_says_nothing(
    sessions: Sessions, residents: list[Resident], needs: ticks.Needs
) -> None:
    assert await ticks.tick(needs, lambda: TEN + timedelta(hours=14)) == 1

    assert await reminded(sessions) == []


async def test_who_stopped_or_blocked_is_not_reminded(
    sessions: Sessions, residents: list[Resident], needs: ticks.Needs
) -> None:
    async with sessions.begin() as session:
        await people.stop(session, residents[0].id, now=NOW)
        await people.close_door(session, "web", 2, now=NOW)

    await ticks.tick(needs, lambda: TEN)

    assert await reminded(sessions) == []
