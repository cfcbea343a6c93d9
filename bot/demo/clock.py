"""The clock of a demonstration: the machine's, and as far ahead of it as visitors moved it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from bot.clock import Clock, system_clock
from storage import demo_clock
from storage.session import DatabaseError, Session, Sessions
from storage.wake import CLOCK, Waker, wait

LOOK_SECONDS = 5.0
"""Between looks at the database by itself: a wake-up can get lost."""

log = structlog.get_logger(__name__)


class DemonstratedError(Exception):
    """A demonstration ran on this database, and what is started now doesn't go with that."""


async def refuse_demonstrated(sessions: Sessions, *, real: bool) -> None:
    """Refuse a database on which a demonstration ran, where none is to run now.

    Args:
        real: whether real people can be reached.

    Raises:
        DemonstratedError: they would meet what is made up, or time would go back.
    """
    async with sessions() as session:
        found = await demo_clock.read(session)
    if found is None or not (real or found.wanted):
        return
    if real:
        raise DemonstratedError(
            "A demonstration ran on this database, and a real Telegram token is set. "
            "Begin anew: choose another SMEDERIJ_DATA_DIR, or another database."
        )
    raise DemonstratedError(
        "A demonstration ran on this database, and its clock is ahead. Start with --demo, or "
        "begin anew: choose another SMEDERIJ_DATA_DIR, or another database."
    )


@dataclass(slots=True)
class DemoClock:
    """Gives the moment now; asked often, so how far it is ahead stands in memory.

    Attributes:
        machine: what it is ahead of.
        ahead: only ever grows.
    """

    machine: Clock = system_clock
    ahead: timedelta = timedelta(0)

    def __call__(self) -> datetime:
        """Return the moment now, timezone-aware, in UTC."""
        return self.machine() + self.ahead

    def goes(self, ahead: timedelta) -> None:
        """Be so far ahead from now on; never less than before."""
        self.ahead = max(self.ahead, ahead)

    def heard(self, told: str) -> None:
        """Take what another process told: seconds, or nothing when that got lost."""
        if told:
            self.goes(timedelta(seconds=int(told)))

    async def look(self, sessions: Sessions) -> None:
        """Read how far ahead it is."""
        async with sessions() as session:
            found = await demo_clock.read(session)
        if found is not None:
            self.goes(found.now)

    async def keep(self, sessions: Sessions, waker: Waker) -> None:
        """Hear what others tell, until cancelled."""
        waker.subscribe(CLOCK, self.heard)
        told = waker.event(CLOCK)
        while True:
            try:
                await self.look(sessions)
            except DatabaseError as broken:
                log.warning("demo.clock", error=type(broken).__name__)
            await wait(told, LOOK_SECONDS)


async def now_there(session: Session, machine: Clock = system_clock) -> datetime:
    """Return the moment now as it is in a database: where a demonstration ran, ahead."""
    found = await demo_clock.read(session)
    return machine() + (found.now if found else timedelta(0))
