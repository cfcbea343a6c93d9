"""Opening a resistance ballot: which options, for whom, until when, and the invitations.

Source: brochure, ground rule 5 (who can't agree gets out of it together). That people give marks
for what they object to, and that the least wins, is ours (docs/decisions/0024).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.areas import Area
from domain.ballots.ballot import Ballot, BallotKind, Option, of_ballot, slot_of, vote_button
from domain.ballots.opening import Opened
from domain.ballots.resist_texts import ResistText
from domain.due import Due, DueKind
from domain.ids import BallotId, ResidentId
from domain.notices import Kind, Notice, Priority, TextKey, Words

PROPOSALS_MOST = 7
"""With "leave it as it is" eight options, each with its button on the screen of one's own marks."""
TITLE_MOST = 60
"""Characters of an option: what is read on a bar of the picture."""
EXPLANATION_MOST = 300
"""Characters that explain an option, above the marks on one screen of a phone."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """One option in plain words, as somebody put it up; who that was stands nowhere on the paper.

    Attributes:
        title: at most TITLE_MOST characters, one line.
        explanation: at most EXPLANATION_MOST characters; empty without.
    """

    title: str
    explanation: str = ""


@dataclass(frozen=True, slots=True)
class AsItIs:
    """How the option to leave everything as it is reads, in each language."""

    title: Words
    explanation: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What an area is asked.

    Attributes:
        title: what it is about, as people read it.
        proposals: in the order in which they were put up; 1 to PROPOSALS_MOST.
        closes_at: timezone-aware, later than the opening.
        as_it_is: stands last on every ballot.
        most: the highest mark (content `ballots.toml`, `resistance_most`).
        deadlock: number of the deadlock that asks for it; None without.
        confirmed_only: for confirmed members; otherwise for all who say they belong, and the
            result is advisory.
        by: who opens it; None for the clock.
    """

    title: str
    proposals: Sequence[Proposal]
    closes_at: datetime
    as_it_is: AsItIs
    most: int
    deadlock: int | None = None
    confirmed_only: bool = False
    by: ResidentId | None = None


def as_it_is_words(say: Callable[[TextKey, str], str], languages: Iterable[str]) -> AsItIs:
    """Return "leave it as it is" in each language, to freeze on a ballot."""
    codes = list(languages)
    title, explanation = (
        Words({code: say(key, code) for code in codes})
        for key in (ResistText.AS_IT_IS, ResistText.AS_IT_IS_EXPLAINED)
    )
    return AsItIs(title, explanation)


def open_resistance(
    asked: Asked, area: Area, ballot: BallotId, at: datetime, *, members: Sequence[ResidentId]
) -> Opened:
    """Return the ballot that opens at `at`, its closing, and an invitation for each member.

    Args:
        members: residents of the area who can be reached now.

    Raises:
        ValueError: no proposals or too many, an empty one or one that is too long, or a moment of
            closing that has passed.
    """
    if not 1 <= len(asked.proposals) <= PROPOSALS_MOST:
        raise ValueError(f"1 to {PROPOSALS_MOST} options are put up")
    if not asked.closes_at > at:
        raise ValueError("a ballot that is closed before it opens")
    for one in asked.proposals:
        if not one.title.strip() or len(one.title) > TITLE_MOST:
            raise ValueError("an option has a title that fits")
        if len(one.explanation) > EXPLANATION_MOST:
            raise ValueError("an explanation that doesn't fit")
    options = [
        Option(number, None, Words({"nl": one.title}), 0, explanation=_explained(one))
        for number, one in enumerate(asked.proposals, start=1)
    ]
    last = asked.as_it_is
    options.append(Option(len(options) + 1, None, last.title, 0, explanation=last.explanation))
    opened = Ballot(
        id=ballot,
        area=area.slug,
        area_name=area.name,
        points=asked.most,
        advisory=not asked.confirmed_only,
        opened_at=at,
        closes_at=asked.closes_at,
        closed=False,
        options=tuple(options),
        inhabitants=area.inhabitants,
        kind=BallotKind.RESISTANCE,
        title=asked.title,
        deadlock=asked.deadlock,
    )
    closing = Due(
        DueKind.BALLOT_CLOSES, opened.closes_at, f"stemming-{ballot}-sluit", {"ballot": ballot}
    )
    return Opened(opened, closing, tuple(invitation(one, opened) for one in members))


def _explained(proposal: Proposal) -> Words | None:
    return Words({"nl": proposal.explanation}) if proposal.explanation else None


def invitation(member: ResidentId, ballot: Ballot) -> Notice:
    """Return the one invitation of a member of the area."""
    return Notice(
        to=member,
        text=ResistText.INVITE,
        values=of_ballot(ballot),
        buttons=((vote_button(ballot.id),),),
        priority=Priority.BROADCAST,
        kind=Kind.BALLOTS,
        about=slot_of(ballot.id),
        once=f"stemming-{ballot.id}",
    )
