"""The whole way of an item: onto the agenda, a blow, a plan, its area's yes, and doing it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from sqlalchemy import text

from domain.roles import Role
from tests.journeys.test_agenda import puts_forward, taps_twice
from tests.journeys.test_handing_back import says_to_the_text, six_neighbours
from tests.village import Person, Village


@pytest.fixture
async def neighbours(village: Village) -> Sequence[Person]:
    """Give six confirmed neighbours of Krakeel; Anna is in the initiative group."""
    found = await six_neighbours(village)
    await village.gives_role(found[0], Role.INITIATIVE_GROUP)
    return found


async def a_village_house_on_the_agenda(anna: Person) -> None:
    """Put a village house forward, and take it up."""
    await anna.says("/agenda")
    await anna.taps("Breng een punt in")
    await anna.taps("In eigen woorden")
    await anna.says("Een dorpshuis")
    await anna.says("Er is nergens een plek om samen te eten")
    await anna.taps("Breng het in")
    await anna.says("/agenda")
    await anna.taps("Ingebracht (1)")
    await anna.taps("Een dorpshuis")
    await anna.taps("Zet op de agenda")


async def opens_the_plan(person: Person) -> None:
    """Open the plan of the village house."""
    await person.says("/agenda")
    await person.taps("Een dorpshuis")
    await person.taps("Bekijk het plan")


async def makes_a_plan(anna: Person) -> None:
    """Judge the village house a long blow, and give it a first step."""
    await anna.says("/agenda")
    await anna.taps("Een dorpshuis")
    await anna.taps("Korte of lange klap?")
    for answer in ("Nee", "Ja", "Ja"):
        await anna.taps(answer)
    await anna.taps("Bekijk het plan")
    await adds(anna, "Een keuken kopen", "€ 2.000")


async def adds(anna: Person, what: str, money: str) -> None:
    """Add a step to the plan that is open."""
    await anna.taps("Stap erbij")
    for answer in (what, "de buurt", "12 mei", money):
        await anna.says(answer)


async def all_say_yes(village: Village, neighbours: Sequence[Person]) -> None:
    """Let the round come, everybody say yes, and the round close."""
    await village.waits(days=8)
    for one in neighbours:
        await says_to_the_text(one, "ja")
    await village.waits(days=14, hours=1)


async def test_a_plan_counts_when_its_area_said_yes_and_the_item_goes_on(
    village: Village, neighbours: Sequence[Person]
) -> None:
    anna, bilal, *_ = neighbours
    await a_village_house_on_the_agenda(anna)
    await makes_a_plan(anna)
    await anna.taps("Leg terug aan de buurt")
    anna.sees("Ontwikkelplan: Een dorpshuis")
    await anna.taps("Ja, leg het terug")
    anna.sees("Het plan ligt klaar voor de volgende ronde.")
    await bilal.says("/agenda")
    bilal.sees_last("Een dorpshuis (het plan ligt voor aan de buurt)")

    await all_say_yes(village, neighbours)

    await bilal.says("/agenda")
    bilal.sees_last("Een dorpshuis (in uitvoering)")
    await opens_the_plan(bilal)
    bilal.sees_last("De buurt zei ja tegen dit plan.")
    await opens_the_plan(anna)
    await adds(anna, "Tafels kopen", "niets")
    anna.sees_last("De buurt zei ja tegen een eerdere versie.")
    await anna.taps("Leg terug aan de buurt")
    anna.sees_last("Wat is er anders, en waarom?")
    await anna.says("Zonder tafels kun je niet samen eten.")
    async with village.sessions() as session:
        found = await session.execute(
            text("SELECT version, why_changed, stand FROM hand_backs ORDER BY version")
        )
        assert [tuple(row) for row in found] == [
            (1, "", "accepted"),
            (2, "Zonder tafels kun je niet samen eten.", "waits"),
        ]


async def test_an_agenda_counts_with_the_items_that_its_area_saw(
    village: Village, neighbours: Sequence[Person]
) -> None:
    anna, bilal, *_ = neighbours
    await a_village_house_on_the_agenda(anna)
    await anna.says("/agenda")
    await anna.taps("De agenda als tekst")
    await anna.taps("Kies de jaren")
    await anna.taps("2026 tot 2029")
    await anna.taps("Leg terug aan de buurt")
    anna.sees_last("Je legt de agenda van Krakeel terug, met 1 punt.")
    await anna.taps("Ja, leg de agenda terug")
    await bilal.says("/terugleggen")
    bilal.sees_last("De Toekomstagenda van Krakeel")

    await all_say_yes(village, neighbours)
    await bilal.says("/agenda")
    await puts_forward(bilal, "Een brug", "Dan kan ik naar de winkel")
    await anna.says("/agenda")
    await anna.taps("Ingebracht (2)")
    await anna.taps("Een brug")
    await anna.taps("Zet op de agenda")

    await bilal.says("/agenda")
    bilal.sees_last("De agenda geldt; elk punt gaat zijn eigen weg")
    bilal.sees_last("– Een dorpshuis (op de agenda; korte of lange klap?)")
    bilal.sees_last("– Een brug (staat op de agenda in wording)")


async def test_a_second_tap_hands_nothing_back_twice(
    village: Village, neighbours: Sequence[Person]
) -> None:
    anna = neighbours[0]
    await a_village_house_on_the_agenda(anna)
    await makes_a_plan(anna)
    await anna.taps("Leg terug aan de buurt")

    await taps_twice(anna, "Ja, leg het terug")

    async with village.sessions() as session:
        assert len((await session.execute(text("SELECT 1 FROM hand_backs"))).all()) == 1
    await opens_the_plan(anna)
    anna.sees_last("Het plan ligt nu voor aan de buurt.")
    await anna.taps("Leg terug aan de buurt")
    anna.sees("Precies dit ligt al voor aan de buurt")


async def test_who_has_a_role_everywhere_finds_the_agenda_of_another_area(
    village: Village,
) -> None:
    ineke = await village.person("Ineke").lives_here("elim", name="Ineke")
    anna = await village.person("Anna").lives_here(name="Anna")
    await village.gives_role(ineke, Role.STEERING_GROUP)

    await ineke.says("/agenda")
    await ineke.taps("Andere gebieden")
    ineke.sees_last("Van welk gebied wil je de agenda zien?")
    ineke.sees_no_button("Elim")
    for _ in range(4):
        if any(label == "Krakeel" for label, _ in ineke.seen[-1].buttons):
            break
        await ineke.taps("Verder")
    await ineke.taps("Krakeel")

    ineke.sees_last("Krakeel")
    await anna.says("/agenda")
    anna.sees_no_button("Andere gebieden")
    await anna.taps_raw("pt:gebieden:1")
    anna.sees_last("Dit hoort bij een ander gebied")
