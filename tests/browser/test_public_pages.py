"""The pages for everybody in a real browser: on a phone and on a desk, in light and in dark."""

from __future__ import annotations

import pytest
from playwright.async_api import Browser, expect

from tests.browser.visitors import DESK, PHONE, Program, visit

pytestmark = pytest.mark.asyncio(loop_scope="session")

PARTS = (
    "agenda",
    "themas",
    "meetlat",
    "teruggelegd",
    "antwoorden",
    "besluiten",
    "eruit",
    "evaluatie",
)


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
async def test_each_page_for_everybody_can_be_read_by_everybody(
    browser: Browser, demonstration: Program, size: dict[str, int], dark: bool
) -> None:
    visitor = await visit(browser, demonstration, "a reader", size=size, dark=dark)
    page = visitor.page

    await page.goto(f"{demonstration.address}/gebieden")
    await visitor.finds_nothing_wrong()
    await page.get_by_role("link", name="Krakeel", exact=True).click()
    await expect(page.locator("h1")).to_have_text("Krakeel")
    await expect(page.get_by_role("link", name="Praat mee")).to_be_visible()
    await visitor.finds_nothing_wrong()
    for part in PARTS:
        await page.goto(f"{demonstration.address}/gebied/krakeel/{part}")
        await expect(page.locator("h1")).to_contain_text("Krakeel")
        await visitor.finds_nothing_wrong()


async def test_an_area_without_anything_has_a_front_page_in_both_languages(
    browser: Browser, demonstration: Program
) -> None:
    visitor = await visit(browser, demonstration, "a reader of Elim", size=PHONE)
    page = visitor.page

    await page.goto(f"{demonstration.address}/gebied/elim")
    await expect(page.locator("main")).to_contain_text("Er staat nu niets open.")
    await visitor.finds_nothing_wrong()
    await page.get_by_role("link", name="In English").click()
    await expect(page.locator("main")).to_contain_text("Nothing is open now.")
    await visitor.finds_nothing_wrong()
