"""How fast a tap comes to its answer: `python -m benchmarks.pipeline`.

2,000 taps "Meedoen" of 500 residents wait at a fake Bot API server on loopback; then taps come
in at 50 and at 200 a second. The whole program, without Telegram's ceiling of 25 messages a
second, against a bot on bare aiogram and one on bare python-telegram-bot, all in one run. Seconds
are from the word "go" to the last answer that the server accepted; CPU is that of the bot's
process alone.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from statistics import median

from benchmarks._bots import BOTS
from benchmarks._crowd import Figures, measure

RATES = {50: 10, 200: 5}
"""Taps a second -> for how many seconds."""


def main() -> None:
    """Measure each in turn and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--taps", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=1, help="each bot once in each; medians")
    parser.add_argument("--only", choices=tuple(BOTS), action="append")
    parser.add_argument("--no-rates", action="store_true", help="only what waits")
    parser.add_argument("--profile", type=Path, help="write a profile of the pipeline here")
    parser.add_argument("--json", action="store_true", help="figures as one line of JSON")
    chosen = parser.parse_args()
    rates = {} if chosen.no_rates else RATES
    rounds: dict[str, list[Figures]] = {}
    for _ in range(chosen.rounds):
        for bot in chosen.only or BOTS:
            profile = chosen.profile if bot == "pipeline" else None
            figures = measure(bot, taps=chosen.taps, rates=rates, profile=profile)
            rounds.setdefault(bot, []).append(figures)
    found = {bot: _row(measured) for bot, measured in rounds.items()}
    if chosen.json:
        print(json.dumps(found))
        return
    _print(found, rounds)


def _row(measured: list[Figures]) -> dict[str, float]:
    row = {
        "seconds": median(one.seconds for one in measured),
        "CPU ms": median(one.cpu_ms for one in measured),
        "MB": median(one.megabytes for one in measured),
    }
    for rate in measured[0].latencies:
        row[f"p50 {rate}/s"] = median(one.latencies[rate][0] for one in measured)
        row[f"p99 {rate}/s"] = median(one.latencies[rate][1] for one in measured)
    return {name: round(figure, 2) for name, figure in row.items()}


def _print(found: dict[str, dict[str, float]], rounds: dict[str, list[Figures]]) -> None:
    print(" " * 12 + "".join(f"{name:>12}" for name in next(iter(found.values()))))
    for bot, row in found.items():
        print(f"{bot:12}" + "".join(f"{figure:12.2f}" for figure in row.values()))
    ours = rounds.get("pipeline")
    for bot, measured in rounds.items():
        if ours and bot != "pipeline":
            ratios = [
                one.seconds / other.seconds for one, other in zip(ours, measured, strict=True)
            ]
            print(f"pipeline / {bot}: " + ", ".join(f"{one:.2f}" for one in ratios))


if __name__ == "__main__":
    main()
