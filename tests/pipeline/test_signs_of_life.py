"""Whoever asks how it goes hears which loop hangs, and that a channel is away."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from bot.channels import Channel
from bot.clock import system_clock
from bot.delivery import IN_FLIGHT
from bot.health import STALE, Health, Pulse, Reach
from bot.intake import take_in_forever
from bot.running import make_listener
from bot.saying import Saying
from domain.reading import Reading
from tests.fake_bot_api import FakeBotApi
from tests.pipeline.looking import notice, put
from tests.pipeline.small_program import QuickReader
from tests.village import Clock, Village

ALL_WELL = dict.fromkeys(("intake", "lanes", "delivery", "web", "database"), "ok")
PATIENCE = 120.0


@dataclass(slots=True)
class StuckReader:
    """Reads nothing until it is let go."""

    go_on: threading.Event = field(default_factory=threading.Event)
    reads: threading.Event = field(default_factory=threading.Event)
    embedder: str = QuickReader.embedder

    def read(self, text: str) -> Reading:
        """Return a reading, some time."""
        self.reads.set()
        self.go_on.wait(PATIENCE)
        return QuickReader().read(text)

    def read_many(self, texts: Sequence[str]) -> list[Reading]:
        """Return a reading for each, some time."""
        return [self.read(text) for text in texts]


@dataclass(slots=True)
class Program:
    """The loops of one channel, and whoever asks how they are."""

    client: TestClient[web.Request, web.Application]
    clock: Clock
    pulse: Pulse
    tasks: dict[str, asyncio.Task[None]]

    async def health(self) -> tuple[int, dict[str, Any]]:
        """Return the status and what it says."""
        async with self.client.get("/healthz") as response:
            return response.status, await response.json()

    async def until(self, says: Callable[[int, dict[str, Any]], bool]) -> None:
        """Wait until health says so.

        Raises:
            TimeoutError: it doesn't.
        """
        async with asyncio.timeout(PATIENCE):
            while True:
                if says(*await self.health()):
                    return
                await asyncio.sleep(0.05)

    async def until_well(self) -> None:
        """Wait until all is well and the channel was reached."""
        await self.until(
            lambda status, says: (
                status == 200
                and says["parts"] == ALL_WELL
                and says["channels"] == {"telegram": "ok"}
            )
        )

    async def until_only_silent(self, part: str, loops: str) -> None:
        """Let too much time go by, and wait until that part alone counts as down."""
        self.clock.moment += STALE
        await self.until(
            lambda status, says: (
                status == 503 and says["parts"] == {**ALL_WELL, part: f"silent: {loops}"}
            )
        )


@asynccontextmanager
async def _program(
    village: Village, api: FakeBotApi, *, reader: StuckReader | None = None
) -> AsyncIterator[Program]:
    clock = Clock()
    pulse = Pulse(clock)
    channel = Channel("telegram", api.url, api.token, limited=False)
    listener = make_listener(channel)
    lanes = replace(
        village.lanes,
        channel=channel,
        listener=listener,
        clock=system_clock,
        reader=reader or village.lanes.reader,
    )
    delivery = replace(
        village.delivery,
        channel=channel,
        clock=system_clock,
        held=set(),
        said=[],
        alive=pulse.loop("delivery", "telegram"),
    )
    intake = take_in_forever(
        channel, village.sessions, lanes.waker, system_clock, wait=1, pause=0.05, pulse=pulse
    )
    app = web.Application()
    app.add_routes(Health(village.sessions, pulse, clock).routes())
    async with TestClient(TestServer(app)) as client, asyncio.TaskGroup() as group:
        tasks = {
            "intake": group.create_task(intake),
            "delivery": group.create_task(delivery.speak_forever()),
        }
        alive = pulse.loop("lanes", "telegram")
        tasks["lanes"] = group.create_task(lanes.work_forever(alive))
        yield Program(client, clock, pulse, tasks)
        for one in tasks.values():
            one.cancel()
    await listener.session.close()


async def test_all_loops_are_well_while_they_only_wait(village: Village) -> None:
    async with FakeBotApi() as api, _program(village, api) as program:
        await program.until_well()
        program.clock.moment += timedelta(days=1)

        await program.until_well()


@pytest.mark.parametrize(
    ("task", "part", "loops"),
    [
        ("intake", "intake", "telegram"),
        ("lanes", "lanes", "telegram"),
        ("delivery", "delivery", "telegram"),
    ],
)
async def test_a_loop_that_died_is_named(
    village: Village, task: str, part: str, loops: str
) -> None:
    async with FakeBotApi() as api, _program(village, api) as program:
        await program.until_well()

        program.tasks[task].cancel()

        await program.until_only_silent(part, loops)


async def test_lanes_whose_reading_hangs_are_named_while_the_others_go_on(
    village: Village, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.lanes.STUCK_SECONDS", 0.1)
    reader = StuckReader()
    async with FakeBotApi() as api, _program(village, api, reader=reader) as program:
        await program.until_well()
        api.user_says(7, "Er is geen bankje bij de speeltuin")
        assert await asyncio.to_thread(reader.reads.wait, PATIENCE)
        program.clock.moment += STALE

        await program.until(
            lambda status, says: (
                status == 503
                and says["parts"]["lanes"] == "silent: telegram"
                and says["parts"]["intake"] == says["parts"]["delivery"] == "ok"
            )
        )
        reader.go_on.set()

        await program.until_well()


async def test_an_intake_that_hangs_is_named(
    village: Village, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with FakeBotApi() as api, _program(village, api) as program:
        await program.until_well()
        hangs = asyncio.Event()

        async def hang(*_: object, **__: object) -> None:
            hangs.set()
            await asyncio.Event().wait()

        monkeypatch.setattr("storage.inbox.next_offset", hang)
        await hangs.wait()

        await program.until_only_silent("intake", "telegram")


async def test_delivery_whose_every_message_hangs_is_named_and_one_that_hangs_is_no_death(
    village: Village, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = asyncio.Event()
    hanging: set[int] = set()
    real = Saying.say

    async def hang(saying: Saying, telegram: Any, one: Any) -> Any:
        hanging.add(one.id)
        await go_on.wait()
        return await real(saying, telegram, one)

    monkeypatch.setattr(Saying, "say", hang)
    async with FakeBotApi() as api, _program(village, api) as program:
        await put(village, notice("A", chat=1))
        await program.until(lambda _, __: len(hanging) == 1)
        program.clock.moment += STALE
        await program.until_well()

        await put(village, *(notice("A", chat=chat) for chat in range(2, 2 + IN_FLIGHT)))
        await program.until(lambda _, __: len(hanging) == IN_FLIGHT)
        await program.until_only_silent("delivery", "telegram")
        go_on.set()

        await program.until_well()
        await program.until(lambda _, __: len(api.calls("sendMessage")) == IN_FLIGHT + 1)


async def test_a_channel_that_is_away_is_told_and_is_no_death_while_another_works(
    village: Village,
) -> None:
    async with FakeBotApi() as api, _program(village, api) as program:
        await program.until_well()
        await api.refuse()

        await program.until(lambda _, says: says["channels"] == {"telegram": "unreachable"})
        status, says = await program.health()
        assert (status, says["parts"]) == (503, ALL_WELL)  # there is no other
        program.pulse.reached["gateway"] = Reach.OK
        program.clock.moment += STALE

        await program.until(
            lambda status, says: (
                status == 200
                and says["parts"] == ALL_WELL
                and says["channels"] == {"telegram": "unreachable", "gateway": "ok"}
            )
        )
        await api.listen()
        await program.until(lambda _, says: says["channels"]["telegram"] == "ok")
