"""An idea connection: two submitters of near issues, who may want to meet.

Each is asked without a name, at the same moment, and answers for themselves. A "no" and silence
look alike to the other, and what one sees depends on nobody's answer but one's own, until both
said yes (docs/decisions/0020).

Source: brochure, Breda Lusten en Lasten (idea cards, whose submitters make idea connections).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from domain.calendar import day_of
from domain.ids import AreaSlug, ConnectionId, IssueId, ResidentId
from domain.issues.issue import TITLE_LENGTH
from domain.notices import Button, Look, TextKey, Value, Values
from domain.people import shown
from domain.plain_text import shortened

CONNECT_PREFIX = "kn"
"""`kn:<connection>:<verb>`; `kn:weg` leaves the question for a line."""


class Answer(StrEnum):
    """What somebody said to the question; also the verb on its button."""

    YES = "ja"
    NO = "nee"
    LATER = "later"


class ConnectionText(TextKey):
    """Sentences of idea connections."""

    ASK = "kennismaken-vraag"
    ASK_AGAIN = "kennismaken-vraag-opnieuw"
    SAID_YES = "kennismaken-ja"
    SAID_NO = "kennismaken-nee"
    SAID_LATER = "kennismaken-later"
    OVER = "kennismaken-voorbij"
    MET = "kennismaken-samen"
    EXCHANGE_MET = "ruil-samen"
    ASK_LINE = "kennismaken-regel-vraag"
    LINE_TOO_LONG = "kennismaken-regel-te-lang"
    LINE_EMPTY = "kennismaken-regel-leeg"
    CHECK_LINE = "kennismaken-regel-controle"
    PASSED_ON = "kennismaken-regel-doorgegeven"
    GIVEN = "kennismaken-regel-gegeven"
    EXCHANGED = "kennismaken-gevonden"
    STOPPED = "kennismaken-gestopt"
    ASK_REPORT = "kennismaken-meld-vraag"
    REPORTED = "kennismaken-gemeld"
    REPORTED_TO_NOBODY = "kennismaken-gemeld-aan-niemand"
    REPORT = "kennismaken-melding"
    TWICE = "kennismaken-al-gemeld"

    YES = "knop-ja-kennismaken"
    NO = "knop-niet-kennismaken"
    LATER = "knop-vraag-later"
    AFTER_ALL = "knop-toch-wel-kennismaken"
    NOT_AFTER_ALL = "knop-toch-geen-kennis"
    WRITE_LINE = "knop-schrijf-regel"
    GIVE_LINE = "knop-geef-regel"
    WRITE_AGAIN = "knop-schrijf-regel-anders"
    NOT_NOW = "knop-nu-geen-regel"
    REPORT_THIS = "knop-meld-dit"
    REPORT_YES = "knop-ja-meld"


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the two people.

    Attributes:
        code: how organisers know this person.
        issue: None in an exchange, which is about `Connection.about`.
        text: of the own issue; empty when it is gone.
        stands: whether that issue still stands.
        hears: whether messages about issues still reach this person.
        line: how the other finds this person; empty for not passed on.
    """

    resident: ResidentId
    code: str
    shown_name: str | None
    issue: IssueId | None
    text: str
    stands: bool
    hears: bool
    answer: Answer | None = None
    line: str = ""

    @property
    def name(self) -> Value:
        """The chosen name."""
        return shown(self.shown_name)

    @property
    def title(self) -> str:
        """The own issue where it stands in a sentence."""
        return shortened(self.text, TITLE_LENGTH)


@dataclass(frozen=True, slots=True, kw_only=True)
class Connection:
    """Two people who were asked.

    Attributes:
        until: the first instant that is too late: to say yes, and once they met, to go on.
        met: both said yes, and know each other's names.
        exchanged: each knows how to find the other.
        sides: two; one or none when somebody was erased.
        about: what two neighbours exchange; empty where near ideas brought them together.
    """

    id: ConnectionId
    area: AreaSlug
    area_name: str
    until: datetime
    met: bool
    exchanged: bool
    reported: bool
    ended: bool
    sides: tuple[Side, ...]
    about: str = ""

    def mine(self, resident: ResidentId) -> Side | None:
        """Return the side of `resident`."""
        return next((one for one in self.sides if one.resident == resident), None)

    def other(self, resident: ResidentId) -> Side | None:
        """Return the other side."""
        return next((one for one in self.sides if one.resident != resident), None)

    def over(self, at: datetime) -> bool:
        """Return whether nothing can be done any more; tells nothing of what anybody said."""
        return self.ended or at >= self.until

    def button(self, label: ConnectionText, verb: str, look: Look = Look.PLAIN) -> Button:
        """Return a button about this connection."""
        return button(self.id, label, verb, look)


def button(
    connection: ConnectionId, label: ConnectionText, verb: str, look: Look = Look.PLAIN
) -> Button:
    """Return a button about a connection."""
    return Button(label=label, data=f"{CONNECT_PREFIX}:{connection}:{verb}", look=look)


def slot_of(connection: ConnectionId) -> str:
    """Return the slot of a connection's message in the chat of each of the two."""
    return f"verbinding-{connection}"


def last_day(until: datetime) -> date:
    """Return the last day on which something can be done; `until` is where it ends."""
    return day_of(until - timedelta(microseconds=1))


def values_of(side: Side, until: datetime) -> Values:
    """Return what a sentence to one of the two can tell before they met."""
    return {"titel": side.title, "tot": last_day(until)}
