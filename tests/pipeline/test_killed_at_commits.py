"""kill -9 straight before and straight after each commit there is: nothing lost, nothing twice.

A story is told once without a death, to know what comes of it. Then it is told again and again,
each time with a death at another commit; after it the program is started again. What stands in the
tables must be the same, and people must have read the same, with at most as many repeats as may be
on their way at a kill.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
from collections import Counter
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import psycopg
import pytest

from storage.gateway import hash_of
from tests.database import Databases
from tests.fake_bot_api import FakeBotApi
from tests.pipeline.mortal import Life, as_line
from tests.pipeline.neighbours import IN_FLIGHT
from tests.pipeline.program import ROOT

NOW = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
"""A Monday evening, 19.00 uur in Hoogeveen."""
ANNA, BILAL, CHANTAL, NEW = 1001, 1002, 1003, 2001
COOKIE = "een-koekje-dat-lang-genoeg-is"
COUNTED = (
    *("residents", "doors", "home_areas", "areas", "issues", "joins", "themes", "roles"),
    *("announcements", "said_once", "ballots", "ballot_options", "open_papers", "open_roll"),
    *("counted_papers", "finished_rolls", "conversations", "channels", "slots"),
    *("due", "inbox", "gateway_updates", "door_events"),
)
"""Tables whose rows a death may neither add to nor take from."""


@dataclass(slots=True)
class World:
    """A database, a Bot API server or the web phone, and who lives there."""

    url: str
    folder: Path
    api: FakeBotApi
    web: bool = False
    posts: list[tuple[str, str, dict[str, Any]]] = field(default_factory=list)

    def execute(self, statement: str, *values: object) -> list[tuple[Any, ...]]:
        """Execute SQL and return the rows that it finds."""
        with psycopg.connect(self.url.replace("+psycopg", "", 1), autocommit=True) as connection:
            found = connection.execute(statement, values or None)
            return found.fetchall() if found.description else []

    def has_neighbours(self) -> None:
        """Let Anna, Bilal and Chantal live in Krakeel, and an issue of Anna's stand there."""
        self.execute("INSERT INTO areas VALUES ('krakeel', 'Krakeel')")
        channel = "gateway" if self.web else "telegram"
        for number, name in enumerate(("Anna", "Bilal", "Chantal"), start=1):
            chat = number if self.web else 1000 + number
            self.execute(
                """WITH new AS (
                       INSERT INTO residents (code, shown_name, language, area, consent_version,
                                              consented_at)
                       VALUES (%s, %s, 'nl', 'krakeel', 1, '2026-01-01') RETURNING id
                   ), home AS (
                       INSERT INTO home_areas (resident_id, since, area)
                       SELECT id, '2026-01-01', 'krakeel' FROM new)
                   INSERT INTO doors (channel, chat, user_id, resident_id, last_spoke_at)
                   SELECT %s, %s, %s, id, '2026-01-01' FROM new""",
                *(f"CODE{number}", name, channel, chat, chat),
            )
        self.execute(
            """INSERT INTO issues (area, submitter, shown_name, text, language, guesses,
                                   brought_up_at)
               VALUES ('krakeel', 1, '', 'Er is geen bankje', 'nl', '[]', '2026-03-01')"""
        )

    def taps(self, chat: int, label: str) -> None:
        """Tap the newest button in a chat that begins with `label`."""
        for one in reversed(self.api.shown(chat)):
            for button in (button for row in one.buttons for button in row):
                if button["text"].startswith(label):
                    self.api.user_taps(chat, one.message_id, button["callback_data"])
                    return
        raise AssertionError(f"no button {label!r} for {chat}")

    def stands(self) -> dict[str, int]:
        """Return how many rows each table has, and what is still open."""
        found = {
            table: int(self.execute(f"SELECT count(*) FROM {table}")[0][0]) for table in COUNTED
        }
        for what in (
            "inbox WHERE done_at IS NULL",
            "inbox WHERE set_aside_at IS NOT NULL",
            "outbox WHERE closed_at IS NULL",
            "outbox WHERE ended NOT IN ('said', 'superseded')",
            "due WHERE set_aside_at IS NOT NULL",
            "announcements WHERE ended_at IS NULL",
            "ballots WHERE shredded_at IS NOT NULL",
        ):
            found[what] = int(self.execute(f"SELECT count(*) FROM {what}")[0][0])
        # The key of a ballot that was not stored opens nothing, and its number comes never again.
        ballots = {str(one[0]) for one in self.execute("SELECT id FROM ballots")}
        keys = {file.stem for file in self.folder.glob("ballot-keys/*")}
        found["keys"] = len(keys & ballots)
        return found

    def read(self) -> Counter[tuple[int, str]]:
        """Return what people read, and how often it was said to them."""
        if self.web:
            return Counter(
                (chat, text)
                for chat, text in self.execute("SELECT chat, body->>'text' FROM gateway_messages")
            )
        return Counter(
            (one.chat_id or 0, str(one.params.get("text", "")))
            for one in self.api.ledger
            if one.method.startswith(("send", "edit"))
        )


Story = Callable[[World], AsyncIterator[tuple[str, datetime]]]
"""Prepares the world, and gives again and again what the program does next, and when."""


async def joining(world: World) -> AsyncIterator[tuple[str, datetime]]:
    """Somebody comes in, Chantal brings something up, Bilal joins, and Anna hears of it."""
    world.has_neighbours()
    world.api.user_says(NEW, "/start")
    for data in ("ok:ja", "tl:nl", "gb:krakeel"):
        world.api.user_taps(NEW, 1, data)
    world.api.user_says(CHANTAL, "Er staat een auto op de stoep")
    world.api.user_taps(BILAL, 1, "mee:1")
    yield "settle", NOW
    world.taps(CHANTAL, "Plaats het")
    yield "settle", NOW + timedelta(seconds=40)
    yield "settle", NOW + timedelta(hours=1)


async def voting(world: World) -> AsyncIterator[tuple[str, datetime]]:
    """Anna opens a ballot, two vote, it closes, the result is told and its key destroyed."""
    world.has_neighbours()
    world.execute(
        """INSERT INTO roles (resident_id, role, area, granted_at)
           VALUES (1, 'initiative-group', 'krakeel', '2026-01-01')"""
    )
    world.execute(
        """WITH two AS (
               INSERT INTO themes (area, names) VALUES
                   ('krakeel', '{"nl": "Licht"}'), ('krakeel', '{"nl": "Spelen"}')
               RETURNING id, area)
           INSERT INTO issues (area, shown_name, text, language, theme_id, guesses, brought_up_at)
           SELECT area, '', 'Er is iets', 'nl', id, '[]', '2026-03-01' FROM two ORDER BY id"""
    )
    world.api.user_taps(ANNA, 1, "so:ja-week")
    yield "settle", NOW
    for chat in (BILAL, CHANTAL):
        world.api.user_says(chat, "/stem")
    yield "settle", NOW + timedelta(minutes=1)
    for chat in (BILAL, CHANTAL):
        world.taps(chat, "+")
    yield "settle", NOW + timedelta(minutes=2)
    yield "settle", NOW + timedelta(days=8)
    yield "settle", NOW + timedelta(days=8, minutes=2)


async def on_the_web(world: World) -> AsyncIterator[tuple[str, datetime]]:
    """Bilal taps and says something on the web phone, whose gateway dies with the program."""
    world.web = True
    world.has_neighbours()
    world.execute(
        """INSERT INTO gateway_sessions (secret_hash, secret_since, created_at, last_seen_at)
           SELECT h, '2026-01-01', '2026-01-01', '2026-01-01'
           FROM unnest(%s::bytea[]) WITH ORDINALITY AS s(h, n) ORDER BY n""",
        [hash_of(f"{COOKIE}-{number}") for number in range(1, 4)],
    )
    say = {"text": "Er staat een auto op de stoep", "key": _key(1)}
    world.posts = [("/chat/say", f"{COOKIE}-2", say)]
    yield "settle", NOW
    (answer,) = world.execute(
        "SELECT max(message_id) FROM gateway_messages WHERE chat = 2 AND from_bot"
    )
    tap = {"message_id": answer[0], "data": "mee:1", "key": _key(2)}
    world.posts = [("/chat/tap", f"{COOKIE}-2", tap)]
    yield "settle", NOW + timedelta(seconds=20)
    world.posts = []
    yield "settle", NOW + timedelta(hours=1)


def _key(number: int) -> str:
    return f"00000000-0000-4000-8000-{number:012}"


async def importing(world: World) -> AsyncIterator[tuple[str, datetime]]:
    """A file with issues is brought in."""
    world.execute("INSERT INTO areas VALUES ('krakeel', 'Krakeel')")
    rows = "".join(f"Er is iets aan de hand, nummer {number}\n" for number in range(20))
    (world.folder / "issues.csv").write_text(f"tekst\n{rows}")
    yield "import", NOW


class Mortal:
    """The process that lives and dies."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process

    async def lives(self, life: Life) -> dict[str, Any]:
        """Live, and return what came of it."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(as_line(life))
        answer: dict[str, Any] = json.loads(await self._process.stdout.readline())
        assert not answer["failed"], "it broke by itself"
        return answer


@pytest.fixture
async def mortal() -> AsyncIterator[Mortal]:
    """Start the process whose children are killed."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.pipeline.mortal"),
        cwd=ROOT,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    yield Mortal(process)
    assert process.stdin is not None
    process.stdin.close()
    await process.wait()


@dataclass(frozen=True, slots=True)
class Told:
    """How a story ended.

    Attributes:
        sites: where the program committed, up to its death.
    """

    killed: bool
    sites: list[str]
    stands: dict[str, int]
    read: Counter[tuple[int, str]]


async def _tell(
    story: Story, mortal: Mortal, databases: Databases, folder: Path, *, dies_at: int, after: bool
) -> Told:
    moment = NOW
    killed = False
    sites: list[str] = []
    with databases.fresh() as url:
        async with FakeBotApi(clock=lambda: moment) as api:
            world = World(url, folder, api)
            async for work, moment in story(world):
                life = Life(
                    work,
                    url,
                    str(folder),
                    moment.isoformat(),
                    "" if world.web else api.url,
                    api.token,
                    dies_at=0 if killed else max(0, dies_at - len(sites)),
                    after=after,
                    posts=world.posts,
                )
                answer = await mortal.lives(life)
                if not killed:
                    sites += answer["sites"]
                if answer["killed"]:
                    killed = True
                    await mortal.lives(replace(life, dies_at=0))
            return Told(killed, sites, world.stands(), world.read())


def _folder(where: Path, name: str) -> Path:
    made = where / name
    made.mkdir()
    return made


WRITES: dict[Story, set[str]] = {
    joining: {
        "bot/intake.py store_updates",
        "bot/lanes.py Lanes._handle",
        "bot/delivery.py Delivery.say_heads",
        "scheduler/ticks.py act_on_next",
        "scheduler/speaking.py speak",
    },
    voting: {
        "bot/lanes.py Lanes._handle",
        "bot/delivery.py Delivery.say_heads",
        "scheduler/ticks.py act_on_next",
        "scheduler/speaking.py speak",
    },
    on_the_web: {
        "web/gateway/phone.py Phone._keep",
        "web/gateway/phone.py Phone._tap",
        "bot/intake.py store_updates",
        "bot/lanes.py Lanes._handle",
    },
    importing: {"bot/importing.py import_issues"},
}
"""Of each story, who must be seen to commit: or else it kills nobody there."""


@pytest.mark.parametrize("after", [False, True], ids=["straight before", "straight after"])
@pytest.mark.parametrize("story", WRITES, ids=lambda one: one.__name__)
async def test_a_kill_at_each_commit_loses_nothing_and_does_nothing_twice(
    story: Story, after: bool, mortal: Mortal, databases: Databases, tmp_path: Path
) -> None:
    whole = await _tell(
        story, mortal, databases, _folder(tmp_path, "whole"), dies_at=0, after=False
    )
    assert whole.sites
    assert WRITES[story] <= set(whole.sites)
    repeats = 0 if story is on_the_web else IN_FLIGHT
    for number in _deaths(whole.sites):
        told = await _tell(
            story, mortal, databases, _folder(tmp_path, str(number)), dies_at=number, after=after
        )
        where = f"killed at commit {number}, {told.sites[-1]}"
        assert told.killed, where
        assert told.stands == whole.stands, where
        assert set(told.read) == set(whole.read), where
        assert (told.read - whole.read).total() <= repeats, where


def _deaths(sites: list[str]) -> list[int]:
    """Return at which commits to die: of each function that commits, its first and its last one.

    With SMEDERIJ_EVERY_KILL=1 at all of them, which takes some minutes.
    """
    if os.environ.get("SMEDERIJ_EVERY_KILL") == "1":
        return list(range(1, len(sites) + 1))
    first = {site: number for number, site in reversed(list(enumerate(sites, start=1)))}
    last = {site: number for number, site in enumerate(sites, start=1)}
    return sorted({*first.values(), *last.values()})
