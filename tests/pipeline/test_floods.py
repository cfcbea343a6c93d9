"""Whoever sends without end is slowed down and told so once; nobody else notices."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.channels import GATEWAY, TELEGRAM
from bot.intake import store_updates, take_in
from storage import inbox
from storage.session import Sessions
from tests.pipeline.looking import rows
from tests.pipeline.small_program import QuickReader
from tests.village import Person, Village, make_village

SLOWED = "Rustig aan, je stuurt veel achter elkaar."
OVER = "Je stuurt sneller dan we kunnen lezen."


@pytest.fixture(params=[TELEGRAM, GATEWAY])
async def village(
    sessions: Sessions, tmp_path: Path, request: pytest.FixtureRequest
) -> AsyncIterator[Village]:
    """A village on either channel, where everybody keeps to the pace of Hoogeveen."""
    async with make_village(sessions, QuickReader(), tmp_path, on=request.param) as made:
        pace = made.content.pace.of_a_chat(made.clock().date())
        made.channel = replace(made.channel, pace=pace)
        yield made


async def _sends(person: Person, how_many: int) -> None:
    """Send as fast as it goes, and let it all be taken in."""
    for _ in range(how_many):
        await person.phone.say("/hulp")
    await _takes_in(person.village)


async def _takes_in(village: Village) -> None:
    while await take_in(village.http, village.channel, village.sessions, village.clock, wait=0):
        pass


async def _waiting(village: Village) -> int:
    found = await rows(
        village.sessions,
        "SELECT count(*) FROM inbox WHERE done_at IS NULL AND set_aside_at IS NULL",
    )
    return int(found[0][0])


def _answers(person: Person) -> int:
    return person.counts("/annuleer")


async def test_who_sends_without_end_is_slowed_down_told_once_and_heard_to_the_end(
    village: Village, anna: Person
) -> None:
    pace = village.channel.pace
    await village.waits(minutes=5)

    await _sends(anna, pace.at_once + 20)
    await village.settle()
    assert _answers(anna) == pace.at_once
    assert anna.counts(SLOWED) == 1

    await village.waits(seconds=5)
    assert _answers(anna) == pace.at_once + 5
    for _ in range(15):
        await village.waits(seconds=1)
    assert _answers(anna) == pace.at_once + 20
    assert await _waiting(village) == 0
    assert anna.counts(SLOWED) == 1
    assert anna.counts(OVER) == 0


async def test_nobody_else_is_slowed_down_meanwhile(
    village: Village, anna: Person, bilal: Person
) -> None:
    await village.waits(minutes=5)
    await _sends(anna, 150)
    await bilal.says("/hulp")

    bilal.sees_last("/annuleer")
    bilal.never_sees(SLOWED)
    assert await _waiting(village) > 100


async def test_a_fast_typer_and_three_albums_are_never_slowed_down(
    village: Village, anna: Person
) -> None:
    await village.waits(minutes=5)
    await _sends(anna, village.channel.pace.at_once)
    await village.settle()
    for _ in range(60):
        await village.waits(seconds=1)
        await _sends(anna, 1)
    await village.settle()

    assert _answers(anna) == village.channel.pace.at_once + 60
    anna.never_sees(SLOWED)


async def test_ten_thousand_updates_of_one_person_take_no_room_and_this_person_is_told_once(
    village: Village, anna: Person, bilal: Person
) -> None:
    await village.waits(minutes=5)
    pace = village.channel.pace
    bodies = [
        {
            "update_id": 900_000 + number,
            "message": {
                "message_id": number,
                "date": 0,
                "chat": {"id": anna.phone.chat, "type": "private"},
                "from": {"id": anna.phone.chat, "is_bot": False, "first_name": "A"},
                "text": "/hulp " + "x" * 4000,
            },
        }
        for number in range(10_000)
    ]
    for start in range(0, len(bodies), 100):
        batch = bodies[start : start + 100]
        await store_updates(batch, village.channel, village.sessions, village.clock)

    kept = (
        await rows(
            village.sessions,
            "SELECT count(body) AS words, coalesce(sum(length(body::text)), 0) AS size,"
            " count(*) FILTER (WHERE chat <> 0) AS named FROM inbox",
        )
    )[0]
    assert kept.words == kept.named == pace.at_once + pace.waiting
    assert kept.size < 1_500_000
    await village.settle()
    assert anna.counts(SLOWED) == 1  # by the first hundred
    assert anna.counts(OVER) == 1
    bilal.never_sees(OVER)


async def test_what_was_let_go_is_acknowledged_and_not_asked_for_again(
    village: Village, anna: Person
) -> None:
    pace = village.channel.pace
    await village.waits(minutes=5)
    await _sends(anna, pace.at_once + pace.waiting + 50)
    before = await rows(village.sessions, "SELECT count(*) FROM inbox")

    await _takes_in(village)

    assert await rows(village.sessions, "SELECT count(*) FROM inbox") == before
    gone = await rows(village.sessions, "SELECT * FROM inbox WHERE error_code = 'too many'")
    assert len(gone) == 50
    assert {(one.body, one.chat) for one in gone} == {(None, 0)}


async def test_who_was_quiet_for_a_while_is_told_again_the_next_time(
    village: Village, anna: Person
) -> None:
    for _ in range(2):
        await village.waits(minutes=10)
        await _sends(anna, village.channel.pace.at_once + 2)
        await village.settle()

    assert anna.counts(SLOWED) == 2


async def test_the_same_update_offered_again_and_again_counts_once(
    village: Village, anna: Person
) -> None:
    one = inbox.Arrived(77, anna.phone.chat, "{}")
    for _ in range(100):
        async with village.sessions.begin() as session:
            await inbox.store(
                session, "telegram", [one], now=village.clock(), pace=village.channel.pace
            )

    found = await rows(village.sessions, "SELECT * FROM paces WHERE channel = 'telegram'")
    ahead = found[0].free_at - village.clock() if found else timedelta(0)
    assert ahead <= timedelta(seconds=5)


async def test_two_lane_processes_hear_a_flood_no_faster_than_one(
    village: Village, anna: Person, bilal: Person
) -> None:
    await village.waits(minutes=5)
    await _sends(anna, village.channel.pace.at_once + 10)
    await bilal.phone.say("/hulp")
    await _takes_in(village)

    for _ in range(village.channel.pace.at_once + 10):
        await village.handle_at_once(2)
    await village.settle()

    assert _answers(anna) == village.channel.pace.at_once
    assert _answers(bilal) == 1
    assert await _waiting(village) == 10


async def test_calls_of_a_webhook_at_once_are_counted_together(
    village: Village, anna: Person
) -> None:
    await village.waits(minutes=5)
    pace = village.channel.pace

    async def called(number: int) -> None:
        body = {"update_id": number, "message": {"chat": {"id": anna.phone.chat}}}
        await store_updates([body], village.channel, village.sessions, village.clock)

    await asyncio.gather(*(called(500_000 + number) for number in range(pace.at_once + 6)))

    slow = await rows(village.sessions, "SELECT 1 FROM inbox WHERE retry_at IS NOT NULL")
    assert len(slow) == 6


async def test_who_is_no_longer_ahead_is_forgotten(village: Village, anna: Person) -> None:
    await _sends(anna, 3)
    assert await rows(village.sessions, "SELECT 1 FROM paces")

    async with village.sessions.begin() as session:
        await inbox.prune_paces(session, now=village.clock() + timedelta(minutes=1))

    assert not await rows(village.sessions, "SELECT 1 FROM paces")
