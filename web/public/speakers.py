"""Who may send official messages in an area, on a page for everybody.

A professional stands on it by the name that stands under their messages, for as long as they have
the role; of an initiative group only how many they are.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from domain.areas import Area
from domain.broadcasts.page import Speaker, SpeakersText
from domain.public_pages import FrontText
from domain.role_texts import NAMES
from storage import broadcasts
from storage.session import Session
from web.public.frame import AreaPage, Asked


class SpeakersPage(AreaPage[Sequence[Speaker]]):
    """The page `/gebied/<area>/sprekers`."""

    part = "sprekers"
    template = "speakers.html"
    title = link = SpeakersText.TITLE
    tells = FrontText.TELLS_SPEAKERS

    async def look(self, session: Session, area: Area, now: datetime) -> Sequence[Speaker]:
        """Return who may send messages."""
        return await broadcasts.speakers(session, area.slug)

    def draw(self, found: Sequence[Speaker], asked: Asked) -> Mapping[str, object]:
        """Return each with a name and a role."""
        return {
            "explain": asked.words(SpeakersText.EXPLAIN if found else SpeakersText.NOBODY),
            "heads": [asked.words(SpeakersText.NAME), asked.words(SpeakersText.ROLE)],
            "speakers": [
                (
                    one.name or asked.words(SpeakersText.NEIGHBOURS, mensen=one.people),
                    asked.words(NAMES[one.role]),
                )
                for one in found
            ],
        }
