"""Open sources: what partners plan lies beside the agenda of residents, for everybody to read."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from domain.roles import Role
from tests.village import Person, Village


@pytest.fixture
async def ria(village: Village) -> Person:
    """Ria, who works for Domesta and is in the neighbourhood team of Krakeel."""
    person = await village.person("Ria").lives_here(name="Ria")
    await village.gives_role(person, Role.NEIGHBOURHOOD_TEAM)
    async with village.sessions.begin() as session:
        await session.execute(
            text("UPDATE residents SET partner = 'domesta' WHERE shown_name = 'Ria'")
        )
    return person


async def on_the_agenda(village: Village, *titles: str) -> None:
    """Let items stand on the agenda of Krakeel."""
    async with village.sessions.begin() as session:
        for title in titles:
            await session.execute(
                text("""INSERT INTO agenda_items (area, names, origin, confirmed_at)
                        VALUES ('krakeel', jsonb_build_object('nl', CAST(:title AS text)),
                                'resident', :now)"""),
                {"title": title, "now": village.clock()},
            )


async def lays_open(person: Person, what: str, when: str) -> None:
    """Lay a plan of one's partner open."""
    await person.says("/meetlat")
    await person.taps("Leg een plan open")
    await person.says(what)
    await person.says(when)


async def test_a_partners_plan_lies_beside_the_item_that_the_group_lays_it_beside(
    village: Village, wietske: Person, ria: Person
) -> None:
    await on_the_agenda(village, "Warme huizen", "Een dorpshuis")
    anna = await village.person("Anna").lives_here(name="Anna")

    await lays_open(ria, "Nieuwe daken aan de Brink", "voorjaar 2027")
    ria.sees("Het ligt open: Nieuwe daken aan de Brink.")
    await anna.says("/meetlat")
    anna.sees("Warme huizen\n– nog niets van een partner")
    anna.sees("Dit ligt nog nergens naast:\n– Domesta: Nieuwe daken aan de Brink (voorjaar 2027)")

    await wietske.says("/meetlat")
    await wietske.taps("Leg iets ernaast")
    await wietske.taps("Nieuwe daken")
    await wietske.taps("Warme huizen")
    wietske.sees("“Nieuwe daken aan de Brink” ligt nu naast Warme huizen.")

    await anna.says("/meetlat")
    anna.sees("Warme huizen\n– Domesta: Nieuwe daken aan de Brink (voorjaar 2027)")
    assert "nergens naast" not in anna.seen[-1].text

    await wietske.taps("Haal het er weer af")
    await anna.says("/meetlat")
    anna.sees("Dit ligt nog nergens naast:")


async def test_three_stand_side_by_side_at_most_and_one_leafs_to_the_others(
    village: Village,
) -> None:
    await on_the_agenda(village, "Een", "Twee", "Drie", "Vier")
    anna = await village.person("Anna").lives_here(name="Anna")

    await anna.says("/meetlat")
    assert "Drie" in anna.seen[-1].text
    assert "Vier" not in anna.seen[-1].text
    await anna.taps("Verder")
    assert "Vier" in anna.seen[-1].text


async def test_a_plan_is_taken_out_by_its_own_partner_and_not_by_another(
    village: Village, ria: Person
) -> None:
    theo = await village.person("Theo").lives_here(name="Theo")
    await village.gives_role(theo, Role.NEIGHBOURHOOD_TEAM)
    async with village.sessions.begin() as session:
        await session.execute(
            text("UPDATE residents SET partner = 'actium' WHERE shown_name = 'Theo'")
        )
    await lays_open(ria, "Nieuwe daken aan de Brink", "voorjaar 2027")
    out = next(data for label, data in ria.seen[-1].buttons if label == "Haal dit weg")

    await theo.taps_raw(out)
    await theo.says("/meetlat")
    theo.sees("Nieuwe daken aan de Brink")
    await ria.taps_raw(out)
    await ria.taps_raw(out)
    ria.sees("Dat ligt er niet meer.")
    await theo.says("/meetlat")
    theo.sees("In Krakeel staat nog niets naast elkaar.")


async def test_a_plan_of_last_week_is_found_again_and_taken_out(
    village: Village, ria: Person
) -> None:
    await lays_open(ria, "Nieuwe daken aan de Brink", "voorjaar 2027")
    await village.waits(days=7)

    await ria.says("/meetlat")
    await ria.taps("Onze plannen")
    await ria.taps("Nieuwe daken")
    await ria.taps("Haal dit weg")
    ria.sees("Weggehaald: Nieuwe daken aan de Brink.")
    await ria.says("/meetlat")
    ria.sees("In Krakeel staat nog niets naast elkaar.")
    await ria.taps("Mijn buurt")


async def test_what_tells_of_a_person_and_who_works_for_nobody_lay_nothing_open(
    village: Village, ria: Person
) -> None:
    await ria.says("/meetlat")
    await ria.taps("Leg een plan open")
    await ria.says("Bel Jan op 06 12345678 over de daken")
    ria.sees("Hier staan gegevens van een persoon in.")
    await ria.says("Nieuwe daken")
    await ria.taps("Dat is nog niet bekend")
    ria.sees("Het ligt open: Nieuwe daken.")

    bram = await village.person("Bram").lives_here(name="Bram")
    await village.gives_role(bram, Role.NEIGHBOURHOOD_TEAM)
    await bram.taps_raw("ml:krakeel:nieuw")
    bram.sees("Dit is voor wie bij een partner werkt")
    anna = await village.person("Anna").lives_here(name="Anna")
    await anna.taps_raw("ml:krakeel:nieuw")
    await anna.taps_raw("ml:krakeel:leg:1")
    async with village.sessions() as session:
        found = await session.execute(text("SELECT count(*) FROM partner_lines"))
        assert found.scalar_one() == 1
