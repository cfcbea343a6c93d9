"""Sums of money as somebody types them: "12.500", "€ 1250,50", "12 duizend"."""

from __future__ import annotations

import re

_SUM = re.compile(
    r"(?:€|eur|euro)?\s*(?P<whole>\d{1,3}(?:[. ]\d{3})+|\d{1,9})(?:,(?P<cents>\d{2}|-))?"
    r"\s*(?P<thousand>duizend|thousand|k)?\s*(?:euro|eur|€)?(?:,-)?",
    re.IGNORECASE,
)
MOST_CENTS = 100_000_000_00


def read_sum(typed: str) -> int | None:
    """Return the whole cents of a sum; None for what is none, or is 0 or out of reach."""
    found = _SUM.fullmatch(typed.strip().replace("\u00a0", " "))
    if found is None:
        return None
    euros = int(re.sub(r"[. ]", "", found["whole"]))
    if found["thousand"]:
        euros *= 1000
    cents = euros * 100 + (int(found["cents"]) if (found["cents"] or "-") != "-" else 0)
    return cents if 0 < cents <= MOST_CENTS else None
