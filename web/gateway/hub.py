"""Who listens in this process: from one wake-up to the open sockets of a chat."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeAlias

import orjson

from storage.gateway import Json

MAX_WAITING = 64
"""Events that may wait for one socket; whoever reads slower than that comes back later."""
MAX_SOCKETS = 20
"""Open pages of one chat in this process; one more, and the oldest is let go."""


@dataclass(frozen=True, slots=True)
class Changed:
    """Messages changed, up to `seq`; None when it isn't known up to where."""

    seq: int | None = None


@dataclass(frozen=True, slots=True)
class Doors:
    """Another reply keyboard stands."""


@dataclass(frozen=True, slots=True)
class Now:
    """Something that is only true now, and is passed on as it is."""

    event: Json


@dataclass(frozen=True, slots=True)
class Closing:
    """The program stops."""


@dataclass(frozen=True, slots=True)
class TooMany:
    """Newer pages of the same chat took the place of this one."""


@dataclass(frozen=True, slots=True)
class Whose:
    """The chat became somebody's door, or nobody's: its page loads anew."""


Event: TypeAlias = Changed | Doors | Now | Closing | TooMany | Whose


class Listener:
    """The queue of one socket. `next` waits for the next event."""

    def __init__(self, give_up: Callable[[], object]) -> None:
        self._queue: asyncio.Queue[Event] = asyncio.Queue(MAX_WAITING)
        self._give_up = give_up

    async def next(self) -> Event:
        """Wait for the next event."""
        return await self._queue.get()

    def offer(self, event: Event) -> None:
        """Queue an event; drop the connection when its reader doesn't keep up."""
        try:
            self._queue.put_nowait(event)
        except asyncio.QueueFull:
            self._give_up()


class Hub:
    """Passes what the topic EVENTS says to the listeners of its chat."""

    def __init__(self) -> None:
        # The inner dictionaries are sets that know which came first.
        self._listeners: dict[int, dict[Listener, None]] = defaultdict(dict)

    @contextmanager
    def listen(self, chat: int, *, give_up: Callable[[], object]) -> Iterator[Listener]:
        """Listen to a chat. `give_up` ends a connection whose reader is too slow."""
        listener = Listener(give_up)
        listening = self._listeners[chat]
        if len(listening) >= MAX_SOCKETS:
            oldest = next(iter(listening))
            del listening[oldest]
            oldest.offer(TooMany())
        listening[listener] = None
        try:
            yield listener
        finally:
            listening.pop(listener, None)
            if not listening and self._listeners.get(chat) is listening:
                del self._listeners[chat]

    def pass_on(self, payload: str) -> None:
        """Pass on one wake-up: the callback of the waker."""
        if not payload:  # the waker was away for a while: everybody looks
            self._offer_all(Changed())
            return
        said = orjson.loads(payload)
        if isinstance(said, int):
            self._offer(said, Changed())
        elif said["chat"] in self._listeners:
            self._offer(said["chat"], _event(said))

    def tell_all(self, event: Json) -> None:
        """Tell all sockets something that is only true now."""
        self._offer_all(Now(event))

    def close(self) -> None:
        """Tell all sockets that the program stops."""
        self._offer_all(Closing())

    def _offer_all(self, event: Event) -> None:
        for chat in list(self._listeners):
            self._offer(chat, event)

    def _offer(self, chat: int, event: Event) -> None:
        for listener in list(self._listeners.get(chat, ())):
            listener.offer(event)


def _event(said: Json) -> Event:
    match said["kind"]:
        case "message" | "deleted":
            return Changed(said["seq"])
        case "doors":
            return Doors()
        case "whose":
            return Whose()
        case "answer":
            return Now(
                {
                    "type": "answer",
                    "query": said["query"],
                    "text": said["text"],
                    "alert": said["alert"],
                }
            )
        case _:
            return Now({"type": said["kind"]})
