"""Prints how well texts are read, or fits the weights of the seed themes."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from pathlib import Path

from nlp.evaluation.fitting import fit_weights
from nlp.evaluation.material import PUBLIC, SEEDS, read_civic, read_pairs, read_sib, read_stsb
from nlp.evaluation.measures import (
    measure_agreement,
    measure_languages,
    measure_pairs,
    measure_themes,
    measure_topics,
)
from nlp.reader import build_pipeline
from nlp.seeds import load_seeds

SIB_LANGUAGES = {
    "nl": "nld_Latn",
    "en": "eng_Latn",
    "tr": "tur_Latn",
    "pl": "pol_Latn",
    "ar": "arb_Arab",
}


def main() -> None:
    """Read the command line and print a table of figures, or weights."""
    parser = argparse.ArgumentParser(prog="python -m nlp.evaluation", description=__doc__)
    parser.add_argument("--seeds", type=Path, default=SEEDS, help="themes.toml of a municipality")
    parser.add_argument("--public", type=Path, default=PUBLIC, help="folder with public sets")
    parser.add_argument("--fit", action="store_true", help="print weights fitted on part 'tune'")
    chosen = parser.parse_args()
    pipeline = build_pipeline(load_seeds(chosen.seeds))
    if chosen.fit:
        for name, weight in fit_weights(pipeline, read_civic("tune")).items():
            print(f"{name:10} {weight:6.1f}")
        return
    for part in ("tune", "report"):
        labelled = read_civic(part)
        for name, figure in asdict(measure_themes(pipeline, labelled)).items():
            _print(f"seed themes, civic {part} ({len(labelled)}): {name}", figure)
    pairs = read_pairs()
    nearest, order = measure_pairs(pairs)
    _print(f"similar, civic pairs ({len(pairs)}): P@1", nearest)
    _print(f"similar, civic pairs ({len(pairs)}): order", order)
    own = [(each.language, each.text) for each in read_civic("report")]
    _print(f"language, civic report ({len(own)})", measure_languages(pipeline, own))
    if not (chosen.public / "sib200").is_dir():
        print(f"no public sets in {chosen.public}: the rest is left out")
        return
    for code, file in SIB_LANGUAGES.items():
        texts = read_sib(chosen.public, file)
        whole = [(code, each.text) for each in texts]
        short = [(code, each.text[:40]) for each in texts]
        _print(f"language, SIB-200 {code} ({len(texts)})", measure_languages(pipeline, whole))
        _print(f"language, SIB-200 {code}, 40 characters", measure_languages(pipeline, short))
        _print(f"similar, SIB-200 {code} ({len(texts)}): P@1", measure_topics(texts))
    scored, scores = read_stsb(chosen.public)
    _print(f"similar, STSb nl test ({len(scored)}): Spearman", measure_agreement(scored, scores))


def _print(name: str, figure: float) -> None:
    print(f"{name:55} {figure:.3f}")


if __name__ == "__main__":
    main()
