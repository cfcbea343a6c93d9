"""What machines ask: `GET /healthz` and `GET /metrics`."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from functools import partial

from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

from bot import metrics
from bot.clock import Clock
from domain.reading import WORDS
from storage import figures
from storage.session import DatabaseError, Sessions, is_disk_full

STALE = timedelta(seconds=90)
"""A loop that gave no sign of life for so long counts as down; a long poll takes 30 seconds."""
ANSWER_SECONDS = 3.0
"""A database that takes longer to answer counts as away: whoever asks doesn't wait for ever."""


class Reach(StrEnum):
    """How it stands between us and a channel."""

    OK = "ok"
    UNREACHABLE = "unreachable"
    ELSEWHERE = "elsewhere"
    """Another process of ours listens to it."""


@dataclass(slots=True)
class Pulse:
    """Signs of life of the loops that run here, and how their channels are reached.

    Attributes:
        beats: the last one of each loop, by its part and its own name there.
        reached: by channel; one that nobody tried yet isn't there.
        called: by way, whether the last call to somebody's browser or mail got through.
    """

    clock: Clock
    beats: dict[tuple[str, str], datetime] = field(default_factory=dict)
    reached: dict[str, Reach] = field(default_factory=dict)
    called: dict[str, bool] = field(default_factory=dict)

    def beat(self, part: str, loop: str = "") -> None:
        """Note that a loop of a part is alive now.

        Args:
            loop: its name, where a part has more than one.
        """
        self.beats[part, loop] = self.clock()

    def loop(self, part: str, loop: str) -> Callable[[], None]:
        """Expect a loop from now on; return what it calls on each of its rounds."""
        self.beat(part, loop)
        return partial(self.beat, part, loop)

    def state(self) -> dict[str, str]:
        """Return for each part "ok", or "silent" with the loops that gave no sign of life."""
        now = self.clock()
        silent: dict[str, list[str]] = {}
        for (part, loop), at in self.beats.items():
            found = silent.setdefault(part, [])
            if now - at >= STALE:
                found.append(loop)
        return {part: _told(loops) for part, loops in silent.items()}


def _told(silent: list[str]) -> str:
    if not silent:
        return "ok"
    names = ", ".join(sorted(filter(None, silent)))
    return f"silent: {names}" if names else "silent"


@dataclass(frozen=True, slots=True)
class Health:
    """Answers the two questions.

    Attributes:
        embedder: of the reader of texts here; empty where none are read.
    """

    sessions: Sessions
    pulse: Pulse
    clock: Clock
    embedder: str = ""

    def routes(self) -> Iterable[web.RouteDef]:
        """Return the routes to mount."""
        return [web.get("/healthz", self.health), web.get("/metrics", self.metrics)]

    async def health(self, _: web.Request) -> web.Response:
        """Answer 200 when all parts live, otherwise 503, with the state of each.

        A channel that can't be reached is told and is no part that died; but where none can
        be reached nobody is helped. Nudges that don't get through are told, no more. Who reads
        texts by words only is "degraded", and well otherwise: people are helped.
        """
        parts = self.pulse.state()
        parts["web"] = "ok"
        try:
            async with asyncio.timeout(ANSWER_SECONDS), self.sessions() as session:
                ready = await figures.answers(session)
                await figures.write(session)
            parts["database"] = "ok" if ready else "empty"
        except (*DatabaseError, OSError, TimeoutError) as broken:
            parts["database"] = "full" if is_disk_full(broken) else "away"
        channels = dict(self.pulse.reached)
        heard = not channels or any(how != Reach.UNREACHABLE for how in channels.values())
        well = heard and all(state == "ok" for state in parts.values())
        by_words = self.embedder == WORDS
        return web.json_response(
            {
                "status": ("degraded" if by_words else "ok") if well else "not ok",
                "parts": parts,
                "channels": channels,
                "texts": "compared by words only" if by_words else "ok",
                "nudges": {way: "ok" if ok else "failing" for way, ok in self.pulse.called.items()},
            },
            status=200 if well else 503,
        )

    async def metrics(self, _: web.Request) -> web.Response:
        """Answer the figures in Prometheus' form; without a database, depths are the last known."""
        try:
            async with asyncio.timeout(ANSWER_SECONDS), self.sessions() as session:
                found = await figures.depths(session, now=self.clock())
        except (*DatabaseError, OSError, TimeoutError):
            found = []
        for one in found:
            depth, age = (
                (metrics.inbox_depth, metrics.inbox_age)
                if one.queue == "inbox"
                else (metrics.outbox_depth, metrics.outbox_age)
            )
            depth.labels(one.channel).set(one.waiting)
            age.labels(one.channel).set(one.oldest)
        body = generate_latest()
        return web.Response(body=body, headers={"Content-Type": CONTENT_TYPE_LATEST})
