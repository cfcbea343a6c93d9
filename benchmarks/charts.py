"""What drawing a chart costs, and what an event loop notices of it: process against thread.

    python -m benchmarks.charts

A ticker asks the loop for a turn every millisecond; a stall is a turn that came late.
"""

from __future__ import annotations

import asyncio
import gc
import os
import time
from collections.abc import Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import uvloop

from benchmarks._process import megabytes
from media.charts import RenderedBar, RenderedChart, draw
from media.worker import ChartWorker

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

TICK = 0.001
WARM = 20
LABELS = ("Licht op het fietspad", "Speelplek bij de school", "Dorpshuis vaker open")
FIVE = RenderedChart(
    title="Krakeel begint met licht",
    voters_line="412 buren stemden",
    share_line="23% van Krakeel",
    turnout=0.23,
    bars=tuple(
        RenderedBar(label, 418 - 70 * place, str(418 - 70 * place), place == 0)
        for place, label in enumerate((*LABELS, "Veilig oversteken", "Schoon en groen"))
    ),
)
TWELVE = replace(
    FIVE,
    title="Twaalf lange plannen",
    bars=tuple(
        RenderedBar(f"{LABELS[place % 3]} en dan ook {LABELS[place % 2].lower()}", 99, "99")
        for place in range(12)
    ),
)

Draw = Callable[[RenderedChart], Awaitable[bytes]]


@dataclass(slots=True)
class Stalls:
    """Milliseconds by which each turn came late, filled when the watching ends."""

    late: list[float]

    def worst(self) -> float:
        return max(self.late)

    def share(self, part: float) -> float:
        return sorted(self.late)[int(part * (len(self.late) - 1))]


@asynccontextmanager
async def watched() -> AsyncIterator[Stalls]:
    """Tick beside the body and collect how late each tick was."""
    stalls = Stalls([])
    done = asyncio.Event()

    async def tick() -> None:
        while not done.is_set():
            before = time.perf_counter()
            await asyncio.sleep(TICK)
            stalls.late.append((time.perf_counter() - before - TICK) * 1000)

    async with asyncio.TaskGroup() as group:
        group.create_task(tick())
        await asyncio.sleep(0)
        yield stalls
        done.set()


async def measure(name: str, draw_one: Draw) -> None:
    """Print a line for the first chart, one for small ones, and one for large ones."""
    for what, charts in (
        ("first", [FIVE]),
        ("five bars", [replace(FIVE, voters_line=f"{count} buren") for count in range(WARM)]),
        ("twelve bars", [replace(TWELVE, voters_line=f"{count} buren") for count in range(5)]),
    ):
        gc.collect()
        async with watched() as stalls:
            started = time.perf_counter()
            sizes = [len(await draw_one(chart)) for chart in charts]
            each = (time.perf_counter() - started) / len(charts) * 1000
        print(
            f"{name:8} {what:12} {each:7.0f} ms each   longest stall {stalls.worst():6.1f} ms"
            f"   p99 {stalls.share(0.99):5.1f} ms   {max(sizes) / 1000:5.1f} kB"
        )


async def compare() -> None:
    """Measure nothing, then the process, then a thread, which loads matplotlib here."""
    async with watched() as stalls:
        await asyncio.sleep(1)
    print(f"{'nothing':8} {'':34} longest stall {stalls.worst():6.1f} ms")
    async with ChartWorker() as worker:
        await measure("process", worker.draw_chart)
        if worker.pid is not None:
            print(f"process holds {megabytes(worker.pid):.0f} MB; ", end="")
    before = megabytes(os.getpid())
    print(f"we hold {before:.0f} MB")
    await measure("thread", lambda chart: asyncio.to_thread(draw, chart))
    print(f"we hold {megabytes(os.getpid()) - before:.0f} MB more")


if __name__ == "__main__":
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(compare())
