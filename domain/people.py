"""Who somebody is to the program, and the name that neighbours see."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from domain.ids import AreaSlug, ResidentId
from domain.notices import TextKey, Value
from domain.plain_text import one_line
from domain.roles import Action, Held, may, may_somewhere
from domain.texts import GeneralText

CONSENT_VERSION = 1
"""Raise it when what people say yes to changes."""


@dataclass(frozen=True, slots=True)
class Resident:
    """Somebody who gave consent.

    Attributes:
        code: as `/mijn` shows it; how others name this person on the command line.
        shown_name: None when not chosen yet, empty for "a neighbour".
        area: home area; None after "none of these".
        roles: each with the area it holds in, or None for everywhere.
        partner: key of the partner that this person works for (content `partners.toml`); None
            for who works for none of them.
    """

    id: ResidentId
    code: str
    shown_name: str | None
    language: str
    area: AreaSlug | None
    stopped: bool = False
    roles: frozenset[Held] = frozenset()
    partner: str | None = None

    def may(self, action: Action, area: AreaSlug) -> bool:
        """Return whether this person may do `action` in `area` (`domain.roles`)."""
        return may(action, self.roles, self.area, area)

    def may_somewhere(self, action: Action) -> bool:
        """Return whether this person may do `action` about some thing in some area."""
        return may_somewhere(action, self.roles)

    def areas_for(self, action: Action) -> list[AreaSlug]:
        """Return the areas in which a role that is bound to them allows `action`, by name."""
        return sorted({area for role, area in self.roles if area and self.may(action, area)})


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
    "admin",
    "administrator",
    "redactie",
    "raadslid",
    "ambtenaar",
    "council",
    "police",
    "mayor",
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
)
"""Words that would make a name look as if it spoke for an organisation."""
HIDDEN_FROM = 7
"""Letters from which an official word counts inside another too: "Smederijteam". Shorter
ones are part of ordinary names: "admin" of Badminton."""

_LOOK_ALIKES = str.maketrans(
    "013457@$!|l" + "аеорсухіѕјкмтвнԁɡ" + "αβεικνορτυχ" + "ɢᴇᴍɴᴛᴀᴅɪᴏʀꜱᴡʜᴜʙᴋᴘʟı",
    "oieastasiii" + "aeopcyxisjkmtbhdg" + "abeiknoptux" + "gemntadiorswhubkpii",
)
"""Digits and foreign letters -> the letter they pass for. All of i, l, 1, ! and | are one."""
_PAIRS = (("rn", "m"), ("vv", "w"))
_ADDRESS = re.compile(r"@|/|\bwww\b|\.(nl|com|org|net|eu|be|de|info|io|me)\b", re.IGNORECASE)
MOST_DIGITS = 3


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
    if _ADDRESS.search(name) or sum(letter.isdigit() for letter in name) > MOST_DIGITS:
        return NameText.CONTACT
    if _looks_official(name, partners):
        return NameText.OFFICIAL
    return name


def _looks_official(name: str, partners: tuple[str, ...]) -> bool:
    words = _plain(name).split()
    joined = "".join(words)
    for official in (*OFFICIAL_WORDS, *_names_of(partners)):
        plain = _plain(official).replace(" ", "")
        if plain == joined or plain in words:
            return True
        if len(plain) >= HIDDEN_FROM and _once(plain) in _once(joined):
            return True
    return False


def _names_of(partners: tuple[str, ...]) -> tuple[str, ...]:
    """Return each partner's whole name, its abbreviation, and what it is called for short."""
    short = [one for name in partners for one in re.findall(r"\((\w+)\)", name)]
    whole = [re.sub(r"\(\w+\)", "", name) for name in partners]
    return (*partners, *whole, *short)


def _once(letters: str) -> str:
    """Return `letters` with each that is repeated written once: "gemeeente" reads the same."""
    return re.sub(r"(.)\1+", r"\1", letters)


def _plain(name: str) -> str:
    ended = re.sub(r"[!|$]+(?=\s|$)", " ", name)  # there it is no letter
    spread = unicodedata.normalize("NFKD", ended).casefold().translate(_LOOK_ALIKES)
    letters = "".join(
        one if one.isalnum() else " " for one in spread if not unicodedata.combining(one)
    )
    for pair, one in _PAIRS:
        letters = letters.replace(pair, one)
    return " ".join(letters.split())
