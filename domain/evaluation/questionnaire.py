"""The questions of the yearly look back: one for each ground rule, six lines, and which may go.

Source: brochure, chapter 3 (Speelregels 13 and 15) and the table at its end. The words come from
content; an evaluation keeps those that it opened with.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from domain.evaluation.sheet import SCORES, Letter, Line, Side
from domain.ground_rules import FEWER_RULES, can_go
from domain.notices import Words

NONE_GOES = "0"
"""What is chosen by who wants no rule to go."""


@dataclass(frozen=True, slots=True)
class LineQuestion:
    """One line of the quadrant test: what is asked, and the statement of each corner."""

    question: Words
    statements: Mapping[Letter, Words]


@dataclass(frozen=True, slots=True)
class RuleQuestion:
    """What is asked about one ground rule.

    Attributes:
        title: what the rule is called.
        asked: the question to each side.
    """

    title: Words
    asked: Mapping[Side, Words]


@dataclass(frozen=True, slots=True)
class Questionnaire:
    """All words of the questions.

    Attributes:
        version: as content numbers them.
        rules: number of the ground rule -> its question.
        lines: all six, in the order in which they are asked.
    """

    version: int
    rules: Mapping[int, RuleQuestion]
    lines: Mapping[Line, LineQuestion]


class About(StrEnum):
    """What is asked at a place."""

    RULE = "rule"
    LINE = "line"
    MAY_GO = "may-go"
    QUESTION = "question"
    """One that neighbours thought of, in a survey round."""


@dataclass(frozen=True, slots=True)
class Place:
    """One question on a sheet.

    Attributes:
        key: under which its answer lies on the sheet.
        rule, line: what it is about; None where it is about something else. Of a question of a
            survey round `rule` is its number, from 1.
        choices: what can be answered, in the order of the buttons.
    """

    key: str
    about: About
    choices: tuple[str, ...]
    rule: int | None = None
    line: Line | None = None

    @property
    def words_at(self) -> int | None:
        """Under which number words about it lie; None where none can be written."""
        return self.rule if self.about in (About.RULE, About.QUESTION) else None


MAY_GO = "weg"
"""Key of the last question, where it is asked."""


def places(rules: Sequence[int]) -> tuple[Place, ...]:
    """Return the questions in their order.

    Which rule may go is asked as long as the rule about that counts, and only of those that can.

    Args:
        rules: numbers of the ground rules that count in the area.
    """
    scores = tuple(str(one) for one in SCORES)
    letters = tuple(one.value for one in Letter)
    asked = [Place(f"r{one}", About.RULE, scores, rule=one) for one in rules]
    asked += [Place(one.value, About.LINE, letters, line=one) for one in Line]
    if FEWER_RULES not in rules:
        return tuple(asked)
    goes = (*(str(one) for one in can_go(rules)), NONE_GOES)
    return (*asked, Place(MAY_GO, About.MAY_GO, goes))


# --- as it is kept ------------------------------------------------------------------------


def questionnaire_to_json(questions: Questionnaire) -> dict[str, Any]:
    """Return a questionnaire in plain values, for an evaluation to keep."""
    return {
        "version": questions.version,
        "rules": {
            str(number): {
                "title": dict(one.title.by_language),
                **{side.value: dict(words.by_language) for side, words in one.asked.items()},
            }
            for number, one in questions.rules.items()
        },
        "lines": {
            line.value: {
                "question": dict(one.question.by_language),
                **{
                    letter.value: dict(words.by_language)
                    for letter, words in one.statements.items()
                },
            }
            for line, one in questions.lines.items()
        },
    }


def questionnaire_from_json(kept: Mapping[str, Any]) -> Questionnaire:
    """Return a questionnaire that was kept.

    Raises:
        KeyError: something is missing.
    """
    return Questionnaire(
        version=kept["version"],
        rules={
            int(number): RuleQuestion(
                Words(one["title"]), {side: Words(one[side.value]) for side in Side}
            )
            for number, one in sorted(kept["rules"].items(), key=lambda pair: int(pair[0]))
        },
        lines={
            line: LineQuestion(
                Words(kept["lines"][line.value]["question"]),
                {letter: Words(kept["lines"][line.value][letter.value]) for letter in Letter},
            )
            for line in Line
        },
    )
