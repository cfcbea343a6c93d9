"""Who has the page closed is called back, once, and not told what it is about."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.channels import GATEWAY
from bot.nudging import Nudger
from bot.pushing import Pusher
from bot.secrets import push_key
from storage.session import Sessions
from tests.journeys.calling import CONTACT, Story, begin, calling, page_of
from tests.pipeline.small_program import QuickReader
from tests.push_service import serve_push_service
from tests.two_phones import count, let_seconds_pass, links
from tests.village import Village, make_village
from tests.web_phone_person import PUSH_KEY


@pytest.fixture
async def village(sessions: Sessions, tmp_path: Path) -> AsyncIterator[Village]:
    """A village on the web phone, on a Monday at noon, where nobody lives yet."""
    async with make_village(sessions, QuickReader(), tmp_path, on=GATEWAY) as made:
        made.clock.moment -= timedelta(hours=7)
        yield made


@pytest.fixture
async def story(village: Village) -> AsyncIterator[Story]:
    """Anna wants to be let known, and closed her page after she brought something up."""
    async with (
        serve_push_service(village.clock, PUSH_KEY) as service,
        calling(village) as nudger,
    ):
        made = await begin(village, service, nudger)
        assert await page_of(made.anna).wants_push(service.subscription("anna"))
        yield made


async def test_anna_is_called_back_two_minutes_after_the_news_with_nothing_in_it(
    story: Story,
) -> None:
    await story.news()
    await story.waits(minutes=1)
    assert story.pushed == []

    await story.waits(minutes=1)

    assert story.pushed == [{"language": "nl"}]
    assert story.service.devices["anna"].raw == [b'{"language":"nl"}']
    assert [one["sub"] for one in story.service.claims] == [CONTACT]
    assert story.service.headers[0]["Topic"] == "nieuws"


async def test_anna_is_called_once_until_she_looked_and_then_again(story: Story) -> None:
    await story.news()
    await story.waits(minutes=2)
    await story.anna.phone.say("hallo?")  # she types, and closes at once
    await story.village.settle()
    assert len(story.pushed) == 1
    await story.waits(minutes=2)
    assert len(story.pushed) == 2, "she was here in between"

    await story.waits(minutes=30)

    assert len(story.pushed) == 2


async def test_who_sees_the_answer_on_the_page_is_not_called(story: Story) -> None:
    await story.anna.says("/mijn")
    await page_of(story.anna).sees_page()

    await story.waits(minutes=10)

    assert story.pushed == []


async def test_nobody_is_called_at_night(story: Story) -> None:
    await story.village.waits(hours=9)  # 21.00 uur
    await story.anna.phone.say("/mijn")
    await story.village.settle()

    await story.waits(hours=10)
    assert story.pushed == []
    await story.waits(hours=1)

    assert len(story.pushed) == 1


async def test_who_said_stop_is_not_called_and_nothing_is_kept_of_the_browser(
    story: Story,
) -> None:
    await story.news()
    await story.anna.says("/stop")
    await story.anna.taps("Ja, geen berichten")

    await story.waits(minutes=5)

    assert story.service.asked == 0
    assert (await page_of(story.anna).push_state())["wanted"] is False
    assert not await page_of(story.anna).wants_push(story.service.subscription("anna"), again=True)


async def test_who_turns_it_off_is_not_called(story: Story) -> None:
    await story.news()
    await page_of(story.anna).wants_no_push()

    await story.waits(minutes=5)

    assert story.service.asked == 0


async def test_a_browser_that_the_push_service_knows_no_longer_is_forgotten(story: Story) -> None:
    del story.service.devices["anna"]
    await story.news()
    await story.waits(minutes=2)
    assert story.service.asked == 1

    await story.waits(hours=3)

    assert story.service.asked == 1
    state = await page_of(story.anna).push_state()
    assert state["wanted"] is True, "the page makes a new one at the next visit"
    assert await page_of(story.anna).wants_push(story.service.subscription("anna"), again=True)


async def test_a_push_service_that_is_busy_is_asked_again_later_and_not_for_ever(
    story: Story,
) -> None:
    story.service.answers = [(429, {"Retry-After": "600"}), (503, {})]
    await story.news()
    await story.waits(minutes=2)
    await story.waits(minutes=9)
    assert story.service.asked == 1, "it said ten minutes"
    await story.waits(minutes=1)
    assert story.service.asked == 2
    await story.waits(minutes=4)
    assert len(story.pushed) == 1

    await page_of(story.anna).sees_page()
    story.service.answers = [(500, {})] * 50
    await story.anna.phone.say("/mijn")
    await story.village.settle()
    for _ in range(40):
        await story.waits(minutes=15)

    assert story.service.asked == 3 + 6


async def test_an_endpoint_that_redirects_is_not_followed(story: Story) -> None:
    story.service.answers = [(307, {"Location": f"{story.service.address}/push/anna"})]
    await story.news()

    await story.waits(minutes=2)

    assert (story.service.asked, story.pushed) == (1, [])


async def test_two_processes_call_anna_once(story: Story) -> None:
    await story.news()
    await story.village.waits(minutes=2)

    await asyncio.gather(*(story.nudger.nudge_due() for _ in range(5)))

    assert len(story.pushed) == 1


async def test_a_process_that_starts_anew_calls_whom_the_last_one_did_not(
    story: Story, village: Village
) -> None:
    await story.news()
    await story.nudger.nudge_due()

    async with calling(village) as again:
        await village.waits(minutes=3)
        await again.nudge_due()

    assert len(story.pushed) == 1


async def test_a_key_of_another_installation_is_refused_and_told(story: Story) -> None:
    stranger = Pusher(push_key(b"another secret"), CONTACT, loopback=True)
    await story.news()
    await story.village.waits(minutes=2)

    async with stranger.connected():
        nudger = Nudger(
            story.village.sessions, story.village.content, stranger, story.village.clock
        )
        await nudger.nudge_due()

    assert story.pushed == []
    assert nudger.well == {"push": False}


async def test_an_unlinked_browser_is_forgotten(
    story: Story, village: Village, monkeypatch: pytest.MonkeyPatch
) -> None:
    let_seconds_pass(monkeypatch)
    tablet = village.person("Anna op de tablet")
    await links(story.anna, tablet)
    assert await count(village, "SELECT count(*) FROM gateway_pushes") == 1
    await tablet.says("/mijn")
    await tablet.taps("Mijn plekken")
    first = min(story.anna.phone.chat, tablet.phone.chat)
    await tablet.taps(f"Ontkoppel nummer {1 if first == story.anna.phone.chat else 2}")

    await tablet.taps("Ja, ontkoppel")

    assert await count(village, "SELECT count(*) FROM gateway_pushes") == 0
    assert (await page_of(story.anna).push_state())["key"] is None


async def test_a_browser_that_lost_its_cookie_is_pushed_to_for_who_is_there_now(
    story: Story, village: Village
) -> None:
    chris = await village.person("Chris").lives_here(name="Chris")

    await page_of(chris).wants_push(story.service.subscription("anna"))

    assert not (await page_of(story.anna).push_state())["wanted"]
    assert (await page_of(chris).push_state())["wanted"]
