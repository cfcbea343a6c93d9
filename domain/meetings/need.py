"""What a meeting can offer so that more people can come: child care, and help with language."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from domain.notices import TextKey


class Need(StrEnum):
    """What somebody may need to come; the value stands on buttons."""

    CHILD_CARE = "oppas"
    LANGUAGE_HELP = "taal"


NEEDS = "|".join(Need)
"""For the pattern of a button."""


class NeedText(TextKey):
    """Sentences of what is offered and asked for."""

    OFFERS_CARE = "bijeenkomst-met-oppas"
    OFFERS_LANGUAGE = "bijeenkomst-met-taalhulp"
    YOU_NEED_CARE = "bijeenkomst-je-vroeg-oppas"
    YOU_NEED_LANGUAGE = "bijeenkomst-je-vroeg-taalhulp"
    ASKED_CARE = "bijeenkomst-oppas-gevraagd"
    ASKED_LANGUAGE = "bijeenkomst-taalhulp-gevraagd"

    NEED_CARE = "knop-oppas-nodig"
    NEED_LANGUAGE = "knop-taalhulp-nodig"
    NO_CARE = "knop-geen-oppas-nodig"
    NO_LANGUAGE = "knop-geen-taalhulp-nodig"
    OFFER_CARE = "knop-met-oppas"
    OFFER_LANGUAGE = "knop-met-taalhulp"
    OFFER_NO_CARE = "knop-zonder-oppas"
    OFFER_NO_LANGUAGE = "knop-zonder-taalhulp"


OFFERED = {Need.CHILD_CARE: NeedText.OFFERS_CARE, Need.LANGUAGE_HELP: NeedText.OFFERS_LANGUAGE}
MINE = {Need.CHILD_CARE: NeedText.YOU_NEED_CARE, Need.LANGUAGE_HELP: NeedText.YOU_NEED_LANGUAGE}
ASKED = {Need.CHILD_CARE: NeedText.ASKED_CARE, Need.LANGUAGE_HELP: NeedText.ASKED_LANGUAGE}
ASK = {Need.CHILD_CARE: NeedText.NEED_CARE, Need.LANGUAGE_HELP: NeedText.NEED_LANGUAGE}
ASK_NOT = {Need.CHILD_CARE: NeedText.NO_CARE, Need.LANGUAGE_HELP: NeedText.NO_LANGUAGE}
OFFER = {Need.CHILD_CARE: NeedText.OFFER_CARE, Need.LANGUAGE_HELP: NeedText.OFFER_LANGUAGE}
OFFER_NOT = {
    Need.CHILD_CARE: NeedText.OFFER_NO_CARE,
    Need.LANGUAGE_HELP: NeedText.OFFER_NO_LANGUAGE,
}


def needs_of(*, child_care: bool, language_help: bool) -> frozenset[Need]:
    """Return needs that are stored apart."""
    stored = {Need.CHILD_CARE: child_care, Need.LANGUAGE_HELP: language_help}
    return frozenset(one for one, wanted in stored.items() if wanted)


def in_order(needs: Iterable[Need]) -> list[Need]:
    """Return needs in the order in which they are always shown."""
    found = set(needs)
    return [one for one in Need if one in found]
