"""What is said is said once, in order, whatever the Bot API server answers."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import timedelta

import pytest
from aiohttp import web
from prometheus_client import REGISTRY

from bot.channels import Channel
from bot.delivery import make_telegram
from domain.notices import Kind, Priority
from storage import delivering, outbox
from tests.fake_bot_api import Break
from tests.pipeline.looking import CHAT, ends, heard, notice, put, rows
from tests.village import Person, Village


def _counted(name: str, **labels: str) -> float:
    return (
        REGISTRY.get_sample_value(f"smederij_{name}_total", {"channel": "telegram", **labels}) or 0
    )


@pytest.mark.parametrize("kind", [Break.DROP, Break.GARBLE, Break.HANG])
async def test_a_message_whose_answer_is_lost_is_unknown_and_repeated_once(
    village: Village, kind: Break
) -> None:
    before = _counted("unknown")
    village.api.break_calls(kind, method="sendMessage", seconds=0.05)
    await put(village, notice("A"))

    await village.deliver()
    assert [row.unknown_at for row in await rows(village.sessions, "SELECT * FROM outbox")] == [
        village.clock()
    ]
    await village.waits(seconds=4)

    assert heard(village) == ["A", "A"]
    assert await ends(village) == ["said"]
    assert _counted("unknown") == before + 1


async def test_a_message_is_never_repeated_a_second_time(village: Village) -> None:
    village.api.break_calls(Break.DROP, method="sendMessage", times=None)
    await put(village, notice("A"))

    for _ in range(5):
        await village.waits(minutes=1)

    assert heard(village) == ["A", "A"]
    assert await ends(village) == ["unknown"]


async def test_an_unknown_message_holds_its_chat_and_no_other(village: Village) -> None:
    village.api.break_calls(Break.DROP, method="sendMessage")
    await put(village, notice("A"), notice("B"))
    await village.deliver()
    await put(village, notice("C", chat=CHAT))

    assert heard(village) == ["A"]
    await village.waits(seconds=4)

    assert heard(village) == ["A", "A", "B", "C"]


@pytest.mark.filterwarnings("error::telegram.warnings.PTBDeprecationWarning")
async def test_too_many_requests_waits_as_long_as_asked_and_costs_no_try(village: Village) -> None:
    village.api.break_calls(Break.FLOOD, method="sendMessage", seconds=30)
    await put(village, notice("A"))

    await village.deliver()
    await village.waits(seconds=29)
    assert heard(village) == []
    await village.waits(seconds=2)

    assert heard(village) == ["A"]
    assert [row.attempts for row in await rows(village.sessions, "SELECT * FROM outbox")] == [0]


async def test_what_is_put_while_the_channel_is_quiet_waits_too(village: Village) -> None:
    village.api.break_calls(Break.FLOOD, method="sendMessage", seconds=30)
    await put(village, notice("A"))
    await village.deliver()

    await put(village, notice("B", chat=CHAT + 1))
    await village.deliver()

    assert len(village.api.calls("sendMessage")) == 0


async def test_a_chat_that_blocked_us_is_closed_and_a_new_word_opens_it(
    village: Village, anna: Person, bilal: Person
) -> None:
    village.api.blocked.add(100)
    async with village.sessions.begin() as session:
        await outbox.put(
            session,
            [notice("A", chat=100), notice("B", chat=100), notice("C", chat=101)],
            now=village.clock(),
        )

    await village.deliver()
    assert (await ends(village))[-3:] == ["blocked", "blocked", "said"]
    closed = await rows(village.sessions, "SELECT chat FROM doors WHERE closed_at IS NOT NULL")
    assert [row.chat for row in closed] == [100]
    await anna.says("/hulp")

    assert not await rows(village.sessions, "SELECT 1 FROM doors WHERE closed_at IS NOT NULL")
    assert len(anna.seen) > anna.heard + 1


async def test_a_chat_that_is_gone_is_closed(village: Village, anna: Person) -> None:
    village.api.missing.add(100)
    async with village.sessions.begin() as session:
        await outbox.put(session, [notice("A", chat=100)], now=village.clock())

    await village.deliver()

    assert (await ends(village))[-1] == "blocked"
    assert await rows(village.sessions, "SELECT 1 FROM doors WHERE closed_at IS NOT NULL")


async def test_trouble_of_the_server_is_tried_again_with_longer_pauses(village: Village) -> None:
    village.api.break_calls(Break.SERVER_ERROR, method="sendMessage", times=3)
    await put(village, notice("A"))

    await village.deliver()
    await village.waits(seconds=1)
    assert len(village.api.refused) == 1
    await village.waits(seconds=1)
    await village.waits(seconds=4)
    await village.waits(seconds=8)

    assert heard(village) == ["A"]
    assert await ends(village) == ["said"]


async def test_a_message_that_can_never_be_said_is_set_aside_and_the_next_one_goes(
    village: Village,
) -> None:
    village.api.break_calls(Break.SERVER_ERROR, method="sendMessage", times=5)
    await put(village, notice("A"), notice("B"))

    for _ in range(6):
        await village.waits(minutes=1)

    assert heard(village) == ["B"]
    assert await ends(village) == ["failed", "said"]


@pytest.mark.parametrize(
    ("status", "ended", "attempts"),
    [
        (502, None, 0),
        (503, None, 0),
        (401, None, 0),
        (404, None, 0),
        (500, None, 1),
        (413, None, 1),
    ],
)
async def test_an_answer_that_says_no_is_never_taken_for_a_lost_one(
    village: Village, status: int, ended: str | None, attempts: int
) -> None:
    async def refuse(_: web.BaseRequest) -> web.Response:
        return web.Response(status=status, text="<html>no</html>")

    await put(village, notice("A"))

    await _deliver_to(village, refuse)

    row = (await rows(village.sessions, "SELECT * FROM outbox"))[0]
    assert (row.ended, row.attempts, row.unknown_at) == (ended, attempts, None)


async def _deliver_to(village: Village, answer: Callable[..., object]) -> None:
    runner = web.ServerRunner(web.Server(answer))  # type: ignore[arg-type] # a handler
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    assert site._server is not None
    port = site._server.sockets[0].getsockname()[1]  # type: ignore[attr-defined] # of asyncio
    telegram = make_telegram(
        Channel("telegram", f"http://127.0.0.1:{port}", "1:token-of-a-test", limited=False)
    )
    await telegram.request.initialize()
    try:
        async with asyncio.TaskGroup() as sends:
            await village.delivery.say_heads(telegram, sends, asyncio.Event())
    finally:
        await telegram.request.shutdown()
        await runner.cleanup()


async def test_an_unreachable_server_costs_no_try_and_is_asked_again(village: Village) -> None:
    await put(village, notice("A"))
    await village.api.refuse()

    for _ in range(7):
        await village.deliver()
        village.clock.moment += timedelta(seconds=3)
    assert [row.attempts for row in await rows(village.sessions, "SELECT * FROM outbox")] == [0]
    await village.api.listen()
    await village.deliver()

    assert heard(village) == ["A"]
    assert await ends(village) == ["said"]


async def test_a_newer_edit_takes_the_place_of_one_that_waits(village: Village) -> None:
    await put(village, notice("A", slot="stap"))
    await village.deliver()
    await put(village, notice("B", slot="stap"))
    await put(village, notice("C", slot="stap"))

    await village.deliver()

    assert heard(village) == ["C"]
    assert await ends(village) == ["said", "superseded", "said"]
    assert len(village.api.calls("editMessageText")) == 1


async def test_an_edit_made_while_its_first_message_is_on_its_way_waits_for_it(
    village: Village,
) -> None:
    village.api.delay = 0.2
    await put(village, notice("A", slot="stap"))
    telegram = make_telegram(village.channel)
    await telegram.request.initialize()

    async with asyncio.TaskGroup() as sends:
        await village.delivery.say_heads(telegram, sends, asyncio.Event())
        await put(village, notice("B", slot="stap"))
        assert await village.delivery.say_heads(telegram, sends, asyncio.Event()) == 0
    await village.deliver()
    await telegram.request.shutdown()

    assert heard(village) == ["B"]
    assert await ends(village) == ["said", "said"]


async def test_a_reply_does_not_overtake_what_is_on_its_way_in_its_chat(
    village: Village, anna: Person
) -> None:
    village.api.delay = 0.2
    late = notice("A", chat=100, priority=Priority.REMINDER, kind=Kind.TASKS, once="proef")
    telegram = make_telegram(village.channel)
    await telegram.request.initialize()

    async with asyncio.TaskGroup() as sends:
        async with village.sessions.begin() as session:
            await outbox.say(session, [late], now=village.clock())
        assert await village.delivery.say_heads(telegram, sends, asyncio.Event()) == 1
        async with village.sessions.begin() as session:
            await outbox.put(session, [notice("B", chat=100)], now=village.clock())
        assert await village.delivery.say_heads(telegram, sends, asyncio.Event()) == 0
    await village.deliver()
    await telegram.request.shutdown()

    assert heard(village, 100)[-2:] == ["A", "B"]


async def test_an_edit_that_cannot_be_made_becomes_a_new_message(village: Village) -> None:
    await put(village, notice("A", slot="stap"))
    await village.deliver()
    await rows(village.sessions, "UPDATE slots SET message_id = 999999")
    await put(village, notice("B", slot="stap"))

    await village.deliver()
    await put(village, notice("C", slot="stap"))
    await village.deliver()

    assert heard(village) == ["A", "C"]
    assert await ends(village) == ["said", "said", "said"]


async def test_an_edit_that_changes_nothing_counts_as_said(village: Village) -> None:
    await put(village, notice("A", slot="stap"))
    await village.deliver()
    await put(village, notice("A", slot="stap"))

    await village.deliver()

    assert heard(village) == ["A"]
    assert await ends(village) == ["said", "said"]


async def test_a_double_tap_places_one_issue_and_says_so_once(
    village: Village, anna: Person
) -> None:
    await anna.says("Er is geen bankje bij de speeltuin")
    message, data = anna.button("Plaats het")

    await anna.phone.tap(message, data)
    await anna.phone.tap(message, data)
    await village.settle()

    assert len(await rows(village.sessions, "SELECT 1 FROM issues")) == 1
    assert anna.counts("Het staat erbij") == 1


async def test_a_crash_while_speaking_repeats_what_was_on_its_way_and_no_more(
    village: Village,
) -> None:
    for chat in range(CHAT, CHAT + 20):
        async with village.sessions.begin() as session:
            await outbox.put(session, [notice("A", chat=chat)], now=village.clock())
    async with village.sessions.begin() as session:
        taken = await delivering.lease(session, "telegram", now=village.clock(), limit=8)
    assert len(taken) == 8
    await village.deliver()
    assert len(village.api.calls("sendMessage")) == 12

    async with village.sessions.begin() as session:
        await delivering.take_over(session, "telegram")
    await village.deliver()

    assert sorted(call.chat_id or 0 for call in village.api.calls("sendMessage")) == list(
        range(CHAT, CHAT + 20)
    )


async def test_who_closes_late_what_another_speaker_said_leaves_the_newest_message_standing(
    village: Village,
) -> None:
    """Paused for so long that another one was elected, which said it, and something after it."""
    await put(village, notice("A", slot="stap"))
    async with village.sessions.begin() as session:
        (taken,) = await delivering.lease(session, "telegram", now=village.clock(), limit=1)
    async with village.sessions.begin() as session:
        await delivering.take_over(session, "telegram")
    await village.deliver()
    stands = await rows(village.sessions, "SELECT message_id FROM slots")

    async with village.sessions.begin() as session:
        await delivering.close(session, [delivering.Said(taken, 999, True)], now=village.clock())
    await put(village, notice("B", slot="stap"))
    await village.deliver()

    assert await rows(village.sessions, "SELECT message_id FROM slots") == stands
    assert heard(village) == ["B"]
