"""Screens of a coalition: which areas take part, and which to ask."""

from __future__ import annotations

from domain.coalitions.texts import COALITION_PREFIX, CoalitionText
from domain.ids import AreaSlug
from domain.notices import Button, Line, Look, Notice, Rows
from domain.paging import Page
from domain.people import Resident
from domain.roles import Action
from domain.scoping.item_file import AreaSide, ItemFile
from domain.scoping.screens import in_rows, lines_of, screen
from domain.scoping.texts import to_file
from domain.texts import GeneralText

ON_A_PAGE = 8
"""Areas to choose from, two in a row."""
ANSWERS_SHOWN = 3
"""Rows of answers: somebody is in the initiative groups of few areas."""


def _line(one: AreaSide) -> Line:
    if one.left:
        text = CoalitionText.LINE_LEFT
    elif one.joins is None:
        text = CoalitionText.LINE_OPEN
    else:
        text = CoalitionText.LINE_IN if one.joins else CoalitionText.LINE_NOT
    return Line(text, {"gebied": one.area_name})


def coalition_screen(resident: Resident, file: ItemFile, *, fresh: bool) -> Notice:
    """Return the areas of an item, with what this person can say for theirs."""
    here = f"{COALITION_PREFIX}:{file.item}"
    rows: list[tuple[Button, ...]] = []
    for one in file.areas:
        if not resident.may(Action.MAKE_COALITION, one.area) or file.published or file.waiting:
            continue
        values = {"gebied": one.area_name}
        if one.joins is None:
            yes = Button(
                label=CoalitionText.YES,
                data=f"{here}:ja:{one.area}",
                values=values,
                look=Look.MAIN,
            )
            no = Button(label=CoalitionText.NO, data=f"{here}:nee:{one.area}", values=values)
            rows.append((yes, no))
        elif one.takes_part and one.area != file.area:
            leave = Button(
                label=CoalitionText.LEAVE, data=f"{here}:eruit:{one.area}", look=Look.QUIET
            )
            rows.append((leave,))
    rows = rows[:ANSWERS_SHOWN]
    last = [to_file(file.item)]
    if (
        resident.may(Action.MAKE_COALITION, file.area)
        and file.beyond
        and not file.published
        and not file.waiting
    ):
        last.insert(0, Button(label=CoalitionText.INVITE, data=f"{here}:1"))
    rows.append(tuple(last))
    values_of_all = {"thema": file.title, "lijst": lines_of(_line(one) for one in file.areas)}
    return screen(resident, CoalitionText.SCREEN, values_of_all, tuple(rows), fresh=fresh)


def which_area(
    resident: Resident, file: ItemFile, areas: Page[tuple[AreaSlug, str]], *, fresh: bool
) -> Notice:
    """Return the areas that can be asked."""
    here = f"{COALITION_PREFIX}:{file.item}"
    buttons = [
        Button(label=CoalitionText.THIS_AREA, data=f"{here}:in:{area}", values={"gebied": name})
        for area, name in areas.items
    ]
    back = Button(label=GeneralText.GO_BACK, data=f"{here}:toon", look=Look.QUIET)
    turning = areas.buttons(here)
    rows: Rows = (*in_rows(buttons), *((turning,) if turning else ()), (back,))
    values = {"thema": file.title, "bladzijde": areas.line()}
    return screen(resident, CoalitionText.WHICH, values, rows, fresh=fresh)


def ask_leave(resident: Resident, file: ItemFile, area: AreaSlug, area_name: str) -> Notice:
    """Return the question whether an area really leaves."""
    here = f"{COALITION_PREFIX}:{file.item}"
    yes = Button(label=CoalitionText.LEAVE_YES, data=f"{here}:weg:{area}", look=Look.MAIN)
    no = Button(label=GeneralText.GO_BACK, data=f"{here}:toon", look=Look.QUIET)
    values = {"thema": file.title, "gebied": area_name}
    return screen(resident, CoalitionText.LEAVE_ASK, values, ((yes, no),), fresh=False)
