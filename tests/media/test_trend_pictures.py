"""What somebody sees of themes over time: the dots of the picture are looked at."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from PIL import Image

from media.charts import CARD, INNER, MARGIN, OTHERS, SCALE, TILE
from media.trends import (
    COLUMN,
    LABEL_WIDTH,
    TALLEST,
    TOTAL_WIDTH,
    RenderedTrend,
    RenderedTrends,
    draw_trends,
)

MONTHS = ("jun", "jul", "aug", "sep", "okt", "nov")
SEVEN = RenderedTrends(
    title="Wat speelt er in Noordscheschut",
    below="Per maand: vraagstukken en buren die meededen. Rechts: 6 maanden samen.",
    months=MONTHS,
    rows=tuple(
        RenderedTrend(label, str(100 - place), tuple(20 - place - month for month in range(6)))
        for place, label in enumerate(
            (
                "Verkeer en veiligheid",
                "Straat en verlichting",
                "Elkaar ontmoeten",
                "Afval en zwerfvuil",
                "Groen, water en bomen",
                "Zorg en een praatje maken",
                "Al het andere",
            )
        )
    ),
)
ONE = RenderedTrends(
    title="Elim",
    below="Per maand",
    months=MONTHS,
    rows=(RenderedTrend("Licht", "14", (0, 4, 0, 8, 0, 2)),),
)


def picture_of(chart: RenderedTrends) -> Image.Image:
    return Image.open(io.BytesIO(draw_trends(chart))).convert("RGB")


def rgb(color: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(color[1:]))


def dots(image: Image.Image, month: int, color: str) -> int:
    """Return how many dots of `color` stand in the middle of the columns of a month."""
    width = (INNER - LABEL_WIDTH - TOTAL_WIDTH) / len(MONTHS)
    x = round((MARGIN + LABEL_WIDTH + month * width + COLUMN * width / 2) * SCALE)
    return sum(image.getpixel((x, y)) == rgb(color) for y in range(100 * SCALE, image.height))


@pytest.mark.parametrize("chart", [SEVEN, ONE])
def test_a_picture_is_a_phone_wide_and_no_higher_than_telegram_shows_whole(
    chart: RenderedTrends,
) -> None:
    image = picture_of(chart)

    assert image.width == 1080
    assert image.height <= 1280
    assert len(draw_trends(chart)) < 60_000
    assert draw_trends(chart) == draw_trends(replace(chart))


def test_columns_are_as_high_as_their_values_say() -> None:
    one = replace(ONE, title="", below="")
    image = picture_of(one)
    width = (INNER - LABEL_WIDTH - TOTAL_WIDTH) / len(MONTHS)

    def height(month: int) -> int:
        x = round((MARGIN + LABEL_WIDTH + month * width + COLUMN * width / 2) * SCALE)
        band = 13 * SCALE
        return sum(image.getpixel((x, y)) == rgb(TILE) for y in range(band, image.height))

    assert height(3) == pytest.approx(TALLEST * SCALE, abs=2)
    assert height(1) == pytest.approx(TALLEST * SCALE / 2, abs=2)


def test_the_month_that_is_not_over_is_an_edge_and_not_a_full_column() -> None:
    image = picture_of(SEVEN)

    assert dots(image, 5, TILE) < dots(image, 4, TILE) / 2


def test_a_month_in_which_nothing_happened_is_told_from_a_small_one_by_its_shape_too() -> None:
    image = picture_of(replace(ONE, title="", below=""))
    band = 13 * SCALE
    x = round((MARGIN + LABEL_WIDTH + 4) * SCALE)

    nothing = [y for y in range(band, image.height) if image.getpixel((x, y)) == rgb(OTHERS)]
    assert 0 < len(nothing) <= 3 * SCALE


@pytest.mark.parametrize("chart", [SEVEN, ONE])
def test_nothing_runs_into_the_margins(chart: RenderedTrends) -> None:
    image = picture_of(chart)
    below_band = 13 * SCALE

    for left, right in ((0, MARGIN * SCALE - 3), (1080 - MARGIN * SCALE + 3, 1080)):
        strip = image.crop((left, below_band, right, image.height))
        assert {color for _, color in strip.getcolors(256) or []} == {rgb(CARD)}


def test_what_does_not_fit_is_refused() -> None:
    row = ONE.rows[0]
    for rows, months in (((), MONTHS), ((row,) * 8, MONTHS), ((row,), MONTHS[:5])):
        with pytest.raises(ValueError, match=r"fit|each month"):
            RenderedTrends(title="", below="", months=months, rows=rows)
    with pytest.raises(ValueError, match="nothing"):
        RenderedTrends(
            title="", below="", months=("nov",), rows=(RenderedTrend("Licht", "0", (-1,)),)
        )
