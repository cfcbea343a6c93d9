"""How partners answer in an area, on a page for everybody: counts only, a row a partner.

It shows no text and no name, and no row that counts so few that it tells who asked. Which partners
are too late now stands below it, how few these may be.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

import jinja2
from aiohttp import web

from domain.answers.counting import TOGETHER, Counted, PageText, shown_counts
from domain.answers.screens import LateOf
from domain.areas import Area
from domain.calendar import day_of
from domain.ids import AreaSlug
from domain.notices import TextKey
from domain.theme_trends import TrendText
from locales import LANGUAGES, say
from locales.sentences import spoken_value
from storage import answers
from storage.session import Sessions
from web.area_links import other_pages
from web.gateway.gateway import Clock
from web.theme_pages import FRESH, HEADERS, language_of

Answered = tuple[Sequence[Counted], Sequence[LateOf]]
"""How partners answered in an area, and what of it is too late now."""


@dataclass(frozen=True, slots=True)
class AnswersShown:
    """What the page takes of content.

    Attributes:
        partners: key -> name.
        hidden_under: on a day, how many things a row counts at least.
    """

    partners: Mapping[str, str]
    hidden_under: Callable[[date], int]


class AnswerPages:
    """Answers `/gebied/<area>/antwoorden`."""

    def __init__(
        self,
        sessions: Sessions,
        clock: Clock,
        areas: Iterable[Area],
        name: str,
        template: jinja2.Template,
        shown: AnswersShown,
    ) -> None:
        """`template` is `answers.html`; `name` is how all of this is called."""
        self._sessions = sessions
        self._clock = clock
        self._areas: Mapping[str, Area] = {one.slug: one for one in areas}
        self._name = name
        self._template = template
        self._shown = shown
        self._counted: dict[AreaSlug, tuple[datetime, Answered]] = {}

    def routes(self) -> Iterable[web.AbstractRouteDef]:
        """Return the routes to mount."""
        return [web.get("/gebied/{area}/antwoorden", self._show)]

    async def _counts(self, area: AreaSlug, now: datetime) -> Answered:
        """Return the counts of an area; they are counted once a minute, whoever asks."""
        counted = self._counted.get(area)
        if counted is not None and timedelta(0) <= now - counted[0] < FRESH:
            return counted[1]
        async with self._sessions() as session:
            counts = await answers.count_by_partner(session, area, today=day_of(now))
            late = await answers.late_in(session, area, today=day_of(now))
        self._counted[area] = (now, (counts, late))
        return counts, late

    async def _show(self, request: web.Request) -> web.Response:
        language = language_of(request)
        area = self._areas.get(request.match_info["area"])
        if area is None:
            title = say(TrendText.PAGE_UNKNOWN, language)
            return self._page(language, status=404, title=title)
        now = self._clock()
        few = self._shown.hidden_under(day_of(now))
        counts, late = await self._counts(area.slug, now)
        rows, left_out = shown_counts(counts, hidden_under=few)
        title = say(PageText.TITLE, language, {"gebied": area.name})
        below = [] if rows else [say(PageText.FEW, language, {"aantal": few})]
        if left_out and rows:
            below.append(say(PageText.LEFT_OUT, language, {"aantal": few}))
        overdue = [
            say(
                PageText.OVERDUE_ONE,
                language,
                {
                    "partner": self._shown.partners.get(one.partner, one.partner),
                    "aantal": one.count,
                },
            )
            for one in late
        ]
        return self._page(
            language,
            status=200,
            title=title,
            rows=rows,
            below=below,
            overdue=overdue,
            others=other_pages(area, "antwoorden", language),
        )

    def _page(
        self,
        language: str,
        *,
        status: int,
        title: str,
        rows: Sequence[Counted] = (),
        below: Sequence[str] = (),
        overdue: Sequence[str] = (),
        others: Sequence[tuple[str, str]] = (),
    ) -> web.Response:
        def words(key: TextKey) -> str:
            return say(key, language)

        def number(count: int) -> str:
            return spoken_value(count, language)

        html = self._template.render(
            language=language,
            other=next(one for one in LANGUAGES if one != language),
            other_language=words(TrendText.PAGE_LANGUAGE),
            name=self._name,
            title=title,
            rule=words(PageText.RULE) if status == 200 else "",
            below=below,
            overdue_title=words(PageText.OVERDUE),
            overdue=overdue,
            others=others,
            join=words(TrendText.PAGE_JOIN),
            heads=[
                words(one)
                for one in (PageText.PARTNER, PageText.IN_TIME, PageText.LATE, PageText.WAITING)
            ],
            rows=[
                (
                    words(PageText.TOGETHER)
                    if one.partner == TOGETHER
                    else self._shown.partners.get(one.partner, one.partner),
                    *(number(count) for count in (one.in_time, one.late, one.waiting)),
                )
                for one in rows
            ],
        )
        return web.Response(text=html, status=status, content_type="text/html", headers=HEADERS)
