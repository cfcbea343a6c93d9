"""Reads the folder of a municipality. What can't be read or understood stops the start."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import fields
from datetime import date, datetime
from pathlib import Path
from typing import TypeVar

from domain.areas import Area, AreaKind, Category
from domain.ids import AreaSlug
from domain.notices import Words
from domain.parameters import (
    LIMITS,
    BallotFigures,
    Content,
    Dated,
    DeadlockFigures,
    DoorFigures,
    EvaluationFigures,
    ExampleIssue,
    GroundRule,
    IssueFigures,
    Limits,
    MeetingFigures,
    MessageFigures,
    MoneyFigures,
    Municipality,
    NameFigures,
    OrganisationFigures,
    PaceFigures,
    Parameter,
    Partner,
    TaskFigures,
    Topic,
)
from domain.themes import SeedTheme

DUTCH = "nl"
SUFFIX = ".toml"
FIGURES = (
    "issues",
    "ballots",
    "tasks",
    "meetings",
    "names",
    "doors",
    "messages",
    "pace",
    "money",
    "deadlock",
    "evaluation",
    "organisation",
)
"""Files that hold figures; the others hold texts."""
TEXTS = (
    "municipality",
    "areas",
    "streets",
    "themes",
    "partners",
    "ground_rules",
    "examples",
)
OPTIONAL = ("demo",)
"""Files that are read elsewhere, and only when they are needed: see `bot.demo.script`."""

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
MOST_SLUG_CHARACTERS = 24
"""Slugs travel in buttons, which carry 64 bytes in all."""
MOST_NAME_CHARACTERS = 60
MOST_THEME_CHARACTERS = 28
MOST_RULE_CHARACTERS = 300
MOST_SUPPORTERS = 4
"""Invented residents of an example; an area can't seem busier than it is."""
MOST_DAYS_AGO = 365
PARTNER_KINDS = ("municipality", "corporation", "welfare", "police")

T = TypeVar("T", bound=Topic)


class ContentError(ValueError):
    """The folder of the municipality can't be used. Says which file, which key, and why."""

    def __init__(self, file: str, key: str, reason: str) -> None:
        super().__init__(f"{file}: {key}: {reason}" if key else f"{file}: {reason}")
        self.file = file
        self.key = key


def load(folder: Path) -> Content:
    """Return the municipality that `folder` describes.

    Raises:
        ContentError: a file is missing, unknown or unreadable, or something in one is
            unknown, missing, double, of the wrong type or out of bounds, or points to
            an area or theme that doesn't exist.
    """
    raw = _read_folder(folder)
    municipality, started = _municipality(raw)
    themes = _themes(raw, municipality.languages)
    areas = _areas(raw, started)
    issues = _figures(raw, "issues", IssueFigures)
    return Content(
        municipality=municipality,
        areas=areas,
        themes=themes,
        partners=_partners(raw),
        ground_rules=_ground_rules(raw, municipality.languages),
        examples=_examples(
            raw,
            areas=[area.slug for area in areas],
            themes=[theme.key for theme in themes],
            most=_latest(issues.issue_max_characters),
        ),
        issues=issues,
        ballots=_figures(raw, "ballots", BallotFigures),
        tasks=_figures(raw, "tasks", TaskFigures),
        meetings=_figures(raw, "meetings", MeetingFigures),
        names=_figures(raw, "names", NameFigures),
        doors=_figures(raw, "doors", DoorFigures),
        messages=_figures(raw, "messages", MessageFigures),
        pace=_figures(raw, "pace", PaceFigures),
        money=_figures(raw, "money", MoneyFigures),
        deadlock=_figures(raw, "deadlock", DeadlockFigures),
        evaluation=_figures(raw, "evaluation", EvaluationFigures),
        organisation=_figures(raw, "organisation", OrganisationFigures),
    )


Raw = Mapping[str, Mapping[str, object]]
"""Name of the file, without its ending, to what TOML makes of it."""


def _read_folder(folder: Path) -> Raw:
    if not folder.is_dir():
        raise ContentError(str(folder), "", "there is no such folder")
    expected = {*TEXTS, *FIGURES}
    found = {path.stem for path in folder.glob(f"*{SUFFIX}")}
    for stem in sorted(found - expected - {*OPTIONAL}):
        raise ContentError(f"{stem}{SUFFIX}", "", "nobody reads a file of this name")
    for stem in sorted(expected - found):
        raise ContentError(f"{stem}{SUFFIX}", "", "the file is missing")
    return {stem: _read_file(folder / f"{stem}{SUFFIX}") for stem in sorted(expected)}


def _read_file(path: Path) -> Mapping[str, object]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as broken:
        raise ContentError(path.name, "", f"can't be opened: {broken.strerror}") from broken
    except UnicodeDecodeError as broken:
        raise ContentError(path.name, "", "is not UTF-8 text") from broken
    except tomllib.TOMLDecodeError as broken:
        raise ContentError(path.name, "", f"is not TOML: {broken}") from broken


# --- one table ----------------------------------------------------------------------------


class _Table:
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
        return _texts(self, key, self.take(key))

    def words(
        self, key: str, languages: Sequence[str], *, most: int = MOST_NAME_CHARACTERS
    ) -> Words:
        """Return a text in every one of `languages`, and in no other."""
        table = _Table(self.file, f"{self.where}{key}.", self.take(key))
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


def _texts(table: _Table, key: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not value:
        raise table.error(key, "must be a list of texts with something in it")
    for one in value:
        if not isinstance(one, str) or not one or one != one.strip():
            raise table.error(key, f"{one!r} must be a text without spaces around it")
    _no_doubles(table.file, f"{table.where}{key}", value)
    return tuple(value)


def _tables(raw: Raw, stem: str, key: str, name: str) -> list[_Table]:
    """Return the tables `[[key]]` of a file, each called by its own `name`."""
    file = f"{stem}{SUFFIX}"
    top = _Table(file, "", raw[stem])
    entries = top.take(key)
    top.done()
    if not isinstance(entries, list) or not entries:
        raise ContentError(file, key, f"must be written as [[{key}]], at least once")
    tables = []
    for number, entry in enumerate(entries, start=1):
        own = entry.get(name) if isinstance(entry, dict) else None
        tables.append(_Table(file, f"{key} {own or f'no. {number}'}: ", entry))
    return tables


def _no_doubles(file: str, key: str, values: Collection[str]) -> None:
    seen: set[str] = set()
    for value in values:
        if value.casefold() in seen:
            raise ContentError(file, key, f"{value!r} is there twice")
        seen.add(value.casefold())


# --- the figures --------------------------------------------------------------------------


def _figures(raw: Raw, stem: str, topic: type[T]) -> T:
    """Return the figures of a file: those that `topic` has fields for, and no other."""
    table = _Table(f"{stem}{SUFFIX}", "", raw[stem])
    figures = {one.name: _parameter(table, one.name, one.metadata[LIMITS]) for one in fields(topic)}
    table.done()
    return topic(**figures)


def _parameter(table: _Table, name: str, limits: Limits) -> Parameter:
    entries = table.take(name)
    if not isinstance(entries, list) or not entries:
        raise table.error(name, f"must be written as [[{name}]]")
    values: list[Dated] = []
    for raw_entry in entries:
        entry = _Table(table.file, f"{name}: ", raw_entry)
        unit = entry.text("unit")
        if unit != limits.unit:
            raise entry.error("unit", f"{unit!r} must be {limits.unit!r}")
        dated = Dated(
            value=entry.number("value", limits.least, limits.most),
            since=entry.day("since"),
            source=entry.text("source"),
        )
        entry.done()
        if values and values[-1].since == dated.since:
            raise entry.error("since", f"two values from {dated.since.isoformat()}")
        if values and values[-1].since > dated.since:
            raise entry.error("since", "the oldest value must come first")
        values.append(dated)
    return Parameter(unit=limits.unit, values=tuple(values))


def _latest(parameter: Parameter) -> int:
    return parameter.values[-1].value


# --- the texts ----------------------------------------------------------------------------


def _municipality(raw: Raw) -> tuple[Municipality, tuple[str, ...]]:
    table = _Table(f"municipality{SUFFIX}", "", raw["municipality"])
    municipality = Municipality(
        name=table.text("name", most=MOST_NAME_CHARACTERS),
        title=table.text("title", most=MOST_NAME_CHARACTERS),
        short_title=table.text("short_title", most=MOST_NAME_CHARACTERS),
        languages=table.texts("languages"),
    )
    started = table.texts("started")
    table.done()
    if municipality.languages[0] != DUTCH:
        raise table.error("languages", f"must begin with {DUTCH}")
    return municipality, started


def _areas(raw: Raw, started: Collection[str]) -> tuple[Area, ...]:
    streets = _streets(raw)
    areas: list[Area] = []
    for table in _tables(raw, "areas", "area", "slug"):
        slug = AreaSlug(table.slug("slug"))
        areas.append(_area(table, slug, slug in started, streets.get(slug, ())))
    file = f"areas{SUFFIX}"
    _no_doubles(file, "slug", [area.slug for area in areas])
    _no_doubles(file, "name", [area.name for area in areas])
    known: set[str] = {area.slug for area in areas}
    for stem, key, named in (("municipality", "started", started), ("streets", "area", streets)):
        for unknown in sorted(set(named) - known):
            raise ContentError(f"{stem}{SUFFIX}", key, f"no area is called {unknown!r}")
    return tuple(areas)


def _area(table: _Table, slug: AreaSlug, started: bool, streets: tuple[str, ...]) -> Area:
    inhabitants = None
    if table.has("inhabitants"):
        inhabitants = table.number("inhabitants", 1, 1_000_000)
        table.text("inhabitants_source")
    area = Area(
        slug=slug,
        name=table.text("name", most=MOST_NAME_CHARACTERS),
        kind=AreaKind(table.one_of("kind", AreaKind)),
        started=started,
        started_in=table.number("started_in", 1900, 2200),
        category=Category(table.one_of("category", Category)) if table.has("category") else None,
        inhabitants=inhabitants,
        aliases=table.texts("aliases") if table.has("aliases") else (),
        streets=streets,
    )
    table.text("source")
    table.done()
    return area


def _streets(raw: Raw) -> Mapping[str, tuple[str, ...]]:
    streets: dict[str, tuple[str, ...]] = {}
    for table in _tables(raw, "streets", "streets", "area"):
        area = table.slug("area")
        if area in streets:
            raise table.error("area", f"{area!r} is there twice")
        streets[area] = table.texts("names")
        table.text("source")
        table.done()
    return streets


def _themes(raw: Raw, languages: Sequence[str]) -> tuple[SeedTheme, ...]:
    themes: list[SeedTheme] = []
    for table in _tables(raw, "themes", "theme", "key"):
        theme = SeedTheme(
            key=table.slug("key"),
            names=table.words("names", languages, most=MOST_THEME_CHARACTERS),
            words=_theme_words(table),
            examples=table.texts("examples"),
        )
        if table.has("source"):
            table.text("source")
        table.done()
        themes.append(theme)
    _no_doubles(f"themes{SUFFIX}", "key", [theme.key for theme in themes])
    for language in languages:
        names = [theme.names.in_language(language) for theme in themes]
        _no_doubles(f"themes{SUFFIX}", f"names.{language}", names)
    return tuple(themes)


def _theme_words(table: _Table) -> Mapping[str, tuple[str, ...]]:
    """Return words by language. People write in more languages than the program speaks."""
    raw = table.take("words")
    if not isinstance(raw, dict) or DUTCH not in raw:
        raise table.error("words", f"must be a table with a list for {DUTCH}")
    return {language: _texts(table, f"words.{language}", words) for language, words in raw.items()}


def _partners(raw: Raw) -> tuple[Partner, ...]:
    partners: list[Partner] = []
    for table in _tables(raw, "partners", "partner", "key"):
        partner = Partner(
            key=table.slug("key"),
            name=table.text("name", most=MOST_NAME_CHARACTERS),
            kind=table.one_of("kind", PARTNER_KINDS),
        )
        table.text("source")
        table.done()
        partners.append(partner)
    _no_doubles(f"partners{SUFFIX}", "key", [partner.key for partner in partners])
    return tuple(partners)


def _ground_rules(raw: Raw, languages: Sequence[str]) -> tuple[GroundRule, ...]:
    rules: list[GroundRule] = []
    for expected, table in enumerate(_tables(raw, "ground_rules", "rule", "number"), start=1):
        rule = GroundRule(
            number=table.number("number", 1, 99),
            title=table.words("title", languages),
            text=table.words("text", languages, most=MOST_RULE_CHARACTERS),
        )
        table.text("source")
        table.done()
        if rule.number != expected:
            raise table.error("number", f"must be {expected}: they count from 1 without gaps")
        rules.append(rule)
    return tuple(rules)


def _examples(
    raw: Raw, *, areas: Collection[str], themes: Collection[str], most: int
) -> tuple[ExampleIssue, ...]:
    examples: list[ExampleIssue] = []
    for table in _tables(raw, "examples", "issue", "no name"):
        example = ExampleIssue(
            area=AreaSlug(table.one_of("area", areas)),
            days_ago=table.number("days_ago", 0, MOST_DAYS_AGO),
            text=table.text("text", most=most),
            shown_name=table.text("shown_name", most=MOST_NAME_CHARACTERS, empty=True),
            theme=table.one_of("theme", themes, empty=True),
            supporters=table.number("supporters", 0, MOST_SUPPORTERS),
        )
        table.done()
        examples.append(example)
    _no_doubles(f"examples{SUFFIX}", "text", [example.text for example in examples])
    return tuple(examples)
