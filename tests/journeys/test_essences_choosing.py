"""What makes each way of working itself, in which an area chooses and decides together."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from tests.journeys.answering import works_for
from tests.journeys.choosing_ways import works_as
from tests.journeys.test_agenda import puts_forward
from tests.journeys.test_choosing_between_plans import (
    asks_for_plans,
    chooses,
    opens_the_choice,
    puts_up,
)
from tests.journeys.test_connecting import near_ideas
from tests.journeys.test_firms import has_a_task, offers_bread
from tests.journeys.test_handing_back import is_confirmed
from tests.journeys.test_route import a_village_house_on_the_agenda
from tests.journeys.test_streets import is_contact, writes
from tests.village import Person, Village

IDEA = "Er is geen speeltuin voor kleine kinderen in de buurt"
LAMP = "De lamp bij de bushalte is al weken kapot"


@pytest.fixture
async def hanna(village: Village) -> Person:
    """Hanna, who works for the municipality in Krakeel."""
    person = await village.person("Hanna").lives_here("elim", name="Hanna")
    await works_for(village, person, "gemeente")
    return person


async def due_days(village: Village) -> int:
    """Return in how many days the newest signal is due."""
    async with village.sessions() as session:
        found = await session.execute(
            text("SELECT due_on - CAST(:now AS date) FROM signals ORDER BY id DESC LIMIT 1"),
            {"now": village.clock()},
        )
        return int(found.scalar_one())


async def asks_municipality(person: Person) -> None:
    """Bring something up and ask the municipality for an answer."""
    await person.brings_up(LAMP)
    await person.taps("Vraag een antwoord")
    await person.taps("Gemeente Hoogeveen")
    await person.taps("Ja, verstuur")


async def test_krakeel_what_is_not_about_money_works_and_the_budget_is_said_to_come(
    village: Village, anna: Person, hanna: Person
) -> None:
    await works_as(village, "krakeel")
    await anna.says("/werkwijze")
    anna.sees_last("De wijk heeft een leefbaarheidsbudget")
    anna.sees_last("Dit komt later: • een eigen budget")

    await asks_municipality(anna)
    assert await due_days(village) == 14
    await hanna.says("/antwoord")
    hanna.sees_last("lamp")
    await anna.says("/geld")
    anna.sees_last("Dit kan nog niet.")


async def test_delft_everybody_has_one_vote_and_the_area_chooses_between_plans_of_neighbours(
    village: Village, wietske: Person, anna: Person, bilal: Person
) -> None:
    await works_as(village, "delft")
    await is_confirmed(village, wietske, anna, bilal)
    await a_village_house_on_the_agenda(wietske)
    await asks_for_plans(village, wietske)
    await puts_up(anna, "De oude school", "We knappen de lege school op", "ongeveer € 2.000")
    await puts_up(bilal, "De kerkzaal", "We delen de zaal van de kerk")
    await village.waits(days=8)
    await opens_the_choice(wietske)
    for one in (anna, bilal):
        await chooses(one, "1. De oude")
        await chooses(one, "2. De kerk")
    await village.waits(days=15)

    anna.sees("Krakeel kiest voor “Een dorpshuis”: “De kerkzaal”. 2 buren stemden")
    await anna.says("/werkwijze")
    anna.sees_last("• kiezen uit verschillende plannen")
    anna.sees_last("Dit komt later: • wijkaandelen • een eigen budget")


async def test_breda_ideas_meet_then_comes_a_campaign_and_then_the_final_ballot(
    village: Village, wietske: Person, anna: Person, bilal: Person
) -> None:
    await works_as(village, "breda")
    await near_ideas(village, anna, bilal)
    anna.sees("Een buur heeft een idee dat op het jouwe lijkt. Kennismaken?")
    await wietske.brings_up(IDEA)

    await wietske.says("/stem")
    await wietske.taps("Open een stemming")
    wietske.sees_last("Krakeel houdt eerst een campagne, daarna de eindstemming.")
    await wietske.taps("Begin de campagne")
    wietske.sees_last("Hij loopt tot ma 16 maart")
    await village.waits(hours=16)
    anna.sees("De campagne in Krakeel is begonnen")
    await anna.taps("Schrijf mijn regel")
    await anna.says("Met licht durven kinderen alleen naar school. Bel 06-12345678")
    anna.sees_last("“Met licht durven kinderen alleen naar school. Bel …” (Anna)")
    await anna.taps("Zet het erbij")

    await wietske.says("/stem")
    await wietske.taps("Open een stemming")
    wietske.sees_last("De campagne in Krakeel loopt nog")
    await village.waits(days=15)
    wietske.sees("De campagne in Krakeel is voorbij.")
    await wietske.taps("Open de eindstemming")
    await wietske.taps("1 week")
    await wietske.taps("Open de stemming")
    await bilal.says("/stem")
    await bilal.taps("Lees de campagne")
    bilal.sees_last("“Met licht durven kinderen alleen naar school. Bel …” (Anna)")
    await bilal.taps("Stem")
    await bilal.taps("+ Straatverlichting")
    await bilal.taps("Klaar")
    await village.waits(days=8)
    bilal.sees("Krakeel begint met Straatverlichting")
    await wietske.says("/stem")
    await wietske.taps("Open een stemming")
    wietske.sees_last("Krakeel houdt eerst een campagne")


async def test_breda_a_firm_helps_a_task_of_neighbours_free_of_charge(
    village: Village, anna: Person, bilal: Person
) -> None:
    await works_as(village, "breda")
    await has_a_task(village, anna, "Taart bakken voor het straatfeest", "taart")
    await offers_bread(bilal)
    await anna.says("/werkwijze")
    anna.sees_last("• bedrijven die gratis helpen")
    await anna.taps("Bedrijven die helpen")
    await anna.taps("Wat past bij een taak?")
    anna.sees_last("(past: Taart)")
    await anna.taps("Vraag nummer 1")
    await village.waits(hours=16)
    await bilal.taps("Ja, wij helpen")

    await anna.says("/doe")
    anna.sees_last("Bakkerij Jansen")


async def test_breda_a_line_is_for_ones_own_idea_and_only_while_the_campaign_runs(
    village: Village, wietske: Person, anna: Person
) -> None:
    await works_as(village, "breda")
    await anna.brings_up(LAMP)
    async with village.sessions() as session:
        issue = (await session.execute(text("SELECT id FROM issues"))).scalar_one()

    await anna.taps_raw(f"cp:{issue}:schrijf")
    anna.sees("Dit kan alleen tijdens een campagne, bij een eigen idee dat er nog staat.")
    await wietske.taps_raw("cp:begin")
    await wietske.taps_raw("cp:begin")
    await wietske.taps_raw(f"cp:{issue}:schrijf")
    async with village.sessions() as session:
        counted = await session.execute(
            text("SELECT (SELECT count(*) FROM campaigns), (SELECT count(*) FROM campaign_lines)")
        )
        assert tuple(counted.one()) == (1, 0)
    await anna.taps_raw("cp:begin")
    anna.sees("Dit kan alleen de initiatiefgroep")


async def test_deventer_partners_answer_and_the_group_decides_within_a_day(
    village: Village, wietske: Person, anna: Person, hanna: Person
) -> None:
    await works_as(village, "deventer")
    await asks_municipality(anna)
    assert await due_days(village) == 1

    await anna.says("/agenda")
    await puts_forward(anna)
    anna.sees_last("De initiatiefgroep beslist uiterlijk di 3 maart")
    wietske.sees_last("Jullie beslissen uiterlijk di 3 maart")
    await village.waits(hours=40)
    anna.sees("Over “Een dorpshuis” zou er nu een besluit zijn. Dat is er nog niet.")
    wietske.sees("Over “Een dorpshuis” zou er nu een besluit zijn. Nemen jullie het op?")


async def test_deventer_each_spring_all_wishes_come_on_the_table(
    village: Village, wietske: Person, anna: Person
) -> None:
    await works_as(village, "deventer")
    await village.waits(days=364)
    anna.sees("De wensenronde 2027 van Krakeel is begonnen. Wat wens jij voor je buurt?")
    await anna.brings_up(IDEA)
    await anna.says("/themas")
    anna.sees_last("1 buur")

    await works_as(village, "kan-wel")
    await village.waits(days=366)
    anna.never_sees("De wensenronde 2028")


async def test_deventer_a_street_has_a_contact_whom_its_neighbours_can_write(
    village: Village, wietske: Person, anna: Person, bilal: Person
) -> None:
    await works_as(village, "deventer")
    await is_contact(anna, wietske)

    await bilal.says("/werkwijze")
    bilal.sees_last("• een vast gezicht in elke straat")
    await bilal.taps("Contacten per straat")
    bilal.sees_last("• Sterrenlaan, Melkweg: Anna")
    await writes(bilal, "Wie ruimt het blad op?")
    await village.waits(hours=1)
    anna.sees("“Wie ruimt het blad op?”")


async def test_enschede_a_committee_of_residents_decides_within_two_weeks(
    village: Village, wietske: Person, anna: Person
) -> None:
    await works_as(village, "enschede")
    await anna.says("/werkwijze")
    anna.sees_last("de initiatiefgroep beslist binnen 14 dagen over wat je inbrengt")
    anna.sees_last("Dit komt later: • een eigen budget • besluit over geld binnen 14 dagen")
    await anna.says("/agenda")
    await puts_forward(anna)
    anna.sees_last("De initiatiefgroep beslist uiterlijk ma 16 maart")
    await wietske.taps("Lees het")
    wietske.sees_last("besluit uiterlijk ma 16 maart")
    await wietske.taps("Zet op de agenda")
    await village.waits(days=16)
    anna.sees("“Een dorpshuis” staat op de agenda. Jij bracht het in.")
    anna.never_sees("zou er nu een besluit zijn")
    wietske.never_sees("zou er nu een besluit zijn")
