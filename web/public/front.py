"""The front page of an area: where it stands, what is open, its agenda, the way to the rest.

Counts only, and nothing of a person. What only people of the area may know isn't on it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from domain.agenda.texts import AgendaText
from domain.areas import Area
from domain.calendar import day_of
from domain.charts import Trends
from domain.deadlock.texts import DeadlockPage
from domain.ids import AgendaItemId, AreaSlug
from domain.public_pages import FrontText, OpenNow, open_lines
from domain.route import RouteText, behind_of
from domain.theme_trends import MONTHS, TrendText, months_until, trends_of
from storage import deadlocks, open_now, route, theme_trends
from storage.route import AreaRoute
from storage.session import Session
from web.public.agenda import SIZE, sentence, steps, tiles
from web.public.frame import AreaPage, Asked, address_of

ITEMS, THEMES = 5, 5
"""Items of the agenda and themes on it, at most."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is shown of an area; without `trends` too little was said for counts."""

    area: AreaSlug
    route: AreaRoute
    paused: frozenset[AgendaItemId]
    open: OpenNow
    trends: Trends | None


class FrontPage(AreaPage[Known]):
    """The page `/gebied/<area>`."""

    part = ""
    template = "front.html"
    title = FrontText.TITLE
    link = FrontText.LINK
    tells = None

    async def look(self, session: Session, area: Area, now: datetime) -> Known:
        """Return all of it, in a number of queries that doesn't grow with the area."""
        today = day_of(now)
        counts = await theme_trends.count_by_month(session, area.slug, months_until(today))
        return Known(
            area.slug,
            await route.of_area(session, area.slug, today=today),
            await deadlocks.paused_items(session, area.slug),
            await open_now.of_area(session, area.slug, today=today, now=now),
            trends_of(counts, today, area.name),
        )

    def draw(self, found: Known, asked: Asked) -> Mapping[str, object]:
        """Return the parts of the page, from top to bottom."""
        where, items = found.route.where, found.route.items
        rows = found.trends.rows if found.trends else ()
        more = len(items) - ITEMS
        return {
            "stand": sentence(asked.line(where.line)),
            "tiles": tiles(where.stage, behind_of(where)),
            "steps": steps(asked),
            "size": SIZE,
            "heads": {
                one.name.lower(): asked.words(one)
                for one in (FrontText.OPEN, FrontText.AGENDA, FrontText.THEMES, FrontText.READ_ON)
            },
            "talk": asked.words(FrontText.TALK),
            "open": [asked.line(line) for line in open_lines(asked.place, found.open)],
            "nothing_open": asked.words(FrontText.NOTHING_OPEN),
            "status": asked.words(AgendaText.STATUS),
            "items": [
                {
                    "title": asked.value(one.names),
                    "stand": asked.line(one.where.line),
                    "paused": one.item in found.paused,
                }
                for one in items[:ITEMS]
            ],
            "no_items": asked.words(RouteText.PAGE_EMPTY),
            "paused": asked.words(DeadlockPage.PAUSED),
            "sides": (address_of(found.area, "eruit"), asked.words(DeadlockPage.TO_SIDES)),
            "more": (address_of(found.area, "agenda"), asked.words(FrontText.MORE_ITEMS, meer=more))
            if more > 0
            else None,
            "themes_explain": asked.words(FrontText.THEMES_EXPLAIN, maanden=MONTHS),
            "themes": [
                (asked.value(one.label), asked.value(one.total))
                for one in rows
                if one.label is not TrendText.REST
            ][:THEMES],
        }
