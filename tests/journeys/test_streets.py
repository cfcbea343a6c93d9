"""Contacts of streets: a neighbour whom the others of a street can write, through the bot."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from domain.roles import Role
from tests.journeys.choosing_ways import works_as
from tests.village import Person, Village

LOOSE = "De stoep aan de Sterrenlaan ligt los bij de bushalte"


@pytest.fixture
async def with_contacts(village: Village) -> Village:
    """A village whose Krakeel works as Deventer."""
    await works_as(village, "deventer")
    return village


@pytest.fixture
async def wietske(with_contacts: Village) -> Person:
    """Wietske, who is in the initiative group of Krakeel."""
    person = await with_contacts.person("Wietske").lives_here(name="Wietske")
    await with_contacts.gives_role(person, Role.INITIATIVE_GROUP)
    return person


async def looks_for_contacts(person: Person) -> None:
    """Go to the contacts of one's area, as its screen leads there."""
    await person.says("Mijn buurt")
    await person.taps("Contacten per straat")


async def offers(person: Person, streets: str = "Sterrenlaan, melkweg") -> None:
    """Offer to be the contact of streets through all screens it needs."""
    await looks_for_contacts(person)
    await person.taps("Ik wil contact zijn")
    await person.says(streets)
    await person.taps("Ja, ik ben 16 of ouder")


async def is_contact(person: Person, group: Person) -> None:
    """Be the contact of streets, with the yes of the initiative group."""
    await offers(person)
    await person.village.waits(hours=16)
    await group.taps("Ja, graag")
    await person.village.waits(hours=24)


async def writes(person: Person, words: str) -> None:
    """Write the contact for the first time."""
    await looks_for_contacts(person)
    await person.taps("Schrijf Anna")
    await person.says(words)
    await person.taps("Ja, ik ben 16 of ouder")


async def test_neighbours_see_who_the_contact_is_once_the_group_said_yes(
    with_contacts: Village, wietske: Person, anna: Person, bilal: Person
) -> None:
    await offers(anna)
    anna.sees_last("Je aanbod staat er: Sterrenlaan, Melkweg. Eén persoon kan ja zeggen.")
    await looks_for_contacts(bilal)
    bilal.sees_last("In Krakeel heeft nog geen straat een contact.")
    bilal.never_sees("Anna")

    await with_contacts.waits(hours=16)
    wietske.sees("Anna wil in Krakeel het contact zijn van: Sterrenlaan, Melkweg.")
    await wietske.taps("Ja, graag")
    await with_contacts.waits(hours=24)
    anna.sees("Je bent nu het contact van: Sterrenlaan, Melkweg.")
    await looks_for_contacts(bilal)
    bilal.sees_last("• Sterrenlaan, Melkweg: Anna")
    bilal.sees_last("15 straten hebben nog geen contact.")


async def test_who_lives_elsewhere_sees_no_contact_of_this_area(
    with_contacts: Village, wietske: Person, anna: Person
) -> None:
    await is_contact(anna, wietske)
    elsewhere = await with_contacts.person("Hanna").lives_here("elim", name="Hanna")
    await works_as(with_contacts, "deventer", "elim")

    await elsewhere.taps_raw("sk:lijst:1")
    elsewhere.sees_last("In Elim heeft nog geen straat een contact.")
    await elsewhere.taps_raw("sk:1:schrijf")
    elsewhere.sees("je kunt elkaar hier nu niet schrijven")
    elsewhere.never_sees("Anna")


async def test_the_group_can_say_no_and_who_offered_hears_that(
    with_contacts: Village, wietske: Person, anna: Person, bilal: Person
) -> None:
    await offers(anna)
    await looks_for_contacts(wietske)
    await wietske.taps("Wie zich aanbood (1)")
    await wietske.taps("Nee, nu niet")
    await with_contacts.waits(hours=16)
    anna.sees("Je bood je aan als contact van: Sterrenlaan, Melkweg. Dat gaat nu niet door.")

    await bilal.taps_raw("sk:1:ja")
    bilal.sees("Hiervoor heb je in dit gebied nu geen taak.")
    await looks_for_contacts(bilal)
    bilal.never_sees("Anna")


async def test_a_neighbour_and_the_contact_write_each_other_without_number_or_address(
    with_contacts: Village, wietske: Person, anna: Person, bilal: Person
) -> None:
    await is_contact(anna, wietske)
    await looks_for_contacts(bilal)
    await bilal.taps("Schrijf Anna")
    await bilal.says("Wie ruimt het blad op? Bel 06-12345678")
    bilal.sees_last("Wie ruimt het blad op? Bel …")
    bilal.sees_last("Contact met buren is voor wie 16 jaar of ouder is.")
    await bilal.taps("Ja, ik ben 16 of ouder")
    await with_contacts.waits(hours=1)
    anna.sees("Bilal uit Krakeel schrijft je, omdat je contact bent van Sterrenlaan, Melkweg:")
    anna.never_sees("12345678")

    await anna.taps("Schrijf terug")
    await anna.says("Zaterdag met zijn allen")
    await anna.taps("Geef het door")
    await with_contacts.waits(hours=1)
    bilal.sees("Anna, het contact van Sterrenlaan, Melkweg in Krakeel, schrijft je terug:")
    bilal.sees("“Zaterdag met zijn allen”")


async def test_nobody_under_sixteen_offers_or_writes(
    with_contacts: Village, wietske: Person, anna: Person, bilal: Person
) -> None:
    await is_contact(anna, wietske)
    await looks_for_contacts(bilal)
    await bilal.taps("Schrijf Anna")
    await bilal.says("Hoi, wie ben jij?")
    await bilal.taps("Ik ben nog geen 16")
    bilal.sees_last("Contact met buren regelen we pas vanaf 16 jaar.")
    await looks_for_contacts(bilal)
    await bilal.taps("Ik wil contact zijn")
    await bilal.says("Jupiter")
    await bilal.taps("Ik ben nog geen 16")

    await with_contacts.waits(hours=24)
    anna.never_sees("Hoi, wie ben jij?")
    async with with_contacts.sessions() as session:
        counted = await session.execute(
            text("""SELECT (SELECT count(*) FROM street_contacts),
                           (SELECT count(*) FROM street_talks)""")
        )
        assert tuple(counted.one()) == (1, 0)


async def test_who_wants_no_more_messages_gets_none_and_the_other_reads_that_it_is_over(
    with_contacts: Village, wietske: Person, anna: Person, bilal: Person
) -> None:
    await is_contact(anna, wietske)
    await writes(bilal, "Wie ruimt het blad op?")
    await with_contacts.waits(hours=1)
    await anna.taps("Geen berichten meer")
    anna.sees("Van Bilal krijg je hier geen berichten meer.")

    await looks_for_contacts(bilal)
    await bilal.taps("Schrijf Anna")
    bilal.sees("Jij en Anna schrijven elkaar hier niet meer.")


async def test_a_report_goes_to_the_professionals_and_they_find_each_other_no_more(
    with_contacts: Village, wietske: Person, anna: Person, bilal: Person
) -> None:
    olga = await with_contacts.person("Olga").lives_here("elim", name="Olga")
    await with_contacts.gives_role(olga, Role.COMMUNITY_WORKER)
    await is_contact(anna, wietske)
    await writes(bilal, "Wie ruimt het blad op?")
    await with_contacts.waits(hours=1)
    await anna.taps("Schrijf terug")
    await anna.says("Dat doe je zelf maar, luilak")
    await anna.taps("Geef het door")
    await with_contacts.waits(hours=1)

    await bilal.taps("Meld dit bericht")
    bilal.sees("De opbouwwerker en gebiedsregisseur van Krakeel lezen het dan.")
    await bilal.taps("Ja, meld het")
    await with_contacts.waits(hours=16)
    olga.sees("“Dat doe je zelf maar, luilak”")
    wietske.never_sees("luilak")
    await looks_for_contacts(bilal)
    bilal.sees_no_button("Schrijf Anna")
    async with with_contacts.sessions() as session:
        kept = await session.execute(text("SELECT theirs || answer FROM street_talks"))
        assert kept.scalar_one() == ""


async def test_a_contact_reads_the_issues_that_name_their_street(
    with_contacts: Village, wietske: Person, anna: Person, bilal: Person
) -> None:
    await bilal.brings_up(LOOSE)
    await wietske.brings_up("Bij Jupiter is het erg donker in de avond")
    await is_contact(anna, wietske)

    await anna.taps("Mijn straat")
    anna.sees_last("• Sterrenlaan: De stoep aan de Sterrenlaan ligt los")
    assert "Jupiter" not in anna.seen[-1].text


async def test_the_group_sees_which_streets_have_no_contact_yet(
    with_contacts: Village, wietske: Person, anna: Person
) -> None:
    await is_contact(anna, wietske)

    await looks_for_contacts(wietske)
    await wietske.taps("Nog zonder contact")
    wietske.sees_last("• Kometenlaan")
    assert "Sterrenlaan" not in wietske.seen[-1].text
    await wietske.taps("Verder")
    wietske.sees_last("• Zenith")


async def test_a_contact_gives_it_up_and_the_words_are_thrown_away(
    with_contacts: Village, wietske: Person, anna: Person, bilal: Person
) -> None:
    await is_contact(anna, wietske)
    await writes(bilal, "Wie ruimt het blad op?")
    await looks_for_contacts(anna)
    await anna.taps("Mijn straat")
    await anna.taps("Ik stop als contact")
    await anna.taps("Ja, ik stop")
    anna.sees_last("Gestopt. Je bent geen contact meer van: Sterrenlaan, Melkweg.")

    await looks_for_contacts(bilal)
    bilal.sees_last("In Krakeel heeft nog geen straat een contact.")
    async with with_contacts.sessions() as session:
        kept = await session.execute(text("SELECT theirs FROM street_talks"))
        assert kept.scalar_one() == ""


async def test_it_ends_when_the_contact_moves_and_does_not_come_back_by_itself(
    with_contacts: Village, wietske: Person, anna: Person, bilal: Person
) -> None:
    await is_contact(anna, wietske)
    for area in ("Elim", "Krakeel"):
        await anna.says(f"/gebied {area}")
        await anna.taps(area)

    await looks_for_contacts(bilal)
    bilal.sees_last("In Krakeel heeft nog geen straat een contact.")


async def test_words_are_thrown_away_after_a_month_of_silence(
    with_contacts: Village, wietske: Person, anna: Person, bilal: Person
) -> None:
    await is_contact(anna, wietske)
    await writes(bilal, "Wie ruimt het blad op?")
    await with_contacts.waits(days=20)
    await looks_for_contacts(bilal)
    await bilal.taps("Schrijf Anna")
    await bilal.says("Het blad ligt er nog")
    await bilal.taps("Geef het door")

    async def kept() -> str:
        async with with_contacts.sessions() as session:
            found = await session.execute(text("SELECT theirs FROM street_talks"))
            return str(found.scalar_one())

    await with_contacts.waits(days=20)
    assert await kept() == "Het blad ligt er nog"
    await with_contacts.waits(days=12)
    assert await kept() == ""


async def test_where_the_area_works_otherwise_nobody_is_written(
    with_contacts: Village, wietske: Person, anna: Person, bilal: Person
) -> None:
    await is_contact(anna, wietske)
    await works_as(with_contacts, "krakeel")

    await bilal.taps_raw("sk:lijst:1")
    bilal.sees_last("Contacten van een straat horen daar niet bij.")
    await bilal.taps_raw("sk:1:schrijf")
    bilal.sees("je kunt elkaar hier nu niet schrijven")
    await anna.taps_raw("sk:lijst:1")
    anna.sees_button("Ik stop als contact")
