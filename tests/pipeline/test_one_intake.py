"""Programs that share a database: one of them listens to a channel, and nothing is lost."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from types import MappingProxyType

import pytest

from bot.channels import Channel
from bot.clock import system_clock
from bot.health import Pulse, Reach
from bot.intake import take_in_forever
from storage import migrate
from storage.embedded_throwaway import throwaway
from storage.session import Sessions, make_engine, make_sessions
from storage.wake import Waker
from tests.fake_bot_api import Break, FakeBotApi
from tests.pipeline.looking import rows

HOLD = 1
"""Seconds that a call is held open."""
PATIENCE = 120.0


@dataclass(slots=True)
class Listening:
    """The intake of one program."""

    task: asyncio.Task[None]
    pulse: Pulse

    def is_now(self, how: Reach) -> Callable[[], bool]:
        """Return what tells whether it reaches its channel so."""
        return lambda: self.pulse.reached.get("telegram") is how


@asynccontextmanager
async def _listening(
    sessions: Sessions,
    api: FakeBotApi,
    *,
    hold: int = HOLD,
    menus: Mapping[str, Sequence[tuple[str, str]]] = MappingProxyType({}),
) -> AsyncIterator[Listening]:
    channel = Channel("telegram", api.url, api.token)
    pulse = Pulse(system_clock)
    work = take_in_forever(
        channel,
        sessions,
        Waker(""),
        system_clock,
        wait=hold,
        pause=0.3,
        ask=0.05,
        menus=menus,
        pulse=pulse,
    )
    async with asyncio.TaskGroup() as group:
        task = group.create_task(work)
        yield Listening(task, pulse)
        task.cancel()


async def _until(condition: Callable[[], bool]) -> None:
    async def asked() -> bool:
        return condition()

    await _until_true(asked)


async def _until_true(condition: Callable[[], Awaitable[bool]]) -> None:
    async with asyncio.timeout(PATIENCE):
        while True:
            if await condition():
                return
            await asyncio.sleep(0.02)


async def _texts(sessions: Sessions) -> list[str]:
    found = await rows(
        sessions, "SELECT body -> 'message' ->> 'text' AS said FROM inbox ORDER BY id"
    )
    return [row.said for row in found]


async def _until_stored(sessions: Sessions, *texts: str) -> None:
    async def stored() -> bool:
        return await _texts(sessions) == list(texts)

    await _until_true(stored)


async def test_two_programs_never_end_each_others_call(sessions: Sessions) -> None:
    async with (
        FakeBotApi() as api,
        _listening(sessions, api) as first,
        _listening(sessions, api) as second,
    ):
        both = {Reach.OK, Reach.ELSEWHERE}
        await _until(lambda: {one.pulse.reached.get("telegram") for one in (first, second)} == both)
        before = len(api.polls)
        said = [f"Bericht {number}" for number in range(5)]
        for one in said:
            api.user_says(7, one)
            await _until_stored(sessions, *said[: said.index(one) + 1])
        await _until(lambda: len(api.polls) > before + 6)

        assert [one.error for one in api.refused if one.method == "getUpdates"] == []


async def test_another_takes_over_when_the_one_that_listens_stops(sessions: Sessions) -> None:
    async with FakeBotApi() as api, _listening(sessions, api) as first:
        await _until(first.is_now(Reach.OK))
        async with _listening(sessions, api) as second:
            await _until(second.is_now(Reach.ELSEWHERE))

            first.task.cancel()
            api.user_says(7, "Wie hoort dit?")

            await _until_stored(sessions, "Wie hoort dit?")
            assert second.is_now(Reach.OK)()


async def test_who_lost_its_connection_does_not_call_again_and_what_it_heard_waits_for_the_next_one(
    sessions: Sessions,
) -> None:
    # Each has a server of its own, so that we see which of them calls.
    async with (
        FakeBotApi() as here,
        FakeBotApi() as there,
        _listening(sessions, here, hold=20) as first,
    ):
        await _until(lambda: len(here.polls) == 2)  # the second one is held open
        async with _listening(sessions, there) as second:
            await _until(second.is_now(Reach.ELSEWHERE))
            assert there.polls == []

            await rows(
                sessions,
                "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'"
                " AND database = (SELECT oid FROM pg_database WHERE datname ="
                " current_database())",
            )
            await _until(second.is_now(Reach.OK))
            here.user_says(7, "Nog net gehoord")

            await _until(first.is_now(Reach.ELSEWHERE))
            assert len(here.polls) == 2
            assert here.waiting == 1  # not acknowledged
            assert await _texts(sessions) == []


async def test_who_cannot_reach_the_channel_lets_another_try(sessions: Sessions) -> None:
    async with FakeBotApi() as broken, FakeBotApi() as well:
        await broken.refuse()
        async with _listening(sessions, broken) as first:
            await _until(first.is_now(Reach.UNREACHABLE))
            async with _listening(sessions, well) as second:
                await _until(second.is_now(Reach.OK))
                await _until(first.is_now(Reach.ELSEWHERE))


async def test_each_channel_has_an_intake_of_its_own(sessions: Sessions) -> None:
    async with FakeBotApi() as api, _listening(sessions, api) as telegram:
        await _until(telegram.is_now(Reach.OK))
        other = Pulse(system_clock)
        async with asyncio.TaskGroup() as group:
            task = group.create_task(
                take_in_forever(
                    Channel("gateway", api.url, api.token),
                    sessions,
                    Waker(""),
                    system_clock,
                    wait=0,
                    pulse=other,
                )
            )
            await _until(lambda: other.reached.get("gateway") is Reach.OK)
            task.cancel()


async def test_who_is_told_to_stop_stops_also_when_the_database_is_gone() -> None:
    with throwaway() as server:
        migrate.upgrade(server.url)
        engine = make_engine(server.url, size=2)
        async with FakeBotApi() as api, _listening(make_sessions(engine), api, hold=20) as one:
            await _until(lambda: len(api.polls) == 2)
            server.stop()

            one.task.cancel()

            done, _ = await asyncio.wait([one.task], timeout=PATIENCE)
            assert done == {one.task}
            assert one.task.cancelled()
        await engine.dispose()


@pytest.mark.parametrize("ticks", range(6))
async def test_who_is_told_to_stop_stops_also_when_an_update_comes_at_that_moment(
    sessions: Sessions, ticks: int
) -> None:
    async with FakeBotApi() as api, _listening(sessions, api, hold=20) as one:
        await _until(lambda: len(api.polls) == 2)
        api.user_says(7, "Nu")
        for _ in range(ticks):
            await asyncio.sleep(0)

        one.task.cancel()

        done, _ = await asyncio.wait([one.task], timeout=PATIENCE)
        assert done == {one.task}
        assert one.task.cancelled()


async def test_intake_goes_on_by_itself_when_a_dead_database_is_back() -> None:
    with throwaway() as server:
        migrate.upgrade(server.url)
        engine = make_engine(server.url, size=2)
        sessions = make_sessions(engine)
        async with FakeBotApi() as api, _listening(sessions, api):
            await _until(lambda: len(api.polls) >= 2)
            await asyncio.to_thread(server.stop)
            api.user_says(7, "Terwijl alles stilstond")
            await _until(lambda: api.waiting == 1)

            await asyncio.to_thread(server.restart)

            await _until_stored(sessions, "Terwijl alles stilstond")
        await engine.dispose()


@pytest.mark.parametrize("kind", [Break.FLOOD, Break.SERVER_ERROR])
async def test_a_channel_that_takes_no_list_of_commands_is_listened_to_all_the_same(
    sessions: Sessions, kind: Break
) -> None:
    async with FakeBotApi() as api:
        api.break_calls(kind, method="setMyCommands", times=None, seconds=600)
        menus = {"nl": [("hulp", "Hulp")], "en": [("hulp", "Help")]}
        async with _listening(sessions, api, menus=menus) as one:
            api.user_says(7, "Hoort iemand mij?")

            await _until_stored(sessions, "Hoort iemand mij?")
            assert one.is_now(Reach.OK)()
            assert len([call for call in api.refused if call.method == "setMyCommands"]) == 1
