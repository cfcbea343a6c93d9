"""One channel that is away never stops the other, and comes back by itself."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest
from sqlalchemy.exc import OperationalError

from bot.channels import Channel
from bot.clock import system_clock
from bot.delivery import Delivery
from bot.dispatching import make_dispatcher
from bot.intake import take_in_forever
from bot.running import make_listener
from storage.wake import wait
from tests.fake_bot_api import FakeBotApi
from tests.pipeline.looking import notice, put
from tests.village import Village


@asynccontextmanager
async def _running(village: Village, *servers: FakeBotApi) -> AsyncIterator[None]:
    """Run intake, lanes and delivery of a channel for each server."""
    listeners = []
    async with asyncio.TaskGroup() as group:
        tasks = []
        for number, api in enumerate(servers):
            channel = Channel(f"channel {number}", api.url, api.token, limited=False)
            listener = make_listener(channel)
            listeners.append(listener)
            lanes = replace(
                village.lanes,
                channel=channel,
                listener=listener,
                dispatcher=make_dispatcher(),
                clock=system_clock,
            )
            delivery = Delivery(
                channel,
                village.sessions,
                village.delivery.screens,
                village.delivery.charts,
                lanes.waker,
                system_clock,
            )
            intake = take_in_forever(
                channel, village.sessions, lanes.waker, system_clock, wait=1, pause=0.05
            )
            for work in (intake, lanes.work_forever(), delivery.speak_forever()):
                tasks.append(group.create_task(work))
        yield
        for one in tasks:
            one.cancel()
    for listener in listeners:
        await listener.session.close()


def _answered(api: FakeBotApi, chat: int) -> Callable[[], bool]:
    return lambda: any(one.from_bot for one in api.shown(chat))


async def test_a_channel_unreachable_at_the_start_comes_back_and_never_stops_the_other(
    village: Village,
) -> None:
    async with FakeBotApi() as broken, FakeBotApi() as well:
        await broken.refuse()
        broken.user_says(7, "/start")
        async with _running(village, broken, well):
            well.user_says(8, "/start")
            await well.until(_answered(well, 8), seconds=90)
            assert not broken.shown(7)[1:]

            await broken.listen()
            await broken.until(_answered(broken, 7), seconds=90)


async def test_a_channel_that_goes_away_later_comes_back_and_never_stops_the_other(
    village: Village,
) -> None:
    async with FakeBotApi() as broken, FakeBotApi() as well, _running(village, broken, well):
        broken.user_says(7, "/start")
        await broken.until(_answered(broken, 7), seconds=90)
        await broken.refuse()

        well.user_says(8, "/start")
        await well.until(_answered(well, 8), seconds=90)
        broken.user_says(9, "/start")
        await broken.listen()
        await broken.until(_answered(broken, 9), seconds=90)


async def test_a_speaker_stops_when_told_even_if_the_database_goes_at_that_moment(
    village: Village, monkeypatch: pytest.MonkeyPatch
) -> None:
    speaks = asyncio.Event()

    async def cut_off(*_: object) -> None:
        speaks.set()
        try:
            await asyncio.sleep(60)
        except asyncio.CancelledError:
            raise OperationalError("UPDATE", None, Exception("gone")) from None

    monkeypatch.setattr(Delivery, "_try", cut_off)
    await put(village, notice("A"))
    async with asyncio.TaskGroup() as group:
        speaking = group.create_task(village.delivery.speak_forever())
        await speaks.wait()

        speaking.cancel()
        done, _ = await asyncio.wait([speaking], timeout=90)
        speaking.cancel()

    assert done == {speaking}


@pytest.mark.parametrize("ticks", range(5))
async def test_who_waits_stops_when_told_even_if_woken_at_that_moment(ticks: int) -> None:
    event = asyncio.Event()
    async with asyncio.TaskGroup() as group:
        waiting = group.create_task(wait(event, 60))
        await asyncio.sleep(0.01)
        event.set()
        for _ in range(ticks):
            await asyncio.sleep(0)
        was_done = waiting.done()

        waiting.cancel()

    assert waiting.cancelled() is not was_done
