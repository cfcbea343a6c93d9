"""The report is published once, with last year beside it and the record of the year in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from domain.clustering import Cluster, Loose
from domain.evaluation.sheet import Letter, Line, Sheet, Side
from domain.ids import AreaSlug, EvaluationId
from scheduler import ticks
from scheduler.reporting import Closing, Published, find_themes, publish
from scheduler.theming import ClusteringFailedError
from storage import people, reports
from storage.ballot_keys import FileBallotKeys
from storage.session import Session, Sessions
from tests.village import hoogeveen

NOW = datetime(2027, 3, 23, 18, 0, tzinfo=UTC)
KRAKEEL = AreaSlug("krakeel")


@pytest.fixture
def needs(sessions: Sessions, tmp_path: Path) -> ticks.Needs:
    return ticks.Needs(sessions, hoogeveen(), FileBallotKeys(tmp_path))


def sheets(score: int, *, residents: int = 6, professionals: int = 8) -> list[Sheet]:
    test = dict.fromkeys(Line, Letter.D)
    words = {4: "Kom eerder terug met het plan"}
    found = [Sheet(Side.RESIDENT, {14: score, 4: 3}, words, test, 12)] * residents
    return [*found, *[Sheet(Side.PROFESSIONAL, {14: 4, 4: 3}, words, test)] * professionals]


def closing(
    score: int, *, number: int = 1, at: datetime = NOW, of: Sequence[Sheet] = ()
) -> Closing:
    return Closing(
        evaluation=EvaluationId(number),
        area=KRAKEEL,
        opened_at=at - timedelta(days=21),
        closed_at=at,
        sheets=of or sheets(score),
        asked={Side.RESIDENT: 40, Side.PROFESSIONAL: 12},
    )


async def published(session: Session, needs: ticks.Needs, one: Closing) -> Published:
    await people.store_areas(session, needs.content.areas)
    return await publish(session, needs, one, one.closed_at)


async def test_last_year_is_laid_beside_this_year(sessions: Sessions, needs: ticks.Needs) -> None:
    async with sessions.begin() as session:
        first = closing(2, at=NOW - timedelta(days=365))
        await published(session, needs, first)
        second = await published(session, needs, closing(3, number=2))
        kept = await reports.report_of(session, KRAKEEL)
        years = await reports.years_of(session, KRAKEEL)

    assert second.last is not None
    assert second.last.year == 2026
    assert kept == second.report
    assert years == [2027, 2026]
    assert "14. De ja-code: bewoners 3,0, professionals 4,0, verschil 1,0." in second.text
    assert "Vorige keer: bewoners 2,0, professionals 4,0." in second.text
    assert second.title == "Zo gaat het samen in Krakeel, 2027"


async def test_a_report_that_was_published_never_changes(
    sessions: Sessions, needs: ticks.Needs
) -> None:
    """Somebody who filled in later could be subtracted out of two reports about the same."""
    async with sessions.begin() as session:
        first = await published(session, needs, closing(3))
        again = await published(session, needs, closing(3, of=sheets(3, residents=7)))
    assert again.report == first.report

    with pytest.raises(DBAPIError):
        async with sessions.begin() as session:
            await session.execute(text("UPDATE evaluation_reports SET year = 2020"))


async def test_three_professionals_are_nowhere_in_the_text_by_themselves(
    sessions: Sessions, needs: ticks.Needs
) -> None:
    async with sessions.begin() as session:
        one = await published(session, needs, closing(3, of=sheets(3, professionals=3)))

    assert "9 bewoners en professionals deden mee. We tellen hen samen" in one.text
    assert "14. De ja-code: samen 3,3." in one.text
    assert "professionals 4,0" not in one.text
    assert "Groepen onder de 5 mensen tellen we samen." in one.text


DEADLOCK = text("""
    WITH item AS (
        INSERT INTO agenda_items (area, names, confirmed_at, origin)
        VALUES ('krakeel', '{"nl": "Licht"}', :at, 'resident') RETURNING id)
    INSERT INTO deadlocks (item_id, area, about, called_at, first, stage, serial, began_at,
                           ends_at, held, extended, late, sooner, longer, ended, ended_at)
    SELECT id, 'krakeel', '', :at, 1, :stage, 2, :at, :at, false, 0, false, '[]', '[]',
           'ratified', :at
    FROM item
""")


async def test_agreements_answers_and_deadlocks_of_the_year_stand_in_it(
    sessions: Sessions, needs: ticks.Needs
) -> None:
    async with sessions.begin() as session:
        await people.store_areas(session, needs.content.areas)
        for settled, days in (("gehouden", 3), ("gehouden", 9), ("gebroken", 5), ("gehouden", 400)):
            await session.execute(
                text("""INSERT INTO agreements (area, version, agreed_at, settled, settled_at)
                        VALUES ('krakeel', 1, :at, :settled, :at)"""),
                {"settled": settled, "at": NOW - timedelta(days=days)},
            )
        for due, answered in ((5, 6), (5, 5), (5, 7), (5, 4), (5, None), (400, 400), (-3, None)):
            await session.execute(
                text("""INSERT INTO signals (area, partner, due_on, text, asked_at, answered_at)
                        VALUES ('krakeel', 'gemeente', :due, 'Licht', :asked, :answered)"""),
                {
                    "due": (NOW - timedelta(days=due)).date(),
                    "asked": NOW - timedelta(days=500),
                    "answered": None if answered is None else NOW - timedelta(days=answered),
                },
            )
        one = replace(closing(3), since=NOW - timedelta(days=365))
        for stage, days in ((1, 3), (1, 30), (3, 60), (2, 400)):
            await session.execute(DEADLOCK, {"stage": stage, "at": NOW - timedelta(days=days)})
        made = await publish(session, needs, one, NOW)

    assert "Afspraken: 2 nagekomen, 1 niet." in made.text
    assert "Antwoorden van partners: 3 op tijd, 2 te laat of niet." in made.text
    assert "We kwamen er 3 keer niet meteen uit. Zelf opgelost: 2. Met hulp: 0." in made.text
    assert "Uitgegeven" not in made.text


async def test_themes_come_from_what_many_said_and_a_broken_clusterer_stops_nothing(
    sessions: Sessions, needs: ticks.Needs
) -> None:
    async def clusters(heap: Sequence[Loose]) -> Sequence[Cluster]:
        return [Cluster(tuple(range(len(heap))), ("plan", "bankje"))]

    async def broken(heap: Sequence[Loose]) -> Sequence[Cluster]:
        raise ClusteringFailedError("it died")

    found = await find_themes(sheets(3), clusters, least=5)
    none = await find_themes(sheets(3), broken, least=5)
    async with sessions.begin() as session:
        well = await published(session, needs, replace(closing(3), themes=found))
        ill = await published(session, needs, replace(closing(3, number=2), themes=none))

    assert "Deze woorden kwamen veel voor: plan. Elk woord komt van minstens 5 mensen." in well.text
    assert "Kom eerder terug" not in well.text
    assert ill.report.people == 14


async def test_a_village_of_four_answers_hears_that_nothing_is_shown(
    sessions: Sessions, needs: ticks.Needs
) -> None:
    async with sessions.begin() as session:
        few = closing(3, of=sheets(3, residents=4, professionals=0))
        one = await published(session, needs, few)

    assert "Er deden minder dan 5 mensen mee. Dan laten we geen antwoorden zien." in one.text
    assert one.report.rules == {}
