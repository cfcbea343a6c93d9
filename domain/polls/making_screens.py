"""Making a quick poll: what its maker is asked, one screen after the other."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from domain.ids import AreaSlug
from domain.notices import STEP, Button, Line, Look, Notice
from domain.paging import Page
from domain.people import Resident
from domain.plain_text import shortened
from domain.polls.parts import LABEL_CHARACTERS, OUT, go, in_pairs, numbered, option_rows
from domain.polls.poll import OPTION_CHARACTERS, OPTIONS_LEAST, OPTIONS_MOST, Span, end_of_span
from domain.polls.texts import POLL_PREFIX, PollText

_SPANS = {Span.HOUR: PollText.AN_HOUR, Span.EVENING: PollText.TONIGHT, Span.WEEK: PollText.A_WEEK}


@dataclass(frozen=True, slots=True)
class Made:
    """A poll on its way; it lives in the conversation only."""

    question: str
    options: tuple[str, ...]
    right: int | None = None


def which_area(resident: Resident, shown: Page[tuple[AreaSlug, str]]) -> Notice:
    """Ask for which area a poll is."""
    buttons = [
        go(f"in:{slug}", PollText.THIS_AREA, values={"gebied": name}) for slug, name in shown.items
    ]
    leaf = shown.buttons(f"{POLL_PREFIX}:waar")
    return Notice(
        to=resident.id,
        text=PollText.WHICH_AREA,
        buttons=(*in_pairs(buttons), *((leaf,) if leaf else ()), (OUT,)),
        slot=STEP,
    )


def question_screen(resident: Resident, area_name: str) -> Notice:
    """Ask for the question, to be typed."""
    return Notice(
        to=resident.id,
        text=PollText.ASK_QUESTION,
        values={"gebied": area_name},
        buttons=((OUT,),),
        slot=STEP,
    )


def options_screen(resident: Resident, question: str, *, fresh: bool) -> Notice:
    """Ask for the options, to be typed one a line."""
    values = {
        "vraag": question,
        "minst": OPTIONS_LEAST,
        "meest": OPTIONS_MOST,
        "passen": OPTION_CHARACTERS,
    }
    return Notice(
        to=resident.id,
        text=PollText.ASK_OPTIONS,
        values=values,
        buttons=((OUT,),),
        slot=STEP,
        fresh=fresh,
    )


def check_screen(resident: Resident, made: Made, at: datetime, *, fresh: bool) -> Notice:
    """Return a poll as it will be, with how long it can be open."""
    spans = [
        go(f"start:{span}", label, Look.MAIN if span is Span.HOUR else Look.PLAIN)
        for span, label in _SPANS.items()
        if end_of_span(at, span) is not None
    ]
    quiz = Line(PollText.CHECK_NO_QUIZ)
    if made.right is not None:
        quiz = Line(PollText.CHECK_QUIZ, {"keuze": made.options[made.right - 1]})
    change = [
        go("quiz:1", PollText.MAKE_QUIZ),
        go("keuzes", PollText.OTHER_OPTIONS),
        OUT,
    ]
    return Notice(
        to=resident.id,
        text=PollText.CHECK,
        values={"vraag": made.question, "lijst": numbered(made.options), "quiz": quiz},
        buttons=(*in_pairs(spans), *in_pairs(change)),
        slot=STEP,
        fresh=fresh,
    )


def right_screen(resident: Resident, made: Made, page: int) -> Notice:
    """Ask which option is the right one; none makes it no quiz."""

    def make(number: int, option: str) -> Button:
        values = {"nummer": number, "keuze": shortened(option, LABEL_CHARACTERS)}
        return go(f"goed:{number}", PollText.RIGHT, values=values)

    none = go("goed:0", PollText.NO_QUIZ, Look.QUIET)
    return Notice(
        to=resident.id,
        text=PollText.WHICH_RIGHT,
        values={"vraag": made.question, "lijst": numbered(made.options)},
        buttons=option_rows(made.options, page, "quiz", make, [none]),
        slot=STEP,
    )
