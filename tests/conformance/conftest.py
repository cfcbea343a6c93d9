"""A gateway with people, as the tests of the web have it, and bots that other libraries run."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from tests.conformance.libraries import Bot, Library, ready, running
from tests.web.conftest import anna, bilal, gateway, serve, visit
from tests.web.people import Browser, Gateway

__all__ = ["anna", "bilal", "gateway", "serve", "visit"]


@pytest.fixture(params=Library, ids=lambda library: library.value)
def library(request: pytest.FixtureRequest) -> Library:
    """Give each library that is there; skip where it isn't, or fail where it must be."""
    made: Library = request.param
    ready(made)
    return made


@pytest.fixture
async def bot(library: Library, gateway: Gateway, anna: Browser) -> AsyncIterator[Bot]:
    """Give a bot that asks for updates itself."""
    async with running(library, gateway.address) as made:
        yield made


@pytest.fixture
async def posted_bot(library: Library, gateway: Gateway, anna: Browser) -> AsyncIterator[Bot]:
    """Give a bot that has its updates posted."""
    async with running(library, gateway.address, webhook=True) as made:
        yield made
