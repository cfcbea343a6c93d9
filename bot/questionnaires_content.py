"""Reads the questions of the yearly look back: a file a version, the newest of which counts."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from bot.content_table import SUFFIX, ContentError, Table, read_file
from domain.evaluation.questionnaire import LineQuestion, Questionnaire, RuleQuestion
from domain.evaluation.sheet import Letter, Line, Side
from domain.notices import Words

FOLDER = "questionnaires"
MOST_QUESTION_CHARACTERS = 160
SIDES = {"residents": Side.RESIDENT, "professionals": Side.PROFESSIONAL}


def read_questionnaire(
    folder: Path, languages: Sequence[str], titles: Sequence[Words]
) -> Questionnaire:
    """Return the newest questionnaire in `folder`; the older ones must be readable too.

    Args:
        titles: of the ground rules, in the order of their numbers.

    Raises:
        ContentError: there is none, or something in one is unknown, missing, double or of the
            wrong type.
    """
    files = sorted(folder.glob(f"*{SUFFIX}"))
    if not files:
        raise ContentError(folder.name, "", "has no questionnaire")
    found = [_questionnaire(one, languages, titles) for one in files]
    return max(found, key=lambda one: one.version)


def _questionnaire(path: Path, languages: Sequence[str], titles: Sequence[Words]) -> Questionnaire:
    table = Table(path.name, "", read_file(path))
    version = table.number("version", 1, 9999)
    if path.stem != str(version):
        raise table.error("version", f"the file must be called {version}{SUFFIX}")
    rules = {
        number: _rule(one, number, title, languages)
        for (number, title), one in zip(
            enumerate(titles, start=1), _tables(table, "rule", len(titles)), strict=True
        )
    }
    lines = {
        line: _line(one, line, languages)
        for line, one in zip(Line, _tables(table, "line", len(Line)), strict=True)
    }
    table.done()
    return Questionnaire(version, rules, lines)


def _tables(table: Table, key: str, count: int) -> list[Table]:
    entries = table.take(key)
    if not isinstance(entries, list) or len(entries) != count:
        raise table.error(key, f"must be written as [[{key}]], {count} times")
    return [
        Table(table.file, f"{key} no. {number}: ", one)
        for number, one in enumerate(entries, start=1)
    ]


def _rule(table: Table, number: int, title: Words, languages: Sequence[str]) -> RuleQuestion:
    if table.number("number", 1, 99) != number:
        raise table.error("number", f"must be {number}: they stand in the order of the rules")
    asked = {
        side: table.words(key, languages, most=MOST_QUESTION_CHARACTERS)
        for key, side in SIDES.items()
    }
    table.text("source")
    table.done()
    return RuleQuestion(title, asked)


def _line(table: Table, line: Line, languages: Sequence[str]) -> LineQuestion:
    table.one_of("key", (line.value,))
    question = table.words("question", languages, most=MOST_QUESTION_CHARACTERS)
    statements = {
        letter: table.words(letter.value, languages, most=MOST_QUESTION_CHARACTERS)
        for letter in Letter
    }
    table.text("source")
    table.done()
    return LineQuestion(question, statements)
