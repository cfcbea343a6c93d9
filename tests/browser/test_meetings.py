"""A meeting on the real page: somebody invites from a desk, neighbours answer on a telephone."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path

import pytest
from icalendar import Calendar
from playwright.async_api import Browser, expect

from tests.browser.test_stories import _code, _comes_in
from tests.browser.visitors import DESK, Program, Visitor, visit

AREA = "Elim"
MAP = "https://www.openstreetmap.org/search?query=Dorpsstraat+1%2C+Elim%2C+Hoogeveen"

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def _checks(visitor: Visitor, text: str) -> None:
    await visitor.sees(text)
    await visitor.finds_nothing_wrong()


async def test_neighbours_are_invited_on_a_desk_and_answer_on_a_telephone(
    browser: Browser, program: Program
) -> None:
    olga = await _comes_in(await visit(browser, program, "Olga", size=DESK), AREA)
    await olga.says("/mijn")
    await olga.taps("Andere naam")
    await olga.says("Olga")
    await olga.sees("Buren zien je voortaan als: Olga.")
    anna = await _comes_in(await visit(browser, program, "Anna"), AREA)
    bilal = await _comes_in(await visit(browser, program, "Bilal", dark=True), AREA)
    await program.command("role", "grant", await _code(olga), "initiatiefgroep", "--area", "elim")

    await olga.says("/uitnodiging")
    await _checks(olga, "Waar gaat het over?")
    await olga.says("Praten over de speeltuin achter het schoolplein, en wie er wil meebouwen")
    await _checks(olga, "Waar is het?")
    await olga.says("dorpshuis De Magneet, Dorpsstraat 1")
    await _checks(olga, "Wanneer is het?")
    await olga.says("overmorgen half acht")
    await _checks(olga, "Hoeveel mensen passen er?")
    await olga.says("1")
    await _checks(olga, "Moeten mensen iets meenemen?")
    await olga.taps("Niets nodig")
    await _checks(olga, "2 buren in Elim krijgen dit")
    await olga.taps("Verstuur")
    await _checks(olga, "Tot nu toe: 0 komen")

    await _checks(anna, "19.30 uur · dorpshuis De Magneet")
    on_map = anna.page.locator("#messages").get_by_role("link", name="Op de kaart").last
    await expect(on_map).to_have_attribute("href", MAP)
    await expect(on_map).to_have_attribute("rel", re.compile("noreferrer"))
    comes = olga.page.get_by_role("complementary").get_by_role("button", name="Praten over de")
    await expect(comes).to_contain_text("19.30 uur")
    await anna.taps("Ik kom")
    await _checks(anna, "Jij komt. Fijn!")
    await anna.taps("Met hoeveel?")
    await _checks(anna, "Met hoeveel mensen kom je")
    await anna.taps("Terug")
    await bilal.taps("Ik kom")
    await _checks(bilal, "Jij staat op de wachtlijst.")

    await anna.taps("In mijn agenda")
    await anna.sees("Open dit bestand.")
    async with anna.page.expect_download() as coming:
        await anna.page.locator("#messages a.document").last.click()
    saved = await asyncio.to_thread(Path(await (await coming.value).path()).read_bytes)
    meeting = Calendar.from_ical(saved).walk("VEVENT")[0]
    assert (await coming.value).suggested_filename == "bijeenkomst.ics"
    assert str(meeting["location"]) == "dorpshuis De Magneet, Dorpsstraat 1"

    await anna.taps("Ik kan niet")
    await _checks(bilal, "Er is plek voor je.")
    await bilal.chooses("Mijn buurt")
    await _checks(bilal, "Er komt 1 bijeenkomst.")
    await bilal.taps("Bijeenkomsten")
    await _checks(bilal, "Praten over de speeltuin achter het schoolplein")
    await bilal.says("/mijn")
    await _checks(bilal, "Waar je heen gaat")
    await olga.taps("Wijzig")
    await _checks(olga, "Zo wordt het:")
    await olga.taps("Andere plek")
    await olga.says("de kantine")
    await olga.taps("Verstuur wijziging")
    await _checks(bilal, "Kom je nog?")
    await olga.taps("Zeg af")
    await _checks(olga, "1 buur hoort dat het niet doorgaat.")
    await olga.taps("Ja, zeg het af")
    await _checks(bilal, "Gaat niet door.")
    await expect(
        bilal.page.locator("#messages").get_by_role("button", name="Ik kom")
    ).to_have_count(0)
