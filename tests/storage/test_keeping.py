"""Transactions on a connection that is kept end as all others do."""

from __future__ import annotations

import asyncio

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import IntegrityError

from storage.keeping import keep
from storage.session import AwayError, Begins, Engine, Session, Sessions, went_away

MAKE = text("CREATE TABLE words (word text PRIMARY KEY)")
ADD = text("INSERT INTO words (word) VALUES (:word)")
ALL = text("SELECT word FROM words ORDER BY word")
SLEEP = text("SELECT pg_sleep(30)")
END_OTHERS = text("""
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()
""")


@pytest.fixture(autouse=True)
async def words(sessions: Sessions) -> None:
    """Make the table that these tests write in."""
    async with sessions.begin() as session:
        await session.execute(MAKE)


async def _words(sessions: Sessions) -> list[str]:
    async with sessions.begin() as session:
        return list((await session.execute(ALL)).scalars())


async def _add_and_fail(where: Begins, word: str) -> None:
    async with where.begin() as session:
        await session.execute(ADD, {"word": word})
        raise ZeroDivisionError


async def _add_twice(where: Begins, word: str) -> None:
    async with where.begin() as session:
        await session.execute(ADD, {"word": word})
        await session.execute(ADD, {"word": word})


async def test_what_was_done_is_there_for_others_when_the_transaction_ends_and_not_before(
    sessions: Sessions,
) -> None:
    async with keep(sessions) as kept:
        async with kept.begin() as session:
            await session.execute(ADD, {"word": "stoep"})
            assert await _words(sessions) == []
        assert await _words(sessions) == ["stoep"]


async def test_a_transaction_that_failed_leaves_nothing_and_the_next_one_goes_on(
    sessions: Sessions,
) -> None:
    async with keep(sessions) as kept:
        with pytest.raises(ZeroDivisionError):
            await _add_and_fail(kept, "weg")
        async with kept.begin() as session:
            await session.execute(ADD, {"word": "blijft"})
    assert await _words(sessions) == ["blijft"]


async def test_a_statement_that_is_refused_tells_as_ever_and_quotes_nobody(
    sessions: Sessions,
) -> None:
    async with keep(sessions) as kept:
        with pytest.raises(IntegrityError) as refused:
            await _add_twice(kept, "geheim")
        assert "geheim" not in str(refused.value).partition("DETAIL")[0]
        assert not went_away(refused.value)
    assert await _words(sessions) == []


async def _write_and_fail(session: Session) -> None:
    async with session.begin_nested():
        await session.execute(ADD, {"word": "binnen"})
        raise ZeroDivisionError


async def test_a_savepoint_that_failed_leaves_what_was_done_around_it(sessions: Sessions) -> None:
    async with keep(sessions) as kept, kept.begin() as session:
        await session.execute(ADD, {"word": "eerst"})
        with pytest.raises(ZeroDivisionError):
            await _write_and_fail(session)
        await session.execute(ADD, {"word": "later"})
    assert await _words(sessions) == ["eerst", "later"]


async def test_single_statements_stay_one_by_one(sessions: Sessions) -> None:
    async with keep(sessions) as kept:
        with pytest.raises(ZeroDivisionError):
            await _add_and_fail(kept.singles, "blijft")
    assert await _words(sessions) == ["blijft"]


async def test_who_stops_in_the_middle_of_a_statement_leaves_nothing_and_no_open_transaction(
    sessions: Sessions,
) -> None:
    async with keep(sessions) as kept:

        async def work() -> None:
            async with kept.begin() as session:
                await session.execute(ADD, {"word": "weg"})
                await session.execute(SLEEP)

        async with asyncio.TaskGroup() as group:
            working = group.create_task(work())
            await asyncio.sleep(0.2)
            working.cancel()
        assert working.cancelled()
        async with kept.begin() as session:
            await session.execute(ADD, {"word": "blijft"})
    assert await _words(sessions) == ["blijft"]


async def test_a_connection_that_broke_says_so_and_another_one_can_be_kept(
    engine: Engine, sessions: Sessions
) -> None:
    async def write(word: str, *, broken: bool) -> None:
        async with keep(sessions) as kept, kept.begin() as session:
            if broken:
                async with sessions.begin() as other:
                    await other.execute(END_OTHERS)
            await session.execute(ADD, {"word": word})

    with pytest.raises(AwayError) as gone:
        await write("weg", broken=True)
    assert went_away(gone.value)
    assert "Current Checked out connections: 0" in engine.pool.status()
    await write("blijft", broken=False)
    assert await _words(sessions) == ["blijft"]


async def test_what_only_sqlalchemy_understands_is_refused(sessions: Sessions) -> None:
    async with keep(sessions) as kept, kept.begin() as session:
        with pytest.raises(TypeError):
            await session.execute(select(text("1")))
