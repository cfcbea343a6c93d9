"""A village with a reader that knows no theme: it is there at once."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.session import Sessions
from tests.pipeline.small_program import QuickReader
from tests.village import Person, Village, make_village


@pytest.fixture
async def village(sessions: Sessions, tmp_path: Path) -> AsyncIterator[Village]:
    """A village where nobody lives yet."""
    async with make_village(sessions, QuickReader(), tmp_path) as made:
        yield made


@pytest.fixture
async def anna(village: Village) -> Person:
    """Anna, who lives in Krakeel and is called so."""
    return await village.person("Anna").lives_here(name="Anna")


@pytest.fixture
async def bilal(village: Village) -> Person:
    """Bilal, who lives in Krakeel."""
    return await village.person("Bilal").lives_here(name="Bilal")
