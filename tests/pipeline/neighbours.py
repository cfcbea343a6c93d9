"""Neighbours whose taps wait at the Bot API server, and what must have come of them."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import psycopg

from storage.embedded import Embedded
from tests.pipeline.program import Json, ServerProcess

CHATS = 40
EACH = 10
"""Taps of each neighbour: one on each of so many issues."""
NEWCOMERS = 10
"""People who come in meanwhile."""
IN_FLIGHT = 8
"""Messages that may be on their way at a kill (`bot.delivery.IN_FLIGHT`)."""


def connect(database: Embedded) -> psycopg.Connection[tuple[object, ...]]:
    """Return a connection to look with."""
    return psycopg.connect(database.url.replace("+psycopg", "", 1), autocommit=True)


def count(database: Embedded, what: str) -> int:
    """Return how many rows `what` (a table, with a condition) has."""
    with connect(database) as connection:
        row = connection.execute(f"SELECT count(*) FROM {what}").fetchone()
    assert row is not None
    assert isinstance(row[0], int)
    return row[0]


def store_neighbours(database: Embedded) -> None:
    """Store neighbours with a chat each, and issues of somebody else that they can join."""
    with connect(database) as connection:
        connection.execute("INSERT INTO areas VALUES ('krakeel', 'Krakeel')")
        connection.execute(
            """INSERT INTO residents (code, shown_name, language, area, consent_version,
                                      consented_at)
               SELECT 'P' || n, 'Buur', 'nl', 'krakeel', 1, now()
               FROM generate_series(0, %s) AS n""",
            (CHATS,),
        )
        connection.execute(
            """INSERT INTO doors (channel, chat, user_id, resident_id, last_spoke_at)
               SELECT 'telegram', 999 + id, 999 + id, id, now() FROM residents"""
        )
        connection.execute(
            """INSERT INTO issues (area, submitter, shown_name, text, language, guesses,
                                   brought_up_at)
               SELECT 'krakeel', 1, '', 'Vraagstuk ' || n, 'nl', '[]', now()
               FROM generate_series(1, %s) AS n""",
            (EACH,),
        )


def tap_all(telegram: ServerProcess, *, each: int = EACH) -> int:
    """Let each neighbour tap "join" under `each` issues; return how many updates wait then."""
    for issue in range(1, each + 1):
        for chat in range(1001, 1001 + CHATS):
            telegram.control("taps", chat=chat, message_id=1, data=f"mee:{issue}")
    return CHATS * each


def newcomers_come_in(telegram: ServerProcess) -> None:
    """Let people go through all screens of coming in, faster than anybody answers."""
    for chat in range(2001, 2001 + NEWCOMERS):
        telegram.control("says", chat=chat, text="/start")
        for data in ("ok:ja", "tl:nl", "gb:krakeel"):
            telegram.control("taps", chat=chat, message_id=1, data=data)


def settings_of(telegram: ServerProcess, database_url: str) -> dict[str, str]:
    """Return the environment of a program with that channel and database."""
    return {
        "SMEDERIJ_TELEGRAM_API": telegram.url,
        "SMEDERIJ_TELEGRAM_TOKEN": telegram.token,
        "SMEDERIJ_DATABASE_URL": database_url,
        "SMEDERIJ_MUNICIPALITY": str(Path(__file__).parents[2] / "content" / "hoogeveen"),
    }


def assert_each_tap_was_answered_once(telegram: ServerProcess, *, taps: int, repeats: int) -> None:
    """Check that no reply is missing and at most `repeats` were said again."""
    sent = telegram.sent()
    joined = Counter((one["chat_id"], one["text"]) for one in _joins(sent))
    assert len(joined) == taps, "a reply was lost"
    assert sum(joined.values()) - len(joined) <= repeats
    assert not [one for one in sent if one["text"].startswith("Je doet al mee")], "done twice"


def assert_answers_came_in_order(telegram: ServerProcess) -> None:
    """Check that each chat heard of its issues in the order in which it tapped."""
    order: dict[int, list[str]] = {}
    for one in _joins(telegram.sent()):
        heard = order.setdefault(one["chat_id"], [])
        if one["text"] not in heard:
            heard.append(one["text"])
    for heard in order.values():
        numbers = [int(text.split("Vraagstuk ")[1].split("”")[0]) for text in heard]
        assert numbers == sorted(numbers)


def _joins(sent: list[Json]) -> list[Json]:
    return [one for one in sent if one["text"].startswith("Je doet mee met")]


def all_is_done(database: Embedded, updates: int) -> bool:
    """Return whether so many updates were handled and nothing waits to be said."""
    return (
        count(database, "inbox WHERE done_at IS NOT NULL") == updates
        and count(database, "outbox WHERE closed_at IS NULL") == 0
    )
