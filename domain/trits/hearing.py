"""Hearing all sides before a choice: who spoke, who didn't yet, and asking those first.

Source: brochure, ground rules 2 (with as many as possible) and 3 (dialogue before a choice). Who
is missing can be asked; opening without them stays possible, and is done knowingly.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from domain.calendar import day_of
from domain.ids import AreaSlug, BallotId, ResidentId
from domain.notices import (
    STEP,
    Button,
    Kind,
    Line,
    Lines,
    Look,
    Notice,
    Priority,
    TextKey,
    Value,
    Values,
)
from domain.paging import Page
from domain.people import Resident
from domain.refusing import Refused, Twice, forbid, refuse
from domain.roles import Action
from domain.trits.sides import Sides, names_street
from domain.trits.topic import VIEWS_PREFIX, Topic
from domain.trits.views import STREETS_SHOWN, ViewText, missing_lines, sides_lines

TOPICS_ON_A_PAGE = 4
NAMED = 3
"""Topics in a question to neighbours; more are counted."""


class HearingText(TextKey):
    """Sentences of who was heard before a choice."""

    HEARD = "gehoord"
    ASKED_AREA = "gehoord-gebied-gevraagd"
    ASKED_MISSING = "gehoord-missers-gevraagd"
    NOT_ASKED = "gehoord-niet-gevraagd"
    CAN_ASK = "gehoord-kan-vragen"
    CAN_ASK_MISSING = "gehoord-kan-missers-vragen"

    QUESTION = "gehoord-vraag"
    QUESTION_STREETS = "gehoord-vraag-straten"
    MORE_TOPICS = "gehoord-en-meer"
    SENT = "gehoord-gesteld"
    NOBODY = "gehoord-niemand"
    JUST_ASKED = "gehoord-net-gevraagd"

    TOPICS = "gehoord-onderwerpen"
    TOPICS_NONE = "gehoord-onderwerpen-geen"
    TOPIC_LINE = "gehoord-onderwerp"

    SAY_IT = "knop-gehoord-zeg"
    ASK_AREA = "knop-gehoord-gebied"
    ASK_MISSING = "knop-gehoord-missers"
    ONE = "knop-gehoord-onderwerp"
    BACK = "knop-gehoord-terug"
    OPEN_BALLOT_ANYWAY = "knop-gehoord-stemming-toch"
    OPEN_ROUND_ANYWAY = "knop-gehoord-ronde-toch"


class Whom(StrEnum):
    """Who of an area is asked: all who took no part yet, or those of groups that are missing."""

    AREA = "area"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class NotHeard:
    """Somebody who can be reached and took no part yet.

    Attributes:
        texts: what this person brought up in the area, about other things.
    """

    id: ResidentId
    language: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AskedBefore:
    """When an area was last asked what it thinks, whom of it, and how many."""

    whom: Whom
    people: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Hearing:
    """Who was heard about what an area is going to choose.

    Attributes:
        topics: each with how many wrote what they think of it.
        silent: who can be reached and took no part.
        missing: those of them who speak a language in which nobody took part, or who brought
            something up about a street that nobody named.
        before: the last time that the area was asked; None for never.
    """

    topics: tuple[tuple[Topic, int], ...]
    sides: Sides
    silent: tuple[ResidentId, ...] = ()
    missing: tuple[ResidentId, ...] = ()
    before: AskedBefore | None = None

    @property
    def lacks(self) -> bool:
        """Whether some side isn't there yet."""
        nothing_written = any(not count for _, count in self.topics)
        return bool(nothing_written or self.sides.streets_missing or self.sides.languages_missing)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question to neighbours, to put on record and to say."""

    number: int
    area: AreaSlug
    whom: Whom
    people: int
    by: ResidentId
    at: datetime
    notices: tuple[Notice, ...]


def who_is_missing(silent: Sequence[NotHeard], sides: Sides) -> tuple[ResidentId, ...]:
    """Return who of the silent ones belong to a street or language that isn't heard yet."""
    return tuple(
        one.id
        for one in silent
        if one.language in sides.languages_missing
        or any(names_street(street, one.texts) for street in sides.streets_missing)
    )


def can_ask(before: AskedBefore | None, at: datetime, *, again: int) -> bool:
    """Return whether an area can be asked now: at most once in `again` days."""
    return before is None or day_of(at) >= _again_on(before, again)


def _again_on(before: AskedBefore, again: int) -> date:
    return day_of(before.at) + timedelta(days=again)


def hearing_lines(hearing: Hearing, at: datetime, *, again: int) -> tuple[Line, ...]:
    """Return who was heard, who wasn't, who was asked, and how many can be asked."""
    written = sum(count for _, count in hearing.topics)
    values: Values = {
        "kanten": written,
        "met": sum(bool(count) for _, count in hearing.topics),
        "van": len(hearing.topics),
    }
    before = hearing.before
    lines = [Line(HearingText.HEARD, values), *sides_lines(hearing.sides), _asked_line(before)]
    if can_ask(before, at, again=again) and hearing.silent:
        lines.append(Line(HearingText.CAN_ASK, {"mensen": len(hearing.silent)}))
        if hearing.missing:
            lines.append(Line(HearingText.CAN_ASK_MISSING, {"mensen": len(hearing.missing)}))
    return tuple(lines)


def _asked_line(before: AskedBefore | None) -> Line:
    if before is None:
        return Line(HearingText.NOT_ASKED)
    area = before.whom is Whom.AREA
    key = HearingText.ASKED_AREA if area else HearingText.ASKED_MISSING
    return Line(key, {"op": day_of(before.at), "mensen": before.people})


def invited_lines(sides: Sides, before: AskedBefore | None) -> tuple[Line, ...]:
    """Return, for who is asked to choose, which groups weren't heard yet and who was asked.

    Nothing where no group is known to be missing.
    """
    missing = missing_lines(sides)
    return (*missing, _asked_line(before)) if missing else ()


def ask_buttons(hearing: Hearing, data: str, at: datetime, *, again: int) -> tuple[Button, ...]:
    """Return the buttons that ask first; `data` gets who is asked behind it.

    None when nobody can be asked, or the area was asked just now.
    """
    if not hearing.silent or not can_ask(hearing.before, at, again=again):
        return ()
    found = [Button(label=HearingText.ASK_AREA, data=f"{data}{Whom.AREA}")]
    if hearing.missing:
        found.append(Button(label=HearingText.ASK_MISSING, data=f"{data}{Whom.MISSING}"))
    return tuple(found)


def asking_row(
    hearing: Hearing, data: str, at: datetime, *, again: int
) -> tuple[tuple[Button, ...], ...]:
    """Return the row that asks first, where anybody can be asked."""
    row = ask_buttons(hearing, data, at, again=again)
    return (row,) if row else ()


def decide_ask(
    resident: Resident,
    action: Action,
    area: AreaSlug,
    area_name: str,
    hearing: Hearing,
    whom: Whom,
    number: int,
    at: datetime,
    *,
    again: int,
    back: Button,
) -> Asked | Refused | Twice:
    """Decide whether somebody asks neighbours what they think before a choice.

    Args:
        action: of the choice that it comes before: who may open that, may ask.
        number: given out by storage; what is asked is said once to each.
        again: days until the same area can be asked once more.
        back: to the screen that it was asked from.
    """
    if not resident.may(action, area):
        return forbid(resident, action, area, slot=STEP)
    before = hearing.before
    if before is not None and not can_ask(before, at, again=again):
        return Twice(HearingText.JUST_ASKED, {"op": _again_on(before, again)})
    asks = hearing.silent if whom is Whom.AREA else hearing.missing
    people = [one for one in asks if one != resident.id]
    if not people or not hearing.topics:
        return refuse(resident, HearingText.NOBODY, slot=STEP)
    sent = Notice(
        to=resident.id,
        text=HearingText.SENT,
        values={"mensen": len(people)},
        buttons=((back,),),
        slot=STEP,
    )
    questions = tuple(_question(one, area, area_name, hearing, number) for one in people)
    return Asked(number, area, whom, len(people), resident.id, at, (sent, *questions))


def _question(
    to: ResidentId, area: AreaSlug, area_name: str, hearing: Hearing, number: int
) -> Notice:
    names = [topic.names for topic, _ in hearing.topics]
    lines = [Line(HearingText.TOPIC_LINE, {"thema": one}) for one in names[:NAMED]]
    if len(names) > NAMED:
        lines.append(Line(HearingText.MORE_TOPICS, {"meer": len(names) - NAMED}))
    streets = hearing.sides.streets_missing
    missing = Line("")
    if streets:
        values: Values = {
            "straten": ", ".join(streets[:STREETS_SHOWN]),
            "meer": max(0, len(streets) - STREETS_SHOWN),
        }
        missing = Line(HearingText.QUESTION_STREETS, values)
    say = Button(label=HearingText.SAY_IT, data=f"{VIEWS_PREFIX}:nu:1", look=Look.MAIN)
    return Notice(
        to=to,
        text=HearingText.QUESTION,
        values={"gebied": area_name, "lijst": Lines(tuple(lines)), "straten": missing},
        buttons=((say,),),
        priority=Priority.BROADCAST,
        kind=Kind.BALLOTS,
        about=f"kanten-{area}",
        once=f"kanten-gevraagd-{number}",
    )


def sides_of_ballot(ballot: BallotId) -> Button:
    """Return the way from a paper or an invitation to all sides; it tells nothing of a choice."""
    return Button(label=ViewText.ALL_SIDES, data=f"{VIEWS_PREFIX}:st{ballot}:1")


def sides_of_next() -> Button:
    """Return the way to all sides of what the home area chooses about next."""
    return Button(label=ViewText.ALL_SIDES, data=f"{VIEWS_PREFIX}:nu:1")


def topics_screen(
    resident: Resident,
    area_name: Value,
    page: Page[tuple[Topic, int]],
    data: str,
    back: Button,
    *,
    heard: Sequence[Line],
    fresh: bool,
) -> Notice:
    """Return what an area chooses about, each with how many sides stand there.

    Args:
        heard: which groups weren't heard yet about any of it, and who was asked.
    """
    lines = tuple(
        Line(ViewText.COUNTED, {"thema": topic.names, "kanten": count})
        for topic, count in page.items
    )
    opens = tuple(
        (
            Button(
                label=HearingText.ONE,
                data=f"{topic.data}:1",
                values={"thema": topic.names},
            ),
        )
        for topic, _ in page.items
    )
    turn = page.buttons(data)
    return Notice(
        to=resident.id,
        text=HearingText.TOPICS if lines else HearingText.TOPICS_NONE,
        values={
            "gebied": area_name,
            "lijst": Lines(lines),
            "gehoord": Lines(tuple(heard)),
            "bladzijde": page.line(),
        },
        buttons=(*opens, *((turn,) if turn else ()), (back,)),
        slot=STEP,
        fresh=fresh,
    )
