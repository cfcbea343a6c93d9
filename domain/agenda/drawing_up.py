"""The agenda as a text of the area: its items in an order, for three to five years.

Source: brochure, spark 1 (three to five years) and chapter 3, step 2. It counts only when the
area said yes to it (ground rule 4).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from domain.agenda.item import AgendaItem, agenda_button, origin_line
from domain.agenda.texts import DRAWING_PREFIX, DrawingText
from domain.ids import AgendaItemId, AreaSlug
from domain.notices import STEP, Button, Line, Lines, Look, Notice, Rows, Values
from domain.paging import Page
from domain.people import Resident
from domain.refusing import Refused, Twice, forbid, refuse
from domain.roles import Action
from domain.texts import GeneralText

YEARS_AHEAD = 1
"""An agenda begins this year or at most so many years later."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """The agenda of an area.

    Attributes:
        number: by which it is handed back; 0 while no years are set.
        from_year, to_year: both in; 0 while they aren't set.
        items: in the order that the initiative group set, newer ones last.
        in_effect: whether the area said yes to a version of it; `waits` while one lies before it.
    """

    area: AreaSlug
    number: int = 0
    from_year: int = 0
    to_year: int = 0
    items: tuple[AgendaItem, ...] = ()
    in_effect: bool = False
    waits: bool = False


@dataclass(frozen=True, slots=True)
class Spans:
    """How long an agenda may run, in years; both are in."""

    least: int
    most: int

    def values(self) -> Values:
        """Return what a sentence tells of it; one length alone is said as such."""
        fixed = "ja" if self.least == self.most else "nee"
        return {"minst": self.least, "meest": self.most, "vast": fixed}


@dataclass(frozen=True, slots=True)
class YearsSet:
    """From when to when the agenda runs."""

    area: AreaSlug
    from_year: int
    to_year: int
    by: Resident


def decide_years(
    resident: Resident, area: AreaSlug, from_year: int, years: int, this_year: int, spans: Spans
) -> YearsSet | Refused:
    """Decide whether the agenda runs `years` from `from_year`: 2026 for 4 years is up to 2030."""
    if not resident.may(Action.DRAW_UP_AGENDA, area):
        return forbid(resident, Action.DRAW_UP_AGENDA, area)
    begins = this_year <= from_year <= this_year + YEARS_AHEAD
    if not begins or not spans.least <= years <= spans.most:
        return refuse(resident, DrawingText.WRONG_YEARS, spans.values())
    return YearsSet(area, from_year, from_year + years, resident)


@dataclass(frozen=True, slots=True)
class Ordered:
    """The items of an agenda in another order."""

    agenda: Agenda
    by: Resident


def decide_higher(
    resident: Resident, agenda: Agenda, item: AgendaItemId, *, seen: int
) -> Ordered | Refused | Twice:
    """Decide whether an item goes one place up.

    Args:
        seen: place at which it stood below the button, from 1; somewhere else it stays, so that a
            second tap moves nothing twice.
    """
    if not resident.may(Action.DRAW_UP_AGENDA, agenda.area):
        return forbid(resident, Action.DRAW_UP_AGENDA, agenda.area)
    items = list(agenda.items)
    at = next((at for at, one in enumerate(items) if one.id == item), 0)
    if at == 0 or at + 1 != seen:
        return Twice(DrawingText.MEANWHILE)
    items.insert(at - 1, items.pop(at))
    return Ordered(replace(agenda, items=tuple(items)), resident)


def refuse_hand_back(resident: Resident, agenda: Agenda) -> Refused | None:
    """Return why the agenda can't be handed back to the area now; None if it can."""
    if not resident.may(Action.DRAW_UP_AGENDA, agenda.area):
        return forbid(resident, Action.DRAW_UP_AGENDA, agenda.area)
    if not agenda.number or not agenda.items:
        return refuse(resident, DrawingText.NEEDS_YEARS)
    return None


# --- screens ------------------------------------------------------------------------------


def _button(area: AreaSlug, what: str, label: DrawingText, look: Look = Look.PLAIN) -> Button:
    return Button(label=label, data=f"{DRAWING_PREFIX}:{area}:{what}", look=look)


def drawing_button(area: AreaSlug) -> Button:
    """Return the button to the agenda as a text."""
    return _button(area, "toon:1", DrawingText.BUTTON)


def _back(area: AreaSlug) -> Button:
    data = f"{DRAWING_PREFIX}:{area}:toon:1"
    return Button(label=GeneralText.GO_BACK, data=data, look=Look.QUIET)


def years_line(agenda: Agenda) -> Line:
    """Return from when to when the agenda runs, or that this isn't set yet."""
    if not agenda.number:
        return Line(DrawingText.NO_YEARS)
    values = {"van": str(agenda.from_year), "tot": str(agenda.to_year)}
    return Line(DrawingText.YEARS, values)


def state_line(agenda: Agenda) -> Line:
    """Return whether the area said yes to the agenda."""
    if agenda.waits:
        return Line(DrawingText.WAITS)
    return Line(DrawingText.IN_EFFECT if agenda.in_effect else DrawingText.NOT_YET)


def _lines(items: Sequence[AgendaItem], first: int) -> Lines:
    return Lines(
        tuple(
            Line(DrawingText.LINE, {"nummer": number, "punt": one.names})
            for number, one in enumerate(items, start=first)
        )
    )


def drawing_screen(
    resident: Resident, area_name: str, agenda: Agenda, page: Page[AgendaItem], *, size: int
) -> Notice:
    """Return the agenda as a text, with what the initiative group does with it."""
    may = resident.may(Action.DRAW_UP_AGENDA, agenda.area)
    turn = page.buttons(f"{DRAWING_PREFIX}:{agenda.area}:toon")
    rows: list[tuple[Button, ...]] = [turn] if turn else []
    if may:
        order = (_button(agenda.area, "rij:1", DrawingText.ORDER),) if agenda.items else ()
        rows.append((_button(agenda.area, "jaren", DrawingText.SET_YEARS), *order))
    if may and agenda.number and agenda.items:
        rows.append((_button(agenda.area, "leg", DrawingText.HAND_BACK, Look.MAIN),))
    rows.append((agenda_button(resident, agenda.area),))
    return Notice(
        to=resident.id,
        text=DrawingText.SHOW if agenda.items else DrawingText.EMPTY,
        values={
            "gebied": area_name,
            "jaren": years_line(agenda),
            "stand": state_line(agenda),
            "lijst": _lines(page.items, (page.number - 1) * size + 1),
            "bladzijde": page.line(),
        },
        buttons=tuple(rows),
        slot=STEP,
    )


def years_screen(
    resident: Resident, area: AreaSlug, area_name: str, this_year: int, spans: Spans
) -> Notice:
    """Return from when to when the agenda can run, two in a row."""
    choices = [
        Button(
            label=DrawingText.YEARS_FROM_TO,
            data=f"{DRAWING_PREFIX}:{area}:{first}:{years}",
            values={"van": str(first), "tot": str(first + years)},
        )
        for years in range(spans.least, spans.most + 1)
        for first in range(this_year, this_year + YEARS_AHEAD + 1)
    ]
    rows = [tuple(choices[at : at + 2]) for at in range(0, min(len(choices), 10), 2)]
    return Notice(
        to=resident.id,
        text=DrawingText.ASK_YEARS,
        values={"gebied": area_name, **spans.values()},
        buttons=(*rows, (_back(area),)),
        slot=STEP,
    )


def order_screen(
    resident: Resident, area_name: str, agenda: Agenda, page: Page[AgendaItem], *, size: int
) -> Notice:
    """Return a page of items, each with a button that puts it one place higher."""
    first = (page.number - 1) * size + 1
    ups = [
        Button(
            label=DrawingText.EARLIER,
            data=f"{DRAWING_PREFIX}:{one.id}:{place}:op",
            values={"nummer": place},
        )
        for place, one in enumerate(page.items, start=first)
        if place > 1
    ]
    turn = page.buttons(f"{DRAWING_PREFIX}:{agenda.area}:rij")
    rows: Rows = (
        *(tuple(ups[at : at + 2]) for at in range(0, len(ups), 2)),
        *((turn,) if turn else ()),
        (_back(agenda.area),),
    )
    return Notice(
        to=resident.id,
        text=DrawingText.ORDER_ASK,
        values={
            "gebied": area_name,
            "lijst": _lines(page.items, first),
            "bladzijde": page.line(),
        },
        buttons=rows,
        slot=STEP,
    )


def agenda_as_text(agenda: Agenda, area_name: str, partners: Mapping[str, str]) -> Line:
    """Return the whole agenda as residents read it, to be handed back to the area."""
    lines: list[Line] = []
    for number, one in enumerate(agenda.items, start=1):
        values: Values = {
            "nummer": number,
            "punt": one.names,
            "waarom": one.why,
            "herkomst": origin_line(one.origin, one.partner, partners),
        }
        lines.append(Line(DrawingText.AS_TEXT, values))
    return Line(
        DrawingText.TITLE,
        {"gebied": area_name, "jaren": years_line(agenda), "lijst": Lines(tuple(lines))},
    )
