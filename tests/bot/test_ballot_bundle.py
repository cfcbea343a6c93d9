"""`smederij ballot bundle`: what anybody needs to recount a ballot, out of the database."""

from __future__ import annotations

import asyncio
import hashlib
import json
from pathlib import Path

import psycopg

from domain.ids import BallotId, ResidentId
from storage.ballot_keys import FileBallotKeys
from storage.session import make_engine, make_sessions
from tests.storage.test_ballots import AREA, people_of
from tests.storage.test_resistance import ASKED, NOW, close, opens, weigh
from tests.stored_deadlocks import is_called
from tests.typed import Smederij

VOTERS = 30


async def _a_closed_ballot(url: str, folder: Path) -> BallotId:
    engine = make_engine(url, size=2)
    try:
        sessions = make_sessions(engine)
        voters = await people_of(sessions, VOTERS)
        async with sessions.begin() as session:
            await is_called(session, 4, AREA, NOW)
        box = await opens(sessions, FileBallotKeys(folder), ASKED)
        for number, one in enumerate(voters):
            await weigh(sessions, box, ResidentId(one), {1: number % 11, 2: 3, 3: 10})
        await close(sessions, box.ballot.id)
        return box.ballot.id
    finally:
        await engine.dispose()


def test_the_bundle_of_a_resistance_ballot_is_recounted_with_the_file_alone(
    smederij: Smederij, database_url: str, tmp_path: Path
) -> None:
    number = asyncio.run(_a_closed_ballot(database_url, tmp_path / "ballot-keys"))

    answer = smederij("ballot", "bundle", str(number), database_url=database_url)

    assert (answer.code, answer.complained) == (0, "")
    bundle = json.loads(answer.said)
    sums = {
        one["number"]: sum(
            mark * times for mark, times in enumerate(bundle["marks"][str(one["number"])])
        )
        for one in bundle["options"]
    }
    assert sums == {one["number"]: one["total"] for one in bundle["options"]}
    assert min(sums, key=lambda one: sums[one]) == 2
    assert [one["place"] for one in bundle["options"]] == [2, 1, 3]
    lines = [json.dumps([int(one), times]) for one, times in bundle["marks"].items()]
    assert hashlib.sha256("\n".join(lines).encode()).hexdigest() == bundle["sha256"]


def test_a_paper_that_was_changed_after_the_closing_is_noticed(
    smederij: Smederij, database_url: str, tmp_path: Path
) -> None:
    number = asyncio.run(_a_closed_ballot(database_url, tmp_path / "ballot-keys"))
    with psycopg.connect(database_url.replace("+psycopg", "", 1), autocommit=True) as connection:
        connection.execute("""UPDATE counted_papers SET choices = '{"1": 0, "2": 10, "3": 0}'
            WHERE ctid = (SELECT ctid FROM counted_papers LIMIT 1)""")

    answer = smederij("ballot", "bundle", str(number), database_url=database_url)

    assert (answer.code, answer.said) == (1, "")
    assert "aren't those that were counted" in answer.complained


def test_a_ballot_that_is_not_there_is_said_in_a_sentence(
    smederij: Smederij, database_url: str
) -> None:
    answer = smederij("ballot", "bundle", "7", database_url=database_url)

    assert (answer.code, answer.said) == (1, "")
    assert "There is no closed ballot with number 7." in answer.complained
