"""Where neighbours of an area can't agree, on a page for everybody: all sides, options, record.

People stand on it under the name that neighbours see. What was taken back isn't shown.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.areas import Area
from domain.deadlock.deadlock import Deadlock, Ending
from domain.deadlock.record import entry_line
from domain.deadlock.screens import below_stand, counted_line, stand_line
from domain.deadlock.texts import DeadlockPage, DeadlockText, name_of
from domain.notices import Line
from domain.public_pages import FrontText
from storage import deadlock_record, deadlocks
from storage.deadlock_record import Recorded
from storage.session import Session
from web.public.frame import AreaPage, Asked

SHOWN = 20
"""The newest ones; those that are open come first."""


@dataclass(frozen=True, slots=True)
class Known:
    """Deadlocks of an area, each with its record, and how many ended at each stage."""

    deadlocks: Sequence[tuple[Deadlock, Sequence[Recorded]]]
    here: Line
    everywhere: Line


class DeadlocksPage(AreaPage[Known]):
    """The page `/gebied/<area>/eruit`."""

    part = "eruit"
    template = "deadlocks.html"
    title = link = DeadlockPage.TITLE
    tells = FrontText.TELLS_DEADLOCKS

    def __init__(self, partners: Mapping[str, str]) -> None:
        """`partners` is the name of each key."""
        self._partners = partners

    async def look(self, session: Session, area: Area, now: datetime) -> Known:
        """Return the deadlocks of an area."""
        found = [
            one
            for one in await deadlocks.of_area(session, area.slug)
            if one.ended is not Ending.WITHDRAWN
        ][:SHOWN]
        lines = await deadlock_record.records(session, [one.id for one in found])
        return Known(
            [(one, lines.get(one.id, ())) for one in found],
            counted_line(await deadlock_record.ended_by_stage(session, area.slug)),
            counted_line(await deadlock_record.ended_by_stage(session)),
        )

    def draw(self, found: Known, asked: Asked) -> Mapping[str, object]:
        """Return all of each deadlock."""
        return {
            "empty": "" if found.deadlocks else asked.words(DeadlockPage.NONE),
            "items": [self._item(one, lines, asked) for one, lines in found.deadlocks],
            "counted": [
                asked.words(DeadlockPage.COUNTER, teller=found.here),
                asked.words(DeadlockPage.COUNTER_ALL, teller=found.everywhere),
            ],
            "words": {one.name.lower(): asked.words(one) for one in _WORDS},
        }

    def _item(self, one: Deadlock, lines: Sequence[Recorded], asked: Asked) -> Mapping[str, object]:
        below = below_stand(one)
        return {
            "title": asked.value(one.item_names),
            "stand": asked.line(stand_line(one)),
            "below": asked.line(below) if below.text else "",
            "open": not one.over,
            "about": one.about,
            "new": asked.words(DeadlockText.NEW_FACTS_LINE, tekst=one.new_facts)
            if one.new_facts
            else "",
            "views": [
                (
                    asked.value(name_of(each, self._partners)),
                    each.view or asked.words(DeadlockText.VIEW_EMPTY),
                )
                for each in one.sides
            ],
            "options": [each.text for each in one.options],
            "record": [
                (
                    asked.value(each.entry.at),
                    asked.line(entry_line(one, each.entry, each.name, self._partners)),
                )
                for each in lines
            ],
        }


_WORDS = (
    DeadlockPage.ABOUT,
    DeadlockPage.VIEWS,
    DeadlockPage.OPTIONS,
    DeadlockPage.RECORD,
)
