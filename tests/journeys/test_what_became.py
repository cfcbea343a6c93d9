"""What became of each issue of somebody, and hearing of every step."""

from __future__ import annotations

from sqlalchemy import text

from domain.ids import AgendaItemId
from domain.issues.became import steps_due
from storage import due
from tests.journeys.answering import LAMP, asks_about_lamp, begins_to_answer, works_for
from tests.journeys.test_doing import makes_task, put_on_agenda
from tests.village import Person, Village


async def test_anna_sees_how_far_her_issue_came(village: Village, anna: Person) -> None:
    hanna = await village.person("Hanna").lives_here("elim", name="Hanna")
    await works_for(village, hanna, "gemeente")
    await asks_about_lamp(anna)
    async with village.sessions.begin() as session:
        await session.execute(text("UPDATE themes SET seed = 'ander'"))

    await anna.says("/mijn")
    anna.sees_last(f"– “{LAMP}” (nog alleen jij)")
    anna.sees_last("Gemeente Hoogeveen geeft uiterlijk ma 16 maart antwoord.")
    await anna.taps("Wat werd ervan")
    await anna.taps("Bekijk nummer 1")
    anna.sees_last("Je kaartte dit aan op ma 2 maart. Nog niemand anders doet mee.")
    anna.sees_last("Dat staat nog niet op de agenda.")

    await put_on_agenda(village)
    async with village.sessions.begin() as session:
        await session.execute(text("UPDATE issues SET theme_id = (SELECT max(id) FROM themes)"))
    await begins_to_answer(hanna, "We kijken ernaar.")
    await hanna.taps("Wie kan helpen")
    await hanna.says("De storingsdienst van de gemeente")
    await hanna.taps("Geef antwoord")
    await anna.says("/mijn")
    await anna.taps("Wat werd ervan")
    await anna.taps("Bekijk nummer 1")
    anna.sees_last("Dat thema staat op de agenda van je gebied.")
    anna.sees_last("Gemeente Hoogeveen gaf antwoord.")
    await anna.taps("Lees het antwoord")
    anna.sees_last("De storingsdienst van de gemeente")


async def test_nobody_looks_at_what_became_of_anothers_issue(
    village: Village, anna: Person, bilal: Person
) -> None:
    await anna.brings_up(LAMP)

    await bilal.taps_raw("ev:1:werd")

    bilal.never_sees(LAMP)


async def test_who_stands_behind_an_item_hears_its_steps_together(
    village: Village, anna: Person, bilal: Person
) -> None:
    await put_on_agenda(village, behind=("Anna", "Bilal"))

    await makes_task(bilal, hands="2")
    await makes_task(bilal, hands="3")
    await village.waits(hours=20)

    assert anna.counts("Straatverlichting: er zijn 2 taken om te doen.") == 1
    assert anna.counts("er is 1 taak om te doen") == 0
    bilal.never_sees("taken om te doen")


async def test_who_stands_behind_a_theme_hears_that_it_is_on_the_agenda(
    village: Village, anna: Person, bilal: Person
) -> None:
    await put_on_agenda(village, behind=("Anna", "Bilal"))
    async with village.sessions.begin() as session:
        await due.plan(session, [steps_due(AgendaItemId(1), village.clock(), minutes=60)])

    await village.waits(hours=20)

    for one in (anna, bilal):
        one.sees_last("Straatverlichting staat nu op de agenda van je gebied.")
    await anna.taps("Wat werd ervan")
    anna.sees_last("Dat thema staat op de agenda van je gebied.")
