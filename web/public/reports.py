"""What came out of looking back, on pages for everybody: of an area, and of the municipality.

Pictures stand beside tables with the same figures, and all of it can be had as PDF. They show
published reports and nothing else (`domain/evaluation/privacy.py`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from aiohttp import web

from domain.areas import Area
from domain.evaluation.merging import merge
from domain.evaluation.pictures import quadrant_chart, rules_chart
from domain.evaluation.report import Report
from domain.evaluation.report_texts import ReportText
from domain.evaluation.tables import Table, quadrant_table, rules_table
from domain.evaluation.telling import Rules, parts, period, title_line
from domain.ids import AreaSlug
from domain.public_pages import FrontText
from media.report_document import document_of
from media.report_pictures import (
    alternative_of_quadrant,
    alternative_of_rules,
    quadrant_in_words,
    rules_in_words,
)
from media.worker import ChartWorker, Drawable, DrawingFailedError
from storage import reports
from storage.session import Session
from web.public.frame import HEADERS, Asked, Frame, address_of, language_of, to_areas

QUADRANT, RULES, PDF = "kwadrant.png", "speelregels.png", "verslag.pdf"
FILES: Final = {QUADRANT: "image/png", RULES: "image/png", PDF: "application/pdf"}
_YEAR: Final = r"{year:\d{4}}"
_FILE: Final = rf"{{file:{QUADRANT}|{RULES}|{PDF}}}".replace(".", r"\.")


@dataclass(frozen=True, slots=True)
class Found:
    """A report with the one before it, and the years of which there are reports."""

    report: Report
    last: Report | None
    years: Sequence[int]


class ReportPages:
    """Answers `/gebied/<area>/evaluatie` and `/evaluatie`, each also of a year."""

    part: Final = "evaluatie"
    link: Final = ReportText.PAGE_TITLE
    tells: Final = FrontText.TELLS_REPORTS

    def __init__(self, frame: Frame, rules: Rules, municipality: str, worker: ChartWorker) -> None:
        """`rules` are titles of ground rules; `worker` draws for these pages only."""
        self._frame = frame
        self._rules = rules
        self._municipality = municipality
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
        area = self._frame.area_of(request)
        if area is None and "area" in request.match_info:
            return self._frame.unknown(request)
        found = await self._find(request)
        asked = Asked(language_of(request), area.name if area else self._municipality)
        if found is None:
            title = asked.words(ReportText.PAGE_TITLE)
            status = 404 if "year" in request.match_info else 200
        else:
            title = asked.line(title_line(found.report))
            status = 200
        filled = {
            "nothing": asked.words(ReportText.PAGE_NONE) if found is None else "",
            "links": self._links(area, found, asked),
            "drawn": None if found is None else self._drawn(found, area, asked),
        }
        others = (
            [to_areas(asked)] if area is None else self._frame.others(area.slug, self.part, asked)
        )
        return self._frame.page(
            "evaluation.html", asked, title, filled, others=others, status=status
        )

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
        report, last, rules = found.report, found.last, self._rules
        if file == PDF:
            return document_of(report, last, rules, name=self._frame.name, language=language)
        if file == QUADRANT:
            quadrant = quadrant_chart(report, last)
            return None if quadrant is None else quadrant_in_words(quadrant, language)
        scores = rules_chart(report, last, rules)
        return None if scores is None else rules_in_words(scores, language)

    async def _find(self, request: web.Request) -> Found | None:
        asked = request.match_info.get("year")
        year = None if asked is None else int(asked)
        area = self._frame.area_of(request)
        if area is None and "area" in request.match_info:
            return None
        async with self._frame.sessions() as session:
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
        return merge(of_year, self._municipality)

    def _links(self, area: Area | None, found: Found | None, asked: Asked) -> list[tuple[str, str]]:
        """Return where somebody reads on about looking back: other years, the whole."""
        start = _start(area)
        links = []
        if found is not None:
            for year in found.years:
                if year != found.report.year:
                    words = asked.words(ReportText.PAGE_YEAR, jaar=str(year))
                    links.append((f"{start}/{year}", words))
        if area is not None:
            links.append((_start(None), asked.words(ReportText.PAGE_WHOLE)))
        return links

    def _drawn(self, found: Found, area: Area | None, asked: Asked) -> Mapping[str, object]:
        """Return what the template needs of a report."""
        report, last, rules = found.report, found.last, self._rules
        quadrant, scores = quadrant_chart(report, last), rules_chart(report, last, rules)
        files, language = f"{_start(area)}/{report.year}", asked.language
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

        return {
            "period": asked.line(period(report)),
            "pdf": f"{files}/{PDF}?taal={language}",
            "pdf_words": asked.words(ReportText.PAGE_PDF),
            "parts": [
                {
                    "heading": asked.words(part.heading),
                    "lines": [asked.line(one) for one in part.lines],
                    "picture": _picture(pictures.get(ReportText(part.heading)), files, language),
                    "table": _table(tables.get(ReportText(part.heading)), asked),
                }
                for part in told
            ],
        }


def _start(area: Area | None) -> str:
    """Return where addresses of reports of an area begin, or of all areas together."""
    return "/evaluatie" if area is None else address_of(area.slug, ReportPages.part)


def _picture(found: tuple[str, str] | None, files: str, language: str) -> tuple[str, str] | None:
    """Return the address of a picture and what it shows."""
    if found is None:
        return None
    file, alternative = found
    return f"{files}/{file}?taal={language}", alternative


def _table(table: Table | None, asked: Asked) -> Mapping[str, object] | None:
    if table is None:
        return None
    rows = [[asked.value(cell) for cell in row] for row in table.rows]
    heads = [row[0] for row in rows]
    return {
        "caption": asked.words(table.caption),
        "header": [asked.words(one) for one in table.header],
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
