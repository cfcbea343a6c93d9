"""The dots ballot: a few points for each member of an area, spread over its themes.

Source: brochure, chapter 5 (residents set their priorities) and ground rule 2; one vote a
person, changeable until it closes, secret (DESIGN "Ballots"). The rules are frozen at opening.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from domain.ids import AreaSlug, BallotId, ThemeId
from domain.notices import Button, Look, TextKey, Values, Words

VOTE_PREFIX = "st"
"""`st:<ballot>:<token>`: the token says which choice, to nobody without the ballot's key."""
OPEN_PREFIX = "so"
"""Opening a ballot: `so:<verb>`."""
CONFIRM_PREFIX = "ag"
"""`ag:<ballot>:<option>`: put a winning theme on the agenda."""
Choices = Mapping[int, int]
"""Number of an option -> points, at least 1. An empty one is no vote."""


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
    IN_THE_HALL = "knop-zaal"
    ONE_WEEK = "knop-een-week"
    TWO_WEEKS = "knop-twee-weken"
    THREE_WEEKS = "knop-drie-weken"
    OPEN_NOW = "knop-open-nu"
    DONT_OPEN = "knop-niet-openen"
    PUT_ON_AGENDA = "knop-op-de-agenda"


@dataclass(frozen=True, slots=True)
class Option:
    """One theme on the ballot, frozen at opening.

    Attributes:
        supporters: neighbours behind it at opening.
        total: points, known at closing.
        place: from 1, ties share it; known at closing.
    """

    number: int
    theme: ThemeId
    names: Words
    supporters: int
    total: int | None = None
    place: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ballot:
    """A dots ballot of an area.

    Attributes:
        closes_at: from this instant on a vote is too late.
        inhabitants: of the area, frozen at opening; None without a source.
        voters: people who gave at least one point, known at closing.
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

    def takes_votes(self, at: datetime) -> bool:
        """Return whether a vote at `at` counts."""
        return not self.closed and at < self.closes_at


def slot_of(ballot: BallotId) -> str:
    """Return the slot of somebody's ballot screen."""
    return f"stem-{ballot}"


def vote_button(ballot: BallotId, label: BallotText = BallotText.VOTE) -> Button:
    """Return the button that opens somebody's own paper."""
    return Button(label=label, data=f"{VOTE_PREFIX}:{ballot}:", look=Look.MAIN)


def of_ballot(ballot: Ballot) -> Values:
    """Return what sentences about a ballot have holes for."""
    return {
        "gebied": ballot.area_name,
        "tot": ballot.closes_at,
        "punten": ballot.points,
        "themas": len(ballot.options),
    }
