"""Sentences out of the `.ftl` files, with Dutch where a language lacks one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import cache, lru_cache
from pathlib import Path

from babel.dates import format_date, format_time
from babel.numbers import format_currency, format_decimal
from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.types import FluentNone
from fluent.syntax import ast as FTL  # noqa: N812 - its own name for it

from domain.calendar import LOCAL
from domain.notices import (
    Euros,
    Headline,
    Line,
    Lines,
    Opening,
    Tenths,
    TextKey,
    Value,
    Values,
    Words,
)

FOLDER = Path(__file__).parent
LANGUAGES: Mapping[str, str] = {"nl": "Nederlands", "en": "English"}
"""Languages with a folder here, by their own name. A third needs only a folder and a line."""
FALLBACK = "nl"
NO_BREAK = "\u00a0"
LONG = 2000
"""Characters of a value; fluent.runtime refuses those of more than 2500."""
SPOKEN = 4096
"""Days, and times of a day, that are remembered as words: many messages speak of the same."""
ASIDE = 0xF0000
"""First of the characters that stand in for long values; nobody's words hold them (`tidy`)."""


_GAPS = re.compile(r"\n\s*\n\s*\n+")
"""More than one empty line: what an empty value leaves behind."""


class SentenceError(LookupError):
    """A sentence is missing or has a hole that nobody filled."""


class Sentences:
    """All sentences of one language. A sentence with a hole is never given out."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._bundle = FluentBundle([language], use_isolating=False)
        keys: list[str] = []
        for file in sorted((FOLDER / language).glob("*.ftl")):
            resource = FluentResource(file.read_text(encoding="utf-8"))
            keys += _keys_in(resource, file)
            self._bundle.add_resource(resource)
        double = {one for one, times in Counter(keys).items() if times > 1}
        if double:
            raise SentenceError(f"sentences that stand twice in {language}: {sorted(double)}")
        self._keys = frozenset(keys)
        self._plain: dict[str, str] = {}

    def keys(self) -> frozenset[str]:
        """Return the keys of all sentences."""
        return self._keys

    def has(self, key: str) -> bool:
        """Return whether this language has the sentence."""
        return self._bundle.has_message(key)

    def plain(self, key: str) -> str:
        """Return a sentence without holes, such as the words on most buttons.

        Raises:
            SentenceError: no such sentence, or it has a hole.
        """
        found = self._plain.get(key)
        if found is None:
            found = self._plain[key] = self.format(key, {})
        return found

    def format(self, key: str, values: Mapping[str, object]) -> str:
        """Return the sentence with its holes filled.

        Raises:
            SentenceError: no such sentence, or a value is missing.
        """
        if not self.has(key):
            raise SentenceError(f"no sentence {key} in {self.language}")
        pattern = self._bundle.get_message(key).value
        if pattern is None:
            raise SentenceError(f"sentence {key} in {self.language} is empty")
        text, errors = self._bundle.format_pattern(pattern, dict(values))
        if errors:
            names = ", ".join(sorted(str(one) for one in errors))
            raise SentenceError(f"sentence {key} in {self.language}: {names}")
        if isinstance(text, FluentNone):
            raise SentenceError(f"sentence {key} in {self.language} is empty")
        return _GAPS.sub("\n\n", str(text)).strip()


def _keys_in(resource: FTL.Resource, file: Path) -> list[str]:
    keys = []
    for entry in resource.body:
        if isinstance(entry, FTL.Junk):
            start = (entry.content or "").strip().splitlines()[:1]
            raise SentenceError(f"{file.parent.name}/{file.name}: can't be read from {start}")
        if isinstance(entry, FTL.Message):
            keys.append(entry.id.name)
    return keys


@cache
def sentences(language: str) -> Sentences:
    """Return the sentences of `language`, Dutch for a language that isn't here."""
    return Sentences(language if language in LANGUAGES else FALLBACK)


def say(key: TextKey | str, language: str, values: Values | None = None) -> str:
    """Return the sentence `key` in `language`, in Dutch where it is missing.

    Numbers, moments (shown in Europe/Amsterdam) and days are written as in that language.

    Raises:
        SentenceError: no such sentence, or a hole without a value.
    """
    own = sentences(language)
    spoken = own if own.has(key) else sentences(FALLBACK)
    if not values:
        return spoken.plain(key)
    filled = {name: _spoken(value, spoken.language) for name, value in values.items()}
    aside: dict[str, str] = {}
    for name, value in filled.items():
        if isinstance(value, str) and len(value) > LONG:
            aside[chr(ASIDE + len(aside))] = value
            filled[name] = next(reversed(aside))
    text = spoken.format(key, filled)
    for mark, value in aside.items():
        text = text.replace(mark, value)
    return text


def said_line(line: Line | None, language: str) -> str:
    """Return a line in `language`; somebody's own words stay as they are."""
    if line is None:
        return ""
    if isinstance(line.text, TextKey):
        return say(line.text, language, line.values)
    return line.text


def spoken_value(value: Value, language: str) -> str:
    """Return a value as text by itself, such as the label of a bar."""
    language = sentences(language).language
    spoken = _spoken(value, language)
    if isinstance(spoken, int):
        return format_decimal(spoken, locale=language)
    return str(spoken)


def _spoken(value: Value, language: str) -> object:
    if isinstance(value, TextKey):
        return say(value, language)
    if isinstance(value, Line):
        return said_line(value, language)
    if isinstance(value, Lines):
        return "\n".join(said_line(one, language) for one in value.lines)
    if isinstance(value, Headline):
        return say(value.text, language, value.values).partition("\n")[0]
    if isinstance(value, Opening):
        said = spoken_value(value.value, language)
        return said[:1].upper() + said[1:]
    if isinstance(value, Words):
        return value.in_language(language)
    if isinstance(value, datetime):
        return spoken_moment(value, language)
    if isinstance(value, date):
        return spoken_day(value, language)
    if isinstance(value, time):
        return spoken_time(value, language)
    if isinstance(value, Euros):
        return spoken_euros(value.cents, language)
    if isinstance(value, Tenths):
        return format_decimal(Decimal(value.tenths) / 10, "0.0", locale=language)
    return value  # text as it is; a number goes on as a number, for plurals


FAR = timedelta(days=180)
"""From so far away on, before or after, a day is told with its year."""
STAYS = date.min
"""Reading day of a text that is kept, so that nobody knows when it is read: all days have years."""
_reading_day: ContextVar[date | None] = ContextVar("reading_day", default=None)


@contextmanager
def read_on(day: date) -> Iterator[None]:
    """Say days and moments as somebody needs them who reads them on `day` (Europe/Amsterdam).

    Of one in another year, or that is far away, the year is told. Outside of this all days are
    taken for near ones.
    """
    before = _reading_day.set(day)
    try:
        yield
    finally:
        _reading_day.reset(before)


def _needs_year(day: date) -> bool:
    read = _reading_day.get()
    return read is not None and (day.year != read.year or abs(day - read) > FAR)


def spoken_day(day: date, language: str) -> str:
    """Return a day as "do 12 maart", with its year where that isn't plain (`read_on`)."""
    return _day(day, language, with_year=_needs_year(day))


@lru_cache(maxsize=SPOKEN)
def _day(day: date, language: str, *, with_year: bool) -> str:
    pattern = "EEE d MMMM y" if with_year else "EEE d MMMM"
    return format_date(day, pattern, locale=language).replace(".", "").replace(" ", NO_BREAK)


def spoken_month(day: date, language: str) -> str:
    """Return the month of a day in short: "mrt"."""
    locale = sentences(language).language
    return format_date(day, "LLL", locale=locale).replace(".", "")


def spoken_moment(moment: datetime, language: str) -> str:
    """Return a moment as "do 12 maart, 19.30 uur", on the clock of Europe/Amsterdam.

    A ballot that closes at midnight closes at the end of the day before; nobody reads
    "0.00 uur" right, so 24.00 uur of that day is said.
    """
    local = moment.astimezone(LOCAL)
    day = local.date()
    if local.hour == 0 and local.minute == 0:
        day -= timedelta(days=1)
    return f"{spoken_day(day, language)},{NO_BREAK}{spoken_time(local.time(), language)}"


@lru_cache(maxsize=SPOKEN)
def spoken_time(clock: time, language: str) -> str:
    """Return a time of the day as "19.30 uur", for a moment of today; midnight ends a day."""
    hour = format_time(clock, "H.mm" if language == "nl" else "HH:mm", locale=language)
    if clock.hour == 0 and clock.minute == 0:
        hour = "24.00" if language == "nl" else "24:00"
    return hour + (f"{NO_BREAK}uur" if language == "nl" else "")


def spoken_euros(cents: int, language: str) -> str:
    """Return a sum as "€ 1.250" or "€ 12,50": cents only where there are some."""
    locale = sentences(language).language
    pattern = "¤\u00a0#,##0" if cents % 100 == 0 else "¤\u00a0#,##0.00"
    if locale == "en":
        pattern = pattern.replace("\u00a0", "")
    return format_currency(
        Decimal(cents) / 100, "EUR", pattern, locale=locale, currency_digits=False
    )


def leaf_of(moment: datetime, language: str) -> Mapping[str, str]:
    """Return a moment as a leaf of a calendar shows it: "do", "12", "mrt"."""
    day, locale = moment.astimezone(LOCAL).date(), sentences(language).language
    patterns = {"weekday": "EEE", "day": "d", "month": "MMM"}
    return {
        name: format_date(day, pattern, locale=locale).replace(".", "")
        for name, pattern in patterns.items()
    }


def words_of(language: str, prefix: str) -> dict[str, str]:
    """Return all sentences of a language whose key begins with `prefix`; they have no holes."""
    own, dutch = sentences(language), sentences(FALLBACK)
    return {
        key: (own if own.has(key) else dutch).format(key, {})
        for key in dutch.keys()  # noqa: SIM118 - not a mapping
        if key.startswith(prefix)
    }


@cache
def door_texts() -> Mapping[str, str]:
    """Return the text of each door in each language -> its key, for reading a tap on it."""
    found: dict[str, str] = {}
    for language in LANGUAGES:
        for key in DOOR_KEYS:
            found[say(key, language)] = key
    return found


DOOR_KEYS = (
    "deur-aankaarten",
    "deur-stemmen",
    "deur-doen",
    "deur-buurt",
    "deur-bureau",
)
