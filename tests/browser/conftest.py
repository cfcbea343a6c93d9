"""Chromium for the tests of the page: skipped where there is none, unless it is required."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Browser, async_playwright, expect

from tests.browser.visitors import ARGUMENTS, CHROMIUM, PATIENCE

REQUIRED = os.environ.get("SMEDERIJ_REQUIRE_CHROMIUM") == "1"

expect.set_options(timeout=PATIENCE * 1000)


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def browser() -> AsyncIterator[Browser]:
    """Chromium, once for each file of tests. It lives in the loop of that file."""
    if not CHROMIUM.exists() and not REQUIRED:
        pytest.skip("no chromium here: apt-get install chromium")
    async with async_playwright() as playwright:
        chromium = await playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield chromium
        await chromium.close()
