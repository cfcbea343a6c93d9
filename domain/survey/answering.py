"""What a tap or typed words do to a sheet of a survey round, beyond what looking back does."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from domain.evaluation.answering import Kept, NotKept, decide_next, decide_words
from domain.evaluation.draft import Draft
from domain.evaluation.questionnaire import Place
from domain.evaluation.texts import SheetText
from domain.notices import TextKey
from domain.reading import PersonalSpan
from domain.survey.sheet_screens import WORDS_MOST
from domain.survey.survey import WROTE, Survey
from domain.survey.texts import SurveyText

_OWN_WORDS: dict[TextKey, SurveyText] = {
    SheetText.GONE: SurveyText.GONE,
    SheetText.WORDS_SHORT: SurveyText.WORDS_SHORT,
    SheetText.EMPTY: SurveyText.EMPTY,
}


def refuse_sheet(survey: Survey | None, at: datetime, *, mine: bool) -> NotKept | None:
    """Return why nothing can be answered here and now; None when it can.

    Args:
        mine: whether this person lives there, or began before they moved.
    """
    if survey is None:
        return NotKept(SurveyText.GONE)
    if not survey.takes_answers(at):
        return NotKept(SheetText.SHUT_TOAST, closed=True)
    if not mine:
        return NotKept(SurveyText.NOT_YOURS, {"gebied": survey.area_name})
    return None


def decide_answer_in_words(
    draft: Draft,
    asked: Sequence[Place],
    place: int,
    typed: str,
    *,
    personal: Sequence[PersonalSpan] = (),
) -> Kept | NotKept:
    """Decide whether what somebody typed is their answer to a question, or stands beside it.

    An open question has its answer then, and the next one comes.
    """
    outcome = decide_words(draft, asked, place, typed, most=WORDS_MOST, personal=personal)
    if isinstance(outcome, NotKept) or WROTE not in asked[place].choices:
        return outcome
    answered = outcome.draft.with_pick(asked[place], WROTE)
    onwards = decide_next(answered, asked, place)
    if isinstance(onwards, NotKept):
        return onwards
    return Kept(onwards.draft, onwards.place, masked=outcome.masked)


def without_words(draft: Draft, asked: Sequence[Place], place: int) -> Draft:
    """Return a sheet without the words about a question; an open one has no answer then."""
    number = asked[place].words_at
    left = draft if number is None else draft.with_words(number, "")
    if WROTE not in asked[place].choices:
        return left
    return left.without_pick(asked[place])


def said_of(why: NotKept) -> TextKey:
    """Return why nothing was kept, in the words of a survey round."""
    return _OWN_WORDS.get(why.toast, why.toast)
