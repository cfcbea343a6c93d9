"""Codes that people read out, write down and type over; and how often somebody may guess."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from domain.notices import TextKey

LETTERS = "0123456789CDFGHJKMNPRTVWXY"
"""Without look-alikes (each of O, I, L, B, S, Z, Q and U passes for one of these) and without
the vowels that would make words."""
LENGTH = 8
"""Of a one-time code: 26 to the 8th, more than 200 milliards."""
PERSON_LENGTH = 6
"""Of the code of a person, as `/mijn` shows it."""

DIGITS = frozenset("0123456789")
SURE_DIGITS = frozenset("34679")
"""Digits that nobody writes as a letter."""


class CodeText(TextKey):
    """What is said of any code."""

    UNKNOWN = "code-onbekend"
    """Of one that was used, expired or never there: alike."""
    TOO_MANY = "codes-te-veel"


_READ_AS = str.maketrans("OQILBSZU", "0011852V")
_BETWEEN = " -–—.,_\u00ad"


def read_code(typed: str) -> str | None:
    """Return the one-time code that somebody typed; None when it can't be one.

    Capitals and small letters, O and 0, I and 1, full-width signs, spaces and dashes: all
    are read alike.
    """
    code = plain(typed).translate(_READ_AS)
    if len(code) != LENGTH or not set(code) <= set(LETTERS):
        return None
    return code


def is_code(typed: str) -> bool:
    """Return whether words out of the blue are a one-time code: each has a digit, no word has."""
    return read_code(typed) is not None and not DIGITS.isdisjoint(plain(typed))


def read_person(typed: str) -> str | None:
    """Return the code of a person that somebody typed; None when it can't be one."""
    code = plain(typed)
    if len(code) != PERSON_LENGTH or not (code.isascii() and code.isalnum()):
        return None
    return code


def plain(typed: str) -> str:
    """Return what was typed in plain capitals, without what stands between the signs."""
    flat = unicodedata.normalize("NFKC", typed).upper()
    return "".join(one for one in flat if one not in _BETWEEN and not one.isspace())


def spaced(code: str) -> str:
    """Return a code as it is shown: "C4D7-KM2P"."""
    return f"{code[:4]}-{code[4:]}"


@dataclass(frozen=True, slots=True)
class Guesses:
    """Codes of one kind that were wrong.

    Attributes:
        own: by this person on any of their doors, in the last day.
        everybody: by all people together, in the last hour.
    """

    own: int
    everybody: int

    def spent(self, *, most_own: int, most_everybody: int) -> bool:
        """Return whether no code is read now, right or wrong."""
        return self.own >= most_own or self.everybody >= most_everybody
