"""Breda: firms and clubs help free of charge with tasks of neighbours."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from domain.roles import Role
from tests.journeys.choosing_ways import works_as
from tests.village import Person, Village


@pytest.fixture
async def breda(village: Village) -> Village:
    """A village whose Krakeel works as Breda."""
    await works_as(village, "breda")
    return village


async def offers_bread(person: Person) -> None:
    """Offer cake for a feast, for a bakery, through all screens it needs."""
    await person.says("Mijn buurt")
    await person.taps("Bedrijven die helpen")
    await person.taps("Bied gratis hulp aan")
    for typed in ("Bakkerij Jansen", "Taart en brood voor een feest", "2", "31 december"):
        await person.says(typed)
    person.sees_last("Gratis, 2 keer per jaar, tot en met do 31 december 2026.")
    await person.taps("Zet het erbij")


async def has_a_task(village: Village, person: Person, title: str, word: str) -> int:
    """Store a task of twelve days ahead that somebody does, and return its number."""
    async with village.sessions.begin() as session:
        keys = {"now": village.clock(), "title": title, "words": [word], "name": person.name}
        found = await session.execute(
            text("""
                WITH item AS (
                    INSERT INTO agenda_items (area, names, confirmed_at)
                    VALUES ('krakeel', '{"nl": "Een straatfeest"}', :now) RETURNING id
                ), answer AS (
                    INSERT INTO trits_answers (item_id, question, text, words, answered_at)
                    SELECT id, 1, :title, CAST(:words AS text[]), :now FROM item
                    RETURNING id, item_id
                ), task AS (
                    INSERT INTO tasks (item_id, answer_id, area, title, words, hands, "on",
                                       created_at)
                    SELECT item_id, id, 'krakeel', :title, CAST(:words AS text[]), 3,
                           CAST(:now AS date) + 12, :now
                    FROM answer RETURNING id
                ), does AS (
                    INSERT INTO volunteers (task_id, resident_id, since)
                    SELECT task.id, r.id, :now FROM task, residents r WHERE r.shown_name = :name
                )
                SELECT id FROM task
            """),
            keys,
        )
        return int(found.scalar_one())


async def test_a_firm_says_yes_to_a_task_and_its_name_stands_with_it_and_is_thanked(
    breda: Village, anna: Person, bilal: Person, chantal: Person
) -> None:
    task = await has_a_task(breda, anna, "Taart bakken voor het straatfeest", "taart")
    await offers_bread(bilal)
    bilal.sees_last("1 buur met een taak die past, hoort het.")
    await breda.waits(hours=16)
    anna.sees("Dat past bij je taak “Taart bakken voor het straatfeest”: Taart.")
    anna.never_sees("Bilal")

    await anna.taps("Vraag het bedrijf")
    await breda.waits(hours=1)
    bilal.sees("Helpt Bakkerij Jansen in Krakeel met “Taart bakken voor het straatfeest”")
    await bilal.taps("Ja, wij helpen")
    await breda.waits(hours=16)
    anna.sees("Bakkerij Jansen helpt gratis met “Taart bakken voor het straatfeest”")
    await chantal.says("/doe")
    chantal.sees_last("Bakkerij Jansen")
    await chantal.says("Mijn buurt")
    await chantal.taps("Bedrijven die helpen")
    chantal.sees_last("• Bakkerij Jansen: Taart en brood voor een feest (dit jaar nog 1 keer")
    assert "Bedankt" not in chantal.seen[-1].text

    await breda.waits(days=12, hours=8)
    await anna.taps_raw(f"dn:{task}:klaar:ja")
    await chantal.says("Mijn buurt")
    chantal.sees_last("Bedrijven hielpen hier 1 keer gratis. Bedankt: Bakkerij Jansen!")
    chantal.never_sees("Bilal")


async def test_only_who_does_the_task_or_the_group_asks_a_firm(
    breda: Village, anna: Person, bilal: Person, chantal: Person
) -> None:
    await has_a_task(breda, anna, "Taart bakken", "taart")
    await offers_bread(bilal)

    await chantal.taps_raw("fm:1:vraag:1")
    chantal.sees("Alleen wie de taak doet of maakte vraagt hier een bedrijf voor")
    await breda.gives_role(chantal, Role.INITIATIVE_GROUP)
    await chantal.says("Mijn buurt")
    await chantal.taps("Bedrijven die helpen")
    await chantal.taps("Wat past bij een taak?")
    chantal.sees_last("Bakkerij Jansen, Taart en brood voor een feest (past: Taart)")
    await chantal.taps("Vraag nummer 1")
    chantal.sees_last("Gevraagd: Bakkerij Jansen, voor “Taart bakken”.")
    await anna.taps_raw("fm:v1:ja")
    anna.sees("Deze vraag is voorbij.")


async def test_a_firm_helps_no_more_often_in_a_year_than_it_offered(
    breda: Village, anna: Person, bilal: Person
) -> None:
    for number in (1, 2, 3):
        await has_a_task(breda, anna, f"Taart bakken, keer {number}", "taart")
    await offers_bread(bilal)
    for number in (1, 2, 3):
        await anna.taps_raw(f"fm:1:vraag:{number}")
    for number in (1, 2, 3):
        await bilal.taps_raw(f"fm:v{number}:ja")

    bilal.sees("Bakkerij Jansen helpt dit jaar niet meer")
    async with breda.sessions() as session:
        said = await session.execute(text("SELECT count(*) FROM firm_asks WHERE said"))
        assert said.scalar_one() == 2


async def test_a_facilitator_of_elsewhere_offers_for_a_firm_and_a_no_is_told(
    breda: Village, anna: Person
) -> None:
    olga = await breda.person("Olga").lives_here("elim", name="Olga")
    await breda.gives_role(olga, Role.COMMUNITY_WORKER)
    await has_a_task(breda, anna, "Taart bakken", "taart")
    await olga.says("Mijn bureau")
    await olga.taps("Bied gratis hulp aan")
    for typed in ("Bakkerij Jansen", "Taart voor een feest", "1", "31 december"):
        await olga.says(typed)
    await olga.taps("Zet het erbij")

    await anna.taps_raw("fm:1:vraag:1")
    await breda.waits(hours=16)
    await olga.taps("Nee, nu niet")
    await breda.waits(hours=16)
    anna.sees("Bakkerij Jansen kan deze keer niet helpen met “Taart bakken”.")


async def test_where_the_area_works_otherwise_no_firm_is_offered(
    village: Village, anna: Person
) -> None:
    await works_as(village, "deventer")

    await anna.taps_raw("fm:lijst:1")
    anna.sees_last("Bedrijven die gratis helpen horen daar niet bij.")
    await anna.taps_raw("fm:aan:krakeel")
    anna.sees_last("Dit staat er niet meer, of het kan nu niet.")
