"""How a message to 10,000 people goes out: `python -m benchmarks.broadcasting`.

The whole program, with Telegram's ceiling, against a Bot API server on loopback that refuses the
31st message in a second; of its people 5% block us and the chats of 2% are gone. Three times the
program is killed on the way, and every second somebody taps a button and waits for the answer. The
server's ledger tells what came of it; it takes some seven minutes.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path
from typing import Any

import psycopg

from storage import migrate
from storage.embedded_throwaway import throwaway
from tests.pipeline.broadcasts import FIRST_CHAT, content_without_night, store_broadcast
from tests.pipeline.neighbours import settings_of
from tests.pipeline.program import SMALL, ProgramProcess, ServerProcess, running, serving

PATIENCE_SECONDS = 1800.0
KILLS = (0.2, 0.5, 0.8)
"""After which part of all messages."""
TALKER = 999_001
"""Somebody who asks for help every second."""

Json = dict[str, Any]


class Ledger:
    """What the server accepted, read bit by bit."""

    def __init__(self, server: ServerProcess) -> None:
        self._server = server
        self._seen = 0
        self.heard: Counter[int] = Counter()
        self.moments: list[float] = []
        self.replies: list[float] = []

    def look(self) -> None:
        """Read on from where the last look ended."""
        for one in self._server.control("ledger", after=self._seen)["ledger"]:
            self._seen += 1
            if one["method"] != "sendMessage":
                continue
            if one["chat_id"] == TALKER:
                self.replies.append(one["seconds"])
            elif str(one["params"].get("text", "")).startswith("Bericht van"):
                self.heard[one["chat_id"]] += 1
                self.moments.append(one["seconds"])


def _talk(server: ServerProcess, asked: list[float], over: threading.Event) -> None:
    while not over.wait(1.0):
        asked.append(time.monotonic())
        server.control("says", chat=TALKER, text="/hulp")


def main() -> None:
    """Send it, and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=10_000)
    parser.add_argument("--no-kills", action="store_true")
    chosen = parser.parse_args()
    people = chosen.people
    blocked = [FIRST_CHAT + one for one in range(1, people + 1) if one % 20 == 3]
    missing = [FIRST_CHAT + one for one in range(1, people + 1) if one % 50 == 7]
    reached = people - len({*blocked, *missing})
    with (
        throwaway() as database,
        serving() as server,
        tempfile.TemporaryDirectory() as folder,
    ):
        migrate.upgrade(database.url)
        store_broadcast(database.url, people)
        _bring_talker_in(database.url)
        server.control("modes", per_second=30, blocked=blocked, missing=missing)
        settings = settings_of(server, database.url)
        settings["SMEDERIJ_MUNICIPALITY"] = str(content_without_night(Path(folder)))
        program = ProgramProcess(Path(folder), settings, *SMALL, "intake,lanes,delivery,scheduler")
        ledger, asked, over = Ledger(server), list[float](), threading.Event()
        kills = [] if chosen.no_kills else [int(reached * part) for part in KILLS]
        begin = time.monotonic()
        with running(program):
            talking = threading.Thread(target=_talk, args=(server, asked, over))
            talking.start()
            while len(ledger.heard) < reached:
                time.sleep(0.5)
                ledger.look()
                if kills and len(ledger.heard) >= kills[0]:
                    kills.pop(0)
                    program.kill()
                    program.start()
                if time.monotonic() - begin > PATIENCE_SECONDS:
                    sys.exit(f"only {len(ledger.heard)} of {reached} were reached")
            over.set()
            talking.join()
            time.sleep(3)
            ledger.look()
        refused = server.control("ledger")["refused"]
    _print(ledger, asked, reached, refused, with_kills=not chosen.no_kills)


def _bring_talker_in(url: str) -> None:
    with psycopg.connect(url.replace("+psycopg", "", 1), autocommit=True) as connection:
        connection.execute(
            """WITH new AS (
                   INSERT INTO residents (code, shown_name, language, consent_version, consented_at)
                   VALUES ('TALKER', 'Prater', 'nl', 1, now()) RETURNING id)
               INSERT INTO doors (channel, chat, user_id, resident_id, last_spoke_at)
               SELECT 'telegram', %s, %s, id, now() FROM new""",
            (TALKER, TALKER),
        )


def _print(
    ledger: Ledger, asked: list[float], reached: int, refused: list[Json], *, with_kills: bool
) -> None:
    span = max(ledger.moments) - min(ledger.moments)
    too_fast = sum(one["error"] == 429 for one in refused)
    waits = sorted(_waits(asked, ledger.replies))
    print(f"people reached            {len(ledger.heard):>8} of {reached}")
    print(f"said again                {sum(ledger.heard.values()) - len(ledger.heard):>8}")
    print(f"refused as too fast (429) {too_fast:>8}")
    print(f"a second                  {len(ledger.moments) / span:>8.1f}")
    print(f"seconds                   {span:>8.0f}")
    if waits:
        kept = f"{waits[len(waits) // 2]:.2f} / {waits[int(len(waits) * 0.99)]:.2f}"
        print(f"a reply meanwhile, s      {kept:>13} (p50 / p99{', kills and all' * with_kills})")


def _waits(asked: list[float], replies: list[float]) -> list[float]:
    """Return how long each question waited for the first reply after it."""
    waits, place = [], 0
    for moment in asked:
        while place < len(replies) and replies[place] < moment:
            place += 1
        if place < len(replies):
            waits.append(replies[place] - moment)
            place += 1
    return waits


if __name__ == "__main__":
    main()
