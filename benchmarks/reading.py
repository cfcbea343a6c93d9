"""How long one text takes to read: `python -m benchmarks.reading`.

Prints the start (import, building, first text), then milliseconds of wall clock and of the
thread's own processor time. On a busy machine the second tells what the reading costs, and
the first what the neighbours cost. Set OPENBLAS_NUM_THREADS=1 as the program does.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from time import perf_counter, thread_time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nlp.reader import SpacyReader

SEEDS = Path(__file__).parents[1] / "content" / "hoogeveen" / "themes.toml"

STRANGE = {
    "4096 letters": "a" * 4096,
    "4096 emoji": "🔥" * 4096,
    "4096 brackets": "(" * 4096,
    "zero width": "\u200b" * 4096,
    "phone numbers": "0612345678 " * 372,
    "house numbers": "Kerkstraat 12 " * 292,
    "single letters": "x-" * 2048,
    "Arabic": "مصباح الشارع لا يعمل " * 195,
    "a long story": "De lantaarnpaal bij de speeltuin is al weken stuk en niemand komt. " * 60,
}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=int, default=2000, help="how many ordinary texts to read")
    parser.add_argument("--json", action="store_true", help="figures as one line of JSON")
    chosen = parser.parse_args()

    begin = perf_counter()
    from nlp.evaluation.material import read_civic
    from nlp.reader import SpacyReader
    from nlp.seeds import load_seeds

    imported = perf_counter()
    reader = SpacyReader(load_seeds(SEEDS))
    built = perf_counter()
    reader.read("Er is geen bankje bij de speeltuin")
    first = perf_counter()

    texts = [each.text for part in ("tune", "report") for each in read_civic(part)]
    figures: dict[str, float] = {
        "import_ms": (imported - begin) * 1000,
        "build_ms": (built - imported) * 1000,
        "first_text_ms": (first - built) * 1000,
    }
    walls, thread = _read_all(reader, [texts[n % len(texts)] for n in range(chosen.texts)])
    figures |= {f"ordinary_{name}_ms": at for name, at in _percentiles(walls).items()}
    figures |= {f"ordinary_{name}_cpu_ms": at for name, at in _percentiles(thread).items()}
    for name, text in STRANGE.items():
        _, thread = _read_all(reader, [text] * 20)
        figures[f"{name}: median_cpu_ms"] = _percentiles(thread)["p50"]
    if chosen.json:
        print(json.dumps({name: round(figure, 2) for name, figure in figures.items()}))
        return
    for name, figure in figures.items():
        print(f"{name:32} {figure:8.1f}")


def _read_all(reader: SpacyReader, texts: list[str]) -> tuple[list[float], list[float]]:
    """Return milliseconds of wall clock and of processor time for each of `texts`."""
    walls: list[float] = []
    thread: list[float] = []
    for text in texts:
        wall, own = perf_counter(), thread_time()
        reader.read(text)
        thread.append((thread_time() - own) * 1000)
        walls.append((perf_counter() - wall) * 1000)
    return walls, thread


def _percentiles(times: list[float]) -> dict[str, float]:
    ranked = sorted(times)
    return {
        "mean": sum(ranked) / len(ranked),
        "p50": ranked[len(ranked) // 2],
        "p99": ranked[int(len(ranked) * 0.99)],
        "max": ranked[-1],
    }


if __name__ == "__main__":
    main()
