"""An answer on its way: words, and how it goes on: a step, who helps, a question back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from domain.answers.private import is_private
from domain.answers.signal import ANSWER_PREFIX, AnswerText, Names, Signal, parts_of
from domain.ids import SignalId
from domain.notices import STEP, Button, Line, Lines, Look, Notice, TextKey, Values
from domain.people import Resident
from domain.plain_text import tidy
from domain.reading import PersonalSpan
from domain.tasks.typed import read_day
from domain.texts import GeneralText

LEAST_CHARACTERS = 2


class Part(StrEnum):
    """What is typed, one thing at a time; the value stands on buttons."""

    WORDS = "tekst"
    STEP = "stap"
    STEP_DAY = "dag"
    HELPS = "hulp"
    QUESTION = "terug"


@dataclass(frozen=True, slots=True)
class Limits:
    """What the municipality allows, on the day of answering."""

    characters: int
    part_characters: int
    days_ahead: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerDraft:
    """What is known of an answer; empty for what was not typed.

    Attributes:
        step_on: calendar day in Europe/Amsterdam; a step without one doesn't count.
    """

    signal: SignalId
    text: str = ""
    step: str = ""
    step_on: date | None = None
    helps: str = ""
    question: str = ""

    @property
    def goes_on(self) -> bool:
        """Whether more comes of it than words: rule 14 asks for at least one."""
        return bool((self.step and self.step_on) or self.helps or self.question)


def to_data(draft: AnswerDraft) -> dict[str, object]:
    """Return a draft for the conversation."""
    day = draft.step_on.isoformat() if draft.step_on else None
    return {**asdict(draft), "step_on": day}


def from_data(data: Mapping[str, object]) -> AnswerDraft | None:
    """Return the draft that a conversation holds; None when there is none."""
    if "signal" not in data:
        return None
    day = data.get("step_on")
    return AnswerDraft(
        signal=SignalId(int(str(data["signal"]))),
        text=str(data.get("text", "")),
        step=str(data.get("step", "")),
        step_on=date.fromisoformat(str(day)) if day else None,
        helps=str(data.get("helps", "")),
        question=str(data.get("question", "")),
    )


def take(
    draft: AnswerDraft,
    part: Part,
    typed: str,
    today: date,
    limits: Limits,
    *,
    personal: Sequence[PersonalSpan] = (),
) -> AnswerDraft | tuple[AnswerText, Values]:
    """Return the draft with what was typed in it, or why it can't be used, with its values."""
    if part is Part.STEP_DAY:
        return _take_day(draft, typed, today, limits)
    text = tidy(typed)
    most = limits.characters if part is Part.WORDS else limits.part_characters
    if sum(one.isalnum() for one in text) < LEAST_CHARACTERS:
        return AnswerText.TOO_SHORT, {}
    if len(text) > most:
        return AnswerText.TOO_LONG, {"tekens": len(text), "passen": most}
    if is_private(typed, personal):
        return AnswerText.PRIVATE, {}
    match part:
        case Part.WORDS:
            return replace(draft, text=text)
        case Part.STEP:
            return replace(draft, step=text)
        case Part.HELPS:
            return replace(draft, helps=text)
        case Part.QUESTION:
            return replace(draft, question=text)


def _take_day(
    draft: AnswerDraft, typed: str, today: date, limits: Limits
) -> AnswerDraft | tuple[AnswerText, Values]:
    day = read_day(typed, today)
    if day is None:
        return AnswerText.DAY_NOT_READ, {}
    if (refused := refuse_day(day, today, most=limits.days_ahead)) is not None:
        return refused, {"dag": day}
    return replace(draft, step_on=day)


def refuse_day(day: date, today: date, *, most: int) -> AnswerText | None:
    """Return why a step can't be on `day`; None when it can.

    Args:
        most: days ahead.
    """
    if day < today:
        return AnswerText.DAY_PAST
    return AnswerText.DAY_FAR if day > today + timedelta(days=most) else None


_QUESTIONS: Mapping[Part, AnswerText] = {
    Part.WORDS: AnswerText.WRITE,
    Part.STEP: AnswerText.ASK_STEP,
    Part.STEP_DAY: AnswerText.ASK_STEP_DAY,
    Part.HELPS: AnswerText.ASK_HELPS,
    Part.QUESTION: AnswerText.ASK_BACK,
}


def question(
    resident: Resident,
    draft: AnswerDraft,
    signal: Signal,
    part: Part,
    *,
    why: TextKey | None = None,
    values: Values | None = None,
    fresh: bool,
) -> Notice:
    """Return the question for one part, with why the last one could not be used."""
    back = _verb(GeneralText.GO_BACK, "naar", Look.QUIET)
    out = _verb(GeneralText.GO_OUT, "weg", Look.QUIET)
    return Notice(
        to=resident.id,
        text=_QUESTIONS[part],
        values={
            "titel": signal.title,
            "stap": draft.step,
            "waarom": Line(why, values or {}) if why else Line(""),
        },
        buttons=((back, out),) if draft.text else ((out,),),
        slot=STEP,
        fresh=fresh,
    )


def _verb(label: TextKey, verb: str, look: Look = Look.PLAIN) -> Button:
    return Button(label=label, data=f"{ANSWER_PREFIX}:s:{verb}", look=look)


def draft_screen(
    resident: Resident,
    draft: AnswerDraft,
    signal: Signal,
    names: Names,
    *,
    bare: bool = False,
    fresh: bool,
) -> Notice:
    """Return the answer as the asker will read it, with what can be added.

    Args:
        bare: it was about to be sent with nothing that goes on; the rule says why it isn't.
    """
    parts = parts_of(draft.step, draft.step_on, draft.helps, draft.question)
    rule = Line(AnswerText.DRAFT_RULE) if bare else Line("")
    add = Look.MAIN if not draft.goes_on else Look.PLAIN
    rows = (
        (
            _verb(AnswerText.ADD_STEP, Part.STEP, add),
            _verb(AnswerText.ADD_HELPS, Part.HELPS, add),
        ),
        (
            _verb(AnswerText.ADD_BACK, Part.QUESTION, add),
            _verb(AnswerText.WORDS_AGAIN, Part.WORDS),
        ),
        (_verb(AnswerText.SEND, "stuur", Look.MAIN if draft.goes_on else Look.PLAIN),),
        (_verb(GeneralText.GO_OUT, "weg", Look.QUIET),),
    )
    return Notice(
        to=resident.id,
        text=AnswerText.DRAFT,
        values={
            "regel": rule,
            "partner": signal.name_of(names),
            "tekst": draft.text,
            "vervolg": Lines(parts) if parts else AnswerText.NO_PART_YET,
        },
        buttons=rows,
        slot=STEP,
        fresh=fresh,
    )
