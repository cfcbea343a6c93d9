"""The agenda grows criss-cross: from any side, with its origin shown, and nothing goes silent."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from domain.roles import Role
from storage import people
from tests.journeys.test_doing import at_once, put_on_agenda
from tests.journeys.test_themes import fill
from tests.village import Person, Village

WHY = "Er is nergens een plek om samen te eten"


@pytest.fixture
async def ineke(village: Village) -> Person:
    """Ineke of Domesta, who lives in Elim and is in the neighbourhood team of Krakeel."""
    person = await village.person("Ineke").lives_here("elim", name="Ineke")
    await village.gives_role(person, Role.NEIGHBOURHOOD_TEAM)
    async with village.sessions.begin() as session:
        known = await people.who_is(session, village.channel.name, person.phone.chat)
        assert known is not None
        await people.works_for(session, known.id, "domesta")
    return person


async def puts_forward(person: Person, title: str = "Een dorpshuis", why: str = WHY) -> None:
    """Put something forward, from the agenda that is open."""
    await person.taps("Breng een punt in")
    await person.says(title)
    await person.says(why)
    await person.taps("Breng het in")


async def taps_twice(person: Person, label: str) -> None:
    """Tap a button again before anything came back."""
    message, data = person.button(label)
    for _ in range(2):
        await person.phone.tap(message, data)
    await person.village.settle()


async def its_agenda(person: Person) -> None:
    """Open the agenda of Krakeel, for who works there and lives elsewhere."""
    await person.says("/bureau")
    await person.taps("De agenda")


async def test_an_idea_of_the_housing_corporation_becomes_an_item(
    village: Village, wietske: Person, ineke: Person, anna: Person
) -> None:
    await its_agenda(ineke)
    await ineke.taps("Breng een punt in")
    await ineke.says("Een dorpshuis")
    await ineke.says(WHY)
    ineke.sees_last("met de naam Ineke. Komt het op de agenda? Dan staat erbij: komt van Domesta.")
    await ineke.taps("Breng het in")
    ineke.sees_last("Ingebracht: “Een dorpshuis”.")

    wietske.sees_last("Nieuw voor de agenda: “Een dorpshuis”. Komt van: Domesta.")
    await wietske.taps("Lees het")
    wietske.sees_last(WHY)
    await wietske.taps("Zet op de agenda")

    ineke.sees_last("“Een dorpshuis” staat op de agenda. Jij bracht het in.")
    await anna.says("/agenda")
    await anna.taps("Een dorpshuis")
    anna.sees_last("Komt van: Domesta")
    anna.sees_last(WHY)
    anna.never_sees("Ineke")


async def test_a_resident_reads_in_words_why_theirs_is_not_taken_up_now(
    village: Village, wietske: Person, anna: Person
) -> None:
    await anna.says("/agenda")
    await puts_forward(anna)

    await wietske.taps("Lees het")
    await wietske.taps("Nu niet")
    await wietske.says("Kan niet")
    wietske.sees_last("Schrijf er minstens 20")
    await wietske.says("Eerst kijken we of de school na vieren open kan.")

    anna.sees_last("Wietske van de initiatiefgroep schrijft waarom:")
    anna.sees_last("Eerst kijken we of de school na vieren open kan.")
    await anna.says("/agenda")
    await anna.taps("Ingebracht (1)")
    anna.sees_last("Een dorpshuis (nu niet opgenomen)")
    await anna.taps("Een dorpshuis")
    anna.sees_last("Eerst kijken we of de school")


async def test_two_members_who_decide_at_once_make_one_item(
    village: Village, wietske: Person, anna: Person
) -> None:
    hennie = await village.person("Hennie").lives_here(name="Hennie")
    await village.gives_role(hennie, Role.INITIATIVE_GROUP)
    await anna.says("/agenda")
    await puts_forward(anna)
    for member in (wietske, hennie):
        await member.taps("Lees het")

    await at_once(village, (wietske, "Zet op de agenda"), (hennie, "Zet op de agenda"))

    async with village.sessions() as session:
        found = await session.scalars(text("SELECT names->>'nl' FROM agenda_items"))
        assert list(found) == ["Een dorpshuis"]
    assert anna.counts("Goed nieuws") == 1


async def test_personal_data_stays_out_and_a_command_works_in_the_middle(
    village: Village, wietske: Person, anna: Person
) -> None:
    await anna.says("/agenda")
    await anna.taps("Breng een punt in")
    await anna.says("Bel mij op 06 12345678")
    anna.sees_last("Hier staat iets persoonlijks in")
    await anna.says("Een dorpshuis")
    await anna.taps("Terug")
    await anna.says("Een buurthuis")
    await anna.says("/agenda")

    anna.sees_last("Op de agenda van Krakeel staat nog niets.")
    await anna.says("/mijn")
    async with village.sessions() as session:
        assert (await session.execute(text("SELECT 1 FROM agenda_forwards"))).first() is None


async def test_somebody_without_a_tie_to_the_area_puts_nothing_forward_there(
    village: Village, anna: Person
) -> None:
    elim = await village.person("Elly").lives_here("elim", name="Elly")

    await elim.says("/agenda")
    await elim.taps_raw("iv:krakeel:nieuw")
    elim.sees_last("Hier kun je niets inbrengen")
    await elim.taps_raw("pt:in:krakeel:1")
    elim.sees_last("Dit hoort bij een ander gebied")


async def test_the_group_puts_a_theme_on_the_agenda_and_its_issues_keep_their_owners(
    village: Village, wietske: Person, anna: Person, bilal: Person
) -> None:
    await fill(village, "krakeel", "Groen", issues=7)
    await anna.brings_up("Er staan te weinig bomen langs de singel in onze straat")

    await wietske.says("/agenda")
    await wietske.taps("Breng een punt in")
    await wietske.taps("Uit een thema")
    await wietske.taps("Groen")
    wietske.sees_last("Op de agenda staat nu: Groen.")

    await bilal.says("/agenda")
    bilal.sees_last("Groen (staat op de agenda in wording)")
    await bilal.taps("Groen")
    bilal.sees_last("Komt van: een thema van bewoners")
    await bilal.taps("Wat zit erachter?")
    bilal.sees_last("Elk idee blijft van wie het inbracht.")
    await bilal.taps("Verder")
    bilal.sees_last("2 van 2")
    await bilal.taps("Naar het agendapunt")
    bilal.sees_no_button("Andere woorden")


async def test_a_theme_comes_on_the_agenda_once(village: Village, wietske: Person) -> None:
    await fill(village, "krakeel", "Groen", issues=2)
    await wietske.says("/agenda")
    await wietske.taps("Breng een punt in")
    await wietske.taps("Uit een thema")
    await taps_twice(wietske, "Groen")

    async with village.sessions() as session:
        assert len((await session.execute(text("SELECT 1 FROM agenda_items"))).all()) == 1
    wietske.sees_last("Dit staat al op de agenda")


async def test_what_an_item_said_before_stays_readable(
    village: Village, wietske: Person, anna: Person
) -> None:
    await put_on_agenda(village)
    await wietske.says("/agenda")
    await wietske.taps("Straatverlichting")
    await wietske.taps("Andere woorden")
    await wietske.taps("De titel")
    await wietske.says("Licht op de fietspaden")
    await wietske.taps("Andere woorden")
    await wietske.taps("Het waarom")
    await wietske.says("Kinderen fietsen hier in het donker naar school")

    await anna.says("/agenda")
    await anna.taps("Licht op de fietspaden")
    anna.sees_last("Kinderen fietsen hier in het donker naar school")
    await anna.taps("Hoe stond het er eerst?")
    anna.sees_last("“Straatverlichting”, tot ma 2 maart, 19.00 uur (veranderd door Wietske)")


async def test_a_partner_answers_afterwards_with_a_next_step_and_the_item_stays(
    village: Village, wietske: Person, ineke: Person, anna: Person
) -> None:
    await anna.says("/agenda")
    await puts_forward(anna)
    await wietske.taps("Lees het")
    await wietske.taps("Zet op de agenda")
    await its_agenda(ineke)
    await ineke.taps("Een dorpshuis")
    await ineke.taps("Toets aan ons beleid")
    ineke.sees_last("Het punt blijft op de agenda, wat je ook antwoordt.")
    await ineke.taps("Het past nog niet")
    await ineke.says("Nee")
    ineke.sees_last("Schrijf er minstens 20")
    await ineke.says("We leggen het in april voor aan de gemeente.")
    await ineke.says("Ineke, afdeling beheer")

    ineke.sees_last("Het punt blijft staan waar het staat.")
    wietske.sees_last("Domesta toetste “Een dorpshuis”: past nog niet in het beleid.")
    await anna.says("/agenda")
    anna.sees_last("Een dorpshuis (staat op de agenda in wording)")
    await anna.taps("Een dorpshuis")
    anna.sees_last("Volgende stap: We leggen het in april voor aan de gemeente.")
    anna.sees_no_button("Toets aan ons beleid")
    await anna.taps("Toetsen van partners")
    anna.sees_last("Een toets is een antwoord. Het punt blijft op de agenda.")


async def test_the_agenda_is_drawn_up_for_years_in_an_order_that_the_group_sets(
    village: Village, wietske: Person, anna: Person
) -> None:
    await put_on_agenda(village)
    await anna.says("/agenda")
    await puts_forward(anna)
    await wietske.taps("Lees het")
    await wietske.taps("Zet op de agenda")

    await wietske.says("/agenda")
    await wietske.taps("De agenda als tekst")
    wietske.sees_last("Voor welke jaren, staat nog niet vast.")
    await wietske.taps("Kies de jaren")
    await wietske.taps("2026 tot 2030")
    wietske.sees_last("Van 2026 tot 2030.")
    wietske.sees_last("1. Straatverlichting")
    await wietske.taps("Kies de volgorde")
    await wietske.taps("Zet 2 hoger")
    wietske.sees_last("1. Een dorpshuis")

    await anna.says("/agenda")
    await anna.taps("De agenda als tekst")
    anna.sees_last("2. Straatverlichting")
    anna.sees_no_button("Kies de jaren")


async def test_where_each_item_stands_is_a_picture_too(village: Village, anna: Person) -> None:
    await put_on_agenda(village)

    await anna.says("/agenda")
    await anna.taps("Bekijk als plaatje")

    assert anna.seen[-1].picture
    anna.sees_last("Krakeel: stap 2: de agenda groeit, 1 punt.")
    anna.sees_last("– Straatverlichting: staat op de agenda in wording")
    anna.sees_last("https://smederij.example/gebied/krakeel/agenda")


async def test_the_clock_only_reminds_the_group_and_once_a_quarter(
    village: Village, wietske: Person, anna: Person
) -> None:
    await anna.says("/agenda")
    await puts_forward(anna)
    await wietske.taps("Lees het")
    await wietske.taps("Zet op de agenda")

    await village.waits(days=59)
    wietske.never_sees("dagen stil")
    await village.waits(days=2)
    assert wietske.counts("“Een dorpshuis” staat al 61 dagen stil.") == 1
    wietske.sees("Jullie bepalen het tempo.")
    for _ in range(9):
        await village.waits(days=10)
    assert wietske.counts("dagen stil") == 1
    await village.waits(days=5)
    assert wietske.counts("dagen stil") == 2
    anna.never_sees("dagen stil")
    await wietske.says("/agenda")
    wietske.sees_last("Een dorpshuis (staat op de agenda in wording)")
