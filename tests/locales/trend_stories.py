"""All screens of themes over time, for the tests that render whatever the domain shows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from domain.ids import ResidentId, ThemeId
from domain.notices import Notice, Words
from domain.people import Resident
from domain.theme_trends import MonthCount, trends_notice, trends_of

ANNA = Resident(ResidentId(1), "A1B2", "Anna", "nl", None)
TODAY = date(2026, 3, 2)
URL = "https://smederij.example/gebied/krakeel/themas"


def trends() -> Iterator[Notice]:
    """Return the picture with many themes, and what is said without one."""
    counts = [
        MonthCount(
            ThemeId(theme),
            Words({"nl": f"Thema {theme}", "en": f"Theme {theme}"}) if theme else None,
            date(2026, month, 1),
            1000 * theme + month,
        )
        for theme in range(9)
        for month in (1, 3)
    ]
    for known in (counts, counts[2:6], []):
        yield trends_notice(ANNA, "Krakeel", trends_of(known, TODAY, "Krakeel"), URL)
