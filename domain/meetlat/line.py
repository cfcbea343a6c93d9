"""A line of a partner's own agenda for an area, and which agenda items it lies beside.

Source: brochure, ground rule 7 (open sources: each party lays its own agenda open at the start)
and the neighbouring system Meetlat (Rivierenwijk), which lays it beside the residents'.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NewType

from domain.ids import AgendaItemId, AreaSlug, ResidentId
from domain.notices import TextKey, Words
from domain.people import Resident
from domain.plain_text import one_line
from domain.reading import PersonalSpan
from domain.refusing import Refused, forbid, refuse
from domain.roles import Action
from domain.trits.telling import tells_who

MEETLAT_PREFIX = "ml"
"""`ml:<area>:<page>` the list, `ml:<area>:nieuw`, `ml:<line>:weg`; laying beside:
`ml:<area>:leg:<page>`, `ml:<line>:bij:<page>`, `ml:<line>:op:<item>`, `ml:<line>:af:<item>`."""
WHAT_MOST, WHEN_MOST, LEAST = 140, 40, 3
"""Characters of what a partner plans, and of when; and letters that make words of it."""
LINES_MOST = 30
"""Of one partner in one area: more is a document, and nobody reads it on a phone."""

LineId = NewType("LineId", int)


class MeetlatText(TextKey):
    """Sentences of the Meetlat."""

    LIST = "meetlat"
    LIST_EMPTY = "meetlat-leeg"
    ITEM = "meetlat-punt"
    NOTHING_BESIDE = "meetlat-niets-ernaast"
    BESIDE = "meetlat-ernaast"
    LOOSE = "meetlat-los"
    LOOSE_LINE = "meetlat-los-regel"
    ASK_WHAT = "meetlat-wat"
    ASK_WHEN = "meetlat-wanneer"
    TOO_LONG = "meetlat-te-lang"
    TOO_SHORT = "meetlat-te-kort"
    PERSONAL = "meetlat-persoonlijk"
    WRITTEN = "meetlat-erbij"
    TAKEN_OUT = "meetlat-weggehaald"
    FULL = "meetlat-vol"
    NO_PARTNER = "meetlat-geen-partner"
    GONE = "meetlat-weg"
    PICK_LINE = "meetlat-kies-regel"
    PICK_LINE_NONE = "meetlat-kies-regel-geen"
    PICK_ITEM = "meetlat-kies-punt"
    LAID = "meetlat-gelegd"
    LIES_THERE = "meetlat-ligt-er-al"
    LIFTED = "meetlat-eraf"

    OWN_LINES = "meetlat-eigen"
    OWN_NONE = "meetlat-eigen-geen"

    NEW = "knop-meetlat-nieuw"
    OWN = "knop-meetlat-eigen"
    LAY = "knop-meetlat-leg"
    ONE = "knop-meetlat-een"
    TAKE_OUT = "knop-meetlat-haal-weg"
    LIFT = "knop-meetlat-eraf"
    BACK = "knop-meetlat-terug"
    NOT_KNOWN = "knop-meetlat-onbekend"


@dataclass(frozen=True, slots=True)
class PartnerLine:
    """What a partner plans in an area.

    Attributes:
        partner: its key.
        when: in the partner's words; empty when it isn't known.
        beside: agenda items that it lies beside.
    """

    id: LineId
    area: AreaSlug
    partner: str
    what: str
    when: str
    beside: tuple[AgendaItemId, ...] = ()


@dataclass(frozen=True, slots=True)
class Beside:
    """An agenda item of residents, with what partners plan beside it."""

    item: AgendaItemId
    names: Words
    lines: tuple[PartnerLine, ...]


@dataclass(frozen=True, slots=True)
class Written:
    """A line to store.

    Attributes:
        by: None for one out of a file.
    """

    area: AreaSlug
    partner: str
    what: str
    when: str
    by: ResidentId | None
    at: datetime


def refuse_write(resident: Resident, area: AreaSlug, *, own: int) -> Refused | None:
    """Return why somebody can't add to their partner's agenda; None when that can be.

    Args:
        own: lines that this partner has there already.
    """
    if not resident.may(Action.OPEN_AGENDA, area):
        return forbid(resident, Action.OPEN_AGENDA, area)
    if resident.partner is None:
        return refuse(resident, MeetlatText.NO_PARTNER)
    if own >= LINES_MOST:
        return refuse(resident, MeetlatText.FULL, {"aantal": LINES_MOST})
    return None


def check_words(
    resident: Resident, typed: str, *, most: int, personal: Sequence[PersonalSpan]
) -> str | Refused:
    """Return what was typed as everybody will read it, or why not."""
    text = one_line(typed)
    fault = fault_of(text, most=most, personal=personal)
    if fault is not None:
        return refuse(resident, fault, {"passen": most})
    return text


def fault_of(text: str, *, most: int, personal: Sequence[PersonalSpan]) -> MeetlatText | None:
    """Return what is wrong with words that everybody will read; None when they can stand."""
    if len(text) > most:
        return MeetlatText.TOO_LONG
    if sum(one.isalnum() for one in text) < LEAST:
        return MeetlatText.TOO_SHORT
    return MeetlatText.PERSONAL if tells_who(personal) else None


def decide_take_out(resident: Resident, line: PartnerLine | None) -> PartnerLine | Refused:
    """Decide whether somebody takes a line of their own partner out."""
    if line is None:
        return refuse(resident, MeetlatText.GONE)
    mine = line.partner == resident.partner
    if not mine or not resident.may(Action.OPEN_AGENDA, line.area):
        return forbid(resident, Action.OPEN_AGENDA, line.area)
    return line


def decide_lay(
    resident: Resident, line: PartnerLine | None, item: AgendaItemId, area: AreaSlug | None
) -> PartnerLine | Refused:
    """Decide whether a member of the group lays a line beside an item, or lifts it off.

    Args:
        area: of the item; None for one that is gone.
    """
    if line is None or area is None or area != line.area:
        return refuse(resident, MeetlatText.GONE)
    if not resident.may(Action.LAY_BESIDE, line.area):
        return forbid(resident, Action.LAY_BESIDE, line.area)
    return line
