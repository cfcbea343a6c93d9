"""Issues from a CSV file: each row by itself, a bad one is named and the others go in."""

from __future__ import annotations

import asyncio
import codecs
import csv
import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TypeAlias

from domain.ids import AreaSlug, IssueId
from domain.issues.placing import BroughtUp
from domain.notices import Words
from domain.personal import mask
from domain.plain_text import one_line, tidy
from domain.reading import Reader
from storage import issues
from storage.imported import known_texts
from storage.session import Session, Sessions

MAX_TEXT_BYTES = 100_000
"""A cell of more than this is no issue, whatever else it is."""
MAX_FILE_BYTES = 200_000_000
SEPARATORS = ",;\t|"
SEPARATOR_OF_ONE = "\x1f"
"""For a file with one column: its rows may hold commas, and no quotes around them."""
UNNUMBERED = IssueId(0)
"""Stands in for the number of an issue until it is stored."""
MOST_COLUMNS_NAMED = 12
MOST_NAME_CHARACTERS = 30
WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How files of Excel and LibreOffice begin, new and old."""


class UnreadableFileError(ValueError):
    """The file as a whole can't be read; it says what to do."""


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that did not go in, and why. The heading is row 1, as in a spreadsheet."""

    number: int
    why: str


@dataclass(frozen=True, slots=True)
class GoodRow:
    """A row and what stands in the column of the texts, tidied."""

    number: int
    text: str


Row: TypeAlias = GoodRow | BadRow


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of a file.

    Attributes:
        known: rows whose text an earlier import brought into the area.
    """

    stored: int
    bad: tuple[BadRow, ...]
    known: int = 0


def read_rows(file: Path, *, column: str, least: int, most: int) -> list[Row]:
    """Return the rows of a file, good and bad ones, in their order; empty rows don't count.

    The encoding (UTF-8, UTF-16 with its mark, Windows-1252) and the separator (comma,
    semicolon, tab, bar) are found out; quotes and line ends inside quotes are fine.

    Args:
        column: name of the column that holds the texts, in any case.
        least: letters and digits that a text has at the least.
        most: characters that a text has at the most.

    Raises:
        UnreadableFileError: no such file or column, no text, or nothing in it.
    """
    lines = io.StringIO(_decoded(file), newline="").readlines()
    if lines and lines[0].strip().lower().startswith("sep="):
        lines[0] = "\n"  # what Excel writes for itself; it stays a row
    begin = next((place for place, line in enumerate(lines) if line.strip()), None)
    if begin is None:
        raise UnreadableFileError(f"{file.name} is empty.")
    separator, names = _heading(lines[begin], column)
    wanted = [one.casefold() for one in names]
    if column.strip().casefold() not in wanted:
        raise UnreadableFileError(
            f"{file.name} has no column {column!r}. {_named(names)} Choose one with --text-column."
        )
    place = wanted.index(column.strip().casefold())
    rows: list[Row] = []
    csv.field_size_limit(MAX_FILE_BYTES)
    for number, cells in _records(lines[begin + 1 :], separator, first=begin + 2):
        if cells is None:
            rows.append(BadRow(number, "its quotation marks don't match"))
        elif any(one.strip() for one in cells):
            rows.append(_row(number, cells, len(names), place, least=least, most=most))
    return rows


def _heading(line: str, column: str) -> tuple[str, list[str]]:
    """Return the separator that makes most sense of a heading, and the names in it."""
    found: list[tuple[bool, int, str, list[str]]] = []
    for separator in SEPARATORS:
        names = [one.strip() for one in next(csv.reader([line], delimiter=separator))]
        known = column.strip().casefold() in (one.casefold() for one in names)
        found.append((known, len(names), separator, names))
    _, count, separator, names = max(found, key=lambda one: one[:2])
    return (separator if count > 1 else SEPARATOR_OF_ONE), names


def _named(names: Sequence[str]) -> str:
    shown = [one_line(one)[:MOST_NAME_CHARACTERS] for one in names[:MOST_COLUMNS_NAMED]]
    more = " and others" if len(names) > MOST_COLUMNS_NAMED else ""
    return f"Its columns are: {', '.join(shown)}{more}."


def _records(
    lines: Sequence[str], separator: str, *, first: int
) -> Iterator[tuple[int, list[str] | None]]:
    """Give number and cells of each row; None where its quotation marks don't match.

    A mark that is never closed would swallow all that follows: only its own line is given up.
    """
    number, begin, done = first, 0, 0
    while begin < len(lines):
        reader = csv.reader(lines[begin:], delimiter=separator, strict=True)
        try:
            for cells in reader:
                yield number, cells
                number, done = number + 1, reader.line_num
        except csv.Error:
            yield number, None
            number, begin, done = number + 1, begin + done + 1, 0
        else:
            return


def _row(
    number: int, cells: Sequence[str], columns: int, place: int, *, least: int, most: int
) -> Row:
    if place >= len(cells):
        return BadRow(number, "it has too few columns")
    if len(cells) > columns and any(one.strip() for one in cells[columns:]):
        return BadRow(number, "it has too many columns; put quotation marks around its text")
    if len(cells[place].encode("utf-8", "replace")) > MAX_TEXT_BYTES:
        return BadRow(number, f"its text is larger than {MAX_TEXT_BYTES // 1000} kB")
    text = tidy(cells[place])
    if sum(one.isalnum() for one in text) < least:
        return BadRow(number, "there is no text in it" if not text else "its text is too short")
    if len(text) > most:
        return BadRow(number, f"its text has {len(text)} characters, {most} fit")
    return GoodRow(number, text)


def _decoded(file: Path) -> str:
    try:
        if file.exists() and not file.is_file():
            raise UnreadableFileError(f"{file} is no file.")
        if file.stat().st_size > MAX_FILE_BYTES:
            raise UnreadableFileError(
                f"{file.name} is larger than {MAX_FILE_BYTES // 1_000_000} MB. Split it."
            )
        raw = file.read_bytes()
    except OSError as broken:
        raise UnreadableFileError(f"{file} can't be read: {broken.strerror}.") from None
    if raw.startswith(WORKBOOKS):
        raise UnreadableFileError(
            f"{file.name} is a workbook. Save it as CSV (comma separated) and import that."
        )
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", "replace")
    if b"\0" in raw:
        raise UnreadableFileError(f"{file.name} holds no text. Save it as CSV, in UTF-8.")
    lines = raw.removeprefix(codecs.BOM_UTF8).splitlines(keepends=True)
    return "".join(_decoded_line(line) for line in lines)


def _decoded_line(line: bytes) -> str:
    """Decode one line: in a file that was pasted together each may have its own encoding."""
    try:
        return line.decode()
    except UnicodeDecodeError:
        return line.decode("cp1252", "replace")


async def import_issues(
    rows: Sequence[Row],
    area: AreaSlug,
    sessions: Sessions,
    reader: Reader,
    *,
    names: dict[str, Words],
    now: datetime,
    progress: Callable[[int], None],
) -> Imported:
    """Store each good row as an issue of the area, personal data masked; return the bad ones.

    All come in at one moment: whoever interrupts it finds that nothing came in. What an
    earlier import brought into the area stays as it is, so a file may come in again. A text
    that stands in the file more than once comes in as often: more people said it.

    Args:
        names: of the seed themes, by their key.
        now: timezone-aware; when they count as brought up.
        progress: told how many rows were looked at, after each.
    """
    read: list[BroughtUp] = []
    for looked_at, row in enumerate(rows, start=1):
        if isinstance(row, GoodRow):
            read.append(await _read(row.text, area, reader, now))
        progress(looked_at)
    async with sessions.begin() as session:
        known = await known_texts(session, area, {one.text for one in read})
        new = [one for one in read if one.text not in known]
        for one in new:
            await _store(session, one, names)
    bad = tuple(one for one in rows if isinstance(one, BadRow))
    return Imported(len(new), bad, len(read) - len(new))


async def _read(text: str, area: AreaSlug, reader: Reader, now: datetime) -> BroughtUp:
    reading = await asyncio.to_thread(reader.read, text)
    return BroughtUp(
        id=UNNUMBERED,
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


async def _store(session: Session, one: BroughtUp, names: dict[str, Words]) -> None:
    theme = None
    if one.guesses:
        seed = one.guesses[0]
        theme = await issues.theme_of_seed(session, one.area, seed, names[seed])
    numbered = replace(one, id=await issues.next_id(session))
    await issues.store(session, numbered, theme, origin="import")
