"""The bot's side of a gateway on loopback, and people with browsers."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import aiohttp
from aiohttp import web

from web.app import Page

TOKEN = "777000:a-secret-of-the-tests"
NOW = datetime(2026, 11, 24, 20, 14, tzinfo=UTC)
Json = dict[str, Any]
PATIENCE = 90
"""Seconds after which a test gives up on something that should have come long ago."""


@dataclass
class Gateway:
    """A served gateway, as the bot sees it."""

    address: str
    http: aiohttp.ClientSession
    now: datetime = NOW
    ready: asyncio.Event = field(default_factory=asyncio.Event)
    polled: asyncio.Event = field(default_factory=asyncio.Event)
    runner: web.AppRunner | None = None

    async def answers(self, method: str, **parameters: object) -> Json:
        """Call a method with JSON and return the whole answer, with its status."""
        async with self.http.post(f"{self.bot}/{method}", json=parameters) as response:
            answer: Json = await response.json()
        assert answer["ok"] == (response.status == 200)
        return answer

    async def does(self, method: str, **parameters: object) -> Any:
        """Call a method that must succeed and return its result."""
        answer = await self.answers(method, **parameters)
        assert answer["ok"], answer
        return answer["result"]

    async def refuses(self, method: str, **parameters: object) -> str:
        """Call a method that must be refused with 400 and return the description."""
        answer = await self.answers(method, **parameters)
        assert answer.get("error_code") == 400, answer
        return str(answer["description"])

    async def updates(self, **parameters: object) -> list[Json]:
        """Return what waits for the bot."""
        found: list[Json] = await self.does("getUpdates", **parameters)
        return found

    async def stop(self) -> None:
        """Stop this web process, as a signal would."""
        assert self.runner is not None
        await self.runner.cleanup()

    @property
    def bot(self) -> str:
        return f"{self.address}/bot{TOKEN}"


class Browser:
    """A browser with a session of its own; `chat` is its number."""

    def __init__(self, gateway: Gateway, http: aiohttp.ClientSession) -> None:
        self.gateway = gateway
        self.http = http
        self.chat = 0

    async def opens(self, query: str = "") -> str:
        """Open the page and return its HTML."""
        async with self.http.get(f"{self.gateway.address}/chat{query}") as response:
            assert response.status == 200
            return await response.text()

    async def posts(
        self, path: str, body: object, *, headers: dict[str, str] | None = None
    ) -> tuple[int, Json]:
        """Post JSON as the page does; return status and answer."""
        sent = {"Origin": self.gateway.address} if headers is None else headers
        async with self.http.post(
            f"{self.gateway.address}{path}", json=body, headers=sent
        ) as response:
            return response.status, await response.json()

    async def says(self, text: str, key: str | None = None) -> Json:
        """Say something and return its view."""
        body = {"text": text, "key": key or str(uuid.uuid4())}
        status, answer = await self.posts("/chat/say", body)
        assert status == 200, answer
        view: Json = answer["message"]
        return view

    async def taps(self, message_id: int, data: str, key: str | None = None) -> str:
        """Tap a button and return the number of the query."""
        body = {"message_id": message_id, "data": data, "key": key or str(uuid.uuid4())}
        status, answer = await self.posts("/chat/tap", body)
        assert status == 202, answer
        return str(answer["query"])

    async def sees(self, before: int | None = None) -> Json:
        """Return the history."""
        query = "" if before is None else f"?before={before}"
        async with self.http.get(f"{self.gateway.address}/chat/history{query}") as response:
            assert response.status == 200
            found: Json = await response.json()
            return found

    async def asks(self, path: str) -> Json:
        """Return what a question of the page is answered with."""
        async with self.http.get(f"{self.gateway.address}{path}") as response:
            assert response.status == 200
            found: Json = await response.json()
            return found

    @asynccontextmanager
    async def listening(self, after: int = 0) -> AsyncIterator[aiohttp.ClientWebSocketResponse]:
        """Open the socket."""
        async with self.http.ws_connect(
            f"{self.gateway.address}/chat/socket?after={after}", origin=self.gateway.address
        ) as socket:
            yield socket


async def hears(socket: aiohttp.ClientWebSocketResponse, kind: str) -> Json:
    """Return the next event of a kind, passing over the others."""
    while True:
        event: Json = await socket.receive_json(timeout=PATIENCE)
        if event["type"] == kind:
            return event


async def polls(gateway: Gateway) -> None:
    """Wait until a getUpdates waits, here or in another process, and is known to here."""
    await asyncio.wait_for(gateway.polled.wait(), PATIENCE)


Serve = Callable[..., Awaitable[Gateway]]
"""Starts another web process on the same database."""
Visit = Callable[..., Awaitable[Browser]]
"""Opens the page in a browser of its own."""


def a_page() -> Page:
    words = AnyWord()
    return Page(title="De Smederij", words={"nl": words, "en": words}, photos=True)


class AnyWord(dict[str, str]):
    """Sentences of a page that wants any: each is its own key."""

    def __missing__(self, key: str) -> str:
        return key
