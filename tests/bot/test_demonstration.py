"""The demonstration is told once, by the rules, and its clock goes forward in all processes."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.content_table import ContentError
from bot.demo.clock import DemoClock, DemonstratedError, refuse_demonstrated
from bot.demo.loading import load_demonstration
from bot.demo.personas import Personas
from bot.demo.script import Script, load_script
from bot.examples import load_examples
from domain.agreements.agreement import Said
from domain.calendar import day_of
from domain.deadlock.deadlock import Ending
from domain.demo import Leap, Persona, moment_after
from domain.handing_back.hand_back import Stand, TextKind
from domain.ids import AreaSlug, BallotId, ResidentId
from domain.parameters import Content
from domain.reading import Reader
from domain.roles import Role
from scheduler import ticks
from scheduler.ticks import Needs
from storage import (
    agenda,
    agreements,
    answers,
    audit,
    ballots,
    deadlock_record,
    deadlocks,
    demo_clock,
    handing_back,
    meetings,
    meetlat,
    people,
    roles,
)
from storage import gateway as chats
from storage.ballot_keys import FileBallotKeys
from storage.session import Sessions
from storage.wake import Waker
from tests.bot.conftest import CONTENT

NOW = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
KRAKEEL = AreaSlug("krakeel")
ALL_ISSUES = 66
"""Sixty examples, and six that fit no theme."""


@pytest.fixture
def script(content: Content) -> Script:
    """The demonstration that comes along."""
    return load_script(CONTENT, content)


@pytest.fixture
def needs(sessions: Sessions, content: Content, tmp_path: Path) -> Needs:
    """What the scheduler takes."""
    return Needs(sessions, content, FileBallotKeys(tmp_path / "ballot-keys"))


async def _count(sessions: Sessions, what: str) -> int:
    async with sessions() as session:
        return int((await session.execute(text(f"SELECT count(*) FROM {what}"))).scalar_one())


# --- what is told -------------------------------------------------------------------------


async def test_the_demonstration_is_told_once_also_by_programs_that_start_together(
    needs: Needs, script: Script, reader: Reader
) -> None:
    at_once = await asyncio.gather(
        *(load_demonstration(needs, script, reader, now=NOW) for _ in range(3))
    )
    later = await load_demonstration(needs, script, reader, now=NOW + timedelta(days=3))

    assert (sorted(at_once), later) == ([False, False, True], False)
    assert await _count(needs.sessions, "issues WHERE origin = 'example'") == ALL_ISSUES
    spread = "areas a WHERE EXISTS (SELECT 1 FROM issues i WHERE i.area = a.slug)"
    assert await _count(needs.sessions, spread) == 3
    assert await _count(needs.sessions, "issues WHERE brought_up_at > '2026-03-02 18:00Z'") == 0
    assert await _count(needs.sessions, "ballots WHERE kind = 'dots'") == 3
    assert await _count(needs.sessions, "agenda_items") == 4
    assert await _count(needs.sessions, "tasks") == 6
    assert await _count(needs.sessions, "outbox") == 0


async def test_who_loaded_the_examples_before_gets_the_rest(
    needs: Needs, script: Script, reader: Reader, sessions: Sessions
) -> None:
    await load_examples(sessions, needs.content, reader, now=NOW)

    assert await load_demonstration(needs, script, reader, now=NOW)
    assert await _count(sessions, "issues") == ALL_ISSUES
    assert await _count(sessions, "ballots WHERE kind = 'dots'") == 3


async def test_an_earlier_ballot_led_to_the_agenda_and_another_one_is_open(
    needs: Needs, script: Script, reader: Reader
) -> None:
    await load_demonstration(needs, script, reader, now=NOW)

    async with needs.sessions() as session:
        earliest = "SELECT min(id) FROM ballots WHERE kind = 'dots'"
        first = await ballots.find(
            session, BallotId((await session.execute(text(earliest))).scalar_one())
        )
        second = await ballots.newest_of(session, KRAKEEL)
        items = await agenda.items(session, KRAKEEL)
    assert first is not None
    assert second is not None
    assert (first.area, first.closed, first.voters) == (KRAKEEL, True, 30)
    assert {one.names.in_language("nl") for one in items} == {
        "Afval en schone straten",
        "Veilig verkeer en fietsen",
    }
    assert second.takes_votes(NOW)
    assert second.closes_at - NOW < timedelta(days=3)
    assert await _count(needs.sessions, f"open_papers WHERE ballot_id = {second.id}") == 22
    assert await _count(needs.sessions, f"counted_papers WHERE ballot_id = {first.id}") == 30


async def test_each_page_of_the_route_has_something_to_show(
    needs: Needs, script: Script, reader: Reader
) -> None:
    await load_demonstration(needs, script, reader, now=NOW)

    async with needs.sessions() as session:
        texts = await handing_back.of_areas(session, [KRAKEEL])
        [agenda_text] = [one for one in texts if one.kind is TextKind.AGENDA]
        [way_out] = [one for one in texts if one.kind is TextKind.WAY_OUT]
        stuck = await deadlocks.of_area(session, KRAKEEL)
        ended = await deadlock_record.ended_by_stage(session, KRAKEEL)
        lines = await meetlat.lines(session, KRAKEEL)
        counted = await answers.count_by_partner(session, KRAKEEL, today=day_of(NOW))
        [agreement] = await agreements.of_area(session, KRAKEEL)
        tally = await agreements.kept_and_broken(session, KRAKEEL)
    assert agenda_text.stand is Stand.OPEN
    assert (way_out.stand, way_out.version) == (Stand.OPEN, 2)
    assert [(one.stage, one.ended, len(one.options)) for one in stuck] == [
        (1, None, 2),
        (1, Ending.AGREED, 3),
    ]
    assert all(side.view for one in stuck for side in one.sides)
    assert ended == {1: 1}
    assert agenda_text.closes_at is not None
    assert agenda_text.closes_at > NOW + timedelta(days=7)
    assert "Veilig verkeer en fietsen" in agenda_text.text
    assert await _count(needs.sessions, f"open_papers WHERE ballot_id = {agenda_text.ballot}") == 11
    assert {one.partner for one in lines} == {"gemeente", "domesta"}
    assert [bool(one.beside) for one in lines].count(False) == 1
    assert sum(one.in_time for one in counted) == 1
    assert sum(one.late for one in counted) == 1
    assert (agreement.settled, tally.kept, tally.broken) == (Said.KEPT, 1, 0)
    assert await _count(needs.sessions, "scope_files") == 2
    assert await _count(needs.sessions, "trits_answers WHERE question > 1") == 2
    assert await _count(needs.sessions, "item_views") == 2
    assert await _count(needs.sessions, "theme_views") == 2


async def test_neighbours_are_invited_to_a_meeting_and_some_said_that_they_come(
    needs: Needs, script: Script, reader: Reader
) -> None:
    await load_demonstration(needs, script, reader, now=NOW)

    async with needs.sessions() as session:
        [meeting] = await meetings.to_come(session, [KRAKEEL], ResidentId(1), now=NOW)
    assert meeting.coming == 7
    assert timedelta(days=8) < meeting.details.starts_at - NOW < timedelta(days=10)
    assert await _count(needs.sessions, "meeting_answers WHERE choice = 'misschien'") == 3
    assert await _count(needs.sessions, "due WHERE kind = 'meeting_reminder'") == 2


async def test_after_the_first_tick_nothing_links_a_voter_of_the_closed_ballots_to_a_paper(
    needs: Needs, script: Script, reader: Reader, tmp_path: Path
) -> None:
    await load_demonstration(needs, script, reader, now=NOW)

    while await ticks.tick(needs, lambda: NOW):
        pass

    assert await _count(needs.sessions, "ballots WHERE shredded_at IS NOT NULL") == 5
    open_now = await _count(needs.sessions, "ballots WHERE closed_at IS NULL")
    looks_back = await _count(needs.sessions, "evaluations WHERE closed_at IS NULL")
    keys = len(list((tmp_path / "ballot-keys").iterdir()))
    assert (keys, open_now, looks_back) == (4, 3, 1)
    assert await _count(needs.sessions, "announcements WHERE ended_at IS NULL") == 0


# --- a script that can't be ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("was", "becomes", "named"),
    [
        ('key = "jongere"', 'key = "bewoner"', "persona"),
        ('roles = ["stuurgroep"]', 'roles = ["koning"]', "koning"),
        ('by = "Jolanda"', 'by = "Nobody"', "Nobody"),
        ('span = "twee"', 'span = "jaar"', "jaar"),
        ("afval = 2", "rotzooi = 2", "rotzooi"),
        ("hands = 6", 'hands = "zes"', "hands"),
        ('by = "Hennie"', 'by = "Nobody"', "Nobody"),
        ("neighbours = 26", "neighbours = 26\nbelofte = 1", "belofte"),
    ],
)
def test_a_script_that_speaks_of_what_is_not_there_is_refused_by_name(
    content: Content, tmp_path: Path, was: str, becomes: str, named: str
) -> None:
    folder = shutil.copytree(CONTENT, tmp_path / "municipality")
    file = folder / "demo.toml"
    told = file.read_text(encoding="utf-8")
    assert was in told
    file.write_text(told.replace(was, becomes, 1), encoding="utf-8")

    with pytest.raises(ContentError, match=named):
        load_script(folder, content)


def test_a_municipality_without_a_demonstration_says_so(content: Content, tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="demo"):
        load_script(tmp_path, content)


# --- personas -----------------------------------------------------------------------------


async def test_each_persona_is_a_resident_of_the_visitors_own_with_its_roles_on_the_trail(
    needs: Needs, script: Script, reader: Reader
) -> None:
    await load_demonstration(needs, script, reader, now=NOW)
    personas = Personas(script, needs.content)
    wanted = {
        Persona.RESIDENT: set(),
        Persona.YOUTH: set(),
        Persona.FACILITATOR: {(Role.INITIATIVE_GROUP, KRAKEEL)},
        Persona.AREA_DIRECTOR: {
            (Role.AREA_DIRECTOR, one) for one in (KRAKEEL, "hollandscheveld", "nieuwlande")
        },
        Persona.STEERING_GROUP: {(Role.STEERING_GROUP, None)},
    }

    seen = {}
    async with needs.sessions.begin() as session:
        for visitor in range(2):
            for persona in Persona:
                chat = await chats.add_session(session, f"{visitor} {persona}", now=NOW)
                await personas.arrive(session, chat.id, persona, "nl", NOW)
                who = await people.who_is(session, chats.CHANNEL, chat.id)
                assert who is not None
                assert set(who.roles) == wanted[persona]
                seen[visitor, persona] = who.id
        trail = await audit.of_area(session, KRAKEEL, limit=50)
        group = await roles.group(session, KRAKEEL, "Krakeel", founders_least=3)

    assert len(set(seen.values())) == 10
    named = [entry.role for entry in trail if entry.by_municipality]
    assert named.count(Role.AREA_DIRECTOR) == 2
    assert [one.shown_name for one in group.members].count("Wietske") == 2


# --- the clock ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("leap", "there"),
    [
        (Leap.HOUR, "2026-03-28T20:30+00:00"),
        (Leap.MORNING, "2026-03-29T06:00+00:00"),
        (Leap.DAY, "2026-03-29T18:30+00:00"),
        (Leap.WEEK, "2026-04-04T18:30+00:00"),
    ],
)
def test_a_leap_keeps_the_hour_on_the_clock_of_the_area_when_summer_begins(
    leap: Leap, there: str
) -> None:
    now = datetime(2026, 3, 28, 19, 30, tzinfo=UTC)

    assert moment_after(now, leap) == datetime.fromisoformat(there)


async def _soon(told: Callable[[], bool]) -> None:
    for _ in range(9000):
        if told():
            return
        await asyncio.sleep(0.01)
    raise AssertionError("it does not come about")


async def test_two_processes_agree_on_the_clock_and_it_never_goes_back(
    sessions: Sessions, database_url: str
) -> None:
    async with sessions.begin() as session:
        await demo_clock.begin(session)
    clocks = [DemoClock(lambda: NOW), DemoClock(lambda: NOW)]
    wakers = [Waker(database_url) for _ in clocks]
    async with asyncio.TaskGroup() as group:
        running = [group.create_task(one.run()) for one in wakers]
        for clock, waker in zip(clocks, wakers, strict=True):
            running.append(group.create_task(clock.keep(sessions, waker)))
        async with sessions.begin() as session:
            await demo_clock.step(session, timedelta(days=2))
        await _soon(lambda: all(one() == NOW + timedelta(days=2) for one in clocks))

        async with sessions.begin() as session:
            await demo_clock.step(session, timedelta(days=1))
        clocks[0].heard("3600")
        for one in running:
            one.cancel()

    assert [one() for one in clocks] == [NOW + timedelta(days=2)] * 2
    late = DemoClock(lambda: NOW)
    await late.look(sessions)
    assert late() == NOW + timedelta(days=2)


async def test_a_database_of_a_demonstration_is_refused_to_real_people_and_to_another_clock(
    sessions: Sessions,
) -> None:
    await refuse_demonstrated(sessions, real=True)
    async with sessions.begin() as session:
        await demo_clock.begin(session)

    await refuse_demonstrated(sessions, real=False)
    with pytest.raises(DemonstratedError, match="token"):
        await refuse_demonstrated(sessions, real=True)
    async with sessions.begin() as session:
        await demo_clock.want(session, timedelta(hours=1))
    with pytest.raises(DemonstratedError, match="--demo"):
        await refuse_demonstrated(sessions, real=False)
