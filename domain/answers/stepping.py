"""The next step of an answer: on its day is asked whether it was done, and the asker hears."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time

from domain.answers.signal import (
    ANSWER_PREFIX,
    AnswerText,
    Names,
    Signal,
    can_answer,
    open_button,
    slot_of,
)
from domain.calendar import LOCAL
from domain.due import Due, DueKind
from domain.ids import SignalId
from domain.notices import STEP, Button, Kind, Line, Look, Notice, Priority, TextKey, Values
from domain.people import Resident
from domain.refusing import Refused, Twice, refuse
from domain.texts import GeneralText


def step_due(signal: SignalId, on: date, *, hour: int) -> Due:
    """Return that on the day of the next step is asked whether it was done."""
    at = datetime.combine(on, time(hour), LOCAL)
    return Due(DueKind.ANSWER_STEP, at, f"antwoord-{signal}-stap", {"signal": signal})


def ask_step(signal: Signal | None, names: Names) -> tuple[Notice, ...]:
    """Return the question to who answered: is the next step done? Nothing when it is."""
    answer = None if signal is None else signal.answer
    if signal is None or answer is None or answer.by is None or answer.step_on is None:
        return ()
    if answer.step_done or not signal.stands:
        return ()
    return (
        Notice(
            to=answer.by,
            text=AnswerText.STEP_ASK,
            values=step_values(signal, names),
            buttons=(
                (
                    open_button(signal.id, AnswerText.STEP_IS_DONE, "gedaan", Look.MAIN),
                    open_button(signal.id, AnswerText.STEP_IS_LATER, "later"),
                ),
            ),
            slot=slot_of(signal.id),
            fresh=True,
            priority=Priority.REMINDER,
            kind=Kind.ROLE,
            about=slot_of(signal.id),
            once=f"antwoord-{signal.id}-stap-{answer.step_on.isoformat()}",
        ),
    )


def step_values(signal: Signal, names: Names) -> Values:
    """Return what a sentence about a next step tells.

    Raises:
        LookupError: the answer has none.
    """
    answer = signal.answer
    if answer is None or answer.step_on is None:
        raise LookupError(f"signal {signal.id} has no next step")
    return {
        "titel": signal.title,
        "stap": answer.step,
        "dag": answer.step_on,
        "partner": signal.name_of(names),
    }


@dataclass(frozen=True, slots=True)
class StepTold:
    """What became of a next step, to be stored: done, or another day."""

    signal: SignalId
    done: bool
    on: date
    dues: tuple[Due, ...]
    notices: tuple[Notice, ...]


def refuse_step(signal: Signal | None, resident: Resident) -> Refused | Twice | None:
    """Return why somebody can't say what became of a next step; None when they can.

    Who answers for the partner can, also when a colleague promised it.
    """
    if signal is None or not signal.stands or signal.answer is None:
        return refuse(resident, AnswerText.GONE)
    if signal.answer.step_on is None or not can_answer(resident, signal):
        return refuse(resident, AnswerText.STEP_OVER)
    if signal.answer.step_done:
        return Twice(AnswerText.STEP_OVER)
    return None


def decide_step(
    signal: Signal | None,
    resident: Resident,
    names: Names,
    *,
    later: date | None = None,
    hour: int,
) -> StepTold | Refused | Twice:
    """Decide what somebody says of a next step: done, or on another day (`later`)."""
    refused = refuse_step(signal, resident)
    if refused is not None or signal is None or signal.answer is None:
        return refused or Refused(())
    answer, on = signal.answer, signal.answer.step_on
    if on is None:
        return Refused(())
    moved = replace(signal, answer=replace(answer, step_on=later)) if later else signal
    values = step_values(moved, names)
    mine = Notice(
        to=resident.id,
        text=AnswerText.STEP_LATER if later else AnswerText.STEP_DONE,
        values=values,
        slot=STEP if later else slot_of(signal.id),
    )
    text: TextKey = AnswerText.STEP_LATER_HEARD if later else AnswerText.STEP_DONE_HEARD
    told = tuple(
        Notice(
            to=one,
            text=text,
            values=values,
            buttons=((open_button(signal.id, AnswerText.ON, "door"),),),
            priority=Priority.REMINDER,
            kind=Kind.ANSWERS,
            about=f"{slot_of(signal.id)}-stap",
            once=f"antwoord-{signal.id}-stap-{later.isoformat() if later else 'gedaan'}",
        )
        for one in signal.told
        if one != resident.id
    )
    dues = (step_due(signal.id, later, hour=hour),) if later else ()
    return StepTold(signal.id, later is None, later or on, dues, (mine, *told))


def ask_new_day(
    resident: Resident,
    signal: Signal,
    *,
    why: TextKey | None = None,
    values: Values | None = None,
    fresh: bool,
) -> Notice:
    """Return the question when a next step will be done then."""
    out = Button(label=GeneralText.GO_OUT, data=f"{ANSWER_PREFIX}:s:weg", look=Look.QUIET)
    step = signal.answer.step if signal.answer else ""
    return Notice(
        to=resident.id,
        text=AnswerText.STEP_NEW_DAY,
        values={"stap": step, "waarom": Line(why, values or {}) if why else Line("")},
        buttons=((out,),),
        slot=STEP,
        fresh=fresh,
    )
