"""Reading what somebody types for the file of an item: long enough, short enough, no phone numbers.

All of it stands in public.
"""

from __future__ import annotations

from collections.abc import Sequence

from domain.people import Resident
from domain.plain_text import one_line
from domain.reading import PersonalKind, PersonalSpan
from domain.refusing import Refused, refuse
from domain.scoping.texts import ScopeText

NOT_IN_PUBLIC = frozenset(
    {PersonalKind.PHONE, PersonalKind.EMAIL, PersonalKind.IBAN, PersonalKind.BSN}
)
"""These only say how somebody is reached, or who they are."""


def read_words(
    resident: Resident, typed: str, personal: Sequence[PersonalSpan], *, least: int, most: int
) -> str | Refused:
    """Return what was typed, tidy on one line; or why it can't stand in a public file.

    Args:
        least, most: characters, both in.
    """
    text = one_line(typed)
    if len(text) > most:
        return refuse(resident, ScopeText.TOO_LONG, {"tekens": len(text), "passen": most})
    if len(text) < least or not any(one.isalnum() for one in text):
        return refuse(resident, ScopeText.TOO_SHORT, {"tekens": len(text), "nodig": least})
    if any(one.kind in NOT_IN_PUBLIC for one in personal):
        return refuse(resident, ScopeText.PERSONAL)
    return text
