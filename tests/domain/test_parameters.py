from datetime import date

import pytest

from domain.parameters import Dated, Parameter

POINTS = Parameter(
    unit="points",
    values=(
        Dated(value=3, since=date(2026, 1, 1), source="ours: first try"),
        Dated(value=5, since=date(2026, 7, 1), source="council, 12 June 2026"),
    ),
)


@pytest.mark.parametrize(
    ("day", "points"),
    [
        (date(2026, 1, 1), 3),
        (date(2026, 6, 30), 3),
        (date(2026, 7, 1), 5),
        (date(2030, 1, 1), 5),
    ],
)
def test_a_figure_counts_from_its_first_day_until_the_next_one_takes_over(
    day: date, points: int
) -> None:
    assert POINTS.on(day) == points


def test_a_day_before_the_first_value_is_told_by_name() -> None:
    with pytest.raises(LookupError, match="2025-12-31"):
        POINTS.on(date(2025, 12, 31))
