"""What tests of the web may ask for: served gateways, and people with browsers."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from aiohttp import web

from storage.session import Sessions
from storage.wake import EVENTS, UPDATES, Waker
from tests.web.people import PATIENCE, TOKEN, Browser, Gateway, Serve, Visit, a_page
from web.app import make_app, make_runner


@pytest.fixture
async def serve(sessions: Sessions, database_url: str) -> AsyncIterator[Serve]:
    """Start a gateway on the database of this test; each call is another web process."""
    runners: list[web.AppRunner] = []
    async with asyncio.TaskGroup() as group, aiohttp.ClientSession() as http:
        running: list[asyncio.Task[None]] = []

        async def start(**options: Any) -> Gateway:
            gateway = Gateway("", http)
            waker = Waker(database_url)
            app = make_app(
                waker=waker,
                clock=lambda: gateway.now,
                token=TOKEN,
                username="smederij_test_bot",
                **{
                    "sessions": sessions,
                    "public_url": "http://gateway.test",
                    "page": a_page(),
                    "webhook_ports": range(1, 65536),  # a bot of a test listens anywhere
                    **options,
                },
            )
            waker.subscribe(EVENTS, lambda _: gateway.ready.set())
            waker.subscribe(UPDATES, lambda process: gateway.polled.set() if process else None)
            running.append(group.create_task(waker.run()))
            runner = make_runner(app)
            runners.append(runner)
            gateway.runner = runner
            await runner.setup()
            site = web.TCPSite(runner, "127.0.0.1", 0)
            await site.start()
            port = runner.addresses[0][1]
            gateway.address = f"http://127.0.0.1:{port}"
            await asyncio.wait_for(gateway.ready.wait(), PATIENCE)  # it listens now
            return gateway

        yield start
        for runner in runners:
            await runner.cleanup()
        for task in running:
            task.cancel()


@pytest.fixture
async def gateway(serve: Serve) -> Gateway:
    """Give one served gateway."""
    return await serve()


@pytest.fixture
async def visit(gateway: Gateway) -> AsyncIterator[Visit]:
    """Let people come by: `await visit()` opens the page in a browser of its own."""
    opened: list[aiohttp.ClientSession] = []

    async def come(at: Gateway = gateway, language: str = "nl-NL,nl;q=0.9") -> Browser:
        http = aiohttp.ClientSession(
            cookie_jar=aiohttp.CookieJar(unsafe=True), headers={"Accept-Language": language}
        )
        opened.append(http)
        browser = Browser(at, http)
        await browser.opens()
        view = await browser.says("hallo")
        (update,) = [
            one
            for one in await at.updates()
            if one.get("message", {}).get("message_id") == view["id"]
            and one["message"]["text"] == "hallo"
        ][-1:]
        browser.chat = update["message"]["chat"]["id"]
        await at.updates(offset=update["update_id"] + 1)
        return browser

    yield come
    for http in opened:
        await http.close()


@pytest.fixture
async def anna(visit: Visit) -> Browser:
    """Anna has the page open and said hallo, which the bot has read."""
    return await visit()


@pytest.fixture
async def bilal(anna: Browser, visit: Visit) -> Browser:
    """Bilal too."""
    return await visit()
