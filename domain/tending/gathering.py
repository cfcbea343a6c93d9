"""When an area's issues are looked through for themes: at night, after something new came."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time, timedelta

from domain.calendar import LOCAL, clock_of, day_of
from domain.due import Due, DueKind
from domain.ids import AreaSlug
from domain.tending.proposing import Found

NEARLY_ALL = 2 / 3
"""Share of a theme's issues from which on a cluster is no part of it, but the theme itself."""


def gathering_due(area: AreaSlug, at: datetime, *, hour: int) -> Due:
    """Return the next looking through of an area after something new came at `at`.

    Planned again it changes nothing, so it happens once a day at most.

    Args:
        hour: in Europe/Amsterdam.
    """
    day = day_of(at)
    if clock_of(at) >= time(hour):
        day += timedelta(days=1)
    moment = datetime.combine(day, time(hour), LOCAL)
    return Due(DueKind.THEMES_GATHER, moment, f"themas-{area}", {"area": area})


def parts_of(found: Sequence[Found], heap: int) -> tuple[Found, ...]:
    """Return the clusters in a theme that are parts of it.

    Args:
        heap: how many issues the theme has.
    """
    return tuple(one for one in found if len(one.issues) < NEARLY_ALL * heap)
