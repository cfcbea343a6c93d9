"""A phone with the web phone on it: our own gateway on loopback, spoken to as the page does.

    async with serve_web_phone(sessions, clock) as served:
        phone = served.phone()
        await phone.say("/start")

`tests.village` puts it in the hands of people when a village is made with `on="gateway"`.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol

import aiohttp
from aiohttp import web

from bot.channels import GATEWAY, Channel
from bot.pushing import public_key
from bot.secrets import push_key
from locales import LANGUAGES
from locales.sentences import words_of
from storage import gateway
from storage.session import Sessions
from storage.wake import Waker
from web.app import Page, make_app, make_runner
from web.gateway.browser import cookie_name
from web.mail_stop import StopLinks
from web.pushing import PushOffer

TOKEN = "777000:a-secret-of-the-tests"
TITLE = "De Smederij"
SECRET = b"a secret of this test"
PUSH_KEY = public_key(push_key(SECRET))
STOPS = StopLinks(b"a key of this test", "https://smederij.example")
COOKIE = cookie_name(secure=True)

Json = dict[str, Any]


class Clock(Protocol):
    """Tells the time of a village."""

    def __call__(self) -> datetime:
        """Return it."""


@dataclass(frozen=True, slots=True)
class ShownMessage:
    """A message as the page has it: `data` of the keyboard, and of what the card draws."""

    id: int
    text: str
    buttons: tuple[tuple[str, str], ...]
    on_card: frozenset[str] | None
    alt: str | None
    mine: bool
    file: str


@dataclass(slots=True)
class WebPhone:
    """A browser with a session of its own, which opens the page when it is first used."""

    http: aiohttp.ClientSession
    address: str
    sessions: Sessions
    chat: int = 0
    """Number of the session, known once the page is open."""
    cookie: dict[str, str] = field(default_factory=dict)
    """Sent by hand: the cookie is for https, and loopback has none."""

    async def say(self, text: str) -> None:
        """Send a text."""
        await self._post("/chat/say", {"text": text}, 200)

    async def show(self, photo: bytes, caption: str, *, album: str | None) -> None:
        """Send a photo."""
        await self._open()
        about = {"text": caption, "key": str(uuid.uuid4())}
        form = aiohttp.FormData()
        form.add_field("about", json.dumps({**about, "album": album} if album else about))
        form.add_field("photo", photo, filename="photo.jpg", content_type="image/jpeg")
        headers = {"Origin": self.address, **self.cookie}
        address = f"{self.address}/chat/photo"
        async with self.http.post(address, data=form, headers=headers) as response:
            assert response.status == 200, await response.text()

    async def tap(self, message: int, data: str) -> None:
        """Tap a button."""
        await self._post("/chat/tap", {"message_id": message, "data": data}, 202)

    async def wants_push(self, subscription: Json, *, again: bool = False) -> bool:
        """Tell where this browser can be pushed to, as the page does; return whether it is kept."""
        await self._open()
        status, said = await self._asks("/chat/push", {**subscription, "again": again})
        assert status == 200, said
        wanted: bool = json.loads(said)["wanted"]
        return wanted

    async def wants_no_push(self) -> None:
        """Want to be pushed to no longer."""
        status, said = await self._asks("/chat/push/off", {})
        assert status == 200, said

    async def push_state(self) -> Json:
        """Return what the page knows of being pushed to."""
        await self._open()
        async with self.http.get(f"{self.address}/chat/push", headers=self.cookie) as response:
            assert response.status == 200, response.status
            state: Json = await response.json()
            return state

    async def sees_page(self) -> None:
        """Open the page and have in sight what stands on it, as the page tells by its socket."""
        await self._load()
        page = await self._history("")
        newest = max((one["id"] for one in page["messages"]), default=0)
        async with self.http.ws_connect(
            f"{self.address}/chat/socket?after={page['seq']}",
            origin=self.address,
            headers=self.cookie,
        ) as socket:
            await socket.send_json({"seen": newest})
            await socket.close()

    async def shown(self) -> list[ShownMessage]:
        """Return what stands in the chat, oldest first, however far back."""
        found: list[Json] = []
        before = ""
        while True:
            page = await self._history(before)
            found = [*page["messages"], *found]
            if not page["more"]:
                return [_shown(one) for one in found]
            before = f"?before={found[0]['id']}"

    async def doors(self) -> list[str]:
        """Return the menu that is always there."""
        page = await self._history("")
        return [text for row in page["doors"] or () for text in row]

    async def _history(self, query: str) -> Json:
        await self._open()
        address = f"{self.address}/chat/history{query}"
        async with self.http.get(address, headers=self.cookie) as response:
            if response.status == 401:
                await self._load()
                return await self._history(query)
            assert response.status == 200, response.status
            page: Json = await response.json()
            return page

    async def _post(self, path: str, body: Json, expected: int) -> None:
        await self._open()
        body = {**body, "key": str(uuid.uuid4())}
        status, said = await self._asks(path, body)
        if status == 401:  # linked or unlinked meanwhile: the page loads anew and says it again
            await self._load()
            status, said = await self._asks(path, body)
        assert status == expected, said

    async def _asks(self, path: str, body: Json) -> tuple[int, str]:
        headers = {"Origin": self.address, **self.cookie}
        async with self.http.post(f"{self.address}{path}", json=body, headers=headers) as response:
            return response.status, await response.text()

    async def _open(self) -> None:
        if not self.chat:
            await self._load()

    async def _load(self) -> None:
        async with self.http.get(f"{self.address}/chat", headers=self.cookie) as response:
            assert response.status == 200, response.status
            secret = response.cookies[COOKIE].value
        async with self.sessions() as session:
            known = await gateway.find_session(session, secret)
        assert known is not None
        self.chat = known.id
        self.cookie = {"Cookie": f"{COOKIE}={secret}"}


def _shown(view: Json) -> ShownMessage:
    card = view["card"]
    photo = view["photo"]
    return ShownMessage(
        id=view["id"],
        text=view["text"],
        buttons=tuple(
            (button["text"], button.get("data", "")) for row in view["buttons"] for button in row
        ),
        on_card=None if card is None else frozenset(_data_in(card)),
        alt=None if photo is None else photo["alt"],
        mine=view["from"] != "bot",
        file=view["document"]["name"] if view["document"] else "",
    )


def _data_in(part: object) -> list[str]:
    """Return the data of every button in a card, wherever it stands."""
    match part:
        case {"text": str(), "data": str(data), **more}:
            return [data, *(one for inner in more.values() for one in _data_in(inner))]
        case dict():
            return [one for inner in part.values() for one in _data_in(inner)]
        case list():
            return [one for inner in part for one in _data_in(inner)]
    return []


@dataclass(slots=True)
class Served:
    """A gateway on loopback, and what its visitors come in with."""

    address: str
    sessions: Sessions
    http: aiohttp.ClientSession

    def channel(self) -> Channel:
        """Return the channel that the bot speaks to."""
        return Channel(GATEWAY, self.address, TOKEN, limited=False, cards=True)

    def phone(self) -> WebPhone:
        """Return a browser that nobody used yet."""
        return WebPhone(self.http, self.address, self.sessions)


@asynccontextmanager
async def serve_web_phone(sessions: Sessions, clock: Clock) -> AsyncIterator[Served]:
    """Serve the gateway and the page on a free port of loopback, as the program does."""
    app = make_app(
        sessions=sessions,
        waker=Waker(""),  # nobody waits here: a story asks when it wants to know
        clock=clock,
        token=TOKEN,
        username="smederij_bot",
        public_url="https://smederij.example",
        page=Page(
            TITLE, {language: words_of(language, "web-") for language in LANGUAGES}, photos=True
        ),
        push=PushOffer(PUSH_KEY, loopback=True),
        mail_stops=STOPS,
    )
    runner = make_runner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = runner.addresses[0][1]
    http = aiohttp.ClientSession(
        cookie_jar=aiohttp.DummyCookieJar(), headers={"Accept-Language": "nl-NL"}
    )
    try:
        yield Served(f"http://127.0.0.1:{port}", sessions, http)
    finally:
        await http.close()
        await runner.cleanup()
