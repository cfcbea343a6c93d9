"""An official message reaches everybody, whatever is killed, and keeps within Telegram's limit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from storage import migrate
from storage.embedded import Embedded
from storage.embedded_throwaway import throwaway
from tests.pipeline.broadcasts import (
    FIRST_CHAT,
    content_without_night,
    store_broadcast,
)
from tests.pipeline.neighbours import IN_FLIGHT, count, settings_of
from tests.pipeline.program import SMALL, ProgramProcess, ServerProcess, running, serving, until

PEOPLE = 90
BLOCKED, MISSING = (7, 8, 9), (20, 21)
"""Who blocks us, and whose chat is gone."""


@pytest.fixture
def database() -> Iterator[Embedded]:
    """A server of PostgreSQL of this test's own."""
    with throwaway() as server:
        migrate.upgrade(server.url)
        store_broadcast(server.url, PEOPLE)
        yield server


@pytest.fixture
def telegram() -> Iterator[ServerProcess]:
    """A Bot API server that refuses the 31st message in a second."""
    with serving() as server:
        server.control(
            "modes",
            per_second=30,
            blocked=[FIRST_CHAT + one for one in BLOCKED],
            missing=[FIRST_CHAT + one for one in MISSING],
        )
        yield server


def _heard(telegram: ServerProcess) -> Counter[int]:
    """Return chat -> how often the message was accepted there; not its figures for the sender."""
    said = (one for one in telegram.sent() if one["text"].startswith("Bericht van Olga"))
    return Counter(int(one["chat_id"]) for one in said)


def test_three_kills_on_the_way_of_a_message_lose_nobody_and_hurry_nobody(
    telegram: ServerProcess, database: Embedded, tmp_path: Path
) -> None:
    settings = settings_of(telegram, database.url)
    settings["SMEDERIJ_MUNICIPALITY"] = str(content_without_night(tmp_path))
    program = ProgramProcess(tmp_path, settings, *SMALL, "intake,lanes,delivery,scheduler")
    reached = PEOPLE - len(BLOCKED) - len(MISSING)

    with running(program):
        for some in (10, 30, 50):
            until(lambda some=some: len(_heard(telegram)) >= some)  # type: ignore[misc]
            program.kill()
            program.start()
        until(lambda: len(_heard(telegram)) == reached)
        until(lambda: count(database, "outbox WHERE closed_at IS NULL") == 0)

    heard = _heard(telegram)
    assert set(heard) == {
        FIRST_CHAT + one for one in range(1, PEOPLE + 1) if one not in (*BLOCKED, *MISSING)
    }
    assert sum(heard.values()) - reached <= 3 * IN_FLIGHT
    assert count(database, "broadcast_recipients WHERE handed = 1") == PEOPLE
    assert count(database, "doors WHERE closed_at IS NOT NULL") == len(BLOCKED) + len(MISSING)
    refused = telegram.control("ledger")["refused"]
    assert [one for one in refused if one["error"] == 429] == []
