"""Talents bring tasks; a task is done, and its hours count for the area."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import text

from tests.journeys.test_doing import at_once, doing, makes_task, put_on_agenda
from tests.village import Person, Village

BENCHES = "Samen bankjes timmeren voor het plein"


async def tells(person: Person, talent: str) -> None:
    await person.says("/talenten")
    await person.taps("Zet er iets bij")
    await person.says(talent)


async def hours(village: Village) -> list[tuple[str, int | None]]:
    async with village.sessions.begin() as session:
        found = await session.execute(
            text("SELECT said, half_hours FROM task_reports ORDER BY resident_id")
        )
        return [(row.said, row.half_hours) for row in found]


async def test_a_talent_brings_bilal_a_task_once_and_says_why(
    village: Village, anna: Person, bilal: Person, chantal: Person
) -> None:
    await put_on_agenda(village)
    await bilal.says("/mijn")
    await bilal.taps("Wat ik goed kan")
    bilal.sees_last("Alleen jij ziet dit")
    await bilal.taps("Zet er iets bij")
    await bilal.says("Bel Jan op 06-12345678")
    bilal.sees_last("Hier staat iets persoonlijks in")
    await bilal.says("Ik hou van timmeren")
    bilal.sees("1. Ik hou van timmeren")
    await tells(chantal, "koken voor veel mensen")

    await makes_task(anna, BENCHES, hands="2")
    await village.waits(days=1)

    bilal.sees("Er is een taak die bij jou past, omdat je schreef: timmeren")
    assert bilal.counts("Er is een taak die bij jou past") == 1
    chantal.never_sees("Er is een taak die bij jou past")
    await makes_task(anna, "Lampen ophangen langs het pad", day="7 maart")
    await bilal.says("/doe")
    first, second = bilal.seen[-1].text.split("Lampen")
    assert "bankjes" in first
    assert "omdat je schreef: timmeren" in first
    assert "omdat" not in second
    await bilal.taps("Ik doe mee met 1")
    assert await doing(village) == [("Bilal", False)]


async def test_a_talent_is_changed_and_taken_out_and_finds_what_is_there_already(
    village: Village, anna: Person, bilal: Person
) -> None:
    await put_on_agenda(village)
    await makes_task(anna, BENCHES, hands="2")
    await tells(bilal, "koken voor veel mensen")
    bilal.never_sees("Dit past nu al bij jou")
    await bilal.taps("1 anders zeggen")
    bilal.sees_last("koken voor veel mensen")
    await bilal.says("timmeren en zagen")
    bilal.sees_last("Dit past nu al bij jou")
    bilal.sees_last("omdat je schreef: timmeren")
    message, data = bilal.button("Haal 1 weg")
    await bilal.phone.tap(message, data)
    await bilal.taps_raw(data, message)
    bilal.sees("Hier staat nog niets")
    async with village.sessions.begin() as session:
        left = await session.scalar(text("SELECT count(*) FROM talents"))
    assert left == 0
    for number in range(1, 6):
        await tells(bilal, f"talent dat ik heb nummer {'x' * number}")
    await bilal.says("/talenten")
    bilal.sees_no_button("Zet er iets bij")
    await bilal.taps_raw("ta:zeg")
    await bilal.says("nog een talent")
    bilal.sees_last("Er passen er 5")


async def test_a_successor_is_looked_for_first_among_those_whose_talents_fit(
    village: Village, anna: Person, bilal: Person, chantal: Person
) -> None:
    await put_on_agenda(village)
    await makes_task(anna, BENCHES, hands="1")
    await anna.taps("Ik doe mee")
    await tells(bilal, "timmeren en zagen")
    await anna.taps("Ik kan toch niet")

    anna.sees_last("We vragen 1 buur")
    bilal.sees_last("Neem jij het over van Anna?")
    chantal.never_sees("Neem jij het over")


async def test_a_task_is_done_and_its_hours_count_for_the_area_and_for_nobody_by_name(
    village: Village, anna: Person, bilal: Person, chantal: Person
) -> None:
    await put_on_agenda(village)
    await makes_task(anna, BENCHES, hands="3")
    await anna.taps("Ik doe mee")
    for one in (bilal, chantal):
        await one.says("/doe")
        await one.taps("Ik doe mee met 1")
    village.clock.moment = datetime(2026, 3, 15, 8, 59, tzinfo=UTC)
    await village.settle()
    anna.never_sees("Is het gelukt?")
    await village.waits(minutes=1)
    for one in (anna, bilal, chantal):
        one.sees_last("Is het gelukt?")

    await at_once(village, (anna, "Ja, het is gedaan"), (bilal, "Ja, het is gedaan"))
    message, data = anna.button("2 uur")
    await anna.phone.tap(message, data)
    await anna.taps_raw(data, message)
    anna.sees_last("We tellen 2 uur mee, zonder je naam")
    await bilal.says("heel lang")
    bilal.sees_last("Typ hoeveel uur")
    await bilal.says("anderhalf uur")
    bilal.sees_last("We tellen anderhalf uur mee")
    await chantal.taps("Het lukte mij niet")
    chantal.sees_last("Dat kan gebeuren")
    chantal.sees_no_button("Kies een nieuwe dag")

    assert await hours(village) == [("done", 4), ("done", 3), ("not", None)]
    await chantal.says("/doe")
    chantal.sees_last("Hier werd 2 keer meegedaan, samen 3 uur.")
    await chantal.says("/buurt")
    chantal.sees_last("Hier werd 2 keer meegedaan, samen 3 uur.")


async def test_a_task_that_was_not_done_gets_a_new_day_and_is_asked_about_again(
    village: Village, anna: Person, bilal: Person
) -> None:
    await put_on_agenda(village)
    await makes_task(anna, BENCHES, hands="2")
    await anna.taps("Ik doe mee")
    await bilal.says("/doe")
    await bilal.taps("Ik doe mee met 1")
    village.clock.moment = datetime(2026, 3, 15, 9, 0, tzinfo=UTC)
    await village.settle()
    for one in (anna, bilal):
        await one.taps("Nog niet")
        await one.taps("Kies een nieuwe dag")
        one.sees_last("Kies een zaterdag")
    await anna.says("gisteren nog")
    anna.sees_last("konden we niet lezen")

    await at_once(village, (anna, "za\xa021"), (bilal, "za\xa028"))

    async with village.sessions.begin() as session:
        day = str(await session.scalar(text('SELECT "on" FROM tasks')))
    assert day in ("2026-03-21", "2026-03-28")
    other = bilal if day == "2026-03-21" else anna
    other.sees("koos een nieuwe dag")
    await village.waits(days=5 if day == "2026-03-21" else 12)
    for one in (anna, bilal):
        one.sees("Morgen, za")
    await village.waits(days=2)
    for one in (anna, bilal):
        assert one.counts("Is het gelukt?") == 1  # the first question became another screen
        await one.taps("Ja, het is gedaan")
        await one.taps("Zeg ik liever niet")
        one.sees_last("Dank je wel voor")
    await anna.says("/buurt")
    anna.sees_last("Hier werd 2 keer meegedaan.")
