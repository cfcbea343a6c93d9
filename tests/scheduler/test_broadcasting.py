"""A message to many is handed on bit by bit, once to each, whoever ticks or stops it."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from domain.broadcasts.broadcast import Audience, Broadcast, Readability, Stage
from domain.broadcasts.counting import Figures
from domain.broadcasts.sending import sends
from domain.ids import AreaSlug, BroadcastId, ResidentId
from domain.reading import Level
from domain.roles import Role
from scheduler import broadcasting, ticks
from storage import broadcasts, due
from storage.ballot_keys import FileBallotKeys
from storage.session import Sessions
from tests.village import hoogeveen

NOON = datetime(2026, 3, 2, 11, tzinfo=UTC)
PEOPLE = 30
A_FEW = 7
KRAKEEL = AreaSlug("krakeel")


@dataclass
class Area:
    """Krakeel with a sender and thirty neighbours, and one message."""

    sessions: Sessions
    needs: ticks.Needs
    message: Broadcast
    now: datetime = NOON

    async def ticks(self) -> int:
        return await ticks.act(self.needs, lambda: self.now)

    async def rows(self, query: str) -> list[tuple[object, ...]]:
        async with self.sessions() as session:
            return [tuple(row) for row in await session.execute(text(query))]

    async def figures(self) -> Figures:
        async with self.sessions.begin() as session:
            found = await broadcasts.lock(session, self.message.id)
            assert found is not None
            return await broadcasts.count(session, found, now=self.now)


@pytest.fixture
async def area(sessions: Sessions, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Area:
    """Krakeel with a message that is about to go out, a few people at a time."""
    monkeypatch.setattr(broadcasting, "AT_ONCE", A_FEW)
    async with sessions.begin() as session:
        await session.execute(text("INSERT INTO areas VALUES ('krakeel', 'Krakeel')"))
        await session.execute(
            text("""INSERT INTO residents (code, shown_name, language, area, consent_version,
                                           consented_at)
                    SELECT 'P' || n, 'Buur', 'nl', 'krakeel', 1, :now
                    FROM generate_series(0, :people) AS n"""),
            {"people": PEOPLE, "now": NOON},
        )
        await session.execute(
            text("""INSERT INTO doors (channel, chat, user_id, resident_id, last_spoke_at)
                    SELECT 'telegram', 1000 + id, 1000 + id, id, :now FROM residents"""),
            {"now": NOON},
        )
        await session.execute(
            text("""INSERT INTO roles (resident_id, role, area, granted_at)
                    VALUES (1, 'community-worker', 'krakeel', :now)"""),
            {"now": NOON},
        )
        message = Broadcast(
            id=BroadcastId(1),
            by=ResidentId(1),
            by_name="Olga",
            by_role=Role.COMMUNITY_WORKER,
            text="De straat is dinsdag dicht.",
            readability=Readability(Level.EASY),
            audience=Audience((KRAKEEL,)),
            stage=Stage.PLANNED,
            planned_at=NOON,
        )
        await broadcasts.store(session, message, now=NOON)
        await due.plan(session, [sends(message, NOON)])
    needs = ticks.Needs(sessions, hoogeveen(), FileBallotKeys(tmp_path))
    return Area(sessions, needs, message)


async def test_everybody_is_handed_it_once_though_two_schedulers_tick_at_once(area: Area) -> None:
    await asyncio.gather(*(area.ticks() for _ in range(3)))

    assert await area.rows("SELECT count(*), count(DISTINCT resident_id) FROM announcements") == [
        (PEOPLE, PEOPLE)
    ]
    assert await area.rows("SELECT stage FROM broadcasts") == [("sent",)]
    assert await area.rows("SELECT count(*) FROM due WHERE set_aside_at IS NOT NULL") == [(0,)]


async def test_it_is_handed_on_to_a_few_at_a_time_until_all_have_it(
    area: Area,
) -> None:
    await ticks.act_on_next(area.needs, NOON)
    before = await area.rows("SELECT count(*) FROM broadcast_recipients WHERE handed = 1")
    await area.ticks()

    assert before == [(A_FEW,)]
    assert await area.rows("SELECT count(*) FROM broadcast_recipients WHERE handed = 1") == [
        (PEOPLE,)
    ]


async def test_stopped_half_way_it_reaches_nobody_else(area: Area) -> None:
    await ticks.act_on_next(area.needs, NOON)
    async with area.sessions.begin() as session:
        found = await broadcasts.lock(session, area.message.id)
        assert found is not None
        stopped = replace(found, stage=Stage.STOPPED)
        await broadcasts.store(session, stopped, now=NOON)
        await broadcasts.stop(session, stopped, now=NOON)
    await area.ticks()

    assert await area.rows("SELECT count(*) FROM announcements WHERE ended_at IS NULL") == [(0,)]
    figures = await area.figures()
    assert figures.held_back == PEOPLE
    assert figures.over


async def test_figures_stay_when_its_recipients_are_forgotten(area: Area) -> None:
    await area.ticks()
    figures = await area.figures()
    assert figures.people == PEOPLE
    area.now = NOON + timedelta(days=31)
    await ticks.tidy(area.needs, lambda: area.now)

    assert await area.rows("SELECT count(*) FROM broadcast_recipients") == [(0,)]
    assert await area.figures() == figures


async def test_a_message_whose_sender_is_gone_goes_to_nobody(area: Area) -> None:
    async with area.sessions.begin() as session:
        await session.execute(text("UPDATE broadcasts SET by = NULL"))
    await area.ticks()

    assert await area.rows("SELECT count(*) FROM broadcast_recipients") == [(0,)]
