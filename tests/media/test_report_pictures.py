"""What somebody sees of a report: two pictures on a phone, and a PDF on paper."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PIL import Image

from domain.evaluation.pictures import ROWS_IN_CHAT, quadrant_chart, rules_chart
from domain.evaluation.report import Report
from locales import LANGUAGES
from media.charts import TILE
from media.marks import ORANGE
from media.placing import Box, Named, places_of
from media.quadrant import RenderedPoint, RenderedQuadrant, draw_quadrant
from media.report_document import document_of
from media.report_pdf import MAX_PAGES, draw_report
from media.report_pictures import (
    alternative_of_quadrant,
    alternative_of_rules,
    quadrant_in_words,
    rules_in_words,
)
from media.rules_chart import RenderedMark, RenderedRule, RenderedRules, draw_rules
from media.worker import _decode, _encode
from tests.evaluation_reports import TITLES, report_of

NOW, LAST = report_of(2027), report_of(2026)


def quadrant(report: Report = NOW, last: Report | None = LAST) -> RenderedQuadrant:
    chart = quadrant_chart(report, last)
    assert chart is not None
    return quadrant_in_words(chart, "nl")


def rules(most: int | None = None) -> RenderedRules:
    chart = rules_chart(NOW, LAST, TITLES, most=most)
    assert chart is not None
    return rules_in_words(chart, "nl")


def rgb(color: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(color[1:]))


def dots(png: bytes, color: str) -> list[tuple[int, int]]:
    image = Image.open(io.BytesIO(png)).convert("RGB")
    wanted, pixels = rgb(color), image.load()
    assert pixels is not None
    return [
        (x, y) for y in range(image.height) for x in range(image.width) if pixels[x, y] == wanted
    ]


def test_a_picture_is_a_phone_wide_and_no_higher_than_telegram_shows_whole() -> None:
    for png in (draw_quadrant(quadrant()), draw_rules(rules(ROWS_IN_CHAT))):
        image = Image.open(io.BytesIO(png))
        assert image.width == 1080
        assert image.height <= 1280
        assert len(png) < 60_000


def test_equal_reports_give_equal_pictures() -> None:
    assert draw_quadrant(quadrant()) == draw_quadrant(quadrant())
    assert draw_rules(rules()) == draw_rules(rules())


def test_all_fifteen_rules_fit_in_the_picture_of_the_page() -> None:
    assert len(rules().rows) == 15
    assert draw_rules(rules())


def test_residents_who_steer_stand_above_professionals_who_say_otherwise() -> None:
    chart = replace(
        quadrant(),
        points=(
            RenderedPoint("residents", "", -500, 700),
            RenderedPoint("professionals", "", 500, -700),
        ),
    )

    png = draw_quadrant(chart)

    circle = [(x, y) for x, y in dots(png, TILE) if 420 < y < 800 and x < 540]
    diamond = dots(png, ORANGE)
    assert max(y for _, y in circle) < min(y for _, y in diamond)
    assert max(x for x, _ in circle) < min(x for x, _ in diamond)


def test_a_diamond_still_shows_where_both_give_the_same() -> None:
    marks = (RenderedMark("residents", 3000, 3000), RenderedMark("professionals", 3000, 3000))
    chart = replace(rules(), legend=(), rows=(RenderedRule("", marks),))

    assert len(dots(draw_rules(chart), ORANGE)) > 150


def test_the_picture_is_told_in_words_as_well() -> None:
    chart, scores = quadrant_chart(NOW, LAST), rules_chart(NOW, LAST, TITLES)
    assert chart is not None
    assert scores is not None

    assert "bewoners 2026: " in alternative_of_quadrant(chart, "nl")
    assert "Links beginnen bewoners zelf" in alternative_of_quadrant(chart, "nl")
    assert "14. De ja-code: bewoners" in alternative_of_rules(scores, "nl")


def test_charts_go_to_the_worker_and_back() -> None:
    for language in LANGUAGES:
        document = document_of(NOW, LAST, TITLES, name="De Smederij", language=language)
        for one in (quadrant(), rules(), document):
            assert _decode(_encode(one)) == one


@pytest.mark.parametrize("many", [0, 1])
def test_a_quadrant_without_points_is_refused(many: int) -> None:
    outside = RenderedPoint("residents", "", 1200, 0)
    with pytest.raises(ValueError, match="point"):
        replace(quadrant(), points=(outside,) * many)


# --- names beside points ------------------------------------------------------------------

FIELD = Box(18, 100, 324, 258)
AXES = (Box(177, 100, 6, 258), Box(18, 226, 324, 6))
place = st.tuples(st.integers(40, 320), st.integers(150, 308))


@given(st.lists(place, min_size=1, max_size=4))
@example([(40, 255), (88, 256), (40, 255), (40, 255)])
@settings(max_examples=200, deadline=None)
def test_no_name_covers_another_name_and_all_stay_inside(points: list[tuple[int, int]]) -> None:
    widths = (74, 106, 128, 138)
    named = [Named(x, y, 12, wide, 18, FIELD) for (x, y), wide in zip(points, widths, strict=False)]

    found = places_of(named, FIELD, AXES, [])

    assert all(one.within(FIELD) for one in found)
    assert all(not one.common(other) for one, other in combinations(found, 2))


# --- the PDF ------------------------------------------------------------------------------


def pages(pdf: bytes) -> int:
    return len(re.findall(rb"/Type /Page\b(?!s)", pdf))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_report_is_a_pdf_of_at_most_four_pages(language: str) -> None:
    document = document_of(NOW, LAST, TITLES, name="De Smederij", language=language)

    pdf = draw_report(document)

    assert pdf.startswith(b"%PDF")
    assert 1 < pages(pdf) <= MAX_PAGES
    assert pdf == draw_report(document)


def test_pictures_in_the_pdf_have_words_and_it_tells_its_language() -> None:
    pdf = draw_report(document_of(NOW, LAST, TITLES, name="De Smederij", language="nl"))

    assert pdf.count(b"/Alt ") == 2
    assert b"/Lang (nl)" in pdf


def test_a_report_of_too_few_people_is_one_page_without_pictures() -> None:
    few = report_of(2027, residents=2, professionals=1)

    pdf = draw_report(document_of(few, None, TITLES, name="De Smederij", language="nl"))

    assert pages(pdf) == 1
    assert b"/Alt " not in pdf


def test_names_in_other_scripts_are_drawn() -> None:
    odd = replace(NOW, place="Ќракеел 中 🙂")
    assert draw_report(document_of(odd, None, TITLES, name="De Smederij", language="nl"))
