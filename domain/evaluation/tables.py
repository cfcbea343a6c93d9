"""The figures of a report as tables, beside the pictures: for the page and the PDF."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from domain.charts import Who
from domain.evaluation.privacy import Sided
from domain.evaluation.quadrant import position_of
from domain.evaluation.report import Report, compare
from domain.evaluation.report_texts import CORNERS, LINES, SPREADS, ReportText
from domain.evaluation.telling import Rules, mean
from domain.notices import Line, TextKey, Value

Figure = TypeVar("Figure")

NAMES = {
    Who.RESIDENTS: ReportText.RESIDENTS,
    Who.PROFESSIONALS: ReportText.PROFESSIONALS,
    Who.TOGETHER: ReportText.TOGETHER,
}


@dataclass(frozen=True, slots=True)
class Table:
    """A table: what it is, its columns, and rows of as many cells; the first cell heads its row.

    Attributes:
        widths: of the columns, in shares.
    """

    caption: TextKey
    header: tuple[TextKey, ...]
    rows: tuple[tuple[Value, ...], ...]
    widths: tuple[int, ...]


def by_side(found: Sided[Figure]) -> Iterable[tuple[Who, Figure]]:
    """Return what is shown: both sides, or all together where no side stands alone."""
    if found.residents is not None:
        yield Who.RESIDENTS, found.residents
    if found.professionals is not None:
        yield Who.PROFESSIONALS, found.professionals
    if found.together is not None and found.residents is found.professionals is None:
        yield Who.TOGETHER, found.together


def rules_table(report: Report, last: Report | None, rules: Rules) -> Table | None:
    """Return the scores, a row for each rule and side; None when none can be shown."""
    rows: list[tuple[Value, ...]] = []
    for one in compare(report, last):
        values = {"nummer": one.rule, "titel": rules.get(one.rule, "")}
        before = dict(by_side(one.last))
        for who, score in by_side(one.now):
            then = before.get(who)
            rows.append(
                (
                    Line(ReportText.RULE_LABEL, values),
                    NAMES[who],
                    mean(score),
                    score.n,
                    SPREADS[score.spread],
                    ReportText.UNKNOWN if then is None else mean(then),
                )
            )
    header = (
        ReportText.COLUMN_RULE,
        ReportText.COLUMN_SIDE,
        ReportText.COLUMN_MEAN,
        ReportText.COLUMN_PEOPLE,
        ReportText.COLUMN_SPREAD,
        ReportText.COLUMN_LAST,
    )
    widths = (34, 18, 17, 10, 15, 16)
    return Table(ReportText.TABLE_RULES, header, tuple(rows), widths) if rows else None


def quadrant_table(report: Report) -> Table | None:
    """Return in which corner each line of the test comes out; None when none can be shown."""
    rows: list[tuple[Value, ...]] = []
    for line, found in report.lines.items():
        for who, corners in by_side(found):
            place = position_of([corners])
            corner = place.corner if place is not None else None
            rows.append((LINES[line], NAMES[who], CORNERS[corner]))
    header = (ReportText.COLUMN_LINE, ReportText.COLUMN_SIDE, ReportText.COLUMN_PLACE)
    widths = (30, 25, 45)
    return Table(ReportText.TABLE_QUADRANT, header, tuple(rows), widths) if rows else None
