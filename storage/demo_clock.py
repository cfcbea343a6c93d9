"""The clock of a demonstration: how far it is ahead of the machine's, for all processes.

It only goes forward, and not at once: what waits for a moment on the way has that moment
(`bot.demo.walking`). Nobody reads it outside `smederij run --demo`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import text

from storage.session import Session
from storage.wake import CLOCK

CALM_SECONDS = 1
"""Between two leaps, whoever asks for them: everybody shares this clock."""


@dataclass(frozen=True, slots=True)
class Ahead:
    """How far the clock is ahead, and how far it is going to be.

    Attributes:
        calm: whether the last leap was asked for long enough ago.
    """

    now: timedelta
    wanted: timedelta
    calm: bool


async def begin(session: Session) -> None:
    """Let this database be one of a demonstration, from now on."""
    await session.execute(_BEGIN)


_BEGIN = text("""
    INSERT INTO demo_clock (ahead, wanted) VALUES (0, 0) ON CONFLICT (one) DO NOTHING
""")


async def read(session: Session) -> Ahead | None:
    """Return how far the clock is; None for a database that no demonstration ran on."""
    row = (await session.execute(_READ)).first()
    return None if row is None else Ahead(_span(row.ahead), _span(row.wanted), row.calm)


async def lock(session: Session) -> Ahead | None:
    """Return how far the clock is; nobody else moves it until this transaction ends."""
    row = (await session.execute(_LOCK)).first()
    return None if row is None else Ahead(_span(row.ahead), _span(row.wanted), row.calm)


def _span(seconds: int) -> timedelta:
    return timedelta(seconds=seconds)


_COLUMNS = f"""
    ahead, wanted,
    coalesce(asked_at < clock_timestamp() - interval '{CALM_SECONDS} seconds', true) AS calm
"""
_READ = text(f"SELECT {_COLUMNS} FROM demo_clock")  # noqa: S608 - constants
_LOCK = text(f"SELECT {_COLUMNS} FROM demo_clock FOR UPDATE")  # noqa: S608 - constants


async def want(session: Session, wanted: timedelta) -> None:
    """Ask for a moment further on, and wake who walks there. Going back changes nothing."""
    keys = {"wanted": round(wanted.total_seconds()), "topic": CLOCK}
    await session.execute(_WANT, keys)


_WANT = text("""
    WITH asked AS (
        UPDATE demo_clock SET wanted = greatest(wanted, :wanted), asked_at = clock_timestamp()
    )
    SELECT pg_notify(:topic, ahead::text) FROM demo_clock
""")


async def step(session: Session, ahead: timedelta) -> None:
    """Let the clock be so far ahead, and tell all processes."""
    seconds = round(ahead.total_seconds())
    await session.execute(_STEP, {"ahead": seconds, "told": str(seconds), "topic": CLOCK})


_STEP = text("""
    WITH moved AS (
        UPDATE demo_clock SET ahead = greatest(ahead, :ahead), wanted = greatest(wanted, :ahead)
    )
    SELECT pg_notify(:topic, :told)
""")


async def my_turn(session: Session) -> bool:
    """Return whether this transaction is the one that moves the clock, until it ends."""
    return bool((await session.execute(_MY_TURN)).scalar_one())


_MY_TURN = text("SELECT pg_try_advisory_xact_lock(hashtext('smederij demo clock'))")


async def next_moment(session: Session, *, now: datetime) -> datetime | None:
    """Return the first moment after `now` that something waits for."""
    found: datetime | None = (await session.execute(_NEXT, {"now": now})).scalar_one()
    return found


_NEXT = text("""
    SELECT least(
        (SELECT min(due_at) FROM due
         WHERE done_at IS NULL AND set_aside_at IS NULL AND due_at > :now),
        (SELECT min(look_at) FROM announcements WHERE ended_at IS NULL AND look_at > :now))
""")


async def is_quiet(session: Session, *, now: datetime) -> bool:
    """Return whether nothing is left to handle, to do or to say at `now`."""
    return not (await session.execute(_BUSY, {"now": now})).scalar_one()


_BUSY = text("""
    SELECT EXISTS (SELECT 1 FROM outbox WHERE closed_at IS NULL)
        OR EXISTS (SELECT 1 FROM inbox WHERE done_at IS NULL AND set_aside_at IS NULL)
        OR EXISTS (SELECT 1 FROM due
                   WHERE done_at IS NULL AND set_aside_at IS NULL AND due_at <= :now)
        OR EXISTS (SELECT 1 FROM announcements WHERE ended_at IS NULL AND look_at <= :now)
""")
