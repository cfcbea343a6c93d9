"""All screens of a resistance ballot, for the tests that render whatever is shown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from domain.areas import Area, AreaKind
from domain.ballots.ballot import Ballot
from domain.ballots.counting import count
from domain.ballots.resist_opening import (
    EXPLANATION_MOST,
    PROPOSALS_MOST,
    TITLE_MOST,
    Asked,
    Proposal,
    as_it_is_words,
    open_resistance,
)
from domain.ballots.resist_result import resistance_result
from domain.ballots.resist_screens import confirm_to_weigh, paper_screen, weigh_receipt
from domain.ballots.resisting import ALL, NEXT
from domain.ballots.voting import closed_screen
from domain.ids import AreaSlug, BallotId, ResidentId
from domain.notices import Notice
from locales import LANGUAGES, say

NOW = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
ANNA = ResidentId(1)
KEY = b"k" * 32
KRAKEEL = Area(
    slug=AreaSlug("krakeel"),
    name="Krakeel",
    kind=AreaKind.WIJK,
    started=True,
    started_in=2007,
    inhabitants=4820,
)
ASKED = Asked(
    title="Auto’s in de Kerkstraat",
    proposals=(Proposal("Eén richting", "Van de kerk naar de brug."), Proposal("Drempels")),
    closes_at=NOW + timedelta(days=7),
    as_it_is=as_it_is_words(say, LANGUAGES),
    most=10,
    deadlock=4,
)
LONG = replace(
    ASKED,
    title="x" * 100,
    proposals=tuple(
        Proposal(f"{at} " + "woord " * ((TITLE_MOST - 2) // 6), "y" * EXPLANATION_MOST)
        for at in range(PROPOSALS_MOST)
    ),
)


def a_ballot(asked: Asked = ASKED) -> Ballot:
    return open_resistance(asked, KRAKEEL, BallotId(9), NOW, members=[ANNA]).ballot


def closed(ballot: Ballot, *papers: tuple[int, ...]) -> Ballot:
    counted = count(ballot, [dict(enumerate(one, start=1)) for one in papers])
    return replace(
        ballot,
        closed=True,
        voters=counted.voters,
        options=tuple(
            replace(
                one,
                total=counted.totals[one.number],
                place=counted.places[one.number],
                highest=counted.highest[one.number],
                tens=counted.tens[one.number],
            )
            for one in ballot.options
        ),
    )


def weighing() -> Iterator[Notice]:
    """Return what somebody sees who gives marks."""
    yield from open_resistance(ASKED, KRAKEEL, BallotId(9), NOW, members=[ANNA]).notices
    for asked in (ASKED, LONG):
        ballot = a_ballot(asked)
        numbers = [one.number for one in ballot.options]
        for paper in ({}, {1: 0}, {2: 10}, dict.fromkeys(numbers, 7), dict.fromkeys(numbers, 10)):
            for place in (NEXT, ALL, *numbers):
                yield paper_screen(ballot, ANNA, paper, place, KEY)
            yield weigh_receipt(ANNA, ballot, paper)
        almost = dict.fromkeys(numbers[1:], 0)
        yield paper_screen(ballot, ANNA, almost, ALL, KEY)
        yield weigh_receipt(ANNA, ballot, almost)
        yield confirm_to_weigh(ANNA, ballot)
        yield closed_screen(ANNA, ballot)
        yield closed_screen(ANNA, replace(ballot, closed=True))


def results() -> Iterator[Notice]:
    """Return every way in which it can end."""
    open_now = a_ballot()
    only = a_ballot(replace(ASKED, confirmed_only=True))
    for ballot in (
        closed(open_now, (9, 4, 5), (8, 10, 3)),
        closed(open_now, (9, 4, 5)),
        closed(only, (9, 4, 5)),
        closed(open_now, (9, 5, 10), (1, 5, 0)),
        closed(open_now, (9, 5, 9), (1, 5, 1)),
        closed(open_now, (10, 10, 9), (10, 5, 9), (0, 5, 9)),
        closed(open_now, (10, 10, 10), (10, 5, 10), (0, 5, 0)),
        closed(open_now, (5, 5, 9)),
        closed(open_now, (5, 5, 5)),
        closed(open_now, (0, 0, 0)),
        closed(open_now),
        closed(replace(open_now, inhabitants=None), (1, 2, 3)),
        closed(a_ballot(LONG), (10, 9, 8, 7, 6, 5, 4, 3)),
        closed(a_ballot(LONG), (10,) * 8),
    ):
        for hidden_under in (1, 5):
            yield resistance_result(ANNA, ballot, hidden_under=hidden_under)
