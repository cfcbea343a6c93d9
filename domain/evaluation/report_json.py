"""A published report as JSON, as it is kept: what is read again next year is what was shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, TypeVar

from domain.evaluation.privacy import LEAST, Corners, Count, Score, Sided, Spread
from domain.evaluation.report import Figures, Report
from domain.evaluation.sheet import Line, Side
from domain.ids import AreaSlug

Json = dict[str, Any]
Figure = TypeVar("Figure")

_SIDED = ("residents", "professionals", "together")


def to_json(report: Report) -> Json:
    """Return a report as JSON."""
    figures = report.figures
    return {
        "area": report.area,
        "place": report.place,
        "opened_on": report.opened_on.isoformat(),
        "closed_on": report.closed_on.isoformat(),
        "asked": {side.value: number for side, number in report.asked.items()},
        "took_part": _sided(report.took_part, int),
        "rules": {str(rule): _sided(one, _score) for rule, one in report.rules.items()},
        "lines": {line.value: _sided(one, _corners) for line, one in report.lines.items()},
        "may_go": {str(rule): _count(one) for rule, one in report.may_go.items()},
        "themes": [list(one) for one in report.themes],
        "figures": {
            "kept": figures.kept,
            "broken": figures.broken,
            "in_time": figures.in_time,
            "late": figures.late,
            "deadlocks": {str(stage): number for stage, number in figures.deadlocks.items()},
            "spent": figures.spent,
        },
        "merged_under": report.merged_under,
        "areas": report.areas,
    }


def from_json(kept: Mapping[str, Any]) -> Report:
    """Return the report that `to_json` made JSON of.

    Raises:
        KeyError, ValueError: JSON of another shape.
    """
    figures = kept["figures"]
    return Report(
        area=None if kept["area"] is None else AreaSlug(kept["area"]),
        place=kept["place"],
        opened_on=date.fromisoformat(kept["opened_on"]),
        closed_on=date.fromisoformat(kept["closed_on"]),
        asked={Side(side): number for side, number in kept["asked"].items()},
        took_part=_read_sided(kept["took_part"], int),
        # In their own order, which JSON in a database doesn't keep.
        rules={
            rule: _read_sided(kept["rules"][str(rule)], _read_score)
            for rule in sorted(map(int, kept["rules"]))
        },
        lines={
            line: _read_sided(kept["lines"][line.value], _read_corners)
            for line in Line
            if line.value in kept["lines"]
        },
        may_go={
            rule: _read_count(kept["may_go"][str(rule)])
            for rule in sorted(map(int, kept["may_go"]))
        },
        themes=tuple(tuple(one) for one in kept["themes"]),
        figures=Figures(
            kept=figures["kept"],
            broken=figures["broken"],
            in_time=figures["in_time"],
            late=figures["late"],
            deadlocks={int(stage): number for stage, number in figures["deadlocks"].items()},
            spent=figures["spent"],
        ),
        merged_under=kept.get("merged_under", LEAST),
        areas=kept.get("areas", 1),
    )


def _sided(sided: Sided[Figure], one: Callable[[Figure], Any]) -> Json:
    found = {name: getattr(sided, name) for name in _SIDED}
    return {name: one(figure) for name, figure in found.items() if figure is not None}


def _read_sided(kept: Mapping[str, Any], one: Callable[[Any], Figure]) -> Sided[Figure]:
    return Sided(**{name: one(kept[name]) for name in _SIDED if name in kept})


def _count(one: Count) -> list[int]:
    return [one.least, one.most]


def _read_count(kept: list[int]) -> Count:
    return Count(*kept)


def _score(one: Score) -> Json:
    spread = {} if one.spread is None else {"spread": one.spread.value}
    return {"n": one.n, "total": _count(one.total), **spread}


def _read_score(kept: Json) -> Score:
    spread = Spread(kept["spread"]) if "spread" in kept else None
    return Score(kept["n"], _read_count(kept["total"]), spread)


def _corners(one: Corners) -> Json:
    return {"n": one.n, "up": _count(one.up), "right": _count(one.right)}


def _read_corners(kept: Json) -> Corners:
    return Corners(kept["n"], _read_count(kept["up"]), _read_count(kept["right"]))
