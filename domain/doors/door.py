"""A door: a chat that is somebody's, and who stands at which one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from domain.notices import ChatRef, Notice, TextKey, Values
from domain.people import Resident
from domain.refusing import Refused

DOOR_PREFIX = "dr"
TELEGRAM = "telegram"
SHOWN_DOORS = 3
"""Doors that can be unlinked from one screen; more than that nobody has."""


class DoorText(TextKey):
    """Sentences of doors."""

    CODE = "koppelcode"
    CODE_AT_THE_DOOR = "koppelcode-aan-de-deur"
    CODE_OWN = "koppelcode-eigen"
    NOBODY = "koppelen-niemand"
    ONE_ALREADY = "koppelen-al-een"
    HAS_ROLE = "koppelen-taak"
    BALLOT_OPEN = "koppelen-stemming"
    MERGE_SURE = "koppelen-samen-zeker"
    MERGE_NOT = "koppelen-samen-niet"
    ASKED = "koppelen-gevraagd"
    ASKED_MERGING = "koppelen-gevraagd-samen"
    IS_THAT_YOU = "koppelen-ben-jij-dat"
    IS_THAT_YOU_MERGING = "koppelen-ben-jij-dat-samen"
    TOO_LATE = "koppelen-te-laat"
    SAID_NO = "koppelen-nee"
    SAID_NO_THERE = "koppelen-nee-daar"
    LINKED = "gekoppeld"
    LINKED_HERE = "gekoppeld-hier"
    LINKED_HERE_ROLE = "gekoppeld-hier-taak"
    LINKED_CANT_NOW = "koppelen-kan-nu-niet"

    DOORS = "plekken"
    DOORS_ONE = "plekken-een"
    DOORS_ROLE = "plekken-taak"
    DOOR_HERE = "plekken-hier"
    DOOR_LINE = "plekken-regel"
    UNLINK_SURE = "ontkoppelen-zeker"
    UNLINK_HERE_SURE = "ontkoppelen-hier-zeker"
    UNLINKED = "ontkoppeld"
    UNLINKED_THERE = "ontkoppeld-daar"
    UNLINKED_ALREADY = "ontkoppeld-al"
    ONLY_DOOR = "ontkoppelen-enige"

    ROLE_WAITS = "taak-wacht"
    COLLEAGUES_ASKED = "taak-gevraagd"
    NO_COLLEAGUE = "taak-geen-collega"
    ASK_COLLEAGUE = "taak-collega-vraag"
    TRUSTED = "taak-werkt"
    TRUSTED_BY_YOU = "taak-werkt-door-jou"
    DISTRUSTED = "taak-niet-herkend"
    ROLE_SETTLED = "taak-al-geregeld"

    ON_TELEGRAM = "op-telegram"
    ON_WEB = "op-de-website"

    YES_MINE = "knop-ja-die-is-van-mij"
    NO_NOT_MINE = "knop-nee-niet-van-mij"
    YES_LINK = "knop-ja-koppel"
    NO_LINK = "knop-nee-niet-ik"
    ANOTHER = "knop-koppel-een-plek"
    UNLINK = "knop-ontkoppel-nummer"
    YES_UNLINK = "knop-ja-ontkoppel"
    ASK_THEM = "knop-vraag-collega"
    YES_COLLEAGUE = "knop-ja-dat-klopt"
    NO_COLLEAGUE_KNOWS = "knop-nee-weet-niet"


def on_channel(channel: str) -> TextKey:
    """Return how a channel is called: "Telegram", or "de website"."""
    return DoorText.ON_TELEGRAM if channel == TELEGRAM else DoorText.ON_WEB


@dataclass(frozen=True, slots=True)
class Place:
    """A chat, and who writes there on that channel."""

    channel: str
    chat: int
    user: int

    @property
    def ref(self) -> ChatRef:
        """The chat, to say something in."""
        return ChatRef(self.channel, self.chat)


@dataclass(frozen=True, slots=True)
class Here:
    """Who speaks, and where: a resident, or somebody before consent.

    Whatever linking says goes to a chat and not to a person, who may have others.
    """

    place: Place
    language: str
    resident: Resident | None

    def says(
        self, text: TextKey, values: Values | None = None, *, slot: str | None = None
    ) -> Notice:
        """Return a sentence in this chat."""
        return Notice(
            to=self.place.ref, text=text, values=values or {}, slot=slot, language=self.language
        )

    def refuses(self, text: TextKey, values: Values | None = None) -> Refused:
        """Return why something isn't done, told in this chat."""
        return Refused((self.says(text, values),))


@dataclass(frozen=True, slots=True)
class Door:
    """A chat of somebody.

    Attributes:
        role_waits: a role of this person doesn't hold here yet.
    """

    channel: str
    chat: int
    last_spoke_at: datetime
    role_waits: bool = False

    @property
    def ref(self) -> ChatRef:
        """The chat, to say something in."""
        return ChatRef(self.channel, self.chat)
