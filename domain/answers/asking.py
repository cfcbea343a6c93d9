"""Asking a partner: for an answer on an issue, or a question."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from domain.answers.signal import (
    ASK_PREFIX,
    AnswerText,
    Names,
    open_button,
    slot_of,
)
from domain.calendar import LOCAL, day_of, end_of
from domain.due import Due, DueKind
from domain.ids import AreaSlug, IssueId, ResidentId, SignalId, ThemeId
from domain.issues.issue import TITLE_LENGTH, Issue, IssueText
from domain.notices import STEP, Button, Kind, Line, Lines, Look, Notice, Priority, Values
from domain.people import Resident
from domain.plain_text import shortened
from domain.refusing import Refused, forbid, refuse
from domain.roles import Action
from domain.texts import GeneralText
from domain.way_back import back_to_mine

LEAST_CHARACTERS = 8
LABEL_LENGTH = 24
"""Characters of a button."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is about to be asked.

    Attributes:
        issue: None for a question by itself; then `text` is the question.
        hidden: something that says who somebody is was masked in it.
        follows: the signal whose answer made this person ask on.
    """

    area: AreaSlug
    text: str
    issue: Issue | None = None
    hidden: bool = False
    follows: SignalId | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """A signal to be stored; the text of an issue stays with the issue."""

    id: SignalId
    question: Question
    partner: str
    by: ResidentId
    at: datetime
    due_on: date
    dues: tuple[Due, ...]
    notices: tuple[Notice, ...]


def ask_words(resident: Resident, *, on: bool = False, asked_back: str = "", fresh: bool) -> Notice:
    """Return the question what somebody wants to ask.

    Args:
        on: after an answer.
        asked_back: what that answer asked; the words are a reply to it.
    """
    text = AnswerText.ASK_ON if on else AnswerText.ASK_WHAT
    return Notice(
        to=resident.id,
        text=AnswerText.ASK_REPLY if asked_back else text,
        values={"vraag": asked_back},
        buttons=((_out(),),),
        slot=STEP,
        fresh=fresh,
    )


def read_question(text: str, *, most: int) -> AnswerText | None:
    """Return why a text is no question that can be sent; None when it is one."""
    if sum(one.isalnum() for one in text) < LEAST_CHARACTERS:
        return AnswerText.ASK_TOO_SHORT
    return AnswerText.ASK_TOO_LONG if len(text) > most else None


def _out() -> Button:
    return Button(label=GeneralText.GO_OUT, data=f"{ASK_PREFIX}:weg", look=Look.QUIET)


def ask_in_theme(theme: ThemeId, page: int) -> Button:
    """Return the button that asks a partner an answer on one of the issues on a page."""
    return Button(label=AnswerText.ASK_BUTTON, data=f"{ASK_PREFIX}:t:{theme}:{page}")


def which_issue(resident: Resident, issues: Sequence[Issue], back: str) -> Notice:
    """Return the issues of a page of a theme, to choose on which an answer is wanted.

    Args:
        back: data of the button back to that page.
    """
    lines = tuple(
        Line(AnswerText.ISSUE_LINE, {"nummer": number, "titel": shortened(one.text, TITLE_LENGTH)})
        for number, one in enumerate(issues, start=1)
    )
    buttons = [
        Button(
            label=AnswerText.ANSWER_IT,
            data=f"{ASK_PREFIX}:i:{one.id}",
            values={"nummer": number},
        )
        for number, one in enumerate(issues, start=1)
    ]
    rows = tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))
    return Notice(
        to=resident.id,
        text=AnswerText.WHICH_ISSUE,
        values={"lijst": Lines(lines)},
        buttons=(*rows, (Button(label=GeneralText.GO_BACK, data=back, look=Look.QUIET),)),
        slot=STEP,
    )


def which_partner(resident: Resident, question: Question, names: Names, *, fresh: bool) -> Notice:
    """Return the partners to choose from."""
    buttons = [
        Button(
            label=AnswerText.THIS_PARTNER,
            data=f"{ASK_PREFIX}:p:{key}",
            values={"naam": label_of(name)},
        )
        for key, name in names.items()
    ]
    rows = tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))
    return Notice(
        to=resident.id,
        text=AnswerText.WHICH_PARTNER,
        values={"titel": shortened(question.text, TITLE_LENGTH)},
        buttons=(*rows, (_out(),)),
        slot=STEP,
        fresh=fresh,
    )


def label_of(name: str) -> str:
    """Return a partner's name as it fits on a button: what stands in brackets, or the whole."""
    brackets = re.search(r"\((\w{2,})\)", name)
    return brackets[1] if brackets and len(name) > LABEL_LENGTH else shortened(name, LABEL_LENGTH)


def check_screen(
    resident: Resident,
    question: Question,
    partner: str,
    names: Names,
    due_on: date,
    *,
    fresh: bool,
) -> Notice:
    """Return what is about to be sent, to whom, and by when an answer is due."""
    send = Button(label=AnswerText.SEND_ASK, data=f"{ASK_PREFIX}:stuur:{partner}", look=Look.MAIN)
    other = Button(label=AnswerText.OTHER_PARTNER, data=f"{ASK_PREFIX}:wie", look=Look.QUIET)
    beside = () if question.follows is not None else (other,)
    hidden = Line(AnswerText.CHECK_HIDDEN) if question.hidden else Line("")
    return Notice(
        to=resident.id,
        text=AnswerText.CHECK,
        values={
            "partner": names[partner],
            "tekst": question.text,
            "dag": due_on,
            "verborgen": hidden,
        },
        buttons=((send,), (*beside, _out())),
        slot=STEP,
        fresh=fresh,
    )


def decide_ask(
    resident: Resident,
    question: Question,
    partner: str,
    number: SignalId,
    at: datetime,
    *,
    days: int,
    hour: int,
    names: Names,
    running: bool,
    answerers: Iterable[ResidentId],
) -> Asked | Refused:
    """Decide whether a partner is asked; due is `days` calendar days after that of asking.

    Args:
        number: given out by storage, because the buttons carry it.
        hour: at which reminders go out, in Europe/Amsterdam.
        running: this partner has a question about this issue before it already.
        answerers: who of the partner has a role in the area now.
    """
    refused = refuse_ask(resident, question)
    if refused is not None:
        return refused
    values: Values = {"partner": names[partner], "titel": shortened(question.text, TITLE_LENGTH)}
    if running:
        return refuse(resident, AnswerText.ALREADY, values, slot=STEP)
    due_on = day_of(at) + timedelta(days=days)
    sent = Notice(
        to=resident.id,
        text=AnswerText.SENT,
        values={**values, "dag": due_on},
        buttons=((back_to_mine(),),),
        slot=STEP,
    )
    told = tuple(
        Notice(
            to=one,
            text=AnswerText.NEW,
            values={**values, "dag": due_on},
            buttons=((open_button(number, AnswerText.OPEN, "open", Look.MAIN),),),
            slot=slot_of(number),
            fresh=True,
            priority=Priority.REMINDER,
            kind=Kind.ROLE,
            about=slot_of(number),
            once=f"antwoord-{number}-nieuw",
        )
        for one in answerers
        if one != resident.id
    )
    dues = dues_of(number, day_of(at), due_on, at, hour=hour)
    return Asked(number, question, partner, resident.id, at, due_on, dues, (sent, *told))


def refuse_ask(resident: Resident, question: Question) -> Refused | None:
    """Return why somebody can't ask for an answer; None when that can be.

    On an issue its owner asks, or who helps residents in that area.
    """
    issue = question.issue
    if question.follows is not None:
        return None
    if issue is None:
        if question.area != resident.area:
            return refuse(resident, AnswerText.OTHER_AREA, slot=STEP)
        return None
    if issue.withdrawn:
        return refuse(resident, IssueText.GONE, slot=STEP)
    if issue.submitter == resident.id or resident.may(Action.ASK_FOR_OWNER, issue.area):
        return None
    return Refused(
        (Notice(to=resident.id, text=AnswerText.NOT_YOURS),),
        forbid(resident, Action.ASK_FOR_OWNER, issue.area).forbidden,
    )


def dues_of(
    signal: SignalId, asked_on: date, due_on: date, at: datetime, *, hour: int
) -> tuple[Due, ...]:
    """Return what must happen: reminders at half time and the day before, and when it is late.

    The days are calendar days in Europe/Amsterdam, so that a change of the clock moves none.
    """
    half = asked_on + (due_on - asked_on) // 2
    moments = {"half": _at(half, hour), "dag": _at(due_on - timedelta(days=1), hour)}
    if moments["half"] >= moments["dag"]:
        del moments["half"]
    reminders = tuple(
        Due(
            DueKind.ANSWER_REMINDER,
            moment,
            f"antwoord-{signal}-{which}",
            {"signal": signal, "which": which},
        )
        for which, moment in moments.items()
        if moment > at
    )
    late = Due(DueKind.ANSWER_LATE, end_of(due_on), f"antwoord-{signal}-laat", {"signal": signal})
    return (*reminders, late)


def _at(day: date, hour: int) -> datetime:
    return datetime.combine(day, time(hour), LOCAL)


def due_keys(signal: SignalId) -> tuple[str, ...]:
    """Return the keys under which the reminders of a signal are planned."""
    return tuple(f"antwoord-{signal}-{which}" for which in ("half", "dag", "laat"))


def question_to_data(question: Question) -> dict[str, object]:
    """Return a question for the conversation; an issue is read again by its number."""
    return {
        "area": question.area,
        "words": question.text if question.issue is None else "",
        "issue": question.issue.id if question.issue else None,
        "hidden": question.hidden,
        "follows": question.follows,
    }


def question_of(data: Mapping[str, object], issue: Issue | None) -> Question | None:
    """Return the question on its way; None when its issue is gone or it can't be read."""
    if data.get("issue") is not None:
        return None if issue is None else Question(area=issue.area, text=issue.text, issue=issue)
    if "area" not in data or not data.get("words"):
        return None
    follows = data.get("follows")
    return Question(
        area=AreaSlug(str(data["area"])),
        text=str(data["words"]),
        hidden=bool(data.get("hidden")),
        follows=None if follows is None else SignalId(int(str(follows))),
    )


def issue_in(data: Mapping[str, object]) -> IssueId | None:
    """Return the number of the issue that a question on its way is about."""
    issue = data.get("issue")
    return None if issue is None else IssueId(int(str(issue)))
