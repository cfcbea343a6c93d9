"""Machines that ask how it goes get a true answer, also while the database is away."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from sqlalchemy import text

from bot import metrics
from bot.health import Health, Pulse, Reach
from domain.reading import SENTENCES, WORDS
from storage import migrate
from storage.embedded import Embedded
from storage.embedded_throwaway import throwaway
from storage.session import Sessions, make_engine, make_sessions

NOW = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)


@dataclass(slots=True)
class Clock:
    """A clock that moves only when told."""

    moment: datetime = NOW

    def __call__(self) -> datetime:
        return self.moment


@dataclass(slots=True)
class Asked:
    """Health, and whoever asks it."""

    client: TestClient[web.Request, web.Application]
    pulse: Pulse
    clock: Clock = field(default_factory=Clock)

    async def health(self) -> tuple[int, dict[str, str]]:
        """Return the status and the state of each part."""
        async with self.client.get("/healthz") as response:
            answer = await response.json()
            assert answer["status"] == ("ok" if response.status == 200 else "not ok")
            return response.status, answer["parts"]

    async def figures(self) -> dict[str, float]:
        """Return the figures by name and labels, as Prometheus reads them."""
        async with self.client.get("/metrics") as response:
            assert response.headers["Content-Type"].startswith("text/plain; version=")
            said = await response.text()
        lines = re.findall(r"^(smederij_\S+?(?:\{.*?\})?) (\S+)$", said, re.MULTILINE)
        return {name: float(value) for name, value in lines}


async def _asked(sessions: Sessions) -> AsyncIterator[Asked]:
    clock = Clock()
    pulse = Pulse(clock)
    app = web.Application()
    app.add_routes(Health(sessions, pulse, clock).routes())
    async with TestClient(TestServer(app)) as client:
        yield Asked(client, pulse, clock)


@pytest.fixture
async def asked(sessions: Sessions) -> AsyncIterator[Asked]:
    """Health of a program on the database of this test."""
    async for one in _asked(sessions):
        yield one


@pytest.fixture
def own_server() -> Iterator[Embedded]:
    """A server of PostgreSQL that this test may stop."""
    with throwaway() as server:
        migrate.upgrade(server.url)
        yield server


@pytest.fixture
async def asked_alone(own_server: Embedded) -> AsyncIterator[Asked]:
    """Health of a program on a server that may be stopped."""
    engine = make_engine(own_server.url, size=2)
    async for one in _asked(make_sessions(engine)):
        yield one
    await engine.dispose()


async def test_a_program_whose_parts_live_is_well(asked: Asked) -> None:
    asked.pulse.beat("intake")
    asked.pulse.beat("lanes")

    assert await asked.health() == (
        200,
        {"intake": "ok", "lanes": "ok", "web": "ok", "database": "ok"},
    )


async def test_a_part_that_gives_no_sign_of_life_is_named(asked: Asked) -> None:
    asked.pulse.beat("scheduler")
    asked.clock.moment += timedelta(minutes=2)
    asked.pulse.beat("lanes")

    status, parts = await asked.health()

    assert status == 503
    assert parts["scheduler"] == "silent"
    assert parts["lanes"] == "ok"


@pytest.mark.parametrize(
    ("gateway", "telegram", "status"),
    [
        (Reach.OK, Reach.OK, 200),
        (Reach.OK, Reach.UNREACHABLE, 200),
        (Reach.ELSEWHERE, Reach.ELSEWHERE, 200),
        (Reach.ELSEWHERE, Reach.UNREACHABLE, 200),
        (Reach.UNREACHABLE, Reach.UNREACHABLE, 503),
    ],
)
async def test_a_channel_that_is_away_is_told_and_counts_when_there_is_no_other(
    asked: Asked, gateway: Reach, telegram: Reach, status: int
) -> None:
    asked.pulse.reached.update({"gateway": gateway, "telegram": telegram})

    async with asked.client.get("/healthz") as response:
        answer = await response.json()

    assert response.status == status
    assert answer["channels"] == {"gateway": gateway, "telegram": telegram}
    assert answer["parts"] == {"web": "ok", "database": "ok"}


@pytest.mark.parametrize(
    ("embedder", "status", "texts"),
    [(SENTENCES, "ok", "ok"), (WORDS, "degraded", "compared by words only"), ("", "ok", "ok")],
)
async def test_who_compares_texts_by_words_only_is_well_and_says_so(
    sessions: Sessions, embedder: str, status: str, texts: str
) -> None:
    clock = Clock()
    app = web.Application()
    app.add_routes(Health(sessions, Pulse(clock), clock, embedder).routes())

    async with TestClient(TestServer(app)) as client, client.get("/healthz") as response:
        answer = await response.json()

    assert response.status == 200
    assert (answer["status"], answer["texts"]) == (status, texts)


async def test_of_loops_of_a_part_the_silent_ones_are_named(asked: Asked) -> None:
    for loop in ("een", "drie"):
        asked.pulse.loop("lanes", loop)
    alive = asked.pulse.loop("lanes", "twee")
    asked.clock.moment += timedelta(minutes=2)
    alive()

    status, parts = await asked.health()

    assert (status, parts["lanes"]) == (503, "silent: drie, een")


async def test_a_database_that_goes_away_is_named_and_its_return_is_seen(
    asked_alone: Asked, own_server: Embedded
) -> None:
    assert (await asked_alone.health())[0] == 200

    own_server.stop()
    status, parts = await asked_alone.health()
    assert status == 503
    assert parts == {"web": "ok", "database": "away"}

    own_server.restart()
    assert (await asked_alone.health())[0] == 200


async def test_figures_can_be_read_while_the_database_is_away(
    asked_alone: Asked, own_server: Embedded
) -> None:
    own_server.stop()

    metrics.know_channel("nieuw")

    assert 'smederij_said_total{channel="nieuw"}' in await asked_alone.figures()


async def test_a_database_that_never_answers_counts_as_away(
    asked: Asked, sessions: Sessions, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.health.ANSWER_SECONDS", 0.2)
    async with sessions.begin() as holding:
        await holding.execute(text("LOCK TABLE channels IN ACCESS EXCLUSIVE MODE"))
        figures = await asked.figures()
        monkeypatch.setattr("storage.figures._ANSWERS", text("SELECT pg_sleep(60)"))
        status, parts = await asked.health()

    assert figures  # without depths, but there
    assert (status, parts["database"]) == (503, "away")


async def test_an_empty_database_is_no_health(asked: Asked, sessions: Sessions) -> None:
    async with sessions.begin() as session:
        await session.execute(text("ALTER TABLE inbox RENAME TO somewhere_else"))

    assert await asked.health() == (503, {"web": "ok", "database": "empty"})


async def test_what_waits_is_counted_by_channel_with_the_age_of_the_oldest(
    asked: Asked, sessions: Sessions
) -> None:
    async with sessions.begin() as session:
        await session.execute(text("INSERT INTO channels (name) VALUES ('een'), ('twee')"))
        await session.execute(
            text(
                "INSERT INTO inbox (channel, update_id, chat, body, received_at, done_at) VALUES"
                " ('een', 1, 5, '{}', :old, NULL), ('een', 2, 5, '{}', :new, NULL),"
                " ('een', 3, 5, '{}', :old, :new)"
            ),
            {"old": NOW - timedelta(seconds=90), "new": NOW},
        )

    figures = await asked.figures()

    assert figures['smederij_inbox_depth{channel="een"}'] == 2
    assert figures['smederij_inbox_oldest_seconds{channel="een"}'] == 90
    assert figures['smederij_inbox_depth{channel="twee"}'] == 0
    assert figures['smederij_outbox_depth{channel="een"}'] == 0
    assert figures['smederij_outbox_oldest_seconds{channel="een"}'] == 0


async def test_all_figures_of_a_channel_are_there_before_anything_happened(asked: Asked) -> None:
    metrics.know_channel("nieuw")

    figures = await asked.figures()

    for name in (
        'taken_in_total{channel="nieuw"}',
        'handled_total{channel="nieuw"}',
        'set_aside_total{channel="nieuw",where="inbox"}',
        'set_aside_total{channel="nieuw",where="outbox"}',
        'said_total{channel="nieuw"}',
        'refused_total{channel="nieuw",why="blocked"}',
        'unknown_total{channel="nieuw"}',
        'handling_seconds_count{channel="nieuw"}',
        'speaking_seconds_bucket{channel="nieuw",le="+Inf"}',
        'inbox_depth{channel="nieuw"}',
        'inbox_oldest_seconds{channel="nieuw"}',
        'outbox_depth{channel="nieuw"}',
        'outbox_oldest_seconds{channel="nieuw"}',
        'channel_up{channel="nieuw"}',
    ):
        assert figures[f"smederij_{name}"] == 0, name
