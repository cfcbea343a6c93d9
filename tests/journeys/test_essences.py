"""What makes each way of working itself: making a plan together, and doing it yourselves.

The ways in which an area chooses and decides are in `test_essences_choosing`.
"""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from domain.roles import Role
from domain.ways.way import TO_COME, PieceText
from locales.sentences import say
from tests.journeys.answering import works_for
from tests.journeys.choosing_ways import works_as
from tests.journeys.test_agreements import code_of, writes_down
from tests.journeys.test_council import the_area_says_yes
from tests.journeys.test_handing_back import six_neighbours
from tests.journeys.test_meetlat import lays_open, on_the_agenda
from tests.journeys.test_route import (
    a_village_house_on_the_agenda,
    all_say_yes,
    makes_a_plan,
)
from tests.journeys.test_voting import opens_a_ballot
from tests.village import Person, Village, hoogeveen

IDEA = "De stoep in de Brinkstraat ligt vol onkruid"
KEYS = tuple(one.key for one in hoogeveen().ways)


@pytest.fixture
async def neighbours(village: Village) -> Sequence[Person]:
    """Give six confirmed neighbours of Krakeel; Anna is in the initiative group."""
    found = await six_neighbours(village)
    await village.gives_role(found[0], Role.INITIATIVE_GROUP)
    return found


@pytest.fixture
async def ria(village: Village) -> Person:
    """Ria, who works for Domesta and is in the neighbourhood team of Krakeel."""
    person = await village.person("Ria").lives_here(name="Ria")
    await works_for(village, person, "domesta", Role.NEIGHBOURHOOD_TEAM)
    return person


@pytest.fixture
async def dirk(village: Village) -> Person:
    """Dirk, the area director of Krakeel, who works for the municipality."""
    person = await village.person("Dirk").lives_here("elim", name="Dirk")
    await works_for(village, person, "gemeente", Role.AREA_DIRECTOR)
    return person


@pytest.mark.parametrize("key", KEYS)
async def test_one_screen_of_each_way_says_what_the_area_gets_and_what_is_not_there_yet(
    village: Village, anna: Person, key: str
) -> None:
    way = next(one for one in village.content.ways if one.key == key)

    await anna.says("/werkwijze")
    await anna.taps_raw(f"wz:krakeel:{key}:toon")

    anna.sees_last(way.names.in_language("nl"))
    gets, _, later = anna.seen[-1].text.partition("Dit komt later:")
    for piece in way.pieces:
        named = f"• {say(PieceText[piece.name], 'nl')}"
        where = later if piece in TO_COME else gets
        assert named in where, piece
    assert ("komt later" in anna.seen[-1].text) is bool(later)


# --- making a plan together ---------------------------------------------------------------


async def test_de_smederijen_nothing_counts_before_the_area_said_yes(
    village: Village, neighbours: Sequence[Person]
) -> None:
    anna, bilal, *_ = neighbours
    await a_village_house_on_the_agenda(anna)
    await makes_a_plan(anna)
    await anna.taps("Leg terug aan de buurt")
    await anna.taps("Ja, leg het terug")
    await bilal.says("/agenda")
    bilal.sees_last("Een dorpshuis (het plan ligt voor aan de buurt)")

    await all_say_yes(village, neighbours)
    await bilal.says("/agenda")
    bilal.sees_last("Een dorpshuis (in uitvoering)")


async def test_nieuwlande_residents_priorities_make_one_plan_for_five_years(
    village: Village, anna: Person, bilal: Person
) -> None:
    await works_as(village, "nieuwlande")
    await opens_a_ballot(village, bilal)
    await anna.says("/stem")
    await anna.taps("+ Spelen")
    await anna.taps("Klaar")
    await village.waits(days=8)
    await bilal.taps("Op agenda: Spelen")

    await bilal.says("/agenda")
    await bilal.taps("De agenda als tekst")
    await bilal.taps("Kies de jaren")
    bilal.sees_last("Hij loopt 5 jaar, zoals bij jullie werkwijze hoort.")
    await bilal.taps_raw("ta:krakeel:2026:3")
    bilal.sees("Een agenda begint dit jaar of het volgende. Hij loopt 5 jaar")
    await bilal.taps_raw("ta:krakeel:2026:5")
    bilal.sees("Van 2026 tot 2031.")
    await anna.says("/werkwijze")
    anna.sees_last("• de raad die het plan vaststelt")
    anna.sees_last("• gesprekken aan de keukentafel")


async def test_nieuwlande_residents_ask_each_other_at_the_kitchen_table(
    village: Village, neighbours: Sequence[Person]
) -> None:
    anna, bilal, *_ = neighbours
    await works_as(village, "nieuwlande")
    await bilal.says("/werkwijze")
    await bilal.taps("Aan de keukentafel")
    await anna.says("Mijn buurt")
    await anna.taps("Aan de keukentafel")
    await anna.taps("Ik zit bij een buur")
    await anna.taps("Ja, dat mag")
    await anna.says("Sterrenlaan")
    await anna.says(IDEA)
    await anna.taps("Klopt, verstuur")

    await bilal.taps("Welke straten nog?")
    await bilal.taps("Verder")
    bilal.sees_last("• Sterrenlaan: 1 gesprek")
    await bilal.says("Mijn buurt")
    bilal.sees_last("1 vraagstuk")


async def test_nieuwlande_the_council_decides_on_the_plan_after_the_residents(
    village: Village, neighbours: Sequence[Person], dirk: Person
) -> None:
    await works_as(village, "nieuwlande")
    await the_area_says_yes(village, neighbours)
    await village.waits(hours=16)
    await dirk.taps("De gemeenteraad")
    await dirk.taps("Leg een besluit vast")
    await dirk.taps("Vastgesteld")
    await dirk.taps("Ja, leg het vast")

    await village.waits(hours=16)
    neighbours[1].sees("De gemeenteraad stelde het plan voor “Een dorpshuis” in Krakeel vast.")


async def test_tiendeveen_two_evenings_and_a_round_and_a_plan_within_three_months(
    village: Village, neighbours: Sequence[Person]
) -> None:
    anna, bilal, *_ = neighbours
    await works_as(village, "tiendeveen")
    for title in ("Ideeën voor ons dorp", "Kiezen uit de ideeën"):
        await anna.says("/uitnodiging")
        for typed in (title, "dorpshuis", "do 12 maart 19.30"):
            await anna.says(typed)
        await anna.taps("Geen maximum")
        await anna.taps("Niets nodig")
        await anna.taps("Verstuur")
    await bilal.says("/bijeenkomst")
    bilal.sees_last("Ideeën voor ons dorp")
    bilal.sees_last("Kiezen uit de ideeën")
    await anna.says("/werkwijze")
    anna.sees_last("binnen 3 maanden ligt er een agenda of plan voor aan de buurt")
    anna.sees_last("dat is uiterlijk di 2 juni")

    await village.waits(days=62)
    anna.sees("Nog een maand: uiterlijk di 2 juni ligt er een agenda of plan voor aan Krakeel.")
    bilal.never_sees("Nog een maand")


async def test_tiendeveen_a_plan_that_lies_there_in_time_brings_no_reminder(
    village: Village, neighbours: Sequence[Person]
) -> None:
    anna, *_ = neighbours
    await works_as(village, "tiendeveen")
    await a_village_house_on_the_agenda(anna)
    await makes_a_plan(anna)
    await anna.taps("Leg terug aan de buurt")
    await anna.taps("Ja, leg het terug")

    await village.waits(days=62)
    await village.waits(days=40)
    anna.never_sees("Nog een maand")
    anna.never_sees("De 3 maanden zijn om")


async def test_tiendeveen_when_the_months_are_over_the_pace_is_still_the_residents(
    village: Village, neighbours: Sequence[Person]
) -> None:
    anna, *_ = neighbours
    await works_as(village, "tiendeveen")

    await village.waits(days=93)
    anna.sees("De 3 maanden zijn om. Er ligt nog geen agenda of plan voor aan Krakeel.")
    anna.sees("Het tempo is van jullie.")


async def test_meetlat_the_agenda_of_residents_lies_beside_that_of_the_corporation(
    village: Village, anna: Person, bilal: Person, ria: Person
) -> None:
    await works_as(village, "meetlat")
    await village.gives_role(anna, Role.INITIATIVE_GROUP)
    await on_the_agenda(village, "Warme huizen")
    await lays_open(ria, "Nieuwe daken aan de Brink", "voorjaar 2027")
    await anna.says("/meetlat")
    await anna.taps("Leg iets ernaast")
    await anna.taps("Nieuwe daken")
    await anna.taps("Warme huizen")

    await bilal.says("/meetlat")
    bilal.sees("Warme huizen\n– Domesta: Nieuwe daken aan de Brink (voorjaar 2027)")


async def test_groningen_agreements_for_years_and_an_account_of_them_afterwards(
    village: Village, anna: Person, bilal: Person, ria: Person
) -> None:
    await works_as(village, "groningen")
    await village.gives_role(anna, Role.INITIATIVE_GROUP)
    await writes_down(anna, await code_of(village, ria))
    await anna.taps("Leg vast")
    await village.waits(hours=16)
    await ria.taps("Ja, dat klopt")
    await village.waits(days=19)
    await ria.taps("Ja, nagekomen")
    await anna.taps("Ja, nagekomen")

    await on_the_agenda(village, "Warme huizen")
    await anna.says("/agenda")
    await anna.taps("De agenda als tekst")
    await anna.taps("Kies de jaren")
    anna.sees_last("Hij loopt 5 jaar, zoals bij jullie werkwijze hoort.")
    await village.waits(days=240)
    bilal.sees("Wat kwam er dit jaar van de afspraken in Krakeel?")
    bilal.sees("Nagekomen: 1. Niet nagekomen: 0.")


async def test_utrecht_partners_lay_a_programme_beside_the_agenda_each_year(
    village: Village, anna: Person, ria: Person
) -> None:
    await works_as(village, "utrecht")
    await on_the_agenda(village, "Warme huizen")

    await village.waits(days=306)
    ria.sees("Wat gaat jouw organisatie in 2027 doen in Krakeel?")
    anna.never_sees("Wat gaat jouw organisatie")
    await ria.taps("Leg het open")
    await ria.says("Veertig huizen isoleren")
    await ria.says("najaar 2027")
    await anna.says("/meetlat")
    anna.sees_last("Domesta: Veertig huizen isoleren (najaar 2027)")
    await village.waits(days=365)
    ria.sees("Wat gaat jouw organisatie in 2028 doen in Krakeel?")


# --- doing it yourselves ------------------------------------------------------------------


async def test_gelijk_om_ruilen_what_one_gives_fits_what_another_asks(
    village: Village, anna: Person, bilal: Person
) -> None:
    await works_as(village, "liekom")
    await anna.says("/werkwijze")
    await anna.taps("Bekijk de ruillijst")
    await anna.taps("Geef iets")
    await anna.says("Mijn lange ladder te leen")
    await anna.taps("Ja, ik ben 16 of ouder")
    await bilal.says("/ruil")
    await bilal.taps("Vraag iets")
    await bilal.says("Een ladder om de dakgoot schoon te maken")
    await bilal.taps("Ja, ik ben 16 of ouder")
    bilal.sees("Geeft: Mijn lange ladder te leen (past bij jou: ladder)")
    await bilal.taps("Bekijk 1")
    await bilal.taps("Ik wil dit")
    await bilal.taps("Ja, ik ben 16 of ouder")
    await village.waits(hours=16)
    await anna.taps("Ja, we ruilen")
    anna.sees("Jullie zeiden allebei ja: jij en Bilal gaan ruilen.")


async def test_kan_wel_a_small_idea_is_done_at_once_without_a_procedure(
    village: Village, anna: Person, bilal: Person
) -> None:
    await works_as(village, "kan-wel")
    await anna.brings_up(IDEA)
    await anna.taps("Ja, ik doe iets")
    await anna.says("Zaterdag samen het onkruid wegkrabben")
    await anna.says("3")
    await anna.says("zaterdag")

    await bilal.says("/doe")
    await bilal.taps("Ik doe mee")
    await bilal.says("/agenda")
    bilal.sees("Zaterdag samen het onkruid wegkrabben")


async def test_opzoomeren_a_street_does_itself_up_and_asks_for_material(
    village: Village, anna: Person
) -> None:
    await works_as(village, "opzoomeren")
    hanna = await village.person("Hanna").lives_here("elim", name="Hanna")
    await works_for(village, hanna, "gemeente")
    await anna.brings_up(IDEA)
    anna.sees("In Krakeel knapt een straat zichzelf op.")

    await anna.taps("Vraag om materiaal")
    await anna.taps("Gemeente Hoogeveen")
    await anna.taps("Ja, verstuur")
    await hanna.says("/antwoord")
    hanna.sees_last("onkruid")
    await anna.taps("Ja, ik doe iets")
    await anna.says("Zaterdag samen het onkruid wegkrabben")
    await anna.says("3")
    await anna.says("zaterdag")
    await anna.says("/doe")
    anna.sees("Zaterdag samen het onkruid wegkrabben")
