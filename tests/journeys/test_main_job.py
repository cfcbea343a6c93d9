"""The main job from end to end: propose, join, vote, and do it together."""

from __future__ import annotations

from domain.roles import Role
from tests.village import Person, Village


async def test_a_resident_proposes_the_area_votes_and_someone_volunteers(
    village: Village, anna: Person, bilal: Person, chantal: Person
) -> None:
    await anna.says("Het fietspad langs de vaart is 's avonds pikdonker")
    await anna.taps("Plaats het")
    anna.sees("Het staat erbij. Dank je wel!")
    await anna.taps("Dat is het niet")
    await anna.taps("Geen van deze")
    await anna.taps("Kies een thema")
    await anna.taps("Straatverlichting")
    anna.sees("Thema: Straatverlichting")

    await bilal.says("Het is veel te donker op het fietspad, de lampen zijn kapot")
    bilal.sees("Buren zeiden al zoiets")
    await bilal.taps("Meedoen")
    bilal.sees("Je doet mee met “Het fietspad langs de vaart")
    anna.never_sees("doet mee met")
    await village.waits(minutes=40)
    anna.sees("Een buur doet mee met “Het fietspad langs de vaart")

    await chantal.brings_up("Er is geen speeltuin voor kleine kinderen in de buurt")
    await village.gives_role(bilal, Role.INITIATIVE_GROUP)
    await bilal.says("/stem")
    await bilal.taps("Open een stemming")
    await bilal.taps("1 week")
    bilal.sees("3 bewoners krijgen één uitnodiging")
    await bilal.taps("Open de stemming")
    anna.sees("Stem mee, tot")

    await anna.taps("Stem")
    await anna.taps("+ Straatverlichting")
    await anna.taps("+ Straatverlichting")
    anna.sees("2 van 3 gegeven")
    await anna.taps("Klaar")
    anna.sees("Je stem zit in de bus")
    await chantal.taps("Stem")
    await chantal.taps("+ Spe")
    await chantal.taps("Klaar")

    await village.waits(days=8)
    for one in (anna, bilal, chantal):
        one.sees("Krakeel begint met Straatverlichting")
        one.sees("2 buren stemden")
        one.sees("Dit is een advies van buren")
    assert any(one.picture for one in anna.seen)
    bilal.sees_last("Zetten jullie het als voorstel op de agenda?")  # below what it is about

    await bilal.taps("Op agenda: Straatverlichting")
    bilal.sees("Op de agenda staat nu: Straatverlichting")
    await bilal.taps("Wie doet wat?")
    await bilal.taps("Vraag 1")
    await bilal.taps("Zeg wat jij weet")
    await bilal.says("Samen lampen ophangen langs het pad")
    await bilal.taps("2")
    await bilal.taps("za")
    bilal.sees("De taak staat erbij")

    await chantal.says("/doe")
    await chantal.taps("Ik doe mee met 1")
    chantal.sees("De dag ervoor krijg je een seintje")
    await village.waits(days=3)
    chantal.sees("Morgen,")
    await chantal.taps("Ik kan toch niet")
    anna.sees("Neem jij het over van Chantal?")
    await anna.taps("Ik neem het over")
    anna.sees("Jij doet nu “Samen lampen ophangen")
    chantal.sees("Anna doet “Samen lampen ophangen langs het pad” in jouw plaats")
