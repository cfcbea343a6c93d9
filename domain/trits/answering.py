"""Answering a trits question: asking it, and what becomes of what somebody typed.

Source: brochure, chapter 3 (Trits).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.agenda.item import AgendaItem
from domain.agenda.texts import AgendaText
from domain.ids import AgendaItemId
from domain.notices import STEP, Button, Look, Notice
from domain.people import Resident
from domain.plain_text import one_line
from domain.reading import PersonalSpan
from domain.refusing import Refused, refuse
from domain.tasks.task import MAKE_PREFIX
from domain.texts import GeneralText
from domain.trits.answer import TRITS_PREFIX, TritsText
from domain.trits.order import FIRST, Course, Question, Stand, refuse_waiting
from domain.trits.telling import tells_who

ANSWER_MOST = 200
"""Characters of an answer: it becomes the title of a task."""
ANSWER_LEAST = 3
PARTY_MOST = 60
PARTY_LEAST = 2

WORDING: Mapping[str, tuple[TritsText, TritsText]] = {
    "d1": (TritsText.TRITS_1, TritsText.TRITS_1_ASK),
    "d2": (TritsText.TRITS_2, TritsText.TRITS_2_ASK),
    "d3": (TritsText.TRITS_3, TritsText.TRITS_3_ASK),
    "z1": (TritsText.DECIDE_1, TritsText.DECIDE_1_ASK),
    "z2": (TritsText.DECIDE_2, TritsText.DECIDE_2_ASK),
    "z3": (TritsText.DECIDE_3, TritsText.DECIDE_3_ASK),
}
"""Code of a question -> the question, and how it is asked about an item."""
PARTY_ASKS: Mapping[str, TritsText] = {
    "d2": TritsText.WHOSE_HELP,
    "d3": TritsText.WHO_DOES,
    "z2": TritsText.WHO_ADVISES,
    "z3": TritsText.WHO_DECIDES,
}


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer to a trits question, to store.

    Attributes:
        party: whose help it needs, or who does or decides it; empty for a first question.
        words: what it is about, as it was read, to find people by.
    """

    item: AgendaItemId
    by: Resident
    text: str
    at: datetime
    question: Question = FIRST
    party: str = ""
    words: tuple[str, ...] = ()


def ask_question(
    resident: Resident, item: AgendaItem, question: Question = FIRST, *, wrote: str = ""
) -> Notice:
    """Return a trits question, to be answered by typing.

    Args:
        wrote: an answer that this person came back to; it is shown, and kept by going on.
    """
    out = Button(
        label=GeneralText.GO_OUT,
        data=f"{TRITS_PREFIX}:{item.id}:{question.code}:1",
        look=Look.QUIET,
    )
    keep = Button(label=GeneralText.GO_BACK, data=f"{MAKE_PREFIX}:terug:tekst", look=Look.QUIET)
    says, asks = WORDING[question.code]
    return Notice(
        to=resident.id,
        text=TritsText.ASK_AGAIN if wrote else asks,
        values={"thema": item.names, "tekst": wrote, "vraag": says},
        buttons=((keep, out),) if wrote else ((out,),),
        slot=STEP,
    )


def ask_party(resident: Resident, item: AgendaItemId, question: Question, text: str) -> Notice:
    """Return the question whose help an answer needs, or who does or decides it."""
    back = Button(label=GeneralText.GO_BACK, data=f"{MAKE_PREFIX}:terug:wie", look=Look.QUIET)
    out = Button(
        label=GeneralText.GO_OUT, data=f"{TRITS_PREFIX}:{item}:{question.code}:1", look=Look.QUIET
    )
    return Notice(
        to=resident.id,
        text=PARTY_ASKS[question.code],
        values={"tekst": text},
        buttons=((back, out),),
        slot=STEP,
        fresh=True,
    )


def refuse_answering(
    resident: Resident, item: AgendaItem | None, course: Course | None, question: Question
) -> Refused | None:
    """Return why somebody can't answer a question now; None when they can.

    Args:
        course: of the item; None where the caller knows that the question is open.
    """
    if item is None:
        return refuse(resident, AgendaText.GONE)
    if item.area != resident.area:
        return refuse(resident, AgendaText.OTHER_AREA)
    if course is not None:
        match course.stand(question.number):
            case Stand.WAITS:
                return refuse_waiting(resident, course)
            case Stand.CLOSED:
                return refuse(resident, TritsText.IS_CLOSED, {"nummer": question.number})
    return None


def decide_answer(
    resident: Resident,
    item: AgendaItem | None,
    typed: str,
    at: datetime,
    *,
    question: Question = FIRST,
    course: Course | None = None,
    party: str = "",
    words: Sequence[str] = (),
    personal: Sequence[PersonalSpan] = (),
) -> Answered | Refused:
    """Decide whether what somebody typed answers a trits question.

    Args:
        course: where the questions stand; the caller holds it. None: the question is open.
        party: as `decide_party` gave it.
        words: its key words, as they were read.
        personal: what the reader found in it; the answer becomes the title of a task.
    """
    refused = refuse_answering(resident, item, course, question)
    if refused is not None or item is None:
        return refused or refuse(resident, AgendaText.GONE)
    text = one_line(typed)
    if len(text) > ANSWER_MOST:
        return refuse(
            resident, TritsText.ANSWER_TOO_LONG, {"tekens": len(text), "passen": ANSWER_MOST}
        )
    if sum(one.isalnum() for one in text) < ANSWER_LEAST:
        return refuse(resident, TritsText.ANSWER_TOO_SHORT)
    if tells_who(personal):
        return refuse(resident, TritsText.ANSWER_PERSONAL)
    return Answered(item.id, resident, text, at, question, party, tuple(words))


def decide_party(
    resident: Resident, typed: str, *, personal: Sequence[PersonalSpan] = ()
) -> str | Refused:
    """Return whose help it is, or who does or decides it, as it will be shown."""
    party = one_line(typed).rstrip(".!")
    if len(party) > PARTY_MOST:
        return refuse(resident, TritsText.PARTY_TOO_LONG, {"passen": PARTY_MOST})
    if sum(one.isalnum() for one in party) < PARTY_LEAST:
        return refuse(resident, TritsText.PARTY_TOO_SHORT)
    if tells_who(personal):
        return refuse(resident, TritsText.ANSWER_PERSONAL)
    return party
