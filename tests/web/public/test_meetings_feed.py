"""The calendar of an area: what comes, without names, for who lives there and got its address."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from icalendar import Calendar

from bot.content import load
from domain.ids import AreaSlug, ResidentId
from domain.links import Links
from storage import meeting_feeds, people
from storage.session import Sessions
from tests.called_meetings import NOW, THEN, Krakeel, make_krakeel
from tests.village import CONTENT, hoogeveen
from tests.web.people import Gateway, Serve
from web.public.frame import FRESH

LINKS = Links(b"a secret of this test", "https://smederij.example")
ELIM = AreaSlug("elim")


@pytest.fixture
async def krakeel(sessions: Sessions) -> Krakeel:
    """Krakeel with Olga and two neighbours, beside the other areas."""
    made = await make_krakeel(sessions, neighbours=2)
    async with sessions.begin() as session:
        await people.store_areas(session, hoogeveen().areas)
    return made


@pytest.fixture
async def served(serve: Serve) -> Gateway:
    """The pages of Hoogeveen, with calendars, on the day that meetings are called."""
    gateway = await serve(content=load(CONTENT), links=LINKS)
    gateway.now = NOW
    return gateway


async def address(krakeel: Krakeel, resident: ResidentId, *, language: str = "nl") -> str:
    """Return the address that a resident gets in the chat now, without the host."""
    async with krakeel.sessions() as session:
        home = await meeting_feeds.home_of(session, resident)
    assert home is not None
    url = LINKS.feed_url(home[0], resident, home[1], language=language)
    return url.removeprefix(LINKS.public_url)


async def asks(gateway: Gateway, path: str) -> tuple[int, str, str]:
    """Return status, type and text of what an address gives."""
    async with gateway.http.get(f"{gateway.address}{path}") as response:
        return response.status, response.content_type, await response.text()


async def events(gateway: Gateway, path: str) -> list[Any]:
    """Return the meetings that a calendar reads."""
    status, kind, content = await asks(gateway, path)
    assert (status, kind) == (200, "text/calendar")
    return list(Calendar.from_ical(content).walk("VEVENT"))


async def test_a_calendar_reads_what_comes_without_anybody_s_name(
    krakeel: Krakeel, served: Gateway
) -> None:
    meeting = await krakeel.calls()
    await krakeel.answers(meeting, 0)
    await krakeel.calls(at=THEN + timedelta(days=7))

    path = await address(krakeel, krakeel.neighbours[0].id)
    first, second = await events(served, path)

    assert first["summary"] == "Praten over de speeltuin"
    assert first["location"] == "dorpshuis"
    assert first["dtstart"].dt == THEN
    assert first["sequence"] == 0
    assert first["uid"] != second["uid"]
    _, _, content = await asks(served, path)
    assert "METHOD:PUBLISH" in content
    assert "X-WR-CALNAME:Bijeenkomsten in Krakeel" in content
    assert "Olga" not in content
    assert "ATTENDEE" not in content
    assert "ORGANIZER" not in content


async def test_what_moved_or_was_called_off_is_followed_under_the_same_uid(
    krakeel: Krakeel, served: Gateway
) -> None:
    meeting = await krakeel.calls()
    path = await address(krakeel, krakeel.neighbours[0].id)
    (before,) = await events(served, path)

    await krakeel.moves(meeting, THEN + timedelta(days=1))
    await krakeel.calls_off(meeting)
    served.now += FRESH
    (after,) = await events(served, path)

    assert after["uid"] == before["uid"]
    assert (before["status"], after["status"]) == ("CONFIRMED", "CANCELLED")
    assert (before["sequence"], after["sequence"]) == (0, 2)
    served.now = THEN + timedelta(days=3)
    assert await events(served, path) == []


async def test_a_meeting_stays_in_the_calendar_while_it_is_on(
    krakeel: Krakeel, served: Gateway
) -> None:
    await krakeel.calls()
    path = await address(krakeel, krakeel.neighbours[0].id)

    served.now = THEN + timedelta(hours=1)
    assert len(await events(served, path)) == 1


async def test_who_moves_has_the_address_no_longer_also_not_when_they_come_back(
    krakeel: Krakeel, served: Gateway
) -> None:
    await krakeel.calls()
    me = krakeel.neighbours[0].id
    path = await address(krakeel, me)
    assert len(await events(served, path)) == 1

    for days, area in ((1, ELIM), (2, AreaSlug("krakeel"))):
        async with krakeel.sessions.begin() as session:
            await people.move(session, me, area, now=NOW + timedelta(days=days))
        assert (await asks(served, path))[0] == 404

    assert len(await events(served, await address(krakeel, me))) == 1


async def test_no_other_key_opens_it_and_each_is_told_the_same(
    krakeel: Krakeel, served: Gateway
) -> None:
    await krakeel.calls()
    me, other = (one.id for one in krakeel.neighbours)
    path = await address(krakeel, me)
    other_links = Links(b"another secret", LINKS.public_url)
    async with krakeel.sessions() as session:
        home = await meeting_feeds.home_of(session, me)
    assert home is not None
    forged = other_links.feed_url(*home[:1], me, home[1]).removeprefix(LINKS.public_url)
    told = set()
    for wrong in (
        "/gebied/krakeel/agenda.ics",
        "/gebied/krakeel/agenda.ics?sleutel=7",
        path.replace("krakeel", "elim"),
        path.replace("krakeel", "nergens"),
        path.replace(f"sleutel={me}-", f"sleutel={other}-"),
        path.replace(f"sleutel={me}-", "sleutel=999999-"),
        forged,
    ):
        status, kind, content = await asks(served, wrong)
        assert (status, kind) == (404, "text/html")
        assert "Praten over de speeltuin" not in content
        told.add(content)

    assert len(told) == 1
    assert "Vraag in de chat een nieuw adres" in told.pop()


async def test_it_is_worded_in_the_language_of_who_got_the_address(
    krakeel: Krakeel, served: Gateway
) -> None:
    path = await address(krakeel, krakeel.neighbours[0].id, language="en")

    _, _, content = await asks(served, path)

    assert "X-WR-CALNAME:Meetings in Krakeel" in content
