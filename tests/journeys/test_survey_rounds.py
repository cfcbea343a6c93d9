"""A survey round: made in the chat, answered a question a screen, told without anybody's name."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from domain.roles import Role
from tests.journeys.choosing_ways import works_as
from tests.journeys.test_route import a_village_house_on_the_agenda
from tests.journeys.test_voting import rows
from tests.village import Person, Village

FIRST = "Wat moet er eerst?"
NAMES = ("Anna", "Bilal", "Chantal", "Dewi", "Erik", "Femke", "Gijs", "Hanna")


@pytest.fixture
async def neighbours(village: Village) -> Sequence[Person]:
    """Give eight neighbours of Krakeel, which works as Tiendeveen; Anna is in the group."""
    found = [await village.person(name).lives_here(name=name) for name in NAMES]
    await village.gives_role(found[0], Role.INITIATIVE_GROUP)
    await works_as(village, "tiendeveen")
    return found


async def asks(person: Person, question: str, *options: str) -> None:
    """Type a question with its options; without any it is open."""
    await person.says(question)
    if options:
        await person.says("\n".join(options))
    else:
        await person.taps("In eigen woorden")


async def makes_a_round(village: Village, anna: Person) -> None:
    """Let Anna make a survey round of three questions, open for a week."""
    await anna.says("/werkwijze")
    await anna.taps("De vragenronde")
    await anna.taps("Maak een vragenronde")
    await asks(anna, FIRST, "Groen", "Verkeer", "Spelen")
    anna.sees_last("Er zijn minstens 3 vragen nodig.")
    await anna.taps("Nog een vraag")
    await asks(anna, "Wat mis je in het dorp?")
    await anna.taps("Nog een vraag")
    await asks(anna, "Kom je naar de avond?", "Ja", "Nee")
    anna.sees_last("1. Wat moet er eerst? (Groen, Verkeer, Spelen)")
    anna.sees_last("2. Wat mis je in het dorp? (in eigen woorden)")
    await anna.taps("1 week")
    anna.sees("De vragenronde in Krakeel loopt, tot ma 9 maart")
    await village.waits(hours=16)


async def answers(person: Person, first: str, words: str, last: str = "1. Ja") -> None:
    """Answer all three questions."""
    await person.taps("Beantwoord de vragen")
    await person.taps(first)
    await person.says(words)
    await person.taps(last)


async def test_tiendeveen_one_round_of_questions_feeds_the_text_that_the_area_gets(
    village: Village, neighbours: Sequence[Person]
) -> None:
    anna, bilal, *_ = neighbours
    await makes_a_round(village, anna)
    bilal.sees("Denk mee over Krakeel, tot ma 9 maart")
    for at, one in enumerate(neighbours):
        await answers(one, "1. Groen" if at < 5 else "2. Verkeer", f"Een bankje nummer {at}")
        one.sees_last("Je antwoorden over Krakeel zijn binnen.")
    assert len(await rows(village, "SELECT 1 FROM open_survey_sheets")) == 8
    await village.waits(days=8)

    bilal.sees("De vragenronde in Krakeel is klaar: 8 buren deden mee.")
    bilal.sees("– Groen: 5")
    bilal.sees("– Verkeer: weinig of niemand")
    assert await rows(village, "SELECT 1 FROM open_survey_sheets") == []
    assert await rows(village, "SELECT 1 FROM open_survey_roll") == []
    await bilal.taps("Lees de antwoorden")
    await bilal.taps("Verder")
    bilal.sees("2. Wat mis je in het dorp?")
    bilal.sees("• “Een bankje nummer")
    bilal.never_sees("(Chantal)")

    await a_village_house_on_the_agenda(anna)
    await anna.says("/agenda")
    for label in ("De agenda als tekst", "Kies de jaren", "2026 tot 2029", "Leg terug aan"):
        await anna.taps(label)
    await anna.taps("Ja, leg de agenda terug")
    ((handed,),) = await rows(village, "SELECT text FROM hand_backs")
    assert "Dit zei Krakeel in de vragenronde (8 buren):" in str(handed)
    assert "– Groen: 5" in str(handed)


async def test_who_stops_half_way_goes_on_where_she_was_and_changes_an_answer(
    village: Village, neighbours: Sequence[Person]
) -> None:
    anna, bilal, *_ = neighbours
    await makes_a_round(village, anna)
    await bilal.taps("Beantwoord de vragen")
    bilal.sees_last("1 van 3 · Krakeel Wat moet er eerst? 1. Groen")
    await bilal.taps("2. Verkeer")
    await bilal.taps("Stop")
    bilal.sees_last("Je deed 1 van 3 vragen.")
    await village.waits(days=1)
    await bilal.taps("Ga verder")
    bilal.sees_last("2 van 3")
    await bilal.taps("Ga terug")
    bilal.sees_last("Je koos: Verkeer.")
    await bilal.says("1")
    await bilal.says("Een bankje")
    await bilal.taps("1. Ja")
    bilal.sees_last("zijn binnen")
    await bilal.taps("Verander iets")
    bilal.sees_last("Je koos: Groen.")


async def test_only_who_has_not_finished_is_reminded(
    village: Village, neighbours: Sequence[Person]
) -> None:
    anna, bilal, chantal, *_ = neighbours
    await makes_a_round(village, anna)
    await answers(bilal, "1. Groen", "Een bankje")
    await chantal.taps("Beantwoord de vragen")
    await chantal.taps("1. Groen")
    await village.waits(days=3)
    await village.waits(hours=12)

    chantal.sees("Jouw antwoorden zijn nog niet binnen.")
    bilal.never_sees("Jouw antwoorden zijn nog niet binnen.")


async def test_of_few_people_nothing_is_told_but_that_it_is_over(
    village: Village, neighbours: Sequence[Person]
) -> None:
    anna, bilal, *_ = neighbours
    await makes_a_round(village, anna)
    await answers(bilal, "1. Groen", "Een bankje bij de school van Bilal")
    await village.waits(days=8)

    anna.sees("Er deden te weinig buren mee om iets te noemen")
    anna.never_sees("bankje bij de school")
    assert await rows(village, "SELECT 1 FROM survey_words") == []
    assert await rows(village, "SELECT people FROM surveys") == [(None,)]


async def test_a_neighbour_who_is_no_facilitator_makes_no_round(
    village: Village, neighbours: Sequence[Person]
) -> None:
    bilal = neighbours[1]
    await bilal.says("/werkwijze")
    await bilal.taps("De vragenronde")
    bilal.sees_last("In Krakeel is nog geen vragenronde.")
    bilal.sees_no_button("Maak een vragenronde")
    await bilal.taps_raw("vg:in:krakeel:begin")
    assert await rows(village, "SELECT 1 FROM surveys") == []


async def test_no_answer_stands_in_the_outbox_or_on_a_button(
    village: Village, neighbours: Sequence[Person]
) -> None:
    anna, bilal, *_ = neighbours
    await makes_a_round(village, anna)
    await bilal.taps("Beantwoord de vragen")
    await bilal.taps("2. Verkeer")
    await bilal.says("Een heel bijzonder bankje")

    found = await rows(village, "SELECT notice::text FROM outbox WHERE notice IS NOT NULL")
    assert not any("bijzonder bankje" in str(row[0]) for row in found)
    assert not any(one.mine and "bijzonder" in one.text for one in bilal.seen)


async def test_who_comes_to_live_there_is_asked_too(
    village: Village, neighbours: Sequence[Person]
) -> None:
    await makes_a_round(village, neighbours[0])

    ines = await village.person("Ines").comes_in()
    ines.sees("Denk mee over Krakeel, tot ma 9 maart")
