"""Quick polls: made in the chat, chosen by neighbours, closed by the clock, become an issue."""

from __future__ import annotations

import re

import pytest
from sqlalchemy import text

from domain.links import Thing
from domain.roles import Role
from storage import merging, people
from tests.two_phones import count
from tests.village import Person, Village

QUESTION = "Waar moet de nieuwe bank komen?"


@pytest.fixture
async def olga(village: Village) -> Person:
    """Olga, who is a community worker in Krakeel."""
    olga = await village.person("Olga").lives_here(name="Olga")
    await village.gives_role(olga, Role.COMMUNITY_WORKER)
    return olga


async def makes(olga: Person, *, begin: str = "Begin: 1 uur") -> None:
    """Make a poll that is open."""
    await olga.says("/peiling")
    await olga.taps("Nieuwe peiling")
    await olga.says(QUESTION)
    await olga.says("Bij het plein\nBij de school\nNergens")
    olga.sees_last("Een peiling, geen stemming.")
    olga.sees_last("2. Bij de school")
    await olga.taps(begin)


async def opens(person: Person) -> None:
    """Open the poll from the list."""
    await person.says("/peiling")
    await person.taps("Open 1")


async def test_two_neighbours_choose_the_clock_closes_it_and_it_becomes_an_issue(
    village: Village, olga: Person, anna: Person, bilal: Person
) -> None:
    await makes(olga)
    olga.sees_last("De peiling is open tot")
    olga.sees_last("Nog niemand koos.")

    await opens(anna)
    anna.sees_last("Het scherm laat meteen zien hoeveel mensen wat kozen.")
    await anna.taps("1. Bij het plein")
    await opens(bilal)
    await bilal.taps("2. Bij de school")
    await bilal.taps("1. Bij het plein")
    await village.waits(seconds=7)
    olga.sees("1. Bij het plein: 2")
    olga.sees("Er is 2 keer gekozen.")

    await village.waits(hours=1)
    for neighbour in (anna, bilal):
        neighbour.sees("1. Bij het plein: 2")
        neighbour.sees("De peiling is gesloten. Wie wat koos, is gewist.")
        neighbour.sees_no_button("2. Bij de school")
    olga.sees("De peiling is gesloten.")
    assert await count(village, "SELECT count(*) FROM poll_choices") == 0
    assert await count(village, "SELECT chosen FROM poll_options WHERE number = 1") == 2

    await bilal.taps("Maak een vraagstuk")
    bilal.sees_last(f"{QUESTION} Bij het plein")
    await bilal.taps("Plaats het")
    assert await count(village, "SELECT count(*) FROM issues WHERE text LIKE '%plein%'") == 1


async def test_what_somebody_chose_stands_in_no_message(
    village: Village, olga: Person, anna: Person
) -> None:
    await makes(olga)
    await opens(anna)
    before = anna.seen[-1].text
    await anna.taps("2. Bij de school")

    assert anna.seen[-1].text == before
    assert await count(village, "SELECT count(*) FROM poll_choices WHERE option = 2") == 1


async def test_its_maker_closes_it_sooner_and_the_clock_does_nothing_more(
    village: Village, olga: Person, anna: Person
) -> None:
    await makes(olga, begin="Begin: een week")
    await opens(anna)
    await anna.taps("3. Nergens")
    await olga.taps("Sluit de peiling")
    await olga.taps("Ja, sluit nu")
    anna.sees("De peiling is gesloten. Wie wat koos, is gewist.")
    olga.sees("3. Nergens: 1")
    await anna.taps_raw("pg:1:k:1")
    await village.waits(days=8)

    assert await count(village, "SELECT chosen FROM poll_options WHERE number = 3") == 1
    assert await count(village, "SELECT chosen FROM poll_options WHERE number = 1") == 0


async def test_a_quiz_tells_the_right_answer_when_it_is_over(
    village: Village, olga: Person, anna: Person
) -> None:
    await olga.says("/peiling")
    await olga.taps("Nieuwe peiling")
    await olga.says("Hoeveel gebieden heeft Hoogeveen hier?")
    await olga.says("33\n34\n35")
    await olga.taps("Maak er een quiz van")
    await olga.taps("3. 35")
    olga.sees_last("Goed is: 35.")
    await olga.taps("Begin: tot 22.00 uur")
    await opens(anna)
    anna.never_sees("goed antwoord")
    await anna.taps("3. 35")
    await village.waits(hours=3, minutes=1)

    anna.sees("3. 35: 1 (goed antwoord)")


async def test_who_lives_elsewhere_is_led_to_the_page_and_counts_nothing(
    village: Village, olga: Person
) -> None:
    carla = await village.person("Carla").lives_here("elim", name="Carla")
    await makes(olga)
    await carla.says(f"/start {village.town.links.payload(Thing.POLL, 1)}")
    carla.sees_last("Deze peiling is van een ander gebied.")
    await carla.taps_raw("pg:1:k:1")
    await carla.taps_raw("pg:1:sluit")
    carla.sees_last("Dit kan alleen wie de peiling maakte.")

    assert await count(village, "SELECT count(*) FROM poll_choices") == 0


async def test_a_neighbour_without_a_role_makes_none_and_reads_which_there_are(
    village: Village, anna: Person
) -> None:
    await anna.says("/peiling")
    anna.sees_last("Er is nu geen peiling in je gebied.")
    anna.sees_no_button("Nieuwe peiling")
    await anna.taps_raw("pg:nieuw")

    assert await count(village, "SELECT count(*) FROM polls") == 0


async def test_an_open_poll_is_shared_by_the_page_without_an_account(
    village: Village, olga: Person, anna: Person
) -> None:
    await makes(olga)
    await anna.says("/deel")
    anna.sees_last(f"1. Peiling: {QUESTION}")
    await anna.taps("Link van 1")

    found = re.search(r"https://smederij\.example/peiling/(\S+)", anna.seen[-1].text)
    assert found is not None
    assert anna.seen[-1].picture
    assert village.town.links.read(found[1]) == (Thing.POLL, 1)


async def test_a_question_left_half_way_leaves_nothing_behind(
    village: Village, olga: Person
) -> None:
    await olga.says("/peiling")
    await olga.taps("Nieuwe peiling")
    await olga.says(QUESTION)
    await olga.says("Alleen dit")
    olga.sees_last("Typ elke keuze op een eigen regel")
    await olga.taps("Toch niet")
    await olga.taps_raw("pg:start:uur")
    olga.sees("Er is geen peiling die je aan het maken bent.")
    await olga.says("/peiling")
    olga.sees_last("Er is nu geen peiling in je gebied.")


async def test_who_turns_out_to_be_two_residents_has_one_choice(
    village: Village, olga: Person, anna: Person, bilal: Person
) -> None:
    await makes(olga)
    for one in (anna, bilal):
        await opens(one)
        await one.taps("1. Bij het plein")
    async with village.sessions.begin() as session:
        known = [
            await people.who_is(session, village.channel.name, one.phone.chat)
            for one in (bilal, anna)
        ]
        assert known[0] is not None
        assert known[1] is not None
        await merging.merge(session, known[0].id, known[1].id, now=village.clock())
        rows = await session.execute(text("SELECT resident_id FROM poll_choices"))
        assert [row.resident_id for row in rows] == [known[1].id]
