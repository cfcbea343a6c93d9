"""The form for the kitchen table: filled in without a network, sent once it is back."""

from __future__ import annotations

import pytest
from playwright.async_api import Browser, expect

from tests.browser.visitors import Program, visit

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_a_talk_is_kept_without_a_network_and_sent_once_and_wiped(
    browser: Browser, program: Program
) -> None:
    anna = await visit(browser, program, "Anna", keeps_shell=True)
    await anna.sees("Mogen we bewaren wat je hier vertelt?")
    for label in ("Ja, dat is goed", "Nederlands"):
        await anna.taps(label)
    await anna.says("Krakeel")
    await anna.taps("Krakeel")
    await anna.sees("Je bent binnen, welkom in Krakeel.")
    await anna.page.evaluate("() => navigator.serviceWorker.ready")
    await anna.context.set_offline(True)
    await anna.page.goto(program.address.rstrip("/").removesuffix("/chat") + "/chat/keukentafel")
    await anna.page.wait_for_selector("html[data-ready]")
    await anna.finds_nothing_wrong()

    await anna.page.locator("#street").fill("Sterrenlaan")
    await anna.page.locator(".said").first.fill("De stoep ligt los")
    await anna.page.get_by_role("button").click()
    await expect(anna.page.locator("#told")).to_contain_text("Vink aan dat het mag.")
    await anna.page.locator("#agreed").check()
    await anna.page.get_by_role("button").click()
    await expect(anna.page.locator("#waiting")).to_contain_text("1 op dit apparaat")
    await expect(anna.page.locator("#street")).to_have_value("")
    await anna.page.reload()
    await expect(anna.page.locator("#waiting")).to_contain_text("1 op dit apparaat")
    await anna.context.set_offline(False)

    await expect(anna.page.locator("#told")).to_contain_text("Verstuurd, en hier gewist.")
    await expect(anna.page.locator("#waiting")).to_contain_text("Er wacht niets")
    kept = await anna.page.evaluate("() => JSON.stringify(localStorage)")
    assert "stoep" not in kept
    await anna.page.get_by_role("link").click()
    await anna.sees("Opschrijven voor een buur is voor wie bevestigd is in dit gebied.")
    told = anna.page.locator(".me").filter(has_text="De stoep ligt los")
    await expect(told).to_have_count(1)
