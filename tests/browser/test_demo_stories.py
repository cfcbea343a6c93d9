"""The demonstration in a real browser: personas, and a clock that visitors move."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Iterator

import pytest
import pytest_asyncio
from playwright.async_api import Browser, expect

from tests.browser.visitors import DESK, PHONE, Program, Visitor, another_tab, run_program, visit
from tests.database import Databases

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest.fixture(scope="module")
def demo_url(databases: Databases) -> Iterator[str]:
    """Give the database of the demonstration."""
    with databases.fresh() as url:
        yield url


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def program(
    browser: Browser, demo_url: str, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Program]:
    """The program with its demonstration, started once."""
    folder = tmp_path_factory.mktemp("demonstration")
    async with run_program(folder, demo_url, demo=True) as running:
        yield running


async def _unfolds(visitor: Visitor) -> None:
    """Open the strip where it is folded."""
    button = visitor.page.locator("#demo-button")
    if await button.is_visible() and await button.get_attribute("aria-expanded") == "false":
        await button.click()


async def _looks_as(visitor: Visitor, persona: str) -> None:
    await _unfolds(visitor)
    name = re.compile(f"^{persona}$")
    async with visitor.page.expect_navigation():
        await visitor.page.locator("#demo-people").get_by_role("button", name=name).click()
    await visitor.page.wait_for_selector("html[data-ready=yes]")
    await expect(visitor.page.locator("#demo-who")).to_have_text(persona)


async def _moves(visitor: Visitor, leap: str) -> None:
    """Move the clock, and wait until it is there."""
    await _unfolds(visitor)
    button = visitor.page.locator("#demo-leaps button").filter(has_text=leap)
    await expect(button).not_to_have_attribute("aria-disabled", "true")
    await visitor.page.wait_for_timeout(1100)  # nobody may move it twice in a second
    await button.click()
    await expect(button).not_to_have_attribute("aria-disabled", "true")


async def test_a_visitor_votes_reads_the_result_and_puts_the_winner_on_the_agenda(
    browser: Browser, program: Program
) -> None:
    visitor = await visit(browser, program, "a visitor", size=PHONE)
    await visitor.sees("Mogen we bewaren wat je hier vertelt?")
    await visitor.finds_nothing_wrong()
    await _unfolds(visitor)
    await expect(visitor.page.locator("#demo-panel")).to_contain_text(
        "Namen en verhalen zijn verzonnen."
    )
    await visitor.finds_nothing_wrong()
    composer = await visitor.page.locator("#composer").bounding_box()
    panel = await visitor.page.locator("#demo-panel").bounding_box()
    assert composer
    assert panel
    assert panel["y"] + panel["height"] <= composer["y"]
    await visitor.page.keyboard.press("Escape")
    await expect(visitor.page.locator("#demo-panel")).to_be_hidden()

    await _looks_as(visitor, "Bewoner")
    await visitor.sees("Je bent Roos, bewoner van Krakeel.")
    await visitor.finds_nothing_wrong()
    await visitor.taps("Stem")
    for given in (1, 2, 3):
        await visitor.taps("Punt erbij voor Jongeren")
        await visitor.sees(f"{given} van 3 gegeven")
    await visitor.taps("Klaar")
    await visitor.sees("Je stem zit in de bus.")
    await visitor.says("/doe")
    await visitor.taps("Ik doe mee met 2")
    await visitor.sees("De dag ervoor krijg je een seintje.")

    await _moves(visitor, "Een week")
    await visitor.sees("Krakeel begint met Jongeren")
    await visitor.sees("Kun je toch niet?")
    await expect(visitor.page.locator("#messages .day").last).not_to_have_text("vandaag")
    await visitor.finds_nothing_wrong()

    await _looks_as(visitor, "Begeleider")
    await visitor.sees("Je bent Wietske en zit in de initiatiefgroep van Krakeel.")
    await visitor.never_sees("Roos")
    await visitor.says("/stem")
    await visitor.sees("Krakeel begint met Jongeren")
    await _looks_as(visitor, "Bewoner")
    await visitor.sees("Je bent Roos, bewoner van Krakeel.")
    await visitor.sees("Krakeel begint met Jongeren")
    await visitor.finds_nothing_wrong()
    await _looks_as(visitor, "Nieuw hier")
    await visitor.sees("Mogen we bewaren wat je hier vertelt?")
    await visitor.never_sees("Roos")


async def test_on_a_desk_the_strip_is_open_and_a_second_tab_follows(
    browser: Browser, program: Program
) -> None:
    visitor = await visit(browser, program, "a visitor at a desk", size=DESK)
    await expect(visitor.page.locator("#demo-button")).to_be_hidden()
    await visitor.finds_nothing_wrong()
    there = await another_tab(visitor, program)

    await _looks_as(visitor, "Gebiedsregisseur")
    await visitor.sees("Je bent Albert, gebiedsregisseur voor drie gebieden.")
    await expect(there.page.locator("#demo-who")).to_have_text("Gebiedsregisseur")
    await there.sees("Je bent Albert, gebiedsregisseur voor drie gebieden.")
    await visitor.says("/rol")
    await visitor.taps("Nieuwlande")
    await visitor.taps("Bevestig")
    await visitor.sees("Nieuwlande heeft een initiatiefgroep van 3 buren.")
    await visitor.finds_nothing_wrong()

    before = await there.page.locator("#demo-clock").inner_text()
    await _moves(visitor, "Morgen 8.00")
    await expect(visitor.page.locator("#demo-clock")).to_contain_text(", 8.0")
    await expect(there.page.locator("#demo-clock")).to_contain_text(", 8.0")
    assert await there.page.locator("#demo-clock").inner_text() != before
    await visitor.says("/hulp")
    await expect(visitor.page.locator("#messages .day").last).to_have_text("vandaag")
    await visitor.finds_nothing_wrong()


async def test_what_somebody_began_to_write_stays_with_who_they_were(
    browser: Browser, program: Program
) -> None:
    visitor = await visit(browser, program, "a visitor who hesitates", size=DESK, dark=True)
    await visitor.page.locator("#text").fill("Dit schrijf ik als mijzelf")

    await _looks_as(visitor, "Stuurgroep")
    await expect(visitor.page.locator("#text")).to_have_value("")
    await visitor.finds_nothing_wrong()
    await _looks_as(visitor, "Nieuw hier")

    await expect(visitor.page.locator("#text")).to_have_value("Dit schrijf ik als mijzelf")
