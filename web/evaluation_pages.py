"""What came out of looking back, on pages for everybody: of an area, and of the municipality.

Pictures stand beside tables with the same figures, and all of it can be had as PDF. They show
published reports and nothing else (`domain/evaluation/privacy.py`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import jinja2
from aiohttp import web

from domain.areas import Area
from domain.evaluation.merging import merge
from domain.evaluation.pictures import quadrant_chart, rules_chart
from domain.evaluation.report import Report
from domain.evaluation.report_texts import ReportText
from domain.evaluation.tables import Table, quadrant_table, rules_table
from domain.evaluation.telling import Rules, parts, period, title_line
from domain.ids import AreaSlug
from domain.notices import TextKey, Value
from domain.theme_trends import TrendText
from locales import LANGUAGES, say
from locales.sentences import said_line, spoken_value
from media.report_document import document_of
from media.report_pictures import (
    alternative_of_quadrant,
    alternative_of_rules,
    quadrant_in_words,
    rules_in_words,
)
from media.worker import ChartWorker, Drawable, DrawingFailedError
from storage import reports
from storage.session import Session, Sessions
from web.area_links import other_pages
from web.theme_pages import HEADERS, language_of

QUADRANT, RULES, PDF = "kwadrant.png", "speelregels.png", "verslag.pdf"
FILES: Final = {QUADRANT: "image/png", RULES: "image/png", PDF: "application/pdf"}
_YEAR: Final = r"{year:\d{4}}"
_FILE: Final = rf"{{file:{QUADRANT}|{RULES}|{PDF}}}".replace(".", r"\.")


@dataclass(frozen=True, slots=True)
class ReportsShown:
    """What pages of reports take besides the reports: titles of rules, and the municipality."""

    rules: Rules
    municipality: str


@dataclass(frozen=True, slots=True)
class Found:
    """A report with the one before it, and the years of which there are reports."""

    report: Report
    last: Report | None
    years: Sequence[int]


class EvaluationPages:
    """Answers `/gebied/<area>/evaluatie` and `/evaluatie`, each also of a year."""

    def __init__(
        self,
        sessions: Sessions,
        areas: Iterable[Area],
        name: str,
        template: jinja2.Template,
        shown: ReportsShown,
        worker: ChartWorker,
    ) -> None:
        """`template` is `evaluation.html`; `worker` draws for these pages only."""
        self._sessions = sessions
        self._areas: Mapping[str, Area] = {one.slug: one for one in areas}
        self._name = name
        self._template = template
        self._shown = shown
        self._worker = worker

    def routes(self) -> Iterable[web.AbstractRouteDef]:
        """Return the routes to mount."""
        for start in ("/evaluatie", "/gebied/{area}/evaluatie"):
            yield web.get(start, self._show)
            yield web.get(f"{start}/{_YEAR}", self._show)
            yield web.get(f"{start}/{_YEAR}/{_FILE}", self._draw)

    async def close(self, _: web.Application) -> None:
        """Let go of what draws."""
        await self._worker.close()

    async def _show(self, request: web.Request) -> web.Response:
        language, area = language_of(request), self._area(request)
        if area is None and "area" in request.match_info:
            return self._page(language, 404, say(TrendText.PAGE_UNKNOWN, language))
        found = await self._find(request)
        place = area.name if area is not None else self._shown.municipality
        others = [] if area is None else other_pages(area, "evaluatie", language)
        if found is None:
            none = say(ReportText.PAGE_NONE, language, {"gebied": place})
            title = say(ReportText.PAGE_TITLE, language, {"gebied": place})
            status = 404 if "year" in request.match_info else 200
            links = self._links(area, None, language)
            return self._page(language, status, title, none=none, links=links, others=others)
        title = said_line(title_line(found.report), language)
        links = self._links(area, found, language)
        drawn = self._drawn(found, area, language)
        return self._page(language, 200, title, links=links, others=others, drawn=drawn)

    async def _draw(self, request: web.Request) -> web.Response:
        """Answer with a picture or the PDF."""
        file, language = request.match_info["file"], language_of(request)
        found = await self._find(request)
        wanted = None if found is None else self._wanted(file, found, language)
        if wanted is None:
            raise web.HTTPNotFound
        try:
            content = await self._worker.draw_chart(wanted)
        except DrawingFailedError as broken:
            raise web.HTTPServiceUnavailable(headers={"Retry-After": "60"}) from broken
        headers = {**HEADERS}
        if file == PDF and found is not None:
            place = found.report.area or "gemeente"
            name = f"terugkijken-{place}-{found.report.year}.pdf"
            headers["Content-Disposition"] = f'inline; filename="{name}"'
        return web.Response(body=content, content_type=FILES[file], headers=headers)

    def _wanted(self, file: str, found: Found, language: str) -> Drawable | None:
        report, last, rules = found.report, found.last, self._shown.rules
        if file == PDF:
            return document_of(report, last, rules, name=self._name, language=language)
        if file == QUADRANT:
            quadrant = quadrant_chart(report, last)
            return None if quadrant is None else quadrant_in_words(quadrant, language)
        scores = rules_chart(report, last, rules)
        return None if scores is None else rules_in_words(scores, language)

    def _area(self, request: web.Request) -> Area | None:
        return self._areas.get(request.match_info.get("area", ""))

    async def _find(self, request: web.Request) -> Found | None:
        asked = request.match_info.get("year")
        year = None if asked is None else int(asked)
        area = self._area(request)
        if area is None and "area" in request.match_info:
            return None
        async with self._sessions() as session:
            slug = None if area is None else area.slug
            years = await reports.years_of(session, slug)
            year = next(iter(years), None) if year is None else year
            if year is None or year not in years:
                return None
            report = await self._report(session, slug, year)
            before = next((one for one in years if one < year), None)
            last = None if before is None else await self._report(session, slug, before)
        return None if report is None else Found(report, last, years)

    async def _report(self, session: Session, area: AreaSlug | None, year: int) -> Report | None:
        if area is not None:
            return await reports.report_of(session, area, year)
        of_year = await reports.reports_of_year(session, year)
        return merge(of_year, self._shown.municipality)

    def _links(
        self, area: Area | None, found: Found | None, language: str
    ) -> list[tuple[str, str]]:
        """Return where somebody reads on about looking back: other years, the whole."""
        start = "/evaluatie" if area is None else f"/gebied/{area.slug}/evaluatie"
        links = []
        if found is not None:
            for year in found.years:
                if year != found.report.year:
                    values = {"jaar": str(year)}
                    links.append((f"{start}/{year}", say(ReportText.PAGE_YEAR, language, values)))
        if area is not None:
            links.append(("/evaluatie", say(ReportText.PAGE_WHOLE, language)))
        return links

    def _page(
        self,
        language: str,
        status: int,
        title: str,
        *,
        none: str = "",
        links: Sequence[tuple[str, str]] = (),
        others: Sequence[tuple[str, str]] = (),
        drawn: Mapping[str, object] | None = None,
    ) -> web.Response:
        html = self._template.render(
            language=language,
            other=next(one for one in LANGUAGES if one != language),
            other_language=say(TrendText.PAGE_LANGUAGE, language),
            name=self._name,
            title=title,
            nothing=none,
            links=links,
            others=others,
            drawn=drawn,
            join=say(TrendText.PAGE_JOIN, language),
        )
        return web.Response(text=html, status=status, content_type="text/html", headers=HEADERS)

    def _drawn(self, found: Found, area: Area | None, language: str) -> Mapping[str, object]:
        """Return what the template needs of a report."""
        report, last, rules = found.report, found.last, self._shown.rules
        quadrant, scores = quadrant_chart(report, last), rules_chart(report, last, rules)
        start = "/evaluatie" if area is None else f"/gebied/{area.slug}/evaluatie"
        files = f"{start}/{report.year}"
        pictures = {
            ReportText.PART_QUADRANT: None
            if quadrant is None
            else (QUADRANT, alternative_of_quadrant(quadrant, language)),
            ReportText.PART_RULES: None
            if scores is None
            else (RULES, alternative_of_rules(scores, language)),
        }
        tables = {
            ReportText.PART_QUADRANT: quadrant_table(report),
            ReportText.PART_RULES: rules_table(report, last, rules),
        }
        told = parts(report, last, rules, whole=False)

        def words(key: TextKey, **more: Value) -> str:
            return say(key, language, more)

        return {
            "period": said_line(period(report), language),
            "pdf": f"{files}/{PDF}?taal={language}",
            "pdf_words": words(ReportText.PAGE_PDF),
            "parts": [
                {
                    "heading": words(part.heading),
                    "lines": [said_line(one, language) for one in part.lines],
                    "picture": _picture(pictures.get(ReportText(part.heading)), files, language),
                    "table": _table(tables.get(ReportText(part.heading)), language),
                }
                for part in told
            ],
        }


def _picture(found: tuple[str, str] | None, files: str, language: str) -> tuple[str, str] | None:
    """Return the address of a picture and what it shows."""
    if found is None:
        return None
    file, alternative = found
    return f"{files}/{file}?taal={language}", alternative


def _table(table: Table | None, language: str) -> Mapping[str, object] | None:
    if table is None:
        return None
    rows = [[spoken_value(cell, language) for cell in row] for row in table.rows]
    heads = [row[0] for row in rows]
    return {
        "caption": say(table.caption, language),
        "header": [say(one, language) for one in table.header],
        "rows": [
            {
                # One heading for all rows of a rule, which lie below each other.
                "head": "" if place and heads[place - 1] == row[0] else row[0],
                "span": heads.count(row[0]),
                "cells": row[1:],
            }
            for place, row in enumerate(rows)
        ],
    }
