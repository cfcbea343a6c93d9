"""The report of a look back in the chat."""

from __future__ import annotations

from domain.evaluation.report import Report
from domain.ids import EvaluationId
from storage import reports
from tests.evaluation_reports import report_of
from tests.village import Person, Village


async def publish(village: Village, *kept: Report) -> None:
    """Publish reports of Krakeel."""
    async with village.sessions.begin() as session:
        for number, one in enumerate(kept, 1):
            await reports.store_report(session, EvaluationId(number), one, now=village.clock())


async def test_bilal_reads_the_report_in_five_messages_with_two_pictures(
    village: Village, bilal: Person
) -> None:
    await publish(village, report_of(2025), report_of(2026))
    before = len(bilal.seen)

    await bilal.taps_raw("er:krakeel")

    told = bilal.seen[before:]
    assert len(told) == 5
    assert [bool(one.picture) for one in told] == [True, True, False, False, False]
    assert "Zo gaat het samen in Krakeel, 2026" in told[0].text
    assert "Bewoners zien bewoners als" in told[0].text
    assert told[1].text.count("verschil") == 3
    assert "Elk woord komt van minstens 5 mensen." in told[2].text
    assert "Afspraken: 8 nagekomen, 2 niet." in told[3].text
    assert "https://smederij.example/gebied/krakeel/evaluatie/2026" in told[4].text


async def test_a_report_of_four_people_is_short_and_shows_no_answers(
    village: Village, bilal: Person
) -> None:
    await publish(village, report_of(2026, residents=3, professionals=1))
    before = len(bilal.seen)

    await bilal.taps_raw("er:krakeel:2026")

    told = bilal.seen[before:]
    assert not any(one.picture for one in told)
    assert len(told) == 3
    assert "Er deden minder dan 5 mensen mee." in told[-1].text


async def test_an_area_without_a_report_says_when_one_comes(
    village: Village, bilal: Person
) -> None:
    await bilal.taps_raw("er:krakeel")

    bilal.sees_last("Krakeel heeft nog geen verslag.")


async def test_an_area_that_isnt_there_is_explained(village: Village, bilal: Person) -> None:
    await bilal.taps_raw("er:nergens")

    bilal.sees_last("Dit gebied kennen we niet.")
