"""Rounds of work that keep a little apart, so that what comes in a rush is done together."""

from __future__ import annotations

import asyncio


class Rhythm:
    """Lets rounds begin at least so many seconds apart.

    Whoever comes alone waits for nothing: the last round was long ago. In a rush each round
    finds a few things more, and costs hardly more than for one.
    """

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._last = float("-inf")

    async def next_round(self) -> None:
        """Wait until a round may begin."""
        now = asyncio.get_running_loop().time
        left = self._last + self._seconds - now()
        if left > 0:
            await asyncio.sleep(left)
        self._last = now()
