"""Texts of an area that were handed back, on a page for everybody: versions, difference, result.

It names nobody, and has no words that people gave with their answer: those are for the area.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

import jinja2
from aiohttp import web

from domain.areas import Area
from domain.calendar import day_of
from domain.handing_back.hand_back import KIND_NAMES, stand_line
from domain.handing_back.page import HandBackPageText, ShownVersion, shown_on_page
from domain.handing_back.rounds import rhythm_on
from domain.handing_back.texts import HandBackText
from domain.handing_back.verdict import told_lines
from domain.notices import TextKey, Value
from domain.parameters import BallotFigures
from domain.theme_trends import TrendText
from locales import LANGUAGES, say
from locales.sentences import said_line
from storage import ballots, handing_back
from storage.session import Sessions
from web.area_links import other_pages
from web.gateway.gateway import Clock
from web.theme_pages import HEADERS, language_of


class HandBackPages:
    """Answers `/gebied/<area>/teruggelegd`."""

    def __init__(
        self,
        sessions: Sessions,
        clock: Clock,
        areas: Iterable[Area],
        name: str,
        template: jinja2.Template,
        figures: BallotFigures,
    ) -> None:
        """`template` is `handed_back.html`; `figures` say when a text counts."""
        self._sessions = sessions
        self._clock = clock
        self._areas: Mapping[str, Area] = {one.slug: one for one in areas}
        self._name = name
        self._template = template
        self._figures = figures

    def routes(self) -> Iterable[web.AbstractRouteDef]:
        """Return the routes to mount."""
        return [web.get("/gebied/{area}/teruggelegd", self._show)]

    async def _show(self, request: web.Request) -> web.Response:
        language = language_of(request)
        area = self._areas.get(request.match_info["area"])
        now = self._clock()
        texts = [] if area is None else await self._look(area, now)
        rhythm = rhythm_on(self._figures, day_of(now))

        def words(key: TextKey, **more: Value) -> str:
            return say(key, language, {"gebied": area.name if area else "", **more})

        rule = words(
            HandBackPageText.RULE, procent=rhythm.least_percent, mensen=rhythm.least_people
        )
        html = self._template.render(
            language=language,
            other=next(one for one in LANGUAGES if one != language),
            other_language=words(TrendText.PAGE_LANGUAGE),
            name=self._name,
            title=words(HandBackPageText.TITLE if area else TrendText.PAGE_UNKNOWN),
            rule=rule if area else "",
            empty=words(HandBackPageText.EMPTY) if area and not texts else "",
            join=words(TrendText.PAGE_JOIN),
            others=other_pages(area, "teruggelegd", language) if area else [],
            words={
                "read": words(HandBackPageText.READ),
                "result": words(HandBackPageText.RESULT),
                "earlier": words(HandBackPageText.EARLIER),
                "added": words(HandBackText.ADDED),
                "removed": words(HandBackText.REMOVED),
            },
            texts=[[_drawn(one, language) for one in several] for several in texts],
        )
        status = 200 if area else 404
        return web.Response(text=html, status=status, content_type="text/html", headers=HEADERS)

    async def _look(self, area: Area, now: datetime) -> Sequence[tuple[ShownVersion, ...]]:
        async with self._sessions() as session:
            versions = await handing_back.all_of_area(session, area.slug)
            over = await ballots.over_texts(session, area.slug)
        hidden_under = self._figures.hidden_under.on(day_of(now))
        return shown_on_page(versions, over, hidden_under=hidden_under)


def _drawn(one: ShownVersion, language: str) -> Mapping[str, Any]:
    """Return what the template needs of a version."""
    text, before, open_now = one.text, one.before, one.open_now
    why = {"waarom": text.why_changed}
    changed = {"versie": text.version, "eerder": before.version if before else 0}
    lies = {} if open_now is None else {"tot": open_now.closes_at, "nodig": open_now.quorum}
    version: Mapping[str, Value] = {
        "soort": say(KIND_NAMES[text.kind], language),
        "versie": text.version,
        "op": day_of(text.proposed_at),
        "stand": said_line(stand_line(text), language),
    }
    line = say(HandBackPageText.VERSION, language, version)
    return {
        "title": text.title,
        "version": line[:1].upper() + line[1:],
        "open": say(HandBackPageText.OPEN, language, lies) if lies else "",
        "text": text.text,
        "changed": say(HandBackPageText.CHANGED, language, changed) if before else "",
        "why": say(HandBackText.WHY_CHANGED, language, why) if text.why_changed else "",
        "changes": [(change.added, change.sentence) for change in one.changes],
        "none": say(HandBackText.DIFFERENCE_NONE, language),
        "results": [
            " ".join(said_line(line, language) for line in told_lines(told)) for told in one.results
        ],
    }
