"""What machines ask: `GET /healthz` and `GET /metrics`."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

from bot import metrics
from bot.clock import Clock
from storage import figures
from storage.session import DatabaseError, Sessions

STALE = timedelta(seconds=90)
"""A part that gave no sign of life for so long counts as down."""
ANSWER_SECONDS = 3.0
"""A database that takes longer to answer counts as away: whoever asks doesn't wait for ever."""


@dataclass(slots=True)
class Pulse:
    """Signs of life of the parts that run here."""

    clock: Clock
    beats: dict[str, datetime] = field(default_factory=dict)

    def beat(self, part: str) -> None:
        """Note that a part is alive now."""
        self.beats[part] = self.clock()

    def state(self) -> dict[str, bool]:
        """Return for each part whether it gave a sign of life lately."""
        return {part: self.clock() - at < STALE for part, at in self.beats.items()}


@dataclass(frozen=True, slots=True)
class Health:
    """Answers the two questions."""

    sessions: Sessions
    pulse: Pulse
    clock: Clock

    def routes(self) -> Iterable[web.RouteDef]:
        """Return the routes to mount."""
        return [web.get("/healthz", self.health), web.get("/metrics", self.metrics)]

    async def health(self, _: web.Request) -> web.Response:
        """Answer 200 when all parts live, otherwise 503, with the state of each."""
        parts = {name: "ok" if alive else "silent" for name, alive in self.pulse.state().items()}
        parts["web"] = "ok"
        try:
            async with asyncio.timeout(ANSWER_SECONDS), self.sessions() as session:
                ready = await figures.answers(session)
            parts["database"] = "ok" if ready else "empty"
        except (*DatabaseError, OSError, TimeoutError):
            parts["database"] = "away"
        well = all(state == "ok" for state in parts.values())
        return web.json_response(
            {"status": "ok" if well else "not ok", "parts": parts}, status=200 if well else 503
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
