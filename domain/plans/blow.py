"""Short or long blow: three questions about an agenda item, all yes is short.

Source: brochure, chapter 3 (work route, steps 3 and 4) and chapter 4 ("onderwerpen die snel,
eenvoudig en zonder te hoge kosten aangepakt kunnen worden").
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.calendar import day_of
from domain.ids import AgendaItemId, AreaSlug
from domain.notices import Euros, Line, Lines, TextKey, Values
from domain.people import Resident, shown
from domain.plans.texts import BlowText, PlanText
from domain.refusing import Refused, Twice, forbid
from domain.roles import Action
from domain.texts import GeneralText


class Blow(StrEnum):
    """How an item goes on: to an implementation plan, or to a development plan."""

    SHORT = "short"
    LONG = "long"


class Question(StrEnum):
    """The three questions, in the order in which they are asked."""

    QUICK = "quick"
    SIMPLE = "simple"
    CHEAP = "cheap"


ASKED: Mapping[Question, BlowText] = {
    Question.QUICK: BlowText.QUICK,
    Question.SIMPLE: BlowText.SIMPLE,
    Question.CHEAP: BlowText.CHEAP,
}
NOT: Mapping[Question, BlowText] = {
    Question.QUICK: BlowText.NOT_QUICK,
    Question.SIMPLE: BlowText.NOT_SIMPLE,
    Question.CHEAP: BlowText.NOT_CHEAP,
}
PLAN_OF: Mapping[Blow, PlanText] = {
    Blow.SHORT: PlanText.IMPLEMENTATION,
    Blow.LONG: PlanText.DEVELOPMENT,
}
NAMES: Mapping[Blow, BlowText] = {Blow.SHORT: BlowText.SHORT, Blow.LONG: BlowText.LONG}
YES, NO = "j", "n"
ANSWERS = re.compile(f"[{YES}{NO}]{{0,3}}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What a member of the initiative group answered about an item; only added to.

    Attributes:
        no: questions answered with no; none of them makes it a short blow.
        most_cents: the sum that stood in the third question.
        by_name: as neighbours see it; None for who is no resident any more.
    """

    id: int
    no: frozenset[Question]
    most_cents: int
    by_name: str | None
    at: datetime

    @property
    def blow(self) -> Blow:
        """Short when all three are answered with yes."""
        return blow_of(self.no)


def blow_of(no: frozenset[Question]) -> Blow:
    """Return which blow it is when the questions in `no` were answered with no."""
    return Blow.LONG if no else Blow.SHORT


def lines_of(judgement: Judgement) -> Lines:
    """Return why it is that blow, and who judged it when."""
    values: Values = {"bedrag": Euros(judgement.most_cents)}
    if judgement.blow is Blow.SHORT:
        why = [Line(BlowText.WHY_SHORT, values)]
    else:
        not_so = [Line(NOT[one], values) for one in Question if one in judgement.no]
        why = [Line(BlowText.WHY_LONG), *not_so]
    by = {"naam": shown(judgement.by_name), "dag": day_of(judgement.at)}
    return Lines((*why, Line(BlowText.BY, by)))


@dataclass(frozen=True, slots=True)
class Judged:
    """An answer to all three questions, to store."""

    item: AgendaItemId
    by: Resident
    no: frozenset[Question]
    most_cents: int
    at: datetime

    @property
    def blow(self) -> Blow:
        """Short when all three are answered with yes."""
        return blow_of(self.no)


@dataclass(frozen=True, slots=True)
class NextQuestion:
    """There is another question to answer; `number` counts from 1."""

    question: Question
    number: int


def read_answers(answers: str) -> frozenset[Question] | NextQuestion:
    """Return the questions answered with no, or what is asked next.

    Args:
        answers: `j` or `n` for each question so far, as `ANSWERS`.
    """
    questions = tuple(Question)
    if len(answers) < len(questions):
        return NextQuestion(questions[len(answers)], len(answers) + 1)
    return frozenset(one for one, said in zip(questions, answers, strict=True) if said == NO)


def decide_judge(
    resident: Resident,
    item: AgendaItemId,
    area: AreaSlug,
    answers: str,
    at: datetime,
    *,
    seen: int,
    newest: int,
    most_cents: int,
) -> Judged | NextQuestion | Twice | Refused:
    """Decide what a tap on an answer comes to.

    Args:
        answers: all so far, with the one that was tapped.
        seen, newest: number of the judgement that stood when the questions began, and of the
            one that stands now; 0 for none. Where they differ somebody was faster.
    """
    if not resident.may(Action.JUDGE_BLOW, area):
        return forbid(resident, Action.JUDGE_BLOW, area)
    if seen != newest:
        return Twice(BlowText.MEANWHILE)
    if ANSWERS.fullmatch(answers) is None:
        return Twice(GeneralText.BUTTON_OLD)
    found = read_answers(answers)
    if isinstance(found, NextQuestion):
        return found
    return Judged(item, resident, found, most_cents, at)


def answer_of(blow: Blow | None) -> TextKey | None:
    """Return what a blow is called; None where it isn't judged."""
    return None if blow is None else NAMES[blow]
