"""What a visitor of the demonstration lives through when the clock moves."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.channels import GATEWAY
from bot.demo.clock import DemoClock
from bot.demo.loading import load_demonstration
from bot.demo.personas import Personas
from bot.demo.script import Script, load_script
from bot.demo.walking import Walk
from domain.demo import Persona
from domain.reading import Reader
from storage import demo_clock
from storage.session import Sessions
from storage.wake import Waker
from tests.village import CONTENT, START, Person, Village, make_village

OPEN_UNTIL = datetime(2026, 3, 4, 19, 0, tzinfo=UTC)
"""When the open ballot of a demonstration closes that was told at START."""


@dataclass(slots=True)
class Demonstration:
    """A village with a demonstration in it."""

    village: Village
    script: Script
    clock: DemoClock

    async def visitor(self, persona: Persona) -> Person:
        """Let somebody look around as a persona."""
        person = self.village.person(persona)
        await person.looks()  # opens the page
        async with self.village.sessions.begin() as session:
            personas = Personas(self.script, self.village.content)
            chat, now = person.phone.chat, self.village.clock()
            await personas.arrive(session, chat, persona, "nl", now)
        await self.village.settle()
        return person

    async def goes_on(self, **span: float) -> int:
        """Move the clock, and let the program run meanwhile; return the stops it made."""
        async with self.village.sessions.begin() as session:
            ahead = await demo_clock.lock(session)
            assert ahead is not None
            await demo_clock.want(session, ahead.wanted + timedelta(**span))
        self.village.clock.follows = self.clock  # what is said meanwhile is said at that moment
        walk = Walk(self.clock, self.village.needs, Waker(""))
        walking = asyncio.ensure_future(walk.walk())
        while not walking.done():
            await self.village.settle()
            await asyncio.sleep(0)
        await self.village.settle()
        return await walking


@pytest.fixture
async def demonstration(
    sessions: Sessions, reader: Reader, tmp_path: Path
) -> AsyncIterator[Demonstration]:
    """The demonstration that comes along, told at START."""
    async with make_village(sessions, reader, tmp_path, on=GATEWAY) as village:
        script = load_script(CONTENT, village.content)
        await load_demonstration(village.needs, script, reader, now=START)
        await village.settle()
        yield Demonstration(village, script, DemoClock(lambda: START))


async def _said_at(demonstration: Demonstration, words: str) -> list[datetime]:
    async with demonstration.village.sessions() as session:
        found = await session.execute(
            text("SELECT sent_at FROM gateway_messages WHERE body::text LIKE :words ORDER BY seq"),
            {"words": f"%{words}%"},
        )
        return [row.sent_at for row in found]


async def test_a_resident_votes_moves_the_clock_and_reads_the_result_at_its_own_moment(
    demonstration: Demonstration,
) -> None:
    roos = await demonstration.visitor(Persona.RESIDENT)
    roos.sees("Dit is een demonstratie. Je bent Roos, bewoner van Krakeel.")
    await roos.taps("Stem")
    for _ in range(3):
        await roos.taps("+ Jongeren")
    await roos.taps("Klaar")
    roos.sees("Je stem zit in de bus.")

    await demonstration.goes_on(days=7)

    roos.sees("Krakeel begint met Jongeren")
    (said,) = await _said_at(demonstration, "Krakeel begint met Jongeren")
    assert timedelta(0) <= said - OPEN_UNTIL < timedelta(minutes=1)
    assert demonstration.clock() == START + timedelta(days=7)


async def test_who_takes_on_a_task_is_reminded_the_day_before_also_when_the_clock_leaps_over_it(
    demonstration: Demonstration,
) -> None:
    roos = await demonstration.visitor(Persona.RESIDENT)
    await roos.says("/doe")
    roos.sees("Met een groep zwerfvuil rapen rond de vijver")
    await roos.taps("Ik doe mee met 2")

    await demonstration.goes_on(days=7)

    (said,) = await _said_at(demonstration, "Kun je toch niet?")
    assert said == datetime(2026, 3, 5, 9, 0, tzinfo=UTC)  # the task is on Friday 6 March


async def test_a_visitor_reads_last_year_and_after_the_clock_this_year_beside_it(
    demonstration: Demonstration,
) -> None:
    roos = await demonstration.visitor(Persona.RESIDENT)
    await roos.says("/evaluatie")
    await roos.taps("Lees eerdere jaren")
    roos.sees_last("2025: het verslag geldt")
    await roos.taps("Lees 2025")
    roos.sees("20 bewoners en 5 professionals deden mee.")
    roos.never_sees("Vorige keer")

    await demonstration.goes_on(days=16)

    roos.sees("Krakeel keek terug. Het verslag ligt klaar.")
    await roos.says("/evaluatie")
    await roos.taps("Lees eerdere jaren")
    await roos.taps("Lees 2026")
    roos.sees("Vorige keer was dat")


async def test_news_of_the_evening_waits_for_the_morning_to_which_the_clock_goes(
    demonstration: Demonstration,
) -> None:
    roos = await demonstration.visitor(Persona.RESIDENT)
    albert = await demonstration.visitor(Persona.AREA_DIRECTOR)
    await roos.brings_up("Er ligt glas en afval op het pad bij de vijver, al een week lang")
    roos.sees("Het staat erbij")
    sem = await demonstration.visitor(Persona.YOUTH)
    await demonstration.goes_on(hours=2.5)  # half past nine in the evening
    (number,) = [data for text, data in _buttons(roos) if text == "Deel met buren"]
    await sem.taps_raw(number.replace("dl:", "mee:"))
    sem.sees("Jullie zijn nu met 2 buren.")

    await demonstration.goes_on(hours=1)
    roos.never_sees("deed mee")
    before = len(roos.seen)
    await demonstration.goes_on(hours=10)

    assert len(roos.seen) == before + 1
    assert len(albert.seen) == 2


def _buttons(person: Person) -> list[tuple[str, str]]:
    return [button for message in person.seen for button in message.buttons]


async def test_each_persona_sees_what_its_role_may_see(demonstration: Demonstration) -> None:
    roos = await demonstration.visitor(Persona.RESIDENT)
    sem = await demonstration.visitor(Persona.YOUTH)
    wietske = await demonstration.visitor(Persona.FACILITATOR)
    albert = await demonstration.visitor(Persona.AREA_DIRECTOR)
    ineke = await demonstration.visitor(Persona.STEERING_GROUP)

    for one in (roos, sem):
        assert "Mijn bureau" not in await one.phone.doors()
    for one in (wietske, albert, ineke):
        assert "Mijn bureau" in await one.phone.doors()
    sem.sees("Wij zijn met een groepje van 14 en 15.")
    sem.sees_button("Meedoen")
    roos.sees_button("Stem")
    await albert.says("/rol")
    await albert.taps("Nieuwlande")
    albert.sees_button("Bevestig")
    albert.sees("Hendrikje")
    await albert.taps("Bevestig")
    albert.sees("Nieuwlande heeft een initiatiefgroep van 3 buren.")
    await roos.says("/rol")
    roos.sees_no_button("Bevestig")
    roos.sees_no_button("Nodig")
    await wietske.says("/rol")
    wietske.sees_button("Nodig")

    await demonstration.goes_on(days=7)

    wietske.sees_button("Op agenda")
    for one in (roos, sem, ineke):
        one.sees_no_button("Op agenda")


async def test_a_walk_through_many_moments_comes_to_an_end_and_in_order(
    demonstration: Demonstration,
) -> None:
    stops = [await demonstration.goes_on(days=7) for _ in range(4)]

    assert all(0 < one < 30 for one in stops)
    assert demonstration.clock() == START + timedelta(days=28)
    async with demonstration.village.sessions() as session:
        late = await session.execute(
            text("""
                SELECT key FROM due WHERE done_at - due_at > interval '2 seconds'
                  AND due_at > CAST(:start AS timestamptz)
            """),
            {"start": START},
        )
        assert [row.key for row in late] == []


async def test_a_visitor_in_the_steering_group_decides_and_reads_what_was_published(
    demonstration: Demonstration,
) -> None:
    ineke = await demonstration.visitor(Persona.STEERING_GROUP)
    await ineke.says("/bureau")
    await ineke.taps("Punten die wachten")
    await ineke.taps("Veilig verkeer")
    await ineke.taps("Bekijk het besluit")
    ineke.sees_last("Volgend jaar gaat daar het riool open.")
    await ineke.taps("Bevestig het besluit")
    await demonstration.goes_on(hours=15)
    ineke.sees("De stuurgroep besliste over")
