"""The real program in a real browser: neighbours who come in, vote, and do it together."""

from __future__ import annotations

import re

import aiohttp
import pytest
from playwright.async_api import Browser, expect

from domain.due import DueKind
from tests.browser.visitors import DESK, PHONE, Program, Visitor, another_tab, visit

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def _comes_in(visitor: Visitor, area: str = "Krakeel") -> Visitor:
    await visitor.sees("Mogen we bewaren wat je hier vertelt?")
    await _agrees(visitor, area)
    return visitor


async def _agrees(visitor: Visitor, area: str = "Krakeel") -> None:
    await visitor.taps("Ja, dat is goed")
    await visitor.sees("In welke taal praten we?")
    await visitor.taps("Nederlands")
    await visitor.sees("Waar woon je?")
    await visitor.says(area)
    await visitor.taps(area)
    await visitor.sees(f"Je bent binnen, welkom in {area}.")


async def _code(visitor: Visitor) -> str:
    await visitor.says("/mijn")
    await visitor.sees("Jouw code")
    found = re.search(r"Jouw code\s+(\w+)", await visitor.newest())
    assert found, await visitor.newest()
    return found.group(1)


async def test_neighbours_go_from_a_first_word_to_a_task_handed_over(
    browser: Browser, program: Program
) -> None:
    # Anna has a telephone, Bilal a screen on his desk, in the dark.
    anna = await visit(browser, program, "Anna", size=PHONE)
    await anna.sees("Mogen we bewaren wat je hier vertelt?")
    await anna.finds_nothing_wrong()
    await anna.taps("Wat bewaren jullie?")
    await anna.sees("Stemmen is geheim.")
    await anna.finds_nothing_wrong()
    await _agrees(anna)

    await anna.says(
        "Het fietspad langs de vaart is pikdonker, de lampen doen het niet. Bel 0612345678"
    )
    await anna.sees("Zullen we dat verbergen?")
    await anna.finds_nothing_wrong()
    await anna.taps("Verberg het")
    await anna.sees("Onder welke naam zien buren je?")
    await anna.says("Anna")
    await anna.sees("Je naam staat erbij als: Anna.")
    await anna.finds_nothing_wrong()
    await anna.taps("Plaats het")
    await anna.sees("Het staat erbij. Dank je wel!")
    await anna.finds_nothing_wrong()

    await anna.says("Elke week liggen er zakken afval naast de container bij de flat")
    await anna.taps("Plaats het")

    bilal = await _comes_in(await visit(browser, program, "Bilal", size=DESK, dark=True))
    await bilal.says("Op het fietspad langs de vaart is het veel te donker, er is geen lamp")
    await bilal.sees("Buren zeiden al zoiets.")
    await bilal.finds_nothing_wrong()
    await bilal.taps("Meedoen: Het fietspad")
    await bilal.sees("Jullie zijn nu met 2 buren.")
    await bilal.never_sees("0612345678")

    await program.command(
        "role", "grant", await _code(bilal), "initiatiefgroep", "--area", "krakeel"
    )
    await bilal.says("/stem")
    await bilal.taps("Open een stemming")
    await bilal.sees("Hoe lang staat hij open?")
    await bilal.finds_nothing_wrong()
    await bilal.taps("In de zaal: kwartier")
    await bilal.sees("Klopt het zo?")
    await bilal.taps("Open de stemming")
    await bilal.sees("De stemming is open")

    await anna.sees("Stem mee, tot")
    await anna.taps("Stem")
    await anna.sees("0 van 3 gegeven")
    await anna.finds_nothing_wrong()
    for given in (1, 2, 3):
        await anna.taps("Punt erbij voor Straatverlichting")
        await anna.sees(f"{given} van 3 gegeven")
    await anna.taps("Punt eraf bij Straatverlichting")
    await anna.sees("2 van 3 gegeven")
    await anna.finds_nothing_wrong()
    await anna.taps("Klaar")
    await anna.sees("Je stem zit in de bus.")

    await program.lets_time_come(DueKind.BALLOT_CLOSES)
    for one in (anna, bilal):
        await one.sees("Krakeel begint met Straatverlichting")
        picture = one.page.locator(".card .picture img").last
        await expect(picture).to_have_attribute("alt", re.compile("Straatverlichting: 2"))
        assert await picture.evaluate("one => one.decode().then(() => one.naturalWidth)") > 0
        await one.finds_nothing_wrong()

    await bilal.taps("Op agenda: Straatverlichting")
    await bilal.sees("Op de agenda staat nu: Straatverlichting")
    await bilal.taps("Wie doet wat?")
    await bilal.sees("De vragen gaan op volgorde")
    await bilal.finds_nothing_wrong()
    await bilal.taps("Vraag 1")
    await bilal.taps("Zeg wat jij weet")
    await bilal.sees("Noem één ding")
    await bilal.says("Samen lampen ophangen langs het pad")
    await bilal.taps("2")
    await bilal.sees("Wanneer doen we")
    await bilal.finds_nothing_wrong()
    await bilal.taps("za")
    await bilal.sees("De taak staat erbij")

    await anna.says("/agenda")
    await anna.taps("Straatverlichting")
    await anna.sees("Wat kunnen we zelf doen?")
    await anna.finds_nothing_wrong()
    await anna.says("/doe")
    await anna.sees("Samen lampen ophangen langs het pad")
    await anna.taps("Ik doe")
    await anna.sees("De dag ervoor krijg je een seintje.")
    await anna.finds_nothing_wrong()
    await program.lets_time_come(DueKind.TASK_REMINDER)
    await anna.sees("Kun je toch niet?")
    await anna.taps("Ik kan toch niet")
    await bilal.sees("Neem jij het over van Anna?")
    await bilal.taps("Ik neem het over")
    await bilal.sees("Jij doet nu “Samen lampen ophangen")
    await anna.sees("in jouw plaats")
    for one in (anna, bilal):
        await one.finds_nothing_wrong()


async def test_what_was_said_stays_after_a_reload_and_in_a_second_tab(
    browser: Browser, program: Program
) -> None:
    anna = await _comes_in(await visit(browser, program, "Anna"), "Nieuwlande")

    await anna.page.reload()
    await anna.sees("Je bent binnen, welkom in Nieuwlande.")
    there = await another_tab(anna, program)
    await there.sees("Je bent binnen, welkom in Nieuwlande.")
    await there.says("/stem")

    for one in (anna, there):
        await one.sees("In Nieuwlande staat nu geen stemming open.")
        await expect(one.page.locator("#messages .me").last).to_contain_text("/stem")
        assert await one.newest() == await there.newest()
        await expect(one.page.locator("#photo-button")).to_be_visible()
        await one.finds_nothing_wrong()


async def test_what_is_said_without_a_network_arrives_once_it_is_back(
    browser: Browser, program: Program
) -> None:
    anna = await _comes_in(await visit(browser, program, "Anna"), "Nieuwlande")

    await anna.context.set_offline(True)
    await anna.page.locator("#text").fill("/doe")
    await anna.page.keyboard.press("Enter")
    await expect(anna.page.locator("#lost")).to_be_visible()
    await expect(anna.page.locator(".me").last).to_contain_text("Nog niet verstuurd")
    await anna.finds_nothing_wrong()
    await anna.context.set_offline(False)

    await anna.sees("In Nieuwlande is nu niets te doen.")
    await expect(anna.page.locator("#lost")).to_be_hidden()
    await expect(anna.page.locator(".me").filter(has_text="/doe")).to_have_count(1)
    await anna.finds_nothing_wrong()


async def test_the_page_opens_without_a_network_says_so_and_sends_later_what_was_typed(
    browser: Browser, program: Program
) -> None:
    anna = await visit(browser, program, "Anna", keeps_shell=True)
    await _comes_in(anna, "Nieuwlande")
    await anna.page.evaluate("() => navigator.serviceWorker.ready")
    kept = await anna.page.evaluate(
        "async () => (await Promise.all((await caches.keys()).map(async name =>"
        " (await (await caches.open(name)).keys()).map(one => new URL(one.url).pathname)))).flat()"
    )
    manifest = await anna.page.evaluate(
        "() => fetch(document.querySelector('[rel=manifest]').href).then(one => one.json())"
    )
    await anna.context.set_offline(True)

    await anna.page.reload()
    await expect(anna.page.locator("#away")).to_contain_text("Je bent nu niet verbonden.")
    await expect(anna.page.locator("#text")).to_be_focused()
    await anna.page.keyboard.type("/doe")
    await anna.page.keyboard.press("Enter")
    await expect(anna.page.locator(".me")).to_contain_text("Nog niet verstuurd")
    await anna.finds_nothing_wrong()
    await anna.context.set_offline(False)

    await anna.sees("In Nieuwlande is nu niets te doen.")
    await anna.sees("Je bent binnen, welkom in Nieuwlande.")
    await expect(anna.page.locator("#away")).to_be_hidden()
    await expect(anna.page.locator(".me").filter(has_text="/doe")).to_have_count(1)
    shells = {"/chat/shell", "/chat/keukentafel/shell"}
    assert shells <= set(kept)
    assert all(one in shells or one.startswith("/static/") for one in kept)
    assert (manifest["start_url"], manifest["display"]) == ("/chat", "standalone")
    for icon in manifest["icons"]:
        answer = await anna.page.request.get(program.address + icon["src"])
        assert (answer.status, answer.headers["content-type"]) == (200, icon["type"])


async def test_who_types_the_address_alone_comes_to_the_phone_and_its_files_are_kept(
    browser: Browser, program: Program
) -> None:
    anna = await visit(browser, program, "Anna")
    files = await anna.page.evaluate(
        "() => performance.getEntriesByType('resource').map(one => new URL(one.name).pathname)"
    )
    ours = [one for one in files if not one.startswith("/chat")]

    assert anna.page.url == f"{program.address}/chat"
    assert ours
    assert [one for one in ours if not re.match(r"/static/[0-9a-f]{12}/", one)] == []
    async with aiohttp.ClientSession() as http:
        for one in {*ours, *[one.replace("look.css", "favicon.svg") for one in ours]}:
            async with http.get(program.address + one) as answer:
                assert answer.status == 200, one
                assert "immutable" in answer.headers["Cache-Control"], one
