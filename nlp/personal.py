"""Personal data in a text: what a resident may want to hide before neighbours read it.

Too much is better than too little here, since the resident decides: every span is an offer.
Names of streets stay, because an issue needs its place; the house number goes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from functools import partial
from itertools import islice
from typing import TypeAlias

from phonenumbers import PhoneNumberMatcher, PhoneNumberType, number_type
from spacy.language import Language
from spacy.tokens import Doc

from domain.reading import PersonalKind, PersonalSpan
from nlp.house_numbers import find_house_numbers, find_postcodes
from nlp.names import find_names

Finder: TypeAlias = tuple[PersonalKind, Callable[[str], Iterator[tuple[int, int]]]]
"""A kind, and what finds where it stands in a text."""

MOST_PHONES = 20
"""Phone numbers looked for in one text; each costs 0.3 ms."""

MOST_TRIES = 200
"""Rows of digits that are tried as a phone number in one text."""

_PUBLIC_NUMBERS = frozenset(
    (
        PhoneNumberType.TOLL_FREE,
        PhoneNumberType.PREMIUM_RATE,
        PhoneNumberType.SHARED_COST,
        PhoneNumberType.UAN,
    )
)
"""0800, 0900 and 14 0528 belong to organisations, never to a person."""

_EMAIL = re.compile(r"(?<![\w.+%'-])[\w.+%'-]{1,64}@(?:[\w-]{1,63}\.){1,8}[^\W\d_]{2,24}")
_IBAN_START = re.compile(r"(?<![^\W_])[A-Za-z]{2}\d\d")
_IBAN_LENGTHS = {
    "AT": 20, "BE": 16, "BG": 22, "CH": 21, "CY": 28, "CZ": 24, "DE": 22, "DK": 18, "EE": 20,
    "ES": 24, "FI": 18, "FR": 27, "GB": 22, "GR": 27, "HR": 21, "HU": 28, "IE": 22, "IS": 26,
    "IT": 27, "LI": 21, "LT": 20, "LU": 20, "LV": 21, "MT": 31, "NL": 18, "NO": 15, "PL": 28,
    "PT": 25, "RO": 24, "SE": 24, "SI": 19, "SK": 24, "TR": 26, "UA": 29,
}  # fmt: skip
_BSN = re.compile(
    r"(?<![\w€$£.,+-])(?<![€$£] )"
    r"(?:\d{8,9}|\d{3}([. -])\d{3}\1\d{3}|\d{4}([. -])\d{2}\2\d{3}|\d{2,3}([. -])\d{2,3}\3\d{3})"
    r"(?![\w%])(?![.,-]\d)(?! ?(?:euro|eur|€))",
    re.IGNORECASE,
)
_BSN_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)
_MOST_DAYS, _MOST_MONTHS, _YEARS = 31, 12, range(1900, 2100)


def find_personal(text: str, places: Collection[str] = ()) -> tuple[PersonalSpan, ...]:
    """Return what looks like personal data in `text`, not overlapping, in its order.

    A row of digits is one thing only: IBAN and e-mail go before phone, phone before BSN,
    BSN before address, because each later one is easier to mistake.

    Args:
        places: names of areas and streets in small letters; they are no people.
    """
    found: list[PersonalSpan] = []
    taken = bytearray(len(text))
    names: Finder = (PersonalKind.NAME, partial(find_names, places=places))
    for kind, find in (*_FINDERS, names):
        for start, end in find(text):
            if not any(taken[start:end]):
                taken[start:end] = b"\1" * (end - start)
                found.append(PersonalSpan(kind, start, end))
    return tuple(sorted(found, key=lambda span: span.start))


def _emails(text: str) -> Iterator[tuple[int, int]]:
    if "@" in text:
        yield from (match.span() for match in _EMAIL.finditer(text))


def _ibans(text: str) -> Iterator[tuple[int, int]]:
    for match in _IBAN_START.finditer(text):
        length = _IBAN_LENGTHS.get(match[0][:2].upper())
        end = _end_of_number(text, match.start(), length) if length else None
        if end and _is_iban(text[match.start() : end]):
            yield match.start(), end


def _end_of_number(text: str, start: int, length: int) -> int | None:
    """Return where `length` letters and digits from `start` end, single separators apart."""
    seen = 0
    place = start
    while place < len(text):
        if text[place].isascii() and text[place].isalnum():
            seen += 1
        elif text[place] not in " .-" or not text[place - 1].isalnum():
            return None
        place += 1
        if seen == length:
            return place if not text[place : place + 1].isalnum() else None
    return None


def _is_iban(text: str) -> bool:
    """Tell whether the letters and digits of `text` pass the check of ISO 13616 (mod 97)."""
    number = "".join(letter for letter in text.upper() if letter.isalnum())
    return int("".join(str(int(sign, 36)) for sign in number[4:] + number[:4])) % 97 == 1


def _phones(text: str) -> Iterator[tuple[int, int]]:
    """Find numbers that exist in the Netherlands, or abroad when written with `+` or `00`."""
    matches = PhoneNumberMatcher(text, "NL", max_tries=MOST_TRIES)
    for match in islice(matches, MOST_PHONES):
        if number_type(match.number) not in _PUBLIC_NUMBERS:
            yield match.start, match.end


def _bsns(text: str) -> Iterator[tuple[int, int]]:
    for match in _BSN.finditer(text):
        digits = "".join(filter(str.isdigit, match[0]))
        if is_bsn(digits) and not (digits == match[0] and _is_day(digits)):
            yield match.span()


def is_bsn(digits: str) -> bool:
    """Tell whether 8 or 9 digits pass the eleven-check of the burgerservicenummer."""
    if len(digits) not in (8, 9) or not int(digits):
        return False
    pairs = zip(digits.zfill(9), _BSN_WEIGHTS, strict=True)
    return sum(int(digit) * weight for digit, weight in pairs) % 11 == 0


def _is_day(digits: str) -> bool:
    """Tell whether eight digits are more likely a day: 24112026 or 20261124."""
    if len(digits) != 8:
        return False
    first, second, last = int(digits[:2]), int(digits[2:4]), int(digits[4:])
    forwards = 1 <= first <= _MOST_DAYS and 1 <= second <= _MOST_MONTHS and last in _YEARS
    year, month, day = int(digits[:4]), int(digits[4:6]), int(digits[6:])
    backwards = year in _YEARS and 1 <= month <= _MOST_MONTHS and 1 <= day <= _MOST_DAYS
    return forwards or backwards


_FINDERS: tuple[Finder, ...] = (
    (PersonalKind.IBAN, _ibans),
    (PersonalKind.EMAIL, _emails),
    (PersonalKind.PHONE, _phones),
    (PersonalKind.BSN, _bsns),
    (PersonalKind.POSTCODE, find_postcodes),
    (PersonalKind.HOUSE_NUMBER, find_house_numbers),
)
"""All but names, in the order in which they are looked for."""

Doc.set_extension("personal", default=(), force=True)


class Personal:
    """Sets `doc._.personal`, places in `doc.text`."""

    def __init__(self, places: Collection[str]) -> None:
        self._places = frozenset(place.lower() for place in places)

    def __call__(self, doc: Doc) -> Doc:
        doc._.personal = find_personal(doc.text, self._places)
        return doc


@Language.factory("smederij_personal", default_config={"places": []}, assigns=["doc._.personal"])
def make_personal(nlp: Language, name: str, places: list[str]) -> Personal:
    """Build the component; `places` as for `find_personal`."""
    return Personal(places)
