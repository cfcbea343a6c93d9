"""The participation format of a meeting, as it was when the meeting was planned."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from domain.notices import Words


@dataclass(frozen=True, slots=True)
class UsedFormat:
    """What an invitation tells of a format. It stays as it was when content changes.

    Attributes:
        key: of the format in content, where more of it can be read.
        essence: what it is, in one sentence.
        days: how many days in a row.
    """

    key: str
    names: Words
    essence: Words
    days: int = 1


def used_to_data(used: UsedFormat | None) -> dict[str, Any] | None:
    """Return it as a conversation and a meeting keep it: plain data for JSON."""
    if used is None:
        return None
    return {
        "key": used.key,
        "names": dict(used.names.by_language),
        "essence": dict(used.essence.by_language),
        "days": used.days,
    }


def used_from_data(data: Mapping[str, Any] | None) -> UsedFormat | None:
    """Return what `used_to_data` made.

    Raises:
        KeyError, TypeError, ValueError: data of another shape.
    """
    if data is None:
        return None
    names, essence = Words(data["names"]), Words(data["essence"])
    return UsedFormat(str(data["key"]), names, essence, int(data["days"]))
