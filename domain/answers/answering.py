"""Giving an answer, what the asker says to it, and whether its next step was done."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from domain.answers.draft import AnswerDraft, draft_screen
from domain.answers.screens import signal_screen
from domain.answers.signal import (
    Answer,
    AnswerText,
    Names,
    Signal,
    can_answer,
    open_button,
    slot_of,
)
from domain.answers.stepping import step_due
from domain.due import Due
from domain.ids import ResidentId, SignalId
from domain.notices import STEP, Kind, Lines, Look, Notice, Priority, Rows, Values
from domain.people import Resident, shown
from domain.refusing import Refused, Twice, forbid, refuse
from domain.roles import Action


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer to be stored."""

    signal: SignalId
    answer: Answer
    dues: tuple[Due, ...]
    notices: tuple[Notice, ...]


def refuse_answer(
    signal: Signal | None, resident: Resident, names: Names, at: datetime
) -> Refused | None:
    """Return why somebody can't answer a signal; None when they can.

    What a colleague answered meanwhile is there to read.
    """
    if signal is None or not signal.stands:
        return refuse(resident, AnswerText.GONE, slot=STEP)
    if not can_answer(resident, signal):
        return forbid(resident, Action.ANSWER_SIGNAL, signal.area, slot=STEP)
    if signal.answer is not None:
        screen = signal_screen(resident, signal, names, at)
        return Refused((replace(screen, slot=STEP, fresh=False),))
    return None


def decide_answer(
    signal: Signal | None,
    resident: Resident,
    draft: AnswerDraft,
    at: datetime,
    names: Names,
    *,
    hour: int,
) -> Answered | Refused:
    """Decide whether an answer is given; the caller holds the signal.

    A bare answer isn't sent: the rule says why, and what was typed stays.

    Source: brochure, ground rule 14 (yes-code).

    Args:
        hour: at which is asked whether the next step was done, in Europe/Amsterdam.
    """
    refused = refuse_answer(signal, resident, names, at)
    if refused is not None or signal is None:
        return refused or Refused(())
    if not draft.text or not draft.goes_on:
        screen = draft_screen(resident, draft, signal, names, bare=True, fresh=False)
        return Refused((screen,))
    answer = Answer(
        by=resident.id,
        by_name=resident.shown_name,
        text=draft.text,
        at=at,
        step=draft.step if draft.step_on else "",
        step_on=draft.step_on if draft.step else None,
        helps=draft.helps,
        question=draft.question,
    )
    answered = replace(signal, answer=answer)
    dues = () if answer.step_on is None else (step_due(signal.id, answer.step_on, hour=hour),)
    given = Notice(
        to=resident.id,
        text=AnswerText.GIVEN,
        values={"titel": signal.title, "aantal": len(signal.told)},
        buttons=((open_button(signal.id, AnswerText.READ, "open", Look.QUIET),),),
        slot=STEP,
    )
    told = tuple(heard(answered, one, names) for one in signal.told if one != resident.id)
    return Answered(signal.id, answer, dues, (given, *told))


def heard(signal: Signal, to: ResidentId, names: Names) -> Notice:
    """Return what the asker, or who joined the issue, hears of an answer."""
    return Notice(
        to=to,
        text=AnswerText.HEARD,
        values=answer_values(signal, names),
        buttons=reactions(signal),
        slot=slot_of(signal.id),
        fresh=True,
        priority=Priority.REMINDER,
        kind=Kind.ANSWERS,
        about=slot_of(signal.id),
        once=f"antwoord-{signal.id}-gegeven",
    )


def answer_values(signal: Signal, names: Names) -> Values:
    """Return what a sentence about an answer tells.

    Raises:
        LookupError: there is no answer.
    """
    answer = signal.answer
    if answer is None:
        raise LookupError(f"signal {signal.id} has no answer")
    return {
        "titel": signal.title,
        "naam": shown(answer.by_name),
        "partner": signal.name_of(names),
        "tekst": answer.text,
        "vervolg": Lines(answer.parts()),
    }


def reactions(signal: Signal) -> Rows:
    """Return what can be said to an answer; a question back asks for a reply first."""
    asked_back = signal.answer is not None and bool(signal.answer.question)
    on = open_button(
        signal.id,
        AnswerText.REPLY if asked_back else AnswerText.ON,
        "door",
        Look.MAIN if asked_back else Look.PLAIN,
    )
    return ((on, open_button(signal.id, AnswerText.THANKS, "dank")),)


@dataclass(frozen=True, slots=True)
class Cleared:
    """The asker said that an answer is clear, to be stored."""

    signal: SignalId
    notices: tuple[Notice, ...]


def decide_clear(signal: Signal | None, resident: Resident) -> Cleared | Twice | Refused:
    """Decide on "thanks, clear"; only who asked closes it, others have just read it."""
    if signal is None or signal.answer is None or resident.id not in signal.told:
        return refuse(resident, AnswerText.GONE)
    if signal.answer.clear:
        return Twice(AnswerText.CLEAR, {"titel": signal.title})
    told = Notice(
        to=resident.id,
        text=AnswerText.CLEAR,
        values={"titel": signal.title},
        slot=slot_of(signal.id),
    )
    if resident.id != signal.told[0]:
        return Refused((told,))
    return Cleared(signal.id, (told,))
