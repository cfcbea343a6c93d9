"""What nobody asked for is said when it suits its reader, and once."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text

from domain.charts import Bar, Chart
from domain.ids import AreaSlug, ResidentId
from domain.joining import JoiningText
from domain.notices import Kind, Notice, Priority
from domain.speaking import Budget, Wishes
from scheduler.speaking import speak
from storage import announcements, outbox, people
from storage.session import Sessions
from tests.village import hoogeveen

NOON = datetime(2026, 3, 2, 11, tzinfo=UTC)
NIGHT = datetime(2026, 3, 2, 22, tzinfo=UTC)
MORNING = datetime(2026, 3, 3, 7, tzinfo=UTC)


@dataclass
class Anna:
    """Somebody in Krakeel, and what she is told."""

    sessions: Sessions
    id: ResidentId
    now: datetime = NOON

    def clock(self) -> datetime:
        return self.now

    async def is_told(self, *about: str, slot: str | None = None) -> None:
        notices = [
            Notice(
                to=self.id,
                text=JoiningText.DIGEST,
                values={"titel": one, "nieuw": 1, "aantal": 2},
                priority=Priority.REMINDER,
                kind=Kind.ISSUES,
                slot=slot,
                fresh=slot is not None,
                once=one,
            )
            for one in about
        ]
        async with self.sessions.begin() as session:
            await outbox.put(session, notices, now=self.now)

    async def wants(self, wishes: Wishes) -> None:
        async with self.sessions.begin() as session:
            await announcements.set_wishes(session, self.id, wishes, now=self.now)

    async def speaks(self) -> int:
        return await speak(self.sessions, hoogeveen(), self.clock)

    async def heard(self) -> list[str]:
        """Return the texts that go to her, in order."""
        async with self.sessions() as session:
            found = await session.execute(
                text("""SELECT coalesce(notice->'values'->>'titel', notice->'text'->>'is') AS said
                        FROM outbox WHERE priority > 0 ORDER BY id""")
            )
            return [row.said for row in found]

    async def count(self, what: str) -> int:
        async with self.sessions() as session:
            found = await session.execute(text(f"SELECT count(*) FROM {what}"))
            return int(found.scalar_one())


@pytest.fixture
async def anna(sessions: Sessions) -> Anna:
    """Anna, who wants three messages a day at most."""
    async with sessions.begin() as session:
        await session.execute(text("INSERT INTO areas VALUES ('krakeel', 'Krakeel')"))
        resident = await people.add(
            session, "web", 7, 7, language="nl", area=AreaSlug("krakeel"), now=NOON
        )
    return Anna(sessions, resident.id)


async def test_by_day_she_hears_it_at_once_and_once(anna: Anna) -> None:
    await anna.is_told("bankje")
    await anna.is_told("bankje")

    assert await anna.speaks() == 1
    assert await anna.speaks() == 0
    assert await anna.heard() == ["bankje"]


async def test_at_night_it_waits_for_the_morning(anna: Anna) -> None:
    anna.now = NIGHT
    await anna.is_told("bankje")
    await anna.speaks()
    assert await anna.heard() == []

    anna.now = MORNING - timedelta(seconds=1)
    assert await anna.speaks() == 0
    anna.now = MORNING
    assert await anna.speaks() == 1

    assert await anna.heard() == ["bankje"]


async def test_the_third_message_of_a_day_holds_the_rest_and_the_next_day_is_new(
    anna: Anna,
) -> None:
    await anna.is_told("een", "twee", "drie", "vier")
    await anna.speaks()
    assert await anna.heard() == ["een", "twee", "samen"]

    await anna.is_told("vijf")
    await anna.speaks()
    assert await anna.heard() == ["een", "twee", "samen"]
    anna.now = MORNING
    await anna.speaks()

    assert await anna.heard() == ["een", "twee", "samen", "vijf"]


async def test_who_changes_her_mind_hears_what_waited(anna: Anna) -> None:
    await anna.wants(Wishes(Budget.ONE))
    await anna.is_told("een")
    await anna.speaks()
    await anna.is_told("twee")
    await anna.speaks()
    assert await anna.heard() == ["een"]

    await anna.wants(Wishes(Budget.ALL))
    await anna.speaks()

    assert await anna.heard() == ["een", "twee"]


async def test_what_is_muted_is_never_said_also_not_later(anna: Anna) -> None:
    await anna.wants(Wishes(muted=frozenset({Kind.ISSUES})))
    await anna.is_told("bankje")
    await anna.speaks()
    await anna.wants(Wishes())
    anna.now = MORNING
    await anna.speaks()

    assert await anna.heard() == []
    assert await anna.count("announcements WHERE ended = 'dropped' AND notice = '{}'") == 1


async def test_four_processes_that_speak_at_once_say_each_thing_once(anna: Anna) -> None:
    await anna.wants(Wishes(Budget.ALL))
    await anna.is_told(*(f"nummer {one}" for one in range(20)))

    await asyncio.gather(*(anna.speaks() for _ in range(4)))

    assert await anna.heard() == [f"nummer {one}" for one in range(20)]


@pytest.mark.parametrize(
    "leave",
    [
        lambda session, one, now: people.stop(session, one, now=now),
        lambda session, one, now: people.close_door(session, "web", 7, now=now),
    ],
    ids=["stopped", "blocked"],
)
async def test_who_left_meanwhile_hears_nothing_of_what_waited(
    anna: Anna, leave: Callable[..., object]
) -> None:
    anna.now = NIGHT
    await anna.is_told("bankje")
    async with anna.sessions.begin() as session:
        await leave(session, anna.id, anna.now)  # type: ignore[misc] # both are coroutines
    anna.now = MORNING
    await anna.speaks()

    assert await anna.heard() == []
    assert await anna.count("announcements WHERE ended_at IS NULL") == 0


async def test_a_question_that_was_answered_before_it_was_asked_is_not_asked(anna: Anna) -> None:
    anna.now = NIGHT
    await anna.is_told("Neem jij het over?", slot="neem-1")
    taken = Notice(to=anna.id, text=JoiningText.LEFT, values={"titel": "weg"}, slot="neem-1")
    async with anna.sessions.begin() as session:
        await outbox.put(session, [taken], now=anna.now)
    anna.now = MORNING
    await anna.speaks()

    assert await anna.count("outbox") == 0
    assert await anna.count("announcements WHERE ended = 'superseded'") == 1


async def test_what_ended_a_month_ago_is_gone(anna: Anna) -> None:
    await anna.is_told("bankje")
    await anna.speaks()

    async with anna.sessions.begin() as session:
        await announcements.prune(session, before=NOON)
        assert await anna.count("announcements") == 1
    async with anna.sessions.begin() as session:
        await announcements.prune(session, before=NOON + timedelta(seconds=1))

    assert await anna.count("announcements") == 0


async def test_a_result_keeps_its_picture_however_much_else_waits(anna: Anna) -> None:
    chart = Chart(title=JoiningText.DIGEST, values={}, voters=3, of=None, bars=(Bar("Licht", 3),))
    result = Notice(
        to=anna.id,
        text=JoiningText.DIGEST,
        values={"titel": "uitslag", "nieuw": 1, "aantal": 2},
        priority=Priority.REMINDER,
        kind=Kind.BALLOTS,
        picture=chart,
        once="uitslag",
    )
    await anna.is_told("een", "twee", "drie")
    async with anna.sessions.begin() as session:
        await outbox.put(session, [result], now=anna.now)

    await anna.speaks()

    assert await anna.heard() == ["een", "uitslag", "samen"]
    assert await anna.count("outbox WHERE notice->'picture' IS NOT NULL") == 1


async def test_an_announcement_that_nobody_can_read_any_more_holds_up_nobody(anna: Anna) -> None:
    await anna.is_told("van vroeger", "van nu")
    async with anna.sessions.begin() as session:
        await session.execute(
            text("""UPDATE announcements SET notice = jsonb_set(notice, '{said,text,is}', '"weg"')
                    WHERE about = 'van vroeger'""")
        )

    await anna.speaks()

    assert await anna.heard() == ["van nu"]
    assert await anna.count("announcements WHERE ended_at IS NULL") == 0
