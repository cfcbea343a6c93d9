"""Measures how well texts are understood, beside simpler ways, and prints tables."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Mapping
from pathlib import Path

from nlp.evaluation.cluster_tables import (
    civic_cluster_tables,
    mixed_cluster_tables,
    topic_cluster_tables,
)
from nlp.evaluation.embedders import available
from nlp.evaluation.fitting import fit_weights
from nlp.evaluation.material import PUBLIC, SEEDS, read_civic
from nlp.evaluation.run import LeftOutError, Run
from nlp.evaluation.similar_tables import closeness_tables, pair_tables, topic_tables
from nlp.evaluation.tables import Table, put_into, to_json, to_markdown
from nlp.evaluation.telling_tables import personal_tables, telling_tables
from nlp.evaluation.theme_tables import language_tables, theme_tables

PARTS: Mapping[str, Callable[[Run], list[Table]]] = {
    "themes": theme_tables,
    "languages": language_tables,
    "personal": personal_tables,
    "telling": telling_tables,
    "similar": pair_tables,
    "similar-topics": topic_tables,
    "closeness": closeness_tables,
    "clusters": civic_cluster_tables,
    "clusters-topics": topic_cluster_tables,
    "clusters-mixed": mixed_cluster_tables,
}
"""What can be measured by itself, in the order of a whole run."""


def main() -> None:
    """Read the command line, measure, and print tables, JSON or weights."""
    chosen = _arguments().parse_args()
    run = Run(seeds=chosen.seeds, public=chosen.public)
    if chosen.without_e5:
        run.embedders = {n: e for n, e in available().items() if "e5" not in n}
    if chosen.fit:
        for name, weight in fit_weights(run.pipeline, read_civic("tune")).items():
            print(f"{name:10} {weight:6.1f}")
        return
    tables, left_out = measure(run, chosen.part or list(PARTS))
    if chosen.json:
        print(json.dumps({"tables": [to_json(table) for table in tables], "left_out": left_out}))
    else:
        print("\n\n".join([*map(to_markdown, tables), *left_out]))
    if chosen.into:
        document = chosen.into.read_text(encoding="utf-8")
        chosen.into.write_text(put_into(document, tables), encoding="utf-8")


def measure(run: Run, parts: list[str]) -> tuple[list[Table], list[str]]:
    """Return the tables of `parts`, and why some could not be made, in sentences."""
    tables: list[Table] = []
    left_out: list[str] = []
    for part in parts:
        try:
            tables += PARTS[part](run)
        except LeftOutError as reason:
            left_out.append(f"{part}: {reason}")
    return tables, left_out


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m nlp.evaluation", description=__doc__)
    parser.add_argument("part", nargs="*", help=f"any of: {', '.join(PARTS)}; all without one")
    parser.add_argument("--seeds", type=Path, default=SEEDS, help="themes.toml of a municipality")
    parser.add_argument("--public", type=Path, default=PUBLIC, help="folder with public sets")
    parser.add_argument("--without-e5", action="store_true", help="leave the slow model out")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--into", type=Path, help="also fill the marked places of this document")
    parser.add_argument("--fit", action="store_true", help="print weights fitted on part 'tune'")
    return parser


if __name__ == "__main__":
    main()
