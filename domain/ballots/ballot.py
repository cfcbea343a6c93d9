"""A ballot of an area: dots over themes or plans, an answer to a text, or resistance.

Source: brochure, chapter 5 (residents set their priorities) and ground rules 2 and 4; one vote a
person, changeable until it closes, secret (DESIGN "Ballots"). The rules are frozen at opening.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum, StrEnum

from domain.due import Due, DueKind
from domain.handing_back.hand_back import TextKind
from domain.ids import AgendaItemId, AreaSlug, BallotId, HandBackId, ThemeId
from domain.notices import Button, Look, TextKey, Values, Words

VOTE_PREFIX = "st"
"""`st:<ballot>:<token>`: the token says which choice, to nobody without the ballot's key."""
RESULT = "uitslag"
"""`st:<ballot>:uitslag`: what came of it."""
OPEN_PREFIX = "so"
"""Opening a ballot: `so:<verb>`."""
CONFIRM_PREFIX = "ag"
"""`ag:<ballot>:<option>`: put a winning theme on the agenda."""
Choices = Mapping[int, int]
"""Number of an option -> points, at least 1; of a resistance ballot the mark, from 0. An empty
one is no vote."""


class BallotText(TextKey):
    """Sentences of ballots."""

    TITLE = "stemming-titel"
    EXPLAIN = "stemming-uitleg"
    GIVEN = "stemming-gegeven"
    SCREEN = "stemming-stembiljet"
    SCREEN_LINE = "stemming-regel"
    MINE = "stemming-mijn-punten"
    ASKED = "stemming-vroegen-erom"
    UNTIL = "stemming-geheim"
    RECEIPT = "stemming-ontvangen"
    RECEIPT_EMPTY = "stemming-leeg"
    CLOSED = "stemming-gesloten"
    COUNTING = "stemming-wordt-geteld"
    CLOSED_TOAST = "stemming-dicht"
    ALL_GIVEN = "stemming-op"
    NOT_A_MEMBER = "stemming-ander-gebied"
    GONE = "stemming-weg"
    NONE_OPEN = "stemming-geen"
    NONE_OPEN_MAY = "stemming-geen-mag-openen"
    INVITE = "stemming-uitnodiging"
    LENGTH = "stemming-hoelang"
    CHECK = "stemming-controle"
    THEME_LINE = "stemming-thema-regel"
    TOO_FEW_THEMES = "stemming-te-weinig-themas"
    ONE_IS_OPEN = "stemming-loopt-al"
    OPENED = "stemming-geopend"
    NOT_OPENED = "stemming-niet-geopend"

    RESULT = "uitslag"
    RESULT_TIE = "uitslag-gelijk"
    RESULT_NONE = "uitslag-niemand"
    RESULT_TITLE = "uitslag-titel"
    RESULT_TITLE_TIE = "uitslag-titel-gelijk"
    RESULT_LINE = "uitslag-regel"
    WHY = "uitslag-waarom"
    WHY_TIE = "uitslag-waarom-gelijk"
    TURNOUT = "uitslag-opkomst"
    TURNOUT_SHARE = "uitslag-opkomst-deel"
    VOTERS = "uitslag-stemmers"
    SHARE = "uitslag-deel"
    ADVISORY = "uitslag-advies"
    NEXT = "uitslag-wat-nu"
    CHART = "uitslag-plaatje"
    CHART_TITLE = "uitslag-plaatje-titel"
    CONFIRM_ASK = "uitslag-bevestig"
    CONFIRM_ASK_TIE = "uitslag-bevestig-gelijk"

    DESK = "bureau"
    DESK_LIES = "bureau-ligt"
    DESK_WAITING = "bureau-wacht"
    DESK_GROUP = "bureau-groep"
    TO_AGENDA = "knop-bureau-agenda"
    TO_TASKS = "knop-bureau-taken"

    VOTE = "knop-stem"
    PLUS = "knop-punt"
    PLUS_PLAIN = "knop-erbij"
    MINUS = "knop-eraf"
    DONE = "knop-stem-klaar"
    AGAIN = "knop-stem-opnieuw"
    LOOK = "knop-stem-bekijk"
    OPEN = "knop-stemming-openen"
    SEE_RESULT = "knop-laatste-uitslag"
    IN_THE_HALL = "knop-zaal"
    ONE_WEEK = "knop-een-week"
    TWO_WEEKS = "knop-twee-weken"
    THREE_WEEKS = "knop-drie-weken"
    OPEN_NOW = "knop-open-nu"
    DONT_OPEN = "knop-niet-openen"
    PUT_ON_AGENDA = "knop-op-de-agenda"


class BallotKind(StrEnum):
    """What people do on the paper."""

    DOTS = "dots"
    """Spread a few points over themes; or give one to a plan for an agenda item."""
    RATIFICATION = "ratification"
    """Say yes, no or not yet to a text, with words if they like."""
    RESISTANCE = "resistance"
    """Say of each option how much one objects to it; the least in all wins."""


class Answer(IntEnum):
    """What can be said to a text; the number is that of the option on the ballot."""

    YES = 1
    NO = 2
    NOT_YET = 3


@dataclass(frozen=True, slots=True)
class Text:
    """The text that a ratification is about. A handed-back version never changes.

    Attributes:
        version: from 1; from 2 on it was changed after it was handed back.
    """

    id: HandBackId
    version: int
    title: str
    kind: TextKind

    @property
    def has_sides(self) -> bool:
        """Whether it is about agenda items, of which people write what they think."""
        return self.kind in (TextKind.AGENDA, TextKind.PLAN)


@dataclass(frozen=True, slots=True)
class Option:
    """One theme, answer or plain option on the ballot, frozen at opening.

    Attributes:
        theme: None for an answer to a text, and for an option in plain words.
        names: of an option in plain words or a plan, its title.
        supporters: neighbours behind it at opening.
        total: points, known at closing; of a resistance ballot, all marks together.
        place: from 1, ties share it; known at closing.
        explanation: of an option in plain words or a plan, what it comes down to; None without.
        highest: of a resistance ballot, the highest single mark, known at closing.
        tens: of a resistance ballot, how often the highest mark that can be given was given.
    """

    number: int
    theme: ThemeId | None
    names: Words
    supporters: int
    total: int | None = None
    place: int | None = None
    explanation: Words | None = None
    highest: int | None = None
    tens: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ballot:
    """A ballot of an area.

    Attributes:
        points: that each person gives at most; 1 of a ratification; of a resistance ballot, the
            highest mark of one option.
        advisory: of all who say they belong; otherwise of confirmed members only.
        closes_at: from this instant on a vote is too late.
        inhabitants: of the area, frozen at opening; None without a source.
        voters: people who gave at least one point, or of a resistance ballot every option a
            mark; known at closing.
        quorum: of a ratification, how many must take part; frozen at opening.
        about: of a ratification, the text.
        title: of a resistance ballot and one over plans, what it is about, as people read it.
        deadlock: of a resistance ballot, the number of the deadlock that asked for it.
        item: of a dots ballot over plans, the agenda item that they are for; the last option
            leaves it as it is.
    """

    id: BallotId
    area: AreaSlug
    area_name: str
    points: int
    advisory: bool
    opened_at: datetime
    closes_at: datetime
    closed: bool
    options: tuple[Option, ...]
    inhabitants: int | None = None
    voters: int | None = None
    kind: BallotKind = BallotKind.DOTS
    quorum: int = 0
    about: Text | None = None
    title: str = ""
    deadlock: int | None = None
    item: AgendaItemId | None = None

    def takes_votes(self, at: datetime) -> bool:
        """Return whether a vote at `at` counts."""
        return not self.closed and at < self.closes_at


def counted_due(ballot: Ballot, at: datetime) -> Due | None:
    """Return what hands a counted ballot to the deadlock that asked for it; None without one."""
    if ballot.deadlock is None:
        return None
    subject = {"deadlock": ballot.deadlock, "ballot": ballot.id}
    return Due(DueKind.DEADLOCK_BALLOT, at, f"impasse-stemming-{ballot.id}", subject)


def slot_of(ballot: BallotId) -> str:
    """Return the slot of somebody's ballot screen."""
    return f"stem-{ballot}"


def vote_button(ballot: BallotId, label: TextKey = BallotText.VOTE) -> Button:
    """Return the button that opens somebody's own paper."""
    return Button(label=label, data=f"{VOTE_PREFIX}:{ballot}:", look=Look.MAIN)


def of_ballot(ballot: Ballot) -> Values:
    """Return what sentences about a ballot have holes for."""
    return {
        "gebied": ballot.area_name,
        "tot": ballot.closes_at,
        "punten": ballot.points,
        "themas": len(ballot.options),
        "titel": ballot.title if ballot.about is None else ballot.about.title,
    }
