"""The report of a whole municipality, added up from those of its areas."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from domain.evaluation.privacy import Corners, Count, Score, Sided
from domain.evaluation.report import THEMES_MOST, Figures, Report
from domain.evaluation.sheet import Line, Side

Added = TypeVar("Added", Score, Corners, int)


def merge(reports: Sequence[Report], place: str) -> Report | None:
    """Return the report of a whole municipality, added up from those of its areas.

    It is made of published reports only, so it tells nothing new: an area with too few answers
    doesn't count along (nor could it be subtracted out). None for no reports.
    """
    if not reports:
        return None
    rules: dict[int, Sided[Score]] = {}
    lines: dict[Line, Sided[Corners]] = {}
    may_go: dict[int, Count] = {}
    themes: dict[str, int] = {}
    for one in reports:
        for rule, score in one.rules.items():
            rules[rule] = _add(rules.get(rule), score)
        for line, corners in one.lines.items():
            lines[line] = _add(lines.get(line), corners)
        for rule, count in one.may_go.items():
            may_go[rule] = may_go[rule] + count if rule in may_go else count
        for word in {theme[0].casefold() for theme in one.themes}:
            themes[word] = themes.get(word, 0) + 1
    took_part: Sided[int] = Sided()
    for one in reports:
        took_part = _add(took_part, one.took_part)
    most = sorted(themes, key=lambda word: (-themes[word], word))[:THEMES_MOST]
    return Report(
        area=None,
        place=place,
        opened_on=min(one.opened_on for one in reports),
        closed_on=max(one.closed_on for one in reports),
        asked={side: sum(one.asked.get(side, 0) for one in reports) for side in Side},
        took_part=took_part,
        rules=dict(sorted(rules.items())),
        lines={line: lines[line] for line in Line if line in lines},
        may_go=dict(sorted(may_go.items())),
        themes=tuple((word,) for word in most),
        figures=_add_figures([one.figures for one in reports]),
        merged_under=min(one.merged_under for one in reports),
        areas=len(reports),
    )


def _add(one: Sided[Added] | None, other: Sided[Added]) -> Sided[Added]:
    if one is None:
        return other
    return Sided(
        _plus(one.residents, other.residents),
        _plus(one.professionals, other.professionals),
        _plus(one.together, other.together),
    )


def _plus(one: Added | None, other: Added | None) -> Added | None:
    if one is None or other is None:
        return other if one is None else one
    return one + other


def _add_figures(figures: Sequence[Figures]) -> Figures:
    stages = sorted({stage for one in figures for stage in one.deadlocks})
    spent = [one.spent for one in figures if one.spent is not None]
    return Figures(
        kept=sum(one.kept for one in figures),
        broken=sum(one.broken for one in figures),
        in_time=sum(one.in_time for one in figures),
        late=sum(one.late for one in figures),
        deadlocks={stage: sum(one.deadlocks.get(stage, 0) for one in figures) for stage in stages},
        spent=sum(spent) if spent else None,
    )
