"""Statements in SQL go past SQLAlchemy, and nobody notices."""

from __future__ import annotations

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError, MultipleResultsFound, NoResultFound

from storage.session import DatabaseError, Session, Sessions, went_away

MAKE = text("CREATE TABLE words (word text PRIMARY KEY)")
ADD = text("INSERT INTO words (word) VALUES (:word)")
ALL = text("SELECT word FROM words ORDER BY word")
END_OTHERS = text("""
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()
""")


async def _words(sessions: Sessions) -> list[str]:
    async with sessions.begin() as session:
        return list((await session.execute(ALL)).scalars())


async def _write_and_fail(session: Session) -> None:
    async with session.begin_nested():
        await session.execute(ADD, {"word": "binnen"})
        async with session.begin_nested():
            await session.execute(ADD, {"word": "dieper"})
        raise RuntimeError("on purpose")


async def _write_twice(session: Session) -> None:
    async with session.begin_nested():
        await session.execute(ADD, {"word": "geheim"})


@pytest.fixture(autouse=True)
async def words(sessions: Sessions) -> None:
    """Make the table that these tests write in."""
    async with sessions.begin() as session:
        await session.execute(MAKE)


async def test_what_was_written_before_and_after_a_savepoint_that_failed_stays_and_no_more(
    sessions: Sessions,
) -> None:
    async with sessions.begin() as session:
        await session.execute(ADD, {"word": "eerst"})
        with pytest.raises(RuntimeError):
            await _write_and_fail(session)
        await session.execute(ADD, {"word": "later"})
        async with session.begin_nested():
            await session.execute(ADD, {"word": "nog later"})

    assert await _words(sessions) == ["eerst", "later", "nog later"]


async def test_a_savepoint_that_comes_first_is_undone_too(sessions: Sessions) -> None:
    async with sessions.begin() as session:
        with pytest.raises(RuntimeError):
            await _write_and_fail(session)
        await session.execute(ADD, {"word": "later"})

    assert await _words(sessions) == ["later"]


async def test_a_transaction_that_failed_leaves_nothing(sessions: Sessions) -> None:
    async def fail() -> None:
        async with sessions.begin() as session:
            await session.execute(ADD, {"word": "niets"})
            raise RuntimeError("on purpose")

    with pytest.raises(RuntimeError):
        await fail()

    assert await _words(sessions) == []


async def test_a_session_that_goes_on_after_its_commit_begins_again(sessions: Sessions) -> None:
    async with sessions() as session:
        await session.execute(ADD, {"word": "eerst"})
        await session.commit()
        await session.execute(ADD, {"word": "niets"})
        await session.rollback()
        await session.execute(ADD, {"word": "later"})
        await session.commit()

    assert await _words(sessions) == ["eerst", "later"]


async def test_an_error_is_one_of_sqlalchemy_and_never_quotes_what_was_stored(
    sessions: Sessions,
) -> None:
    async with sessions.begin() as session:
        await session.execute(ADD, {"word": "geheim"})
        with pytest.raises(IntegrityError) as caught:
            await _write_twice(session)

    assert "INSERT INTO words" in str(caught.value)
    assert "'geheim'" not in str(caught.value)
    assert not went_away(caught.value)


async def test_a_connection_that_postgresql_ends_is_gone_and_the_next_one_works(
    sessions: Sessions,
) -> None:
    async def lose_it() -> None:
        async with sessions.begin() as session:
            await session.execute(ALL)
            async with sessions.begin() as other:
                await other.execute(END_OTHERS)
            await session.execute(ALL)

    with pytest.raises(DatabaseError) as caught:
        await lose_it()

    assert went_away(caught.value)

    assert await _words(sessions) == []


async def test_a_connection_that_postgresql_ended_while_nobody_used_it_is_not_used(
    sessions: Sessions,
) -> None:
    async with sessions.begin() as first, sessions.begin() as second:
        await first.execute(ALL)
        await second.execute(ALL)
    async with sessions.begin() as session:
        await session.execute(END_OTHERS)

    for _ in range(3):
        async with sessions.begin() as one, sessions.begin() as another:
            assert (await one.execute(ALL)).all() == []
            assert (await another.execute(ALL)).all() == []


async def test_rows_have_names_also_when_columns_share_one(sessions: Sessions) -> None:
    async with sessions.begin() as session:
        found = await session.execute(text("SELECT 1 AS count, 2 AS count, '100%' AS share"))
        row = found.one()
        none = await session.execute(ALL)

        assert (row.count, row[1], row.share) == (1, 2, "100%")
        assert found.scalar_one() == found.scalar_one_or_none() == found.scalar() == 1
        assert (none.first(), none.scalar(), none.one_or_none(), none.all()) == (None,) * 3 + ([],)
        with pytest.raises(NoResultFound):
            none.one()
        with pytest.raises(MultipleResultsFound):
            (await session.execute(text("SELECT generate_series(1, 2)"))).one()
