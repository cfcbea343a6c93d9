"""`smederij themes` and `smederij similar`: what a whole file is about, without a database."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.text import Text

from bot.commands.opening import CommandError, StoppedError, err, out, progress_bar
from bot.leaving import interruptible

if TYPE_CHECKING:
    from bot.bulk import Themed
    from bot.rows import TextRow
    from nlp.clustering.clusterer import GraphClusterer

MOST_NEAREST = 100
MOST_ROWS_NAMED = 20
SHOWN_CHARACTERS = 70
DECIMALS = 4

File = Annotated[Path, typer.Argument(metavar="FILE", help="CSV file with a heading.")]
Column = Annotated[str, typer.Option(help="Column that holds the texts.")]
Json = Annotated[bool, typer.Option("--json", help="JSON on standard output, for programs.")]


class InputError(CommandError):
    """What was typed, or the file that it names, can't be used."""

    code = 2


def themes(file: File, text_column: Column = "text", as_json: Json = False) -> None:
    """Find what the texts of a CSV file are about, in every language they are in.

    Rows count from 0, the first one below the heading. A row near no other has no theme.
    """
    from bot.bulk import find_themes

    rows = _rows(file, text_column)
    with _clusterer(len(rows)) as clusterer:
        found = find_themes(rows, clusterer)
    _tell_missing(clusterer)
    if as_json:
        _print_json(found.as_json())
    else:
        _show_themes(found, rows)


def similar(
    file: File,
    text_column: Column = "text",
    k: Annotated[int, typer.Option("--k", help=f"Nearest of each row, 1 to {MOST_NEAREST}.")] = 5,
    as_json: Json = False,
) -> None:
    """Find for each text of a CSV file the nearest other ones, across languages.

    Rows count from 0, the first one below the heading. The score is 1 for the same text.
    """
    if not 1 <= k <= MOST_NEAREST:
        raise InputError(f"--k is {k}, and can be 1 to {MOST_NEAREST}.")
    from bot.bulk import find_similar

    rows = _rows(file, text_column)
    with _clusterer(len(rows)) as clusterer:
        found = find_similar(rows, clusterer, k)
    _tell_missing(clusterer)
    if as_json:
        nearest = [
            [{"row": place, "score": round(score, DECIMALS)} for place, score in others]
            for others in found
        ]
        answer = [
            {"row": row.place, "nearest": one} for row, one in zip(rows, nearest, strict=True)
        ]
        _print_json({"rows": answer})
        return
    for row, others in zip(rows, found, strict=True):
        out.print(Text(f"{row.place:>6}  {_short(row.text)}"))
        for place, score in others:
            out.print(Text(f"        {score:.2f}  {place}  {_short(rows[place].text)}"))


def _rows(file: Path, column: str) -> Sequence[TextRow]:
    """Return the rows of the file; what can't be read of it is said on standard error."""
    from bot.bulk import has_words
    from bot.rows import UnreadableFileError, read_texts

    try:
        rows = read_texts(file, column)
    except UnreadableFileError as broken:
        raise InputError(str(broken)) from None
    if not rows:
        raise InputError(f"{file.name} has a heading and no rows.")
    for row in rows:
        if row.why:
            err.print(Text(f"Row {row.place} (row {row.number} of a spreadsheet): {row.why}."))
    wordless = [row.place for row in rows if not row.why and not has_words(row)]
    if wordless:
        named = ", ".join(map(str, wordless[:MOST_ROWS_NAMED]))
        more = f" and {len(wordless) - MOST_ROWS_NAMED} others" * (len(wordless) > MOST_ROWS_NAMED)
        err.print(Text(f"Without words, so left aside: row {named}{more}."))
    if len(wordless) + sum(bool(row.why) for row in rows) == len(rows):
        raise InputError(f"No row of {file.name} has words in its column {column!r}.")
    return rows


@contextmanager
def _clusterer(rows: int) -> Iterator[GraphClusterer]:
    """Give what does the work, with a bar that shows how far it is."""
    from nlp.clustering.clusterer import GraphClusterer

    try:
        with interruptible(), progress_bar("Texts read", rows) as advance:
            yield GraphClusterer(progress=lambda done, of: advance(done * rows // max(of, 1)))
    except KeyboardInterrupt:
        raise StoppedError("Stopped.") from None


def _tell_missing(clusterer: GraphClusterer) -> None:
    for one in clusterer.missing:
        err.print(Text(f"{one} doesn't work here. The rest went on without it, less precisely."))


def _print_json(answer: object) -> None:
    sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")


def _show_themes(found: Themed, rows: Sequence[TextRow]) -> None:
    from bot.bulk import WORDS_IN_NAME

    for theme in found.themes:
        out.print(Text.assemble((f"{theme.id:>4}  {theme.name}", "bold"), f"  ({theme.size})"))
        if len(theme.keywords) > WORDS_IN_NAME:
            out.print(Text(f"      {', '.join(theme.keywords)}"))
        for place in theme.representatives:
            out.print(Text(f"      {place:>6}  {_short(rows[place].text)}"))
    loose = sum(row.theme is None for row in found.rows)
    out.print(f"{len(found.rows)} rows, {len(found.themes)} themes, {loose} rows in none.")


def _short(text: str) -> str:
    from domain.plain_text import shortened

    return shortened(text, SHOWN_CHARACTERS)
