"""The agenda of an area on a page for everybody: its items, and where each of them stands.

It names nobody: no proposer, no volunteer, no member of a group.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from domain.agenda.item import AgendaItem, origin_line
from domain.agenda.texts import AgendaText
from domain.areas import Area
from domain.calendar import day_of
from domain.deadlock.texts import DeadlockPage
from domain.ids import AgendaItemId, AreaSlug
from domain.public_pages import FrontText
from domain.route import STAGES, OnRoute, RouteText, Stage, Where, behind_of
from storage import agenda, deadlocks, route
from storage.session import Session
from web.public.frame import AreaPage, Asked, address_of

TILE, GAP, HEIGHT = 48, 6, 20
"""Measures of the six tiles of one row, in units of the picture."""
SIZE: Final = {"width": 6 * (TILE + GAP) - GAP, "tile": TILE, "height": HEIGHT}


@dataclass(frozen=True, slots=True)
class Known:
    """What is shown of an area."""

    area: AreaSlug
    where: Where
    items: Sequence[tuple[AgendaItem, OnRoute]]
    paused: frozenset[AgendaItemId]


class AgendaPage(AreaPage[Known]):
    """The page `/gebied/<area>/agenda`."""

    part = "agenda"
    template = "agenda.html"
    title = link = RouteText.PAGE_TITLE
    tells = FrontText.TELLS_AGENDA

    def __init__(self, partners: Mapping[str, str]) -> None:
        """`partners` is the name of each key."""
        self._partners = partners

    async def look(self, session: Session, area: Area, now: datetime) -> Known:
        """Return where the area and each of its items stand."""
        found = await route.of_area(session, area.slug, today=day_of(now))
        items = {one.id: one for one in await agenda.items(session, area.slug)}
        return Known(
            area.slug,
            found.where,
            [(items[one.item], one) for one in found.items if one.item in items],
            await deadlocks.paused_items(session, area.slug),
        )

    def draw(self, found: Known, asked: Asked) -> Mapping[str, object]:
        """Return the picture of the area, and title, why, stand and origin of each item."""
        return {
            "empty": "" if found.items else asked.words(RouteText.PAGE_EMPTY),
            "stand": sentence(asked.line(found.where.line)),
            "tiles": tiles(found.where.stage, behind_of(found.where)),
            "steps": steps(asked),
            "size": SIZE,
            "heading": asked.words(RouteText.PAGE_ITEMS),
            "origin": asked.words(AgendaText.ORIGIN),
            "status": asked.words(AgendaText.STATUS),
            "paused": asked.words(DeadlockPage.PAUSED),
            "sides": (address_of(found.area, "eruit"), asked.words(DeadlockPage.TO_SIDES)),
            "items": [
                {
                    "title": asked.value(item.names),
                    "why": item.why,
                    "origin": asked.line(origin_line(item.origin, item.partner, self._partners)),
                    "stand": asked.line(one.where.line),
                    "tiles": tiles(one.where.stage, behind_of(one.where, one.blow)),
                    "paused": one.item in found.paused,
                }
                for item, one in found.items
            ],
        }


def sentence(stand: str) -> str:
    """Return where an area stands as a sentence by itself."""
    return f"{stand[:1].upper()}{stand[1:]}."


def steps(asked: Asked) -> list[str]:
    """Return the names of the six steps, for below the tiles."""
    return [asked.words(STAGES[one]) for one in Stage if one]


def tiles(now: Stage, behind: Sequence[int]) -> list[Mapping[str, object]]:
    """Return the six tiles of a row: where it stands, what lies behind, what is ahead."""
    return [
        {
            "left": (stage - 1) * (TILE + GAP),
            "number": stage,
            "kind": "here" if stage == now else "behind" if stage in behind else "ahead",
        }
        for stage in range(1, 7)
    ]
