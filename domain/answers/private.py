"""What stays out of a text that others read: private numbers, and who somebody is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from domain.personal import mask
from domain.plain_text import tidy
from domain.reading import PersonalKind, PersonalSpan

_MOBILE = re.compile(
    r"(?<!\d)(?:(?:\+|00)[\s\-]*31[\s\-]*(?:\(?0\)?)?[\s\-]*|\(?0\s*)6(?:[\s\-./()]*\d){8}(?!\d)"
)
"""Dutch mobile numbers as people write them: 06-12345678, +31 6 1234 5678, 0031 (0)6 …"""
_OF_A_PERSON = frozenset(
    {
        *(PersonalKind.PHONE, PersonalKind.EMAIL, PersonalKind.IBAN, PersonalKind.BSN),
        PersonalKind.NAME,
    }
)
_NEVER = frozenset({PersonalKind.IBAN, PersonalKind.BSN})


def without_people(typed: str, personal: Sequence[PersonalSpan]) -> tuple[str, bool]:
    """Return a question of a resident with what says who somebody is masked, and whether it was.

    Args:
        personal: what the reader found in `typed`, as it was typed.
    """
    found = [one for one in personal if one.kind in _OF_A_PERSON]
    return tidy(mask(typed, found)), bool(found)


def is_private(typed: str, personal: Sequence[PersonalSpan]) -> bool:
    """Return whether a text of somebody who speaks for others holds what is private.

    That is a mobile number, an account or a citizen number. The number of an office and the
    name of somebody who helps are what such a text is for.
    """
    return _MOBILE.search(typed) is not None or any(one.kind in _NEVER for one in personal)
