"""JSON logs: codes, ids and counts. No texts, no names, no tokens."""

from __future__ import annotations

import logging
import re
import sys
import traceback
from pathlib import Path
from types import TracebackType
from typing import Any, TextIO

import structlog

_TOKEN = re.compile(r"(?<![0-9])[0-9]{1,20}(?::|%3[Aa])[A-Za-z0-9_-]{8,}")
"""A bot token, wherever a library puts it: behind `/bot` in an address, in an error."""
_PASSWORD = re.compile(r"(://[^:/\s@\"]*:)[^@\s\"]+(?=@)|(\bpassword=)[^&\s\"]+")
"""A password in the address of a database, at either place where it may stand."""
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


def scrubbed(line: str) -> str:
    """Return `line` with whatever looks like a token or a password taken out."""
    return _PASSWORD.sub(r"\1\2***", _TOKEN.sub("***", line))


def set_up_logging(*, level: int = logging.INFO, to: TextIO | None = None) -> None:
    """Write our log lines from `level` on, and the warnings of libraries, as JSON.

    Args:
        to: where they go; standard error by default, so that what a command says stays apart.
    """
    shared: list[Any] = [
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(to or sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[
                _drop_quotes,
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.JSONRenderer(sort_keys=True, ensure_ascii=False),
                _scrub,
            ],
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for name in CHATTY:
        logging.getLogger(name).setLevel(logging.WARNING)


def _drop_quotes(_: Any, __: str, event: Any) -> Any:
    """Keep what a library always says, not what it fills in: that may quote people.

    Of an error its kind stays, not its text.
    """
    trace = event.pop("exc_info", None)
    kind = trace[0] if isinstance(trace, tuple) else type(trace)
    if isinstance(kind, type) and issubclass(kind, BaseException):
        event["error"] = kind.__name__
    event.pop("stack_info", None)
    if not event["_from_structlog"]:
        record: logging.LogRecord = event["_record"]
        event["event"] = str(record.msg).partition("\n")[0]
        event["logger"] = record.name
    return event


def _scrub(_: Any, __: str, line: Any) -> str:
    return scrubbed(str(line))


def log_crash(
    kind: type[BaseException], broken: BaseException, trace: TracebackType | None
) -> None:
    """Log what nobody caught, for `sys.excepthook`: its kind and where, never its text."""
    frames = [
        f"{'/'.join(Path(one.filename).parts[-2:])}:{one.lineno}"
        for one in traceback.extract_tb(trace)
    ]
    structlog.get_logger(__name__).critical("crashed", error=kind.__name__, where=frames[-8:])
