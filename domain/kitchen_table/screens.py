"""What is read of talks at the kitchen table: how many, in which streets, and who takes part."""

from __future__ import annotations

from collections.abc import Mapping

from domain.areas import Area
from domain.ballots.counting import percent
from domain.kitchen_table.talk import KITCHEN_PREFIX, Figures, KitchenText, kitchen_button
from domain.notices import STEP, Button, Line, Lines, Look, Notice, Values
from domain.paging import Page
from domain.people import Resident
from domain.plain_text import bare
from domain.way_back import area_button

STREETS_ON_A_PAGE = 12


def share_line(area: Area | None, people: int, figures: Figures) -> Line:
    """Return how many inhabitants take part, beside two villages; nothing without a source.

    Args:
        people: of the area who brought something up, joined or voted.
    """
    if area is None or not area.inhabitants:
        return Line("")
    values: Values = {
        "mensen": people,
        "procent": percent(people, area.inhabitants),
        "gebied": area.name,
        "nieuwlande": figures.nieuwlande,
        "tiendeveen": figures.tiendeveen,
    }
    return Line(KitchenText.SHARE, values)


def kitchen_screen(
    resident: Resident, area_name: str, talks: int, share: Line, *, fresh: bool
) -> Notice:
    """Return how many talks there were, with the ways to hold one and to the streets."""
    begin = Button(label=KitchenText.BEGIN, data=f"{KITCHEN_PREFIX}:begin", look=Look.MAIN)
    where = Button(label=KitchenText.TO_STREETS, data=f"{KITCHEN_PREFIX}:straten:1")
    return Notice(
        to=resident.id,
        text=KitchenText.SCREEN,
        values={"gebied": area_name, "gesprekken": talks, "deelname": share},
        buttons=((begin,), (where, area_button())),
        slot=STEP,
        fresh=fresh,
    )


def streets_to_visit(area: Area | None, talks: Mapping[str, int]) -> tuple[tuple[str, int], ...]:
    """Return streets with their talks: those without any first, in the order of the list.

    Args:
        talks: street -> talks; of a street that no list has too.
    """
    counted: dict[str, tuple[str, int]] = {bare(one): (one, 0) for one in _listed(area)}
    for street, many in talks.items():
        name, before = counted.get(bare(street), (street, 0))
        counted[bare(street)] = (name, before + many)
    return tuple(sorted(counted.values(), key=lambda one: one[1]))


def _listed(area: Area | None) -> tuple[str, ...]:
    return area.streets if area is not None else ()


def streets_screen(
    resident: Resident, area_name: str, page: Page[tuple[str, int]], *, listed: bool
) -> Notice:
    """Return in which streets talks were, without names.

    Args:
        listed: the streets of the area are known; else only those with a talk stand there.
    """
    lines = tuple(
        Line(KitchenText.STREET, {"straat": street, "gesprekken": talks})
        for street, talks in page.items
    )
    text = KitchenText.STREETS if listed else KitchenText.STREETS_UNKNOWN
    turn = page.buttons(f"{KITCHEN_PREFIX}:straten")
    return Notice(
        to=resident.id,
        text=text if lines else KitchenText.STREETS_NONE,
        values={"gebied": area_name, "lijst": Lines(lines), "bladzijde": page.line()},
        buttons=(*((turn,) if turn else ()), (kitchen_button(), area_button())),
        slot=STEP,
    )
