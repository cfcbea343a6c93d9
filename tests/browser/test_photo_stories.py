"""Photos in a real browser: chosen, sent, looked at again, placed, and seen by a neighbour."""

from __future__ import annotations

import os
import re

import pytest
from playwright.async_api import Browser, FilePayload, Locator, expect

from tests.browser.visitors import DESK, PHONE, Program, Visitor, photos_are_kept, visit
from tests.pictures import a_camera_photo

pytestmark = pytest.mark.asyncio(loop_scope="session")

BENCH = "Bij de speeltuin is het bankje kapot, en de lamp erboven ook"
LOOKS = os.environ.get("SMEDERIJ_LOOKS", "")
"""Folder for a picture of each screen, for who wants to look; empty for none."""


async def _comes_in(visitor: Visitor, area: str = "Tiendeveen") -> Visitor:
    await visitor.sees("Mogen we bewaren wat je hier vertelt?")
    await visitor.taps("Ja, dat is goed")
    await visitor.taps("Nederlands")
    await visitor.says(area)
    await visitor.taps(area)
    await visitor.sees(f"Je bent binnen, welkom in {area}.")
    return visitor


def _photo(color: str) -> FilePayload:
    content = a_camera_photo(color, (1600, 1200))
    return {"name": f"{color}.jpg", "mimeType": "image/jpeg", "buffer": content}


async def _chooses(visitor: Visitor, *colors: str) -> None:
    await visitor.page.locator("#photo-input").set_input_files([_photo(one) for one in colors])
    await expect(visitor.page.locator("#photos canvas")).to_have_count(len(colors))


async def _is_drawn(picture: Locator, alternative: str) -> None:
    await expect(picture).to_have_attribute("alt", re.compile("^" + re.escape(alternative)))
    assert await picture.evaluate("one => one.decode().then(() => one.naturalWidth)") > 0


async def _looks(visitor: Visitor, name: str) -> None:
    await visitor.finds_nothing_wrong()
    if LOOKS:
        await visitor.page.screenshot(path=f"{LOOKS}/{visitor.name}-{name}.png")


async def test_anna_sends_three_photos_takes_one_away_and_bilal_sees_the_other_two(
    browser: Browser, program: Program
) -> None:
    anna = await _comes_in(await visit(browser, program, "Anna", size=PHONE))
    await expect(anna.page.locator("#photo-button")).to_be_visible()
    await _chooses(anna, "red", "green", "blue")
    await expect(anna.page.locator("#photo-button")).to_be_hidden()  # three at most
    await photos_are_kept(anna.page)
    await anna.page.reload()
    await anna.page.wait_for_selector("html[data-ready]")
    await expect(anna.page.locator("#photos canvas")).to_have_count(3)
    await _looks(anna, "1-chosen")

    await anna.says(BENCH)
    await expect(anna.page.locator(".me .picture")).to_have_count(3)
    await anna.taps("Liever “een buur”")
    await anna.sees("Er gaan 3 foto’s mee. Iedereen in Tiendeveen kan ze zien.")
    await anna.sees("Staan er mensen herkenbaar op? Vraag het ze eerst.")
    await _looks(anna, "2-check")
    await anna.taps("Haal een foto weg")
    await anna.sees("Welke haal je weg?")
    await _looks(anna, "3-which")
    await anna.taps("Haal foto 2 weg")
    await anna.sees("Er gaan 2 foto’s mee.")
    await anna.taps("Plaats het")
    await anna.sees("Het staat erbij. Dank je wel!")
    await anna.taps("Bekijk 2 foto’s")
    await anna.sees("Foto 1 van 2")
    await _looks(anna, "4-own")

    bilal = await _comes_in(await visit(browser, program, "Bilal", size=DESK, dark=True))
    await bilal.says("Het bankje bij de speeltuin is stuk, daar kun je niet meer zitten")
    await bilal.sees("Buren zeiden al zoiets.")
    await expect(bilal.page.locator(".said .extra").last).to_have_text("2 foto’s")
    await _looks(bilal, "5-similar")
    await bilal.says("/annuleer")
    link = await _link(anna)
    await bilal.page.goto(program.address + "/chat?" + link)
    picture = bilal.page.locator(".bot .picture img")
    await bilal.sees(BENCH)
    await _is_drawn(picture.last, "Foto 1 van 2 bij: “Bij de speeltuin")
    await _looks(bilal, "6-link")
    await bilal.taps("Bekijk 2 foto’s")
    await bilal.sees("Foto 1 van 2")
    await expect(picture).to_have_count(2)
    await bilal.taps("Volgende foto")
    await bilal.sees("Foto 2 van 2")
    await expect(picture).to_have_count(2)  # the same message
    await _is_drawn(picture.last, "Foto 2 van 2 bij: “Bij de speeltuin")
    await _looks(bilal, "7-second")
    await bilal.page.locator(".bot .picture").last.click()
    await expect(bilal.page.locator("#viewer-picture")).to_have_attribute(
        "alt", re.compile("^Foto 2 van 2 bij")
    )
    await _looks(bilal, "8-large")


async def _link(anna: Visitor) -> str:
    await anna.taps("Deel met buren")
    await anna.sees("Stuur dit door naar je buren")
    found = re.search(r"start=\S+", await anna.newest())
    assert found
    return found.group()


async def test_who_sends_a_photo_without_words_is_asked_for_them_on_a_wide_screen(
    browser: Browser, program: Program
) -> None:
    chantal = await _comes_in(await visit(browser, program, "Chantal", size=DESK))
    await _chooses(chantal, "green")
    await chantal.page.locator("#composer .send").click()
    await chantal.sees("Mooie foto. Wat is er aan de hand?")
    await _looks(chantal, "1-asked")

    await chantal.says("/mijn")
    await chantal.sees("Je foto wacht nog op je verhaal.")
    await chantal.taps("Andere naam")
    await chantal.sees("Onder welke naam")
    await _chooses(chantal, "blue")
    await chantal.page.locator("#composer .send").click()
    await chantal.sees("Een foto kan hier niet mee.")
    await _looks(chantal, "2-not-here")
    await chantal.says("Chantal")
    await chantal.says("De bus rijdt niet meer in de avond")

    await chantal.sees("Er gaat 1 foto mee. Iedereen in Tiendeveen kan hem zien.")
    await _looks(chantal, "3-check")
