"""A word half-way a round, for who is confirmed while it lies open, and a round once more."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.journeys.test_confirming import confirms, vouches
from tests.journeys.test_handing_back import hands_back, is_confirmed, says_to_the_text
from tests.village import Person, Village


@pytest.fixture
async def neighbours(village: Village) -> Sequence[Person]:
    """Give three confirmed neighbours of Krakeel."""
    found = [
        await village.person(name).lives_here(name=name) for name in ("Anna", "Bilal", "Chantal")
    ]
    await is_confirmed(village, *found)
    return found


def half_way(person: Person) -> list[str]:
    return [one.text for one in person.seen if "is halverwege" in one.text]


async def test_half_way_who_voted_and_who_did_not_read_the_same_words_once(
    village: Village, neighbours: Sequence[Person]
) -> None:
    anna, bilal, _ = neighbours
    gijs = await village.person("Gijs").lives_here(name="Gijs")
    await hands_back(village, anna)
    await village.waits(days=8)
    await says_to_the_text(bilal, "ja")

    await village.waits(days=7, hours=14)

    said = [half_way(one) for one in neighbours]
    assert len(said[0]) == 1
    assert said[0] == said[1] == said[2]
    anna.sees("Heb je al ja, nee of nog niet gezegd?")
    await gijs.looks()
    assert half_way(gijs) == []
    await village.waits(days=10)
    assert [len(half_way(one)) for one in neighbours] == [1, 1, 1]


async def test_who_is_confirmed_while_the_round_lies_open_is_invited_to_it(
    village: Village, neighbours: Sequence[Person]
) -> None:
    anna, bilal, _ = neighbours
    gijs = await village.person("Gijs").lives_here(name="Gijs")
    dirk = await village.person("Dirk").lives_here("elim", name="Dirk")
    hilde = await village.person("Hilde").lives_here(name="Hilde")
    await hands_back(village, anna)
    await village.waits(days=8)
    await confirms(village, dirk, gijs)
    gijs.sees_last("Je beslist nu mee in Krakeel, tot di 24 maart, 20.00 uur.")
    gijs.sees_last("ligt 1 tekst open")
    await gijs.taps("Bekijk de teksten")
    gijs.sees_last("De groene agenda")

    for one in (anna, bilal):
        await vouches(one, village, hilde)
    await village.waits(hours=15)
    assert hilde.counts("Je beslist nu mee in Krakeel") == 1


async def test_a_round_with_too_few_voters_says_in_the_next_one_that_it_is_once_more(
    village: Village, neighbours: Sequence[Person]
) -> None:
    anna = neighbours[0]
    await hands_back(village, anna)
    await village.waits(days=8)
    await says_to_the_text(anna, "ja")
    await village.waits(days=14, hours=1)
    anna.sees("Te weinig stemmen: De groene agenda (versie 1) geldt nog niet.")

    await village.waits(days=17, hours=-1)

    anna.sees("– De groene agenda (nog één keer: vorige ronde stemden te weinig buren)")
