"""Kan Wel!: a small idea is done at once, by who brings it up and the neighbours who join."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from tests.village import Person, Village

IDEA = "Er liggen al weken takken op het voetpad bij de vijver"


@pytest.fixture
async def can_do(village: Village) -> Village:
    """A village whose Krakeel works by Kan Wel!."""
    async with village.sessions.begin() as session:
        await session.execute(
            text("INSERT INTO area_ways (area, way, since) VALUES ('krakeel', 'kan-wel', :now)"),
            {"now": village.clock()},
        )
    return village


async def test_a_small_idea_becomes_a_task_that_a_neighbour_joins_the_same_evening(
    can_do: Village,
) -> None:
    anna = await can_do.person("Anna").lives_here(name="Anna")
    bilal = await can_do.person("Bilal").lives_here(name="Bilal")

    await anna.brings_up(IDEA)
    anna.sees("In Krakeel doen bewoners een klein idee meteen zelf.")
    await anna.taps("Ja, ik doe iets")
    await anna.says("Zaterdag samen de takken opruimen")
    await anna.says("3")
    await anna.says("zaterdag")

    await bilal.says("/doe")
    bilal.sees("Zaterdag samen de takken opruimen")
    await bilal.taps("Ik doe mee")
    await bilal.says("/agenda")
    bilal.sees("Zaterdag samen de takken opruimen")


async def test_begun_once_it_is_not_begun_again(can_do: Village) -> None:
    anna = await can_do.person("Anna").lives_here(name="Anna")
    await anna.brings_up(IDEA)
    yes = next(data for label, data in anna.seen[-1].buttons if label == "Ja, ik doe iets")
    await anna.taps_raw(yes)
    await anna.taps_raw(yes)
    await anna.says("Zaterdag samen de takken opruimen")
    await anna.says("/annuleer")

    await anna.taps_raw(yes)

    anna.sees("Hier ben je al aan begonnen.")
    async with can_do.sessions() as session:
        found = await session.execute(text("SELECT count(*) FROM agenda_items"))
        assert found.scalar_one() == 1


async def test_who_leaves_it_at_bringing_up_keeps_the_issue(can_do: Village) -> None:
    anna = await can_do.person("Anna").lives_here(name="Anna")
    await anna.brings_up(IDEA)

    await anna.taps("Nu niet")

    anna.sees("Goed. Wat je aankaartte blijft gewoon staan.")
    await anna.says("/mijn")
    anna.sees("takken op het voetpad")


async def test_where_the_area_works_otherwise_nothing_of_it_is_offered(village: Village) -> None:
    anna = await village.person("Anna").lives_here(name="Anna")
    bilal = await village.person("Bilal").lives_here(name="Bilal")
    await anna.brings_up(IDEA)

    assert all(label != "Ja, ik doe iets" for one in anna.seen for label, _ in one.buttons)
    async with village.sessions() as session:
        issue = (await session.execute(text("SELECT id FROM issues"))).scalar_one()
    await anna.taps_raw(f"ko:{issue}:ja")
    anna.sees("Jouw gebied werkt nu op een andere manier.")
    await bilal.taps_raw(f"ko:{issue}:ja")
    bilal.sees("Dit kan alleen bij iets wat je zelf aankaartte")


async def begins(village: Village, person: Person) -> None:
    await person.brings_up(IDEA)
    await person.taps("Ja, ik doe iets")
    await person.says("Zaterdag samen de takken opruimen")
    await person.says("3")
    await person.says("zaterdag")


async def items(village: Village) -> int:
    async with village.sessions() as session:
        found = await session.execute(text("SELECT count(*) FROM agenda_items"))
        return int(found.scalar_one())


async def test_who_undoes_the_idea_undoes_its_task_as_long_as_nobody_took_it_up(
    can_do: Village,
) -> None:
    anna = await can_do.person("Anna").lives_here(name="Anna")
    bilal = await can_do.person("Bilal").lives_here(name="Bilal")
    await begins(can_do, anna)

    message, data = anna.button("Maak ongedaan")
    await anna.taps_raw(data, message)

    anna.sees("De taak die je ervan maakte, is ook weg.")
    assert await items(can_do) == 0
    await bilal.says("/doe")
    bilal.never_sees("takken opruimen")
    await can_do.waits(days=8)  # nothing that was planned for it breaks


async def test_a_task_that_a_neighbour_took_up_stays_when_the_idea_is_undone(
    can_do: Village,
) -> None:
    anna = await can_do.person("Anna").lives_here(name="Anna")
    bilal = await can_do.person("Bilal").lives_here(name="Bilal")
    await begins(can_do, anna)
    await bilal.says("/doe")
    await bilal.taps("Ik doe mee")

    message, data = anna.button("Maak ongedaan")
    await anna.taps_raw(data, message)

    anna.sees("blijft staan. Een buur is er al mee bezig.")
    assert await items(can_do) == 1
