"""Commands that people type: stable, Dutch first, with an English alias."""

from __future__ import annotations

from collections.abc import Mapping

BUILT: Mapping[str, str] = {
    "hulp": "help",
    "annuleer": "cancel",
    "stop": "stop",
    "taal": "language",
    "gebied": "area",
    "vraagstuk": "issue",
    "themas": "themes",
    "stem": "vote",
    "doe": "volunteer",
    "agenda": "agenda",
    "mijn": "me",
}
"""Dutch command -> its English alias; `/start` has a handler of its own."""

BY_WORD: Mapping[str, str] = {
    word: dutch for dutch, english in BUILT.items() for word in (dutch, english)
}
"""What somebody types -> the Dutch command."""

UNBUILT = (
    "geld",
    "budget",
    "bijeenkomst",
    "meeting",
    "vastgelopen",
    "deadlock",
    "evaluatie",
    "evaluation",
    "antwoord",
    "answer",
    "bericht",
    "broadcast",
    "uitnodiging",
    "invite",
    "keukentafel",
    "kitchentable",
    "werkvorm",
    "format",
    "peiling",
    "poll",
    "rol",
    "role",
)
"""Commands that will come; each says so, and none is listed by `/hulp`."""

LISTED = (
    "vraagstuk",
    "themas",
    "stem",
    "doe",
    "agenda",
    "mijn",
    "gebied",
    "taal",
    "hulp",
    "annuleer",
    "stop",
)
"""The order in which a channel lists them."""
