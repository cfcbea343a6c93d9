"""Voting: what a tap does to somebody's own paper, and what is on the screen then."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from domain.ballots.ballot import (
    VOTE_PREFIX,
    Ballot,
    BallotKind,
    BallotText,
    Choices,
    Option,
    of_ballot,
    slot_of,
    vote_button,
)
from domain.ballots.choice_texts import ChoiceText
from domain.ballots.papers import Move, token
from domain.ballots.resist_texts import ResistText
from domain.cards import Block, Card, Choice, Paragraph, Pot, Privacy, Title
from domain.handing_back.texts import RatifyText
from domain.ids import BallotId, ResidentId
from domain.notices import (
    BallotScreen,
    Button,
    ChatRef,
    Line,
    Lines,
    Look,
    Notice,
    Rows,
    TextKey,
    Values,
)
from domain.trits.hearing import sides_of_ballot


@dataclass(frozen=True, slots=True)
class Voted:
    """A paper that lies in the box from now on; an empty one is taken out again.

    Attributes:
        done: show the receipt instead of the paper.
        words: on the paper, of a ratification.
        asks_words: ask what this person wants to say with the answer.
        place: which screen to show, of a paper that has several.
        counts: False for a paper that waits until it is filled in.
    """

    ballot: BallotId
    choices: Choices
    changed: bool
    done: bool
    words: str = ""
    asks_words: bool = False
    place: int = 0
    counts: bool = True


@dataclass(frozen=True, slots=True)
class NotVoted:
    """Nothing changed; `toast` says why, `closed` that the screen must go.

    Attributes:
        unconfirmed: this person must be confirmed first; that is explained.
    """

    toast: TextKey
    values: Values = field(default_factory=dict)
    closed: bool = False
    unconfirmed: bool = False


def decide_vote(
    ballot: Ballot | None,
    now_choices: Choices,
    tap: tuple[Move, int] | None,
    at: datetime,
    *,
    member: bool,
    confirmed: bool = True,
    words: str = "",
) -> Voted | NotVoted:
    """Decide what a tap on a ballot screen does to somebody's paper.

    Args:
        now_choices: the paper as it lies in the box; empty when there is none.
        tap: what the button's token means; None for a forged or foreign one.
        member: whether this person votes in this area (where one changed area after the
            opening: the old one).
        confirmed: whether this person is a confirmed member there; asked for by a ballot that
            is more than advisory.
        words: on the paper as it lies in the box.
    """
    refused = refuse_vote(ballot, at, member=member, confirmed=confirmed)
    if refused is not None or ballot is None:
        return refused or NotVoted(BallotText.GONE)
    if tap is None:
        return NotVoted(BallotText.GONE)
    move, option = tap
    if move is Move.DONE:
        return Voted(ballot.id, now_choices, changed=False, done=True, words=words)
    if move is Move.AGAIN:
        return Voted(ballot.id, {}, changed=bool(now_choices), done=False)
    if ballot.kind is BallotKind.RATIFICATION:
        return _answer(ballot, now_choices, move, option, words)
    choices = dict(now_choices)
    if move is Move.WORDS:
        return NotVoted(BallotText.GONE)
    if ballot.item is not None and move is Move.PLUS:  # another plan takes the place of the first
        return Voted(ballot.id, {option: 1}, changed=choices != {option: 1}, done=False)
    if move is Move.PLUS:
        if sum(choices.values()) >= ballot.points:
            return NotVoted(BallotText.ALL_GIVEN, {"punten": ballot.points})
        choices[option] = choices.get(option, 0) + 1
    else:
        left = choices.pop(option, 0) - 1
        if left > 0:
            choices[option] = left
    return Voted(ballot.id, choices, changed=choices != dict(now_choices), done=False)


def _answer(
    ballot: Ballot, now_choices: Choices, move: Move, option: int, words: str
) -> Voted | NotVoted:
    """Decide what a tap does to an answer to a text: another one takes the place of the first."""
    if move is Move.WORDS:
        if not now_choices:
            return NotVoted(RatifyText.ANSWER_FIRST)
        return Voted(
            ballot.id, now_choices, changed=False, done=False, words=words, asks_words=True
        )
    if move is not Move.PLUS:
        return NotVoted(BallotText.GONE)
    choices = {option: 1}
    return Voted(ballot.id, choices, changed=choices != dict(now_choices), done=False, words=words)


def refuse_vote(
    ballot: Ballot | None, at: datetime, *, member: bool, confirmed: bool
) -> NotVoted | None:
    """Return why nothing can be put on somebody's paper here and now; None when it can."""
    if ballot is None:
        return NotVoted(BallotText.GONE)
    if not ballot.takes_votes(at):
        return NotVoted(BallotText.CLOSED_TOAST, closed=True)
    if not member:
        return NotVoted(BallotText.NOT_A_MEMBER, {"gebied": ballot.area_name})
    if not ballot.advisory and not confirmed:
        return NotVoted(RatifyText.CONFIRM_FIRST, unconfirmed=True)
    return None


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
        buttons=(*plus, (done, again), (sides_of_ballot(ballot.id),)),
        card=Card(tuple(blocks)),
        slot=slot_of(ballot.id),
    )


def show_screen(
    resident: ResidentId, ballot: BallotId, *, fresh: bool = False, place: int = 0
) -> Notice:
    """Return the reference to a ballot screen, for the outbox: it holds no choice."""
    return Notice(
        to=resident,
        screen=BallotScreen(ballot, resident, place),
        slot=slot_of(ballot),
        fresh=fresh,
    )


def receipt(resident: ResidentId, ballot: Ballot, *, empty: bool) -> Notice:
    """Return the receipt: that a paper is in the box, never what is on it."""
    text: TextKey = BallotText.RECEIPT_EMPTY if empty else BallotText.RECEIPT
    if ballot.kind is BallotKind.RATIFICATION:
        text = RatifyText.RECEIPT_EMPTY if empty else RatifyText.RECEIPT
    if ballot.item is not None:
        text = ChoiceText.RECEIPT_EMPTY if empty else ChoiceText.RECEIPT
    return Notice(
        to=resident,
        text=text,
        values=of_ballot(ballot),
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
    text: TextKey = BallotText.CLOSED if ballot.closed else BallotText.COUNTING
    if ballot.kind is BallotKind.RATIFICATION:
        text = RatifyText.CLOSED if ballot.closed else RatifyText.COUNTING
    buttons: Rows = ()
    if ballot.kind is BallotKind.RESISTANCE or ballot.item is not None:
        text = ResistText.CLOSED if ballot.closed else ResistText.COUNTING
        if ballot.closed:
            buttons = ((vote_button(ballot.id, ResistText.SEE_RESULT),),)
    return Notice(
        to=to,
        text=text,
        values=of_ballot(ballot),
        buttons=buttons,
        slot=slot_of(ballot.id),
        language=language,
    )


def not_a_member(resident: ResidentId, ballot: Ballot) -> Notice:
    """Return why somebody doesn't vote here: it is the ballot of another area."""
    return Notice(to=resident, text=BallotText.NOT_A_MEMBER, values=of_ballot(ballot))
