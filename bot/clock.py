"""The one clock that everything reads."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]
"""Gives the moment now, timezone-aware, in UTC."""


def system_clock() -> datetime:
    """Return the moment now by the machine's clock."""
    return datetime.now(UTC)  # noqa: TID251 - the one place
