"""Looking back in a real browser: the report of last year, and a question of this year's sheet."""

from __future__ import annotations

import pytest
from playwright.async_api import Browser, expect

from tests.browser.test_demo_stories import looks_as
from tests.browser.visitors import DESK, PHONE, Program, visit

pytestmark = pytest.mark.asyncio(loop_scope="session")


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
async def test_a_resident_reads_last_year_and_answers_a_question_of_this_year(
    browser: Browser, demonstration: Program, size: dict[str, int]
) -> None:
    visitor = await visit(browser, demonstration, "a visitor", size=size)
    await looks_as(visitor, "Bewoner")
    await visitor.says("/evaluatie")
    await visitor.taps("Kijk terug: Krakeel")
    await visitor.sees("1 van 22 · Krakeel")
    await visitor.finds_nothing_wrong()
    await visitor.taps("Geef een 4")
    await visitor.sees("2 van 22 · Krakeel")

    page = visitor.page
    await page.goto(f"{demonstration.address}/gebied/krakeel/evaluatie")
    await expect(page.locator("h1")).to_contain_text("Krakeel")
    await expect(page.get_by_text("20 bewoners en 5 professionals deden mee.")).to_be_visible()
    for picture in await page.locator("img.picture").all():
        await expect(picture).to_have_js_property("complete", True)
        await expect(picture).not_to_have_js_property("naturalWidth", 0)
    await visitor.finds_nothing_wrong()
