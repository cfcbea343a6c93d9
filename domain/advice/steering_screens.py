"""Screens of the steering group: the decision on its way, and as everybody reads it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from domain.advice.steering import Draft
from domain.advice.texts import STEERING_PREFIX, SteeringText
from domain.notices import Button, Euros, Line, Look, Notice, Rows, TextKey
from domain.people import Resident
from domain.plain_text import shortened
from domain.roles import Action
from domain.scoping.item_file import Decision, Investment, ItemFile, Version
from domain.scoping.screens import Names, in_rows, lines_of, screen
from domain.scoping.texts import to_file
from domain.texts import GeneralText

POINT_LENGTH = 60
WHOLE = 2000
"""More than a point may have."""
"""Characters of a point beside the answer to it: enough to know it again."""
YEARS_AHEAD = 5


def _here(file: ItemFile) -> str:
    return f"{STEERING_PREFIX}:{file.item}"


def _back(file: ItemFile) -> Button:
    return Button(label=GeneralText.GO_BACK, data=f"{_here(file)}:begin", look=Look.QUIET)


def _investments(lines: Sequence[Investment], partners: Mapping[str, str]) -> list[Line]:
    return [
        Line(
            SteeringText.INVESTMENT_LINE,
            {
                "partner": partners.get(one.partner, one.partner),
                "wat": one.what,
                "bedrag": Euros(one.cents),
                "jaar": str(one.year),
            },
        )
        for one in lines
    ]


def draft_screen(
    resident: Resident, file: ItemFile, advice: Version, draft: Draft, names: Names, *, fresh: bool
) -> Notice:
    """Return a decision on its way: what it says about each point, why, and what it costs."""
    lines = []
    for number, text in enumerate(advice.points, start=1):
        ruling = draft.of(number)
        values = {"nummer": str(number), "tekst": shortened(text, POINT_LENGTH)}
        if ruling is None:
            lines.append(Line(SteeringText.OPEN_LINE, values))
        elif ruling.departs:
            short = shortened(ruling.answer, POINT_LENGTH)
            lines.append(Line(SteeringText.DEPARTS_LINE, {**values, "antwoord": short}))
        else:
            lines.append(Line(SteeringText.FOLLOWS_LINE, values))
    motivation = (
        Line(SteeringText.MOTIVATION_LINE, {"tekst": draft.motivation})
        if draft.motivation
        else Line(SteeringText.NO_MOTIVATION)
    )
    money = _investments(draft.investments, names.partners)
    here = _here(file)
    points = [
        Button(
            label=SteeringText.OPEN_POINT,
            data=f"{here}:{number}:punt",
            values={"nummer": str(number)},
        )
        for number in range(1, len(advice.points) + 1)
    ]
    why = Button(label=SteeringText.MOTIVATION, data=f"{here}:waarom")
    invest = Button(label=SteeringText.ADD_INVESTMENT, data=f"{here}:geld")
    ready = Button(label=SteeringText.READY, data=f"{here}:klaar", look=Look.MAIN)
    out = Button(label=GeneralText.GO_OUT, data=f"{here}:weg", look=Look.QUIET)
    values_of_all = {
        "thema": file.title,
        "lijst": lines_of(lines),
        "motivatie": motivation,
        "geld": lines_of(money or [Line(SteeringText.NO_INVESTMENTS)]),
    }
    rows: Rows = (*in_rows(points), (why, invest), (ready, out))
    return screen(resident, SteeringText.DRAFT, values_of_all, rows, fresh=fresh)


def point_question(
    resident: Resident, file: ItemFile, advice: Version, number: int, *, fresh: bool
) -> Notice:
    """Return one point of the advice: is it followed, or departed from?"""
    here = f"{_here(file)}:{number}"
    follow = Button(label=SteeringText.FOLLOW, data=f"{here}:volg", look=Look.MAIN)
    depart = Button(label=SteeringText.DEPART, data=f"{here}:wijk")
    values = {"nummer": str(number), "tekst": advice.points[number - 1]}
    rows: Rows = ((follow, depart), (_back(file),))
    return screen(resident, SteeringText.POINT, values, rows, fresh=fresh)


def ask_answer(
    resident: Resident, file: ItemFile, advice: Version, number: int, *, least: int
) -> Notice:
    """Return the question why the steering group departs from a point."""
    values = {"nummer": str(number), "tekst": advice.points[number - 1], "nodig": least}
    return screen(resident, SteeringText.ASK_ANSWER, values, ((_back(file),),), fresh=False)


def ask_motivation(resident: Resident, file: ItemFile, *, least: int) -> Notice:
    """Return the question why the steering group decides so."""
    values = {"thema": file.title, "nodig": least}
    return screen(resident, SteeringText.ASK_MOTIVATION, values, ((_back(file),),), fresh=False)


def ask_partner(resident: Resident, file: ItemFile, partners: Mapping[str, str]) -> Notice:
    """Return the question in whose programme an investment comes."""
    buttons = [
        Button(
            label=SteeringText.PARTNER,
            data=f"{_here(file)}:geld:{key}",
            values={"partner": shortened(name, 24)},
        )
        for key, name in partners.items()
    ]
    rows: Rows = (*in_rows(buttons[:10]), (_back(file),))
    return screen(resident, SteeringText.ASK_PARTNER, {"thema": file.title}, rows, fresh=False)


def ask_line(
    resident: Resident, file: ItemFile, text: TextKey, partner: str, *, fresh: bool = False
) -> Notice:
    """Return a question about an investment, to be answered by typing."""
    values = {"partner": partner}
    return screen(resident, text, values, ((_back(file),),), fresh=fresh)


def ask_year(
    resident: Resident, file: ItemFile, what: str, cents: int, year: int, *, fresh: bool
) -> Notice:
    """Return the question in which year an investment is made, this one first."""
    buttons = [
        Button(label=SteeringText.YEAR, data=f"{_here(file)}:jaar:{one}", values={"jaar": str(one)})
        for one in range(year, year + YEARS_AHEAD)
    ]
    values = {"wat": what, "bedrag": Euros(cents)}
    rows: Rows = (*in_rows(buttons), (_back(file),))
    return screen(resident, SteeringText.ASK_YEAR, values, rows, fresh=fresh)


# --- as everybody reads it ----------------------------------------------------------------


def rulings_of(file: ItemFile, decision: Decision, *, length: int = POINT_LENGTH) -> list[Line]:
    """Return what a decision does with each point of the advice.

    Args:
        length: characters of a point.
    """
    advice = file.version(decision.version)
    points = advice.points if advice else ()
    lines = []
    for one in decision.rulings:
        text = points[one.number - 1] if one.number <= len(points) else ""
        values = {"nummer": str(one.number), "tekst": shortened(text, length)}
        if one.departs:
            lines.append(Line(SteeringText.DEPARTS_LINE, {**values, "antwoord": one.answer}))
        else:
            lines.append(Line(SteeringText.FOLLOWS_LINE, values))
    return lines


def decision_as_text(file: ItemFile, decision: Decision, partners: Mapping[str, str]) -> Line:
    """Return a decision as the text that goes back to an area: why, point by point, and what it
    books into the programmes of partners.

    Args:
        partners: key of each partner -> its name.
    """
    money = _investments(decision.investments, partners)
    return Line(
        SteeringText.AS_TEXT,
        {
            "motivatie": decision.motivation,
            "lijst": lines_of(rulings_of(file, decision, length=WHOLE)),
            "geld": lines_of(money),
        },
    )


def decision_screen(resident: Resident, file: ItemFile, *, fresh: bool) -> Notice:
    """Return the decision that waits, for who confirms it; else the newest that counts."""
    decides = resident.may(Action.DECIDE_PLAN, file.area)
    waiting = file.waiting if decides else None
    decision = waiting or (file.published[-1] if file.published else None)
    if decision is None:
        back: Rows = ((to_file(file.item),),)
        return screen(
            resident, SteeringText.DECISION_NONE, {"thema": file.title}, back, fresh=fresh
        )
    here = f"{_here(file)}:{decision.id}"
    rows: list[tuple[Button, ...]] = []
    if waiting is not None:
        take_back = Button(label=SteeringText.TAKE_BACK, data=f"{here}:trek", look=Look.QUIET)
        confirm = Button(label=SteeringText.CONFIRM, data=f"{here}:ja", look=Look.MAIN)
        rows.append((take_back,) if waiting.by == resident.id else (confirm, take_back))
    money = Button(label=SteeringText.SHOW_MONEY, data=f"{here}:geld")
    rows.append((*((money,) if decision.investments else ()), to_file(file.item)))
    before = next((one for one in file.decisions if one.id == decision.after), None)
    values = {
        "thema": file.title,
        "op": decision.answered_at or decision.at,
        "motivatie": decision.motivation,
        "lijst": lines_of(rulings_of(file, decision)),
        "na": (
            Line(SteeringText.DECISION_AFTER, {"op": before.answered_at or before.at})
            if before
            else ""
        ),
    }
    text = SteeringText.DECISION_WAITS if waiting else SteeringText.DECISION
    return screen(resident, text, values, tuple(rows), fresh=fresh)


def money_screen(
    resident: Resident, file: ItemFile, decision: Decision | None, names: Names, *, fresh: bool
) -> Notice:
    """Return what a decision books into the partners' programmes."""
    lines = _investments(decision.investments, names.partners) if decision else []
    text = SteeringText.MONEY if lines else SteeringText.MONEY_NONE
    back = Button(label=GeneralText.GO_BACK, data=f"{_here(file)}:toon", look=Look.QUIET)
    values = {"thema": file.title, "lijst": lines_of(lines)}
    return screen(resident, text, values, ((back,),), fresh=fresh)
