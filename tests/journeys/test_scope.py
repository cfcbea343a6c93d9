"""The neighbourhood team judges the scope of an item, never its content."""

from __future__ import annotations

import asyncio

from sqlalchemy import text

from bot.intake import take_in
from domain.roles import Role
from tests.journeys.steering import TITLE, asks_the_team, judges, opens, the_team, with_role
from tests.village import Person, Village

SECRET = "Zwaluwstaartverbinding is een onzinnig plan van die lui"


async def everything_stored(village: Village) -> str:
    """Return all rows of all tables but the queues and the web phone's own, as text."""
    found = []
    async with village.sessions() as session:
        tables = (
            await session.execute(
                text("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
            )
        ).scalars()
        for table in sorted(tables):
            rows = await session.execute(text(f'SELECT to_jsonb(t)::text FROM "{table}" t'))
            found += [f"{table}: {row}" for row in rows.scalars()]
    return "\n".join(found)


async def judgements(village: Village) -> list[tuple[str, bool]]:
    async with village.sessions() as session:
        rows = await session.execute(text("SELECT kind, beyond FROM scope_judgements ORDER BY id"))
        return [(row.kind, row.beyond) for row in rows]


async def test_the_team_gets_one_question_and_everybody_in_the_area_reads_the_answer(
    village: Village, anna: Person
) -> None:
    cast = await the_team(village)

    await asks_the_team(cast)
    await village.waits(hours=14)
    cast.theo.sees(f"Valt “{TITLE}” binnen Krakeel?")
    await judges(cast.theo, cast.item, "Geef jullie oordeel", "Binnen", "Past in het budget")

    cast.theo.sees_last("valt binnen het gebied")
    await anna.says("/agenda")
    await anna.taps(TITLE)
    await anna.taps("Wie beslist hierover?")
    anna.sees_last("Het gebied betaalt dit uit zijn vaste budget.")
    await anna.taps("Wie zei wat")
    anna.sees_last("Theo, wijkteam")


async def test_what_the_team_types_is_answered_with_why_and_kept_nowhere(
    village: Village,
) -> None:
    cast = await the_team(village)
    await asks_the_team(cast)
    await opens(cast.theo, cast.item)
    await cast.theo.taps("Geef jullie oordeel")

    await cast.theo.says(SECRET)
    cast.theo.sees_last("De bewoners beslissen over de inhoud.")
    await cast.theo.taps("Gaat verder")
    await cast.theo.says(SECRET)
    cast.theo.sees_last("Hier kun je niets bij schrijven")
    await cast.theo.taps("Meer geld nodig")

    assert await judgements(village) == [("first", True)]
    assert "Zwaluwstaart" not in await everything_stored(village)


async def test_a_command_works_in_the_middle_of_the_question(village: Village) -> None:
    cast = await the_team(village)
    await asks_the_team(cast)
    await opens(cast.theo, cast.item)
    await cast.theo.taps("Geef jullie oordeel")

    await cast.theo.says("/bureau")
    cast.theo.sees_button("Punten die wachten")
    await cast.theo.taps("Punten die wachten")
    await cast.theo.taps(TITLE)

    cast.theo.sees_last("Het wijkteam kijkt")


async def test_a_colleague_objects_and_the_area_director_decides(village: Village) -> None:
    cast = await the_team(village)
    colleague = await with_role(village, "Tineke", Role.NEIGHBOURHOOD_TEAM, home="elim")
    await asks_the_team(cast)
    await judges(cast.theo, cast.item, "Geef jullie oordeel", "Gaat verder", "Groter dan")

    await judges(colleague, cast.item, "Ik zie het anders", "Binnen", "Speelt alleen hier")
    await village.waits(hours=14)
    cast.rene.sees("Het wijkteam van Krakeel is het niet eens")
    await judges(cast.rene, cast.item, "Beslis", "Gaat verder", "Meer geld nodig")

    await opens(cast.wietske, cast.item)
    cast.wietske.sees_last("De partners kijken wat kan.")
    assert await judgements(village) == [
        ("first", True),
        ("objection", False),
        ("director", True),
    ]


async def test_two_of_the_team_who_judge_at_once_give_one_judgement_and_no_objection(
    village: Village,
) -> None:
    cast = await the_team(village)
    colleague = await with_role(village, "Tineke", Role.NEIGHBOURHOOD_TEAM, home="elim")
    await asks_the_team(cast)

    for one, reason in ((cast.theo, "meer-geld"), (colleague, "past-in-budget")):
        await one.looks()
        await one.phone.tap(one.seen[-1].id, f"rw:{cast.item}:e:w:{reason}")
    await take_in(village.http, village.channel, village.sessions, village.clock, wait=0)
    await village.handle_at_once(2)
    await village.settle()

    assert len(await judgements(village)) == 1
    said = cast.theo.counts("Je oordeel staat") + colleague.counts("Je oordeel staat")
    before = cast.theo.counts("was je net voor") + colleague.counts("was je net voor")
    assert (said, before) == (1, 1)


async def test_two_members_of_the_group_who_ask_at_once_ask_once(village: Village) -> None:
    cast = await the_team(village)
    hennie = await with_role(village, "Hennie", Role.INITIATIVE_GROUP)

    for one in (cast.wietske, hennie):
        await one.looks()
        await one.phone.tap(one.seen[-1].id, f"rw:{cast.item}:vraag")
    await take_in(village.http, village.channel, village.sessions, village.clock, wait=0)
    await village.handle_at_once(2)
    await village.settle()
    await asyncio.sleep(0)
    await village.waits(hours=14)

    assert cast.theo.counts(f"Valt “{TITLE}” binnen Krakeel?") == 1


async def test_a_silent_team_is_reminded_at_half_time_and_the_day_before(
    village: Village,
) -> None:
    cast = await the_team(village)
    await asks_the_team(cast)

    await village.waits(days=7, hours=14)
    assert cast.theo.counts("Het wijkteam van Krakeel heeft tot") == 1
    await village.waits(days=6)
    assert cast.theo.counts("Het wijkteam van Krakeel heeft tot") == 2


async def test_nobody_can_object_after_a_week_and_the_partners_are_asked(
    village: Village,
) -> None:
    cast = await the_team(village)
    colleague = await with_role(village, "Tineke", Role.NEIGHBOURHOOD_TEAM, home="elim")
    agent = await with_role(village, "Agent", Role.ALIGNMENT_GROUP, home="elim", partner="politie")
    await asks_the_team(cast)
    await judges(cast.theo, cast.item, "Geef jullie oordeel", "Gaat verder", "Groter dan")
    await opens(colleague, cast.item)

    await village.waits(days=7, hours=14)
    agent.sees(f"Wat kan jouw organisatie met “{TITLE}” in Krakeel?")
    await colleague.taps("Ik zie het anders")

    colleague.sees_last("De dagen om bezwaar te maken zijn om.")


async def test_a_council_member_reads_and_remarks_and_decides_nothing(
    village: Village, anna: Person
) -> None:
    cast = await the_team(village)
    olga = await with_role(village, "Olga", Role.SOUNDING_BOARD, home="elim")
    await asks_the_team(cast)

    await olga.says("/bureau")
    await olga.taps("Punten die wachten")
    await olga.taps(TITLE)
    olga.sees_no_button("Geef jullie oordeel")
    await olga.taps("Opmerkingen")
    await olga.taps("Schrijf een opmerking")
    await olga.says("Denk ook aan de fietsers op de Kerkweg.")

    await opens(anna, cast.item)
    await anna.taps("Opmerkingen")
    anna.sees_last("Olga: Denk ook aan de fietsers op de Kerkweg.")
