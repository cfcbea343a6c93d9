"""The screens of a resistance ballot: one option, all of one's own marks, receipt, and why not.

What a button means is in `domain.ballots.resisting`.
"""

from __future__ import annotations

from typing import NamedTuple

from domain.ballots.ballot import (
    VOTE_PREFIX,
    Ballot,
    BallotText,
    Choices,
    Option,
    of_ballot,
    slot_of,
    vote_button,
)
from domain.ballots.resist_texts import ResistText
from domain.ballots.resisting import ALL, NEXT, Tap, Weigh, weigh_token
from domain.cards import Block, Card, Paragraph, Privacy, Scale, Step, Title, Weighed
from domain.ids import ResidentId
from domain.members.standing import CONFIRMING_PREFIX
from domain.notices import STEP, Button, Line, Lines, Look, Notice, TextKey, Values, Words
from domain.plain_text import shortened

NONE_YET = -1
"""What a sentence gets for a mark that wasn't given."""
LONG_ROW = 5
"""Marks beside each other: an exception to two buttons in a row, for a figure is narrow."""
BUTTON_TITLE = 18
"""Characters of an option on a button, behind its number."""


def paper_screen(
    ballot: Ballot, resident: ResidentId, choices: Choices, place: int, key: bytes
) -> Notice:
    """Return somebody's paper as it is now. It holds the marks: delivery only.

    Args:
        place: NEXT, ALL, or the number of an option.
    """
    drawn = _Paper(ballot, resident, choices, key)
    number = place
    if place == NEXT:
        number = next((one.number for one in ballot.options if one.number not in choices), ALL)
    option = next((one for one in ballot.options if one.number == number), None)
    return drawn.all() if option is None else drawn.of(option)


class _Paper(NamedTuple):
    """Draws one paper."""

    ballot: Ballot
    resident: ResidentId
    choices: Choices
    key: bytes

    def of(self, option: Option) -> Notice:
        """Return the screen of one option."""
        ballot, mine = self.ballot, self.choices.get(option.number)
        all_of_them = len(ballot.options)
        values: Values = {
            "titel": ballot.title,
            "optie": option.names,
            "nu": option.number,
            "van": all_of_them,
            "cijfer": NONE_YET if mine is None else mine,
            "meest": ballot.points,
        }
        given = Line(ResistText.NONE_YET if mine is None else ResistText.MINE, values)
        legend = Line(ResistText.LEGEND, values)
        explained = Line("") if option.explanation is None else _said(option.explanation)
        ask = Line(ResistText.ASK)
        blocks: list[Block] = [Title(Line(ballot.title)), Step(option.number, all_of_them)]
        blocks.append(
            Scale(
                label=option.names,
                below=explained,
                ask=ask,
                low=Line(ResistText.LOWEST),
                high=Line(ResistText.HIGHEST, values),
                marks=tuple(
                    self._mark(option, mark, ResistText.MARK_SPOKEN)
                    for mark in range(ballot.points + 1)
                ),
                mine=mine,
            )
        )
        blocks += [Paragraph(self._standing(), small=True), Privacy(self._privacy())]
        return self._screen(
            ResistText.OPTION,
            {
                "wie": Line(ResistText.WHICH, values),
                "uitleg": explained,
                "vraag": ask,
                "schaal": legend,
                "mijn": given,
                "nog": self._standing(),
                "geheim": self._privacy(),
            },
            [*self._marks(option, mine), *self._ways(option)],
            blocks,
        )

    def all(self) -> Notice:
        """Return the screen of all marks."""
        ballot = self.ballot
        title = Line(ResistText.PAPER_TITLE, {"titel": ballot.title})
        legend = Line(ResistText.LEGEND, {"meest": ballot.points})
        lines: list[Line] = []
        blocks: list[Block] = [Title(title), Paragraph(legend, small=True)]
        for one in ballot.options:
            mine = self.choices.get(one.number)
            values: Values = {
                "nummer": one.number,
                "optie": one.names,
                "cijfer": NONE_YET if mine is None else mine,
                "meest": ballot.points,
            }
            lines.append(Line(ResistText.PAPER_LINE, values))
            below = Line(ResistText.NONE_YET if mine is None else ResistText.MINE, values)
            change = self._to(one.number, ResistText.CHANGE_SPOKEN, {"optie": one.names})
            blocks.append(Weighed(one.names, below, ballot.points, change, mine))
        blocks += [Paragraph(self._standing()), Privacy(self._privacy())]
        return self._screen(
            ResistText.PAPER,
            {
                "titel": title,
                "schaal": legend,
                "lijst": Lines(tuple(lines)),
                "stand": self._standing(),
                "geheim": self._privacy(),
            },
            self._after_all(),
            blocks,
        )

    def _screen(
        self,
        text: ResistText,
        values: Values,
        rows: list[tuple[Button, ...]],
        blocks: list[Block],
    ) -> Notice:
        return Notice(
            to=self.resident,
            text=text,
            values=values,
            buttons=tuple(rows),
            card=Card(tuple(blocks)),
            slot=slot_of(self.ballot.id),
        )

    @property
    def _to_go(self) -> int:
        return sum(one.number not in self.choices for one in self.ballot.options)

    def _standing(self) -> Line:
        if not self._to_go:
            return Line(ResistText.COUNTS)
        return Line(ResistText.TO_GO, {"nog": self._to_go, "van": len(self.ballot.options)})

    def _privacy(self) -> Line:
        return Line(ResistText.PRIVACY, {"tot": self.ballot.closes_at})

    def _button(
        self, tap: Tap, label: TextKey, values: Values | None = None, look: Look = Look.PLAIN
    ) -> Button:
        return Button(
            label=label,
            data=f"{VOTE_PREFIX}:{self.ballot.id}:{weigh_token(self.key, self.resident, tap)}",
            values=values or {},
            look=look,
        )

    def _to(
        self,
        place: int,
        label: TextKey,
        values: Values | None = None,
        look: Look = Look.PLAIN,
    ) -> Button:
        return self._button(Tap(Weigh.GO, place), label, values, look)

    def _mark(self, option: Option, mark: int, label: TextKey, look: Look = Look.PLAIN) -> Button:
        values: Values = {"cijfer": mark, "meest": self.ballot.points, "optie": option.names}
        return self._button(Tap(Weigh.MARK, option.number, mark), label, values, look)

    def _marks(self, option: Option, mine: int | None) -> list[tuple[Button, ...]]:
        """Return the rows of marks: the two ends in words, the figures between them in rows."""
        most = self.ballot.points

        def button(mark: int) -> Button:
            plain, chosen = ResistText.MARK, ResistText.MARK_MINE
            if mark == 0:
                plain, chosen = ResistText.MARK_LOWEST, ResistText.MARK_LOWEST_MINE
            elif mark == most:
                plain, chosen = ResistText.MARK_HIGHEST, ResistText.MARK_HIGHEST_MINE
            look = Look.MAIN if mark == mine else Look.PLAIN
            return self._mark(option, mark, chosen if mark == mine else plain, look)

        between = [button(mark) for mark in range(1, most)]
        rows = [
            tuple(between[start : start + LONG_ROW]) for start in range(0, len(between), LONG_ROW)
        ]
        return [(button(0),), *rows, (button(most),)]

    def _ways(self, option: Option) -> list[tuple[Button, ...]]:
        """Return the rows that lead on from an option and back."""
        ways = [self._to(ALL, ResistText.SEE_ALL, look=Look.QUIET)]
        if option.number > 1:
            ways.insert(0, self._to(option.number - 1, ResistText.BACK, look=Look.QUIET))
        return [tuple(ways), *self._rest()]

    def _rest(self) -> list[tuple[Button, ...]]:
        if not self.choices or not self._to_go:
            return []
        return [(self._button(Tap(Weigh.REST), ResistText.REST, look=Look.QUIET),)]

    def _after_all(self) -> list[tuple[Button, ...]]:
        each = [
            self._to(
                one.number,
                ResistText.CHANGE,
                {"nummer": one.number, "optie": _short(one.names)},
            )
            for one in self.ballot.options
        ]
        rows = [tuple(each[start : start + 2]) for start in range(0, len(each), 2)]
        if self._to_go:
            on = self._to(NEXT, ResistText.GO_ON, look=Look.MAIN)
            rows.append((on, *(one for row in self._rest() for one in row)))
        ready = Look.PLAIN if self._to_go else Look.MAIN
        done = self._button(Tap(Weigh.DONE), BallotText.DONE, look=ready)
        again = self._button(Tap(Weigh.AGAIN), BallotText.AGAIN, look=Look.QUIET)
        return [*rows, (done, again)]


def _short(names: Words) -> Words:
    return Words({to: shortened(said, BUTTON_TITLE) for to, said in names.by_language.items()})


def _said(words: Words) -> Line:
    """Return words in several languages as one sentence of a card or a text."""
    return Line(ResistText.EXPLANATION, {"uitleg": words})


def weigh_receipt(resident: ResidentId, ballot: Ballot, choices: Choices) -> Notice:
    """Return the receipt: whether a paper is in the box, never what is on it."""
    text: TextKey = ResistText.RECEIPT
    to_go = sum(one.number not in choices for one in ballot.options)
    if to_go:
        text = ResistText.RECEIPT_HALF if choices else ResistText.RECEIPT_EMPTY
    return Notice(
        to=resident,
        text=text,
        values={**of_ballot(ballot), "nog": to_go},
        buttons=((vote_button(ballot.id, ResistText.GO_ON if to_go else BallotText.LOOK),),),
        slot=slot_of(ballot.id),
    )


def confirm_to_weigh(resident: ResidentId, ballot: Ballot) -> Notice:
    """Return why somebody who isn't confirmed can't vote here, and the way to be."""
    to = Button(label=ResistText.TO_CONFIRM, data=f"{CONFIRMING_PREFIX}:ik", look=Look.MAIN)
    return Notice(
        to=resident,
        text=ResistText.CONFIRM_WHY,
        values=of_ballot(ballot),
        buttons=((to,),),
        slot=STEP,
        fresh=True,
    )
