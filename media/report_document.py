"""A report with its final words, ready to be drawn as PDF."""

from __future__ import annotations

from domain.evaluation.pictures import quadrant_chart, rules_chart
from domain.evaluation.report import Report
from domain.evaluation.report_texts import ReportText
from domain.evaluation.tables import Table, quadrant_table, rules_table
from domain.evaluation.telling import Part, Rules, parts, period, title_line
from locales import STAYS, read_on, say
from locales.sentences import said_line, spoken_value
from media.report_pdf import PdfPart, PdfReport, PdfTable
from media.report_pictures import (
    alternative_of_quadrant,
    alternative_of_rules,
    quadrant_in_words,
    rules_in_words,
)

FIRST = (ReportText.PART_PEOPLE, ReportText.PART_QUADRANT)
SECOND = (ReportText.PART_RULES,)


def document_of(
    report: Report, last: Report | None, rules: Rules, *, name: str, language: str
) -> PdfReport:
    """Return a report in `language`, beside the one of last year.

    Args:
        name: how all of this is called.
    """
    quadrant, scores = quadrant_chart(report, last), rules_chart(report, last, rules)
    told = parts(report, last, rules, whole=False)
    with read_on(STAYS):  # whoever draws it, on whatever day: the same words
        below = said_line(period(report), language)
    corners, table = quadrant_table(report), rules_table(report, last, rules)
    return PdfReport(
        language=language,
        title=said_line(title_line(report), language),
        below=below,
        name=name,
        day=report.closed_on.isoformat(),
        numbered=say(ReportText.PAGE_OF, language, {"bladzijde": "{}", "van": "{}"}),
        first=tuple(_part(one, language) for one in told if one.heading in FIRST),
        second=tuple(_part(one, language) for one in told if one.heading in SECOND),
        third=tuple(_part(one, language) for one in told if one.heading not in (*FIRST, *SECOND)),
        corners=None if corners is None else _table(corners, language),
        scores=None if table is None else _table(table, language),
        quadrant=None if quadrant is None else quadrant_in_words(quadrant, language),
        quadrant_alternative=(
            "" if quadrant is None else alternative_of_quadrant(quadrant, language)
        ),
        rules=None if scores is None else rules_in_words(scores, language),
        rules_alternative="" if scores is None else alternative_of_rules(scores, language),
    )


def _part(part: Part, language: str) -> PdfPart:
    return PdfPart(
        say(part.heading, language), tuple(said_line(one, language).strip() for one in part.lines)
    )


def _table(table: Table, language: str) -> PdfTable:
    return PdfTable(
        say(table.caption, language),
        tuple(say(one, language) for one in table.header),
        tuple(tuple(spoken_value(cell, language) for cell in row) for row in table.rows),
        table.widths,
    )
