"""Moving the clock of a demonstration: from one thing that waits for its moment to the next.

A leap of a week would make everything in it late: reminders of what is over, results that
come at once. So the clock stops at each moment that something waits for, until that is done
and said, and goes on from there.
"""

from __future__ import annotations

import asyncio
import math
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from bot.demo.clock import DemoClock
from scheduler import evaluating, ticks
from storage import demo_clock, evaluation_themes
from storage.session import DatabaseError
from storage.wake import CLOCK, OUTBOX, Waker, wait

STOPS = 300
"""In one walk; should something make a moment of every minute, the clock leaps after these."""
LONGEST = timedelta(days=1)
"""What is never leapt over at once, so that nothing takes the silence for a breakdown."""
PATIENCE_SECONDS = 5.0
"""For what has to be said at a moment: a chat that can't be reached holds nobody up longer."""
LOOK_SECONDS = 0.03
THEMES_TRIES, THEMES_PAUSE = 60, 1.0
"""How often, in seconds, it is looked whether another process found the themes of a report."""
CALM_SECONDS = 5.0
"""Between looks by itself: a wake-up can get lost."""

log = structlog.get_logger(__name__)


@dataclass(slots=True)
class Walk:
    """Walks with the clock, in one process of all."""

    clock: DemoClock
    needs: ticks.Needs
    waker: Waker
    told: Callable[[str, str], None] | None = None

    async def go_on(self) -> None:
        """Walk whenever somebody asked for it, until cancelled."""
        asked = self.waker.event(CLOCK)
        while True:
            try:
                await self.walk()
            except DatabaseError as broken:
                log.warning("demo.walk", error=type(broken).__name__)
            await wait(asked, CALM_SECONDS)

    async def walk(self) -> int:
        """Go where the clock is wanted; return how many stops that took."""
        async with self.needs.sessions.begin() as mine:
            ahead = await demo_clock.read(mine)
            if ahead is None or ahead.now >= ahead.wanted or not await demo_clock.my_turn(mine):
                return 0
            await self._hush()  # what is on its way arrives before time passes
            for stop in range(STOPS):
                if not await self._step(leap=stop == STOPS - 1):
                    return stop
                await self._tick()
                await self._hush()
                await self._find_themes()
        return STOPS

    async def _tick(self) -> None:
        if await ticks.tick(self.needs, self.clock, told=self.told):
            self.waker.wake(OUTBOX)

    async def _find_themes(self) -> None:
        """Let a report that waits for its themes have them: time that leaps doesn't wait."""
        make = self.needs.make_clusters
        for _ in range(THEMES_TRIES if make is not None else 0):
            async with self.needs.sessions() as session:
                if not await evaluation_themes.some_wait(session):
                    return
            if make is not None and await evaluating.gather_next(self.needs, make, self.clock):
                await self._tick()
                await self._hush()
                return
            await asyncio.sleep(THEMES_PAUSE)  # another process looks

    async def _step(self, *, leap: bool) -> bool:
        """Go to the next stop; return False when the clock is where it is wanted.

        Args:
            leap: over all the rest.
        """
        async with self.needs.sessions.begin() as session:
            ahead = await demo_clock.lock(session)
            if ahead is None or ahead.now >= ahead.wanted:
                return False
            self.clock.goes(ahead.now)
            now = self.clock()
            stop = await demo_clock.next_moment(session, now=now)
            goes = ahead.wanted if leap else self._as_far_as(stop, now, ahead)
            await demo_clock.step(session, goes)
        self.clock.goes(goes)
        return True

    def _as_far_as(
        self, stop: datetime | None, now: datetime, ahead: demo_clock.Ahead
    ) -> timedelta:
        span = LONGEST if stop is None else min(stop - now, LONGEST)
        whole = timedelta(seconds=math.ceil(span.total_seconds()))
        return min(ahead.now + max(whole, timedelta(seconds=1)), ahead.wanted)

    async def _hush(self) -> None:
        """Wait until all that the moment brought was done and said."""
        for _ in range(round(PATIENCE_SECONDS / LOOK_SECONDS)):
            async with self.needs.sessions() as session:
                if await demo_clock.is_quiet(session, now=self.clock()):
                    return
            await asyncio.sleep(LOOK_SECONDS)
