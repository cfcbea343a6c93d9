"""Moments and numbers of places as somebody types them: "do 12 maart 19.30", "morgen half acht"."""

from __future__ import annotations

import re
from datetime import datetime, time, timedelta

from domain.calendar import LOCAL, day_of
from domain.tasks.typed import NUMBER_WORDS, read_day, read_hands

NO_LIMIT = 0
"""Places of a meeting that anybody can come to, while it is being called."""

_HOUR = rf"(\d{{1,2}}|{'|'.join(NUMBER_WORDS)})"
_PART = re.compile(
    r"\b(?:(?:in the|in de|’?s|de) )?"
    r"(?:(?P<night>nachts)|(?P<morning>ochtends?|morgens|morning)|(?P<noon>middags?|afternoon)"
    r"|(?P<evening>avonds?|evening))\b"
)
_TOGETHER = (
    (r"\bvan(avond|middag|ochtend)\b", r"vandaag \1"),
    (r"\bmorgen(avond|middag|ochtend)\b", r"morgen \1"),
    (r"\b([a-z]+dag)(avond|middag|ochtend)\b", r"\1 \2"),
    (r"\btonight\b", "vandaag avond"),
    (r"\bthis (morning|afternoon|evening)\b", r"vandaag \1"),
)
_WRITTEN = re.compile(r"(?<![\d.:/-])(\d{1,2})[.:u](\d{2})(?![\d.:/-])(?: ?(?:uur|u)\b)?")
_AM_PM = re.compile(r"(?<![\d.:])(\d{1,2})(?:[.:](\d{2}))? ?(am|pm)\b")
_SPOKEN: tuple[tuple[re.Pattern[str], int], ...] = (
    (re.compile(rf"\b(kwart|vijf|tien|quarter) (voor|over) half {_HOUR}\b(?: uur)?"), -30),
    (re.compile(rf"\bhalf past {_HOUR}\b"), 30),
    (re.compile(rf"\bhalf {_HOUR}\b(?: uur)?"), -30),
    (
        re.compile(rf"\b(kwart|vijf|tien|quarter|five|ten) (voor|over|past|to) {_HOUR}\b(?: uur)?"),
        0,
    ),
    (re.compile(rf"\b{_HOUR} ?(?:uur|u|h|o’clock)\b"), 0),
    (re.compile(rf"\b(?:om|at|vanaf) {_HOUR}\b"), 0),
)
_MINUTES = {"kwart": 15, "quarter": 15, "vijf": 5, "five": 5, "tien": 10, "ten": 10}
_FIRST_OF_DAY = time(9)
"""A spoken hour before this one is in the afternoon or evening: "half acht" is 19.30."""
_AROUND = re.compile(r"\b(?:om|rond|vanaf|at|from|around|uur)\b|,")


def read_moment(typed: str, at: datetime) -> datetime | None:
    """Return the moment somebody typed: "do 12 maart 19.30", "12-3 om 20 uur", "morgen half acht".

    A time in words is in the evening when it could be: nobody meets at half past seven in the
    morning without saying so. "19.30" and "7.30" are as they are written.

    Args:
        at: now, timezone-aware; days are counted from its day in Europe/Amsterdam.

    Returns:
        None for what lacks a day or a time, or isn't in the calendar.
    """
    plain = " ".join(typed.casefold().replace("'", "’").replace("‘", "’").split())
    for pattern, apart in _TOGETHER:
        plain = re.sub(pattern, apart, plain)
    part = _PART.search(plain)
    if part:
        plain = f"{plain[: part.start()]} {plain[part.end() :]}"
    found = _time_in(plain, part.lastgroup if part else None)
    if found is None:
        return None
    clock, rest = found
    rest = " ".join(_AROUND.sub(" ", rest).split())
    today = day_of(at)
    week = timedelta(days=7) if re.search(r"\b(volgende week|next week)\b", rest) else None
    if week:
        rest = re.sub(r"\b(volgende week|next week)\b", " ", rest).strip()
        day = read_day(rest, today - timedelta(days=today.weekday() + 1) + week)
    else:
        day = read_day(rest, today)
    if day is None:
        return None
    return datetime.combine(day, clock, LOCAL).astimezone(at.tzinfo)


def _time_in(plain: str, part: str | None) -> tuple[time, str] | None:
    """Return the time of the day, and what stands around it."""
    written = list(_WRITTEN.finditer(plain))
    if found := _AM_PM.search(plain):
        hour = int(found[1]) % 12 + (12 if found[3] == "pm" else 0)
        return _clock(hour, int(found[2] or 0), plain, found) if int(found[1]) <= 12 else None
    if written:
        found = written[-1]
        hour = int(found[1])
        if part in ("noon", "evening") and hour < 12:
            hour += 12
        return _clock(hour, int(found[2]), plain, found)
    for pattern, minutes in _SPOKEN:
        if found := pattern.search(plain):
            name = found[found.lastindex or 1]
            hour = NUMBER_WORDS.get(name) or int(name)
            more = 0
            if pattern.groups == 3:
                more = _MINUTES[found[1]] * (-1 if found[2] in ("voor", "to") else 1)
            return _spoken(hour, minutes + more, part, plain, found)
    return None


def _spoken(
    hour: int, minutes: int, part: str | None, plain: str, found: re.Match[str]
) -> tuple[time, str] | None:
    if hour > 24:
        return None
    total = hour * 60 + minutes
    early = total < _FIRST_OF_DAY.hour * 60
    if hour <= 12 and (part in ("noon", "evening") or (part is None and early)) and total < 12 * 60:
        total += 12 * 60
    return _clock(*divmod(total, 60), plain, found)


def _clock(hour: int, minute: int, plain: str, found: re.Match[str]) -> tuple[time, str] | None:
    if not (0 <= hour <= 23 and 0 <= minute <= 59):
        return None
    return time(hour, minute), f"{plain[: found.start()]} {plain[found.end() :]}"


def read_places(typed: str, *, most: int) -> int | None:
    """Return how many places somebody typed, NO_LIMIT for no limit; None for neither."""
    if re.search(r"\b(geen (max|limiet|grens)\w*|onbeperkt|no (max|limit)\w*)", typed.casefold()):
        return NO_LIMIT
    return read_hands(typed, most=most)
