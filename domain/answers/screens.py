"""What is due, one signal with its answer, and what is late."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from domain.answers.signal import (
    ANSWER_PREFIX,
    AnswerText,
    Names,
    Signal,
    can_answer,
    open_button,
    slot_of,
)
from domain.calendar import day_of
from domain.desk import DESK_PREFIX
from domain.ids import AreaSlug
from domain.notices import STEP, Button, Line, Lines, Look, Notice
from domain.paging import Page
from domain.people import Resident, shown
from domain.texts import GeneralText
from domain.way_back import area_button, back_to_mine


def due_line(signal: Signal, at: datetime) -> Line:
    """Return by when an answer is due, or was: lateness in words."""
    text = AnswerText.DUE_LATE if signal.late(at) else AnswerText.DUE
    return Line(text, {"dag": signal.due_on})


def list_screen(
    resident: Resident, page: Page[Signal], names: Names, at: datetime, *, fresh: bool
) -> Notice:
    """Return what a partner has to answer, soonest first."""
    partner = names.get(resident.partner or "", "")
    if not page.items:
        return Notice(
            to=resident.id,
            text=AnswerText.LIST_EMPTY,
            values={"partner": partner},
            buttons=((area_button(),),),
            slot=STEP,
            fresh=fresh,
        )
    lines = tuple(
        Line(
            AnswerText.LINE_LATE if one.late(at) else AnswerText.LINE,
            {"nummer": number, "titel": one.title, "gebied": one.area_name, "dag": one.due_on},
        )
        for number, one in enumerate(page.items, start=1)
    )
    opens = [
        Button(
            label=AnswerText.ANSWER_IT,
            data=f"{ANSWER_PREFIX}:{one.id}:open",
            values={"nummer": number},
            look=Look.MAIN if number == 1 else Look.PLAIN,
        )
        for number, one in enumerate(page.items, start=1)
    ]
    rows = [tuple(opens[at_ : at_ + 2]) for at_ in range(0, len(opens), 2)]
    leaf = page.buttons(ANSWER_PREFIX)
    return Notice(
        to=resident.id,
        text=AnswerText.LIST,
        values={"partner": partner, "lijst": Lines(lines), "bladzijde": page.line()},
        buttons=(*rows, *((leaf,) if leaf else ())),
        slot=STEP,
        fresh=fresh,
    )


def signal_screen(
    resident: Resident, signal: Signal, names: Names, at: datetime, *, fresh: bool = True
) -> Notice:
    """Return a signal as a whole, with its answer or the way to give one."""
    to_list = Button(label=AnswerText.TO_LIST, data=f"{ANSWER_PREFIX}:1", look=Look.QUIET)
    mine = can_answer(resident, signal)
    values: dict[str, object] = {
        "gebied": signal.area_name,
        "tekst": signal.text,
        "naam": signal.asker(),
        "partner": signal.name_of(names),
        "dag": day_of(signal.asked_at),
        "uiterlijk": due_line(signal, at),
    }
    rows: list[tuple[Button, ...]] = []
    text = AnswerText.SIGNAL
    if signal.answer is not None:
        text = AnswerText.SIGNAL_ANSWERED
        values |= {
            "wie": shown(signal.answer.by_name),
            "antwoord": signal.answer.text,
            "vervolg": Lines(signal.answer.parts()),
        }
        if resident.id in signal.told:
            rows.append((open_button(signal.id, AnswerText.ON, "door"),))
    elif mine:
        rows.append((open_button(signal.id, AnswerText.SEND, "geef", Look.MAIN),))
    if mine:
        rows.append((to_list,))
    return Notice(
        to=resident.id,
        text=text,
        values=values,
        buttons=tuple(rows),
        slot=slot_of(signal.id),
        fresh=fresh,
    )


@dataclass(frozen=True, slots=True)
class LateOf:
    """How many answers of one partner are late in an area, and since when the first."""

    partner: str
    count: int
    since: date


def late_screen(
    resident: Resident,
    area: AreaSlug,
    area_name: str,
    late: Sequence[LateOf],
    names: Names,
    *,
    fresh: bool = False,
) -> Notice:
    """Return what an area director sees: which answers are late, of all partners."""
    back = Button(label=GeneralText.GO_BACK, data=f"{DESK_PREFIX}:{area}:kies", look=Look.QUIET)
    lines = late_lines(late, names)
    return Notice(
        to=resident.id,
        text=AnswerText.LATE_LIST if late else AnswerText.LATE_LIST_EMPTY,
        values={"gebied": area_name, "lijst": Lines(lines), "aantal": sum(x.count for x in late)},
        buttons=((back,),),
        slot=STEP,
        fresh=fresh,
    )


def late_lines(late: Sequence[LateOf], names: Names) -> tuple[Line, ...]:
    """Return a line a partner: how many are late, and since when."""
    return tuple(
        Line(
            AnswerText.LATE_LINE,
            {"partner": names.get(one.partner, one.partner), "aantal": one.count, "dag": one.since},
        )
        for one in late
    )


def desk_due(count: int) -> Button:
    """Return the button of the desk to what is due."""
    values = {"aantal": count}
    return Button(label=AnswerText.DESK_DUE, data=f"{ANSWER_PREFIX}:1", values=values)


def desk_late(area: AreaSlug, late: Sequence[LateOf]) -> Button:
    """Return the button to what is late in an area."""
    return Button(
        label=AnswerText.DESK_LATE,
        data=f"{DESK_PREFIX}:{area}:laat",
        values={"aantal": sum(one.count for one in late)},
        look=Look.MAIN,
    )


ON_DESK = frozenset({AnswerText.DESK_DUE, AnswerText.DESK_LATE})
"""Labels of what waits on a desk."""


def mine_button() -> Button:
    """Return the button to the questions that somebody asked."""
    return Button(label=AnswerText.TO_MINE, data=f"{ANSWER_PREFIX}:mijn:1")


def mine_screen(
    resident: Resident, page: Page[Signal], at: datetime, *, fresh: bool = False
) -> Notice:
    """Return the questions that somebody asked partners, newest first, with what came of each."""
    lines = tuple(
        Line(
            AnswerText.MINE_ANSWERED
            if one.answer is not None
            else AnswerText.LINE_LATE
            if one.late(at)
            else AnswerText.LINE,
            {"nummer": number, "titel": one.title, "gebied": one.area_name, "dag": one.due_on},
        )
        for number, one in enumerate(page.items, start=1)
    )
    opens = [
        Button(
            label=AnswerText.ANSWER_IT,
            data=f"{ANSWER_PREFIX}:{one.id}:open",
            values={"nummer": number},
        )
        for number, one in enumerate(page.items, start=1)
    ]
    rows = tuple(tuple(opens[at_ : at_ + 2]) for at_ in range(0, len(opens), 2))
    return Notice(
        to=resident.id,
        text=AnswerText.MINE,
        values={"lijst": Lines(lines), "bladzijde": page.line()},
        buttons=(*rows, (*page.buttons(f"{ANSWER_PREFIX}:mijn"), back_to_mine())),
        slot=STEP,
        fresh=fresh,
    )
