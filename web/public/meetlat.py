"""The Meetlat of an area on a page for everybody: residents' agenda beside plans of partners.

It names nobody: no proposer of an item, nobody who works for a partner.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from domain.agenda.item import origin_line
from domain.agenda.texts import AgendaText
from domain.areas import Area
from domain.meetlat.line import PartnerLine
from domain.meetlat.page import Laid, MeetlatPageText, lay_side_by_side
from domain.public_pages import FrontText
from storage import agenda, meetlat
from storage.session import Session
from web.public.frame import AreaPage, Asked


class MeetlatPage(AreaPage[Laid]):
    """The page `/gebied/<area>/meetlat`."""

    part = "meetlat"
    template = "meetlat.html"
    title = link = MeetlatPageText.TITLE
    tells = FrontText.TELLS_MEETLAT

    def __init__(self, partners: Mapping[str, str]) -> None:
        """`partners` is the name of each key."""
        self._partners = partners

    async def look(self, session: Session, area: Area, now: datetime) -> Laid:
        """Return the agenda of an area with the plans beside each item."""
        items = await agenda.items(session, area.slug)
        return lay_side_by_side(items, await meetlat.lines(session, area.slug))

    def draw(self, found: Laid, asked: Asked) -> Mapping[str, object]:
        """Return each item with the plans beside it, and the plans that lie beside none."""
        return {
            "explain": asked.words(MeetlatPageText.EXPLAIN),
            "words": {
                "origin": asked.words(AgendaText.ORIGIN),
                **{one.name.lower(): asked.words(one) for one in _WORDS},
            },
            "rows": [
                {
                    "title": asked.value(row.item.names),
                    "why": row.item.why,
                    "origin": asked.line(
                        origin_line(row.item.origin, row.item.partner, self._partners)
                    ),
                    "plans": self._plans(row.plans),
                }
                for row in found.rows
            ],
            "loose": self._plans(found.loose),
        }

    def _plans(
        self, plans: Sequence[tuple[str, Sequence[PartnerLine]]]
    ) -> list[tuple[str, list[tuple[str, str]]]]:
        return [
            (self._partners.get(partner, partner), [(one.what, one.when) for one in lines])
            for partner, lines in plans
        ]


_WORDS = (
    MeetlatPageText.EMPTY,
    MeetlatPageText.RESIDENTS,
    MeetlatPageText.PARTNERS,
    MeetlatPageText.NOTHING,
    MeetlatPageText.LOOSE,
)
