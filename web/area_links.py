"""The pages of an area: each leads to the others."""

from __future__ import annotations

from collections.abc import Sequence

from domain.advice.page import DecisionPageText
from domain.answers.counting import PageText
from domain.areas import Area
from domain.deadlock.texts import DeadlockPage
from domain.evaluation.report_texts import ReportText
from domain.handing_back.page import HandBackPageText
from domain.meetlat.page import MeetlatPageText
from domain.notices import TextKey
from domain.route import RouteText
from locales import say

PAGES: Sequence[tuple[str, TextKey]] = (
    ("themas", RouteText.PAGE_TO_THEMES),
    ("agenda", RouteText.PAGE_TITLE),
    ("meetlat", MeetlatPageText.TITLE),
    ("teruggelegd", HandBackPageText.TITLE),
    ("antwoorden", PageText.TITLE),
    ("besluiten", DecisionPageText.TITLE),
    ("eruit", DeadlockPage.TITLE),
    ("evaluatie", ReportText.PAGE_TITLE),
)
"""Last part of each address -> what a link to it says, in the order of the route."""


def other_pages(area: Area, here: str, language: str) -> Sequence[tuple[str, str]]:
    """Return address and words of the pages of an area besides this one."""
    return [
        (f"/gebied/{area.slug}/{page}", say(title, language, {"gebied": area.name}))
        for page, title in PAGES
        if page != here
    ]
