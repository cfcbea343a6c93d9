"""There is one speaker of a channel and one intake, and they go when they are told to go."""

from __future__ import annotations

import asyncio

import pytest

from storage import migrate
from storage.embedded_throwaway import throwaway
from storage.session import Engine, Sessions, make_engine, make_sessions
from storage.speaker import elect


async def test_one_is_elected_and_the_next_one_when_it_leaves(sessions: Sessions) -> None:
    async with elect(sessions, "telegram") as first:
        async with elect(sessions, "telegram") as second:
            assert first is not None
            assert second is None
        async with elect(sessions, "gateway") as other:
            assert other is not None
    async with elect(sessions, "telegram") as now:
        assert now is not None


async def test_speaking_and_listening_are_elected_apart(sessions: Sessions) -> None:
    async with (
        elect(sessions, "telegram") as speaker,
        elect(sessions, "telegram", role="intake") as intake,
        elect(sessions, "telegram", role="intake") as second,
    ):
        assert speaker is not None
        assert intake is not None
        assert second is None


async def test_who_is_not_elected_keeps_no_connection_while_it_waits(
    engine: Engine, sessions: Sessions
) -> None:
    async with elect(sessions, "telegram"), elect(sessions, "telegram") as second:
        assert second is None
        assert "Current Checked out connections: 1" in engine.pool.status()


async def test_who_is_told_to_stop_stops_also_when_the_database_went_away_meanwhile() -> None:
    with throwaway() as server:
        migrate.upgrade(server.url)
        engine = make_engine(server.url, size=2)
        elected = asyncio.Event()

        async def speak() -> None:
            async with elect(make_sessions(engine), "telegram"):
                elected.set()
                await asyncio.sleep(60)

        async with asyncio.TaskGroup() as group:
            speaking = group.create_task(speak())
            await elected.wait()
            server.stop()

            speaking.cancel()

            with pytest.raises(asyncio.CancelledError):
                await speaking
        await engine.dispose()
