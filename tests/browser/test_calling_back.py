"""The page offers to call back, and its worker shows that there is news.

A headless browser has no push service to subscribe at, so that alone is made here: a
`PushManager` that gives real keys and an address. Page, worker, server and permission are real, and
a push comes in by the browser's own way (`ServiceWorker.deliverPushMessage`).
"""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from playwright.async_api import Browser, CDPSession, expect

from tests.browser.visitors import (
    DESK,
    PATIENCE,
    PHONE,
    Program,
    Visitor,
    nobody_looks,
    visit,
)

pytestmark = pytest.mark.asyncio(loop_scope="session")

ISSUES = {360: "De dakgoot van het dorpshuis lekt", 1280: "We missen een cursus Spaans"}
SUBSCRIBES = """(() => {
  let made = null;
  self.asked = 0;
  self.allowed = {permission: "default"};
  Object.defineProperty(Notification, "permission", {get: () => self.allowed.permission});
  Notification.requestPermission = async () => {
    self.asked += 1;
    return self.allowed.permission = "granted";
  };
  PushManager.prototype.getSubscription = async () => made;
  PushManager.prototype.subscribe = async ({applicationServerKey}) => {
    const curve = {name: "ECDH", namedCurve: "P-256"};
    const pair = await crypto.subtle.generateKey(curve, true, ["deriveBits"]);
    const text = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes)))
      .replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
    const keys = {
      p256dh: text(await crypto.subtle.exportKey("raw", pair.publicKey)),
      auth: text(crypto.getRandomValues(new Uint8Array(16))),
    };
    const endpoint = "https://push.example.org/" + crypto.randomUUID();
    made = {
      endpoint, options: {applicationServerKey: applicationServerKey.buffer},
      toJSON: () => ({endpoint, expirationTime: null, keys}),
      unsubscribe: async () => { made = null; return true; },
    };
    return made;
  };
})()"""
SHOWN = """async () => (await (await navigator.serviceWorker.ready).getNotifications())
  .map(({title, body, tag, lang}) => ({title, body, tag, lang}))"""
STATE = "() => fetch('/chat/push').then((answer) => answer.json())"


async def _comes_in(browser: Browser, program: Program, size: dict[str, int]) -> Visitor:
    anna = await visit(browser, program, "Anna", size=size, keeps_shell=True)
    await anna.context.grant_permissions(["notifications"], origin=program.address)
    await anna.sees("Mogen we bewaren wat je hier vertelt?")
    await anna.taps("Ja, dat is goed")
    await anna.taps("Nederlands")
    await anna.says("Nieuwlande")
    await anna.taps("Nieuwlande")
    await anna.sees("Je bent binnen")
    await anna.page.add_init_script(SUBSCRIBES)
    return anna


async def _worker(anna: Visitor) -> tuple[CDPSession, str]:
    """Return the browser's own hands, and the registration of the worker."""
    await anna.worker()
    hands = await anna.context.new_cdp_session(anna.page)
    found: asyncio.Future[str] = asyncio.get_running_loop().create_future()

    def hear(said: dict[str, Any]) -> None:
        for one in said["registrations"]:
            if not one["isDeleted"] and not found.done():
                found.set_result(one["registrationId"])

    hands.on("ServiceWorker.workerRegistrationUpdated", hear)
    await hands.send("ServiceWorker.enable")
    return hands, await asyncio.wait_for(found, PATIENCE)


async def _pushes(hands: CDPSession, program: Program, worker: str, data: str) -> None:
    message = {"origin": program.address, "registrationId": worker, "data": data}
    await hands.send("ServiceWorker.deliverPushMessage", message)


async def _shown(anna: Visitor, language: str) -> list[dict[str, str]]:
    """Return the notifications that stand, once there is one in this language."""
    found: list[dict[str, str]] = []
    for _ in range(PATIENCE * 10):
        found = await anna.page.evaluate(SHOWN)
        if any(one["lang"] == language for one in found):
            return found
        await asyncio.sleep(0.1)
    raise AssertionError(found)


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
async def test_the_page_asks_nothing_by_itself_and_offers_it_after_something_was_brought_up(
    browser: Browser, program: Program, size: dict[str, int]
) -> None:
    anna = await _comes_in(browser, program, size)
    await anna.page.reload()
    await anna.page.wait_for_selector("html[data-ready=yes]")
    offer = anna.page.locator("#nudge-offer")
    await expect(offer).to_be_hidden()
    await anna.says(ISSUES[size["width"]])
    await anna.sees("Onder welke naam zien buren je?")
    await anna.taps("Liever")
    await anna.taps("Plaats het")
    await anna.sees("Het staat erbij")
    await anna.page.reload()

    await expect(offer).to_be_visible()
    await anna.finds_nothing_wrong()
    assert await anna.page.evaluate("() => window.asked") == 0, "no question of the browser unasked"
    await offer.get_by_role("button", name="Laat het me weten").click()

    await expect(anna.page.locator(".toast")).to_contain_text("Je krijgt een seintje")
    await expect(offer).to_be_hidden()
    assert await anna.page.evaluate("() => window.asked") == 1
    assert (await anna.page.evaluate(STATE))["wanted"] is True
    await anna.page.locator("#menu-button").click()
    await expect(anna.page.locator("#nudge-button")).to_have_text("Geen seintjes meer")
    await anna.finds_nothing_wrong()
    await anna.page.locator("#nudge-button").click()
    await expect(anna.page.locator(".toast")).to_contain_text("geen seintjes meer")
    assert (await anna.page.evaluate(STATE))["wanted"] is False
    await anna.context.close()


async def test_the_worker_shows_a_neutral_sentence_once_and_it_goes_when_somebody_looks(
    browser: Browser, program: Program
) -> None:
    anna = await _comes_in(browser, program, PHONE)
    hands, worker = await _worker(anna)
    seen_by = await anna.worker()
    for _ in range(2):
        await _pushes(hands, program, worker, '{"language":"en"}')
    await asyncio.sleep(1)
    assert await anna.page.evaluate(SHOWN) == [], "she looks at the page"

    beside = await anna.context.new_page()  # no page of ours, but it sees what the worker shows
    await beside.goto(f"{program.address}/chat/manifest.webmanifest")
    hands = await anna.context.new_cdp_session(beside)
    await hands.send("ServiceWorker.enable")
    await anna.page.close()
    anna.page = beside
    await nobody_looks(seen_by)
    for data in ('{"language":"en"}', "", '{"language":"nl","text":"Bilal zegt ja"}'):
        await _pushes(hands, program, worker, data)
    shown = await _shown(anna, "nl")

    assert shown == [
        {
            "title": "Er is nieuws van de Smederij",
            "body": "Tik om het te lezen.",
            "tag": "nieuws",
            "lang": "nl",
        }
    ]
    await beside.goto(f"{program.address}/chat")
    await beside.wait_for_selector("html[data-ready=yes]")
    for _ in range(PATIENCE * 10):
        if not await beside.evaluate(SHOWN):
            break
        await asyncio.sleep(0.1)
    assert await beside.evaluate(SHOWN) == [], "who looks has no use for it"
