"""Each update is handled once, in the order of its chat, wholly or not at all."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import text

from bot.intake import take_in
from bot.running import make_listener
from domain.reading import Reading
from storage import fsm, inbox
from storage.inbox import Arrived
from storage.session import Sessions
from tests.fake_bot_api import Break
from tests.pipeline.looking import rows
from tests.pipeline.small_program import QuickReader
from tests.village import Person, Village


async def _store(village: Village, *arrived: Arrived) -> int:
    async with village.sessions.begin() as session:
        stored = await inbox.store(session, "telegram", arrived, now=village.clock())
        return stored.new


async def _open(sessions: Sessions) -> int:
    found = await rows(
        sessions,
        "SELECT count(*) FROM inbox WHERE done_at IS NULL AND set_aside_at IS NULL",
    )
    return int(found[0][0])


async def _handle_all(village: Village, workers: int = 1) -> None:
    """Let workers go on until nothing is left to handle."""

    async def work() -> None:
        while await _open(village.sessions):
            if not await village.lanes.handle_next():
                await asyncio.sleep(0.005)

    async with asyncio.TaskGroup() as group:
        for _ in range(workers):
            group.create_task(work())


async def test_the_same_update_twice_at_the_same_time_is_stored_once(village: Village) -> None:
    village.api.user_says(700, "Dag")
    channel, clock = village.channel, village.clock

    stored = await asyncio.gather(
        *(take_in(village.http, channel, village.sessions, clock, wait=0) for _ in range(2)),
        return_exceptions=True,
    )

    assert [one for one in stored if isinstance(one, int) and one] == [1]
    assert await _open(village.sessions) == 1


async def test_two_at_once_store_an_update_once(village: Village) -> None:
    one = Arrived(5, 700, '{"update_id": 5}')

    stored = await asyncio.gather(*(_store(village, one) for _ in range(8)))

    assert sorted(stored) == [0] * 7 + [1]


async def test_an_update_offered_again_after_it_was_handled_changes_nothing(
    village: Village, anna: Person
) -> None:
    await anna.says("Er is geen bankje bij de speeltuin")
    message, data = anna.button("Plaats het")
    await anna.phone.tap(message, data)
    again = dict(village.api._updates[-1])
    await village.settle()
    said = len(village.api.ledger)

    village.api.put(again)
    await rows(village.sessions, "SELECT 1")
    await take_in(village.http, replace(village.channel), village.sessions, village.clock, wait=0)
    await village.settle()

    assert len(await rows(village.sessions, "SELECT 1 FROM issues")) == 1
    assert len(village.api.ledger) == said


async def test_an_update_that_always_fails_is_set_aside_and_later_ones_go_on(
    village: Village, anna: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = _Breaks(monkeypatch)
    await anna.phone.say("Er is geen bankje bij de speeltuin")
    await anna.phone.say("/hulp")

    for _ in range(4):
        await village.waits(seconds=2)

    assert broken.tries == 3
    aside = (await rows(village.sessions, "SELECT * FROM inbox WHERE set_aside_at IS NOT NULL"))[0]
    assert (aside.body, aside.attempts) == (None, 3)
    anna.sees(f"Geef dan deze code door: {aside.error_code}.")
    anna.sees_last("/vraagstuk")
    assert not await rows(village.sessions, "SELECT 1 FROM issues")
    assert anna.counts("half") == 1
    kept = await rows(village.sessions, "SELECT state FROM conversations")
    assert [one.state for one in kept] == []


@pytest.mark.parametrize("kind", [Break.DROP, Break.GARBLE, Break.SERVER_ERROR, Break.HANG])
async def test_a_tap_counts_also_when_its_spinner_cannot_be_stopped(
    village: Village, anna: Person, kind: Break
) -> None:
    await anna.says("Er is geen bankje bij de speeltuin")
    village.api.break_calls(kind, method="answerCallbackQuery", seconds=0.05)

    await anna.taps("Plaats het")

    anna.sees("Het staat erbij")
    assert len(await rows(village.sessions, "SELECT 1 FROM issues")) == 1


class _Breaks:
    """Lets the last step of every free text fail, after it wrote something."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.tries = 0
        store = fsm.store

        async def broken(session: Any, channel: Any, conversations: Any, *, now: Any) -> None:
            await store(session, channel, conversations, now=now)
            if any(one.state is not None for one in conversations):
                self.tries += 1
                raise RuntimeError("on purpose")

        patch.setattr(fsm, "store", broken)


async def test_a_failing_update_holds_its_own_chat_and_no_other(
    village: Village, anna: Person, bilal: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    _Breaks(monkeypatch)
    await anna.phone.say("Er is geen bankje bij de speeltuin")
    await anna.phone.say("/hulp")
    await bilal.phone.say("/hulp")

    await village.settle()

    bilal.sees_last("/vraagstuk")
    assert anna.seen[-1].mine


async def test_nothing_of_what_people_wrote_stays_in_the_inbox(
    village: Village, anna: Person
) -> None:
    await anna.says("Er is geen bankje bij de speeltuin")
    await anna.says("Er staat een auto op de stoep")

    assert await rows(village.sessions, "SELECT 1 FROM inbox")
    assert not await rows(village.sessions, "SELECT 1 FROM inbox WHERE body IS NOT NULL")
    assert not await rows(village.sessions, "SELECT 1 FROM inbox WHERE chat <> 0")


async def test_nothing_of_what_was_said_stays_in_the_outbox(village: Village, anna: Person) -> None:
    await anna.says("Er is geen bankje bij de speeltuin")
    anna.sees("Er is geen bankje")

    assert await rows(village.sessions, "SELECT 1 FROM outbox WHERE ended = 'said'")
    assert not await rows(village.sessions, "SELECT 1 FROM outbox WHERE notice <> '{}'")


async def test_a_half_finished_question_survives_a_restart(village: Village, anna: Person) -> None:
    await anna.says("Er is geen bankje bij de speeltuin")

    village.lanes = replace(village.lanes, listener=make_listener(village.channel), _readings={})
    await anna.taps("Plaats het")
    await village.lanes.listener.session.close()

    anna.sees("Het staat erbij")


@pytest.mark.parametrize(
    "change", ["version = version + 1", "state = 'Vroeger:iets'", "version = version - 1"]
)
async def test_a_conversation_that_nobody_knows_any_more_ends_in_the_menu(
    village: Village, anna: Person, change: str
) -> None:
    await anna.says("Er is geen bankje bij de speeltuin")
    await rows(village.sessions, f"UPDATE conversations SET {change}")

    await anna.taps("Plaats het")

    anna.sees("We waren even kwijt waar we gebleven waren")
    assert not await rows(village.sessions, "SELECT 1 FROM issues")
    assert not await rows(village.sessions, "SELECT 1 FROM conversations WHERE state IS NOT NULL")


async def test_workers_at_once_handle_each_update_once_and_in_order(village: Village) -> None:
    for number in range(6):
        for chat in range(700, 708):
            village.api.user_says(chat, f"/start {number}")
    await take_in(village.http, village.channel, village.sessions, village.clock, wait=0)

    await _handle_all(village, workers=6)

    found = await rows(village.sessions, "SELECT chat, notice FROM outbox WHERE ended IS NULL")
    assert len(found) == len({row.chat for row in found}) == 8
    made = await rows(village.sessions, "SELECT count(*) FROM outbox")
    assert made[0][0] == 48
    states = await rows(village.sessions, "SELECT data FROM conversations")
    assert [one.data["start"] for one in states] == ["5"] * 8


async def test_a_text_is_read_once_however_many_workers_wait(village: Village) -> None:
    reader = _CountingReader(village.lanes.reader)
    village.lanes.reader = reader
    for chat in range(700, 708):
        village.api.user_says(chat, "Er is geen bankje bij de speeltuin")
    await take_in(village.http, village.channel, village.sessions, village.clock, wait=0)

    await _handle_all(village, workers=6)

    assert reader.read_texts == 8


class _CountingReader:
    embedder = QuickReader.embedder

    def __init__(self, real: Any) -> None:
        self._real = real
        self.read_texts = 0

    def read(self, text: str) -> Reading:
        self.read_texts += 1
        reading: Reading = self._real.read(text)
        return reading

    def read_many(self, texts: Sequence[str]) -> list[Reading]:
        return [self.read(text) for text in texts]


async def test_a_text_that_cannot_be_read_is_set_aside_and_others_are_heard(
    village: Village, anna: Person, bilal: Person
) -> None:
    village.lanes.reader = _StumblingReader(village.lanes.reader)
    await anna.phone.say("Hier struikelt het lezen over")
    await bilal.phone.say("Er is geen bankje bij de speeltuin")

    for _ in range(4):
        await village.waits(seconds=2)

    anna.sees("Geef dan deze code door")
    bilal.sees_button("Plaats het")
    assert await _open(village.sessions) == 0


async def test_a_text_that_waits_beside_a_failing_update_is_heard(
    village: Village, anna: Person, bilal: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    await anna.says("Er is geen bankje bij de speeltuin")
    message, data = anna.button("Plaats het")
    chantal = await village.person("Chantal").comes_in()
    await anna.phone.tap(message, data)
    await chantal.phone.say("/hulp")
    await bilal.phone.say("Er staat een auto op de stoep")
    feed = type(village.lanes)._feed

    async def fails_once(lanes: Any, *_: Any) -> None:
        monkeypatch.setattr(type(village.lanes), "_feed", feed)
        raise RuntimeError("on purpose")

    monkeypatch.setattr(type(village.lanes), "_feed", fails_once)
    for _ in range(3):
        await village.waits(seconds=2)

    anna.sees("Het staat erbij")
    chantal.sees_last("/vraagstuk")
    bilal.sees_button("Nee, die van mij is anders")


async def test_who_loses_a_chat_to_another_of_the_same_group_is_not_heard_as_before(
    village: Village, anna: Person, bilal: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[set[int]] = []
    dispatch = type(village.lanes)._dispatch

    async def gives_away(lanes: Any, session: Any, one: Any, talk: Any, speakers: Any, now: Any):  # type: ignore[no-untyped-def] # as the method
        await session.execute(
            text("UPDATE doors SET resident_id = 1 WHERE chat = :chat"),
            {"chat": bilal.phone.chat},
        )
        heard.append({speaker.id for speaker in speakers.values()})
        await dispatch(lanes, session, one, talk, speakers, now)

    monkeypatch.setattr(type(village.lanes), "_dispatch", gives_away)
    await anna.phone.say("/hulp")
    await bilal.phone.say("/hulp")
    await village.settle()

    assert heard == [{1, 2}, {1, 2}, {1}, {1}]
    assert await _open(village.sessions) == 0


class _StumblingReader:
    embedder = QuickReader.embedder

    def __init__(self, real: Any) -> None:
        self._real = real

    def read(self, text: str) -> Reading:
        if "struikelt" in text:
            raise RuntimeError("on purpose")
        reading: Reading = self._real.read(text)
        return reading

    def read_many(self, texts: Sequence[str]) -> list[Reading]:
        return [self.read(text) for text in texts]


async def test_what_no_database_and_no_library_takes_stops_one_lane_only(village: Village) -> None:
    strange: list[dict[str, Any]] = [
        {"message": {"chat": {"id": 2**80}, "text": "\x00\ud83d"}},
        {"message": 7},
        {"new_kind": {"x": 1}},
        {"message": {"chat": {}}},
    ]
    for update in strange:
        village.api.put(update)
    village.api.user_says(701, "/start")

    for _ in range(12):
        await village.waits(seconds=2)

    assert await _open(village.sessions) == 0
    assert any(one.from_bot for one in village.api.shown(701))


async def test_after_a_silent_week_lower_numbers_are_taken_too(
    village: Village, anna: Person
) -> None:
    await village.waits(days=7)
    village.api.next_update_id = 12

    await anna.says("/hulp")

    anna.sees_last("/vraagstuk")


async def test_an_update_nested_too_deep_to_read_stops_nobody(
    village: Village, anna: Person
) -> None:
    deep = '{"message": ' + "[" * 700 + "]" * 700 + "}"
    await _store(village, Arrived(1, 700, deep))

    await anna.says("/hulp")

    anna.sees_last("/vraagstuk")
    assert await _open(village.sessions) == 0


async def test_asking_for_more_looks_at_one_row_however_busy_the_other_channel_was(
    village: Village,
) -> None:
    now = village.clock()
    for channel, updates in (("telegram", 5_000), ("gateway", 20_000)):
        await rows(
            village.sessions,
            """INSERT INTO inbox (channel, update_id, chat, received_at, done_at)
               SELECT :channel, n, 0, :now, :now FROM generate_series(1, :updates) AS n""",
            channel=channel,
            updates=updates,
            now=now,
        )
    await rows(village.sessions, "ANALYZE inbox")

    async with village.sessions.begin() as session:
        plan = await session.execute(
            text(f"EXPLAIN (ANALYZE, FORMAT JSON) {inbox._NEXT_OFFSET.text}"),
            {"channel": "telegram", "since": now - inbox.RENUMBERED_AFTER},
        )
        offset = await inbox.next_offset(session, "telegram", now=now)

    assert offset == 5_001
    assert _rows_looked_at(plan.scalar_one()[0]["Plan"]) < 10


def _rows_looked_at(plan: dict[str, Any]) -> int:
    inner = sum(_rows_looked_at(one) for one in plan.get("Plans", ()))
    return int(plan.get("Rows Removed by Filter", 0)) + int(plan["Actual Rows"]) + inner
