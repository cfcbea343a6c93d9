"""Issues from a CSV file: each row by itself, a bad one is named and the others go in."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TypeAlias

from bot.rows import TextRow, read_texts
from domain.assigning import NO_KEY
from domain.ids import AreaSlug, IssueId
from domain.issues.placing import BroughtUp
from domain.notices import Words
from domain.personal import mask
from domain.reading import Reader
from domain.tending.gathering import gathering_due
from storage import due, issues, theming
from storage.imported import known_texts
from storage.session import Session, Sessions
from storage.theming import AreaThemes
from storage.vectors import pack_vector

UNNUMBERED = IssueId(0)
"""Stands in for the number of an issue until it is stored."""
ROWS_READ_AT_ONCE = 32


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

    Args:
        column: name of the column that holds the texts, in any case.
        least: letters and digits that a text has at the least.
        most: characters that a text has at the most.

    Raises:
        UnreadableFileError: no such file or column, no text, or nothing in it.
    """
    return [_row(one, least, most) for one in read_texts(file, column) if not one.blank]


def _row(row: TextRow, least: int, most: int) -> Row:
    if row.why:
        return BadRow(row.number, row.why)
    text = row.text
    if sum(one.isalnum() for one in text) < least:
        why = "there is no text in it" if not text else "its text is too short"
        return BadRow(row.number, why)
    if len(text) > most:
        return BadRow(row.number, f"its text has {len(text)} characters, {most} fit")
    return GoodRow(row.number, text)


async def import_issues(
    rows: Sequence[Row],
    area: AreaSlug,
    sessions: Sessions,
    reader: Reader,
    *,
    names: Mapping[str, Words],
    hour: int,
    now: datetime,
    progress: Callable[[int], None],
) -> Imported:
    """Store each good row as an issue of the area, personal data masked; return the bad ones.

    All come in at one moment: whoever interrupts it finds that nothing came in. What an
    earlier import brought into the area stays as it is, so a file may come in again. A text
    that stands in the file more than once comes in as often: more people said it.

    Args:
        names: of the seed themes, by their key; a theme that people merged or named since
            goes before.
        hour: in Europe/Amsterdam, when the area is looked through for new themes.
        now: timezone-aware; when they count as brought up.
        progress: told how many rows were looked at, after each.
    """
    read: list[BroughtUp] = []
    for begin in range(0, len(rows), ROWS_READ_AT_ONCE):
        batch = rows[begin : begin + ROWS_READ_AT_ONCE]
        read += await _read(
            [one.text for one in batch if isinstance(one, GoodRow)], area, reader, now
        )
        for looked_at in range(begin + 1, begin + len(batch) + 1):
            progress(looked_at)
    async with sessions.begin() as session:
        known = await known_texts(session, area, {one.text for one in read})
        new = [one for one in read if one.text not in known]
        themes = await theming.themes_of(session, area, names)
        for one in new:
            await _store(session, one, themes)
        if new:
            await due.plan(session, [gathering_due(area, now, hour=hour)])
    bad = tuple(one for one in rows if isinstance(one, BadRow))
    return Imported(len(new), bad, len(read) - len(new))


async def _read(
    texts: Sequence[str], area: AreaSlug, reader: Reader, now: datetime
) -> list[BroughtUp]:
    readings = await asyncio.to_thread(reader.read_many, texts)
    return [
        BroughtUp(
            id=UNNUMBERED,
            area=area,
            by=None,
            shown_name="",
            text=mask(text, reading.personal),
            language=reading.language,
            vector=pack_vector(reading),
            guesses=tuple(key for key, _ in reading.themes),
            at=now,
            notices=(),
        )
        for text, reading in zip(texts, readings, strict=True)
    ]


async def _store(session: Session, one: BroughtUp, themes: AreaThemes) -> None:
    first = next(iter(one.guesses), NO_KEY)
    theme = await theming.take_theme(session, one.area, first, themes)
    numbered = replace(one, id=await issues.next_id(session))
    await issues.store(session, numbered, theme, origin="import")
