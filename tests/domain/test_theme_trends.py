"""Themes over time: which months and rows a picture has, and when there is none."""

from __future__ import annotations

from datetime import date

from domain.ids import ThemeId
from domain.notices import Words
from domain.theme_trends import MonthCount, TrendText, months_until, trends_of

TODAY = date(2026, 3, 2)
JANUARY, FEBRUARY, MARCH = date(2026, 1, 1), date(2026, 2, 1), date(2026, 3, 1)


def count(theme: int, month: date, number: int) -> MonthCount:
    names = Words({"nl": f"Thema {theme}", "en": f"Theme {theme}"}) if theme else None
    return MonthCount(ThemeId(theme), names, month, number)


def test_the_months_are_the_last_six_also_over_the_turn_of_the_year() -> None:
    assert months_until(TODAY) == (
        date(2025, 10, 1),
        date(2025, 11, 1),
        date(2025, 12, 1),
        JANUARY,
        FEBRUARY,
        MARCH,
    )
    assert months_until(date(2026, 12, 31))[0] == date(2026, 7, 1)


def test_each_theme_has_a_value_for_each_month_largest_first() -> None:
    trends = trends_of(
        [count(1, JANUARY, 2), count(2, MARCH, 5), count(1, MARCH, 1)], TODAY, "Krakeel"
    )

    assert trends is not None
    assert [(str(one.label), one.values) for one in trends.rows] == [
        (str(Words({"nl": "Thema 2", "en": "Theme 2"})), (0, 0, 0, 0, 0, 5)),
        (str(Words({"nl": "Thema 1", "en": "Theme 1"})), (0, 0, 0, 2, 0, 1)),
    ]


def test_what_is_not_among_the_six_largest_is_one_row_together_and_nothing_is_lost() -> None:
    counts = [count(theme, FEBRUARY, 10 - theme) for theme in range(1, 9)]
    counts += [count(0, MARCH, 50)]

    trends = trends_of(counts, TODAY, "Krakeel")

    assert trends is not None
    assert len(trends.rows) == 7
    assert trends.rows[-1].label is TrendText.REST
    assert trends.rows[-1].values == (0, 0, 0, 0, 3 + 2, 50)
    assert sum(one.total for one in trends.rows) == sum(one.count for one in counts)


def test_four_things_or_one_month_make_no_picture() -> None:
    assert trends_of([], TODAY, "Krakeel") is None
    assert trends_of([count(1, FEBRUARY, 2), count(1, MARCH, 2)], TODAY, "Krakeel") is None
    assert trends_of([count(1, MARCH, 40)], TODAY, "Krakeel") is None
    assert trends_of([count(1, FEBRUARY, 2), count(1, MARCH, 3)], TODAY, "Krakeel") is not None


def test_what_is_too_long_ago_does_not_count() -> None:
    old = count(1, date(2025, 9, 1), 40)

    assert trends_of([old, count(1, MARCH, 1)], TODAY, "Krakeel") is None
