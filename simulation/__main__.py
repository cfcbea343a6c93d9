"""`make simulate`, or `python -m simulation --seed 7 --residents 3000 --days 365`."""

from __future__ import annotations

import argparse
import asyncio
import cProfile
import gc
import logging
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

import uvloop

from bot.logging import set_up_logging
from simulation.promises import Outcome
from simulation.year import Settings, live
from storage import migrate
from storage.embedded_throwaway import FORGETFUL, throwaway

QUICK = {**FORGETFUL, "synchronous_commit": "off", "shared_buffers": "128MB"}
START = datetime(2026, 1, 5, 8, 0, tzinfo=UTC)
"""A Monday."""


def main() -> None:
    """Live a year, print what came of it, and fail when a promise was broken."""
    parser = argparse.ArgumentParser(prog="python -m simulation", description=__doc__)
    parser.add_argument("--seed", type=int, default=2007)
    parser.add_argument("--areas", type=int, default=35)
    parser.add_argument("--residents", type=int, default=3000)
    parser.add_argument("--days", type=int, default=365)
    parser.add_argument("--profile", type=Path, help="write a profile of the program here")
    chosen = parser.parse_args()
    set_up_logging(level=logging.ERROR)
    settings = Settings(chosen.seed, chosen.areas, chosen.residents, chosen.days, START)
    begin = time.monotonic()
    with throwaway(settings=QUICK) as server, tempfile.TemporaryDirectory() as folder:
        migrate.upgrade(server.url)
        outcome = _lived(settings, server.url, Path(folder), chosen.profile)
    _progress("")
    took = {"seconds": time.monotonic() - begin, "of which CPU of the program": time.process_time()}
    whole = {name: round(seconds) for name, seconds in took.items()}
    for name, figure in {**outcome.figures, **whole}.items():
        print(f"{name:48}{figure:>12,}")
    for broken in outcome.broken:
        print(f"BROKEN: {broken}")
    sys.exit(1 if outcome.broken else 0)


def _lived(settings: Settings, url: str, folder: Path, profile: Path | None) -> Outcome:
    """Live a year on the loop, and with the memory, that the program has when it runs."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)
    watch = None if profile is None else cProfile.Profile()
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        if watch is not None:
            watch.enable()
        outcome = runner.run(live(settings, url, folder, _progress))
    if watch is not None and profile is not None:
        watch.disable()
        watch.dump_stats(profile)
    return outcome


def _progress(words: str) -> None:
    if sys.stderr.isatty():
        sys.stderr.write(f"\r\x1b[K{words}")


if __name__ == "__main__":
    main()
