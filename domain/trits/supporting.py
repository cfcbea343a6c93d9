"""Supporting an answer of a neighbour, and no longer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from domain.agenda.texts import AgendaText
from domain.ids import AgendaItemId, AreaSlug, ResidentId
from domain.people import Resident
from domain.refusing import Refused, Twice, refuse
from domain.trits.answer import AnswerId, TritsText
from domain.trits.order import Course, Question, Stand, refuse_waiting


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """An answer that somebody tapped on.

    Attributes:
        own: who taps wrote it; mine: who taps supports it.
        has_task: a task came out of it.
    """

    id: AnswerId
    item: AgendaItemId
    area: AreaSlug
    question: Question
    text: str
    party: str
    own: bool
    mine: bool
    has_task: bool


@dataclass(frozen=True, slots=True)
class Supported:
    """Whether somebody supports an answer from now on, to store."""

    answer: AnswerId
    by: ResidentId
    supports: bool
    at: datetime


def decide_support(
    resident: Resident,
    answer: Standing | None,
    course: Course | None,
    at: datetime,
    *,
    supports: bool,
) -> Supported | Twice | Refused:
    """Decide on supporting an answer, or no longer: one tap each, once a person."""
    if answer is None or course is None:
        return refuse(resident, TritsText.ANSWER_GONE)
    if answer.area != resident.area:
        return refuse(resident, AgendaText.OTHER_AREA)
    if answer.own:
        return Twice(TritsText.OWN_ANSWER)
    if answer.mine == supports:
        return Twice(TritsText.SUPPORTED_ALREADY if supports else TritsText.NOT_SUPPORTED)
    if course.stand(answer.question.number) is Stand.WAITS:
        return refuse_waiting(resident, course)
    return Supported(answer.id, resident.id, supports, at)
