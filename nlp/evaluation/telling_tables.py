"""Personal data, wishes, key words and levels of language: tables."""

from __future__ import annotations

from domain.reading import Wish
from nlp.evaluation.personal_data import Found, measure_personal, read_marked
from nlp.evaluation.run import Run
from nlp.evaluation.tables import Cell, Table
from nlp.evaluation.telling import (
    measure_difficulty,
    measure_key_words,
    measure_wishes,
    read_wishes,
)

PARTS = ("report", "tune")


def personal_tables(run: Run) -> list[Table]:
    """Return how well personal data is found, over all and of each kind."""
    rows: list[tuple[str, tuple[Cell, ...]]] = []
    for part in PARTS:
        run.say(f"personal data, part {part}")
        marked = read_marked(part)
        found, each = measure_personal(run.pipeline, marked)
        rows.append((f"all, part {part} ({len(marked)} sentences)", _cells(found)))
        if part == "report":
            rows += [(kind.value, _cells(counts)) for kind, counts in each.items()]
    return [
        Table(
            name="personal",
            about="Personal data found in our own sentences; right only when begin and end are too",
            columns=("kind", "F1", "precision", "recall", "there are"),
            rows=tuple(rows),
        )
    ]


def _cells(found: Found) -> tuple[Cell, ...]:
    return found.f1, found.precision, found.recall, found.right + found.missed


def telling_tables(run: Run) -> list[Table]:
    """Return how well wishes, key words and levels of language are told."""
    figures: list[tuple[str, tuple[Cell, ...]]] = []
    wishes: list[tuple[str, tuple[Cell, ...]]] = []
    for part in PARTS:
        run.say(f"wishes and levels of language, part {part}")
        sentences = read_wishes(part)
        told = measure_wishes(run.pipeline, sentences)
        figures += [
            (f"wish is right, part {part} ({len(sentences)})", (told.right,)),
            (f"issue taken for something else, part {part}", (told.lost,)),
        ]
        if part == "report":
            for wish in Wish:
                meant = [one for one in sentences if one[0] is wish]
                missed = sum(times for (one, _), times in told.confused.items() if one is wish)
                right = 1 - missed / len(meant) if meant else None
                wishes.append((wish.value, (len(meant), right)))
        hard, plain = measure_difficulty(part)
        figures += [
            (f"text of an office is called hard, part {part}", (hard,)),
            (f"plain text is not called hard, part {part}", (plain,)),
        ]
    first, all_of_them = measure_key_words(run.pipeline)
    figures += [
        ("first key word tells, part report", (first,)),
        ("key words that tell, part report", (all_of_them,)),
    ]
    return [
        Table("telling", "What is told of our own sentences", ("what", "share"), tuple(figures)),
        Table(
            "wishes",
            "What somebody wants who just types, part report",
            ("wish", "sentences", "right"),
            tuple(wishes),
        ),
    ]
