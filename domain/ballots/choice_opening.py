"""Opening a ballot over plans for an agenda item: each confirmed resident chooses one of them.

Source: brochure, Delft (neighbourhood shares: one share is one vote, votes on alternative plans).
That "leave it as it is" always stands among them is ours (docs/decisions/0029).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.areas import Area
from domain.ballots.ballot import Ballot, Option, of_ballot, slot_of, vote_button
from domain.ballots.choice_texts import ChoiceText
from domain.ballots.opening import Opened
from domain.ballots.resist_opening import AsItIs
from domain.due import Due, DueKind
from domain.ids import AgendaItemId, BallotId, ResidentId
from domain.notices import Kind, Line, Lines, Notice, Priority, Words
from domain.trits.hearing import sides_of_ballot

PLANS_LEAST, PLANS_MOST = 2, 6
"""Plans to choose between; "leave it as it is" comes on top of them."""


@dataclass(frozen=True, slots=True)
class Offered:
    """One plan as it stands on the paper; who put it up stands nowhere on it."""

    title: str
    explanation: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """What an area chooses between.

    Attributes:
        title: of the agenda item.
        plans: in the order in which they were put up.
        closes_at: timezone-aware, later than the opening.
        by: who opens it; None for the clock.
    """

    item: AgendaItemId
    title: str
    plans: Sequence[Offered]
    as_it_is: AsItIs
    closes_at: datetime
    by: ResidentId | None = None


def plan_words(
    what: str,
    who: str,
    cost: str,
    say: Callable[[Line, str], str],
    languages: Iterable[str],
) -> Words:
    """Return what a plan comes down to in each language, to freeze on a ballot.

    Args:
        who, cost: empty where that isn't known.
        say: says a line in a language.
    """
    line = Line(ChoiceText.PLAN_SAYS, {"wat": what, "meer": details(who, cost)})
    return Words({code: say(line, code) for code in languages})


def details(who: str, cost: str) -> Lines:
    """Return who does what in a plan and what it costs, as far as that is known."""
    found = [
        Line(text, values)
        for text, said, values in (
            (ChoiceText.WHO, who, {"wie": who}),
            (ChoiceText.COST, cost, {"kosten": cost}),
        )
        if said
    ]
    return Lines(tuple(found))


def open_choice(
    offer: Offer, area: Area, ballot: BallotId, at: datetime, *, members: Sequence[ResidentId]
) -> Opened:
    """Return the ballot that opens at `at`, its closing, and an invitation for each member.

    Args:
        members: residents of the area who can be reached now.

    Raises:
        ValueError: too few or too many plans, or a moment of closing that has passed.
    """
    if not PLANS_LEAST <= len(offer.plans) <= PLANS_MOST:
        raise ValueError(f"{PLANS_LEAST} to {PLANS_MOST} plans lie beside each other")
    if not offer.closes_at > at:
        raise ValueError("a ballot that is closed before it opens")
    options = [
        Option(number, None, Words({"nl": one.title}), 0, explanation=one.explanation)
        for number, one in enumerate(offer.plans, start=1)
    ]
    last = offer.as_it_is
    options.append(Option(len(options) + 1, None, last.title, 0, explanation=last.explanation))
    opened = Ballot(
        id=ballot,
        area=area.slug,
        area_name=area.name,
        points=1,
        advisory=False,
        opened_at=at,
        closes_at=offer.closes_at,
        closed=False,
        options=tuple(options),
        inhabitants=area.inhabitants,
        title=offer.title,
        item=offer.item,
    )
    closing = Due(
        DueKind.BALLOT_CLOSES, opened.closes_at, f"stemming-{ballot}-sluit", {"ballot": ballot}
    )
    return Opened(opened, closing, tuple(invitation(one, opened) for one in members))


def invitation(member: ResidentId, ballot: Ballot) -> Notice:
    """Return the one invitation of a member of the area."""
    return Notice(
        to=member,
        text=ChoiceText.INVITE,
        values=of_ballot(ballot),
        buttons=((vote_button(ballot.id), sides_of_ballot(ballot.id)),),
        priority=Priority.BROADCAST,
        kind=Kind.BALLOTS,
        about=slot_of(ballot.id),
        once=f"stemming-{ballot.id}",
    )
