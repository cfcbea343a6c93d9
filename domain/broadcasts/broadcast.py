"""An official message: who sends what to whom, and how far it is.

Source: MECHANISMS section 12; who may send one is in `domain.roles`. The brochure asks that
messages are short and clear (ground rule 10).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.ids import AreaSlug, BroadcastId, ResidentId
from domain.notices import Button, Kind, Line, Notice, Priority, TextKey
from domain.reading import Level
from domain.role_texts import NAMES
from domain.roles import Role

BROADCAST_PREFIX = "uz"
"""`uz:nieuw`, `uz:lijst`, and `uz:<broadcast>:<verb>`."""

LEAST_CHARACTERS = 10
MOST_CHARACTERS = 1200
"""With what stands around it, it fits in one message of any channel, also twice as long."""


class BroadcastText(TextKey):
    """Sentences of official messages."""

    MESSAGE = "uitzending"
    FROM = "uitzending-van"
    CORRECTED = "uitzending-verbeterd"
    IN_AREAS = "uitzending-gebieden"

    WHO_SPEAKS = "knop-uitzending-wie-spreekt"

    TO_EVERYBODY = "uitzending-aan-iedereen"
    TO_ROLE = "uitzending-aan-rol"
    TO_THEME = "uitzending-aan-thema"
    TO_ITEM = "uitzending-aan-punt"


class Group(StrEnum):
    """Which people of the areas it goes to; the value stands on buttons."""

    EVERYBODY = "iedereen"
    ROLE = "rol"
    THEME = "thema"
    ITEM = "punt"


@dataclass(frozen=True, slots=True)
class Audience:
    """To whom it goes. Nobody is in it twice, whatever overlaps.

    Attributes:
        areas: at least one, without one twice.
        role: for a message to who has it there.
        number: of the theme or the agenda item, for a message to its people.
        called: the name of that theme or item, as it was when it was chosen.
    """

    areas: tuple[AreaSlug, ...]
    group: Group = Group.EVERYBODY
    role: Role | None = None
    number: int | None = None
    called: str = ""


class Stage(StrEnum):
    """How far it is."""

    DRAFT = "draft"
    PLANNED = "planned"
    SENDING = "sending"
    STOPPED = "stopped"
    SENT = "sent"


@dataclass(frozen=True, slots=True)
class Readability:
    """How hard a text is, as an estimate; the hardest sentence as it was written, or empty."""

    level: Level
    hardest: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Broadcast:
    """An official message.

    Attributes:
        by: who sends it; None when that person is gone.
        by_name: as neighbours see the sender.
        personal: whether a phone number, an address or the like was read in the text.
        version: counts up with each correction after it was sent.
        planned_at: when it begins, for one that goes later.
        sent_at: when it began.
    """

    id: BroadcastId
    by: ResidentId | None
    by_name: str
    by_role: Role
    text: str
    readability: Readability
    audience: Audience
    personal: bool = False
    stage: Stage = Stage.DRAFT
    version: int = 1
    planned_at: datetime | None = None
    sent_at: datetime | None = None
    corrected_at: datetime | None = None

    @property
    def slot(self) -> str:
        """The place in each chat where it stands, so that a correction changes it there."""
        return f"uitzending-{self.id}"

    @property
    def figures_slot(self) -> str:
        """The place in the chat of its sender where its figures stand."""
        return f"uitzendstand-{self.id}"


def area_line(names: Sequence[str]) -> Line | str:
    """Return one name, or the first and how many more."""
    if len(names) == 1:
        return names[0]
    return Line(BroadcastText.IN_AREAS, {"gebied": names[0], "meer": len(names) - 1})


def from_line(broadcast: Broadcast, area_names: Sequence[str]) -> Line:
    """Return who sends it, in which role, where."""
    return Line(
        BroadcastText.FROM,
        {
            "naam": broadcast.by_name,
            "rol": NAMES[broadcast.by_role],
            "gebied": area_line(area_names),
        },
    )


def message(
    broadcast: Broadcast, to: ResidentId, area_names: Sequence[str], speakers_url: str = ""
) -> Notice:
    """Return it as `to` reads it; a later version changes the message that stands there.

    Args:
        area_names: of the areas it goes to, in their order.
        speakers_url: of the page that says who speaks for what; empty for no such page.
    """
    who = Button(label=BroadcastText.WHO_SPEAKS, url=speakers_url) if speakers_url else None
    corrected: Line | str = ""
    if broadcast.corrected_at is not None:
        corrected = Line(BroadcastText.CORRECTED, {"op": broadcast.corrected_at})
    return Notice(
        to=to,
        text=BroadcastText.MESSAGE,
        values={
            "van": from_line(broadcast, area_names),
            "tekst": broadcast.text,
            "verbeterd": corrected,
        },
        buttons=((who,),) if who else (),
        slot=broadcast.slot,
        priority=Priority.BROADCAST,
        kind=Kind.OFFICIAL,
        about=broadcast.slot,
        once=f"{broadcast.slot}-{broadcast.version}",
    )


def to_line(audience: Audience, area_names: Sequence[str]) -> Line:
    """Return to whom it goes, in words."""
    values = {"gebied": area_line(area_names)}
    if audience.group is Group.ROLE and audience.role is not None:
        return Line(BroadcastText.TO_ROLE, {**values, "rol": NAMES[audience.role]})
    if audience.group is Group.THEME:
        return Line(BroadcastText.TO_THEME, {**values, "thema": audience.called})
    if audience.group is Group.ITEM:
        return Line(BroadcastText.TO_ITEM, {**values, "punt": audience.called})
    return Line(BroadcastText.TO_EVERYBODY, values)
