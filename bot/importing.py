"""Issues from a CSV file: each row by itself, a bad one is named and the others go in."""

from __future__ import annotations

import asyncio
import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from domain.ids import AreaSlug
from domain.issues import BroughtUp
from domain.notices import Words
from domain.personal import mask
from domain.plain_text import tidy
from domain.reading import Reader
from storage import issues
from storage.session import Sessions

MAX_ROW_BYTES = 100_000
"""A cell of more than this is no issue, whatever else it is."""
SEPARATORS = ",;\t|"
BATCH = 50


class UnreadableFileError(ValueError):
    """The file as a whole can't be read; it says what to do."""


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that did not go in: its line in the file, from 1 with the heading, and why."""

    number: int
    why: str


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of a file."""

    stored: int
    bad: tuple[BadRow, ...]


def read_rows(file: Path, *, column: str) -> Iterator[tuple[int, str | BadRow]]:
    """Return row numbers with the text of `column`, or what is wrong with the row.

    The encoding (UTF-8, UTF-16 with its mark, Windows-1252) and the separator (comma,
    semicolon, tab, bar) are found out; quotes and line ends inside quotes are fine.

    Raises:
        UnreadableFileError: no such file or column, or nothing in it.
    """
    text = _decoded(file)
    if not text.strip():
        raise UnreadableFileError(f"{file.name} is empty.")
    heading = text.splitlines()[0]
    separator = max(SEPARATORS, key=heading.count)
    csv.field_size_limit(50_000_000)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    names = [one.strip() for one in next(reader)]
    if column not in names:
        raise UnreadableFileError(
            f"{file.name} has no column {column!r}. Its columns are: {', '.join(names)}. "
            "Choose one with --text-column."
        )
    place = names.index(column)
    while True:
        started = reader.line_num + 1
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error:
            yield started, BadRow(started, "the row can't be read")
            continue
        if not any(one.strip() for one in row):
            continue
        yield started, _cell(row, place, started)


def _cell(row: list[str], place: int, number: int) -> str | BadRow:
    if place >= len(row):
        return BadRow(number, "the row has too few columns")
    if len(row[place].encode("utf-8", "replace")) > MAX_ROW_BYTES:
        return BadRow(number, f"the text is larger than {MAX_ROW_BYTES // 1000} kB")
    return row[place]


def _decoded(file: Path) -> str:
    try:
        raw = file.read_bytes()
    except OSError as broken:
        raise UnreadableFileError(f"{file} can't be read: {broken.strerror}.") from None
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", "replace")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


async def import_issues(
    file: Path,
    area: AreaSlug,
    sessions: Sessions,
    reader: Reader,
    *,
    column: str,
    names: dict[str, Words],
    least: int,
    most: int,
    now: datetime,
    progress: Callable[[int], None],
) -> Imported:
    """Store each good row as an issue of the area, personal data masked; name the bad rows.

    Args:
        progress: told how many rows were looked at, each time some more were.
    """
    stored = 0
    bad: list[BadRow] = []
    batch: list[str] = []
    for looked_at, (number, cell) in enumerate(read_rows(file, column=column), start=1):
        if isinstance(cell, BadRow):
            bad.append(cell)
        elif (why := _refused(tidy(cell), least=least, most=most)) is not None:
            bad.append(BadRow(number, why))
        else:
            batch.append(tidy(cell))
        if len(batch) == BATCH:
            stored += await _store(batch, area, sessions, reader, names, now)
            batch = []
        progress(looked_at)
    stored += await _store(batch, area, sessions, reader, names, now)
    return Imported(stored, tuple(bad))


def _refused(text: str, *, least: int, most: int) -> str | None:
    if sum(one.isalnum() for one in text) < least:
        return "there is no text"
    if len(text) > most:
        return f"the text has {len(text)} characters, {most} fit"
    return None


async def _store(
    texts: list[str],
    area: AreaSlug,
    sessions: Sessions,
    reader: Reader,
    names: dict[str, Words],
    now: datetime,
) -> int:
    if not texts:
        return 0
    readings = [await asyncio.to_thread(reader.read, one) for one in texts]
    async with sessions.begin() as session:
        for text, reading in zip(texts, readings, strict=True):
            key = reading.themes[0][0] if reading.themes else ""
            theme = None
            if key:
                theme = await issues.theme_of_seed(session, area, key, names[key])
            number = await issues.next_id(session)
            brought_up = BroughtUp(
                id=number,
                area=area,
                by=None,
                shown_name="",
                text=mask(text, reading.personal),
                language=reading.language,
                vector=issues.pack_vector(reading.vector),
                guesses=tuple(key for key, _ in reading.themes),
                at=now,
                notices=(),
            )
            await issues.store(session, brought_up, theme, origin="import")
    return len(texts)
