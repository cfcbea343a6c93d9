"""A code to scan, as a picture."""

from __future__ import annotations

import struct

from domain.charts import Code
from domain.role_texts import RoleText
from media.codes import DOT, MARGIN, draw_code
from media.result import picture_of
from media.worker import ChartWorker

ADDRESS = "https://smederij.example/chat?start=u1234-1773079200-vmtviXCQcfUB"


def test_a_code_is_a_square_picture_with_a_margin_that_fits_a_phone() -> None:
    png = draw_code(ADDRESS)

    width, height = struct.unpack(">II", png[16:24])
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    assert width == height
    assert (width // DOT - 2 * MARGIN - 17) % 4 == 0  # a size that the standard has
    assert 400 <= width <= 1080


def test_another_address_is_another_picture() -> None:
    assert draw_code(ADDRESS) == draw_code(ADDRESS)
    assert draw_code(ADDRESS) != draw_code(ADDRESS + "x")


async def test_a_code_comes_with_words_for_who_cannot_see_it() -> None:
    code = Code(ADDRESS, RoleText.INVITATION_PICTURE, {"gebied": "Krakeel"})

    async with ChartWorker() as charts:
        picture = await picture_of(code, "nl", charts)
        assert charts.pid is None  # it needs no process of its own

    assert picture.content == draw_code(ADDRESS)
    assert "initiatiefgroep van Krakeel" in picture.alternative
