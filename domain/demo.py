"""The demonstration: whom a visitor can be, and how far the clock leaps.

Only in `smederij run --demo`, which refuses a real token.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, time, timedelta
from enum import StrEnum

from domain.calendar import LOCAL, day_of
from domain.ids import ResidentId
from domain.notices import Notice, TextKey

FURTHEST = timedelta(days=730)
"""How far the clock of a demonstration goes ahead, in all."""
MORNING = time(8)


class Persona(StrEnum):
    """Whom a visitor can look around as; the words of the page are `web-demo-<persona>`."""

    RESIDENT = "bewoner"
    YOUTH = "jongere"
    FACILITATOR = "begeleider"
    AREA_DIRECTOR = "gebiedsregisseur"
    STEERING_GROUP = "stuurgroep"


class DemoText(TextKey):
    """What a persona reads first."""

    RESIDENT = "demo-bewoner"
    YOUTH = "demo-jongere"
    FACILITATOR = "demo-begeleider"
    AREA_DIRECTOR = "demo-gebiedsregisseur"
    STEERING_GROUP = "demo-stuurgroep"


_FIRST: Mapping[Persona, DemoText] = {
    Persona.RESIDENT: DemoText.RESIDENT,
    Persona.YOUTH: DemoText.YOUTH,
    Persona.FACILITATOR: DemoText.FACILITATOR,
    Persona.AREA_DIRECTOR: DemoText.AREA_DIRECTOR,
    Persona.STEERING_GROUP: DemoText.STEERING_GROUP,
}


def first_words(to: ResidentId, persona: Persona, name: str, area_name: str) -> Notice:
    """Return who one is here, that it is made up, and what to try."""
    return Notice(to=to, text=_FIRST[persona], values={"naam": name, "gebied": area_name})


class Leap(StrEnum):
    """How far a tap moves the clock."""

    HOUR = "hour"
    MORNING = "morning"
    DAY = "day"
    WEEK = "week"


_SPANS: Mapping[Leap, timedelta] = {Leap.HOUR: timedelta(hours=1)}
_DAYS: Mapping[Leap, int] = {Leap.DAY: 1, Leap.WEEK: 7}


def moment_after(now: datetime, leap: Leap) -> datetime:
    """Return where a leap from `now` (timezone-aware) leads, in its time zone.

    Days keep the hour on the clock of Europe/Amsterdam, whatever summer time does; MORNING is
    tomorrow at eight.
    """
    if leap in _SPANS:
        return now + _SPANS[leap]
    if leap is Leap.MORNING:
        tomorrow = day_of(now) + timedelta(days=1)
        return datetime.combine(tomorrow, MORNING, LOCAL).astimezone(now.tzinfo)
    local = now.astimezone(LOCAL)
    later = datetime.combine(local.date() + timedelta(days=_DAYS[leap]), local.time(), LOCAL)
    return max(later.astimezone(now.tzinfo), now)
