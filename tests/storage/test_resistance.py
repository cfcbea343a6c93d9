"""Resistance ballots in the database: opening, half-filled papers, the outcome, what is left."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from domain.ballots.ballot import Ballot, BallotKind, slot_of
from domain.ballots.counting import Counted, count
from domain.ballots.papers import is_complete, pseudonym
from domain.ballots.resist_opening import AsItIs, Asked, Proposal, as_it_is_words
from domain.ballots.resist_outcome import Decided
from domain.ids import BallotId, ResidentId
from locales import LANGUAGES, say
from storage import ballot_box, ballots, resistance, shredding
from storage.ballot_keys import FileBallotKeys
from storage.session import Sessions
from tests.storage.test_ballots import AREA, Files, an_area, people_of, rank_correlation, rows
from tests.stored_deadlocks import is_called

NOW = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
AS_IT_IS: AsItIs = as_it_is_words(say, LANGUAGES)
ASKED = Asked(
    title="Auto’s in de Kerkstraat",
    proposals=(
        Proposal("Eén richting", "Alleen van de kerk naar de brug."),
        Proposal("Drempels"),
    ),
    closes_at=NOW + timedelta(days=7),
    as_it_is=AS_IT_IS,
    most=10,
    deadlock=4,
)


@dataclass(frozen=True, slots=True)
class Box:
    """A ballot with its key."""

    ballot: Ballot
    key: bytes


async def opens(sessions: Sessions, keys: FileBallotKeys, asked: Asked = ASKED) -> Box:
    async with sessions.begin() as session:
        made = await resistance.open_ballot(session, keys, asked, an_area(AREA), now=NOW)
    return Box(made, keys.make(made.id))


async def weigh(sessions: Sessions, box: Box, voter: ResidentId, marks: Mapping[int, int]) -> None:
    async with sessions.begin() as session:
        name = pseudonym(box.key, voter)
        await ballots.find_to_vote(session, box.ballot.id)
        await ballot_box.lock_paper(session, box.ballot.id, name)
        await ballot_box.store_paper(
            session, box.ballot.id, voter, name, marks, counts=is_complete(marks, box.ballot)
        )


async def close(sessions: Sessions, ballot: BallotId) -> Counted:
    async with sessions.begin() as session:
        found = await ballots.lock_to_close(session, ballot)
        assert found is not None
        counted = count(found, await ballot_box.papers(session, ballot))
        await ballot_box.close(session, ballot, counted, now=NOW)
    return counted


@pytest.fixture
def keys(tmp_path: Path) -> FileBallotKeys:
    """Keys in a folder of the test."""
    return FileBallotKeys(tmp_path / "ballot-keys")


@pytest.fixture
async def voters(sessions: Sessions) -> Sequence[ResidentId]:
    """Sixty people of Krakeel, who can't agree about two items."""
    found = await people_of(sessions, 60)
    async with sessions.begin() as session:
        for number in (4, 5):
            await is_called(session, number, AREA, NOW)
    return found


async def test_a_deadlock_cannot_go_while_its_ballot_stands_nor_a_ballot_be_of_none(
    sessions: Sessions, keys: FileBallotKeys, voters: Sequence[ResidentId]
) -> None:
    await opens(sessions, keys)

    for number, goes in ((4, False), (5, True)):
        with nullcontext() if goes else pytest.raises(IntegrityError, match="fk_ballots_deadlock"):
            async with sessions.begin() as session:
                await session.execute(text("DELETE FROM deadlocks WHERE id = :id"), {"id": number})
    with pytest.raises(IntegrityError, match="fk_ballots_deadlock"):
        await opens(sessions, keys, replace(ASKED, deadlock=77))


async def test_what_is_opened_is_found_as_it_was_frozen_with_as_it_is_last(
    sessions: Sessions, keys: FileBallotKeys, voters: Sequence[ResidentId]
) -> None:
    box = await opens(sessions, keys)

    async with sessions() as session:
        found = await ballots.find(session, box.ballot.id)
        assert await resistance.of_deadlock(session, 4) == box.ballot.id
        assert await resistance.of_deadlock(session, 5) is None
        assert await resistance.outcome(session, box.ballot.id) is None
    assert found == box.ballot
    assert found.kind is BallotKind.RESISTANCE
    assert [one.names.in_language("nl") for one in found.options] == [
        "Eén richting",
        "Drempels",
        "Laat het zoals het is",
    ]
    assert found.options[1].explanation is None
    assert await rows(sessions, "SELECT kind, due_at FROM due WHERE kind LIKE 'ballot%'") == [
        ("ballot_closes", ASKED.closes_at)
    ]
    assert await rows(sessions, "SELECT count(*) FROM announcements") == [(60,)]


async def test_a_deadlock_has_one_open_ballot_and_after_it_another(
    sessions: Sessions, keys: FileBallotKeys, voters: Sequence[ResidentId]
) -> None:
    first = await opens(sessions, keys)

    with pytest.raises(IntegrityError):
        await opens(sessions, keys)
    await opens(sessions, keys, replace(ASKED, deadlock=5))
    await close(sessions, first.ballot.id)
    again = await opens(sessions, keys)

    async with sessions() as session:
        assert await resistance.of_deadlock(session, 4) == again.ballot.id


async def test_the_outcome_is_read_after_the_closing_with_all_that_decided_it(
    sessions: Sessions, keys: FileBallotKeys, voters: Sequence[ResidentId]
) -> None:
    box = await opens(sessions, keys)
    await weigh(sessions, box, voters[0], {1: 10, 2: 4, 3: 9})
    await weigh(sessions, box, voters[1], {1: 0, 2: 6, 3: 10})
    await close(sessions, box.ballot.id)

    async with sessions() as session:
        found = await resistance.outcome(session, box.ballot.id)
    assert found is not None
    assert found.winner is not None
    assert (found.decided, found.winner.number, found.voters) == (Decided.HIGHEST, 2, 2)
    assert [(one.number, one.total, one.highest, one.tens) for one in found.options] == [
        (2, 10, 6, 0),
        (1, 10, 10, 1),
        (3, 19, 10, 1),
    ]
    assert not found.as_it_is


async def test_a_half_filled_paper_waits_counts_for_nothing_and_is_kept_nowhere(
    sessions: Sessions, keys: FileBallotKeys, voters: Sequence[ResidentId]
) -> None:
    box = await opens(sessions, keys)
    await weigh(sessions, box, voters[0], {1: 1, 2: 2, 3: 3})
    await weigh(sessions, box, voters[1], {1: 0, 2: 10})
    assert await rows(sessions, "SELECT resident_id FROM open_roll") == [(voters[0],)]
    assert await rows(sessions, "SELECT count(*) FROM open_papers") == [(2,)]

    counted = await close(sessions, box.ballot.id)

    assert (counted.voters, counted.invalid) == (1, 0)
    assert await rows(sessions, "SELECT choices FROM counted_papers") == [
        ({"1": 1, "2": 2, "3": 3},)
    ]
    assert await rows(sessions, "SELECT resident_id FROM finished_rolls") == [(voters[0],)]


async def test_after_closing_nothing_links_marks_to_who_gave_them(
    sessions: Sessions, keys: FileBallotKeys, voters: Sequence[ResidentId], database_url: str
) -> None:
    box = await opens(sessions, keys, replace(ASKED, most=60))
    for rank, one in enumerate(voters, start=1):
        await weigh(sessions, box, one, {1: rank})
        await weigh(sessions, box, one, {1: rank, 2: 0, 3: 60})
    joined = """
        SELECT count(*) FROM open_roll r JOIN open_papers p ON p.xmin::text = r.xmin::text
    """
    assert await rows(sessions, joined) == [(60,)]  # while it is open they can be linked
    files = Files(database_url)
    names = [pseudonym(box.key, one) for one in voters]
    assert files.hold(names) == 60

    await close(sessions, box.ballot.id)
    async with sessions.begin() as session:
        assert await shredding.sweep(session, slot_of(box.ballot.id))

    for table in ("counted_papers", "finished_rolls"):
        assert len(await rows(sessions, f"SELECT DISTINCT xmin::text FROM {table}")) == 1
    papers = [
        int(str(one[0]))
        for one in await rows(
            sessions, "SELECT choices->>'1', ctid FROM counted_papers ORDER BY ctid"
        )
    ]
    roll = [
        int(str(one[0])) - int(voters[0]) + 1
        for one in await rows(
            sessions, "SELECT resident_id, ctid FROM finished_rolls ORDER BY ctid"
        )
    ]
    assert sorted(papers) == sorted(roll) == list(range(1, 61))
    assert abs(rank_correlation(papers)) < 0.7
    assert abs(rank_correlation(roll)) < 0.7
    assert sum(one == other for one, other in zip(papers, roll, strict=True)) < 10
    assert files.hold(names) == 0
    files.close()
