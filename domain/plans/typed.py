"""Sums of money as somebody types them: "€ 1.250", "ongeveer 300 euro", "2 duizend", "niets"."""

from __future__ import annotations

import re

MOST_CENTS = 100_000_000_00
"""A hundred million euros: what is more was not meant."""
_NOTHING = frozenset({"niets", "niks", "gratis", "geen", "nul", "nothing", "free", "none", "zero"})
_THOUSANDS = frozenset({"duizend", "mille", "thousand", "k"})
_AROUND = frozenset(
    {"euro", "euros", "euro's", "eur", "ongeveer", "zo'n", "zo’n", "circa", "ca", "rond", "de"}
    | {"een", "hooguit", "max", "maximaal", "about", "around", "some", "at", "most", "it", "costs"}
    | {"het", "kost", "dat", "bijna", "nearly", "tot", "up", "to", "kosten", "samen"}
)
"""Words that may stand around a sum and change nothing of it."""
_NUMBER = re.compile(
    r"\d{1,3}(?:[. ]\d{3})+(?:,\d{1,2})?|\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d+(?:[.,]\d{1,2})?"
)
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def read_cents(typed: str) -> int | None:
    """Return whole cents; None for what is no one sum of money, is negative or past MOST_CENTS.

    A point or comma before three digits parts thousands, before one or two it parts cents.
    """
    plain = re.sub(r"\s+", " ", typed.casefold().replace("\u00a0", " ")).strip()
    plain = re.sub(r"([.,])\s*(-+|=)(?!\d)", "", plain)  # "300,-" and "300,="
    plain = plain.replace("€", " ")
    numbers = list(_NUMBER.finditer(plain))
    words = _WORD.findall(plain)
    if not numbers:
        return 0 if words and _NOTHING & set(words) and set(words) <= _NOTHING | _AROUND else None
    rest = _NUMBER.sub(" ", plain)
    if len(numbers) != 1 or re.search(r"[^\w\s'’.,!?()~]", rest) or re.search(r"\d", rest):
        return None
    if set(words) - _AROUND - _THOUSANDS:
        return None
    cents = _cents(numbers[0].group())
    if _THOUSANDS & set(words):
        cents *= 1000
    return cents if cents <= MOST_CENTS else None


def _cents(number: str) -> int:
    parted = re.fullmatch(r"(.*?)(?:[.,](\d{1,2}))?", number)
    whole, part = (parted[1], parted[2]) if parted else (number, None)
    euros = int(re.sub(r"[., ]", "", whole))
    return euros * 100 + int((part or "0").ljust(2, "0"))
