"""The decisions about an area, on a page for everybody: advice, answer to each point, money.

No resident's name stands on it, and no decision that isn't confirmed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import jinja2
from aiohttp import web

from domain.advice.page import DecisionPageText, Shown, shown_on_page
from domain.areas import Area
from domain.notices import Euros, TextKey
from domain.parameters import Partner
from domain.theme_trends import TrendText
from locales import LANGUAGES, say
from locales.sentences import spoken_value
from storage import item_files
from storage.session import Sessions
from web.area_links import other_pages
from web.theme_pages import FRESH, POLICY, language_of


class DecisionPages:
    """Answers `/gebied/<area>/besluiten`."""

    def __init__(
        self,
        sessions: Sessions,
        areas: Iterable[Area],
        partners: Iterable[Partner],
        name: str,
        template: jinja2.Template,
    ) -> None:
        """`template` is `decisions.html`; `name` is how all of this is called."""
        self._sessions = sessions
        self._areas: Mapping[str, Area] = {one.slug: one for one in areas}
        self._partners: Mapping[str, str] = {one.key: one.name for one in partners}
        self._name = name
        self._template = template

    def routes(self) -> Iterable[web.AbstractRouteDef]:
        """Return the routes to mount."""
        return [web.get("/gebied/{area}/besluiten", self._show)]

    async def _show(self, request: web.Request) -> web.Response:
        language = language_of(request)
        area = self._areas.get(request.match_info["area"])
        if area is None:
            return self._page(language, 404, say(TrendText.PAGE_UNKNOWN, language), None)
        async with self._sessions() as session:
            files = await item_files.decided_in(session, area.slug)
        title = say(DecisionPageText.TITLE, language, {"gebied": area.name})
        items = [self._item(one, language) for one in shown_on_page(files)]
        others = other_pages(area, "besluiten", language)
        return self._page(language, 200, title, items, others)

    def _page(
        self,
        language: str,
        status: int,
        title: str,
        items: list[dict[str, Any]] | None,
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
            empty=words(DecisionPageText.NONE) if items == [] else "",
            items=items or [],
            others=others,
            words={one.name.lower(): words(one) for one in _WORDS},
            join=words(TrendText.PAGE_JOIN),
        )
        headers = {
            "Content-Security-Policy": POLICY,
            "Cache-Control": f"public, max-age={round(FRESH.total_seconds())}",
            "Vary": "Accept-Language",
            "Referrer-Policy": "same-origin",
        }
        return web.Response(text=html, status=status, content_type="text/html", headers=headers)

    def _item(self, one: Shown, language: str) -> dict[str, Any]:
        decision, before, group = one.decision, one.before, one.group_advice
        rulings = {ruling.number: ruling for ruling in decision.rulings} if decision else {}
        points = []
        for number, text in enumerate(one.advice.points, start=1):
            ruling = rulings.get(number)
            points.append(
                {
                    "text": text,
                    "departs": bool(ruling and ruling.departs),
                    "answer": ruling.answer if ruling else "",
                }
            )
        when = before_when = ""
        if decision is not None:
            moment = decision.answered_at or decision.at
            when = say(DecisionPageText.DECIDED_ON, language, {"op": moment})
        if before is not None:
            moment = before.answered_at or before.at
            before_when = say(DecisionPageText.AFTER, language, {"op": moment})
        return {
            "title": one.file.title.in_language(language),
            "decided": decision is not None,
            "when": when,
            "before": before_when,
            "why": decision.motivation if decision else "",
            "points": points,
            "group": group.points if group else (),
            "money": [
                (
                    self._partners.get(line.partner, line.partner),
                    line.what,
                    str(line.year),
                    spoken_value(Euros(line.cents), language),
                )
                for line in (decision.investments if decision else ())
            ],
        }


_WORDS = (
    DecisionPageText.WHY,
    DecisionPageText.ADVICE,
    DecisionPageText.PARTNERS_ADVICE,
    DecisionPageText.FOLLOWED,
    DecisionPageText.DEPARTED,
    DecisionPageText.MONEY,
    DecisionPageText.PARTNER,
    DecisionPageText.WHAT,
    DecisionPageText.YEAR,
    DecisionPageText.SUM,
    DecisionPageText.WAITS,
)
