"""What tests of the program's own parts may ask for."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.content import load
from bot.reader import make_reader
from domain.parameters import Content
from domain.reading import Reader

CONTENT = Path(__file__).resolve().parents[2] / "content" / "hoogeveen"


@pytest.fixture(scope="session")
def content() -> Content:
    """The municipality that comes along."""
    return load(CONTENT)


@pytest.fixture(scope="session")
def reader(content: Content) -> Reader:
    """The real reader, loaded once: it takes a second or two."""
    return make_reader(content)
