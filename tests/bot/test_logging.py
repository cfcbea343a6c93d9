"""What stands in the log is for machines and strangers: no texts, names or tokens."""

from __future__ import annotations

import asyncio
import io
import json
import logging
import sys
from collections.abc import Iterator
from typing import Any

import pytest
import structlog

from bot.logging import log_crash, set_up_logging

TOKEN = "123456:AAErandomLettersOfBotFather_-x"
SENTENCE = "Mevrouw De Vries is gevallen op de stoep"


@pytest.fixture
def logged() -> Iterator[Any]:
    """Give what returns the lines that were logged; logging is as it was afterwards."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    written = io.StringIO()
    set_up_logging(to=written)
    structlog.configure(cache_logger_on_first_use=False)  # or it would last for ever
    yield lambda: [json.loads(line) for line in written.getvalue().splitlines()]
    root.handlers[:] = handlers
    root.setLevel(level)
    structlog.reset_defaults()


def test_each_line_is_json_with_a_moment_and_a_level(logged: Any) -> None:
    structlog.get_logger("x").warning("intake.unreachable", channel="telegram")

    (line,) = logged()

    assert line["event"] == "intake.unreachable"
    assert line["channel"] == "telegram"
    assert line["level"] == "warning"
    assert str(line["timestamp"]).endswith("Z")


@pytest.mark.parametrize(
    "address",
    [
        f"https://api.telegram.org/bot{TOKEN}/getMe",
        f"https://api.telegram.org/bot{TOKEN.replace(':', '%3A')}/getMe",
        f"https://api.telegram.org/file/bot{TOKEN}/photos/1.jpg",
        f"token={TOKEN}",
        TOKEN,
    ],
)
@pytest.mark.parametrize("library", [True, False])
def test_a_token_is_taken_out_wherever_it_stands(logged: Any, address: str, library: bool) -> None:
    if library:
        logging.getLogger("somelibrary").warning(f"refused by {address}")
    else:
        structlog.get_logger("x").warning("refused", where={"deep": [address]}, error=address)

    (line,) = logged()

    assert "AAErandom" not in json.dumps(line)
    assert "***" in json.dumps(line)


@pytest.mark.parametrize(
    ("url", "left"),
    [
        ("postgresql+psycopg://us:hamer@db/name", "postgresql+psycopg://us:***@db/name"),
        (
            "postgresql://db/name?password=hamer&user=us",
            "postgresql://db/name?password=***&user=us",
        ),
    ],
)
def test_the_password_of_a_database_is_taken_out(logged: Any, url: str, left: str) -> None:
    structlog.get_logger("x").warning("database.away", url=url)

    (line,) = logged()
    assert line["url"] == left


def test_what_a_library_fills_into_its_sentence_stays_out(logged: Any) -> None:
    logging.getLogger("somelibrary").warning("can't handle %r of %s", SENTENCE, "10.0.0.7")

    (line,) = logged()

    assert line["event"] == "can't handle %r of %s"
    assert line["logger"] == "somelibrary"
    assert SENTENCE not in json.dumps(line)


def test_of_an_error_that_a_library_logs_the_kind_stays_and_its_text_goes(logged: Any) -> None:
    try:
        raise ValueError(SENTENCE)
    except ValueError:
        logging.getLogger("somelibrary").exception("it broke")

    (line,) = logged()

    assert line["error"] == "ValueError"
    assert SENTENCE not in json.dumps(line)


async def test_an_error_that_nobody_waited_for_is_logged_without_its_text(logged: Any) -> None:
    loop = asyncio.get_running_loop()

    loop.call_exception_handler({"message": "it broke", "exception": ValueError(SENTENCE)})

    (line,) = logged()
    assert line["event"] == "it broke"
    assert line["error"] == "ValueError"


def test_a_crash_is_logged_by_kind_and_place_without_its_text(logged: Any) -> None:
    try:
        raise ValueError(SENTENCE)
    except ValueError:
        kind, broken, trace = sys.exc_info()
    assert kind is not None
    assert broken is not None

    log_crash(kind, broken, trace)

    (line,) = logged()
    assert line["error"] == "ValueError"
    assert "bot/test_logging.py:" in str(line["where"])
    assert SENTENCE not in json.dumps(line)


@pytest.mark.parametrize("library", ["httpx", "aiohttp.access", "aiogram.event", "alembic"])
def test_libraries_tell_nothing_but_warnings(logged: Any, library: str) -> None:
    logging.getLogger(library).info("HTTP Request: POST https://api.telegram.org/bot1:x/getMe")

    assert logged() == []
