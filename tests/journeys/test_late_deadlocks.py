"""The clock of deadlocks when it comes late, three times at once, or after somebody left."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import text

from domain.handing_back.hand_back import TextKind
from scheduler import ticks
from storage import handing_back
from tests.journeys.steering import an_item
from tests.journeys.test_deadlocks import _calls as calls
from tests.journeys.test_deadlocks import _puts_up as puts_up
from tests.journeys.test_deadlocks import _stage as stage_of
from tests.journeys.test_deadlocks import _takes_part as takes_part
from tests.journeys.test_handing_back import is_confirmed, says_to_the_text
from tests.journeys.test_resisting import gives
from tests.village import START, Person, Village

WAY_OUT = "De schommel komt achter het buurthuis"


@pytest.fixture
async def item(village: Village, anna: Person, bilal: Person) -> int:
    """An item of Krakeel about which Anna and Bilal can't agree."""
    return await an_item(village, title="Een plek om te spelen")


async def _rows(village: Village, query: str, **keys: object) -> list[Any]:
    async with village.sessions() as session:
        return list(await session.execute(text(query), keys))


async def _stages(village: Village) -> list[tuple[int, int]]:
    """Return each stage that began with the days since the start, in the order of the record."""
    query = "SELECT stage, at FROM deadlock_record WHERE what = 'stage' ORDER BY id"
    return [(row.stage, (row.at - START).days) for row in await _rows(village, query)]


async def _acts_three_times_at_once(village: Village) -> None:
    await asyncio.gather(*(ticks.act(village.needs, village.clock) for _ in range(3)))
    await village.settle()


async def test_three_schedulers_at_once_end_each_stage_once_and_in_order(
    village: Village, anna: Person, bilal: Person, chantal: Person, item: int
) -> None:
    number = await calls(village, anna, item, bilal)
    village.clock.moment += timedelta(days=43)  # past the hearing and two stages
    await _acts_three_times_at_once(village)

    assert await _stages(village) == [(1, 7), (2, 21), (3, 42)]
    assert await stage_of(village, number) == (3, None, None)
    files = "SELECT count(*) AS files FROM scope_files"
    assert (await _rows(village, files))[0].files == 1
    village.clock.moment += timedelta(days=28)
    await _acts_three_times_at_once(village)
    late = "SELECT count(*) AS late FROM deadlock_record WHERE what = 'late'"
    assert (await _rows(village, late))[0].late == 1
    assert (
        await _rows(
            village,
            "SELECT count(*) AS waiting FROM due WHERE done_at IS NULL AND kind LIKE 'deadlock%'",
        )
    )[0].waiting == 0


async def test_three_schedulers_at_once_open_one_ballot_and_take_its_result_once(
    village: Village, anna: Person, bilal: Person, chantal: Person, item: int
) -> None:
    number = await calls(village, anna, item, bilal)
    await takes_part(bilal, number)
    await puts_up(chantal, number, WAY_OUT)
    village.clock.moment += timedelta(days=15)  # half time and the end are both past
    await _acts_three_times_at_once(village)

    ballots = "SELECT count(*) AS ballots FROM ballots WHERE deadlock = :number"
    assert (await _rows(village, ballots, number=number))[0].ballots == 1
    assert await stage_of(village, number) == (1, "ballot", None)
    for one in (anna, bilal, chantal):
        await gives(one, 1, 8)
    village.clock.moment += timedelta(days=5)
    await _acts_three_times_at_once(village)
    await _acts_three_times_at_once(village)

    told = "SELECT what, count(*) AS times FROM deadlock_record GROUP BY what"
    times = {row.what: row.times for row in await _rows(village, told)}
    assert (times["ballot"], times["result"], times["handed-back"]) == (1, 1, 1)
    assert await stage_of(village, number) == (1, "round", None)


async def test_after_a_month_of_silence_each_stage_is_told_and_nobody_gets_a_storm(
    village: Village, anna: Person, bilal: Person, chantal: Person, item: int
) -> None:
    number = await calls(village, anna, item, bilal)
    before = [(one, len(one.seen)) for one in (anna, bilal, chantal)]
    # Nothing ran for 30 days: the hearing and the first stage would both have ended.
    await village.waits(days=30)
    await village.waits(hours=15)

    assert await _stages(village) == [(1, 7), (2, 21)]
    assert await stage_of(village, number) == (2, None, None)
    for one, seen in before:
        said = [message.text for message in one.seen[seen:] if not message.mine]
        assert len(said) <= 1, said  # the stage that stands, and nothing of the one that is past
        assert not any("Help mee, tot" in words for words in said)
        assert not any("halverwege" in words or "Nog tot" in words for words in said)
    chantal.sees("Nu gaat iemand bemiddelen")


async def test_when_a_speaker_left_the_clock_goes_on_and_the_screen_says_that_nobody_answers(
    village: Village, anna: Person, bilal: Person, item: int
) -> None:
    number = await calls(village, anna, item, bilal)
    await takes_part(bilal, number)
    await puts_up(anna, number, WAY_OUT)
    await bilal.says("/stop")
    await bilal.taps("Ja, geen berichten")
    async with village.sessions.begin() as session:  # as when all of him is taken away
        gone = "UPDATE deadlock_sides SET resident_id = NULL, view_by = NULL WHERE number = 2"
        await session.execute(text(gone))

    await anna.taps_raw(f"vl:{number}:open")
    anna.sees_last("er is nu niemand die namens hen reageert")
    await anna.taps_raw(f"vl:{number}:eerder")
    assert await stage_of(village, number) == (1, None, None)  # a silent side is a no
    silent = len(bilal.seen)
    await village.waits(days=7, hours=16)
    assert await stage_of(village, number) == (1, "ballot", None)
    await village.waits(days=8)  # nobody votes
    assert (await stage_of(village, number))[0] == 2
    await village.waits(days=40)  # late, so the second ballot opens now and gets its days
    await village.waits(days=5)
    assert (await stage_of(village, number))[0] == 3
    assert len(bilal.seen) == silent
    for screen in ("kanten:1", "opties:1", "verslag:1", "wij"):
        await anna.taps_raw(f"vl:{number}:{screen}")


async def _until(village: Village, moment: datetime) -> None:
    village.clock.moment = moment
    await village.settle()


async def _area(village: Village, *known: Person) -> Sequence[Person]:
    more = [await village.person(name).lives_here(name=name) for name in ("Dewi", "Erik", "Femke")]
    await is_confirmed(village, *known, *more)
    return [*known, *more]


async def test_an_agreement_while_the_first_way_out_lies_in_a_round_is_handed_back_after_it(
    village: Village, anna: Person, bilal: Person, chantal: Person, item: int
) -> None:
    area = await _area(village, anna, bilal, chantal)
    number = await calls(village, anna, item, bilal)
    await takes_part(bilal, number)
    await puts_up(chantal, number, WAY_OUT)
    await village.waits(days=7, minutes=1)
    for one in area:
        await gives(one, 1, 8)
    await village.waits(days=7, minutes=5)
    await village.waits(days=26)
    first = await _text(village, number)
    assert (first.stand.value, first.version) == ("open", 1)

    await anna.taps_raw(f"vl:{number}:eens")
    await anna.says("Achter het buurthuis, met een hek eromheen")
    await bilal.taps_raw(f"vl:{number}:ja:1")
    assert await stage_of(village, number) == (1, None, "agreed")
    assert (await _text(village, number)).version == 1  # what lies there isn't changed
    await anna.taps_raw(f"vl:{number}:open")
    anna.sees_last("Dit is afgesproken: “Achter het buurthuis, met een hek eromheen”")

    for one in area:
        await says_to_the_text(one, "nee")
    await village.waits(days=15)
    second = await _text(village, number)
    assert (second.stand.value, second.version) == ("waits", 2)
    assert second.text == "Achter het buurthuis, met een hek eromheen"
    assert await stage_of(village, number) == (1, None, "agreed")  # the old no ends nothing
    await village.waits(days=20)
    assert (await _text(village, number)).stand.value == "open"


async def _text(village: Village, number: int) -> Any:
    async with village.sessions() as session:
        found = await handing_back.newest_of(session, TextKind.WAY_OUT, number)
    assert found is not None
    return found
