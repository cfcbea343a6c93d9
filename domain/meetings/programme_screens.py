"""The two questions of who plans a programme, and the check before it is sent."""

from __future__ import annotations

from datetime import date, timedelta

from domain.formats.format import Format
from domain.meetings.programme import ProgrammeDraft, moments
from domain.meetings.programme_texts import PROGRAMME_PREFIX, ProgrammeText
from domain.notices import STEP, Button, Line, Lines, Look, Notice
from domain.people import Resident
from domain.texts import GeneralText


def _out() -> Button:
    return Button(label=GeneralText.GO_OUT, data=f"{PROGRAMME_PREFIX}:weg", look=Look.QUIET)


def ask_place(resident: Resident, one: Format, *, fresh: bool) -> Notice:
    """Return the question where all of it is."""
    return Notice(
        to=resident.id,
        text=ProgrammeText.ASK_PLACE,
        values={"programma": one.names},
        buttons=((_out(),),),
        slot=STEP,
        fresh=fresh,
    )


def ask_day(resident: Resident, one: Format, today: date, *, fresh: bool) -> Notice:
    """Return the question on which day it begins, with the day from which there is time."""
    return Notice(
        to=resident.id,
        text=ProgrammeText.ASK_DAY,
        values={
            "programma": one.names,
            "dagen": one.prepare_days,
            "dag": today + timedelta(days=one.prepare_days),
        },
        buttons=((_out(),),),
        slot=STEP,
        fresh=fresh,
    )


def check_screen(
    resident: Resident,
    one: Format,
    draft: ProgrammeDraft,
    area_name: str,
    today: date,
    *,
    hear: int,
) -> Notice:
    """Return all meetings that will be called, and how many get one invitation for them."""
    lines = []
    if one.programme is not None and draft.first is not None:
        starts = moments(one.programme, draft.first)
        for part, moment in zip(one.programme.parts, starts, strict=True):
            text = ProgrammeText.CHECK_LINE_PEOPLE if part.people else ProgrammeText.CHECK_LINE
            values = {"moment": moment, "titel": part.title, "mensen": part.people}
            lines.append(Line(text, values))
        if (draft.first - today).days < one.prepare_days:
            lines.append(Line(ProgrammeText.TIGHT, {"dagen": one.prepare_days}))
    send = Button(label=ProgrammeText.SEND, data=f"{PROGRAMME_PREFIX}:stuur", look=Look.MAIN)
    other = Button(label=ProgrammeText.OTHER_DAY, data=f"{PROGRAMME_PREFIX}:dag")
    return Notice(
        to=resident.id,
        text=ProgrammeText.CHECK,
        values={
            "programma": one.names,
            "waar": draft.place or "",
            "lijst": Lines(tuple(lines)),
            "mensen": hear,
            "gebied": area_name,
        },
        buttons=((send, other), (_out(),)),
        slot=STEP,
        fresh=True,
    )
