"""What stands beside the conversation on a wide screen: one's own, and nobody else's."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from sqlalchemy import text

from domain.ids import AreaSlug
from storage import people
from storage.gateway import CHANNEL
from storage.session import Sessions
from tests.web.people import NOW, Browser, Gateway


@pytest.fixture(autouse=True)
async def village(sessions: Sessions, anna: Browser, bilal: Browser) -> None:
    """Give Krakeel, where Anna and Bilal said yes and each brought something up."""
    async with sessions.begin() as session:
        await session.execute(text("INSERT INTO areas (slug, name) VALUES ('krakeel', 'Krakeel')"))
        await session.execute(text(f"INSERT INTO channels (name) VALUES ('{CHANNEL}')"))
        for one, words in ((anna, "De stoep is te smal. " * 9), (bilal, "Het is donker")):
            resident = await people.add(
                session,
                CHANNEL,
                one.chat,
                one.chat,
                language="nl",
                area=AreaSlug("krakeel"),
                now=NOW,
            )
            await session.execute(
                text("""
                    INSERT INTO issues (area, submitter, shown_name, text, language,
                                        guesses, brought_up_at)
                    VALUES ('krakeel', :by, '', :words, 'nl', '[]', :now)
                """),
                {"by": resident.id, "words": words, "now": NOW},
            )


async def runs(browser: Browser) -> object:
    async with browser.http.get(f"{browser.gateway.address}/chat/now") as answer:
        assert (answer.status, answer.headers["Cache-Control"]) == (200, "no-store")
        return await answer.json()


async def test_anna_finds_her_own_issue_cut_to_a_line_and_nobody_elses(anna: Browser) -> None:
    found = await runs(anna)

    assert isinstance(found, dict)
    (own,) = found["issues"]
    assert own["title"].startswith("De stoep is te smal.")
    assert len(own["title"]) <= 70
    assert own["neighbours"] == 1
    assert (found["ballots"], found["tasks"], found["agenda"]) == ([], [], [])
    assert found["meetings"] == []


async def test_anna_finds_the_next_meetings_of_her_area_but_none_that_she_declined(
    anna: Browser, sessions: Sessions
) -> None:
    starts = [NOW + timedelta(days=days) for days in (-1, 5, 1, 2, 3, 4)]
    async with sessions.begin() as session:
        await session.execute(text("INSERT INTO areas (slug, name) VALUES ('elim', 'Elim')"))
        for number, at in enumerate(starts):
            await session.execute(
                text("""
                    INSERT INTO meetings (area, title, place, bring, starts_at, by_name, by_role,
                                          called_at)
                    VALUES (:area, :title, 'dorpshuis', '', :at, '', 'initiative-group', :now)
                """),
                {
                    "area": "elim" if number == 4 else "krakeel",
                    "title": f"Bijeenkomst {number}",
                    "at": at,
                    "now": NOW,
                },
            )
        await session.execute(
            text("""
                INSERT INTO meeting_answers (meeting_id, resident_id, choice, people, version,
                                             answered_at)
                SELECT m.id, d.resident_id, 'nee', 1, 1, :now FROM meetings m, doors d
                WHERE m.title = 'Bijeenkomst 3' AND d.chat = :chat
            """),
            {"now": NOW, "chat": anna.chat},
        )

    found = await runs(anna)

    assert isinstance(found, dict)
    assert [one["title"] for one in found["meetings"]] == [
        "Bijeenkomst 2",
        "Bijeenkomst 5",
        "Bijeenkomst 1",
    ]
    assert datetime.fromisoformat(found["meetings"][0]["starts_at"]) == starts[2]


async def test_who_did_not_say_yes_yet_finds_nothing_and_a_stranger_is_refused(
    gateway: Gateway, anna: Browser, sessions: Sessions
) -> None:
    async with sessions.begin() as session:
        await session.execute(text("DELETE FROM doors WHERE chat = :chat"), {"chat": anna.chat})

    assert await runs(anna) is None
    async with gateway.http.get(f"{gateway.address}/chat/now") as answer:
        assert answer.status == 401
