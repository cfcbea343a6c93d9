"""The dots ballot: a few points for each member of an area, spread over its themes.

Source: brochure, chapter 5 (residents set their priorities) and ground rule 2; one vote a
person, changeable until it closes, secret (DESIGN "Ballots"). The rules are frozen at opening.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from base64 import urlsafe_b64encode
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from enum import StrEnum
from typing import Protocol

from domain.calendar import LOCAL, day_of
from domain.cards import Badge, Block, Card, Choice, Next, Paragraph, Picture, Pot, Privacy, Title
from domain.charts import Bar, Chart
from domain.due import Due, DueKind
from domain.ids import AreaSlug, BallotId, ResidentId, ThemeId
from domain.notices import (
    STEP,
    BallotScreen,
    Button,
    ChatRef,
    Line,
    Lines,
    Look,
    Notice,
    Priority,
    Rows,
    TextKey,
    Values,
    Words,
)
from domain.people import Action, Resident
from domain.texts import GeneralText
from domain.theming import ThemeCount

VOTE_PREFIX = "st"
"""`st:<ballot>:<token>`: the token says which choice, to nobody without the ballot's key."""
OPEN_PREFIX = "so"
"""Opening a ballot: `so:<verb>`."""
CONFIRM_PREFIX = "ag"
"""`ag:<ballot>:<option>`: put a winning theme on the agenda."""
TOKEN_BYTES = 12
CLOSING_HOUR = 20
"""Ballots of days close at this hour of the day in Europe/Amsterdam."""
SPANS: Mapping[str, timedelta] = {
    "zaal": timedelta(minutes=15),
    "week": timedelta(days=7),
    "twee": timedelta(days=14),
    "drie": timedelta(days=21),
}
"""How long a ballot can be open: in the hall, or one, two or three weeks."""

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


class BallotKeys(Protocol):
    """Keeps one secret key a ballot outside the database. Small files: quick, blocking."""

    def make(self, ballot: BallotId) -> bytes:
        """Make the key of a ballot that opens, 32 bytes, and return it; the same if it is there."""
        ...

    def get(self, ballot: BallotId) -> bytes | None:
        """Return the key; None when it was destroyed."""
        ...

    def destroy(self, ballot: BallotId) -> None:
        """Destroy the key, for good; doing it twice changes nothing."""
        ...


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


# --- keys, pseudonyms, tokens -------------------------------------------------------------


def pseudonym(key: bytes, resident: ResidentId) -> bytes:
    """Return under which name a paper lies in the box: 32 bytes that mean nothing without `key`."""
    return hmac.new(key, f"paper:{resident}".encode(), hashlib.sha256).digest()


class Move(StrEnum):
    """What a tap on a ballot screen does."""

    PLUS = "plus"
    MINUS = "minus"
    AGAIN = "again"
    DONE = "done"


def token(key: bytes, resident: ResidentId, move: Move, option: int = 0) -> str:
    """Return the opaque word of a button: another for each person, ballot, option and move."""
    message = f"tap:{resident}:{move}:{option}".encode()
    return urlsafe_b64encode(hmac.new(key, message, hashlib.sha256).digest()[:TOKEN_BYTES]).decode()


def read_token(
    key: bytes, resident: ResidentId, ballot: Ballot, given: str
) -> tuple[Move, int] | None:
    """Return what the token of `resident` means on `ballot`; None for a forged or foreign one."""
    for move in (Move.AGAIN, Move.DONE):
        if hmac.compare_digest(token(key, resident, move), given):
            return move, 0
    for option in ballot.options:
        for move in (Move.PLUS, Move.MINUS):
            if hmac.compare_digest(token(key, resident, move, option.number), given):
                return move, option.number
    return None


# --- opening ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Refused:
    """It isn't done, and why."""

    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class Opened:
    """A ballot to store, its closing, and an invitation for each member of the area."""

    ballot: Ballot
    due: Due
    notices: tuple[Notice, ...]


def closing_moment(at: datetime, span: str) -> datetime:
    """Return when a ballot closes that opens at `at` for `span` (a key of SPANS).

    Weeks end at CLOSING_HOUR on the clock of Europe/Amsterdam, whatever summer time does;
    minutes end on a whole minute.

    Raises:
        KeyError: no such span.
    """
    length = SPANS[span]
    if length < timedelta(days=1):
        return (at + length).replace(second=0, microsecond=0) + timedelta(minutes=1)
    day = day_of(at) + length
    return datetime.combine(day, time(CLOSING_HOUR), LOCAL).astimezone(at.tzinfo)


def decide_open(
    resident: Resident,
    area: AreaSlug,
    area_name: str,
    themes: Sequence[ThemeCount],
    ballot: BallotId,
    at: datetime,
    *,
    span: str,
    members: Sequence[ResidentId],
    points: int,
    most_options: int,
    inhabitants: int | None,
    one_is_open: bool,
) -> Opened | Refused:
    """Decide whether `resident` opens a dots ballot over the themes of an area.

    Args:
        ballot: given out by storage, because the buttons carry it.
        themes: most neighbours first; the first `most_options` with a name get on it.
        span: a key of SPANS.
        members: residents of the area who can be reached now; each is invited once.
    """
    refused = refuse_open(resident, area, themes, one_is_open=one_is_open)
    if refused is not None:
        return refused
    named = [one for one in themes if one.names is not None][:most_options]
    options = tuple(
        Option(number, one.id, one.names, one.neighbours)
        for number, one in enumerate(named, start=1)
        if one.names is not None
    )
    opened = Ballot(
        id=ballot,
        area=area,
        area_name=area_name,
        points=points,
        advisory=True,
        opened_at=at,
        closes_at=closing_moment(at, span),
        closed=False,
        options=options,
        inhabitants=inhabitants,
    )
    done = Notice(
        to=resident.id,
        text=BallotText.OPENED,
        values={"mensen": len(members), "tot": opened.closes_at},
        slot=STEP,
    )
    due = Due(
        DueKind.BALLOT_CLOSES, opened.closes_at, f"stemming-{ballot}-sluit", {"ballot": ballot}
    )
    invites = tuple(invitation(one, opened) for one in members)
    return Opened(opened, due, (done, *invites))


def refuse_open(
    resident: Resident, area: AreaSlug, themes: Sequence[ThemeCount], *, one_is_open: bool
) -> Refused | None:
    """Return why `resident` can't open a ballot here and now; None when that can be."""
    if not resident.may(Action.OPEN_BALLOT, area):
        return _refuse(resident, GeneralText.NOT_ALLOWED)
    if one_is_open:
        return _refuse(resident, BallotText.ONE_IS_OPEN)
    if sum(one.names is not None for one in themes) < 2:
        return _refuse(resident, BallotText.TOO_FEW_THEMES)
    return None


def invitation(member: ResidentId, ballot: Ballot) -> Notice:
    """Return the one invitation of a member of the area."""
    return Notice(
        to=member,
        text=BallotText.INVITE,
        values=_of_ballot(ballot),
        buttons=((vote_button(ballot.id),),),
        priority=Priority.BROADCAST,
        once=f"stemming-{ballot.id}",
    )


def vote_button(ballot: BallotId, label: BallotText = BallotText.VOTE) -> Button:
    """Return the button that opens somebody's own paper."""
    return Button(label=label, data=f"{VOTE_PREFIX}:{ballot}:", look=Look.MAIN)


def _of_ballot(ballot: Ballot) -> Values:
    return {
        "gebied": ballot.area_name,
        "tot": ballot.closes_at,
        "punten": ballot.points,
        "themas": len(ballot.options),
    }


def length_screen(resident: Resident, area_name: str, themes: Sequence[ThemeCount]) -> Notice:
    """Return the first step of opening: over which themes, and until when?"""
    spans = (
        (BallotText.TWO_WEEKS, "twee", Look.MAIN),
        (BallotText.ONE_WEEK, "week", Look.PLAIN),
        (BallotText.THREE_WEEKS, "drie", Look.PLAIN),
        (BallotText.IN_THE_HALL, "zaal", Look.PLAIN),
    )
    choices = [
        Button(label=label, data=f"{OPEN_PREFIX}:{span}", look=look) for label, span, look in spans
    ]
    rows: Rows = ((choices[0], choices[1]), (choices[2], choices[3]), (_dont_open(),))
    return Notice(
        to=resident.id,
        text=BallotText.LENGTH,
        values={"gebied": area_name, "lijst": _theme_lines(themes)},
        buttons=rows,
        slot=STEP,
    )


def _dont_open() -> Button:
    return Button(label=BallotText.DONT_OPEN, data=f"{OPEN_PREFIX}:niet", look=Look.QUIET)


def _theme_lines(themes: Sequence[ThemeCount]) -> Lines:
    return Lines(
        tuple(
            Line(BallotText.THEME_LINE, {"thema": one.name, "buren": one.neighbours})
            for one in themes
        )
    )


def check_screen(
    resident: Resident,
    area_name: str,
    themes: Sequence[ThemeCount],
    *,
    span: str,
    at: datetime,
    members: int,
    points: int,
) -> Notice:
    """Return the second step: how many people hear it, until when; then open it."""
    open_now = Button(label=BallotText.OPEN_NOW, data=f"{OPEN_PREFIX}:ja-{span}", look=Look.MAIN)
    back = Button(label=GeneralText.GO_BACK, data=f"{OPEN_PREFIX}:begin", look=Look.QUIET)
    return Notice(
        to=resident.id,
        text=BallotText.CHECK,
        values={
            "gebied": area_name,
            "lijst": _theme_lines(themes),
            "tot": closing_moment(at, span),
            "mensen": members,
            "punten": points,
        },
        buttons=((open_now, _dont_open()), (back,)),
        slot=STEP,
    )


# --- voting -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Voted:
    """A paper that lies in the box from now on; an empty one is taken out again.

    Attributes:
        done: show the receipt instead of the paper.
    """

    ballot: BallotId
    choices: Choices
    changed: bool
    done: bool


@dataclass(frozen=True, slots=True)
class NotVoted:
    """Nothing changed; `toast` says why, `closed` that the screen must go."""

    toast: TextKey
    values: Values = field(default_factory=dict)
    closed: bool = False


def decide_vote(
    ballot: Ballot | None,
    now_choices: Choices,
    tap: tuple[Move, int] | None,
    at: datetime,
    *,
    member: bool,
) -> Voted | NotVoted:
    """Decide what a tap on a ballot screen does to somebody's paper.

    Args:
        now_choices: the paper as it lies in the box; empty when there is none.
        tap: what the button's token means; None for a forged or foreign one.
        member: whether this person votes in this area (where one changed area after the
            opening: the old one).
    """
    if ballot is None:
        return NotVoted(BallotText.GONE)
    if not ballot.takes_votes(at):
        return NotVoted(BallotText.CLOSED_TOAST, closed=True)
    if tap is None:
        return NotVoted(BallotText.GONE)
    if not member:
        return NotVoted(BallotText.NOT_A_MEMBER, {"gebied": ballot.area_name})
    move, option = tap
    if move is Move.DONE:
        return Voted(ballot.id, now_choices, changed=False, done=True)
    if move is Move.AGAIN:
        return Voted(ballot.id, {}, changed=bool(now_choices), done=False)
    choices = dict(now_choices)
    if move is Move.PLUS:
        if sum(choices.values()) >= ballot.points:
            return NotVoted(BallotText.ALL_GIVEN, {"punten": ballot.points})
        choices[option] = choices.get(option, 0) + 1
    else:
        left = choices.pop(option, 0) - 1
        if left > 0:
            choices[option] = left
    return Voted(ballot.id, choices, changed=choices != dict(now_choices), done=False)


def check_paper(paper: object, ballot: Ballot) -> Choices:
    """Return the choices of a paper, whoever wrote it down.

    Args:
        paper: numbers of options, or the same as text, with their points; or anything
            that somebody put in the box by hand.

    Raises:
        ValueError: no such thing; an option that isn't on the ballot or stands there twice;
            points that are no whole number from 1, or more of them than there are.
    """
    if not isinstance(paper, Mapping):
        raise ValueError("not a paper")
    known = {one.number for one in ballot.options}
    by_text = {str(number): number for number in known}
    checked: dict[int, int] = {}
    for option, points in paper.items():
        number = by_text.get(option) if isinstance(option, str) else option
        if type(number) is not int or number not in known:
            raise ValueError("an option that is not on this ballot")
        if type(points) is not int or not 1 <= points <= ballot.points:
            raise ValueError("points are whole numbers from 1")
        if number in checked:
            raise ValueError("an option that stands twice on the paper")
        checked[number] = points
    if sum(checked.values()) > ballot.points:
        raise ValueError("more points than there are")
    return checked


def read_paper(paper: object, ballot: Ballot) -> Choices:
    """Return what a paper in the box says to its owner: nothing when it breaks the rules.

    So whoever finds points gone can give them anew, and the next tap writes a paper that counts.
    """
    try:
        return check_paper(paper, ballot)
    except ValueError:
        return {}


def screen(ballot: Ballot, resident: ResidentId, choices: Choices, key: bytes) -> Notice:
    """Return somebody's ballot screen as it is now. It holds choices: delivery only."""
    given = sum(choices.values())
    rows: list[Button] = []
    lines: list[Line] = []
    blocks: list[Block] = [
        Title(Line(BallotText.TITLE, {"gebied": ballot.area_name})),
        Paragraph(Line(BallotText.EXPLAIN, {"punten": ballot.points}), small=True),
        Pot(
            Line(BallotText.GIVEN, {"gegeven": given, "punten": ballot.points}),
            given,
            ballot.points,
        ),
    ]

    def button(
        label: BallotText, move: Move, option: Option | None = None, look: Look = Look.PLAIN
    ) -> Button:
        number = option.number if option else 0
        return Button(
            label=label,
            data=f"{VOTE_PREFIX}:{ballot.id}:{token(key, resident, move, number)}",
            values={"thema": option.names, "mijn": choices.get(number, 0)} if option else {},
            look=look,
        )

    for option in ballot.options:
        mine = choices.get(option.number, 0)
        if given < ballot.points:
            rows.append(button(BallotText.PLUS, Move.PLUS, option))
        values: Values = {"thema": option.names, "mijn": mine, "buren": option.supporters}
        lines.append(Line(BallotText.SCREEN_LINE, values))
        blocks.append(
            Choice(
                label=option.names,
                below=Line(BallotText.MINE if mine else BallotText.ASKED, values),
                mine=mine,
                minus=button(BallotText.MINUS, Move.MINUS, option) if mine else None,
                plus=button(BallotText.PLUS_PLAIN, Move.PLUS, option)
                if given < ballot.points
                else None,
            )
        )
    wide = len(rows) > 4
    plus = (
        [tuple(rows[at : at + 2]) for at in range(0, len(rows), 2)]
        if wide
        else [(one,) for one in rows]
    )
    done = button(BallotText.DONE, Move.DONE, look=Look.MAIN)
    again = button(BallotText.AGAIN, Move.AGAIN, look=Look.QUIET)
    blocks.append(Privacy(Line(BallotText.UNTIL, {"tot": ballot.closes_at})))
    return Notice(
        to=resident,
        text=BallotText.SCREEN,
        values={
            "titel": Line(BallotText.TITLE, {"gebied": ballot.area_name}),
            "uitleg": Line(BallotText.EXPLAIN, {"punten": ballot.points}),
            "gegeven": Line(BallotText.GIVEN, {"gegeven": given, "punten": ballot.points}),
            "lijst": Lines(tuple(lines)),
            "geheim": Line(BallotText.UNTIL, {"tot": ballot.closes_at}),
        },
        buttons=(*plus, (done, again)),
        card=Card(tuple(blocks)),
        slot=slot_of(ballot.id),
    )


def show_screen(resident: ResidentId, ballot: BallotId, *, fresh: bool = False) -> Notice:
    """Return the reference to a ballot screen, for the outbox: it holds no choice."""
    return Notice(
        to=resident,
        screen=BallotScreen(ballot, resident),
        slot=slot_of(ballot),
        fresh=fresh,
    )


def receipt(resident: ResidentId, ballot: Ballot, *, empty: bool) -> Notice:
    """Return the receipt: that a paper is in the box, never what is on it."""
    return Notice(
        to=resident,
        text=BallotText.RECEIPT_EMPTY if empty else BallotText.RECEIPT,
        values=_of_ballot(ballot),
        buttons=((vote_button(ballot.id, BallotText.LOOK),),),
        slot=slot_of(ballot.id),
    )


def closed_screen(
    to: ResidentId | ChatRef, ballot: Ballot, *, language: str | None = None
) -> Notice:
    """Return what takes the place of a ballot screen once no vote counts any more.

    Args:
        to: a chat, with its `language`, for a screen that may stand in another one than where
            its resident spoke last.
    """
    return Notice(
        to=to,
        text=BallotText.CLOSED if ballot.closed else BallotText.COUNTING,
        values=_of_ballot(ballot),
        slot=slot_of(ballot.id),
        language=language,
    )


def not_a_member(resident: ResidentId, ballot: Ballot) -> Notice:
    """Return why somebody doesn't vote here: it is the ballot of another area."""
    return Notice(to=resident, text=BallotText.NOT_A_MEMBER, values=_of_ballot(ballot))


# --- counting -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Counted:
    """The outcome of a ballot.

    Attributes:
        totals: number of each option -> points.
        places: number of each option -> place from 1; ties share it.
        voters: papers with at least one point.
        invalid: papers that break the rules. They were not made by voting but by hand, and
            count for nothing; none of them may keep the others from being counted.
        bundle: SHA-256 over the sorted valid papers, hexadecimal: whoever has the papers
            gets it.
    """

    totals: Mapping[int, int]
    places: Mapping[int, int]
    voters: int
    invalid: int
    bundle: str


def count(ballot: Ballot, papers: Iterable[object]) -> Counted:
    """Count papers: each point is one; equal totals share the place."""
    checked: list[Choices] = []
    invalid = 0
    for one in papers:
        try:
            paper = check_paper(one, ballot)
        except ValueError:
            invalid += 1
        else:
            if paper:
                checked.append(paper)
    totals = {option.number: 0 for option in ballot.options}
    for paper in checked:
        for option, points in paper.items():
            totals[option] += points
    places = {
        option: 1 + sum(other > total for other in totals.values())
        for option, total in totals.items()
    }
    canonical = sorted(json.dumps(sorted(one.items())) for one in checked)
    bundle = hashlib.sha256("\n".join(canonical).encode()).hexdigest()
    return Counted(totals, places, len(checked), invalid, bundle)


def winners(ballot: Ballot) -> tuple[Option, ...]:
    """Return the options in the first place, none when nobody gave a point."""
    return tuple(one for one in ballot.options if one.place == 1 and one.total)


def standings(ballot: Ballot) -> tuple[Option, ...]:
    """Return the options of a closed ballot, most points first."""
    return tuple(sorted(ballot.options, key=lambda one: (one.place or 0, one.number)))


def result(to: ResidentId, ballot: Ballot) -> Notice:
    """Return the result as everybody in the area gets it: picture, numbers, words, what now."""
    first = winners(ballot)
    names = _names(first)
    values: dict[str, object] = {
        **_of_ballot(ballot),
        "opkomst": turnout_line(ballot.voters or 0, ballot.inhabitants, ballot.area_name),
        "winnaars": names,
        "punten": first[0].total if first else 0,
        "alle": sum(one.total or 0 for one in ballot.options),
    }
    values["lijst"] = Lines(
        tuple(
            Line(
                BallotText.RESULT_LINE,
                {"plaats": one.place or 0, "thema": one.names, "punten": one.total or 0},
            )
            for one in standings(ballot)
        )
    )
    tie = len(first) > 1
    why = Line(BallotText.WHY_TIE if tie else BallotText.WHY, dict(values))
    values["waarom"] = why
    values["advies"] = Line(BallotText.ADVISORY)
    values["watnu"] = Line(BallotText.NEXT)
    if not first:
        return _to_all(to, ballot, BallotText.RESULT_NONE, values, None, None)
    title = BallotText.RESULT_TITLE_TIE if tie else BallotText.RESULT_TITLE
    card = Card(
        (
            Badge(Line(BallotText.ADVISORY)),
            Title(Line(title, dict(why.values))),
            Picture(),
            Paragraph(why),
            Next(Line(BallotText.NEXT)),
        )
    )
    chart = Chart(
        title=BallotText.CHART_TITLE,
        values={"gebied": ballot.area_name},
        voters=ballot.voters or 0,
        of=ballot.inhabitants,
        bars=tuple(Bar(one.names, one.total or 0, one in first) for one in standings(ballot)),
    )
    text = BallotText.RESULT_TIE if tie else BallotText.RESULT
    return _to_all(to, ballot, text, values, card, chart)


def turnout_line(voters: int, of: int | None, area_name: str) -> Line:
    """Return how many people voted, with the share of `of` inhabitants where that has a source."""
    if not of:
        return Line(BallotText.TURNOUT, {"stemmers": voters})
    values: Values = {"stemmers": voters, "procent": percent(voters, of), "gebied": area_name}
    return Line(BallotText.TURNOUT_SHARE, values)


def percent(part: int, whole: int) -> int:
    """Return how many percent of `whole` (at least 1) that is, from 0 to 100, half upwards."""
    return min(100, (200 * part + whole) // (2 * whole))


def _to_all(
    to: ResidentId,
    ballot: Ballot,
    text: TextKey,
    values: Values,
    card: Card | None,
    chart: Chart | None,
) -> Notice:
    return Notice(
        to=to,
        text=text,
        values=values,
        card=card,
        picture=chart,
        priority=Priority.BROADCAST,
        once=f"uitslag-{ballot.id}",
    )


def _names(options: Sequence[Option]) -> Words:
    """Return names in one row: "a", "a en b", "a, b en c"."""
    joined: dict[str, str] = {}
    for language, also in (("nl", " en "), ("en", " and ")):
        names = [one.names.in_language(language) for one in options]
        joined[language] = also.join(
            [", ".join(names[:-1]), names[-1]] if len(names) > 1 else names
        )
    return Words(joined)


def ask_to_confirm(member: ResidentId, ballot: Ballot) -> Notice | None:
    """Return the question to a member of the initiative group: on the agenda with it?"""
    first = winners(ballot)
    if not first:
        return None
    rows = tuple((_agenda_button(ballot, one),) for one in first)
    return Notice(
        to=member,
        text=BallotText.CONFIRM_ASK_TIE if len(first) > 1 else BallotText.CONFIRM_ASK,
        values={"winnaars": _names(first)},
        buttons=rows,
        priority=Priority.REMINDER,
        once=f"bevestig-{ballot.id}",
    )


def desk_screen(
    resident: Resident,
    area_name: str,
    ballot: Ballot | None,
    waiting: Sequence[Option],
    *,
    may_open: bool,
) -> Notice:
    """Return "my desk": winners that wait for the agenda, and opening a ballot.

    Args:
        ballot: the one whose winners wait.
    """
    rows: list[tuple[Button, ...]] = []
    if ballot is not None:
        rows = [(_agenda_button(ballot, one),) for one in waiting]
    if may_open:
        look = Look.PLAIN if rows else Look.MAIN
        rows.append((Button(label=BallotText.OPEN, data=f"{OPEN_PREFIX}:begin", look=look),))
    rows.append(
        (
            Button(label=BallotText.TO_AGENDA, data="pt:1", look=Look.QUIET),
            Button(label=BallotText.TO_TASKS, data="dn:1", look=Look.QUIET),
        )
    )
    return Notice(
        to=resident.id,
        text=BallotText.DESK_WAITING if waiting else BallotText.DESK,
        values={"gebied": area_name, "winnaars": _names(waiting) if waiting else ""},
        buttons=tuple(rows),
        slot=STEP,
        fresh=True,
    )


def _agenda_button(ballot: Ballot, option: Option) -> Button:
    return Button(
        label=BallotText.PUT_ON_AGENDA,
        data=f"{CONFIRM_PREFIX}:{ballot.id}:{option.number}",
        values={"thema": option.names},
        look=Look.MAIN,
    )


def _refuse(resident: Resident, text: TextKey, values: Values | None = None) -> Refused:
    return Refused((Notice(to=resident.id, text=text, values=values or {}, slot=STEP),))
