"""What residents read about firms that help free of charge, and the way to offer something."""

from __future__ import annotations

from collections.abc import Sequence

from domain.firms.asking import NAMED, Helped, ask_button
from domain.firms.offer import FirmOffer, Fit, list_button
from domain.firms.texts import FIRM_PREFIX, FirmText
from domain.ids import AreaSlug
from domain.notices import STEP, Button, Line, Lines, Look, Notice, Values
from domain.paging import Page
from domain.people import Resident
from domain.plain_text import shortened
from domain.tasks.task import TITLE_LENGTH, of_task
from domain.texts import GeneralText
from domain.way_back import area_button
from domain.ways.way import WAY_PREFIX, WayText

ON_A_PAGE = 4


def helped_line(helped: Helped) -> Line:
    """Return the thanks to firms, by name; nothing while none helped."""
    if not helped.times:
        return Line("")
    names = ", ".join(helped.firms[:NAMED])
    values: Values = {"keer": helped.times, "bedrijven": names}
    return Line(FirmText.AREA_LINE, {**values, "meer": max(0, len(helped.firms) - NAMED)})


def elsewhere_screen(resident: Resident, area: AreaSlug, area_name: str, *, fresh: bool) -> Notice:
    """Return that the area works otherwise."""
    how = Button(label=WayText.TO_LIST, data=f"{WAY_PREFIX}:{area}:nu")
    return Notice(
        to=resident.id,
        text=FirmText.ELSEWHERE,
        values={"gebied": area_name},
        buttons=((how, area_button()),),
        slot=STEP,
        fresh=fresh,
    )


def list_screen(
    resident: Resident,
    area: AreaSlug,
    area_name: str,
    page: Page[FirmOffer],
    helped: Helped,
    *,
    fresh: bool,
) -> Notice:
    """Return which firms help, with what, and who is thanked."""
    lines = tuple(
        Line(FirmText.LINE_MINE if one.by == resident.id else FirmText.LINE, one.values())
        for one in page.items
    )
    mine = [
        one.button(FirmText.TAKE_BACK, "weg", Look.QUIET)
        for one in page.items
        if one.by == resident.id
    ]
    offer = Button(label=FirmText.OFFER, data=f"{FIRM_PREFIX}:aan:{area}", look=Look.MAIN)
    fitting = Button(label=FirmText.TO_FITTING, data=f"{FIRM_PREFIX}:past:1")
    turn = page.buttons(f"{FIRM_PREFIX}:lijst")
    return Notice(
        to=resident.id,
        text=FirmText.LIST if lines else FirmText.LIST_EMPTY,
        values={
            "gebied": area_name,
            "lijst": Lines(lines),
            "bladzijde": page.line(),
            "dank": helped_line(helped),
        },
        buttons=(
            (offer, fitting),
            *(tuple(mine[at : at + 2]) for at in range(0, len(mine), 2)),
            *((turn,) if turn else ()),
            (area_button(),),
        ),
        slot=STEP,
        fresh=fresh,
    )


def fitting_screen(
    resident: Resident,
    page: Page[Fit],
    answers: Sequence[tuple[str, str, Sequence[str]]],
    *,
    fresh: bool,
) -> Notice:
    """Return which firms fit which tasks that this person may ask for, with the words that fit.

    Args:
        answers: to "with whose help", of which no task was made yet: their text, the firm that
            fits, and the words.
    """
    lines = [
        Line(
            FirmText.FIT_LINE,
            {
                **of_task(task),
                "nummer": number,
                "bedrijf": offer.firm,
                "wat": offer.what,
                "woorden": ", ".join(words),
            },
        )
        for number, (task, offer, words) in enumerate(page.items, start=1)
    ]
    lines += [
        Line(
            FirmText.ANSWER_LINE,
            {
                "tekst": shortened(text, TITLE_LENGTH),
                "bedrijf": firm,
                "woorden": ", ".join(words),
            },
        )
        for text, firm, words in answers
    ]
    asks = [
        ask_button(offer, task, number)
        for number, (task, offer, _) in enumerate(page.items, start=1)
    ]
    turn = page.buttons(f"{FIRM_PREFIX}:past")
    return Notice(
        to=resident.id,
        text=FirmText.FITTING if lines else FirmText.FITTING_NONE,
        values={"lijst": Lines(tuple(lines)), "bladzijde": page.line()},
        buttons=(
            *(tuple(asks[at : at + 2]) for at in range(0, len(asks), 2)),
            *((turn,) if turn else ()),
            (list_button(), area_button()),
        ),
        slot=STEP,
        fresh=fresh,
    )


def ask_screen(resident: Resident, text: FirmText, values: Values, *, fresh: bool) -> Notice:
    """Return one of the questions of an offer, to be answered by typing."""
    out = Button(label=GeneralText.GO_OUT, data=f"{FIRM_PREFIX}:zet:uit", look=Look.QUIET)
    return Notice(
        to=resident.id, text=text, values=values, buttons=((out,),), slot=STEP, fresh=fresh
    )


def check_screen(resident: Resident, offer: FirmOffer, area_name: str) -> Notice:
    """Return an offer as neighbours will read it."""
    put = Button(label=FirmText.PUT, data=f"{FIRM_PREFIX}:zet:ja", look=Look.MAIN)
    again = Button(label=FirmText.SAY_AGAIN, data=f"{FIRM_PREFIX}:zet:anders")
    out = Button(label=GeneralText.GO_OUT, data=f"{FIRM_PREFIX}:zet:uit", look=Look.QUIET)
    return Notice(
        to=resident.id,
        text=FirmText.CHECK,
        values={**offer.values(), "gebied": area_name},
        buttons=((put, again), (out,)),
        slot=STEP,
        fresh=True,
    )
