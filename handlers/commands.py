"""Commands that people type: stable, Dutch first, with an English alias."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from domain.kitchen_table.posted import Posted, read_posted

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
    "bijeenkomst": "meeting",
    "werkvorm": "format",
    "vraag": "ask",
    "mijn": "me",
    "koppel": "link",
    "bevestig": "confirm",
    "terugleggen": "handback",
}
"""Dutch command -> its English alias; `/start` and `/menu` are not listed."""
START = "start"

BY_WORD: Mapping[str, str] = {
    word: dutch for dutch, english in BUILT.items() for word in (dutch, english)
}
"""What somebody types -> the Dutch command."""
WITHOUT_SLASH = frozenset(
    {"stop", "annuleer", "cancel", "hulp", "help", "menu", "taal", "language"}
)
"""Words that mean the command when they are all that somebody types, whatever was asked."""

UNLISTED: Mapping[str, str] = {
    "rol": "role",
    "uitnodiging": "invite",
    "bericht": "broadcast",
    "peiling": "poll",
    "deel": "share",
    "mail": "email",
    "buurt": "neighbourhood",
    "bureau": "desk",
    "antwoord": "answer",
    "afspraken": "agreements",
    "talenten": "talents",
    "ruil": "exchange",
    "keukentafel": "kitchentable",
    "werkwijze": "way",
    "meetlat": "yardstick",
    "evaluatie": "evaluation",
    "vastgelopen": "deadlock",
}
"""Commands that `/hulp` lists only for who has use for them, or not: `/mail` works only where
mail is sent, and stands among the messages at `/mijn`; `/buurt` and `/bureau` are doors. With their
English alias."""

UNBUILT: frozenset[str] = frozenset(
    {
        "geld",
        "budget",
    }
)
"""Commands that will come; each says so, and none is listed by `/hulp`."""

LISTED = (
    "vraagstuk",
    "themas",
    "stem",
    "doe",
    "agenda",
    "bijeenkomst",
    "werkvorm",
    "terugleggen",
    "vraag",
    "mijn",
    "koppel",
    "bevestig",
    "gebied",
    "taal",
    "hulp",
    "annuleer",
    "stop",
)
"""The order in which a channel lists them."""


@dataclass(frozen=True, slots=True)
class Command:
    """What somebody typed behind a slash.

    Attributes:
        word: the Dutch command for one that we know, otherwise as typed, in small letters.
        rest: what stands behind it, as typed.
    """

    word: str
    rest: str = ""


def read_command(text: str) -> Command | None:
    """Return the command that `text` is: in any case, with or without the name of the bot.

    Of a word without a slash only those in `WITHOUT_SLASH` count, standing alone.
    """
    if text.startswith("/"):
        typed, _, rest = text[1:].replace("\n", " \n", 1).partition(" ")
        word = _letters(typed.partition("@")[0])
        return Command(BY_WORD.get(word) or _UNLISTED_BY_WORD.get(word, word), rest.strip())
    word = _letters(text)
    if word in WITHOUT_SLASH and len(text.split()) == 1:
        return Command(BY_WORD.get(word, word))
    return None


_UNLISTED_BY_WORD: Mapping[str, str] = {
    word: dutch for dutch, english in UNLISTED.items() for word in (dutch, english)
}


def words_to_read(text: str) -> str:
    """Return the words of `text` that somebody wants to be understood; none of a command.

    Behind `/vraagstuk` stands the issue itself, behind `/vraag` the question, and behind
    `/keukentafel` what a neighbour said.
    """
    command = read_command(text)
    if command is None:
        return text
    posted = posted_talk(text)
    if posted is not None:
        return "\n".join(posted.said)
    return command.rest if command.word in ("vraagstuk", "vraag") else ""


def posted_talk(text: str) -> Posted | None:
    """Return the talk at a kitchen table that a message is; None for any other."""
    command = read_command(text)
    if command is None or command.word != "keukentafel":
        return None
    return read_posted(command.rest)


def _letters(typed: str) -> str:
    return "".join(one for one in typed.casefold() if one.isalnum())
