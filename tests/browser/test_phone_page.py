"""The web phone in a real browser: what a resident sees, hears, types and taps."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import suppress

import pytest
import pytest_asyncio
from aiohttp import web
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import (
    Browser,
    BrowserContext,
    Error,
    FilePayload,
    Page,
    Route,
    expect,
)

from domain.demo import Persona
from tests.browser.phone_fixture import (
    DOORS,
    EVENINGS,
    RESULT,
    ROOT,
    RUNS,
    SIMILAR,
    FakeGateway,
    dots,
    poll,
    read_words,
    scene,
)
from tests.browser.visitors import DESK, PATIENCE, PHONE, WCAG, photos_are_kept

SCREENS = [
    *("welcome", "similar", "mask", "dots", "result", "long", "facts", "polls"),
    *("marks", "weighed"),
]

pytestmark = pytest.mark.asyncio(loop_scope="session")

Visit = Callable[..., Awaitable[Page]]


@pytest_asyncio.fixture(loop_scope="session")
async def visit(browser: Browser) -> AsyncIterator[Visit]:
    """Open the page of a gateway. Whatever the page complains about fails the test."""
    contexts: list[BrowserContext] = []
    runners: list[web.AppRunner] = []
    complaints: list[str] = []

    async def open_page(
        gateway: FakeGateway,
        path: str = "/chat",
        *,
        size: dict[str, int] | None = None,
        dark: bool = False,
        by_thumb: bool = False,
    ) -> Page:
        runner = web.AppRunner(gateway.app(), shutdown_timeout=1)
        await runner.setup()
        runners.append(runner)
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        port = runner.addresses[0][1]
        viewport = size or PHONE
        context = await browser.new_context(
            viewport={"width": viewport["width"], "height": viewport["height"]},
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce",
            has_touch=by_thumb,
            service_workers="block",
            is_mobile=by_thumb,
            locale="nl-NL",
        )
        contexts.append(context)
        page = await context.new_page()
        page.set_default_timeout(PATIENCE * 1000)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda line: complaints.append(line.text) if _bad(line.text) else None)
        await page.goto(f"http://127.0.0.1:{port}{path}")
        await page.wait_for_selector("html[data-ready]")
        await gateway.until(lambda: gateway.sockets)  # what is told from now on is heard
        await _drawn(page)
        return page

    yield open_page
    for context in contexts:
        await context.close()
    for runner in runners:
        await runner.cleanup()
    assert complaints == []


def _bad(line: str) -> bool:
    return "Content Security Policy" in line or "Uncaught" in line


def _told(*texts: str, doors: bool = True) -> FakeGateway:
    gateway = FakeGateway(doors=DOORS if doors else None)
    for text in texts or ("Wat speelt er?",):
        gateway.put(text=text)
    return gateway


async def _says(page: Page, text: str) -> None:
    await page.locator("#text").fill(text)
    await page.keyboard.press("Enter")


async def _sent(page: Page) -> None:
    """Wait until all that was said arrived; its bubble shows before."""
    await expect(page.locator(".me .icon-clock")).to_have_count(0)


async def _drawn(page: Page) -> None:
    """Wait until the page is drawn: what it does at another size comes with the next frame."""
    await page.evaluate(
        "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
    )


def _page_source() -> str:
    templates = ROOT / "web" / "templates"
    pages = [templates / "chat.html", templates / "kitchen_table.html"]
    files = [*(ROOT / "web" / "static").glob("*.js"), *pages]
    return "".join(file.read_text(encoding="utf-8") for file in files)


async def _spoken(page: Page) -> list[str]:
    """Return what a screen reader was given to say, oldest first."""
    return await page.locator("#spoken p").all_inner_texts()


async def _place(page: Page, selector: str) -> dict[str, float]:
    box = await page.locator(selector).bounding_box()
    assert box is not None
    return {"top": box["y"], "bottom": box["y"] + box["height"]}


# --- coming in --------------------------------------------------------------------------------


async def test_a_newcomer_is_welcomed_without_doing_anything(visit: Visit) -> None:
    gateway = FakeGateway(replies=True)

    page = await visit(gateway)

    await expect(page.locator(".card h2")).to_have_text("Welkom bij de Smederij")
    assert gateway.said == ["/start"]
    await expect(page.locator(".me")).to_have_count(0)


async def test_a_link_with_a_start_says_it_once_and_cleans_the_address(visit: Visit) -> None:
    gateway = _told()

    page = await visit(gateway, "/chat?start=bus_7")
    await gateway.until(lambda: gateway.said)
    await gateway.says("Welkom terug.")
    await expect(page.locator(".bot").last).to_contain_text("Welkom terug.")
    await page.reload()
    await page.wait_for_selector("html[data-ready]")

    assert page.url.endswith("/chat")
    await expect(page.locator(".me")).to_have_count(0)
    await _says(page, "Hallo")
    await _sent(page)
    assert gateway.said == ["/start bus_7", "Hallo"]


async def test_who_comes_back_sees_the_newest_message_and_says_nothing(visit: Visit) -> None:
    gateway = _told(*[f"Bericht {number}" for number in range(1, 31)])

    page = await visit(gateway)

    await expect(page.locator(".bot").last).to_be_in_viewport()
    await expect(page.locator(".bot").first).not_to_be_in_viewport()
    assert gateway.said == []


async def test_older_messages_come_by_scrolling_and_nothing_jumps(visit: Visit) -> None:
    gateway = _told(*[f"Bericht {number}" for number in range(1, 101)])
    page = await visit(gateway)
    await expect(page.locator(".bot")).to_have_count(40)
    before = await page.evaluate(
        "() => { const talk = document.getElementById('talk'); talk.scrollTop = 100;"
        " return document.getElementById('m62').getBoundingClientRect().top; }"
    )

    await expect(page.locator(".bot")).to_have_count(80)

    assert abs((await _place(page, "#m62"))["top"] - before) <= 12
    assert await page.locator(".bot").evaluate_all(
        "items => items.map(item => Number(item.id.slice(1)))"
    ) == list(range(21, 101))


async def test_days_and_times_are_those_of_the_village(visit: Visit) -> None:
    gateway = FakeGateway(doors=DOORS)
    gateway.put(text="Laat", at="2025-06-30T21:59:00Z")
    gateway.put(text="Na middernacht", at="2025-06-30T22:05:00Z")
    gateway.put(text="Winter", at="2025-12-01T08:30:00Z")

    page = await visit(gateway)

    assert await page.locator(".bot .time").all_inner_texts() == ["23.59", "0.05", "9.30"]
    assert await page.locator(".day").all_inner_texts() == [
        "maandag 30 juni 2025",
        "dinsdag 1 juli 2025",
        "maandag 1 december 2025",
    ]


# --- saying something -------------------------------------------------------------------------


async def test_what_anna_types_shows_and_the_focus_stays(visit: Visit) -> None:
    gateway = _told()
    page = await visit(gateway)

    await page.locator("#text").fill("De stoep is te smal")
    await page.keyboard.press("Enter")

    await expect(page.locator(".me")).to_contain_text("De stoep is te smal")
    await expect(page.locator("#text")).to_have_value("")
    await expect(page.locator("#text")).to_be_focused()
    await _sent(page)
    assert gateway.said == ["De stoep is te smal"]


async def test_enter_makes_a_new_line_where_thumbs_type_and_the_button_sends(
    visit: Visit,
) -> None:
    gateway = _told()
    page = await visit(gateway, by_thumb=True)

    await page.locator("#text").tap()
    await page.keyboard.type("Een")
    await page.keyboard.press("Enter")
    await page.keyboard.type("Twee")
    await page.locator(".send").tap()

    await expect(page.locator("#text")).to_be_focused()
    await expect(page.locator(".me .text")).to_contain_text("Een\nTwee")
    await _sent(page)
    assert gateway.said == ["Een\nTwee"]


async def test_what_is_said_without_connection_is_said_once_when_it_returns(
    visit: Visit,
) -> None:
    gateway = _told()
    page = await visit(gateway)
    await gateway.breaks()

    await page.locator("#text").fill("Er is een lamp kapot")
    await page.keyboard.press("Enter")
    await page.locator("#text").fill("En nog een")
    await page.keyboard.press("Enter")
    await expect(page.locator("#lost")).to_contain_text("Wat je typt blijft staan.")
    await expect(page.locator(".me.message .waiting")).to_contain_text("Nog niet verstuurd")
    again = page.get_by_role("button", name="Opnieuw")
    await expect(again).to_be_visible()
    gateway.out_of_order = False
    # Not a click, which would wait for a button that goes: the page tries again by itself too.
    await again.evaluate_all("all => all.forEach((one) => one.click())")

    await expect(page.locator("#lost")).to_be_hidden()
    await _sent(page)
    await expect(page.locator(".me")).to_have_count(2)
    assert gateway.said == ["Er is een lamp kapot", "En nog een"]


async def test_who_is_in_a_hurry_reads_why_it_waits_and_it_is_sent_by_itself(visit: Visit) -> None:
    gateway = _told()
    gateway.put(**SIMILAR)
    page = await visit(gateway)
    gateway.in_a_hurry = 1_000_000

    await page.locator("#text").fill("Er is een lamp kapot")
    await page.keyboard.press("Enter")
    await expect(page.locator(".me.message .waiting")).to_contain_text("Rustig aan.")
    gateway.in_a_hurry = 0
    await _sent(page)
    assert gateway.said == ["Er is een lamp kapot"]
    gateway.in_a_hurry = 1
    await page.get_by_role("button", name="Terug").click()

    await expect(page.locator(".toast")).to_contain_text("Wacht even en tik dan nog eens.")
    assert gateway.tapped == []


async def test_a_text_not_sent_yet_survives_closing_the_page(visit: Visit) -> None:
    gateway = _told()
    page = await visit(gateway)
    await gateway.breaks()
    await page.locator("#text").fill("Er is een lamp kapot")
    await page.keyboard.press("Enter")
    await page.locator("#text").fill("Dit is nog niet af")
    await expect(page.locator(".waiting")).to_be_visible()

    gateway.out_of_order = False
    await page.reload()

    await expect(page.locator(".me")).to_have_count(1)
    await _sent(page)
    await expect(page.locator("#text")).to_have_value("Dit is nog niet af")
    assert gateway.said == ["Er is een lamp kapot"]


async def test_what_waits_from_before_and_what_is_typed_before_the_history_comes_are_both_sent(
    visit: Visit,
) -> None:
    gateway = _told()
    page = await visit(gateway)
    await gateway.breaks()
    await _says(page, "Van gisteren")
    await expect(page.locator(".waiting")).to_be_visible()

    # The page opens and the history doesn't come: there is nothing on it yet, and one types.
    gate = asyncio.Event()

    async def hold(route: Route) -> None:
        await gate.wait()
        with suppress(Error):  # what the page of before asked is over
            await route.continue_()

    await page.route("**/chat/history", hold)
    await page.route("**/chat/say", hold)
    gateway.out_of_order = False
    await page.reload(wait_until="domcontentloaded")
    await _says(page, "Van vandaag")
    await expect(page.locator(".me")).to_have_count(1)
    kept = "Object.keys(localStorage).filter((name) => name.includes('unsent')).length"
    assert await page.evaluate(kept) == 2
    gate.set()

    await _sent(page)
    await expect(page.locator(".me .text")).to_contain_text(["Van gisteren", "Van vandaag"])
    assert gateway.said == ["Van gisteren", "Van vandaag"]
    assert await page.evaluate(kept) == 0


async def test_what_one_person_left_unsent_is_neither_shown_nor_sent_for_the_next(
    visit: Visit,
) -> None:
    gateway = _told()
    page = await visit(gateway)
    await gateway.breaks()
    await _says(page, "Alleen van Anna")
    await page.locator("#text").fill("Een half bericht van Anna")
    await expect(page.locator(".waiting")).to_be_visible()

    there = page.url
    await page.goto("about:blank")  # or the old page would say it as soon as it can
    gateway.out_of_order = False
    gateway.who = "nobody"
    await page.goto(there)
    await page.wait_for_selector("html[data-ready=yes]")

    await expect(page.locator("#text")).to_have_value("")
    await expect(page.locator(".me")).to_have_count(0)
    await _says(page, "Hallo")
    await _sent(page)
    assert gateway.said == ["Hallo"]
    assert await page.evaluate("JSON.parse(localStorage.getItem('smederij.who'))") == "nobody"


async def test_a_repeat_after_a_lost_answer_says_nothing_twice(visit: Visit) -> None:
    gateway = _told()
    page = await visit(gateway)
    lost: list[str] = []

    async def lose_the_first_answer(route: Route) -> None:
        if lost:
            await route.continue_()
            return
        lost.append("answer")
        await route.fetch()
        await route.abort()

    await gateway.drops()
    await page.route("**/chat/say", lose_the_first_answer)
    await page.locator("#text").fill("Eén keer")
    await page.keyboard.press("Enter")

    await _sent(page)
    await expect(page.locator(".me")).to_have_count(1)
    assert gateway.said == ["Eén keer"]


async def test_what_the_bot_says_during_a_gap_comes_after_it(visit: Visit) -> None:
    gateway = _told("Eerste")
    page = await visit(gateway)
    await gateway.breaks()
    await gateway.says("Tijdens")
    await gateway.edits(1, text="Eerste, beter")

    gateway.out_of_order = False

    await expect(page.locator("#m2")).to_contain_text("Tijdens")
    await expect(page.locator("#m1")).to_contain_text("Eerste, beter")
    assert sum("Tijdens" in line for line in await _spoken(page)) == 1


async def test_a_text_that_is_too_long_says_so_and_stays(visit: Visit) -> None:
    gateway = _told()
    page = await visit(gateway)

    await page.locator("#text").fill("a" * 4100)
    await page.keyboard.press("Enter")

    await expect(page.locator("#text-note")).to_have_text(
        "Je tekst is te lang: 4100 tekens. Er passen er 4096. Maak hem iets korter."
    )
    await expect(page.locator("#text")).to_have_value("a" * 4100)
    assert gateway.asked == 0


async def test_a_lost_session_loads_the_page_anew(visit: Visit) -> None:
    gateway = _told()
    page = await visit(gateway)
    await page.route(
        "**/chat/say",
        lambda route: route.fulfill(status=401, json={"error": "no_session"}),
        times=1,  # the new page says it again at once
    )

    async with page.expect_event("framenavigated"):
        await page.locator("#text").fill("Hallo")
        await page.keyboard.press("Enter")

    await expect(page.locator(".me")).to_contain_text("Hallo")


async def test_a_session_that_is_lost_twice_loads_the_page_anew_twice_and_never_in_a_circle(
    visit: Visit,
) -> None:
    gateway = _told()
    page = await visit(gateway)
    loads: list[str] = []
    page.on("framenavigated", lambda frame: loads.append(frame.url))

    async def lose(route: Route) -> None:
        await route.fulfill(status=401, json={"error": "no_session"})

    for times in (1, 2):
        await page.route("**/chat/say", lose, times=1)  # the new page says it again at once
        async with page.expect_event("framenavigated"):
            await _says(page, "Hallo")
        await page.wait_for_selector("html[data-ready=yes]")
        await _sent(page)
        assert len(loads) == times

    await page.route("**/chat/history", lose)
    await page.reload()
    await expect(page.locator("#lost")).to_contain_text("Je browser bewaart geen cookies")
    assert len(loads) == 4


async def test_photos_are_seen_taken_away_sent_once_and_refused_in_words(visit: Visit) -> None:
    gateway = _told()
    page = await visit(gateway)
    picture = await page.screenshot(type="jpeg")
    photos = [_file("a.jpg", picture), _file("b.jpg", picture), _file("c.jpg", picture)]

    await page.locator("#photo-input").set_input_files([*photos, _file("d.jpg", picture)])
    await expect(page.locator("#photo-note")).to_contain_text(
        "Er passen 3 foto’s bij een vraagstuk."
    )
    await expect(page.locator("#photo-button")).to_be_hidden()
    assert await _wrong(page) == []
    await page.get_by_role("button", name="Haal foto 2 weg").click()
    await expect(page.get_by_role("button", name="Haal foto 2 weg")).to_be_focused()
    await page.locator("#photo-input").set_input_files([_file("e.jpg", b"no picture")])
    await expect(page.locator("#photo-note")).to_contain_text("niet als foto lezen")
    await expect(page.locator("#text")).to_be_focused()
    await photos_are_kept(page)
    await page.reload()
    await page.wait_for_selector("html[data-ready]")
    await expect(page.locator("#photos canvas")).to_have_count(2)
    await gateway.breaks()
    await page.locator("#text").focus()
    await page.keyboard.type("Zo smal")
    await page.keyboard.press("Enter")
    await expect(page.locator(".me canvas")).to_have_count(2)
    await expect(page.locator(".waiting")).to_contain_text("Zo smal")
    await expect(page.locator("#photos")).to_be_hidden()
    await photos_are_kept(page)
    gateway.out_of_order = False
    await page.reload()
    await expect(page.locator(".me img")).to_have_count(2)
    await expect(page.locator(".me")).to_have_count(2)

    assert [text for _, text, _ in gateway.shown] == ["Zo smal", ""]
    assert len({album for _, _, album in gateway.shown}) == 1
    assert all(one.startswith(b"\xff\xd8\xff") and b"Exif" not in one for one, *_ in gateway.shown)
    gateway.refuses_photos = "too_large"
    await page.locator("#photo-input").set_input_files(photos[:1])
    await expect(page.locator("#photos canvas")).to_have_count(1)
    await page.locator(".send").click()
    await expect(page.locator(".refused")).to_contain_text("Deze foto is te groot.")
    await page.get_by_role("button", name="Haal weg").click()
    await expect(page.locator(".refused")).to_have_count(0)
    await expect(page.locator("#text")).to_be_focused()


def _file(name: str, content: bytes) -> FilePayload:
    return {"name": name, "mimeType": "image/jpeg", "buffer": content}


async def _wrong(page: Page) -> list[str]:
    found = await Axe().run(page, options=WCAG)
    return [f"{one['id']}: {one['nodes'][0]['html']}" for one in found.response["violations"]]


# --- tapping ----------------------------------------------------------------------------------


async def test_a_tap_shows_at_once_and_ends_with_the_answer(visit: Visit) -> None:
    gateway = _told()
    gateway.put(**SIMILAR)
    page = await visit(gateway)
    button = page.get_by_role("button", name="Nee, iets nieuws")

    await button.click()
    await expect(button).to_have_class(re.compile(r"\bbusy\b"))
    await button.click(force=True)
    await gateway.answers("q0", "Goed, iets nieuws.")

    await expect(button).not_to_have_class(re.compile(r"\bbusy\b"))
    await expect(page.locator(".toast")).to_have_text("Goed, iets nieuws.")
    assert gateway.tapped == ["nieuw"]


async def test_an_alert_waits_until_it_is_read(visit: Visit) -> None:
    gateway = _told()
    gateway.put(**SIMILAR)
    page = await visit(gateway)
    await page.get_by_role("button", name="Terug").click()

    await gateway.answers("q0", "Je stem ligt in de bus.", alert=True)

    await expect(page.get_by_role("alertdialog")).to_contain_text("Je stem ligt in de bus.")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("alertdialog")).to_be_hidden()
    await expect(page.get_by_role("button", name="Terug")).to_be_focused()


async def test_a_tap_that_does_not_arrive_says_so(visit: Visit) -> None:
    gateway = _told()
    gateway.put(**SIMILAR)
    page = await visit(gateway)
    await gateway.breaks()

    await page.get_by_role("button", name="Terug").click()

    await expect(page.locator(".toast")).to_contain_text("Je tik kwam niet aan.")
    await expect(page.get_by_role("button", name="Terug")).not_to_have_class(
        re.compile(r"\bbusy\b")
    )


async def test_a_voter_gives_a_mark_by_keyboard_and_hears_which_one_is_given(
    visit: Visit,
) -> None:
    gateway = scene("marks")
    page = await visit(gateway)
    option = page.get_by_role("group", name="Eén richting, van de kerk naar de brug")
    await expect(option.get_by_role("button", pressed=True)).to_have_text("6")
    three = option.get_by_role("button", name="3 van 10 bezwaar tegen Eén richting")
    await three.focus()

    await page.keyboard.press("Enter")

    await expect(option.get_by_role("button", pressed=True)).to_have_text("3")
    await expect(three).to_be_focused()
    assert gateway.tapped == ["cijfer:3"]
    assert await option.get_by_role("button").count() == 11


async def test_a_voter_gives_points_by_keyboard_and_stays_on_the_same_plus(
    visit: Visit,
) -> None:
    gateway = scene("dots")
    page = await visit(gateway)
    plus = page.get_by_role("button", name="Punt voor Speelplek bij de school")
    await plus.focus()
    before = await _place(page, '[data-place="b4.plus"]')

    await page.keyboard.press("Enter")

    await expect(page.locator(".pot")).to_contain_text("3 van 3 gegeven")
    minus = page.get_by_role("button", name="Punt weg bij Speelplek bij de school")
    await expect(minus).to_be_focused()
    assert abs((await _place(page, '[data-place="b4.minus"]'))["top"] - before["top"]) <= 1
    await page.keyboard.press("Enter")
    await expect(page.locator(".pot")).to_contain_text("2 van 3 gegeven")
    await expect(plus).to_be_focused()
    assert gateway.tapped == ["punt:1,1,1,0,0", "punt:1,0,1,0,0"]


async def test_the_next_step_takes_the_focus_to_the_message_not_to_its_button(
    visit: Visit,
) -> None:
    gateway = _told()
    asked = gateway.put(text="Stap 1", buttons=[[{"text": "Verder", "data": "1"}]])
    page = await visit(gateway)
    await page.get_by_role("button", name="Verder").focus()
    await page.keyboard.press("Enter")
    await gateway.until(lambda: gateway.tapped)

    await gateway.edits(
        asked["id"], text="Stap 2", buttons=[[{"text": "Plaats voor iedereen", "data": "2"}]]
    )

    await expect(page.locator(f"#m{asked['id']} article")).to_be_focused()
    await page.keyboard.press("Enter")
    assert gateway.tapped == ["1"]


async def test_a_next_step_that_is_too_tall_shows_from_its_beginning(visit: Visit) -> None:
    gateway = _told(*[f"Bericht {number}" for number in range(1, 11)])
    asked = gateway.put(text="Stap 1", buttons=[[{"text": "Verder", "data": "1"}]])
    page = await visit(gateway, size={"width": 320, "height": 568})
    await page.get_by_role("button", name="Verder").click()

    await gateway.edits(asked["id"], **dots([1, 0, 0, 0, 0]))

    await expect(page.locator(".card .title")).to_be_in_viewport(ratio=1)


async def test_an_older_message_that_changes_while_it_is_fetched_shows_the_change(
    visit: Visit,
) -> None:
    gateway = _told(*[f"Bericht {number}" for number in range(1, 81)])
    page = await visit(gateway)

    async def change_meanwhile(route: Route) -> None:
        answer = await route.fetch()
        await gateway.edits(30, text="Bericht 30, beter")
        await gateway.says("En verder")
        await expect(page.locator(".bot").last).to_contain_text("En verder")
        await route.fulfill(response=answer)

    await page.route("**/chat/history?before=*", change_meanwhile)
    await page.locator("#talk").evaluate("talk => { talk.scrollTop = 0; }")

    await expect(page.locator("#m30")).to_contain_text("Bericht 30, beter")


async def test_a_message_that_is_taken_away_is_gone(visit: Visit) -> None:
    gateway = _told("Eén", "Twee")
    page = await visit(gateway)

    await gateway.deletes(2)

    await expect(page.locator("#m2")).to_have_count(0)
    await expect(page.locator("#m1")).to_be_visible()


async def test_a_door_says_its_own_words_and_folds_for_a_big_message(visit: Visit) -> None:
    gateway = _told()
    page = await visit(gateway)
    await expect(page.locator(".door")).to_have_count(4)

    await page.get_by_role("button", name="Stemmen").click()
    await expect(page.locator(".door.here")).to_have_text("Stemmen")
    await gateway.says(**dots([0, 0, 0, 0, 0]))

    await expect(page.locator("#doors")).to_be_hidden()
    await expect(page.locator(".card .title")).to_be_in_viewport()
    await page.get_by_role("button", name="Toon de keuzes").click()
    await expect(page.locator("#doors")).to_be_visible()
    await gateway.gives_doors(None)
    await expect(page.locator("#doors")).to_be_hidden()
    await expect(page.locator("#doors-button")).to_be_hidden()
    await _sent(page)
    assert gateway.said == ["Stemmen"]


async def test_the_menu_says_a_command(visit: Visit) -> None:
    gateway = _told()
    page = await visit(gateway)

    await page.get_by_role("button", name="Menu").click()
    await page.get_by_role("button", name="Help ergens mee").click()

    await expect(page.locator(".me")).to_contain_text("/doe")
    await expect(page.locator("#menu")).to_be_hidden()


async def test_a_keyboard_alone_finds_its_way_and_never_loses_the_focus(visit: Visit) -> None:
    gateway = _told()
    page = await visit(gateway)

    await page.get_by_role("button", name="Menu").focus()
    await page.keyboard.press("Enter")
    for key in ("ArrowDown", "ArrowDown", "End", "ArrowDown", "ArrowDown"):
        await page.keyboard.press(key)
    await expect(page.locator("#commands button").nth(1)).to_be_focused()
    await page.keyboard.press("Escape")
    await expect(page.locator("#menu-button")).to_be_focused()
    await page.keyboard.press("Escape")
    await expect(page.locator("#text")).to_be_focused()
    await page.locator(".door").nth(1).focus()
    await page.keyboard.press("Enter")
    await gateway.says(**dots([0, 0, 0, 0, 0]))
    await expect(page.locator("#doors")).to_be_hidden()
    await expect(page.locator("#doors-button")).to_be_focused()
    await page.keyboard.press("Enter")
    await page.locator(".door").first.focus()
    await gateway.gives_doors([["Mijn bureau"], *DOORS])
    await expect(page.locator(".door").first).to_have_text("Mijn bureau")
    await expect(page.locator(".door").first).to_be_focused()
    await _sent(page)
    assert gateway.said == ["Stemmen"]


async def test_a_wide_screen_shows_beside_it_what_runs_now(visit: Visit) -> None:
    gateway = _told()
    gateway.runs = RUNS
    page = await visit(gateway, size=DESK, dark=True)
    side = page.get_by_role("complementary", name="Wat er nu loopt")

    await expect(side.get_by_role("button", name="Stem mee in Krakeel")).to_be_visible()
    await expect(side.locator(".door")).to_have_count(4)
    assert await _wrong(page) == []
    agenda = side.get_by_role("button", name="Speelplek bij de school")
    await agenda.focus()
    await page.keyboard.press("Enter")
    gateway.runs = {**RUNS, "ballots": []}
    await gateway.says("Dit staat op de agenda.")
    await expect(side.get_by_role("button", name="Stem mee in Krakeel")).to_have_count(0)
    await page.set_viewport_size({"width": 360, "height": 740})
    await expect(side).to_be_hidden()
    await expect(page.locator(".foot .door")).to_have_count(4)
    await _sent(page)
    assert gateway.said == ["/agenda"]


async def test_a_picture_opens_large_and_closes_by_keyboard(visit: Visit) -> None:
    gateway = _told()
    gateway.put(**RESULT)
    page = await visit(gateway)
    small = page.get_by_role("button", name="Vergroot: 412 buren stemden")

    await small.focus()
    await page.keyboard.press("Enter")
    large = page.locator("#viewer img")
    await expect(large).to_be_visible()
    await expect(large).to_have_attribute("alt", RESULT["photo"]["alt"])
    await page.keyboard.press("Escape")

    await expect(large).to_be_hidden()
    await expect(small).to_be_focused()


async def test_a_poll_is_answered_changed_and_read_by_keyboard_alone(visit: Visit) -> None:
    gateway = _told()
    gateway.put(**poll(*EVENINGS))
    page = await visit(gateway)
    question = page.get_by_role("group", name="Op welke avond kom je het liefst")
    await expect(question.get_by_role("radio")).to_have_count(3)

    await question.get_by_role("radio").first.focus()
    await page.keyboard.press("Space")
    await page.keyboard.press("ArrowDown")
    assert gateway.voted == []
    await page.keyboard.press("Enter")

    await expect(page.locator(".bars .mine")).to_contain_text("Donderdag 10 december1 (100%)")
    await expect(page.locator("#m2 article")).to_be_focused()
    await page.get_by_role("button", name="Kies iets anders").focus()
    await page.keyboard.press("Enter")
    await expect(question.get_by_role("radio", name="Donderdag")).to_be_checked()
    await page.keyboard.press("ArrowUp")
    await page.keyboard.press("Enter")
    await expect(page.locator(".bars .mine")).to_contain_text("Woensdag 9 december")
    assert gateway.voted == [[1], [0]]
    open_still = gateway.messages[2]["poll"]
    await gateway.edits(2, poll={**open_still, "closed": True})
    await expect(page.locator("#m2")).to_contain_text("Deze vraag is gesloten.")
    await expect(page.get_by_role("button", name="Kies iets anders")).to_have_count(0)


# --- reading ----------------------------------------------------------------------------------


async def test_text_stays_text_and_only_safe_addresses_can_be_followed(visit: Visit) -> None:
    gateway = _told(
        "<img src=x onerror=alert(1)> zie https://example.org/a_(b). javascript:alert(1)"
    )
    gateway.put(
        text="Kies",
        buttons=[
            [
                {"text": "Goed", "url": "https://example.org/"},
                {"text": "Kwaad", "url": "javascript:alert(1)"},
            ]
        ],
    )

    page = await visit(gateway)

    await expect(page.locator("#messages img")).to_have_count(0)
    hrefs = await page.locator("#messages a").evaluate_all("all => all.map(one => one.href)")
    assert hrefs == ["https://example.org/a_(b)", "https://example.org/"]
    await expect(page.locator("#m1")).to_contain_text("<img src=x onerror=alert(1)>")


async def test_a_command_in_a_text_can_be_tapped(visit: Visit) -> None:
    gateway = _told("Typ /stem of kijk op /onbekend en/of bel.")
    page = await visit(gateway)

    await page.get_by_role("button", name="/stem").click()

    await expect(page.locator(".me")).to_contain_text("/stem")
    await expect(page.locator(".bot .command")).to_have_count(1)


async def test_who_reads_back_is_not_moved_and_hears_of_a_new_message(visit: Visit) -> None:
    gateway = _told(*[f"Bericht {number}" for number in range(1, 31)])
    page = await visit(gateway)
    await page.locator("#talk").evaluate("talk => { talk.scrollTop = 0; }")
    await expect(page.locator("#newest")).to_be_visible()

    await gateway.says("Joke doet mee.")

    await expect(page.get_by_role("button", name="Nieuw bericht")).to_be_visible()
    assert await page.locator("#talk").evaluate("talk => talk.scrollTop") == 0
    await page.get_by_role("button", name="Nieuw bericht").click()
    await expect(page.locator(".bot").last).to_be_in_viewport()
    await expect(page.locator("#newest")).to_be_hidden()


async def test_who_taps_above_the_end_sees_the_answer_that_comes_below(visit: Visit) -> None:
    gateway = _told("Kies maar", *(f"Regel {number}" for number in range(30)))
    gateway.messages[3]["buttons"] = [[{"text": "Stop alles", "data": "stop"}]]
    page = await visit(gateway)
    await page.get_by_role("button", name="Stop alles").scroll_into_view_if_needed()

    await page.get_by_role("button", name="Stop alles").click()
    await gateway.says("Wil je geen berichten meer?")

    answer = page.locator(".bot .text", has_text="Wil je geen berichten meer?")
    await expect(answer).to_be_in_viewport()
    await expect(page.locator("#newest")).to_be_hidden()


async def test_who_comes_back_finds_a_line_above_what_is_new(visit: Visit) -> None:
    gateway = _told(*[f"Bericht {number}" for number in range(1, 21)])
    page = await visit(gateway)
    await page.goto("about:blank")
    for number in range(21, 41):
        gateway.put(text=f"Bericht {number}")

    await page.go_back()
    await page.wait_for_selector("html[data-ready]")

    line = page.locator(".unread-line")
    await expect(line).to_be_in_viewport()
    assert await line.evaluate("line => line.nextElementSibling.id") == "m21"
    assert await _spoken(page) == []
    await page.get_by_role("button", name="20 nieuwe berichten").click()
    await expect(page.locator("#m40")).to_be_in_viewport()
    await expect(page.locator("#newest")).to_be_hidden()
    await expect(page.locator("#text")).to_be_focused()
    await page.keyboard.type("Dag")
    await page.keyboard.press("Enter")
    await expect(line).to_have_count(0)
    await page.reload()
    await page.wait_for_selector("html[data-ready]")
    await expect(line).to_have_count(0)


async def test_a_screen_reader_hears_each_message_once_and_of_an_edit_only_what_changed(
    visit: Visit,
) -> None:
    gateway = _told("Oud nieuws")
    page = await visit(gateway)
    assert await _spoken(page) == []

    new = await gateway.says("Eerste regel\nTweede regel")
    await expect(page.locator("#m2")).to_be_visible()
    await gateway.edits(new["id"], text="Eerste regel\nDerde regel")
    await expect(page.locator("#m2")).to_contain_text("Derde regel")

    spoken = "\n".join(await _spoken(page))
    assert "Oud nieuws" not in spoken
    assert spoken.count("Eerste regel") == 1
    assert spoken.count("Derde regel") == 1


async def test_a_message_has_its_sender_and_time_as_its_name(visit: Visit) -> None:
    gateway = _told("Dag")
    gateway.put(**{"from": "me", "text": "Hallo", "at": "2026-11-24T19:14:00Z"})

    page = await visit(gateway)

    await expect(page.get_by_role("article", name="Jij, 20.14")).to_contain_text("Hallo")
    await expect(page.get_by_role("article", name="De Smederij, 20.12")).to_contain_text("Dag")


async def test_the_page_speaks_english_when_the_bot_does(visit: Visit) -> None:
    gateway = _told()
    page = await visit(gateway)

    await gateway.says("English it is.", language="en")

    await expect(page.locator("html")).to_have_attribute("lang", "en")
    await expect(page.locator("#text")).to_have_attribute("placeholder", "Feel free to type…")
    await expect(page.locator("#m1")).to_have_attribute("lang", "nl")


async def test_buttons_with_the_same_words_are_told_apart_by_what_they_stand_beside(
    visit: Visit,
) -> None:
    page = await visit(scene("similar"))

    for about in ("Drie lampen kapot bij de vaartbrug", "In het donker naar school fietsen"):
        button = page.get_by_role("button", name=f"Erbij: {about}", exact=True)
        await expect(button).to_have_text("Erbij")


async def test_typing_shows_until_the_message(visit: Visit) -> None:
    gateway = _told()
    page = await visit(gateway)

    await gateway.tell({"type": "typing"})
    await expect(page.locator("#typing")).to_be_visible()
    await gateway.says("Klaar")

    await expect(page.locator("#typing")).to_be_hidden()


# --- every screen, for everybody --------------------------------------------------------------


@pytest.mark.parametrize("screen", SCREENS)
async def test_a_screen_keeps_wcag_2_2_aa_by_day_and_by_night(visit: Visit, screen: str) -> None:
    page = await visit(scene(screen))
    await page.wait_for_selector(".bot")
    assert await _wrong(page) == []

    await page.emulate_media(color_scheme="dark")
    await _drawn(page)

    assert await _wrong(page) == []


@pytest.mark.parametrize("opened", ["#menu-button", ".picture"])
async def test_a_dialog_keeps_wcag_2_2_aa(visit: Visit, opened: str) -> None:
    page = await visit(scene("result"))
    await page.click(opened)

    found = await Axe().run(page, options=WCAG)

    assert [(one["id"], one["nodes"][0]["html"]) for one in found.response["violations"]] == []


@pytest.mark.parametrize("screen", SCREENS)
async def test_a_screen_never_scrolls_sideways_and_can_be_tapped_by_a_thumb(
    visit: Visit, screen: str
) -> None:
    page = await visit(scene(screen))
    await page.wait_for_selector(".bot")

    for width in (320, 360, 640, 1280):
        await page.set_viewport_size({"width": width, "height": 640})
        await _drawn(page)
        too_wide = await page.evaluate(
            "() => [document.documentElement, document.getElementById('talk')]"
            ".map(one => one.scrollWidth - one.clientWidth)"
        )
        too_small = await page.evaluate(
            "() => [...document.querySelectorAll('button, a, textarea')]"
            ".filter(one => one.offsetParent && !one.matches('.command, .text a, .skip'))"
            ".filter(one => Math.min(one.offsetWidth, one.offsetHeight) < 44)"
            ".map(one => one.outerHTML)"
        )

        assert (width, too_wide, too_small) == (width, [0, 0], [])


@pytest.mark.parametrize("screen", ["dots", "result", "marks", "weighed"])
async def test_a_big_card_fits_a_telephone_whole(visit: Visit, screen: str) -> None:
    page = await visit(scene(screen))

    card = await _place(page, ".card")

    assert card["top"] >= (await _place(page, ".top"))["bottom"]
    assert card["bottom"] <= (await _place(page, ".foot"))["top"]


async def test_a_page_zoomed_in_four_times_still_leaves_room_to_read(visit: Visit) -> None:
    page = await visit(scene("dots"), size={"width": 320, "height": 256})

    talk = await _place(page, "#talk")

    assert talk["bottom"] - talk["top"] >= 120


async def test_dutch_and_english_have_the_same_words_and_the_page_uses_each() -> None:
    used = set(re.findall(r"web-[a-z]+(?:-[a-z]+)*", _page_source()))
    used |= {f"web-demo-{one}" for one in Persona}  # the page makes these names

    assert set(read_words("nl")) == set(read_words("en")) == used
