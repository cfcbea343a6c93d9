"""Where neighbours of an area can't agree, on a page for everybody: all sides, options, record.

People stand on it under the name that neighbours see. What was taken back isn't shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import jinja2
from aiohttp import web

from domain.areas import Area
from domain.deadlock.deadlock import Deadlock, Ending
from domain.deadlock.record import entry_line
from domain.deadlock.screens import below_stand, counted_line, stand_line
from domain.deadlock.texts import DeadlockPage, DeadlockText, name_of
from domain.notices import Line, TextKey
from domain.parameters import Partner
from domain.theme_trends import TrendText
from locales import LANGUAGES, say
from locales.sentences import said_line, spoken_value
from storage import deadlock_record, deadlocks
from storage.deadlock_record import Recorded
from storage.session import Sessions
from web.area_links import other_pages
from web.theme_pages import HEADERS, language_of

SHOWN = 20
"""The newest ones; those that are open come first."""


class DeadlockPages:
    """Answers `/gebied/<area>/eruit`."""

    def __init__(
        self,
        sessions: Sessions,
        areas: Iterable[Area],
        partners: Iterable[Partner],
        name: str,
        template: jinja2.Template,
    ) -> None:
        """`template` is `deadlocks.html`; `name` is how all of this is called."""
        self._sessions = sessions
        self._areas: Mapping[str, Area] = {one.slug: one for one in areas}
        self._partners: Mapping[str, str] = {one.key: one.name for one in partners}
        self._name = name
        self._template = template

    def routes(self) -> Iterable[web.AbstractRouteDef]:
        """Return the routes to mount."""
        return [web.get("/gebied/{area}/eruit", self._show)]

    async def _show(self, request: web.Request) -> web.Response:
        language = language_of(request)
        area = self._areas.get(request.match_info["area"])
        if area is None:
            return self._page(language, 404, say(TrendText.PAGE_UNKNOWN, language))
        async with self._sessions() as session:
            found = [
                one
                for one in await deadlocks.of_area(session, area.slug)
                if one.ended is not Ending.WITHDRAWN
            ][:SHOWN]
            lines = await deadlock_record.records(session, [one.id for one in found])
            here = await deadlock_record.ended_by_stage(session, area.slug)
            everywhere = await deadlock_record.ended_by_stage(session)
        counted = [
            Line(DeadlockPage.COUNTER, {"gebied": area.name, "teller": counted_line(here)}),
            Line(DeadlockPage.COUNTER_ALL, {"teller": counted_line(everywhere)}),
        ]
        items = [self._item(one, lines.get(one.id, ()), language) for one in found]
        title = say(DeadlockPage.TITLE, language, {"gebied": area.name})
        told = [said_line(one, language) for one in counted]
        others = other_pages(area, "eruit", language)
        return self._page(language, 200, title, items, told, others)

    def _page(
        self,
        language: str,
        status: int,
        title: str,
        items: Sequence[Mapping[str, Any]] | None = None,
        counted: Sequence[str] = (),
        others: Sequence[tuple[str, str]] = (),
    ) -> web.Response:
        def words(key: TextKey) -> str:
            return say(key, language)

        html = self._template.render(
            language=language,
            other=next(one for one in LANGUAGES if one != language),
            other_language=words(TrendText.PAGE_LANGUAGE),
            name=self._name,
            title=title,
            empty=words(DeadlockPage.NONE) if items is not None and not items else "",
            items=items or [],
            counted=counted,
            others=others,
            words={one.name.lower(): words(one) for one in _WORDS},
            join=words(TrendText.PAGE_JOIN),
        )
        return web.Response(text=html, status=status, content_type="text/html", headers=HEADERS)

    def _item(self, one: Deadlock, lines: Sequence[Recorded], language: str) -> dict[str, Any]:
        def side(line: Line) -> str:
            return said_line(line, language)

        views = [
            (
                spoken_value(name_of(each, self._partners), language),
                each.view or side(Line(DeadlockText.VIEW_EMPTY)),
            )
            for each in one.sides
        ]
        return {
            "title": one.item_names.in_language(language),
            "stand": side(stand_line(one)),
            "below": side(below) if (below := below_stand(one)).text else "",
            "open": not one.over,
            "about": one.about,
            "new": side(Line(DeadlockText.NEW_FACTS_LINE, {"tekst": one.new_facts}))
            if one.new_facts
            else "",
            "views": views,
            "options": [each.text for each in one.options],
            "record": [
                (
                    spoken_value(each.entry.at, language),
                    side(entry_line(one, each.entry, each.name, self._partners)),
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
