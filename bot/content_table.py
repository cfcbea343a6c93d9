"""One table of a file of content, read key by key: what nobody took or understood is an error."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path

from domain.notices import Words

SUFFIX = ".toml"
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
MOST_SLUG_CHARACTERS = 24
"""Slugs travel in buttons, which carry 64 bytes in all."""
MOST_NAME_CHARACTERS = 60


class ContentError(ValueError):
    """The folder of the municipality can't be used. Says which file, which key, and why."""

    def __init__(self, file: str, key: str, reason: str) -> None:
        super().__init__(f"{file}: {key}: {reason}" if key else f"{file}: {reason}")
        self.file = file
        self.key = key


def read_file(path: Path) -> Mapping[str, object]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as broken:
        raise ContentError(path.name, "", f"can't be opened: {broken.strerror}") from broken
    except UnicodeDecodeError as broken:
        raise ContentError(path.name, "", "is not UTF-8 text") from broken
    except tomllib.TOMLDecodeError as broken:
        raise ContentError(path.name, "", f"is not TOML: {broken}") from broken


class Table:
    """One table of a file. Whoever reads it says `done`: a key that nobody took is an error."""

    def __init__(self, file: str, where: str, raw: object) -> None:
        self.file = file
        self.where = where
        if not isinstance(raw, dict):
            raise ContentError(file, where, "must be a table")
        self._raw: dict[str, object] = dict(raw)

    def error(self, key: str, reason: str) -> ContentError:
        """Return the error of `key` in this table, to be raised."""
        return ContentError(self.file, f"{self.where}{key}", reason)

    def has(self, key: str) -> bool:
        """Return whether `key` is there and not taken yet."""
        return key in self._raw

    def take(self, key: str) -> object:
        """Return what stands under `key`, whatever it is."""
        if key not in self._raw:
            raise self.error(key, "is missing")
        return self._raw.pop(key)

    def text(self, key: str, *, most: int = 10_000, empty: bool = False) -> str:
        """Return a text of at most `most` characters without spaces around it."""
        value = self.take(key)
        if not isinstance(value, str):
            raise self.error(key, "must be a text between quotes")
        if not value and not empty:
            raise self.error(key, "is empty")
        if value != value.strip():
            raise self.error(key, "has spaces before or after it")
        if len(value) > most:
            raise self.error(key, f"is {len(value)} characters long; {most} fit")
        return value

    def slug(self, key: str) -> str:
        """Return lower-case letters, digits and single hyphens."""
        value = self.text(key, most=MOST_SLUG_CHARACTERS)
        if SLUG.fullmatch(value) is None:
            raise self.error(key, f"{value!r} may hold only a to z, digits and single hyphens")
        return value

    def one_of(self, key: str, choices: Iterable[str], *, empty: bool = False) -> str:
        """Return one of `choices`; where it may be, an empty text."""
        value, known = self.text(key, empty=empty), tuple(choices)
        if value and value not in known:
            raise self.error(key, f"{value!r} is none of {', '.join(known)}")
        return value

    def number(self, key: str, least: int, most: int) -> int:
        """Return a whole number; both bounds are in."""
        value = self.take(key)
        if not isinstance(value, int) or isinstance(value, bool):
            raise self.error(key, "must be a whole number")
        if not least <= value <= most:
            raise self.error(key, f"{value} must lie between {least} and {most}")
        return value

    def day(self, key: str) -> date:
        """Return a calendar day."""
        value = self.take(key)
        if not isinstance(value, date) or isinstance(value, datetime):
            raise self.error(key, "must be a date such as 2026-01-01")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of different texts, none of them empty."""
        return list_of_texts(self, key, self.take(key))

    def words(
        self, key: str, languages: Sequence[str], *, most: int = MOST_NAME_CHARACTERS
    ) -> Words:
        """Return a text in every one of `languages`, and in no other."""
        table = Table(self.file, f"{self.where}{key}.", self.take(key))
        words = {language: table.text(language, most=most) for language in languages}
        table.done()
        return Words(words)

    def done(self) -> None:
        """Say that everything was read.

        Raises:
            ContentError: something was not.
        """
        for key in self._raw:
            raise self.error(key, "nobody knows this key")


def list_of_texts(table: Table, key: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not value:
        raise table.error(key, "must be a list of texts with something in it")
    for one in value:
        if not isinstance(one, str) or not one or one != one.strip():
            raise table.error(key, f"{one!r} must be a text without spaces around it")
    no_doubles(table.file, f"{table.where}{key}", value)
    return tuple(value)


def no_doubles(file: str, key: str, values: Collection[str]) -> None:
    seen: set[str] = set()
    for value in values:
        if value.casefold() in seen:
            raise ContentError(file, key, f"{value!r} is there twice")
        seen.add(value.casefold())
