"""What a first choice by signs loses: `python -m benchmarks.first_choice`.

Asks for what is like each of 1,000 of 12,000 real sentences (Dutch pairs of STSb, SIB-200 in five
languages; `../shared/data/nlp` or --data), a twentieth of them under the same theme. Prints for
each size of the first choice which part it keeps of the three most alike that are alike enough
to be shown, and of the forty whose words are compared (docs/decisions/0017).
"""

from __future__ import annotations

import argparse
import csv
from pathlib import Path

import numpy as np

from domain.reading import SENTENCES, WORDS
from nlp.evaluation.material import PUBLIC, read_sib
from nlp.evaluation.run import LANGUAGES
from nlp.vectors import encode
from storage.similar import NEAREST, signs_worth

SIZES = (50, 100, 200, 300, 400)
TEXTS, ASKED, THEMES, SHOWN = 12_000, 1_000, 20, 3
LEAST, SAME_THEME = 0.42, 0.15


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=PUBLIC, help="folder of the public sets")
    texts = _texts(parser.parse_args().data)
    for embedder in (SENTENCES, WORDS):
        found = encode(texts, embedder).astype(np.float16).astype(np.float32)
        for size, (shown, compared) in _kept(found).items():
            print(f"{embedder:8} {size:5}  shown {shown:.4f}  compared {compared:.4f}")


def _texts(data: Path) -> list[str]:
    found = [one.text for code in LANGUAGES.values() for one in read_sib(data, code)]
    for name in ("train", "dev", "test"):
        with (data / f"stsb-nl-{name}.csv").open(encoding="utf-8", newline="") as lines:
            found += [sentence for row in csv.reader(lines) for sentence in row[:2]]
    different = list(dict.fromkeys(found))
    order = np.random.default_rng(3).permutation(len(different))[:TEXTS]
    return [different[one] for one in order]


def _kept(vectors: np.ndarray) -> dict[int, tuple[float, float]]:
    random = np.random.default_rng(3)
    signs = vectors > 0
    same = random.integers(0, THEMES, size=len(vectors)) == 0
    worth = signs_worth(SAME_THEME, at=LEAST)
    shown, compared = {one: [0, 0] for one in SIZES}, dict.fromkeys(SIZES, 0.0)
    for asked in random.choice(len(vectors), size=ASKED, replace=False):
        alike = vectors @ vectors[asked] + SAME_THEME * same
        alike[asked] = -9
        apart = (signs ^ signs[asked]).sum(axis=1) - worth * same
        apart[asked] = 2 * vectors.shape[1]
        best = np.argsort(-alike)[:NEAREST]
        enough = best[:SHOWN][alike[best[:SHOWN]] >= LEAST]
        order = np.argsort(apart, kind="stable")
        for size in SIZES:
            chosen = set(order[:size].tolist())
            shown[size][0] += sum(int(one) in chosen for one in enough)
            shown[size][1] += len(enough)
            compared[size] += sum(int(one) in chosen for one in best) / len(best) / ASKED
    return {one: (shown[one][0] / max(shown[one][1], 1), compared[one]) for one in SIZES}


if __name__ == "__main__":
    main()
