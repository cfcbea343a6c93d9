"""The commands that a channel lists for people to choose from."""

from __future__ import annotations

from handlers.commands import BUILT, LISTED
from locales import say


def listed_commands(language: str) -> list[tuple[str, str]]:
    """Return commands with what they do, in the order of use; English ones by their alias."""
    return [
        (one if language == "nl" else BUILT[one], say(f"commando-{one}", language))
        for one in LISTED
    ]
