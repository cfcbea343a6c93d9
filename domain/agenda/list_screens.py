"""How the agenda of an area looks: the list, and where each item stands as a picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from domain.agenda.item import agenda_button
from domain.agenda.texts import AGENDA_PREFIX, FORWARD_PREFIX, AgendaText, ForwardText
from domain.ids import AreaSlug
from domain.notices import STEP, Button, Line, Lines, Look, Notice, Opening, Values
from domain.paging import Page
from domain.people import Resident
from domain.plain_text import shortened
from domain.route import SHOWN, OnRoute, RouteText, Where, picture_of

LABEL = 24
"""Characters of a button."""


@dataclass(frozen=True, slots=True)
class ListExtras:
    """What stands below the list besides its items.

    Attributes:
        forward: how many things were put forward that this person can read.
        drawing: the button to the agenda as a text.
        elsewhere: the way to agendas of other areas, for who has a role there.
    """

    forward: int
    drawing: Button
    elsewhere: Button | None = None


def agenda_screen(
    resident: Resident,
    area: AreaSlug,
    area_name: str,
    where: Where,
    page: Page[OnRoute],
    extras: ListExtras,
    *,
    fresh: bool,
) -> Notice:
    """Return the agenda of an area with where each item stands."""
    opens = tuple(
        (
            Button(
                label=AgendaText.OPEN,
                data=f"{AGENDA_PREFIX}:{one.item}:open",
                values={"thema": shortened(one.names.in_language(resident.language), LABEL)},
            ),
        )
        for one in page.items
    )
    home = area == resident.area
    turn = page.buttons(AGENDA_PREFIX if home else f"{AGENDA_PREFIX}:in:{area}")
    look = Look.PLAIN if page.items else Look.MAIN
    new = Button(label=ForwardText.BUTTON, data=f"{FORWARD_PREFIX}:{area}:nieuw", look=look)
    picture = Button(label=RouteText.AS_PICTURE, data=f"{AGENDA_PREFIX}:{area}:plaatje")
    rows: list[tuple[Button, ...]] = [*opens]
    if extras.elsewhere is not None and len(turn) < 2:  # on the first page and the last
        turn = (*turn, extras.elsewhere)
    if turn:
        rows.append(turn)
    rows.append((new, picture) if page.items else (new,))
    last = [extras.drawing] if page.items else []
    if extras.forward:
        last.insert(
            0,
            Button(
                label=ForwardText.LIST_BUTTON,
                data=f"{FORWARD_PREFIX}:{area}:1",
                values={"aantal": extras.forward},
            ),
        )
    if last:
        rows.append(tuple(last))
    lines = Lines(
        tuple(
            Line(AgendaText.LINE, {"thema": one.names, "stand": one.where.line})
            for one in page.items
        )
    )
    values: Values = {
        "gebied": area_name,
        "stand": Opening(where.line),
        "lijst": lines,
        "bladzijde": page.line(),
    }
    return Notice(
        to=resident.id,
        text=AgendaText.LIST if page.items else AgendaText.LIST_EMPTY,
        values=values,
        buttons=tuple(rows),
        slot=STEP,
        fresh=fresh,
    )


def route_screen(
    resident: Resident,
    area: AreaSlug,
    area_name: str,
    where: Where,
    items: Sequence[OnRoute],
    url: str,
) -> Notice:
    """Return where an area and its items stand as a picture, with the same in words below it.

    Args:
        url: of the page that shows the same to everybody.
    """
    lines = [
        Line(RouteText.LINE, {"wat": one.names, "stand": one.where.line}) for one in items[:SHOWN]
    ]
    if len(items) > SHOWN:
        lines.append(Line(RouteText.MORE, {"aantal": len(items) - SHOWN}))
    return Notice(
        to=resident.id,
        text=RouteText.CAPTION,
        values={
            "gebied": area_name,
            "gebiedsstand": where.line,
            "lijst": Lines(tuple(lines)),
            "adres": url,
        },
        buttons=((agenda_button(resident, area),),),
        picture=picture_of(area_name, where, items),
        slot=STEP,
        fresh=True,
    )
