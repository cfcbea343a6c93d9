"""A scheduler as a process of its own: `python -m tests.pipeline.ticking URL`, until killed.

Each action takes a moment longer than it would, so that a kill falls into one.
"""

from __future__ import annotations

import asyncio
import sys
from datetime import datetime
from pathlib import Path

from bot.clock import system_clock
from bot.content import load
from domain.due import DueKind
from scheduler import ticks
from storage.ballot_keys import FileBallotKeys
from storage.due import Leased
from storage.session import Session, make_engine, make_sessions

CONTENT = Path(__file__).resolve().parents[2] / "content" / "hoogeveen"
SLOWER_SECONDS = 0.02


async def _tick_for_ever(url: str) -> None:
    act = ticks.ACTIONS[DueKind.JOIN_DIGEST]

    async def act_slowly(
        session: Session, leased: Leased, needs: ticks.Needs, now: datetime
    ) -> None:
        await act(session, leased, needs, now)
        await asyncio.sleep(SLOWER_SECONDS)

    ticks.ACTIONS = {DueKind.JOIN_DIGEST: act_slowly}
    sessions = make_sessions(make_engine(url, size=2))
    needs = ticks.Needs(sessions, load(CONTENT), FileBallotKeys(Path("/nowhere")))
    while True:
        await ticks.tick(needs, system_clock)
        await asyncio.sleep(SLOWER_SECONDS)


if __name__ == "__main__":
    asyncio.run(_tick_for_ever(sys.argv[1]))
