"""Texts of an area that were handed back, on a page for everybody: versions, difference, result.

It names nobody, and has no words that people gave with their answer: those are for the area.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.areas import Area
from domain.calendar import day_of
from domain.handing_back.hand_back import KIND_NAMES, stand_line
from domain.handing_back.page import HandBackPageText, ShownVersion, shown_on_page
from domain.handing_back.rounds import Rhythm, rhythm_on
from domain.handing_back.texts import HandBackText
from domain.handing_back.verdict import told_lines
from domain.parameters import BallotFigures
from domain.public_pages import FrontText
from storage import ballots, handing_back
from storage.session import Session
from web.public.frame import AreaPage, Asked


@dataclass(frozen=True, slots=True)
class Known:
    """The texts of an area, each with its versions, newest first; and when one counts."""

    texts: Sequence[tuple[ShownVersion, ...]]
    rhythm: Rhythm


class HandedBackPage(AreaPage[Known]):
    """The page `/gebied/<area>/teruggelegd`."""

    part = "teruggelegd"
    template = "handed_back.html"
    title = link = HandBackPageText.TITLE
    tells = FrontText.TELLS_HANDED_BACK

    def __init__(self, figures: BallotFigures) -> None:
        """`figures` say when a text counts."""
        self._figures = figures

    async def look(self, session: Session, area: Area, now: datetime) -> Known:
        """Return the texts of an area."""
        today = day_of(now)
        versions = await handing_back.all_of_area(session, area.slug)
        over = await ballots.over_texts(session, area.slug)
        hidden_under = self._figures.hidden_under.on(today)
        texts = shown_on_page(versions, over, hidden_under=hidden_under)
        return Known(texts, rhythm_on(self._figures, today))

    def draw(self, found: Known, asked: Asked) -> Mapping[str, object]:
        """Return all of each text."""
        rhythm = found.rhythm
        return {
            "rule": asked.words(
                HandBackPageText.RULE, procent=rhythm.least_percent, mensen=rhythm.least_people
            ),
            "empty": "" if found.texts else asked.words(HandBackPageText.EMPTY),
            "words": {
                "read": asked.words(HandBackPageText.READ),
                "result": asked.words(HandBackPageText.RESULT),
                "earlier": asked.words(HandBackPageText.EARLIER),
                "added": asked.words(HandBackText.ADDED),
                "removed": asked.words(HandBackText.REMOVED),
            },
            "texts": [[_drawn(one, asked) for one in several] for several in found.texts],
        }


def _drawn(one: ShownVersion, asked: Asked) -> Mapping[str, object]:
    """Return what the template needs of a version."""
    text, before, open_now = one.text, one.before, one.open_now
    line = asked.words(
        HandBackPageText.VERSION,
        soort=KIND_NAMES[text.kind],
        versie=text.version,
        op=day_of(text.proposed_at),
        stand=stand_line(text),
    )
    return {
        "title": text.title,
        "version": line[:1].upper() + line[1:],
        "open": ""
        if open_now is None
        else asked.words(HandBackPageText.OPEN, tot=open_now.closes_at, nodig=open_now.quorum),
        "text": text.text,
        "changed": asked.words(HandBackPageText.CHANGED, versie=text.version, eerder=before.version)
        if before
        else "",
        "why": asked.words(HandBackText.WHY_CHANGED, waarom=text.why_changed)
        if text.why_changed
        else "",
        "changes": [(change.added, change.sentence) for change in one.changes],
        "none": asked.words(HandBackText.DIFFERENCE_NONE),
        "results": [
            " ".join(asked.line(line) for line in told_lines(told)) for told in one.results
        ],
    }
