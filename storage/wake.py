"""Waking those who wait, in this process and in others (LISTEN / NOTIFY).

A wake-up is only a hint: whoever waits looks again at least every few seconds by himself,
so a lost one costs time and nothing else.
"""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Callable
from typing import Any

import psycopg
import structlog
from sqlalchemy import event as pool_event
from sqlalchemy import text

from storage.session import Engine, Session

INBOX = "smederij_inbox"
OUTBOX = "smederij_outbox"
DUE = "smederij_due"
UPDATES = "smederij_updates"
"""An update waits at the gateway for getUpdates."""
EVENTS = "smederij_events"
"""Something changed in a chat of the web phone; the payload is the chat or JSON with it."""
CLOCK = "smederij_clock"
"""The clock of a demonstration moves; the payload is how far ahead it is, in seconds."""

TOPICS = (INBOX, OUTBOX, DUE, UPDATES, EVENTS, CLOCK)
WOKEN_AT_COMMIT = frozenset({INBOX, OUTBOX})
"""Whoever commits one of these wakes its own process at once, by `Waker.wake`."""
RECONNECT_SECONDS = 1.0

log = structlog.get_logger(__name__)


async def notify(session: Session, topic: str, payload: str = "") -> None:
    """Wake who waits for `topic` when the transaction of `session` commits."""
    await session.execute(_NOTIFY, {"topic": topic, "payload": payload})


_NOTIFY = text("SELECT pg_notify(:topic, :payload)")


class Waker:
    """Listens on a connection of its own, and passes on what was said.

    `run` goes on until cancelled and connects again by itself.
    """

    def __init__(self, url: str) -> None:
        self._url = url.replace("postgresql+psycopg://", "postgresql://", 1)
        self._events: dict[str, set[asyncio.Event]] = defaultdict(set)
        self._callbacks: dict[str, set[Callable[[str], None]]] = defaultdict(set)
        self._ours: set[int] = set()

    def know(self, engine: Engine) -> None:
        """Leave out what was said on a connection of `engine` and passed on at its commit."""

        def opened(connection: Any, record: Any) -> None:
            record.info["backend"] = connection.driver_connection.info.backend_pid
            self._ours.add(record.info["backend"])

        def closed(_: object, record: Any) -> None:
            self._ours.discard(record.info.get("backend", 0))

        pool_event.listen(engine.sync_engine, "connect", opened)
        pool_event.listen(engine.sync_engine, "close", closed)

    def event(self, topic: str) -> asyncio.Event:
        """Return an event that is set at each wake-up of `topic`; the waiter clears it."""
        event = asyncio.Event()
        self._events[topic].add(event)
        return event

    def forget(self, topic: str, event: asyncio.Event) -> None:
        """Stop setting an event that nobody waits for any more."""
        self._events[topic].discard(event)

    def subscribe(self, topic: str, callback: Callable[[str], None]) -> None:
        """Call `callback` with the payload of each wake-up of `topic`. It must not block."""
        self._callbacks[topic].add(callback)

    def wake(self, topic: str, payload: str = "") -> None:
        """Pass on a wake-up."""
        for event in self._events[topic]:
            event.set()
        for callback in self._callbacks[topic]:
            callback(payload)

    async def run(self) -> None:
        """Listen until cancelled."""
        while True:
            try:
                async with await psycopg.AsyncConnection.connect(
                    self._url, autocommit=True
                ) as connection:
                    for topic in TOPICS:
                        await connection.execute(f'LISTEN "{topic}"')
                    for topic in TOPICS:
                        self.wake(topic)  # whatever was said while nobody listened
                    async for said in connection.notifies():
                        if said.pid not in self._ours or said.channel not in WOKEN_AT_COMMIT:
                            self.wake(said.channel, said.payload)
            except (psycopg.Error, OSError) as broken:
                log.warning("waker.broken", error=type(broken).__name__)
                await asyncio.sleep(RECONNECT_SECONDS)


async def wait(event: asyncio.Event, seconds: float) -> None:
    """Wait for `event`, at most `seconds`, and clear it.

    Not by `asyncio.wait_for`: it forgets a cancellation that comes together with the event.
    """
    try:
        async with asyncio.timeout(seconds):
            await event.wait()
    except TimeoutError:
        pass
    event.clear()
