"""A village with nobody in it, three neighbours who live in Krakeel, and Wietske of its group."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.content import load
from bot.reader import make_reader
from domain.reading import Reader
from domain.roles import Role
from storage.session import Sessions
from tests.village import CONTENT, Person, Village, make_village


@pytest.fixture(scope="session")
def reader() -> Reader:
    """The real reader, loaded once: it takes a second or two."""
    return make_reader(load(CONTENT))


@pytest.fixture
async def village(sessions: Sessions, reader: Reader, tmp_path: Path) -> AsyncIterator[Village]:
    """A village where nobody lives yet."""
    async with make_village(sessions, reader, tmp_path) as made:
        yield made


@pytest.fixture
async def anna(village: Village) -> Person:
    """Anna, who lives in Krakeel and is called so."""
    return await village.person("Anna").lives_here(name="Anna")


@pytest.fixture
async def bilal(village: Village) -> Person:
    """Bilal, who lives in Krakeel."""
    return await village.person("Bilal").lives_here(name="Bilal")


@pytest.fixture
async def chantal(village: Village) -> Person:
    """Chantal, who lives in Krakeel."""
    return await village.person("Chantal").lives_here(name="Chantal")


@pytest.fixture
async def wietske(village: Village) -> Person:
    """Wietske, who is in the initiative group of Krakeel."""
    person = await village.person("Wietske").lives_here(name="Wietske")
    await village.gives_role(person, Role.INITIATIVE_GROUP)
    return person
