"""The themes of an area over time: what was brought up and joined, month by month."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from domain.charts import Trend, Trends
from domain.ids import ThemeId
from domain.notices import STEP, Button, Line, Lines, Look, Notice, TextKey, Value, Values, Words
from domain.people import Resident
from domain.theming import NO_THEME, THEMES_PREFIX, ThemeText

MONTHS = 6
"""The month that isn't over counted; more columns don't fit on a phone."""
SHOWN = 6
"""Themes with a row of their own; the others are one row together."""
ENOUGH = 5
"""Fewer issues and joins in all that time make a picture of nothing."""


class TrendText(TextKey):
    """Sentences of themes over time."""

    TITLE = "themaverloop-titel"
    BELOW = "themaverloop-uitleg"
    ALTERNATIVE = "themaverloop-alternatief"
    ROW = "themaverloop-rij"
    CAPTION = "themaverloop"
    LINE = "themaverloop-regel"
    FEW = "themaverloop-weinig"
    REST = "themaverloop-rest"

    PAGE_TITLE = "themaverloop-pagina"
    PAGE_THEME = "themaverloop-thema"
    PAGE_TOTAL = "themaverloop-samen"
    PAGE_TABLE = "themaverloop-tabel"


@dataclass(frozen=True, slots=True)
class MonthCount:
    """How many issues were brought up and joined in a month, of one theme.

    Attributes:
        theme: NO_THEME for the issues that have none yet.
        month: its first day.
    """

    theme: ThemeId
    names: Words | None
    month: date
    count: int


def months_until(today: date) -> tuple[date, ...]:
    """Return the first days of the months that are shown, oldest first; `today` is in the last."""
    last = 12 * today.year + today.month - 1
    return tuple(
        date(month // 12, month % 12 + 1, 1) for month in range(last - MONTHS + 1, last + 1)
    )


def trends_of(counts: Sequence[MonthCount], today: date, area_name: str) -> Trends | None:
    """Return the themes of an area over time, largest first; None when there is too little.

    Args:
        counts: in any order; months that aren't shown don't count.
    """
    months = months_until(today)
    known = [one for one in counts if one.month in months]
    if sum(one.count for one in known) < ENOUGH or len({one.month for one in known}) < 2:
        return None
    totals = Counter[ThemeId]()
    for one in known:
        if one.theme != NO_THEME:
            totals[one.theme] += one.count
    largest = sorted(totals, key=lambda theme: (-totals[theme], theme))[:SHOWN]
    names = {one.theme: one.names for one in known}
    rows = [Trend(_name(names[theme]), _values(known, months, {theme})) for theme in largest]
    rest = {one.theme for one in known} - set(largest)
    if rest:
        rows.append(Trend(TrendText.REST, _values(known, months, rest)))
    return Trends(
        title=TrendText.TITLE,
        below=TrendText.BELOW,
        alternative=TrendText.ALTERNATIVE,
        line=TrendText.ROW,
        values={"gebied": area_name, "maanden": MONTHS},
        months=months,
        rows=tuple(rows),
    )


def _name(names: Words | None) -> Value:
    return names or TrendText.REST


def _values(
    counts: Sequence[MonthCount], months: Sequence[date], themes: set[ThemeId]
) -> tuple[int, ...]:
    of_month = Counter[date]()
    for one in counts:
        if one.theme in themes:
            of_month[one.month] += one.count
    return tuple(of_month[month] for month in months)


def trends_notice(resident: Resident, area_name: str, trends: Trends | None, url: str) -> Notice:
    """Return the picture with the same in words below it; without one where there is too little.

    Args:
        url: of the page that shows the same to everybody.
    """
    themes = Button(label=ThemeText.TO_THEMES, data=f"{THEMES_PREFIX}:1", look=Look.QUIET)
    values: Values = {"gebied": area_name, "adres": url, "maanden": MONTHS}
    if trends is None:
        return Notice(
            to=resident.id,
            text=TrendText.FEW,
            values=values,
            buttons=((themes,),),
            slot=STEP,
            fresh=True,
        )
    lines = Lines(
        tuple(
            Line(
                TrendText.LINE,
                {"thema": one.label, "samen": one.total, "nu": one.values[-1]},
            )
            for one in trends.rows
        )
    )
    return Notice(
        to=resident.id,
        text=TrendText.CAPTION,
        values={**values, "lijst": lines},
        buttons=((themes,),),
        picture=trends,
        slot=STEP,
        fresh=True,
    )
