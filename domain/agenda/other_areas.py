"""The agendas of other areas, for who has a role there or everywhere."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from domain.agenda.item import reads
from domain.agenda.texts import AGENDA_PREFIX, AgendaText
from domain.areas import Area
from domain.notices import STEP, Button, Line, Look, Notice
from domain.paging import Page
from domain.people import Resident
from domain.plain_text import shortened
from domain.way_back import area_button

AREAS_ON_A_PAGE = 8
LABEL = 22


def others_of(resident: Resident, areas: Iterable[Area]) -> Sequence[Area]:
    """Return the areas besides their own whose agenda somebody reads, by name."""
    found = [one for one in areas if one.slug != resident.area and reads(resident, one.slug)]
    return sorted(found, key=lambda one: one.name)


def others_button(resident: Resident) -> Button | None:
    """Return the way to the agendas of other areas; None for who has no role elsewhere."""
    elsewhere = any(area is None or area != resident.area for _, area in resident.roles)
    if not elsewhere:
        return None
    data = f"{AGENDA_PREFIX}:gebieden:1"
    return Button(label=AgendaText.OTHER_AREAS, data=data, look=Look.QUIET)


def others_screen(resident: Resident, page: Page[Area], *, fresh: bool) -> Notice:
    """Return the areas, a button each."""
    opens = [
        Button(
            label=AgendaText.ONE_AREA,
            data=f"{AGENDA_PREFIX}:in:{one.slug}:1",
            values={"gebied": shortened(one.name, LABEL)},
        )
        for one in page.items
    ]
    turn = page.buttons(f"{AGENDA_PREFIX}:gebieden")
    return Notice(
        to=resident.id,
        text=AgendaText.WHICH_AREA if opens else AgendaText.OTHER_AREA,
        values={"bladzijde": page.line() if page.of > 1 else Line("")},
        buttons=(
            *(tuple(opens[at : at + 2]) for at in range(0, len(opens), 2)),
            *((turn,) if turn else ()),
            (area_button(),),
        ),
        slot=STEP,
        fresh=fresh,
    )
