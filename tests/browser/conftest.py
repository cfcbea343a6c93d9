"""Chromium for the tests of the page, and the program that it visits.

Both are started once for all tests of this folder, and live in the loop of the session. So each
story has an area of its own. Without a Chromium they are skipped, unless it is required.
"""

from __future__ import annotations

import os
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Browser, async_playwright, expect

from tests.browser.visitors import ARGUMENTS, CHROMIUM, PATIENCE, Program, run_program
from tests.database import Databases

REQUIRED = os.environ.get("SMEDERIJ_REQUIRE_CHROMIUM") == "1"

expect.set_options(timeout=PATIENCE * 1000)


@pytest_asyncio.fixture(loop_scope="session", scope="package")
async def browser() -> AsyncIterator[Browser]:
    """Chromium."""
    if not CHROMIUM.exists() and not REQUIRED:
        pytest.skip("no chromium here: apt-get install chromium")
    async with async_playwright() as playwright:
        chromium = await playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield chromium
        await chromium.close()


@pytest_asyncio.fixture(loop_scope="session", autouse=True)
async def nobody_stays(browser: Browser) -> AsyncIterator[None]:
    """Close what the people of a test opened."""
    yield
    for context in browser.contexts:
        await context.close()


@pytest_asyncio.fixture(loop_scope="session", scope="package")
async def program(
    browser: Browser, databases: Databases, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Program]:
    """The program, and a village without examples."""
    with databases.fresh() as url:
        async with run_program(tmp_path_factory.mktemp("village"), url) as running:
            yield running


@pytest_asyncio.fixture(loop_scope="session", scope="package")
async def demonstration(
    browser: Browser, databases: Databases, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Program]:
    """The program with its demonstration, whose clock the stories move."""
    with databases.fresh() as url:
        folder = tmp_path_factory.mktemp("demonstration")
        async with run_program(folder, url, demo=True) as running:
            yield running
