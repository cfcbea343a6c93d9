"""A deadlock that ends while another text of its item lies open before the area."""

from __future__ import annotations

import pytest

from domain.handing_back.hand_back import HandBack, Proposed, TextKind
from domain.ids import AreaSlug
from storage import handing_back
from tests.journeys.steering import (
    Cast,
    an_item,
    areas_say_yes,
    everybody,
    opens,
    partners_answer,
    rules,
    writes_points,
)
from tests.journeys.test_deadlocks import _calls as calls
from tests.journeys.test_deadlocks import _puts_up as puts_up
from tests.journeys.test_deadlocks import _stage as stage_of
from tests.journeys.test_deadlocks import _takes_part as takes_part
from tests.journeys.test_handing_back import says_to_the_text, six_neighbours
from tests.journeys.test_resisting import gives
from tests.village import Person, Village

WHY = "Wij leggen in 2027 drempels aan bij de school, zoals de bewoners van Krakeel adviseren."


async def _newest(village: Village, kind: TextKind, number: int) -> HandBack:
    async with village.sessions() as session:
        found = await handing_back.newest_of(session, kind, number)
    assert found is not None
    return found


async def _plan_lies_open(village: Village, item: int) -> None:
    proposed = Proposed(AreaSlug("krakeel"), TextKind.PLAN, item, "Het plan", "Wij bouwen.")
    async with village.sessions.begin() as session:
        await handing_back.propose(session, proposed, village.clock())
    await village.settle()
    await village.waits(days=8)
    assert (await _newest(village, TextKind.PLAN, item)).stand.value == "open"


async def _all_move_on(number: int, *sides: Person, times: int) -> None:
    for _ in range(times):
        for one in sides:
            await one.taps_raw(f"vl:{number}:eerder")


async def _agree(number: int, first: Person, second: Person, words: str) -> None:
    await first.taps_raw(f"vl:{number}:eens")
    await first.says(words)
    await second.taps_raw(f"vl:{number}:ja:1")


async def _is_decided(village: Village, cast: Cast) -> None:
    """Let others decide: the alignment group, the residents' advice, the steering group."""
    await partners_answer(cast)
    group = "Schrijf het advies"
    await writes_points(cast.rene, cast.item, "Leg de drempels aan.", button=group)
    await cast.rene.taps("Naar de stuurgroep")
    await writes_points(cast.wietske, cast.item, "Leg drempels bij de school.")
    await cast.wietske.taps("Leg het voor")
    await areas_say_yes(village)
    await opens(cast.seats[0], cast.item)
    await cast.seats[0].taps("Leg een besluit vast")
    await rules(cast.seats[0], 1)
    await cast.seats[0].taps("Motivatie")
    await cast.seats[0].says(WHY)
    await cast.seats[0].taps("Leg het vast")
    await opens(cast.chair, cast.item)
    await cast.chair.taps("Bekijk het besluit")
    await cast.chair.taps("Bevestig het besluit")


async def test_a_decision_while_the_plan_lies_in_a_round_lets_that_vote_count_for_nothing(
    village: Village,
) -> None:
    cast = await everybody(village)
    neighbours = await six_neighbours(village)
    anna, bilal, *_ = neighbours
    await _plan_lies_open(village, cast.item)
    for one in neighbours:
        await says_to_the_text(one, "ja")  # before anybody knew what others would decide
    number = await calls(village, anna, cast.item, bilal)
    await takes_part(bilal, number)
    await _all_move_on(number, anna, bilal, times=2)
    assert await stage_of(village, number) == (3, None, None)
    await _is_decided(village, cast)
    assert await stage_of(village, number) == (3, None, "decided")

    await village.waits(days=15)
    anna.sees("Nog niets beslist: Het plan (versie 1).")
    plan = await _newest(village, TextKind.PLAN, cast.item)
    assert (plan.stand.value, plan.tries) == ("waits", 0)
    await village.waits(days=20)  # the next round: the plan and what was decided, side by side
    assert (await _newest(village, TextKind.PLAN, cast.item)).stand.value == "open"
    assert (await _newest(village, TextKind.WAY_OUT, number)).stand.value == "open"


async def test_a_deadlock_that_was_taken_back_leaves_the_vote_on_the_plan_as_it_is(
    village: Village,
) -> None:
    anna, bilal, *others = await six_neighbours(village)
    item = await an_item(village)
    await _plan_lies_open(village, item)
    number = await calls(village, anna, item, bilal)
    await anna.taps_raw(f"vl:{number}:wij")
    await anna.taps("Trek het in")
    for one in (anna, bilal, *others):
        await says_to_the_text(one, "ja")
    await village.waits(days=15)
    assert (await _newest(village, TextKind.PLAN, item)).stand.value == "accepted"


@pytest.mark.parametrize("ends", [False, True])
async def test_new_facts_while_the_way_out_lies_open_make_it_wait_and_a_new_one_replaces_it(
    village: Village, ends: bool
) -> None:
    anna, bilal, chantal, *others = await six_neighbours(village)
    item = await an_item(village)
    number = await calls(village, anna, item, bilal)
    await takes_part(bilal, number)
    await _agree(number, anna, bilal, "We doen het om en om")
    await village.waits(days=9)
    assert (await _newest(village, TextKind.WAY_OUT, number)).stand.value == "open"
    for one in (anna, bilal, chantal, *others):
        await says_to_the_text(one, "ja")

    await chantal.taps_raw(f"vl:{number}:open")
    await chantal.taps("Begin opnieuw")
    await chantal.says("De gemeente verkoopt het veld aan een bouwer")
    await chantal.taps("Meld het zo")
    again = number + 1
    if ends:
        await _agree(again, chantal, anna, "Het veld blijft van ons allemaal")
        await bilal.taps_raw(f"vl:{again}:ja:1")
        assert (await stage_of(village, again))[2] == "agreed"
    await village.waits(days=15)

    first = await _newest(village, TextKind.WAY_OUT, number)
    assert first.stand.value == ("replaced" if ends else "waits")
    assert first.tries == 0
    anna.sees("andere uitweg" if ends else "Buren kwamen er niet uit over dit agendapunt.")


async def test_too_few_voters_bring_no_old_way_out_back_once_the_sides_agreed_on_another(
    village: Village,
) -> None:
    anna, bilal, chantal, *others = await six_neighbours(village)
    item = await an_item(village)
    number = await calls(village, anna, item, bilal)
    await takes_part(bilal, number)
    await puts_up(chantal, number, "De schommel komt achter het buurthuis")
    await village.waits(days=7, minutes=1)
    for one in (anna, bilal, chantal, *others):
        await gives(one, 1, 8)
    await village.waits(days=7, minutes=5)
    await village.waits(days=26)
    assert (await _newest(village, TextKind.WAY_OUT, number)).stand.value == "open"
    await _agree(number, anna, bilal, "Achter het buurthuis, met een hek eromheen")

    await village.waits(days=15)  # nobody says yes or no
    newest = await _newest(village, TextKind.WAY_OUT, number)
    assert (newest.version, newest.stand.value) == (2, "waits")
    assert newest.text == "Achter het buurthuis, met een hek eromheen"
