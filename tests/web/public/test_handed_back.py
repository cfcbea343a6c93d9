"""Texts that were handed back, on a page for everybody: versions, difference, and result."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from sqlalchemy import text

from bot.content import load
from domain.ballots.counting import count
from domain.ballots.ratifying import answer_names
from domain.handing_back.hand_back import HandBack, Proposed, TextKind
from domain.handing_back.page import version_before
from domain.handing_back.rounds import open_round, rhythm_on
from domain.handing_back.verdict import Verdict
from domain.ids import AreaSlug
from locales import LANGUAGES, say
from storage import ballot_box, ballots, handing_back, people
from storage.session import Session, Sessions
from tests.locales.hand_back_stories import PLAN
from tests.village import CONTENT
from tests.web.people import Gateway
from tests.web.public.reading import page

NOW = datetime(2026, 3, 10, 18, tzinfo=UTC)
KRAKEEL = AreaSlug("krakeel")
OLD = "Wij maken het <i>plein</i> groen. In mei planten we."
NEW = "Wij maken het <i>plein</i> groen. In april planten we."
SECRET = "Zonder bankjes kom ik niet"


async def hand_back(session: Session, words: str, why: str = "") -> HandBack:
    proposed = Proposed(KRAKEEL, TextKind.PLAN, 7, "Plan voor het plein", words, why)
    return await handing_back.propose(session, proposed, NOW)


async def lies_in_a_round(session: Session, at: datetime, *answers: int) -> None:
    """Let what waits lie in a round; with answers, close it with as many papers."""
    content = load(CONTENT)
    waiting = await handing_back.lock_waiting(session, content.area(KRAKEEL))
    opened = open_round(
        waiting,
        await handing_back.next_round(session),
        [await ballots.next_id(session)],
        at,
        rhythm_on(content.ballots, at.date()),
        answer_names(say, LANGUAGES),
    )
    assert opened is not None
    await handing_back.store_round(session, opened)
    if answers:
        (ballot,) = opened.ballots
        papers: list[object] = [{str(one): 1, "words": SECRET} for one in answers]
        await ballot_box.close(session, ballot.id, count(ballot, papers), now=at)
        await handing_back.decide(
            session, waiting.texts[0], ballot.id, Verdict.REFUSED, now=at + timedelta(days=14)
        )
        await handing_back.close_round(session, opened.round.id, now=at)


async def test_everybody_reads_versions_what_changed_and_how_the_area_answered(
    served: Gateway, sessions: Sessions
) -> None:
    async with sessions.begin() as session:
        await people.store_areas(session, load(CONTENT).areas)
        await hand_back(session, OLD)
        await lies_in_a_round(session, NOW, *[1] * 40, *[2] * 50, *[3] * 9)
        await hand_back(session, NEW, "Buren zijn in mei weg")
        await lies_in_a_round(session, NOW + timedelta(days=31))

    html = await page(served, "/gebied/krakeel/teruggelegd")

    assert "<h1>Teruggelegde teksten van Krakeel</h1>" in html
    assert "Minstens 2% van de inwoners moet meedoen, en minstens 5 mensen." in html
    assert html.count("<h2>Plan voor het plein</h2>") == 1
    assert "Bevestigde bewoners zeggen ja, nee of nog niet tot" in html
    assert "Wat is anders in versie 2 dan in versie 1" in html
    assert "<ins>In april planten we.</ins>" in html
    assert "<del>In mei planten we.</del>" in html
    assert "Waarom veranderd: Buren zijn in mei weg" in html
    assert "40 ja, 50 nee, 9 nog niet." in html
    assert "99 buren stemden" in html
    assert "Maar er was niet meer ja dan nee en nog niet samen." in html
    assert SECRET not in html
    assert "<i>plein</i>" not in html


async def test_of_a_round_with_few_voters_no_answers_are_told(
    served: Gateway, sessions: Sessions
) -> None:
    async with sessions.begin() as session:
        await people.store_areas(session, load(CONTENT).areas)
        await hand_back(session, OLD)
        await lies_in_a_round(session, NOW, 1, 2)

    html = await page(served, "/gebied/krakeel/teruggelegd")

    assert "Minder dan 5 buren deden mee." in html
    assert "1 ja" not in html


async def test_while_a_round_is_open_nothing_of_its_count_is_told(
    served: Gateway, sessions: Sessions
) -> None:
    async with sessions.begin() as session:
        await people.store_areas(session, load(CONTENT).areas)
        await hand_back(session, OLD)
        await lies_in_a_round(session, NOW)
        await session.execute(
            text("""INSERT INTO open_papers (ballot_id, pseudonym, choices)
                    SELECT id, decode(repeat('ab', 32), 'hex'), '{"1": 1}' FROM ballots""")
        )

    html = await page(served, "/gebied/krakeel/teruggelegd")

    assert "buren stemden" not in html
    assert "buur stemde" not in html
    assert "1 ja" not in html


async def test_where_nothing_was_handed_back_the_page_says_what_will_be_there(
    served: Gateway,
) -> None:
    html = await page(served, "/gebied/krakeel/teruggelegd")

    assert "nog geen tekst teruggelegd" in html
    assert 'href="/gebied/krakeel/agenda"' in html


def test_the_version_before_is_the_last_one_that_lay_in_a_round() -> None:
    several = [replace(PLAN, version=n, tries=tries) for n, tries in ((1, 1), (2, 0), (3, 0))]

    assert version_before(several[2], several) == several[0]
    assert version_before(several[0], several) is None
