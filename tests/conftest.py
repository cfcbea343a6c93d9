"""What tests may ask for. How databases are made stands in `tests.database`."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

import pytest
from hypothesis import HealthCheck, settings

from storage.session import Engine, Sessions, make_engine, make_sessions
from tests.database import Databases, serve_databases

# The same examples each time, on however busy a machine. Who looks for others than these types
# `pytest --hypothesis-profile=others`.
settings.register_profile(
    "same", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("others", settings.get_profile("same"), derandomize=False)
settings.load_profile("same")


@pytest.fixture(scope="session")
def databases() -> Iterator[Databases]:
    """A server of PostgreSQL for all tests of this run."""
    with serve_databases() as made:
        yield made


@pytest.fixture
def database_url(databases: Databases) -> Iterator[str]:
    """Give the url of a database of this test alone, with empty tables."""
    with databases.fresh() as url:
        yield url


@pytest.fixture
async def engine(database_url: str) -> AsyncIterator[Engine]:
    """Connections to the database of this test, in the loop of this test."""
    made = make_engine(database_url, size=8)
    yield made
    await made.dispose()


@pytest.fixture
def sessions(engine: Engine) -> Sessions:
    """Give sessions on the database of this test."""
    return make_sessions(engine)
