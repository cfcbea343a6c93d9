"""What comes after a push: a tap on the notification, another subscription, and no mail any more.

Only a finger on a real notification may open a window. So the click is an event of the test, and
what the worker then asks of the browser is written down. The same goes for a browser that gives up
a subscription: `test_calling_back` says what of that is made.
"""

from __future__ import annotations

import asyncio
import re
from typing import Any

import psycopg
import pytest
from playwright.async_api import Browser, expect

from bot.secrets import derived
from tests.browser.test_calling_back import STATE, SUBSCRIBES, _comes_in
from tests.browser.test_stories import _code
from tests.browser.test_stories import _comes_in as moves_in
from tests.browser.visitors import DESK, PATIENCE, PHONE, Program, Visitor, nobody_looks, visit
from web.mail_stop import StopLinks

pytestmark = pytest.mark.asyncio(loop_scope="session")

HAPPENS = """async (event) => {
  const ends = [];
  event.waitUntil = (end) => ends.push(end);
  dispatchEvent(event);
  await Promise.all(ends);
}"""
CLICKS = f"""async () => {{
  const asked = [];
  clients.openWindow = async (address) => {{ asked.push(["opens", address]); return null; }};
  WindowClient.prototype.focus = async function () {{
    asked.push(["shows", new URL(this.url).pathname]);
    return this;
  }};
  await registration.showNotification("Er is nieuws", {{tag: "nieuws"}});
  const [notification] = await registration.getNotifications();
  await ({HAPPENS})(new NotificationEvent("notificationclick", {{notification}}));
  return {{asked, left: (await registration.getNotifications()).length}};
}}"""
GIVES_UP = f"""async (key) => {{
  {SUBSCRIBES};
  const event = new ExtendableEvent("pushsubscriptionchange");
  const applicationServerKey = Uint8Array.from(atob(key), (sign) => sign.charCodeAt(0));
  event.oldSubscription = {{options: {{userVisibleOnly: true, applicationServerKey}}}};
  await ({HAPPENS})(event);
}}"""


async def _ask(program: Program, statement: str, *values: object) -> list[tuple[Any, ...]]:
    url = program.environment["SMEDERIJ_DATABASE_URL"].replace("+psycopg", "", 1)
    async with await psycopg.AsyncConnection.connect(url) as connection:
        found = await connection.execute(statement, values or None)
        return await found.fetchall() if found.description else []


async def test_a_tap_on_the_notification_shows_the_open_page_or_opens_it_where_the_news_begins(
    browser: Browser, program: Program
) -> None:
    anna = await _comes_in(browser, program, PHONE)
    code = await _code(anna)
    worker = await anna.worker()
    assert await worker.evaluate(CLICKS) == {"asked": [["shows", "/chat"]], "left": 0}

    beside = await anna.context.new_page()  # no page of ours
    await beside.goto(f"{program.address}/chat/manifest.webmanifest")
    await anna.page.close()
    await nobody_looks(worker)
    assert await worker.evaluate(CLICKS) == {"asked": [["opens", "/chat"]], "left": 0}

    await program.command("role", "grant", code, "initiatiefgroep", "--area", "nieuwlande")
    await _is_told(program, "Je hebt er een taak bij in Nieuwlande")
    await beside.goto(f"{program.address}/chat")
    await beside.wait_for_selector("html[data-ready=yes]")
    line = beside.locator(".unread-line")
    await expect(line).to_be_in_viewport()
    news = await line.evaluate("(one) => one.nextElementSibling.innerText")
    assert "Je hebt er een taak bij in Nieuwlande" in news


async def test_a_browser_that_gives_up_its_subscription_tells_the_next_one_while_it_is_wanted(
    browser: Browser, program: Program
) -> None:
    anna = await _comes_in(browser, program, PHONE)
    await anna.page.reload()
    await anna.page.wait_for_selector("html[data-ready=yes]")
    worker = await anna.worker()
    await _turns_it(anna, "Je krijgt een seintje")
    key = (await anna.page.evaluate(STATE))["key"].replace("-", "+").replace("_", "/")
    key += "=" * (-len(key) % 4)
    endpoints = (
        "SELECT endpoint FROM gateway_pushes WHERE resident_id = (SELECT max(id) FROM residents)"
    )
    ((before,),) = await _ask(program, endpoints)
    await worker.evaluate(GIVES_UP, key)

    ((after,),) = await _ask(program, endpoints)
    assert re.fullmatch(r"https://push\.example\.org/[0-9a-f-]{36}", after)
    assert after != before

    await _turns_it(anna, "geen seintjes meer")
    await worker.evaluate(GIVES_UP, key)
    assert await _ask(program, endpoints) == []
    assert (await anna.page.evaluate(STATE))["wanted"] is False


async def _is_told(program: Program, words: str) -> None:
    """Wait until a message says `words`: news that comes while somebody looks gets no line."""
    said = "SELECT 1 FROM gateway_messages WHERE body->>'text' LIKE %s"
    for _ in range(PATIENCE * 10):
        if await _ask(program, said, f"%{words}%"):
            return
        await asyncio.sleep(0.1)
    raise AssertionError(f"nobody is told {words!r}")


async def _turns_it(anna: Visitor, says: str) -> None:
    await anna.page.locator("#menu-button").click()
    await anna.page.locator("#nudge-button").click()
    await expect(anna.page.locator(".toast")).to_contain_text(says)


@pytest.mark.parametrize(
    ("size", "dark"), [(PHONE, False), (DESK, True)], ids=["phone", "desk at night"]
)
async def test_the_page_behind_a_mail_asks_first_and_then_forgets_the_address(
    browser: Browser, program: Program, size: dict[str, int], dark: bool
) -> None:
    anna = await moves_in(await visit(browser, program, "Anna", size=size, dark=dark), "Nieuwlande")
    address = "anna@voorbeeld.nl"
    known = "FROM mail_addresses WHERE resident_id = %s"
    ((resident,),) = await _ask(program, "SELECT max(id) FROM residents")
    await _ask(
        program,
        "INSERT INTO mail_addresses (resident_id, address, given_at) VALUES (%s, %s, now())",
        resident,
        address,
    )
    secret = (program.folder / ".smederij" / "secret").read_bytes().strip()
    link = StopLinks(derived(secret, "mail stop"), program.address).link(resident, address)

    await anna.page.goto(link)
    await expect(anna.page.get_by_role("heading")).to_be_visible()
    await anna.finds_nothing_wrong()
    assert await _ask(program, f"SELECT address {known}", resident), "looking changes nothing"
    button = anna.page.get_by_role("button")
    await button.focus()
    await anna.page.keyboard.press("Enter")

    await expect(button).to_have_count(0)
    await anna.finds_nothing_wrong()
    assert await _ask(program, f"SELECT address {known}", resident) == []
