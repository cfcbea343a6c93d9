"""How long a file takes: `python -m benchmarks.bulk`, with `--texts` for another size.

Writes a file of invented suggestions, no two the same, and runs `smederij themes` and
`smederij similar` on it, each in a process of its own. Prints seconds on the clock, seconds
of processor (on a busy machine the ones to believe) and the most memory that was held, in MB.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import random
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

PLACES = (
    "bij de school", "in de Kerkstraat", "achter de garages", "op het plein", "aan het kanaal",
    "naast de supermarkt", "bij de bushalte", "in het park", "langs de ringweg", "bij de flats",
    "voor het dorpshuis", "op de hoek van de Lindelaan", "bij de sporthal", "in onze buurt",
    "near the library", "in our street", "at the playground", "by the station",
)  # fmt: skip
MOMENTS = (
    "'s avonds", "in het weekend", "al maanden", "sinds de verbouwing", "elke ochtend",
    "na een regenbui", "in de zomer", "steeds vaker", "for weeks", "at night",
)  # fmt: skip
MATTERS = (
    "is het veel te donker", "rijden auto's te hard", "ligt de stoep vol losse tegels",
    "blijft het water staan", "is er niets te doen voor jongeren", "staat de muziek te hard",
    "zijn de prullenbakken overvol", "ligt overal hondenpoep", "is geen plek om te parkeren",
    "missen we een bankje", "is de glijbaan kapot", "zou een buurttuin passen",
    "willen we samen koffie drinken", "zitten ouderen alleen", "komt de bus niet meer",
    "worden fietsen gestolen", "moeten bomen gesnoeid worden", "the lights are broken",
    "cars are speeding", "people dump their rubbish", "we could start a repair café",
)  # fmt: skip
ENDINGS = (
    "Kan daar iets aan gebeuren?", "Wie helpt mee?", "Dat is gevaarlijk voor kinderen.",
    "Ik heb er al eens over gebeld.", "Mijn buren vinden dat ook.", "Graag een oplossing.",
    "Ik wil wel een middag helpen.", "Het kost weinig en het helpt veel.", "Please help us.",
    "",
)  # fmt: skip


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=int, default=2000, help="rows of the file")
    parser.add_argument("--json", action="store_true", help="figures as one line of JSON")
    chosen = parser.parse_args()
    figures: dict[str, float] = {}
    with TemporaryDirectory() as folder:
        file = Path(folder) / "suggestions.csv"
        figures["mean_words"] = _write(file, chosen.texts)
        for command in ("themes", "similar"):
            figures |= _run(command, file)
    if chosen.json:
        print(json.dumps(figures))
        return
    for name, at in figures.items():
        print(f"{name:32} {at:8.1f}")


def _write(file: Path, count: int) -> float:
    """Write `count` different suggestions; return the mean number of words in one."""
    words = 0
    with file.open("w", encoding="utf-8", newline="") as lines:
        rows = csv.writer(lines)
        rows.writerow(["text"])
        for text in _texts(count):
            rows.writerow([text])
            words += len(text.split())
    return words / count


def _texts(count: int) -> Iterator[str]:
    draw = random.Random(7)
    seen: set[str] = set()
    while len(seen) < count:
        parts = [draw.choice(some) for some in (MOMENTS, PLACES, MATTERS, ENDINGS)]
        first = f"{parts[0]} {parts[1]} {parts[2]}"
        more = f" en {draw.choice(PLACES)} {draw.choice(MATTERS)}" if draw.random() < 0.4 else ""
        text = f"{first[:1].upper()}{first[1:]}{more}. {parts[3]}".strip()
        if text not in seen:
            seen.add(text)
            yield text


def _run(command: str, file: Path) -> dict[str, float]:
    """Return what a command costs, its answer thrown away."""
    begin = perf_counter()
    child = os.posix_spawn(
        sys.executable,
        [sys.executable, "-m", "bot", command, str(file), "--json"],
        dict(os.environ),
        file_actions=[(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)],
    )
    _, status, used = os.wait4(child, 0)
    if status:
        raise SystemExit(f"smederij {command} broke off ({os.waitstatus_to_exitcode(status)}).")
    per_megabyte = 1024 * 1024 if sys.platform == "darwin" else 1024
    return {
        f"{command}_seconds": perf_counter() - begin,
        f"{command}_cpu_seconds": used.ru_utime + used.ru_stime,
        f"{command}_most_mb": used.ru_maxrss / per_megabyte,
    }


if __name__ == "__main__":
    main()
