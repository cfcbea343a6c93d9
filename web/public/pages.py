"""Makes the pages for everybody, and the list of links from each to the others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import jinja2
from aiohttp import web

from domain.links import Links
from domain.parameters import Content
from media.worker import ChartWorker
from storage.session import Sessions
from web.gateway.gateway import Clock
from web.public.agenda import AgendaPage
from web.public.answers import AnswersPage
from web.public.areas import AreasPage
from web.public.deadlocks import DeadlocksPage
from web.public.decisions import DecisionsPage
from web.public.frame import Frame, Link
from web.public.front import FrontPage
from web.public.handed_back import HandedBackPage
from web.public.meetings_feed import MeetingsFeed
from web.public.meetlat import MeetlatPage
from web.public.reports import ReportPages
from web.public.speakers import SpeakersPage
from web.public.themes import ThemesPage

LINKS: Sequence[Link] = [
    Link(one.part, one.link, one.tells)
    for one in (
        FrontPage,
        ThemesPage,
        AgendaPage,
        MeetlatPage,
        HandedBackPage,
        AnswersPage,
        DecisionsPage,
        DeadlocksPage,
        ReportPages,
        SpeakersPage,
    )
]
"""The pages that each area has: the front page, and the others in the order of the route."""


class PublicPages:
    """All pages for everybody."""

    def __init__(
        self,
        sessions: Sessions,
        clock: Clock,
        content: Content,
        name: str,
        environment: jinja2.Environment,
        links: Links | None = None,
    ) -> None:
        """`name` is how all of this is called; `environment` holds the templates.

        Args:
            links: without them there are no calendars of areas.
        """
        self._links = links
        self._frame = Frame(sessions, clock, content.areas, name, environment, LINKS)
        self._content = content
        rules = {one.number: one.title for one in content.ground_rules}
        self._reports = ReportPages(self._frame, rules, content.municipality.name, ChartWorker())

    def routes(self) -> Iterable[web.AbstractRouteDef]:
        """Return the routes to mount."""
        route, ballots = self._frame.route, self._content.ballots
        partners = self._content.partner_names()
        yield from AreasPage(
            self._frame, self._content.areas, self._content.municipality.name
        ).routes()
        yield route(FrontPage())
        yield route(ThemesPage())
        yield route(AgendaPage(partners))
        yield route(MeetlatPage(partners))
        yield route(HandedBackPage(ballots))
        yield route(AnswersPage(partners, ballots.hidden_under))
        yield route(DecisionsPage(partners))
        yield route(DeadlocksPage(partners))
        yield route(SpeakersPage())
        if self._links is not None:
            yield from MeetingsFeed(self._frame, self._links, self._content.meetings).routes()
        yield from self._reports.routes()

    async def close(self, app: web.Application) -> None:
        """Let go of what draws."""
        await self._reports.close(app)
