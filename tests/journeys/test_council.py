"""A plan goes to the municipal council, and comes back to its area where the council departs."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from sqlalchemy import text

from domain.ids import AreaSlug
from domain.roles import Role
from storage import council
from tests.journeys.answering import works_for
from tests.journeys.choosing_ways import works_as
from tests.journeys.test_handing_back import is_confirmed
from tests.journeys.test_route import (
    a_village_house_on_the_agenda,
    adds,
    all_say_yes,
    makes_a_plan,
    opens_the_plan,
)
from tests.village import Person, Village

WHY = (
    "Naast de kerk ligt een gasleiding, dus daar mag niet worden gebouwd. "
    "Daarom kiest de raad voor een kleinere keuken."
)


@pytest.fixture
async def neighbours(village: Village) -> Sequence[Person]:
    """Give six confirmed neighbours of Krakeel; Anna is in the initiative group."""
    await works_as(village, "nieuwlande")
    found = [
        await village.person(name).lives_here(name=name)
        for name in ("Anna", "Bilal", "Chantal", "Dewi", "Erik", "Femke")
    ]
    await is_confirmed(village, *found)
    await village.gives_role(found[0], Role.INITIATIVE_GROUP)
    return found


@pytest.fixture
async def dirk(village: Village) -> Person:
    """Dirk, the area director of Krakeel, who works for the municipality."""
    person = await village.person("Dirk").lives_here("elim", name="Dirk")
    await works_for(village, person, "gemeente", Role.AREA_DIRECTOR)
    return person


async def the_area_says_yes(village: Village, neighbours: Sequence[Person]) -> None:
    """Make a plan of two steps, hand it back, and let the area say yes."""
    anna = neighbours[0]
    await a_village_house_on_the_agenda(anna)
    await makes_a_plan(anna)
    await adds(anna, "Tafels kopen", "niets")
    await anna.taps("Leg terug aan de buurt")
    await anna.taps("Ja, leg het terug")
    await all_say_yes(village, neighbours)


async def opens_the_council(person: Person) -> None:
    """Open what the council says about the village house."""
    await opens_the_plan(person)
    await person.taps("De gemeenteraad")


async def test_before_the_area_said_yes_the_council_has_nothing_to_decide(
    village: Village, neighbours: Sequence[Person], dirk: Person
) -> None:
    anna, bilal, *_ = neighbours
    await a_village_house_on_the_agenda(anna)
    await makes_a_plan(anna)
    await opens_the_council(bilal)
    bilal.sees_last("Eerst zegt het gebied ja tegen het plan.")


async def test_the_council_adopts_what_the_area_chose_and_everybody_hears_it(
    village: Village, neighbours: Sequence[Person], dirk: Person
) -> None:
    _, bilal, *_ = neighbours
    await the_area_says_yes(village, neighbours)
    await village.waits(hours=16)
    dirk.sees("Krakeel zei ja tegen het plan voor “Een dorpshuis”.")
    await dirk.taps("De gemeenteraad")
    dirk.sees_last("Het plan ligt nu voor aan de raad.")
    await opens_the_council(bilal)
    bilal.sees_no_button("Leg een besluit vast")

    await dirk.taps("Leg een besluit vast")
    await dirk.taps("Vastgesteld")
    dirk.sees_last("Leg je dit vast, dan hoort heel Krakeel het.")
    await dirk.taps("Ja, leg het vast")
    await village.waits(hours=16)
    bilal.sees("De gemeenteraad stelde het plan voor “Een dorpshuis” in Krakeel vast.")
    await opens_the_council(bilal)
    bilal.sees_last("De raad stelde dit plan vast.")
    bilal.never_sees("Dirk")
    await dirk.taps_raw("rd:1:leg")
    dirk.sees("Op dit plan kan de raad nu niet beslissen.")


async def test_each_change_has_a_reason_and_the_area_gets_the_plan_back_with_the_difference(
    village: Village, neighbours: Sequence[Person], dirk: Person
) -> None:
    anna, bilal, *_ = neighbours
    await the_area_says_yes(village, neighbours)
    await village.waits(hours=16)
    await dirk.taps("De gemeenteraad")
    await dirk.taps("Leg een besluit vast")
    await dirk.taps("Vast met wijzigingen")
    dirk.sees_last("1. Een keuken kopen")
    await dirk.taps("Stap 1")
    await dirk.taps("Andere woorden")
    await dirk.says("Een kleine keuken kopen")
    await dirk.says("Te duur.")
    dirk.sees("Dat is te kort")
    await dirk.says(WHY)
    dirk.sees_last("1. Een keuken kopen → Een kleine keuken kopen")
    await dirk.taps("Stap 2")
    await dirk.taps("Gaat eruit")
    await dirk.says(WHY)
    dirk.sees_last("2. Tafels kopen (gaat eruit)")
    await dirk.taps("Klaar: leg het terug")

    await village.waits(hours=16)
    bilal.sees("in Krakeel vast met 2 wijzigingen.")
    await bilal.taps("Bekijk het verschil")
    bilal.sees_last("Een kleine keuken kopen")
    bilal.sees_last("Naast de kerk ligt een gasleiding")
    await opens_the_council(bilal)
    bilal.sees_last("De raad wil wijzigingen. Het plan ligt terug bij het gebied.")
    bilal.sees_last("• “Tafels kopen” gaat eruit.")

    await village.waits(days=14)
    await all_say_yes(village, neighbours)
    await village.waits(hours=6)
    await village.waits(days=1)
    anna.sees("Met de wijzigingen van de gemeenteraad staat het nu vast.")
    await opens_the_council(bilal)
    bilal.sees_last("De raad stelde dit plan vast.")
    await opens_the_plan(bilal)
    bilal.sees_last("Een kleine keuken kopen")
    assert "Tafels" not in bilal.seen[-1].text


async def test_a_plan_that_is_not_adopted_says_why_and_how_it_goes_on(
    village: Village, neighbours: Sequence[Person], dirk: Person
) -> None:
    _, bilal, *_ = neighbours
    await the_area_says_yes(village, neighbours)
    await village.waits(hours=16)
    await dirk.taps("De gemeenteraad")
    await dirk.taps("Leg een besluit vast")
    await dirk.taps("Niet vastgesteld")
    await dirk.says("Er is geen grond vrij naast de kerk. Bel 06-12345678")
    await dirk.says("De wethouder zoekt voor de zomer met jullie een andere plek.")
    dirk.sees_last("Hoe verder: De wethouder zoekt voor de zomer met jullie een andere plek.")
    await dirk.taps("Ja, leg het vast")

    await village.waits(hours=16)
    bilal.sees("in Krakeel niet vast. Waarom: Er is geen grond vrij naast de kerk. Bel …")
    async with village.sessions() as session:
        (decision,) = await council.of_area(session, AreaSlug("krakeel"))
        assert decision.next_step.startswith("De wethouder zoekt")
        kept = await session.execute(text("SELECT count(*) FROM hand_backs"))
        assert kept.scalar_one() == 1


async def test_only_a_director_of_the_municipality_records_it_and_only_where_it_works_so(
    village: Village, neighbours: Sequence[Person], dirk: Person
) -> None:
    anna, *_ = neighbours
    corry = await village.person("Corry").lives_here("elim", name="Corry")
    await works_for(village, corry, "domesta", Role.AREA_DIRECTOR)
    await the_area_says_yes(village, neighbours)

    await anna.taps_raw("rd:1:vast")
    anna.sees("Hiervoor heb je in dit gebied nu geen taak.")
    await corry.taps_raw("rd:1:vast")
    corry.sees("Een besluit van de raad legt een gebiedsregisseur van de gemeente vast.")
    await works_as(village, "krakeel")
    await dirk.taps_raw("rd:1:vast")
    dirk.sees("In Krakeel gaat een plan nu niet naar de raad.")
    async with village.sessions() as session:
        kept = await session.execute(text("SELECT count(*) FROM council_decisions"))
        assert kept.scalar_one() == 0
