"""Who somebody is to the program, and the name that neighbours see."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from domain.ids import AreaSlug, ResidentId
from domain.notices import TextKey, Value
from domain.plain_text import one_line
from domain.texts import GeneralText

CONSENT_VERSION = 1
"""Raise it when what people say yes to changes."""


class Role(StrEnum):
    """What somebody may have besides being a resident (MECHANISMS section 0)."""

    INITIATIVE_GROUP = "initiative-group"
    COMMUNITY_WORKER = "community-worker"
    AREA_DIRECTOR = "area-director"
    NEIGHBOURHOOD_TEAM = "neighbourhood-team"
    ALIGNMENT_GROUP = "alignment-group"
    STEERING_GROUP = "steering-group"
    SOUNDING_BOARD = "sounding-board"
    ALDERMAN = "alderman"


class Action(StrEnum):
    """What not everybody may do."""

    OPEN_BALLOT = "open-ballot"
    CONFIRM_THEME = "confirm-theme"


MAY: dict[Action, frozenset[Role]] = {
    Action.OPEN_BALLOT: frozenset({Role.INITIATIVE_GROUP}),
    Action.CONFIRM_THEME: frozenset({Role.INITIATIVE_GROUP}),
}
"""Which roles may do it in the areas where somebody has them."""


@dataclass(frozen=True, slots=True)
class Resident:
    """Somebody who gave consent.

    Attributes:
        code: as `/mijn` shows it; how others name this person on the command line.
        shown_name: None when not chosen yet, empty for "a neighbour".
        area: home area; None after "none of these".
        roles: each with the area it holds in.
    """

    id: ResidentId
    code: str
    shown_name: str | None
    language: str
    area: AreaSlug | None
    stopped: bool = False
    roles: frozenset[tuple[Role, AreaSlug]] = frozenset()

    def may(self, action: Action, area: AreaSlug) -> bool:
        """Return whether one of this person's roles allows `action` in `area`."""
        return any((role, area) in self.roles for role in MAY[action])


def shown(name: str | None) -> Value:
    """Return the name that neighbours see: a first name, or "a neighbour"."""
    return name or GeneralText.A_NEIGHBOUR


class NameText(TextKey):
    """Why a name can't be used."""

    TOO_LONG = "naam-te-lang"
    NO_LETTERS = "naam-zonder-letters"
    OFFICIAL = "naam-officieel"
    CONTACT = "naam-met-gegevens"


OFFICIAL_WORDS = (
    "gemeente",
    "smederij",
    "smederijen",
    "admin",
    "administrator",
    "beheerder",
    "moderator",
    "begeleider",
    "wethouder",
    "burgemeester",
    "politie",
    "wijkagent",
    "gebiedsregisseur",
    "opbouwwerker",
    "officieel",
    "official",
    "support",
    "telegram",
    "bot",
)
"""Words that would make a name look as if it spoke for an organisation."""

_LOOK_ALIKES = str.maketrans("013457@$!|аеорсухі", "oieastasiiaeopcyxi")


def check_name(typed: str, *, most: int, partners: tuple[str, ...] = ()) -> str | NameText:
    """Return the name as it will be shown, or why it can't be used.

    Args:
        most: characters a name may have.
        partners: names of the organisations that take part in this municipality.
    """
    name = one_line(typed)
    if len(name) > most:
        return NameText.TOO_LONG
    if not any(letter.isalpha() for letter in name):
        return NameText.NO_LETTERS
    if "@" in name or sum(letter.isdigit() for letter in name) > 3 or "/" in name:
        return NameText.CONTACT
    if _looks_official(name, partners):
        return NameText.OFFICIAL
    return name


def _looks_official(name: str, partners: tuple[str, ...]) -> bool:
    plain = _plain(name)
    words = plain.split()
    joined = "".join(words)
    for official in (*OFFICIAL_WORDS, *(_plain(one) for one in partners)):
        if official in words or joined == official.replace(" ", ""):
            return True
        if len(official) > 4 and joined.startswith(official.replace(" ", "")):
            return True
    return False


def _plain(name: str) -> str:
    spread = unicodedata.normalize("NFKD", name.casefold()).translate(_LOOK_ALIKES)
    letters = "".join(
        one if one.isalnum() else " " for one in spread if not unicodedata.combining(one)
    )
    return " ".join(letters.split())
