"""Pictures as data; `media/` draws them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.notices import Line, TextKey, Value, Values


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a result: its label (a person's words or a theme's name), whole number, won.

    Attributes:
        said: what stands at its end; None: the number.
    """

    label: Value
    value: int
    winner: bool = False
    said: Line | None = None


@dataclass(frozen=True, slots=True)
class Code:
    """An address as a picture that a phone can scan (QR).

    Attributes:
        alternative: what the picture is, with `values`, for who can't see it.
    """

    address: str
    alternative: TextKey
    values: Values


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """The result of a ballot.

    Attributes:
        title: what was decided or counted.
        voters: people who took part.
        of: people who could; None where the number of inhabitants has no source, then
            only the number of people is shown.
        bars: the first place first; at most twelve.
        alternative: a sentence for who can't see it, with what the bars say; None: of points.
    """

    title: TextKey
    values: Values
    voters: int
    of: int | None
    bars: tuple[Bar, ...]
    alternative: TextKey | None = None


@dataclass(frozen=True, slots=True)
class Trend:
    """One thing over time: what it is called, and a whole number for each month."""

    label: Value
    values: tuple[int, ...]

    @property
    def total(self) -> int:
        """All months together."""
        return sum(self.values)


@dataclass(frozen=True, slots=True, kw_only=True)
class Trends:
    """How large several things were, month by month; the last month isn't over.

    Attributes:
        title: of the picture; `below`: what the columns and figures mean.
        alternative: a sentence for who can't see it; `line` says one row of it.
        months: the first day of each, oldest first.
        rows: largest first, the rest last; each with a value for each month.
    """

    title: TextKey
    below: TextKey
    alternative: TextKey
    line: TextKey
    values: Values
    months: tuple[date, ...]
    rows: tuple[Trend, ...]


@dataclass(frozen=True, slots=True)
class RouteRow:
    """Where one thing stands: its name, the same in words, its step, and those behind it.

    Attributes:
        stage: 1 to 6; 0 for not started yet.
    """

    label: Value
    words: Value
    stage: int
    behind: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """Where an area and the items of its agenda stand on the route of six steps.

    Attributes:
        title: of the picture; `below`: what the six steps are.
        alternative: a sentence for who can't see it; `line` says one row of it.
        rows: the area first, then its items in their order.
    """

    title: TextKey
    below: TextKey
    alternative: TextKey
    line: TextKey
    values: Values
    rows: tuple[RouteRow, ...]


class Who(StrEnum):
    """Whose answers a mark of a picture stands for; each has a form and a colour of its own."""

    RESIDENTS = "residents"
    PROFESSIONALS = "professionals"
    TOGETHER = "together"


@dataclass(frozen=True, slots=True)
class Mark:
    """A score on the line of a rule.

    Attributes:
        least, most: thousandths, 1000 to 5000; they differ where only a range is known.
        text: the same as it is written; empty for last year's.
        last: of last year.
    """

    who: str
    least: int
    most: int
    text: Value = ""
    last: bool = False


@dataclass(frozen=True, slots=True)
class RuleRow:
    """A ground rule with its scores: its label, and the same in words."""

    label: Value
    words: Value
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RulesChart:
    """Scores of ground rules, residents beside professionals beside last year.

    Attributes:
        title: of the picture; `low` and `high`: what stands at the ends of the lines.
        alternative: a sentence for who can't see it, made of the words of each row.
        legend: who -> what that is called, then the same of last year with `last`.
        rows: in the order in which they are drawn.
    """

    title: TextKey
    low: TextKey
    high: TextKey
    alternative: TextKey
    values: Values
    legend: tuple[tuple[str, bool, Value], ...]
    rows: tuple[RuleRow, ...]


@dataclass(frozen=True, slots=True)
class Point:
    """A place on the quadrant: whose, what it is called, thousandths of -1 to 1, and its corner."""

    who: str
    label: Value
    x: int
    y: int
    corner: Value
    last: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Quadrant:
    """Where residents and professionals put an area between four ways of working together.

    Attributes:
        title: of the picture; `below`: who took part.
        up, down, left, right: what the ends of the axes mean.
        corners: a letter and what it is called: top left, top right, bottom left, bottom right.
        alternative: a sentence for who can't see it; `line` says one point of it.
    """

    title: TextKey
    below: Value
    up: TextKey
    down: TextKey
    left: TextKey
    right: TextKey
    corners: tuple[Value, ...]
    alternative: TextKey
    line: TextKey
    values: Values
    points: tuple[Point, ...]
