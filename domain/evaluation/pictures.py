"""The two pictures of a report, as data."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from domain.charts import Mark, Point, Quadrant, RuleRow, RulesChart, Who
from domain.evaluation.privacy import Score, Sided
from domain.evaluation.quadrant import Position
from domain.evaluation.report import Compared, Report, compare
from domain.evaluation.report_texts import CORNERS, ReportText
from domain.evaluation.tables import by_side
from domain.evaluation.telling import Rules, before_of, figures_of, gap_of, mean, people
from domain.evaluation.telling import shown_positions as positions
from domain.notices import Line, Value

ROWS_IN_CHAT = 5
"""A higher picture is made smaller by Telegram."""
_NAMES = {
    Who.RESIDENTS: (ReportText.RESIDENTS, ReportText.RESIDENTS_IN),
    Who.PROFESSIONALS: (ReportText.PROFESSIONALS, ReportText.PROFESSIONALS_IN),
    Who.TOGETHER: (ReportText.TOGETHER, ReportText.TOGETHER_IN),
}


def quadrant_chart(report: Report, last: Report | None) -> Quadrant | None:
    """Return the quadrant; None when no point can be shown."""
    points = _points(positions(report), None)
    if not points:
        return None
    if last is not None:
        points = [*_points(positions(last), last.year), *points]
    shown = {one.who for one in points if not one.last}
    return Quadrant(
        title=ReportText.QUADRANT_TITLE,
        below=people(report)[0],
        up=ReportText.AXIS_UP,
        down=ReportText.AXIS_DOWN,
        left=ReportText.AXIS_LEFT,
        right=ReportText.AXIS_RIGHT,
        corners=(
            ReportText.QUADRANT_D,
            ReportText.QUADRANT_C,
            ReportText.QUADRANT_A,
            ReportText.QUADRANT_B,
        ),
        alternative=ReportText.QUADRANT_ALTERNATIVE,
        line=ReportText.QUADRANT_ROW,
        values={"gebied": report.place},
        points=tuple(one for one in points if one.who in shown),
    )


def _points(found: Sided[Position], year: int | None) -> list[Point]:
    return [
        Point(
            who.value,
            _name(who, year),
            _thousandths(one.x),
            _thousandths(one.y),
            CORNERS[one.corner],
            year is not None,
        )
        for who, one in by_side(found)
    ]


def _name(who: Who, year: int | None) -> Value:
    now, then = _NAMES[who]
    return now if year is None else Line(then, {"jaar": str(year)})


def _thousandths(number: Fraction) -> int:
    return round(number * 1000)


def rules_chart(
    report: Report, last: Report | None, rules: Rules, *, most: int | None = None
) -> RulesChart | None:
    """Return the scores, where the sides differ most first; None when none can be shown.

    Args:
        most: rows at most; None for all.
    """
    compared = compare(report, last)[:most]
    if not compared:
        return None
    rows = tuple(_row(one, rules) for one in compared)
    cut = len(compared) < len(report.rules) and compared[0].gap is not None
    return RulesChart(
        title=ReportText.RULES_TITLE_MOST if cut else ReportText.RULES_TITLE,
        low=ReportText.SCALE_LOW,
        high=ReportText.SCALE_HIGH,
        alternative=ReportText.RULES_ALTERNATIVE,
        values={"gebied": report.place},
        legend=_legend(rows, last),
        rows=rows,
    )


def _row(one: Compared, rules: Rules) -> RuleRow:
    label = Line(ReportText.RULE_LABEL, {"nummer": one.rule, "titel": rules.get(one.rule, "")})
    now = [Mark(who.value, *_ends(score), mean(score)) for who, score in by_side(one.now)]
    shown = {mark.who for mark in now}
    then = [
        Mark(who.value, *_ends(score), last=True)
        for who, score in by_side(one.last)
        if who.value in shown
    ]
    words = Line(
        ReportText.RULE,
        {
            "nummer": one.rule,
            "titel": rules.get(one.rule, ""),
            "cijfers": figures_of(one.now, gap_of(one)),
            "eerder": before_of(one),
        },
    )
    return RuleRow(label, words, (*then, *now))


def _ends(score: Score) -> tuple[int, int]:
    ends = (Fraction(one, score.n) for one in (score.total.least, score.total.most))
    least, most = (_thousandths(one) for one in ends)
    return least, most


def _legend(rows: Sequence[RuleRow], last: Report | None) -> tuple[tuple[str, bool, Value], ...]:
    shown = {(mark.who, mark.last) for row in rows for mark in row.marks}
    found: list[tuple[str, bool, Value]] = [
        (who.value, False, _name(who, None)) for who in Who if (who.value, False) in shown
    ]
    if last is not None:
        found += [
            (who.value, True, _name(who, last.year)) for who in Who if (who.value, True) in shown
        ]
    return tuple(found)
