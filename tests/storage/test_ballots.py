"""Two hundred voters, and every place in the database where their votes could be linked to them.

Each voter gives a number of points that nobody else gives, so whoever links a paper is sure of it.
"""

from __future__ import annotations

import asyncio
import io
import json
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import psycopg
import pytest
from sqlalchemy import text

from domain.areas import Area, AreaKind
from domain.ballots.ballot import Ballot, Option, slot_of
from domain.ballots.counting import Counted, count
from domain.ballots.papers import pseudonym, read_paper
from domain.ids import AreaSlug, BallotId, ResidentId, ThemeId
from domain.notices import Words
from storage import ballot_box, ballots, people, shredding, voters
from storage.session import DatabaseError, Session, Sessions
from tests.database import connect_as_admin

NOW = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
AREA = AreaSlug("krakeel")
ELSEWHERE = AreaSlug("elim")
VOTERS = 200
LUCK = 15
"""Of 200 voters who are matched at random one is right on average; 15 are as good as never."""


@dataclass(frozen=True)
class Box:
    """An open ballot with its key and who voted, in the order in which they came."""

    ballot: Ballot
    key: bytes
    voters: Sequence[ResidentId]

    def pseudonyms(self) -> list[bytes]:
        return [pseudonym(self.key, one) for one in self.voters]

    def points_of(self, voter: ResidentId) -> int:
        return 1 + self.voters.index(voter)


async def rows(sessions: Sessions, statement: str, **keys: object) -> list[tuple[object, ...]]:
    async with sessions() as session:
        return [tuple(row) for row in await session.execute(text(statement), keys)]


def an_area(slug: AreaSlug) -> Area:
    return Area(slug=slug, name=slug.title(), kind=AreaKind.WIJK, started=True, started_in=2007)


async def people_of(sessions: Sessions, total: int) -> list[ResidentId]:
    """Store people who came to live in the area one after another, a year ago."""
    async with sessions.begin() as session:
        await people.store_areas(session, [an_area(AREA)])
        found = []
        for number in range(1, total + 1):
            one = await people.add(
                session, "web", number, number, language="nl", area=AREA, now=NOW
            )
            found.append(one.id)
        return found


async def a_ballot(session: Session, *, area: AreaSlug = AREA) -> Ballot:
    number = await ballots.next_id(session)
    themes = await session.execute(
        text("""
            INSERT INTO themes (area, names)
            SELECT :area, '{"nl": "Thema"}' FROM generate_series(1, 2) RETURNING id
        """),
        {"area": area},
    )
    options = tuple(
        Option(at, ThemeId(row.id), Words({"nl": f"Thema {at}"}), 1)
        for at, row in enumerate(themes, start=1)
    )
    ballot = Ballot(
        id=number,
        area=area,
        area_name="Krakeel",
        points=VOTERS,
        advisory=True,
        opened_at=NOW,
        closes_at=NOW + timedelta(days=7),
        closed=False,
        options=options,
    )
    await ballots.store(session, ballot, by=ResidentId(1))
    return ballot


async def vote(sessions: Sessions, box: Box, voter: ResidentId, points: int) -> None:
    async with sessions.begin() as session:
        name = pseudonym(box.key, voter)
        await ballots.find_to_vote(session, box.ballot.id)
        await ballot_box.lock_paper(session, box.ballot.id, name)
        await ballot_box.store_paper(session, box.ballot.id, voter, name, {1: points})


async def close(sessions: Sessions, ballot: BallotId) -> Counted:
    async with sessions.begin() as session:
        found = await ballots.lock_to_close(session, ballot)
        assert found is not None
        counted = count(found, await ballot_box.papers(session, ballot))
        await ballot_box.close(session, ballot, counted, now=NOW)
    return counted


async def sweep(sessions: Sessions, ballot: BallotId) -> bool:
    async with sessions.begin() as session:
        return await shredding.sweep(session, slot_of(ballot))


async def a_box(sessions: Sessions, total: int) -> Box:
    """Return a box with papers in it; each tenth voter changed his mind once."""
    voters = await people_of(sessions, total)
    async with sessions.begin() as session:
        ballot = await a_ballot(session)
    made = Box(ballot, b"k" * 32, voters)
    for one in voters:
        if made.points_of(one) % 10 == 0:
            await vote(sessions, made, one, 1)
        await vote(sessions, made, one, made.points_of(one))
    return made


@pytest.fixture
async def box(sessions: Sessions) -> Box:
    """A box with 200 papers."""
    return await a_box(sessions, VOTERS)


@pytest.fixture
async def small_box(sessions: Sessions) -> Box:
    """A box with 60 papers."""
    return await a_box(sessions, 60)


def linked(box: Box, roll: Sequence[object], papers: Sequence[object]) -> int:
    """Return how many voters are linked by laying a roll and papers beside each other."""
    return sum(
        box.points_of(ResidentId(int(str(voter)))) == int(str(points))
        for voter, points in zip(roll, papers, strict=True)
    )


def column(found: Sequence[tuple[object, ...]], at: int = 0) -> list[object]:
    return [one[at] for one in found]


# --- the box ------------------------------------------------------------------------------


async def test_a_paper_is_changed_in_its_place_and_taken_out_when_it_is_emptied(
    sessions: Sessions,
) -> None:
    (anna,) = await people_of(sessions, 1)
    async with sessions.begin() as session:
        made = Box(await a_ballot(session), b"k" * 32, [anna])
    name = pseudonym(made.key, anna)

    await vote(sessions, made, anna, 2)
    await vote(sessions, made, anna, 3)
    async with sessions() as session:
        assert await ballot_box.read_paper(session, made.ballot.id, name) == {"1": 3}
        assert len(await ballot_box.papers(session, made.ballot.id)) == 1

    async with sessions.begin() as session:
        await ballot_box.store_paper(session, made.ballot.id, anna, name, {})
    async with sessions() as session:
        assert await ballot_box.read_paper(session, made.ballot.id, name) == {}
    assert await rows(sessions, "SELECT 1 FROM open_papers UNION ALL SELECT 1 FROM open_roll") == []


async def test_somebody_with_two_phones_at_the_same_moment_loses_no_point(
    sessions: Sessions,
) -> None:
    (anna,) = await people_of(sessions, 1)
    async with sessions.begin() as session:
        made = Box(await a_ballot(session), b"k" * 32, [anna])
    name = pseudonym(made.key, anna)

    async def one_more() -> None:
        async with sessions.begin() as session:
            found = await ballot_box.lock_paper(session, made.ballot.id, name)
            choices = read_paper(found, made.ballot)
            more = {1: choices.get(1, 0) + 1}
            await ballot_box.store_paper(session, made.ballot.id, anna, name, more)

    await asyncio.gather(*(one_more() for _ in range(6)))

    async with sessions() as session:
        assert await ballot_box.read_paper(session, made.ballot.id, name) == {"1": 6}


async def test_an_area_has_one_open_ballot_whatever_the_program_thinks(
    sessions: Sessions,
) -> None:
    await people_of(sessions, 1)
    async with sessions.begin() as session:
        first = await a_ballot(session)

    with pytest.raises(DatabaseError, match="uq_ballots_open"):
        async with sessions.begin() as session:
            await a_ballot(session)

    await close(sessions, first.id)
    async with sessions.begin() as session:
        await a_ballot(session)


HAND_MADE = (
    '{"1": 1e400}',
    '{"1": 1.0}',
    '{"1": true}',
    '{"1": "NaN"}',
    '{"3": 1}',
    '{"1": -1}',
    '{"een": 1}',
    "[1, 2]",
    "null",
    '"1"',
    "1" * 5000,
    "[" * 2000 + "]" * 2000,
)


@pytest.mark.parametrize("paper", HAND_MADE, ids=range(len(HAND_MADE)))
async def test_a_row_that_somebody_wrote_by_hand_is_counted_as_invalid_and_stops_nothing(
    sessions: Sessions, paper: str
) -> None:
    (anna,) = await people_of(sessions, 1)
    async with sessions.begin() as session:
        made = Box(await a_ballot(session), b"k" * 32, [anna])
    await vote(sessions, made, anna, 2)
    async with sessions.begin() as session:
        await session.execute(
            text("INSERT INTO open_papers VALUES (:ballot, 'x', CAST(:paper AS jsonb))"),
            {"ballot": made.ballot.id, "paper": paper},
        )

    counted = await close(sessions, made.ballot.id)

    assert (counted.totals[1], counted.voters, counted.invalid) == (2, 1, 1)
    assert await rows(sessions, "SELECT voters, invalid FROM ballots") == [(1, 1)]
    assert await rows(sessions, "SELECT count(*) FROM counted_papers") == [(2,)]
    async with sessions() as session:
        assert await ballot_box.read_paper(session, made.ballot.id, b"x") != {"1": 2}


# --- who votes where ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("homes", "votes"),
    [
        ([(-1, "krakeel")], True),
        ([(-1, "elim")], False),
        ([(-2, "elim"), (-1, "krakeel")], True),
        ([(-1, "krakeel"), (1, "elim")], True),
        ([(-1, "elim"), (1, "krakeel")], False),
        ([(1, "krakeel")], True),
        ([(1, "krakeel"), (2, "elim")], True),
        ([(1, "elim"), (2, "krakeel")], False),
        ([(-1, None), (1, "krakeel")], True),
        ([(-2, "krakeel"), (-1, None)], False),
        ([(-2, "krakeel"), (-1, None), (1, "krakeel")], False),
        ([(-1, None)], False),
    ],
)
async def test_people_vote_where_they_lived_at_the_opening_and_newcomers_where_they_come(
    sessions: Sessions, homes: list[tuple[int, str | None]], votes: bool
) -> None:
    await people_of(sessions, 1)
    async with sessions.begin() as session:
        await people.store_areas(session, [an_area(ELSEWHERE)])
        ballot = await a_ballot(session)
        (since, area), *later = homes
        bilal = await people.add(
            session,
            "web",
            9,
            9,
            language="nl",
            area=None if area is None else AreaSlug(area),
            now=NOW + timedelta(days=since),
        )
        for since, area in later:
            slug = None if area is None else AreaSlug(area)
            await people.move(session, bilal.id, slug, now=NOW + timedelta(days=since))

    async with sessions() as session:
        assert await voters.is_member(session, ballot, bilal.id) is votes
        found = await voters.open_to(session, bilal.id)
        heard = await voters.audience(session, ballot)
    assert [one.id for one in found] == ([ballot.id] if votes else [])
    assert (bilal.id in heard) is (votes or homes[-1][1] == "krakeel")


# --- linking by storage -------------------------------------------------------------------


async def test_two_hundred_votes_could_be_linked_while_the_box_is_open(
    sessions: Sessions, box: Box
) -> None:
    """What closing must undo, and the proof that these attacks find something."""
    by_transaction = await rows(
        sessions,
        """
        SELECT r.resident_id, p.choices->>'1' FROM open_roll r JOIN open_papers p
            ON p.xmin::text = r.xmin::text
        """,
    )
    roll = column(await rows(sessions, "SELECT resident_id FROM open_roll ORDER BY ctid"))
    papers = column(await rows(sessions, "SELECT choices->>'1' FROM open_papers ORDER BY ctid"))

    # Those who changed their minds have a newer paper than their entry on the roll.
    assert linked(box, column(by_transaction), column(by_transaction, 1)) == VOTERS * 9 // 10
    assert linked(box, roll, papers) == VOTERS


async def test_after_closing_no_transaction_links_a_vote_to_its_voter(
    sessions: Sessions, box: Box
) -> None:
    await close(sessions, box.ballot.id)

    for table in ("counted_papers", "finished_rolls"):
        found = await rows(sessions, f"SELECT DISTINCT xmin::text, cmin::text FROM {table}")
        assert len(found) == 1


async def test_after_closing_no_place_in_a_table_links_a_vote_to_its_voter(
    sessions: Sessions, box: Box
) -> None:
    await close(sessions, box.ballot.id)
    await sweep(sessions, box.ballot.id)

    roll = column(
        await rows(sessions, "SELECT resident_id, ctid FROM finished_rolls ORDER BY ctid")
    )
    papers = column(
        await rows(sessions, "SELECT choices->>'1', ctid FROM counted_papers ORDER BY ctid")
    )
    assert linked(box, roll, papers) < LUCK
    assert linked(box, list(box.voters), papers) < LUCK  # nor do papers lie as people came
    assert sum(one == other for one, other in zip(roll, box.voters, strict=True)) < LUCK
    assert abs(rank_correlation([int(str(one)) for one in papers])) < 0.4
    assert abs(rank_correlation([box.points_of(ResidentId(int(str(one)))) for one in roll])) < 0.4


def rank_correlation(ranks: Sequence[int]) -> float:
    """Return Spearman's correlation of ranks 1 to n with their places: 0.07 by chance at 200."""
    total = len(ranks)
    apart = sum((rank - place) ** 2 for place, rank in enumerate(ranks, start=1))
    return 1 - 6 * apart / (total * (total**2 - 1))


async def test_no_dump_links_a_vote_to_its_voter_even_when_it_is_restored(
    sessions: Sessions, box: Box, database_url: str
) -> None:
    await close(sessions, box.ballot.id)
    await sweep(sessions, box.ballot.id)

    async with await psycopg.AsyncConnection.connect(
        database_url.replace("+psycopg", ""), autocommit=True
    ) as connection:
        papers = [
            json.loads(line.split("\t")[1])["1"]
            for line in await dumped(connection, "counted_papers")
        ]
        roll = [line.split("\t")[1] for line in await dumped(connection, "finished_rolls")]
        assert linked(box, roll, papers) < LUCK

        # Restored by one COPY a table, as pg_restore does: rows lie as they were dumped.
        await connection.execute("CREATE TABLE papers_back (LIKE counted_papers)")
        await connection.execute("INSERT INTO papers_back SELECT * FROM counted_papers")
        again = [
            json.loads(line.split("\t")[1])["1"] for line in await dumped(connection, "papers_back")
        ]
    assert linked(box, roll, again) < LUCK


async def dumped(connection: psycopg.AsyncConnection[object], table: str) -> list[str]:
    """Return the lines of a table as pg_dump writes them."""
    written = io.BytesIO()
    async with connection.cursor().copy(f"COPY {table} TO STDOUT".encode()) as copy:
        async for part in copy:
            written.write(part)
    return written.getvalue().decode().splitlines()


async def test_the_tables_of_votes_have_no_moment_and_no_number_that_counts_up(
    sessions: Sessions,
) -> None:
    found = await rows(
        sessions,
        """
        SELECT table_name, column_name, data_type, is_identity, column_default
        FROM information_schema.columns
        WHERE table_name IN ('open_papers', 'open_roll', 'counted_papers', 'finished_rolls')
        """,
    )

    assert {(one[0], one[1]) for one in found} == {
        ("open_papers", "ballot_id"),
        ("open_papers", "pseudonym"),
        ("open_papers", "choices"),
        ("open_roll", "ballot_id"),
        ("open_roll", "resident_id"),
        ("counted_papers", "ballot_id"),
        ("counted_papers", "choices"),
        ("finished_rolls", "ballot_id"),
        ("finished_rolls", "resident_id"),
    }
    assert {one[2] for one in found} == {"bigint", "bytea", "jsonb"}
    assert {one[3:] for one in found} == {("NO", None)}


async def test_a_ballot_shows_no_moment_but_its_own(sessions: Sessions, box: Box) -> None:
    await close(sessions, box.ballot.id)

    moments = await rows(sessions, "SELECT DISTINCT opened_at, closed_at, shredded_at FROM ballots")
    assert moments == [(NOW, NOW, None)]


# --- what is left in the files ------------------------------------------------------------


class Files:
    """The files of the database of a test, as somebody with the disk reads them."""

    _number: int

    def __init__(self, database_url: str) -> None:
        name = database_url.split("///")[1].split("?")[0]
        self._admin = connect_as_admin(database_url)
        found = self._admin.execute("SELECT oid FROM pg_database WHERE datname = %s", [name])
        (self._number,) = found.fetchone() or (0,)

    def hold(self, words: Sequence[bytes]) -> int:
        """Return how many of `words` stand somewhere in the files of the database now."""
        # A checkpoint leaves unlogged tables in memory, but copying a database does not.
        self._admin.execute("CREATE DATABASE flushed TEMPLATE template1 STRATEGY file_copy")
        self._admin.execute("DROP DATABASE flushed")
        found = self._admin.execute(
            """
            SELECT pg_read_binary_file(folder || '/' || name, true)
            FROM (VALUES ('base/' || %s)) AS one(folder), pg_ls_dir(folder) AS name
            """,
            [str(self._number)],
        )
        everything = b"".join(row[0] for row in found if row[0])
        return sum(one in everything for one in words)

    def close(self) -> None:
        self._admin.close()


@pytest.fixture
async def files(database_url: str) -> AsyncIterator[Files]:
    """The files below the database of this test."""
    made = Files(database_url)
    yield made
    made.close()


async def test_vacuum_alone_would_leave_papers_in_the_file(
    sessions: Sessions, small_box: Box, files: Files, database_url: str
) -> None:
    """Why `sweep` is there: if this fails one day, it may go."""
    assert files.hold(small_box.pseudonyms()) == 60
    async with sessions.begin() as session:  # a paper of another ballot lies behind them
        other = await a_ballot_elsewhere(session)
    await vote(sessions, other, small_box.voters[0], 1)
    await close(sessions, small_box.ballot.id)

    async with await psycopg.AsyncConnection.connect(
        database_url.replace("+psycopg", ""), autocommit=True
    ) as connection:
        await connection.execute("VACUUM open_papers")

    assert files.hold(small_box.pseudonyms()) > 0


async def a_ballot_elsewhere(session: Session) -> Box:
    await people.store_areas(session, [an_area(ELSEWHERE)])
    return Box(await a_ballot(session, area=ELSEWHERE), b"o" * 32, [])


async def test_no_file_of_the_database_holds_a_pseudonym_after_the_sweep(
    sessions: Sessions, small_box: Box, files: Files
) -> None:
    assert files.hold(small_box.pseudonyms()) == 60
    await close(sessions, small_box.ballot.id)
    assert files.hold(small_box.pseudonyms()) == 60

    assert await sweep(sessions, small_box.ballot.id)

    assert files.hold(small_box.pseudonyms()) == 0
    found = await rows(
        sessions, "SELECT pg_relation_size('open_papers'), pg_relation_size('open_roll')"
    )
    assert found == [(0, 0)]


async def test_the_planner_of_the_database_keeps_no_value_of_the_open_box(
    sessions: Sessions, small_box: Box, files: Files, database_url: str
) -> None:
    """ANALYZE, which comes by itself, would copy papers and names to where no sweep comes."""
    async with sessions.begin() as session:
        await session.execute(
            text("""
                INSERT INTO gateway_protected
                SELECT chat, 7, jsonb_build_object('text', 'Speeltuin ' || chat || ' punten')
                FROM generate_series(1, 200) AS chat
            """)
        )
    async with await psycopg.AsyncConnection.connect(
        database_url.replace("+psycopg", ""), autocommit=True
    ) as connection:
        await connection.execute("ANALYZE open_papers, open_roll, gateway_protected, residents")

    found = await rows(
        sessions, "SELECT DISTINCT tablename FROM pg_stats WHERE schemaname = :at", at="public"
    )
    assert found == [("residents",)]
    await close(sessions, small_box.ballot.id)
    assert await sweep(sessions, small_box.ballot.id)
    assert files.hold(small_box.pseudonyms()) == 0


async def test_an_old_transaction_elsewhere_keeps_no_paper_in_the_files(
    sessions: Sessions, small_box: Box, files: Files
) -> None:
    """Somebody's report that runs for hours makes VACUUM keep what was deleted since."""
    async with sessions() as report:
        await report.connection(execution_options={"isolation_level": "REPEATABLE READ"})
        await report.execute(text("SELECT count(*) FROM issues"))
        await close(sessions, small_box.ballot.id)

        assert await sweep(sessions, small_box.ballot.id)

        assert files.hold(small_box.pseudonyms()) == 0


async def test_papers_of_other_ballots_stay_in_the_box_but_no_longer_as_they_came(
    sessions: Sessions, small_box: Box, files: Files
) -> None:
    async with sessions.begin() as session:
        other = await a_ballot_elsewhere(session)
    there = Box(other.ballot, other.key, small_box.voters)
    for one in there.voters:
        await vote(sessions, there, one, there.points_of(one))
    before = await rows(
        sessions,
        "SELECT * FROM open_papers WHERE pseudonym = ANY(:all)",
        all=there.pseudonyms(),
    )
    await close(sessions, small_box.ballot.id)

    assert await sweep(sessions, small_box.ballot.id)

    after = await rows(sessions, "SELECT * FROM open_papers ORDER BY ctid")
    assert sorted(map(repr, after)) == sorted(map(repr, before))
    assert files.hold(small_box.pseudonyms()) == 0
    assert files.hold(there.pseudonyms()) == 60
    assert await rows(sessions, "SELECT count(*) FROM open_roll") == [(60,)]
    assert len(await rows(sessions, "SELECT DISTINCT xmin::text FROM open_papers")) == 1
    came = [int(one[2]["1"]) for one in after if isinstance(one[2], dict)]
    assert abs(rank_correlation(came)) < 0.7
    await vote(sessions, there, small_box.voters[0], 7)


async def test_a_backup_that_runs_is_left_alone_and_the_sweep_is_for_later(
    sessions: Sessions, small_box: Box, files: Files
) -> None:
    await close(sessions, small_box.ballot.id)
    async with sessions.begin() as backup:
        await backup.execute(text("LOCK TABLE open_papers IN ACCESS SHARE MODE"))

        async with sessions.begin() as session:
            assert not await shredding.sweep(session, slot_of(small_box.ballot.id))
            await shredding.mark_shredded(session, small_box.ballot.id, now=NOW)  # it can go on

    assert await sweep(sessions, small_box.ballot.id)
    assert files.hold(small_box.pseudonyms()) == 0


async def test_sweeping_twice_at_once_while_people_vote_loses_no_vote(
    sessions: Sessions, small_box: Box
) -> None:
    async with sessions.begin() as session:
        other = await a_ballot_elsewhere(session)
    there = Box(other.ballot, other.key, small_box.voters[:40])
    await close(sessions, small_box.ballot.id)

    async def voting() -> None:
        for one in there.voters:
            await vote(sessions, there, one, there.points_of(one))

    await asyncio.gather(voting(), *(sweep(sessions, small_box.ballot.id) for _ in range(3)))

    counted = await close(sessions, other.ballot.id)
    assert (counted.voters, counted.invalid) == (40, 0)


async def test_the_gateway_forgets_the_screens_of_a_closed_ballot_and_no_others(
    sessions: Sessions, files: Files
) -> None:
    async with sessions.begin() as session:
        for place, word in enumerate((b"Speeltuin 2 punten", b"Bankje 3 punten"), start=1):
            await session.execute(
                text("""
                    INSERT INTO gateway_protected
                    VALUES (:place, 7, jsonb_build_object('text', CAST(:word AS text)))
                """),
                {"place": place, "word": word.decode()},
            )
        await session.execute(
            text("""
                INSERT INTO slots (channel, chat, slot, message_id, buttons) VALUES
                    ('gateway', 1, 'stem-5', 7, true), ('telegram', 2, 'stem-5', 7, true),
                    ('gateway', 2, 'stem-6', 7, true)
            """)
        )
    assert files.hold([b"Speeltuin 2 punten", b"Bankje 3 punten"]) == 2

    assert await sweep(sessions, BallotId(5))

    assert await rows(sessions, "SELECT chat FROM gateway_protected") == [(2,)]
    assert files.hold([b"Speeltuin 2 punten"]) == 0
    assert files.hold([b"Bankje 3 punten"]) == 1
