"""Trits: what can we do ourselves, what with help, what must others do; who decides what."""

from __future__ import annotations

from sqlalchemy import text

from domain.roles import Role
from tests.journeys.test_doing import at_once, put_on_agenda
from tests.village import Person, Village


async def opens(person: Person, number: int, *, which: str = "Wie doet wat?") -> None:
    """Open a question of the one item of Krakeel."""
    await person.says("/agenda")
    await person.taps("Straatverlichting")
    await person.taps("Wie doet wat?")
    if which != "Wie doet wat?":
        await person.taps(which)
    await person.taps(f"Vraag {number}")


async def count(village: Village, what: str) -> int:
    async with village.sessions.begin() as session:
        return int((await session.execute(text(f"SELECT count(*) FROM {what}"))).scalar_one())


async def test_an_item_goes_through_its_three_questions(
    village: Village, anna: Person, bilal: Person, chantal: Person
) -> None:
    wietske = await village.person("Wietske").lives_here(name="Wietske")
    await village.gives_role(wietske, Role.INITIATIVE_GROUP)
    await put_on_agenda(village)

    await anna.says("/agenda")
    await anna.taps("Straatverlichting")
    await anna.taps("Wie doet wat?")
    anna.sees_last("1. Wat kunnen we zelf doen? Nu open, nog geen antwoord.")
    anna.sees_last("2. Wat kunnen we zelf, met hulp? Wacht nog.")
    anna.sees_no_button("Vraag 2")
    await anna.taps("Vraag 1")
    anna.sees_no_button("Genoeg")
    await anna.taps("Zeg wat jij weet")
    await anna.says("Lampen ophangen langs het pad")
    await anna.taps("Nog geen taak")
    anna.sees_last("1. Lampen ophangen langs het pad (Anna)")
    anna.sees_no_button("Ik steun")

    await opens(bilal, 1)
    await bilal.taps("Ik steun 1")
    bilal.sees_last("1 buur steunt dit")
    await bilal.taps("1 toch niet")
    bilal.sees_last("1. Lampen ophangen langs het pad (Anna)")
    await bilal.taps("Ik steun 1")
    await bilal.taps("Maak een taak")
    await bilal.taps("Taak van 1")
    await bilal.taps("2")
    await bilal.says("14 maart")
    bilal.sees_last("2 mensen nodig")

    await opens(wietske, 1)
    await wietske.taps("Genoeg, naar de volgende")
    wietske.sees_last("1. Wat kunnen we zelf doen? Klaar, 1 antwoord.")
    wietske.sees_last("2. Wat kunnen we zelf, met hulp? Nu open")

    await opens(chantal, 2)
    await chantal.taps("Zeg wat jij weet")
    await chantal.says("Palen in de grond zetten")
    chantal.sees_last("van wie is daarbij hulp nodig?")
    await chantal.taps("Terug")
    await chantal.taps("Terug")
    await chantal.says("de gemeente")
    await chantal.says("vier")
    await chantal.says("21 maart")
    chantal.sees_last("Palen in de grond zetten (met hulp van de gemeente)")

    await opens(wietske, 2)
    await wietske.taps("Genoeg, naar de volgende")
    await opens(bilal, 3)
    await bilal.taps("Zeg wat jij weet")
    await bilal.says("Stroom aanleggen")
    await bilal.says("Bel Jan op 06-12345678")
    bilal.sees_last("Hier staat iets persoonlijks in")
    await bilal.says("de netbeheerder")
    bilal.sees_last("1. Stroom aanleggen – de netbeheerder (Bilal)")
    await bilal.says("/doe")
    bilal.sees_last("Palen in de grond zetten (met hulp van de gemeente)")
    assert "Stroom" not in bilal.seen[-1].text

    await opens(wietske, 3)
    await wietske.taps("Genoeg, naar de volgende")
    wietske.sees_last("Alle drie de vragen zijn beantwoord")
    await opens(wietske, 1)
    await wietske.taps("Open deze vraag weer")
    wietske.sees_last("3. Wat moeten anderen uitvoeren? Wacht nog, 1 antwoord.")
    await opens(anna, 3)
    anna.sees_last("Deze vraag wacht op vraag 1")
    anna.sees_last("Stroom aanleggen")
    anna.sees_no_button("Zeg wat jij weet")


async def test_the_group_says_nothing_can_be_done_with_a_word_why(
    village: Village, anna: Person, bilal: Person
) -> None:
    await village.gives_role(bilal, Role.INITIATIVE_GROUP)
    await put_on_agenda(village)
    await opens(bilal, 1)
    await bilal.taps("Niets, en waarom")
    await bilal.says("12")
    bilal.sees_last("Waarom is hier niets te doen?")
    await bilal.says("De lampen zijn van de gemeente")
    bilal.sees_last("1. Wat kunnen we zelf doen? Klaar, zonder antwoord.")

    await opens(anna, 1)

    anna.sees_last("“De lampen zijn van de gemeente”")
    await anna.taps_raw("tr:1:d1:zeg")
    anna.sees_last("Vraag 1 is al klaar")
    await anna.taps_raw("tr:1:d3:zeg")
    anna.sees_last("Eerst vraag 2")
    await anna.taps_raw("tr:1:d1:open")
    anna.sees_last("Dit kan alleen de initiatiefgroep")


async def test_an_answer_that_comes_as_the_question_closes_is_kept_out_kindly(
    village: Village, anna: Person, bilal: Person, chantal: Person
) -> None:
    await village.gives_role(bilal, Role.INITIATIVE_GROUP)
    await put_on_agenda(village)
    await opens(chantal, 1)
    await chantal.taps("Zeg wat jij weet")
    await chantal.says("Snoeien bij de lampen")
    await chantal.taps("Nog geen taak")
    await opens(anna, 1)
    await anna.taps("Zeg wat jij weet")
    await anna.says("Lampen ophangen langs het pad")
    await opens(bilal, 1)

    await at_once(village, (anna, "Nog geen taak"), (bilal, "Genoeg, naar de volgende"))

    stored = await count(village, "trits_answers")
    assert stored in (1, 2)
    assert await count(village, "trits_turns") == 1
    if stored == 1:
        anna.sees_last("Vraag 1 is al klaar")
    else:
        anna.sees_last("1. Lampen ophangen langs het pad (Anna)")


async def test_two_who_tap_twice_count_once_each(
    village: Village, anna: Person, bilal: Person, chantal: Person
) -> None:
    await put_on_agenda(village)
    await opens(anna, 1)
    await anna.taps("Zeg wat jij weet")
    await anna.says("Lampen ophangen langs het pad")
    await anna.taps("Nog geen taak")
    for one in (bilal, chantal):
        await opens(one, 1)
    message, data = bilal.button("Ik steun 1")
    await bilal.phone.tap(message, data)

    await at_once(village, (bilal, "Ik steun 1"), (chantal, "Ik steun 1"))

    assert await count(village, "trits_supports") == 2
    await opens(anna, 1)
    anna.sees_last("2 buren steunen dit")
    await anna.taps_raw("ts:1:steun:1")
    assert await count(village, "trits_supports") == 2


async def test_two_make_a_task_of_one_answer_and_there_is_one(
    village: Village, anna: Person, bilal: Person
) -> None:
    await put_on_agenda(village)
    await opens(anna, 1)
    await anna.taps("Zeg wat jij weet")
    await anna.says("Lampen ophangen langs het pad")
    await anna.taps("Nog geen taak")
    for one in (anna, bilal):
        await opens(one, 1)
        await one.taps("Maak een taak")
        await one.taps("Taak van 1")
        await one.taps("2")

    await at_once(village, (anna, "za"), (bilal, "za"))

    assert await count(village, "tasks") == 1
    assert anna.counts("De taak staat erbij") + bilal.counts("De taak staat erbij") == 1
    assert anna.counts("al een taak gemaakt") + bilal.counts("al een taak gemaakt") == 1


async def test_who_decides_what_gives_the_right_over_the_money_and_each_change_stays(
    village: Village, anna: Person, bilal: Person
) -> None:
    await village.gives_role(bilal, Role.INITIATIVE_GROUP)
    await put_on_agenda(village)
    await bilal.taps_raw("tr:1:recht:spending")
    bilal.sees_last("Eerst moeten de drie vragen over beslissen klaar zijn")
    await opens(anna, 1, which="Wie beslist wat?")
    await anna.taps("Zeg wat jij weet")
    await anna.says("Waar de lampen komen")
    anna.sees_last("1. Waar de lampen komen (Anna)")
    anna.sees_no_button("Maak een taak")
    await opens(bilal, 1, which="Wie beslist wat?")
    await bilal.taps("Genoeg")
    for number in (2, 3):
        bilal.sees_no_button("Kies het recht")
        await opens(bilal, number, which="Wie beslist wat?")
        await bilal.taps("Niets, en waarom")
        await bilal.says("Daarvoor is niemand anders nodig")
    await bilal.taps("Kies het recht op geld")
    bilal.sees_last("wie anders beslist, legt uit waarom")
    await bilal.taps("Bestedingsrecht")
    await bilal.taps("Kies het recht op geld")
    await bilal.taps("Adviesrecht")

    await anna.says("/agenda")
    await anna.taps("Straatverlichting")
    await anna.taps("Wie doet wat?")
    await anna.taps("Wie beslist wat?")

    anna.sees_last("Adviesrecht: bewoners geven advies")
    anna.sees_last("Zo zei Bilal van de initiatiefgroep het")
    await anna.taps_raw("tr:1:recht:spending")
    anna.sees_last("Dit kan alleen de initiatiefgroep")
    assert await count(village, "item_rights") == 2
    assert await count(village, "tasks") == 0


async def test_all_sides_stand_side_by_side_and_who_was_not_heard_yet(
    village: Village, anna: Person, bilal: Person, chantal: Person
) -> None:
    await put_on_agenda(village)
    await anna.says("/agenda")
    await anna.taps("Straatverlichting")
    await anna.taps("Wie doet wat?")
    await anna.taps("Alle kanten")
    anna.sees_last("Nog geen enkele straat is genoemd")
    anna.sees_last("Er is een taal van minder dan 5 buren")
    await anna.taps("Schrijf jouw kant")
    await anna.says("ouders bij de school")
    await anna.says("Bel mij op 06-12345678")
    anna.sees_last("Hier staat iets persoonlijks in")
    await anna.says("Op de Sterrenlaan is het te donker voor kinderen.")
    anna.sees_last("ouders bij de school (Anna): “Op de Sterrenlaan is het te donker")
    anna.sees_last("Genoemde straten: Sterrenlaan.")
    await anna.taps("Zeg jouw kant anders")
    anna.sees_last("Nu staat er: “ouders bij de school”")
    await anna.says("ouders")
    await anna.says("Het is hier te donker voor kinderen.")
    for one in (bilal, chantal):
        await one.taps_raw("av:1:schrijf")
        await one.says("mensen die vroeg slapen")
        await one.says("Licht in de slaapkamer is ook niet fijn.")
    bilal.sees_last("ouders (Anna)")
    message, data = bilal.button("Haal jouw kant weg")
    await bilal.phone.tap(message, data)
    await bilal.taps_raw(data, message)

    assert await count(village, "item_views") == 2
    bilal.sees_button("Schrijf jouw kant")


async def test_who_answered_says_it_differently_while_the_question_is_open(
    village: Village, anna: Person, bilal: Person
) -> None:
    await village.gives_role(bilal, Role.INITIATIVE_GROUP)
    await put_on_agenda(village)
    await opens(anna, 1)
    await anna.taps("Zeg wat jij weet")
    await anna.says("Een lamp ophangen")
    await anna.taps("Nog geen taak")
    await opens(bilal, 1)
    bilal.sees_no_button("Zeg 1 anders")
    await bilal.taps("Ik steun 1")

    await opens(anna, 1)
    await anna.taps("Zeg 1 anders")
    anna.sees_last("1 buur steunt dit. Na een wijziging begint dat opnieuw.")
    await anna.says("Bel mij op 06-12345678")
    anna.sees_last("persoonlijk")
    await anna.says("Twee lampen ophangen")
    anna.sees("je antwoord staat er nu zo")
    anna.sees_last("1. Twee lampen ophangen (Anna)")
    assert await count(village, "trits_supports") == 0
    await bilal.taps_raw("ts:1:anders")
    bilal.sees_last("Alleen wie dit antwoord gaf")

    await opens(bilal, 1)
    await bilal.taps("Genoeg")
    await anna.taps_raw("ts:1:anders")
    anna.sees_last("klaar")
    assert await count(village, "trits_answers WHERE text = 'Twee lampen ophangen'") == 1
