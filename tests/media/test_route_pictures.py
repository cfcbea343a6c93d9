"""What somebody sees of the route: the dots of the picture are looked at."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from media.charts import INNER, MARGIN, SCALE, TILE
from media.route import GAP, MAX_PLACES, STAGES, RenderedPlace, RenderedRoute, draw_route
from media.worker import _decode, _encode

BELOW = "1 vraagstukken · 2 agenda · 3 korte klap · 4 lange klap · 5 uitvoering · 6 evaluatie"
MANY = RenderedRoute(
    title="Waar staan we in Noordscheschut?",
    below=BELOW,
    places=tuple(
        RenderedPlace(
            "Een dorpshuis waar iedereen naar binnen loopt zonder te kloppen",
            place % STAGES + 1,
            tuple(range(1, place % STAGES + 1)),
        )
        for place in range(MAX_PLACES)
    ),
)


def rgb(color: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(color[1:]))


def blue(place: RenderedPlace) -> list[int]:
    """Return for each of the six tiles how many dots of its corner are blue."""
    route = RenderedRoute(title="", below="", places=(place,))
    image = Image.open(io.BytesIO(draw_route(route))).convert("RGB")
    width = (INNER + GAP) / STAGES - GAP
    found = []
    for stage in range(STAGES):
        left = MARGIN + stage * (width + GAP)
        box = [(round((left + x) * SCALE), y) for x in range(4, 9) for y in range(image.height)]
        found.append(sum(image.getpixel(dot) == rgb(TILE) for dot in box if dot[1] > 40 * SCALE))
    return found


def test_a_picture_is_a_phone_wide_and_no_higher_than_telegram_shows_whole() -> None:
    png = draw_route(MANY)
    image = Image.open(io.BytesIO(png))

    assert image.width == 1080
    assert image.height <= 1280
    assert len(png) < 60_000
    assert png == draw_route(MANY)


def test_the_step_where_it_stands_is_full_and_those_behind_it_hold_a_bar() -> None:
    here, behind, ahead = 4, (1, 2), (3, 5, 6)

    dots = blue(RenderedPlace("Licht", here, behind))

    assert all(dots[here - 1] > 3 * dots[stage - 1] > 0 for stage in behind)
    assert all(dots[stage - 1] == 0 for stage in ahead)


def test_what_has_not_started_fills_no_tile() -> None:
    assert blue(RenderedPlace("Het gebied zelf", 0)) == [0] * STAGES


@pytest.mark.parametrize("places", [(), MANY.places + MANY.places[:1]])
def test_too_many_rows_or_none_are_refused(places: tuple[RenderedPlace, ...]) -> None:
    with pytest.raises(ValueError, match="rows"):
        RenderedRoute(title="", below="", places=places)


def test_a_step_that_is_none_of_the_six_is_refused() -> None:
    with pytest.raises(ValueError, match="6 steps"):
        RenderedRoute(title="", below="", places=(RenderedPlace("", 7),))


def test_a_route_reaches_the_worker_as_it_was() -> None:
    assert _decode(_encode(MANY)) == MANY
