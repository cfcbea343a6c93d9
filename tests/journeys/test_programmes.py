"""A Charrette week: all its days planned at once, one invitation, and what to prepare when."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from domain.roles import Role
from tests.village import Person, Village


@pytest.fixture
async def olga(village: Village) -> Person:
    """Olga, who is in the initiative group of Krakeel."""
    olga = await village.person("Olga").lives_here(name="Olga")
    await village.gives_role(olga, Role.INITIATIVE_GROUP)
    return olga


async def plans(olga: Person, day: str = "ma 8 juni") -> None:
    """Plan a Charrette week, up to the check."""
    await olga.says("/uitnodiging")
    await olga.taps_raw("wf:lees:charretteweek")
    await olga.taps("Plan alle dagen")
    await olga.says("dorpshuis")
    await olga.says(day)


async def test_all_days_are_planned_at_once_and_neighbours_get_one_invitation(
    village: Village, olga: Person, anna: Person
) -> None:
    await plans(olga)
    olga.sees_last("Charretteweek, dag 1: de start (reken op 75 mensen)")
    olga.sees_last("ma 8 juni, 10.00 uur")
    olga.sees_last("za 13 juni, 14.00 uur")
    olga.sees_last("1 buur in Krakeel krijgt één uitnodiging")
    await olga.taps("Verstuur alles")
    olga.sees_last("Het staat: 7 bijeenkomsten")

    anna.sees_last("Er zijn 7 bijeenkomsten. Zeg per dag of je komt.")
    assert anna.counts("Charretteweek") == 1
    await anna.taps("Alle dagen")
    anna.sees_last("5. do 11 juni, 10.00 uur, dorpshuis: Charretteweek, dag 4")
    await anna.taps("Bekijk 5")
    await anna.taps("Ik kom")
    anna.sees_last("Jij komt. Fijn!")
    await anna.taps("Alle dagen")
    anna.sees_last("dag 4: het plan aanpassen (jij komt)")


async def test_each_day_is_changed_and_called_off_as_any_meeting(
    village: Village, olga: Person, anna: Person
) -> None:
    await plans(olga)
    await olga.taps("Verstuur alles")
    await olga.taps("Alle dagen")
    await olga.taps("Bekijk 6")
    await olga.taps("Zeg af")
    await olga.taps("Ja, zeg het af")

    await anna.taps("Alle dagen")
    anna.sees_last("jongeren aan het woord (gaat niet door)")


async def test_who_planned_it_hears_twelve_eight_four_and_two_weeks_before_what_to_prepare(
    village: Village, olga: Person, anna: Person
) -> None:
    await plans(olga)
    await olga.taps("Verstuur alles")

    for days, weeks, what in (
        (14, 12, "Huur een gebouw"),
        (28, 8, "Vraag wie beslist"),
        (28, 4, "Verzamel kaarten"),
        (14, 2, "Regel eten"),
    ):
        olga.never_sees(what)
        await village.waits(days=days)
        olga.sees(f"Over {weeks} weken begint het")
        olga.sees(what)
    anna.never_sees("Dit is er nu te doen")


async def test_too_little_time_is_said_and_a_day_that_was_is_asked_again(
    village: Village, olga: Person, anna: Person
) -> None:
    await plans(olga, "ooit")
    olga.sees_last("We lazen er geen dag in.")
    await olga.says("gisteren")
    olga.never_sees("Verstuur alles")
    await olga.says("ma 16 maart")
    olga.sees_last("Let op: voorbereiden duurt 90 dagen.")
    await olga.taps("Andere dag")
    await olga.says("ma 8 juni")
    await olga.taps("Toch niet")

    anna.never_sees("Charretteweek")
    async with village.sessions() as session:
        assert await session.scalar(text("SELECT count(*) FROM meetings")) == 0


async def test_who_has_no_role_plans_no_programme_and_who_lives_elsewhere_reads_none(
    village: Village, olga: Person, anna: Person
) -> None:
    noor = await village.person("Noor").lives_here("elim", name="Noor")
    await anna.taps_raw("pg:plan:charretteweek")
    anna.sees_last("nu geen taak")
    await plans(olga)
    await olga.taps("Verstuur alles")

    await noor.taps_raw("pg:1")

    noor.sees_last("Deze bijeenkomst is in een ander gebied.")
