"""A plan grows by chat: short or long blow by three taps, then step by step."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from domain.roles import Role
from tests.journeys.test_agenda import taps_twice
from tests.journeys.test_doing import at_once, put_on_agenda
from tests.village import Person, Village


@pytest.fixture
async def wietske(village: Village) -> Person:
    """Wietske, who is in the initiative group of Krakeel, with street lighting on its agenda."""
    person = await village.person("Wietske").lives_here(name="Wietske")
    await village.gives_role(person, Role.INITIATIVE_GROUP)
    await put_on_agenda(village)
    return person


async def judges(person: Person, *answers: str) -> None:
    """Answer the three questions about street lighting."""
    await person.says("/agenda")
    await person.taps("Straatverlichting")
    await person.taps("Korte of lange klap?")
    for answer in answers:
        await person.taps(answer)


async def adds(person: Person, what: str, who: str, when: str, money: str) -> None:
    """Add a step to the plan that is open."""
    await person.taps("Stap erbij")
    for answer in (what, who, when, money):
        await person.says(answer)


async def test_three_times_yes_makes_it_a_short_blow_and_the_sum_stands_in_the_question(
    village: Village, wietske: Person, anna: Person
) -> None:
    await judges(wietske, "Ja", "Ja")
    wietske.sees_last("Vraag 3 van 3 over “Straatverlichting”:")
    wietske.sees_last("Kost het samen hooguit € 3.000?")
    await wietske.taps("Ja")
    wietske.sees_last("“Straatverlichting” is een korte klap.")

    await anna.says("/agenda")
    anna.sees_last("Straatverlichting (korte klap: het plan begint)")
    await anna.taps("Straatverlichting")
    anna.sees_last("Beoordeeld door Wietske, ma 2 maart.")
    anna.sees_no_button("Beoordeel opnieuw")


async def test_one_no_makes_it_long_the_item_says_which_and_it_is_judged_anew(
    village: Village, wietske: Person
) -> None:
    await judges(wietske, "Ja", "Nee")
    await wietske.taps("Terug")
    await wietske.taps("Nee")
    await wietske.taps("Nee")
    wietske.sees_last("“Straatverlichting” is een lange klap.")
    wietske.sees_last("– het is niet eenvoudig")
    wietske.sees_last("– het kost meer dan € 3.000")
    await wietske.taps("Naar het agendapunt")
    wietske.sees_last("Dit maakt het een lange klap:")

    await wietske.taps("Beoordeel opnieuw")
    for _ in range(3):
        await wietske.taps("Ja")
    wietske.sees_last("“Straatverlichting” is een korte klap.")
    async with village.sessions() as session:
        found = await session.execute(text("SELECT simple FROM blow_judgements ORDER BY id"))
        assert [row.simple for row in found] == [False, True]


async def test_of_two_members_who_judge_at_once_one_judgement_is_kept(
    village: Village, wietske: Person
) -> None:
    hennie = await village.person("Hennie").lives_here(name="Hennie")
    await village.gives_role(hennie, Role.INITIATIVE_GROUP)
    for member in (wietske, hennie):
        await judges(member, "Ja", "Ja")

    await at_once(village, (wietske, "Ja"), (hennie, "Nee"))

    async with village.sessions() as session:
        assert len((await session.execute(text("SELECT 1 FROM blow_judgements"))).all()) == 1


async def test_a_plan_grows_step_by_step_and_its_sum_is_shown(
    village: Village, wietske: Person, anna: Person
) -> None:
    await judges(wietske, "Ja", "Ja", "Ja")
    await wietske.taps("Bekijk het plan")
    await adds(wietske, "Lampen kopen", "Hennie", "12 mei", "€ 1.250")
    wietske.sees_last("Erbij: “Lampen kopen”.")
    wietske.sees_last("1. Lampen kopen · Hennie · di 12 mei 2026 · € 1.250")
    await wietske.taps("Stap erbij")
    await wietske.says("Ophangen met de hele straat")
    await wietske.taps("Weten we nog niet")
    await wietske.says("in het voorjaar")
    await wietske.says("best veel")
    wietske.sees_last("We lezen hier geen bedrag in.")
    await wietske.taps("Weten we nog niet")

    wietske.sees("2. Ophangen met de hele straat · in het voorjaar")
    wietske.sees("Samen: € 1.250. Van 1 stap weten we de kosten nog niet.")
    await anna.says("/agenda")
    anna.sees_last("Straatverlichting (korte klap: plan met 2 stappen)")
    await anna.taps("Straatverlichting")
    await anna.taps("Bekijk het plan")
    anna.sees_last("Uitvoeringsplan: Straatverlichting")
    anna.sees_last("Het plan geldt nog niet: eerst ziet de buurt het.")
    anna.sees_no_button("Stap erbij")


async def test_a_step_is_changed_moved_and_taken_out_and_each_can_be_undone(
    village: Village, wietske: Person
) -> None:
    await judges(wietske, "Nee", "Ja", "Ja")
    await wietske.taps("Bekijk het plan")
    wietske.sees_last("Ontwikkelplan: Straatverlichting")
    await adds(wietske, "Lampen kopen", "Hennie", "12 mei", "1250")
    await adds(wietske, "Palen zetten", "de gemeente", "juni", "niets")

    await wietske.taps("Stap 1")
    await wietske.taps("Geld anders")
    await wietske.says("900 euro")
    wietske.sees_last("Samen: € 900.")
    await wietske.taps("Stap 2")
    await wietske.taps("Naar voren")
    wietske.sees_last("1. Palen zetten")
    await wietske.taps("Maak ongedaan")
    wietske.sees_last("1. Lampen kopen")
    await wietske.taps("Stap 1")
    await wietske.taps("Haal eruit")
    wietske.sees_last("Eruit: “Lampen kopen”.")
    wietske.sees_last("Samen: € 0.")
    await wietske.taps("Maak ongedaan")
    wietske.sees_last("Het plan is weer zoals het was.")
    wietske.sees_last("2. Palen zetten · de gemeente · juni · kost niets")


async def test_a_second_tap_takes_out_no_second_step(village: Village, wietske: Person) -> None:
    await judges(wietske, "Ja", "Ja", "Ja")
    await wietske.taps("Bekijk het plan")
    for what in ("Lampen kopen", "Palen zetten", "Feest vieren"):
        await adds(wietske, what, "Hennie", "12 mei", "10")
    await wietske.taps("Stap 1")

    await taps_twice(wietske, "Naar achteren")

    await wietske.says("/agenda")
    await wietske.taps("Straatverlichting")
    await wietske.taps("Bekijk het plan")
    wietske.sees_last("2. Lampen kopen")


async def test_going_back_loses_nothing_and_a_command_leaves_the_question(
    village: Village, wietske: Person
) -> None:
    await judges(wietske, "Ja", "Ja", "Ja")
    await wietske.taps("Bekijk het plan")
    await wietske.taps("Stap erbij")
    await wietske.says("Lampen kopen")
    await wietske.says("Hennie")
    await wietske.taps("Terug")
    wietske.sees_last("Tot nu toe: Lampen kopen · Hennie")
    await wietske.says("/agenda")
    wietske.sees("Lampen kopen")
    await wietske.taps("Straatverlichting")
    await wietske.taps("Bekijk het plan")
    wietske.sees_last("Er staan nog geen stappen in.")
