"""An agenda item: what it says, why, and from which side it came.

Source: brochure, chapter 3 (work route), ground rules 9 (criss-cross) and 12 (own solutions
first). All else refers to an item by its number (docs/decisions/0021-route.md).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.agenda.texts import AGENDA_PREFIX, AgendaText
from domain.ids import AgendaItemId, AreaSlug, ThemeId
from domain.notices import Button, Line, Look, TextKey, Words
from domain.people import Resident
from domain.plain_text import one_line, tidy
from domain.reading import PersonalKind, PersonalSpan
from domain.refusing import Refused, refuse
from domain.roles import Role

LEAST_LETTERS = 3


class Origin(StrEnum):
    """The side that an item came from; it shows on the item (ground rule 9)."""

    BALLOT = "ballot"
    """A theme that won a ballot of residents."""
    THEME = "theme"
    """A theme that the initiative group put forward."""
    RESIDENT = "resident"
    PARTNER = "partner"
    FACILITATOR = "facilitator"
    """A community worker or an area director."""
    EVALUATION = "evaluation"
    """Somebody said so when the area looked back; nobody is named."""


ORIGINS: Mapping[Origin, AgendaText] = {
    Origin.BALLOT: AgendaText.FROM_BALLOT,
    Origin.THEME: AgendaText.FROM_THEME,
    Origin.RESIDENT: AgendaText.FROM_RESIDENT,
    Origin.PARTNER: AgendaText.FROM_PARTNER,
    Origin.FACILITATOR: AgendaText.FROM_FACILITATOR,
    Origin.EVALUATION: AgendaText.FROM_EVALUATION,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """What residents put on their agenda.

    Attributes:
        names: its title; of a theme in more languages.
        why: in residents' own words; may be empty.
        partner: key of the partner it came from; None for another side.
        theme: where the issues behind it stand; None for one that came in own words.
        wordings: how often its title or why was changed.
    """

    id: AgendaItemId
    area: AreaSlug
    names: Words
    why: str = ""
    origin: Origin = Origin.BALLOT
    partner: str | None = None
    theme: ThemeId | None = None
    wordings: int = 0


@dataclass(frozen=True, slots=True)
class Wording:
    """What an item said before, until when, and who changed it."""

    names: Words
    why: str
    until: datetime
    by_name: str | None


def reads(resident: Resident, area: AreaSlug) -> bool:
    """Return whether the agenda of `area` is for this person: at home, or where they have a role.

    A role that holds everywhere opens every area.
    """
    return resident.area == area or any(where in (None, area) for _, where in resident.roles)


def side_of(resident: Resident, area: AreaSlug) -> Origin | None:
    """Return from which side somebody puts something forward; None for nobody of this area.

    Who works for a partner and has a role here speaks for that partner, also at home.
    """
    if not reads(resident, area):
        return None
    roles = {role for role, where in resident.roles if where in (None, area)}
    if resident.partner is not None and roles - {Role.INITIATIVE_GROUP}:
        return Origin.PARTNER
    if roles & {Role.COMMUNITY_WORKER, Role.AREA_DIRECTOR}:
        return Origin.FACILITATOR
    return Origin.RESIDENT if resident.area == area else None


def origin_line(origin: Origin, partner: str | None, partners: Mapping[str, str]) -> Line:
    """Return from which side something came, in words.

    Args:
        partners: key of each partner -> its name.
    """
    return Line(ORIGINS[origin], {"partner": partners.get(partner or "", partner or "")})


def agenda_button(resident: Resident, area: AreaSlug) -> Button:
    """Return the button to the agenda of an area."""
    home = resident.area == area
    data = f"{AGENDA_PREFIX}:1" if home else f"{AGENDA_PREFIX}:in:{area}:1"
    return Button(label=AgendaText.TO_AGENDA, data=data, look=Look.QUIET)


def item_button(item: AgendaItemId, label: TextKey = AgendaText.TO_ITEM) -> Button:
    """Return the button to an item."""
    return Button(label=label, data=f"{AGENDA_PREFIX}:{item}:open", look=Look.QUIET)


# --- words that people write --------------------------------------------------------------

_ONLY_A_PERSON = frozenset(
    {
        PersonalKind.PHONE,
        PersonalKind.EMAIL,
        PersonalKind.IBAN,
        PersonalKind.BSN,
        PersonalKind.NAME,
    }
)
"""An address may be what it is about; these only say who somebody is."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Characters: of a title and a why at most, of a reason at least and at most."""

    title: int
    why: int
    reason_least: int
    reason_most: int


def check_title(
    resident: Resident, typed: str, limits: Limits, *, personal: Sequence[PersonalSpan] = ()
) -> str | Refused:
    """Return a title in one line, or why it can't be one."""
    return _checked(resident, one_line(typed), LEAST_LETTERS, limits.title, personal)


def check_why(
    resident: Resident, typed: str, limits: Limits, *, personal: Sequence[PersonalSpan] = ()
) -> str | Refused:
    """Return why something matters, in somebody's own words, or what is wrong with them."""
    return _checked(resident, tidy(typed), LEAST_LETTERS, limits.why, personal)


def check_reason(
    resident: Resident, typed: str, limits: Limits, *, personal: Sequence[PersonalSpan] = ()
) -> str | Refused:
    """Return a reason or a next step: words enough to be an answer."""
    return _checked(resident, tidy(typed), limits.reason_least, limits.reason_most, personal)


def check_helper(
    resident: Resident, typed: str, limits: Limits, *, personal: Sequence[PersonalSpan] = ()
) -> str | Refused:
    """Return who can help: a first name and an organisation are fine, a number is not."""
    contact = [one for one in personal if one.kind is not PersonalKind.NAME]
    return _checked(resident, one_line(typed), LEAST_LETTERS, limits.title, contact)


def _checked(
    resident: Resident, text: str, least: int, most: int, personal: Sequence[PersonalSpan]
) -> str | Refused:
    if len(text) > most:
        return refuse(resident, AgendaText.TOO_LONG, {"tekens": len(text), "passen": most})
    letters = sum(one.isalnum() for one in text)
    if least > LEAST_LETTERS and len(text) < least:
        return refuse(resident, AgendaText.TOO_SHORT_FOR, {"tekens": len(text), "nodig": least})
    if letters < LEAST_LETTERS:
        return refuse(resident, AgendaText.TOO_SHORT)
    if any(one.kind in _ONLY_A_PERSON for one in personal):
        return refuse(resident, AgendaText.PERSONAL)
    return text
