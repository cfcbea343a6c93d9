"""Reads the participation formats: a catalogue that holds for every municipality."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import time
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from bot.content_table import SUFFIX, ContentError, Table, no_doubles, read_file
from domain.formats.advising import ADVICES, lacking
from domain.formats.format import Format, Goal, Level, Public, Snag, Source
from domain.formats.programme import Part, Preparation, Template
from domain.notices import Words

FOLDER = "formats"
ROUTE_STEPS = 6
MOST_NAME_CHARACTERS = 24
"""A name stands on a button."""
MOST_ESSENCE_CHARACTERS = 120
MOST_TITLE_CHARACTERS = 60
MOST_TEXT_CHARACTERS = 200
STEPS = (3, 7)
SNAGS = (2, 4)
MEETINGS = (2, 9)
"""Of a programme; each is a button of one screen."""
PREPARATIONS = (1, 6)
MOST_WEEKS = 26
QUARTER = 15
"""Minutes; nobody plans a meeting of 50."""

One = TypeVar("One", bound=StrEnum)


def read_formats(folder: Path, languages: Sequence[str]) -> tuple[Format, ...]:
    """Return the formats in `folder`, in the order of their keys.

    Raises:
        ContentError: something in one is unknown, missing, double, empty or of the wrong type, or
            there are too few of some goal for three advices.
    """
    files = sorted(folder.glob(f"*{SUFFIX}"))
    formats = [_format(Table(path.name, "", read_file(path)), path, languages) for path in files]
    for language in languages:
        names = [one.names.in_language(language) for one in formats]
        no_doubles(FOLDER, f"names.{language}", names)
    lacks = lacking(formats)
    if lacks is not None:
        goal, count = lacks
        reason = f"{count} formats have the goal {goal.value!r}; {ADVICES} are needed for advice"
        raise ContentError(FOLDER, "goals", reason)
    return tuple(formats)


def _format(table: Table, path: Path, languages: Sequence[str]) -> Format:
    key = table.slug("key")
    if path.stem != key:
        raise table.error("key", f"the file must be called {key}{SUFFIX}")
    people = Table(table.file, "people.", table.take("people"))
    least = people.number("least", 1, 999)
    most = people.number("most", least, 999)
    people.done()
    one = Format(
        key=key,
        names=table.words("names", languages, most=MOST_NAME_CHARACTERS),
        essence=table.words("essence", languages, most=MOST_ESSENCE_CHARACTERS),
        title=table.words("title", languages, most=MOST_TITLE_CHARACTERS),
        goals=_some(table, "goals", Goal),
        levels=_some(table, "levels", Level),
        route=_route(table),
        least=least,
        most=most,
        minutes=_minutes(table),
        days=table.number("days", 2, 14) if table.has("days") else 1,
        prepare_days=table.number("prepare_days", 1, 180),
        needs=table.words("needs", languages, most=MOST_TEXT_CHARACTERS),
        steps=tuple(_words(each, languages) for each in _tables(table, "step", STEPS)),
        snags=tuple(_snag(each, languages) for each in _tables(table, "snag", SNAGS)),
        good_for=_some(table, "good_for", Public),
        less_for=_some(table, "less_for", Public),
        source=_source(table) if table.has("source") else None,
        programme=_programme(table, languages) if table.has("meeting") else None,
    )
    both = sorted(set(one.good_for) & set(one.less_for))
    if both:
        raise table.error("less_for", f"{both[0].value!r} stands in good_for too")
    table.done()
    return one


def _some(table: Table, key: str, kind: type[One]) -> tuple[One, ...]:
    known = {one.value for one in kind}
    texts = table.texts(key)
    for text in texts:
        if text not in known:
            raise table.error(key, f"{text!r} is none of {', '.join(sorted(known))}")
    return tuple(kind(text) for text in texts)


def _route(table: Table) -> tuple[int, ...]:
    steps = table.take("route")
    if not isinstance(steps, list) or not steps or any(type(one) is not int for one in steps):
        raise table.error("route", "must be a list of whole numbers")
    if steps != sorted(set(steps)) or not 1 <= steps[0] <= steps[-1] <= ROUTE_STEPS:
        raise table.error("route", f"must go up from 1 to {ROUTE_STEPS}, each once")
    return tuple(steps)


def _minutes(table: Table) -> int:
    minutes = table.number("minutes", QUARTER, 600)
    if minutes % QUARTER:
        raise table.error("minutes", f"{minutes} is no number of quarters of an hour")
    return minutes


def _tables(table: Table, key: str, count: tuple[int, int]) -> list[Table]:
    entries = table.take(key)
    least, most = count
    if not isinstance(entries, list) or not least <= len(entries) <= most:
        raise table.error(key, f"must be written as [[{key}]], {least} to {most} times")
    return [
        Table(table.file, f"{key} no. {number}: ", one)
        for number, one in enumerate(entries, start=1)
    ]


def _words(table: Table, languages: Sequence[str]) -> Words:
    words = Words({one: table.text(one, most=MOST_TEXT_CHARACTERS) for one in languages})
    table.done()
    return words


def _snag(table: Table, languages: Sequence[str]) -> Snag:
    snag = Snag(
        what=table.words("what", languages, most=MOST_TEXT_CHARACTERS),
        do=table.words("do", languages, most=MOST_TEXT_CHARACTERS),
    )
    table.done()
    return snag


def _programme(table: Table, languages: Sequence[str]) -> Template:
    parts = tuple(_part(each, languages) for each in _tables(table, "meeting", MEETINGS))
    if list(parts) != sorted(parts, key=lambda one: (one.day, one.at)) or parts[0].day != 1:
        raise table.error("meeting", "must be in order, from day 1")
    before = [_preparation(each, languages) for each in _tables(table, "prepare", PREPARATIONS)]
    weeks = [one.weeks for one in before]
    if weeks != sorted(set(weeks), reverse=True):
        raise table.error("prepare", "weeks must go down, each once")
    return Template(parts, tuple(before))


def _part(table: Table, languages: Sequence[str]) -> Part:
    part = Part(
        day=table.number("day", 1, 14),
        at=time(*divmod(table.number("at_minute", 0, 24 * 60 - 1), 60)),
        minutes=_minutes(table),
        people=table.number("people", 1, 999) if table.has("people") else 0,
        title=table.words("title", languages, most=MOST_TITLE_CHARACTERS),
    )
    table.done()
    return part


def _preparation(table: Table, languages: Sequence[str]) -> Preparation:
    preparation = Preparation(
        weeks=table.number("weeks", 1, MOST_WEEKS),
        what=table.words("what", languages, most=MOST_TEXT_CHARACTERS),
    )
    table.done()
    return preparation


def _source(table: Table) -> Source:
    own = Table(table.file, "source.", table.take("source"))
    source = Source(by=own.text("by", most=MOST_TITLE_CHARACTERS), year=own.number("year", 1, 2100))
    own.done()
    return source
