"""What came out of a yearly look back, as everybody may know it.

A report holds nothing but what `privacy` lets through. All that shows it (chat, page, PDF, the text
that is handed back) is made of this one value and of the one of last year, so no two places
together tell more than one. Source: brochure, ground rule 13.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from domain.clustering import Cluster, Loose
from domain.evaluation.privacy import (
    LEAST,
    Corners,
    Count,
    Score,
    Sided,
    guard,
    guard_choices,
    guard_corners,
    guard_number,
    guard_scores,
    guard_words,
    stand_apart,
)
from domain.evaluation.sheet import RULES, Letter, Line, Sheet, Side
from domain.ids import AreaSlug

THEMES_MOST = 5
KEYWORDS_MOST = 4


@dataclass(frozen=True, slots=True)
class Figures:
    """What the record of the area tells of the same year; none of it comes from answers.

    Attributes:
        kept, broken: agreements that were settled.
        in_time, late: answers of partners.
        deadlocks: stage 1 to 3 -> how many ended there.
        spent: whole cents; None while there is no ledger: then nothing is said of money.
    """

    kept: int = 0
    broken: int = 0
    in_time: int = 0
    late: int = 0
    deadlocks: Mapping[int, int] = field(default_factory=dict)
    spent: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A merged report; nothing in it changes after it was published.

    Attributes:
        area: None for a whole municipality.
        place: how that is called.
        opened_on, closed_on: days in Europe/Amsterdam.
        asked: side -> people who were asked.
        took_part: people who answered something.
        rules: ground rule -> its scores; only where something can be shown.
        lines: line of the quadrant test -> what was chosen.
        may_go: ground rule -> how many said that it may go.
        themes: key words of what many said should change, the largest theme first.
        merged_under: people in the smallest group that is shown.
        areas: how many reports it is made of.
    """

    area: AreaSlug | None
    place: str
    opened_on: date
    closed_on: date
    asked: Mapping[Side, int]
    took_part: Sided[int]
    rules: Mapping[int, Sided[Score]]
    lines: Mapping[Line, Sided[Corners]]
    may_go: Mapping[int, Count]
    themes: tuple[tuple[str, ...], ...]
    figures: Figures
    merged_under: int = LEAST
    areas: int = 1

    @property
    def year(self) -> int:
        """The calendar year that it is called by: that in which it opened."""
        return self.opened_on.year

    @property
    def people(self) -> int | None:
        """All who took part; None for too few."""
        counts = (
            self.took_part.residents,
            self.took_part.professionals,
            self.took_part.together,
        )
        known = [one for one in counts if one is not None]
        return sum(known) if known else None


def make_report(
    sheets: Sequence[Sheet],
    *,
    area: AreaSlug,
    place: str,
    opened_on: date,
    closed_on: date,
    asked: Mapping[Side, int],
    figures: Figures,
    themes: tuple[tuple[str, ...], ...] = (),
    merged_under: int = LEAST,
) -> Report:
    """Return the report of an area.

    Args:
        sheets: one for each person who answered something, in any order.
        themes: as `themes_of` gives them.
        merged_under: people in the smallest group; fewer than `privacy.LEAST` aren't taken.
    """
    least = max(merged_under, LEAST)
    sides = {side: [one for one in sheets if one.side is side] for side in Side}
    scores = {
        rule: guard(
            {
                side: [one.scores[rule] for one in of if rule in one.scores]
                for side, of in sides.items()
            },
            guard_scores,
            least=least,
        )
        for rule in RULES
    }
    return Report(
        area=area,
        place=place,
        opened_on=opened_on,
        closed_on=closed_on,
        asked=dict(asked),
        took_part=guard_number({side: len(of) for side, of in sides.items()}, least=least),
        rules={rule: one for rule, one in scores.items() if not one.empty},
        lines=_lines(sides, least),
        may_go=guard_choices([one.may_go for one in sheets], least=least),
        themes=themes,
        figures=figures,
        merged_under=least,
    )


def _lines(sides: Mapping[Side, Sequence[Sheet]], least: int) -> Mapping[Line, Sided[Corners]]:
    """Return the lines, the sides apart in all of them or in none: a point is made of all six."""
    chosen: dict[Line, dict[Side, list[Letter]]] = {
        line: {
            side: [one.quadrant[line] for one in of if line in one.quadrant]
            for side, of in sides.items()
        }
        for line in Line
    }
    apart = all(
        stand_apart({side: len(of) for side, of in one.items()}, least) for one in chosen.values()
    )
    found = {
        line: guard(one, guard_corners, least=least, apart=apart) for line, one in chosen.items()
    }
    return {line: one for line, one in found.items() if not one.empty}


def heap_of(sheets: Sequence[Sheet]) -> Sequence[Loose]:
    """Return what was said, a text for each person and rule, to find themes in.

    Empty where too few people said something for a theme to be shown.
    """
    if sum(bool(one.words) for one in sheets) < LEAST:
        return ()
    return tuple(Loose(one.words[rule]) for one in sheets for rule in sorted(one.words))


def themes_of(
    sheets: Sequence[Sheet], clusters: Sequence[Cluster], *, merged_under: int = LEAST
) -> tuple[tuple[str, ...], ...]:
    """Return the key words that so many people used that they are nobody's. Never a sentence.

    Args:
        clusters: of `heap_of(sheets)`.
        merged_under: as `make_report` takes it.
    """
    least = max(merged_under, LEAST)
    owners = [place for place, one in enumerate(sheets) for _ in one.words]
    said = [" ".join(one.words.values()) for one in sheets if one.words]
    themes: list[tuple[str, ...]] = []
    for cluster in clusters:
        people = {owners[one] for one in cluster.members if one < len(owners)}
        shown = guard_words(cluster.keywords, said, least=least) if len(people) >= least else ()
        if shown:
            themes.append(shown[:KEYWORDS_MOST])
    return tuple(themes[:THEMES_MOST])


@dataclass(frozen=True, slots=True)
class Compared:
    """A ground rule, beside last year.

    Attributes:
        gap: between residents and professionals; None where they aren't shown apart.
    """

    rule: int
    now: Sided[Score]
    last: Sided[Score]
    gap: Fraction | None

    @property
    def change(self) -> Sided[Fraction]:
        """How the mean of each side changed since last year, -4 to 4."""
        return Sided(
            _change(self.now.residents, self.last.residents),
            _change(self.now.professionals, self.last.professionals),
            _change(self.now.together, self.last.together),
        )


def _change(now: Score | None, last: Score | None) -> Fraction | None:
    return None if now is None or last is None else now.mean - last.mean


def compare(report: Report, last: Report | None) -> Sequence[Compared]:
    """Return the rules of which something is shown, where the sides differ most first."""
    rows = []
    for rule, now in report.rules.items():
        both = now.both
        gap = None if both is None else abs(both[0].mean - both[1].mean)
        before = last.rules.get(rule) if last is not None else None
        rows.append(Compared(rule, now, before or Sided(), gap))
    return sorted(rows, key=lambda one: (one.gap is None, -(one.gap or 0), one.rule))
