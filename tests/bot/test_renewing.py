"""Vectors that another embedder made are made anew, also after switching back."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace

import pytest
from sqlalchemy import text

from bot.examples import load_examples
from bot.renewing import Renewal
from domain.parameters import Content
from domain.reading import SENTENCES, WORDS, Reader, Reading
from nlp.reader import SpacyReader
from storage.session import Sessions
from tests.village import Clock


class Stumbling:
    """Can't read one text."""

    embedder = WORDS

    def __init__(self, real: Reader, on: str) -> None:
        self._real, self._on = real, on

    def read(self, text: str) -> Reading:
        """Read it, or raise."""
        if text == self._on:
            raise RuntimeError("on purpose")
        return self._real.read(text)

    def read_many(self, texts: Sequence[str]) -> list[Reading]:
        """Read each, or raise."""
        return [self.read(text) for text in texts]


@pytest.fixture(scope="module")
def by_words(content: Content) -> Reader:
    """A reader as it is where the package with sentence vectors is broken."""
    return SpacyReader(content.themes, embedder=WORDS)


async def embedders(sessions: Sessions) -> dict[str, int]:
    """Return how many issues each embedder read."""
    async with sessions() as session:
        found = await session.execute(
            text("SELECT embedder, count(*) AS issues FROM issues GROUP BY embedder")
        )
        return {row.embedder: row.issues for row in found}


async def vector_of(sessions: Sessions, words: str) -> str:
    """Return the vector of an issue."""
    async with sessions() as session:
        found = await session.execute(
            text("SELECT vector::text AS vector FROM issues WHERE text = :words"), {"words": words}
        )
        return str(found.scalar_one())


async def test_all_are_read_anew_by_words_and_again_by_sentences_when_the_package_is_back(
    sessions: Sessions, content: Content, reader: Reader, by_words: Reader
) -> None:
    count = await load_examples(sessions, content, reader, now=Clock()())
    words = content.examples[0].text
    before = await vector_of(sessions, words)
    assert await embedders(sessions) == {SENTENCES: count}

    assert await Renewal(sessions, by_words).renew() == count

    assert await embedders(sessions) == {WORDS: count}
    assert await vector_of(sessions, words) != before
    assert await Renewal(sessions, reader).renew() == count
    assert await embedders(sessions) == {SENTENCES: count}
    assert await vector_of(sessions, words) == before
    assert await Renewal(sessions, reader).renew() == 0


async def test_a_text_that_cannot_be_read_holds_up_no_other(
    sessions: Sessions, content: Content, reader: Reader, by_words: Reader
) -> None:
    few = replace(content, examples=content.examples[:5])
    await load_examples(sessions, few, reader, now=Clock()())

    renewed = await Renewal(sessions, Stumbling(by_words, few.examples[2].text)).renew()

    assert renewed == 4
    assert await embedders(sessions) == {WORDS: 4, SENTENCES: 1}


async def test_who_goes_by_words_looks_once_so_that_two_programs_do_not_undo_each_other(
    sessions: Sessions, content: Content, reader: Reader, by_words: Reader
) -> None:
    few = replace(content, examples=content.examples[:5])
    await load_examples(sessions, few, reader, now=Clock()())

    await asyncio.wait_for(Renewal(sessions, by_words).renew_forever(), 180)

    assert await embedders(sessions) == {WORDS: 5}
    looking = asyncio.ensure_future(Renewal(sessions, reader).renew_forever())
    await _until(sessions, {SENTENCES: 5})
    assert not looking.done()
    looking.cancel()


async def _until(sessions: Sessions, wanted: dict[str, int]) -> None:
    async with asyncio.timeout(180):
        while await embedders(sessions) != wanted:  # noqa: ASYNC110 - of another task
            await asyncio.sleep(0.05)
