"""Which desk somebody opens: that of an area where they have a role, or that of home."""

from __future__ import annotations

from domain.ids import AreaSlug
from domain.initiative_group import which_area
from domain.notices import Notice, TextKey
from domain.paging import Page
from domain.people import Resident

DESK_PREFIX = "bu"
"""`bu:<page>` the areas to choose from, `bu:<area>:kies` the desk of one."""


class DeskText(TextKey):
    """Sentences of the desk."""

    WHICH_AREA = "bureau-welk-gebied"


def desk_areas(resident: Resident) -> list[AreaSlug]:
    """Return the areas of somebody's desks, home first.

    These are the areas that their roles are bound to; for who only has a role that holds
    everywhere, it is home.
    """
    bound = {area for _, area in resident.roles if area is not None}
    home = [] if resident.area is None else [resident.area]
    if not bound:
        return home
    return [*(one for one in home if one in bound), *sorted(bound - set(home))]


def which_desk(resident: Resident, areas: Page[tuple[AreaSlug, str]], *, fresh: bool) -> Notice:
    """Return the areas to choose from, for who has a role in more than one."""
    return which_area(resident, areas, fresh=fresh, text=DeskText.WHICH_AREA, prefix=DESK_PREFIX)
