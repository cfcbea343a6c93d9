"""500 residents who tap "Meedoen" at a Bot API server on loopback, and a bot that answers them.

Server, bot and PostgreSQL are processes of their own; what is measured of the bot is measured
from outside, alike for every bot.
"""

from __future__ import annotations

import http.client
import json
import multiprocessing
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import psycopg

from benchmarks._process import cpu_seconds, megabytes
from storage import migrate
from storage.embedded_throwaway import throwaway
from tests.pipeline.program import ServerProcess, serving

RESIDENTS = 500
ISSUES = 200
FIRST_CHAT = 1001
MESSAGE = 1
"""The message whose button they tap."""
CALLS = 2
"""For each tap: a reply, and either an edit (the bare bots) or the end of the spinner (ours)."""
PATIENCE_SECONDS = 300.0
LOOK_SECONDS = 0.1
_ISSUE = re.compile(r"Vraagstuk (\d+)\b")

Json = dict[str, Any]
Tap = tuple[int, int]
"""Chat and issue."""


def tap_of(number: int) -> Tap:
    """Return who taps at `number`, and on what; nobody joins an issue twice."""
    resident, turn = number % RESIDENTS, number // RESIDENTS
    return FIRST_CHAT + resident, 1 + (resident + 7 * turn) % ISSUES


@dataclass(frozen=True, slots=True)
class Figures:
    """What one bot made of it. Memory is that of the bot's process at the end."""

    seconds: float
    cpu_ms: float
    megabytes: float
    latencies: dict[int, tuple[float, float]]
    """Taps a second -> milliseconds from "the update is there" to "the reply is", p50 and p99."""


def measure(bot: str, *, taps: int, rates: dict[int, int], profile: Path | None) -> Figures:
    """Let `bot` (of `benchmarks._bots`) answer taps that wait, then some that come at a rate.

    Args:
        rates: taps a second -> for how many seconds.
    """
    with throwaway() as database, serving() as server, tempfile.TemporaryDirectory() as folder:
        migrate.upgrade(database.url)
        _store_people(database.url, server)
        _tap_at_once(server, taps)
        with _running(bot, server, database.url, Path(folder), profile) as running:
            counted = _Replies(server)
            cpu, begin = cpu_seconds(running.pid), time.monotonic()
            running.go()
            counted.wait_for(taps, running)
            cpu, seconds = cpu_seconds(running.pid) - cpu, counted.last - begin
            latencies: dict[int, tuple[float, float]] = {}
            first = taps
            for rate, span in rates.items():
                time.sleep(1)
                latencies[rate] = _latencies(server, counted, running, first, rate, rate * span)
                first += rate * span
            memory = megabytes(running.pid)
    return Figures(seconds, cpu / taps * 1000, memory, latencies)


def _store_people(url: str, server: ServerProcess) -> None:
    with psycopg.connect(url.replace("+psycopg", "", 1), autocommit=True) as connection:
        connection.execute("INSERT INTO areas (slug, name) VALUES ('krakeel', 'Krakeel')")
        connection.execute(
            """INSERT INTO residents (code, language, area, consent_version, consented_at)
               SELECT 'P' || n, 'nl', 'krakeel', 1, now() FROM generate_series(0, %s) AS n""",
            (RESIDENTS,),
        )
        connection.execute(
            """INSERT INTO doors (channel, chat, user_id, resident_id, last_spoke_at)
               SELECT 'telegram', %s + id, %s + id, id, now() FROM residents""",
            (FIRST_CHAT - 2, FIRST_CHAT - 2),
        )
        connection.execute(
            """INSERT INTO issues (area, submitter, shown_name, text, language, guesses,
                                   brought_up_at)
               SELECT 'krakeel', 1, '', 'Vraagstuk ' || n, 'nl', '[]', now()
               FROM generate_series(1, %s) AS n""",
            (ISSUES,),
        )
    for chat in range(FIRST_CHAT, FIRST_CHAT + RESIDENTS):
        server.call("sendMessage", chat_id=chat, text="begin")


class _Line:
    """A connection to the server that stays open, so that a tap costs it little."""

    def __init__(self, url: str) -> None:
        self._http = http.client.HTTPConnection(urlsplit(url).netloc)

    def tap(self, number: int) -> None:
        chat, issue = tap_of(number)
        body = json.dumps({"chat": chat, "message_id": MESSAGE, "data": f"mee:{issue}"})
        self._http.request("POST", "/control/taps", body, {"Content-Type": "application/json"})
        self._http.getresponse().read()


def _tap_at_once(server: ServerProcess, taps: int) -> None:
    line = _Line(server.url)
    for number in range(taps):
        line.tap(number)


def _tap_at_a_rate(url: str, first: int, rate: int, count: int) -> list[float]:
    """Tap, in a process that does nothing else; return when each tap was there (monotonic)."""
    line = _Line(url)
    there = []
    begin = time.monotonic()
    for number in range(count):
        time.sleep(max(0.0, begin + number / rate - time.monotonic()))
        there.append(time.monotonic())
        line.tap(first + number)
    return there


def _latencies(
    server: ServerProcess, counted: _Replies, running: Running, first: int, rate: int, count: int
) -> tuple[float, float]:
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        pool.apply(_tap_at_a_rate, (server.url, first, 1, 0))  # its imports don't count
        there = pool.apply(_tap_at_a_rate, (server.url, first, rate, count))
    counted.wait_for(first + count, running)
    waits = sorted(counted.replied[tap_of(first + number)] - at for number, at in enumerate(there))
    return waits[count // 2] * 1000, waits[int(count * 0.99)] * 1000


class _Replies:
    """The replies that the server accepted, and when."""

    def __init__(self, server: ServerProcess) -> None:
        self._server = server
        self._seen = server.control("state")["accepted"]
        self._calls = 0
        self.replied: dict[Tap, float] = {}
        self.last = 0.0

    def wait_for(self, taps: int, running: Running) -> None:
        """Wait until so many taps were answered by all their calls.

        Raises:
            RuntimeError: the bot stopped, or it takes for ever.
        """
        until = time.monotonic() + PATIENCE_SECONDS
        while True:
            missing = CALLS * taps - self._calls
            if self._server.control("state")["accepted"] - self._seen >= missing:
                self._look()
                if len(self.replied) >= taps and self._calls >= CALLS * taps:
                    return
            if running.stopped() or time.monotonic() > until:
                raise RuntimeError("the bot stopped, or it takes for ever")
            time.sleep(LOOK_SECONDS)

    def _look(self) -> None:
        for one in self._server.control("ledger", after=self._seen)["ledger"]:
            self._seen += 1
            if one["method"] == "sendMessage":
                found = _ISSUE.search(one["params"]["text"])
                if found is None:
                    raise RuntimeError(f"no such reply: {one['params']['text']}")
                self.replied.setdefault((one["chat_id"], int(found[1])), one["seconds"])
            elif one["method"] not in ("editMessageText", "answerCallbackQuery"):
                continue  # what a bot says of itself when it starts
            self._calls += 1
            self.last = max(self.last, one["seconds"])


class Running:
    """A bot that has started and waits for a word."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        self.pid = process.pid

    def go(self) -> None:
        """Let it begin."""
        assert self._process.stdin is not None
        self._process.stdin.write("go\n")
        self._process.stdin.flush()

    def stopped(self) -> bool:
        """Return whether it ended."""
        return self._process.poll() is not None


@contextmanager
def _running(
    bot: str, server: ServerProcess, database: str, folder: Path, profile: Path | None
) -> Iterator[Running]:
    command = [sys.executable, "-m", "benchmarks._bots", bot, server.url, server.token, database]
    command += [str(folder), str(profile.absolute()) if profile else ""]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            assert process.stdout is not None
            if process.stdout.readline().strip() != "ready":
                raise RuntimeError(f"{bot} did not start")
            yield Running(process)
        finally:
            process.terminate()
