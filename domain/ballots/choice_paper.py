"""Somebody's own paper of a ballot over plans: three plans a screen, one of them chosen."""

from __future__ import annotations

from collections.abc import Sequence

from domain.ballots.ballot import (
    VOTE_PREFIX,
    Ballot,
    BallotText,
    Choices,
    Option,
    of_ballot,
    slot_of,
)
from domain.ballots.choice_texts import ChoiceText
from domain.ballots.papers import Move, token
from domain.cards import Block, Card, Paragraph, Privacy, Title
from domain.ids import ResidentId
from domain.notices import Button, Line, Lines, Look, Notice, TextKey, Values, Words
from domain.paging import page_of
from domain.plain_text import shortened
from domain.trits.hearing import sides_of_ballot

PLANS_ON_A_SCREEN = 3
"""More can't be compared on a phone."""
SCREEN = "blad"
"""`st:<ballot>:blad:<page>`: some of the plans; it tells nothing of a choice."""
BUTTON_TITLE = 18
"""Characters of a plan on a button, behind its number."""


def choice_screen(
    ballot: Ballot, resident: ResidentId, choices: Choices, page: int, key: bytes
) -> Notice:
    """Return somebody's paper as it is now. It holds the choice: delivery only.

    Args:
        page: which plans, from 1; 0 for those among which the chosen one stands.
    """
    mine = next((one for one in ballot.options if choices.get(one.number)), None)
    if not page:
        page = 1 if mine is None else (mine.number - 1) // PLANS_ON_A_SCREEN + 1
    shown = page_of(ballot.options, page, size=PLANS_ON_A_SCREEN)

    def button(
        label: TextKey, move: Move, look: Look, number: int = 0, values: Values | None = None
    ) -> Button:
        data = f"{VOTE_PREFIX}:{ballot.id}:{token(key, resident, move, number)}"
        return Button(label=label, data=data, values=values or {}, look=look)

    def pick(one: Option) -> Button:
        chosen = one is mine
        values: Values = {"nummer": one.number, "plan": _short(one.names)}
        label = ChoiceText.PICKED if chosen else ChoiceText.PICK
        look = Look.MAIN if chosen or mine is None else Look.PLAIN
        return button(label, Move.PLUS, look, one.number, values)

    title = Line(ChoiceText.TITLE, of_ballot(ballot))
    explain = Line(ChoiceText.EXPLAIN, {"aantal": len(ballot.options)})
    stands = (
        Line(ChoiceText.NONE_YET)
        if mine is None
        else Line(ChoiceText.MINE, {"nummer": mine.number, "plan": mine.names})
    )
    secret = Line(ChoiceText.PRIVACY, {"tot": ballot.closes_at})
    lines = [plan_line(one, mine=one is mine) for one in shown.items]
    turn = shown.buttons(f"{VOTE_PREFIX}:{ballot.id}:{SCREEN}")
    done = button(BallotText.DONE, Move.DONE, Look.MAIN if mine else Look.PLAIN)
    again = button(BallotText.AGAIN, Move.AGAIN, Look.QUIET)
    blocks: list[Block] = [Title(title), Paragraph(explain, small=True)]
    blocks += [Paragraph(one) for one in lines]
    if shown.of > 1:
        blocks.append(Paragraph(shown.line(), small=True))
    blocks += [Paragraph(stands), Privacy(secret)]
    return Notice(
        to=resident,
        text=ChoiceText.PAPER,
        values={
            "titel": title,
            "uitleg": explain,
            "lijst": Lines(apart(lines)),
            "bladzijde": shown.line(),
            "mijn": stands,
            "geheim": secret,
        },
        buttons=(
            *((pick(one),) for one in shown.items),
            *((turn,) if turn else ()),
            (done, again),
            (sides_of_ballot(ballot.id),),
        ),
        card=Card(tuple(blocks)),
        slot=slot_of(ballot.id),
    )


def plan_line(one: Option, *, mine: bool = False) -> Line:
    """Return a plan of a ballot with all that it says."""
    values: Values = {
        "nummer": one.number,
        "plan": one.names,
        "uitleg": one.explanation or Words({"nl": ""}),
    }
    return Line(ChoiceText.PLAN_MINE if mine else ChoiceText.PLAN, values)


def apart(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return plans with an empty line between each two."""
    return tuple(part for one in lines for part in (one, Line("")))[:-1]


def _short(names: Words) -> Words:
    return Words({to: shortened(said, BUTTON_TITLE) for to, said in names.by_language.items()})
