"""Texts from a column of a CSV file, whatever program wrote it; a bad row is named."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from domain.plain_text import one_line, tidy

MAX_TEXT_BYTES = 100_000
"""A cell of more than this is no text of a resident, whatever else it is."""
MAX_FILE_BYTES = 200_000_000
MOST_NULS = 0.01
"""A file with a larger share of zero bytes holds no text at all."""
MOST_SIGNS = 0.1
"""A cell with a larger share of characters that no keyboard has holds no text."""
SEPARATORS = ",;\t|"
SEPARATOR_OF_ONE = "\x1f"
"""For a file with one column: its rows may hold commas, and no quotes around them."""
MOST_COLUMNS_NAMED = 12
MOST_NAME_CHARACTERS = 30
WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How files of Excel and LibreOffice begin, new and old."""


class UnreadableFileError(ValueError):
    """The file as a whole can't be read; it says what to do."""


@dataclass(frozen=True, slots=True)
class TextRow:
    """One row of the file.

    Attributes:
        number: as a spreadsheet counts: the heading is row 1, empty lines count.
        place: as a program counts: the first row below the heading is 0, lines on which
            nothing stands don't count.
        text: what stands in the column, tidied; empty when nothing does.
        why: why its text can't be read; empty when it can.
        blank: nothing stands in any of its cells.
    """

    number: int
    place: int
    text: str
    why: str = ""
    blank: bool = False


def read_texts(file: Path, column: str) -> list[TextRow]:
    """Return the rows of a file in their order, those that can't be read too.

    The encoding (UTF-8, UTF-16 with its mark, Windows-1252) and the separator (comma,
    semicolon, tab, bar) are found out; quotes and line ends inside quotes are fine.

    Args:
        column: name of the column that holds the texts, in any case.

    Raises:
        UnreadableFileError: no such file or column, no text, or nothing in it.
    """
    lines = io.StringIO(decoded(file), newline="").readlines()
    if lines and lines[0].strip().lower().startswith("sep="):
        lines[0] = "\n"  # what Excel writes for itself; it stays a row
    begin = next((place for place, line in enumerate(lines) if line.strip()), None)
    if begin is None:
        raise UnreadableFileError(f"{file.name} is empty.")
    separator, names = heading(lines[begin], column)
    wanted = [one.casefold() for one in names]
    if column.strip().casefold() not in wanted:
        raise UnreadableFileError(
            f"{file.name} has no column {column!r}. {named_columns(names)} "
            "Choose one with --text-column."
        )
    at = wanted.index(column.strip().casefold())
    rows: list[TextRow] = []
    csv.field_size_limit(MAX_FILE_BYTES)
    for number, cells in records(lines[begin + 1 :], separator, first=begin + 2):
        place = len(rows)
        if cells is None:
            rows.append(TextRow(number, place, "", "its quotation marks don't match"))
        elif cells:
            text, why = _text_of(cells, len(names), at)
            blank = not any(one.strip() for one in cells)
            rows.append(TextRow(number, place, text, "" if blank else why, blank))
    return rows


def heading(line: str, column: str) -> tuple[str, list[str]]:
    """Return the separator that makes most sense of a heading, and the names in it."""
    found: list[tuple[bool, int, str, list[str]]] = []
    for separator in SEPARATORS:
        names = [one.strip() for one in next(csv.reader([line], delimiter=separator))]
        known = column.strip().casefold() in (one.casefold() for one in names)
        found.append((known, len(names), separator, names))
    _, count, separator, names = max(found, key=lambda one: one[:2])
    return (separator if count > 1 else SEPARATOR_OF_ONE), names


def named_columns(names: Sequence[str]) -> str:
    shown = [one_line(one)[:MOST_NAME_CHARACTERS] for one in names[:MOST_COLUMNS_NAMED]]
    more = " and others" if len(names) > MOST_COLUMNS_NAMED else ""
    return f"Its columns are: {', '.join(shown)}{more}."


def records(
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


def _text_of(cells: Sequence[str], columns: int, at: int) -> tuple[str, str]:
    """Return the text among `cells`, and why it can't be read; one of both is empty."""
    if at >= len(cells):
        return "", "it has too few columns"
    if len(cells) > columns and any(one.strip() for one in cells[columns:]):
        return "", "it has too many columns; put quotation marks around its text"
    cell = cells[at]
    if len(cell.encode("utf-8", "replace")) > MAX_TEXT_BYTES:
        return "", f"its text is larger than {MAX_TEXT_BYTES // 1000} kB"
    if "\0" in cell or sum(map(_is_sign, cell)) > MOST_SIGNS * len(cell):
        return "", "it holds something else than text"
    return tidy(cell), ""


def _is_sign(character: str) -> bool:
    return (character < " " and character not in "\t\r\n") or "\x7f" <= character < "\xa0"


def decoded(file: Path) -> str:
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
    nuls = raw.count(b"\0")
    if nuls > MOST_NULS * len(raw) or b"\0" in raw.lstrip().partition(b"\n")[0]:
        raise UnreadableFileError(f"{file.name} holds no text. Save it as CSV, in UTF-8.")
    lines = raw.removeprefix(codecs.BOM_UTF8).splitlines(keepends=True)
    return "".join(_decoded_line(line) for line in lines)


def _decoded_line(line: bytes) -> str:
    """Decode one line: in a file that was pasted together each may have its own encoding."""
    try:
        return line.decode()
    except UnicodeDecodeError:
        return line.decode("cp1252", "replace")
