"""JSON logs: codes, ids and counts. No texts, no names, no tokens."""

from __future__ import annotations

import logging
import re
import sys
from typing import Any

import structlog

_TOKEN = re.compile(r"\b\d{1,12}:[A-Za-z0-9_-]{16,}")
"""A bot token, wherever a library puts it (addresses, errors)."""
_URL_SECRET = re.compile(r"(://[^:/\s@]+:)[^@\s]+@")
"""A password in a database address."""
CHATTY = (
    "httpx",
    "httpcore",
    "aiohttp",
    "aiogram",
    "telegram",
    "apscheduler",
    "alembic",
    "matplotlib",
)


def scrubbed(value: Any) -> Any:
    """Return `value` with whatever looks like a token or password taken out."""
    if isinstance(value, str):
        return _URL_SECRET.sub(r"\1***@", _TOKEN.sub("***", value))
    return value


def _scrub(_: Any, __: str, event: Any) -> Any:
    return {name: scrubbed(value) for name, value in event.items()}


def set_up_logging(*, level: int = logging.INFO) -> None:
    """Write our log lines, and the warnings of libraries, as JSON to standard error."""
    shared: list[Any] = [
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        _scrub,
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                _drop_trace,
                _scrub,
                structlog.processors.JSONRenderer(sort_keys=True, ensure_ascii=False),
            ],
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for name in CHATTY:
        logging.getLogger(name).setLevel(logging.WARNING)


def _drop_trace(_: Any, __: str, event: Any) -> Any:
    """Keep the kind of an error that a library logs, not its text: that may quote people."""
    trace = event.pop("exc_info", None)
    if isinstance(trace, tuple) and trace[0] is not None:
        event["error"] = trace[0].__name__
    event.pop("stack_info", None)
    return event
