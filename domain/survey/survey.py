"""A survey round of an area: its questions, when it closes by itself, and who is reminded.

Source: brochure, Tiendeveen Eén (two brainstorms, one survey round, a scenario within three
months). How long it is open and its reminders are ours (docs/decisions/0030).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from domain.due import Due, DueKind
from domain.evaluation.questionnaire import About, Place
from domain.ids import AreaSlug, BallotId, SurveyId
from domain.notices import Button, Look
from domain.survey.texts import SurveyText

SURVEY_PREFIX = "vg"
"""`vg:in:<area>:<verb>` about a round of an area, `vg:<survey>:<place>:<what>` a question."""
QUESTIONS_LEAST, QUESTIONS_MOST = 3, 10
OPTIONS_LEAST, OPTIONS_MOST = 2, 6
WROTE = "w"
"""What is chosen at an open question by who wrote something."""
LAST_REMINDER = timedelta(days=1)
"""Before the closing; the first reminder comes at half time."""


@dataclass(frozen=True, slots=True)
class Question:
    """One question, in the words of who asks.

    Attributes:
        options: to choose one of; none for an open question.
    """

    text: str
    options: tuple[str, ...] = ()

    @property
    def open(self) -> bool:
        """Whether it is answered in own words alone."""
        return not self.options


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """A survey round.

    Attributes:
        questions: frozen at opening.
        opened_at, closes_at: timezone-aware; from `closes_at` on an answer is too late.
        people: who handed in, known at the closing; None while it is open, and of fewer than may
            be told of.
    """

    id: SurveyId
    area: AreaSlug
    area_name: str
    questions: tuple[Question, ...]
    opened_at: datetime
    closes_at: datetime
    closed: bool = False
    people: int | None = None

    def takes_answers(self, at: datetime) -> bool:
        """Return whether an answer at `at` counts."""
        return not self.closed and at < self.closes_at


def places(questions: Sequence[Question]) -> tuple[Place, ...]:
    """Return the questions as places on a sheet; an option goes by its number, from 1."""
    return tuple(
        Place(
            f"q{number}",
            About.QUESTION,
            tuple(str(at) for at, _ in enumerate(one.options, start=1)) or (WROTE,),
            rule=number,
        )
        for number, one in enumerate(questions, start=1)
    )


def slot_of(survey: SurveyId) -> str:
    """Return the slot of somebody's own sheet."""
    return f"vragenronde-{survey}"


def key_of(survey: SurveyId) -> BallotId:
    """Return under which number its key is kept: surveys are numbered along with ballots."""
    return BallotId(survey)


def reminder_moments(survey: Survey) -> tuple[datetime, datetime]:
    """Return when who hasn't finished is reminded: at half time, and a day before the end."""
    half = survey.opened_at + (survey.closes_at - survey.opened_at) / 2
    return half, survey.closes_at - LAST_REMINDER


def dues_of(survey: Survey) -> tuple[Due, ...]:
    """Return all that the clock does about a survey that opens."""
    number = survey.id
    reminders = [
        Due(
            DueKind.SURVEY_REMINDER,
            at,
            f"vragenronde-herinnert-{number}-{which}",
            {"survey": number, "which": which},
        )
        for which, at in enumerate(reminder_moments(survey), start=1)
    ]
    closes = Due(
        DueKind.SURVEY_CLOSES, survey.closes_at, f"vragenronde-sluit-{number}", {"survey": number}
    )
    return (*reminders, closes)


def makes_sense(survey: Survey | None, which: int, at: datetime) -> bool:
    """Return whether a reminder is still said: not past the closing, nor past the next one.

    Args:
        which: 1 for the first.
    """
    if survey is None or not survey.takes_answers(at):
        return False
    return all(at < one for one in reminder_moments(survey)[which:])


def shred_due(survey: SurveyId, at: datetime) -> Due:
    """Return what throws away the key, and what the open sheets left in files."""
    key = f"vragenronde-{survey}-sleutel-{at.isoformat()}"
    return Due(DueKind.SURVEY_SHRED, at, key, {"survey": survey})


def survey_button(area: AreaSlug) -> Button:
    """Return the button to the survey round of an area."""
    return Button(label=SurveyText.TO_SURVEY, data=f"{SURVEY_PREFIX}:in:{area}:toon")


def take_part_button(survey: SurveyId) -> Button:
    """Return the button to one's own sheet, where one left it."""
    return Button(
        label=SurveyText.TAKE_PART, data=f"{SURVEY_PREFIX}:{survey}:begin", look=Look.MAIN
    )


# --- as it is kept ------------------------------------------------------------------------


def questions_to_data(questions: Sequence[Question]) -> list[dict[str, Any]]:
    """Return questions in plain values, for a conversation or a survey to keep."""
    return [{"text": one.text, "options": list(one.options)} for one in questions]


def questions_from_data(kept: Sequence[Mapping[str, Any]]) -> tuple[Question, ...]:
    """Return questions that were kept.

    Raises:
        KeyError: something is missing.
    """
    return tuple(
        Question(str(one["text"]), tuple(str(option) for option in one["options"])) for one in kept
    )
