"""The demonstration in a real browser: personas, and a clock that visitors move."""

from __future__ import annotations

import re

import pytest
from playwright.async_api import Browser, expect

from tests.browser.visitors import DESK, PHONE, Program, Visitor, another_tab, visit

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def _unfolds(visitor: Visitor) -> None:
    """Open the strip where it is folded."""
    button = visitor.page.locator("#demo-button")
    if await button.is_visible() and await button.get_attribute("aria-expanded") == "false":
        await button.click()


async def looks_as(visitor: Visitor, persona: str) -> None:
    """Look around as a persona."""
    await _unfolds(visitor)
    name = re.compile(f"^{persona}$")
    await visitor.page.locator("#demo-people").get_by_role("button", name=name).click()
    # Only the page that comes says so. The one before may ask for it twice: because of the tap,
    # and because it is refused what it still asked for; the second breaks the first one off.
    await expect(visitor.page.locator("#demo-who")).to_have_text(persona)
    await visitor.page.wait_for_selector("html[data-ready=yes]")
    # What the page of before still asked while it went is refused, as it should be.
    visitor.complaints = [one for one in visitor.complaints if "401" not in one]


async def _moves(visitor: Visitor, leap: str) -> None:
    """Move the clock, and wait until it is there."""
    await _unfolds(visitor)
    button = visitor.page.locator("#demo-leaps button").filter(has_text=leap)
    await expect(button).not_to_have_attribute("aria-disabled", "true")
    await visitor.page.wait_for_timeout(1100)  # nobody may move it twice in a second
    await button.click()
    await expect(button).not_to_have_attribute("aria-disabled", "true")


async def test_a_visitor_votes_reads_the_result_and_puts_the_winner_on_the_agenda(
    browser: Browser, demonstration: Program
) -> None:
    visitor = await visit(browser, demonstration, "a visitor", size=PHONE)
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

    await looks_as(visitor, "Bewoner")
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

    await looks_as(visitor, "Begeleider")
    await visitor.sees("Je bent Wietske en zit in de initiatiefgroep van Krakeel.")
    await visitor.never_sees("Roos")
    await visitor.says("/stem")
    await visitor.taps("Bekijk laatste uitslag")
    await visitor.sees("Krakeel begint met Jongeren")
    await looks_as(visitor, "Bewoner")
    await visitor.sees("Je bent Roos, bewoner van Krakeel.")
    await visitor.sees("Krakeel begint met Jongeren")
    await visitor.finds_nothing_wrong()
    await looks_as(visitor, "Nieuw hier")
    await visitor.sees("Mogen we bewaren wat je hier vertelt?")
    await visitor.never_sees("Roos")


async def test_on_a_desk_the_strip_is_open_and_a_second_tab_follows(
    browser: Browser, demonstration: Program
) -> None:
    visitor = await visit(browser, demonstration, "a visitor at a desk", size=DESK)
    await expect(visitor.page.locator("#demo-button")).to_be_hidden()
    await visitor.finds_nothing_wrong()
    there = await another_tab(visitor, demonstration)

    await looks_as(visitor, "Gebiedsregisseur")
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
    browser: Browser, demonstration: Program
) -> None:
    visitor = await visit(browser, demonstration, "a visitor who hesitates", size=DESK, dark=True)
    await visitor.page.locator("#text").fill("Dit schrijf ik als mijzelf")

    await looks_as(visitor, "Stuurgroep")
    await expect(visitor.page.locator("#text")).to_have_value("")
    await visitor.finds_nothing_wrong()
    await looks_as(visitor, "Nieuw hier")

    await expect(visitor.page.locator("#text")).to_have_value("Dit schrijf ik als mijzelf")


async def _brings_up(visitor: Visitor, text: str) -> None:
    """Bring up an issue that is another one than those that are like it."""
    await visitor.says(text)
    different = re.compile("^Nee, die van mij is anders")
    place = visitor.page.locator("#messages").get_by_role("button", name=re.compile("^Plaats het"))
    other = visitor.page.locator("#messages").get_by_role("button", name=different)
    await expect(place.or_(other).last).to_be_visible()
    if await other.count():
        await other.last.click()
    await place.last.click()
    await visitor.sees("Het staat erbij.")


async def test_a_visitor_meets_a_neighbour_with_a_near_idea_as_both_of_them(
    browser: Browser, demonstration: Program
) -> None:
    visitor = await visit(browser, demonstration, "a visitor with an idea", size=PHONE)
    await looks_as(visitor, "Bewoner")
    await _brings_up(visitor, "Samen een moestuin maken op het veldje achter de school")
    await looks_as(visitor, "Jongere")
    await _brings_up(visitor, "Een moestuin samen maken, op het veldje achter de school")
    await _moves(visitor, "Morgen 8.00")
    await visitor.sees("Een buur heeft een idee dat op het jouwe lijkt.")
    await visitor.finds_nothing_wrong()
    await visitor.taps("Ja, dat wil ik")
    await visitor.sees("Je zei ja tegen kennismaken")
    await looks_as(visitor, "Bewoner")
    await visitor.taps("Ja, dat wil ik")
    await visitor.sees("Je zei ja tegen kennismaken")
    await _moves(visitor, "Morgen 8.00")

    await visitor.sees("Jullie zeiden allebei ja: Sem wil ook kennismaken.")
    await visitor.finds_nothing_wrong()


async def test_a_visitor_sees_the_themes_as_a_picture_and_everybody_on_a_page(
    browser: Browser, demonstration: Program
) -> None:
    visitor = await visit(browser, demonstration, "a visitor who looks around", size=PHONE)
    await looks_as(visitor, "Bewoner")
    await visitor.says("/themas")
    await visitor.taps("Bekijk als plaatje")
    await visitor.sees("Wat er speelt in Krakeel, in 6 maanden:")
    picture = visitor.page.locator("#messages img").last
    await expect(picture).to_have_attribute("alt", re.compile("^Plaatje: wat er speelt in Krakeel"))
    await visitor.finds_nothing_wrong()

    for area, language, title in (
        ("krakeel", "nl", "Thema’s in Krakeel"),
        ("krakeel", "en", "Themes in Krakeel"),
        ("elim", "nl", "Thema’s in Elim"),
        ("nergens", "nl", "Dit gebied kennen we niet."),
    ):
        await visitor.page.goto(f"{demonstration.address}/gebied/{area}/themas?taal={language}")
        await expect(visitor.page.locator("h1")).to_contain_text(title)
        visitor.complaints = [one for one in visitor.complaints if "404" not in one]
        await visitor.finds_nothing_wrong()
