"""Plans beside each other: putting one up, choosing one, and what the area gets back."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from sqlalchemy import text

from domain.roles import Role
from tests.journeys.choosing_ways import works_as
from tests.journeys.test_handing_back import is_confirmed, says_to_the_text
from tests.journeys.test_route import a_village_house_on_the_agenda, opens_the_plan
from tests.journeys.test_voting import rows
from tests.village import Person, Village

HOUSE = "Een dorpshuis"


@pytest.fixture
async def neighbours(village: Village) -> Sequence[Person]:
    """Give six confirmed neighbours of Krakeel, which works by shares; Anna is in the group."""
    found = [
        await village.person(name).lives_here(name=name)
        for name in ("Anna", "Bilal", "Chantal", "Dewi", "Erik", "Femke")
    ]
    await is_confirmed(village, *found)
    await village.gives_role(found[0], Role.INITIATIVE_GROUP)
    await works_as(village, "delft")
    await a_village_house_on_the_agenda(found[0])
    return found


async def looks_at_plans(person: Person) -> None:
    """Open the plans for the village house."""
    await person.says("/agenda")
    await person.taps(HOUSE)
    await person.taps("Plannen naast elkaar")


async def asks_for_plans(village: Village, anna: Person) -> None:
    """Let Anna ask the area for plans, for a week."""
    await looks_at_plans(anna)
    await anna.taps("Vraag om plannen")
    await anna.taps("1 week")
    await village.waits(hours=16)


async def puts_up(person: Person, title: str, what: str, cost: str = "") -> None:
    """Put a plan beside the others."""
    await looks_at_plans(person)
    await person.taps("Leg een plan ernaast")
    await person.says(title)
    await person.says(what)
    await person.says("de buurt samen")
    if cost:
        await person.says(cost)
    else:
        await person.taps("Weet ik nog niet")
    await person.taps("Leg het erbij")


async def four_plans(village: Village, neighbours: Sequence[Person]) -> None:
    """Let four neighbours each put a plan beside the others, until the day is over."""
    anna, bilal, chantal, dewi, erik, _ = neighbours
    await asks_for_plans(village, anna)
    await puts_up(bilal, "De oude school", "We knappen de lege school op", "ongeveer € 2.000")
    await puts_up(chantal, "De kerkzaal", "We delen de zaal van de kerk")
    await puts_up(dewi, "Een tent", "Elke zomer zetten we een tent op", "dat hangt van de huur af")
    await puts_up(erik, "Een keet", "We zetten een keet op het plein")
    await village.waits(days=8)


async def opens_the_choice(anna: Person) -> None:
    """Let the area choose, though nobody wrote a view yet."""
    await anna.taps("Laat de buurt kiezen")
    await anna.taps("Open toch de keuze")


async def chooses(person: Person, plan: str) -> None:
    """Choose a plan on one's own paper."""
    await person.says("/stem")
    if not any(label.startswith(plan) for label, _ in person.seen[-1].buttons):
        await person.taps("Verder")
    await person.taps(plan)
    await person.taps("Klaar")


async def test_an_area_chooses_between_the_plans_of_neighbours_and_gets_the_chosen_one_back(
    village: Village, neighbours: Sequence[Person]
) -> None:
    anna, bilal, chantal, dewi, erik, femke = neighbours
    await anna.says("/agenda")
    await anna.taps(HOUSE)
    await anna.taps("Korte of lange klap?")
    for answer in ("Nee", "Ja", "Ja"):
        await anna.taps(answer)
    await four_plans(village, neighbours)
    femke.sees("Welk plan past bij “Een dorpshuis” in Krakeel? Leg het jouwe ernaast")
    anna.sees("Er liggen 4 plannen naast elkaar voor “Een dorpshuis”.")

    await anna.taps("Laat de buurt kiezen")
    anna.sees_last("1. De oude school 2. De kerkzaal 3. Een tent 4. Een keet")
    anna.sees_last("Bevestigde bewoners hebben elk één stem.")
    await anna.taps("Open toch de keuze")
    anna.sees("De keuze voor “Een dorpshuis” is open")
    await village.waits(hours=16)
    femke.sees("welk plan komt er voor “Een dorpshuis” in Krakeel?")
    await femke.says("/stem")
    femke.sees_last("1. De oude school We knappen de lege school op Wie: de buurt samen")
    femke.sees_last("3. Een tent")
    assert "4. Een keet" not in femke.seen[-1].text
    await femke.taps("Verder")
    femke.sees_last("5. Laat het zoals het is")
    await femke.taps("5. Laat het zoals")
    femke.sees_last("Jij koos 5. Laat het zoals het is.")
    await femke.taps("Vorige")
    await femke.taps("1. De oude")
    await femke.taps("Klaar")
    femke.sees_last("Je keuze voor “Een dorpshuis” zit in de bus.")
    assert await rows(village, "SELECT choices FROM open_papers") == [({"1": 1},)]
    for one in (anna, bilal, erik):
        await chooses(one, "1. De oude")
    await chooses(chantal, "2. De kerk")
    await chooses(dewi, "5. Laat het")

    await village.waits(days=14, hours=9)
    for one in neighbours:
        one.sees("Krakeel kiest voor “Een dorpshuis”: “De oude school”. 6 buren stemden")
    femke.sees("1. De oude school: 4 stemmen")
    femke.sees("Het plan gaat terug naar de buurt.")
    anna.sees("“De oude school” is nu het plan voor “Een dorpshuis”. Het is teruggelegd")
    await looks_at_plans(bilal)
    bilal.sees_last("1. De oude school (van Bilal): 4 stemmen, gekozen")
    bilal.sees_last("2. De kerkzaal (van Chantal): 1 stem")
    await bilal.says("/agenda")
    bilal.sees_last("Een dorpshuis (het plan ligt voor aan de buurt)")

    await village.waits(days=15, hours=8)
    for one in neighbours:
        await says_to_the_text(one, "ja")
    await village.waits(days=14, hours=1)
    await opens_the_plan(bilal)
    bilal.sees_last("De oude school: We knappen de lege school op · de buurt samen · € 2.000")
    bilal.sees_last("De buurt zei ja tegen dit plan.")


async def test_nobody_opens_the_choice_before_the_day_for_plans_is_over(
    village: Village, neighbours: Sequence[Person]
) -> None:
    anna, bilal, chantal, *_ = neighbours
    await asks_for_plans(village, anna)
    await puts_up(bilal, "De oude school", "We knappen de lege school op")
    await puts_up(chantal, "De kerkzaal", "We delen de zaal van de kerk")
    ((item,),) = await rows(village, "SELECT id FROM agenda_items")

    await anna.taps_raw(f"an:{item}:ja")
    anna.sees_last("er loopt al een vraag of een keuze over deze plannen")
    await bilal.taps_raw(f"an:{item}:ja")
    bilal.sees("Dit kan alleen de initiatiefgroep")
    assert await rows(village, "SELECT 1 FROM ballots") == []


async def test_where_the_group_opens_nothing_the_clock_lets_the_area_choose(
    village: Village, neighbours: Sequence[Person]
) -> None:
    await four_plans(village, neighbours)

    await village.waits(days=7)
    await village.waits(hours=16)
    neighbours[5].sees("welk plan komt er voor “Een dorpshuis” in Krakeel?")
    assert await rows(village, "SELECT count(*) FROM ballots WHERE opened_by IS NULL") == [(1,)]


async def test_one_plan_alone_is_no_choice_and_the_group_may_ask_for_longer(
    village: Village, neighbours: Sequence[Person]
) -> None:
    anna, bilal, chantal, *_ = neighbours
    await asks_for_plans(village, anna)
    await puts_up(bilal, "De oude school", "We knappen de lege school op")
    await village.waits(days=8)

    anna.sees("Er ligt 1 plan. Kiezen kan met minstens twee plannen.")
    await anna.taps("Vraag er langer om")
    await anna.taps("1 week")
    await puts_up(chantal, "De kerkzaal", "We delen de zaal van de kerk")
    await looks_at_plans(anna)
    anna.sees_last("1. De oude school (van Bilal)")
    anna.sees_last("2. De kerkzaal (van Chantal)")
    await village.waits(days=8)
    anna.sees("Er liggen 2 plannen naast elkaar")


async def test_somebody_takes_an_own_plan_back_and_not_that_of_another(
    village: Village, neighbours: Sequence[Person]
) -> None:
    anna, bilal, chantal, *_ = neighbours
    await asks_for_plans(village, anna)
    await puts_up(bilal, "De oude school", "We knappen de lege school op")
    ((item, plan),) = await rows(
        village,
        "SELECT c.item_id, a.id FROM alternatives a JOIN plan_choices c ON c.id = a.choice_id",
    )

    await chantal.taps_raw(f"an:{item}:{plan}:weg")
    chantal.sees_last("Dit is geen plan van jou")
    await looks_at_plans(bilal)
    await bilal.taps("Neem 1 terug")
    bilal.sees_last("“De oude school” ligt er niet meer bij.")
    await looks_at_plans(chantal)
    chantal.sees_last("er ligt er nog geen")


async def test_only_confirmed_neighbours_choose_and_each_of_them_once(
    village: Village, neighbours: Sequence[Person]
) -> None:
    gerda = await village.person("Gerda").lives_here(name="Gerda")
    await four_plans(village, neighbours)
    await opens_the_choice(neighbours[0])

    await gerda.says("/stem")
    gerda.sees_last("kan als je bevestigd bent in Krakeel")
    await chooses(neighbours[1], "1. De oude")
    await chooses(neighbours[1], "2. De kerk")
    assert await rows(village, "SELECT choices FROM open_papers") == [({"2": 1},)]


async def test_of_few_voters_no_figures_are_told_and_the_choice_still_counts(
    village: Village, neighbours: Sequence[Person]
) -> None:
    anna, bilal, *_ = neighbours
    await four_plans(village, neighbours)
    await opens_the_choice(anna)
    await chooses(bilal, "2. De kerk")
    await village.waits(days=15)

    bilal.sees("Krakeel kiest voor “Een dorpshuis”: “De kerkzaal”.")
    bilal.sees("Er deden minder dan 5 buren mee. Daarom noemen we geen aantallen.")
    anna.sees("“De kerkzaal” is nu het plan voor “Een dorpshuis”. Leggen jullie het terug")
    await looks_at_plans(bilal)
    bilal.sees_last("2. De kerkzaal (van Chantal): gekozen")
    bilal.never_sees("1 stem")


async def test_an_area_may_choose_to_leave_it_as_it_is(
    village: Village, neighbours: Sequence[Person]
) -> None:
    anna, bilal, chantal, *_ = neighbours
    await four_plans(village, neighbours)
    await opens_the_choice(anna)
    for one in (bilal, chantal):
        await chooses(one, "5. Laat het")
    await village.waits(days=15)

    bilal.sees("Krakeel kiest: laat “Een dorpshuis” zoals het is.")
    assert await rows(village, "SELECT 1 FROM plan_versions") == []
    await looks_at_plans(bilal)
    bilal.sees_last("1. De oude school (van Bilal)")


async def test_a_tie_has_no_winner_and_a_new_choice_can_begin(
    village: Village, neighbours: Sequence[Person]
) -> None:
    anna, bilal, chantal, *_ = neighbours
    await four_plans(village, neighbours)
    await opens_the_choice(anna)
    await chooses(bilal, "1. De oude")
    await chooses(chantal, "2. De kerk")
    await village.waits(days=15)

    bilal.sees("Gelijk in Krakeel voor “Een dorpshuis”: “De oude school” en “De kerkzaal”.")
    anna.sees("Er is geen winnaar tussen de plannen")
    assert await rows(village, "SELECT 1 FROM plan_versions") == []
    await looks_at_plans(anna)
    await anna.taps("Vraag om plannen")
    await anna.taps("1 week")
    anna.sees("De buurt legt plannen naast elkaar")


async def test_what_names_a_person_is_asked_for_anew_before_neighbours_read_it(
    village: Village, neighbours: Sequence[Person]
) -> None:
    anna, bilal, *_ = neighbours
    await asks_for_plans(village, anna)
    await looks_at_plans(bilal)
    await bilal.taps("Leg een plan ernaast")
    await bilal.says("De oude school")
    await bilal.says("Bel me op 06-12345678 over de school")

    async with village.sessions() as session:
        assert (await session.execute(text("SELECT 1 FROM alternatives"))).all() == []
    assert "Wie doet wat" not in bilal.seen[-1].text
    await bilal.says("We knappen de school op")
    bilal.sees_last("Wie doet wat voor “Een dorpshuis”?")


async def test_two_taps_at_once_put_one_plan_there_and_open_one_choice(
    village: Village, neighbours: Sequence[Person]
) -> None:
    await four_plans(village, neighbours)
    anna = neighbours[0]
    ((item,),) = await rows(village, "SELECT id FROM agenda_items")

    await anna.taps_raw(f"an:{item}:ja")
    await anna.taps_raw(f"an:{item}:ja")
    assert await rows(village, "SELECT count(*) FROM ballots") == [(1,)]
    assert await rows(village, "SELECT count(*) FROM alternatives") == [(4,)]
