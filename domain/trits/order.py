"""The fixed order of the questions: one is open, the next opens when it is answered.

Source: brochure, chapter 3 (Trits). Closing and opening again is with the initiative group.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from domain.ids import AgendaItemId, AreaSlug, ResidentId
from domain.people import Resident
from domain.plain_text import one_line
from domain.reading import PersonalSpan
from domain.refusing import Refused, Twice, forbid, refuse
from domain.roles import Action
from domain.trits.answer import TritsText
from domain.trits.telling import tells_who

NUMBERS = (1, 2, 3)
WHY_MOST = 200
"""Characters of why a question has nothing."""


class Series(StrEnum):
    """Three questions that belong together; the value is how a button names them."""

    DO = "d"
    """What residents do themselves, with help, and what others carry out."""
    DECIDE = "z"
    """What residents decide, with help and advice, and what others decide on their advice."""


@dataclass(frozen=True, slots=True)
class Question:
    """One of the six, number 1 to 3 of a series."""

    series: Series
    number: int

    @property
    def code(self) -> str:
        """How a button and a conversation name it: "d1"."""
        return f"{self.series}{self.number}"

    @property
    def names_party(self) -> bool:
        """Whether an answer says whose help it needs, or who does or decides it."""
        return self.number > 1

    @property
    def makes_tasks(self) -> bool:
        """Whether residents volunteer for what is answered."""
        return self.series is Series.DO and self.number < NUMBERS[-1]


FIRST = Question(Series.DO, 1)


def question_of(code: str) -> Question | None:
    """Return what `Question.code` named; None for anything else."""
    if len(code) != 2 or code[0] not in list(Series) or code[1] not in "123":
        return None
    return Question(Series(code[0]), int(code[1]))


class Stand(StrEnum):
    """Where a question stands."""

    OPEN = "open"
    CLOSED = "closed"
    WAITS = "waits"
    """One before it isn't answered, or was opened again. What was said stays readable."""


@dataclass(frozen=True, slots=True)
class Course:
    """Where the three questions of a series stand, about one item.

    Attributes:
        closed: numbers that the group closed, with why there is nothing; empty: enough was said.
        answers: number -> how many answers it has.
    """

    item: AgendaItemId
    area: AreaSlug
    series: Series
    closed: Mapping[int, str] = field(default_factory=dict)
    answers: Mapping[int, int] = field(default_factory=dict)

    def stand(self, number: int) -> Stand:
        """Return where question `number` stands: it waits while one before it isn't closed."""
        if any(one not in self.closed for one in NUMBERS if one < number):
            return Stand.WAITS
        return Stand.CLOSED if number in self.closed else Stand.OPEN

    @property
    def open(self) -> int | None:
        """The one question that is open; None when all three are answered."""
        return next((one for one in NUMBERS if one not in self.closed), None)


@dataclass(frozen=True, slots=True)
class Turned:
    """A question that is closed or opened again from now on, to put on record.

    Attributes:
        because: why there is nothing to answer; empty when enough was said, or it opens.
    """

    item: AgendaItemId
    question: Question
    closes: bool
    because: str
    by: ResidentId
    at: datetime


def decide_close(
    course: Course,
    resident: Resident,
    question: Question,
    at: datetime,
    *,
    nothing: str | None = None,
    personal: Sequence[PersonalSpan] = (),
) -> Turned | Twice | Refused:
    """Decide whether the initiative group goes on to the next question.

    Args:
        nothing: why there is nothing to answer; None when what was said is enough.
        personal: what the reader found in that.
    """
    if not resident.may(Action.TEND_TRITS, course.area):
        return forbid(resident, Action.TEND_TRITS, course.area)
    match course.stand(question.number):
        case Stand.WAITS:
            return refuse_waiting(resident, course)
        case Stand.CLOSED:
            return Twice(TritsText.CLOSED_ALREADY)
    if nothing is None:
        if not course.answers.get(question.number):
            return refuse(resident, TritsText.ONE_ANSWER_FIRST)
        return Turned(course.item, question, True, "", resident.id, at)
    why = one_line(nothing)
    if len(why) > WHY_MOST:
        values = {"tekens": len(why), "passen": WHY_MOST}
        return refuse(resident, TritsText.WHY_TOO_LONG, values)
    if not any(one.isalpha() for one in why):
        return refuse(resident, TritsText.WHY_NOTHING)
    if tells_who(personal):
        return refuse(resident, TritsText.ANSWER_PERSONAL)
    return Turned(course.item, question, True, why, resident.id, at)


def decide_reopen(
    course: Course, resident: Resident, question: Question, at: datetime
) -> Turned | Twice | Refused:
    """Decide whether the initiative group opens a question again; those after it wait then."""
    if not resident.may(Action.TEND_TRITS, course.area):
        return forbid(resident, Action.TEND_TRITS, course.area)
    match course.stand(question.number):
        case Stand.WAITS:
            return refuse_waiting(resident, course)
        case Stand.OPEN:
            return Twice(TritsText.OPEN_ALREADY)
    return Turned(course.item, question, False, "", resident.id, at)


def refuse_waiting(resident: Resident, course: Course) -> Refused:
    """Return why a question can't be answered yet: another one comes first."""
    return refuse(resident, TritsText.WAITS, {"eerst": course.open or NUMBERS[0]})
