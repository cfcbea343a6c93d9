"""One conversation with bots written in three libraries; only the root of the API is set.

Each bot in `bots/` does the same: it greets, answers a text, asks with buttons, sends files,
a poll and places, takes something back, reads a picture, and tells what it was refused.
"""

from __future__ import annotations

import io
import json
import uuid
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import aiohttp
from PIL import Image

from tests.conformance.libraries import Bot, Library, running
from tests.web.people import Browser, Gateway, Json, hears

WORDS = "Zuidlaan? Één café, grüße aan Zoë 👋🏽 👩‍👩‍👧"
REFUSALS = [
    "400 Bad Request: chat not found",
    "400 Bad Request: message is not modified",
    "404 Not Found",
    "401 Unauthorized",
]


@dataclass
class Conversation:
    """What somebody has with a bot: the page, and its socket."""

    person: Browser
    socket: aiohttp.ClientWebSocketResponse

    async def reads(self, text: str) -> Json:
        """Wait until the last message says `text`, and return it."""
        while True:
            last: Json = (await self.person.sees())["messages"][-1]
            if last["text"] == text and last["from"] == "bot":
                return last
            await hears(self.socket, "message")

    async def asks(self, text: str, answer: str) -> Json:
        """Say `text`, and return the message that says `answer`."""
        await self.person.says(text)
        return await self.reads(answer)

    async def last(self, count: int) -> list[Json]:
        """Return the last messages, oldest first."""
        messages: list[Json] = (await self.person.sees())["messages"]
        return messages[-count:]


@asynccontextmanager
async def talking(person: Browser) -> AsyncIterator[Conversation]:
    async with person.listening(after=(await person.sees())["seq"]) as socket:
        yield Conversation(person, socket)


async def chooses(person: Browser, message: Json, *options: int) -> Json:
    body = {"message_id": message["id"], "options": options, "key": str(uuid.uuid4())}
    status, answer = await person.posts("/chat/vote", body)
    assert status == 200, answer
    poll: Json = answer["message"]["poll"]
    return poll


async def shows_a_picture(person: Browser, caption: str) -> None:
    drawn = io.BytesIO()
    Image.new("RGB", (300, 200), "green").save(drawn, "PNG")
    form = aiohttp.FormData()
    form.add_field("about", json.dumps({"text": caption, "key": str(uuid.uuid4())}))
    form.add_field("photo", drawn.getvalue(), filename="../veld.png", content_type="image/png")
    address = person.gateway.address
    async with person.http.post(
        f"{address}/chat/photo", data=form, headers={"Origin": address}
    ) as response:
        assert response.status == 200, await response.text()


async def test_a_bot_greets_answers_and_hears_a_tap(
    bot: Bot, gateway: Gateway, anna: Browser
) -> None:
    async with talking(anna) as talk:
        await talk.asks("/start bankje-12", "Dag, bankje-12!")
        assert (await anna.sees())["doors"] == [["Knop", "Foto"], ["Peiling", "Plek"]]
        await talk.asks(WORDS, f"Jij zei: {WORDS}")

        question = await talk.asks("Knop", "Doe je mee?")
        assert question["buttons"] == [
            [
                {"text": "Meedoen", "data": "mee:1"},
                {"text": "Lees meer", "url": "https://example.org"},
            ]
        ]
        query = await anna.taps(question["id"], "mee:1")
        answered = await hears(talk.socket, "answer")
        assert (answered["query"], answered["text"]) == (query, "Gelukt 🎉")
        assert answered["alert"] is True
        changed = await talk.reads("Je doet mee.")
        assert (changed["id"], changed["edited"], changed["buttons"]) == (question["id"], True, [])

        after = await talk.asks("Weg", "Weg is weg")
        asked, _ = await talk.last(2)  # between them was what is gone
        assert (asked["text"], asked["id"] + 2) == ("Weg", after["id"])

        refusals = await talk.asks("Fout", "\n".join(REFUSALS))
        assert refusals["text"].splitlines() == REFUSALS


async def test_a_bot_sends_files_and_reads_a_picture_of_a_person(
    bot: Bot, gateway: Gateway, anna: Browser
) -> None:
    async with talking(anna) as talk:
        await talk.asks("Foto", "Terug: Lieve buur")
        picture, letter, _ = await talk.last(3)
        assert (picture["text"], picture["photo"]["width"]) == ("Een stip", 1)
        assert letter["text"] == "Een brief"
        assert (letter["document"]["name"], letter["document"]["size"]) == ("brief.txt", 10)

        await shows_a_picture(anna, "Het veld")

        await talk.reads("Foto: 300 x 200, true, Het veld")


async def test_a_bot_asks_in_a_poll_and_points_at_places(
    bot: Bot, gateway: Gateway, anna: Browser
) -> None:
    async with talking(anna) as talk:
        asked = await talk.asks("Peiling", "Wat komt er?\n• Bankje\n• Boom\n• Fontein 🌊")
        assert [one["text"] for one in asked["poll"]["options"]] == ["Bankje", "Boom", "Fontein 🌊"]

        mine = await chooses(anna, asked, 2)
        assert [one["mine"] for one in mine["options"]] == [False, False, True]
        await talk.reads("Gesloten: 0,0,1")
        poll, chosen, _ = await talk.last(3)
        assert chosen["text"] == "Gekozen: 2"
        assert poll["poll"]["closed"] is True

        await talk.asks("Plek", "Buurthuis\nZuideinde 1")
        spot, named = await talk.last(2)
        assert spot["place"] == {
            "latitude": 52.7225,
            "longitude": 6.4764,
            "title": "",
            "address": "",
        }
        assert named["place"]["title"] == "Buurthuis"


async def test_a_bot_that_comes_back_goes_on_where_it_was_and_yields_to_another(
    bot: Bot, library: Library, gateway: Gateway, anna: Browser
) -> None:
    async with talking(anna) as talk:
        await talk.asks("een", "Jij zei: een")
        while (await gateway.does("getWebhookInfo"))["pending_update_count"]:
            continue  # it acknowledges as it asks again
        bot.process.kill()
        await bot.process.wait()
        await anna.says("twee")

        async with running(library, gateway.address) as again:
            await talk.reads("Jij zei: twee")
            await talk.asks("drie", "Jij zei: drie")
            assert [one["text"] for one in await talk.last(6)] == [
                "een",
                "Jij zei: een",
                "twee",
                "Jij zei: twee",
                "drie",
                "Jij zei: drie",
            ]

            await gateway.updates()
            while not await again.ends(0.2):  # it was between two of its own
                await gateway.updates()
            assert (await again.printed()).splitlines()[-1] == "409"


async def test_a_bot_has_its_updates_posted(
    posted_bot: Bot, gateway: Gateway, anna: Browser
) -> None:
    async with talking(anna) as talk:
        await talk.asks("/start x", "Dag, x!")
        question = await talk.asks("Knop", "Doe je mee?")
        await anna.taps(question["id"], "mee:1")
        assert (await hears(talk.socket, "answer"))["text"] == "Gelukt 🎉"
        await talk.reads("Je doet mee.")
        await talk.asks(WORDS, f"Jij zei: {WORDS}")

    info = await gateway.does("getWebhookInfo")
    assert info["url"].startswith("http://127.0.0.1:")
    assert "last_error_message" not in info
    assert (await gateway.answers("getUpdates"))["error_code"] == 409
