"""A text that is handed back: what it is about, its versions, and where each of them stands.

Source: brochure, ground rule 4. A version never changes; what changes is a new version, and
readers see the difference.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.handing_back.texts import HAND_BACK_PREFIX, HandBackText, RatifyText
from domain.ids import AreaSlug, BallotId, HandBackId, ResidentId
from domain.notices import Button, Line, Look, TextKey, Values


class TextKind(StrEnum):
    """What kind of text is handed back."""

    AGENDA = "agenda"
    PLAN = "plan"
    ADVICE = "advice"
    AGREEMENT = "agreement"
    REPORT = "report"
    WAY_OUT = "way-out"
    """What came of a deadlock; its number is that of the deadlock."""


KIND_NAMES: Mapping[TextKind, TextKey] = {
    TextKind.AGENDA: HandBackText.KIND_AGENDA,
    TextKind.PLAN: HandBackText.KIND_PLAN,
    TextKind.ADVICE: HandBackText.KIND_ADVICE,
    TextKind.AGREEMENT: HandBackText.KIND_AGREEMENT,
    TextKind.REPORT: HandBackText.KIND_REPORT,
    TextKind.WAY_OUT: HandBackText.KIND_WAY_OUT,
}


class Stand(StrEnum):
    """Where a version stands."""

    WAITS = "waits"
    """For the next round of its area; until then it can be changed."""
    OPEN = "open"
    """In the round: everybody says yes, no or not yet."""
    ACCEPTED = "accepted"
    REFUSED = "refused"
    LAPSED = "lapsed"
    """Too few took part, as often as it may be tried."""
    REPLACED = "replaced"
    """Changed before its round opened; of a way out also: another one came later."""


@dataclass(frozen=True, slots=True)
class Proposed:
    """A text to hand back.

    Attributes:
        number: of what it is about, among its kind: that of an item, a plan, an advice.
        title: one line, as residents read it in a list.
        text: the whole, as residents read it.
        why_changed: in words; empty for a first version.
        by: who hears of remarks and of a no, and may change it; None for nobody.
    """

    area: AreaSlug
    kind: TextKind
    number: int
    title: str
    text: str
    why_changed: str = ""
    by: ResidentId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HandBack:
    """One version of a text.

    Attributes:
        version: from 1, one on for each text about the same thing.
        tries: rounds that it lay in, an open one counted.
        refusals: versions that got a no since the last one that counts, this one included.
        ballot: the newest one over it.
        closes_at: when that closes or closed.
        remarks: on all versions.
    """

    id: HandBackId
    area: AreaSlug
    area_name: str
    kind: TextKind
    number: int
    version: int
    title: str
    text: str
    why_changed: str
    by: ResidentId | None
    proposed_at: datetime
    stand: Stand
    tries: int = 0
    refusals: int = 0
    ballot: BallotId | None = None
    closes_at: datetime | None = None
    remarks: int = 0


class LiesOpenError(ValueError):
    """The newest version lies in a round: wait until it closes, then hand the next one back."""


def next_version(newest: HandBack | None) -> int:
    """Return which number a text about the same thing gets.

    Raises:
        LiesOpenError: the newest one lies in a round; it isn't changed under people who vote.
    """
    if newest is None:
        return 1
    if newest.stand is Stand.OPEN:
        raise LiesOpenError("a version of this lies in a round")
    return newest.version + 1


def slot_of(text: HandBackId) -> str:
    """Return the slot of the screen of a text."""
    return f"teruggelegd-{text}"


def to(text: HandBackId, what: str, label: TextKey, look: Look = Look.PLAIN) -> Button:
    """Return a button about a text; `what` is what it does."""
    return Button(label=label, data=f"{HAND_BACK_PREFIX}:{text}:{what}", look=look)


def back_to(text: HandBackId) -> Button:
    """Return the button back to the screen of a text."""
    return Button(label=HandBackText.BACK, data=f"{HAND_BACK_PREFIX}:{text}:open", look=Look.QUIET)


def to_list() -> Button:
    """Return the button to the texts of the area."""
    return Button(label=RatifyText.TO_LIST, data=f"{HAND_BACK_PREFIX}:1", look=Look.QUIET)


_STANDS: Mapping[Stand, TextKey] = {
    Stand.WAITS: HandBackText.STAND_WAITS,
    Stand.OPEN: HandBackText.STAND_OPEN,
    Stand.ACCEPTED: HandBackText.STAND_ACCEPTED,
    Stand.REFUSED: HandBackText.STAND_REFUSED,
    Stand.LAPSED: HandBackText.STAND_LAPSED,
    Stand.REPLACED: HandBackText.STAND_REPLACED,
}


def stand_line(text: HandBack) -> Line:
    """Return where a version stands, in a few words."""
    again = text.stand is Stand.WAITS and text.tries
    key = HandBackText.STAND_AGAIN if again else _STANDS[text.stand]
    return Line(key, {"tot": text.closes_at} if text.stand is Stand.OPEN else {})


def of_text(text: HandBack) -> Values:
    """Return what sentences about a text have holes for."""
    return {
        "titel": text.title,
        "soort": Line(KIND_NAMES[text.kind]),
        "versie": text.version,
        "gebied": text.area_name,
    }
