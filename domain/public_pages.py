"""What the pages for everybody say around what they show, and what the front page of an area says.

The front page tells what is open now as counts and moments. Where and when neighbours meet is for
the area (`Action.READ_MEETINGS`), so there it says only that they do.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.ballots.ballot import BallotKind
from domain.notices import Line, TextKey, Values


class PublicText(TextKey):
    """Sentences of each page for everybody."""

    JOIN = "openbaar-doe-mee"
    OTHER_LANGUAGE = "openbaar-andere-taal"
    UNKNOWN = "openbaar-geen-gebied"
    AREAS = "openbaar-gebieden"
    ALL_AREAS = "openbaar-alle-gebieden"
    AREAS_EXPLAIN = "openbaar-gebieden-uitleg"


class FrontText(TextKey):
    """Sentences of the front page of an area."""

    TITLE = "voorpagina"
    LINK = "voorpagina-link"
    TALK = "voorpagina-praat-mee"
    OPEN = "voorpagina-open"
    NOTHING_OPEN = "voorpagina-niets-open"
    DOTS = "voorpagina-stemming"
    RESISTANCE = "voorpagina-bezwaarstemming"
    ROUND = "voorpagina-ronde"
    LOOKS_BACK = "voorpagina-terugkijken"
    MEETINGS = "voorpagina-bijeenkomsten"
    TASKS = "voorpagina-taken"
    AGENDA = "voorpagina-agenda"
    MORE_ITEMS = "voorpagina-meer-punten"
    THEMES = "voorpagina-themas"
    THEMES_EXPLAIN = "voorpagina-themas-uitleg"
    READ_ON = "voorpagina-lees-verder"

    TELLS_THEMES = "voorpagina-over-themas"
    TELLS_AGENDA = "voorpagina-over-agenda"
    TELLS_MEETLAT = "voorpagina-over-meetlat"
    TELLS_HANDED_BACK = "voorpagina-over-teruggelegd"
    TELLS_ANSWERS = "voorpagina-over-antwoorden"
    TELLS_DECISIONS = "voorpagina-over-besluiten"
    TELLS_DEADLOCKS = "voorpagina-over-eruit"
    TELLS_REPORTS = "voorpagina-over-evaluatie"
    TELLS_SPEAKERS = "voorpagina-over-sprekers"


KINDS: Mapping[BallotKind, FrontText] = {
    BallotKind.DOTS: FrontText.DOTS,
    BallotKind.RESISTANCE: FrontText.RESISTANCE,
    BallotKind.RATIFICATION: FrontText.ROUND,
}


@dataclass(frozen=True, slots=True)
class OpenBallot:
    """A ballot that is open, or all those over the texts of one round.

    Attributes:
        title: what it is about; empty for one over themes or texts.
        count: texts of the round; 1 for another ballot.
    """

    kind: BallotKind
    title: str
    closes_at: datetime
    count: int


@dataclass(frozen=True, slots=True)
class OpenNow:
    """What anybody of an area can take part in now.

    Attributes:
        ballots: the one that closes first comes first.
        looks_back_until: when its evaluation closes; None while none is open.
        meetings: to come.
        tasks: with hands left to give.
    """

    ballots: Sequence[OpenBallot] = ()
    looks_back_until: datetime | None = None
    meetings: int = 0
    tasks: int = 0


def open_lines(area_name: str, now: OpenNow) -> Iterator[Line]:
    """Yield what is open in an area, until when, and how somebody takes part."""
    for one in now.ballots:
        values: Values = {
            "gebied": area_name,
            "titel": one.title,
            "tot": one.closes_at,
            "teksten": one.count,
        }
        yield Line(KINDS[one.kind], values)
    if now.looks_back_until is not None:
        yield Line(FrontText.LOOKS_BACK, {"tot": now.looks_back_until})
    if now.meetings:
        yield Line(FrontText.MEETINGS, {"bijeenkomsten": now.meetings})
    if now.tasks:
        yield Line(FrontText.TASKS, {"taken": now.tasks})
