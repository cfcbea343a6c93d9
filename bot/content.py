"""Reads the folder of a municipality. What can't be read or understood stops the start."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import fields, replace
from pathlib import Path
from typing import TypeVar

from bot.content_table import (
    MOST_NAME_CHARACTERS,
    SUFFIX,
    ContentError,
    Table,
    list_of_texts,
    no_doubles,
    read_file,
)
from bot.formats_content import FOLDER as FORMATS
from bot.formats_content import read_formats
from bot.questionnaires_content import FOLDER as QUESTIONNAIRES
from bot.questionnaires_content import read_questionnaire
from bot.ways_content import FOLDER as WAYS
from bot.ways_content import read_ways
from domain.areas import Area, AreaKind, Category
from domain.evaluation.questionnaire import Questionnaire
from domain.formats.format import Format
from domain.ids import AreaSlug
from domain.parameters import (
    LIMITS,
    AdviceFigures,
    AnswerFigures,
    BallotFigures,
    ConnectionFigures,
    ContactFigures,
    Content,
    Dated,
    DeadlockFigures,
    DoorFigures,
    EvaluationFigures,
    ExampleIssue,
    ExchangeFigures,
    FirmFigures,
    GroundRule,
    IssueFigures,
    KitchenFigures,
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
    RouteFigures,
    ScopeReason,
    TaskFigures,
    Topic,
)
from domain.themes import SeedTheme
from domain.ways.way import WayOfWorking

DUTCH = "nl"
FIGURES = (
    "issues",
    "ballots",
    "tasks",
    "meetings",
    "connections",
    "exchange",
    "contacts",
    "kitchen",
    "firms",
    "answers",
    "names",
    "doors",
    "messages",
    "pace",
    "money",
    "deadlock",
    "evaluation",
    "organisation",
    "route",
    "advice",
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
    "scoping",
)
OPTIONAL = ("demo",)
"""Files that are read elsewhere, and only when they are needed: see `bot.demo.script`."""

MOST_THEME_CHARACTERS = 28
MOST_RULE_CHARACTERS = 300
MOST_LABEL_CHARACTERS = 24
MOST_REASONS = 8
"""Two in a row, with room for the way back."""
MOST_SUPPORTERS = 4
"""Invented residents of an example; an area can't seem busier than it is."""
MOST_DAYS_AGO = 365
PARTNER_KINDS = ("municipality", "corporation", "welfare", "police")

ALONG = Path(__file__).resolve().parents[1] / "content"
"""Content that comes along with the program."""

T = TypeVar("T", bound=Topic)


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
    areas = _areas(raw, municipality.name, started)
    rules = _ground_rules(raw, municipality.languages)
    issues = _figures(raw, "issues", IssueFigures)
    return Content(
        municipality=municipality,
        areas=areas,
        themes=themes,
        partners=_partners(raw),
        ground_rules=rules,
        examples=_examples(
            raw,
            areas=[area.slug for area in areas],
            themes=[theme.key for theme in themes],
            most=_latest(issues.issue_max_characters),
        ),
        ways=_ways(folder, municipality.languages),
        formats=_formats(folder, municipality.languages),
        questionnaire=_questionnaire(folder, municipality.languages, rules),
        issues=issues,
        ballots=_figures(raw, "ballots", BallotFigures),
        tasks=_figures(raw, "tasks", TaskFigures),
        meetings=_figures(raw, "meetings", MeetingFigures),
        connections=_figures(raw, "connections", ConnectionFigures),
        exchange=_figures(raw, "exchange", ExchangeFigures),
        contacts=_figures(raw, "contacts", ContactFigures),
        kitchen=_figures(raw, "kitchen", KitchenFigures),
        firms=_figures(raw, "firms", FirmFigures),
        answers=_figures(raw, "answers", AnswerFigures),
        names=_figures(raw, "names", NameFigures),
        doors=_figures(raw, "doors", DoorFigures),
        messages=_figures(raw, "messages", MessageFigures),
        pace=_figures(raw, "pace", PaceFigures),
        money=_figures(raw, "money", MoneyFigures),
        deadlock=_figures(raw, "deadlock", DeadlockFigures),
        evaluation=_figures(raw, "evaluation", EvaluationFigures),
        organisation=_figures(raw, "organisation", OrganisationFigures),
        route=_figures(raw, "route", RouteFigures),
        advice=_figures(raw, "advice", AdviceFigures),
        scope_reasons=_scope_reasons(raw, municipality.languages),
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
    return {stem: read_file(folder / f"{stem}{SUFFIX}") for stem in sorted(expected)}


def _tables(raw: Raw, stem: str, key: str, name: str) -> list[Table]:
    """Return the tables `[[key]]` of a file, each called by its own `name`."""
    file = f"{stem}{SUFFIX}"
    top = Table(file, "", raw[stem])
    entries = top.take(key)
    top.done()
    if not isinstance(entries, list) or not entries:
        raise ContentError(file, key, f"must be written as [[{key}]], at least once")
    tables = []
    for number, entry in enumerate(entries, start=1):
        own = entry.get(name) if isinstance(entry, dict) else None
        tables.append(Table(file, f"{key} {own or f'no. {number}'}: ", entry))
    return tables


# --- the figures --------------------------------------------------------------------------


def _figures(raw: Raw, stem: str, topic: type[T]) -> T:
    """Return the figures of a file: those that `topic` has fields for, and no other."""
    table = Table(f"{stem}{SUFFIX}", "", raw[stem])
    figures = {one.name: _parameter(table, one.name, one.metadata[LIMITS]) for one in fields(topic)}
    table.done()
    return topic(**figures)


def _parameter(table: Table, name: str, limits: Limits) -> Parameter:
    entries = table.take(name)
    if not isinstance(entries, list) or not entries:
        raise table.error(name, f"must be written as [[{name}]]")
    values: list[Dated] = []
    for raw_entry in entries:
        entry = Table(table.file, f"{name}: ", raw_entry)
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
    table = Table(f"municipality{SUFFIX}", "", raw["municipality"])
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


def _areas(raw: Raw, town: str, started: Collection[str]) -> tuple[Area, ...]:
    streets = _streets(raw)
    areas: list[Area] = []
    for table in _tables(raw, "areas", "area", "slug"):
        slug = AreaSlug(table.slug("slug"))
        area = _area(table, slug, slug in started, streets.get(slug, ()))
        village = area.kind is AreaKind.DORP
        areas.append(replace(area, on_map=f"{area.name}, {town}" if village else town))
    file = f"areas{SUFFIX}"
    no_doubles(file, "slug", [area.slug for area in areas])
    no_doubles(file, "name", [area.name for area in areas])
    known: set[str] = {area.slug for area in areas}
    for stem, key, named in (("municipality", "started", started), ("streets", "area", streets)):
        for unknown in sorted(set(named) - known):
            raise ContentError(f"{stem}{SUFFIX}", key, f"no area is called {unknown!r}")
    return tuple(areas)


def _area(table: Table, slug: AreaSlug, started: bool, streets: tuple[str, ...]) -> Area:
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
    no_doubles(f"themes{SUFFIX}", "key", [theme.key for theme in themes])
    for language in languages:
        names = [theme.names.in_language(language) for theme in themes]
        no_doubles(f"themes{SUFFIX}", f"names.{language}", names)
    return tuple(themes)


def _theme_words(table: Table) -> Mapping[str, tuple[str, ...]]:
    """Return words by language. People write in more languages than the program speaks."""
    raw = table.take("words")
    if not isinstance(raw, dict) or DUTCH not in raw:
        raise table.error("words", f"must be a table with a list for {DUTCH}")
    return {
        language: list_of_texts(table, f"words.{language}", words)
        for language, words in raw.items()
    }


def _ways(folder: Path, languages: Sequence[str]) -> tuple[WayOfWorking, ...]:
    """Return the ways of working beside the folder, or else those that come along."""
    beside = folder.resolve().parent / WAYS
    return read_ways(beside if beside.is_dir() else ALONG / WAYS, languages)


def _formats(folder: Path, languages: Sequence[str]) -> tuple[Format, ...]:
    """Return the participation formats beside the folder, or else those that come along."""
    beside = folder.resolve().parent / FORMATS
    return read_formats(beside if beside.is_dir() else ALONG / FORMATS, languages)


def _questionnaire(
    folder: Path, languages: Sequence[str], rules: Sequence[GroundRule]
) -> Questionnaire:
    """Return the questions of the yearly look back beside the folder, or that come along."""
    beside = folder.resolve().parent / QUESTIONNAIRES
    where = beside if beside.is_dir() else ALONG / QUESTIONNAIRES
    return read_questionnaire(where, languages, [one.title for one in rules])


def _answer_days(table: Table) -> int | None:
    """Return in how many days a partner answers, if it has a number of its own."""
    return table.number("answer_days", 1, 90) if table.has("answer_days") else None


def _partners(raw: Raw) -> tuple[Partner, ...]:
    partners: list[Partner] = []
    for table in _tables(raw, "partners", "partner", "key"):
        partner = Partner(
            key=table.slug("key"),
            name=table.text("name", most=MOST_NAME_CHARACTERS),
            kind=table.one_of("kind", PARTNER_KINDS),
            answer_days=_answer_days(table),
        )
        table.text("source")
        table.done()
        partners.append(partner)
    no_doubles(f"partners{SUFFIX}", "key", [partner.key for partner in partners])
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


def _scope_reasons(raw: Raw, languages: Sequence[str]) -> tuple[ScopeReason, ...]:
    reasons: list[ScopeReason] = []
    file = f"scoping{SUFFIX}"
    for table in _tables(raw, "scoping", "reason", "key"):
        reason = ScopeReason(
            key=table.slug("key"),
            beyond=table.one_of("says", ("inside", "beyond")) == "beyond",
            label=table.words("label", languages, most=MOST_LABEL_CHARACTERS),
            why=table.words("why", languages, most=MOST_RULE_CHARACTERS),
        )
        table.text("source")
        table.done()
        reasons.append(reason)
    no_doubles(file, "key", [reason.key for reason in reasons])
    for says, beyond in (("inside", False), ("beyond", True)):
        if not 1 <= sum(one.beyond is beyond for one in reasons) <= MOST_REASONS:
            raise ContentError(file, "says", f"1 to {MOST_REASONS} reasons must say {says!r}")
    return tuple(reasons)


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
    no_doubles(f"examples{SUFFIX}", "text", [example.text for example in examples])
    return tuple(examples)
