"""The example issues come in once, however often and from however many places they are asked."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

from sqlalchemy import text

from bot.examples import load_examples
from domain.parameters import Content
from domain.reading import Reader
from storage.session import Sessions

NOW = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)


async def _count(sessions: Sessions, what: str) -> int:
    async with sessions() as session:
        return int((await session.execute(text(f"SELECT count(*) FROM {what}"))).scalar_one())


async def test_sixty_examples_come_in_and_a_second_time_none(
    sessions: Sessions, content: Content, reader: Reader
) -> None:
    first = await load_examples(sessions, content, reader, now=NOW)
    again = await load_examples(sessions, content, reader, now=NOW)

    assert (first, again) == (60, 0)
    assert await _count(sessions, "issues WHERE origin = 'example'") == 60
    assert await _count(sessions, "issues WHERE brought_up_at > '2026-03-02 18:00Z'") == 0
    assert await _count(sessions, "joins") == sum(one.supporters for one in content.examples)


async def test_programs_that_start_at_the_same_moment_bring_them_in_once(
    sessions: Sessions, content: Content, reader: Reader
) -> None:
    loaded = await asyncio.gather(
        *(load_examples(sessions, content, reader, now=NOW) for _ in range(3))
    )

    assert sorted(loaded) == [0, 0, 60]
    assert await _count(sessions, "issues") == 60


async def test_nobody_is_told_of_examples(
    sessions: Sessions, content: Content, reader: Reader
) -> None:
    await load_examples(sessions, content, reader, now=NOW)

    assert await _count(sessions, "outbox") == 0
    assert await _count(sessions, "doors") == 0
