"""Days and numbers of people as somebody types them: "za 5 dec", "vier mensen"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta

NUMBER_WORDS: Mapping[str, int] = {
    name: number
    for number, names in enumerate(
        (
            ("een", "één", "one"),
            ("twee", "two"),
            ("drie", "three"),
            ("vier", "four"),
            ("vijf", "five"),
            ("zes", "six"),
            ("zeven", "seven"),
            ("acht", "eight"),
            ("negen", "nine"),
            ("tien", "ten"),
            ("elf", "eleven"),
            ("twaalf", "twelve"),
        ),
        start=1,
    )
    for name in names
}
"""Numbers in words, from 1 to 12: of hands, places and hours."""


def read_hands(typed: str, *, most: int) -> int | None:
    """Return the one number from 1 to `most` in what somebody typed: "4", "vier mensen"."""
    found = [int(one) for one in re.findall(r"\d{1,4}", typed)]
    if not found:
        words = re.findall(r"[^\W\d_]+", typed.casefold())
        found = [NUMBER_WORDS[word] for word in words if word in NUMBER_WORDS]
    if len(found) != 1 or re.search(r"-\s*\d|\d{5}|\d[.,]\d", typed):
        return None
    return found[0] if 1 <= found[0] <= most else None


_MONTHS = (
    ("januari", "jan", "january"),
    ("februari", "feb", "february"),
    ("maart", "mrt", "march", "mar"),
    ("april", "apr"),
    ("mei", "may"),
    ("juni", "jun", "june"),
    ("juli", "jul", "july"),
    ("augustus", "aug", "august"),
    ("september", "sep", "sept"),
    ("oktober", "okt", "october", "oct"),
    ("november", "nov"),
    ("december", "dec"),
)
_WEEKDAYS = (
    ("maandag", "ma", "monday", "mon"),
    ("dinsdag", "di", "tuesday", "tue"),
    ("woensdag", "wo", "wednesday", "wed"),
    ("donderdag", "do", "thursday", "thu"),
    ("vrijdag", "vr", "friday", "fri"),
    ("zaterdag", "za", "saturday", "sat"),
    ("zondag", "zo", "sunday", "sun"),
)
_NEAR = {
    "vandaag": 0,
    "today": 0,
    "morgen": 1,
    "tomorrow": 1,
    "overmorgen": 2,
}
_AROUND = frozenset({"op", "de", "e", "ste", "a", "s", "as", "aanstaande", "komende"}) | {
    *("on", "the", "of", "st", "nd", "rd", "th"),
}
_NUMERIC = re.compile(r"(\d{1,2})[-/. ]+(\d{1,2})(?:[-/. ]+(\d{4}|\d{2}))?")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_NAMED = re.compile(r"(\d{1,2})(?: (\d{4}))?")
PAST = timedelta(days=60)
"""A day without a year that is this short ago was meant so, and is not a year ahead."""


def read_day(typed: str, today: date) -> date | None:
    """Return the day somebody typed: "12 december", "12-12", "za 5 dec", "vrijdag", "morgen".

    A day without a year is the one nearest to `today`: from PAST ago to ten months ahead. A
    weekday alone is the next one after today. None for what is no day, not in the calendar,
    or on another weekday than was typed.
    """
    plain = " ".join(re.findall(r"[^\W\d_]+|[\d]+(?:[-/.]\d+)*", typed.casefold()))
    words = [one for one in plain.split() if one[0].isalpha() and one not in _AROUND]
    numbers = " ".join(one for one in plain.split() if not one[0].isalpha())
    if len(words) == 1 and not numbers and words[0] in _NEAR:
        return today + timedelta(days=_NEAR[words[0]])
    months = [one for one in map(_month, words) if one]
    weekdays = [one for one in map(_weekday, words) if one is not None]
    if len(months) + len(weekdays) != len(words) or len(months) > 1 or len(weekdays) > 1:
        return None
    if not numbers:
        if months or not weekdays:
            return None
        return today + timedelta(days=(weekdays[0] - today.weekday()) % 7 or 7)
    found = _calendar_day(numbers, months[0] if months else None, today)
    if found is None or (weekdays and found.weekday() != weekdays[0]):
        return None
    return found


def _calendar_day(numbers: str, month: int | None, today: date) -> date | None:
    if month is not None:
        named = _NAMED.fullmatch(numbers)
        return _nearest(named[2], month, int(named[1]), today) if named else None
    if iso := _ISO.fullmatch(numbers):
        return _nearest(iso[1], int(iso[2]), int(iso[3]), today)
    numeric = _NUMERIC.fullmatch(numbers)
    if numeric is None:
        return None
    year = f"20{numeric[3]}" if numeric[3] and len(numeric[3]) == 2 else numeric[3]
    return _nearest(year, int(numeric[2]), int(numeric[1]), today)


def _nearest(year: str | None, month: int, day: int, today: date) -> date | None:
    years = [int(year)] if year else [today.year - 1, today.year, today.year + 1]
    for one in years:
        try:
            found = date(one, month, day)
        except ValueError:  # not in the calendar of that year
            continue
        if year or today - PAST <= found < today - PAST + timedelta(days=365):
            return found
    return None


def _month(word: str) -> int | None:
    return next((at for at, names in enumerate(_MONTHS, start=1) if word in names), None)


def _weekday(word: str) -> int | None:
    return next((at for at, names in enumerate(_WEEKDAYS) if word in names), None)
