"""Saying one's own answer to a trits question differently, while the question is open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.agenda.item import AgendaItem
from domain.agenda.texts import AgendaText
from domain.notices import STEP, Button, Line, Look, Notice, TextKey
from domain.people import Resident
from domain.reading import PersonalSpan
from domain.refusing import Refused, refuse
from domain.texts import GeneralText
from domain.trits.answer import SUPPORT_PREFIX, TRITS_PREFIX, AnswerId, TritsText
from domain.trits.answering import Answered, decide_answer
from domain.trits.order import Course
from domain.trits.supporting import Standing


class ChangeText(TextKey):
    """Sentences of changing an answer."""

    ASK = "trits-anders"
    SUPPORT_ENDS = "trits-anders-steun"
    HAS_TASK = "trits-anders-taak"
    NOT_OWN = "trits-anders-niet-van-jou"
    CHANGED = "trits-anders-gedaan"
    CHANGE = "knop-trits-anders"


@dataclass(frozen=True, slots=True)
class Changed:
    """An answer with other words; who supported the old ones is asked anew."""

    answer: AnswerId
    text: str
    words: tuple[str, ...]
    at: datetime


def change_button(answer: AnswerId, number: int) -> Button:
    """Return the button that changes one's own answer, which stands as `number` on the page."""
    return Button(
        label=ChangeText.CHANGE,
        data=f"{SUPPORT_PREFIX}:{answer}:anders",
        values={"nummer": number},
        look=Look.QUIET,
    )


def refuse_change(
    resident: Resident, answer: Standing | None, item: AgendaItem | None, course: Course | None
) -> Refused | None:
    """Return why somebody can't change an answer now; None when they can."""
    if answer is None or item is None or course is None:
        return refuse(resident, TritsText.ANSWER_GONE)
    if item.area != resident.area:
        return refuse(resident, AgendaText.OTHER_AREA)
    if not answer.own:
        return refuse(resident, ChangeText.NOT_OWN)
    if answer.has_task:
        return refuse(resident, ChangeText.HAS_TASK)
    if course.open != answer.question.number:
        return refuse(resident, TritsText.IS_CLOSED, {"nummer": answer.question.number})
    return None


def ask_change(resident: Resident, answer: Standing, *, supports: int) -> Notice:
    """Return the question for the new words, with what becomes of support."""
    out = Button(
        label=GeneralText.GO_OUT,
        data=f"{TRITS_PREFIX}:{answer.item}:{answer.question.code}:1",
        look=Look.QUIET,
    )
    ends = Line(ChangeText.SUPPORT_ENDS, {"steun": supports}) if supports else Line("")
    return Notice(
        to=resident.id,
        text=ChangeText.ASK,
        values={"tekst": answer.text, "steun": ends},
        buttons=((out,),),
        slot=STEP,
        fresh=True,
    )


def decide_change(
    resident: Resident,
    answer: Standing | None,
    item: AgendaItem | None,
    course: Course | None,
    typed: str,
    at: datetime,
    *,
    words: Sequence[str] = (),
    personal: Sequence[PersonalSpan] = (),
) -> Changed | Refused:
    """Decide whether what somebody typed takes the place of their answer.

    Args:
        course: where the questions stand; the caller holds it.
        words: its key words, as they were read.
    """
    refused = refuse_change(resident, answer, item, course)
    if refused is not None or answer is None:
        return refused or Refused(())
    said = decide_answer(
        resident,
        item,
        typed,
        at,
        question=answer.question,
        course=course,
        words=words,
        personal=personal,
    )
    if not isinstance(said, Answered):
        return said
    return Changed(answer.id, said.text, said.words, at)
