"""A gateway of paper: serves the web phone with a told conversation, for looking at and for tests.

`python tests/browser/phone_fixture.py --scene result` prints an address to open in a browser. It
keeps the contract of docs/gateway.md, "To the browser", in memory and for one person.
"""

from __future__ import annotations

import argparse
import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import jinja2
from aiohttp import WSMsgType, web
from fluent.syntax import FluentParser
from fluent.syntax.ast import Message, Pattern, TextElement

from web.gateway.front import POLICY

ROOT = Path(__file__).resolve().parents[2]
PAGE = 40
PATIENCE = 300
"""Seconds after which a test gives up on what the browser should have done long ago."""
START = datetime(2026, 11, 24, 19, 12, tzinfo=UTC)

View = dict[str, Any]
Button = dict[str, str]


def read_words(language: str) -> dict[str, str]:
    """Return the page's own words as they stand in `locales/`."""
    files = sorted((ROOT / "locales" / language).glob("*.ftl"))
    text = "\n".join(one.read_text(encoding="utf-8") for one in files)
    words = {}
    for entry in FluentParser().parse(text).body:
        if not isinstance(entry, Message) or not entry.id.name.startswith("web-"):
            continue
        if isinstance(entry.value, Pattern):
            parts = [part.value for part in entry.value.elements if isinstance(part, TextElement)]
            words[entry.id.name] = "".join(parts)
    return words


@dataclass
class FakeGateway:
    """One session's conversation, and a record of what the browser said and tapped.

    Attributes:
        said: texts in the order in which they were said, each key once.
        tapped: callback data, each key once.
        shown: photos with what was written below them and their album, each key once.
        voted: numbers of options, each key once.
        refuses_photos: code with which every photo is refused, or empty.
        who: whose page it is.
        out_of_order: answers every request with 503 and holds no socket while it is true.
        in_a_hurry: how many of the next POSTs are asked to come back after a second.
        asked: how often a POST to say arrived, repeats counted.
    """

    language: str = "nl"
    who: str = "anna"
    doors: list[list[str]] | None = None
    messages: dict[int, View] = field(default_factory=dict)
    said: list[str] = field(default_factory=list)
    tapped: list[str] = field(default_factory=list)
    shown: list[tuple[bytes, str, str | None]] = field(default_factory=list)
    voted: list[list[int]] = field(default_factory=list)
    refuses_photos: str = ""
    runs: dict[str, Any] | None = None
    asked: int = 0
    out_of_order: bool = False
    in_a_hurry: int = 0
    replies: bool = False
    now: datetime = START
    seq: int = 0
    keys: dict[str, Any] = field(default_factory=dict)
    sockets: list[web.WebSocketResponse] = field(default_factory=list)
    commands: list[dict[str, str]] = field(
        default_factory=lambda: [
            {"command": "vraagstuk", "description": "Vertel wat er speelt"},
            {"command": "stem", "description": "Stem mee over je buurt"},
            {"command": "doe", "description": "Help ergens mee"},
            {"command": "themas", "description": "Lees waar buren het over hebben"},
            {"command": "taal", "description": "Kies een andere taal"},
            {"command": "hulp", "description": "Alles wat je hier kunt"},
        ]
    )

    def put(self, **fields: Any) -> View:
        """Store a message without telling the browser, as history."""
        self.now += timedelta(seconds=40)
        return self._store(len(self.messages) + 1, fields)

    async def says(self, text: str, **fields: Any) -> View:
        """Let the bot say something now."""
        view = self.put(**{"from": "bot", "text": text, **fields})
        await self.tell({"type": "message", "message": view})
        return view

    async def edits(self, message_id: int, **fields: Any) -> View:
        """Let the bot change a message."""
        before = self.messages[message_id]
        view = self._store(message_id, {**before, "edited": True, **fields})
        await self.tell({"type": "message", "message": view})
        return view

    async def deletes(self, message_id: int) -> None:
        """Let the bot take a message away."""
        self.seq += 1
        del self.messages[message_id]
        await self.tell({"type": "deleted", "id": message_id, "seq": self.seq})

    async def gives_doors(self, rows: list[list[str]] | None) -> None:
        """Let the bot show other doors."""
        self.doors = rows
        await self.tell({"type": "doors", "doors": rows})

    async def answers(self, query: str, text: str = "", *, alert: bool = False) -> None:
        """Answer a tap."""
        await self.tell({"type": "answer", "query": query, "text": text, "alert": alert})

    async def until(self, fits: Callable[[], object]) -> None:
        """Wait until `fits()`: what a browser does comes in a moment after it shows."""
        async with asyncio.timeout(PATIENCE):
            while True:
                if fits():
                    return
                await asyncio.sleep(0.01)

    async def tell(self, event: dict[str, Any]) -> None:
        """Send one event to all open pages: who opens one later never hears of it."""
        for socket in list(self.sockets):
            await socket.send_json(event)

    async def breaks(self) -> None:
        """Be out of order: refuse everything and drop every socket."""
        self.out_of_order = True
        await self.drops()

    async def drops(self) -> None:
        """Close every socket, as a train in a tunnel does."""
        for socket in list(self.sockets):
            await socket.close()

    def _store(self, message_id: int, fields: dict[str, Any]) -> View:
        self.seq += 1
        view: View = {
            "id": message_id,
            "from": "bot",
            "at": self.now.isoformat().replace("+00:00", "Z"),
            "edited": False,
            "text": "",
            "photo": None,
            "document": None,
            "poll": None,
            "place": None,
            "buttons": [],
            "card": None,
            "key": None,
            "language": self.language,
            **fields,
            "seq": self.seq,
        }
        view["id"] = message_id
        self.messages[message_id] = view
        return view

    def app(self) -> web.Application:
        """Return the web application."""
        application = web.Application(middlewares=[self._refuse_when_broken])
        application.router.add_get("/chat", self._page)
        application.router.add_get("/chat/history", self._history)
        application.router.add_post("/chat/say", self._say)
        application.router.add_post("/chat/tap", self._tap)
        application.router.add_post("/chat/photo", self._photo)
        application.router.add_post("/chat/vote", self._vote)
        application.router.add_get("/chat/now", self._now)
        application.router.add_get("/chat/file/{name}", self._file)
        application.router.add_get("/chat/socket", self._socket)
        application.router.add_static("/static", ROOT / "web" / "static")
        return application

    @web.middleware
    async def _refuse_when_broken(self, request: web.Request, handler: Any) -> web.StreamResponse:
        if self.out_of_order and request.path.startswith("/chat/"):
            return web.Response(status=503)
        if self.in_a_hurry and request.method == "POST":
            self.in_a_hurry -= 1
            return web.json_response({"error": "too_fast", "after": 1}, status=429)
        response: web.StreamResponse = await handler(request)
        return response

    async def _page(self, request: web.Request) -> web.Response:
        environment = jinja2.Environment(
            loader=jinja2.FileSystemLoader(ROOT / "web" / "templates"), autoescape=True
        )
        words = {language: read_words(language) for language in ("nl", "en")}
        text = environment.get_template("chat.html").render(
            title="De Smederij",
            subtitle="Hoogeveen",
            static="/static",
            language=self.language,
            phone={
                "words": words,
                "start": request.query.get("start", ""),
                "photos": True,
                "who": self.who,
            },
        )
        return web.Response(
            text=text, content_type="text/html", headers={"Content-Security-Policy": POLICY}
        )

    async def _history(self, request: web.Request) -> web.Response:
        before = int(request.query.get("before", 1_000_000))
        older = [view for number, view in sorted(self.messages.items()) if number < before]
        return web.json_response(
            {
                "messages": older[-PAGE:],
                "more": len(older) > PAGE,
                "doors": self.doors,
                "commands": self.commands,
                "seq": self.seq,
                "language": self.language,
            }
        )

    async def _say(self, request: web.Request) -> web.Response:
        body = await request.json()
        self.asked += 1
        if len(body["text"]) > 4096:
            return web.json_response({"error": "too_long"}, status=400)
        view = self.keys.get(body["key"])
        if view is None:
            view = self.put(**{"from": "me", "text": body["text"], "key": body["key"]})
            self.keys[body["key"]] = view
            self.said.append(body["text"])
            await self.tell({"type": "message", "message": view})
            if self.replies:
                await self._reply(body["text"])
        return web.json_response({"message": view})

    async def _tap(self, request: web.Request) -> web.Response:
        body = await request.json()
        if body["key"] not in self.keys:
            self.keys[body["key"]] = f"q{len(self.keys)}"
            self.tapped.append(body["data"])
            if self.replies:
                await self._follow_tap(body, self.keys[body["key"]])
        return web.json_response({"query": self.keys[body["key"]]}, status=202)

    async def _photo(self, request: web.Request) -> web.Response:
        parts = await request.multipart()
        about, photo = await parts.next(), None
        said = json.loads(await about.text())  # type: ignore[union-attr]
        photo = bytes(await (await parts.next()).read())  # type: ignore[union-attr]
        if self.refuses_photos:
            return web.json_response({"error": self.refuses_photos}, status=400)
        view = self.keys.get(said["key"])
        if view is None:
            self.shown.append((photo, said["text"], said.get("album")))
            seen = {"url": "/chat/file/uitslag", "alt": "", "width": 336, "height": 264}
            fields = {"from": "me", "text": said["text"], "key": said["key"], "photo": seen}
            view = self.put(**fields)
            self.keys[said["key"]] = view
            await self.tell({"type": "message", "message": view})
        return web.json_response({"message": view})

    async def _vote(self, request: web.Request) -> web.Response:
        body = await request.json()
        if self.keys.setdefault(body["key"], "voted") and body["options"] not in self.voted[-1:]:
            self.voted.append(body["options"])
        before = self.messages[body["message_id"]]
        if before["poll"]["closed"]:
            return web.json_response({"error": "no_vote"}, status=400)
        options = [
            {**one, "mine": number in body["options"], "votes": int(number in body["options"])}
            for number, one in enumerate(before["poll"]["options"])
        ]
        view = self._store(before["id"], {**before, "poll": {**before["poll"], "options": options}})
        return web.json_response({"message": view})

    async def _now(self, request: web.Request) -> web.Response:
        return web.json_response(self.runs)

    async def _file(self, request: web.Request) -> web.Response:
        if request.match_info["name"] == "uitslag":
            return web.Response(text=RESULT_PICTURE, content_type="image/svg+xml")
        return web.Response(body=b"%PDF-1.4 brief", content_type="application/pdf")

    async def _socket(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        after = int(request.query["after"])
        while missed := [one for one in self.messages.values() if one["seq"] > after]:
            view = min(missed, key=lambda one: int(one["seq"]))
            await socket.send_json({"type": "message", "message": view})
            after = view["seq"]
        self.sockets.append(socket)
        try:
            async for message in socket:
                if message.type is WSMsgType.ERROR:
                    break
        finally:
            self.sockets.remove(socket)
        return socket

    async def _reply(self, text: str) -> None:
        if text.startswith("/start"):
            await self.says(**WELCOME)
        elif text == "Stemmen":
            await self.says(**dots([1, 0, 1, 0, 0]))
        else:
            await self.says(**SIMILAR)

    async def _follow_tap(self, body: dict[str, Any], query: str) -> None:
        data: str = body["data"]
        if data.startswith("punt:"):
            given = [int(one) for one in data.split(":")[1].split(",")]
            await self.edits(body["message_id"], **dots(given))
            await self.answers(query)
        elif data.startswith("cijfer:"):
            await self.edits(body["message_id"], **marks(int(data.split(":")[1])))
            await self.answers(query)
        elif data == "uitleg":
            await self.answers(query, "Jouw stem ligt in de bus. Wijzigen kan nog.", alert=True)
        else:
            await self.answers(query, "Je doet mee. Fijn!")


def button(text: str, data: str, look: str = "plain") -> Button:
    """Return a button of a card."""
    return {"text": text, "data": data, "look": look}


DOORS = [["Iets aankaarten", "Stemmen"], ["Iets doen", "Mijn buurt"]]

WELCOME: dict[str, Any] = {
    "text": "Welkom bij de Smederij.\n"
    "Hier zeg je wat er in je buurt speelt, en doe je er samen iets aan.\n"
    "Hij is van de bewoners van Hoogeveen. De gemeente en vijf partners helpen mee.",
    "card": {
        "blocks": [
            {"kind": "title", "text": "Welkom bij de Smederij"},
            {
                "kind": "paragraph",
                "small": False,
                "text": "Hier zeg je wat er in je buurt speelt, en doe je er samen iets aan.",
            },
            {
                "kind": "paragraph",
                "small": True,
                "text": "Hij is van de bewoners van Hoogeveen. "
                "De gemeente en vijf partners helpen mee.",
            },
            {
                "kind": "privacy",
                "eye": False,
                "text": "We bewaren wat je hier zegt. Je kunt het altijd laten wissen.",
            },
        ],
        "buttons": [
            [button("Dat is goed, begin", "ja", "main")],
            [button("Lees eerst meer", "meer"), button("English", "taal:en", "quiet")],
        ],
    },
}

SIMILAR: dict[str, Any] = {
    "text": "Licht op het fietspad. Buren zeiden al zoiets. Hoort die van jou erbij?\n"
    "12 buren: Drie lampen kapot bij de vaartbrug\n"
    "5 buren: In het donker naar school fietsen",
    "card": {
        "blocks": [
            {"kind": "title", "text": "Licht op het fietspad"},
            {
                "kind": "paragraph",
                "small": False,
                "text": "Buren zeiden al zoiets. Hoort die van jou erbij?",
            },
            {
                "kind": "said",
                "count": "12",
                "unit": "buren",
                "text": "Drie lampen kapot bij de vaartbrug",
                "button": button("Erbij", "mee:1", "main"),
            },
            {
                "kind": "said",
                "count": "5",
                "unit": "buren",
                "text": "In het donker naar school fietsen",
                "button": button("Erbij", "mee:2"),
            },
            {"kind": "privacy", "eye": False, "text": "Nog niet openbaar. Jij kijkt eerst."},
        ],
        "buttons": [[button("Nee, iets nieuws", "nieuw"), button("Terug", "terug", "quiet")]],
    },
}

MASK: dict[str, Any] = {
    "text": "2 van 3. Zo zien je buren het straks. We haalden een telefoonnummer weg.",
    "card": {
        "blocks": [
            {"kind": "step", "text": "2 van 3", "now": 2, "of": 3},
            {"kind": "title", "text": "Zo zien je buren het straks"},
            {
                "kind": "quote",
                "text": "Het fietspad langs de vaart is ’s avonds pikdonker. Mijn dochter durft er "
                "niet langs. Bel me gerust: [telefoonnummer].",
                "by": "Anna, uit Krakeel",
            },
            {
                "kind": "next",
                "text": "Let op: we haalden je telefoonnummer weg. Zo kan niet iedereen je bellen.",
            },
            {
                "kind": "privacy",
                "eye": True,
                "text": "Iedereen in Krakeel kan dit lezen. Je kunt het tien minuten terughalen.",
            },
        ],
        "buttons": [
            [button("Plaats het zo", "plaats", "main"), button("Pas aan", "pas")],
            [button("Zet het nummer terug", "nummer", "quiet"), button("Terug", "terug", "quiet")],
        ],
    },
}

THEMES = [
    ("Licht op het fietspad", "43 buren vroegen erom"),
    ("Speelplek bij de school", "31 buren vroegen erom"),
    ("Dorpshuis vaker open", "27 buren vroegen erom"),
    ("Veilig oversteken", "22 buren vroegen erom"),
    ("Schoon en groen", "17 buren vroegen erom"),
]


def dots(given: list[int]) -> dict[str, Any]:
    """Return the ballot with these points given, three in all."""
    total = sum(given)
    blocks: list[dict[str, Any]] = [
        {"kind": "title", "text": "Waar beginnen we in 2027?"},
        {
            "kind": "paragraph",
            "small": True,
            "text": "Drie punten, jij verdeelt ze. Meer punten op één thema mag ook.",
        },
        {"kind": "pot", "text": f"{total} van 3 gegeven", "given": total, "of": 3},
    ]
    for at, (label, asked) in enumerate(THEMES):
        more = [points + (at == place) for place, points in enumerate(given)]
        less = [points - (at == place) for place, points in enumerate(given)]
        mine = given[at]
        blocks.append(
            {
                "kind": "choice",
                "label": label,
                "below": f"{mine} {'punt' if mine == 1 else 'punten'} van jou" if mine else asked,
                "mine": mine,
                "minus": button(f"Punt weg bij {label}", _points(less)) if mine else None,
                "plus": button(f"Punt voor {label}", _points(more)) if total < 3 else None,
            }
        )
    blocks.append(
        {
            "kind": "privacy",
            "eye": False,
            "text": "Jouw stem is geheim. Wijzigen kan tot zo 6 december, 20.00 uur.",
        }
    )
    lines = [f"{label}: {points}" for (label, _), points in zip(THEMES, given, strict=True)]
    return {
        "text": "\n".join(["Waar beginnen we in 2027?", f"{total} van 3 gegeven", *lines]),
        "card": {
            "blocks": blocks,
            "buttons": [[button("Klaar", "uitleg", "main"), button("Opnieuw", "op", "quiet")]],
        },
    }


def _points(given: list[int]) -> str:
    return "punt:" + ",".join(str(one) for one in given)


RESULT: dict[str, Any] = {
    "text": "Besloten: Krakeel begint met licht. 412 buren stemden, 23% van Krakeel.",
    "photo": {
        "url": "/chat/file/uitslag",
        "alt": "412 buren stemden, 23% van Krakeel. Licht op het fietspad 418 punten, "
        "Speelplek bij de school 297, Dorpshuis vaker open 231, Veilig oversteken 164, "
        "Schoon en groen 112.",
        "width": 336,
        "height": 264,
    },
    "card": {
        "blocks": [
            {"kind": "badge", "text": "Besloten", "decided": True},
            {"kind": "title", "text": "Krakeel begint met licht"},
            {"kind": "picture"},
            {
                "kind": "paragraph",
                "small": False,
                "text": "Licht op het fietspad kreeg de meeste punten: 418 van de 1.222.",
            },
            {
                "kind": "next",
                "text": "Wat nu? Wo 9 december, 19.30 uur in het dorpshuis: "
                "wat kunnen we zelf doen?",
            },
        ],
        "buttons": [
            [button("Ik kom", "kom", "main"), button("Ik wil meehelpen", "help")],
            [
                button("Hele uitslag", "uitslag", "quiet"),
                {"text": "Tel het zelf na", "url": "https://example.org/bus", "look": "quiet"},
            ],
        ],
    },
}


def poll(*options: str, chosen: int | None = None, **more: Any) -> dict[str, Any]:
    """Return a message with a poll, in which option `chosen` was chosen."""
    question = "Op welke avond kom je het liefst praten over het licht?"
    return {
        "text": "\n".join([question, *(f"• {one}" for one in options)]),
        "poll": {
            "question": question,
            "options": [
                {"text": one, "votes": int(at == chosen), "mine": at == chosen}
                for at, one in enumerate(options)
            ],
            "multiple": False,
            "changeable": True,
            "anonymous": True,
            "closed": False,
            "closes_at": None,
            "correct": None,
            "explanation": "",
            **more,
        },
    }


EVENINGS = ("Woensdag 9 december", "Donderdag 10 december", "Liever op een zaterdagochtend")

RUNS: dict[str, Any] = {
    "ballots": [{"area": "Krakeel", "closes_at": "2026-12-06T19:00:00Z"}],
    "meetings": [
        {"title": "Praten over de speeltuin achter de school", "starts_at": "2026-12-03T18:30:00Z"}
    ],
    "tasks": [{"title": "Samen lampen ophangen langs het pad", "on": "2026-12-12"}],
    "agenda": [{"title": "Licht op het fietspad"}, {"title": "Speelplek bij de school"}],
    "issues": [
        {"title": "Het fietspad langs de vaart is ’s avonds pikdonker", "neighbours": 12},
        {"title": "De stoep in de Zuiderweg is te smal voor een rolstoel", "neighbours": 1},
    ],
}

LONG = (
    "Goed dat je het vraagt. Zo werkt het:\n\n"
    "1. Je vertelt wat er speelt. Eén zin is genoeg.\n"
    "2. Je buren lezen mee en zeggen of het bij hen ook zo is.\n"
    "3. Samen kiezen jullie waar je mee begint.\n\n"
    "Alles staat ook op https://example.org/krakeel/zo-werkt-het?taal=nl (met plaatjes). "
    "Je kunt altijd /stem typen, of /hulp. "
    "Het langste woord van dit jaar was toekomstagendavoortgangsbewakingsbijeenkomst, en "
    "hottentottententententoonstellingsmakersgildevergaderzaal doet er niet voor onder.\n\n"
    "<b>Dit</b> is gewoon tekst. Je mag me van alles vragen, ook later. Er is geen haast bij: "
    "wat je hier zegt blijft staan tot je terugkomt."
)


def scene(name: str) -> FakeGateway:
    """Return a gateway whose conversation stands at one of the screens worth looking at.

    Raises:
        KeyError: there is no such screen.
    """
    gateway = FakeGateway(replies=True)
    if name != "welcome":
        gateway.doors = DOORS
    SCENES[name](gateway)
    return gateway


def _tell_similar(gateway: FakeGateway) -> None:
    gateway.put(**{"from": "me", "text": "Iets aankaarten"})
    gateway.put(text="Wat speelt er? Eén zin is genoeg.")
    story = "Het fietspad langs de vaart is ’s avonds pikdonker. Mijn dochter durft er niet langs."
    gateway.put(**{"from": "me", "text": story})
    gateway.put(**SIMILAR)


def _tell_mask(gateway: FakeGateway) -> None:
    gateway.put(text="Wat speelt er? Eén zin is genoeg.")
    gateway.put(**{"from": "me", "text": "Het fietspad is pikdonker. Bel me gerust: 06 12345678"})
    gateway.put(**MASK)


def _tell_dots(gateway: FakeGateway) -> None:
    gateway.put(text="Je bericht staat erbij. Fijn dat je meedoet.")
    gateway.put(**{"from": "me", "text": "Stemmen"})
    gateway.put(**dots([1, 0, 1, 0, 0]))


def marks(mine: int | None) -> dict[str, Any]:
    """Return one option of a resistance ballot with the mark that was given."""
    option = "Eén richting, van de kerk naar de brug"
    return {
        "text": f"Optie 1 van 4: {option}",
        "card": {
            "blocks": [
                {"kind": "title", "text": "Auto’s in de Kerkstraat"},
                {"kind": "step", "text": "Stap 1 van 4", "now": 1, "of": 4},
                {
                    "kind": "scale",
                    "label": option,
                    "below": "Dan past er een breed fietspad naast. De bus rijdt om.",
                    "ask": "Hoeveel bezwaar heb jij hiertegen?",
                    "low": "0 = geen bezwaar",
                    "high": "10 = dit kan echt niet",
                    "marks": [
                        button(f"{mark} van 10 bezwaar tegen {option}", f"cijfer:{mark}")
                        for mark in range(11)
                    ],
                    "mine": mine,
                },
                {
                    "kind": "paragraph",
                    "small": True,
                    "text": "Nog 4 van de 4 opties hebben geen cijfer. "
                    "Je stem telt pas als ze er allemaal een hebben.",
                },
                {
                    "kind": "privacy",
                    "eye": False,
                    "text": "Wijzigen kan tot zo 6 december, 20.00 uur. Daarna wissen we wie wat "
                    "koos.",
                },
            ],
            "buttons": [[button("Bekijk mijn cijfers", "alles", "quiet")]],
        },
    }


def _tell_marks(gateway: FakeGateway) -> None:
    gateway.put(**{"from": "me", "text": "Stemmen"})
    gateway.put(**marks(6))


def _tell_weighed(gateway: FakeGateway) -> None:
    given = [("Eén richting", 6), ("Drempels", 0), ("Laat het zoals het is", None)]
    gateway.put(
        text="Jouw cijfers",
        card={
            "blocks": [
                {"kind": "title", "text": "Jouw cijfers voor “Auto’s in de Kerkstraat”"},
                *(
                    {
                        "kind": "weighed",
                        "label": label,
                        "below": "Je gaf nog geen cijfer."
                        if mine is None
                        else f"Jij gaf een {mine} van de 10.",
                        "of": 10,
                        "mine": mine,
                        "change": button(f"Kies cijfer: {label}", f"optie:{label}"),
                    }
                    for label, mine in given
                ),
                {"kind": "privacy", "eye": False, "text": "Wijzigen kan tot zo 6 december."},
            ],
            "buttons": [[button("Klaar", "klaar", "main"), button("Opnieuw", "op", "quiet")]],
        },
    )


def _tell_result(gateway: FakeGateway) -> None:
    gateway.put(text="Je stem ligt in de bus.")
    gateway.now += timedelta(days=12)
    gateway.put(**RESULT)


def _tell_long(gateway: FakeGateway) -> None:
    gateway.put(**{"from": "me", "text": "Hoe werkt dit eigenlijk?"})
    gateway.put(text=LONG)
    gateway.put(
        text="De brief aan de gemeente staat klaar.",
        document={"url": "/chat/file/brief", "name": "Brief over het fietspad.pdf", "size": 48213},
    )
    gateway.put(
        text="Bij welke buurt hoort de Zuiderweg voor jou?",
        buttons=[
            [{"text": "Krakeel", "data": "gebied:1"}],
            [{"text": "Wolfsbos", "data": "gebied:2"}],
            [{"text": "Geen van deze", "data": "gebied:0"}],
        ],
    )


def _tell_facts(gateway: FakeGateway) -> None:
    gateway.doors = [["Mijn bureau", "Iets aankaarten", "Stemmen · 1 staat open"], *DOORS[1:]]
    gateway.put(
        text="Bijeenkomst over licht. Woensdag 9 december, 19.30 uur, dorpshuis.",
        card={
            "blocks": [
                {"kind": "badge", "text": "Bijeenkomst", "decided": False},
                {"kind": "title", "text": "Licht: wat doen we zelf?"},
                {"kind": "fact", "name": "Wanneer", "value": "wo 9 december, 19.30 uur"},
                {"kind": "fact", "name": "Waar", "value": "Dorpshuis Krakeel"},
                {"kind": "fact", "name": "Wie komt", "value": "27 buren"},
            ],
            "buttons": [[button("Ik kom", "kom", "main"), button("Ik kan niet", "niet", "quiet")]],
        },
    )


def _tell_polls(gateway: FakeGateway) -> None:
    gateway.runs = RUNS
    gateway.put(
        text="Dorpshuis Krakeel\nPotgieterlaan 1, Hoogeveen",
        place={
            "latitude": 52.7286,
            "longitude": 6.4903,
            "title": "Dorpshuis Krakeel",
            "address": "Potgieterlaan 1, Hoogeveen",
        },
    )
    gateway.put(**poll("Ja", "Nee", chosen=0, closed=True, correct=[0], explanation="Dat klopt."))
    gateway.put(**poll(*EVENINGS))


SCENES = {
    "polls": _tell_polls,
    "welcome": lambda gateway: None,
    "similar": _tell_similar,
    "mask": _tell_mask,
    "dots": _tell_dots,
    "result": _tell_result,
    "long": _tell_long,
    "facts": _tell_facts,
    "marks": _tell_marks,
    "weighed": _tell_weighed,
}


def _draw_result() -> str:
    rows = [("Licht op het fietspad", 418), ("Speelplek bij de school", 297)]
    rows += [("Dorpshuis vaker open", 231), ("Veilig oversteken", 164), ("Schoon en groen", 112)]
    parts = [
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 336 264" font-size="14" '
        'font-family="Noto Sans, sans-serif" fill="#1B2330">'
        '<rect width="336" height="264" fill="#FFFEFB"/>'
        '<text x="1" y="16" font-weight="700" font-size="16">412 buren stemden</text>'
        '<text x="335" y="16" text-anchor="end" fill="#55606F">23% van Krakeel</text>'
    ]
    for at in range(20):
        fill = "#1D4B8F" if at < 5 else "#FFFEFB"
        parts.append(
            f'<rect x="{at * 16.8 + 1}" y="27" width="14" height="14" rx="4" fill="{fill}" '
            'stroke="#1D4B8F"/>'
        )
    for at, (label, points) in enumerate(rows):
        top = 62 + at * 43
        weight, fill = (700, "#1D4B8F") if at == 0 else (400, "#6E90C5")
        width = points / 418 * 276
        parts.append(
            f'<text x="1" y="{top}" font-weight="{weight}">{label}</text>'
            f'<rect x="1" y="{top + 6}" width="{width}" height="17" rx="4" fill="{fill}"/>'
            f'<text x="{width + 9}" y="{top + 20}" font-weight="700" font-size="16">{points}</text>'
        )
    return "".join([*parts, "</svg>"])


RESULT_PICTURE = _draw_result()


def main() -> None:
    """Serve one screen until interrupted."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--scene", choices=SCENES, default="welcome")
    parser.add_argument("--port", type=int, default=8099)
    chosen = parser.parse_args()
    print(json.dumps({"open": f"http://127.0.0.1:{chosen.port}/chat"}))
    web.run_app(scene(chosen.scene).app(), host="127.0.0.1", port=chosen.port, print=None)


if __name__ == "__main__":
    main()
