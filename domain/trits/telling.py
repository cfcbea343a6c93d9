"""What of personal data may not stand in what the whole area reads."""

from __future__ import annotations

from collections.abc import Sequence

from domain.reading import PersonalKind, PersonalSpan

SAYS_WHO = frozenset(
    {
        PersonalKind.PHONE,
        PersonalKind.EMAIL,
        PersonalKind.IBAN,
        PersonalKind.BSN,
        PersonalKind.NAME,
    }
)
"""An address may be where the work is; these only say who somebody is."""
SHORT = 3
"""Letters of a word that tells nothing by itself."""


def about(text: str, key_words: Sequence[str]) -> tuple[str, ...]:
    """Return what a text is about: its key words, or its longer words where it has none."""
    return tuple(key_words) or tuple(one for one in text.split() if len(one) > SHORT)


def tells_who(personal: Sequence[PersonalSpan]) -> bool:
    """Return whether something found in a text says who somebody is."""
    return any(one.kind in SAYS_WHO for one in personal)
