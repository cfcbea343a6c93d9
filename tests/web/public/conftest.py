"""What tests of the pages for everybody may ask for: the program that serves them."""

from __future__ import annotations

import pytest

from bot.content import load
from tests.village import CONTENT
from tests.web.people import Gateway, Serve


@pytest.fixture
async def served(serve: Serve) -> Gateway:
    """The pages for everybody of Hoogeveen."""
    return await serve(content=load(CONTENT))
