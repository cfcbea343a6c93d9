"""What a round comes to: which texts count from now on, and what everybody reads of it.

Source: MECHANISMS section 4. Accepted when there is more yes than no and not-yet together and
enough people took part; too few: once more in the next round; a no: back to the table.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from domain.ballots.ballot import Answer, Ballot
from domain.ballots.outcome import turnout_line
from domain.cards import Badge, Block, Card, Next, Paragraph, Quote, Title
from domain.deadlock.texts import DeadlockButton, call_button, open_button
from domain.handing_back.hand_back import HandBack, Stand, TextKind, back_to, to, to_list
from domain.handing_back.rounds import TITLE_LENGTH
from domain.handing_back.texts import HAND_BACK_PREFIX, HandBackText
from domain.ids import AgendaItemId, DeadlockId, ResidentId, RoundId
from domain.notices import (
    STEP,
    Button,
    Kind,
    Line,
    Lines,
    Look,
    Notice,
    Priority,
    Rows,
    TextKey,
    Values,
)
from domain.paging import Page
from domain.plain_text import shortened

WORDS_ON_A_PAGE = 7
LISTED = 5
DEADLOCK_FROM = 2
"""Refusals of one thing from which on a deadlock can be called: back to the table only once."""


class Verdict(StrEnum):
    """What came of a text."""

    ACCEPTED = "accepted"
    REFUSED = "refused"
    AGAIN = "again"
    """Too few took part; it lies in the next round once more."""
    LAPSED = "lapsed"
    PAUSED = "paused"
    """Neighbours couldn't agree about its item while it lay there: it lies in a round again once
    they did, or once others decided."""


STANDS: Mapping[Verdict, Stand] = {
    Verdict.ACCEPTED: Stand.ACCEPTED,
    Verdict.REFUSED: Stand.REFUSED,
    Verdict.AGAIN: Stand.WAITS,
    Verdict.LAPSED: Stand.LAPSED,
    Verdict.PAUSED: Stand.WAITS,
}


def decide_verdict(
    totals: Mapping[int, int], *, quorum: int, tries: int, most_tries: int
) -> Verdict:
    """Decide what comes of a text.

    Args:
        totals: number of each answer -> people; each person gave one.
        quorum: people who must have taken part.
        tries: rounds that it lay in, this one counted.
    """
    yes, no, not_yet = (totals.get(one, 0) for one in (Answer.YES, Answer.NO, Answer.NOT_YET))
    if yes + no + not_yet < quorum:
        return Verdict.AGAIN if tries < most_tries else Verdict.LAPSED
    return Verdict.ACCEPTED if yes > no + not_yet else Verdict.REFUSED


@dataclass(frozen=True, slots=True)
class Told:
    """A text with what came of it, to tell.

    Attributes:
        ballot: closed, with totals.
        words: what was said with the answers, in an order that means nothing.
        hidden_under: of fewer people than this neither answers nor words are told.
    """

    text: HandBack
    ballot: Ballot
    verdict: Verdict
    words: Sequence[str]
    hidden_under: int

    @property
    def hidden(self) -> bool:
        """Whether so few took part that one could guess who said what."""
        return (self.ballot.voters or 0) < self.hidden_under

    @property
    def totals(self) -> Mapping[int, int]:
        """Number of each answer -> people."""
        return {one.number: one.total or 0 for one in self.ballot.options}


_VERDICTS: Mapping[Verdict, TextKey] = {
    Verdict.ACCEPTED: HandBackText.VERDICT_ACCEPTED,
    Verdict.REFUSED: HandBackText.VERDICT_REFUSED,
    Verdict.AGAIN: HandBackText.VERDICT_AGAIN,
    Verdict.LAPSED: HandBackText.VERDICT_LAPSED,
    Verdict.PAUSED: HandBackText.VERDICT_PAUSED,
}
_WHY: Mapping[Verdict, TextKey] = {
    Verdict.ACCEPTED: HandBackText.WHY_ACCEPTED,
    Verdict.REFUSED: HandBackText.WHY_REFUSED,
    Verdict.AGAIN: HandBackText.WHY_TOO_FEW,
    Verdict.LAPSED: HandBackText.WHY_TOO_FEW,
    Verdict.PAUSED: HandBackText.WHY_PAUSED,
}
_NEXT: Mapping[Verdict, TextKey] = {
    Verdict.ACCEPTED: HandBackText.NEXT_YES,
    Verdict.REFUSED: HandBackText.NEXT_BACK,
    Verdict.AGAIN: HandBackText.NEXT_ONCE_MORE,
    Verdict.LAPSED: HandBackText.NEXT_ENDS,
    Verdict.PAUSED: HandBackText.NEXT_AFTER_PAUSE,
}


def _stuck(told: Told) -> bool:
    return told.verdict is Verdict.REFUSED and told.text.refusals >= DEADLOCK_FROM


def _way_out(told: Told) -> Rows:
    """Return the way on: to the deadlock that it is of, or after a second no to calling one.

    An agenda has many items and an advice may be of several areas, so from those the way leads to
    the agenda.
    """
    text = told.text
    if text.kind is TextKind.WAY_OUT:
        return ((open_button(DeadlockId(text.number)),),)
    if not _can_be_called(told):
        return ()
    if text.kind is TextKind.PLAN:
        return ((call_button(AgendaItemId(text.number)),),)
    to_agenda = Button(label=DeadlockButton.TO_AGENDA, data="pt:1", look=Look.QUIET)
    return ((to_agenda,),)


def _can_be_called(told: Told) -> bool:
    """Return whether neighbours can say that they can't agree: about what has agenda items."""
    return _stuck(told) and told.text.kind in (TextKind.PLAN, TextKind.ADVICE, TextKind.AGENDA)


def _verdict_line(told: Told) -> Line:
    values: Values = {
        "titel": shortened(told.text.title, TITLE_LENGTH),
        "versie": told.text.version,
    }
    key = HandBackText.VERDICT_REFUSED_AGAIN if _stuck(told) else _VERDICTS[told.verdict]
    return Line(key, values)


def _figures_line(told: Told) -> Line:
    totals = told.totals
    if told.hidden:
        return Line(HandBackText.FIGURES_HIDDEN, {"onder": told.hidden_under})
    return Line(
        HandBackText.FIGURES,
        {
            "ja": totals.get(Answer.YES, 0),
            "nee": totals.get(Answer.NO, 0),
            "nogniet": totals.get(Answer.NOT_YET, 0),
        },
    )


def _why_line(told: Told) -> Line:
    return Line(_WHY[told.verdict], {"nodig": told.ballot.quorum})


def _next_line(told: Told) -> Line:
    if told.verdict is Verdict.REFUSED and told.text.kind is TextKind.WAY_OUT:
        return Line(HandBackText.NEXT_WAY_OUT)
    if told.verdict is Verdict.PAUSED and told.text.stand is Stand.REPLACED:
        return Line(HandBackText.NEXT_OVERTAKEN)
    if _can_be_called(told):
        return Line(HandBackText.NEXT_DEADLOCK)
    return Line(HandBackText.NEXT_ENDS if _stuck(told) else _NEXT[told.verdict])


def _turnout(told: Told) -> Line:
    ballot = told.ballot
    return turnout_line(ballot.voters or 0, ballot.inhabitants, ballot.area_name)


def told_lines(told: Told) -> tuple[Line, ...]:
    """Return what came of a text with all figures and why, a sentence each."""
    return (_verdict_line(told), _figures_line(told), _turnout(told), _why_line(told))


def results(to_whom: ResidentId, number: RoundId, told: Sequence[Told]) -> Notice:
    """Return what everybody in the area reads when a round has closed: all texts in one message.

    The words are behind the buttons, so that a long round stays one message.
    """
    lines: list[Line] = []
    for one in told[:LISTED]:
        values: Values = {
            "uitkomst": _verdict_line(one),
            "cijfers": _figures_line(one),
            "opkomst": _turnout(one),
            "watnu": _next_line(one),
        }
        lines.append(Line(HandBackText.RESULT_LINE, values))
    if len(told) > LISTED:
        lines.append(Line(HandBackText.INVITE_MORE, {"meer": len(told) - LISTED}))
    rows = [
        (
            Button(
                label=HandBackText.SEE_RESULT,
                data=f"{HAND_BACK_PREFIX}:{one.text.id}:uitslag:1",
                values={"titel": shortened(one.text.title, 16)},
                look=Look.MAIN,
            ),
        )
        for one in told[:LISTED]
    ]
    blocks: list[Block] = []
    for one in told[:LISTED]:
        yes = one.verdict is Verdict.ACCEPTED
        blocks += [
            Badge(_verdict_line(one), decided=yes),
            Paragraph(_figures_line(one)),
            Paragraph(_turnout(one), small=True),
            Next(_next_line(one)),
        ]
    return Notice(
        to=to_whom,
        text=HandBackText.RESULT,
        values={"gebied": told[0].ballot.area_name, "lijst": Lines(tuple(lines))},
        buttons=(*rows, (to_list(),)),
        card=Card(tuple(blocks)),
        priority=Priority.BROADCAST,
        kind=Kind.BALLOTS,
        about=f"ronde-{number}",
        once=f"ronde-uitslag-{number}",
    )


def result_screen(to_whom: ResidentId, told: Told, words: Page[str]) -> Notice:
    """Return the result of one text with all figures, why, the words, and what happens next."""
    verdict, why, next_line = _verdict_line(told), _why_line(told), _next_line(told)
    figures, turnout = _figures_line(told), _turnout(told)
    blocks: list[Block] = [
        Badge(verdict, decided=told.verdict is Verdict.ACCEPTED),
        Paragraph(figures),
        Paragraph(turnout, small=True),
        Paragraph(why),
    ]
    if told.hidden:
        said = [Line(HandBackText.WORDS_HIDDEN, {"onder": told.hidden_under})]
        blocks.append(Paragraph(said[0], small=True))
    elif not words.items:
        said = [Line(HandBackText.WORDS_NONE)]
        blocks.append(Paragraph(said[0], small=True))
    else:
        said = [Line(HandBackText.WORDS_TITLE)]
        said += [Line(HandBackText.WORDS_LINE, {"woorden": one}) for one in words.items]
        blocks += [Title(said[0]), *(Quote(one) for one in words.items)]
    blocks.append(Next(next_line))
    rows = [words.buttons(f"{HAND_BACK_PREFIX}:{told.text.id}:uitslag")]
    return Notice(
        to=to_whom,
        text=HandBackText.DETAIL,
        values={
            "uitkomst": verdict,
            "cijfers": figures,
            "opkomst": turnout,
            "waarom": why,
            "lijst": Lines(tuple(said)),
            "bladzijde": words.line(),
            "watnu": next_line,
        },
        buttons=(
            *(row for row in rows if row),
            *_way_out(told),
            (back_to(told.text.id), to_list()),
        ),
        card=Card(tuple(blocks)),
        slot=STEP,
    )


def back_on_table(told: Told) -> Notice | None:
    """Return what its proposer hears of a no: the text is back, with the words that were said."""
    text, proposer = told.text, told.text.by
    if told.verdict is not Verdict.REFUSED or proposer is None:
        return None
    rest = max(0, len(told.words) - WORDS_ON_A_PAGE)
    if told.hidden:
        said = [Line(HandBackText.WORDS_HIDDEN, {"onder": told.hidden_under})]
    elif not told.words:
        said = [Line(HandBackText.WORDS_NONE)]
    else:
        said = [Line(HandBackText.WORDS_TITLE)]
        shown = told.words[:WORDS_ON_A_PAGE]
        said += [Line(HandBackText.WORDS_LINE, {"woorden": one}) for one in shown]
        if rest:
            said.append(Line(HandBackText.INVITE_MORE, {"meer": rest}))
    see = Button(
        label=HandBackText.SEE_RESULT,
        data=f"{HAND_BACK_PREFIX}:{text.id}:uitslag:1",
        values={"titel": shortened(text.title, 16)},
    )
    return Notice(
        to=proposer,
        text=HandBackText.BACK_ON_TABLE,
        values={
            "titel": shortened(text.title, TITLE_LENGTH),
            "cijfers": _figures_line(told),
            "lijst": Lines(tuple(said)),
            "watnu": _next_line(told),
        },
        buttons=(
            (to(text.id, "pas", HandBackText.CHANGE, Look.MAIN),),
            (see,),
            *_way_out(told),
        ),
        priority=Priority.BROADCAST,
        kind=Kind.ROLE,
        about=f"terug-{text.id}",
        once=f"terug-op-tafel-{told.ballot.id}",
    )
