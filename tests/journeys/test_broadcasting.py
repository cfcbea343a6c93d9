"""Official messages: who gets them, how they read, later, stopping half-way, correcting."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from domain.roles import Role
from storage import people, roles
from tests.village import Person, Village

NEWS = "De straat is dinsdag dicht. Zet je auto ergens anders neer."
BETTER = "De straat is woensdag dicht. Zet je auto ergens anders neer."


@pytest.fixture
async def olga(village: Village) -> Person:
    """Olga, who is a community worker in Krakeel."""
    olga = await village.person("Olga").lives_here(name="Olga")
    await village.gives_role(olga, Role.COMMUNITY_WORKER)
    return olga


async def writes(olga: Person, words: str = NEWS) -> None:
    """Write a message, up to the check."""
    await olga.says("/bericht")
    await olga.taps("Nieuw bericht")
    await olga.says(words)


async def test_a_message_names_its_sender_and_reaches_everybody_of_the_area_once(
    village: Village, olga: Person, anna: Person, bilal: Person
) -> None:
    carla = await village.person("Carla").lives_here("elim", name="Carla")
    await writes(olga)
    olga.sees_last("Zo komt het aan:")
    olga.sees_last("Bericht van Olga, opbouwwerker in Krakeel")
    olga.sees_last("Aan iedereen in Krakeel.")
    olga.sees_last("Dat zijn 2 mensen, elk één keer.")
    olga.sees_last("Het versturen duurt minder dan een minuut.")
    anna.never_sees(NEWS)

    await olga.taps("Verstuur nu")

    for neighbour in (anna, bilal):
        neighbour.sees_last("Bericht van Olga, opbouwwerker in Krakeel")
        assert neighbour.counts(NEWS) == 1
    carla.never_sees(NEWS)
    await village.waits(seconds=6)
    olga.sees("Klaar. Het ging naar 2 mensen.")
    olga.sees("Aangekomen: 2")


async def test_the_hardest_sentence_and_personal_data_are_pointed_out(
    village: Village, olga: Person, anna: Person
) -> None:
    hard = (
        "Ten behoeve van de herinrichting dient u conform de vigerende regelgeving uw voertuig"
        " tijdig elders te stationeren, aangezien de werkzaamheden anders vertraging oplopen."
    )
    await writes(olga, f"Bel mij op 06 12345678. {hard}")

    olga.sees_last("Leest naar schatting moeilijk.")
    olga.sees_last(f"Moeilijkste zin: “{hard}”")
    olga.sees_last("er staat een nummer, adres of naam in")
    anna.never_sees("vigerende")


async def test_who_hears_it_can_be_chosen_by_role_and_by_the_people_of_a_theme(
    village: Village, olga: Person, anna: Person, bilal: Person
) -> None:
    await village.gives_role(anna, Role.INITIATIVE_GROUP)
    await bilal.brings_up("De lantaarn in de Kerkstraat is al weken kapot")
    await writes(olga)
    await olga.taps("Wie krijgt het?")
    await olga.taps("Wie een rol heeft")
    await olga.taps("initiatiefgroep")
    olga.sees_last("Aan wie een rol heeft in Krakeel: initiatiefgroep.")
    olga.sees_last("Dat is 1 mens.")
    await olga.taps("Zo is het goed")
    await olga.taps("Verstuur nu")

    anna.sees(NEWS)
    bilal.never_sees(NEWS)


async def test_in_two_areas_nobody_hears_it_twice(village: Village, anna: Person) -> None:
    vera = await village.person("Vera").lives_here("elim", name="Vera")
    await village.gives_role(vera, Role.AREA_DIRECTOR, "krakeel")
    await village.gives_role(vera, Role.AREA_DIRECTOR, "elim")
    carla = await village.person("Carla").lives_here("elim", name="Carla")
    await village.gives_role(anna, Role.INITIATIVE_GROUP, "krakeel")
    await village.gives_role(anna, Role.INITIATIVE_GROUP, "elim")
    await writes(vera)
    await vera.taps("Wie krijgt het?")
    await vera.taps("+ Krakeel")
    vera.sees_last("Aan iedereen in Elim en nog 1 gebied.")
    await vera.taps("Wie een rol heeft")
    await vera.taps("initiatiefgroep")
    vera.sees_last("Dat is 1 mens.")
    await vera.taps("Iedereen")
    await vera.taps("✓ Elim")
    await vera.taps("+ Elim")
    await vera.taps("Zo is het goed")
    await vera.taps("Verstuur nu")

    assert anna.counts(NEWS) == 1
    assert carla.counts(NEWS) == 1


async def test_it_goes_later_and_can_be_called_off_before(
    village: Village, olga: Person, anna: Person
) -> None:
    await writes(olga)
    await olga.taps("Later versturen")
    await olga.says("gisteren ergens")
    olga.sees_last("We lazen er geen dag en tijd in.")
    await olga.says("morgen 9.00")
    olga.sees_last("Je bericht gaat weg op di 3 maart, 9.00 uur.")
    await olga.taps("Toch niet")
    olga.sees_last("Zo komt het aan:")
    await village.waits(days=1)
    anna.never_sees(NEWS)

    await olga.taps("Later versturen")
    await olga.says("donderdag 9.00")
    await village.waits(days=1)
    anna.never_sees(NEWS)
    await village.waits(days=1)
    assert anna.counts(NEWS) == 1


async def test_at_night_it_waits_for_the_morning_and_the_sender_knows(
    village: Village, olga: Person, anna: Person
) -> None:
    village.clock.moment = datetime(2026, 3, 2, 22, 0, tzinfo=UTC)
    await writes(olga)
    olga.sees_last("Nu is het stil. Het komt aan vanaf di 3 maart, 8.00 uur.")
    await olga.taps("Verstuur nu")
    anna.never_sees(NEWS)
    olga.sees("Wacht nog: 1")

    await olga.taps("Stop het versturen")
    olga.sees("Tegengehouden: 1")
    await village.waits(hours=12)
    anna.never_sees(NEWS)


async def test_a_sent_message_is_corrected_where_it_stands(
    village: Village, olga: Person, anna: Person, bilal: Person
) -> None:
    await writes(olga)
    await olga.taps("Verstuur nu")
    anna.sees(NEWS)
    await village.waits(seconds=6)
    await olga.taps("Verbeter de tekst")
    await olga.says(BETTER)

    for neighbour in (anna, bilal):
        neighbour.sees(BETTER)
        neighbour.sees("Verbeterd op")
        neighbour.never_sees(NEWS)
    olga.sees("Aangekomen: 2")


async def test_who_mutes_such_messages_or_blocks_us_is_counted_and_not_reached(
    village: Village, olga: Person, anna: Person, bilal: Person
) -> None:
    await anna.says("/mijn")
    await anna.taps("Berichten")
    await anna.taps("Over komen en horen")
    await anna.taps("Niet: gebiedsnieuws")
    village.api.blocked.add(bilal.phone.chat)
    await writes(olga)
    await olga.taps("Verstuur nu")
    await village.waits(seconds=6)

    anna.never_sees(NEWS)
    olga.sees("Wil dit niet of is weg: 1")
    olga.sees("Blokkeert ons: 1")


async def test_a_sender_who_lost_the_role_meanwhile_sends_nothing(
    village: Village, olga: Person, anna: Person
) -> None:
    await writes(olga)
    await olga.taps("Later versturen")
    await olga.says("morgen 9.00")
    async with village.sessions.begin() as session:
        known = await people.who_is(session, village.channel.name, olga.phone.chat)
        assert known is not None
        await roles.revoke(
            session, known.id, Role.COMMUNITY_WORKER, None, by=None, now=village.clock()
        )
    await village.waits(days=1)

    anna.never_sees(NEWS)
    olga.sees("je hebt de rol daarvoor niet meer")


async def test_somebody_else_can_not_open_or_send_it(
    village: Village, olga: Person, anna: Person
) -> None:
    await village.gives_role(anna, Role.INITIATIVE_GROUP)
    await writes(olga)
    _, data = olga.button("Verstuur nu")
    await anna.taps_raw(data)

    anna.sees_last("Dit kunnen we niet meer vinden.")
    anna.never_sees(NEWS)
