"""A report in sentences: the same ones for the chat, the page, the PDF and the hand-back.

Rounding happens here and nowhere else.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from domain.evaluation import quadrant
from domain.evaluation.privacy import Count, Score, Sided
from domain.evaluation.quadrant import Position
from domain.evaluation.report import Compared, Report, compare
from domain.evaluation.report_texts import CORNERS, ReportText
from domain.evaluation.sheet import SCORES, Side
from domain.notices import Euros, Line, Tenths, TextKey, Words

Rules = Mapping[int, Words]
"""Ground rule -> its title."""

TOLD = 3
"""Differences that are told in words where there is a table as well."""
SHIFT = Fraction(1, 10)
"""A move that is smaller is none: somebody who filled in a bit differently."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a report: its heading and what it tells."""

    heading: TextKey
    lines: tuple[Line, ...]


def title_line(report: Report) -> Line:
    """Return the title of a report."""
    key = ReportText.TITLE if report.area is not None else ReportText.TITLE_WHOLE
    return Line(key, {"gebied": report.place, "jaar": str(report.year)})


def period(report: Report) -> Line:
    """Return from when to when it was open."""
    values = {"van": report.opened_on, "tot": report.closed_on}
    return Line(ReportText.PERIOD, values)


def parts(report: Report, last: Report | None, rules: Rules, *, whole: bool) -> Sequence[Part]:
    """Return all parts of a report, in the order in which they are read.

    Args:
        last: the report of the year before, where there is one.
        rules: titles of the ground rules.
        whole: all rules; otherwise those on which the sides differ most, beside a table.
    """
    told = [
        Part(ReportText.PART_PEOPLE, people(report)),
        Part(ReportText.PART_QUADRANT, stands(report, last)),
        Part(ReportText.PART_RULES, scores(report, last, rules, most=None if whole else TOLD)),
        Part(ReportText.PART_WORDS, said(report)),
        Part(ReportText.PART_MAY_GO, may_go(report, rules)),
        Part(ReportText.PART_RECORD, record(report)),
        Part(ReportText.PART_PRIVACY, privacy(report)),
    ]
    return [one for one in told if one.lines]


def people(report: Report) -> tuple[Line, ...]:
    """Return who took part."""
    part = report.took_part
    values = {
        "bewoners": part.residents or 0,
        "professionals": part.professionals or 0,
        "samen": part.together or 0,
        "minstens": report.merged_under,
    }
    if report.people is None:
        key = ReportText.TOO_FEW
    elif part.together is not None and part.residents is part.professionals is None:
        key = ReportText.TOOK_PART_TOGETHER
    elif report.area is None and part.together is not None:
        key, values["samen"] = ReportText.TOOK_PART_TOGETHER, report.people
    elif not part.professionals:
        key = ReportText.TOOK_PART_RESIDENTS
    elif not part.residents:
        key = ReportText.TOOK_PART_PROFESSIONALS
    else:
        key = ReportText.TOOK_PART
    lines = [Line(key, values)]
    asked = [report.asked.get(side, 0) for side in Side]
    if sum(asked) >= (report.people or 1):  # who took part and left since isn’t reached any more
        residents, professionals = asked
        values = {"bewoners": residents, "professionals": professionals}
        lines.append(Line(ReportText.ASKED, values))
    if report.area is None:
        lines.append(Line(ReportText.AREAS, {"gebieden": report.areas}))
    return tuple(lines)


# --- scores -------------------------------------------------------------------------------


def tenths(number: Fraction) -> Tenths:
    """Return a number rounded to one decimal, halves upwards."""
    return Tenths((number * 10 + Fraction(1, 2)).__floor__())


def mean(score: Score) -> Tenths | Line:
    """Return a mean as it is shown: a figure, or the range that is known, rounded outwards."""
    if score.total.exact:
        return tenths(score.mean)
    low = Tenths(Fraction(10 * score.total.least, score.n).__floor__())
    high = Tenths(Fraction(10 * score.total.most, score.n).__ceil__())
    if score.total.most == SCORES[-1] * score.n:
        return Line(ReportText.HIGH, {"cijfer": low})
    if score.total.least == SCORES[0] * score.n:
        return Line(ReportText.LOW, {"cijfer": high})
    return Line(ReportText.BETWEEN, {"van": low, "tot": high})


def gap_of(row: Compared) -> Tenths | Line | None:
    """Return how much both sides differ, as it is shown."""
    if row.gap is None or row.now.both is None:
        return None
    exact = all(one.total.exact for one in row.now.both)
    return tenths(row.gap) if exact else Line(ReportText.ABOUT, {"cijfer": tenths(row.gap)})


def figures_of(sided: Sided[Score], gap: Tenths | Line | None = None) -> Line | None:
    """Return the means of a rule in a few words; None where nothing is known."""
    values = {
        name: mean(score)
        for name, score in (
            ("bewoners", sided.residents),
            ("professionals", sided.professionals),
            ("samen", sided.together),
        )
        if score is not None
    }
    if sided.both is not None:
        if gap is None:
            return Line(ReportText.SCORES_BOTH, values)
        return Line(ReportText.SCORES_DIFFER, {**values, "verschil": gap})
    if sided.residents is not None:
        return Line(ReportText.SCORES_RESIDENTS, values)
    if sided.professionals is not None:
        return Line(ReportText.SCORES_PROFESSIONALS, values)
    return Line(ReportText.SCORES_TOGETHER, values) if sided.together is not None else None


def before_of(row: Compared) -> Line | str:
    """Return the figures of last year, as a sentence of their own; empty for none."""
    before = figures_of(row.last)
    return Line(ReportText.LAST_YEAR, {"cijfers": before}) if before is not None else ""


def scores(
    report: Report, last: Report | None, rules: Rules, *, most: int | None = None
) -> tuple[Line, ...]:
    """Return the scores of the rules, where the sides differ most first.

    Args:
        most: rules at most; None for all.
    """
    rows = compare(report, last)
    if not rows:
        return (Line(ReportText.NO_SCORES, {"minstens": report.merged_under}),)
    lines = [Line(ReportText.SCALE)]
    for row in rows[:most]:
        values = {
            "nummer": row.rule,
            "titel": rules.get(row.rule, ""),
            "cijfers": figures_of(row.now, gap_of(row)),
            "eerder": before_of(row),
        }
        lines.append(Line(ReportText.RULE, values))
    return tuple(lines)


# --- the quadrant -------------------------------------------------------------------------


def shown_positions(report: Report) -> Sided[Position]:
    """Return the points of a report that are shown: both sides, or all together."""
    found = quadrant.positions_of(report.lines)
    if found.residents is None and found.professionals is None:
        return found
    return Sided(found.residents, found.professionals)


def stands(report: Report, last: Report | None) -> tuple[Line, ...]:
    """Return where each side puts the area on the quadrant, and which way it drifts."""
    now = shown_positions(report)
    before: Sided[Position] = shown_positions(last) if last is not None else Sided()
    lines: list[Line] = []
    for key, one, earlier in (
        (ReportText.STANDS_RESIDENTS, now.residents, before.residents),
        (ReportText.STANDS_PROFESSIONALS, now.professionals, before.professionals),
        (ReportText.STANDS_TOGETHER, now.together, before.together),
    ):
        if one is not None:
            lines.append(Line(key, {"hoek": CORNERS[one.corner], "eerder": _stood(one, earlier)}))
    if not lines:
        return (Line(ReportText.NO_QUADRANT, {"minstens": report.merged_under}),)
    moved = None
    if last is not None:
        moved = quadrant.drift(quadrant.overall(report.lines), quadrant.overall(last.lines))
    return (*lines, _moved(moved)) if moved is not None else tuple(lines)


def _stood(now: Position, earlier: Position | None) -> Line | str:
    if earlier is None:
        return ""
    if now.corner is earlier.corner:
        return Line(ReportText.STOOD_SAME)
    return Line(ReportText.STOOD, {"hoek": CORNERS[earlier.corner]})


def _moved(moved: Position) -> Line:
    ways: list[ReportText] = []
    if abs(moved.y) >= SHIFT:
        ways.append(ReportText.UP if moved.y > 0 else ReportText.DOWN)
    if abs(moved.x) >= SHIFT:
        ways.append(ReportText.LEFT if moved.x < 0 else ReportText.RIGHT)
    if not ways:
        return Line(ReportText.MOVED_LITTLE)
    if len(ways) == 1:
        return Line(ReportText.MOVED, {"kant": ways[0]})
    return Line(ReportText.MOVED_TWO, {"kant": ways[0], "ook": ways[1]})


# --- the rest -----------------------------------------------------------------------------


def said(report: Report) -> tuple[Line, ...]:
    """Return the themes of what should change; words only, never a sentence of somebody."""
    if not report.themes:
        return (Line(ReportText.NO_WORDS, {"minstens": report.merged_under}),)
    key = ReportText.WORDS if report.area is not None else ReportText.WORDS_WHOLE
    words = " · ".join(", ".join(one) for one in report.themes)
    return (Line(key, {"woorden": words, "minstens": report.merged_under}),)


def may_go(report: Report, rules: Rules) -> tuple[Line, ...]:
    """Return which rules may go, those that most people named first."""
    if not report.may_go:
        return (Line(ReportText.NONE_MAY_GO, {"minstens": report.merged_under}),)
    named = sorted(report.may_go.items(), key=lambda one: (-one[1].least, one[0]))
    return tuple(_may_go(rule, count, rules) for rule, count in named)


def _may_go(rule: int, count: Count, rules: Rules) -> Line:
    key = ReportText.MAY_GO if count.exact else ReportText.MAY_GO_LEAST
    return Line(key, {"nummer": rule, "titel": rules.get(rule, ""), "mensen": count.least})


def record(report: Report) -> tuple[Line, ...]:
    """Return what became of agreements, answers and disagreements in that year."""
    of = report.figures
    agreed, answered = of.kept + of.broken, of.in_time + of.late
    lines = [
        Line(ReportText.AGREEMENTS, {"gehouden": of.kept, "gebroken": of.broken})
        if agreed
        else Line(ReportText.NO_AGREEMENTS),
        Line(ReportText.ANSWERS, {"op_tijd": of.in_time, "laat": of.late})
        if answered
        else Line(ReportText.NO_ANSWERS),
    ]
    if any(of.deadlocks.values()):
        stages = {f"stap{stage}": of.deadlocks.get(stage, 0) for stage in (1, 2, 3)}
        lines.append(Line(ReportText.DEADLOCKS, {**stages, "samen": sum(stages.values())}))
    if of.spent is not None:
        lines.append(Line(ReportText.SPENT, {"bedrag": Euros(of.spent)}))
    return tuple(lines)


def privacy(report: Report) -> tuple[Line, ...]:
    """Return what was done so that nobody's answers can be told."""
    lines = [Line(ReportText.PRIVACY, {"minstens": report.merged_under})]
    scores = [
        one
        for sided in report.rules.values()
        for one in (sided.residents, sided.professionals, sided.together)
        if one is not None
    ]
    if any(isinstance(mean(one), Line) for one in scores):
        lines.append(Line(ReportText.PRIVACY_RANGE))
    if report.lines:
        lines.append(Line(ReportText.PRIVACY_LINE))
    return tuple(lines)
