"""How partners answer in an area, on a page for everybody: counts only, a row a partner.

It shows no text and no name, and no row that counts so few that it tells who asked. Which partners
are too late now stands below it, how few these may be.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.answers.counting import TOGETHER, Counted, PageText, shown_counts
from domain.answers.screens import LateOf
from domain.areas import Area
from domain.calendar import day_of
from domain.parameters import Parameter
from domain.public_pages import FrontText
from storage import answers
from storage.session import Session
from web.public.frame import AreaPage, Asked


@dataclass(frozen=True, slots=True)
class Answered:
    """How partners answered in an area, what of it is too late now, and how few a row may count."""

    counts: Sequence[Counted]
    late: Sequence[LateOf]
    few: int


class AnswersPage(AreaPage[Answered]):
    """The page `/gebied/<area>/antwoorden`."""

    part = "antwoorden"
    template = "answers.html"
    title = link = PageText.TITLE
    tells = FrontText.TELLS_ANSWERS

    def __init__(self, partners: Mapping[str, str], hidden_under: Parameter) -> None:
        """`partners` is the name of each key; `hidden_under` how much a row counts at least."""
        self._partners = partners
        self._hidden_under = hidden_under

    async def look(self, session: Session, area: Area, now: datetime) -> Answered:
        """Return the counts of an area."""
        today = day_of(now)
        counts = await answers.count_by_partner(session, area.slug, today=today)
        late = await answers.late_in(session, area.slug, today=today)
        return Answered(counts, late, self._hidden_under.on(today))

    def draw(self, found: Answered, asked: Asked) -> Mapping[str, object]:
        """Return the rows of the table, and what stands below it."""
        rows, left_out = shown_counts(found.counts, hidden_under=found.few)
        below = [] if rows else [asked.words(PageText.FEW, aantal=found.few)]
        if left_out and rows:
            below.append(asked.words(PageText.LEFT_OUT, aantal=found.few))
        return {
            "rule": asked.words(PageText.RULE),
            "below": below,
            "overdue_title": asked.words(PageText.OVERDUE),
            "overdue": [
                asked.words(PageText.OVERDUE_ONE, partner=self._name(one.partner), aantal=one.count)
                for one in found.late
            ],
            "heads": [
                asked.words(one)
                for one in (PageText.PARTNER, PageText.IN_TIME, PageText.LATE, PageText.WAITING)
            ],
            "rows": [
                (
                    asked.words(PageText.TOGETHER)
                    if one.partner == TOGETHER
                    else self._name(one.partner),
                    *(asked.value(count) for count in (one.in_time, one.late, one.waiting)),
                )
                for one in rows
            ],
        }

    def _name(self, partner: str) -> str:
        return self._partners.get(partner, partner)
