"""The speaker of a socket goes when it is told to, whatever happens at that moment."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from typing import Any, cast

import pytest
from aiohttp import web

from storage.gateway import add_session
from storage.session import Sessions
from web.gateway.gateway import Gateway, bot_of
from web.gateway.hub import Event, Listener, Now
from web.gateway.live import Speaker

NOW = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
PATIENCE = 90.0


class Socket:
    """Takes all that is said."""

    async def send_str(self, text: str) -> None:
        """Take one event."""


class Waiting(Listener):
    """A queue that tells when its speaker waits for the next event."""

    def __init__(self) -> None:
        super().__init__(lambda: None)
        self.waits = asyncio.Event()

    async def next(self) -> Event:
        """Wait for the next event."""
        self.waits.set()
        return await super().next()


@pytest.mark.parametrize("ticks", range(6))
async def test_a_speaker_that_is_told_to_stop_stops_also_when_an_event_comes_at_that_moment(
    sessions: Sessions, ticks: int
) -> None:
    async with sessions.begin() as session:
        chat = await add_session(session, "secret", now=NOW)
    bot = bot_of("42:token", name="De Smederij", username="bot")
    gateway = Gateway(sessions, lambda: NOW, bot, "http://gateway.test")
    speaker = Speaker(
        gateway,
        cast("web.WebSocketResponse", cast("Any", Socket())),
        chat,
        language="nl",
        after=0,
        ping_seconds=60,
    )
    listener = Waiting()
    async with asyncio.TaskGroup() as group:
        speaking = group.create_task(speaker.speak(listener))
        await listener.waits.wait()
        await asyncio.sleep(0)
        listener.offer(Now({"type": "typing"}))
        for _ in range(ticks):
            await asyncio.sleep(0)

        speaking.cancel()
        done, _ = await asyncio.wait([speaking], timeout=PATIENCE)
        speaking.cancel()

    assert done == {speaking}
    assert speaking.cancelled()
