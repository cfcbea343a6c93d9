"""The words that journeys are told in: people with phones, a clock, and the whole program between.

    async def test_anna_is_asked_where_she_lives(village):
        anna = village.person("Anna")
        await anna.says("/start")
        await anna.taps("Ja, dat is goed")
        anna.sees("In welke taal praten we?")

What runs is the real thing: intake, dispatcher, database, scheduler, delivery. Only Telegram's
server (`tests.fake_bot_api`) and time are ours. A village can be on the web phone instead
(`make_village(..., on=GATEWAY)`): then our own gateway stands between, as it does for residents.
`says` and `taps` go on until all is quiet.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, nullcontext
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Protocol

import aiohttp
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from sqlalchemy import text

from bot.channels import GATEWAY, TELEGRAM, Channel
from bot.content import load
from bot.delivery import Delivery, make_telegram
from bot.dispatching import make_dispatcher
from bot.intake import take_in
from bot.lanes import Lanes
from bot.screens import Screens
from domain.ids import AreaSlug
from domain.links import Links
from domain.parameters import Content
from domain.reading import Reader
from domain.roles import EVERYWHERE, Role
from domain.welcome import inside
from handlers.context import Town
from scheduler import evaluating, theming, ticks
from storage import delivering, outbox, people, roles
from storage.ballot_keys import FileBallotKeys
from storage.rows import Row
from storage.session import Sessions
from storage.wake import Waker
from tests.drawing import ChartsHere
from tests.fake_bot_api import FakeBotApi
from tests.fake_chats import Upload
from tests.listening import make_quick_listener
from tests.small_clusterer import make_clusters
from tests.web_phone_person import Served, WebPhone, serve_web_phone

START = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
"""A Monday evening, 19.00 uur on the clock of Hoogeveen."""
CONTENT = Path(__file__).resolve().parent.parent / "content" / "hoogeveen"
ROUNDS = 50
"""More than any story takes; a story that goes on for ever is a defect."""


@cache
def hoogeveen() -> Content:
    """Return the content of Hoogeveen, read once: nothing in it can change."""
    return load(CONTENT)


@dataclass(slots=True)
class Clock:
    """A clock that moves only when told, or with another clock."""

    moment: datetime = START
    follows: Callable[[], datetime] | None = None

    def __call__(self) -> datetime:
        return self.moment if self.follows is None else self.follows()


@dataclass(frozen=True, slots=True)
class Message:
    """A message as somebody sees it now."""

    id: int
    text: str
    buttons: tuple[tuple[str, str], ...]
    picture: bool
    mine: bool
    file: str = ""
    """Name of a document that came along; empty for none."""


class Phone(Protocol):
    """What somebody holds: Telegram, or the web phone."""

    @property
    def chat(self) -> int:
        """Return the number of the chat; 0 for a web phone that was not opened yet."""

    async def say(self, text: str) -> None:
        """Send a text."""

    async def show(self, photo: bytes, caption: str = "", *, album: str | None = None) -> None:
        """Send a photo."""

    async def tap(self, message: int, data: str) -> None:
        """Tap a button."""

    async def messages(self) -> list[Message]:
        """Return what stands in the chat, oldest first."""

    async def doors(self) -> list[str]:
        """Return the menu that is always there."""


@dataclass(slots=True)
class TelegramPhone:
    """A phone with Telegram, on the fake Bot API server."""

    api: FakeBotApi
    chat: int
    name: str

    async def say(self, text: str) -> None:
        self.api.user_says(self.chat, text, name=self.name)

    async def show(self, photo: bytes, caption: str = "", *, album: str | None = None) -> None:
        self.api.user_shows(self.chat, photo, caption=caption, album=album, name=self.name)

    async def tap(self, message: int, data: str) -> None:
        self.api.user_taps(self.chat, message, data)

    async def messages(self) -> list[Message]:
        return [
            Message(
                one.message_id,
                one.text,
                tuple(
                    (button["text"], button.get("callback_data", ""))
                    for row in one.buttons
                    for button in row
                ),
                one.upload is not None and one.upload.media_type.startswith("image/"),
                not one.from_bot,
                _file_name(one.upload),
            )
            for one in self.api.shown(self.chat)
        ]

    async def doors(self) -> list[str]:
        return [text for row in self.api.doors(self.chat) for text in row]


def _file_name(upload: Upload | None) -> str:
    return "" if upload is None or upload.media_type.startswith("image/") else upload.name


@dataclass(slots=True)
class WebPhoneInHand:
    """The web phone, on our own gateway. `page` shows more than a story needs."""

    page: WebPhone

    @property
    def chat(self) -> int:
        return self.page.chat

    async def say(self, text: str) -> None:
        await self.page.say(text)

    async def show(self, photo: bytes, caption: str = "", *, album: str | None = None) -> None:
        await self.page.show(photo, caption, album=album)

    async def tap(self, message: int, data: str) -> None:
        await self.page.tap(message, data)

    async def messages(self) -> list[Message]:
        return [
            Message(one.id, one.text, one.buttons, one.alt is not None, one.mine, one.file)
            for one in await self.page.shown()
        ]

    async def doors(self) -> list[str]:
        return await self.page.doors()


@dataclass(slots=True)
class Person:
    """Somebody in a story."""

    name: str
    village: Village
    phone: Phone
    seen: list[Message] = field(default_factory=list)
    heard: int = 0
    """Messages that stood there before what this person did last."""

    async def says(self, text: str) -> None:
        """Type `text` and wait until all is quiet."""
        await self._before()
        await self.phone.say(text)
        await self.village.settle()

    async def shows(self, *photos: bytes, caption: str = "") -> None:
        """Send photos, several as one album, and wait until all is quiet."""
        await self._before()
        self.village.albums += 1
        album = f"{self.village.albums:08d}-0000" if len(photos) > 1 else None
        for place, photo in enumerate(photos):
            await self.phone.show(photo, "" if place else caption, album=album)
        await self.village.settle()

    async def taps(self, label: str) -> None:
        """Tap the newest button that begins with `label`, and wait until all is quiet."""
        await self._before()
        message, data = self.button(label)
        await self.phone.tap(message, data)
        await self.village.settle()

    async def taps_raw(self, data: str, message: int | None = None) -> None:
        """Tap a button of one's own making."""
        await self._before()
        if message is None:
            message = self.seen[-1].id
        await self.phone.tap(message, data)
        await self.village.settle()

    async def _before(self) -> None:
        await self.looks()
        self.heard = len(self.seen)

    async def looks(self) -> None:
        """Look at the phone."""
        self.seen = await self.phone.messages()

    def button(self, label: str) -> tuple[int, str]:
        """Return message and data of the newest button that begins with `label`."""
        for message in reversed(self.seen):
            for words, data in message.buttons:
                if words.startswith(label):
                    return message.id, data
        raise AssertionError(f"{self.name} sees no button {label!r}, but: {self._buttons()}")

    def _buttons(self) -> list[str]:
        return [text for message in self.seen for text, _ in message.buttons]

    def sees(self, text: str) -> None:
        """Check that some message says `text`, line ends and no-break spaces aside."""
        assert any(_plain(text) in _plain(one.text) for one in self.seen), (
            f"{self.name} does not see {text!r}, but:\n" + self._all()
        )

    def sees_last(self, text: str) -> None:
        """Check that the newest message says `text`."""
        assert _plain(text) in _plain(self.seen[-1].text), (
            f"{self.name} sees last:\n{self.seen[-1].text}\nnot {text!r}"
        )

    def never_sees(self, text: str) -> None:
        """Check that no message says `text`."""
        assert not any(_plain(text) in _plain(one.text) for one in self.seen), (
            f"{self.name} sees {text!r} after all:\n" + self._all()
        )

    def sees_button(self, label: str) -> None:
        """Check that there is a button that begins with `label`."""
        self.button(label)

    def sees_no_button(self, label: str) -> None:
        """Check that there is no button that begins with `label`."""
        assert not any(text.startswith(label) for text in self._buttons()), (
            f"{self.name} sees a button {label!r}"
        )

    def counts(self, text: str) -> int:
        """Return how many messages say `text`."""
        return sum(_plain(text) in _plain(one.text) for one in self.seen)

    def _all(self) -> str:
        return "\n".join(
            f"[{one.id}] {'>' if one.mine else '<'} {one.text}  {[b for b, _ in one.buttons]}"
            for one in self.seen
        )

    # --- often told ---

    async def comes_in(self, area: str = "Krakeel", *, name: str | None = None) -> Person:
        """Come in as a resident of `area`; with `name`, be called so by neighbours."""
        await self.says("/start")
        await self.taps("Ja, dat is goed")
        await self.taps("Nederlands")
        await self.says(area)
        await self.taps(area)
        if name is not None:
            await self.says("/mijn")
            await self.taps("Andere naam")
            await self.says(name)
        return self

    async def lives_here(self, area: str = "krakeel", *, name: str | None = None) -> Person:
        """Be a resident of `area` already, with the messages that coming in brings.

        For stories about something else: it takes a quarter of the time of coming in.
        """
        await self.looks()  # a web phone has no number before it is opened
        await self.village.takes_in(self, AreaSlug(area), name)
        return self

    async def brings_up(self, text: str) -> None:
        """Bring up an issue through all screens it needs, as one that is different."""
        await self.says(text)
        for label in ("Nee, die van mij is anders", "Verberg het", "Liever", "Plaats het"):
            if any(one.startswith(label) for one in self._buttons_of_step()):
                await self.taps(label)

    def _buttons_of_step(self) -> list[str]:
        return [text for message in self.seen for text, _ in message.buttons]


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text.replace("\u00a0", " ")).strip()


_WAITS = text("""
    SELECT EXISTS (SELECT 1 FROM inbox WHERE done_at IS NULL AND set_aside_at IS NULL) AS heard,
           EXISTS (SELECT 1 FROM due
                   WHERE done_at IS NULL AND set_aside_at IS NULL AND due_at <= :now)
           OR EXISTS (SELECT 1 FROM announcements
                      WHERE ended_at IS NULL
                        AND (look_at <= :now
                             OR look_at > CAST(:now AS timestamptz) + interval '1 day')) AS due,
           EXISTS (SELECT 1 FROM theme_heaps WHERE wanted_at IS NOT NULL) AS heap,
           EXISTS (SELECT 1 FROM evaluations
                   WHERE themes_wanted_at IS NOT NULL AND themes IS NULL AND closed_at IS NULL)
               AS report,
           EXISTS (SELECT 1 FROM outbox WHERE closed_at IS NULL) AS said
""")
"""What may wait for lanes, clock, clusterer and delivery: rather too much than too little."""


@dataclass(slots=True)
class Village:
    """A municipality in a test, with its clock."""

    sessions: Sessions
    content: Content
    reader: Reader
    clock: Clock
    api: FakeBotApi
    channel: Channel
    lanes: Lanes
    delivery: Delivery
    needs: ticks.Needs
    town: Town
    keys: FileBallotKeys
    http: aiohttp.ClientSession
    web: Served | None = None
    """The gateway of a village on the web phone; then nobody has Telegram."""
    people: list[Person] = field(default_factory=list)
    albums: int = 0

    def person(self, name: str) -> Person:
        """Return somebody with a phone, who never spoke to us."""
        phone: Phone
        if self.web is not None:
            phone = WebPhoneInHand(self.web.phone())
        else:
            phone = TelegramPhone(self.api, 100 + len(self.people), name)
        person = Person(name, self, phone)
        self.people.append(person)
        return person

    async def takes_in(self, person: Person, area: AreaSlug, name: str | None) -> None:
        """Store somebody as a resident, as coming in does."""
        chat, now = person.phone.chat, self.clock()
        async with self.sessions.begin() as session:
            resident = await people.add(
                session, self.channel.name, chat, chat, language="nl", area=area, now=now
            )
            if name is not None:
                await people.set_name(session, resident.id, name)
            home = self.town.area(area)
            await outbox.put(session, inside(resident, home, signalled=False), now=now)
        await self.settle()

    async def settle(self) -> None:
        """Run intake, lanes, scheduler and delivery until nothing is left to do."""
        for _ in range(ROUNDS):
            busy = await take_in(self.http, self.channel, self.sessions, self.clock, wait=0)
            waits = await self._what_waits()
            if waits.heard:
                while await self.lanes.handle_next() or await self.lanes.photos.fetch_next():
                    busy += 1
                waits = await self._what_waits()
            if waits.due:
                busy += await ticks.tick(self.needs, self.clock)
            if waits.heap:
                busy += await theming.gather_next(self.needs, make_clusters, self.clock)
            if waits.report:
                busy += await evaluating.gather_next(self.needs, make_clusters, self.clock)
            if waits.said or busy:
                busy += await self.deliver()
            if not busy:
                break
        else:
            raise AssertionError("it goes on for ever")
        for one in self.people:
            await one.looks()

    async def _what_waits(self) -> Row:
        """Look what there may be to do: asking each part by itself takes half of a story."""
        async with self.sessions() as session:
            return (await session.execute(_WAITS, {"now": self.clock()})).one()

    async def handle_at_once(self, updates: int) -> list[bool]:
        """Handle so many waiting updates in the same moment, as that many processes would."""
        processes = [
            Lanes(
                self.channel,
                self.lanes.listener,
                make_dispatcher(),
                self.sessions,
                self.reader,
                self.lanes.waker,
                self.clock,
                self.lanes.shared,
                together=1,
            )
            for _ in range(updates)
        ]
        return await asyncio.gather(*(one.handle_next() for one in processes))

    async def deliver(self) -> int:
        """Say all that can be said now."""
        said = 0
        telegram = make_telegram(self.channel)
        await telegram.request.initialize()
        try:
            while True:
                async with asyncio.TaskGroup() as sends:
                    now = await self.delivery.say_heads(telegram, sends, asyncio.Event())
                said += now
                if not now:
                    return said
        finally:
            await telegram.request.shutdown()

    async def waits(self, **span: float) -> None:
        """Let time pass and everything that it brings."""
        self.clock.moment += timedelta(**span)
        await self.settle()

    async def gives_role(self, person: Person, role: Role, area: str = "krakeel") -> None:
        """Give somebody a role, as the command line does."""
        async with self.sessions.begin() as session:
            known = await people.who_is(session, self.channel.name, person.phone.chat)
            assert known is not None
            where = None if role in EVERYWHERE else AreaSlug(area)
            await roles.grant(session, known.id, role, where, by=None, now=self.clock())


async def _hang_up(listener: Bot) -> None:
    """Close what aiogram has open, without the quarter of a second that it waits for TLS."""
    session = listener.session
    assert isinstance(session, AiohttpSession)
    if session._session is not None:
        await session._session.close()


@asynccontextmanager
async def make_village(
    sessions: Sessions,
    reader: Reader,
    folder: Path,
    *,
    prepare: Callable[[FakeBotApi], None] | None = None,
    on: str = TELEGRAM,
    mail_key: bytes | None = None,
) -> AsyncIterator[Village]:
    """Give a village with Telegram on loopback, or our own gateway; nobody lives there yet.

    Args:
        on: the channel of everybody's phone, TELEGRAM or GATEWAY.
        mail_key: any, where mail is sent.
    """
    content = hoogeveen()
    clock = Clock()
    keys = FileBallotKeys(folder / "ballot-keys")
    town = Town(
        content, keys, Links(b"a secret of this test", "https://smederij.example"), mail_key
    )
    async with (
        FakeBotApi(token="123456:fake-token-of-a-test", clock=clock) as api,
        serve_web_phone(sessions, clock) if on == GATEWAY else nullcontext() as served,
    ):
        if prepare:
            prepare(api)
        channel = Channel(TELEGRAM, api.url, api.token, limited=False)
        if served is not None:
            channel = served.channel()
        listener = make_quick_listener(channel)
        waker = Waker("")
        charts = ChartsHere()
        async with sessions.begin() as session:
            await people.store_areas(session, content.areas)
            await delivering.know_channel(session, channel.name, username="smederij_bot")
        lanes = Lanes(
            channel, listener, make_dispatcher(), sessions, reader, waker, clock, {"town": town}
        )
        delivery = Delivery(channel, sessions, Screens(sessions, keys), charts, waker, clock)
        needs = ticks.Needs(sessions, content, keys, links=town.links)
        async with aiohttp.ClientSession() as http:
            try:
                yield Village(
                    sessions,
                    content,
                    reader,
                    clock,
                    api,
                    channel,
                    lanes,
                    delivery,
                    needs,
                    town,
                    keys,
                    http,
                    served,
                )
            finally:
                await _hang_up(listener)
