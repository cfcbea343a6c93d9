"""Real expectations: who may expect what from whom, by when, and whether it was kept."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from domain.ids import AreaSlug
from domain.roles import Role
from storage import agreements, people
from tests.journeys.answering import works_for
from tests.village import Person, Village

KRAKEEL = AreaSlug("krakeel")


@pytest.fixture
async def olga(village: Village) -> Person:
    """Olga, of the initiative group of Krakeel."""
    olga = await village.person("Olga").lives_here(name="Olga")
    await village.gives_role(olga, Role.INITIATIVE_GROUP)
    return olga


@pytest.fixture
async def hanna(village: Village) -> Person:
    """Hanna, who works for the municipality in Krakeel."""
    hanna = await village.person("Hanna").lives_here("elim", name="Hanna")
    await works_for(village, hanna, "gemeente")
    return hanna


async def code_of(village: Village, person: Person) -> str:
    async with village.sessions() as session:
        known = await people.who_is(session, village.channel.name, person.phone.chat)
        assert known is not None
        return known.code


async def writes_down(olga: Person, whom: str, *, day: str = "20 maart") -> None:
    """Let Olga answer all questions of a new agreement."""
    await olga.says("/afspraken")
    await olga.taps("Maak een afspraak")
    for typed in (
        "De bewoners van de Kerkstraat",
        "Het gras langs het pad wordt gemaaid",
        whom,
        day,
        "De wijkbeheerder van de gemeente",
    ):
        await olga.says(typed)


async def tally(village: Village) -> tuple[int, int]:
    async with village.sessions() as session:
        found = await agreements.kept_and_broken(session, KRAKEEL)
        return found.kept, found.broken


async def test_an_agreement_stands_once_the_other_says_yes_and_is_kept_once_both_say_so(
    village: Village, olga: Person, hanna: Person, anna: Person
) -> None:
    await writes_down(olga, await code_of(village, hanna))
    olga.sees_last("Van Hanna, voor De bewoners van de Kerkstraat, uiterlijk vr 20 maart.")
    await olga.taps("Leg vast")
    await anna.says("/afspraken")
    anna.sees_last("Wacht op een ja.")

    await village.waits(hours=16)
    hanna.sees_last("Klopt deze afspraak met jou? “Het gras langs het pad wordt gemaaid”")
    await hanna.taps("Ja, dat klopt")
    await village.waits(hours=1)
    olga.sees_last("Hanna zei ja.")

    await village.waits(days=17, hours=2)
    for one in (olga, hanna):
        one.sees_last("Is deze afspraak nagekomen?")
    await hanna.taps("Ja, nagekomen")
    assert await tally(village) == (0, 0)
    await olga.taps("Ja, nagekomen")
    assert await tally(village) == (1, 0)
    await anna.says("/afspraken")
    anna.sees_last("Nagekomen: 1. Niet nagekomen: 0.")
    await anna.taps("Lees nummer 1")
    anna.sees_last("Olga zei: nagekomen.")


async def test_after_not_yet_both_are_asked_again_and_a_broken_one_says_why(
    village: Village, olga: Person, hanna: Person
) -> None:
    await writes_down(olga, await code_of(village, hanna))
    await olga.taps("Leg vast")
    await village.waits(hours=16)
    await hanna.taps("Ja, dat klopt")
    await village.waits(days=17, hours=3)
    await hanna.taps("Nog niet")

    await village.waits(days=14)
    assert olga.counts("Is deze afspraak nagekomen?") == 2
    await olga.taps("Nee, niet nagekomen")
    await olga.says("bel mij op 06-12345678")
    olga.sees_last("Daar staat een privénummer in.")
    await olga.says("Er kwam niemand maaien")

    olga.sees_last("Olga zei: niet nagekomen. “Er kwam niemand maaien”")
    assert await tally(village) == (0, 1)
    await hanna.taps("Ja, nagekomen")
    assert await tally(village) == (0, 1)
    await village.waits(days=30)
    assert olga.counts("Is deze afspraak nagekomen?") == 2


async def test_who_says_no_is_not_bound_and_a_new_text_keeps_the_old_one_readable(
    village: Village, olga: Person, hanna: Person
) -> None:
    await writes_down(olga, await code_of(village, hanna))
    await olga.taps("Leg vast")
    await village.waits(hours=16)
    await hanna.taps("Nee, niet zo")
    await village.waits(hours=1)
    olga.sees_last("Hanna zei nee")

    await olga.says("/afspraken")
    olga.sees_last("Niet afgesproken.")
    await olga.taps("Lees nummer 1")
    await olga.taps("Wijzig de tekst")
    await olga.taps("Wijzig wat")
    await olga.says("Het gras wordt twee keer gemaaid")
    await olga.taps("Leg vast")
    await village.waits(hours=1)
    hanna.sees_last("Klopt deze afspraak met jou? “Het gras wordt twee keer gemaaid”")
    await hanna.taps("Ja, dat klopt")

    await olga.says("/afspraken")
    await olga.taps("Lees nummer 1")
    olga.sees_last(
        "Eerder stond er: “Het gras langs het pad wordt gemaaid”, uiterlijk vr 20 maart."
    )


async def test_a_party_outside_cannot_say_yes_and_the_area_reads_that(
    village: Village, olga: Person, anna: Person
) -> None:
    await writes_down(olga, "Waterschap Drents Overijsselse Delta")
    olga.sees_last("is hier niet en kan geen ja zeggen.")
    await olga.taps("Leg vast")

    await anna.says("/afspraken")
    await anna.taps("Lees nummer 1")
    anna.sees_last("Deze partij is hier niet. Zo schreef een begeleider het op.")
    await village.waits(days=17, hours=16)
    await olga.taps("Ja, nagekomen")
    assert await tally(village) == (1, 0)


async def test_a_private_number_is_no_contact_and_what_was_typed_is_asked_again(
    village: Village, olga: Person
) -> None:
    await writes_down(olga, "Het waterschap")
    await olga.taps("Wijzig contact")
    await olga.says("Jan, 06 1234 5678")
    olga.sees_last("Daar staat een privénummer in.")
    await olga.says("Het klantcontact, 0528 29 19 11")
    olga.sees_last("Vragen? Het klantcontact, 0528 29 19 11")


async def test_a_neighbour_makes_no_agreement_and_answers_none_of_others(
    village: Village, olga: Person, hanna: Person, anna: Person
) -> None:
    await writes_down(olga, await code_of(village, hanna))
    await olga.taps("Leg vast")

    await anna.says("/afspraken")
    anna.sees_no_button("Maak een afspraak")
    await anna.taps_raw("sp:n:krakeel")
    await anna.taps_raw("sp:1:ja")
    await anna.taps_raw("sp:1:gehouden")

    async with village.sessions() as session:
        found = await session.execute(text("SELECT count(*), count(agreed_at) FROM agreements"))
        assert tuple(found.one()) == (1, 0)
