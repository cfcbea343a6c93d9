"""Seed themes and languages of our own sentences: tables."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from nlp.evaluation.embedders import Embedder
from nlp.evaluation.material import Labelled, read_civic, read_sib
from nlp.evaluation.measures import measure_languages, measure_themes, placed_themes
from nlp.evaluation.run import LANGUAGES, LeftOutError, Run
from nlp.evaluation.tables import Cell, Table
from nlp.seeds import load_seeds
from nlp.themes import NEAREST

START = 40
"""Characters of a sentence that must be enough to tell a language."""


def theme_tables(run: Run) -> list[Table]:
    """Return how well seed themes are told, for whom, and the first mistakes."""
    run.say("seed themes of our own sentences")
    report = read_civic("report")
    placed = placed_themes(run.pipeline, report)
    return [_ways(run, report), *_for_whom(report, placed), _mistakes(report, placed)]


def _ways(run: Run, report: Sequence[Labelled]) -> Table:
    rows: list[tuple[str, tuple[Cell, ...]]] = []
    for part in ("report", "tune"):
        labelled = read_civic(part)
        own = measure_themes(run.pipeline, labelled)
        rows.append(
            (
                f"the bot, part {part} ({len(labelled)})",
                (own.shown, own.first, own.among_three, own.none_kept),
            )
        )
        if part == "report":
            by_words = measure_themes(run.pipeline_by_words, labelled)
            cells = (by_words.shown, by_words.first, by_words.among_three, by_words.none_kept)
            rows += [
                ("the bot where the model is missing", cells),
                ("only the nearest examples", (None, own.by_vector, None, None)),
                ("only the middle of the examples", (None, own.by_middle, None, None)),
                ("only plain words", (None, own.by_words, None, None)),
            ]
    seeds = load_seeds(run.seeds)
    themed = [each for each in report if each.theme]
    examples = [(seed.key, text) for seed in seeds for text in seed.examples]
    for name, embed in run.embedders.items():
        run.say(f"seed themes by the nearest examples: {name}")
        right, three = _by_examples(embed, examples, themed)
        rows.insert(-1, (f"nearest examples by {name}", (None, right, three, None)))
    return Table(
        name="themes-civic",
        about="Seed themes of our own sentences",
        columns=("by", "shown is right", "right one first", "among three", "none kept"),
        rows=tuple(rows),
    )


def _by_examples(
    embed: Embedder, examples: Sequence[tuple[str, str]], themed: Sequence[Labelled]
) -> tuple[float, float]:
    """Return how often the theme of the NEAREST examples is right, and among the best three."""
    rows = embed([text for _, text in examples] + [each.text for each in themed])
    closeness = rows[len(examples) :] @ rows[: len(examples)].T
    keys = list(dict.fromkeys(key for key, _ in examples))
    of = np.array([key for key, _ in examples])
    scores = np.stack(
        [np.sort(closeness[:, of == key])[:, -NEAREST:].mean(axis=1) for key in keys], axis=1
    )
    right = np.array([keys.index(str(each.theme)) for each in themed])
    best = np.argsort(-scores, axis=1)[:, :3]
    return (
        float((best[:, 0] == right).mean()),
        float((best == right[:, None]).any(axis=1).mean()),
    )


def _for_whom(report: Sequence[Labelled], placed: Sequence[str | None]) -> list[Table]:
    right = np.array([said == each.theme for each, said in zip(report, placed, strict=True)])
    also = np.array(
        [said is not None and said == each.also for each, said in zip(report, placed, strict=True)]
    )
    return [
        Table(
            name=f"themes-{name}",
            about=f"Seed themes shown, by {about}, part report",
            columns=(about, "sentences", "right", "right, or its second subject"),
            rows=tuple(
                (
                    key,
                    (
                        int(mine.sum()),
                        float(right[mine].mean()),
                        float((right | also)[mine].mean()),
                    ),
                )
                for key, mine in _divided(report, of)
            ),
        )
        for name, about, of in (
            ("languages", "language", lambda each: each.language),
            ("manners", "manner of writing", lambda each: each.manner),
            ("each", "theme", lambda each: each.theme or "none"),
        )
    ]


def _divided(
    report: Sequence[Labelled], of: Callable[[Labelled], str]
) -> list[tuple[str, NDArray[np.bool_]]]:
    keys = np.array([of(each) for each in report])
    return [(str(key), keys == key) for key in dict.fromkeys(keys.tolist())]


def _mistakes(report: Sequence[Labelled], placed: Sequence[str | None]) -> Table:
    """Return the first wrong one of each language and manner: not chosen, so not flattering."""
    first: dict[tuple[str, str], tuple[str, tuple[Cell, ...]]] = {}
    for each, said in zip(report, placed, strict=True):
        if said not in (each.theme, each.also or each.theme):
            cells = (each.theme or "none", said or "none")
            first.setdefault((each.language, each.manner), (each.text, cells))
    return Table(
        name="themes-mistakes",
        about="The first sentence of each language and manner that is placed wrongly, part report",
        columns=("sentence", "is about", "bot says"),
        rows=tuple(first.values()),
    )


def language_tables(run: Run) -> list[Table]:
    """Return how often a language is told, of our own sentences and of SIB-200."""
    run.say("languages")
    report = read_civic("report")
    rows: list[tuple[str, tuple[Cell, ...]]] = []
    notes: list[str] = []
    for code, file in LANGUAGES.items():
        own = [(code, each.text) for each in report if each.language == code]
        cells: list[Cell] = [len(own), measure_languages(run.pipeline, own)]
        try:
            texts = [each.text for each in read_sib(run.need_public("sib200"), file)]
            cells.append(measure_languages(run.pipeline, [(code, text) for text in texts]))
            starts = [(code, text[:START]) for text in texts]
            cells.append(measure_languages(run.pipeline, starts))
        except LeftOutError as reason:
            cells += [None, None]
            notes = [str(reason)]
        rows.append((code, tuple(cells)))
    return [
        Table(
            name="languages",
            about="How often the language is told",
            columns=(
                "language",
                "own sentences",
                "right",
                "SIB-200",
                f"its first {START} characters",
            ),
            rows=tuple(rows),
            notes=tuple(notes),
        )
    ]
