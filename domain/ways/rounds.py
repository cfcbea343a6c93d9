"""What comes each year in an area because of how it works, and when its plan should lie there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from domain.agenda.telling import to_group
from domain.agenda.texts import AGENDA_PREFIX, AgendaText
from domain.agreements.agreement import Tally, all_button
from domain.ids import AreaSlug, ResidentId
from domain.meetlat.line import MEETLAT_PREFIX
from domain.notices import Button, Kind, Look, Notice, Priority, TextKey, Values
from domain.theming import THEMES_PREFIX
from domain.ways.clocks import Yearly


class RoundText(TextKey):
    """Sentences of what comes each year, and of the plan that should lie there."""

    WISHES = "jaarronde-wensen"
    PROGRAMME = "jaarronde-programma"
    ACCOUNT = "jaarronde-verantwoording"
    ACCOUNT_NOTHING = "jaarronde-verantwoording-niets"
    PLAN_MONTH = "werkwijze-plan-maand"
    PLAN_END = "werkwijze-plan-eind"

    READ_WISHES = "knop-jaarronde-lees"
    OPEN_PROGRAMME = "knop-jaarronde-programma"


@dataclass(frozen=True, slots=True)
class Hearers:
    """Who hears of a yearly round: members of the area, or people of partners who work there."""

    members: Sequence[ResidentId] = ()
    partners: Sequence[ResidentId] = ()


def yearly_notices(
    what: Yearly,
    area: AreaSlug,
    area_name: str,
    year: int,
    hearers: Hearers,
    tally: Tally,
) -> tuple[Notice, ...]:
    """Return what is said when a yearly round begins, once to each.

    Args:
        tally: agreements that were settled since the round before.
    """
    values: Values = {
        "gebied": area_name,
        "jaar": str(year),
        "gehouden": tally.kept,
        "gebroken": tally.broken,
    }
    once = f"werkwijze-{area}-{what}-{year}"
    if what is Yearly.PROGRAMME:
        opens = Button(
            label=RoundText.OPEN_PROGRAMME, data=f"{MEETLAT_PREFIX}:{area}:nieuw", look=Look.MAIN
        )
        return tuple(
            _told(one, RoundText.PROGRAMME, values, opens, once, Priority.REMINDER, Kind.ROLE)
            for one in hearers.partners
        )
    if what is Yearly.WISHES:
        text, button = RoundText.WISHES, Button(label=RoundText.READ_WISHES, data=_THEMES)
    else:
        settled = tally.kept + tally.broken
        text = RoundText.ACCOUNT if settled else RoundText.ACCOUNT_NOTHING
        button = all_button(area)
    return tuple(
        _told(one, text, values, button, once, Priority.BROADCAST, Kind.ISSUES)
        for one in hearers.members
    )


_THEMES = f"{THEMES_PREFIX}:1"


def _told(
    to: ResidentId,
    text: RoundText,
    values: Values,
    button: Button,
    once: str,
    priority: Priority,
    kind: Kind,
) -> Notice:
    return Notice(
        to=to,
        text=text,
        values=values,
        buttons=((button,),),
        priority=priority,
        kind=kind,
        about=once,
        once=once,
    )


def plan_notices(
    group: Sequence[ResidentId], area: AreaSlug, values: Values, once: str, *, over: bool
) -> tuple[Notice, ...]:
    """Return what the initiative group hears while no agenda or plan lies before the area.

    Args:
        over: the time is over; otherwise a month is left.
    """
    return to_group(
        group,
        RoundText.PLAN_END if over else RoundText.PLAN_MONTH,
        values,
        Button(label=AgendaText.TO_AGENDA, data=f"{AGENDA_PREFIX}:in:{area}:1", look=Look.QUIET),
        about=f"werkwijze-{area}-plan",
        once=once,
    )
