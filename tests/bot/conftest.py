"""What tests of the program's own parts may ask for."""

from __future__ import annotations

import logging
import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog

from bot.command_line import main
from bot.content import load
from bot.reader import make_reader
from bot.settings import PREFIX
from domain.parameters import Content
from domain.reading import Reader
from tests.typed import Answer, Smederij

CONTENT = Path(__file__).resolve().parents[2] / "content" / "hoogeveen"


@pytest.fixture(scope="session")
def content() -> Content:
    """The municipality that comes along."""
    return load(CONTENT)


@pytest.fixture(scope="session")
def reader(content: Content) -> Reader:
    """The real reader, loaded once: it takes a second or two."""
    return make_reader(content)


@pytest.fixture
def smederij(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> Iterator[Smederij]:
    """Type `smederij` and words behind it, in an empty folder, with nothing set."""
    for name in os.environ:
        if name.upper().startswith(PREFIX):
            monkeypatch.delenv(name)
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.chdir(tmp_path)
    signals = {one: signal.getsignal(one) for one in (signal.SIGINT, signal.SIGTERM)}
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level

    def type_in(*words: str, **settings: str) -> Answer:
        with monkeypatch.context() as given:
            for name, value in settings.items():
                given.setenv(f"{PREFIX}{name.upper()}", value)
            given.setattr(sys, "argv", ["smederij", *words])
            try:
                main()
                code = 0
            except SystemExit as stopped:
                code = stopped.code if isinstance(stopped.code, int) else 0
        return Answer(code, *capsys.readouterr())

    yield type_in
    for one, handler in signals.items():
        signal.signal(one, handler)
    root.handlers[:] = handlers
    root.setLevel(level)
    structlog.reset_defaults()
