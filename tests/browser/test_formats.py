"""Participation formats on the real page: advice on a telephone, planning on a desk."""

from __future__ import annotations

import pytest
from playwright.async_api import Browser

from tests.browser.test_stories import _code, _comes_in
from tests.browser.visitors import DESK, Program, Visitor, visit

AREA = "Pesse"

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def _checks(visitor: Visitor, text: str) -> None:
    await visitor.sees(text)
    await visitor.finds_nothing_wrong()


async def test_three_formats_fit_on_a_telephone_and_one_is_planned_on_a_desk(
    browser: Browser, program: Program
) -> None:
    anna = await _comes_in(await visit(browser, program, "Anna"), AREA)
    olga = await _comes_in(await visit(browser, program, "Olga", size=DESK, dark=True), AREA)
    await olga.says("/mijn")
    await olga.taps("Andere naam")
    await olga.says("Olga")
    await olga.sees("Buren zien je voortaan als: Olga.")
    await program.command("role", "grant", await _code(olga), "initiatiefgroep", "--area", "pesse")

    await anna.says("/werkvorm")
    await _checks(anna, "Stap 1 van 2")
    await anna.taps("Er samen uitkomen")
    await _checks(anna, "Stap 2 van 2")
    await anna.taps("Een groep die klaarstaat")
    await _checks(anna, "Drie werkvormen om eruit te komen")
    await anna.taps("Vissenkom")
    await _checks(anna, "Vier mensen praten in het midden")
    await anna.taps("Vraag of dit kan")
    await _checks(anna, "leest dit:")

    await olga.says("/werkvorm")
    await olga.taps("Alle werkvormen")
    await _checks(olga, "werkvormen. Waar zoek je er een voor?")
    await olga.taps("Een plan maken")
    await _checks(olga, "Werkvormen om een plan te maken")
    await olga.taps("Charretteweek")
    await _checks(olga, "6 dagen, elke dag 6 uur")
    await olga.taps("Plan dit")
    await _checks(olga, "Nu staat er: Charretteweek")
    await olga.taps("Houd het zo")
    await olga.says("het dorpshuis")
    await olga.says("overmorgen half acht")
    await olga.taps("40 mensen")
    await olga.taps("Niets nodig")
    await _checks(olga, "voorbereiden kost ongeveer 90 dagen")
    await olga.taps("Verstuur")
    await olga.sees("Tot nu toe: 0 komen")
    await _checks(anna, "Zo gaat het: Charretteweek")
